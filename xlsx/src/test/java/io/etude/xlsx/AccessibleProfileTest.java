package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.testing.AccessibilityRules;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
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
    assertThat(workbook.getSheetName(3)).as("before the tables").isEqualTo("Notes");
    int last = workbook.getNumberOfSheets() - 1;
    assertThat(workbook.getSheetVisibility(last)).isEqualTo(SheetVisibility.VERY_HIDDEN);
  }

  @Test
  void breaksNoRule() {
    assertThat(AccessibilityRules.faults(workbook)).isEmpty();
  }

  @Test
  void faultsAreFoundWithRuleAndCell() throws IOException {
    try (XSSFWorkbook broken = Rendered.workbook(Profile.PRESENTATION)) {
      assertThat(AccessibilityRules.faults(broken))
          .anyMatch(fault -> fault.startsWith("no fills: "))
          .anyMatch(fault -> fault.startsWith("no frozen panes: Sommaire!A1"))
          .anyMatch(fault -> fault.startsWith("no header or footer: "))
          .anyMatch(fault -> fault.startsWith("no blank rows: "))
          .anyMatch(fault -> fault.startsWith("no filters: Sommaire!Contents"))
          .anyMatch(fault -> fault.startsWith("type of 12 points: "))
          .anyMatch(fault -> fault.startsWith("tables are marked up, other text is in column A: "))
          .anyMatch(fault -> fault.startsWith("no charts, pictures or comments: "));
    }
    try (XSSFWorkbook broken = Rendered.workbook(Profile.ACCESSIBLE)) {
      XSSFSheet sheet = broken.getSheet("Tableau 1");
      int row = sheet.getTables().get(0).getEndRowIndex();
      sheet.getRow(row).getCell(3).setBlank();
      sheet.getRow(row).getCell(2).setCellValue("*");
      String at = Integer.toString(row + 1);
      assertThat(AccessibilityRules.faults(broken))
          .containsExactlyInAnyOrder(
              "no blank cells: Tableau 1!D" + at,
              "no symbols as notes: Tableau 1!C" + at,
              "wrapped text: Tableau 1!C" + at);
    }
  }

  /** Percentages, counts and means are tables of their own, each with its unit in the title. */
  @Test
  void tablesHaveOneUnitAndSayWhatIsANet() {
    XSSFSheet shares = workbook.getSheet("Tableau 1");
    assertThat(text(shares, 0, 0)).contains("pourcentages").contains("[note ");
    XSSFTable table = shares.getTables().get(0);
    assertThat(table.getDisplayName()).isEqualTo("shares_maturity");
    StringBuilder headers = new StringBuilder();
    shares
        .getRow(table.getStartRowIndex())
        .forEach(cell -> headers.append(cell.getStringCellValue()).append('|'));
    assertThat(headers)
        .startsWith("Modalité|Élément|Ensemble (base\u00A0302)|")
        .contains("Statut\u00A0: Agents (base\u00A0180)|")
        .contains("5\u202F000 à 50\u202F000 (base\u00A090) [u]|")
        .contains("Plus de 50\u202F000\u00A0habitants (base\u00A0[c])|");
    Set<String> kinds = new HashSet<>();
    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
      kinds.add(text(shares, row, 1));
    }
    assertThat(kinds).containsExactlyInAnyOrder("réponse", "regroupement");
    XSSFSheet counts = workbook.getSheet("Tableau 1 effectifs");
    int first = counts.getTables().get(0).getStartRowIndex() + 1;
    assertThat(text(counts, first, 0)).isEqualTo("Base (répondants)");
    assertThat(text(counts, first, 1)).isEqualTo("base");
    assertThat(text(workbook.getSheet("Tableau 1 moyennes"), 1, 0)).endsWith("\u202F?\u00A0»");
    assertThat(text(shares, 1, 0)).as("an author's").isEqualTo("En % des répondants.");
    assertThat(text(counts, 1, 0)).as("counts are not in %").endsWith("\u202F?\u00A0»");
  }

  @Test
  void significantDifferencesAreAListInWords() {
    XSSFSheet sheet = workbook.getSheet("Écarts significatifs");
    int row = sheet.getTables().get(0).getStartRowIndex() + 1;
    assertThat(text(sheet, row, 0)).startsWith("Tableau ");
    assertThat(text(sheet, row, 3)).isNotEqualTo(text(sheet, row, 4)).isNotBlank();
    assertThat(sheet.getRow(row).getCell(5).getNumericCellValue()).isBetween(0.0, 0.05);
  }

  @Test
  void notesAreCalledByNumber() {
    String title = text(workbook.getSheet("Tableau 1"), 0, 0);
    Set<String> calls = new HashSet<>();
    for (Row row : workbook.getSheet("Notes")) {
      calls.add(row.getCell(0).getStringCellValue());
    }
    Matcher call = Pattern.compile("\\[note \\d+\\]").matcher(title);
    while (call.find()) {
      assertThat(calls).contains(call.group());
    }
    assertThat(calls).contains("[c]", "[u]", "[x]", "[z]");
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }
}
