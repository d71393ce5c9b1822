package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.analysis.WeakenedAnalysis;
import io.etude.codebook.Base;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups that lie in others: one table less the other gives the answers of the rest. */
class NestedGroupsTest {
  private static final Conventions.Disclosure RULES =
      new Conventions.Disclosure(5, 5, Conventions.Disclosure.Zeros.PUBLISH);

  private static final Set<Disclosure.Protection> BEFORE = before();

  private static Set<Disclosure.Protection> before() {
    Set<Disclosure.Protection> others = Disclosure.all();
    others.remove(Disclosure.Protection.DIFFERENCES);
    return others;
  }

  private static SingleQuestion.Builder question(String id) {
    return SingleQuestion.builder(id)
        .category("g", "Good")
        .category("f", "Fair")
        .category("b", "Bad");
  }

  private static Segment ages(String id, int end) {
    return Segment.builder(id)
        .column("age")
        .band("young", "Under " + end, 0, end)
        .band("old", end + " and over", end, 200)
        .build();
  }

  private static List<Diagnostic> diagnostics(PublishedCounts counts) {
    Analysis analysis = Analysis.of(counts.study());
    return WeakenedAnalysis.results(analysis, counts.data().tally(analysis), counts.protections())
        .suppressions();
  }

  /** One respondent of 40 is the difference of those under 41 and those under 40. */
  @Test
  void bandsOfTwoSegmentsThatEndClosely() {
    PublishedCounts counts =
        PublishedCounts.of(
            Study.builder("s")
                .question(question("q").build())
                .segment(ages("a", 40))
                .segment(ages("b", 41)),
            RULES,
            "q age",
            "40 g 30",
            "30 f 30",
            "21 b 30",
            "1 b 40",
            "50 g 60",
            "40 f 60",
            "30 b 60");
    assertThat(counts.with(BEFORE).columns("q@b"))
        .containsExactly("total 212: 90 70 52", "young 92: 40 30 22", "old 120: 50 40 30");
    assertThat(counts.columns("q")).containsExactly("total 212: 90 70 52");
    assertThat(List.of(counts.columns("q@a"), counts.columns("q@b")))
        .containsOnlyOnce(List.of("total 212: 90 70 52", "young -: - - -", "old -: - - -"));
    assertThat(diagnostics(counts).get(diagnostics(counts).size() - 1).toString())
        .isEqualTo(
            "column \"old\" of segment \"b\": disclosure control hides 8 more figures, since"
                + " column \"old\" of segment \"a\" less this would show the answers of few"
                + " respondents (leave out or merge one of the two)");
  }

  /** Those of 40 to 59 are many, but only two of them are bad: under 60 less under 40. */
  @Test
  void aSmallCellOfTheDifferenceOfLargeGroups() {
    PublishedCounts counts =
        PublishedCounts.of(
            Study.builder("s")
                .question(question("q").build())
                .segment(ages("a", 40))
                .segment(ages("b", 60)),
            RULES,
            "q age",
            "40 g 30",
            "30 f 30",
            "20 b 30",
            "20 g 50",
            "20 f 50",
            "2 b 50",
            "50 g 70",
            "40 f 70",
            "30 b 70");
    assertThat(counts.with(BEFORE).columns("q@a")).contains("young 90: 40 30 20");
    assertThat(counts.with(BEFORE).columns("q@b")).contains("young 132: 60 50 22");
    assertThat(
            counts.columns("q@a").get(1).endsWith(" -")
                || counts.columns("q@b").get(1).endsWith(" -"))
        .isTrue();
    assertThat(counts.columns("q")).containsExactly("total 252: 110 90 52");
  }

