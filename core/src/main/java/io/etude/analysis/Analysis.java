package io.etude.analysis;

import static java.util.Objects.requireNonNull;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.estimate.Comparer;
import io.etude.analysis.estimate.ProblemFinder;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.analysis.sums.Part;
import io.etude.analysis.tally.ChunkTally;
import io.etude.analysis.tally.RakedWeights;
import io.etude.analysis.tally.Raking;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Source;
import io.etude.internal.Deadline;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.results.inference.Comparison;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of a study's tables: which sums to gather and how to turn them into estimates. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Results results = Analysis.of(study).run(CsvSource.of(Path.of("responses.csv")));
 * }</pre>
 *
 * <p>Behind {@link #run(Source)} stand three steps that may be taken one by one, e.g. on a cluster:
 * {@link #prepare} (only raking needs it), {@link #tally} for each chunk, {@link Tally#merge}, and
 * {@link #results}.
 */
public final class Analysis {
  private final Plan plan;
  private final Map<DataRule, DataPolicy> policies;
  private final Optional<RakedWeights> raked;

  /** Where columns are in the data, from 1, by their names; empty before that is known. */
  private final Map<String, Integer> columnNumbers;

  /** What a reader should know of how the data were read. */
  private final List<DataProblem> remarks;

  private Analysis(
      Plan plan,
      Map<DataRule, DataPolicy> policies,
      Optional<RakedWeights> raked,
      Map<String, Integer> columnNumbers,
      List<DataProblem> remarks) {
    this.plan = plan;
    this.policies = policies;
    this.raked = raked;
    this.columnNumbers = columnNumbers;
    this.remarks = remarks;
  }

  /**
   * The standard analysis: every question by every segment.
   *
   * @throws AnalysisException if a question has more than 32,000 categories, or a segment that
   *     overlaps more than 64
   */
  public static Analysis of(Study study) {
    return new Analysis(
        PlanBuilder.of(requireNonNull(study, "study")),
        study.dataPolicies(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  /** The same with another policy for one rule. Default: as the study says. */
  public Analysis on(DataRule rule, DataPolicy policy) {
    Map<DataRule, DataPolicy> changed = new EnumMap<>(DataRule.class);
    changed.putAll(policies);
    changed.put(requireNonNull(rule, "rule"), requireNonNull(policy, "policy"));
    return new Analysis(plan, Collections.unmodifiableMap(changed), raked, columnNumbers, remarks);
  }

  /** The same with one policy for all rules. */
  public Analysis onProblems(DataPolicy policy) {
    Analysis changed = this;
    for (DataRule rule : DataRule.values()) {
      changed = changed.on(rule, policy);
    }
    return changed;
  }

  /** The study. */
  public Study study() {
    return plan.study();
  }

  /** The columns to read, in the order and form in which {@link #tally} expects them. */
  public ReadRequest request() {
    return plan.request();
  }

  /**
   * Tallies the data that the codebook names on all cores and makes the results.
   *
   * @throws io.etude.StudyException if the codebook names no data, or a column that they don't have
   * @throws DataException if the data do not fit the study, or there is no reader for them
   * @throws AnalysisException if the analysis cannot be done as the study asks
   */
  public Results run() {
    return run(plan.study().source());
  }

  /**
   * Tallies a source on all cores and makes the results.
   *
   * @throws io.etude.StudyException if the study names a column that the source does not have
   * @throws DataException if the data do not fit the study
   * @throws AnalysisException if the analysis cannot be done as the study asks
   */
  public Results run(Source source) {
    return run(source, Runner.allCores());
  }

  /**
   * Tallies a source by {@code runner} and makes the results.
   *
   * @throws io.etude.StudyException if the study names a column that the source does not have
   * @throws DataException if the data do not fit the study
   * @throws AnalysisException if the analysis cannot be done as the study asks
   */
  public Results run(Source source, Runner runner) {
    requireNonNull(runner, "runner");
    Source suited = plan.study().suited(source);
    plan.study().check(suited.schema(), suited.name());
    Analysis prepared = prepare(suited);
    Tally tally;
    try (ChunkReader reader = suited.open(prepared.request())) {
      Deadline deadline = new Deadline(plan.study().limits());
      tally =
          runner.run(
              reader,
              chunk -> {
                deadline.check();
                return prepared.tally(chunk);
              });
    }
    if (tally.respondents() == 0) {
      Optional.ofNullable(tally.total()).ifPresent(this::refuseNone);
      throw new DataException(source.name() + " has no row");
    }
    try {
      return prepared.results(tally);
    } catch (AnalysisException e) {
      throw new AnalysisException(source.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The analysis with its weights settled: raking reads the source once to find them; other
   * weightings need nothing. Messages then have the numbers of the source's columns.
   *
   * @throws AnalysisException if raking does not converge, or a target's category is not in the
   *     data; the message names variable and category
   */
  public Analysis prepare(Source source) {
    boolean rakes = plan.study().weighting() instanceof Weighting.Raking && raked.isEmpty();
    return new Analysis(
        plan,
        policies,
        rakes ? Optional.of(Raking.of(plan, source)) : raked,
        numbers(source),
        Stream.of(
                source
                    .doubtfulWord()
                    .map(word -> ProblemFinder.assumedEncoding(plan.study(), source, word)),
                source
                    .assumedSheet()
                    .map(sheet -> ProblemFinder.assumedSheet(plan.study(), source, sheet)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Map<String, Integer> numbers(Source source) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : source.schema().names()) {
      numbers.put(name, numbers.size() + 1);
    }
    return Map.copyOf(numbers);
  }

  /**
   * The tally of one chunk, whose columns are those of {@link #request()}.
   *
   * @throws DataException if the data do not fit the study
   * @throws AnalysisException if the study rakes and the analysis is not prepared
   */
  public Tally tally(Chunk chunk) {
    if (plan.study().weighting() instanceof Weighting.Raking && raked.isEmpty()) {
      throw new AnalysisException(
          "the weights of study \""
              + plan.study().id()
              + "\" are raked; call prepare(source) and tally with the analysis that it returns");
    }
    Part part = ChunkTally.of(plan, raked.orElse(null), policies, columnNumbers, chunk);
    return Tally.of(plan.fingerprint(), chunk.number(), part);
  }

  /**
   * The results of a tally.
   *
   * @throws DataException if a rule for the data as a whole is broken and its policy is to fail
   * @throws AnalysisException if the tally was made by another analysis or is empty, or if a
   *     stratum has a single primary sampling unit and the design says that this is an error
   */
  public Results results(Tally tally) {
    return new ResultsMaker(plan, total(tally), policies, raked, remarks).make();
  }

  /**
   * The difference between two columns of a table with a segment. It is exact also under disclosure
   * control, and then not for publication.
   *
   * @param table id of the table, {@code question[.item]@segment}
   * @param row id of a category or net
   * @param one id of the first column
   * @param other id of the column to subtract, or {@link Comparison#REST}
   * @throws AnalysisException if there is no such table, row or column, or if a base is empty
   */
  public Comparison compare(Tally tally, String table, String row, String one, String other) {
    return new Comparer(plan, total(tally)).compare(table, row, one, other);
  }

  private Part total(Tally tally) {
    Part total = tally.total();
    if (total == null) {
      throw new AnalysisException("the tally holds no respondent");
    }
    if (tally.fingerprint() != plan.fingerprint()) {
      throw new AnalysisException(
          "the tally was made by another analysis than that of study \""
              + plan.study().id()
              + "\"");
    }
    refuseNone(total);
    return total;
  }

  private void refuseNone(Part total) {
    RowFilter.refuseNone(study(), total.leftOut(), total.weights().rows());
  }
}
