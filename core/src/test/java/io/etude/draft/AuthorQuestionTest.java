package io.etude.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Category.Kind;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.Net;
import io.etude.dataset.Source;
import io.etude.dataset.rows.RowsSource;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft asks of the author, and what an answer makes of the codebook. */
class AuthorQuestionTest {

  private static final String BLOCK =
      """
      questions:
        - id: q
          # ? q.sides: on which side is "Hm" (15% of q)?
          #   none =>
          #   neither => nets:
          #   neither =>   positive: {codes: [1]}
          label: Q
      """;

  @Test
  void anAnswerPutsItsLinesInThePlaceOfTheComment() {
    assertThat(AuthorQuestion.in(BLOCK))
        .containsExactly(
            new AuthorQuestion(
                "q.sides", "on which side is \"Hm\" (15% of q)?", List.of("none", "neither")));
    assertThat(AuthorQuestion.answer(BLOCK, "q.sides", "neither"))
        .isEqualTo(
            """
            questions:
              - id: q
                nets:
                  positive: {codes: [1]}
                label: Q
            """);
    String mixed = "title: T\n" + BLOCK.replace("\n", "\r\n") + "end: 1";
    assertThat(AuthorQuestion.answer(mixed, "q.sides", "none"))
        .isEqualTo("title: T\nquestions:\r\n  - id: q\r\n    label: Q\r\nend: 1");
  }

  @Test
  void whatIsNotAskedOrNoAnswerOrChangedIsRefused() {
    assertThatThrownBy(() -> AuthorQuestion.answer(BLOCK, "q.side", "none"))
        .isInstanceOf(ReportException.class)
        .hasMessage("\"q.side\" is not asked; open are: q.sides");
    assertThatThrownBy(() -> AuthorQuestion.answer(BLOCK, "q.sides", "both"))
        .hasMessage("\"both\" is no answer to \"q.sides\"; the answers are: none, neither");
    String drafted = BLOCK.replace("#   none =>", "#   none => label: P");
    assertThatThrownBy(() -> AuthorQuestion.answer(drafted, "q.sides", "neither"))
        .hasMessageContaining("line 7: what was drafted for \"q.sides\" has been changed since");
  }