  /** The three of the west are those of south and west less those of the south. */
  @Test
  void aColumnThatIsTheUnionOfAnotherAndOfFew() {
    Segment.Builder a = Segment.builder("a").column("site");
    Segment.Builder b = Segment.builder("b").column("site");
    PublishedCounts counts =
        PublishedCounts.of(
            Study.builder("s")
                .question(question("q").build())
                .segment(
                    a.category("n", "North")
                        .category(Category.of("sw", "South and west").withCodes("s", "w"))
                        .build())
                .segment(
                    b.category(Category.of("nw", "North and west").withCodes("n", "w"))
                        .category("s", "South")
                        .build()),
            RULES,
            "q site",
            "50 g n",
            "40 f n",
            "30 b n",
            "40 g s",
            "30 f s",
            "20 b s",
            "3 b w");
    assertThat(counts.with(BEFORE).columns("q@a")).contains("sw 93: 40 30 23");
    assertThat(counts.with(BEFORE).columns("q@b")).contains("s 90: 40 30 20");
    assertThat(counts.columns("q@a"))
        .containsExactly("total 213: 90 70 53", "n -: - - -", "sw -: - - -");
    assertThat(counts.columns("q@b"))
        .containsExactly("total 213: 90 70 53", "nw 123: 50 40 33", "s 90: 40 30 20");
  }

  private static PublishedCounts subset(String column, String... people) {
    return PublishedCounts.of(
        Study.builder("s")
            .question(question("q").base(Base.ALL).build())
            .question(
                question("r").column(column).asked("site", "n", "s").base(Base.ASKED).build()),
        RULES,
        "q site r",
        people);
  }

  @Test
  void aQuestionWithTheAnswersOfFewLess() {
    PublishedCounts counts = subset("q", "60 g n -", "50 f n -", "40 b n -", "3 b w -");
    assertThat(counts.with(BEFORE).columns("r")).containsExactly("total 150: 60 50 40");
    assertThat(counts.columns("r")).containsExactly("total -: - - -");
    assertThat(counts.columns("q")).containsExactly("total 153: 60 50 43");
    assertThat(diagnostics(counts).get(diagnostics(counts).size() - 1).toString())
        .isEqualTo(
            "question \"r\": disclosure control hides 4 more figures, since question \"q\" less"
                + " this would show the answers of few respondents (leave out or merge one of the"
                + " two)");
  }

  /** The data hold the answers of the subset a second time. */
  @Test
  void aCopyOfTheAnswersOfAllButFew() {
    PublishedCounts counts = subset("r", "60 g n g", "50 f n f", "40 b n b", "3 b w .");
    assertThat(counts.columns("r")).containsExactly("total -: - - -");
  }

  /** Who is not in the base of the second question answered neither. */
  @Test
  void fewWhoGaveNoAnswerAreNoReason() {
    PublishedCounts counts = subset("q", "60 g n -", "50 f n -", "40 b n -", "3 . w -");
    assertThat(counts.columns("r")).containsExactly("total 150: 60 50 40");
    assertThat(diagnostics(counts)).isEmpty();
  }

  @Test
  void otherAnswersOfFewLessAreNoReason() {
    PublishedCounts counts =
        subset(
            "r", "30 g n f", "30 g n b", "50 f n b", "20 b n g", "20 b n f", "2 b w .", "1 g w .");
    assertThat(counts.columns("r")).containsExactly("total 150: 20 50 80");
  }

  @Test
  void groupsThatDifferByTheMinimumAreShown() {
    PublishedCounts counts = subset("q", "60 g n -", "50 f n -", "40 b n -", "5 b w -");
    assertThat(counts.columns("r")).containsExactly("total 150: 60 50 40");
    assertThat(counts.with(BEFORE).columns("q")).isEqualTo(counts.columns("q"));
  }

  /** One of 101 respondents gave no sex: all less women and men are the answers of that one. */
  @Test
  void allLessTheColumnsOfASegment() {
    PublishedCounts counts =
        PublishedCounts.of(
            Study.builder("s")
                .question(question("q").build())
                .segment(
                    Segment.builder("sex")
                        .category("w", "Women")
                        .category("m", "Men")
                        .missing("NA", "", MissingKind.NO_ANSWER)
                        .build()),
            RULES,
            "q sex",
            "20 g w",
            "15 f w",
            "15 b w",
            "25 g m",
            "15 f m",
            "10 b m",
            "1 b NA");
    assertThat(counts.with(BEFORE).columns("q@sex"))
        .containsExactly("total 101: 45 30 26", "w 50: 20 15 15", "m 50: 25 15 10");
    assertThat(counts.columns("q")).containsExactly("total 101: 45 30 26");
    assertThat(counts.columns("q@sex"))
        .filteredOn(column -> column.contains(" -: - - -"))
        .hasSize(1);
    assertThat(diagnostics(counts).get(diagnostics(counts).size() - 1).toString())
        .isEqualTo(
            "the columns of segment \"sex\": disclosure control hides 4 more figures, since all"
                + " respondents less these would show the answers of few respondents (give those"
                + " who are in none of them a category of the segment, or leave them out)");
  }

