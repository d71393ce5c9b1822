package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummarySign;
import io.etude.document.SummaryTable;
import io.etude.document.SummaryTable.Room;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The guide explains the marks that the results in summary have, and no others. */
class SummaryGuideTest {

  private static final String FRUIT =
      "{id: fruit, type: single, label: Fruit, categories: {a: Apple, b: Banana, c: Cherry}";
  private static final String AGE = "{id: age, type: numeric, label: Age, unit: years}";
  private static final String GRID =
      """
      {id: grid, type: grid, label: Content, scale: s, items: {
        x: {column: fruit, label: Price}, y: {column: other, label: Taste}}}\
      """;
  private static final String TOWN =
      "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari}";

  private static final String[] ALIKE = {
    "50 a a 30 1", "50 b b 40 1", "50 a a 30 2", "50 b b 40 2"
  };
  private static final String[] APART = {
    "90 a a 30 1", "10 b b 40 1", "20 a a 30 2", "80 b b 40 2"
  };

  private static final String SEVERAL =
      "{id: several, type: multiple, label: Fruit, slots: [fruit, other], "
          + "categories: {a: Apple, b: Banana}}";

  private static String guide(String question, String segment, String... people) {
    return said(SummaryTable::guide, question, segment, people);
  }

  /** What one of the tables says of all. */
  private static String said(
      Function<SummaryTable, List<Inline>> what,
      String question,
      String segment,
      String... people) {
    String yaml =
        """
        id: s
        title: S
        language: en
        scales:
          s: {categories: {a: Good, b: Bad}, nets: {good: {label: Good, codes: [a], side: positive},
              bad: {label: Bad, codes: [b], side: negative}}}
        questions: [%s]
        segments: [%s]
        """;
    Study.Builder study = Study.parse(String.format(yaml, question, segment)).toBuilder();
    Report report =
        StudyReport.of(TinyStudy.of(study, "fruit other age town", people).results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    List<String> said = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        String text = Inline.plain(what.apply(summary.table()));
        if (!text.isEmpty()) {
          said.add(text);
        }
        return null;
      }
    }.walk(report.blocks());
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  @Test
  void withoutNetsAndGroupsItIsOfBarsOnly() {
    assertThat(guide(FRUIT + "}", "", ALIKE))
        .isEqualTo("How to read the tables. Bars and bold figures: the total; shares in %.");
  }

  @Test
  void barsAreExplainedOnlyWhereAFigureIsPublished() {
    assertThat(guide(FRUIT + "}", "", "5 a a 30 1", "90 . b 40 1"))
        .isEqualTo("How to read the tables.");
  }

  /** The sentence on dashes is about groups; a mean that nobody gave a number for has one too. */
  @Test
  void aDashInTheTotalIsNoneOfAGroup() {
    String age =
        "{id: age, type: numeric, label: Age, base: all, missing: {dk: dontKnow}, "
            + "bands: {y: {label: Young, to: 40}, o: {label: Old, from: 40}}}";
    assertThat(signs(age, "60 a a dk 1")).doesNotContain("–");
    assertThat(signs(age, "60 a a 30 1")).doesNotContain("–");
  }

  private static List<String> signs(String question, String... people) {
    List<String> signs = new ArrayList<>();
    said(
        table -> {
          table.signs().forEach(sign -> signs.add(sign.sign()));
          return List.of(new Inline.Text("a table"));
        },
        question,
        "",
        people);
    return signs;
  }

  @Test
  void boldRowsAreExplainedWhereNetsAre() {
    assertThat(guide(FRUIT + ", nets: {ab: {label: Sweet, codes: [a, b]}}}", "", ALIKE))
        .endsWith("Bold rows: combined answers.");
  }

