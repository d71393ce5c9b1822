package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.Net;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Study;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of grids in short, line by line the published results. */
class GridsSheetTest {

  private static final Path STUDY =
      Path.of("..", "core", "src", "test", "resources", "io", "etude", "studies", "transit");

  /** A line of the sheet: its label, its figures and its letters, both from left to right. */
  private record Line(String label, List<Double> figures, List<String> letters) {
    static Line heading(String label) {
      return new Line(label, List.of(), List.of());
    }
  }

  private static Results results(String codebook) {
    Study study = Study.read(STUDY.resolve(codebook));
    return Analysis.of(study).run(CsvSource.of(STUDY.resolve("answers.csv")));
  }

  private static XSSFWorkbook workbook(Results results) throws IOException {
    Report report = StudyReport.of(results).language(Locale.ENGLISH).standardPlan().build();
    return Rendered.workbook(XlsxRenderer.builder().build(), report);
  }

  /** What the results say the sheet should hold. */
  private static List<Line> expected(Results results) {
    List<Line> lines = new ArrayList<>();
    for (Question question : results.study().questions()) {
      if (question instanceof GridQuestion grid) {
        List<Line> own = new ArrayList<>();
        for (Net net : grid.nets()) {
          if (net.side().isPresent()) {
            own.add(Line.heading(net.label().in(Locale.ENGLISH)));
            items(results, grid).forEach(item -> own.add(net(results, grid, item, net.id())));
          }
        }
        if (items(results, grid).stream().anyMatch(item -> mean(results, grid, item).isPresent())) {
          own.add(Line.heading("Mean"));
          items(results, grid).forEach(i -> mean(results, grid, i).ifPresent(own::add));
        }
        if (!own.isEmpty()) {
          lines.add(Line.heading(grid.label().in(Locale.ENGLISH)));
          lines.addAll(own);
        }
      }
    }
    return lines;
  }

  private static List<GridQuestion.Item> items(Results results, GridQuestion grid) {
    return grid.items().stream().filter(item -> !tables(results, grid, item).isEmpty()).toList();
  }

  private static List<ResultTable> tables(
      Results results, GridQuestion grid, GridQuestion.Item item) {
    return results.tables().stream()
        .filter(t -> t.id().question().equals(grid.id()))
        .filter(t -> t.item().filter(item::equals).isPresent())
        .toList();
  }

  /** All respondents, then the columns of each segment. */
  private static List<ResultColumn> columns(List<ResultTable> tables) {
    List<ResultColumn> columns = new ArrayList<>(List.of(tables.get(0).total()));
    for (ResultTable table : tables) {
      table.columns().stream()
          .filter(column -> !column.id().equals(ResultColumn.TOTAL))
          .forEach(columns::add);
    }
    return columns;
  }

  private static Line net(Results results, GridQuestion grid, GridQuestion.Item item, String net) {
    List<ResultTable> tables = tables(results, grid, item);
    int row = tables.get(0).rowIndex(net);
    List<Cell> cells = columns(tables).stream().map(column -> column.cells().get(row)).toList();
    return new Line(
        item.label().in(Locale.ENGLISH),
        cells.stream().flatMap(cell -> cell.share().stream()).map(Estimate::value).toList(),
        cells.stream().map(Cell::higherThan).flatMap(GridsSheetTest::letters).toList());
  }

