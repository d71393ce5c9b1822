package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose bases stand in the heading, and which have a row. */
class GroupBasesTest {

  private static SingleQuestion question(String id, String... answers) {
    SingleQuestion.Builder question = SingleQuestion.builder(id).label("About " + id);
    for (String answer : answers) {
      question.category(answer, answer.toUpperCase(Locale.ROOT));
    }
    return question.category("dk", "Don't know", Category.Kind.DONT_KNOW).build();
  }

  /** A study of some questions in towns 1, 2 and so on. */
  private static Study.Builder study(int towns, SingleQuestion... questions) {
    Study.Builder study = Study.builder("s");
    List.of(questions).forEach(study::question);
    Segment.Builder town = Segment.builder("town").label("Town");
    IntStream.rangeClosed(1, towns).forEach(i -> town.category("" + i, "Town " + i));
    return study.segment(town.build());
  }

  private static List<StatTable> summaries(Study.Builder study, String columns, String... rows) {
    return TinyStudy.of(study, columns, rows).summaries();
  }

  private static String plain(List<Inline> text) {
    return Inline.plain(text).replace('\u00a0', ' ');
  }

  private static String notes(List<StatTable> tables) {
    return plain(tables.get(tables.size() - 1).notes().get(0));
  }

  /** What the headings of the total and the groups have. */
  private static List<String> bases(StatTable table) {
    return IntStream.range(0, table.columns().size()).mapToObj(table::base).toList();
  }

  /** The row of bases; empty for none. */
  private static List<String> baseRow(StatTable table) {
    int last = table.rows().size() - 1;
    return table.rows().get(last).kind() == StatRow.Kind.BASE
        ? IntStream.range(0, table.columns().size())
            .mapToObj(c -> table.cell(last, c).toString())
            .toList()
        : List.of();
  }

