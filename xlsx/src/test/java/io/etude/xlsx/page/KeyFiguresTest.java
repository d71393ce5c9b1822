package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The large figures of an article, which stand as numbers before their text. */
class KeyFiguresTest {

  private static final Path STUDY =
      Path.of("../core/src/test/resources/io/etude/studies/transit/study.yaml");

  @Test
  void printWithTheDecimalsThatTheArticleGivesThem(@TempDir Path folder) throws IOException {
    Path article = folder.resolve("article.ftl.md");
    Files.writeString(
        article,
        """
        # Key figures

        ::: keyfigure app.often
        use the app often.
        :::

        ::: keyfigure app.often decimals=2
        use it often, with two decimals.
        :::

        ::: keyfigure spend.mean
        euros a year.
        :::

        ::: keyfigure spend.mean@pass.annual decimals=4
        with an annual pass.
        :::

        ::: keyfigure recommend.nps
        is the score.
        :::
        """);
    Study study = Study.read(STUDY);
    Results results = Analysis.of(study).run();
    Report report = StudyReport.of(results).language(Locale.ENGLISH).template(article).build();

    try (XSSFWorkbook workbook =
        Rendered.workbook(
            XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report)) {
      Sheet sheet = workbook.getSheet("Article");
      List<String> figures = new ArrayList<>();
      for (Row row : sheet) {
        Cell mark = row.getCell(0);
        if (mark != null && mark.getCellType() == CellType.NUMERIC) {
          figures.add(new DataFormatter(Locale.ENGLISH).formatCellValue(mark));
        }
      }
      assertThat(figures)
          .containsExactly("41%", "40.58%", "1,152", "1,656.8248\u00a0euros", "\u22124");
      double digits = "1,656.8248 euros".length() * 2.2;
      assertThat(sheet.getColumnWidth(0) / 256.0).isGreaterThan(digits);
    }
  }
}
