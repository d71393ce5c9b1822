package io.etude.pdf.layout.box;

import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainter;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A chart's drawing at one of its heights: measured when it is made, drawn once. One that is higher
 * than a page is divided between its rows, and so is a long list where most of a page would stay
 * white.
 */
final class DrawingBox implements Box {

  /** The least rows on either side of a page break. */
  private static final int MIN_ROWS = 3;

  /** The same where the chart would fit a page, and the rows that it has then. */
  private static final int MIN_ROWS_OF_LIST = 4;

  private static final int LONG_LIST = 12;

  private final LayoutContext context;
  private final Chart chart;
  private final double width;
  private final TagPosition position;
  private final Size size;
  private final ChartSpec spec;
  private final boolean begins;
  private final double height;

  /** What composers ask for again and again, by the rows that the first part has. */
  private final Map<Integer, Double> heightsOfRows = new HashMap<>();

  private final Map<Integer, Split> splits = new HashMap<>();
  private Optional<Heights> heights = Optional.empty();

  /**
   * Which height a drawing has.
   *
   * @param part the part of its usual height
   * @param bars the part of their usual thickness that bars have
   * @param most the greatest part of its usual height that it may have; less than 1 where it would
   *     be higher than a page, and then stretching respects it too
   */
  private record Size(double part, double bars, double most) {

    Size at(double other) {
      double allowed = Math.min(other, most);
      return new Size(allowed, allowed, most);
    }

    /** The same with rows wider apart, or columns higher. */
    Size withRows(double other) {
      return new Size(other, bars, most);
    }
  }

  private DrawingBox(
      LayoutContext context,
      Chart chart,
      double width,
      TagPosition position,
      Size size,
      ChartSpec spec,
      boolean begins) {
    this.context = context;
    this.chart = chart;
    this.width = width;
    this.position = position;
    this.size = size;
    this.spec = spec;
    this.begins = begins;
    height = height(spec, size);
  }

  /**
   * The drawing of a chart.
   *
   * @param most the greatest part of its usual height that it may have
   */
  static DrawingBox of(
      LayoutContext context, Chart chart, double width, TagPosition position, double most) {
    return new DrawingBox(
        context, chart, width, position, new Size(1, 1, most).at(1), chart.spec(), true);
  }

  private DrawingBox with(ChartSpec rows, boolean first) {
    TagPosition place = first ? position : position.resumed();
    return new DrawingBox(context, chart, width, place, size, rows, first && begins);
  }

  private double height(ChartSpec of, Size at) {
    return painter(at).height(of, width);
  }

  private ChartPainter painter(Size at) {
    return new ChartPainter(
        context.styles.chart().withPart(at.bars()).withRows(at.part()),
        context.setter.fonts(),
        context.language());
  }

  /** The whole chart sets the scale of shares, so that its parts have the same. */
  @Override
  public List<ShareBars> shareBars() {
    ChartPainter painter = painter(size);
    return painter.hasShareBars(chart.spec(), width)
        ? List.of(most -> painter.shareScale(chart.spec(), width, most))
        : List.of();
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public Heights heights() {
    if (heights.isEmpty()) {
      double least = Math.min(height, height(spec, size.at(Heights.LEAST_PART)));
      double most = Math.max(height, height(spec, size.at(Heights.MOST_PART)));
      heights = Optional.of(new Heights(least, most));
    }
    return heights.get();
  }

  @Override
  public Box at(double part) {
    return with(size.at(part));
  }

  /**
   * Rows wider apart, or columns higher: bars are as thick as those of other charts. The height
   * grows with the part, at first more slowly where labels need more than the least, so that a part
   * found on a straight line is never too high.
   */
  @Override
  public Box grown(double most) {
    double full = size.most() < 1 ? size.most() : Heights.FULL_PART;
    if (most <= 0 || full <= size.part()) {
      return this;
    }
    DrawingBox highest = with(size.withRows(full));
    double more = highest.height - height;
    if (more <= most) {
      return highest;
    }
    DrawingBox box = with(size.withRows(size.part() + (full - size.part()) * most / more));
    return box.height <= height + most ? box : this;
  }

  private DrawingBox with(Size other) {
    return new DrawingBox(context, chart, width, position, other, spec, begins);
  }

  @Override
  public Optional<Split> split(double room) {
    return between(MIN_ROWS, room);
  }

  /** A long list may be divided as a table is. */
  @Override
  public Optional<Split> divide(double room) {
    return ChartRows.count(spec) < LONG_LIST ? Optional.empty() : between(MIN_ROWS_OF_LIST, room);
  }

  private Optional<Split> between(int least, double room) {
    int rows = ChartRows.count(spec);
    int fits = 0;
    int most = rows - least;
    for (int low = least; low <= most; ) {
      int end = (low + most) / 2;
      if (heightOfRows(end) <= room) {
        fits = end;
        low = end + 1;
      } else {
        most = end - 1;
      }
    }
    return fits == 0 ? Optional.empty() : Optional.of(splits.computeIfAbsent(fits, this::before));
  }

  private double heightOfRows(int count) {
    return heightsOfRows.computeIfAbsent(count, rows -> height(ChartRows.of(spec, 0, rows), size));
  }

  private Split before(int row) {
    DrawingBox head = with(ChartRows.of(spec, 0, row), true);
    Stack tail = new Stack().add(continued()).gap(6);
    return new Split(head, tail.add(with(ChartRows.of(spec, row, ChartRows.count(spec)), false)));
  }

  /** Number and title again, over the rows of a further page. */
  private Box continued() {
    TextStyles styles = context.styles;
    TagPosition artifact = TagPosition.ARTIFACT;
    String number = context.references.label(chart.id()) + " " + context.terms.get("continued");
    String title = Inline.plain(chart.title());
    return new Stack()
        .add(context.label(number, styles.number, width, artifact))
        .add(context.title(List.of(new Inline.Text(title)), styles.subtitle, width, artifact));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    if (begins) {
      position.tag().box(x, y, x + width, y + height);
    }
    ChartPainter painter = painter(size);
    OptionalDouble scale = canvas.shareScale();
    if (spec != chart.spec() && chart.spec() instanceof ChartSpec.Bars) {
      double most = scale.orElse(Double.POSITIVE_INFINITY);
      scale = OptionalDouble.of(painter.shareScale(chart.spec(), width, most));
    }
    ChartDrawing drawing = painter.paint(spec, width, scale, position.mark());
    canvas.addMoved(drawing.items(), x, y);
  }
}
