package io.etude.analysis;

import io.etude.DataException;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.CellRounding;
import io.etude.analysis.disclosure.Threshold;
import io.etude.analysis.estimate.ColumnEstimates;
import io.etude.analysis.estimate.FindingSearch;
import io.etude.analysis.estimate.ProblemFinder;
import io.etude.analysis.estimate.ResultTableMaker;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.WeightSums;
import io.etude.analysis.tally.RakedWeights;
import io.etude.internal.Deadline;
import io.etude.results.DataProblem;
import io.etude.results.DesignEffects;
import io.etude.results.FigureId;
import io.etude.results.Finding;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.WeightReport;
import io.etude.results.inference.RestTest;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the results of a study from its sums. */
final class ResultsMaker {
  /** Half of the last decimal that a margin of error is printed with. */
  private static final double ROUNDING = 0.0005;

  private static final double MAX_MARGIN = 0.5;

  private final Plan plan;
  private final Part part;
  private final Map<DataRule, DataPolicy> policies;
  private final Optional<RakedWeights> raked;

  /** Makes figures as they are, or of bases and shares that are rounded at random. */
  private final ResultTableMaker maker;

  private final Optional<Conventions.Disclosure> rules;
  private final Optional<CellRounding> rounding;
  private final List<Double> designEffects = new ArrayList<>();
  private final List<DataProblem> remarks;

  ResultsMaker(
      Plan plan,
      Part part,
      Map<DataRule, DataPolicy> policies,
      Optional<RakedWeights> raked,
      List<DataProblem> remarks) {
    this(plan, part, policies, raked, remarks, rounding(plan.study()));
  }

  private ResultsMaker(
      Plan plan,
      Part part,
      Map<DataRule, DataPolicy> policies,
      Optional<RakedWeights> raked,
      List<DataProblem> remarks,
      Optional<CellRounding> rounding) {
    this.plan = plan;
    this.part = part;
    this.policies = policies;
    this.raked = raked;
    this.remarks = remarks;
    this.rules = plan.study().conventions().disclosure();
    this.rounding = rounding;
    ResultTableMaker exact = new ResultTableMaker(plan, part);
    this.maker = rounding.map(exact::rounded).orElse(exact);
  }

  private static Optional<CellRounding> rounding(Study study) {
    boolean weighted = !(study.weighting() instanceof Weighting.None);
    return study.conventions().rounding().map(rounded -> new CellRounding(rounded.to(), weighted));
  }

  /** All tables, and what is found in them. */
  private final class Tables {
    private final FindingSearch search = new FindingSearch(plan, maker);
    private final List<ResultTable> tables = new ArrayList<>();

    /** Of each table what its columns are judged by. */
    private final List<List<Threshold.Base>> bases = new ArrayList<>();

    Tables() {
      Deadline deadline = new Deadline(plan.study().limits());
      for (ItemPlan item : plan.items()) {
        ColumnEstimates total = maker.total(item);
        for (int s = 0; s < plan.segments().size(); s++) {
          deadline.check();
          SegmentPlan segment = plan.segments().get(s);
          ResultTableMaker.Made made = maker.table(item, s, segment, total);
          tables.add(made.table());
          search.add(item, s, made);
          if (rules.isPresent()) {
            bases.add(bases(total, made.columns(), segment));
          }
        }
      }
    }
  }

  private static List<Threshold.Base> bases(
      ColumnEstimates total, List<ColumnEstimates> columns, SegmentPlan segment) {
    List<Threshold.Base> bases = new ArrayList<>();
    bases.add(base("", total));
    for (int c = 0; c < columns.size(); c++) {
      bases.add(base(segment.columns().get(c).parent(), columns.get(c)));
    }
    return bases;
  }

  private static Threshold.Base base(String parent, ColumnEstimates column) {
    double least = column.size().least();
    return new Threshold.Base(parent, least, column.hasScores() ? column.numbers().least() : least);
  }

  Results make() {
    refuseWeights();
    Tables made = new Tables();
    List<Finding> findings = made.search.ranked();
    Map<FigureId, RestTest> tests = Map.copyOf(made.search.restTests());
    Results.Builder all = results(made.tables, findings, tests);
    if (rules.isEmpty()) {
      return all.build();
    }
    Threshold threshold = new Threshold(rules.get());
    List<ResultTable> published = new ArrayList<>();
    Map<TableId, ResultTable> changed = new HashMap<>();
    for (int t = 0; t < made.tables.size(); t++) {
      ResultTable table = threshold.table(made.tables.get(t), made.bases.get(t));
      published.add(table);
      if (table != made.tables.get(t)) {
        changed.put(table.id(), table);
      }
    }
    Predicate<Finding> shown =
        finding ->
            !changed.containsKey(finding.table())
                || Threshold.shows(changed.get(finding.table()), finding);
    Map<FigureId, RestTest> compared = tests;
    if (!changed.isEmpty()) {
      compared = new HashMap<>(tests);
      compared
          .keySet()
          .removeIf(
              id ->
                  changed.containsKey(id.table())
                      && !Threshold.showsTest(changed.get(id.table()), id));
    }
    return results(published, findings.stream().filter(shown).toList(), compared)
        .exact(() -> rounding.isEmpty() ? all : unrounded())
        .suppressions(threshold.remarks(published))
        .build();
  }

