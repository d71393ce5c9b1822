package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet of data problems: one row each, with its count and what was done. */
class ProblemsPageTest {

  /** Answers with these scores; the third is from nowhere if there are more than four. */
  private static Results results(Object... scores) {
    Study study =
        Study.builder("canteen")
            .title(Label.of("The canteen"))
            .languages(Locale.ENGLISH)
            .respondentId("id")
            .question(RatingQuestion.builder("score").label("Score").build())
            .question(
                SingleQuestion.builder("site")
                    .label("Site")
                    .category("north", "North")
                    .category("south", "South")
                    .build())
            .onProblem(DataRule.OUT_OF_RANGE, DataPolicy.SET_MISSING)
            .onProblem(DataRule.UNDECLARED_CODE, DataPolicy.GO_ON)
            .onProblem(DataRule.DUPLICATE_ID, DataPolicy.GO_ON)
            .build();
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      String site = i % 2 == 0 ? "north" : "south";
      boolean odd = scores.length > 4 && i == 2;
      rows.add(Arrays.asList(i == 5 ? 1 : i + 1, scores[i], odd ? "=east" : site));
    }
    return Analysis.of(study).run(RowsSource.of("answers", List.of("id", "score", "site"), rows));
  }

  private static List<List<Object>> rows(XSSFSheet sheet) {
    XSSFTable table = sheet.getTables().get(0);
    List<List<Object>> rows = new ArrayList<>();
    for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
      Row row = sheet.getRow(r);
      List<Object> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(
            cell.getCellType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource
  void listsEachProblemWithCountAndWhatWasDone(Profile profile) throws IOException {
    Results results = results(7, 12, 3, 11, 8, 9);
    Report report = StudyReport.of(results).build();
    XlsxRenderer renderer =
        XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).profile(profile).build();
    try (XSSFWorkbook workbook = Rendered.workbook(renderer, report)) {
      XSSFSheet sheet = workbook.getSheet("Data problems");
      List<List<Object>> rows = rows(sheet);
      assertThat(rows.get(0)).hasSize(3);
      assertThat(rows).hasSize(1 + results.problems().size());
      for (DataProblem problem : results.problems()) {
        assertThat(rows)
            .anySatisfy(
                row -> {
                  assertThat(row.get(0)).isEqualTo(problem.message());
                  assertThat(row.get(1)).isEqualTo((double) problem.count());
                });
      }
      assertThat(rows)
          .anySatisfy(
              row -> {
                assertThat(row.get(0).toString()).contains("=east");
                assertThat(row.get(1)).isEqualTo(1.0);
                assertThat(row.get(2)).isEqualTo("kept as it is");
              });
      assertThat(sheet.getPaneInformation() != null).isEqualTo(profile == Profile.PRESENTATION);
      List<String> places = results.complete().problems().stream().map(DataProblem::where).toList();
      assertThat(places).isNotEmpty().allMatch(place -> place.contains("row"));
      assertThat(rows.stream().flatMap(List::stream).map(Object::toString))
          .noneMatch(text -> places.stream().anyMatch(text::contains) || text.contains("row 3"));
      sheet.forEach(
          row ->
              row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
    }
  }

  @Test
  void isAbsentFromAWorkbookOfSoundData() throws IOException {
    Results results = results(7, 10, 0, 5);
    assertThat(results.problems()).isEmpty();
    try (XSSFWorkbook workbook =
        Rendered.workbook(
            XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(),
            StudyReport.of(results).build())) {
      assertThat(workbook.getSheet("Data problems")).isNull();
    }
  }
}
