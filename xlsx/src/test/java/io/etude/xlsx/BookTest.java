package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Question;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.render.FigureTable;
import io.etude.render.FigureTable.Column;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.write.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook as it is by default: all tables on a sheet, all figures on another. */
class BookTest {

  private static final Report REPORT = SampleReport.report();

  private static XSSFWorkbook book() throws IOException {
    return Rendered.workbook(XlsxRenderer.builder().build(), REPORT);
  }

  private static String text(XSSFRow row, int column) {
    Cell cell = row.getCell(column);
    return cell == null || cell.getCellType() == CellType.BLANK ? "" : cell.getStringCellValue();
  }

  @Test
  void theSheetOfDataHasAllFiguresAsTheyAre() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getTable("Data").getXSSFSheet();
      List<FigureTable.Row> figures = new ArrayList<>();
      FigureTable.of(REPORT.results(), REPORT.language()).forEach(figures::add);
      assertThat(sheet.getLastRowNum()).isEqualTo(figures.size()).isGreaterThan(20);
      for (int i = 0; i < figures.size(); i++) {
        for (Column column : Column.values()) {
          XSSFRow row = sheet.getRow(i + 1);
          Cell cell = row.getCell(column.ordinal());
          if (figures.get(i).number(column).isPresent()) {
            assertThat(cell.getNumericCellValue())
                .as("row %d, %s", i + 2, column)
                .isEqualTo(figures.get(i).number(column).getAsDouble());
          } else {
            assertThat(text(row, column.ordinal()))
                .as("row %d, %s", i + 2, column)
                .isEqualTo(figures.get(i).text(column));
          }
        }
      }
      assertThat(sheet.getTables())
          .singleElement()
          .satisfies(table -> assertThat(table.getRowCount()).isEqualTo(figures.size() + 1));
    }
  }

  /** The tables as the article shows them, then those that it does not. */
  private static Collection<StatTable> tables() {
    Map<String, StatTable> tables = new LinkedHashMap<>();
    new ReportWalker() {
      @Override
      public Void table(Block.Table block) {
        tables.put(block.table().id(), block.table());
        return super.table(block);
      }
    }.walk(REPORT.blocks());
    REPORT.tables().forEach(table -> tables.putIfAbsent(table.id(), table));
    return tables.values();
  }

  /** The row after the title of a table: its first base. */
  private static int body(XSSFSheet sheet, String title) {
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      if (sheet.getRow(row) != null && text(sheet.getRow(row), 0).contains(title)) {
        return row + 1;
      }
    }
    throw new AssertionError("no table " + title);
  }

  @Test
  void theBookHasTheTablesOneUnderTheOther() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getSheet("Tableaux");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      int shares = 0;
      for (StatTable table : tables()) {
        int row = body(sheet, Inline.plain(table.title()));
        List<Integer> order = new ArrayList<>();
        for (boolean base : new boolean[] {true, false}) {
          for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).kind().isBase() == base) {
              order.add(i);
            }
          }
        }
        for (int index : order) {
          assertThat(text(sheet.getRow(row), 0)).isEqualTo(table.rows().get(index).label());
          if (table.cell(index, 0).number().isPresent()
              && table.rows().get(index).kind() == StatRow.Kind.CATEGORY) {
            assertThat(sheet.getRow(row).getCell(2).getNumericCellValue())
                .as(table.rows().get(index).label())
                .isEqualTo(table.cell(index, 0).number().getAsDouble());
            shares++;
          }
          row++;
        }
      }
      assertThat(shares).isPositive();
    }
  }

  @Test
  void theCodebookHasEachAnswer() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getSheet("Livre de codes");
      List<String> lines = new ArrayList<>();
      sheet.forEach(
          row ->
              lines.add(
                  text((XSSFRow) row, 0)
                      + "|"
                      + text((XSSFRow) row, 2)
                      + "|"
                      + text((XSSFRow) row, 3)));
      int answers = 0;
      for (Question question : REPORT.results().study().questions()) {
        for (Category category : question.categories()) {
          String label = category.label().in(REPORT.language());
          assertThat(lines).contains(question.id() + "|" + category.code() + "|" + label);
          answers++;
        }
      }
      assertThat(answers).isPositive();
    }
  }

  @Test
  void theNotesStandUnderTheMethod() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getSheet("Méthode et notes");
      assertThat(sheet.getTables())
          .extracting(XSSFTable::getDisplayName)
          .containsExactly("Notes", "DataColumns");
      int top = sheet.getTables().get(0).getStartRowIndex();
      assertThat(text(sheet.getRow(top - 1), 0)).isEqualTo("Notes");
      assertThat(text(sheet.getRow(top + 1), 0)).startsWith("[");
    }
  }

  @Test
  void eachFlagOfTheDataIsExplainedInTheNotesAndNoOther() throws IOException {
    Set<String> flags = new TreeSet<>();
    FigureTable.of(REPORT.results(), REPORT.language())
        .forEach(row -> flags.addAll(List.of(row.text(Column.FLAG).split(FigureTable.SEPARATOR))));
    flags.remove("");
    assertThat(flags).isNotEmpty();
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getSheet("Méthode et notes");
      Set<String> explained = new TreeSet<>();
      XSSFTable notes = sheet.getTables().get(0);
      for (int r = notes.getStartRowIndex() + 1; r <= notes.getEndRowIndex(); r++) {
        if (text(sheet.getRow(r), 1).startsWith("Dans la feuille Données")) {
          explained.add(text(sheet.getRow(r), 0));
        }
      }
      assertThat(explained).isEqualTo(flags);
    }
  }

  @Test
  void eachColumnOfTheDataIsExplainedUnderTheNotes() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      XSSFSheet sheet = workbook.getSheet("Méthode et notes");
      XSSFTable columns = workbook.getTable("DataColumns");
      List<String> explained = new ArrayList<>();
      for (int r = columns.getStartRowIndex() + 1; r <= columns.getEndRowIndex(); r++) {
        explained.add(text(sheet.getRow(r), 0));
        assertThat(text(sheet.getRow(r), 1)).endsWith(".").doesNotContain("{");
      }
      assertThat(explained).isEqualTo(FigureTable.headings());
      assertThat(text(sheet.getRow(columns.getStartRowIndex() - 1), 0))
          .isEqualTo("Les colonnes de la feuille Données");
    }
  }

  @Test
  void noChartIsBrokenBetweenTwoPages() throws IOException {
    List<Chart> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void chart(Chart chart) {
        found.add(chart);
        return null;
      }
    }.walk(REPORT.blocks());
    List<Block> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Chart chart = found.get(i % found.size());
      many.add(
          Chart.builder("chart-" + i, chart.spec()).title(chart.title()).alt(chart.alt()).build());
    }
    try (XSSFWorkbook workbook =
        Rendered.workbook(XlsxRenderer.builder().build(), SampleReport.report(many))) {
      XSSFSheet sheet = workbook.getSheet("Graphiques");
      int[] breaks = sheet.getRowBreaks();
      assertThat(breaks.length).isBetween(2, 12);
      for (XSSFShape shape : sheet.getDrawingPatriarch().getShapes()) {
        XSSFClientAnchor anchor = (XSSFClientAnchor) shape.getAnchor();
        assertThat(Arrays.stream(breaks).boxed().toList())
            .noneMatch(at -> anchor.getRow1() <= at && at < anchor.getRow2());
      }
    }
  }

  /** Else Excel marks each code that is a number as a fault. */
  @Test
  void codesThatAreNumbersAreNoFaults() throws IOException {
    try (XSSFWorkbook workbook = book()) {
      assertThat(workbook.getSheet("Livre de codes").getIgnoredErrors())
          .containsKey(IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
  }

  @Test
  void sheetsOfLanguagesThatAreReadFromTheRightAreSo() throws IOException {
    for (String language : List.of("ar", "fr")) {
      Stylebook styles = new Stylebook(REPORT.brand(), false, Locale.forLanguageTag(language));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      WorkbookWriter.write(
          REPORT,
          styles,
          List.of(
              new SheetLayout() {
                @Override
                public String name() {
                  return "One";
                }

                @Override
                public void lay(Sheet sheet) {
                  sheet.text(0, 0, "text", styles.body());
                }
              }),
          Optional.empty(),
          out);
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        assertThat(workbook.getSheet("One").isRightToLeft()).isEqualTo(language.equals("ar"));
      }
    }
  }
}
