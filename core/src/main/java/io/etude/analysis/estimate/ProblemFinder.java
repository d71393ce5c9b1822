package io.etude.analysis.estimate;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.analysis.problem.ProblemTexts;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.ValueSums;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Routing;
import io.etude.dataset.Source;
import io.etude.internal.CodeText;
import io.etude.internal.Totals;
import io.etude.results.DataProblem;
import io.etude.results.ResultRow;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is odd in the data, in the language of the study: what was found row by row, then what shows
 * in the data as a whole.
 */
public final class ProblemFinder {
  /** The codes of a condition that a message names. */
  private static final int MAX_CODES = 10;

  private final Plan plan;
  private final Part part;
  private final Map<DataRule, DataPolicy> policies;

  /** Rules about values that can be taken as missing. */
  private static final Set<DataRule> OF_VALUES =
      EnumSet.of(
          DataRule.UNDECLARED_CODE,
          DataRule.OUT_OF_RANGE,
          DataRule.IMPLAUSIBLE,
          DataRule.OUTSIDE_BANDS,
          DataRule.CONTRADICTS_ROUTING,
          DataRule.NONE_WITH_OTHERS,
          DataRule.STRAIGHT_LINING);

  private final ProblemTexts texts;
  private final List<DataProblem> problems = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  public ProblemFinder(Plan plan, Part part, Map<DataRule, DataPolicy> policies) {
    this.plan = plan;
    this.part = part;
    this.policies = policies;
    this.texts = ProblemTexts.of(plan.study().language());
  }

  /**
   * The problems.
   *
   * @throws DataException if the data as a whole break rules whose policy is to fail
   */
  public List<DataProblem> problems() {
    part.problems()
        .counts()
        .forEach((key, count) -> add(key.rule(), key, count.count, count.places));
    ids();
    plan.items().forEach(this::answers);
    plan.items().forEach(this::buckets);
    plan.items().forEach(this::totals);
    if (!failures.isEmpty()) {
      throw DataException.several(failures.stream().map(Problem::of).toList());
    }
    return List.copyOf(problems);
  }

  /** What should be known of data in an encoding that is assumed, with a word to check it by. */
  public static DataProblem assumedEncoding(Study study, Source source, String word) {
    String charset = source.options().encoding().map(Charset::name).orElse("");
    return assumed(study, "assumedEncoding", source, charset, word);
  }

  /** What should be known of data on a sheet that nobody named. */
  public static DataProblem assumedSheet(Study study, Source source, String sheet) {
    return assumed(study, "assumedSheet", source, sheet, sheet);
  }

  private static DataProblem assumed(
      Study study, String rule, Source source, String value, String shown) {
    ProblemTexts own = ProblemTexts.of(study.language());
    ProblemTexts english = ProblemTexts.of(Locale.ENGLISH);
    ProblemCounts.Key said =
        new ProblemCounts.Key(rule, source.name(), List.of(rule, source.name(), value));
    ProblemCounts.Key read =
        new ProblemCounts.Key(rule, source.name(), List.of(rule + ".word", shown));
    return DataProblem.builder(rule)
        .subject(source.name())
        .message(own.counted(said, 0, 0))
        .where(own.counted(read, 0, 0))
        .english(english.counted(said, 0, 0), english.counted(read, 0, 0))
        .build();
  }

  private void add(String rule, ProblemCounts.Key key, long count, List<Place> places) {
    problems.add(problem(rule, key, count, places));
  }

  private DataProblem problem(String rule, ProblemCounts.Key key, long count, List<Place> places) {
    ProblemTexts english = ProblemTexts.of(Locale.ENGLISH);
    boolean rest = key.details().get(0).equals("furtherSubjects");
    return DataProblem.builder(rule)
        .subject(rest ? "" : key.subject())
        .message(sentence(texts, rule, key, count))
        .count(count)
        .places(places.stream().map(Place::toString).toList())
        .where(texts.where(places, count > places.size()))
        .english(sentence(english, rule, key, count), english.where(places, count > places.size()))
        .policy(policy(rule))
        .build();
  }

  /** The sentence on a problem, which says so where the values no longer count. */
  private String sentence(ProblemTexts language, String rule, ProblemCounts.Key key, long count) {
    long respondents = part.weights().rows();
    boolean missing =
        policy(rule) == DataPolicy.SET_MISSING
            && OF_VALUES.stream().anyMatch(each -> each.code().equals(rule));
    return missing
        ? language.missing(key, count, respondents)
        : language.counted(key, count, respondents);
  }

  /** What is only remarked on is gone on with. */
  private DataPolicy policy(String rule) {
    return Arrays.stream(DataRule.values())
        .filter(each -> each.code().equals(rule))
        .findFirst()
        .map(each -> policies.getOrDefault(each, each.defaultPolicy()))
        .orElse(DataPolicy.GO_ON);
  }

  private void broken(
      DataRule rule, String subject, long count, List<Place> places, String... more) {
    broken(rule, rule.code(), subject, count, places, more);
  }

