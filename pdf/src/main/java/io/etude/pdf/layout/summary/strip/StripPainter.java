package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.RowPlace;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paints the groups of a segment in a row as dots on one axis: full where the tests say that groups
 * differ, with their figures if they are at an end. Where dots would cover each other groups are
 * lines. A row of means has a line for each group.
 */
public final class StripPainter {

  private static final double RULE = 0.4;

  /** Above and below the lines of many groups. */
  private static final double LINES_AIR = 6;

  /** Stands for a strip that has nothing to show. */
  private static final String NOTHING = "–";

  private final StripAxes axes;
  private final Words words;
  private final SummaryStyles styles;
  private final LinePainter lines;
  private final StripHeights heights;

  /** The segments of the panel. */
  private final List<SummaryShape.Segment> segments;

  /** Paints the strips of a panel of a run. */
  public StripPainter(StripAxes axes, List<SummaryShape.Segment> segments) {
    this.axes = axes;
    this.segments = List.copyOf(segments);
    words = axes.words();
    styles = axes.styles();
    lines = new LinePainter(axes);
    heights = new StripHeights(axes);
  }

  /**
   * Paints a segment's cells of a row.
   *
   * @param cells their elements
   */
  public void paint(StripRow row, RowPlace place, List<Tag> cells) {
    if (row.row().kind() == SummaryTable.Row.Kind.BASE) {
      bases(row, place, cells);
      return;
    }
    if (isEmpty(row)) {
      none(row.segment(), place, cells.get(0));
      return;
    }
    SummaryTable.GroupForm form = axes.form(row.segment().index());
    if (form == SummaryTable.GroupForm.LINE) {
      lines.paint(row, place, cells);
    } else if (form == SummaryTable.GroupForm.EXTREMES) {
      extremes(row, place, cells);
    } else if (row.isStatistic() || hasNumbers(row)) {
      means(row, place, cells);
    } else {
      dots(row, place, cells);
    }
  }

  /** Says once in a segment that its groups have no figures. */
  public void none(SummaryShape.Segment segment, RowPlace place, Tag cell) {
    TextStyle style = signStyle();
    double middle = place.x() + (segment.span().left() + segment.span().right()) / 2;
    place.pen().centre(NOTHING, style, middle, place.baseline(style), cell.slot());
  }

  /** Whether groups have no figures, as in the question that they are made of. */
  public boolean isEmpty(StripRow row) {
    return row.cells().stream().allMatch(cell -> cell.spoken().isEmpty());
  }

  private void dots(StripRow row, RowPlace place, List<Tag> cells) {
    DotAxis axis = axes.of(row.segment());
    StripDots strip = new StripDots(row, axis);
    List<StripDots.Dot> dots = strip.dots();
    gridlines(axis, place);
    new StripSigns(row, place, dots, words, styles).paint(cells);
    shares(row, place, dots, cells);
  }

  /** The lines of an axis in a row. */
  private void gridlines(DotAxis axis, RowPlace place) {
    for (double tick : axis.ticks()) {
      double x = place.x() + axis.at(tick) - RULE / 2;
      place.pen().box(x, place.top(), RULE, place.height(), styles.gridline(), Mark.ARTIFACT);
    }
  }

  private static boolean hasNumbers(StripRow row) {
    return row.cells().stream()
        .map(SummaryCell::figure)
        .flatMap(Optional::stream)
        .anyMatch(figure -> figure.kind() != Figure.Kind.PERCENT);
  }

  private int color(StripRow row, int place) {
    return styles.color(row.group(place).role());
  }

