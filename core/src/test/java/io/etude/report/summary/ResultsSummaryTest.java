package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.codebook.category.Net;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.table.Heading;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results in summary: marks, shades, segments that are made of the question itself. */
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

  private static Report report(Study.Builder study, String... people) {
    return StudyReport.of(TinyStudy.of(study, "fruit town", people).results())
        .standardPlan()
        .language(Locale.ENGLISH)
        .resultsDetail(ResultsDetail.SUMMARY)
        .build();
  }

  private static SummaryTable summary(Report report, String id) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        if (summary.table().tables().contains(id)) {
          found.add(summary.table());
        }
        return null;
      }
    }.walk(report.blocks());
    assertThat(found).hasSize(1);
    return found.get(0);
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
    SummaryTable table = summary(report(study, "60 a 1", "40 b 1", "50 c 2"), "table-fruit");
    assertThat(table.rows())
        .extracting(row -> Inline.plain(row.label()))
        .containsExactly("Apple", "Banana", "Red ones", "Cherry");
    assertThat(table.rows().get(0).kind()).isEqualTo(SummaryTable.Row.Kind.NET);
  }

  @Test
  void whoWasAskedIsSaidByTheTableThatShowsTheAnswer() {
    Study.Builder study = Study.builder("s").question(fruitAskedIn("1").build()).question(TOWN);
    List<Inline> subtitle =
        summary(report(study, "60 a 1", "40 b 1", "50 . 2"), "table-fruit").subtitle();
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
    Report report =
        StudyReport.of(
                TinyStudy.of(study, "fruit town car", "60 a y y", "40 b y n", "50 . n y").results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    assertThat(summary(report, "table-town").tables()).contains("table-car");
    assertThat(Inline.plain(summary(report, "table-fruit").subtitle()))
        .isEqualTo("Base: 100. Asked if “Yes” to “Lives in town”.");
  }

  @Test
  void aTotalOnASmallBaseIsMarkedAsGroupsAre() {
    Report small = report(study(), "50 a 1", "47 b 2");
    assertThat(Inline.plain(summary(small, "table-fruit").subtitle())).isEqualTo("Base: 97*.");
    Report enough = report(study(), PEOPLE);
    assertThat(Inline.plain(summary(enough, "table-fruit").subtitle())).isEqualTo("Base: 300.");
  }

  @Test
  void aQuestionIsNotComparedByASegmentThatIsMadeOfIt() {
    Report report = report(study(), PEOPLE);
    StatTable fruit = table(report, "table-fruit");
    assertThat(fruit.segments()).extracting(StatSegment::label).containsExactly("Home");
    StatTable town = table(report, "table-town");
    assertThat(town.segments()).isEmpty();
    assertThat(town.columns()).hasSize(1);
    SummaryTable own = summary(report, "table-town");
    SummaryTable other = summary(report, "table-fruit");
    // one heading for both
    assertThat(own.banner()).isEqualTo(other.banner());
    for (int group = 0; group < own.banner().groups().size(); group++) {
      assertThat(own.group(0, group)).isEqualTo(SummaryCell.EMPTY);
      assertThat(other.group(0, group).text()).isNotEmpty();
    }
  }

  @Test
  void aSegmentWhoseGroupsAreAllWithheldIsNoneOfTheBanner() {
    Segment lot =
        Segment.builder("lot").label("Lot").category("1", "First").category("2", "Second").build();
    Segment side =
        Segment.builder("side").label("Side").category("1", "Left").category("2", "Right").build();
    Results results =
        TinyStudy.of(
                study().segment(lot).segment(side),
                "fruit town lot side",
                "60 a 1 . 1",
                "12 b 1 1 2",
                "12 a 2 2 1",
                "80 b 2 . 2",
                "70 c 3 . 1")
            .results();
    Report report =
        StudyReport.of(results).standardPlan().resultsDetail(ResultsDetail.SUMMARY).build();
    SummaryBanner banner = summary(report, "table-fruit").banner();
    assertThat(banner.segments()).extracting(Heading::text).containsExactly("Home", "Side");
    assertThat(banner.groups())
        .extracting(SummaryBanner.Group::label)
        .containsExactly("Alba", "Bari", "Como", "Left", "Right");
    assertThat(banner.groupsOf(1)).containsExactly(3, 4);
  }

  /** Fruit of the three in Como is hidden: only the bases that the town itself has are low. */
  @Test
  void aLowBaseIsExplainedWhereAQuestionThatIsNotComparedHasIt() {
    Study.Builder guarded =
        study().conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build());
    Report report = report(guarded, "60 a 1", "60 b 1", "70 a 2", "50 b 2", "3 a 3", "10 . 3");
    List<SummaryTable> tables =
        List.of(summary(report, "table-fruit"), summary(report, "table-town"));
    List<String> bases = new ArrayList<>();
    for (SummaryTable table : tables) {
      table.banner().groups().forEach(group -> bases.add(group.base()));
      bases.add(Inline.plain(table.subtitle()));
    }
    assertThat(bases).anyMatch(base -> base.contains("13**"));
    assertThat(Inline.plain(tables.get(1).notes()).replace('\u00A0', ' '))
        .contains("** Base below 30: too few answers to publish.");
  }

  private static StatTable table(Report report, String id) {
    return report.tables().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  /** Questions with the same two answers are one table, named by what its figures are shares of. */
  @Test
  void questionsWithTheSameTwoAnswersSayWhoseShareTheyShow() {
    Study.Builder study = Study.builder("s").languages(Locale.ENGLISH);
    for (String id : List.of("car", "bike")) {
      study.question(
          SingleQuestion.builder(id).label(id).category("1", "yes").category("2", "no").build());
    }
    Report report =
        StudyReport.of(TinyStudy.of(study, "car bike", "60 1 1", "40 2 1", "50 2 2").results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    SummaryTable both = summary(report, "table-car");
    assertThat(both.tables()).containsExactly("table-car", "table-bike");
    assertThat(Inline.plain(both.title())).isEqualTo("“Yes”, by question");
    assertThat(both.cell(0, 0).text()).as("those with a car").isEqualTo("40");
  }

  /** A reader subtracts what is printed. */
  @Test
  void shadesFollowThePrintedFigures() {
    // total 99 of 600 = 16.5 prints 17; Alba 39 of 200 = 19.5 prints 20; Bari 27 of 200 = 13.5
    Report report = report(study(), "39 a 1", "161 b 1", "27 a 2", "173 b 2", "33 a 3", "167 b 3");
    SummaryTable fruit = summary(report, "table-fruit");
    assertThat(fruit.cell(0, 0).text()).isEqualTo("17");
    assertThat(fruit.group(0, 0).text()).isEqualTo("20");
    assertThat(fruit.group(0, 0).shift()).isEqualTo(0.03);
    assertThat(fruit.group(0, 1).text()).isEqualTo("14");
    assertThat(fruit.group(0, 1).shift()).isEqualTo(-0.03);
    // 19.4 of 16.6 are 2.8 points apart, and print 19 and 17
    Report near = report(study(), "97 a 1", "403 b 1", "70 a 2", "430 b 2", "82 a 3", "418 b 3");
    SummaryTable less = summary(near, "table-fruit");
    assertThat(less.cell(0, 0).text()).isEqualTo("17");
    assertThat(less.group(0, 0).text()).isEqualTo("19");
    assertThat(less.group(0, 0).shift()).isZero();
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
    Report report =
        StudyReport.of(TinyStudy.of(ages, "town", "50 20", "50 40").results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .build();
    assertThat(table(report, "table-town").segments()).isEmpty();
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
    Report report =
        StudyReport.of(
                TinyStudy.of(
                        Study.builder("s").languages(Locale.ENGLISH).question(question),
                        "mood",
                        "60 1",
                        "30 2",
                        "6 3",
                        "4 4")
                    .results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    SummaryTable table = summary(report, "table-mood");
    List<String> roles = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == SummaryTable.Row.Kind.NET) {
        roles.add(table.cell(row, 0).parts().get(0).role().kind().name());
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
      Report report =
          StudyReport.of(TinyStudy.of(times, "n", "40 1", "20 4", "40 .").results())
              .standardPlan()
              .language(Locale.ENGLISH)
              .resultsDetail(ResultsDetail.SUMMARY)
              .build();
      String mean = Inline.plain(summary(report, "table-n").rows().get(0).label());
      assertThat(mean.endsWith("Means and quartiles are of those who gave a number."))
          .as(mean)
          .isEqualTo(base == Base.ALL);
    }
  }
}
