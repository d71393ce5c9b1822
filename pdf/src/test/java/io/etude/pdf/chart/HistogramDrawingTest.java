package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Histogram;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Range;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleTables;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which columns may lose their names, and where the mean stands among them. */
class HistogramDrawingTest {

  /** Too narrow for the names of {@link #LONG} side by side, wide enough for some of them. */
  private static final double WIDTH = 120;

  private static final String[] LONG = {
    "10000–19999", "20000–29999", "30000–39999", "40000–49999", "50000–59999", "60000–69999"
  };

  private static Histogram histogram(OptionalDouble mean, String[] names, Range... ranges) {
    List<Mark> marks =
        Arrays.stream(names).map(name -> SampleTables.mark(name, 12, ColorRole.ORDINARY)).toList();
    return new Histogram(
        marks,
        List.of(),
        mean.isPresent() ? Optional.of(SampleCharts.mean(mean.getAsDouble())) : Optional.empty(),
        ChartSpec.Intervals.HIDDEN,
        List.of(ranges));
  }

  /** Ranges of those starts, all but the last as wide as given. */
  private static Range[] ranges(double width, double lastWidth, double... starts) {
    Range[] ranges = new Range[starts.length];
    for (int i = 0; i < starts.length; i++) {
      double own = i + 1 < starts.length ? width : lastWidth;
      ranges[i] = new Range(starts[i], starts[i] + own);
    }
    return ranges;
  }

  private static boolean hasColumns(String[] names, Range... ranges) {
    long starts =
        ChartPainterTest.paint(histogram(OptionalDouble.empty(), names, ranges), WIDTH)
            .items()
            .stream()
            .filter(Item.Box.class::isInstance)
            .map(item -> Math.round(((Item.Box) item).x()))
            .distinct()
            .count();
    return starts == names.length;
  }

  @Test
  void rangesOfOneWidthAtEqualDistancesStayColumnsAndLoseSomeNames() {
    Range[] even = ranges(10_000, 10_000, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000);
    assertThat(hasColumns(LONG, even)).isTrue();
    List<String> printed = new ArrayList<>();
    for (Item item :
        ChartPainterTest.paint(histogram(OptionalDouble.empty(), LONG, even), WIDTH).items()) {
      if (item instanceof Item.Glyphs run && run.text().contains("–")) {
        printed.add(run.text());
      }
    }
    assertThat(printed).isNotEmpty().contains(LONG[0]).hasSizeLessThan(LONG.length);
  }

  @Test
  void otherRangesAreBarsWithAllTheirNames() {
    double[] starts = {10_000, 20_000, 30_000, 40_000, 50_000, 60_000};
    assertThat(hasColumns(LONG, ranges(10_000, 15_000, starts))).as("a wider one").isFalse();
    starts[3] = 41_000;
    assertThat(hasColumns(LONG, ranges(10_000, 10_000, starts))).as("a gap").isFalse();
    double[] falling = {60_000, 50_000, 40_000, 30_000, 20_000, 10_000};
    assertThat(hasColumns(LONG, ranges(10_000, 10_000, falling))).as("from the top").isFalse();
    assertThat(hasColumns(LONG)).as("names alone").isFalse();
  }

  @Test
  void namesWithWordsAreNotLeftOut() {
    String[] names = LONG.clone();
    names[5] = "60000 ou plus";
    double[] starts = {10_000, 20_000, 30_000, 40_000, 50_000, 60_000};
    assertThat(hasColumns(names, ranges(10_000, 10_000, starts))).isFalse();
  }

  @Test
  void wordsAtBothEndsOfAScaleStandBelowItsNumbers() {
    String[] names = {"Not at all", "1", "2", "3", "4", "5", "6", "Certainly"};
    assertThat(hasColumns(names)).isTrue();
    List<Item.Glyphs> runs =
        ChartPainterTest.paint(histogram(OptionalDouble.empty(), names), WIDTH).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .toList();
    Item.Glyphs first = run(runs, "Not at all");
    Item.Glyphs last = run(runs, "Certainly");
    assertThat(first.x()).isCloseTo(0, within(0.1));
    assertThat(last.x() + last.width()).isCloseTo(WIDTH, within(0.1));
    assertThat(first.y()).isEqualTo(last.y()).isGreaterThan(run(runs, "3").y());
    names[3] = "Perhaps";
    assertThat(hasColumns(names)).as("words between").isFalse();
    names[3] = "3";
    names[0] = "Not at all, whatever may come, whether it rains or snows";
    assertThat(hasColumns(names)).as("long words wrap").isTrue();
    names[0] = "Donaudampfschifffahrtsgesellschaftskapitän";
    assertThat(hasColumns(names)).as("a word too long").isFalse();
  }

