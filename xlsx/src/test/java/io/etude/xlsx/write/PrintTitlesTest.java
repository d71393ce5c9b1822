package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What Excel repeats on every printed page. */
class PrintTitlesTest {

  private static final Path STUDY =
      Path.of("../core/src/test/resources/io/etude/studies/transit/study.yaml");

  @Test
  void repeatLabelsAndHeadingsWhereTheNameOfTheSheetHasAComma() throws IOException {
    Report all =
        StudyReport.of(Analysis.of(Study.read(STUDY)).run())
            .language(Locale.ENGLISH)
            .standardPlan()
            .build();
    List<StatTable> reform =
        all.tables().stream().filter(table -> table.id().equals("table-reform")).toList();
    Report report = all.toBuilder().blocks(List.of()).tables(reform).build();

    try (XSSFWorkbook workbook =
        Rendered.workbook(
            XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report)) {
      String sheet = "1 The fare reform “one ticket,";
      assertThat(workbook.getSheet(sheet)).isNotNull();
      int index = workbook.getSheetIndex(sheet);
      assertThat(workbook.getNames(XSSFName.BUILTIN_PRINT_TITLE))
          .filteredOn(name -> name.getSheetIndex() == index)
          .extracting(XSSFName::getRefersToFormula)
          .containsExactly("'" + sheet + "'!$A:$A,'" + sheet + "'!$1:$1");
    }
  }
}
