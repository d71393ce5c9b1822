package io.etude.analysis.decode;

import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.analysis.problem.ProblemTexts;
import io.etude.codebook.Question;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the decoder of a question made of a few rows. */
final class DecodedAnswers implements ItemDecoder.Sink {

  private final Map<Integer, short[]> cells = new TreeMap<>();
  private final Map<Integer, List<String>> texts = new TreeMap<>();
  private final short[] scratch;
  private final ChunkContext context;
  private double[] numbers = new double[0];
  private boolean rejected;

  private DecodedAnswers(ChunkContext context) {
    this.context = context;
    scratch = new short[context.rows()];
  }

  /**
   * Decodes rows, all in one chunk.
   *
   * @param policy what to do where any rule is broken
   * @param lines names of columns, then a row each, as in {@link TestData}
   */
  static DecodedAnswers of(Question question, DataPolicy policy, String... lines) {
    Map<DataRule, DataPolicy> policies = new EnumMap<>(DataRule.class);
    for (DataRule rule : DataRule.values()) {
      policies.put(rule, policy);
    }
    return of(question, policies, TestData.of(lines));
  }

  static DecodedAnswers of(Question question, Map<DataRule, DataPolicy> policies, TestData data) {
    Plan plan = PlanBuilder.of(Study.builder("s").question(question).build());
    DecodedAnswers decoded =
        new DecodedAnswers(new ChunkContext(data.chunks(plan.request()).get(0), policies));
    plan.items().forEach(item -> item.decoder().decode(decoded.context, decoded));
    decoded.context.finishGrids(decoded);
    decoded.context.end();
    return decoded;
  }

  /** The cells of a row variable, by row. */
  int[] cells(int variable) {
    short[] made = cells.get(variable);
    int[] whole = new int[made.length];
    Arrays.setAll(whole, i -> made[i]);
    return whole;
  }

  double[] numbers() {
    return numbers;
  }

  boolean rejected() {
    return rejected;
  }

  List<String> texts(int variable) {
    return texts.get(variable);
  }

  /** Each problem with its count and its places. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    context
        .problems()
        .counts()
        .forEach(
            (key, count) ->
                problems.add(
                    key.rule()
                        + " "
                        + key.subject()
                        + ", "
                        + ProblemTexts.of(Locale.ENGLISH).where(count.places, false)
                        + ": "
                        + ProblemTexts.of(Locale.ENGLISH)
                            .counted(key, count.count, context.rows())));
    return problems;
  }

  @Override
  public void cells(int variable, short[] made) {
    cells.put(variable, made.clone());
  }

  @Override
  public void cells(int variable, short[] made, int kinds) {
    cells(variable, made);
  }

  @Override
  public void numbers(int number, double[] values) {
    numbers = values;
  }

  @Override
  public void rejected(int variable, boolean any) {
    rejected = any;
  }

  @Override
  public long counted() {
    return context.rows();
  }

  @Override
  public void texts(int variable, String[] written) {
    texts.put(variable, Arrays.stream(written).filter(Objects::nonNull).toList());
  }

  @Override
  public short[] scratch() {
    Arrays.fill(scratch, (short) 77);
    return scratch;
  }
}
