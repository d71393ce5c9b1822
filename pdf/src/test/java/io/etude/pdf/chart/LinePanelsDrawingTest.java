package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePanelsDrawingTest {

  /** Lines from 60, 50, 40 … per cent up by a point. */
  private static ChartSpec lines(int count, String name, ChartSpec.Intervals intervals) {
    List<Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      List<Optional<Mark>> points = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        points.add(Optional.of(SampleCharts.mark("" + i, 60 - 10 * s + i, ColorRole.ORDINARY)));
      }
      series.add(new Lines.Series(name + s, ColorRole.ORDINARY, points));
    }
    return new Lines(
        SurveyEdition.evenly(List.of("2016", "2017", "2018")), series, intervals, Optional.empty());
  }

  /** The axes: level lines in the colour of rules. */
  private static List<Rectangle2D> axes(ChartSpec chart, double width) {
    return ChartPainterTest.paint(chart, width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.stroke().orElse(0) == Brand.DEFAULT.rule())
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  @Test
  void upToFourLinesShareAPlot() {
    assertThat(axes(lines(4, "n", ChartSpec.Intervals.HIDDEN), 335)).hasSize(1);
    assertThat(axes(lines(5, "n", ChartSpec.Intervals.HIDDEN), 335)).hasSize(5);
  }

  @Test
  void linesWithLongNamesHaveAPanelEachInANarrowColumn() {
    ChartSpec lines =
        lines(
            2,
            "La distribution de l’eau potable et l’assainissement dans les communes rurales ",
            ChartSpec.Intervals.HIDDEN);
    assertThat(axes(lines, 510)).hasSize(1);
    assertThat(axes(lines, 160)).hasSize(2);
  }

  @Test
  void linesWhoseIntervalsCoverEachOtherHaveAPanelEach() {
    ChartSpec far = lines(2, "n", ChartSpec.Intervals.SHOWN);
    assertThat(axes(far, 335)).hasSize(1);
    Lines own = (Lines) far;
    Lines.Series first = own.series().get(0);
    ChartSpec near =
        new Lines(
            own.editions(),
            List.of(first, new Lines.Series("other", first.role(), first.points())),
            ChartSpec.Intervals.SHOWN,
            Optional.empty());
    assertThat(axes(near, 335)).hasSize(2);
  }

  @Test
  void aRowOfPanelsIsNoHigherThanItsValues() {
    List<Rectangle2D> axes = axes(lines(6, "n", ChartSpec.Intervals.HIDDEN), 160);
    assertThat(axes.get(0).getY()).isCloseTo(axes.get(1).getY(), within(0.01));
    double second = axes.get(2).getY() - axes.get(0).getY();
    double third = axes.get(4).getY() - axes.get(2).getY();
    assertThat(third).isLessThan(second - 5);
  }

  /** The foot of the scale has its name once in each row of panels. */
  @Test
  void eachRowOfPanelsNamesTheFootOfTheScale() {
    Lines lines = (Lines) lines(6, "n", ChartSpec.Intervals.HIDDEN);
    ChartSpec chart =
        new Lines(
            lines.editions(),
            lines.series(),
            lines.intervals(),
            Optional.of(new Axis(0, 0.6, "0 %", "60 %")));
    List<Item.Glyphs> feet =
        ChartPainterTest.paint(chart, 160).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.text().replaceAll("\\W", "").equals("0"))
            .toList();
    List<Double> rows =
        axes(chart, 160).stream().map(Rectangle2D::getY).distinct().sorted().toList();
    assertThat(rows).hasSize(3);
    assertThat(feet).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(feet.get(i).x()).isEqualTo(feet.get(0).x());
      assertThat(feet.get(i).y()).isCloseTo(rows.get(i), within(4.0));
    }
  }

  private static List<Item.Glyphs> texts(ChartSpec chart, String text) {
    return ChartPainterTest.paint(chart, 330).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().equals(text))
        .toList();
  }

  /** Five lines with a share in some of twelve editions. */
  private static Lines shares(double percent, int from, int to) {
    List<Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < 5; s++) {
      List<Optional<Mark>> points = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        points.add(
            i < from || i > to
                ? Optional.empty()
                : Optional.of(SampleCharts.mark("" + i, percent, ColorRole.ORDINARY)));
      }
      series.add(new Lines.Series("n" + s, ColorRole.ORDINARY, points));
    }
    List<String> editions = IntStream.range(2012, 2024).mapToObj(Integer::toString).toList();
    return new Lines(
        SurveyEdition.evenly(editions),
        series,
        ChartSpec.Intervals.HIDDEN,
        Optional.of(new Axis(0, 0.6, "zero", "60 %")));
  }

  /** A figure that is near the foot, or on it, makes room for its name, in each row of panels. */
  @Test
  void theFootIsNamedUnderFiguresThatAreNearIt() {
    for (double percent : new double[] {6, 1, 0.5}) {
      Lines chart = shares(percent, 0, 11);
      List<Item.Glyphs> feet = texts(chart, "zero");
      List<Item.Glyphs> figures = texts(chart, chart.series().get(0).points().get(0).get().text());
      assertThat(feet).as("%s per cent", percent).hasSize(3);
      assertThat(figures.get(0).y()).isLessThan(feet.get(0).y() - feet.get(0).size());
    }
  }

  /** A figure that is the foot's own needs no other name there, but it is no name elsewhere. */
  @Test
  void aFigureOnTheFootNamesIt() {
    int figures = 10;
    assertThat(texts(named(shares(0, 0, 11), "0"), "0")).hasSize(figures);
    assertThat(texts(named(shares(0, 6, 11), "0"), "0")).hasSize(figures + 3);
  }

  /** The same lines with another name of the foot, which their figures have, too. */
  private static Lines named(Lines chart, String foot) {
    return new Lines(
        chart.editions(),
        chart.series().stream().map(series -> renamed(series, foot)).toList(),
        chart.intervals(),
        Optional.of(new Axis(0, 0.6, foot, "60 %")));
  }

  private static Lines.Series renamed(Lines.Series series, String figure) {
    List<Optional<Mark>> points = new ArrayList<>();
    for (Optional<Mark> point : series.points()) {
      points.add(
          point.map(mark -> new Mark(mark.label(), mark.figure().printedAs(figure), mark.role())));
    }
    return new Lines.Series(series.label(), series.role(), points);
  }

  /** The ends of all axes are the same, wherever a line begins and ends. */
  @Test
  void theEndsOfTheAxisAreNamedWhereFiguresAreWithheld() {
    Lines chart = shares(30, 1, 10);
    for (String year : List.of("2012", "2013", "2022", "2023")) {
      assertThat(texts(chart, year)).as(year).hasSize(5);
    }
    assertThat(texts(chart, "2013").get(0).y()).isGreaterThan(texts(chart, "2012").get(0).y() + 6);
  }
}
