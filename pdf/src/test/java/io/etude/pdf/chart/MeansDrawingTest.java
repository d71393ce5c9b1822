package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.ChartSheet;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures on one scale: as high as they need to be, with figures where they are looked for. */
class MeansDrawingTest {

  private static final Axis SCALE =
      new Axis(
          0,
          1,
          "0: none",
          "100",
          List.of(
              new Axis.Tick(0, "0"),
              new Axis.Tick(0.25, "25"),
              new Axis.Tick(0.5, "50"),
              new Axis.Tick(0.75, "75"),
              new Axis.Tick(1, "100")));

  @SafeVarargs
  private static double height(List<Integer>... lines) {
    List<Lines.Series> series = new ArrayList<>();
    for (List<Integer> percents : lines) {
      List<Optional<Mark>> points = new ArrayList<>();
      for (int percent : percents) {
        points.add(Optional.of(SampleCharts.mark("m", percent, ColorRole.EMPHASIS)));
      }
      series.add(new Lines.Series("Mean " + series.size(), ColorRole.EMPHASIS, points));
    }
    List<SurveyEdition> editions = SurveyEdition.evenly(List.of("a", "b", "c"));
    Lines chart = new Lines(editions, series, Intervals.HIDDEN, Optional.of(SCALE));
    return ChartPainterTest.paint(chart, 330).height();
  }

  @Test
  void linesThatHardlyRiseHaveALowPlot() {
    double far = height(List.of(20, 80, 40), List.of(60, 30, 70));
    double near = height(List.of(50, 53, 51), List.of(45, 44, 46));
    assertThat(near).isLessThan(0.7 * far);
    assertThat(height(List.of(20, 50, 40), List.of(30, 30, 30))).isBetween(near, far);
  }

  @Test
  void aLineAloneNeverHasAHighPlot() {
    assertThat(height(List.of(20, 80, 40))).isBetween(90.0, 115.0);
  }

  private static List<Item.Glyphs> texts(double width) {
    List<Dots.Row> rows = new ArrayList<>();
    for (int percent : new int[] {9, 35, 80}) {
      Mark mark = SampleCharts.mark("g" + percent, percent, ColorRole.ORDINARY);
      rows.add(new Dots.Row("Group " + percent, List.of(mark), ChartSpec.Significance.NONE));
    }
    Dots dots =
        new Dots(
            List.of(new ChartSpec.Part("Mean", ColorRole.ORDINARY)),
            rows,
            Intervals.HIDDEN,
            Optional.of(SCALE));
    return ChartPainterTest.paint(dots, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .toList();
  }

  private static Item.Glyphs text(double width, String text) {
    return texts(width).stream()
        .filter(run -> run.text().replaceAll("[\\s\\u00a0\\u202f]", "").equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void valuesAreInAColumnUnderTheNameOfTheirSeries() {
    for (double width : ChartSheet.WIDTHS) {
      for (String value : List.of("9%", "35%", "80%", "Mean")) {
        Item.Glyphs run = text(width, value);
        assertThat(run.x() + run.width()).as(value).isCloseTo(width, within(0.1));
      }
      assertThat(text(width, "Mean").y()).isLessThan(text(width, "9%").y());
    }
  }

  @Test
  void ticksHaveFiguresAndEndsTheirWordsBelow() {
    for (double width : ChartSheet.WIDTHS) {
      double y = text(width, "0").y();
      for (String figure : List.of("50", "100")) {
        assertThat(text(width, figure).y()).as(figure).isCloseTo(y, within(0.01));
      }
      assertThat(texts(width)).anyMatch(run -> run.text().startsWith("0: ") && run.y() > y + 5);
    }
    assertThat(text(510, "25").y()).isEqualTo(text(510, "0").y());
  }
}
