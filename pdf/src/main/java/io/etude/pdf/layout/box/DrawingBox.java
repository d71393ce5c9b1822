package io.etude.pdf.layout.box;

import io.etude.document.Chart;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainter;
import io.etude.pdf.chart.RowRange;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart's drawing at one of its heights: measured when it is made, drawn once. One that is higher
 * than a page is divided between its rows, and so is a long list of bars where most of a page would
 * stay white. All parts have the scale of the whole chart.
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
  private final RowRange rows;
  private final double height;

  /** What composers ask for again and again, by the rows that the first part has. */
  private final Map<Integer, Split> splits = new HashMap<>();

  private Optional<Heights> heights = Optional.empty();
  private Optional<Double> growth = Optional.empty();
  private Optional<Double> reserve = Optional.empty();
  private Optional<Integer> end = Optional.empty();
  private Optional<Boolean> dividedAsList = Optional.empty();
  private Optional<Boolean> panels = Optional.empty();

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
      RowRange rows) {
    this.context = context;
    this.chart = chart;
    this.width = width;
    this.position = position;
    this.size = size;
    this.rows = rows;
    height = height(rows, size);
  }

  /**
   * The drawing of a chart.
   *
   * @param most the greatest part of its usual height that it may have
   */
  static DrawingBox of(
      LayoutContext context, Chart chart, double width, TagPosition position, double most) {
    return new DrawingBox(
        context, chart, width, position, new Size(1, 1, most).at(1), RowRange.ALL);
  }

  private DrawingBox with(RowRange part) {
    TagPosition place = part.from() == rows.from() ? position : position.resumed();
    return new DrawingBox(context, chart, width, place, size, part);
  }

  private double height(RowRange part, Size at) {
    DrawingHeights.Key key = new DrawingHeights.Key(part, width, at.part(), at.bars());
    return context.drawingHeights.of(
        chart.spec(), key, () -> painter(at).heights(chart.spec(), width));
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
        ? List.of(new ShareBars(chart.id(), most -> painter.shareScale(chart.spec(), width, most)))
        : List.of();
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public Heights heights() {
    if (heights.isEmpty()) {
      double least = Math.min(height, height(rows, size.at(Heights.LEAST_PART)));
      double most = Math.max(height, height(rows, size.at(Heights.MOST_PART)));
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
    double growth = growth();
    if (most <= 0 || growth + reserve() == 0) {
      return this;
    }
    boolean enough = most <= growth || reserve() == 0;
    double from = enough ? size.part() : Math.max(size.part(), fullPart());
    double to = enough ? fullPart() : reservedPart();
    double part = Math.min(1, enough ? most / growth : (most - growth) / reserve());
    DrawingBox box = with(size.withRows(from + (to - from) * part));
    return box.height <= height + most ? box : this;
  }

  @Override
  public double growth() {
    if (growth.isEmpty()) {
      growth = Optional.of(Math.max(0, heightOf(fullPart()) - height));
    }
    return growth.get();
  }

  @Override
  public double reserve() {
    if (reserve.isEmpty()) {
      reserve = Optional.of(Math.max(0, heightOf(reservedPart()) - height - growth()));
    }
    return reserve.get();
  }

  /** The height with rows apart by such a part, or its own if it has them wider apart. */
  private double heightOf(double part) {
    return part > size.part() ? height(rows, size.withRows(part)) : height;
  }

  private double fullPart() {
    return size.most() < 1 ? size.most() : Heights.FULL_PART;
  }

  private double reservedPart() {
    return size.most() < 1 ? size.most() : Heights.RESERVED_PART;
  }

  private DrawingBox with(Size other) {
    return new DrawingBox(context, chart, width, position, other, rows);
  }

  @Override
  public Optional<Split> split(double room) {
    return between(least(MIN_ROWS), room);
  }

  /**
   * A list of at least twelve bars may be divided as a table is. Rows that share a key or an axis
   * are compared with each other, and stay together where a page can hold them.
   */
  @Override
  public Optional<Split> divide(double room) {
    boolean high = height > context.grid.rows() * context.grid.row();
    return high || isDividedAsList() ? between(least(MIN_ROWS_OF_LIST), room) : Optional.empty();
  }

  private boolean isDividedAsList() {
    if (dividedAsList.isEmpty()) {
      boolean is = end() - rows.from() >= LONG_LIST && painter(size).isBars(chart.spec(), width);
      dividedAsList = Optional.of(is);
    }
    return dividedAsList.get();
  }

  /** A panel is no row that would look left behind. */
  private int least(int rows) {
    if (panels.isEmpty()) {
      panels = Optional.of(painter(size).hasPanels(chart.spec(), width));
    }
    return panels.get() ? 1 : rows;
  }

  private Optional<Split> between(int least, double room) {
    int fits = 0;
    int most = end() - rows.from() - least;
    for (int low = least; low <= most; ) {
      int end = (low + most) / 2;
      if (heightOfRows(end) <= room) {
        fits = end;
        low = end + 1;
      } else {
        most = end - 1;
      }
    }
    return fits == 0 ? Optional.empty() : Optional.of(splits.computeIfAbsent(fits, this::after));
  }

  private double heightOfRows(int count) {
    return height(new RowRange(rows.from(), rows.from() + count), size);
  }

  /** The row behind the last one. */
  private int end() {
    if (end.isEmpty()) {
      end = Optional.of(Math.min(rows.to(), painter(size).rows(chart.spec(), width)));
    }
    return end.get();
  }

  private Split after(int count) {
    int row = rows.from() + count;
    DrawingBox head = with(new RowRange(rows.from(), row));
    Stack tail = new Stack();
    FigureBoxes.continued(context, tail, chart.id(), chart.title(), width);
    return new Split(head, tail.caption().gap(6).add(with(new RowRange(row, end()))));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    if (rows.from() == 0) {
      position.tag().box(x, y, x + width, y + height);
    }
    ChartPainter painter = painter(size);
    ChartDrawing drawing =
        painter.paint(chart.spec(), rows, width, canvas.shareScale(), position.mark());
    canvas.addMoved(drawing.items(), x, y);
  }
}
