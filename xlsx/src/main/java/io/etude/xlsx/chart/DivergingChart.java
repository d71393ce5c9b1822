package io.etude.xlsx.chart;

import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Diverging bars as Excel can draw them: parts stacked from left to right, the positive ones first,
 * after an invisible part that aligns the middles of the neutral answers. The labels of the
 * invisible parts are the nets, which of a side of one answer are its only figure; their lengths
 * are in cells of their own, as formulas on the shares.
 */
final class DivergingChart {

  /** The name of a series that is not in the legend; Excel requires one all the same. */
  private static final String NAMELESS = "\u00A0";

  /** Room for a net beside the bars, as a share. */
  private static final double NET_ROOM = 0.22;

  /** Where the figure of an answer stands: within its part, or beside the bar as a net. */
  private static final NativeChart.LabelKind WITHIN = NativeChart.LabelKind.VALUES;

  private static final NativeChart.LabelKind BESIDE = NativeChart.LabelKind.NONE;

  /** How many columns the invisible parts take. */
  static final int COLUMNS = 2;

  private final WorkbookContext context;
  private final Chart chart;
  private final ChartSpec.Diverging spec;
  private final ChartData data;
  private final List<Integer> columns;
  private final int firstNegative;
  private final int lastPositive;
  private int source;

  DivergingChart(WorkbookContext context, Chart chart, ChartData data, List<Integer> columns) {
    this.context = context;
    this.chart = chart;
    this.spec = (ChartSpec.Diverging) chart.spec();
    this.data = data;
    this.columns = columns;
    this.lastPositive = spec.positives() - 1;
    this.firstNegative = lastPositive + (spec.neutral() >= 0 ? 2 : 1);
  }

  /**
   * Writes the room on both sides of the bars.
   *
   * @param sheet the sheet
   * @param header row of the header over the shares
   * @param top first row to write
   */
  NativeChart lay(Sheet sheet, int header, int top) {
    source = header;
    Style plain = context.styles().note().wrapped();
    sheet.text(top, 0, context.word("xlsx.room"), plain);
    Style heading = plain.align(Style.Align.RIGHT);
    sheet.text(top, columns.get(0), context.word("xlsx.roomBefore"), heading);
    sheet.text(top, columns.get(1), context.word("xlsx.roomAfter"), heading);
    double before = end(0, lastPositive);
    double after = end(firstNegative, spec.scale().size() - 1);
    for (int r = 0; r < data.lines().size(); r++) {
      sheet.text(top + 1 + r, 0, data.lines().get(r).label(), plain);
      put(sheet, top + 1 + r, columns.get(0), room(before, 0, lastPositive, r));
      put(
          sheet,
          top + 1 + r,
          columns.get(1),
          room(after, firstNegative, spec.scale().size() - 1, r));
    }
    NativeCharts charts = new NativeCharts(context, chart, data, header, columns, Optional.empty());
    return charts.chart(
        NativeChart.Kind.STACKED,
        NativeChart.Limits.to(maximum(before + after)),
        series(charts, top));
  }

  private List<NativeChart.Series> series(NativeCharts charts, int top) {
    int parts = spec.scale().size();
    List<Integer> colours = ChartColors.of(spec.scale(), brand());
    List<NativeChart.Series> series = new ArrayList<>();
    series.add(invisible(0, top, NativeChart.LabelKind.BEFORE, parts, brand().positive().dark()));
    for (int i = 0; i < parts; i++) {
      series.add(charts.part(i, colours.get(i), isSide(i) ? BESIDE : WITHIN));
    }
    series.add(
        invisible(1, top, NativeChart.LabelKind.AFTER, parts + 1, brand().negative().dark()));
    if (spec.apart().isPresent()) {
      series.add(charts.part(parts + 2, brand().apart(), NativeChart.LabelKind.ALL_VALUES));
    }
    return series;
  }

  /** Whether an answer is all of its side, so that the net beside the bar is its figure. */
  private boolean isSide(int part) {
    boolean positive = part == 0 && lastPositive == 0;
    return positive || part == firstNegative && firstNegative == spec.scale().size() - 1;
  }

