package io.etude.report;

import static io.etude.report.TableFixtures.AGE;
import static io.etude.report.TableFixtures.COLOUR;
import static io.etude.report.TableFixtures.SITE;
import static io.etude.report.TableFixtures.cell;
import static io.etude.report.TableFixtures.column;
import static io.etude.report.TableFixtures.estimate;
import static io.etude.report.TableFixtures.higher;
import static io.etude.report.TableFixtures.only;
import static io.etude.report.TableFixtures.results;
import static io.etude.report.TableFixtures.row;
import static io.etude.report.TableFixtures.rows;
import static io.etude.report.TableFixtures.tables;
import static io.etude.report.TableFixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.TableId;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Specification of printed tables: everything that a renderer finds decided in their cells and
 * columns.
 */
class PrintedTablesTest {

  @Test
  void sharesAreRoundedOnceAndTinyOnesAreNotZero() {
    StatTable table =
        only(
            ResultTable.of(COLOUR)
                .rows(rows("a", "b", "c", "d", "e", "f", "g"))
                .columns(
                    List.of(
                        column(
                                "total",
                                cell(0.285),
                                cell(0.004),
                                cell(0),
                                cell(1),
                                cell(0.995),
                                cell(0.005),
                                cell(0.9993))
                            .build()))
                .build());
    List<String> texts = new ArrayList<>();
    for (int r = 0; r < 7; r++) {
      texts.add(table.cell(r, 0).text());
    }
    assertThat(texts).containsExactly("29", "<0.5", "0", "100", "99", "1", ">99.5");
    Figure cell = table.cell(0, 0);
    assertThat(cell.kind()).isEqualTo(Figure.Kind.PERCENT);
    assertThat(cell.number()).hasValue(0.285);
    assertThat(cell.decimals()).isZero();
    assertThat(cell.estimate()).contains(estimate(0.285));
    assertThat(cell.absence()).isEmpty();
  }

