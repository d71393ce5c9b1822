package io.etude.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Publication;
import io.etude.study.Section;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What explains printed tables: each note where it holds, and nowhere else. */
class TableNotesTest {

  private static SingleQuestion.Builder fruit() {
    return SingleQuestion.builder("q")
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static Study.Builder study(Conventions.Builder conventions) {
    return Study.builder("s")
        .conventions(conventions.build())
        .question(fruit().build())
        .segment(
            Segment.builder("town")
                .label("Town")
                .category("1", "Alba")
                .category("2", "Bari")
                .build());
  }

  private static String notes(Conventions.Builder conventions, String... people) {
    return TinyStudy.of(study(conventions), "q town", people).tableNotes("q");
  }

  private static final String LETTER =
      "Letter: significantly higher than the column of that letter (small: 5% level; capital: 1%).";

  @Test
  void lettersAreExplainedWhereThereAreSome() {
    assertThat(notes(Conventions.builder(), "80 a 1", "20 b 1", "20 a 2", "80 b 2"))
        .isEqualTo("Base: 200 respondents. " + LETTER);
    assertThat(notes(Conventions.builder(), "50 a 1", "50 b 1", "50 a 2", "50 b 2"))
        .isEqualTo("Base: 200 respondents.");
  }

  /** Letters of a segment within another look as if all columns were compared. */
  @Test
  void lettersOfNestedGroupsSayWhatTheyCompare() {
    Segment town = Segment.builder("town").category("1", "Alba").category("2", "Bari").build();
    Segment sex = Segment.builder("sex").category("f", "Women").category("m", "Men").build();
    Study.Builder nested =
        Study.builder("s")
            .question(fruit().build())
            .segment(town)
            .segment(sex)
            .segment(Segment.nested("both", "Town and sex", town, sex));
    String said = "In a segment within another, only columns under one heading are compared.";
    String[] apart = {"80 a 1 f", "40 b 1 f", "40 a 1 m", "80 b 1 m", "60 a 2 f", "60 b 2 m"};
    assertThat(TinyStudy.of(nested, "q town sex", apart).tableNotes("q")).contains(LETTER, said);
    String[] alike = {"60 a 1 f", "60 b 1 f", "60 a 1 m", "60 b 1 m", "60 a 2 f", "60 b 2 f"};
    assertThat(TinyStudy.of(nested, "q town sex", alike).tableNotes("q")).doesNotContain(said);
  }

  @Test
  void aLetterOfAMeanIsExplainedToo() {
    Study.Builder way =
        Study.builder("s")
            .question(NumericQuestion.builder("q").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    assertThat(TinyStudy.of(way, "q town", "50 4 1", "50 5 1", "50 8 2", "50 9 2").tableNotes("q"))
        .contains(LETTER)
        .doesNotContain("[c]");
    assertThat(TinyStudy.of(way, "q town", "50 4 1", "50 9 1", "50 4 2", "50 9 2").tableNotes("q"))
        .isEqualTo("Base: 200 respondents.");
  }

  @Test
  void basesAreMarkedFromTheirThresholdsDown() {
    String small = "* Base below 100: read with caution.";
    String low = "** Base below 30: too few answers to publish.";
    Conventions.Builder shown =
        Conventions.builder().withheldColumns(Conventions.WithheldColumns.SHOWN);
    assertThat(notes(shown, "100 a 1", "100 b 2")).doesNotContain("*");
    assertThat(notes(shown, "99 a 1", "100 b 2")).contains(small).doesNotContain("**");
    assertThat(notes(shown, "30 a 1", "100 b 2")).contains(small).doesNotContain("**");
    assertThat(notes(shown, "29 a 1", "100 b 2")).contains(low).doesNotContain(small);
    Conventions.Builder flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG);
    assertThat(notes(flag, "29 a 1", "100 b 2"))
        .contains("** Base below 30: too few answers to interpret.");
  }

  @ParameterizedTest
  @CsvSource({
    "UNWEIGHTED,* Base below 100",
    "EFFECTIVE,* Effective base below 100",
    "BOTH,* Base or effective base below 100"
  })
  void theThresholdNamesItsBase(Conventions.LowBaseOn on, String note) {
    Study.Builder weighted =
        study(Conventions.builder().lowBaseOn(on)).weighting(new Weighting.Given("w"));
    assertThat(
            TinyStudy.of(weighted, "q town w", "40 a 1 1", "40 b 1 2", "100 a 2 1", "100 b 2 2")
                .tableNotes("q"))
        .contains(note);
    assertThat(notes(Conventions.builder().lowBaseOn(on), "99 a 1", "100 b 2"))
        .contains("* Base below 100");
  }

  @Test
  void hiddenFiguresAreExplainedWhereThereAreSome() {
    Conventions.Builder guarded = Conventions.builder().disclosure(Conventions.Disclosure.of(5));
    String hidden = "[c]: withheld to protect the respondents’ anonymity.";
    assertThat(notes(guarded, "60 a 1", "50 b 1", "3 c 2")).contains(hidden);
    assertThat(notes(guarded, "60 a 1", "50 b 1", "3 c 1", "60 a 2", "1 b 2"))
        .doesNotContain("[c]");
  }

  /** No letter beside the third edition does not say that it is like the first. */
  @Test
  void whichEditionsAreComparedIsSaid() {
    String said = "An edition is compared with the one before and the one after only.";
    Segment.Builder wave =
        Segment.builder("town")
            .kind(Segment.Kind.EDITIONS)
            .category("1", "2021")
            .category("2", "2023");
    Study.Builder two = Study.builder("s").question(fruit().build()).segment(wave.build());
    String[] people = {"50 a 1", "50 b 1", "50 a 2", "50 b 2", "50 a 3", "50 b 3"};
    TinyStudy pair = TinyStudy.of(two, "q town", people[0], people[1], people[2], people[3]);
    assertThat(pair.tableNotes("q")).doesNotContain(said);
    assertThat(pair.method().get("Tests")).doesNotContain(said);
    Study.Builder three =
        Study.builder("s").question(fruit().build()).segment(wave.category("3", "2025").build());
    TinyStudy waves = TinyStudy.of(three, "q town", people);
    assertThat(waves.tableNotes("q")).contains(said);
    assertThat(waves.method().get("Tests")).contains(said);
  }

  @Test
  void theSourceEndsTheKey() {
    Study.Builder study =
        Study.builder("s")
            .publication(Publication.builder().source("Source: the town").build())
            .question(fruit().build());
    assertThat(TinyStudy.of(study, "q", "50 a", "50 b").tableNotes("q"))
        .isEqualTo("Base: 100 respondents. Source: the town.");
  }

  private static final String ROUNDED =
      "Percentages are rounded; they may not add to 100 or to the total shown.";

  @Test
  void roundingIsExplainedWhereItShows() {
    assertThat(notes(Conventions.builder(), "100 a 1", "100 b 1", "100 c 1", "300 a 2"))
        .contains(ROUNDED);
    assertThat(
            notes(
                Conventions.builder(), "50 a 1", "25 b 1", "25 c 1", "50 a 2", "25 b 2", "25 c 2"))
        .doesNotContain("ounded");
    String[] halves = {"45 a 1", "45 b 1", "110 c 1", "45 a 2", "45 b 2", "110 c 2"};
    assertThat(notes(Conventions.builder(), halves)).contains(ROUNDED);
    assertThat(notes(Conventions.builder().percentDecimals(1), halves)).doesNotContain("ounded");
  }

  @Test
  void aNetThatIsNotTheSumOfItsPartsShowsRoundingToo() {
    Study.Builder net =
        Study.builder("s")
            .question(fruit().net("ab", "Apple or banana", "a", "b").category("d", "Date").build());
    // 12.4 and 12.4 are 12 and 12, their sum is 25; 37.6 and 37.6 are 38 and 38: all is 100
    assertThat(TinyStudy.of(net, "q", "124 a", "124 b", "376 c", "376 d").tableNotes("q"))
        .contains(ROUNDED);
    assertThat(TinyStudy.of(net, "q", "120 a", "120 b", "380 c", "380 d").tableNotes("q"))
        .doesNotContain("ounded");
  }

  @Test
  void sharesOfAllThatDontAddTo100AreExplained() {
    Study.Builder all = Study.builder("s").question(fruit().base(Base.ALL).build());
    assertThat(TinyStudy.of(all, "q", "50 a", "30 b", "20 .").tableNotes("q"))
        .isEqualTo(
            "Base: all 100 respondents, whether or not they answered. Gave none of these answers:"
                + " 20%.");
    assertThat(TinyStudy.of(all, "q", "50 a", "30 b", "20 c").tableNotes("q"))
        .isEqualTo("Base: all 100 respondents.");
  }

  @Test
  void severalAnswersAreNotRoundedOff() {
    Study.Builder several =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("q")
                    .option("x", "Bus", "x")
                    .option("y", "Car", "y")
                    .build());
    assertThat(TinyStudy.of(several, "x y", "40 1 1", "60 1 0").tableNotes("q"))
        .isEqualTo(
            "Base: 100 respondents. Several answers allowed: shares add to more than" + " 100%.");
    assertThat(TinyStudy.of(several, "x y", "40 0 1", "60 1 0").tableNotes("q"))
        .isEqualTo("Base: 100 respondents. Several answers allowed.");
  }