  @Test
  void shapesOnGreyAreExplainedWhereAGroupIsWithheld() {
    String asked =
        FRUIT
            + ", asked: {column: other, codes: [a]}}, "
            + "{id: other, type: single, label: Other, categories: {a: Yes, b: No}}";
    String three = "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari, 3: Cori}}";
    String[] all = {"50 a a 30 1", "50 b a 40 2", "50 c a 30 3"};
    assertThat(guide(asked, three, all)).doesNotContain("grey");
    String[] few = {"50 a a 30 1", "50 b a 40 2", "12 c a 30 3", "40 c b 30 3"};
    assertThat(guide(asked, three, few))
        .contains("Shapes on grey: no published figure. Largest bases");
  }

  @Test
  void dotsAreFilledOnlyWhereSomethingDiffers() {
    assertThat(guide(FRUIT + "}", TOWN + "}", ALIKE))
        .contains("A dot a group, a line where dots would overlap. Largest bases")
        .contains("Largest bases by group; by question where over 10% lower")
        .doesNotContain("filled", "Lines about means", "Shaded", "edition");
    assertThat(guide(FRUIT + "}", TOWN + "}", APART))
        .contains("filled or thick, with its figure at an end, if it differs")
        .doesNotContain("overlap.", "Lines about means", "Shaded", "edition");
  }

  @Test
  void editionsAreComparedWithTheirNeighboursWhereLettersAre() {
    String editions = TOWN + ", kind: editions}";
    String sentence = "An edition is compared with the one before and the one after.";
    assertThat(guide(FRUIT + "}", editions, APART)).contains(sentence);
    assertThat(guide(FRUIT + "}", editions, ALIKE))
        .contains("shares in %. Totals: all editions together. A dot a group")
        .doesNotContain("compared");
    assertThat(guide(FRUIT + "}", TOWN + "}", ALIKE)).doesNotContain("edition");
  }

  @Test
  void manyGroupsInStripsAreExplainedByTheirOrder() {
    String towns = "{id: town, label: Town, column: town, categories: {1: A, 2: B, 3: C, 4: D}";
    String[] people = {"60 a a 1 1", "60 b a 1 2", "60 b a 1 3", "60 b a 1 4"};
    assertThat(said(SummaryGuideTest::strips, FRUIT + "}", towns + ", kind: editions}", people))
        .contains("Small line: groups in order")
        .doesNotContain("Many groups", "A dot a group");
    assertThat(said(SummaryGuideTest::strips, FRUIT + "}", towns + "}", people))
        .contains("Numbered columns")
        .doesNotContain("Small line", "Many groups", "A dot a group");
    assertThat(said(SummaryGuideTest::narrowStrips, FRUIT + "}", towns + "}", people))
        .contains("A dot a group")
        .doesNotContain("Small line", "Many groups", "Numbered columns");
    assertThat(guide(FRUIT + "}", towns + "}", people)).doesNotContain("Small line", "Many groups");
  }

  /** Six towns have columns within their strip, which no other form of theirs has. */
  @Test
  void columnsWithinAStripAreExplainedAsFiguresAre() {
    String towns =
        "{id: town, label: Town, column: town, "
            + "categories: {1: A, 2: B, 3: C, 4: D, 5: E, 6: F}}";
    String[] people = {
      "60 a a 1 1", "60 b a 400 2", "60 b a 1 3", "60 b a 1 4", "60 b a 1 5", "60 b a 1 6"
    };
    String questions = FRUIT + "}, " + AGE;
    assertThat(said(SummaryGuideTest::strips, questions, towns, people))
        .contains("Numbered columns: groups by their number in the heading. Shaded: as printed")
        .contains("significantly higher than another of the segment (1% level)")
        .doesNotContain("A dot a group", "Many groups", "Lines about means", "An arrow");
    assertThat(said(SummaryGuideTest::narrowStrips, questions, towns, people))
        .contains("Many groups: a line each, thick if it differs")
        .doesNotContain("Numbered columns", "Shaded", "higher", "Lines about means", "An arrow");
    assertThat(guide(questions, towns, people))
        .contains("Shaded: as printed", "Lines about means")
        .doesNotContain("Numbered columns", "Many groups");
  }

