package io.etude.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.DataException;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.TextColumn;
import io.etude.dataset.Variable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelSourceTest {

  @TempDir Path folder;

  private Path workbook(Consumer<XSSFSheet> content) throws IOException {
    Path file = folder.resolve("responses.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Lisez-moi").createRow(0).createCell(0).setCellValue("notes");
      content.accept(workbook.createSheet("Data"));
      workbook.write(out);
    }
    return file;
  }

  private static void row(XSSFSheet sheet, int index, Object... values) {
    Row row = sheet.createRow(index);
    for (int c = 0; c < values.length; c++) {
      if (values[c] instanceof String text) {
        row.createCell(c).setCellValue(text);
      } else if (values[c] instanceof Number number) {
        row.createCell(c).setCellValue(number.doubleValue());
      } else if (values[c] instanceof Boolean truth) {
        row.createCell(c).setCellValue(truth);
      }
    }
  }

  private ExcelSource data(Path file) {
    return ExcelSource.builder(file).sheet("Data").build();
  }

  private static List<Chunk> read(ExcelSource source, ReadRequest request) {
    List<Chunk> chunks = new ArrayList<>();
    try (ChunkReader reader = source.open(request)) {
      for (Optional<Chunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        chunks.add(chunk.get());
      }
    }
    return chunks;
  }

  private static List<String> codes(Chunk chunk, int column) {
    CodeColumn codes = (CodeColumn) chunk.columns().get(column);
    List<String> values = new ArrayList<>();
    for (int r = 0; r < chunk.rows(); r++) {
      int position = codes.position(r);
      values.add(position == CodeColumn.EMPTY ? null : codes.dictionary().value(position));
    }
    return values;
  }

  @Test
  void readsNumbersTextTruthAndBlanksInTheFormWanted() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "score", "label", "member");
              row(sheet, 1, 1, 2.5, " oui ", true);
              row(sheet, 3, "01", null, "3.0", false); // row 3 stays blank
              row(sheet, 4, 2, 1e-7, "", null);
            });
    ReadRequest request =
        new ReadRequest(
            List.of(
                new ReadRequest.Wanted("score", Form.NUMBERS),
                new ReadRequest.Wanted("id", Form.CODES),
                new ReadRequest.Wanted("label", Form.CODES),
                new ReadRequest.Wanted("label", Form.TEXT),
                new ReadRequest.Wanted("member", Form.CODES),
                new ReadRequest.Wanted("score", Form.CODES)));

    List<Chunk> chunks = read(data(file), request);

    assertThat(chunks).hasSize(1);
    Chunk chunk = chunks.get(0);
    assertThat(chunk.rows()).isEqualTo(3);
    assertThat(((NumberColumn) chunk.columns().get(0)).values())
        .containsExactly(2.5, Double.NaN, 1e-7);
    assertThat(codes(chunk, 1)).containsExactly("1", "01", "2");
    assertThat(codes(chunk, 2)).containsExactly("oui", "3", null);
    assertThat(((TextColumn) chunk.columns().get(3)).values()).containsExactly("oui", "3.0", null);
    assertThat(codes(chunk, 4)).containsExactly("1", "0", null);
    assertThat(codes(chunk, 5)).containsExactly("2.5", null, "0.0000001");
    assertThat(chunk.place().apply(1)).isEqualTo("responses.xlsx: Data!A4");
  }

  @Test
  void readsDatesAsIsoText() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "day", "instant");
              CellStyle date = sheet.getWorkbook().createCellStyle();
              date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
              Row row = sheet.createRow(1);
              row.createCell(0).setCellValue(LocalDate.of(2018, 9, 18));
              row.createCell(1).setCellValue(LocalDateTime.of(2018, 9, 18, 10, 30));
              row.forEach(cell -> cell.setCellStyle(date));
            });
    ReadRequest request =
        new ReadRequest(
            List.of(
                new ReadRequest.Wanted("day", Form.TEXT),
                new ReadRequest.Wanted("instant", Form.TEXT)));

    Chunk chunk = read(data(file), request).get(0);

    assertThat(((TextColumn) chunk.columns().get(0)).values()).containsExactly("2018-09-18");
    assertThat(((TextColumn) chunk.columns().get(1)).values()).containsExactly("2018-09-18T10:30");
  }

  @Test
  void tellsTypesByWhatColumnsHold() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "free", "mixed", "none");
              row(sheet, 1, 1, "x", 1);
              row(sheet, 2, 2, null, "n/a");
            });

    assertThat(data(file).schema().names()).containsExactly("id", "free", "mixed", "none");
    assertThat(data(file).schema().variables())
        .extracting(Variable::type)
        .containsExactly(
            Variable.Type.NUMBER, Variable.Type.TEXT, Variable.Type.TEXT, Variable.Type.TEXT);
  }

  @Test
  void readsTheFirstSheetUnlessTold() throws IOException {
    Path file = workbook(sheet -> row(sheet, 0, "id"));

    assertThat(ExcelSource.of(file).schema().names()).containsExactly("notes");
    assertThatThrownBy(() -> ExcelSource.builder(file).sheet("data").build().schema())
        .isInstanceOf(DataException.class)
        .hasMessage("responses.xlsx has no sheet \"data\"; its sheets are \"Lisez-moi\", \"Data\"");
  }

  @Test
  void cutsTheSameRowsIntoChunksWithOneDictionary() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "code");
              for (int r = 1; r <= 700; r++) {
                row(sheet, r, r % 300);
              }
            });
    ReadRequest request = new ReadRequest(List.of(new ReadRequest.Wanted("code", Form.CODES)));
    ExcelSource source = ExcelSource.builder(file).sheet("Data").chunkRows(100).build();

    List<Chunk> chunks = read(source, request);

    assertThat(chunks).hasSize(7);
    List<String> all = new ArrayList<>();
    chunks.forEach(chunk -> all.addAll(codes(chunk, 0)));
    for (int r = 1; r <= 700; r++) {
      assertThat(all.get(r - 1)).isEqualTo(Integer.toString(r % 300));
    }
    assertThat(chunks.get(3).firstRow()).isEqualTo(300);
    assertThat(chunks.get(3).number()).isEqualTo(3);
    assertThat(chunks.get(3).place().apply(0)).isEqualTo("responses.xlsx: Data!A302");
    assertThat(((CodeColumn) chunks.get(0).columns().get(0)).width())
        .isEqualTo(CodeColumn.Width.BYTE);
    assertThat(((CodeColumn) chunks.get(6).columns().get(0)).width())
        .isEqualTo(CodeColumn.Width.SHORT);
  }

  @Test
  void namesTheCellOfWhatIsWrong() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "score", "err", "extra");
              row(sheet, 1, 1, "abc", 1);
              sheet.getRow(1).getCell(2).setCellErrorValue(FormulaError.NA.getCode());
            });
    assertThatThrownBy(
            () ->
                read(
                    data(file),
                    new ReadRequest(List.of(new ReadRequest.Wanted("scorre", Form.CODES)))))
        .hasMessage("responses.xlsx has no column \"scorre\"; closest: \"score\"");
    assertThatThrownBy(
            () ->
                read(
                    data(file), new ReadRequest(List.of(new ReadRequest.Wanted("id", Form.CODES)))))
        .isInstanceOf(DataException.class)
        .hasMessage("responses.xlsx: Data!C2 holds the error #N/A");
  }

  @Test
  void refusesTextWhereNumbersAreWanted() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id", "score");
              row(sheet, 1, 1, "7 points");
            });
    assertThatThrownBy(
            () ->
                read(
                    data(file),
                    new ReadRequest(List.of(new ReadRequest.Wanted("score", Form.NUMBERS)))))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "responses.xlsx: Data!B2: column \"score\" should hold numbers, not \"7 points\"");
  }

  @Test
  void refusesHeadersThatDontNameColumns() throws IOException {
    Path twice = workbook(sheet -> row(sheet, 0, "id", "score", "id"));
    assertThatThrownBy(() -> data(twice).schema())
        .hasMessage("responses.xlsx: Data!C1: the column is named \"id\" like that of A1");
    Path gap = workbook(sheet -> row(sheet, 0, "id", null, "score"));
    assertThatThrownBy(() -> data(gap).schema())
        .hasMessage("responses.xlsx: Data!B1: the column has no name");
    Path beyond =
        workbook(
            sheet -> {
              row(sheet, 0, "id");
              row(sheet, 1, 1, "stray");
            });
    assertThatThrownBy(() -> data(beyond).schema())
        .hasMessageStartingWith("responses.xlsx: Data!B2: \"stray\" stands in a column without");
    Path empty = workbook(sheet -> {});
    assertThatThrownBy(() -> data(empty).schema())
        .hasMessage("responses.xlsx is empty; its first row should name columns");
  }

  @Test
  void refusesFormulasWithoutAResult() throws IOException {
    Path file =
        workbook(
            sheet -> {
              row(sheet, 0, "id");
              sheet.createRow(1).createCell(0).setCellFormula("1+1");
            });
    assertThatThrownBy(() -> data(file).schema())
        .hasMessage(
            "responses.xlsx: Data!A2: the formula has no stored result; open the file in Excel"
                + " and save it");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "id;score\n1;2\n");
    assertThatThrownBy(() -> ExcelSource.of(text).schema())
        .isInstanceOf(DataException.class)
        .hasMessage("text.xlsx is not an Excel workbook of the format .xlsx; save it as such");
    assertThatThrownBy(() -> ExcelSource.of(folder.resolve("none.xlsx")).schema())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.xlsx");
  }

  @Test
  void refusesWhatUnpacksToASuspiciousSize() throws IOException {
    Path file = workbook(sheet -> row(sheet, 0, "id"));
    Path bomb = folder.resolve("bomb.xlsx");
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (java.util.zip.ZipFile source = new java.util.zip.ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (ZipEntry entry : java.util.Collections.list(source.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = source.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith("sheet1.xml")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          int at = xml.indexOf("<sheetData>") + "<sheetData>".length();
          out.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 64; i++) {
            out.write(blanks);
          }
          out.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
        } else {
          out.write(bytes);
        }
      }
    }
    assertThatThrownBy(() -> ExcelSource.of(bomb).schema())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("bomb");
  }
}
