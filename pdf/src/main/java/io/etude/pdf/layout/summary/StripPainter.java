package io.etude.pdf.layout.summary;

import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatCell;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.RowPainter.Place;
import io.etude.pdf.layout.summary.StripAxes.DotAxis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Paints the groups of a segment in a row as dots on one axis: full where the tests say that groups
 * differ, with their figures if they are at an end. Where dots would cover each other groups are
 * lines. A row of means has a line for each group.
 */
final class StripPainter {

  private static final double RULE = 0.4;

  /** Above and below the lines of many groups. */
  private static final double LINES_AIR = 6;

  /** Between the signs of figures that aren't published. */
  private static final double SIGN_GAP = 2;

  private final SummarySizes sizes;
  private final SummaryStyles styles;
  private final StripAxes axes;
  private final LinePainter lines;

  StripPainter(SummarySizes sizes) {
    this.sizes = sizes;
    styles = sizes.styles;
    axes = sizes.axes;
    lines = new LinePainter(sizes);
  }

  /** Says that the figure of a group isn't published. */
  private record Sign(int place, String text, double x, double width) {
    boolean isAt(double line) {
      return line > x - SIGN_GAP && line < x + width + SIGN_GAP;
    }
  }

  /** Paints a segment's cells of a row. */
  void paint(
      SummaryTable table, int row, SummaryShape.Segment segment, Place place, List<Tag> cells) {
    SummaryTable.Row kind = table.rows().get(row);
    if (kind.kind() == SummaryTable.Row.Kind.BASE) {
      bases(table, row, segment, place, cells);
      return;
    }
    SummaryTable.GroupForm form = axes.form(segment.index());
    if (form == SummaryTable.GroupForm.LINE) {
      lines.paint(table, row, segment, place, cells);
      return;
    }
    if (form == SummaryTable.GroupForm.EXTREMES) {
      extremes(table, row, segment, place, cells);
      return;
    }
    boolean statistic =
        kind.kind() == SummaryTable.Row.Kind.STATISTIC || hasNumbers(table, row, segment);
    if (statistic) {
      means(table, row, segment, place, cells);
      return;
    }
    DotAxis axis = axes.of(segment);
    StripDots strip = new StripDots(table, row, segment, axis);
    List<StripDots.Dot> dots = strip.dots();
    List<Integer> absent =
        IntStream.range(0, cells.size())
            .filter(g -> dots.stream().noneMatch(dot -> dot.place() == g))
            .boxed()
            .toList();
    List<Sign> signs = signs(table, row, segment, place, absent, dots);
    gridlines(axis, place, signs);
    shares(segment, place, dots, cells);
    TextStyle style = signStyle();
    for (Sign sign : signs) {
      Mark mark = cells.get(sign.place()).slot();
      place.pen().left(sign.text(), style, sign.x(), place.baseline(style), mark);
    }
  }

  /** The lines of an axis in a row, but none through the sign of a figure that isn't published. */
  private void gridlines(DotAxis axis, Place place, List<Sign> signs) {
    for (double tick : axis.ticks()) {
      double x = place.x() + axis.at(tick);
      if (signs.stream().noneMatch(sign -> sign.isAt(x))) {
        place
            .pen()
            .box(x - RULE / 2, place.top(), RULE, place.height(), styles.gridline(), Mark.ARTIFACT);
      }
    }
  }

  private static boolean hasNumbers(SummaryTable table, int row, SummaryShape.Segment segment) {
    return segment.groups().stream()
        .map(group -> table.group(row, group).figure())
        .flatMap(Optional::stream)
        .anyMatch(figure -> figure.kind() != StatCell.Kind.PERCENT);
  }

  private int color(SummaryShape.Segment segment, int place) {
    return styles.color(sizes.head.banner().groups().get(segment.groups().get(place)).role());
  }

