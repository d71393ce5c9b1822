package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups set against each other in a whole grid, in one item of it, in a number. */
class ChartsByGroupTest {

  private static GridQuestion.Builder rooms() {
    return GridQuestion.builder("rooms")
        .label("Rooms")
        .item("light", "Light")
        .item("heat", "Heat")
        .category("1", "Good")
        .category("2", "Fair")
        .category("3", "Bad")
        .category("9", "No idea", Category.Kind.DONT_KNOW);
  }

  private static GridQuestion.Builder sided() {
    return rooms()
        .net("fine", "Good or fair", Net.Side.POSITIVE, "1", "2")
        .net("poor", "Poor", Net.Side.NEGATIVE, "3");
  }

  private static Study.Builder study(GridQuestion.Builder grid) {
    return Study.builder("s")
        .question(grid.build())
        .question(
            NumericQuestion.builder("way")
                .label("Way to work")
                .unit("km")
                .band("near", "Near", 0, 5)
                .band("far", "Far", 5, 100)
                .build())
        .segment(
            Segment.builder("town")
                .label("Town")
                .category("a", "Alba")
                .category("b", "Bari")
                .build());
  }

  /** Light is fine for 80 of 100 in Alba and 40 in Bari, heat for 60 and 70. */
  private static TinyStudy tiny(GridQuestion.Builder grid) {
    return TinyStudy.of(
        study(grid),
        "light heat way town",
        "60 1 1 2 a",
        "20 2 3 2 a",
        "20 3 9 4 a",
        "40 2 2 12 b",
        "30 3 1 14 b",
        "30 3 3 20 b");
  }

  @Test
  void groupsHaveTheirShortNamesToo() {
    Study.Builder study =
        Study.builder("s")
            .question(rooms().build())
            .question(
                NumericQuestion.builder("way").label("Way").band("all", "All", 0, 100).build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", Label.of("Alba Superior").withShort(Label.of("Alba")))
                    .category("b", "Bari")
                    .build());
    TinyStudy tiny =
        TinyStudy.of(study, "light heat way town", "60 1 1 2 a", "40 2 2 12 b", "30 3 1 14 b");
    for (String chart : List.of("rooms@town", "way@town")) {
      assertThat(((ChartSpec.Dots) tiny.spec(chart)).series())
          .as(chart)
          .extracting(ChartSpec.Part::label, ChartSpec.Part::shortLabel)
          .containsExactly(tuple("Alba Superior", "Alba"), tuple("Bari", "Bari"));
    }
  }

  @Test
  void aGridHasAPointAGroupInTheGoodSideOfEachItem() {
    TinyStudy study = tiny(sided());
    ChartSpec.Dots dots = (ChartSpec.Dots) study.spec("rooms@town");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("Alba", "Bari");
    assertThat(dots.rows())
        .extracting(
            row -> row.label() + " " + row.points().get(0).text() + row.points().get(1).text())
        .containsExactly("Heat 60%70%", "Light 80%40%");
    assertThat(study.title("rooms@town"))
        .isEqualTo("“Light”, “Good or fair”: 80% (Alba), 40% (Bari)");
    assertThat(study.subtitle("rooms@town"))
        .isEqualTo("Rooms: “Good or fair”, in %, by group (Town)");
    assertThat(study.notes("rooms@town"))
        .contains(
            "Not drawn: No idea, 0% to 10% by item.",
            "Item in bold: a significant gap between groups");
    assertThat(study.alt("rooms@town"))
        .startsWith("Dots by group (Town), 2 rows, “Rooms”, share of “Good or fair”.")
        .contains("Light: 80% (Alba) and 40% (Bari).");
  }

  @Test
  void aGridWithoutSidesIsComparedInItsFirstAnswer() {
    TinyStudy study = tiny(rooms());
    assertThat(study.subtitle("rooms@town")).isEqualTo("Rooms: “Good”, in %, by group (Town)");
    ChartSpec.Dots dots = (ChartSpec.Dots) study.spec("rooms@town");
    assertThat(dots.rows())
        .extracting(
            row -> row.label() + " " + row.points().get(0).text() + row.points().get(1).text())
        .containsExactly("Heat 60%30%", "Light 60%0%");
  }