  private static Item.Glyphs run(List<Item.Glyphs> runs, String text) {
    return runs.stream().filter(run -> run.text().strip().equals(text)).findFirst().orElseThrow();
  }

  /** The middle of the pointer, in columns from the left edge. */
  private static OptionalDouble pointer(double mean, Range... ranges) {
    String[] names = new String[ranges.length];
    Arrays.setAll(names, i -> "" + i);
    double width = 40.0 * ranges.length;
    Histogram chart = histogram(OptionalDouble.of(mean), names, ranges);
    for (Item item : ChartPainterTest.paint(chart, width).items()) {
      if (item instanceof Item.Path path
          && path.fill().equals(OptionalInt.of(Brand.DEFAULT.accent()))) {
        Rectangle2D bounds = path.path().getBounds2D();
        return OptionalDouble.of(bounds.getCenterX() / 40);
      }
    }
    return OptionalDouble.empty();
  }

  @Test
  void theMeanPointsToItsPlaceInARange() {
    Range[] ranges = ranges(10, 10, 0, 10, 20);
    assertThat(pointer(0, ranges).orElseThrow()).isCloseTo(0, within(0.01));
    assertThat(pointer(12.5, ranges).orElseThrow()).isCloseTo(1.25, within(0.01));
    assertThat(pointer(20, ranges).orElseThrow()).isCloseTo(2, within(0.01));
    assertThat(pointer(30, ranges)).isEmpty();
    assertThat(pointer(-1, ranges)).isEmpty();
  }

  @Test
  void theMeanPointsBetweenNumbers() {
    Range[] numbers = ranges(0, 0, 1, 2, 4);
    assertThat(pointer(1, numbers).orElseThrow()).isCloseTo(0.5, within(0.01));
    assertThat(pointer(1.25, numbers).orElseThrow()).isCloseTo(0.75, within(0.01));
    assertThat(pointer(3, numbers).orElseThrow()).isCloseTo(2, within(0.01));
    assertThat(pointer(4, numbers).orElseThrow()).isCloseTo(2.5, within(0.01));
    assertThat(pointer(0.5, numbers)).isEmpty();
    assertThat(pointer(4.5, numbers)).isEmpty();
  }

  @Test
  void aRangeWithoutAnEndSaysNotWhereTheMeanIs() {
    Range open = new Range(20, Double.POSITIVE_INFINITY);
    assertThat(pointer(25, new Range(0, 10), new Range(10, 20), open)).isEmpty();
    assertThat(pointer(15, new Range(0, 10), new Range(10, 20), open).orElseThrow())
        .isCloseTo(1.5, within(0.01));
  }

  /** A text over a column that is not the highest near it would stand in its neighbour. */
  @Test
  void crowdedColumnsShowTheirPeaksOnly() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      marks.add(SampleTables.mark("" + i, i == 20 ? 60 : 1 + i % 3, ColorRole.ORDINARY));
    }
    Histogram chart =
        new Histogram(
            marks,
            List.of(),
            Optional.empty(),
            ChartSpec.Intervals.HIDDEN,
            SampleCharts.numbers(0, marks.size()));
    List<String> values =
        ChartPainterTest.paint(chart, 200).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(item -> ((Item.Glyphs) item))
            .filter(run -> run.y() < 96 && Math.abs(run.x() + run.width() / 2 - 102.5) < 15)
            .map(Item.Glyphs::text)
            .toList();
    assertThat(values).hasSize(1);
    assertThat(values.get(0)).startsWith("60");
  }

  /** In columns the first lines would be read as "16 to 26 to 36 to". */
  @Test
  void rangesThatFindNoRoomInOneLineAreRows() {
    List<String> ages =
        List.of("16 to 25", "26 to 35", "36 to 45", "46 to 55", "56 to 65", "66 up");
    List<String> names = texts(ages, 150);
    assertThat(names).containsAll(ages);
    assertThat(texts(ages, 330)).containsAll(ages);
    double first = place(ages, 150, "16 to 25").x();
    assertThat(place(ages, 150, "26 to 35").x()).isEqualTo(first);
    assertThat(place(ages, 330, "26 to 35").x()).isGreaterThan(place(ages, 330, "16 to 25").x());
  }

  private static List<Item.Glyphs> runs(List<String> names, double width) {
    Histogram chart = histogram(OptionalDouble.empty(), names.toArray(String[]::new));
    return ChartPainterTest.paint(chart, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .toList();
  }

  private static List<String> texts(List<String> names, double width) {
    return runs(names, width).stream().map(Item.Glyphs::text).toList();
  }

  private static Item.Glyphs place(List<String> names, double width, String text) {
    return runs(names, width).stream()
        .filter(run -> run.text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
