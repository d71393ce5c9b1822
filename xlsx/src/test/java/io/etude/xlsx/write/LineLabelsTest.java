package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.NativeChart;
import io.etude.xlsx.write.LineLabels.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of lines that come near each other. The plot of a chart is 0.8 of its height. */
class LineLabelsTest {

  private static final double NONE = Double.NaN;

  /** The height of a figure, and of the plot. */
  private static final double LINE = 0.04;

  private static final double PLOT = 0.8;

  private static int made;

  private static NativeChart.Series series(double... values) {
    List<Double> all = new ArrayList<>();
    for (double value : values) {
      all.add(value);
    }
    return new NativeChart.Series(
        "line " + ++made,
        Optional.empty(),
        new NativeChart.Column<>(all, Area.column(1, 1, values.length)),
        new NativeChart.Fill(0, List.of()),
        new NativeChart.Labels(NativeChart.LabelKind.ENDS, 0, List.of()),
        Optional.empty());
  }

  /** Lines on an axis from 0 to 1. */
  private static LineLabels labels(NativeChart.Series... lines) {
    return labels(0, 1, lines);
  }

  private static LineLabels labels(double from, double to, NativeChart.Series... lines) {
    return labels(from, to, List.of(), lines);
  }

  /** Lines on an axis from 0 to 1 over years. */
  private static LineLabels at(List<Integer> years, NativeChart.Series... lines) {
    return labels(0, 1, years, lines);
  }

  private static LineLabels labels(
      double from, double to, List<Integer> places, NativeChart.Series... lines) {
    List<String> editions =
        IntStream.range(0, lines[0].values().values().size()).mapToObj(i -> "e" + i).toList();
    return new LineLabels(
        new NativeChart(
            NativeChart.Kind.LINES,
            new NativeChart.Title("", ""),
            "",
            "0%",
            new NativeChart.Limits(
                OptionalDouble.of(from), OptionalDouble.of(to), NativeChart.Limits.Ends.HIDDEN),
            new NativeChart.Column<>(editions, Area.column(0, 1, editions.size())),
            places,
            List.of(lines)));
  }

  /** Where the figures of lines end up, as parts of the chart's height. */
  private static List<Double> heights(boolean atEnd, NativeChart.Series... lines) {
    LineLabels labels = labels(lines);
    List<Double> heights = new ArrayList<>();
    for (NativeChart.Series line : lines) {
      int point = atEnd ? LineLabels.last(line) : 0;
      heights.add(line.values().values().get(point) * PLOT - labels.moved(line, atEnd));
    }
    return heights;
  }

  /** The first figure is to the left of its point, so that the second one has room above. */
  @Test
  void aPointCloseBehindAnotherHasNoFigure() {
    NativeChart.Series line = series(0.2, 0.3, 0.4, 0.5, 0.6);
    LineLabels labels = at(List.of(1980, 1981, 1982, 1990, 2010), line);
    assertThat(labels.place(line, 1)).isEqualTo(Place.ABOVE);
    assertThat(labels.place(line, 2)).isEqualTo(Place.NONE);
    assertThat(labels.place(line, 3)).isEqualTo(Place.ABOVE);
    NativeChart.Series gap = series(0.2, NONE, 0.4, 0.5, 0.6);
    assertThat(at(List.of(1980, 1981, 1982, 1990, 2010), gap).place(gap, 2)).isEqualTo(Place.ABOVE);
  }

  @Test
  void figuresThatAreApartStayAtTheirPoints() {
    NativeChart.Series low = series(0.2, 0.2);
    NativeChart.Series high = series(0.6, 0.251);
    LineLabels labels = labels(low, high);
    assertThat(labels.moved(low, false)).isZero();
    assertThat(labels.moved(high, true)).isZero();
    assertThat(labels.place(low, 0)).isEqualTo(Place.ABOVE);
    assertThat(labels.place(high, 0)).isEqualTo(Place.ABOVE);
  }

  /** Both move by half of what they lack: the lower one down, the higher one up. */
  @Test
  void twoThatTouchMoveApartByALine() {
    NativeChart.Series low = series(0.50, 0.3);
    NativeChart.Series high = series(0.52, 0.9);
    LineLabels labels = labels(low, high);
    double lack = LINE - 0.02 * PLOT;
    assertThat(labels.moved(low, false)).isCloseTo(lack / 2, within(1e-9));
    assertThat(labels.moved(high, false)).isCloseTo(-lack / 2, within(1e-9));
    assertThat(labels.moved(low, true)).isZero();
  }

