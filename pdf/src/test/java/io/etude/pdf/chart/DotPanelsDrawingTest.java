package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class DotPanelsDrawingTest {

  private static Dots dots(int groups, int rows, IntFunction<String> group) {
    List<Part> series = new ArrayList<>();
    for (int s = 0; s < groups; s++) {
      series.add(new Part(group.apply(s), ColorRole.series(s, groups)));
    }
    List<Dots.Row> all = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Mark> points = new ArrayList<>();
      for (int s = 0; s < groups; s++) {
        points.add(SampleCharts.mark(series.get(s).label(), 20 + 3 * r + s, series.get(s).role()));
      }
      all.add(new Dots.Row("Réponse " + (r + 1), points, Significance.NONE));
    }
    return new Dots(series, all);
  }

  private static List<Item.Glyphs> texts(ChartSpec chart, double width, String beginning) {
    return ChartPainterTest.paint(chart, width).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().startsWith(beginning))
        .toList();
  }

  @Test
  void fewGroupsHaveAPanelEachBesideTheAnswers() {
    ChartSpec four = dots(4, 5, s -> "Groupe " + s);
    assertThat(texts(four, 510, "Groupe"))
        .hasSize(4)
        .extracting(Item.Glyphs::y)
        .containsOnly(texts(four, 510, "Groupe").get(0).y());
    assertThat(texts(four, 510, "Réponse")).extracting(Item.Glyphs::x).containsOnly(0.0);
  }

  @Test
  void moreGroupsArePanelsOfAnswersInColumns() {
    ChartSpec six = dots(6, 7, s -> "Groupe " + s);
    assertThat(texts(six, 510, "Groupe")).hasSize(6 * 7);
    List<Item.Glyphs> answers = texts(six, 510, "Réponse");
    assertThat(answers).extracting(Item.Glyphs::text).isSorted();
    assertThat(answers.stream().map(Item.Glyphs::x).distinct()).hasSize(3);
    assertThat(answers.stream().filter(run -> run.x() == 0)).as("the fullest column").hasSize(3);
    assertThat(answers.stream().map(Item.Glyphs::y).distinct()).hasSize(3);
    assertThat(texts(six, 160, "Réponse").stream().map(Item.Glyphs::x).distinct()).hasSize(1);
  }

  /** Four answers stood in the order 1, 3, 4 beside 2. */
  @Test
  void panelsAreReadLineByLine() {
    List<Item.Glyphs> answers = texts(dots(6, 4, s -> "Groupe " + s), 510, "Réponse");
    assertThat(answers).extracting(Item.Glyphs::text).isSorted();
    assertThat(answers.get(1).y()).isEqualTo(answers.get(0).y());
    assertThat(answers.get(2).x()).isEqualTo(answers.get(0).x());
    assertThat(answers.get(2).y()).isGreaterThan(answers.get(0).y());
  }

  /** A label of two lines beside one of one line. */
  @Test
  void dotsOfPanelsBesideEachOtherAreOnOneLine() {
    Dots plain = dots(6, 4, s -> "Groupe " + s);
    List<Dots.Row> rows = new ArrayList<>(plain.rows());
    String label =
        "Réponse dont le libellé est si long qu’il prend plusieurs lignes de son panneau";
    rows.set(2, new Dots.Row(label, rows.get(2).points(), Significance.NONE));
    List<Double> lines =
        texts(new Dots(plain.series(), rows), 510, "Groupe 0").stream()
            .map(Item.Glyphs::y)
            .distinct()
            .toList();
    assertThat(lines).hasSize(2);
  }

  /** Their groups had numbers, and a list of names too long for a line. */
  @Test
  void shortNamesSpareAListOfLongOnes() {
    Dots plain =
        dots(
            6,
            4,
            s ->
                "Groupe dont le nom est si long qu’il ne tient même pas sur trois lignes d’un"
                    + " panneau étroit "
                    + s);
    List<Part> series = new ArrayList<>();
    for (Part part : plain.series()) {
      series.add(new Part(part.label(), part.role(), "Court " + series.size()));
    }
    Dots brief = new Dots(series, plain.rows());
    assertThat(texts(plain, 510, "Groupe")).as("the list").isNotEmpty();
    assertThat(texts(brief, 510, "Groupe")).isEmpty();
    assertThat(texts(brief, 510, "Court")).hasSize(6 * 4);
  }

  @Test
  void answersFillTheirColumns() {
    List<Item.Glyphs> answers = texts(dots(6, 4, s -> "Groupe " + s), 510, "Réponse");
    assertThat(answers.stream().map(Item.Glyphs::x).distinct()).hasSize(2);
    assertThat(answers.stream().map(Item.Glyphs::y).distinct()).hasSize(2);
  }

  /** In narrow panels they were behind their dots. */
  @Test
  void panelsAreWideEnoughToSeeIntervals() {
    List<Dots.Row> rows = new ArrayList<>(dots(4, 2, s -> "Groupe " + s).rows());
    Mark high = SampleCharts.mark("Groupe 0", 95, ColorRole.series(0, 4));
    rows.add(new Dots.Row("Réponse 3", List.of(high, high, high, high), Significance.NONE));
    Dots plain = new Dots(dots(4, 2, s -> "Groupe " + s).series(), rows);
    assertThat(texts(plain, 460, "Groupe")).hasSize(4);
    ChartSpec intervals =
        new Dots(plain.series(), plain.rows(), ChartSpec.Intervals.SHOWN, Optional.empty());
    assertThat(texts(intervals, 460, "Groupe")).as("a panel an answer").hasSize(4 * 3);
  }

  /** In one column of a magazine they were higher than a page. */
  @Test
  void highPanelsAreInTwoNarrowColumns() {
    Dots nine = dots(9, 13, s -> "G" + s);
    List<Item.Glyphs> answers = texts(nine, 160, "Réponse");
    assertThat(answers.stream().map(Item.Glyphs::x).distinct()).hasSize(2);
    assertThat(ChartPainterTest.paint(nine, 160).height()).isLessThan(750);
    assertThat(columns(dots(9, 4, s -> "G" + s))).as("no more than a column holds").isEqualTo(1);
    ChartSpec intervals =
        new Dots(nine.series(), nine.rows(), ChartSpec.Intervals.SHOWN, Optional.empty());
    assertThat(columns(intervals)).as("intervals too").isEqualTo(2);
    assertThat(ChartPainterTest.paint(intervals, 160).height()).isLessThan(750);
  }

  private static long columns(ChartSpec chart) {
    return texts(chart, 160, "Réponse").stream().map(Item.Glyphs::x).distinct().count();
  }

  /** With a line a group under each other, thirteen answers of nine groups were two pages high. */
  @Test
  void groupsWithIntervalsArePanelsInColumnsToo() {
    Dots plain = dots(9, 13, s -> "Groupe " + s);
    ChartSpec nine =
        new Dots(plain.series(), plain.rows(), ChartSpec.Intervals.SHOWN, Optional.empty());
    List<Item.Glyphs> answers = texts(nine, 510, "Réponse");
    assertThat(answers.stream().map(Item.Glyphs::x).distinct()).hasSize(3);
    assertThat(ChartPainterTest.paint(nine, 510).height()).isLessThan(560);
  }

  /** The list of names is over the panels, and each line of a group has its number. */
  @Test
  void namesThatWouldMakeThePanelsMuchLongerAreNumbered() {
    for (int groups : new int[] {6, 11}) {
      ChartSpec named = dots(groups, 7, s -> s + " Communes de la communauté d’agglomération");
      assertThat(texts(named, 510, "5 Communes")).hasSize(1);
      assertThat(texts(named, 510, "6").stream().filter(run -> run.text().equals("6")))
          .hasSize(1 + 7);
    }
  }

  /** The note says that names of answers in bold have a significant gap: groups look otherwise. */
  @Test
  void onlyAnswersWithASignificantGapAreInBold() {
    for (int groups : new int[] {4, 6}) {
      Dots plain = dots(groups, 7, s -> "Groupe " + s);
      List<Dots.Row> rows = new ArrayList<>(plain.rows());
      rows.set(2, new Dots.Row("Réponse 3", rows.get(2).points(), Significance.SMALL_LEVEL));
      ChartSpec chart = new Dots(plain.series(), rows);
      assertThat(texts(chart, 510, "Réponse").stream().filter(DotPanelsDrawingTest::isBold))
          .extracting(Item.Glyphs::text)
          .containsExactly("Réponse 3");
      assertThat(texts(chart, 510, "Groupe")).isNotEmpty().noneMatch(run -> isBold(run));
    }
  }

  private static boolean isBold(Item.Glyphs run) {
    return !run.face().name().endsWith("Regular");
  }
}