  private void shares(StripRow row, RowPlace place, List<StripDots.Dot> dots, List<Tag> cells) {
    if (dots.isEmpty()) {
      return;
    }
    // of dots at one place, a full one is at the end
    Comparator<StripDots.Dot> rising =
        Comparator.comparingDouble(StripDots.Dot::value)
            .thenComparing(dot -> !dot.cell().differs());
    Comparator<StripDots.Dot> falling =
        Comparator.comparingDouble((StripDots.Dot dot) -> -dot.value())
            .thenComparing(dot -> !dot.cell().differs());
    StripDots.Dot lowest = dots.stream().min(rising).orElseThrow();
    StripDots.Dot highest = dots.stream().filter(dot -> dot != lowest).min(falling).orElse(lowest);
    double from = place.x() + lowest.x();
    double to = place.x() + highest.x();
    double width = Math.max(RULE, to - from);
    double top = place.middle() - RULE / 2;
    place.pen().box(from, top, width, RULE, styles.brand.grey(), Mark.ARTIFACT);
    // dots are over lines, which come out above and below them
    List<StripDots.Dot> painted =
        dots.stream().sorted(Comparator.comparing(dot -> !dot.isLine())).toList();
    for (StripDots.Dot dot : painted) {
      // a label stands outside of all dots, so that it covers none
      boolean labelled = dot.cell().differs() && (dot == lowest || dot == highest);
      Tag td = cells.get(dot.place());
      if (labelled) {
        boolean left = dot == lowest;
        label(place, dot, left ? from : to, left, td);
      }
      dot(place, dot, color(row, dot.place()), mark(dot, labelled, td));
    }
  }

  private static void dot(RowPlace place, StripDots.Dot dot, int color, Mark mark) {
    double x = place.x() + dot.x();
    double y = place.middle() + dot.y();
    if (dot.isLine()) {
      double width = dot.lineWidth();
      double top = y - dot.lineHeight() / 2;
      place.pen().box(x - width / 2, top, width, dot.lineHeight(), color, mark);
    } else {
      place.pen().dot(dot.place(), x, y, color, dot.cell().differs(), mark);
    }
  }

  /** A dot says its figure, unless that is printed beside it, and what it is higher than. */
  private static Mark mark(StripDots.Dot dot, boolean labelled, Tag td) {
    SummaryCell cell = dot.cell();
    if (!labelled) {
      return Pen.standsFor(td, cell.spoken());
    }
    return cell.words().isEmpty() ? Mark.ARTIFACT : Pen.standsFor(td, ", " + cell.words());
  }

  private void label(RowPlace place, StripDots.Dot dot, double edge, boolean left, Tag td) {
    TextStyle style = styles.tiny;
    double baseline = place.baseline(style);
    String text = dot.cell().text();
    double gap = Pen.RADIUS + StripAxes.FIGURE_GAP;
    if (left) {
      place.pen().right(text, style, edge - gap, baseline, td.slot());
    } else {
      place.pen().left(text, style, edge + gap, baseline, td.slot());
    }
  }

  private TextStyle signStyle() {
    return styles.tiny.colored(styles.brand.grey());
  }

