package io.etude.report.prose;

import io.etude.codebook.NumericQuestion;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a number typically is: its mean, or its median and mean where a few large or small numbers
 * draw the mean away. That is so where the two are further apart than a quarter of the distance
 * between the quartiles.
 */
public final class TypicalNumber {

  private static final double MAX_DISTANCE = 0.25;

  private final ResultTable table;
  private final Optional<Estimate> mean;
  private final Optional<Estimate> median;

  private TypicalNumber(ResultTable table) {
    this.table = table;
    mean = estimate(Summary.Stat.MEAN);
    median = estimate(Summary.Stat.MEDIAN);
  }

  /** That of a question in the total. */
  public static TypicalNumber of(ResultTable table) {
    return new TypicalNumber(table);
  }

  /** Whether there is a mean that may stand in automatic prose. */
  public boolean isKnown() {
    return Rows.publishable(table.total(), Summary.Stat.MEAN);
  }

  /** Whether the median is to be named first. */
  public boolean isSkewed() {
    Optional<Estimate> low = estimate(Summary.Stat.Q1);
    Optional<Estimate> high = estimate(Summary.Stat.Q3);
    if (mean.isEmpty() || median.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return false;
    }
    double middle = high.get().value() - low.get().value();
    return Math.abs(mean.get().value() - median.get().value()) > MAX_DISTANCE * middle;
  }

  /** The figure that is named first. */
  public FigureRef figure() {
    return figure(isSkewed() ? Summary.Stat.MEDIAN : Summary.Stat.MEAN);
  }

  /** The end of the key of the phrases about it. */
  public String key() {
    return isSkewed() ? "median" : "mean";
  }

  /** What the phrases want, besides what the figure is of; with the unit, if it has one. */
  public Map<String, Object> values(Context context) {
    Map<String, Object> values = new HashMap<>();
    values.put("figure", context.figure(figure()));
    values.put("mean", context.figure(figure(Summary.Stat.MEAN)));
    if (table.question() instanceof NumericQuestion question) {
      values.put("unit", context.unit(question, figure()));
    }
    return values;
  }

  private FigureRef figure(Summary.Stat stat) {
    return FigureRef.summary(table, table.total().summary(stat).orElseThrow(), table.total());
  }

  private Optional<Estimate> estimate(Summary.Stat stat) {
    return table.total().summary(stat).flatMap(Summary::estimate);
  }
}
