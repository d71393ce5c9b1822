package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results in summary: rows, columns, segments that are made of the question itself. */
class ResultsSummaryTest {

  private static Study.Builder study() {
    return Study.builder("s")
        .languages(Locale.ENGLISH)
        .question(
            SingleQuestion.builder("fruit")
                .label("Fruit")
                .category("a", "Apple")
                .category("b", "Banana")
                .category("c", "Cherry")
                .build())
        .question(
            SingleQuestion.builder("town")
                .label("Town")
                .category("1", "Alba")
                .category("2", "Bari")
                .category("3", "Como")
                .build())
        .segment(
            Segment.builder("home")
                .label("Home")
                .column("town")
                .category("1", "Alba")
                .category("2", "Bari")
                .category("3", "Como")
                .build());
  }

  private static TinyStudy study(Study.Builder study, String... people) {
    return TinyStudy.of(study, "fruit town", people);
  }

  private static final String[] PEOPLE = {
    "60 a 1", "40 b 1", "50 a 2", "50 b 2", "20 a 3", "60 b 3", "20 c 3"
  };

  private static SingleQuestion.Builder fruitAskedIn(String town) {
    return SingleQuestion.builder("fruit")
        .label("Fruit")
        .asked("town", town)
        .empty(MissingKind.NOT_ASKED)
        .category("a", "Apple")
        .category("b", "Banana")
        .category("c", "Cherry");
  }

  private static final SingleQuestion TOWN =
      SingleQuestion.builder("town")
          .label("Town")
          .category("1", "Bari")
          .category("2", "Como")
          .category("3", "Asti")
          .build();

  /** Under the net "Apple" stood a row "Apple" with the same figures. */
  @Test
  void anAnswerThatIsAllOfANetOfItsNameHasNoRowOfItsOwn() {
    SingleQuestion fruit =
        SingleQuestion.builder("fruit")
            .label("Fruit")
            .category("a", "Apple")
            .category("b", "Banana")
            .category("c", "Cherry")
            .net("good", "Apple", Net.Side.POSITIVE, "a")
            .net("red", "Red ones", "c")
            .build();
    Study.Builder study = Study.builder("s").question(fruit).question(TOWN);
    StatTable table = study(study, "60 a 1", "40 b 1", "50 c 2").summary("fruit");
    assertThat(table.rows())
        .extracting(StatRow::label)
        .containsExactly("Apple", "Banana", "Red ones", "Cherry");
    assertThat(table.rows().get(0).kind()).isEqualTo(StatRow.Kind.NET);
  }

  @Test
  void whoWasAskedIsSaidByTheTableThatShowsTheAnswer() {
    Study.Builder study = Study.builder("s").question(fruitAskedIn("1").build()).question(TOWN);
    List<Inline> subtitle = study(study, "60 a 1", "40 b 1", "50 . 2").summary("fruit").subtitle();
    assertThat(Inline.plain(subtitle)).isEqualTo("Base: 100. Asked if “Bari” in .");
    assertThat(subtitle).contains(Inline.Reference.byNumber("table-town"));
  }

  /** A table of several questions doesn't say which of them is meant. */
  @Test
  void whoWasAskedIsSaidByTheQuestionWhereATableShowsSeveral() {
    SingleQuestion.Builder yesNo =
        SingleQuestion.builder("town").category("y", "Yes").category("n", "No");
    Study.Builder study =
        Study.builder("s")
            .question(fruitAskedIn("y").build())
            .question(yesNo.label("Lives in town").build())
            .question(
                SingleQuestion.builder("car")
                    .label("Owns a car")
                    .category("y", "Yes")
                    .category("n", "No")
                    .build());
    TinyStudy asked = TinyStudy.of(study, "fruit town car", "60 a y y", "40 b y n", "50 . n y");
    assertThat(asked.summary("town").sumsUp()).containsExactly("table-town", "table-car");
    assertThat(Inline.plain(asked.summary("fruit").subtitle()))
        .isEqualTo("Base: 100. Asked if “Yes” to “Lives in town”.");
  }

  @Test
  void aTotalOnASmallBaseIsMarkedAsGroupsAre() {
    StatTable small = study(study(), "50 a 1", "47 b 2").summary("fruit");
    assertThat(Inline.plain(small.subtitle())).isEqualTo("Base: 97*.");
    assertThat(small.base(0)).isEqualTo("97*");
    StatTable enough = study(study(), PEOPLE).summary("fruit");
    assertThat(Inline.plain(enough.subtitle())).isEqualTo("Base: 300.");
  }

  @Test
  void aQuestionIsNotComparedByASegmentThatIsMadeOfIt() {
    TinyStudy people = study(study(), PEOPLE);
    assertThat(people.table("fruit").segments())
        .extracting(StatSegment::label)
        .containsExactly("Home");
    assertThat(people.table("town").segments()).isEmpty();
    StatTable own = people.summary("town");
    StatTable other = people.summary("fruit");
    // one heading for both
    assertThat(own.columns()).isEqualTo(other.columns()).hasSize(4);
    for (int group = 1; group < 4; group++) {
      assertThat(own.cell(0, group).text()).isEqualTo("–");
      assertThat(own.drawing(0, group))
          .contains(new CellDrawing.Shade(0, CellDrawing.Standing.NONE, ""));
      assertThat(other.cell(0, group).number()).isPresent();
    }
  }