  @Test
  void anItemHasARowOfItsWholeScaleAGroup() {
    TinyStudy study = tiny(sided());
    ChartSpec.Diverging bars = (ChartSpec.Diverging) study.spec("rooms.heat@town");
    assertThat(bars.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .containsExactly("Alba", "Bari");
    ChartSpec.Diverging.Row alba = bars.rows().get(0);
    assertThat(alba.shares()).extracting(ChartSpec.Mark::text).containsExactly("60%", "0%", "20%");
    assertThat(alba.apart()).map(ChartSpec.Mark::text).contains("20%");
    assertThat(alba.positive().text()).isEqualTo("60%");
    assertThat(study.title("rooms.light@town")).isEqualTo("“Good or fair”: 80% (Alba), 40% (Bari)");
    assertThat(study.subtitle("rooms.light@town")).isEqualTo("Rooms: Light, in %, by group (Town)");
    assertThat(study.alt("rooms.light@town"))
        .startsWith("Diverging bars by group (Town), 2 rows, “Rooms: Light”.")
        .contains("Alba: Good or fair 80%, Poor 20%.");
    assertThat(study.title("rooms.heat@town")).as("no significant gap").isEqualTo("Rooms: Heat");
  }

  @Test
  void namedAnswersBringDots() {
    assertThat(tiny(sided()).spec("rooms.light@town", "1")).isInstanceOf(ChartSpec.Dots.class);
    assertThat(tiny(rooms()).spec("rooms.light@town")).isInstanceOf(ChartSpec.Dots.class);
  }

  /** A number is told by its means: its bands are but a way to print it. */
  @Test
  void aNumberHasTheMeanOfEachGroup() {
    TinyStudy study = tiny(sided());
    ChartSpec.Dots means = (ChartSpec.Dots) study.spec("way@town");
    assertThat(means.rows()).hasSize(1);
    List<ChartSpec.Mark> points = means.rows().get(0).points();
    assertThat(points).extracting(ChartSpec.Mark::text).containsExactly("2.4", "15.0");
    assertThat(means.intervals()).isEqualTo(ChartSpec.Intervals.SHOWN);
    assertThat(means.axis())
        .hasValueSatisfying(
            axis -> {
              assertThat(axis.first()).isEqualTo("0");
              assertThat(axis.last()).isEqualTo("20");
            });
    assertThat(study.title("way@town")).isEqualTo("Way to work: 15.0 (Bari), 2.4 (Alba)");
    assertThat(study.subtitle("way@town")).isEqualTo("Way to work, mean (km), by group (Town)");
    assertThat(study.notes("way@town"))
        .contains("Name in bold: significantly higher than another group, at the 5% level.");
    assertThat(study.spec("way@town", "far")).as("bands").isInstanceOf(ChartSpec.Dots.class);
  }

  /** Means of 90 and 95 km would hardly differ on a scale from zero: the subtitle says so. */
  @Test
  void aScaleThatDoesNotBeginAtZeroIsSaid() {
    TinyStudy far =
        TinyStudy.of(
            study(sided()), "light heat way town", "60 1 1 89 a", "60 1 1 91 a", "60 1 1 95 b");
    assertThat(far.spec("way@town").axis())
        .hasValueSatisfying(a -> assertThat(a.from()).isPositive());
    String first = far.spec("way@town").axis().orElseThrow().first();
    assertThat(far.subtitle("way@town")).contains("mean (km), drawn from " + first + " to ");
    assertThat(tiny(sided()).subtitle("way@town")).doesNotContain("drawn");
  }

  /** An item alone has no mark that a note would explain; among others it has. */
  @Test
  void anItemWordedTheOtherWayIsNotedWhereItIsMarked() {
    GridQuestion.Builder even =
        rooms()
            .net("fine", "Fine", Net.Side.POSITIVE, "1")
            .net("poor", "Poor", Net.Side.NEGATIVE, "3")
            .item(new GridQuestion.Item("noise", "Noise", "noise").asReversed());
    TinyStudy tiny =
        TinyStudy.of(
            study(even),
            "light heat noise way town",
            "60 1 1 3 2 a",
            "40 2 3 1 2 a",
            "40 2 2 1 12 b",
            "60 3 1 3 14 b");
    ChartSpec.Diverging noise = (ChartSpec.Diverging) tiny.spec("rooms.noise@town");
    assertThat(noise.positive()).isEqualTo("Poor");
    assertThat(tiny.notes("rooms.noise@town")).doesNotContain("worded");
    assertThat(((ChartSpec.Dots) tiny.spec("rooms@town")).rows())
        .extracting(ChartSpec.Dots.Row::label)
        .contains("Noise (r)");
    String counted =
        "Favourable answers: “Fine”; for items with (r), worded the other way round: “Poor”.";
    assertThat(tiny.notes("rooms@town")).contains(counted);
    assertThat(tiny.alt("rooms@town")).contains(counted);
    assertThat(tiny(sided()).notes("rooms@town")).doesNotContain("worded");
    TinyStudy unanswered =
        TinyStudy.of(
            study(even),
            "light heat noise way town",
            "60 1 1 . 2 a",
            "40 2 3 . 2 a",
            "80 2 2 . 12 b",
            "20 3 1 3 14 b");
    assertThat(((ChartSpec.Dots) unanswered.spec("rooms@town")).rows())
        .extracting(ChartSpec.Dots.Row::label)
        .doesNotContain("Noise (r)");
    assertThat(unanswered.notes("rooms@town")).doesNotContain("(r)");
  }

  /** Of Alba 80 say that noise is poor, which is good: the title has that share, and of what. */
  @Test
  void theTitleOfItemsSaysWhichAnswersItCounts() {
    GridQuestion.Builder even =
        rooms()
            .net("fine", "Fine", Net.Side.POSITIVE, "1")
            .net("poor", "Poor", Net.Side.NEGATIVE, "3")
            .item(new GridQuestion.Item("noise", "Noise", "noise").asReversed());
    TinyStudy tiny =
        TinyStudy.of(
            study(even),
            "light heat noise way town",
            "80 1 1 3 2 a",
            "20 1 3 1 2 a",
            "20 1 3 3 2 b",
            "80 1 1 1 14 b");
    assertThat(tiny.title("rooms@town")).isEqualTo("“Noise”, “Poor”: 80% (Alba), 20% (Bari)");
  }

  /** In each town 100 were asked; 100, 60 and 12 of them gave a grade. */
  private static TinyStudy grades(Conventions.LowBase lowBase, String... more) {
    Study.Builder study =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(lowBase).build())
            .question(
                RatingQuestion.builder("grade")
                    .label("Grade")
                    .scale(1, 5)
                    .category("9", "No idea", Category.Kind.DONT_KNOW)
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .category("c", "Como")
                    .build());
    List<String> people =
        new ArrayList<>(List.of("50 3 a", "50 4 a", "30 1 b", "30 2 b", "40 9 b", "88 9 c"));
    people.addAll(more.length > 0 ? List.of(more) : List.of("6 2 c", "6 5 c"));
    return TinyStudy.of(study, "grade town", people.toArray(String[]::new));
  }

