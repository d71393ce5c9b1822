package io.etude.xlsx.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.TableSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables made by hand: the workbook shows what is in them and decides nothing. */
class StatTablesTest {

  private static final TableId QUESTION = TableId.of("q");

  private static StatRow row(String label, StatRow.Kind kind, int level) {
    return new StatRow(label, label, kind, level, false);
  }

  private static StatTable.Builder table(
      String id, TableId about, List<StatRow> rows, List<List<Figure>> cells) {
    return StatTable.of(id, new StatTable.Subject(about, "Question", Optional.empty()))
        .title(List.of(new Inline.Text("Table")))
        .columns(List.of(new StatColumn("total", "Total", "", -1, Figure.Mark.SMALL_BASE)))
        .rows(rows)
        .cells(cells);
  }

  private static Figure percent(double share, int decimals) {
    return Figure.of(Figure.Kind.PERCENT, share, "").decimals(decimals).build();
  }

  private static Report.Builder report() {
    Study study =
        Study.builder("s")
            .title(Label.of("Study"))
            .languages(Locale.ENGLISH)
            .question(SingleQuestion.builder("q").label("Question").category("a", "A").build())
            .build();
    return Report.of(Results.of(study).respondents(45).build());
  }

  private static XSSFWorkbook workbook(Report report, Profile profile) throws IOException {
    return Rendered.workbook(
        XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).profile(profile).build(), report);
  }

  private static StatTable sample() {
    Figure base = Figure.of(Figure.Kind.COUNT, 45, "45").mark(Figure.Mark.SMALL_BASE).build();
    return table(
            "t",
            QUESTION,
            List.of(
                row("All", StatRow.Kind.NET, 0),
                row("Some", StatRow.Kind.NET, 1),
                row("Few", StatRow.Kind.CATEGORY, 2),
                row("Other", StatRow.Kind.CATEGORY, 0),
                row("Mean", StatRow.Kind.SUMMARY, 0),
                row("Score", StatRow.Kind.SUMMARY, 0),
                row("Base", StatRow.Kind.BASE, 0)),
            List.of(
                List.of(percent(0.0004, 1)),
                List.of(percent(0.0006, 1)),
                List.of(percent(0, 1)),
                List.of(percent(0.3, 1)),
                List.of(Figure.of(Figure.Kind.NUMBER, 6.987, "").decimals(2).build()),
                List.of(Figure.of(Figure.Kind.POINTS, -12.4, "").build()),
                List.of(base)))
        .build();
  }

  /** A mean that has a mark alone is below those that have none, and below the shares. */
  @Test
  void markedStatisticsAreInTheColumnOfShares() throws IOException {
    Figure mean = Figure.of(Figure.Kind.NUMBER, 6.5, "").decimals(1).build();
    Figure marked =
        Figure.of(Figure.Kind.NUMBER, 7.5, "").decimals(1).mark(Figure.Mark.SMALL_BASE).build();
    StatTable table =
        table(
                "t",
                QUESTION,
                List.of(
                    row("Some", StatRow.Kind.CATEGORY, 0), row("Mean", StatRow.Kind.SUMMARY, 0)),
                List.of(List.of(percent(0.3, 0), percent(0.4, 0)), List.of(mean, marked)))
            .columns(
                List.of(
                    new StatColumn("a", "Young", "A", 0, Figure.Mark.NONE),
                    new StatColumn("b", "Older", "B", 0, Figure.Mark.SMALL_BASE)))
            .build();
    Report report = report().tables(List.of(table)).build();
    try (XSSFWorkbook workbook = workbook(report, Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("1 Question");
      assertThat(column(sheet, 6.5)).isEqualTo(column(sheet, 0.3));
      assertThat(column(sheet, 7.5)).isEqualTo(column(sheet, 0.4));
    }
  }

  private static int column(XSSFSheet sheet, double number) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == number) {
          return cell.getColumnIndex();
        }
      }
    }
    throw new AssertionError("no cell has " + number);
  }

  @Test
  void indentsAreTheLevelsOfTheRows() throws IOException {
    Report report = report().tables(List.of(sample())).build();
    try (XSSFWorkbook workbook = workbook(report, Profile.PRESENTATION)) {
      TableSheet sheet = new TableSheet(workbook.getSheet("1 Question"), "Total");
      List<Integer> indents = new ArrayList<>();
      for (StatRow row : sample().rows()) {
        indents.add((int) sheet.stub(row.label()).getCellStyle().getIndention());
      }
      assertThat(indents).containsExactly(0, 1, 2, 0, 0, 0, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void decimalsAreThoseOfTheCells(Profile profile) throws IOException {
    Report report = report().tables(List.of(sample())).build();
    try (XSSFWorkbook workbook = workbook(report, profile)) {
      boolean words = profile == Profile.ACCESSIBLE;
      String total = words ? "Total [u]" : "Total";
      TableSheet sheet =
          words
              ? TableSheet.parts(workbook, "Table 1", total)
              : new TableSheet(workbook.getSheet("1 Question"), total);
      assertThat(sheet.shown("All", 0)).isEqualTo("<0.05%");
      assertThat(sheet.shown("Some", 0)).isEqualTo("0.1%");
      assertThat(sheet.shown("Few", 0)).isEqualTo("0.0%");
      assertThat(sheet.shown("Other", 0)).isEqualTo("30.0%");
      assertThat(sheet.shown("Mean", 0)).isEqualTo("6.99");
      assertThat(sheet.shown("Score", 0)).isEqualTo("\u221212");
    }
  }

  @Test
  void aBaseHasItsMarkWhereColumnsAreNotCompared() throws IOException {
    Report report = report().tables(List.of(sample())).build();
    try (XSSFWorkbook workbook = workbook(report, Profile.PRESENTATION)) {
      TableSheet sheet = new TableSheet(workbook.getSheet("1 Question"), "Total");
      assertThat(sheet.figure("Base", 0).getNumericCellValue()).isEqualTo(45);
      assertThat(sheet.figure("Base", 0).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0\"*\""); // POI would not show the asterisk
      assertThat(sheet.notes()).contains("* Base below 100: to be read with caution.");
    }
  }

  @Test
  void tablesOfBlocksStandBeforeThoseOfTheReportAndOnlyOnce() throws IOException {
    StatTable extract = sample().toBuilder().id("extract").build();
    TableId other = TableId.of("other");
    StatTable last = table("u", other, sample().rows(), cells(sample())).build();
    FigureRef figure =
        new FigureRef(
            other.figure("a", "total"),
            FigureRef.Kind.SHARE,
            Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
            OptionalLong.of(45),
            Set.of());
    Report report =
        report()
            .blocks(
                List.of(
                    new Block.Paragraph(
                        List.of(new Inline.Quoted(Figure.of(figure, "50%").build()))),
                    new Block.Table(extract),
                    new Block.Table(sample())))
            .tables(List.of(last, sample()))
            .build();
    try (XSSFWorkbook workbook = workbook(report, Profile.ACCESSIBLE)) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).contains("Table 1", "Table 2", "Table 3").doesNotContain("Table 4");
      var quoted = workbook.getSheet("Percentages quoted");
      int row = quoted.getTables().get(0).getEndRowIndex();
      assertThat(quoted.getRow(row).getCell(9).getStringCellValue()).isEqualTo("Table 3");
    }
  }

  private static List<List<Figure>> cells(StatTable table) {
    List<List<Figure>> cells = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      cells.add(List.of(table.cell(row, 0)));
    }
    return cells;
  }
}