  private static List<Inline> strips(SummaryTable table) {
    return table.guide(Room.STRIPS);
  }

  private static List<Inline> narrowStrips(SummaryTable table) {
    return table.guide(Room.NARROW_STRIPS);
  }

  @Test
  void linesAboutMeansAreExplainedWhereMeansAreByGroup() {
    assertThat(guide(AGE, TOWN + "}", ALIKE))
        .contains("Lines about means: confidence intervals (95%).");
    assertThat(guide(AGE, "", ALIKE)).doesNotContain("Lines about means");
  }

  @Test
  void intervalsBeyondTheScaleAreExplained() {
    String sentence = "An arrow: the interval goes beyond the scale.";
    assertThat(guide(AGE, TOWN + "}", "39 a a 0 1", "1 a a 400 1", "40 a a 9 2"))
        .contains(sentence);
    assertThat(guide(AGE, TOWN + "}", "39 a a -1 1", "1 a a 400 1", "40 a a 9 2"))
        .contains("Lines about means")
        .doesNotContain(sentence);
    assertThat(guide(AGE, TOWN + "}", ALIKE)).doesNotContain(sentence);
  }

  @Test
  void shadesAndTrianglesAreThoseOfGrids() {
    assertThat(guide(GRID, TOWN + "}", ALIKE))
        .doesNotContain("Shaded", "significantly higher", "A dot a group");
    assertThat(guide(GRID, TOWN + "}", APART))
        .contains("Shaded: as printed, 3", "significantly higher than another of the segment");
    assertThat(guide(GRID + ", " + FRUIT + "}", TOWN + "}", APART))
        .contains("\u25b2\u00a0higher than another (1% level)");
  }

  /**
   * The groups of a segment of many are figures, which have grounds and triangles as grids have.
   */
  @Test
  void whereGroupsAreManyTheirFiguresAreExplainedAndNotDots() {
    String towns = TOWN.replace("2: Bari}", "2: Bari, 3: Como, 4: Lodi}") + "}";
    String[] apart = {"60 a a 1 1", "60 b a 1 2", "60 b a 1 3", "60 b a 1 4"};
    assertThat(guide(FRUIT + "}", towns, apart))
        .contains("points or more above (colour of the bars) or below the total (grey).")
        .contains("significantly higher than another of the segment (1% level)")
        .doesNotContain("A dot a group");
    assertThat(guide(GRID + ", " + FRUIT + "}", towns, apart))
        .contains("above (colour of the bars, or of the favourable answers)");
    assertThat(guide(AGE, towns, "40 a a 1 1", "40 a a 9 2", "40 a a 5 3", "40 a a 5 4"))
        .contains("A dot a group", "Lines about means");
    assertThat(said(SummaryGuideTest::narrowStrips, FRUIT + "}", towns, apart))
        .contains("A dot a group")
        .doesNotContain("Shaded");
  }

  /** "Colour of the first answers" was that of "very bad" where the higher share is of "good". */
  @Test
  void aGridThatJudgesNothingHasTheColourOfItsBars() {
    String grid = GRID.replace("scale: s", "categories: {a: Red, b: Blue}");
    assertThat(guide(grid, TOWN + "}", APART))
        .contains("points or more above (colour of the bars) or below the total (grey).")
        .doesNotContain("favourable");
    assertThat(guide(GRID, TOWN + "}", APART)).contains("colour of the favourable answers");
  }

  @Test
  void whereGridsAreDotsTooNeitherShadesNorTrianglesAreExplained() {
    assertThat(said(SummaryGuideTest::strips, GRID, TOWN + "}", APART))
        .contains("filled or thick, with its figure at an end, if it differs")
        .doesNotContain("Shaded", "higher");
  }