  private static CodebookDraft draft(String column, String... answers) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(List.of(answers[i % answers.length]));
    }
    return CodebookDraft.of(RowsSource.of("mood.csv", List.of(column), rows));
  }

  private static SingleQuestion only(String yaml) {
    return (SingleQuestion) Study.parse(yaml).questions().get(0);
  }

  /** As the file declares nothing, nobody but the author knows. */
  @Test
  void dontKnowStaysAnAnswerAndIsAskedFor() {
    CodebookDraft draft = draft("mood", "Yes", "Yes", "No", "Don't know");
    assertThat(only(draft.yaml()).categories())
        .extracting(Category::code)
        .containsExactly("Yes", "No", "Don't know");
    AuthorQuestion asked = draft.questions().get(0);
    assertThat(asked.id()).isEqualTo("dont_know.missing");
    assertThat(asked.text())
        .isEqualTo("is \"Don't know\" (25% of mood) an answer? \"Yes\" is 50% with, 67% without");
    SingleQuestion missing = only(AuthorQuestion.answer(draft.yaml(), asked.id(), "missing"));
    assertThat(missing.categories()).extracting(Category::code).containsExactly("Yes", "No");
    assertThat(missing.info().missing())
        .extracting(MissingCode::code)
        .containsExactly("Don't know");
  }

  @Test
  void aMiddleIsAskedForWithItsEffect() {
    CodebookDraft draft =
        draft("mood", "Very good", "Good", "Well, well", "Well, well", "Bad", "Very bad");
    assertThat(only(draft.yaml()).nets()).isEmpty();
    assertThat(draft.questions())
        .extracting(AuthorQuestion::text)
        .containsExactly(
            "on which side is \"Well, well\" (33% of mood)? (neither: \"Good\" 33%,"
                + " \"Bad\" 33%; positive: \"Good\" 67%, \"Bad\" 33%; negative:"
                + " \"Good\" 33%, \"Bad\" 67%)");
    SingleQuestion bad = only(AuthorQuestion.answer(draft.yaml(), "mood.sides", "negative"));
    assertThat(bad.nets())
        .extracting(Net::codes)
        .containsExactly(List.of("Very good", "Good"), List.of("Well, well", "Bad", "Very bad"));
  }

  /** What no step of the scale speaks of says that somebody had nothing to answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Excellent;Very good;Good;Fair;Poor;I have not used it",
        "Very satisfied;Rather satisfied;Rather dissatisfied;Very dissatisfied;Never used",
        "Yes, always;Yes, sometimes;No, never;I did not need any help",
        "sehr zufrieden;eher zufrieden;eher unzufrieden;sehr unzufrieden;nicht genutzt",
      })
  void anAnswerBesideAScaleIsAskedFor(String answers) {
    String[] all = answers.split(";");
    String beside = all[all.length - 1];
    CodebookDraft draft = draft("mood", all);
    AuthorQuestion asked =
        draft.questions().stream()
            .filter(question -> question.id().endsWith(".missing"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.text()).contains(" an answer? ");
    SingleQuestion drafted = only(draft.yaml());
    assertThat(drafted.categories()).extracting(Category::code).containsExactly(all);
    assertThat(drafted.categories().get(all.length - 1).kind()).isEqualTo(Kind.DONT_KNOW);
    SingleQuestion missing = only(AuthorQuestion.answer(draft.yaml(), asked.id(), "missing"));
    assertThat(missing.info().missing()).extracting(MissingCode::code).containsExactly(beside);
  }

  /** "Difficult" is the opposite of "easy" where an answer says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Very easy;Rather easy;Neither easy nor difficult;Rather difficult;Very difficult",
        "Très claires;Plutôt claires;Ni claires ni confuses;Plutôt confuses;Très confuses",
      })
  void theMiddleNamesTheWordsOfBothSides(String answers) {
    List<String> all = List.of(answers.split(";"));
    String drafted = draft("mood", answers.split(";")).yaml();
    assertThat(only(drafted).categories())
        .extracting(Category::code)
        .containsExactlyElementsOf(all);
    assertThat(only(drafted).nets()).as("before it is known which is the good one").isEmpty();
    assertThat(only(AuthorQuestion.answer(drafted, "mood.sides", "first")).nets())
        .extracting(Net::codes)
        .containsExactly(all.subList(0, 2), all.subList(3, 5));
  }

  /** Words of one language or of another column are answers here. */
  @Test
  void whatOnlyLooksLikeNoAnswerStaysOne() {
    assertThat(only(draft("state", "NC", "SC", "VA").yaml()).categories())
        .extracting(Category::code)
        .containsExactly("NC", "SC", "VA");
    assertThat(only(draft("care_other", "Often", "Sometimes", "Never").yaml()).categories())
        .extracting(Category::code)
        .containsExactly("Often", "Sometimes", "Never");
  }

  /** In later waves fewer answer, too. */
  @Test
  void wavesOfOneQuestionAreNoMentions() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String first = List.of("Often", "Sometimes", "Never").get(i % 3);
      rows.add(List.of(first, i < 100 ? first : "", i < 80 ? first : ""));
    }
    List<String> waves =
        Stream.of("1", "2", "3").map(n -> "How often did you go out in wave " + n).toList();
    assertThat(CodebookDraft.of(RowsSource.of("panel.csv", waves, rows)).yaml())
        .doesNotContain("type: multiple");
  }

  /** As spreadsheets have it below the answers. */
  @Test
  void aRowOfTotalsIsAskedFor() {
    StringBuilder csv = new StringBuilder("region,hours\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i % 2 == 0 ? "North," : "South,").append(i % 7).append('\n');
    }
    Source source = Source.of("answers.csv", csv + ",174\n");
    CodebookDraft draft = CodebookDraft.of(source);
    assertThat(draft.questions())
        .filteredOn(asked -> asked.id().equals("file.include"))
        .extracting(AuthorQuestion::text)
        .containsExactly(
            "do all rows count, or only whole interviews, no tests and no totals? Of 61 rows these"
                + " are left out: 1 without region, with the sum of all others in hours");
    Study whole = Study.parse(AuthorQuestion.answer(draft.yaml(), "file.include", "whole"));
    assertThat(Analysis.of(whole).run(source).respondents()).isEqualTo(60);
    Source more = Source.of("answers.csv", csv + "South,300\n,474\n");
    assertThat(Analysis.of(whole).run(more).respondents()).as("with one above all").isEqualTo(61);
  }
}
