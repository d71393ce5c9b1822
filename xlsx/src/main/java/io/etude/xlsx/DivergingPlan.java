package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.ChartSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Diverging bars as Excel can draw them: the dissatisfied as negative numbers, the neutral answers
 * half on each side. The signed numbers stand in a block of their own, as formulas on the shares.
 */
final class DivergingPlan {

  /** The name of a series that the legend leaves out; a chart wants one all the same. */
  static final String NAMELESS = "\u00A0";

  /** Labels without a sign. */
  private final String format;

  private final Setting setting;
  private final Block.Chart chart;
  private final ChartSpec.Diverging spec;
  private final ChartData data;
  private final List<Integer> columns;

  /** One stacked part: a category of the scale times a factor. */
  private record Part(int category, double factor, String formula, int colour, String name) {}

  DivergingPlan(Setting setting, Block.Chart chart, ChartData data, List<Integer> columns) {
    this.setting = setting;
    this.chart = chart;
    this.spec = (ChartSpec.Diverging) chart.spec();
    this.data = data;
    this.columns = columns;
    String percent = setting.look().percentFormat();
    this.format = percent + ";" + percent;
  }

  /** How many columns the signed numbers take. */
  static int parts(ChartSpec.Diverging spec) {
    return spec.scale().size() + (spec.neutral() >= 0 ? 1 : 0);
  }

  /**
   * Writes the signed numbers.
   *
   * @param sheet the sheet
   * @param source row of the header over the shares
   * @param top first row to write
   */
  ChartPlan lay(Sheet sheet, int source, int top) {
    List<Part> all = ordered();
    Style quiet = setting.look().note();
    sheet.text(top, 0, setting.word("xlsx.signed"), quiet);
    for (int i = 0; i < all.size(); i++) {
      sheet.text(top, columns.get(i), all.get(i).name(), quiet.align(Style.Align.RIGHT).wrapped());
    }
    for (int r = 0; r < data.lines().size(); r++) {
      sheet.text(top + 1 + r, 0, data.lines().get(r).label(), quiet);
      for (int i = 0; i < all.size(); i++) {
        signed(sheet, top + 1 + r, columns.get(i), all.get(i), source + 1 + r, r);
      }
    }
    List<ChartPlan.Series> series = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      series.add(series(all.get(i), columns.get(i), top));
    }
    ChartPlan plan =
        new ChartPlans(setting, chart, data, source, columns)
            .plan(ChartPlan.Kind.DIVERGING, series, source);
    return new ChartPlan(
        plan.kind(),
        plan.title(),
        plan.alt(),
        format,
        plan.categories(),
        plan.categoryArea(),
        plan.series());
  }

  private void signed(Sheet sheet, int row, int column, Part part, int from, int line) {
    Style style =
        setting.look().note().align(Style.Align.RIGHT).format(setting.look().percentFormat());
    double value = value(part, line);
    if (Double.isNaN(value)) {
      sheet.blank(row, column, style);
      return;
    }
    String cell = Area.cellName(from, columns.get(part.category()));
    sheet.put(row, column, new Value.Formula(String.format(part.formula(), cell), value), style);
  }

  private double value(Part part, int line) {
    return data.lines()
            .get(line)
            .marks()
            .get(part.category())
            .map(ChartPlans::value)
            .orElse(Double.NaN)
        * part.factor();
  }

  private ChartPlan.Series series(Part part, int column, int top) {
    List<Double> values = new ArrayList<>();
    for (int r = 0; r < data.lines().size(); r++) {
      values.add(value(part, r));
    }
    boolean whole = Math.abs(part.factor()) == 1;
    return new ChartPlan.Series(
        part.name(),
        Area.cell(top, column),
        values,
        Area.column(column, top + 1, top + data.lines().size()),
        part.colour(),
        List.of(),
        whole ? ChartPlan.Labels.VALUES : ChartPlan.Labels.NONE,
        Contrast.on(part.colour(), brand().ink()));
  }

  /** From the axis outwards: the neutral halves, the negative side, the positive side. */
  private List<Part> ordered() {
    int size = spec.scale().size();
    int middle = spec.neutral() >= 0 ? spec.neutral() : size / 2;
    int firstNegative = spec.neutral() >= 0 ? middle + 1 : middle;
    List<Part> parts = new ArrayList<>();
    if (spec.neutral() >= 0) {
      // the halves share one entry of the legend: two grounds, one name
      int colour = brand().neutral();
      parts.add(new Part(middle, 0.5, "%s/2", colour, NAMELESS));
      parts.add(new Part(middle, -0.5, "-%s/2", colour, spec.scale().get(middle)));
    }
    for (int i = firstNegative; i < size; i++) {
      int colour = shade(brand().negative(), i - firstNegative, size - firstNegative);
      parts.add(new Part(i, -1, "-%s", colour, spec.scale().get(i)));
    }
    for (int i = middle - 1; i >= 0; i--) {
      int colour = shade(brand().positive(), middle - 1 - i, middle);
      parts.add(new Part(i, 1, "%s", colour, spec.scale().get(i)));
    }
    return parts;
  }

  /** The shade of step {@code step} of {@code steps}, from light at the axis to dark. */
  private static int shade(Brand.Pair pair, int step, int steps) {
    double dark = steps <= 1 ? 1 : (double) step / (steps - 1);
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int light = pair.light() >> shift & 0xFF;
      int deep = pair.dark() >> shift & 0xFF;
      mixed |= (int) Math.round(light + (deep - light) * dark) << shift;
    }
    return mixed;
  }

  private Brand brand() {
    return setting.look().brand();
  }
}
