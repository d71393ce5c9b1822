package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of the marks that the results in summary have, and of no others. */
class SummaryKeyTest {

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

  private static List<StatTable> tables(String question, String segment, String... people) {
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
    return TinyStudy.of(study, "fruit other age town", people).summaries();
  }

  /** How to read the tables, which each of them says. */
  private static String key(String question, String segment, String... people) {
    List<StatTable> tables = tables(question, segment, people);
    Set<List<Inline>> sentences = new LinkedHashSet<>();
    tables.forEach(table -> sentences.addAll(table.key()));
    return plain(Inline.joined(List.copyOf(sentences)));
  }

  /** What concerns all of them, which the last one says. */
  private static String notes(String question, String segment, String... people) {
    List<StatTable> tables = tables(question, segment, people);
    StatTable last = tables.remove(tables.size() - 1);
    assertThat(tables).allMatch(table -> table.notes().isEmpty());
    return plain(Inline.joined(last.notes()));
  }

  private static String plain(List<Inline> text) {
    return Inline.plain(text).replace('\u00a0', ' ');
  }

  @Test
  void onlyWhatIsInSightIsExplained() {
    assertThat(key(FRUIT + "}", "", ALIKE)).isEqualTo("Shares in %; bold: the total.");
    assertThat(key(FRUIT + "}, " + AGE, TOWN + "}", ALIKE))
        .isEqualTo("Shares in %; bold: the total.");
  }

  @Test
  void groundsAndTrianglesAreExplainedWhereTheyAre() {
    String shares = "Shaded: 3 points or more above or below the total, darker from 10 points";
    String standing =
        " ▲ higher than another group of its segment and lower than none (1% level), △ (5%);"
            + " ▼ ▽ the reverse.";
    assertThat(key(FRUIT + "}", TOWN + "}", APART))
        .isEqualTo("Shares in %; bold: the total. " + shares + "." + standing);
    assertThat(key(AGE, TOWN + "}", APART))
        .isEqualTo(
            "Shares in %; bold: the total. Shaded: a mean that is a quarter of the standard"
                + " deviation or more above or below the total, darker from a half."
                + standing);
    assertThat(key(FRUIT + "}, " + AGE, TOWN + "}", APART))
        .isEqualTo(
            "Shares in %; bold: the total. "
                + shares
                + "; means: a quarter, a half of the standard deviation."
                + standing);
  }

  /** The sentence on dashes is about groups; a mean that nobody gave a number for has one too. */
  @Test
  void dashesOfGroupsAreExplained() {
    String sentence = "–: nobody of the group answered, or it is made of these answers.";
    String age =
        "{id: age, type: numeric, label: Age, base: all, missing: {dk: dontKnow}, "
            + "bands: {y: {label: Young, to: 40}, o: {label: Old, from: 40}}}";
    assertThat(key(age, "", "60 a a dk 1")).doesNotContain("–");
    String own = "{id: town, label: Town, column: fruit, categories: {a: Alba, b: Bari}}";
    assertThat(key(FRUIT + "}", own, APART)).contains(sentence);
  }

  /** A star is explained where it is, in a heading too; two stars are not one. */
  @Test
  void signsAreExplainedWhereTheyAre() {
    String[] few = {"25 a a 30 1", "15 b b 40 1", "60 a a 30 2", "50 b b 40 2", "5 a a 30 3"};
    String towns = "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari, 3: Como}}";
    assertThat(key(FRUIT + "}", towns, few))
        .contains("* Base below 100: read with caution.")
        .doesNotContain("**", "–:");
    assertThat(key(FRUIT + "}, " + AGE, "", "140 a a . 1", "12 a a 30 1"))
        .contains("** Base below 30: too few answers to publish.")
        .doesNotContain("with caution");
    assertThat(notes(FRUIT + "}", towns, few)).contains("Not shown (base under 30): Como (5)");
  }

