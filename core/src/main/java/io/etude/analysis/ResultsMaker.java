package io.etude.analysis;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.Diagnostic;
import io.etude.analysis.disclosure.CountedTable;
import io.etude.analysis.disclosure.Disclosure;
import io.etude.analysis.disclosure.SummaryBases;
import io.etude.analysis.disclosure.Suppressions;
import io.etude.analysis.disclosure.Suppressor;
import io.etude.analysis.disclosure.WithheldMeans;
import io.etude.analysis.estimate.ColumnEstimates;
import io.etude.analysis.estimate.Dominance;
import io.etude.analysis.estimate.FindingSearch;
import io.etude.analysis.estimate.ProblemFinder;
import io.etude.analysis.estimate.ResultTableMaker;
import io.etude.analysis.estimate.RowOrder;
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
import io.etude.results.WeightReport;
import io.etude.results.inference.RestTest;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the results of a study from its sums. */
final class ResultsMaker {
  /** Half of the last decimal that a margin of error is printed with. */
  private static final double ROUNDING = 0.0005;

  private static final double MAX_MARGIN = 0.5;

  private final Plan plan;
  private final Part part;
  private final Map<DataRule, DataPolicy> policies;
  private final Optional<RakedWeights> raked;
  private final ResultTableMaker maker;
  private final List<Double> designEffects = new ArrayList<>();
  private final List<DataProblem> remarks;
  private final Optional<Conventions.Disclosure> rules;
  private final Set<Disclosure.Protection> protections;

  ResultsMaker(
      Plan plan,
      Part part,
      Map<DataRule, DataPolicy> policies,
      Optional<RakedWeights> raked,
      List<DataProblem> remarks,
      Set<Disclosure.Protection> protections) {
    this.plan = plan;
    this.part = part;
    this.policies = policies;
    this.raked = raked;
    this.remarks = remarks;
    this.rules = plan.study().conventions().disclosure();
    this.protections = protections;
    boolean tails = protections.contains(Disclosure.Protection.TAILS);
    int tail = rules.filter(r -> tails).map(Conventions.Disclosure::minimumCell).orElse(0);
    this.maker = new ResultTableMaker(plan, part, tail);
  }

