package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Report;
import io.etude.study.Comment;
import io.etude.xlsx.source.CommentaryReader;
import io.etude.xlsx.testing.SampleReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Experts type comments and do to the workbook what people do to workbooks; it is read, rendered
 * with the comments, and filled in again. Nothing that was typed is lost.
 */
@Tag("property")
class CommentRoundTripTest {

  /** Ten edits each, in both rounds; {@code -Detude.seeds=1000} tries more. */
  private static final int SEEDS = Math.max(10, Integer.getInteger("etude.seeds", 10));

  private static final int EDITS = 10;

  @TempDir Path folder;

  /** The kinds of the last edits, for messages. */
  private List<Integer> done = List.of();

  /** A workbook that someone works in. */
  private static final class Desk {
    private static final List<String> HEADINGS = List.of("Identifiant", "Commentaire");

    private final XSSFWorkbook workbook;
    private final Random random;
    private final XSSFSheet sheet;

    /** Where each text is by now: an expert's row, or "" for anywhere. */
    private final Map<String, String> typed = new LinkedHashMap<>();

    /** What was done, for messages. */
    private final List<Integer> kinds = new ArrayList<>();

    Desk(XSSFWorkbook workbook, Random random) {
      this.workbook = workbook;
      this.random = random;
      this.sheet =
          workbook.getSheet(
              new CellReference(workbook.getName(CommentaryReader.ID_NAME).getRefersToFormula())
                  .getSheetName());
    }

    /** The heading with a text, in a row with the others. */
    private XSSFCell heading(String text) {
      for (Row row : sheet) {
        Map<String, Cell> cells = new HashMap<>();
        row.forEach(cell -> cells.put(cell.toString(), cell));
        if (cells.keySet().containsAll(HEADINGS)) {
          return (XSSFCell) cells.get(text);
        }
      }
      throw new IllegalStateException("no headings");
    }

    private int ids() {
      return heading("Identifiant").getColumnIndex();
    }

    /** The rows with an expert, wherever they are by now. */
    private List<XSSFRow> experts() {
      List<XSSFRow> rows = new ArrayList<>();
      int top = heading("Identifiant").getRowIndex();
      for (int row = top + 1; row <= sheet.getLastRowNum(); row++) {
        if (sheet.getRow(row) != null && text(sheet.getRow(row), ids()).matches("[a-z]+")) {
          rows.add(sheet.getRow(row));
        }
      }
      return rows;
    }

    private static String text(XSSFRow row, int column) {
      return row.getCell(column) == null ? "" : row.getCell(column).toString();
    }

    private XSSFCell comment(XSSFRow row) {
      return cell(row, heading("Commentaire").getColumnIndex());
    }

    void type() {
      for (XSSFRow row : experts()) {
        String expert = text(row, ids());
        String text =
            "Texte "
                + random.nextInt(1_000_000)
                + " de "
                + expert
                + ".\n\n= et <b> « oui »\u00A0; \uD83D\uDE00 _x";
        comment(row).setCellValue(text);
        typed.put(text, expert);
      }
    }

    void edit() {
      List<XSSFRow> experts = experts();
      XSSFRow row = experts.get(random.nextInt(experts.size()));
      int kind = random.nextInt(20);
      kinds.add(kind);
      switch (kind) {
        case 0 -> sheet.setColumnWidth(random.nextInt(9), 256 * (1 + random.nextInt(120)));
        case 1 -> row.setHeightInPoints(5 + random.nextInt(300));
        case 2 ->
            workbook.setSheetOrder(
                sheet.getSheetName(), random.nextInt(workbook.getNumberOfSheets()));
        case 3 ->
            workbook.setSheetName(
                workbook.getSheetIndex(sheet), "L'avis, " + random.nextInt(1_000_000) + " !");
        case 4 -> swap(row, experts.get(random.nextInt(experts.size())));
        case 5 -> sheet.shiftRows(row.getRowNum(), sheet.getLastRowNum(), 1 + random.nextInt(3));
        case 6 -> sheet.shiftRows(0, sheet.getLastRowNum(), 1);
        case 7 -> format(comment(row));
        case 8 -> {
          if (sheet.getProtect()) {
            sheet.protectSheet(null);
          }
        }
        case 9 -> workbook.createSheet("Brouillon " + random.nextInt(1_000_000));
        case 10 -> sheet.createRow(sheet.getLastRowNum() + 2).createCell(1).setCellValue("À voir");
        case 11 -> sheet.setColumnHidden(random.nextInt(9), true);
        case 12 -> {
          XSSFRichTextString rich = new XSSFRichTextString(comment(row).getStringCellValue());
          if (rich.length() > 4) {
            rich.applyFont(1, 4, workbook.createFont());
          }
          comment(row).setCellValue(rich);
        }
        case 13 -> insertColumn(random.nextInt(9));
        case 14 -> deleteSheet(random.nextInt(workbook.getNumberOfSheets()));
        case 15 -> copySheet();
        case 16 -> merge(comment(row));
        case 17 -> moveAway(comment(row));
        case 18 -> moveColumn(heading("Commentaire").getColumnIndex(), 9 + random.nextInt(9));
        default -> sheet.createFreezePane(0, 0);
      }
    }

