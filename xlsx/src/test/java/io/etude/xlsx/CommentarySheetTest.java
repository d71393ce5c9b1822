package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.DataException;
import io.etude.ReportException;
import io.etude.document.Report;
import io.etude.study.Comment;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
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

  private static Map<String, String> texts(Path file) {
    return texts(CommentarySheet.read(file));
  }

  private static Map<String, String> texts(List<Comment> comments) {
    Map<String, String> texts = new LinkedHashMap<>();
    comments.forEach(comment -> texts.put(comment.expert(), comment.text()));
    return texts;
  }

  /** The file with a comment of "chabert". */
  private Path typed(String name, String text) throws IOException {
    Path file =
        edited(Profile.PRESENTATION, sheet -> sheet.getRow(5).getCell(6).setCellValue(text));
    return Files.move(file, folder.resolve(name));
  }

  @Test
  void mergesSeveralFilesByWhatWasTyped() throws IOException {
    Path one = typed("one.xlsx", "Le premier.");
    Path fresh = folder.resolve("fresh.xlsx");
    new XlsxRenderer().render(SampleReport.report(), fresh);
    Path other =
        edited(
            Profile.PRESENTATION,
            sheet -> sheet.getRow(6).getCell(6).setCellValue("Un autre commentaire."));
    for (List<Path> files : List.of(List.of(fresh, one, other), List.of(other, one, fresh))) {
      assertThat(texts(CommentarySheet.read(files)))
          .containsOnly(
              Map.entry("chabert", "Le premier."), Map.entry("fictif", "Un autre commentaire."));
    }
    Path third = typed("third.xlsx", "Le second.");
    assertThatThrownBy(() -> CommentarySheet.read(List.of(one, third)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "third.xlsx: Commentaires!G6: expert \"chabert\" has different comments in workbooks of"
                + " which none was made from the other: one.xlsx: Commentaires!G6 has “Le"
                + " premier.”, third.xlsx: Commentaires!G6 has “Le second.”; sent was none; give"
                + " all of them the comment that counts");
  }

  @Test
  void statusesAreReadAndSkipNothing() throws IOException {
    Path file =
        edited(Profile.PRESENTATION, sheet -> sheet.getRow(5).getCell(8).setCellValue("décliné"));
    assertThat(CommentarySheet.read(file))
        .filteredOn(comment -> comment.expert().equals("chabert"))
        .extracting(Comment::status)
        .containsExactly(Comment.Status.DECLINED);
  }

  @Test
  void aRowWithoutAnExpertIsReadToo() throws IOException {
    Path file =
        edited(
            Profile.PRESENTATION,
            sheet -> sheet.createRow(9).createCell(6).setCellValue("Sans nom."));
    assertThat(CommentarySheet.read(file))
        .contains(
            new Comment("", "Sans nom.", Comment.Status.DONE, "filled.xlsx: Commentaires!G10"));
  }

  /** Nothing that was typed is overwritten, unless the report has it. */
  @Test
  void aWorkbookInWhichSomeoneTypedIsKept() throws IOException {
    Report report = SampleReport.report();
    Path file = typed("study.xlsx", "Le premier.");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> new XlsxRenderer().render(report, file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("study.xlsx: Commentaires!G6, expert \"chabert\"")
        .hasMessageContaining("--comments");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    List<Comment> read = CommentarySheet.read(file);
    new XlsxRenderer().render(report.toBuilder().comments(read).build(), file);
    assertThat(texts(file)).containsEntry("chabert", "Le premier.");

    new XlsxRenderer().render(report, file); // nobody has typed since
    assertThat(texts(file)).doesNotContainKey("chabert");
  }

  @Test
  void aCommentOfAnUnknownExpertStaysInTheSheet() throws IOException {
    Comment stranger = Comment.of("parti", "Je suis parti, mon texte reste.");
    Path file = folder.resolve("study.xlsx");
    Report report = SampleReport.report().toBuilder().comments(List.of(stranger)).build();
    new XlsxRenderer().render(report, file);
    assertThat(texts(file)).containsEntry("parti", stranger.text());
  }

  /** Who types is not always where one should; the place of each text tells whose it is. */
  @Test
  void whatWasTypedElsewhereIsReadToo() throws IOException {
    Path file =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              sheet.getRow(0).createCell(4).setCellValue("Au-dessus.");
              sheet.getRow(5).createCell(9).setCellValue("À côté.");
              sheet.getRow(5).getCell(5).setCellValue("Sur la longueur.");
              sheet.getRow(5).getCell(8).setCellValue("relu par moi");
              sheet.createRow(20).createCell(0).setCellValue("Tout en bas.");
              var drawing = sheet.createDrawingPatriarch();
              var note =
                  drawing.createCellComment(
                      sheet.getWorkbook().getCreationHelper().createClientAnchor());
              note.setString(new XSSFRichTextString("En note."));
              note.setAddress(5, 6);
            });
    assertThat(CommentarySheet.read(file))
        .filteredOn(comment -> comment.expert().isEmpty())
        .extracting(Comment::text, Comment::place)
        .containsExactlyInAnyOrder(
            tuple("Au-dessus.", "filled.xlsx: Commentaires!E1"),
            tuple("À côté.", "filled.xlsx: Commentaires!J6"),
            tuple("Sur la longueur.", "filled.xlsx: Commentaires!F6"),
            tuple("relu par moi", "filled.xlsx: Commentaires!I6"),
            tuple("Tout en bas.", "filled.xlsx: Commentaires!A21"),
            tuple("chabert: En note.", "filled.xlsx: Commentaires!G6"));
    Report report = SampleReport.report();
    List<Comment> read = CommentarySheet.read(file);
    Path again = folder.resolve("again.xlsx");
    new XlsxRenderer().render(report.toBuilder().comments(read).build(), again);
    assertThat(CommentarySheet.read(again))
        .extracting(Comment::expert, Comment::text)
        .containsExactlyInAnyOrderElementsOf(
            read.stream().map(comment -> tuple(comment.expert(), comment.text())).toList());
  }

  /** The text that differs from what was rendered counts, in whichever sheet it is. */
  @Test
  void ofACopiedSheetTheTextThatWasTypedCounts() throws IOException {
    Path copied =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              XSSFSheet copy = copy(sheet);
              copy.getRow(5).createCell(6).setCellValue("Dans la copie.");
              sheet.getRow(6).getCell(6).setCellValue("Dans l’original.");
            });
    assertThat(texts(copied))
        .containsOnly(
            Map.entry("chabert", "Dans la copie."), Map.entry("fictif", "Dans l’original."));
    Path both =
        edited(
            Profile.PRESENTATION,
            sheet -> {
              copy(sheet).getRow(5).createCell(6).setCellValue("Dans la copie.");
              sheet.getRow(5).getCell(6).setCellValue("Dans l’original.");
            });
    assertThatThrownBy(() -> CommentarySheet.read(both))
        .hasMessage(
            "filled.xlsx: Commentaires (2)!G6: expert \"chabert\" has another comment at"
                + " filled.xlsx: Commentaires!G6; empty one of the two cells");
  }

  /** Copies the texts, as programs do that copy a sheet. */
  private static XSSFSheet copy(XSSFSheet sheet) {
    XSSFSheet copy = sheet.getWorkbook().createSheet(sheet.getSheetName() + " (2)");
    for (var row : sheet) {
      var to = copy.createRow(row.getRowNum());
      for (var cell : row) {
        if (cell.getCellType() != CellType.FORMULA) {
          to.createCell(cell.getColumnIndex()).setCellValue(cell.toString());
        }
      }
    }
    return copy;
  }

  @Test
  void onlyTheCellsToFillInAreUnlocked() throws IOException {
    try (XSSFWorkbook workbook = Rendered.workbook(Profile.PRESENTATION)) {
      XSSFSheet sheet = workbook.getSheet("Commentaires");
      assertThat(sheet.getProtect()).isTrue();
      List<String> unlocked = new ArrayList<>();
      for (var row : sheet) {
        for (var cell : row) {
          if (!cell.getCellStyle().getLocked()) {
            unlocked.add(cell.getAddress().formatAsString());
          }
        }
      }
      assertThat(unlocked).isNotEmpty().allMatch(cell -> cell.matches("[GI]\\d+"));
      assertThat(sheet.getRow(6).getCell(7).getCellFormula()).isEqualTo("LEN(G7)");
    }
  }

  @Test
  void givesTheCommentsThatTheStudyHasAlready() throws IOException {
    Path file = folder.resolve("fresh.xlsx");
    new XlsxRenderer().render(SampleReport.report(), file);
    assertThat(texts(file)).containsExactly(Map.entry("fictif", "Un commentaire d’exemple."));
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
      assertThat(texts(file))
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
    assertThat(texts(file)).containsEntry("chabert", "=pas une formule");
  }

  /** A workbook of the sample report with a comment filled in, as LibreOffice 25.2 saves it. */
  @Test
  void readsWhatLibreOfficeSaved() {
    Path file = Path.of("src/test/resources/io/etude/xlsx/commentary-libreoffice.xlsx");
    assertThat(texts(file))
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
        .hasMessage(
            "filled.xlsx: Commentaires!G7: expert \"chabert\" has another comment at"
                + " filled.xlsx: Commentaires!G6; empty one of the two cells");
    Path error =
        edited(
            Profile.PRESENTATION,
            sheet -> sheet.getRow(5).getCell(6).setCellErrorValue(FormulaError.REF.getCode()));
    assertThatThrownBy(() -> CommentarySheet.read(error))
        .hasMessage(
            "filled.xlsx: Commentaires!G6: the cell holds an error instead of text; type the"
                + " comment anew, or empty the cell");
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

  /** Names that a program has moved are not trusted: ids would be printed as comments. */
  @Test
  void findsTheHeadingsWhereNamesPointElsewhere() throws IOException {
    for (String elsewhere :
        List.of("Commentaires!$A$5", "Commentaires!$G$5:$G$9", "Nowhere!$A$1")) {
      Path file =
          edited(
              Profile.PRESENTATION,
              sheet -> {
                sheet.getRow(5).getCell(6).setCellValue("Un commentaire.");
                sheet.getWorkbook().getName("etude_comment").setRefersToFormula(elsewhere);
              });
      assertThat(CommentarySheet.read(file))
          .as(elsewhere)
          .extracting(Comment::expert, Comment::text)
          .contains(tuple("chabert", "Un commentaire."));
    }
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