  private static String guide(Study.Builder study, String columns, String... people) {
    return guide(TinyStudy.of(study, columns, people).report());
  }

  private static String guide(Report report) {
    for (Block block : report.blocks()) {
      if (block instanceof Block.Section section && section.id().equals("results")) {
        return Inline.plain(((Block.Paragraph) section.blocks().get(0)).inlines())
            .replace('\u00a0', ' ');
      }
    }
    return "";
  }

  private static final String SHARES =
      "How to read the tables. Percentages are read down the column: each is the share of the base"
          + " of that group that gave that answer. ";

  @Test
  void theGuideExplainsWhatTheTablesHave() {
    assertThat(
            guide(study(Conventions.builder()), "q town", "50 a 1", "50 b 1", "50 a 2", "50 b 2"))
        .isEqualTo(SHARES + ROUNDED);
    Study.Builder everything =
        Study.builder("s")
            .publication(Publication.builder().source("Source: the town.").build())
            .weighting(new Weighting.Given("w"))
            .question(fruit().net("ab", "Apple or banana", "a", "b").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    assertThat(
            guide(
                everything,
                "q town w",
                "80 a 1 1",
                "3 b 1 1",
                "9 c 1 1",
                "20 a 2 1",
                "80 b 2 1",
                "20 c 2 1"))
        .startsWith(
            SHARES
                + "A row in bold sums up several answers. Percentages are weighted. The base counts"
                + " respondents; the effective base is that of an unweighted sample of the same"
                + " precision. ")
        .contains(
            "A letter marks a figure that is significantly higher than that of the column it names"
                + " (small letter: 5% level; capital: 1% level).",
            "read with caution")
        .doesNotContain("[c]")
        .endsWith(ROUNDED + " Source: the town.");
    Conventions.Builder guarded = Conventions.builder().disclosure(Conventions.Disclosure.of(5));
    assertThat(guide(study(guarded), "q town", "60 a 1", "50 b 1", "3 c 2"))
        .contains("[c]: withheld to protect");
  }

  @Test
  void aSubtitleHasTheWordingAndTheUnit() {
    Study.Builder study =
        Study.builder("s")
            .question(fruit().text("Which fruit?").build())
            .question(NumericQuestion.builder("way").unit("minutes").build())
            .question(NumericQuestion.builder("age").build())
            .question(NumericQuestion.builder("fare").text("What fare?").build())
            .question(
                NumericQuestion.builder("band")
                    .unit("km")
                    .band("s", "Short", 0, 5)
                    .band("l", "Long", 5, 50)
                    .build())
            .question(RatingQuestion.builder("stars").scale(1, 5).build())
            .question(
                MultipleQuestion.builder("m")
                    .option("x", "Bus", "x")
                    .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                    .build());
    TinyStudy tiny = TinyStudy.of(study, "q way age fare band stars x", "40 a 5 30 2 3 5 1");
    assertThat(subtitle(tiny, "q")).isEqualTo("“Which fruit?”, in %");
    assertThat(subtitle(tiny, "way")).isEqualTo("Unit: minutes");
    assertThat(subtitle(tiny, "age")).isEmpty();
    assertThat(subtitle(tiny, "fare")).isEqualTo("“What fare?”");
    assertThat(subtitle(tiny, "band")).isEqualTo("Shares in %; other figures: km");
    assertThat(subtitle(tiny, "stars")).isEqualTo("Shares in %");
    assertThat(subtitle(tiny, "m")).isEqualTo("In % of answers");
    assertThat(Inline.plain(tiny.table("q").wording())).isEqualTo("“Which fruit?”");
    assertThat(tiny.table("band").wording()).isEmpty();
  }

  private static String subtitle(TinyStudy study, String question) {
    return Inline.plain(study.table(question).subtitle()).replace('\u00a0', ' ');
  }

  @Test
  void tablesStandInTheChaptersOfTheStudy() {
    Study.Builder study =
        Study.builder("s")
            .section(new Section("one", "First"))
            .section(new Section("two", "Second"))
            .section(new Section("none", "Nothing"))
            .question(fruit().section("two").build())
            .question(SingleQuestion.builder("r").category("y", "Yes").section("one").build())
            .question(SingleQuestion.builder("t").category("y", "Yes").build());
    assertThat(TinyStudy.of(study, "q r t", "40 a y y").plan())
        .containsSubsequence(
            "section results ANNEX",
            "  table table-t",
            "  section results-one ANNEX: First",
            "    table table-r",
            "  section results-two ANNEX: Second",
            "    table table-q")
        .doesNotContain("Nothing");
  }

  @Test
  void columnsThatWithholdAllAreNamedWithTheirBase() {
    Study.Builder study =
        study(Conventions.builder())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .category("f", "Women")
                    .category("m", "Men")
                    .build());
    TinyStudy both = TinyStudy.of(study, "q town sex", "29 a 1 f", "100 b 2 m");
    assertThat(both.tableNotes("q"))
        .contains("Not shown (base under 30): Town – Alba (29), Sex – Women (29).");
    TinyStudy one = TinyStudy.of(study, "q town sex", "29 a 1 f", "100 b 2 m", "30 a 2 f");
    assertThat(one.tableNotes("q")).contains("Not shown (base under 30): Alba (29).");
    TinyStudy none = TinyStudy.of(study, "q town sex", "30 a 1 f", "100 b 2 m");
    assertThat(none.tableNotes("q")).doesNotContain("Not shown");
  }

