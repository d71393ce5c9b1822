package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.Category;
import io.etude.codebook.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.AssociationTest;
import io.etude.results.Cell;
import io.etude.results.Estimate;
import io.etude.results.Flag;
import io.etude.results.Higher;
import io.etude.results.Independence;
import io.etude.results.Interval;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.TableId;
import io.etude.results.WeightReport;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Specification of printed tables: everything that a renderer finds decided in them. */
class PrintedTablesTest {

  private static final SingleQuestion COLOUR =
      SingleQuestion.builder("colour")
          .label("L'avis")
          .category("red", "Red")
          .category("blue", "Blue")
          .category("green", "Green")
          .category("dk", "Don't know", Category.Kind.DONT_KNOW)
          .build();
  private static final Segment SITE =
      Segment.builder("site")
          .label("The site")
          .category("north", "North")
          .category("south", "South")
          .build();
  private static final Segment AGE =
      Segment.builder("age").label("Age").category("y", "Young").category("o", "Old").build();

  private static ResultRow row(String id, String... members) {
    return new ResultRow(
        id,
        Label.of("Row " + id),
        members.length == 0 ? ResultRow.Kind.CATEGORY : ResultRow.Kind.NET,
        Category.Kind.ANSWER,
        List.of(members));
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, 0.01, 99, Optional.of(new Interval(value - 0.02, value + 0.02)));
  }

  private static Cell cell(double share, Flag... flags) {
    return new Cell(
        OptionalLong.of(Math.round(share * 2000)),
        OptionalDouble.of(share * 2100),
        Optional.of(estimate(share)),
        List.of(),
        Set.of(flags));
  }

  private static Cell higher(double share, String... letters) {
    List<Higher> higher = new ArrayList<>();
    for (String letter : letters) {
      boolean first = letter.equals("A");
      higher.add(
          new Higher(first ? "north" : "west", letter, first ? 0.01 : 0.05, estimate(0.1), 0.004));
    }
    return new Cell(
        OptionalLong.of(7), OptionalDouble.of(8.4), Optional.of(estimate(share)), higher, Set.of());
  }

  private static ResultColumn.Builder column(String id, Cell... cells) {
    return ResultColumn.of(id, Label.of("Column " + id))
        .bases(2000, 2100.4, 1234.6)
        .df(99)
        .cells(List.of(cells));
  }

  private static List<ResultRow> rows(String... ids) {
    List<ResultRow> rows = new ArrayList<>();
    for (String id : ids) {
      rows.add(row(id));
    }
    return rows;
  }

  private static List<StatTable> tables(Conventions conventions, ResultTable... tables) {
    return StudyReport.of(results(conventions, false, tables)).tables();
  }

  private static Results results(Conventions conventions, boolean weighted, ResultTable... tables) {
    Study.Builder study = Study.builder("s").conventions(conventions);
    List<Question> questions = new ArrayList<>();
    List<Segment> segments = new ArrayList<>(List.of(SITE, AGE));
    for (ResultTable table : tables) {
      if (!questions.contains(table.question())) {
        questions.add(table.question());
        study.question(table.question());
      }
      table.segment().filter(segment -> !segments.contains(segment)).ifPresent(segments::add);
    }
    segments.forEach(study::segment);
    WeightReport report = WeightReport.builder().minimum(0.5).maximum(2).designEffect(1.1).build();
    return Results.of(study.build())
        .tables(List.of(tables))
        .respondents(2000)
        .weights(weighted ? Optional.of(report) : Optional.empty())
        .build();
  }

  private static StatTable only(ResultTable... tables) {
    List<StatTable> all = tables(Conventions.DEFAULT, tables);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<String> texts(StatTable table, int row) {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      texts.add(table.cell(row, c).toString());
    }
    return texts;
  }

  @Test
  void sharesAreRoundedOnceAndTinyOnesAreNotZero() {
    StatTable table =
        only(
            ResultTable.of(COLOUR)
                .rows(rows("a", "b", "c", "d", "e", "f"))
                .columns(
                    List.of(
                        column(
                                "total",
                                cell(0.285),
                                cell(0.004),
                                cell(0),
                                cell(1),
                                cell(0.995),
                                cell(0.005))
                            .build()))
                .build());
    List<String> texts = new ArrayList<>();
    for (int r = 0; r < 6; r++) {
      texts.add(table.cell(r, 0).text());
    }
    assertThat(texts).containsExactly("29", "<0.5", "0", "100", "100", "1");
    StatCell cell = table.cell(0, 0);
    assertThat(cell.kind()).isEqualTo(StatCell.Kind.PERCENT);
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
    StatCell count = table.cell(0, 0, StatTable.Measure.COUNT);
    assertThat(count.kind()).isEqualTo(StatCell.Kind.COUNT);
    assertThat(count.text()).isEqualTo("1,500");
    assertThat(count.number()).hasValue(1500);
    StatCell weighted = table.cell(0, 0, StatTable.Measure.WEIGHTED_COUNT);
    assertThat(weighted.kind()).isEqualTo(StatCell.Kind.WEIGHTED_COUNT);
    assertThat(weighted.text()).isEqualTo("1,575");
    assertThat(weighted.number()).hasValue(1575);
    for (StatTable.Measure measure : StatTable.Measure.values()) {
      assertThat(table.cell(1, 0, measure).absence()).contains(StatCell.Absence.SUPPRESSED);
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
    assertThat(printed.cell(0, 1).absence()).contains(StatCell.Absence.NOT_ASKED);
    assertThat(only(table).cell(0, 1).absence()).contains(StatCell.Absence.NOT_APPLICABLE);
    assertThat(printed.cell(0, 2).absence()).contains(StatCell.Absence.SUPPRESSED);
    assertThat(printed.cell(0, 2).number()).isEmpty();
    ResultTable odd =
        table.toBuilder()
            .columns(
                List.of(
                    column("total", nothing).build(),
                    column("north", nothing).withoutBases().build()))
            .build();
    StatTable other = only(odd);
    assertThat(other.cell(0, 0).absence()).contains(StatCell.Absence.NOT_APPLICABLE);
    assertThat(other.cell(0, 1).absence()).contains(StatCell.Absence.NOT_APPLICABLE);
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
    assertThat(table.columns().stream().map(StatTable.Column::letter))
        .containsExactly("", "A", "B", "C");
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
    assertThat(table.rows().stream().map(StatTable.Row::label))
        .containsExactly("Mean", "Standard deviation", "Net promoter score", "Base (respondents)");
    assertThat(texts(table, 0)).startsWith("1,234A");
    assertThat(table.cell(0, 0).kind()).isEqualTo(StatCell.Kind.NUMBER);
    assertThat(table.cell(0, 0).decimals()).isZero();
    assertThat(texts(table, 1)).startsWith("0.0");
    assertThat(texts(table, 2)).startsWith("−13");
    assertThat(table.cell(2, 0).kind()).isEqualTo(StatCell.Kind.POINTS);
    assertThat(table.cell(2, 0).number()).hasValue(-12.5);
    assertThat(table.cell(2, 0).decimals()).isZero();
    assertThat(table.rows().get(0).opensGroup()).isTrue();
    assertThat(table.rows().get(1).opensGroup()).isFalse();
    assertThat(table.rows().get(2).kind()).isEqualTo(StatTable.Row.Kind.SUMMARY);
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
    assertThat(table.cell(0, 2).absence()).contains(StatCell.Absence.NOT_APPLICABLE);
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
    assertThat(table.cell(0, 0).absence()).contains(StatCell.Absence.NOT_APPLICABLE);
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
    assertThat(printed.rows().stream().map(StatTable.Row::kind))
        .containsExactly(
            StatTable.Row.Kind.CATEGORY,
            StatTable.Row.Kind.BASE,
            StatTable.Row.Kind.WEIGHTED_BASE,
            StatTable.Row.Kind.EFFECTIVE_BASE);
    assertThat(texts(printed, 1)).containsExactly("2,000", "60*", "2,000**");
    assertThat(texts(printed, 2)).containsExactly("2,100", "62", "2,100");
    assertThat(texts(printed, 3)).containsExactly("1,235", "59", "1,235");
    assertThat(printed.columns().stream().map(StatTable.Column::mark))
        .containsExactly(StatCell.Mark.NONE, StatCell.Mark.SMALL_BASE, StatCell.Mark.LOW_BASE);
    assertThat(printed.rows().stream().map(StatTable.Row::opensGroup))
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
    assertThat(printed.rows().subList(0, 9).stream().map(StatTable.Row::level))
        .containsExactly(0, 1, 2, 2, 1, 0, 0, 0, 0);
    assertThat(printed.rows().subList(0, 9).stream().map(StatTable.Row::opensGroup))
        .containsExactly(false, false, false, false, false, true, true, false, false);
    assertThat(printed.rows().get(1).kind()).isEqualTo(StatTable.Row.Kind.NET);
    assertThat(printed.rows().get(2).kind()).isEqualTo(StatTable.Row.Kind.CATEGORY);
  }

  @Test
  void equalNetsDoNotIndentEachOther() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(List.of(row("one", "a", "b"), row("two", "a", "b"), row("a"), row("b")))
            .columns(List.of(column("total", cell(.5), cell(.5), cell(.5), cell(.5)).build()))
            .build();
    assertThat(only(table).rows().subList(0, 4).stream().map(StatTable.Row::level))
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
            new StatTable.Spanner("The site", 0, 1, 2),
            new StatTable.Spanner("Site by age", 0, 3, 6),
            new StatTable.Spanner("North", 1, 3, 4),
            new StatTable.Spanner("South", 1, 5, 5));
    assertThat(table.spanner(1, 4)).contains(new StatTable.Spanner("North", 1, 3, 4));
    assertThat(table.spanner(1, 6)).isEmpty();
    assertThat(table.spanner(0, 0)).isEmpty();
    assertThat(table.columns().stream().map(StatTable.Column::segment))
        .containsExactly(-1, 0, 0, 1, 1, 1, 1);
    assertThat(table.segments().stream().map(StatTable.Segment::source))
        .containsExactly(TableId.of("colour").by("site"), TableId.of("colour").by("nest"));
    StatTable.Segment first = table.segments().get(0);
    assertThat(first.test().text()).isEqualTo("<0.001");
    assertThat(first.test().kind()).isEqualTo(StatCell.Kind.PROBABILITY);
    assertThat(first.test().number()).hasValue(0.0004);
    assertThat(first.test().decimals()).isEqualTo(3);
    assertThat(first.testNote()).isEmpty();
    StatTable.Segment second = table.segments().get(1);
    assertThat(second.test().absence()).contains(StatCell.Absence.NOT_APPLICABLE);
    assertThat(second.testNote())
        .isEqualTo("No test of independence: respondents may be in several columns.");
  }

  private static ResultTable withheld(Question question, Segment segment, boolean everywhere) {
    return ResultTable.of(question)
        .segment(Optional.of(segment))
        .rows(rows("a", "b"))
        .columns(
            List.of(
                column("total", cell(0.5), cell(0.5)).build(),
                column("low", cell(0.5, Flag.LOW_BASE), cell(0.4, Flag.LOW_BASE))
                    .bases(12, 12, 11)
                    .flags(everywhere ? Set.of(Flag.LOW_BASE) : Set.of())
                    .build(),
                column("fine", cell(0.3), cell(0.7)).build()))
        .build();
  }

  private static String notes(StatTable table) {
    return String.join(" | ", table.notes().stream().map(Inline::plain).toList());
  }

  @Test
  void aColumnWithoutPublishedFiguresGivesWayToANote() {
    StatTable table = only(withheld(COLOUR, SITE, true));
    assertThat(table.columns().stream().map(StatTable.Column::id)).containsExactly("total", "fine");
    assertThat(texts(table, 0)).containsExactly("50", "30");
    assertThat(notes(table)).endsWith("Not shown (base under 30): Column low (12).");
    assertThat(table.key().stream().map(Inline::plain)).noneMatch(text -> text.startsWith("**"));
  }

  @Test
  void aColumnThatIsShownInOneTableIsShownInAll() {
    SingleQuestion other = SingleQuestion.builder("other").category("a", "A").build();
    List<StatTable> tables =
        tables(Conventions.DEFAULT, withheld(COLOUR, SITE, true), withheld(other, SITE, false));
    assertThat(tables).hasSize(2);
    assertThat(texts(tables.get(0), 0)).containsExactly("50", "**", "30");
    assertThat(tables.get(0).cell(0, 1).absence()).contains(StatCell.Absence.WITHHELD);
    assertThat(texts(tables.get(1), 0)).containsExactly("50", "50", "30");
    assertThat(notes(tables.get(0))).doesNotContain("Not shown");
    assertThat(tables.get(0).key().stream().map(Inline::plain))
        .anyMatch(text -> text.startsWith("**"));
  }

  @Test
  void columnsAreShownOnDemand() {
    Conventions shown =
        Conventions.builder().withheldColumns(Conventions.WithheldColumns.SHOWN).build();
    StatTable table = tables(shown, withheld(COLOUR, SITE, true)).get(0);
    assertThat(texts(table, 0)).containsExactly("50", "**", "30");
  }

  @Test
  void leftOutColumnsOfTwoSegmentsAreNamedWithTheirSegment() {
    StatTable table = only(withheld(COLOUR, SITE, true), withheld(COLOUR, AGE, true));
    assertThat(notes(table))
        .endsWith("Not shown (base under 30): The site – Column low (12), Age – Column low (12).");
  }

  @Test
  void anEffectiveBaseIsNamedWhereItIsTheReason() {
    ResultTable table = withheld(COLOUR, SITE, true);
    ResultColumn low =
        table.columns().get(1).toBuilder()
            .bases(41, 41, 24.6)
            .spanner(Optional.of(Label.of("Outer")))
            .build();
    StatTable printed =
        only(
            table.toBuilder()
                .columns(List.of(table.columns().get(0), low, table.columns().get(2)))
                .build());
    assertThat(notes(printed))
        .endsWith("Not shown (base under 30): Outer – Column low (41, effective base 25).");
    ResultColumn just = low.toBuilder().bases(30, 30, 29.9).build();
    assertThat(
            notes(
                only(
                    table.toBuilder()
                        .columns(List.of(table.columns().get(0), just, table.columns().get(2)))
                        .build())))
        .endsWith("(30, effective base 30).");
  }

  @Test
  void aSuppressedFigureKeepsItsColumn() {
    Cell suppressed = Cell.hidden(Set.of(Flag.SUPPRESSED, Flag.LOW_BASE));
    ResultTable table = withheld(COLOUR, SITE, true);
    ResultColumn low =
        table.columns().get(1).toBuilder().cells(List.of(suppressed, suppressed)).build();
    StatTable printed =
        only(
            table.toBuilder()
                .columns(List.of(table.columns().get(0), low, table.columns().get(2)))
                .build());
    assertThat(texts(printed, 0)).containsExactly("50", "[c]", "30");
    assertThat(printed.key().stream().map(Inline::plain)).anyMatch(text -> text.contains("[c]"));
    ResultColumn mean =
        low.toBuilder()
            .cells(List.of(Cell.hidden(Set.of()), Cell.hidden(Set.of())))
            .summaries(
                List.of(
                    new Summary(
                        Summary.Stat.MEAN, Optional.empty(), List.of(), Set.of(Flag.SUPPRESSED))))
            .build();
    assertThat(
            only(table.toBuilder()
                    .columns(List.of(table.columns().get(0), mean, table.columns().get(2)))
                    .build())
                .columns())
        .hasSize(3);
  }

  @Test
  void theRoundingNoteComesWhereRoundedFiguresDoNotAdd() {
    assertThat(rounding(cell(0.333), cell(0.333), cell(0.334))).isTrue();
    assertThat(rounding(cell(0.33), cell(0.33), cell(0.34))).isFalse();
  }

  private static boolean rounding(Cell... cells) {
    StatTable table =
        only(
            ResultTable.of(COLOUR)
                .rows(rows("a", "b", "c"))
                .columns(List.of(column("total", cells).build()))
                .build());
    return table.key().stream().map(Inline::plain).anyMatch(text -> text.contains("ound"));
  }

  @Test
  void theRoundingNoteComesWhereANetIsNotTheSumOfItsMembers() {
    ResultTable table =
        ResultTable.of(COLOUR)
            .rows(List.of(row("ab", "a", "b"), row("a"), row("b"), row("c")))
            .columns(
                List.of(
                    column("total", cell(0.4089), cell(0.204), cell(0.2049), cell(0.6)).build()))
            .build();
    assertThat(only(table).key().stream().map(Inline::plain))
        .anyMatch(text -> text.contains("ound"));
    ResultTable fits =
        table.toBuilder()
            .columns(
                List.of(column("total", cell(0.41), cell(0.2), cell(0.21), cell(0.59)).build()))
            .build();
    assertThat(only(fits).key().stream().map(Inline::plain))
        .noneMatch(text -> text.contains("ound"));
  }

  @Test
  void sharesOfSeveralAnswersNeedNotAddUp() {
    MultipleQuestion several =
        MultipleQuestion.builder("m")
            .label("M")
            .option("a", "A", "m1")
            .option("b", "B", "m2")
            .build();
    StatTable table =
        only(
            ResultTable.of(several)
                .rows(rows("a", "b"))
                .columns(List.of(column("total", cell(0.8), cell(0.7)).build()))
                .build());
    assertThat(notes(table)).contains("100%");
    assertThat(table.key().stream().map(Inline::plain)).noneMatch(text -> text.contains("ound"));
  }

  @Test
  void aQuestionThatNobodyAnsweredHasNoTable() {
    ResultTable empty =
        ResultTable.of(COLOUR)
            .rows(rows("a"))
            .columns(List.of(column("total", cell(0.5)).bases(0, 0, 0).build()))
            .build();
    assertThat(tables(Conventions.DEFAULT, empty)).isEmpty();
  }

  @Test
  void theReportShowsTheSameTablesInItsResults() {
    Results results = results(Conventions.DEFAULT, false, withheld(COLOUR, SITE, true));
    var report = StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
    List<StatTable> shown = new ArrayList<>();
    report.blocks().stream()
        .filter(block -> block instanceof Block.Section)
        .flatMap(block -> ((Block.Section) block).blocks().stream())
        .filter(block -> block instanceof Block.Table)
        .forEach(block -> shown.add(((Block.Table) block).table()));
    assertThat(shown).isEqualTo(report.tables());
    assertThat(shown).isEqualTo(StudyReport.of(results).tables());
  }
}
