package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose bases stand in the heading, which are said with a question, and which have a row. */
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

  private static List<SummaryTable> summaries(Study.Builder study, String columns, String... rows) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(
        StudyReport.of(TinyStudy.of(study, columns, rows).results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build()
            .blocks());
    return found;
  }

  private static String plain(List<Inline> text) {
    return Inline.plain(text).replace('\u00a0', ' ');
  }

  private static List<String> bases(SummaryTable table) {
    return table.banner().groups().stream().map(SummaryBanner.Group::base).toList();
  }

  private static boolean hasBaseRow(SummaryTable table) {
    return table.rows().get(table.rows().size() - 1).kind() == SummaryTable.Row.Kind.BASE;
  }

  /** In town 1 and 2 so many of 200 leave out the second of two questions. */
  private static SummaryTable second(int one, int two) {
    List<SummaryTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            (200 - one) + " a b 1",
            one + " b . 1",
            (200 - two) + " c c 2",
            two + " a . 2");
    assertThat(bases(found.get(0))).containsExactly("200", "200");
    assertThat(bases(found.get(1))).containsExactly("200", "200");
    assertThat(plain(found.get(0).subtitle())).doesNotContain("Town");
    return found.get(1);
  }

  @Test
  void aBaseIsSaidThatIsLessThanNineTenthsOfTheHeadings() {
    assertThat(plain(second(20, 0).subtitle())).doesNotContain("Town");
    assertThat(plain(second(21, 0).subtitle())).contains("Town 1: 179.").doesNotContain("Town 2");
    assertThat(plain(second(21, 22).subtitle())).contains("Town 1: 179.", "Town 2: 178.");
    assertThat(hasBaseRow(second(21, 22))).isFalse();
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
    List<SummaryTable> found =
        summaries(
            study(2, question("q", "a", "b", "c")).question(ofAnswers),
            "q m town",
            "100 a a;b 1",
            "100 b a;b 2");
    assertThat(found).extracting(GroupBasesTest::bases).containsOnly(List.of("100", "100"));
    SummaryTable answers = found.get(1);
    assertThat(answers.group(answers.rows().size() - 1, 0).text()).isEqualTo("200");
    assertThat(plain(found.get(0).guide())).contains("Where percentages are of answers, so are");
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
      List<SummaryTable> found =
          summaries(study, "q m town", "20 a a;b 1", "20 b a;b 2", "20 b a;b 3", "20 b a 4");
      assertThat(found).hasSize(2).noneMatch(GroupBasesTest::hasBaseRow);
      assertThat(plain(found.get(1).subtitle())).contains("140* answers");
      assertThat(plain(found.get(0).guide())).doesNotContain("so are bases");
    }
  }

  @Test
  void moreThanThreeOtherBasesHaveARow() {
    for (int towns : new int[] {3, 4}) {
      List<String> rows = new ArrayList<>();
      for (int town = 1; town <= towns; town++) {
        rows.add("150 a b " + town);
        rows.add("50 b . " + town);
      }
      SummaryTable second =
          summaries(
                  study(towns, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
                  "q r town",
                  rows.toArray(String[]::new))
              .get(1);
      assertThat(hasBaseRow(second)).isEqualTo(towns == 4);
      assertThat(plain(second.subtitle()).contains("Town 1: 150")).isEqualTo(towns == 3);
      if (towns == 4) {
        int base = second.rows().size() - 1;
        assertThat(second.cell(base, 0).text()).isEmpty();
        assertThat(second.group(base, 3).text()).isEqualTo("150");
      }
    }
  }

  @Test
  void fiveGroupsHaveColoursAndMoreHaveShades() {
    for (int towns : new int[] {4, 5, 6}) {
      int all = towns;
      List<String> rows = new ArrayList<>();
      for (int town = 1; town <= towns; town++) {
        rows.add("50 a " + town);
      }
      SummaryTable table =
          summaries(
                  study(towns, question("q", "a", "b", "c")), "q town", rows.toArray(String[]::new))
              .get(0);
      List<ColorRole> roles =
          table.banner().groups().stream().map(SummaryBanner.Group::role).toList();
      assertThat(roles)
          .isEqualTo(
              IntStream.range(0, all)
                  .mapToObj(i -> all < 6 ? ColorRole.series(i, all) : ColorRole.step(i, 9))
                  .toList());
    }
  }

  /** However many questions have somewhat smaller bases, the heading has the largest. */
  @Test
  void theHeadingHasTheLargestBasesAndSaysHowFarOthersAreBelow() {
    SingleQuestion[] asked =
        IntStream.range(0, 4)
            .mapToObj(i -> question("q" + i, "a", "b", "c"))
            .toArray(SingleQuestion[]::new);
    List<SummaryTable> four =
        summaries(
            study(2, asked), "q0 q1 q2 q3 town", "185 a a a a 1", "15 a . . . 1", "200 a a a a 2");
    assertThat(bases(four.get(0))).containsExactly("200", "200");
    assertThat(four).noneMatch(table -> plain(table.subtitle()).contains("Town 1"));
    assertThat(plain(four.get(0).guide()))
        .contains("Largest bases by group; by question where over 10% lower");
  }

  /** A base that is small, and nearly the largest, is flagged in the heading. */
  @Test
  void theHeadingHasTheFlagOfOneBaseWithTheRange() {
    List<SummaryTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            "98 a b 1",
            "4 b . 1",
            "200 c c 2");
    assertThat(bases(found.get(1))).containsExactly("98*–102", "200");
    assertThat(plain(found.get(1).subtitle())).isEqualTo("Base: 298.");
    assertThat(plain(found.get(0).guide())).contains("(5% level). Bases by group; by question");
  }

  /** Figures of 31 people are published beside a heading that says that 29 are too few. */
  @Test
  void eachEndOfARangeHasItsFlag() {
    List<SummaryTable> found =
        summaries(
            study(2, question("q", "a", "b", "c"), question("r", "a", "b", "c")),
            "q r town",
            "29 a b 1",
            "2 b . 1",
            "200 c c 2");
    assertThat(bases(found.get(1))).containsExactly("29**–31*", "200");
  }

  /** Questions of yes or no stand together if nearly the same people answered them. */
  @Test
  void questionsThatOthersAnsweredAreNoBattery() {
    Study.Builder study =
        study(2, question("q", "y", "n"), question("r", "y", "n"), question("s", "y", "n"));
    List<SummaryTable> found =
        summaries(study, "q r s town", "70 y n y 1", "30 n dk . 1", "96 n y n 2", "4 y y . 2");
    assertThat(found).hasSize(2);
    SummaryTable battery = found.get(0);
    assertThat(battery.form()).isEqualTo(SummaryTable.Form.QUESTIONS);
    assertThat(plain(battery.title())).isEqualTo("“Y”, by question");
    assertThat(battery.scale())
        .extracting(part -> part.label() + " " + part.role().kind())
        .containsExactly("Y ONE_SIDE", "N OTHER_SIDE", "Don’t know NO_ANSWER");
    assertThat(battery.rows())
        .extracting(row -> plain(row.label()))
        .containsExactly("About q Base: 200.", "About r Base: 200.");
    assertThat(battery.cell(1, 0).text()).isEqualTo("50");
    assertThat(battery.cell(1, 0).parts()).extracting(mark -> mark.text()).hasSize(3);
    assertThat(battery.group(1, 0).text()).isEqualTo("0");
    SummaryTable alone = found.get(1);
    assertThat(plain(alone.title())).isEqualTo("About s");
    assertThat(plain(alone.subtitle())).contains("Base: 166.", "Town 1: 70");
    assertThat(alone.rows()).extracting(row -> plain(row.label())).containsExactly("“Y”");
  }
}
