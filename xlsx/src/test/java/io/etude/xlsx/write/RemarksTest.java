package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Errors and intervals as remarks, of a whole study. */
class RemarksTest {

  private static final Path STUDY =
      Path.of("../core/src/test/resources/io/etude/studies/transit/study.yaml");

  /** Tables on one sheet begin with label, count and share of the total. */
  @Test
  void errorAndIntervalAreRemarksOnTheShareOfTheTotal() throws IOException {
    Report report =
        StudyReport.of(Analysis.of(Study.read(STUDY)).run())
            .language(Locale.ENGLISH)
            .standardPlan()
            .build();
    try (XSSFWorkbook workbook = Rendered.workbook(XlsxRenderer.builder().build(), report)) {
      XSSFSheet tables = workbook.getSheet("Tables");
      List<CellAddress> remarks = List.copyOf(tables.getCellComments().keySet());
      assertThat(remarks).isNotEmpty().allMatch(place -> place.getColumn() == 2);
      for (CellAddress place : remarks) {
        double share = tables.getRow(place.getRow()).getCell(2).getNumericCellValue();
        String text = tables.getCellComment(place).getString().getString();
        double low = Double.parseDouble(text.replaceFirst(".*interval <?([\\d.]+)% to .*", "$1"));
        double high = Double.parseDouble(text.replaceFirst(".* to [<>]?([\\d.]+)%$", "$1"));
        assertThat(100 * share).as(text).isBetween(low - 0.05, high + 0.05);
      }
    }
  }
}