  /** The same in one column of another segment: two of the young gave no sex. */
  @Test
  void aColumnLessThoseNestedInIt() {
    Segment sex =
        Segment.builder("sex")
            .category("w", "Women")
            .category("m", "Men")
            .missing("NA", "", MissingKind.NO_ANSWER)
            .build();
    Segment age = Segment.builder("age").category("y", "Young").category("o", "Old").build();
    PublishedCounts counts =
        PublishedCounts.of(
            Study.builder("s")
                .question(question("q").build())
                .segment(sex)
                .segment(age)
                .segment(Segment.nested("both", Label.of("Age by sex"), age, sex)),
            RULES,
            "q sex age",
            "20 g w y",
            "15 f w y",
            "15 b w y",
            "25 g m y",
            "15 f m y",
            "10 b m y",
            "20 g w o",
            "15 f w o",
            "15 b w o",
            "25 g m o",
            "15 f m o",
            "10 b m o",
            "2 b NA y",
            "20 g NA o",
            "20 f NA o",
            "20 b NA o");
    assertThat(counts.with(BEFORE).columns("q@both")).noneMatch(column -> column.contains("-"));
    assertThat(counts.columns("q@both")).anyMatch(column -> column.matches("y/.* -: - - -"));
  }

  private static final Segment SEX =
      Segment.builder("sex")
          .category("w", "Women")
          .category("m", "Men")
          .missing("NA", "", MissingKind.NO_ANSWER)
          .build();

  private static final Segment AGE =
      Segment.builder("age").category("y", "Young").category("o", "Old").build();

  private static SingleQuestion ofColumn(Segment segment) {
    SingleQuestion.Builder question =
        SingleQuestion.builder("of_" + segment.id()).column(segment.id());
    segment.categories().forEach(category -> question.category(category.code(), category.code()));
    return question.missing("NA", "", MissingKind.NO_ANSWER).build();
  }

  private static PublishedCounts ofColumns(Study.Builder study) {
    return PublishedCounts.of(
        study.question(ofColumn(SEX)).question(ofColumn(AGE)).segment(SEX).segment(AGE),
        RULES,
        "q sex age",
        "30 g w y",
        "31 f w o",
        "15 g m y",
        "10 f m y",
        "28 f m o",
        "10 b w o",
        "10 b m o",
        "2 g NA y",
        "20 b NA o");
  }

  /**
   * Two of the young gave no sex, as the base of that question by age shows: to hide it from the
   * ages by sex would be in vain.
   */
  @Test
  void howManyOfAColumnGaveNoAnswerIsNoReason() {
    PublishedCounts counts = ofColumns(Study.builder("s"));
    assertThat(counts.columns("of_sex@age"))
        .containsExactly("total 134: 71 63", "y 55: 30 25", "o 79: 41 38");
    assertThat(counts.columns("of_age@sex"))
        .containsExactly("total 156: 57 99", "w 71: 30 41", "m 63: 25 38");
    assertThat(diagnostics(counts)).isEmpty();
  }

  /** What those two answered to another question is protected all the same. */
  @Test
  void answersOfThoseWithoutAColumnAreAReason() {
    PublishedCounts counts = ofColumns(Study.builder("s").question(question("q").build()));
    assertThat(counts.with(BEFORE).columns("q@sex"))
        .containsExactly("total 156: 47 69 40", "w 71: 30 31 10", "m 63: 15 38 10");
    assertThat(counts.columns("q@sex")).anyMatch(column -> column.contains(" -"));
  }
}