  @Test
  void decimalsAreThoseOfTheStudy() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(rows("a", "b"))
            .columns(List.of(column("total", cell(0.2849), cell(0.0003)).build()))
            .build();
    Conventions oneDecimal = Conventions.builder().percentDecimals(1).build();
    StatTable printed = tables(oneDecimal, table).get(0);
    assertThat(texts(printed, 0)).containsExactly("28.5");
    assertThat(printed.cell(0, 0).decimals()).isEqualTo(1);
    assertThat(texts(printed, 1)).containsExactly("<0.05");
  }

  @Test
  void anotherLanguageWritesOtherFigures() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(rows("a"))
            .columns(List.of(column("total", cell(0.004)).build()))
            .build();
    StatTable printed =
        StudyReport.of(results(Conventions.DEFAULT, false, table))
            .language(Locale.FRENCH)
            .tables()
            .get(0);
    assertThat(texts(printed, 0)).containsExactly("<\u00a00,5");
    assertThat(texts(printed, 1)).containsExactly("2\u202f000");
    assertThat(printed.subject())
        .isEqualTo(new StatTable.Subject(TableId.of("colour"), "L’avis", Optional.empty()));
  }

  @Test
  void countsAndWeightedCountsAreToBeHadToo() {
    StatTable table =
        only(
            ResultTable.of(COLOUR)
                .rows(rows("a", "b"))
                .columns(
                    List.of(
                        column("total", cell(0.75), Cell.hidden(Set.of(Flag.SUPPRESSED))).build()))
                .build());
    Figure count = table.cell(0, 0, StatTable.Measure.COUNT);
    assertThat(count.kind()).isEqualTo(Figure.Kind.COUNT);
    assertThat(count.text()).isEqualTo("1,500");
    assertThat(count.number()).hasValue(1500);
    Figure weighted = table.cell(0, 0, StatTable.Measure.WEIGHTED_COUNT);
    assertThat(weighted.kind()).isEqualTo(Figure.Kind.WEIGHTED_COUNT);
    assertThat(weighted.text()).isEqualTo("1,575");
    assertThat(weighted.number()).hasValue(1575);
    for (StatTable.Measure measure : StatTable.Measure.values()) {
      assertThat(table.cell(1, 0, measure).absence()).contains(Figure.Absence.SUPPRESSED);
      assertThat(table.cell(1, 0, measure).text()).isEqualTo("[c]");
    }
  }

  @Test
  void aCellSaysWhyItIsEmpty() {
    Cell nothing =
        new Cell(OptionalLong.of(0), OptionalDouble.of(0), Optional.empty(), List.of(), Set.of());
    ResultTable table =
        ResultTable.of(COLOUR)
            .segment(Optional.of(SITE))
            .rows(rows("a"))
            .columns(
                List.of(
                    column("total", cell(0.5)).build(),
                    column("north", nothing).bases(0, 0, 0).build(),
                    column("south", Cell.hidden(Set.of(Flag.SUPPRESSED))).build()))
            .build();
    StatTable printed = only(table.toBuilder().base(Base.ASKED).build());
    assertThat(texts(printed, 0)).containsExactly("50", "–", "[c]");
    assertThat(printed.cell(0, 1).absence()).contains(Figure.Absence.NOT_ASKED);
    assertThat(only(table).cell(0, 1).absence()).contains(Figure.Absence.NOT_APPLICABLE);
    assertThat(printed.cell(0, 2).absence()).contains(Figure.Absence.SUPPRESSED);
    assertThat(printed.cell(0, 2).number()).isEmpty();
    ResultTable odd =
        table.toBuilder()
            .columns(
                List.of(
                    column("total", nothing).build(),
                    column("north", nothing).withoutBases().build()))
            .build();
    StatTable other = only(odd);
    assertThat(other.cell(0, 0).absence()).contains(Figure.Absence.NOT_APPLICABLE);
    assertThat(other.cell(0, 1).absence()).contains(Figure.Absence.NOT_APPLICABLE);
    assertThat(texts(other, 1)).containsExactly("2,000", "[c]");
  }

  @Test
  void lettersStandBesideFiguresInTheirOrder() {
    StatTable table =
        only(
            ResultTable.of(COLOUR)
                .segment(Optional.of(SITE))
                .rows(rows("a"))
                .columns(
                    List.of(
                        column("total", cell(0.5)).build(),
                        column("north", cell(0.4)).letter(Optional.of("A")).build(),
                        column("west", cell(0.45)).letter(Optional.of("B")).build(),
                        column("south", higher(0.6, "A", "b")).letter(Optional.of("C")).build()))
                .build());
    assertThat(texts(table, 0)).containsExactly("50", "40", "45", "60Ab");
    assertThat(table.columns().stream().map(StatColumn::letter)).containsExactly("", "A", "B", "C");
    assertThat(table.key().stream().map(Inline::plain))
        .anyMatch(text -> text.contains("1%") && text.contains("5%"));
  }

  @Test
  void summariesAreRoundedByTheirKind() {
    RatingQuestion rating = RatingQuestion.builder("r").label("R").scale(0, 10).build();
    List<Summary> summaries =
        List.of(
            new Summary(
                Summary.Stat.MEAN,
                Optional.of(estimate(1234.25)),
                List.of(new Higher("x", "A", 0.01, estimate(1), 0.001)),
                Set.of()),
            new Summary(Summary.Stat.NPS, Optional.of(estimate(-0.125)), List.of(), Set.of()),
            new Summary(Summary.Stat.SD, Optional.of(estimate(-0.04)), List.of(), Set.of()));
    StatTable table =
        only(
            ResultTable.of(rating)
                .rows(List.of())
                .columns(
                    List.of(
                        column("total").summaries(summaries).build(),
                        column("x").letter(Optional.of("A")).build()))
                .build());
    assertThat(table.rows().stream().map(StatRow::label))
        .containsExactly("Mean", "Standard deviation", "Net promoter score", "Base (respondents)");
    assertThat(texts(table, 0)).startsWith("1,234A");
    assertThat(table.cell(0, 0).kind()).isEqualTo(Figure.Kind.NUMBER);
    assertThat(table.cell(0, 0).decimals()).isZero();
    assertThat(texts(table, 1)).startsWith("−0.04");
    assertThat(texts(table, 2)).startsWith("−13");
    assertThat(table.cell(2, 0).kind()).isEqualTo(Figure.Kind.POINTS);
    assertThat(table.cell(2, 0).number()).hasValue(-12.5);
    assertThat(table.cell(2, 0).decimals()).isZero();
    assertThat(table.rows().get(0).opensGroup()).isTrue();
    assertThat(table.rows().get(1).opensGroup()).isFalse();
    assertThat(table.rows().get(2).kind()).isEqualTo(StatRow.Kind.SUMMARY);
  }

  @Test
  void aSummaryThatAColumnLacksIsEmptyForItsReason() {
    RatingQuestion rating = RatingQuestion.builder("r").label("R").scale(0, 10).build();
    Summary mean = new Summary(Summary.Stat.MEAN, Optional.of(estimate(5)), List.of(), Set.of());
    StatTable table =
        only(
            ResultTable.of(rating)
                .segment(Optional.of(SITE))
                .rows(List.of())
                .columns(
                    List.of(
                        column("total").summaries(List.of(mean)).build(),
                        column("north")
                            .summaries(List.of(mean.hidden(Set.of(Flag.SUPPRESSED))))
                            .build(),
                        column("south").build()))
                .build());
    assertThat(texts(table, 0)).containsExactly("5.0", "[c]", "–");
    assertThat(table.cell(0, 2).absence()).contains(Figure.Absence.NOT_APPLICABLE);
  }

  @Test
  void aStatisticThatCannotBeMadeIsEmpty() {
    RatingQuestion rating = RatingQuestion.builder("r").label("R").scale(0, 10).build();
    Estimate none = new Estimate(Double.NaN, Double.NaN, 0, Optional.empty());
    Summary sd = new Summary(Summary.Stat.SD, Optional.of(none), List.of(), Set.of());
    StatTable table =
        only(
            ResultTable.of(rating)
                .columns(List.of(column("total").summaries(List.of(sd)).build()))
                .build());
    assertThat(texts(table, 0)).containsExactly("–");
    assertThat(table.cell(0, 0).absence()).contains(Figure.Absence.NOT_APPLICABLE);
    assertThat(table.cell(0, 0).estimate()).isEmpty();
  }

  @Test
  void basesFollowAndCarryMarks() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .segment(Optional.of(SITE))
            .rows(rows("a"))
            .columns(
                List.of(
                    column("total", cell(0.5)).build(),
                    column("north", cell(0.5, Flag.SMALL_BASE))
                        .bases(60, 61.5, 58.5)
                        .flags(Set.of(Flag.SMALL_BASE))
                        .build(),
                    column("south", cell(0.5)).flags(Set.of(Flag.LOW_BASE)).build()))
            .build();
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    StatTable printed = StudyReport.of(results(flag, true, table)).tables().get(0);
    assertThat(printed.rows().stream().map(StatRow::kind))
        .containsExactly(
            StatRow.Kind.CATEGORY,
            StatRow.Kind.BASE,
            StatRow.Kind.WEIGHTED_BASE,
            StatRow.Kind.EFFECTIVE_BASE);
    assertThat(texts(printed, 1)).containsExactly("2,000", "60*", "2,000**");
    assertThat(texts(printed, 2)).containsExactly("2,100", "62", "2,100");
    assertThat(texts(printed, 3)).containsExactly("1,235", "59", "1,235");
    assertThat(printed.columns().stream().map(StatColumn::mark))
        .containsExactly(Figure.Mark.NONE, Figure.Mark.SMALL_BASE, Figure.Mark.LOW_BASE);
    assertThat(printed.rows().stream().map(StatRow::opensGroup))
        .containsExactly(false, true, false, false);
    assertThat(printed.key().stream().map(Inline::plain))
        .anyMatch(text -> text.startsWith("*\u00a0"))
        .anyMatch(text -> text.startsWith("**\u00a0"));
  }

  @Test
  void membersAreIndentedWhereAllStandRightBelowTheirNet() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(
                List.of(
                    row("all", "a", "b", "c"),
                    row("ab", "a", "b"),
                    row("a"),
                    row("b"),
                    row("c"),
                    row("d"),
                    row("de", "d", "e"),
                    row("e"),
                    row("f")))
            .columns(
                List.of(
                    column(
                            "total", cell(.5), cell(.5), cell(.5), cell(.5), cell(.5), cell(.5),
                            cell(.5), cell(.5), cell(.5))
                        .build()))
            .build();
    StatTable printed = only(table);
    assertThat(printed.rows().subList(0, 9).stream().map(StatRow::level))
        .containsExactly(0, 1, 2, 2, 1, 0, 0, 0, 0);
    assertThat(printed.rows().subList(0, 9).stream().map(StatRow::opensGroup))
        .containsExactly(false, false, false, false, false, true, true, false, false);
    assertThat(printed.rows().get(1).kind()).isEqualTo(StatRow.Kind.NET);
    assertThat(printed.rows().get(2).kind()).isEqualTo(StatRow.Kind.CATEGORY);
  }

  @Test
  void equalNetsDoNotIndentEachOther() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(List.of(row("one", "a", "b"), row("two", "a", "b"), row("a"), row("b")))
            .columns(List.of(column("total", cell(.5), cell(.5), cell(.5), cell(.5)).build()))
            .build();
    assertThat(only(table).rows().subList(0, 4).stream().map(StatRow::level))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void segmentsStandSideBySideUnderTheirHeadings() {
    Segment nested = Segment.nested("nest", Label.of("Site by age"), SITE, AGE);
    AssociationTest test = new AssociationTest(3, 2, 90, 0.0004, 0.2);
    ResultTable site =
        ResultTable.of(COLOUR)
            .segment(Optional.of(SITE))
            .rows(rows("a"))
            .columns(
                List.of(
                    column("total", cell(0.5)).build(),
                    column("north", cell(0.1)).build(),
                    column("south", cell(0.2)).build()))
            .independence(Independence.of(test))
            .build();
    ResultTable both =
        ResultTable.of(COLOUR)
            .segment(Optional.of(nested))
            .rows(rows("a"))
            .columns(
                List.of(
                    column("total", cell(0.5)).build(),
                    column("ny", cell(0.3)).spanner(Optional.of(Label.of("North"))).build(),
                    column("no", cell(0.4)).spanner(Optional.of(Label.of("North"))).build(),
                    column("sy", cell(0.6)).spanner(Optional.of(Label.of("South"))).build(),
                    column("all", cell(0.7)).build()))
            .independence(Independence.none(Independence.Reason.OVERLAPPING_COLUMNS))
            .build();
    StatTable table = only(site, both);
    assertThat(texts(table, 0)).containsExactly("50", "10", "20", "30", "40", "60", "70");
    assertThat(table.spanners())
        .containsExactly(
            new StatSpanner("The site", 0, 1, 2),
            new StatSpanner("Site by age", 0, 3, 6),
            new StatSpanner("North", 1, 3, 4),
            new StatSpanner("South", 1, 5, 5));
    assertThat(table.spanner(1, 4)).contains(new StatSpanner("North", 1, 3, 4));
    assertThat(table.spanner(1, 6)).isEmpty();
    assertThat(table.spanner(0, 0)).isEmpty();
    assertThat(table.columns().stream().map(StatColumn::segment))
        .containsExactly(-1, 0, 0, 1, 1, 1, 1);
    assertThat(table.segments().stream().map(StatSegment::source))
        .containsExactly(TableId.of("colour").by("site"), TableId.of("colour").by("nest"));
    StatSegment first = table.segments().get(0);
    assertThat(first.test().text()).isEqualTo("<0.001");
    assertThat(first.test().kind()).isEqualTo(Figure.Kind.PROBABILITY);
    assertThat(first.test().number()).hasValue(0.0004);
    assertThat(first.test().decimals()).isEqualTo(3);
    assertThat(first.testNote()).isEmpty();
    StatSegment second = table.segments().get(1);
    assertThat(second.test().absence()).contains(Figure.Absence.NOT_APPLICABLE);
    assertThat(second.testNote())
        .isEqualTo("No test of independence: respondents may be in several columns.");
  }

  /** The method box of such a study says that no columns are compared by a test. */
  @Test
  void columnsWhoseBasesAreTooLowHaveNoPrintedTest() {
    assertThat(segment(29).test().number()).isEmpty();
    assertThat(segment(29).testNote())
        .isEqualTo("No test of independence: the bases are too small.");
    assertThat(segment(30).test().number()).isPresent();
    assertThat(segment(30).testNote()).isEmpty();
  }

  /** Of two groups, one of so many respondents. */
  private static StatSegment segment(int respondents) {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(SingleQuestion.builder("q").category("y", "Y").category("n", "N").build())
            .segment(Segment.builder("g").category("a", "A").category("b", "B").build());
    String[] people = {"20 y a", "20 n a", "10 y b", (respondents - 10) + " n b"};
    return StudyReport.of(TinyStudy.of(study, "q g", people).results()).tables().stream()
        .flatMap(table -> table.segments().stream())
        .filter(one -> one.source().toString().equals("q@g"))
        .findFirst()
        .orElseThrow();
  }

  /** "Yes 60" was in two rows; the results as values keep both. */
  @Test
  void anAnswerThatIsAllOfANetOfItsNameIsPrintedOnce() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .category("m", "Maybe")
                    .net("yes", "Yes", "y")
                    .net("other", "Other", "n", "m")
                    .build());
    StudyReport report = StudyReport.of(TinyStudy.of(study, "q", "60 y", "30 n", "10 m").results());
    assertThat(report.tables().get(0).rows())
        .extracting(StatRow::id)
        .startsWith("yes", "y", "other", "n", "m");
    for (StudyReport one :
        List.of(report.resultsDetail(ResultsDetail.FULL), report.template("::: table q\n:::\n"))) {
      List<StatTable> found = new ArrayList<>();
      new ReportWalker() {
        @Override
        public Void table(Block.Table block) {
          found.add(block.table());
          return null;
        }
      }.walk(one.build().blocks());
      StatTable printed = found.get(0);
      assertThat(printed.rows())
          .extracting(StatRow::id)
          .containsExactly("yes", "other", "n", "m", "base");
      assertThat(texts(printed, 0)).containsExactly("60");
      assertThat(texts(printed, 1)).containsExactly("40");
    }
  }

  /** Of 200 respondents 60 gave a number, which is no small base of the column but of the mean. */
  @Test
  void aStatisticOfFewerThanItsColumnHasAMarkOfItsOwn() {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("km").label("Km").base(Base.ALL).build());
    StatTable table = TinyStudy.of(study, "km", "30 4", "30 6", "140 .").table("km");
    assertThat(table.columns().get(0).mark()).isEqualTo(Figure.Mark.NONE);
    int mean = table.rows().stream().map(StatRow::id).toList().indexOf("mean");
    assertThat(table.cell(mean, 0).mark()).isEqualTo(Figure.Mark.SMALL_BASE);
  }
}
