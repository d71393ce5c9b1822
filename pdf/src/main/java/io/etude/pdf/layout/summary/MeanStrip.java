package io.etude.pdf.layout.summary;

import io.etude.document.Axis;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.line.Words;
import java.util.List;
import java.util.Optional;

/**
 * Where the means of a segment are in its strip: their axis, and the figures beside the intervals.
 * An axis ends before the room of its figures where these are too long to stand on either side.
 */
final class MeanStrip {

  /** How far figures reach into the gap left of the strip. */
  private static final double BEYOND = 4;

  /** Between the numbers at the ends of the axis. */
  private static final double TICK_GAP = 4;

  /** The least part of a strip that the axis has. */
  private static final double MIN_AXIS = 0.3;

  private final SummaryStyles styles;
  private final Words words;
  private final SummaryShape.Span span;
  private final DotAxis axis;

  MeanStrip(SummarySizes sizes, SummaryTable table, int row, SummaryShape.Segment segment) {
    styles = sizes.styles;
    words = sizes.context.words;
    span = segment.span();
    List<SummaryCell> cells =
        segment.groups().stream()
            .map(group -> table.group(row, group))
            .filter(MeanStrip::hasValue)
            .toList();
    Optional<Axis> scale = table.rows().get(row).axis();
    double from = scale.map(Axis::from).orElse(0.0);
    double to = scale.map(Axis::to).orElse(1.0);
    DotAxis whole = DotAxis.of(span, from, to);
    axis = cells.stream().allMatch(cell -> fits(whole, cell)) ? whole : shorter(cells, from, to);
  }

  static boolean hasValue(SummaryCell cell) {
    return cell.figure().filter(figure -> figure.number().isPresent()).isPresent();
  }

  private DotAxis shorter(List<SummaryCell> cells, double from, double to) {
    double widest = cells.stream().mapToDouble(this::width).max().orElse(0);
    double least = span.left() + DotAxis.INSET + MIN_AXIS * span.width();
    double right = Math.max(least, span.right() - StripAxes.FIGURE_GAP - widest);
    return DotAxis.of(
        new SummaryShape.Span(span.left(), right + DotAxis.INSET - Pen.RADIUS), from, to);
  }

  private double width(SummaryCell cell) {
    return words.width(cell.text(), styles.tiny);
  }

  /** The axis, from the panel's left edge. */
  DotAxis axis() {
    return axis;
  }

  /** Where the dot of a cell is. */
  double at(SummaryCell cell) {
    return at(axis, cell);
  }

  private static double at(DotAxis axis, SummaryCell cell) {
    return axis.at(cell.figure().orElseThrow().number().orElseThrow());
  }

  private static double start(DotAxis axis, SummaryCell cell) {
    double dot = at(axis, cell) - Pen.RADIUS;
    return cell.interval().map(ends -> Math.min(dot, axis.at(ends.from()))).orElse(dot);
  }

  private static double end(DotAxis axis, SummaryCell cell) {
    double dot = at(axis, cell) + Pen.RADIUS;
    return cell.interval().map(ends -> Math.max(dot, axis.at(ends.to()))).orElse(dot);
  }

  private boolean fitsBehind(DotAxis of, SummaryCell cell) {
    return end(of, cell) + StripAxes.FIGURE_GAP + width(cell) <= span.right();
  }

  private boolean fits(DotAxis of, SummaryCell cell) {
    double before = start(of, cell) - StripAxes.FIGURE_GAP - width(cell);
    return fitsBehind(of, cell) || before >= span.left() - BEYOND;
  }

  /** Where the figure of a cell begins: behind its interval, else before it. */
  double figure(SummaryCell cell) {
    if (fitsBehind(axis, cell) || !fits(axis, cell)) {
      return end(axis, cell) + StripAxes.FIGURE_GAP;
    }
    return start(axis, cell) - StripAxes.FIGURE_GAP - width(cell);
  }

  /**
   * A number at an end of the axis.
   *
   * @param text what is printed
   * @param x where it begins
   */
  record Tick(String text, double x) {}

  /** The numbers at the ends of the axis, within the strip; none if they have no room there. */
  List<Tick> ticks(Axis scale) {
    double first = words.width(scale.first(), styles.tiny);
    double last = words.width(scale.last(), styles.tiny);
    double right = span.right();
    double x = Math.max(span.left() - BEYOND, axis.at(scale.from()) - first / 2);
    double y = Math.max(x + first + TICK_GAP, axis.at(scale.to()) - last / 2);
    return y + last > right
        ? List.of()
        : List.of(new Tick(scale.first(), x), new Tick(scale.last(), y));
  }
}