  /** The bases of a segment's groups. */
  private void bases(StripRow row, RowPlace place, List<Tag> cells) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double left = place.x() + row.span().left();
    List<FlowedBase> flowed = FlowedBase.of(row, words, styles.tiny);
    for (int g = 0; g < cells.size(); g++) {
      FlowedBase base = flowed.get(g);
      double baseline = place.top() + style.ascent() + base.line() * style.leading();
      place.pen().left(base.text(), style, left + base.x(), baseline, cells.get(g).slot());
    }
  }

  /** A mark for each group, and the names of the highest and the lowest. */
  private void extremes(StripRow row, RowPlace place, List<Tag> cells) {
    ExtremesStrip strip = new ExtremesStrip(row, words, styles);
    Optional<DotAxis> own = strip.axis();
    DotAxis axis = own.orElse(axes.of(row.segment()));
    double height = place.height() - (own.isPresent() ? StripHeights.MEAN_TICKS : 0);
    RowPlace marks = new RowPlace(place.pen(), place.x(), place.top(), height);
    if (own.isPresent()) {
      Axis scale = row.row().axis().orElseThrow();
      ends(axis, strip.ticks(axis, scale), place, place.top(), height);
    } else {
      gridlines(axis, place);
    }
    Map<Integer, Mark> named = new HashMap<>();
    for (int g = 0; g < cells.size(); g++) {
      SummaryCell cell = row.cell(g);
      String spoken = cell.spoken();
      named.put(g, spoken.isEmpty() ? Mark.ARTIFACT : Pen.standsFor(cells.get(g), spoken));
    }
    int color = styles.color(ColorRole.EMPHASIS);
    double lines = strip.height() - LINES_AIR;
    for (StripDots.Dot dot : StripDots.lines(row, axis, lines)) {
      dot(marks, dot, color, named.get(dot.place()));
    }
    double top = marks.middle() - strip.height() / 2;
    for (ExtremesStrip.Named name : strip.names()) {
      TextStyle style = strip.style(name.figure());
      double baseline = top + 1.5 + name.line() * styles.tiny.leading() + styles.tiny.ascent();
      place.pen().left(name.text(), style, place.x() + name.x(), baseline, named.get(name.place()));
    }
  }

  /** A line for each group: its interval, its dot, its figure. */
  private void means(StripRow row, RowPlace place, List<Tag> cells) {
    MeanStrip strip = new MeanStrip(row, words, styles);
    // the axes of all segments of the panel end on one line
    double lines =
        row.isStatistic() ? heights.means(segments) : cells.size() * StripHeights.MEAN_LINE;
    double top =
        row.isStatistic()
            ? place.top() + StripHeights.MEAN_TOP
            : place.middle() - (lines + StripHeights.MEAN_TICKS) / 2;
    TextStyle style = styles.tiny;
    if (row.cells().stream().anyMatch(cell -> CellNumbers.number(cell).isPresent())) {
      row.row().axis().ifPresent(s -> ends(strip.axis(), strip.ticks(s), place, top, lines));
    }
    for (int g = 0; g < cells.size(); g++) {
      SummaryCell cell = row.cell(g);
      double y = top + (g + 0.5) * StripHeights.MEAN_LINE;
      double baseline = y + 0.34 * style.size();
      if (CellNumbers.number(cell).isEmpty()) {
        double left = place.x() + strip.axis().left();
        place.pen().left(cell.text(), style, left, baseline, cells.get(g).slot());
        continue;
      }
      int color = color(row, g);
      Optional<ChartSpec.Range> ends = cell.interval();
      if (ends.isPresent()) {
        double low = place.x() + strip.axis().at(ends.get().from());
        double high = place.x() + strip.axis().at(ends.get().to());
        place.pen().box(low, y - 0.4, Math.max(0.8, high - low), 0.8, color, Mark.ARTIFACT);
        if (row.row().axis().filter(axis -> axis.isBelow(ends.get().from())).isPresent()) {
          place.pen().arrowhead(low, y, true, color);
        }
        if (row.row().axis().filter(axis -> axis.isAbove(ends.get().to())).isPresent()) {
          place.pen().arrowhead(high, y, false, color);
        }
      }
      double x = place.x() + strip.figure(cell);
      place.pen().left(cell.text(), style, x, baseline, cells.get(g).slot());
      Mark said =
          cell.words().isEmpty() ? Mark.ARTIFACT : Pen.standsFor(cells.get(g), ", " + cell.words());
      double at = place.x() + strip.at(cell);
      place.pen().dot(g, at, y, color, cell.differs(), said);
    }
  }

  /** The ends of the axis, as thin lines with their numbers below them. */
  private void ends(
      DotAxis axis, List<MeanStrip.Tick> ticks, RowPlace place, double top, double height) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double baseline = top + height + style.ascent();
    double first = axis.at(axis.from());
    double last = axis.at(axis.to());
    for (double x : List.of(first, last)) {
      double left = place.x() + x - RULE / 2;
      place.pen().box(left, top, RULE, height, styles.gridline(), Mark.ARTIFACT);
    }
    ticks.forEach(
        tick ->
            place.pen().left(tick.text(), style, place.x() + tick.x(), baseline, Mark.ARTIFACT));
  }
}
