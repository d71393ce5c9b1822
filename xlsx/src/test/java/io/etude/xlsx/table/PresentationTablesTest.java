package io.etude.xlsx.table;

import static io.etude.xlsx.testing.PrintedTables.column;
import static io.etude.xlsx.testing.PrintedTables.count;
import static io.etude.xlsx.testing.PrintedTables.percent;
import static io.etude.xlsx.testing.PrintedTables.row;
import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Mark;
import io.etude.study.Conventions;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a table looks like on a sheet of the presentation profile. */
class PresentationTablesTest {

  private static final WorkbookContext CONTEXT =
      PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);

  private static Sheet laid(StatTable table, WorkbookContext context) {
    Sheet sheet = new Sheet("Table");
    new BannerTable(context, table).lay(sheet, 0);
    return sheet;
  }

  private static Sheet laid(StatTable table) {
    return laid(table, CONTEXT);
  }

  @Test
  void headingsStandOverTheirFirstColumnsAndBasesAboveTheAnswers() {
    assertThat(SheetText.values(laid(PrintedTables.table().build())))
        .containsExactly(
            "How often? In %",
            "||Age by sex||||||Region",
            "||Women||||Men",
            "|Total|Under thirty||Older||Older||North|South",
            "||A||B||C",
            "Base|200|80||60|*|40||100|20",
            "Weighted base|400|160||120||80||200|40",
            "Often|0.5|0.75|BC|0.25||[c]||0.5|**",
            "Daily|0.25|0.5||0.1|A|0.2||0.25|**",
            "Never|0.5|0.25||0.75||0.6||0.5|**",
            "Mean|4.25|5.5|B|3||3.5||4|**",
            "Independence test (Rao–Scott), p||0.012||||||–",
            "",
            "Region: No test: one column is empty.",
            "Letters: significantly higher than the column of that letter (capital: at 1%; small:"
                + " at 5%).",
            "** Base below 30: too small, the figure is not published.",
            "* Base below 100: to be read with caution.",
            "[c] Withheld to protect respondents.");
  }

  /** Grounds and rules run through; nets are bold on a tint, what is uncertain grey and italic. */
  @Test
  void rowsLookLikeWhatTheyShow() {
    assertThat(SheetText.looks(laid(PrintedTables.table().build())).subList(0, 12))
        .containsExactly(
            ".",
            "Hb Hb [Hb Hb Hb Hb Hb Hb [Hb Hb",
            "Hb Hb [Hb Hb Hb Hb Hb Hb [Hb Hb",
            "Hb Hb [Hb Hb Hb Hb Hb Hb [Hb Hb",
            "b b [b b b b b b [b b",
            "i i [i b i b i b [i i",
            "i i [i b i b i b [i i",
            "Tb Tb [Tb Tb Tb Tb Tbi Tb [Tb Tbi",
            ". . [ b T b . b [ i",
            ". . [ b . b . b [ i",
            ". . [T b . b . b [ i",
            "i i [i i i i i i [i i");
  }

  @Test
  void countsStandBeforeTheirShares() {
    Sheet sheet = laid(PrintedTables.table().content(StatTable.Content.SHARES_AND_COUNTS).build());
    assertThat(SheetText.values(sheet).subList(1, 13))
        .containsExactly(
            "|||Age by sex|||||||||Region",
            "|||Women||||||Men",
            "||Total||Under thirty|||Older|||Older|||North||South",
            "|n|%|n|%||n|%||n|%||n|%|n|%",
            "||||A|||B|||C",
            "Base|200||80|||60||*|40|||100||20",
            "Weighted base|400||160|||120|||80|||200||40",
            "Often|100|0.5|60|0.75|BC|15|0.25||[c]|[c]||50|0.5|**|**",
            "Daily|50|0.25|40|0.5||6|0.1|A|8|0.2||25|0.25|**|**",
            "Never|100|0.5|20|0.25||45|0.75||24|0.6||50|0.5|**|**",
            "Mean||4.25||5.5|B||3|||3.5|||4||**",
            "Independence test (Rao–Scott), p||||0.012|||||||||–");
    assertThat(SheetText.looks(sheet).subList(1, 13))
        .containsExactly(
            "Hb Hb Hb [Hb Hb Hb Hb Hb Hb Hb Hb Hb [Hb Hb Hb Hb",
            "Hb Hb Hb [Hb Hb Hb Hb Hb Hb Hb Hb Hb [Hb Hb Hb Hb",
            "Hb Hb Hb [Hb Hb Hb Hb Hb Hb Hb Hb Hb [Hb Hb Hb Hb",
            "b b b [b b b b b b b b b [b b b b",
            "b b b [b b b b b b b b b [b b b b",
            "i i i [i i b i i b i i b [i i i i",
            "i i i [i i b i i b i i b [i i i i",
            "Tb Tbi Tb [Tbi Tb Tb Tbi Tb Tb Tbi Tbi Tb [Tbi Tb Tbi Tbi",
            ". i . [i . b i T b i . b [i . i i",
            ". i . [i . b i . b i . b [i . i i",
            ". . . [ T b . . b . . b [ . . i",
            "i i i [i i i i i i i i i [i i i i");
  }

  @Test
  void sharesMayBeQuotientsOfWeightedCountsAndTheirBase() {
    WorkbookContext formulas = PrintedTables.context(Profile.PRESENTATION, Percentages.FORMULAS);
    assertThat(SheetText.values(laid(PrintedTables.table().build(), formulas)).subList(6, 12))
        .containsExactly(
            "Base|200||80|||60||*|40|||100||20",
            "Weighted base|400||160|||120|||80|||200||40",
            "Often|200|=B9/B$8|120|=D9/D$8|BC|30|=G9/G$8||[c]|[c]||100|=M9/M$8|**|**",
            "Daily|100|=B10/B$8|80|=D10/D$8||12|=G10/G$8|A|16|=J10/J$8||50|=M10/M$8|**|**",
            "Never|200|=B11/B$8|40|=D11/D$8||90|=G11/G$8||48|=J11/J$8||100|=M11/M$8|**|**",
            "Mean||4.25||5.5|B||3|||3.5|||4||**");
  }

  /** Without weights counts are divided; a share that isn't the quotient stays a number. */
  @Test
  void aFormulaGivesTheShareOrThereIsNone() {
    WorkbookContext formulas = PrintedTables.context(Profile.PRESENTATION, Percentages.FORMULAS);
    List<StatRow> rows =
        List.of(
            row("Yes", StatRow.Kind.CATEGORY, 0),
            row("Odd", StatRow.Kind.CATEGORY, 0),
            row("Base", StatRow.Kind.BASE, 0));
    StatTable.Builder table =
        PrintedTables.table()
            .columns(List.of(column("total", "Total", "", -1, Mark.NONE)))
            .spanners(List.of())
            .segments(List.of())
            .subtitle(List.of())
            .rows(rows)
            .cells(
                (r, c, measure) ->
                    r == 2
                        ? count(50, Mark.NONE)
                        : measure == StatTable.Measure.SHARE
                            ? percent(r == 0 ? 0.5 : 0.51)
                            : count(25, Mark.NONE));
    assertThat(SheetText.values(laid(table.build(), formulas)))
        .containsExactly("||Total", "|n|%", "Base|50", "Yes|25|=B4/B$3", "Odd|25|0.51");
    StatTable withoutBase = table.rows(rows.subList(0, 2)).build();
    assertThat(SheetText.values(laid(withoutBase, formulas)))
        .containsExactly("||Total", "|n|%", "Yes|25|0.5", "Odd|25|0.51");
  }

  @Test
  void aMarkOfABaseIsPartOfItsFormatWhereNoColumnIsFreeForIt() {
    Sheet sheet = laid(PrintedTables.table().build());
    int base = SheetText.row(sheet, "Base");
    assertThat(SheetText.slot(sheet, base, 9).style().format()).isEqualTo("#,##0\"**\"");
    assertThat(SheetText.slot(sheet, base, 8).style().format()).isEqualTo("#,##0");
    assertThat(SheetText.slot(sheet, base, 4).style().format()).isEqualTo("#,##0");
  }

  @Test
  void labelsAreIndentedByTheNetsThatTheyAreMembersOf() {
    Sheet sheet = laid(PrintedTables.table().build());
    assertThat(SheetText.slot(sheet, SheetText.row(sheet, "Often"), 0).style().alignment().indent())
        .isZero();
    assertThat(SheetText.slot(sheet, SheetText.row(sheet, "Daily"), 0).style().alignment().indent())
        .isOne();
  }

  /** A figure is green where it has letters, and on a ground on which it is legible. */
  @Test
  void figuresWithLettersAreGreen() {
    Sheet sheet = laid(PrintedTables.table().build());
    int light = CONTEXT.styles().brand().positive().light();
    int ground = SheetText.slot(sheet, SheetText.row(sheet, "Often"), 2).style().fill().getAsInt();
    for (int shift = 0; shift <= 16; shift += 8) {
      int half = ((light >> shift & 0xFF) + 255) / 2;
      assertThat(ground >> shift & 0xFF).isEqualTo(half);
    }
    for (int row = 0; row <= sheet.lastRow(); row++) {
      for (int column = 2; column <= 6; column += 2) {
        int mark = column + 1;
        boolean lettered =
            sheet.cells().columns(row) > mark
                && sheet
                    .cells()
                    .at(row, mark)
                    .filter(slot -> slot.value() instanceof CellValue.Text)
                    .filter(slot -> !((CellValue.Text) slot.value()).text().contains("*"))
                    .isPresent();
        if (lettered) {
          assertThat(SheetText.slot(sheet, row, column).style().fill()).hasValue(ground);
        }
      }
    }
    int never = SheetText.row(sheet, "Never");
    assertThat(SheetText.slot(sheet, never, 2).style().fill()).isEmpty();
  }

  private static StatTable withColumn(String label) {
    return PrintedTables.table()
        .columns(List.of(column("total", label, "", -1, Mark.NONE)))
        .spanners(List.of())
        .segments(List.of())
        .build();
  }

  @Test
  void columnsFitTheLongestWordOfTheirHeading() {
    assertThat(laid(withColumn("All")).widths().get(1)).isEqualTo(8);
    double word = 1.1 * TextWidth.of("Concessionary") + 1.5;
    assertThat(word).isBetween(8.0, 17.0);
    assertThat(laid(withColumn("Concessionary fares")).widths().get(1))
        .isCloseTo(word, within(1e-9));
    assertThat(laid(withColumn("Anticonstitutionnellement")).widths().get(1)).isEqualTo(17);
  }

  /** 13.5 points a line, up to eight. */
  @Test
  void headingsHaveTheHeightOfTheirLines() {
    assertThat(height(withColumn("All"))).isEqualTo(17.5);
    assertThat(height(withColumn("All of them"))).isEqualTo(31);
    // bold text is wider: it would fit the column of 8 digits in regular type
    assertThat(TextWidth.of("Parts of it")).isBetween(7.7, 8.3);
    assertThat(height(withColumn("Parts of it"))).isEqualTo(31);
    assertThat(height(withColumn("many words ".repeat(20)))).isEqualTo(112);
  }

  private static double height(StatTable table) {
    Sheet sheet = laid(table);
    assertThat(IntStream.rangeClosed(0, sheet.lastRow()).filter(r -> sheet.height(r).isPresent()))
        .containsExactly(1);
    return sheet.height(1).orElseThrow();
  }

  @Test
  void theStubFitsItsLabelsWithinLimits() {
    assertThat(stub("Yes")).isEqualTo(26);
    String label = "Concessionary fares for students";
    assertThat(stub(label)).isCloseTo(TextWidth.of(label) + 3 + 1, within(1e-9));
    assertThat(stub(label.repeat(3))).isEqualTo(46);
  }

  private static double stub(String label) {
    return laid(PrintedTables.table()
            .rows(List.of(row(label, StatRow.Kind.CATEGORY, 1)))
            .cells((r, c, measure) -> percent(0.5))
            .build())
        .widths()
        .get(0);
  }

  @Test
  void letterColumnsFitTheMostLettersOfARow() {
    Sheet sheet = laid(PrintedTables.table().build());
    assertThat(sheet.widths().get(3)).isCloseTo(1 + 2 * 1.6, within(1e-9));
    assertThat(sheet.widths().get(5)).isCloseTo(1 + 1.6, within(1e-9));
    assertThat(sheet.widths().get(7)).isEqualTo(2.5);
    String[] many = Collections.nCopies(20, "B").toArray(String[]::new);
    Sheet full = laid(PrintedTables.table().cells((r, c, measure) -> percent(0.5, many)).build());
    assertThat(full.widths().get(3)).isEqualTo(12);
    Sheet counts = laid(PrintedTables.table().content(StatTable.Content.SHARES_AND_COUNTS).build());
    assertThat(counts.widths().get(1)).isEqualTo(8);
    assertThat(counts.widths().get(5)).isCloseTo(1 + 2 * 1.6, within(1e-9));
  }

  @Test
  void remarksRunOverAWideTable() {
    String remark = "A remark of some thirty letters. ".repeat(5).strip();
    assertThat(TextWidth.of(remark)).isGreaterThan(105);
    StatTable wide = PrintedTables.table().notes(List.of(text(remark))).build();
    StatTable narrow = withColumn("All").toBuilder().notes(List.of(text(remark))).build();
    for (StatTable table : List.of(wide, narrow)) {
      List<String> lines = SheetText.values(laid(table));
      List<String> notes = lines.stream().filter(line -> line.contains("remark")).toList();
      double room = table == wide ? 40 + 10.0 * 6 : 90;
      assertThat(String.join(" ", notes)).isEqualTo(remark);
      assertThat(notes).hasSizeGreaterThan(1).allMatch(line -> TextWidth.of(line) <= room);
      assertThat(TextWidth.of(notes.get(0))).isGreaterThan(room - 10);
    }
  }

  /** A table that explains itself gets no legend. */
  @Test
  void signsAreExplainedOnce() {
    StatTable table =
        PrintedTables.table().notes(List.of(text("Base: all."))).key(List.of(text("Key."))).build();
    List<String> lines = SheetText.values(laid(table));
    assertThat(lines.subList(12, lines.size()))
        .containsExactly("", "Base: all.", "Key.", "Region: No test: one column is empty.");
  }

  /** What stands in brackets in print has a column of its own here, under a heading. */
  @Test
  void notesOnBracketsAreForPrint() {
    StatTable table =
        PrintedTables.table()
            .content(StatTable.Content.SHARES_AND_ERRORS)
            .notes(List.of(text("Base: all.")))
            .contentNotes(List.of(text("In brackets: errors.")))
            .build();
    assertThat(SheetText.values(laid(table)))
        .contains("Base: all.")
        .noneMatch(line -> line.contains("brackets"));
  }

  @Test
  void onlySignsThatOccurAreExplained() {
    List<StatColumn> columns = new ArrayList<>();
    for (StatColumn each : PrintedTables.table().build().columns()) {
      columns.add(column(each.id(), each.label(), "", each.segment(), Mark.NONE));
    }
    StatTable bare =
        PrintedTables.table().columns(columns).cells((r, c, m) -> percent(0.5)).build();
    assertThat(Legend.brief(bare, CONTEXT)).isEmpty();
    columns.set(5, column("s", "South", "", 1, Mark.LOW_BASE));
    assertThat(Legend.brief(bare.toBuilder().columns(columns).build(), CONTEXT))
        .containsExactly("** Base below 30: too small, the figure is not published.");
    StatTable withheld =
        bare.toBuilder()
            .cells(
                (r, c, m) ->
                    r + c == 0
                        ? PrintedTables.absent(Figure.Kind.PERCENT, Figure.Absence.WITHHELD)
                        : percent(0.5))
            .build();
    assertThat(Legend.brief(withheld, CONTEXT))
        .containsExactly("** Base below 30: too small, the figure is not published.");
  }

  @Test
  void legendsStateTheConventionsOfTheStudy() {
    Conventions conventions =
        Conventions.builder()
            .levels(0.025, 0.1)
            .bases(20, 50)
            .lowBase(Conventions.LowBase.FLAG)
            .build();
    WorkbookContext context =
        PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES, conventions);
    assertThat(Legend.brief(PrintedTables.table().build(), context))
        .containsExactly(
            "Letters: significantly higher than the column of that letter (capital: at 2.5%;"
                + " small: at 10%).",
            "** Base below 20: too few answers to interpret.",
            "* Base below 50: to be read with caution.",
            "[c] Withheld to protect respondents.");
    assertThat(Legend.all(context))
        .containsExactly(
            "[c] Withheld to protect respondents.",
            "– Not applicable: there is no such figure.",
            "** Base below 20: too few answers to interpret.",
            "* Base below 50: to be read with caution.");
  }

  @Test
  void aReasonThatHoldsForAllSegmentsNamesNone() {
    StatTable table = PrintedTables.table().build();
    StatSegment none = table.segments().get(1);
    StatSegment age = new StatSegment(none.source(), "Age", none.test(), none.testNote());
    List<String> lines =
        SheetText.values(laid(table.toBuilder().segments(List.of(age, none)).build()));
    assertThat(lines)
        .contains("No test: one column is empty.")
        .noneMatch(line -> line.startsWith("Independence test"));
  }

  @Test
  void onlyLevelsThatHaveSpannersTakeARow() {
    List<StatSpanner> spanners = PrintedTables.table().build().spanners();
    StatTable table = PrintedTables.table().spanners(spanners.subList(0, 2)).build();
    assertThat(SheetText.values(laid(table)).subList(1, 4))
        .containsExactly(
            "||Age by sex||||||Region",
            "|Total|Under thirty||Older||Older||North|South",
            "||A||B||C");
    StatTable inner = table.toBuilder().spanners(spanners.subList(2, 4)).build();
    assertThat(SheetText.values(laid(inner)).subList(1, 3))
        .containsExactly("||Women||||Men", "|Total|Under thirty||Older||Older||North|South");
  }

  /** A light rule runs under a spanner and not beside it. */
  @Test
  void spannersAreUnderlinedOverAllTheirColumns() {
    Sheet sheet = laid(PrintedTables.table().build());
    List<Boolean> women = new ArrayList<>();
    for (int column = 0; column <= 9; column++) {
      Style.Rule rule = SheetText.slot(sheet, 2, column).style().border().rule();
      women.add(rule == Style.Rule.BELOW || rule == Style.Rule.BELOW_AND_LEFT);
    }
    assertThat(women)
        .containsExactly(false, false, true, true, true, true, true, true, false, false);
  }

  /** The order of bases and answers in the table does not matter. */
  @Test
  void formulasFindTheirBaseWhereverItStands() {
    WorkbookContext formulas = PrintedTables.context(Profile.PRESENTATION, Percentages.FORMULAS);
    StatTable table =
        PrintedTables.table()
            .columns(List.of(column("total", "Total", "", -1, Mark.NONE)))
            .spanners(List.of())
            .segments(List.of())
            .subtitle(List.of())
            .rows(
                List.of(
                    row("Weighted base", StatRow.Kind.WEIGHTED_BASE, 0),
                    row("Base", StatRow.Kind.BASE, 0),
                    row("Yes", StatRow.Kind.CATEGORY, 0)))
            .cells(
                (r, c, measure) ->
                    switch (measure) {
                      case SHARE -> r == 2 ? percent(0.25) : count(r == 0 ? 80 : 50, Mark.NONE);
                      case COUNT -> count(11, Mark.NONE);
                      case WEIGHTED_COUNT -> count(20, Mark.NONE);
                      case STANDARD_ERROR, ROW_SHARE, INDEX -> percent(0.02);
                    })
            .build();
    assertThat(SheetText.values(laid(table, formulas)))
        .containsExactly("||Total", "|n|%", "Weighted base|80", "Base|50", "Yes|20|=B5/B$3");
  }
}