  /** However near points are, figures are in the order of the values, and a line apart. */
  @Test
  void figuresAtOneEndNeverCollide() {
    double[][] ends = {
      {0.50, 0.50, 0.50},
      {0.50, 0.51, 0.58},
      {0.10, 0.50, 0.505, 0.53, 0.56, 0.60},
      {0.30, 0.34, 0.38, 0.381, 0.382, 0.9}
    };
    for (double[] values : ends) {
      NativeChart.Series[] lines = new NativeChart.Series[values.length];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = series(0, values[i]);
      }
      List<Double> heights = heights(true, lines);
      double mean = 0;
      for (int i = 0; i < values.length; i++) {
        mean += (heights.get(i) - values[i] * PLOT) / values.length;
        if (i > 0) {
          assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThan(LINE - 1e-9);
        }
      }
      assertThat(mean).as("none is nearer to its point than the others").isCloseTo(0, within(1e-9));
    }
  }

  /** A line that ends earlier has its figure elsewhere: it pushes no other away. */
  @Test
  void onlyLinesThatEndAtOnePointMoveApart() {
    NativeChart.Series whole = series(0.2, 0.5, 0.5);
    NativeChart.Series ended = series(0.8, 0.5, NONE);
    LineLabels labels = labels(whole, ended);
    assertThat(LineLabels.last(whole)).isEqualTo(2);
    assertThat(LineLabels.last(ended)).isEqualTo(1);
    assertThat(labels.moved(whole, true)).isZero();
    assertThat(labels.moved(ended, true)).isZero();
    assertThat(LineLabels.last(series(NONE, NONE))).isZero();
  }

  @Test
  void ofPointsThatAreNearTheOutermostHaveTheirFigures() {
    NativeChart.Series low = series(0.3, 0.40, 0.3);
    NativeChart.Series middle = series(0.4, 0.45, 0.4);
    NativeChart.Series high = series(0.5, 0.50, 0.5);
    NativeChart.Series far = series(0.9, 0.90, 0.9);
    LineLabels labels = labels(low, middle, high, far);
    assertThat(labels.place(low, 1)).isEqualTo(Place.BELOW);
    assertThat(labels.place(middle, 1)).isEqualTo(Place.NONE);
    assertThat(labels.place(high, 1)).isEqualTo(Place.ABOVE);
    assertThat(labels.place(far, 1)).isEqualTo(Place.ABOVE);
  }

  /** Two figures in one place would be one over the other. */
  @Test
  void whereTwoPointsAreOneNeitherHasItsFigure() {
    NativeChart.Series one = series(0.3, 0.5, 0.3);
    NativeChart.Series same = series(0.4, 0.5, 0.4);
    LineLabels labels = labels(one, same);
    assertThat(labels.place(one, 1)).isEqualTo(Place.NONE);
    assertThat(labels.place(same, 1)).isEqualTo(Place.NONE);
  }

  /** On a longer axis the same values are nearer to each other. */
  @Test
  void theAxisSaysHowNearPointsAre() {
    NativeChart.Series low = series(4, 4.0, 4);
    NativeChart.Series high = series(5, 4.5, 5);
    assertThat(labels(1, 5, low, high).place(low, 1)).isEqualTo(Place.ABOVE);
    assertThat(labels(0, 10, low, high).place(low, 1)).isEqualTo(Place.BELOW);
    assertThat(labels(0, 10, low, high).moved(low, false)).isZero();
    assertThat(labels(0, 25, low, high).moved(low, false)).isPositive();
  }

  /** Of the dots between the highest and the lowest, from above, those a line apart. */
  @Test
  void figuresBesideDotsAreALineApart() {
    NativeChart.Series highest = series(0.60);
    NativeChart.Series first = series(0.50);
    NativeChart.Series near = series(0.47);
    NativeChart.Series next = series(0.44);
    NativeChart.Series lowest = series(0.43);
    LineLabels labels = labels(highest, first, near, next, lowest);
    assertThat(labels.hasRoom(first, 0)).isTrue();
    assertThat(labels.hasRoom(near, 0)).isFalse();
    assertThat(labels.hasRoom(next, 0)).isTrue();
  }
}
