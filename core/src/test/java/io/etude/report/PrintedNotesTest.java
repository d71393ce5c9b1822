package io.etude.report;

import static io.etude.report.TableFixtures.AGE;
import static io.etude.report.TableFixtures.COLOUR;
import static io.etude.report.TableFixtures.SITE;
import static io.etude.report.TableFixtures.cell;
import static io.etude.report.TableFixtures.column;
import static io.etude.report.TableFixtures.only;
import static io.etude.report.TableFixtures.results;
import static io.etude.report.TableFixtures.row;
import static io.etude.report.TableFixtures.rows;
import static io.etude.report.TableFixtures.tables;
import static io.etude.report.TableFixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.testing.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Specification of printed tables: columns that are left out, and the notes that say so. */
class PrintedNotesTest {

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
    assertThat(table.columns().stream().map(StatColumn::id)).containsExactly("total", "fine");
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
    assertThat(tables.get(0).cell(0, 1).absence()).contains(Figure.Absence.WITHHELD);
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
        .endsWith(
            "Not shown (effective base under 30): Outer – Column low (41, effective base 25).");
    ResultColumn just = low.toBuilder().bases(30, 30, 29.9).build();
    assertThat(
            notes(
                only(
                    table.toBuilder()
                        .columns(List.of(table.columns().get(0), just, table.columns().get(2)))
                        .build())))
        .endsWith("(30, effective base 29.9).");
  }

  /** In full, tables say in their key, once a page, what all of them leave out. */
  @Test
  void tablesInFullNameLeftOutColumnsInTheirKey() {
    SingleQuestion other = SingleQuestion.builder("other").category("a", "A").build();
    List<ResultTable> withheld = new ArrayList<>();
    for (SingleQuestion question : List.of(COLOUR, other)) {
      ResultTable table = withheld(question, SITE, true);
      double effective = withheld.isEmpty() ? 24.6 : 26.2;
      ResultColumn low = table.columns().get(1).toBuilder().bases(41, 41, effective).build();
      List<ResultColumn> columns = List.of(table.columns().get(0), low, table.columns().get(2));
      withheld.add(table.toBuilder().columns(columns).build());
    }
    Results results = results(Conventions.DEFAULT, false, withheld.toArray(ResultTable[]::new));
    Report report = StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
    assertThat(report.tables()).hasSize(2);
    List<String> text = ReportText.of(report).lines().map(String::strip).toList();
    String key = "Not shown (effective base under 30): Column low (41, effective base 25 to 26).";
    assertThat(text).filteredOn(line -> line.equals("key: " + key)).hasSize(2);
    assertThat(text)
        .filteredOn(line -> line.startsWith("note: Base"))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Not shown"));
    // each by itself says what it leaves out, with its own base
    assertThat(notes(report.tables().get(0)))
        .endsWith("Not shown (effective base under 30): Column low (41, effective base 25).");
  }

  @Test
  void aColumnThatDisclosureControlWithholdsIsKept() {
    Cell suppressed = Cell.hidden(Set.of(Flag.SUPPRESSED));
    ResultTable table = withheld(COLOUR, SITE, true);
    ResultColumn few =
        table.columns().get(1).toBuilder()
            .cells(List.of(suppressed, suppressed))
            .withoutBases()
            .flags(Set.of(Flag.SUPPRESSED))
            .build();
    StatTable printed =
        only(
            table.toBuilder()
                .columns(List.of(table.columns().get(0), few, table.columns().get(2)))
                .build());
    assertThat(texts(printed, 0)).containsExactly("50", "[c]", "30");
    assertThat(printed.key().stream().map(Inline::plain)).anyMatch(text -> text.contains("[c]"));
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