  private Results.Builder unrounded() {
    ResultsMaker exactly = new ResultsMaker(plan, part, policies, raked, remarks, Optional.empty());
    Tables made = exactly.new Tables();
    return exactly.results(made.tables, made.search.ranked(), made.search.restTests());
  }

  /**
   * Refuses weights that weigh nothing, and those whose sum is no number.
   *
   * @throws DataException that names the column
   */
  private void refuseWeights() {
    WeightSums w = part.weights();
    if (w.rows() == 0) {
      return;
    }
    if (w.sum() == 0) {
      throw new DataException(
          weightColumn() + " is 0 for all " + w.rows() + " respondents; nobody would be counted");
    }
    if (Double.isInfinite(w.inData(w.sum()))) {
      throw new DataException(
          weightColumn()
              + " has numbers up to "
              + w.inData(w.maximum())
              + ", whose sum is beyond what a computer's numbers hold; divide the weights by a"
              + " constant: all shares and errors stay the same");
    }
  }

  private String weightColumn() {
    int column = plan.sample().weight();
    return column < 0
        ? "the weight"
        : "weight \"" + plan.request().columns().get(column).column() + "\"";
  }

  private Results.Builder results(
      List<ResultTable> tables, List<Finding> findings, Map<FigureId, RestTest> tests) {
    List<DataProblem> problems = new ArrayList<>(remarks);
    problems.addAll(new ProblemFinder(plan, part, policies).problems());
    designEffects.clear();
    tables.stream().filter(t -> t.segment().isEmpty()).forEach(this::noteDesignEffects);
    double designEffect = designEffect();
    double margin = marginOfError(designEffect);
    return Results.of(plan.study())
        .tables(tables)
        .respondents(respondents())
        .leftOut(Arrays.stream(part.leftOut()).boxed().toList())
        .weights(weightReport())
        .marginOfError(margin)
        .worstCaseMargin(isWorstCase(margin, designEffect))
        .armOfHalf(
            maker.intervals().armOfHalf(respondents(), designEffect, maker.df(respondents())))
        .designEffect(designEffect)
        .loneUnits(maker.design().hasLonely())
        .findings(findings)
        .restTests(tests)
        .problems(problems);
  }

  /** Respondents who count, rounded as bases are. */
  private long respondents() {
    long counted = part.weights().counted();
    return rounding.map(by -> Math.round(by.base(counted, part.key()))).orElse(counted);
  }

  /** V over p(1−p)/(n−1), for published shares that are neither 0 nor 1. */
  private void noteDesignEffects(ResultTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      DesignEffects.ofShare(table.total(), row).ifPresent(designEffects::add);
    }
  }

  private double designEffect() {
    double kish = part.weights().designEffect();
    double[] sorted = designEffects.stream().mapToDouble(d -> d).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? kish : Math.max(kish, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }

  /** t·√(deff/4n), for all respondents, if they are enough. */
  private double marginOfError(double designEffect) {
    long n = respondents();
    int df = maker.df(n);
    if (df < 1 || n < plan.study().conventions().publishBase()) {
      return Double.NaN;
    }
    double margin = maker.intervals().t(df) * Math.sqrt(designEffect / (4.0 * n));
    // of a share of one half it would reach beyond 0 and 1
    return margin > MAX_MARGIN ? Double.NaN : margin;
  }

  /**
   * Whether no interval of a share of all respondents reaches further, but for rounding, nor would
   * that of one half with the largest design effect of a share.
   */
  private boolean isWorstCase(double margin, double designEffect) {
    long n = respondents();
    double largest = designEffects.stream().mapToDouble(d -> d).max().orElse(designEffect);
    return Double.isNaN(margin)
        || maker.intervals().longestArm(n, designEffect, maker.df(n)) <= margin + ROUNDING
            && margin * Math.sqrt(largest / designEffect) <= margin + ROUNDING;
  }

  private Optional<WeightReport> weightReport() {
    if (plan.study().weighting() instanceof Weighting.None) {
      return Optional.empty();
    }
    WeightSums w = part.weights();
    return Optional.of(
        WeightReport.builder()
            .zeros(w.rows() - w.counted())
            .minimum(w.inData(w.minimum()))
            .mean(w.inData(w.sum() / w.counted()))
            .maximum(w.inData(w.maximum()))
            .designEffect(w.designEffect())
            .iterations(raked.map(RakedWeights::iterations).orElse(0))
            .margins(raked.map(RakedWeights::margins).orElse(List.of()))
            .build());
  }
}