  @Test
  void boldRowsAreExplainedWhereNetsAre() {
    String sentence = "Bold rows: combined answers.";
    assertThat(notes(FRUIT + ", nets: {ab: {label: Sweet, codes: [a, b]}}}", "", ALIKE))
        .contains(sentence);
    assertThat(notes(FRUIT + "}", "", ALIKE)).doesNotContain(sentence);
  }

  @Test
  void editionsAreComparedWithTheirNeighboursWhereTrianglesAre() {
    String editions = TOWN + ", kind: editions}";
    String sentence = "An edition is compared with the one before and the one after.";
    assertThat(notes(FRUIT + "}", editions, APART)).contains(sentence);
    assertThat(notes(FRUIT + "}", editions, ALIKE))
        .contains("Totals: all editions together.", "Largest bases by group")
        .doesNotContain("compared");
    assertThat(notes(FRUIT + "}", TOWN + "}", ALIKE)).doesNotContain("edition");
    String ages =
        "{id: age, label: Age, column: age, kind: editions, categories: {1: 2001, 2: 2002}}";
    String[] few = {"90 a a . 1", "10 b b . 1", "20 a a . 2", "79 b b . 2", "1 b b 1 2"};
    assertThat(notes(FRUIT + "}", TOWN + "}, " + ages, few))
        .as("of editions without figures")
        .doesNotContain(sentence);
    assertThat(notes(FRUIT + "}", "", ALIKE)).doesNotContain("bases");
  }

  @Test
  void theOrderOfItemsIsThatOfGrids() {
    assertThat(notes(GRID, "", ALIKE)).contains("Items: by falling balance.");
    assertThat(notes(FRUIT + "}", "", ALIKE)).doesNotContain("Items");
  }

  /** Below 35 and 28, a net of +7 is beside one of 36 and 28. */
  @Test
  void aBalanceIsSaidToBeOfUnroundedShares() {
    String sentence = "Net: the difference of the unrounded percentages.";
    assertThat(notes(GRID, "", ALIKE)).contains(sentence);
    assertThat(notes(FRUIT + "}", "", ALIKE)).doesNotContain(sentence);
  }

  /** Whether shares add to more than all is said once, not with every question. */
  @Test
  void severalAnswersAreExplainedWhereTheirSharesAddToMore() {
    String sentence = "Where several answers were allowed, they may add to more.";
    assertThat(notes(SEVERAL, "", "60 a . 1 1", "40 b a 1 1")).contains(sentence);
    assertThat(plain(tables(SEVERAL, "", "60 a . 1 1", "40 b a 1 1").get(0).subtitle()))
        .endsWith("Several answers allowed.");
    String worded = SEVERAL.replace("slots", "text: Which ones? Several answers allowed., slots");
    assertThat(plain(tables(worded, "", "60 a . 1 1", "40 b a 1 1").get(0).subtitle()))
        .startsWith("“Which ones? Several answers allowed.” Base:")
        .endsWith("who chose at least one answer.");
    assertThat(notes(SEVERAL, "", "60 a . 1 1", "40 b . 1 1")).doesNotContain("several");
  }

  /** "Como, north (3), Elba (2)" would be three towns. */
  @Test
  void namesWithCommasAreListedBySemicolons() {
    String[] few = {"50 a a 30 1", "60 b b 40 2", "3 a a 30 3", "2 a a 30 4"};
    String towns = "{id: town, label: Town, column: town, categories: {1: Alba, 2: Bari, %s}}";
    String plain = towns.formatted("3: Como, 4: Elba");
    String commas = towns.formatted("3: 'Como, north', 4: Elba");
    assertThat(notes(FRUIT + "}", plain, few))
        .contains("Not shown (base under 30): Como (3), Elba (2).");
    assertThat(notes(FRUIT + "}", commas, few))
        .contains("Not shown (base under 30): Como, north (3); Elba (2).");
  }
}