  @Test
  void theOrderOfItemsIsThatOfGrids() {
    assertThat(guide(GRID, "", ALIKE))
        .contains("Items: by falling balance.")
        .doesNotContain("Last:");
    assertThat(guide(GRID, "", "20 a . 30 1", "20 a b 30 1"))
        .contains("Items: by falling balance. Last: those without a published figure.");
    assertThat(guide(FRUIT + "}", "", ALIKE)).doesNotContain("Items");
  }

  /** Below 35 and 28, a net of +7 is beside one of 36 and 28. */
  @Test
  void aBalanceIsSaidToBeOfUnroundedShares() {
    String sentence = "Net: the difference of the unrounded percentages.";
    assertThat(said(SummaryTable::notes, GRID, "", ALIKE)).contains(sentence);
    assertThat(said(SummaryTable::notes, FRUIT + "}", "", ALIKE)).doesNotContain(sentence);
  }

  /** Whether shares add to more than all is said once, not with every question. */
  @Test
  void severalAnswersAreExplainedWhereTheirSharesAddToMore() {
    String sentence = "Where several answers were allowed, they may add to more.";
    assertThat(said(SummaryTable::notes, SEVERAL, "", "60 a . 1 1", "40 b a 1 1"))
        .contains(sentence);
    assertThat(said(SummaryTable::subtitle, SEVERAL, "", "60 a . 1 1", "40 b a 1 1"))
        .endsWith("Several answers allowed.");
    String worded = SEVERAL.replace("slots", "text: Which ones? Several answers allowed., slots");
    assertThat(said(SummaryTable::subtitle, worded, "", "60 a . 1 1", "40 b a 1 1"))
        .startsWith("\u201cWhich ones? Several answers allowed.\u201d Base:")
        .endsWith("who chose at least one answer.");
    assertThat(said(SummaryTable::notes, SEVERAL, "", "60 a . 1 1", "40 b . 1 1"))
        .doesNotContain("several");
  }

  /**
   * The notes say what stars mean only where they are; so does what renderers print once a page.
   */
  @Test
  void signsAreExplainedWhereTheyAre() {
    String[] few = {"25 a a 30 1", "15 b b 40 1", "60 a a 30 2", "50 b b 40 2", "5 a a 30 3"};
    String towns = "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari, 3: Como}}";
    assertThat(said(SummaryTable::notes, FRUIT + "}", towns, few).replace('\u00a0', ' '))
        .contains("* Base below 100: read with caution.", "Not shown (base under 30): Como (5)")
        .doesNotContain("**", "–:");
    assertThat(said(SummaryGuideTest::signs, FRUIT + "}", towns, few).replace('\u00a0', ' '))
        .isEqualTo("* Base below 100: read with caution.");
    String own = "{id: town, label: Town, column: fruit, categories: {a: Alba, b: Bari}}";
    assertThat(said(SummaryTable::notes, FRUIT + "}", own, APART))
        .contains("–: not asked of the group, or the group is made of these answers.");
  }

  /** Of a mean no bar is drawn. */
  @Test
  void barsAreNamedOnlyWhereOneIsDrawn() {
    assertThat(guide(AGE, "", ALIKE))
        .isEqualTo("How to read the tables. Bold figures: the total; shares in %.");
  }

  /** "Como, north (3), Elba (2)" would be three towns. */
  @Test
  void namesWithCommasAreListedBySemicolons() {
    String[] few = {"50 a a 30 1", "60 b b 40 2", "3 a a 30 3", "2 a a 30 4"};
    String towns = "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari, %s}}";
    String plain = towns.formatted("3: Como, 4: Elba");
    String commas = towns.formatted("3: 'Como, north', 4: Elba");
    assertThat(said(SummaryTable::notes, FRUIT + "}", plain, few))
        .contains("Not shown (base under 30): Como (3), Elba (2).");
    assertThat(said(SummaryTable::notes, FRUIT + "}", commas, few))
        .contains("Not shown (base under 30): Como, north (3); Elba (2).");
  }

  private static List<Inline> signs(SummaryTable table) {
    return Inline.joined(table.signs().stream().map(SummarySign::text).toList());
  }
}