  private void shares(
      SummaryShape.Segment segment, Place place, List<StripDots.Dot> dots, List<Tag> cells) {
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
      dot(place, dot, color(segment, dot.place()), mark(dot, labelled, td));
    }
  }

  private static void dot(Place place, StripDots.Dot dot, int color, Mark mark) {
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

  private void label(Place place, StripDots.Dot dot, double edge, boolean left, Tag td) {
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

  /**
   * The signs of figures that aren't published: at the right end of the strip, or at the left one
   * where only that is free of dots.
   */
  private List<Sign> signs(
      SummaryTable table,
      int row,
      SummaryShape.Segment segment,
      Place place,
      List<Integer> absent,
      List<StripDots.Dot> dots) {
    double width = 0;
    for (int g : absent) {
      width += SIGN_GAP + signWidth(place, table, row, segment, g);
    }
    double left = place.x() + segment.span().left();
    double right = place.x() + segment.span().right();
    double first = right;
    double last = left;
    for (StripDots.Dot dot : dots) {
      double reach = dot.cell().differs() ? StripAxes.FIGURE_GAP + labelWidth(place, dot) : 0;
      first = Math.min(first, place.x() + dot.x() - Pen.RADIUS - reach);
      last = Math.max(last, place.x() + dot.x() + Pen.RADIUS + reach);
    }
    double x = last + width > right && left + width <= first ? left + width - SIGN_GAP : right;
    List<Sign> signs = new ArrayList<>();
    for (int i = absent.size() - 1; i >= 0; i--) {
      int g = absent.get(i);
      double own = signWidth(place, table, row, segment, g);
      signs.add(new Sign(g, sign(table, row, segment, g), x - own, own));
      x -= own + SIGN_GAP;
    }
    return signs;
  }

  private static String sign(SummaryTable table, int row, SummaryShape.Segment segment, int place) {
    return table.group(row, segment.groups().get(place)).text();
  }

  private double signWidth(
      Place place, SummaryTable table, int row, SummaryShape.Segment segment, int group) {
    return place.pen().width(sign(table, row, segment, group), signStyle());
  }

  private TextStyle signStyle() {
    return styles.tiny.colored(styles.brand.grey());
  }

  private double labelWidth(Place place, StripDots.Dot dot) {
    return place.pen().width(dot.cell().text(), styles.tiny);
  }

  /** The bases of a segment's groups. */
  private void bases(
      SummaryTable table, int row, SummaryShape.Segment segment, Place place, List<Tag> cells) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double left = place.x() + segment.span().left();
    List<SummarySizes.FlowedBase> flowed = sizes.flowed(table, row, segment);
    for (int g = 0; g < cells.size(); g++) {
      SummarySizes.FlowedBase base = flowed.get(g);
      double baseline = place.top() + style.ascent() + base.line() * style.leading();
      place.pen().left(base.text(), style, left + base.x(), baseline, cells.get(g).slot());
    }
  }

  /** A mark for each group, and the names of the highest and the lowest. */
  private void extremes(
      SummaryTable table, int row, SummaryShape.Segment segment, Place place, List<Tag> cells) {
    SummaryTable.Row kind = table.rows().get(row);
    Optional<DotAxis> own = ExtremesStrip.axis(kind, segment.span());
    DotAxis axis = own.orElse(axes.of(segment));
    double height = place.height() - (own.isPresent() ? SummarySizes.MEAN_TICKS : 0);
    Place marks = new Place(place.pen(), place.x(), place.top(), height);
    if (own.isPresent()) {
      Axis scale = kind.axis().orElseThrow();
      SummaryShape.Span span = ExtremesStrip.marks(segment.span());
      ends(axis, MeanStrip.ticks(axis, span, sizes, scale), place, place.top(), height);
    } else {
      gridlines(axis, place, List.of());
    }
    ExtremesStrip strip = new ExtremesStrip(sizes.context.words, styles, table, row, segment);
    Map<Integer, Mark> named = new HashMap<>();
    for (int g = 0; g < cells.size(); g++) {
      SummaryCell cell = table.group(row, segment.groups().get(g));
      String spoken = cell.spoken();
      named.put(g, spoken.isEmpty() ? Mark.ARTIFACT : Pen.standsFor(cells.get(g), spoken));
    }
    int color = styles.color(ColorRole.EMPHASIS);
    double lines = strip.height() - LINES_AIR;
    for (StripDots.Dot dot : StripDots.lines(table, row, segment, axis, lines)) {
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
  private void means(
      SummaryTable table, int row, SummaryShape.Segment segment, Place place, List<Tag> cells) {
    MeanStrip strip = new MeanStrip(sizes, table, row, segment);
    boolean statistic = table.rows().get(row).kind() == SummaryTable.Row.Kind.STATISTIC;
    // the axes of all segments end on one line
    double lines = statistic ? sizes.means() : cells.size() * SummarySizes.MEAN_LINE;
    double top =
        statistic
            ? place.top() + SummarySizes.MEAN_TOP
            : place.middle() - (lines + SummarySizes.MEAN_TICKS) / 2;
    TextStyle style = styles.tiny;
    table
        .rows()
        .get(row)
        .axis()
        .ifPresent(s -> ends(strip.axis(), strip.ticks(s), place, top, lines));
    for (int g = 0; g < cells.size(); g++) {
      SummaryCell cell = table.group(row, segment.groups().get(g));
      double y = top + (g + 0.5) * SummarySizes.MEAN_LINE;
      double baseline = y + 0.34 * style.size();
      if (!MeanStrip.hasValue(cell)) {
        double left = place.x() + strip.axis().left();
        place.pen().left(cell.text(), style, left, baseline, cells.get(g).slot());
        continue;
      }
      int color = color(segment, g);
      Optional<ChartSpec.Range> ends = cell.interval();
      if (ends.isPresent()) {
        double low = place.x() + strip.axis().at(ends.get().from());
        double high = place.x() + strip.axis().at(ends.get().to());
        place.pen().box(low, y - 0.4, Math.max(0.8, high - low), 0.8, color, Mark.ARTIFACT);
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
      DotAxis axis, List<MeanStrip.Tick> ticks, Place place, double top, double height) {
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
