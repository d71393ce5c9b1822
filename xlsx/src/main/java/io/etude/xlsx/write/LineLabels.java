package io.etude.xlsx.write;

import io.etude.xlsx.sheet.NativeChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Where the figures of lines stand that come near each other: those at the first and the last
 * points move apart, and of points in between the highest has its figure above, the lowest below,
 * and the others have none.
 */
final class LineLabels {

  /** Where the figure of a point stands. */
  enum Place {
    ABOVE,
    BELOW,
    NONE
  }

  /** The part of a chart's height that its plot takes, about. */
  private static final double PLOT = 0.8;

  /** The height of a line of labels, as a part of the chart's. */
  private static final double LINE = 0.04;

  /** The width of a figure, as a part of the distance of the first and the last category. */
  private static final double WIDTH = 0.06;

  private final NativeChart plan;
  private final double from;
  private final double length;

  LineLabels(NativeChart plan) {
    this.plan = plan;
    OptionalDouble low = plan.limits().from();
    OptionalDouble high = plan.limits().to();
    from = low.orElse(Math.min(0, values().min().orElse(0)));
    double to = high.orElse(values().max().orElse(1));
    length = to > from ? to - from : 1;
  }

  private DoubleStream values() {
    return plan.series().stream()
        .flatMap(series -> series.values().values().stream())
        .filter(value -> !value.isNaN())
        .mapToDouble(value -> value);
  }

  /** How high a point is, as a part of the chart's height. */
  private double height(double value) {
    return (value - from) / length * PLOT;
  }

  /** The last point of a series that has a figure; the first where none has. */
  static int last(NativeChart.Series series) {
    int last = series.values().values().size() - 1;
    while (last > 0 && series.values().values().get(last).isNaN()) {
      last--;
    }
    return last;
  }

  private static double value(NativeChart.Series series, int point) {
    return series.values().values().get(point);
  }

  /** Where the figure of a point stands that is not the last one of its line. */
  Place place(NativeChart.Series series, int point) {
    if (isCloseBehind(series, point)) {
      return Place.NONE;
    }
    List<Double> near = new ArrayList<>(List.of(height(value(series, point))));
    List<Double> others =
        plan.series().stream()
            .filter(other -> other != series && !Double.isNaN(value(other, point)))
            .map(other -> height(value(other, point)))
            .toList();
    // a figure takes a line above or below its point, and the next one of the other line
    List<Double> left = new ArrayList<>(others);
    while (left.removeIf(other -> isNear(near, other) && near.add(other))) {
      // those near what is near are near too
    }
    double own = near.get(0);
    boolean shared = others.contains(own);
    boolean highest = near.stream().allMatch(each -> each <= own) && !shared;
    boolean lowest = near.stream().allMatch(each -> each >= own) && !shared;
    return highest ? Place.ABOVE : lowest ? Place.BELOW : Place.NONE;
  }

  /** Whether a point is so near to the one before it that their figures would meet. */
  private boolean isCloseBehind(NativeChart.Series series, int point) {
    if (plan.places().isEmpty() || point < 2 || Double.isNaN(value(series, point - 1))) {
      return false;
    }
    int span = plan.places().get(plan.places().size() - 1) - plan.places().get(0);
    return plan.places().get(point) - plan.places().get(point - 1) < span * WIDTH;
  }

  private static boolean isNear(List<Double> some, double other) {
    return some.stream().anyMatch(each -> Math.abs(each - other) < 2 * LINE);
  }

  /**
   * Whether the figure beside a dot that is neither the highest nor the lowest of its category
   * stands apart from those beside the dots above it, which come first.
   */
  boolean hasRoom(NativeChart.Series series, int point) {
    List<NativeChart.Series> falling =
        plan.series().stream()
            .filter(other -> !Double.isNaN(value(other, point)))
            .sorted(Comparator.comparingDouble(other -> -value(other, point)))
            .toList();
    double last = Double.POSITIVE_INFINITY;
    for (NativeChart.Series other : falling.subList(1, Math.max(1, falling.size() - 1))) {
      double own = height(value(other, point));
      boolean room = last - own >= LINE;
      if (other == series) {
        return room;
      }
      last = room ? own : last;
    }
    return true;
  }

  /**
   * How far the figure beside the first or the last point of a line moves down, as a part of the
   * chart's height, so that it stands apart from those of the other lines that end there.
   */
  double moved(NativeChart.Series series, boolean atEnd) {
    int point = atEnd ? last(series) : 0;
    List<NativeChart.Series> beside =
        plan.series().stream()
            .filter(other -> (atEnd ? last(other) : 0) == point)
            .filter(other -> !Double.isNaN(value(other, point)))
            .sorted(Comparator.comparingDouble(other -> value(other, point)))
            .toList();
    int own = beside.indexOf(series);
    if (own < 0) {
      return 0;
    }
    double[] heights = beside.stream().mapToDouble(each -> height(value(each, point))).toArray();
    return heights[own] - apart(heights)[own];
  }

  /** Rising heights, each a line above the one before, as near to where they were as can be. */
  private static double[] apart(double[] heights) {
    double[] apart = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      int first = i;
      double middle = heights[i];
      // a block of lines is about the mean of its points; it takes in the one below that it reaches
      while (first > 0 && apart[first - 1] + LINE > middle - (i - first) * LINE / 2) {
        first--;
        while (first > 0 && Math.abs(apart[first] - apart[first - 1] - LINE) < 1e-9) {
          first--;
        }
        double sum = 0;
        for (int k = first; k <= i; k++) {
          sum += heights[k];
        }
        middle = sum / (i - first + 1);
      }
      for (int k = first; k <= i; k++) {
        apart[k] = middle + (k - first - (i - first) / 2.0) * LINE;
      }
    }
    return apart;
  }
}