  /** Half the neutral answers and the parts beyond them, at most, and the room for a net. */
  private double end(int first, int last) {
    double longest = 0;
    for (int r = 0; r < data.lines().size(); r++) {
      longest = Math.max(longest, side(first, last, r));
    }
    return Math.ceil((longest + NET_ROOM) * 100) / 100;
  }

  private double side(int first, int last, int line) {
    double side = spec.neutral() >= 0 ? share(spec.neutral(), line) / 2 : 0;
    for (int part = first; part <= last; part++) {
      side += share(part, line);
    }
    return side;
  }

  private double maximum(double bars) {
    double apart = 0;
    for (int r = 0; r < data.lines().size() && spec.apart().isPresent(); r++) {
      apart = Math.max(apart, share(spec.scale().size() + 2, r));
    }
    return Math.ceil((bars + Math.max(apart, spec.apart().isPresent() ? NET_ROOM : 0)) * 100) / 100;
  }

  /** What is left of {@code end} beside the parts of a line. */
  private CellValue room(double end, int first, int last, int line) {
    StringBuilder formula = new StringBuilder(Double.toString(end));
    for (int part = first; part <= last; part++) {
      cell(part, line).ifPresent(cell -> formula.append('-').append(cell));
    }
    if (spec.neutral() >= 0) {
      cell(spec.neutral(), line).ifPresent(cell -> formula.append('-').append(cell).append("/2"));
    }
    return new CellValue.Formula(formula.toString(), end - side(first, last, line));
  }

  private void put(Sheet sheet, int row, int column, CellValue value) {
    sheet.put(
        row,
        column,
        value,
        context
            .styles()
            .note()
            .align(Style.Align.RIGHT)
            .format(context.styles().formats().percent(0)));
  }

  /** The cell with a share, empty where it is withheld. */
  private Optional<String> cell(int part, int line) {
    return Double.isNaN(value(part, line))
        ? Optional.empty()
        : Optional.of(Area.cellName(source + 1 + line, columns.get(part)));
  }

  private double share(int part, int line) {
    double value = value(part, line);
    return Double.isNaN(value) ? 0 : value;
  }

  private double value(int part, int line) {
    return mark(part, line).map(NativeCharts::value).orElse(Double.NaN);
  }

  private Optional<Mark> mark(int part, int line) {
    return data.lines().get(line).marks().get(part);
  }

  private NativeChart.Series invisible(
      int index, int top, NativeChart.LabelKind labels, int net, int labelColour) {
    List<Double> values = new ArrayList<>();
    List<String> nets = new ArrayList<>();
    boolean before = labels == NativeChart.LabelKind.BEFORE;
    int first = before ? 0 : firstNegative;
    int last = before ? lastPositive : spec.scale().size() - 1;
    double end = end(first, last);
    for (int r = 0; r < data.lines().size(); r++) {
      values.add(end - side(first, last, r));
      nets.add(net(net, first, last, r));
    }
    int column = columns.get(index);
    return new NativeChart.Series(
        NAMELESS,
        Optional.empty(),
        new NativeChart.Column<>(values, Area.column(column, top + 1, top + data.lines().size())),
        new NativeChart.Fill(brand().tint(), List.of()),
        new NativeChart.Labels(labels, labelColour, nets),
        Optional.empty());
  }

  /** What stands beside a side: its net, and the sign of parts that are withheld. */
  private String net(int net, int first, int last, int line) {
    Optional<Mark> sum = mark(net, line).filter(mark -> mark.value().isPresent());
    Optional<Mark> hidden =
        IntStream.concat(IntStream.rangeClosed(first, last), IntStream.of(net))
            .mapToObj(part -> mark(part, line))
            .flatMap(Optional::stream)
            .filter(ChartData::isWithheld)
            .findFirst();
    return Stream.of(sum, hidden)
        .flatMap(Optional::stream)
        .map(Mark::text)
        .collect(Collectors.joining(" "));
  }

  private Brand brand() {
    return context.styles().brand();
  }
}
