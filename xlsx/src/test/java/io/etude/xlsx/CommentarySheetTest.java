package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentarySheetTest {

  @TempDir Path folder;

  private Path edited(Profile profile, Consumer<XSSFSheet> edit) throws IOException {
    Path file = folder.resolve("filled.xlsx");
    try (XSSFWorkbook workbook = Rendered.workbook(profile);
        OutputStream out = Files.newOutputStream(file)) {
      edit.accept(workbook.getSheet("Commentaires"));
      workbook.write(out);
    }
    return file;
  }

  @Test
  void givesTheCommentsThatTheStudyHasAlready() throws IOException {
    Path file = folder.resolve("fresh.xlsx");
    new XlsxRenderer().render(SampleReport.report(), file);
    assertThat(CommentarySheet.read(file))
        .containsExactly(Map.entry("fictif", "Un commentaire d’exemple."));
  }

  @Test
  void readsWhatExpertsWroteInBothProfiles() throws IOException {
    for (Profile profile : Profile.values()) {
      Path file =
          edited(
              profile,
              sheet -> {
                int row = 5;
                sheet
                    .getRow(row)
                    .getCell(6)
                    .setCellValue("  Premier paragraphe.\r\n\r\nSecond, « utile ». \n");
              });
      assertThat(CommentarySheet.read(file))
          .containsExactly(
              Map.entry("chabert", "Premier paragraphe.\n\nSecond, « utile »."),
              Map.entry("fictif", "Un commentaire d’exemple."));
    }
  }

  @Test
  void survivesRenamingAndNewRows() throws IOException {
    Path file =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              sheet.getRow(5).getCell(6).setCellValue("=pas une formule");
              sheet
                  .getWorkbook()
                  .setSheetName(sheet.getWorkbook().getSheetIndex(sheet), "L'avis d'experts");
            });
    assertThat(CommentarySheet.read(file)).containsEntry("chabert", "=pas une formule");
  }

  /** A workbook of the sample report with a comment filled in, as LibreOffice 25.2 saves it. */
  @Test
  void readsWhatLibreOfficeSaved() {
    Path file = Path.of("src/test/resources/io/etude/xlsx/commentary-libreoffice.xlsx");
    assertThat(CommentarySheet.read(file))
        .containsExactly(
            Map.entry("chabert", "Premier paragraphe.\n\nSecond, « utile »."),
            Map.entry("fictif", "Un commentaire d’exemple."));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    Path twice =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              sheet.getRow(5).getCell(6).setCellValue("Un.");
              sheet.getRow(6).createCell(0).setCellValue("chabert");
            });
    assertThatThrownBy(() -> CommentarySheet.read(twice))
        .isInstanceOf(DataException.class)
        .hasMessage("filled.xlsx: Commentaires!A7: expert \"chabert\" has two comments");
    Path error =
        edited(
            Profile.PRESENTATION,
            sheet -> sheet.getRow(5).getCell(6).setCellErrorValue(FormulaError.REF.getCode()));
    assertThatThrownBy(() -> CommentarySheet.read(error))
        .hasMessage("filled.xlsx: Commentaires!G6 holds an error instead of text");
    Path other = folder.resolve("other.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(other)) {
      workbook.createSheet();
      workbook.write(out);
    }
    assertThatThrownBy(() -> CommentarySheet.read(other))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("other.xlsx has no commentary sheet");
    Path text = Files.writeString(folder.resolve("text.xlsx"), "nothing");
    assertThatThrownBy(() -> CommentarySheet.read(text)).isInstanceOf(DataException.class);
  }
}
