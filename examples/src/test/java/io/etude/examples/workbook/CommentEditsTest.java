package io.etude.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.ReportException;
import io.etude.xlsx.CommentarySheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people do to a workbook, each in the first round and the second one, with one expert's file
 * and with two, before and after the codebook was changed: nothing is undone, nothing that was
 * withdrawn is printed, and nothing is lost without a line in the receipt.
 */
@Tag("client")
class CommentEditsTest {

  private static final int ADA = 5;
  private static final int NAME = 1;
  private static final int TOPIC = 3;
  private static final int LENGTH = 5;
  private static final int COMMENT = 6;
  private static final int STATUS = 8;

  private static final CellCopyPolicy VALUES =
      new CellCopyPolicy.Builder().cellStyle(false).build();

  /**
   * Something that is done to the workbook of Ada.
   *
   * @param printed what is printed of her then; null for what was sent, empty for nothing
   * @param said what the receipt says, a line each
   */
  private record Edit(String name, Consumer<XSSFWorkbook> change, String printed, String... said) {
    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir private Path folder;

  private static XSSFSheet sheet(XSSFWorkbook book) {
    return book.getSheet("Commentary");
  }

  private static XSSFCell cell(XSSFWorkbook book, int column) {
    return cell(sheet(book), ADA, column);
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column, XSSFRow.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** The first figure of the sheet of data. */
  private static XSSFCell figure(XSSFWorkbook book) {
    for (Row row : book.getSheet("Data")) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC) {
          return (XSSFCell) cell;
        }
      }
    }
    throw new IllegalStateException("no figure");
  }

  /** A cell anew: POI leaves the text of ours beside the one that is typed over it. */
  private static XSSFCell anew(XSSFSheet sheet, int row, int column) {
    XSSFCell old = cell(sheet, row, column);
    XSSFCellStyle style = old.getCellStyle();
    XSSFCell cell = sheet.getRow(row).createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  private static Edit typed(String name, int row, int column, String text, String said) {
    return new Edit(name, b -> anew(sheet(b), row, column).setCellValue(text), null, said);
  }

  private static XSSFFont font(XSSFWorkbook book, Consumer<XSSFFont> change) {
    XSSFFont font = book.createFont();
    change.accept(font);
    return font;
  }

  private static Consumer<XSSFWorkbook> rich(Consumer<XSSFFont> change) {
    return book -> {
      XSSFRichTextString text = new XSSFRichTextString("Plain words here.");
      text.applyFont(6, 11, font(book, change));
      cell(book, COMMENT).setCellValue(text);
    };
  }

  private static Consumer<XSSFWorkbook> whole(Consumer<XSSFFont> change) {
    return book -> {
      XSSFCellStyle style = book.createCellStyle();
      style.cloneStyleFrom(cell(book, COMMENT).getCellStyle());
      style.setFont(font(book, change));
      cell(book, COMMENT).setCellStyle(style);
      cell(book, COMMENT).setCellValue("All of it.");
    };
  }

  private static void note(XSSFSheet sheet, int row, int column, String text) {
    var note =
        sheet
            .createDrawingPatriarch()
            .createCellComment(sheet.getWorkbook().getCreationHelper().createClientAnchor());
    note.setString(new XSSFRichTextString(text));
    note.setAddress(row, column);
  }

  /** What Excel writes of a thread, with the note for older programs. */
  private static void thread(XSSFWorkbook book) {
    note(sheet(book), ADA, COMMENT, "[Threaded comment] Your version of Excel can't show it.");
    try {
      PackagePartName name =
          PackagingURIHelper.createPartName("/xl/threadedComments/threadedComment1.xml");
      PackagePart part =
          book.getPackage().createPart(name, "application/vnd.ms-excel.threadedcomments+xml");
      sheet(book)
          .getPackagePart()
          .addRelationship(
              name,
              TargetMode.INTERNAL,
              "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment");
      String xml =
          "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/"
              + "threadedcomments'><threadedComment ref='G6'><text>Is it so?</text>"
              + "</threadedComment><threadedComment ref='G6'><text>It is.</text>"
              + "</threadedComment></ThreadedComments>";
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void swap(XSSFSheet sheet, int one, int other) {
    for (int column = 0; column <= STATUS; column++) {
      if (cell(sheet, one, column).getCellType() != CellType.FORMULA) {
        XSSFCell kept = anew(sheet, 30, column);
        kept.copyCellFrom(cell(sheet, one, column), VALUES);
        anew(sheet, one, column).copyCellFrom(cell(sheet, other, column), VALUES);
        anew(sheet, other, column).copyCellFrom(kept, VALUES);
        kept.setBlank();
      }
    }
  }

  private static void insertColumn(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (int column = row.getLastCellNum(); column > 0; column--) {
        XSSFCell from = (XSSFCell) row.getCell(column - 1);
        if (from != null) {
          anew(sheet, row.getRowNum(), column).copyCellFrom(from, VALUES);
          anew(sheet, row.getRowNum(), column - 1);
        }
      }
    }
  }

  private static XSSFSheet copy(XSSFWorkbook book) {
    XSSFSheet copy = book.createSheet("Commentary (2)");
    for (Row row : sheet(book)) {
      for (Cell cell : row) {
        cell(copy, row.getRowNum(), cell.getColumnIndex()).copyCellFrom(cell, VALUES);
      }
    }
    return copy;
  }

  static List<Edit> edits() {
    String taken = "G6: is “New.”, sent was ";
    String kept = "not printed, kept as a comment of nobody";
    String ignored = "which is not what was sent; ignored";
    return List.of(
        new Edit("nothing", book -> {}, null),
        new Edit("typed", b -> cell(b, COMMENT).setCellValue("New."), "New.", taken),
        new Edit("emptied", b -> cell(b, COMMENT).setBlank(), "", "G6: is emptied, sent was “"),
        new Edit("blanks", b -> cell(b, COMMENT).setCellValue(" \n "), "", "G6: is emptied"),
        new Edit(
            "paragraphs",
            b -> cell(b, COMMENT).setCellValue("One.\nTwo.\n\nThree."),
            "One.|Two.\nThree.",
            "G6: is “One.\nTwo.\n\nThree.”"),
        new Edit("bold", rich(f -> f.setBold(true)), "Plain <b>words</b> here.", "**words**"),
        new Edit("italic", rich(f -> f.setItalic(true)), "Plain <i>words</i> here.", " *words*"),
        new Edit(
            "struck",
            rich(f -> f.setStrikeout(true)),
            "Plain here.",
            "G6: struck out, left out: “words”"),
        new Edit(
            "struck twice",
            b -> {
              XSSFRichTextString text = new XSSFRichTextString("One and two\nand three.");
              text.applyFont(4, 8, font(b, f -> f.setStrikeout(true)));
              text.applyFont(12, 16, font(b, f -> f.setStrikeout(true)));
              cell(b, COMMENT).setCellValue(text);
            },
            "One two|three.",
            "G6: struck out, left out: “and … and”"),
        new Edit("bold cell", whole(f -> f.setBold(true)), "<b>All of it.</b>", "**All of it.**"),
        new Edit(
            "struck cell",
            whole(f -> f.setStrikeout(true)),
            "",
            "G6: is emptied",
            "G6: struck out, left out: “All of it.”"),
        new Edit(
            "declined",
            b -> cell(b, STATUS).setCellValue("declined"),
            "",
            "G6: is declined, sent was “",
            "”; nothing is printed of expert \"ada\"",
            "I6: is “declined”, which is not what was sent; taken as the status"),
        new Edit(
            "typed and declined",
            b -> {
              cell(b, COMMENT).setCellValue("No time.");
              cell(b, STATUS).setCellValue("declined");
            },
            "",
            "G6: is “No time.” and declined, sent was “",
            "”; nothing is printed of expert \"ada\""),
        new Edit(
            "unfinished",
            b -> cell(b, STATUS).setCellValue("to write"),
            null,
            "I6: is “to write”, which is not what was sent; taken as the status"),
        typed("name", ADA, NAME, "Ada Lovelace", "B6: is “Ada Lovelace”, " + ignored),
        typed("topic", ADA, TOPIC, "Typed over.", "D6: is “Typed over.”, " + ignored),
        typed("length", ADA, LENGTH, "Too long!", "F6: is “Too long!”, which"),
        typed(
            "above", 0, COMMENT, "Above.", "G1: is “Above.”, which is not what was sent; " + kept),
        typed("title", 0, 0, "My title", "A1: is “My title”, " + ignored),
        typed(
            "beside", ADA, 12, "Beside.", "M6: is “Beside.”, which is not what was sent; " + kept),
        typed(
            "below",
            20,
            COMMENT,
            "Below.",
            "G21: is “Below.”, which is not what was sent; " + kept),
        typed("sign", ADA, 12, "?", "M6: is “?”, " + ignored),
        new Edit(
            "cover",
            b -> cell(b.getSheet("Cover"), 30, 2).setCellValue("On the cover."),
            null,
            "Cover!C31: is “On the cover.”, " + ignored),
        new Edit(
            "figure",
            b -> figure(b).setCellValue(0.123),
            null,
            "Data!",
            ": is “0.123”, " + ignored),
        new Edit(
            "table",
            b -> {
              for (int row = 30; row < 32; row++) {
                for (int column = 2; column < 4; column++) {
                  cell(b.getSheet("Cover"), row, column).setCellValue(row + "-" + column);
                }
              }
            },
            null,
            "Cover!C31:D32: are “30-2”, “30-3”, “31-2”, “31-3”, which are not what was sent;"
                + " ignored"),
        new Edit("no figure", b -> figure(b).setBlank(), null, "Data!", ": is empty, " + ignored),
        new Edit(
            "note",
            b -> note(sheet(b), ADA, COMMENT, "Is it so?"),
            null,
            "G6: a note beside the comment of expert \"ada\" says “Is it so?”; " + kept),
        new Edit(
            "thread",
            CommentEditsTest::thread,
            null,
            "G6: a note beside the comment of expert \"ada\" says “Is it so?\nIt is.”; " + kept),
        new Edit(
            "note elsewhere",
            b -> note(b.getSheet("Data"), 5, 3, "Strange."),
            null,
            "Data!D6: a note says “Strange.”; not printed"),
        new Edit("sorted", b -> swap(sheet(b), ADA, ADA + 1), null),
        new Edit("rows", b -> sheet(b).shiftRows(ADA, ADA + 1, 2), null),
        new Edit("columns", b -> insertColumn(sheet(b)), null),
        new Edit("renamed", b -> b.setSheetName(b.getSheetIndex(sheet(b)), "Ada's"), null),
        new Edit(
            "copied",
            b -> cell(copy(b), ADA, COMMENT).setCellValue("New."),
            "New.",
            "Commentary (2)!" + taken),
        new Edit(
            "moved",
            b -> {
              cell(sheet(b), 20, 3).setCellValue(cell(b, COMMENT).getStringCellValue());
              cell(b, COMMENT).setBlank();
            },
            "",
            "G6: is emptied",
            "is withdrawn; its text is at ada.xlsx: Commentary!D21",
            "D21: is “",
            kept),
        new Edit(
            "row deleted",
            b -> sheet(b).removeRow(sheet(b).getRow(ADA)),
            null,
            "ada.xlsx: the row of expert \"ada\" is gone; the comment stays as it was sent"),
        new Edit(
            "sheet deleted",
            b -> b.removeSheetAt(b.getSheetIndex("Data")),
            null,
            "ada.xlsx: the sheet \"Data\" is gone; ignored"),
        new Edit(
            "heading",
            b -> anew(sheet(b), ADA - 1, COMMENT).setCellValue("My view"),
            null,
            "G5: is “My view”, " + ignored),
        new Edit(
            "new sheet",
            b -> cell(b.createSheet("Draft"), 2, 1).setCellValue("A draft."),
            null,
            "Draft!B3: is “A draft.”, " + ignored));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void nothingIsUndoneOrLost(Edit edit) throws IOException {
    CommentRounds rounds = new CommentRounds(folder);
    for (int round = 1; round <= 2; round++) {
      rounds.codebook("First.", "Second.");
      Path fresh = rounds.sent("sent.xlsx");
      String before = "First.";
      if (round == 2) {
        Path first = changed(fresh, "first.xlsx", b -> cell(b, COMMENT).setCellValue("Round 1."));
        fresh = rounds.sent("again.xlsx", first);
        before = "Round 1.";
      }
      Path ada = changed(fresh, "ada.xlsx", edit.change());
      Path max =
          changed(fresh, "max.xlsx", b -> cell(sheet(b), ADA + 1, COMMENT).setCellValue("By Max."));
      String ofAda = edit.printed() == null ? before : edit.printed();
      for (Path saved : savedByOthers(fresh, ada, edit)) {
        check(rounds, edit, List.of(saved), ofAda, "Second.");
        check(rounds, edit, List.of(max, saved), ofAda, "By Max.");
      }
      check(rounds, edit, List.of(ada), ofAda, "Second.");
      check(rounds, edit, List.of(ada, max), ofAda, "By Max.");
      check(rounds, edit, List.of(max, ada), ofAda, "By Max.");
      rounds.codebook("First.", "Edited."); // hers is as it was
      check(rounds, edit, List.of(ada), ofAda, "Edited.");
      rounds.codebook("Edited.", "Second.");
      if (edit.printed() == null) {
        check(rounds, edit, List.of(ada, max), "Edited.", "By Max.");
      } else {
        assertThatThrownBy(() -> rounds.report(ada, max))
            .as("round %d", round)
            .isInstanceOf(ReportException.class)
            .hasMessageContaining("sent was “" + before + "”, the workbook has ")
            .hasMessageContaining(", the codebook has “Edited.”")
            .hasMessageContaining("(key comment at study.yaml:");
      }
    }
  }

  private static void check(
      CommentRounds rounds, Edit edit, List<Path> files, String ofAda, String ofMax) {
    String expected =
        Stream.of(ofAda, ofMax).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    assertThat(rounds.printed(files.toArray(Path[]::new)))
        .as("%s, %s", edit, files)
        .isEqualTo(expected);
    List<String> receipt =
        CommentarySheet.returned(files).receipt().stream()
            .filter(line -> line.place().startsWith("ada."))
            .map(Diagnostic::toString)
            .toList();
    assertThat(receipt)
        .as(edit.name())
        .hasSizeLessThanOrEqualTo(Math.min(2, 2 * edit.said().length));
    for (String said : edit.said()) {
      String lines = String.join("\n", receipt).replace("ada.ods", "ada.xlsx");
      assertThat(lines).as("%s, %s", edit, files).contains(said);
    }
  }

  /**
   * The file as LibreOffice saves it in both formats, with {@code -Detude.soffice=true}, and as
   * openpyxl edits and saves it, with {@code -Detude.openpyxl=true}; neither has threads.
   */
  private static List<Path> savedByOthers(Path fresh, Path ada, Edit edit) throws IOException {
    List<Path> saved = new ArrayList<>();
    Path folder = Files.createDirectories(ada.resolveSibling("saved"));
    boolean threads = edit.name().equals("thread");
    if (Boolean.getBoolean("etude.soffice") && !threads) {
      for (String format : List.of("ods", "xlsx")) {
        run("soffice", "--headless", "--convert-to", format, "--outdir", folder, ada);
        saved.add(folder.resolve("ada." + format));
      }
    }
    if (Boolean.getBoolean("etude.openpyxl") && !threads) {
      Path edited = Files.createDirectories(folder.resolve("openpyxl")).resolve("ada.xlsx");
      run("python3", Path.of("clients/comment_edits.py"), edit.name(), fresh, edited);
      saved.add(edited);
    }
    return saved;
  }

  private static void run(Object... command) throws IOException {
    ProcessBuilder program = new ProcessBuilder(Stream.of(command).map(Object::toString).toList());
    program.redirectErrorStream(true);
    Process running = program.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(running.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path changed(Path file, String name, Consumer<XSSFWorkbook> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      change.accept(book);
      book.write(out);
    }
    return Files.write(file.resolveSibling(name), out.toByteArray());
  }

  /** A file of an earlier version, or one whose hidden sheet was deleted, counts as it is. */
  @Test
  void aFileThatDoesNotSayWhatWasSentCounts() throws IOException {
    CommentRounds rounds = new CommentRounds(folder);
    rounds.codebook("First.", "Second.");
    Path file =
        changed(
            rounds.sent("sent.xlsx"),
            "ada.xlsx",
            book -> {
              book.removeSheetAt(book.getSheetIndex("_etude"));
              cell(book, COMMENT).setCellValue("New.");
            });
    rounds.codebook("First.", "Edited.");
    assertThat(rounds.printed(file)).isEqualTo("New.\nSecond.");
    Map<String, String> receipt = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Diagnostic line : CommentarySheet.returned(List.of(file)).receipt()) {
      receipt.put(line.rule(), line.toString());
      lines.add(line.toString());
    }
    assertThat(receipt.get("unknownSent"))
        .startsWith("ada.xlsx: the file doesn't say what was sent");
    assertThat(lines)
        .contains("ada.xlsx: Commentary!G6: is “New.”; taken as the comment of expert \"ada\"");
  }
}