    private void insertColumn(int at) {
      for (Row row : sheet) {
        for (int column = row.getLastCellNum() - 1; column >= at; column--) {
          move((XSSFRow) row, column, column + 1);
        }
      }
      cell(sheet.getRow(heading("Identifiant").getRowIndex()), at).setCellValue("Relu le");
    }

    private void moveColumn(int from, int to) {
      for (Row row : sheet) {
        if (text((XSSFRow) row, to).isEmpty()) {
          move((XSSFRow) row, from, to);
        }
      }
    }

    private static void move(XSSFRow row, int from, int to) {
      XSSFCell moved = row.getCell(from);
      if (moved == null) {
        return;
      }
      String text = moved.getCellType() == CellType.FORMULA ? "" : moved.toString();
      row.removeCell(moved);
      if (row.getCell(to) != null) {
        row.removeCell(row.getCell(to));
      }
      cell(row, to).setCellValue(text);
    }

    private void deleteSheet(int index) {
      if (workbook.getSheetAt(index) != sheet && workbook.getNumberOfSheets() > 2) {
        workbook.removeSheetAt(index);
      }
    }

    private void copySheet() {
      XSSFSheet copy = workbook.createSheet("Copie " + random.nextInt(1_000_000));
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() != CellType.FORMULA) {
            cell(copy, row.getRowNum(), cell.getColumnIndex()).setCellValue(cell.toString());
          }
        }
      }
      workbook.setSheetOrder(copy.getSheetName(), random.nextInt(workbook.getNumberOfSheets()));
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
      return cell(sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row), column);
    }

    private void merge(XSSFCell cell) {
      CellRangeAddress area =
          new CellRangeAddress(
              cell.getRowIndex(),
              cell.getRowIndex(),
              cell.getColumnIndex(),
              cell.getColumnIndex() + 1);
      if (sheet.getMergedRegions().stream().noneMatch(area::intersects)) {
        sheet.addMergedRegion(area);
      }
    }

    /** A text that was cut and pasted is nobody's, but it is there. */
    private void moveAway(XSSFCell cell) {
      String text = cell.toString();
      if (typed.containsKey(text)) {
        typed.put(text, "");
        cell.setBlank();
        int row = sheet.getLastRowNum() + 1 + random.nextInt(3);
        cell(sheet, row, random.nextInt(12)).setCellValue(text);
      }
    }

    private void format(XSSFCell cell) {
      XSSFCellStyle style = workbook.createCellStyle();
      style.setLocked(random.nextBoolean());
      style.setWrapText(random.nextBoolean());
      style.setDataFormat((short) random.nextInt(30));
      cell.setCellStyle(style);
    }

    /** As sorting does. */
    private static void swap(XSSFRow one, XSSFRow other) {
      int columns = Math.max(one.getLastCellNum(), other.getLastCellNum());
      for (int column = 0; column < columns; column++) {
        boolean counter =
            cell(one, column).getCellType() == CellType.FORMULA
                || cell(other, column).getCellType() == CellType.FORMULA;
        if (!counter) {
          String before = text(one, column);
          cell(one, column).setCellValue(text(other, column));
          cell(other, column).setCellValue(before);
        }
      }
    }

    private static XSSFCell cell(XSSFRow row, int column) {
      return row.getCell(column, XSSFRow.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
  }

  /** Types and edits; returns whose each text is, or "" for one that nobody is known to own. */
  private Map<String, String> work(Path file, Random random) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Desk desk = new Desk(workbook, random);
      desk.type();
      for (int i = 0; i < EDITS; i++) {
        desk.edit();
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      done = desk.kinds;
      return desk.typed;
    }
  }

  /** Whose each text is. */
  private static Map<String, String> texts(List<Comment> comments) {
    Map<String, String> texts = new LinkedHashMap<>();
    comments.stream()
        .filter(comment -> !comment.isWithdrawn())
        .forEach(
            comment ->
                texts.merge(
                    comment.text(), comment.expert(), (one, other) -> one.isEmpty() ? other : one));
    return texts;
  }

  @Test
  void nothingTypedIsLostTwiceRound() throws IOException {
    long first = Long.getLong("etude.seed", 1);
    Report report = SampleReport.report();
    for (long seed = first; seed < first + SEEDS; seed++) {
      Random random = new Random(seed);
      Profile profile = Profile.values()[random.nextInt(Profile.values().length)];
      XlsxRenderer renderer = XlsxRenderer.builder().profile(profile).build();
      Path file = folder.resolve("study-" + seed + ".xlsx");
      renderer.render(report, file);
      for (int round = 1; round <= 2; round++) {
        Map<String, String> typed = work(file, random);
        List<Comment> read = CommentarySheet.read(file);
        assertThat(texts(read).keySet())
            .as("seed %d, round %d, %s, edits %s", seed, round, profile, done)
            .containsAll(typed.keySet());
        typed.forEach(
            (text, expert) -> {
              if (!expert.isEmpty()) {
                assertThat(texts(read)).containsEntry(text, expert);
              }
            });
        renderer.render(report.toBuilder().comments(read).build(), file);
        assertThat(texts(CommentarySheet.read(file)))
            .as("seed %d, rendered after round %d, %s", seed, round, profile)
            .containsAllEntriesOf(texts(read));
      }
      Files.delete(file);
    }
  }
}
