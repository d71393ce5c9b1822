package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.pdf.PdfRenderer;
import io.etude.render.CsvRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.render.ReportRenderer;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A label that holds Markdown or a formula stays text: in the JSON, in the PDF and in the workbook.
 * The CSV, which can't say that, has it as it is.
 */
@Tag("hostile")
class HostileLabelsTest {

  private static final String FORMULA = "=2+40";
  private static final String COMMAND = "@SUM(A1:A9)";
  private static final String MARKDOWN = "**bold** # head <b>x</b>";

  @TempDir private Path folder;

  private Report report() throws IOException {
    Study study =
        Study.builder("hostile")
            .question(
                SingleQuestion.builder("q")
                    .label(MARKDOWN)
                    .category("1", FORMULA)
                    .category("2", COMMAND)
                    .category("3", MARKDOWN)
                    .build())
            .build();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(List.of(Integer.toString(i % 3 + 1)));
    }
    Path template = folder.resolve("article.ftl.md");
    Files.writeString(
        template,
        """
        ## Answers

        The label ${label("q.1")} stands for ${pct("q.1")}, ${label("q.3")} for ${pct("q.3")}.
        """);
    return StudyReport.of(Analysis.of(study).run(RowsSource.of("rows", List.of("q"), rows)))
        .template(template)
        .build();
  }

  private static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  @Test
  void staysTextInTheJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes(new JsonRenderer(), report()));
    JsonNode rows = json.get("tables").get(0).get("columns").get(0).get("rows");
    assertThat(List.of(rows.get(0), rows.get(1), rows.get(2)))
        .extracting(row -> row.get("label").asText())
        .containsExactly(FORMULA, COMMAND, MARKDOWN);
  }

  @Test
  void staysTextInTheReportAsJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes(new ReportRenderer(), report()));
    assertThat(json.findValuesAsText("label")).contains(FORMULA, COMMAND, MARKDOWN);
    assertThat(json.at("/blocks").toString())
        .contains("The label " + FORMULA + " stands for ")
        .doesNotContain("\"type\":\"strong\"");
  }

  @Test
  void isWhatItIsInTheCsv() throws IOException {
    assertThat(new String(bytes(new CsvRenderer(), report()), StandardCharsets.UTF_8))
        .contains(",1," + FORMULA + ",", ",2," + COMMAND + ",", ",3," + MARKDOWN + ",");
  }

  @Test
  void staysTextInThePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(PdfRenderer.builder().build(), report()))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains(FORMULA, COMMAND, MARKDOWN);
      assertThat(text).contains("The label " + FORMULA + " stands for 33%");
    }
  }

  @Test
  void staysTextInTheWorkbook() throws IOException {
    byte[] xlsx = bytes(XlsxRenderer.builder().build(), report());
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
              if (cell.getStringCellValue().matches("(?s)[=+@\\t-].*")) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.toString()).isTrue();
              }
            }
          }
        }
      }
    }
    assertThat(texts).contains(FORMULA, COMMAND, MARKDOWN);
  }
}
