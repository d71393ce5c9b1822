package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingCode;
import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import io.etude.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are lists of answers where their parts recur in different company, else one answer. */
class DraftListsTest {

  /** A draft of one column, whose cells are given with bars between them. */
  private static String yaml(String cells, int times) {
    String rows = '"' + cells.replace("|", "\"\n\"") + "\"\n";
    return CodebookDraft.of(Source.of("answers.csv", "\"picked\"\n" + rows.repeat(times))).yaml();
  }

  private static Question question(String yaml) {
    return Study.parse(yaml).questions().get(0);
  }

  private static List<String> codes(Question question) {
    return question.categories().stream().map(Category::code).toList();
  }

  @Test
  void theCommentCountsAllValuesAndTheAnswersAmongThem() {
    assertThat(yaml("Yes|No|Not sure", 6))
        .contains("# text with 3 different values, 2 of which are taken as its answers; the file");
    assertThat(yaml("Red|Blue", 6))
        .contains("# text with 2 different values, which are taken as its answers\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Managers, directors and senior officials|Professions (health, teaching, law)|Trades"
            + "|Caring, leisure and other services|Never worked",
        "Yes, often|Yes, rarely|No, never|No, thanks",
        "Yes, surely|Yes, perhaps|No, surely|No, perhaps",
        "Yes, a lot|Yes, a little|No",
        "Lyon, France|Paris, France|Leeds, England|York, England",
        "Health (doctor, nurse)|Health (doctor, other)|Law (judge, other)|Law (judge, nurse)",
        "Directors; managers|Clerks; typists|None",
      })
  void partsThatDoNotRecurWithOthersAreOneAnswer(String cells) {
    String yaml = yaml(cells, 6);
    Question question = question(yaml);
    assertThat(question).isInstanceOf(SingleQuestion.class);
    assertThat(codes(question)).containsExactlyInAnyOrder(cells.split("\\|"));
    boolean bracketed = cells.startsWith("Health");
    assertThat(yaml.contains("are one answer each, since their parts do not recur with others"))
        .isNotEqualTo(bracketed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bus, Tram|Bus|Tram, Bike|Bike|Bus, Bike",
        "Bus, Tram|Bus, Bike|Tram, Bike",
        "Bus; Tram|Bus|Tram; Bike|Bike|Bus; Bike",
      })
  void partsThatRecurWithOthersAreAnswersEvenOfFewRespondents(String cells) {
    Question question = question(yaml(cells, 2));
    assertThat(question).isInstanceOf(MultipleQuestion.class);
    assertThat(codes(question)).containsExactlyInAnyOrder("Bus", "Tram", "Bike");
  }

  @Test
  void aListMayHoldAnAnswerWithBracketsOrWithACommaOfItsOwn() {
    Question question =
        question(
            yaml(
                "Bus (line 1, 2)|Bus (line 1, 2), Tram|Tram, Bike|Bike|Cars, vans and the like"
                    + "|Bike, Bus (line 1, 2)",
                4));
    assertThat(question).isInstanceOf(MultipleQuestion.class);
    assertThat(codes(question))
        .containsExactlyInAnyOrder("Bus (line 1, 2)", "Tram", "Bike", "Cars, vans and the like");
  }

  @Test
  void aListNamesThePartsThatMayBelongToAnother() {
    String yaml = yaml("Bus, Tram|Bus, Bike|Tram|Bike|Bike, Tram|Bus, boat or ship", 4);
    assertThat(codes(question(yaml))).contains("boat or ship");
    assertThat(yaml).contains("\"boat or ship\" stands in one kind of cell only: check that");
  }

  /** One respondent of many says "none": that is no other means of transport. */
  @ParameterizedTest
  @CsvSource({"None,skates,dk", "aucun,trottinette,nsp", "Rien,luge,ne sait pas"})
  void aRareNoneIsAnAnswerOfItsOwn(String none, String rare, String unknown) {
    String cells = "Bus, Tram|Bus|Tram, Bike|Bike|Bus, Bike|".repeat(6);
    String yaml = yaml(cells + none + "|" + rare + "|" + unknown, 1);
    MultipleQuestion question = (MultipleQuestion) question(yaml);
    assertThat(codes(question)).containsExactlyInAnyOrder("Bus", "Tram", "Bike", none, "other");
    assertThat(question.categories())
        .filteredOn(category -> category.kind() == Category.Kind.NONE)
        .extracting(Category::code)
        .containsExactly(none);
    assertThat(yaml).contains("otherwise: \"other\"");
    assertThat(question.info().missing()).extracting(MissingCode::code).containsExactly(unknown);
    assertThat(yaml).contains("; the others, counted as one answer, are \"" + rare + "\"");
  }

  @Test
  void withoutOtherTextsThereIsNoOtherAnswer() {
    String yaml = yaml("Bus, Tram|Bus|Tram, Bike|Bike|Bus, Bike|".repeat(6) + "None", 1);
    assertThat(codes(question(yaml))).contains("None");
    assertThat(yaml).doesNotContain("otherwise").doesNotContain("counted as one answer");
  }
}
