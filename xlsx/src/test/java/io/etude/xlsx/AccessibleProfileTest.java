package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules for accessible official statistics, checked on a whole workbook. */
class AccessibleProfileTest {

  private static XSSFWorkbook workbook;

  @BeforeAll
  static void render() throws IOException {
    workbook = Rendered.workbook(Profile.ACCESSIBLE);
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void startsAtTheTopOfTheCover() {
    assertThat(workbook.getActiveSheetIndex()).isZero();
    assertThat(workbook.getSheetAt(0).getActiveCell().formatAsString()).isEqualTo("A1");
    assertThat(workbook.getSheetName(0)).isEqualTo("Couverture");
    assertThat(workbook.getSheetName(1)).isEqualTo("Sommaire");
    assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).isEqualTo("Notes");
  }

  @Test
  void everySheetHasItsTitleInA1AndNoMergedCellsFootersOrDrawings() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(sheet.getFooter().getLeft()).isEmpty();
      assertThat(sheet.getFooter().getRight()).isEmpty();
      assertThat(sheet.getHeader().getLeft()).isEmpty();
      assertThat(sheet.getDrawingPatriarch()).isNull();
      assertThat(sheet.getTables().size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void tablesHaveUniqueNamesOneHeaderRowAndNoBlankCells() {
    Set<String> names = new HashSet<>();
    int tables = 0;
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (XSSFTable table : sheet.getTables()) {
        tables++;
        assertThat(names.add(table.getDisplayName().toLowerCase(Locale.ROOT))).isTrue();
        assertThat(table.getHeaderRowCount()).isEqualTo(1);
        boolean input = table.getDisplayName().equals("Commentary");
        headers(sheet, table);
        for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
          for (int c = 0; c <= table.getEndColIndex() - (input ? 1 : 0); c++) {
            Cell cell = sheet.getRow(r).getCell(c);
            assertThat(cell.getCellType())
                .as(sheet.getSheetName() + "!" + cell.getAddress())
                .isNotEqualTo(CellType.BLANK);
          }
        }
      }
    }
    assertThat(tables).isEqualTo(5 + 5 + 4); // tables, charts; contents, figures, comments, notes
  }

  private static void headers(XSSFSheet sheet, XSSFTable table) {
    Row header = sheet.getRow(table.getStartRowIndex());
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < table.getColumnCount(); c++) {
      String text = header.getCell(c).getStringCellValue();
      assertThat(table.getColumns().get(c).getName()).isEqualTo(text);
      assertThat(text).isNotBlank().doesNotContain("\n");
      assertThat(seen.add(text.toLowerCase(Locale.ROOT))).isTrue();
    }
  }

  @Test
  void noBlankRowsInsideSheets() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        assertThat(sheet.getRow(r) == null).as(sheet.getSheetName() + " row " + (r + 1)).isFalse();
      }
    }
  }

  @Test
  void marksAreWordsAndNotesAreCalledByNumber() {
    XSSFSheet sheet = workbook.getSheet("Tableau 1");
    String title = sheet.getRow(0).getCell(0).getStringCellValue();
    assertThat(title).contains("[note ");
    Row header = sheet.getRow(sheet.getTables().get(0).getStartRowIndex());
    StringBuilder headers = new StringBuilder();
    header.forEach(cell -> headers.append(cell.getStringCellValue()).append('|'));
    assertThat(headers)
        .contains("Statut\u00A0: Agents|")
        .contains("Plus de 50\u202F000\u00A0habitants [low]")
        .contains("Statut\u00A0: Agents\u00A0: significativement supérieur à");
    XSSFSheet notes = workbook.getSheet("Notes");
    Set<String> calls = new HashSet<>();
    for (Row row : notes) {
      calls.add(row.getCell(0).getStringCellValue());
    }
    java.util.regex.Matcher call =
        java.util.regex.Pattern.compile("\\[note \\d+\\]").matcher(title);
    while (call.find()) {
      assertThat(calls).contains(call.group());
    }
    assertThat(calls).contains("[c]", "[low]", "[z]");
  }
}