  Results make() {
    refuseWeights();
    Deadline deadline = new Deadline(plan.study().limits());
    List<ResultTable> tables = new ArrayList<>();
    List<CountedTable> counted = new ArrayList<>();
    List<Dominance> ofTotals = new ArrayList<>();
    List<Dominance> ofColumns = new ArrayList<>();
    FindingSearch findings = new FindingSearch(plan, maker);
    for (ItemPlan item : plan.items()) {
      ColumnEstimates total = maker.total(item);
      for (int s = 0; s < plan.segments().size(); s++) {
        deadline.check();
        ResultTableMaker.Made made = maker.table(item, s, plan.segments().get(s), total);
        tables.add(made.table());
        findings.add(item, s, made);
        if (rules.isPresent()) {
          counted.add(CountedTable.of(item, s, total, made.columns()));
          ofTotals.add(dominance(item, List.of(total)));
          ofColumns.add(dominance(item, made.columns()));
        }
      }
    }
    List<DataProblem> problems = new ArrayList<>(remarks);
    problems.addAll(new ProblemFinder(plan, part, policies).problems());
    List<Finding> ranked = findings.ranked();
    Map<FigureId, RestTest> tests = findings.restTests();
    if (rules.isEmpty()) {
      return results(tables, ranked, problems).restTests(tests).build();
    }
    Disclosure disclosure = new Disclosure(rules.get(), plan, part, counted, protections);
    Disclosure.Hidden hidden = disclosure.hide(tables);
    Suppressor suppressor = new Suppressor(tables, hidden.tables());
    List<ResultTable> suppressed = tables.stream().map(suppressor::table).toList();
    List<ResultTable> published = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      ResultTable protectedBases = SummaryBases.protect(suppressed.get(t), rules.get());
      ResultTable table = Dominance.withhold(protectedBases, ofTotals.get(t), ofColumns.get(t));
      published.add(RowOrder.withoutHiddenOrder(table, counted.get(t).item().rows()));
    }
    Results.Builder results =
        results(published, ranked.stream().filter(suppressor::shows).toList(), problems)
            .restTests(shown(tests, suppressor))
            .unsuppressed(tables)
            .unsuppressedFindings(ranked)
            .unsuppressedRestTests(tests);
    Suppressions suppressions =
        new Suppressions(results.build().complete().tables(), rules.get(), plan.study());
    refuseHidden(suppressions);
    List<Diagnostic> diagnostics = new ArrayList<>(suppressions.diagnostics());
    diagnostics.addAll(hidden.diagnostics());
    Suppressions.errors(tables, suppressed).ifPresent(diagnostics::add);
    diagnostics.addAll(WithheldMeans.in(suppressed));
    diagnostics.addAll(SummaryBases.withheld(suppressed, rules.get()));
    diagnostics.addAll(dominated(ofTotals, ofColumns));
    return results.suppressions(diagnostics).build();
  }

  /** Whether the summaries of some columns of a number give away that of one respondent. */
  private Dominance dominance(ItemPlan item, List<ColumnEstimates> columns) {
    return item.number() < 0 || !protections.contains(Disclosure.Protection.TAILS)
        ? Dominance.NONE
        : Dominance.of(columns, rules.orElseThrow().minimumCell());
  }

  /** One diagnostic for each question of which summaries are withheld. */
  private List<Diagnostic> dominated(List<Dominance> ofTotals, List<Dominance> ofColumns) {
    List<Diagnostic> all = new ArrayList<>();
    int segments = plan.segments().size();
    for (int i = 0; i < plan.items().size(); i++) {
      List<Dominance> levels = new ArrayList<>();
      levels.addAll(ofTotals.subList(i * segments, (i + 1) * segments));
      levels.addAll(ofColumns.subList(i * segments, (i + 1) * segments));
      Dominance most = Collections.max(levels);
      if (most != Dominance.NONE) {
        all.add(most.diagnostic(plan.items().get(i).tableId().toString()));
      }
    }
    return all;
  }

  private static Map<FigureId, RestTest> shown(
      Map<FigureId, RestTest> tests, Suppressor suppressor) {
    Map<FigureId, RestTest> shown = new HashMap<>(tests);
    shown.keySet().removeIf(figure -> !suppressor.showsTest(figure));
    return shown;
  }

  /** Refuses a study of which too much would be hidden. */
  private void refuseHidden(Suppressions suppressions) {
    double most = rules.orElseThrow().maximumHidden();
    if (suppressions.hidden() > most) {
      throw new AnalysisException(
          String.format(
              Locale.ROOT,
              "disclosure control would hide %.0f %% of all cells, more than"
                  + " disclosure.maximumHidden, %.0f %%:%n%s",
              100 * suppressions.hidden(),
              100 * most,
              suppressions.diagnostics().stream()
                  .limit(plan.segments().size())
                  .map(diagnostic -> "  " + diagnostic)
                  .collect(Collectors.joining(System.lineSeparator()))));
    }
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
      List<ResultTable> tables, List<Finding> findings, List<DataProblem> problems) {
    tables.stream().filter(t -> t.segment().isEmpty()).forEach(this::noteDesignEffects);
    double designEffect = designEffect();
    double margin = marginOfError(designEffect);
    return Results.of(plan.study())
        .tables(tables)
        .respondents(part.weights().counted())
        .weights(weightReport())
        .marginOfError(margin)
        .worstCaseMargin(isWorstCase(margin, designEffect))
        .armOfHalf(maker.intervals().armOfHalf(part.weights().counted(), designEffect, df()))
        .designEffect(designEffect)
        .loneUnits(maker.variance().hasLonely())
        .findings(findings)
        .problems(problems);
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
    int df = df();
    long n = part.weights().counted();
    if (df < 1 || n < plan.study().conventions().publishBase()) {
      return Double.NaN;
    }
    double margin = maker.intervals().t(df) * Math.sqrt(designEffect / (4.0 * n));
    // of a share of one half it would reach beyond 0 and 1
    return margin > MAX_MARGIN ? Double.NaN : margin;
  }

  /** Degrees of freedom of all respondents. */
  private int df() {
    return maker.variance().df(Arrays.stream(part.groups().counted()).asDoubleStream().toArray());
  }

  /**
   * Whether no interval of a share of all respondents reaches further, but for rounding, nor would
   * that of one half with the largest design effect of a share.
   */
  private boolean isWorstCase(double margin, double designEffect) {
    long n = part.weights().counted();
    double largest = designEffects.stream().mapToDouble(d -> d).max().orElse(designEffect);
    return Double.isNaN(margin)
        || maker.intervals().longestArm(n, designEffect, df()) <= margin + ROUNDING
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
            .margins(
                rules.isPresent() ? List.of() : raked.map(RakedWeights::margins).orElse(List.of()))
            .build());
  }
}
