package io.etude.report.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of 100 voters 50 chose Labour (40 of 50 women), 30 the Liberals; 40 think well of Mr Hague. */
class CommentFiguresTest {

  private static List<String> remarks(Locale language, String comment) {
    return remarks(language, comment, "vote.lab", "leaders.hague.1", "leaders.blair.1");
  }

  private static List<String> remarks(Locale language, String comment, String... figures) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("vote")
                    .label("Party choice")
                    .category("lab", "Labour")
                    .category("con", "Conservative")
                    .category("lib", "Liberal Democrat")
                    .build())
            .question(
                GridQuestion.builder("leaders")
                    .label("Leaders")
                    .category("1", "Good")
                    .category("2", "Very good")
                    .category("3", "Poor")
                    .item("hague", "William Hague", "hague")
                    .item("blair", "Tony Blair", "blair")
                    .build())
            .segment(Segment.builder("sex").category("w", "Women").category("m", "Men").build())
            .expert(
                Expert.builder("x").name("X").figures(List.of(figures)).comment(comment).build());
    Results results =
        TinyStudy.of(
                study,
                "vote hague blair sex",
                "40 lab 1 1 w",
                "10 con 3 1 w",
                "10 lab 3 1 m",
                "10 con 3 2 m",
                "30 lib 3 3 m")
            .results();
    return StudyReport.of(results).language(language).build().diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals("commentFigure"))
        .map(Diagnostic::message)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A fifth of the voters chose Labour.|A fifth of (it names \"Labour\"); measured is 50%"
            + " (vote.lab)",
        "20% chose Labour.|20% (it names \"Labour\"); measured is 50% (vote.lab)",
        "Six in ten think well of Mr Blair, and barely a fifth of Mr Hague.|"
            + "barely a fifth of (it names \"William Hague\"); measured is 40% (leaders.hague.1)",
        "Mr Hague, however, convinces one voter in five.|"
            + "one voter in five (it names \"William Hague\"); measured is 40% (leaders.hague.1)",
        "Half the voters chose Labour, four in five the Liberals.|"
            + "four in five (it names \"Liberal Democrat\"); measured is 30% (vote.lib)",
        "60% find Mr Blair very good.|60% (it names \"Tony Blair\", \"Very good\"); measured is 10%"
            + " (leaders.blair.2)",
        "Nine in ten agree.|Nine in ten; measured is 50% (vote.lab), 40% (leaders.hague.1), 60%"
            + " (leaders.blair.1)",
      })
  void aShareOfAnAnswerThatIsNamedIsComparedWithThisAnswer(String comment, String remark) {
    assertThat(remarks(Locale.ENGLISH, comment)).containsExactly("the comment says " + remark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Half of the voters chose Labour, three in ten the Liberals, one in five others.",
        "Four in ten think well of Mr Hague; six in ten of Mr Blair.",
        "Six in ten find Mr Hague poor.",
        "Women differ. Four in five chose Labour.",
        "Half did not choose Labour; 20% of those who like the City chose Labour.",
        "One in five chose otherwise.",
      })
  void nothingIsSaidOfWhatMayBeTrue(String comment) {
    assertThat(remarks(Locale.ENGLISH, comment)).isEmpty();
  }

  /** All figures of the vote for Labour: 50% of all, 80% of women, 20% of men. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20% chose Labour.|20% (it names \"Labour\"); measured is 50% (vote.lab)",
        "20% of women chose Labour.|20% (it names \"Labour\", \"Women\"); measured is 80%"
            + " (vote.lab@sex.w)",
        "50% of the women chose Labour.|50% (it names \"Labour\", \"Women\"); measured is 80%"
            + " (vote.lab@sex.w)",
        "80% of women chose Labour, but 80% of men chose Labour too.|80% (it names \"Labour\","
            + " \"Men\"); measured is 20% (vote.lab@sex.m)",
        "Women differ: 20% chose Labour.|20% (it names \"Labour\"); measured is 50% (vote.lab)",
        "Women differ. Labour got one in five.|one in five (it names \"Labour\"); measured is 50%"
            + " (vote.lab)",
        "80% of women are for it. 80% chose Labour.|80% (it names \"Labour\"); measured is 50%"
            + " (vote.lab)",
        "In the group of women, 50% chose Labour.|50% (it names \"Labour\", \"Women\"); measured is"
            + " 80% (vote.lab@sex.w)",
        "It is so: of the men, 50% chose Labour.|50% (it names \"Labour\", \"Men\"); measured is"
            + " 20% (vote.lab@sex.m)",
        "Of the men, 80% are for it.|80% (it names \"Men\"); measured is 20% (vote.lab@sex.m)",
        "70% of the men are for it.|70% (it names \"Men\"); measured is 20% (vote.lab@sex.m)",
      })
  void aShareOfAGroupIsComparedWithThisGroup(String comment, String remark) {
    assertThat(remarks(Locale.ENGLISH, comment, "vote.lab", "vote.lab@sex.w", "vote.lab@sex.m"))
        .containsExactly("the comment says " + remark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Labour was chosen by 80% of women, 20% of men and 50% of all.",
        "Women differ: 80% chose Labour, and 20% of men chose Labour.",
        "Women differ. 80% chose Labour.",
        "Women differ. 50% of all chose Labour.",
        "80% of the women are for it.",
        "In the group of women, 80% chose Labour, and of the men, 20% did.",
        "In the city, 50% chose Labour.",
        "In the eyes of women, as of men, 50% chose Labour.",
      })
  void nothingIsSaidOfTheSharesOfGroupsThatAreTrue(String comment) {
    assertThat(remarks(Locale.ENGLISH, comment, "vote.lab", "vote.lab@sex.w", "vote.lab@sex.m"))
        .isEmpty();
  }

  @Test
  void denialsAndClausesAreKnownInFrench() {
    assertThat(remarks(Locale.FRENCH, "Un cinquième des électeurs n'ont pas choisi Labour."))
        .isEmpty();
    assertThat(remarks(Locale.FRENCH, "La moitié a choisi Labour et deux tiers aiment Hague."))
        .singleElement()
        .asString()
        .contains("deux tiers (it names \"William Hague\"); measured is");
  }

  /** "Other" is a word of any sentence. */
  @Test
  void aGroupThatIsCalledOtherIsNotNamedByTheWord() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("vote")
                    .label("Party choice")
                    .category("lab", "Labour")
                    .category("con", "Conservative")
                    .build())
            .segment(Segment.builder("sex").category("w", "Women").category("o", "Other").build())
            .expert(
                Expert.builder("x")
                    .name("X")
                    .figures(List.of("vote.lab"))
                    .comment("50% chose Labour, on the other hand.")
                    .build());
    Results results =
        TinyStudy.of(study, "vote sex", "40 lab w", "10 con w", "10 lab o", "40 con o").results();
    assertThat(StudyReport.of(results).build().diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("commentFigure"))
        .isEmpty();
  }
}
