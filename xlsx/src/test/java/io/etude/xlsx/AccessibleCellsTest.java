package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.render.FigureTable;
import io.etude.render.FigureTable.Column;
import io.etude.study.Conventions;
import io.etude.study.Publication.CellFigure;
import io.etude.xlsx.testing.AccessibilityRules;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.testing.WeightedSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The choice of cells in the accessible profile: a sheet for each figure, each in one unit. */
class AccessibleCellsTest {

  private static final Report REPORT =
      new WeightedSample(Conventions.WithheldColumns.SHOWN).report();

  private static XSSFWorkbook workbook(Report report, CellFigure... cells) throws IOException {
    return Rendered.workbook(
        XlsxRenderer.builder().profile(Profile.ACCESSIBLE).cells(List.of(cells)).build(), report);
  }

  private static List<String> sheetsOfTable(XSSFWorkbook workbook, String number) {
    List<String> names = new ArrayList<>();
    for (Sheet sheet : workbook) {
      if (sheet.getSheetName().equals(number) || sheet.getSheetName().startsWith(number + " ")) {
        names.add(sheet.getSheetName());
      }
    }
    return names;
  }

  @Test
  void eachFigureHasASheetAndNoRuleIsBroken() throws IOException {
    try (XSSFWorkbook weighted = workbook(REPORT, CellFigure.values());
        XSSFWorkbook french = workbook(SampleReport.report(), CellFigure.values())) {
      assertThat(sheetsOfTable(weighted, "Table 1"))
          .containsExactly(
              "Table 1",
              "Table 1 counts",
              "Table 1 row percentages",
              "Table 1 indexes",
              "Table 1 standard errors");
      assertThat(sheetsOfTable(french, "Tableau 1"))
          .containsExactly(
              "Tableau 1",
              "Tableau 1 effectifs",
              "Tableau 1 parts en ligne",
              "Tableau 1 indices",
              "Tableau 1 erreurs types",
              "Tableau 1 moyennes",
              "Tableau 1 scores");
      assertThat(AccessibilityRules.faults(weighted)).isEmpty();
      assertThat(AccessibilityRules.faults(french)).isEmpty();
    }
  }

  @Test
  void onlyWhatIsAskedForIsThereAndBasesAlways() throws IOException {
    try (XSSFWorkbook workbook = workbook(REPORT, CellFigure.INDEX)) {
      assertThat(sheetsOfTable(workbook, "Table 1"))
          .containsExactly("Table 1 counts", "Table 1 indexes");
      XSSFTable bases = workbook.getSheet("Table 1 counts").getTables().get(0);
      assertThat(bases.getDataRowCount()).isEqualTo(3);
      assertThat(AccessibilityRules.faults(workbook)).isEmpty();
    }
  }

  /** A cell of a sheet by the label of its row and the ending of its heading. */
  private static Cell cell(XSSFSheet sheet, String row, String heading) {
    XSSFTable table = sheet.getTables().get(0);
    Row head = sheet.getRow(table.getStartRowIndex());
    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
      if (sheet.getRow(r).getCell(0).getStringCellValue().equals(row)) {
        for (Cell cell : head) {
          String name =
              cell.getStringCellValue().replaceAll("( \\(base\u00A0[\\d,]+\\))?( \\[u])?$", "");
          if (name.equals(heading)) {
            return sheet.getRow(r).getCell(cell.getColumnIndex());
          }
        }
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + row + ", " + heading);
  }

  private static List<String> headings(XSSFSheet sheet) {
    List<String> headings = new ArrayList<>();
    sheet
        .getRow(sheet.getTables().get(0).getStartRowIndex())
        .forEach(cell -> headings.add(cell.getStringCellValue()));
    return headings;
  }

  /**
   * The number of a cell; NaN for a sign in its place, boxed since only so is it equal to itself.
   */
  private static Double number(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN;
  }

  /** Shares, counts and errors are the numbers of the JSON; the others are quotients of them. */
  @Test
  void figuresAreThoseOfTheJson() throws IOException {
    int compared = 0;
    try (XSSFWorkbook workbook = workbook(REPORT, CellFigure.values())) {
      List<FigureTable.Row> figures = new ArrayList<>();
      FigureTable.of(REPORT.results(), REPORT.language()).forEach(figures::add);
      for (FigureTable.Row figure : figures) {
        boolean ofRegion = List.of("", "region").contains(figure.text(Column.SEGMENT));
        if (!figure.text(Column.QUESTION_ID).equals("use")
            || !figure.text(Column.STAT).equals("share")
            || !ofRegion) {
          continue;
        }
        String row = figure.text(Column.ROW);
        boolean all = figure.text(Column.COLUMN_ID).equals("total");
        String heading = all ? "Total" : "Region: " + figure.text(Column.COLUMN);
        String base =
            String.format(
                Locale.ENGLISH,
                " (base\u00A0%,d)",
                (long) figure.number(Column.BASE).getAsDouble());
        assertThat(headings(workbook.getSheet("Table 1")))
            .anyMatch(text -> text.startsWith(heading + base));
        Double share = figure.number(Column.VALUE).orElse(Double.NaN);
        double total = number(cell(workbook.getSheet("Table 1"), row, "Total"));
        assertThat(number(cell(workbook.getSheet("Table 1"), row, heading))).isEqualTo(share);
        boolean empty = figure.number(Column.BASE).getAsDouble() == 0;
        double count = empty ? Double.NaN : figure.number(Column.COUNT).orElse(Double.NaN);
        assertThat(number(cell(workbook.getSheet("Table 1 counts"), row, heading)))
            .isEqualTo(Double.valueOf(count));
        assertThat(number(cell(workbook.getSheet("Table 1 standard errors"), row, heading)))
            .isEqualTo(Double.valueOf(figure.number(Column.SE).orElse(Double.NaN)));
        double index = number(cell(workbook.getSheet("Table 1 indexes"), row, heading));
        if (share.isNaN()) {
          assertThat(index).isNaN();
        } else {
          assertThat(index).isEqualTo(100 * share / total);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }
}
