package io.etude.report.chart;

import static io.etude.report.chart.ChartFixtures.TOWNS;
import static io.etude.report.chart.ChartFixtures.fruit;
import static io.etude.report.chart.ChartFixtures.groups;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.study.Conventions;
import io.etude.study.Publication;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** The words around charts: subtitle and notes. */
class ChartTextsTest {

  @Test
  void theSubtitleNamesWhatIsMeasured() {
    assertThat(TinyStudy.of(groups(fruit().build()), "fruit town", TOWNS).subtitle("fruit@town"))
        .isEqualTo("Fruit eaten, in %, by group (Town)");
    MultipleQuestion.Builder several =
        MultipleQuestion.builder("m")
            .label("means")
            .option("x", "Bus", "x")
            .option("y", "Car", "y");
    assertThat(several(several.build()).subtitle("m"))
        .isEqualTo("Means, several answers allowed, in %");
    assertThat(
            several(several.percentOf(MultipleQuestion.PercentOf.RESPONSES).build()).subtitle("m"))
        .isEqualTo("Means, in % of answers");
    RatingQuestion stars = RatingQuestion.builder("stars").label("stars").scale(1, 5).build();
    assertThat(TinyStudy.of(groups(stars), "stars town", "40 5 a", "40 2 b").subtitle("stars"))
        .isEqualTo("Stars, distribution of ratings from 1 to 5 in %");
    assertThat(TinyStudy.of(groups(stars), "stars town", "40 5 a", "40 2 b").subtitle("stars@town"))
        .isEqualTo("Stars, mean rating on a scale from 1 to 5, by group (Town)");
    RatingQuestion marks = RatingQuestion.builder("marks").label("marks").scale(0, 10).build();
    String[] near = {"30 5 a", "30 6 a", "30 6 b", "30 7 b"};
    assertThat(TinyStudy.of(groups(marks), "marks town", near).subtitle("marks@town"))
        .isEqualTo(
            "Marks, mean rating on a scale from 0 to 10 (drawn from 5.2 to 6.8), by group (Town)");
  }

  private static TinyStudy several(MultipleQuestion question, String... people) {
    return TinyStudy.of(
        Study.builder("s").question(question),
        "x y none",
        people.length > 0 ? people : new String[] {"40 1 1 0", "60 1 0 0"});
  }

  @Test
  void severalAnswersAreNotedAndWhetherTheyExceedTheWhole() {
    MultipleQuestion.Builder means =
        MultipleQuestion.builder("m").option("x", "Bus", "x").option("y", "Car", "y");
    assertThat(several(means.build()).notes("m"))
        .contains("Several answers allowed: shares add to more than 100%.");
    assertThat(several(means.build(), "40 1 0 0", "60 0 1 0").notes("m"))
        .contains("Several answers allowed.")
        .doesNotContain("more than");
    assertThat(several(means.percentOf(MultipleQuestion.PercentOf.RESPONSES).build()).notes("m"))
        .doesNotContain("Several");
  }

  @Test
  void whatHasNoMarkIsNoted() {
    RatingQuestion stars =
        RatingQuestion.builder("stars")
            .scale(1, 5)
            .category("dk", "No idea", Category.Kind.DONT_KNOW)
            .category("no", "No answer", Category.Kind.REFUSED)
            .build();
    TinyStudy rated = TinyStudy.of(groups(stars), "stars town", "60 5 a", "20 dk b", "20 no c");
    assertThat(rated.notes("stars")).contains("No idea: 20%. No answer: 20%.");
    assertThat(rated.notes("stars@town"))
        .contains("Not drawn: No idea, 20% overall. Not drawn: No answer, 20% overall.");
    SingleQuestion single = fruit().category("dk", "No idea", Category.Kind.DONT_KNOW).build();
    TinyStudy fruits = TinyStudy.of(groups(single), "fruit town", "60 a a", "40 dk b");
    assertThat(fruits.notes("fruit")).doesNotContain("No idea");
    assertThat(fruits.notes("fruit@town")).contains("Not drawn: No idea, 40% overall.");
    MultipleQuestion means =
        MultipleQuestion.builder("m")
            .option("x", "Bus", "x")
            .category("none", "None of these", Category.Kind.NONE)
            .column("none", "none")
            .build();
    assertThat(several(means, "60 1 0 0", "40 0 0 1").notes("m")).contains("None of these: 40%.");
  }

  @Test
  void theWordingTheSourceAndTheTableAreNoted() {
    Study.Builder study =
        groups(fruit().text("Which fruit did you eat?").build())
            .publication(Publication.builder().source("Source: the town").build());
    TinyStudy towns = TinyStudy.of(study, "fruit town", TOWNS);
    assertThat(towns.notes("fruit"))
        .startsWith("“Which fruit did you eat?” Base: 300 respondents.")
        .endsWith("->table-fruit. Source: the town.");
  }

  /** Where low bases are published, what the bars leave out is too. */
  @Test
  void noneOfTheseIsToldOnAFlaggedBase() {
    MultipleQuestion question =
        MultipleQuestion.builder("q")
            .label("Means")
            .option("b", "Bus", "b")
            .option("t", "Tram", "t")
            .category("n", "Nothing", Category.Kind.NONE)
            .column("n", "n")
            .build();
    Conventions flagging = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    Study.Builder study = Study.builder("s").question(question).conventions(flagging);
    assertThat(TinyStudy.of(study, "b t n", "7 1 0 0", "5 1 1 0", "2 0 0 1").notes("q"))
        .contains("Nothing: 14%");
  }
}