  /** Reports what the data as a whole break; as a failure, in English, if the policy says so. */
  private void broken(
      DataRule rule, String text, String subject, long count, List<Place> places, String... more) {
    List<String> details = new ArrayList<>(List.of(text, subject));
    details.addAll(List.of(more));
    ProblemCounts.Key key = new ProblemCounts.Key(rule.code(), subject, details);
    if (policy(rule.code()) == DataPolicy.FAIL) {
      failures.add(problem(rule.code(), key, count, places).inEnglish());
    } else {
      add(rule.code(), key, count, places);
    }
  }

  private void remark(String rule, String subject, long count, String... more) {
    List<String> details = new ArrayList<>(List.of(rule, subject));
    details.addAll(List.of(more));
    add(rule, new ProblemCounts.Key(rule, subject, details), count, List.of());
  }

  private void ids() {
    String column = plan.study().respondentId().orElse("");
    IdSums ids = part.ids();
    if (ids.duplicates() > 0) {
      List<Place> places =
          Arrays.stream(ids.repeated()).mapToObj(row -> Place.row("", row + 1)).toList();
      broken(DataRule.DUPLICATE_ID, column, ids.duplicates(), places);
    }
    if (!ids.complete()) {
      remark("idsNotCompared", column, part.weights().rows());
    }
  }

  /** Questions that nobody answered, or everybody in the same way. */
  private void answers(ItemPlan item) {
    CellSums sums = part.cells()[item.variable()][0];
    boolean[] all = new boolean[sums.patterns];
    Arrays.fill(all, true);
    Domain domain = Domain.of(sums, all);
    long base = (long) domain.count(item.unit());
    if (base == 0) {
      nobody(item);
      return;
    }
    ticksOnly(item, base);
    for (ItemPlan.Row row : item.rows()) {
      boolean single = item.tested() && row.row().kind() == ResultRow.Kind.CATEGORY;
      if (single && base > 1 && domain.count(row.answer()) == base) {
        broken(DataRule.SAME_ANSWER, item.tableId().place(), base, List.of(), row.row().id());
      }
    }
  }

  /**
   * Nobody is in the base. The sums don't tell an empty column from one of missing values, nor
   * those who weren't asked from those who were and gave no answer; the message claims neither.
   */
  private void nobody(ItemPlan item) {
    String place = item.tableId().place();
    Base base = item.base(part);
    Optional<Routing> routing = item.question().info().routing();
    if (routing.isPresent()) {
      String key = base == Base.ASKED ? "noAnswers.asked" : "noAnswers.routed";
      broken(DataRule.NO_ANSWERS, key, place, 0, List.of(), conditions(routing.get()));
    } else {
      String key = base == Base.CHOSEN ? "noAnswers.chosen" : "noAnswers";
      broken(DataRule.NO_ANSWERS, key, place, 0, List.of());
    }
  }

  /** The conditions of those who were asked, as a codebook writes them; of many codes the first. */
  private static String conditions(Routing routing) {
    return routing.conditions().stream()
        .map(
            condition ->
                condition.column()
                    + ": "
                    + condition.codes().stream().limit(MAX_CODES).collect(Collectors.joining(", "))
                    + (condition.codes().size() > MAX_CODES ? ", \u2026" : ""))
        .collect(Collectors.joining("; "));
  }

  /**
   * Who ticked nothing may not have been asked, or may have given no answer where it is known who
   * was asked: the base leaves them out, unless it is declared.
   */
  private void ticksOnly(ItemPlan item, long base) {
    long rest = part.weights().counted() - base;
    boolean responses =
        item.question() instanceof MultipleQuestion q
            && q.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
    if (item.base(part) == Base.CHOSEN && item.base() == Base.VALID && !responses && rest > 0) {
      boolean routed = item.question().info().routing().isPresent();
      String place = item.tableId().place();
      List<String> details = List.of(routed ? "ticksOnly.routed" : "ticksOnly", place);
      add("ticksOnly", new ProblemCounts.Key("ticksOnly", place, details), rest, List.of());
    }
  }

  private void buckets(ItemPlan item) {
    if (item.number() >= 0 && part.values()[item.number()][0].shift > 0) {
      remark(
          "approximateQuantiles",
          item.tableId().place(),
          part.weights().rows(),
          texts.number(ValueSums.LIMIT),
          texts.percent(part.values()[item.number()][0].relativeError()));
    }
  }

  /**
   * A number that is the sum of all others is that of a row of totals below the respondents. A
   * rating is on its scale, which a total is not.
   */
  private void totals(ItemPlan item) {
    if (!(item.question() instanceof NumericQuestion)) {
      return;
    }
    ValueSums values = part.values()[item.number()][0];
    double highest = 0;
    double sum = 0;
    double positive = 0;
    for (int i = 0; i < values.size; i++) {
      if (values.value[i] < 0 || values.shift > 0) {
        return;
      }
      highest = Math.max(highest, values.value[i]);
      sum += values.value[i] * values.sums[ValueSums.N][i];
      positive += values.value[i] > 0 ? values.sums[ValueSums.N][i] : 0;
    }
    if (Totals.has(highest, sum, positive)) {
      remark(Totals.RULE, item.tableId().place(), 1, CodeText.of(highest));
    }
  }
}
