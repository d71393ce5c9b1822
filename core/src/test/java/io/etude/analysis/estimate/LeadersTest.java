package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which answers come first, and which the sample can't tell from them. */
class LeadersTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .question(
            SingleQuestion.builder("q")
                .category("a", "Apple")
                .category("b", "Banana")
                .category("c", "Cherry")
                .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                .net("ab", "Apple or banana", "a", "b")
                .build());
  }

  private static ResultTable table(Study.Builder study, String columns, String... people) {
    return TinyStudy.of(study, columns, people).results().table("q").orElseThrow();
  }

  /** 58 and 42 of 100: 0.16 / √((1 − 0.0256) / 99) = 1.61, p = 0.11; 60 and 40: 2.03, p = 0.045. */
  @Test
  void theLeadOfAnAnswerIsTestedAgainstTheNext() {
    assertThat(table(study(), "q", "58 a", "42 b").total().leaders()).containsExactly("a", "b");
    assertThat(table(study(), "q", "60 a", "40 b").total().leaders()).containsExactly("a");
    assertThat(table(study(), "q", "40 a", "60 dk").total().leaders()).containsExactly("dk");
    assertThat(table(study(), "q", "40 a", "35 c", "25 b").total().leaders())
        .containsExactly("a", "c", "b");
    assertThat(table(study(), "q", "100 a").total().leaders()).containsExactly("a");
  }

  /** "Something else" and "none of these" name no answer; 44 and 26 of 100 are apart: 2.17. */
  @Test
  void theLeadAmongNamedAnswersPassesOverTheRest() {
    Study.Builder rest =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("x", "Something else", Category.Kind.OTHER)
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("n", "None", Category.Kind.NONE)
                    .build());
    ResultTable table = table(rest, "q", "30 x", "44 a", "26 b");
    assertThat(table.total().leaders()).containsExactly("a", "x");
    assertThat(table.total().namedLeaders()).containsExactly("a");
    assertThat(table(rest, "q", "20 x", "20 a", "10 b", "50 n").total().namedLeaders())
        .containsExactly("a", "b");
    assertThat(table(rest, "q", "100 x").total().namedLeaders()).isEmpty();
  }

  /** As among all: 60 and 40 of 100 are apart, 58 and 42 are not. */
  @Test
  void eachEditionHasItsOwnButNoOtherGroup() {
    for (Segment.Kind kind : Segment.Kind.values()) {
      Study.Builder by =
          study()
              .segment(
                  Segment.builder("wave")
                      .kind(kind)
                      .category("1", "2021")
                      .category("2", "2023")
                      .build());
      ResultTable table =
          TinyStudy.of(by, "q wave", "58 a 1", "42 b 1", "40 a 2", "60 b 2")
              .tables("q@wave")
              .get(0);
      boolean editions = kind == Segment.Kind.EDITIONS;
      assertThat(table.column("1").orElseThrow().leaders())
          .isEqualTo(editions ? List.of("a", "b") : List.of());
      assertThat(table.column("2").orElseThrow().leaders())
          .isEqualTo(editions ? List.of("b") : List.of());
    }
  }

  /** In the file that has each respondent four times a cluster of four counts as one. */
  @Test
  void theErrorIsThatOfTheDesign() {
    String[] people = new String[200];
    for (int i = 0; i < 200; i++) {
      people[i] = "4 " + (i < 112 ? "a " : "b ") + i;
    }
    assertThat(table(study(), "q psu", people).total().leaders()).containsExactly("a");
    SampleDesign clusters =
        new SampleDesign(
            Optional.empty(), Optional.of("psu"), Optional.empty(), SampleDesign.LonelyPsu.FAIL);
    assertThat(table(study().design(clusters), "q psu", people).total().leaders())
        .containsExactly("a", "b");
  }

  @Test
  void weightsMakeTheErrorLarger() {
    assertThat(table(study(), "q w", "60 a 1", "40 b 1").total().leaders()).containsExactly("a");
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    String[] people = {"55 a 1", "5 a 9", "40 b 1", "0 b 9"};
    assertThat(table(weighted, "q w", people[0], people[1], people[2]).total().leaders())
        .containsExactly("a");
    assertThat(table(weighted, "q w", "45 a 1", "5 a 9", "47 b 1", "3 b 9").total().leaders())
        .containsExactly("a", "b");
  }

  /** 60 and 45 of 100 who may choose both: at worst, 0.15 / √((1.05 − 0.0225) / 99) = 1.47. */
  @Test
  void ofSeveralAnswersTheLeadIsTestedAtItsWorst() {
    Study.Builder several =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("q").option("x", "X", "x").option("y", "Y", "y").build());
    assertThat(table(several, "x y", "45 1 1", "15 1 0", "40 0 0").total().leaders())
        .containsExactly("x", "y");
    assertThat(table(several, "x y", "45 1 1", "35 1 0", "20 0 0").total().leaders())
        .containsExactly("x");
  }

  /** Whether the first answer leads, by the error of its lead with this correlation of both. */
  private static boolean leads(ResultTable table, double correlation) {
    Estimate x = table.total().cells().get(0).share().orElseThrow();
    Estimate y = table.total().cells().get(1).share().orElseThrow();
    double variance = x.se() * x.se() + y.se() * y.se() - 2 * correlation * x.se() * y.se();
    double t = Math.abs(x.value() - y.value()) / Math.sqrt(variance);
    return Distributions.tTest(t, x.df()) <= 0.05;
  }

  private static Study.Builder two(MultipleQuestion.PercentOf percentOf) {
    return Study.builder("s")
        .question(
            MultipleQuestion.builder("q")
                .option("x", "X", "x")
                .option("y", "Y", "y")
                .percentOf(percentOf)
                .build());
  }

  /** The least correlation of two shares: as few as possible gave both answers. */
  @Test
  void theWorstIsThatAsFewAsPossibleGaveBoth() {
    Set<Boolean> found = new HashSet<>();
    for (int both : new int[] {10, 60}) {
      for (int x = 20; x <= 60; x += 4) {
        ResultTable table =
            table(
                two(MultipleQuestion.PercentOf.RESPONDENTS),
                "x y",
                both + " 1 1",
                x + " 1 0",
                "24 0 1",
                "16 0 0");
        double n = both + x + 40;
        double p = (both + x) / n;
        double q = (both + 24) / n;
        double least = (Math.max(0, p + q - 1) - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q));
        boolean leads = leads(table, least);
        found.add(leads);
        assertThat(table.total().leaders().size() == 1).as(both + ", " + x).isEqualTo(leads);
      }
    }
    assertThat(found).hasSize(2);
  }

  /** A respondent counts as often as there are responses: the correlation may be −1. */
  @Test
  void ofResponsesTheWorstIsThatOneAnswerRulesOutTheOther() {
    Set<Boolean> found = new HashSet<>();
    for (int x = 20; x <= 80; x += 4) {
      ResultTable table =
          table(
              two(MultipleQuestion.PercentOf.RESPONSES),
              "x y",
              "10 1 1",
              x + " 1 0",
              "24 0 1",
              "16 0 0");
      boolean leads = leads(table, -1);
      found.add(leads);
      assertThat(table.total().leaders().size() == 1).as(String.valueOf(x)).isEqualTo(leads);
    }
    assertThat(found).hasSize(2);
  }

  @Test
  void whatIsNotPublishedLeadsNothing() {
    assertThat(table(study(), "q", "20 a", "5 b").total().leaders()).isEmpty();
  }
}
