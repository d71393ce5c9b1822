package io.etude.analysis;

import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the results of a study from its sums. */
final class ResultsMaker {
  private final Plan plan;
  private final Part part;
  private final Map<DataRule, DataPolicy> policies;
  private final Optional<RakedWeights> raked;
  private final TableMaker maker;
  private final List<Double> designEffects = new ArrayList<>();

  ResultsMaker(
      Plan plan, Part part, Map<DataRule, DataPolicy> policies, Optional<RakedWeights> raked) {
    this.plan = plan;
    this.part = part;
    this.policies = policies;
    this.raked = raked;
    this.maker = new TableMaker(plan, part);
  }

  Results make() {
    Study study = plan.study();
    List<ResultTable> tables = new ArrayList<>();
    Findings findings = new Findings(plan, maker);
    for (ItemPlan item : plan.items()) {
      ColumnWork total = maker.total(item);
      noteDesignEffects(total);
      for (int s = 0; s < plan.segments().size(); s++) {
        TableMaker.Made made = maker.table(item, s, plan.segments().get(s), total);
        tables.add(made.table());
        findings.add(item, s, made);
      }
    }
    double designEffect = designEffect();
    Results all =
        new Results(
            study,
            tables,
            part.weights().rows(),
            weightReport(),
            marginOfError(designEffect),
            designEffect,
            findings.ranked(),
            new ProblemFinder(plan, part, policies).problems());
    return Disclosure.apply(all);
  }

  /** V over p(1−p)/(n−1), for shares that are neither 0 nor 1. */
  private void noteDesignEffects(ColumnWork total) {
    for (int row = 0; row < total.rows.length; row++) {
      if (total.rows[row] != null && !total.edge(row) && total.base > 1) {
        double p = total.rows[row].value();
        double v = maker.variance().of(total.rows[row], total.present);
        designEffects.add(v / (p * (1 - p) / (total.base - 1)));
      }
    }
  }

  private double designEffect() {
    double kish = part.weights().designEffect();
    double[] sorted = designEffects.stream().mapToDouble(d -> d).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? kish : Math.max(kish, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }

  /** t·√(deff/4n), the worst case, for all respondents. */
  private double marginOfError(double designEffect) {
    double[] present = new double[part.groups().size()];
    for (int g = 0; g < present.length; g++) {
      present[g] = part.groups().rows()[g];
    }
    int df = maker.variance().df(present);
    return df < 1
        ? Double.NaN
        : maker.intervals().t(df) * Math.sqrt(designEffect / (4.0 * part.weights().rows()));
  }

  private Optional<WeightReport> weightReport() {
    if (plan.study().weighting() instanceof Weighting.None) {
      return Optional.empty();
    }
    WeightSums w = part.weights();
    return Optional.of(
        new WeightReport(
            w.minimum(),
            w.sum() / w.rows(),
            w.maximum(),
            w.designEffect(),
            raked.map(RakedWeights::iterations).orElse(0),
            raked.map(RakedWeights::margins).orElse(List.of())));
  }
}