  /** In town 1 and 2 so many of 200 leave out the second of two questions. */
  private static StatTable second(int one, int two) {
    List<StatTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            (200 - one) + " a b 1",
            one + " b . 1",
            (200 - two) + " c c 2",
            two + " a . 2");
    assertThat(found).extracting(GroupBasesTest::bases).containsOnly(List.of("400", "200", "200"));
    assertThat(baseRow(found.get(0))).isEmpty();
    return found.get(1);
  }

  @Test
  void aQuestionHasARowOfBasesWhereOneIsLessThanNineTenthsOfTheHeadings() {
    assertThat(baseRow(second(20, 20))).isEmpty();
    assertThat(baseRow(second(21, 0))).containsExactly("379", "179", "200");
  }

  @Test
  void basesOfAnswersAreNotThoseOfTheHeading() {
    MultipleQuestion.Builder ticked =
        MultipleQuestion.builder("m").label("Ticked").joined("m", ";").base(Base.CHOSEN);
    MultipleQuestion ofAnswers =
        ticked
            .percentOf(MultipleQuestion.PercentOf.RESPONSES)
            .category("a", "A")
            .category("b", "B")
            .build();
    List<StatTable> found =
        summaries(
            study(2, question("q", "a", "b", "c")).question(ofAnswers),
            "q m town",
            "100 a a;b 1",
            "100 b a;b 2");
    assertThat(found).extracting(GroupBasesTest::bases).containsOnly(List.of("200", "100", "100"));
    assertThat(baseRow(found.get(1))).containsExactly("400", "200", "200");
    assertThat(notes(found)).contains("Where percentages are of answers, so are");
  }

  /** Whether the study has no groups, or none of which figures are published. */
  @Test
  void withoutGroupsNoBasesOfGroupsAreToldOrExplained() {
    MultipleQuestion ofAnswers =
        MultipleQuestion.builder("m")
            .label("Ticked")
            .joined("m", ";")
            .base(Base.CHOSEN)
            .percentOf(MultipleQuestion.PercentOf.RESPONSES)
            .category("a", "A")
            .category("b", "B")
            .build();
    for (int towns : new int[] {0, 4}) {
      SingleQuestion other = question("q", "a", "b", "c");
      Study.Builder study =
          towns > 0
              ? study(towns, other).question(ofAnswers)
              : Study.builder("s").question(other).question(ofAnswers);
      List<StatTable> found =
          summaries(study, "q m town", "20 a a;b 1", "20 b a;b 2", "20 b a;b 3", "20 b a 4");
      assertThat(found).extracting(GroupBasesTest::baseRow).containsExactly(List.of(), List.of());
      assertThat(plain(found.get(1).subtitle())).contains("140* answers");
      assertThat(notes(found)).doesNotContain("so are bases");
    }
  }

  /** However many questions have somewhat smaller bases, the heading has the largest. */
  @Test
  void theHeadingHasTheLargestBasesAndSaysHowFarOthersAreBelow() {
    SingleQuestion[] asked =
        IntStream.range(0, 4)
            .mapToObj(i -> question("q" + i, "a", "b", "c"))
            .toArray(SingleQuestion[]::new);
    List<StatTable> four =
        summaries(
            study(2, asked), "q0 q1 q2 q3 town", "185 a a a a 1", "15 a . . . 1", "200 a a a a 2");
    assertThat(four).extracting(GroupBasesTest::bases).containsOnly(List.of("400", "200", "200"));
    assertThat(four).extracting(GroupBasesTest::baseRow).containsOnly(List.of());
    assertThat(notes(four)).contains("Largest bases by group; by question where over 10% lower");
  }

  /** A base that is small, and nearly the largest, is flagged in the heading. */
  @Test
  void theHeadingHasTheFlagOfOneBaseWithTheRange() {
    List<StatTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            "98 a b 1",
            "4 b . 1",
            "200 c c 2");
    assertThat(bases(found.get(1))).containsExactly("302", "98*–102", "200");
    assertThat(baseRow(found.get(1))).isEmpty();
    assertThat(notes(found)).contains("Bases by group; by question").doesNotContain("Largest");
  }

  /** Figures of 31 people are published beside a heading that says that 29 are too few. */
  @Test
  void eachEndOfARangeHasItsFlag() {
    List<StatTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            "29 a b 1",
            "2 b . 1",
            "200 c c 2");
    assertThat(bases(found.get(1))).containsExactly("231", "29**–31*", "200");
  }

  /** Questions of yes or no stand together if nearly the same people answered them. */
  @Test
  void questionsThatOthersAnsweredAreNoBattery() {
    Study.Builder study =
        study(2, question("q", "y", "n"), question("r", "y", "n"), question("s", "y", "n"));
    List<StatTable> found =
        summaries(study, "q r s town", "70 y n y 1", "30 n dk . 1", "96 n y n 2", "4 y y . 2");
    assertThat(found).hasSize(2);
    StatTable battery = found.get(0);
    assertThat(plain(battery.title())).isEqualTo("“Y”, by question");
    assertThat(battery.scale())
        .extracting(part -> part.label() + " " + part.role().kind())
        .containsExactly("Y ONE_SIDE", "N OTHER_SIDE", "Don’t know NO_ANSWER");
    assertThat(battery.rows()).extracting(StatRow::label).containsExactly("About q", "About r");
    assertThat(plain(battery.about(0))).isEqualTo("Base: 200.");
    assertThat(battery.cell(1, 0).text()).isEqualTo("50");
    assertThat(battery.drawing(1, 0).orElseThrow().words())
        .isEqualTo("Y: 50%, N: 35%, Don’t know: 15%");
    assertThat(battery.cell(1, 1).text()).isEqualTo("0");
    StatTable alone = found.get(1);
    assertThat(plain(alone.title())).isEqualTo("About s");
    assertThat(alone.rows())
        .extracting(StatRow::label)
        .containsExactly("Y", "N", "Don’t know", "Base (respondents)");
    assertThat(baseRow(alone)).containsExactly("166", "70*", "96*");
  }
}