  @Test
  void groupsWhoseMeanHasALowBaseOfItsOwnAreNotDrawnAndNamedWithIt() {
    TinyStudy study = grades(Conventions.LowBase.WITHHOLD);
    ChartSpec.Dots dots = (ChartSpec.Dots) study.spec("grade@town");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("Alba", "Bari");
    assertThat(study.notes("grade@town"))
        .contains("Not shown (base under 30): Como (12).")
        .contains("Base below 100, read with caution: Bari.");
  }

  @Test
  void groupsWhoseMeanIsShownOnALowBaseOfItsOwnAreNamed() {
    TinyStudy study = grades(Conventions.LowBase.FLAG);
    ChartSpec.Dots dots = (ChartSpec.Dots) study.spec("grade@town");
    assertThat(dots.series()).hasSize(3);
    assertThat(study.notes("grade@town"))
        .contains("Base below 30, too few answers to interpret: Como.");
  }

  /** Too few answers to interpret would be some. */
  @Test
  void aGroupOfWhichNobodyGaveANumberIsSaidNotToBeShown() {
    TinyStudy study = grades(Conventions.LowBase.FLAG, "12 9 c");
    ChartSpec.Dots dots = (ChartSpec.Dots) study.spec("grade@town");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("Alba", "Bari");
    assertThat(study.notes("grade@town"))
        .contains("Not shown, since nobody gave a number: Como.")
        .doesNotContain("too few answers to interpret");
  }
}
