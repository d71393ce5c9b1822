package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointValuesTest {

  private static Lines.Series line(String name, int... percents) {
    List<Optional<Mark>> points = new ArrayList<>();
    for (int i = 0; i < percents.length; i++) {
      points.add(Optional.of(SampleCharts.mark("" + i, percents[i], ColorRole.ORDINARY)));
    }
    return new Lines.Series(name, ColorRole.ORDINARY, points);
  }

  /** The texts of a chart of some lines, without spaces. */
  private static List<String> texts(double width, Lines.Series... lines) {
    List<String> editions = new ArrayList<>();
    for (int i = 0; i < lines[0].points().size(); i++) {
      editions.add("w" + i);
    }
    Lines chart =
        new Lines(
            SurveyEdition.evenly(editions), List.of(lines), Intervals.HIDDEN, Optional.empty());
    return ChartPainterTest.paint(chart, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(item -> ((Item.Glyphs) item).text().replaceAll("\\s|\\u00A0", ""))
        .toList();
  }

  @Test
  void eachOfFourEditionsHasItsFigure() {
    assertThat(texts(335, line("n", 41, 52, 47, 58)))
        .contains("41%", "52%", "47%")
        .anyMatch(text -> text.startsWith("58%"));
  }

  @Test
  void moreEditionsHaveTheFiguresOfTheEndsOnly() {
    assertThat(texts(335, line("n", 41, 52, 47, 58, 60)))
        .contains("41%")
        .doesNotContain("52%", "47%", "58%");
  }

  /** A second line a point higher would be in the way of the figure over the first one. */
  @Test
  void aFigureIsUnderItsPointWhereAnotherLineIsOverIt() {
    Lines.Series top = line("k", 90, 90, 90);
    double over = baseline(line("n", 40, 40, 40), line("m", 80, 80, 80), top);
    double under = baseline(line("n", 40, 40, 40), line("m", 46, 46, 46), top);
    assertThat(under).isGreaterThan(over + 8);
  }

  private static double baseline(Lines.Series... lines) {
    return middle(SurveyEdition.evenly(List.of("a", "b", "c")), lines).y();
  }

  /** The second one of three figures of 40 %. */
  private static Item.Glyphs middle(List<SurveyEdition> editions, Lines.Series... lines) {
    Optional<Axis> axis = Optional.of(new Axis(0, 1, "0%", "100%"));
    Lines chart = new Lines(editions, List.of(lines), Intervals.HIDDEN, axis);
    return ChartPainterTest.paint(chart, 335).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().startsWith("40"))
        .sorted(Comparator.comparingDouble(Item.Glyphs::x))
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  /** The places of editions, not their names, say where their points are. */
  @Test
  void editionsAreAsFarApartAsTheirPlaces() {
    double early = middleOf(1975);
    double half = middleOf(1980);
    double late = middleOf(1985);
    assertThat(half - early).isGreaterThan(50);
    assertThat(late - half).isCloseTo(half - early, within(1e-6));
  }

  /** Where the figure of the second edition is, of three from 1970 to 1990. */
  private static double middleOf(double place) {
    List<SurveyEdition> editions =
        List.of(
            new SurveyEdition("a", 1970),
            new SurveyEdition("b", place),
            new SurveyEdition("c", 1990));
    return middle(editions, line("n", 40, 40, 40)).x();
  }

  /** Three lines a point apart leave the one in the middle no room. */
  @Test
  void aLineBetweenTwoCloseOnesHasNoFiguresInTheMiddle() {
    assertThat(texts(335, line("n", 41, 43, 45), line("m", 43, 46, 47), line("k", 45, 49, 49)))
        .contains("49%", "43%")
        .doesNotContain("46%");
  }
}