  private static Optional<Line> mean(Results results, GridQuestion grid, GridQuestion.Item item) {
    List<Summary> means =
        columns(tables(results, grid, item)).stream()
            .flatMap(column -> column.summary(Summary.Stat.MEAN).stream())
            .toList();
    return means.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Line(
                item.label().in(Locale.ENGLISH),
                means.stream().flatMap(m -> m.estimate().stream()).map(Estimate::value).toList(),
                means.stream().map(Summary::higherThan).flatMap(GridsSheetTest::letters).toList()));
  }

  private static Stream<String> letters(List<Higher> higherThan) {
    return higherThan.isEmpty()
        ? Stream.empty()
        : Stream.of(String.join("", higherThan.stream().map(Higher::letter).toList()));
  }

  /** The lines beneath the heading that is frozen. */
  private static List<Line> lines(XSSFSheet sheet) {
    List<Line> lines = new ArrayList<>();
    for (int r = sheet.getPaneInformation().getHorizontalSplitPosition();
        r <= sheet.getLastRowNum();
        r++) {
      Row row = sheet.getRow(r);
      if (row == null || label(row).isEmpty()) {
        continue;
      }
      List<Double> figures = new ArrayList<>();
      List<String> letters = new ArrayList<>();
      for (var cell : row) {
        if (cell.getCellType() == CellType.NUMERIC) {
          figures.add(cell.getNumericCellValue());
        } else if (cell.getColumnIndex() > 0
            && cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().matches("[A-Za-z]+")) {
          letters.add(cell.getStringCellValue());
        }
      }
      lines.add(new Line(straight(label(row).get()), figures, letters));
    }
    return lines;
  }

  /** What is in the stub, or beside it: the heading of a grid whose columns take several pages. */
  private static Optional<String> label(Row row) {
    return Stream.of(0, 1)
        .map(row::getCell)
        .filter(cell -> cell != null && cell.getCellType() == CellType.STRING)
        .map(cell -> cell.getStringCellValue())
        .findFirst();
  }

  /** A label as the codebook has it, whose quotation marks are not those of print. */
  private static String straight(String label) {
    return label.replace('\u2019', '\'').replaceAll("[\u201C\u201D]", "\"");
  }

  private static void isAs(List<Line> expected, List<Line> lines) {
    assertThat(lines.stream().map(Line::label))
        .containsExactlyElementsOf(expected.stream().map(Line::label).toList());
    for (int i = 0; i < lines.size(); i++) {
      String line = "line " + i + ", " + lines.get(i).label();
      assertThat(lines.get(i).figures()).as(line).isEqualTo(expected.get(i).figures());
      assertThat(lines.get(i).letters()).as(line).isEqualTo(expected.get(i).letters());
    }
  }

  @Test
  void netsWithASideAndMeansOfAllItemsAreThePublishedResults() throws IOException {
    Results results = results("study.yaml");
    try (XSSFWorkbook workbook = workbook(results)) {
      List<Line> lines = lines(workbook.getSheet("Grids"));
      assertThat(lines).startsWith(Line.heading("Satisfaction with the service"));
      isAs(expected(results), lines);
      assertThat(lines).anyMatch(line -> line.figures().size() > 5 && !line.letters().isEmpty());
    }
  }

  @Test
  void itemsOfScalesWithScoresHaveTheirMeans(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: scored
        questions:
          - id: rooms
            type: grid
            label: The rooms
            columns: rooms_{item}
            items: {light: Light, heat: Heat}
            categories:
              1: {label: Good, score: 2}
              2: {label: Fair, score: 1}
              3: {label: Poor, score: 0}
            nets:
              good: {label: At least fair, codes: [1, 2], side: positive}
        segments:
          - {id: floor, label: Floor, column: floor, categories: {g: Ground, u: Upper}}
        """);
    StringBuilder rows = new StringBuilder("rooms_light,rooms_heat,floor\n");
    rows.append("1,2,g\n".repeat(60)).append("3,2,g\n".repeat(50)).append("2,3,g\n".repeat(10));
    rows.append("1,1,u\n".repeat(90)).append("2,3,u\n".repeat(40));
    Files.writeString(folder.resolve("answers.csv"), rows);
    Study study = Study.read(folder.resolve("study.yaml"));
    Results results = Analysis.of(study).run(CsvSource.of(folder.resolve("answers.csv")));
    try (XSSFWorkbook workbook = workbook(results)) {
      List<Line> lines = lines(workbook.getSheet("Grids"));
      assertThat(lines.stream().map(Line::label))
          .containsExactly("The rooms", "At least fair", "Light", "Heat", "Mean", "Light", "Heat");
      isAs(expected(results), lines);
      assertThat(lines.get(5).figures()).containsExactly(1.4, 130 / 120.0, 220 / 130.0);
      assertThat(lines.get(5).letters()).containsExactly("A");
    }
  }

  @Test
  void gridsWithoutSidesAndMeansHaveNoSheet() throws IOException {
    try (XSSFWorkbook workbook =
        Rendered.workbook(XlsxRenderer.builder().build(), SampleReport.report())) {
      assertThat(workbook.getSheet("Grilles")).isNull();
    }
  }
}
