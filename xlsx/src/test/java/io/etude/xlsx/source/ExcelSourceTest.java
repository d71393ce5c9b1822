package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.FileOptions;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import io.etude.dataset.TextColumn;
import io.etude.dataset.Variable;
import io.etude.draft.CodebookDraft;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.xlsx.ExcelSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

class ExcelSourceTest {

  @TempDir Path folder;

  private ExcelSource data(Consumer<XSSFSheet> content) throws IOException {
    Path file = folder.resolve("responses.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("Lisez-moi").createRow(0).createCell(0).setCellValue("notes");
      content.accept(workbook.createSheet("Data"));
      workbook.write(out);
    }
    return ExcelSource.builder(file).sheet("Data").build();
  }

  @Test
  void readsWorkbooksWithMacros() throws IOException {
    for (String ending : List.of("xlsm", "XLSM")) {
      Path file = folder.resolve("responses." + ending);
      try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
          OutputStream out = Files.newOutputStream(file)) {
        fill(workbook.createSheet("Data"), new Object[][] {{"age"}, {41}, {17}});
        workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        workbook.write(out);
      }
      Source source = Source.open(file);
      assertThat(source.schema().names()).containsExactly("age");
      assertThat(column(source, "age", Form.NUMBERS)).containsExactly(41.0, 17.0);
      assertThat(Source.of("copy." + ending, Files.newInputStream(file)).schema())
          .isEqualTo(source.schema());
    }
  }

  /** The sheet Data with these rows; a row without a cell stays blank. */
  private ExcelSource data(Object[]... rows) throws IOException {
    return data(sheet -> fill(sheet, rows));
  }

  private static void fill(XSSFSheet sheet, Object[]... rows) {
    for (int r = 0; r < rows.length; r++) {
      Row row = rows[r].length > 0 ? sheet.createRow(r) : null;
      for (int c = 0; c < rows[r].length; c++) {
        Object value = rows[r][c];
        if (value instanceof String text) {
          row.createCell(c).setCellValue(text);
        } else if (value instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
          row.createCell(c).setCellValue(truth);
        } else if (value instanceof LocalDate date) {
          row.createCell(c).setCellValue(date);
        } else if (value instanceof LocalDateTime instant) {
          row.createCell(c).setCellValue(instant);
        }
      }
    }
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static List<Chunk> read(Source source, Form form, String... columns) {
    List<Chunk> chunks = new ArrayList<>();
    ReadRequest request =
        new ReadRequest(
            Arrays.stream(columns).map(name -> new ReadRequest.Wanted(name, form)).toList());
    try (ChunkReader reader = source.open(request)) {
      for (Optional<Chunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        chunks.add(chunk.get());
      }
    }
    return chunks;
  }

  /** The values of a column, empty ones as null. */
  private static List<Object> column(Source source, String name, Form form) {
    List<Object> values = new ArrayList<>();
    for (Chunk chunk : read(source, form, name)) {
      for (int r = 0; r < chunk.rows(); r++) {
        Column column = chunk.columns().get(0);
        if (column instanceof CodeColumn codes) {
          int position = codes.position(r);
          values.add(position == CodeColumn.EMPTY ? null : codes.dictionary().value(position));
        } else if (column instanceof NumberColumn numbers) {
          values.add(Double.isNaN(numbers.values()[r]) ? null : (Object) numbers.values()[r]);
        } else {
          values.add(((TextColumn) column).values()[r]);
        }
      }
    }
    return values;
  }

  private static void dates(XSSFSheet sheet, String format, int... row) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    for (int index : row) {
      sheet.getRow(index).forEach(cell -> cell.setCellStyle(style));
    }
  }

  @Test
  void readsNumbersTextTruthAndBlanksInTheFormWanted() throws IOException {
    ExcelSource source =
        data(
            row("id", "score", "label", "member"),
            row(1, 2.5, " oui ", true),
            row(),
            row("01", null, "3.0", false),
            row(2, 1e-7, "", null));
    assertThat(column(source, "score", Form.NUMBERS)).containsExactly(2.5, null, 1e-7);
    assertThat(column(source, "id", Form.CODES)).containsExactly("1", "01", "2");
    assertThat(column(source, "label", Form.CODES)).containsExactly("oui", "3", null);
    assertThat(column(source, "label", Form.TEXT)).containsExactly("oui", "3.0", null);
    assertThat(column(source, "member", Form.CODES)).containsExactly("1", "0", null);
    assertThat(column(source, "score", Form.CODES)).containsExactly("2.5", null, "0.0000001");
    Chunk chunk = read(source, Form.TEXT, "id").get(0);
    assertThat(chunk.place().apply(1)).hasToString("responses.xlsx: Data!A4");
  }

  @Test
  void readsDatesAsIsoTextAndAsDays() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              fill(
                  sheet,
                  row("day", "instant"),
                  row(LocalDate.of(2018, 9, 18), LocalDateTime.of(2018, 9, 18, 12, 0)));
              dates(sheet, "dd/mm/yyyy", 1);
            });
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(Variable.Type.DATE, Variable.Type.DATE);
    assertThat(column(source, "day", Form.TEXT)).containsExactly("2018-09-18");
    assertThat(column(source, "instant", Form.CODES)).containsExactly("2018-09-18T12:00:00");
    double day = LocalDate.of(2018, 9, 18).toEpochDay();
    assertThat(column(source, "day", Form.DAYS)).containsExactly(day);
    assertThat(column(source, "instant", Form.DAYS)).containsExactly(day + 0.5);
  }

  @Test
  void countsDatesFrom1904WhereTheWorkbookSaysSo() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              CTWorkbook book = sheet.getWorkbook().getCTWorkbook();
              (book.isSetWorkbookPr() ? book.getWorkbookPr() : book.addNewWorkbookPr())
                  .setDate1904(true);
              fill(sheet, row("day"), row(41899));
              dates(sheet, "yyyy-mm-dd", 1);
            });
    assertThat(column(source, "day", Form.TEXT)).containsExactly("2018-09-18");
  }

  @Test
  void tellsTypesByWhatColumnsHold() throws IOException {
    ExcelSource source =
        data(
            row("id", "free", "mixed", "none", "stored"),
            row(1, "x", 1, null, "12"),
            row(2, null, "n/a", null, "3.5"));
    assertThat(source.schema().names()).containsExactly("id", "free", "mixed", "none", "stored");
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(
            Variable.Type.NUMBER,
            Variable.Type.TEXT,
            Variable.Type.TEXT,
            Variable.Type.TEXT,
            Variable.Type.NUMBER);
    assertThat(column(source, "stored", Form.NUMBERS)).containsExactly(12.0, 3.5);
  }

  @Test
  void passesOverTitlesAboveTheHeader() throws IOException {
    ExcelSource source =
        data(
            row("Enqu\u00EAte cantine"),
            row("Export du 2 mars"),
            row(),
            row("id", "note", "avis"),
            row(1, 7, "bien"),
            row(2, 9, "merci"));
    assertThat(source.schema().names()).containsExactly("id", "note", "avis");
    assertThat(column(source, "note", Form.NUMBERS)).containsExactly(7.0, 9.0);
    assertThat(read(source, Form.TEXT, "id").get(0).place().apply(0))
        .hasToString("responses.xlsx: Data!A5");
  }

  @Test
  void joinsTheTwoRowsOfMergedHeaders() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              fill(
                  sheet,
                  row("id", "Transports utilis\u00E9s", null, null, "Avis"),
                  row(null, "Bus", "V\u00E9lo", "Voiture", "R\u00E9ponse"),
                  row(1, "Bus", null, "Voiture", "bien"));
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
            });
    assertThat(source.schema().names())
        .containsExactly(
            "id",
            "Transports utilis\u00E9s / Bus",
            "Transports utilis\u00E9s / V\u00E9lo",
            "Transports utilis\u00E9s / Voiture",
            "Avis");
    assertThat(column(source, "Avis", Form.CODES)).containsExactly("bien");
  }

  @Test
  void textCellsAreNumbersInTheNotationOfTheirColumn() throws IOException {
    ExcelSource source =
        data(row("own", "alone"), row("1,182", "1,182"), row("0,5", 2.5), row(3, "2,040"));
    assertThat(column(source, "own", Form.NUMBERS)).containsExactly(1.182, 0.5, 3.0);
    assertThat(column(source, "alone", Form.NUMBERS)).containsExactly(1.182, 2.5, 2.04);
    ExcelSource ambiguous = data(row("id", "alone"), row(1, "1,182"), row(2, 2.5));
    assertThatThrownBy(() -> column(ambiguous, "alone", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "responses.xlsx: Data!B2: \"1,182\" in column \"alone\" may be 1182 or 1.182, ");
  }

  @Test
  void readsTheFirstSheetUnlessTold() throws IOException {
    data(row("id"));
    Path file = folder.resolve("responses.xlsx");
    assertThat(ExcelSource.of(file).schema().names()).containsExactly("notes");
    assertThatThrownBy(() -> ExcelSource.builder(file).sheet("data").build().schema())
        .isInstanceOf(DataException.class)
        .hasMessage(
            "responses.xlsx has no sheet \"data\"; its sheets are \"Lisez-moi\", \"Data\";"
                + " closest: \"Data\"");
    assertThat(ExcelSource.of(file).options()).isEqualTo(FileOptions.FOUND.withSheet("Lisez-moi"));
    Source named = Source.open(file, FileOptions.FOUND.withSheet("Data"));
    assertThat(named.schema().names()).containsExactly("id");
    assertThat(named.options()).isEqualTo(FileOptions.FOUND.withSheet("Data"));
  }

  /** Notes that a platform hides before the data, and a sheet that lacks what is asked for. */
  @Test
  void passesOverHiddenSheetsAndNamesTheOthersWhereAColumnIsMissing() throws IOException {
    Path file = folder.resolve("responses.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill(workbook.createSheet("Internal"), new Object[][] {{"age"}, {99}});
      fill(workbook.createSheet("Data"), new Object[][] {{"age"}, {41}});
      fill(workbook.createSheet("Codes"), new Object[][] {{"code"}, {1}});
      workbook.setSheetHidden(0, true);
      workbook.write(out);
    }
    ExcelSource source = ExcelSource.of(file);
    assertThat(column(source, "age", Form.NUMBERS)).containsExactly(41.0);
    assertThatThrownBy(() -> read(source, Form.NUMBERS, "code"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "read was the sheet \"Data\", the others are \"Internal\", \"Codes\"");
    ExcelSource hidden = ExcelSource.builder(file).sheet("Internal").build();
    assertThat(column(hidden, "age", Form.NUMBERS)).containsExactly(99.0);
  }

  /** A workbook with sheets that have these rows. */
  private Path sheets(Map<String, Object[][]> content) throws IOException {
    Path file = folder.resolve("responses.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.forEach((name, rows) -> fill(workbook.createSheet(name), rows));
      workbook.write(out);
    }
    return file;
  }

  private static Study study() {
    return Study.builder("s")
        .question(
            SingleQuestion.builder("q").column("sex").category("f", "F").category("m", "M").build())
        .build();
  }

  private static final Object[][] NOTES = {{"These are answers"}, {"of 2024"}};
  private static final Object[][] ANSWERS = {{"id", "sex"}, {1, "f"}, {2, "m"}, {3, "f"}};

  @Test
  void readsTheOnlySheetThatHasTheColumnsOfTheCodebookAndSaysSo() throws IOException {
    Map<String, Object[][]> content = new LinkedHashMap<>();
    content.put("Lisez-moi", NOTES);
    content.put("Vide", new Object[0][]);
    content.put("Data", ANSWERS);
    Path file = sheets(content);
    for (Source source :
        List.of(
            ExcelSource.of(file),
            Source.open(file),
            Source.of("responses.xlsx", Files.newInputStream(file)))) {
      Results results = Analysis.of(study()).run(source);
      assertThat(results.respondents()).isEqualTo(3);
      assertThat(results.problems())
          .extracting(DataProblem::inWords)
          .singleElement()
          .asString()
          .contains(
              "responses.xlsx has several sheets, of which \"Data\" is read",
              "say \"sheet: Data\" under \"data\"");
    }
  }

  @Test
  void saysNothingOfASheetThatWasNamedOrIsTheFirst() throws IOException {
    Map<String, Object[][]> content = new LinkedHashMap<>();
    content.put("Data", ANSWERS);
    content.put("Notes", NOTES);
    Path file = sheets(content);
    assertThat(Analysis.of(study()).run(ExcelSource.of(file)).problems()).isEmpty();
    ExcelSource named = ExcelSource.builder(file).sheet("Notes").build();
    assertThatThrownBy(() -> Analysis.of(study()).run(named)).isInstanceOf(StudyException.class);
  }

  @Test
  void asksWhichOfSeveralSheetsIsMeant() throws IOException {
    Map<String, Object[][]> content = new LinkedHashMap<>();
    content.put("2023", ANSWERS);
    content.put("Notes", NOTES);
    content.put("2024", ANSWERS);
    Path file = sheets(content);
    assertThatThrownBy(() -> Analysis.of(study()).run(Source.open(file)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "responses.xlsx: the sheets \"2023\" and \"2024\" all have the columns of the codebook;"
                + " say which is read with \"sheet\" under \"data\"");
    ExcelSource named = ExcelSource.builder(file).sheet("2024").build();
    assertThat(Analysis.of(study()).run(named).respondents()).isEqualTo(3);
  }

  @Test
  void draftsTheSheetWithMostColumnsAndSaysWhich() throws IOException {
    Map<String, Object[][]> content = new LinkedHashMap<>();
    content.put("Lisez-moi", NOTES);
    content.put("Data", ANSWERS);
    CodebookDraft draft = CodebookDraft.of(Source.open(sheets(content)));
    assertThat(draft.remarks()).first().isEqualTo("Sheet: Data, with most columns of several");
    assertThat(draft.yaml()).contains("  sheet: \"Data\"");
  }

  /** Else it would be the notes that lack both, the right one as well as the misspelt one. */
  @Test
  void namesAMisspeltColumnInTheSheetThatHasTheOthers() throws IOException {
    Map<String, Object[][]> content = new LinkedHashMap<>();
    content.put("Notes", NOTES);
    content.put("Data", ANSWERS);
    Path file = sheets(content);
    Study misspelt =
        Study.builder("s")
            .respondentId("id")
            .question(
                SingleQuestion.builder("q")
                    .column("sexe")
                    .category("f", "F")
                    .category("m", "M")
                    .build())
            .build();
    assertThatThrownBy(() -> Analysis.of(misspelt).run(Source.open(file)))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "question \"q\" names column \"sexe\", which responses.xlsx does not have; closest:"
                + " \"sex\"");
  }

  @Test
  void readsPercentagesAsTheyAreShown() throws IOException {
    Source source =
        data(
            sheet -> {
              fill(sheet, row("share", "plain", "text"), row(0.07, 0.07, 0.07), row(0.5, 0.5, 0.5));
              XSSFCellStyle percent = sheet.getWorkbook().createCellStyle();
              percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0 %"));
              XSSFCellStyle text = sheet.getWorkbook().createCellStyle();
              text.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0\"%\""));
              for (int r = 1; r <= 2; r++) {
                sheet.getRow(r).getCell(0).setCellStyle(percent);
                sheet.getRow(r).getCell(2).setCellStyle(text);
              }
            });
    assertThat(column(source, "share", Form.NUMBERS)).containsExactly(7.0, 50.0);
    assertThat(column(source, "share", Form.CODES)).containsExactly("7", "50");
    assertThat(column(source, "plain", Form.NUMBERS)).containsExactly(0.07, 0.5);
    assertThat(column(source, "text", Form.NUMBERS)).containsExactly(0.07, 0.5);
    Source csv = Source.of("same.csv", "share\n7.0 %\n50.0 %\n");
    assertThat(column(csv, "share", Form.NUMBERS)).containsExactly(7.0, 50.0);
  }

  @Test
  void cutsTheSameRowsIntoChunksWithOneDictionary() throws IOException {
    data(
        sheet -> {
          fill(sheet, new Object[][] {row("code")});
          for (int r = 1; r <= 700; r++) {
            sheet.createRow(r).createCell(0).setCellValue(r % 300);
          }
        });
    ExcelSource source =
        ExcelSource.builder(folder.resolve("responses.xlsx")).sheet("Data").chunkRows(100).build();

    List<Chunk> chunks = read(source, Form.CODES, "code");

    assertThat(chunks).hasSize(7);
    List<Object> all = column(source, "code", Form.CODES);
    for (int r = 1; r <= 700; r++) {
      assertThat(all.get(r - 1)).isEqualTo(Integer.toString(r % 300));
    }
    assertThat(chunks.get(3).firstRow()).isEqualTo(300);
    assertThat(chunks.get(3).number()).isEqualTo(3);
    assertThat(chunks.get(3).place().apply(0)).hasToString("responses.xlsx: Data!A302");
    assertThat(((CodeColumn) chunks.get(0).columns().get(0)).width())
        .isEqualTo(CodeColumn.Width.BYTE);
    assertThat(((CodeColumn) chunks.get(2).columns().get(0)).width())
        .isEqualTo(CodeColumn.Width.SHORT);
  }

  private static void assertRefused(ExcelSource source, Form form, String column, String message) {
    assertThatThrownBy(() -> read(source, form, column))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void namesTheCellOfWhatIsWrong() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              fill(sheet, row("id", "score", "err", "extra"), row(1, "7 points", 1));
              sheet.getRow(1).getCell(2).setCellErrorValue(FormulaError.NA.getCode());
            });
    assertRefused(
        source,
        Form.CODES,
        "scorre",
        "responses.xlsx has no column \"scorre\"; closest: \"score\"");
    assertRefused(
        source,
        Form.CODES,
        "err",
        "responses.xlsx: Data!C2: the cell holds the error #N/A; mend its formula or empty it");
    assertThat(column(source, "id", Form.CODES)).containsExactly("1");
    ExcelSource text = data(row("id", "score"), row(1, "7 points"));
    assertRefused(
        text,
        Form.NUMBERS,
        "score",
        "responses.xlsx: Data!B2: column 2 \"score\" should be a number, not \"7 points\"");
    assertRefused(
        text,
        Form.DAYS,
        "id",
        "responses.xlsx: Data!A2: column 1 \"id\" should be a date, not \"1\"");
  }

  @Test
  void namesAllCellsOfAChunkThatAreWrongAtOnce() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              fill(sheet, row("id", "score"), row(1, "seven"), row(2, 3), row(3, 1), row(4, "x"));
              sheet.getRow(3).getCell(1).setCellErrorValue(FormulaError.REF.getCode());
            });
    assertRefused(
        source,
        Form.NUMBERS,
        "score",
        "responses.xlsx: Data!B2: column 2 \"score\" should be a number, not \"seven\"\n"
            + "responses.xlsx: Data!B4: the cell holds the error #REF!; mend its formula or empty"
            + " it\n"
            + "responses.xlsx: Data!B5: column 2 \"score\" should be a number, not \"x\"");
    ReadRequest lenient =
        new ReadRequest(
            List.of(new ReadRequest.Wanted("score", Form.NUMBERS)),
            DecimalSigns.FOUND,
            ReadRequest.Unreadable.EMPTY);
    try (ChunkReader reader = source.open(lenient)) {
      Chunk chunk = reader.next().orElseThrow();
      assertThat(((NumberColumn) chunk.columns().get(0)).values())
          .containsExactly(Double.NaN, 3, Double.NaN, Double.NaN);
      assertThat(chunk.place(1, "score")).hasToString("responses.xlsx: Data!B3");
    }
  }

  @Test
  void refusesHeadersThatDontNameColumns() throws IOException {
    ExcelSource twice = data(row("id", "score", "id"));
    assertThatThrownBy(twice::schema)
        .hasMessage("responses.xlsx: Data!C1: the column is named \"id\" like that of A1");
    ExcelSource gap = data(row("id", null, "score"), row(1, null, 3), row(1, 2, 3));
    assertThatThrownBy(gap::schema)
        .hasMessage("responses.xlsx: Data!B3: \"2\" stands in a column without a name");
    ExcelSource beyond = data(row("id"), row(1, "stray"));
    assertThatThrownBy(beyond::schema)
        .hasMessage("responses.xlsx: Data!B2: \"stray\" stands in a column without a name");
    ExcelSource empty = data();
    assertThatThrownBy(empty::schema)
        .hasMessage("responses.xlsx is empty; its first row should name columns");
  }

  @Test
  void refusesFormulasWithoutAResult() throws IOException {
    ExcelSource source =
        data(
            sheet -> {
              fill(sheet, new Object[][] {row("id")});
              sheet.createRow(1).createCell(0).setCellFormula("1+1");
            });
    assertThatThrownBy(() -> read(source, Form.CODES, "id"))
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
    data(row("id"));
    Path file = folder.resolve("responses.xlsx");
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
