package io.etude.results;

import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Interval;
import io.etude.results.inference.RestTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Figures as disclosure control publishes them, in every output as on the page: shares in whole
 * percentages, means with the decimals that they are printed with, errors with one more. Counts,
 * sums of weights and the extremes of numbers are left out.
 */
final class PublishedFigures {

  /** Whole percentages. */
  private static final int SHARE = 2;

  private static final int P_VALUE = 3;
  private static final double LEAST_P = 0.001;

  /** Means from here on have no decimals of their own. */
  private static final double LARGE = 1000;

  private static final double TIE = 1 + 5e-13;

  private static final double[] SCALES = {1, 10, 100, 1e3, 1e4, 1e5};

  private final Map<String, Integer> addedDecimals;

  PublishedFigures(Map<String, Integer> addedDecimals) {
    this.addedDecimals = addedDecimals;
  }

  /** Half away from zero, after rounding to 12 digits; what isn't finite stays. */
  static double rounded(double value, int decimals) {
    double scale = decimals < SCALES.length ? SCALES[decimals] : Math.pow(10, decimals);
    double scaled = Math.floor(Math.abs(value) * scale * TIE + 0.5);
    return Double.isFinite(value) ? Math.copySign(scaled / scale, value) + 0.0 : value;
  }

  /** A table. */
  ResultTable of(ResultTable table) {
    return table.toBuilder()
        .columns(table.columns().stream().map(column -> of(table, column)).toList())
        .independence(
            table
                .independence()
                .test()
                .map(test -> Independence.of(of(test)))
                .orElse(table.independence()))
        .build();
  }

  private ResultColumn of(ResultTable table, ResultColumn column) {
    return column.toBuilder()
        .withoutWeights(effective(column.effectiveBase()))
        .cells(column.cells().stream().map(PublishedFigures::of).toList())
        .summaries(
            column.summaries().stream()
                .filter(s -> s.stat() != Summary.Stat.MIN && s.stat() != Summary.Stat.MAX)
                .map(s -> of(table, s))
                .toList())
        .build();
  }

  private static OptionalDouble effective(OptionalDouble base) {
    return base.isPresent()
        ? OptionalDouble.of(rounded(base.getAsDouble(), 0))
        : OptionalDouble.empty();
  }

  private static Cell of(Cell cell) {
    return new Cell(
        OptionalLong.empty(),
        OptionalDouble.empty(),
        cell.share().map(share -> rounded(share, SHARE)),
        higher(cell.higherThan(), SHARE),
        cell.flags());
  }

  private Summary of(ResultTable table, Summary summary) {
    double value = summary.estimate().map(Estimate::value).orElse(0.0);
    int decimals = decimals(table.question().id(), summary.stat(), value, declared(table));
    return new Summary(
        summary.stat(),
        summary.estimate().map(estimate -> rounded(estimate, decimals)),
        higher(summary.higherThan(), decimals),
        summary.flags(),
        summary
            .ownBase()
            .map(
                base ->
                    new Summary.Base(
                        base.unweighted(), OptionalDouble.empty(), effective(base.effective()))));
  }

  private static OptionalInt declared(ResultTable table) {
    return table.question().info().decimals();
  }

  /** Those that the statistic is printed with. */
  private int decimals(String question, Summary.Stat stat, double value, OptionalInt declared) {
    if (stat == Summary.Stat.NPS) {
      return SHARE;
    }
    int usual = Math.abs(value) >= LARGE ? 0 : 1;
    return declared.orElse(usual + addedDecimals.getOrDefault(question, 0));
  }

  private static Estimate rounded(Estimate estimate, int decimals) {
    Optional<Interval> interval =
        estimate
            .interval()
            .map(i -> new Interval(rounded(i.low(), decimals), rounded(i.high(), decimals)));
    return new Estimate(
        rounded(estimate.value(), decimals),
        rounded(estimate.se(), decimals + 1),
        estimate.df(),
        interval);
  }

  private static List<Higher> higher(List<Higher> higher, int decimals) {
    return higher.stream()
        .map(
            each ->
                new Higher(
                    each.column(),
                    each.letter(),
                    each.level(),
                    rounded(each.difference(), decimals),
                    p(each.p())))
        .toList();
  }

  private static double p(double p) {
    return Math.max(LEAST_P, rounded(p, P_VALUE));
  }

  private static AssociationTest of(AssociationTest test) {
    return new AssociationTest(
        rounded(test.statistic(), 1),
        rounded(test.df1(), 0),
        rounded(test.df2(), 0),
        p(test.p()),
        rounded(test.cramersV(), 2));
  }

  /** A finding; its difference is that of the published shares. */
  Finding of(Finding finding) {
    Estimate share = rounded(finding.share(), SHARE);
    Estimate rest = rounded(finding.rest(), SHARE);
    Estimate difference = rounded(finding.difference(), SHARE);
    return finding.toBuilder()
        .share(share)
        .rest(rest)
        .difference(
            new Estimate(
                rounded(share.value() - rest.value(), SHARE),
                difference.se(),
                difference.df(),
                difference.interval()))
        .p(p(finding.p()))
        .adjustedP(p(finding.adjustedP()))
        .score(rounded(finding.score(), SHARE))
        .build();
  }

  /** A comparison with all others. */
  RestTest of(FigureId figure, RestTest test) {
    boolean mean = figure.row().equals(Summary.Stat.MEAN.code());
    int decimals = mean ? 1 + addedDecimals.getOrDefault(figure.table().question(), 0) : SHARE;
    return new RestTest(
        rounded(test.rest(), decimals),
        rounded(test.difference(), decimals),
        p(test.p()),
        p(test.adjustedP()),
        test.significant());
  }
}
