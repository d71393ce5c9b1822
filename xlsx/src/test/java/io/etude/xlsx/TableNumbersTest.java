package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** The tables of a workbook have the numbers that the pages give them. */
class TableNumbersTest {

  private static Report report(ResultsDetail detail) {
    Study study =
        Study.builder("s")
            .question(
                GridQuestion.builder("way")
                    .category("1", "Often")
                    .category("2", "Never")
                    .item("bus", "Bus", "bus")
                    .item("car", "Car", "car")
                    .build())
            .question(
                SingleQuestion.builder("fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .build();
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(40, List.of("a", "1", "2")));
    rows.addAll(Collections.nCopies(60, List.of("b", "2", "2")));
    RowsSource answers = RowsSource.of("answers", List.of("fruit", "bus", "car"), rows);
    return StudyReport.of(Analysis.of(study).run(answers))
        .standardPlan()
        .language(Locale.ENGLISH)
        .resultsDetail(detail)
        .build();
  }

  private static List<String> numbers(ResultsDetail detail) throws IOException {
    List<String> numbers = new ArrayList<>();
    try (Workbook workbook = Rendered.workbook(XlsxRenderer.builder().build(), report(detail))) {
      for (Row row : workbook.getSheet("Contents")) {
        String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
        if (first.startsWith("Table ")) {
          numbers.add(first);
        }
      }
    }
    return numbers;
  }

  @Test
  void anItemHasTheNumberOfItsGrid() throws IOException {
    assertThat(numbers(ResultsDetail.SUMMARY)).containsExactly("Table 1.1", "Table 1.2", "Table 2");
    assertThat(numbers(ResultsDetail.FULL)).containsExactly("Table 1", "Table 2", "Table 3");
  }
}
