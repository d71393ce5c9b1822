package io.etude.pdf.layout.box;

import io.etude.document.Chart;
import io.etude.document.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainter;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A chart's drawing at one of its heights: measured when it is made, drawn once. One that is higher
 * than a page is divided between its rows.
 */
final class DrawingBox implements Box {

  /** The least rows on either side of a page break. */
  private static final int MIN_ROWS = 3;

  private final LayoutContext context;
  private final Chart chart;
  private final double width;
  private final TagPosition position;
  private final Size size;
  private final ChartSpec spec;
  private final boolean begins;
  private final double height;
  private Optional<Heights> heights = Optional.empty();

  /**
   * Which height a drawing has.
   *
   * @param part the part of its usual height
   * @param most the greatest that it may have
   */
  private record Size(double part, double most) {

    Size {
      part = Math.min(part, most);
    }

    Size at(double other) {
      return new Size(other, most);
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
    return new DrawingBox(context, chart, width, position, new Size(1, most), chart.spec(), true);
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
        context.styles.chart().withPart(at.part()), context.setter.fonts(), context.language());
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
    return new DrawingBox(context, chart, width, position, size.at(part), spec, begins);
  }

  @Override
  public Optional<Split> split(double room) {
    int rows = ChartRows.count(spec);
    for (int end = rows - MIN_ROWS; end >= MIN_ROWS; end--) {
      DrawingBox head = with(ChartRows.of(spec, 0, end), true);
      if (head.height() <= room) {
        Stack tail = new Stack().add(continued()).gap(6);
        return Optional.of(new Split(head, tail.add(with(ChartRows.of(spec, end, rows), false))));
      }
    }
    return Optional.empty();
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
