package io.etude.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.EtudeException;
import io.etude.document.Report;
import io.etude.report.StudyFolder;
import io.etude.xlsx.CommentarySheet;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experts fill in the workbook of a study; what they typed is checked with all the rest. */
@Tag("client")
class FilledWorkbookTest {

  @TempDir private Path folder;

  /** Of 200 people, 64 % say yes, 51.5 % of the women and 76.5 % of the men. */
  @BeforeEach
  void write() throws IOException {
    StringBuilder rows = new StringBuilder("q,sex\n");
    rows.append("yes,w\n".repeat(52)).append("no,w\n".repeat(49));
    rows.append("yes,m\n".repeat(76)).append("no,m\n".repeat(23));
    Files.writeString(folder.resolve("answers.csv"), rows);
    article("Opinions differ, ${pct(\"q.yes\")} say yes.");
    codebook("en", "");
  }

  private void article(String text) throws IOException {
    Files.writeString(folder.resolve("article.ftl.md"), text + "\n");
  }

  private void codebook(String language, String more) throws IOException {
    Files.writeString(
        folder.resolve("study.yaml"),
        """
        id: opinion
        language: %s
        data: answers.csv
        template: article.ftl.md
        questions:
          - {id: q, type: single, label: Opinion, categories: {"yes": Yes, "no": No}}
        segments:
          - {id: gender, label: Gender, column: sex, categories: {w: Women, m: Men}}
        experts:
          - {id: ada, name: Ada, figures: [q.yes]}
          - {id: max, name: Max, figures: [q.yes]}
        """
                .formatted(language)
            + more);
  }

  private Path workbook() {
    return folder.resolve("opinion.xlsx");
  }

  /** Renders the workbook, and changes it with the cells of the two comments at hand. */
  private void fill(Consumer<List<Cell>> typing) throws IOException {
    StudyFolder.of(folder).render(folder, List.of(XlsxRenderer.builder().build()));
    byte[] bytes = Files.readAllBytes(workbook());
    try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      CellReference heading =
          new CellReference(filled.getName("etude_comment").getRefersToFormula());
      var sheet = filled.getSheet(heading.getSheetName());
      typing.accept(
          List.of(
              sheet.getRow(heading.getRow() + 1).getCell(heading.getCol()),
              sheet.getRow(heading.getRow() + 2).getCell(heading.getCol())));
      try (OutputStream out = Files.newOutputStream(workbook())) {
        filled.write(out);
      }
    }
  }

  private StudyFolder study() {
    return StudyFolder.of(folder).comments(() -> CommentarySheet.read(List.of(workbook())));
  }

  private List<Diagnostic> diagnostics() {
    Report report = study().write(study().tally());
    return report.diagnostics().stream().filter(d -> d.rule().equals("commentFigure")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 74%    | Commentary
          fr | 74 %   | Commentaires
          fr | 74,5 % | Commentaires
          """)
  void aFigureThatWasNotMeasuredIsNamedWithItsPlace(String language, String said, String sheet)
      throws IOException {
    codebook(language, "");
    fill(
        cells -> {
          cells.get(0).setCellValue("Opinion: 64 %, 51 %, 76,8 %.");
          cells.get(1).setCellValue("Opinion: " + said + ".");
        });
    assertThat(diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.place()).matches("opinion\\.xlsx: " + sheet + "![A-Z]+\\d+");
              assertThat(diagnostic.message().replaceAll("[\u00A0\u202F]", " "))
                  .isEqualTo("the comment says " + said + ", which no figure of \"q\" prints");
            });
  }

  @Test
  void figuresAsMeasuredAreNotRemarkedOn() throws IOException {
    fill(cells -> cells.get(0).setCellValue("64% say yes, 64.0 % to be exact; 77% of men."));
    assertThat(diagnostics()).isEmpty();
  }

  @Test
  void faultsOfWorkbookAndArticleAreToldInOneRun() throws IOException {
    fill(cells -> cells.forEach(c -> c.setCellErrorValue(FormulaError.REF.getCode())));
    article("Few say ${pct(\"q.maybe\")}.");
    assertThatThrownBy(() -> study().render(folder, List.of(XlsxRenderer.builder().build())))
        .isInstanceOfSatisfying(
            EtudeException.class,
            wrong -> {
              assertThat(wrong.problems()).hasSize(3);
              assertThat(wrong.problems().get(0).toString())
                  .matches(
                      "opinion\\.xlsx: Commentary!\\w+: the cell holds an error instead of text;"
                          + " .*");
              assertThat(wrong.problems().get(1).toString())
                  .matches(
                      "opinion\\.xlsx: Commentary!\\w+: the cell holds an error instead of text;"
                          + " .*")
                  .isNotEqualTo(wrong.problems().get(0).toString());
              assertThat(wrong.problems().get(2).toString())
                  .startsWith("article.ftl.md:1:")
                  .contains("q.maybe");
            });
  }

  @Test
  void faultsOfWorkbookAndCodebookAreToldInOneRun() throws IOException {
    fill(cells -> cells.get(1).setCellErrorValue(FormulaError.NUM.getCode()));
    codebook("en", "colour: red\nshape: round\n");
    assertThatThrownBy(() -> study().tally())
        .isInstanceOfSatisfying(
            EtudeException.class,
            wrong -> {
              assertThat(wrong.problems()).hasSize(3);
              assertThat(wrong.problems().get(0).toString())
                  .startsWith("study.yaml:12:")
                  .contains("colour");
              assertThat(wrong.problems().get(1).toString())
                  .startsWith("study.yaml:13:")
                  .contains("shape");
              assertThat(wrong.problems().get(2).toString())
                  .matches(
                      "opinion\\.xlsx: Commentary!\\w+: the cell holds an error instead of text;"
                          + " .*");
            });
  }
}
