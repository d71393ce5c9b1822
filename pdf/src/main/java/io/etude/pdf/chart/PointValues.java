package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Figures at the points of lines between their first and last editions, over or under them, where
 * editions are few. A line has all of them or none: none where one would cover something.
 */
final class PointValues {

  /** Over more editions, the figures of a line can't be told from those of others. */
  private static final int MAX_EDITIONS = 4;

  /** From a dot to its figure. */
  private static final double BESIDE = 2;

  /** The least distance from a figure to its line and to other figures. */
  private static final double APART = 1;

  /** The same from another line, whose figure it could be taken for. */
  private static final double FROM_OTHERS = LinePlot.DOT + 2 * BESIDE;

  /** The height of figures as a part of their size. */
  private static final double FIGURE = 0.7;

  /** A figure and what it covers. */
  private record Value(ShapedText text, Rectangle2D place) {}

  private final Lines chart;
  private final LinePlot plot;
  private final ChartContext context;

  /** What is over no figure. */
  private final double top;

  /**
   * Figures in a plot.
   *
   * @param top the height that no figure is over
   */
  PointValues(Lines chart, LinePlot plot, double top, ChartContext context) {
    this.chart = chart;
    this.plot = plot;
    this.top = top;
    this.context = context;
  }

  /** Draws the figures of some lines of the plot. */
  void draw(FrameGraphics graphics, List<Lines.Series> lines) {
    if (chart.editions().size() > MAX_EDITIONS) {
      return;
    }
    List<Value> placed = new ArrayList<>();
    for (Lines.Series series : lines) {
      placed(series, placed).ifPresent(placed::addAll);
    }
    for (Value value : placed) {
      double baseline = value.place().getMaxY();
      graphics.text(value.text(), value.place().getX(), baseline, context.brand().ink());
    }
  }

  /** The figures of a line in places that nothing else is in; empty where one has none. */
  private Optional<List<Value>> placed(Lines.Series series, List<Value> others) {
    List<Value> own = new ArrayList<>();
    for (int edition = 1; edition < LinePlot.last(series); edition++) {
      if (!LinePlot.known(series, edition)) {
        continue;
      }
      List<Value> taken = new ArrayList<>(others);
      taken.addAll(own);
      Optional<Value> free =
          places(series, edition).stream()
              .filter(value -> isFree(series, value, taken))
              .findFirst();
      if (free.isEmpty()) {
        return Optional.empty();
      }
      own.add(free.get());
    }
    return Optional.of(own);
  }

  /** Over the point and under it; then beside that, where a steep line leaves room. */
  private List<Value> places(Lines.Series series, int edition) {
    ShapedText text =
        context.shape(
            series.points().get(edition).map(Mark::text).orElseThrow(),
            ChartContext.REGULAR,
            context.smallSize());
    double height = context.smallSize() * FIGURE;
    double width = text.width();
    double x = plot.x(edition);
    double y = plot.y(LinePlot.value(series, edition));
    List<Value> places = new ArrayList<>();
    for (double left : new double[] {x - width / 2, x - width, x}) {
      double over = y - LinePlot.DOT - BESIDE - height;
      double under = y + LinePlot.DOT + BESIDE;
      places.add(new Value(text, new Rectangle2D.Double(left, over, width, height)));
      places.add(new Value(text, new Rectangle2D.Double(left, under, width, height)));
    }
    return places;
  }

  private boolean isFree(Lines.Series own, Value value, List<Value> others) {
    Rectangle2D around = around(value, APART);
    boolean inside =
        value.place().getY() >= top
            && around.getMaxY() < plot.foot()
            && around.getX() > plot.x(0) + LinePlot.DOT
            && around.getMaxX() < plot.x(chart.editions().size() - 1) - LinePlot.DOT;
    boolean onZero =
        plot.zero().isPresent()
            && around.getY() < plot.zero().getAsDouble()
            && around.getMaxY() > plot.zero().getAsDouble();
    return inside
        && !onZero
        && plot.lines().stream()
            .noneMatch(line -> covers(line, around(value, line == own ? APART : FROM_OTHERS)))
        && others.stream().noneMatch(other -> other.place().intersects(around));
  }

  private boolean covers(Lines.Series line, Rectangle2D place) {
    return plot.strokes(line).stream().anyMatch(stroke -> stroke.intersects(place));
  }

  private static Rectangle2D around(Value value, double distance) {
    Rectangle2D place = value.place();
    return new Rectangle2D.Double(
        place.getX() - distance,
        place.getY() - distance,
        place.getWidth() + 2 * distance,
        place.getHeight() + 2 * distance);
  }
}
