package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentarySheetTest {

  /** How many damaged workbooks are read; more by {@code -Detude.workbooks=10000}. */
  private static final int WORKBOOKS = Integer.getInteger("etude.workbooks", 60);

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

  @Test
  void refusesNamesThatPointElsewhere() throws IOException {
    Path ids =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              XSSFWorkbook workbook = sheet.getWorkbook();
              String formula = workbook.getName("etude_expert_id").getRefersToFormula();
              workbook.getName("etude_comment").setRefersToFormula(formula);
            });
    assertThatThrownBy(() -> CommentarySheet.read(ids))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("filled.xlsx: the name \"etude_comment\" has to be in the row of");
    Path area =
        edited(
            Profile.PRESENTATION,
            sheet ->
                sheet
                    .getWorkbook()
                    .getName("etude_comment")
                    .setRefersToFormula("Commentaires!$G$5:$G$9"));
    assertThatThrownBy(() -> CommentarySheet.read(area))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("which is no cell");
  }

  @Test
  void refusesATextThatTheWorkbookDoesNotHave() throws IOException {
    Path file =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              sheet.getRow(5).getCell(6).setCellValue("Un commentaire.");
              sheet.getRow(5).getCell(6).getCTCell().setV("987654");
            });
    assertThatThrownBy(() -> CommentarySheet.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "filled.xlsx: Commentaires!G6 names shared text 987654, which the workbook does not"
                + " have");
  }

  /** Every exception of a damaged workbook is one of ours. */
  @Test
  @Tag("hostile")
  void refusesDamagedWorkbooks() throws IOException {
    Path good = edited(Profile.PRESENTATION, sheet -> {});
    byte[] bytes = Files.readAllBytes(good);
    Random random = new Random(20_261_126);
    int refused = 0;
    for (int i = 0; i < WORKBOOKS; i++) {
      Path damaged = folder.resolve("damaged-" + i + ".xlsx");
      Files.write(damaged, damaged(bytes, random));
      try {
        CommentarySheet.read(damaged);
      } catch (DataException | UncheckedIOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  /** A workbook one of whose parts has other bytes in some places. */
  private static byte[] damaged(byte[] workbook, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        parts.add(in.readAllBytes());
      }
    }
    byte[] part = parts.get(random.nextInt(parts.size()));
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && part.length > 0; i++) {
      part[random.nextInt(part.length)] = (byte) ("<>\"/&;09aZ".charAt(random.nextInt(10)));
    }
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(parts.get(i));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
