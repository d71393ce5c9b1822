package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.BlockNumbers;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read aloud to those who don't see a chart. */
class AltTextTest {

  private static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("q")
        .label("fruit")
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static TinyStudy fruit(String... people) {
    return TinyStudy.of(Study.builder("s").question(fruit().build()), "q", people);
  }

  @Test
  void barsAreCountedAndTheirFiguresNamedInOrder() {
    assertThat(fruit("50 a", "20 b", "30 c").alt("q"))
        .isEqualTo(
            "Chart of 3 horizontal bars, “Fruit”. “Apple” comes first, with 50%. Apple: 50%."
                + " Cherry: 30%. Banana: 20%. Base: 100 respondents.");
  }

  /** Each figure is a sentence of its own. */
  @Test
  void aSentenceBeginsWithACapital() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("pulse")
                    .category("l", "under 60")
                    .category("h", "60 or more")
                    .build())
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    String[] people = {"90 l a", "10 h a", "50 l b", "50 h b"};
    assertThat(TinyStudy.of(study, "q town", people).alt("q"))
        .contains(" Under 60: 70%. 60 or more: 30%. ")
        .contains(
            ". Under 60: 90% (town – Alba), difference from all others together significant at the"
                + " 5% level.");
  }

  private static String many(int answers, String label) {
    return manyStudy(answers, label).alt("q");
  }

  private static TinyStudy manyStudy(int answers, String label) {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("q");
    String[] people = new String[answers];
    for (int a = 0; a < answers; a++) {
      question.category("c" + a, label + " " + a);
      people[a] = a + 1 + " c" + a;
    }
    return TinyStudy.of(Study.builder("s").question(question.build()), "q", people);
  }

  @Test
  void ofMoreThanTwelveBarsTheExtremesAreNamed() {
    assertThat(many(12, "Answer"))
        .contains("Answer 0: 1%.", "Answer 11: 15%.")
        .doesNotContain("Longest");
    assertThat(many(13, "Answer"))
        .contains("Longest bar: 14% for “Answer 12”; shortest: 1% for “Answer 0”.")
        .doesNotContain("Answer 5");
  }

  /** Of 100 who chose among 14 answers; figures that are printed alike are equal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 20 5 5 5 5 5 5 5 5 5 5 5 5|Longest bars: 20% for “A 0” and “A 1”; shortest: 5% for 12"
            + " of them.",
        "30 8 8 8 8 8 8 8 8 2 1 1 1 1|Longest bar: 30% for “A 0”; shortest: 1% for 4 of them.",
        "30 8 8 8 8 8 8 8 8 2 1 1 2 2|Longest bar: 29% for “A 0”; shortest: 1% for “A 10” and “A"
            + " 11”.",
        "300 82 81 78 77 75 72 71 69 68 20 21 22 24|Longest bar: 28% for “A 0”; shortest: 2% for 4"
            + " of them.",
      })
  void equalExtremesAreNamedTogetherOrCounted(String counts, String said) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    List<String> people = new ArrayList<>();
    for (String count : counts.split(" ")) {
      int answer = people.size();
      question.category("c" + answer, "A " + answer);
      people.add(count + " c" + answer);
    }
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(question.build()), "q", people.toArray(String[]::new));
    assertThat(study.alt("q")).contains(said);
  }

  /** Two towns that answer differently; the names of answers are that long. */
  private static TinyStudy twoTowns(int length) {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("q");
    List<String> people = new ArrayList<>();
    for (int answer = 0; answer < 8; answer++) {
      String name = "Answer " + (char) ('A' + answer) + " of those that people can choose here ";
      question.category("c" + answer, name + "x".repeat(length));
      people.add(100 + 80 * answer + " c" + answer + " a");
      people.add(800 - 90 * answer + " c" + answer + " b");
    }
    Study.Builder study =
        Study.builder("s")
            .question(question.build())
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    return TinyStudy.of(study, "q town", people.toArray(String[]::new));
  }

  /** Of gaps that are too many for their names the number and the widest ones are told. */
  @Test
  void whereNamesAreLongTheWidestGapsAreNamed() {
    List<String> told = new ArrayList<>();
    for (int length = 0; length < 120; length += 3) {
      String alt = twoTowns(length).alt("q@town");
      assertThat(alt).hasSizeLessThanOrEqualTo(600);
      if (alt.contains("among them the widest")) {
        told.add(alt);
      }
    }
    assertThat(told)
        .isNotEmpty()
        .allMatch(alt -> alt.matches(".*Significant gaps at the 5% level in [0-9] cases, .*"))
        .allMatch(alt -> alt.matches(".*the widest: Answer A of.*"));
  }

  @Test
  void itIsNeverLongerThanSixHundredCharacters() {
    String label = "A fairly long answer, as questions about opinions have them, with its reasons";
    String alt = many(12, label);
    assertThat(alt).hasSizeLessThanOrEqualTo(AltText.MAX_LENGTH).contains("Longest bar: 15%");
    assertThat(alt).endsWith("respondents.");
  }

  /** What is shown of whom remains, and how long the bars are. */
  @Test
  void namesThatMakeItTooLongAreLeftOut() {
    assertThat(many(13, "An answer ".repeat(26) + "No."))
        .isEqualTo(
            "Chart of 13 horizontal bars, “Q”. Longest bar: 14%; shortest: 1%. Base: 91"
                + " respondents.");
  }

  /** Fourteen answers by five groups whose long names differ in the end: no row of them fits. */
  @Test
  void ofManyGroupsWithLongNamesTheExtremesAreNamed() {
    String name = "People of the towns along the northern and the southern coast, in suburb no. ";
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    Segment.Builder group = Segment.builder("g");
    List<String> people = new ArrayList<>();
    for (int a = 0; a < 14; a++) {
      question.category("a" + a, "Answer " + a);
    }
    for (int g = 0; g < 5; g++) {
      group.category("g" + g, name + g);
      for (int a = 0; a < 14; a++) {
        people.add(
            (20 + (a == 3 && g == 2 ? 30 : 0) - (a == 5 && g == 4 ? 10 : 0)) + " a" + a + " g" + g);
      }
    }
    String alt =
        TinyStudy.of(
                Study.builder("s").question(question.build()).segment(group.build()),
                "q g",
                people.toArray(String[]::new))
            .alt("q@g");
    assertThat(alt)
        .hasSizeLessThanOrEqualTo(AltText.MAX_LENGTH)
        .contains("Highest: 16% for “Answer 3, " + name + "2”")
        .contains("lowest: 4% for “Answer 5, " + name + "4”");
  }

  /** The same where intervals are drawn: the widest of them is named with the extremes. */
  @Test
  void theWidestIntervalIsNamedWithTheExtremes() {
    String name = "People of the towns along the coast, in suburb no. ";
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    Segment.Builder group = Segment.builder("g").kind(Segment.Kind.EDITIONS);
    List<String> people = new ArrayList<>();
    for (int a = 0; a < 14; a++) {
      question.category("a" + a, "Answer " + a);
    }
    for (int g = 0; g < 9; g++) {
      group.category("g" + g, name + g);
      for (int a = 0; a < 14; a++) {
        people.add((20 + (a == 3 && g == 2 ? 30 : 0)) + " a" + a + " g" + g);
      }
    }
    String alt =
        TinyStudy.of(
                Study.builder("s").question(question.build()).segment(group.build()),
                "q g",
                people.toArray(String[]::new))
            .alt("q@g");
    assertThat(alt)
        .hasSizeLessThanOrEqualTo(AltText.MAX_LENGTH)
        .contains("Highest: 16% for “Answer 3, " + name + "2”")
        .contains("Widest confidence interval, 95%: 12% to 21% for “Answer 3, " + name + "2”");
  }

  @Test
  void aBarOfNobodyIsNamed() {
    assertThat(fruit("70 a", "30 b", "0 c").alt("q"))
        .contains("Apple: 70%. Banana: 30%. Cherry: 0%.");
    Study.Builder two =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    assertThat(TinyStudy.of(two, "q", "60 y", "40 n").alt("q")).contains("Yes: 60%. No: 40%.");
  }

  @Test
  void barsThatAreAlikeHaveNoExtremes() {
    assertThat(
            TinyStudy.of(
                    Study.builder("s")
                        .question(
                            SingleQuestion.builder("q")
                                .category("y", "Yes")
                                .category("n", "No")
                                .build()),
                    "q",
                    "50 y",
                    "50 n")
                .alt("q"))
        .isEqualTo("Chart of 2 horizontal bars, “Q”. Yes: 50%. No: 50%. Base: 100 respondents.");
  }

  /** So many answers to "q" by three towns; of each town more gave the last one. */
  private static String dots(int answers) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= answers; i++) {
      question.category("" + i, "Name " + i);
      for (String town : List.of("a", "b", "c")) {
        people.add(10 * i + " " + i + " " + town);
      }
    }
    Study.Builder study =
        Study.builder("s")
            .question(question.build())
            .segment(
                Segment.builder("town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .category("c", "Como")
                    .build());
    return TinyStudy.of(study, "q town", people.toArray(String[]::new)).alt("q@town");
  }

  @Test
  void ofMoreThanTwelveDotsTheRowsOfTheHighestAndTheLowestAreNamed() {
    assertThat(dots(4)).contains("Name 1: ", "Name 2: ", "Name 3: ", "Name 4: 40% (Alba)");
    assertThat(dots(5))
        .contains("Name 5: 33% (Alba)", "Name 1: 7% (Alba)")
        .doesNotContain("Name 2: ", "Name 3: ", "Name 4: ");
  }

  /** Two rows of seven groups would be fourteen figures: only the extremes are named. */
  @Test
  void ofManyGroupsTheExtremesAloneAreNamed() {
    assertThat(groups(7, Segment.Kind.GROUPS))
        .contains("Highest: 79% for “Yes, G6”; lowest: 21% for “No, G6”.")
        .doesNotContain("(G0)", "(G6)");
    assertThat(groups(6, Segment.Kind.GROUPS))
        .contains("Yes: 73% (G0)", "78% (G5)", "No: 27% (G0)")
        .doesNotContain("Highest");
  }

  @Test
  void ofLongLinesTheEndsAndTheExtremesAreNamed() {
    assertThat(groups(7, Segment.Kind.EDITIONS))
        .contains("Yes: 73% (G0) and 79% (G6). No: 27% (G0) and 21% (G6).")
        .contains("Highest: 79% for “Yes, G6”; lowest: 21% for “No, G6”.")
        .doesNotContain("(G3)");
    assertThat(groups(6, Segment.Kind.EDITIONS)).contains("(G3)").doesNotContain("Highest");
  }

  /** "Yes" or "no" by groups, of which more and more say yes. */
  private static String groups(int count, Segment.Kind kind) {
    Segment.Builder group = Segment.builder("g").kind(kind);
    List<String> people = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      group.category("g" + g, "G" + g);
      people.add(73 + g + " y g" + g);
      people.add(27 - g + " n g" + g);
    }
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(group.build());
    return TinyStudy.of(study, "q g", people.toArray(String[]::new)).alt("q@g");
  }

  /** Where figures are left out, the report's table has them all. */
  @Test
  void theTableIsNamedWhereFiguresAreLeftOut() {
    assertThat(manyBars(12).altTable()).isEmpty();
    Chart chart = manyBars(13);
    assertThat(chart.altTable()).hasValue("All figures: table {number}.");
    Report report = manyStudy(13, "Answer").report();
    assertThat(BlockNumbers.of(report).alt(chart))
        .isEqualTo(chart.alt() + " All figures: table 1.");
  }

  private static Chart manyBars(int answers) {
    return manyStudy(answers, "Answer").chart("q");
  }

  @Test
  void aHistogramHasItsNetsAndItsMean() {
    RatingQuestion stars =
        RatingQuestion.builder("stars")
            .label("stars")
            .scale(1, 5)
            .net("high", "High", "4", "5")
            .build();
    assertThat(
            TinyStudy.of(
                    Study.builder("s").question(stars), "stars", "40 5", "30 4", "20 2", "10 1")
                .alt("stars"))
        .isEqualTo(
            "Distribution over 5 classes, “Stars”. High: 70%."
                + " 1: 10%. 2: 20%. 3: 0%. 4: 30%. 5: 40%."
                + " Mean: 3.7. Base: 100 respondents.");
  }

  private static TinyStudy grid(boolean sided, String... people) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g")
            .label("views")
            .category("1", "Fine")
            .category("2", "Wrong")
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car");
    if (sided) {
      grid.net("for", "For", Net.Side.POSITIVE, "1").net("not", "Against", Net.Side.NEGATIVE, "2");
    }
    return TinyStudy.of(Study.builder("s").question(grid.build()), "bus car", people);
  }

  @Test
  void aGridOfTwoItemsHasBothAndNoEnds() {
    assertThat(grid(true, "60 1 1", "30 2 1", "10 2 2").alt("g"))
        .isEqualTo(
            "Diverging bars, 2 rows, “Views”. “Car” ahead of “Bus”. Car: For 90%, Against 10%. Bus:"
                + " For 60%, Against 40%. Base: 100 respondents.");
    assertThat(grid(false, "60 1 1", "30 2 1", "10 2 2").alt("g"))
        .isEqualTo(
            "Bars stacked to 100%, 2 rows, “Views”. “Fine”: 90% for “Car”, 60% for “Bus”. Car: 90%"
                + " (Fine) and 10% (Wrong). Bus: 60% (Fine) and 40% (Wrong). Base: 100"
                + " respondents.");
  }

  private static String alt(int items) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g").category("1", "Fine").category("2", "Wrong");
    grid.net("for", "For", Net.Side.POSITIVE, "1").net("not", "Against", Net.Side.NEGATIVE, "2");
    StringBuilder columns = new StringBuilder();
    StringBuilder fine = new StringBuilder("60");
    StringBuilder mixed = new StringBuilder("40");
    for (int i = 0; i < items; i++) {
      grid.item("i" + i, "Item " + i, "i" + i);
      columns.append("i").append(i).append(" ");
      fine.append(" 1");
      mixed.append(i % 2 == 0 ? " 1" : " 2");
    }
    return TinyStudy.of(
            Study.builder("s").question(grid.build()),
            columns.toString().strip(),
            fine.toString(),
            mixed.toString())
        .alt("g");
  }

  /** Two figures an item: twelve in six of them. */
  @Test
  void aGridOfManyItemsHasItsFirstAndItsLastOne() {
    assertThat(alt(6))
        .contains("Item 0: For 100%, Against 0%.", "Item 1: For 60%, Against 40%.")
        .doesNotContain("First, ");
    assertThat(alt(7))
        .contains(" First, Item 0: For 100%, Against 0%. Last, Item 5: For 60%, Against 40%.")
        .doesNotContain("Item 1:");
  }

  /** Names were cut: "Service 0 of the towns, its offices…". */
  @Test
  void figuresAreLeftOutBeforeNamesAreCut() {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("q");
    String[] people = new String[10];
    for (int a = 0; a < 10; a++) {
      String name = "Service " + a + " of the towns, its offices in the suburbs, and what it costs";
      question.category("c" + a, name);
      people[a] = 10 + a + " c" + a;
    }
    String alt = TinyStudy.of(Study.builder("s").question(question.build()), "q", people).alt("q");
    assertThat(alt)
        .hasSizeLessThanOrEqualTo(AltText.MAX_LENGTH)
        .contains("13% for “Service 9 of the towns, its offices in the suburbs, and what it costs”")
        .contains("7% for “Service 0 of the towns, its offices in the suburbs, and what it costs”")
        .doesNotContain("Service 5", "…");
  }

  /** Where even the extremes by name would be too long, they are told without names. */
  @Test
  void veryLongNamesLeaveTheExtremes() {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("Services");
    String[] people = new String[6];
    for (int a = 0; a < 6; a++) {
      question.category("c" + a, "Service " + a + " of the towns".repeat(30));
      people[a] = 10 + a + " c" + a;
    }
    String alt = TinyStudy.of(Study.builder("s").question(question.build()), "q", people).alt("q");
    assertThat(alt)
        .hasSizeLessThanOrEqualTo(AltText.MAX_LENGTH)
        .isEqualTo(
            "Chart of 6 horizontal bars, “Services”. Longest bar: 20%; shortest: 13%. Base: 75"
                + " respondents.");
  }

  @Test
  void basesOfItemsThatDifferAreARange() {
    assertThat(grid(true, "60 1 1", "30 2 .", "10 2 2").alt("g"))
        .endsWith("Base: 70 to 100 respondents who answered.");
  }
}