  @Test
  void aSegmentWhoseGroupsAreAllWithheldIsNoneOfTheBanner() {
    Segment lot =
        Segment.builder("lot").label("Lot").category("1", "First").category("2", "Second").build();
    Segment side =
        Segment.builder("side").label("Side").category("1", "Left").category("2", "Right").build();
    StatTable table =
        TinyStudy.of(
                study().segment(lot).segment(side),
                "fruit town lot side",
                "60 a 1 . 1",
                "12 b 1 1 2",
                "12 a 2 2 1",
                "80 b 2 . 2",
                "70 c 3 . 1")
            .summary("fruit");
    assertThat(table.columns())
        .extracting(StatColumn::label)
        .containsExactly("Total", "Alba", "Bari", "Como", "Left", "Right");
    assertThat(table.spanners())
        .extracting(StatSpanner::label, StatSpanner::first, StatSpanner::last)
        .containsExactly(tuple("Home", 1, 3), tuple("Side", 4, 5));
  }

  /** Fruit of the three in Como is hidden: only the bases that the town itself has are low. */
  @Test
  void aLowBaseIsExplainedWhereAQuestionThatIsNotComparedHasIt() {
    Study.Builder guarded =
        study().conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build());
    List<StatTable> tables =
        study(guarded, "60 a 1", "60 b 1", "70 a 2", "50 b 2", "3 a 3", "10 . 3").summaries();
    StatTable town = tables.get(1);
    int last = town.rows().size() - 1;
    List<String> bases = new ArrayList<>();
    for (int c = 0; c < town.columns().size(); c++) {
      bases.add(town.base(c));
    }
    bases.add(town.cell(last, 3).text() + town.cell(last, 3).mark().sign());
    assertThat(bases).contains("13**");
    assertThat(town.key().stream().map(Inline::plain).map(text -> text.replace('\u00A0', ' ')))
        .contains("** Base below 30: too few answers to publish.");
  }

  /** Questions with the same two answers are one table, named by what its figures are shares of. */
  @Test
  void questionsWithTheSameTwoAnswersSayWhoseShareTheyShow() {
    Study.Builder study = Study.builder("s").languages(Locale.ENGLISH);
    for (String id : List.of("car", "bike")) {
      study.question(
          SingleQuestion.builder(id).label(id).category("1", "yes").category("2", "no").build());
    }
    TinyStudy people = TinyStudy.of(study, "car bike", "60 1 1", "40 2 1", "50 2 2");
    StatTable both = people.summary("car");
    assertThat(both.sumsUp()).containsExactly("table-car", "table-bike");
    assertThat(Inline.plain(both.title())).isEqualTo("“Yes”, by question");
    assertThat(both.rows()).extracting(StatRow::label).containsExactly("Car", "Bike");
    assertThat(both.cell(0, 0).text()).as("those with a car").isEqualTo("40");
  }

  @Test
  void aNumberIsNotComparedByItsOwnBands() {
    Study.Builder ages =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(NumericQuestion.builder("town").label("Age").build())
            .segment(
                Segment.builder("age")
                    .label("Age")
                    .column("town")
                    .band("y", "Young", 0, 30)
                    .band("o", "Old", 30, 99)
                    .build());
    TinyStudy people = TinyStudy.of(ages, "town", "50 20", "50 40");
    assertThat(people.table("town").segments()).isEmpty();
  }

  /** The net of the bad answers isn't painted like that of the good ones. */
  @ParameterizedTest
  @ValueSource(strings = {"3 4", "4"})
  void aNetHasTheColourOfItsSide(String bad) {
    SingleQuestion question =
        SingleQuestion.builder("mood")
            .category("1", "Happy")
            .category("2", "Sad")
            .category("3", "Very sad")
            .category("4", "In tears")
            .net(new Net("good", "Well", List.of("1")).withSide(Net.Side.POSITIVE))
            .net(new Net("bad", "Badly", List.of(bad.split(" "))).withSide(Net.Side.NEGATIVE))
            .build();
    StatTable table =
        TinyStudy.of(Study.builder("s").question(question), "mood", "60 1", "30 2", "6 3", "4 4")
            .summary("mood");
    List<String> roles = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == StatRow.Kind.NET) {
        CellDrawing.Bar bar = (CellDrawing.Bar) table.drawing(row, 0).orElseThrow();
        roles.add(bar.role().kind().name());
      }
    }
    assertThat(roles).containsExactly("EMPHASIS", "NEGATIVE");
  }

  /** Of 100 people 60 said how often: the mean is theirs, and its row says so. */
  @Test
  void theMeanSaysWhoseItIsWhereTheBaseHasOthers() {
    for (Base base : List.of(Base.ALL, Base.VALID)) {
      Study.Builder times =
          Study.builder("s")
              .languages(Locale.ENGLISH)
              .question(NumericQuestion.builder("n").label("Times").base(base).build());
      StatTable table = TinyStudy.of(times, "n", "40 1", "20 4", "40 .").summary("n");
      String mean = Inline.plain(table.about(0));
      assertThat(mean.endsWith("Means and quartiles are of those who gave a number."))
          .as(mean)
          .isEqualTo(base == Base.ALL);
    }
  }

  /** A rating has its mean over the columns of its scale, whose answers have no rows. */
  @Test
  void aRatingIsItsMeanWithItsDistribution() {
    Study.Builder rated =
        Study.builder("s").question(RatingQuestion.builder("r").label("R").scale(1, 3).build());
    StatTable table = TinyStudy.of(rated, "r", "50 1", "30 2", "20 3").summary("r");
    assertThat(table.rows()).extracting(StatRow::kind).containsExactly(StatRow.Kind.SUMMARY);
    CellDrawing drawn = table.drawing(0, 0).orElseThrow();
    assertThat(((CellDrawing.Histogram) drawn).words()).isEqualTo("1: 50%, 2: 30%, 3: 20%");
  }
}