  @Test
  void aGridIsATableForEachItem() {
    Study.Builder grid =
        Study.builder("s")
            .question(
                GridQuestion.builder("g")
                    .label("views")
                    .category("1", "Fine")
                    .category("9", "No idea", Category.Kind.DONT_KNOW)
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .build());
    TinyStudy tiny = TinyStudy.of(grid, "bus car", "60 1 9", "40 9 .");
    assertThat(Inline.plain(tiny.table("g.bus").title())).isEqualTo("Views: Bus");
    assertThat(tiny.table("g.bus").subject().item()).contains("Bus");
    assertThat(tiny.tableNotes("g.bus")).isEqualTo("Base: 100 respondents.");
    assertThat(tiny.tableNotes("g.car"))
        .isEqualTo("Base: 60 respondents who answered. * Base below 100: read with caution.");
  }

  private static NumericQuestion.Builder banded() {
    return NumericQuestion.builder("q").band("a", "Young", 0, 30).band("b", "Old", 32, 99);
  }

  /** Without it the shares would seem to be wrong; rounding is not why they don't add to 100. */
  @Test
  void thoseInNoBandAreToldWhereThereAreSome() {
    Study.Builder study = Study.builder("s").question(banded().build());
    assertThat(TinyStudy.of(study, "q", "50 20", "44 40", "6 31").tableNotes("q"))
        .isEqualTo("Base: 100 respondents. In none of these bands: 6%.");
    assertThat(TinyStudy.of(study, "q", "50 20", "50 40").tableNotes("q"))
        .isEqualTo("Base: 100 respondents.");
    Study.Builder groups =
        Study.builder("s")
            .question(banded().build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    assertThat(TinyStudy.of(groups, "q town", "50 20 1", "44 40 2", "6 31 2").tableNotes("q"))
        .contains(" In none of these bands: 6% overall.");
    Study.Builder missing =
        Study.builder("s")
            .question(banded().build())
            .onProblem(DataRule.OUTSIDE_BANDS, DataPolicy.SET_MISSING);
    assertThat(TinyStudy.of(missing, "q", "50 20", "44 40", "6 31").tableNotes("q"))
        .startsWith("Base: 94 respondents who answered.")
        .doesNotContain("bands");
  }

  @Test
  void thoseInNoBandAreToldInChartsAndResultsToo() {
    Study.Builder study = Study.builder("s").question(banded().build());
    TinyStudy tiny = TinyStudy.of(study, "q", "50 20", "44 40", "6 31");
    assertThat(tiny.notes("q")).contains("In none of these bands: 6%.");
    assertThat(tiny.spec("q")).as("no columns side by side").isInstanceOf(ChartSpec.Bars.class);
  }

  private static Study.Builder nets(CategoryOrder order) {
    return Study.builder("s")
        .question(
            fruit()
                .order(order)
                .net("ac", "Apple or cherry", "a", "c")
                .net("bc", "No apple", "b", "c")
                .build())
        .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
  }

  @Test
  void aNetIsExplainedWhoseMembersDoNotAllStandBeneathIt() {
    String second = "The row “No apple” sums up “Banana” and “Cherry”.";
    assertThat(TinyStudy.of(nets(CategoryOrder.SHARE), "q", "5 a", "6 b", "7 c").tableNotes("q"))
        .contains(second)
        .doesNotContain("“Apple or cherry”");
    TinyStudy asked = TinyStudy.of(nets(CategoryOrder.QUESTIONNAIRE), "q", "5 a", "6 b", "7 c");
    assertThat(asked.tableNotes("q"))
        .contains("The row “Apple or cherry” sums up “Apple” and “Cherry”.")
        .doesNotContain("“No apple”");
  }

  private static SingleQuestion.Builder scored(String first) {
    return SingleQuestion.builder("q")
        .category(Category.of("a", first).withScore(0))
        .category(Category.of("b", "An hour or less").withScore(0.5))
        .category("dk", "Don't know", Category.Kind.DONT_KNOW);
  }

  @Test
  void theMeanOfCategoriesSaysWhatTheyCountAs() {
    Study.Builder study = Study.builder("s").question(scored("Never").build());
    assertThat(TinyStudy.of(study, "q", "60 a", "50 b", "9 dk").tableNotes("q"))
        .isEqualTo(
            "Base: 119 respondents. Means and quartiles are of those who gave a"
                + " number. The mean counts “Never” as 0 and “An hour or less” as 0.5.");
    assertThat(notes(Conventions.builder(), "80 a 1", "20 b 1")).doesNotContain("mean");
  }
}
