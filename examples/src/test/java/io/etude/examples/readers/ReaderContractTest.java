package io.etude.examples.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Column;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.Source;
import io.etude.dataset.TextColumn;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.Type;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.dataset.csv.CsvSource;
import io.etude.dataset.rows.JdbcSource;
import io.etude.dataset.rows.RowsSource;
import io.etude.dataset.spss.SpssSource;
import io.etude.dataset.triples.TripleSSource;
import io.etude.xlsx.ExcelSource;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every reader keeps to, on one small survey: equal columns in every form, labels and missing
 * values where the format has any, the same behaviour at the end and once closed, and errors that
 * name the place. {@code survey.sps} made the system files with PSPP.
 */
class ReaderContractTest {

  private static final List<String> NAMES =
      List.of("id", "status", "score", "member", "day", "amount", "remark");
  private static final List<LocalDate> DAYS =
      Arrays.asList(
          LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), null, LocalDate.of(2025, 12, 31));
  private static final Object[][] ROWS = {
    {1, "elected", 7, 1, DAYS.get(0), 1234.5, "Très bien, merci"},
    {2, "officer", 98, 0, DAYS.get(1), 0.25, null},
    {3, "elected", null, null, null, null, "n° 3"},
    {4, null, 10, 1, DAYS.get(3), -3, "fin"}
  };

  @TempDir Path folder;

  /** The survey in each format. */
  enum Format {
    CSV("survey\\.csv:3"),
    CSV_FRENCH("survey\\.csv:3"),
    SAV("survey\\.sav, case 2"),
    ZSAV("survey\\.zsav, case 2"),
    TRIPLE_S_FIXED("survey\\.asc:2"),
    TRIPLE_S_CSV("survey\\.csv:2"),
    EXCEL("survey\\.xlsx: Data!A3"),
    JDBC("answers, row 2"),
    ROWS("answers, row 2");

    /** The place of the second row. */
    private final String place;

    Format(String place) {
      this.place = place;
    }
  }

  private Source source(Format format) throws Exception {
    return switch (format) {
      case CSV -> CsvSource.of(write("survey.csv", csv(",", ".", true)));
      case CSV_FRENCH -> CsvSource.of(write("survey.csv", csv(";", ",", true)));
      case SAV -> SpssSource.of(resource("survey.sav"));
      case ZSAV -> SpssSource.of(resource("survey.zsav"));
      case TRIPLE_S_FIXED -> tripleS(false);
      case TRIPLE_S_CSV -> tripleS(true);
      case EXCEL -> excel();
      case JDBC -> jdbc();
      case ROWS ->
          RowsSource.of("answers", NAMES, Arrays.stream(ROWS).map(Arrays::asList).toList());
    };
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        ReaderContractTest.class.getResource("/io/etude/examples/readers/" + name).toURI());
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String csv(String delimiter, String decimal, boolean header) {
    StringBuilder csv = new StringBuilder();
    if (header) {
      csv.append(String.join(delimiter, NAMES)).append('\n');
    }
    for (Object[] row : ROWS) {
      List<String> fields = new ArrayList<>();
      for (Object value : row) {
        String text = value == null ? "" : value.toString();
        fields.add(
            value instanceof Double
                ? text.replace(".", decimal)
                : text.contains(delimiter) ? '"' + text + '"' : text);
      }
      csv.append(String.join(delimiter, fields)).append('\n');
    }
    return csv.toString();
  }

  private Source tripleS(boolean csv) throws Exception {
    StringBuilder fixed = new StringBuilder();
    for (Object[] row : ROWS) {
      int[] widths = {2, 8, 2, 1, 8, 7, 20};
      for (int i = 0; i < widths.length; i++) {
        String text = row[i] == null ? "" : row[i].toString();
        text = row[i] instanceof LocalDate ? text.replace("-", "") : text;
        fixed.append(String.format("%-" + widths[i] + "s", text));
      }
      fixed.append('\n');
    }
    String definition = Files.readString(resource("survey.xml"));
    if (csv) {
      write("survey.csv", csv(",", ".", false).replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$1$2$3"));
      definition =
          definition
              .replace("<record ident=\"A\">", "<record ident=\"A\" format=\"csv\">")
              .replaceAll("start=\"\\d+\" finish=\"\\d+\" field", "start");
    } else {
      write("survey.asc", fixed.toString());
      definition = definition.replaceAll(" field=\"\\d+\"", "");
    }
    return TripleSSource.of(write("survey.sss", definition));
  }

  private Source excel() throws Exception {
    Path file = folder.resolve("survey.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("Data");
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      Row header = sheet.createRow(0);
      for (int c = 0; c < NAMES.size(); c++) {
        header.createCell(c).setCellValue(NAMES.get(c));
      }
      for (int r = 0; r < ROWS.length; r++) {
        Row row = sheet.createRow(r + 1);
        for (int c = 0; c < NAMES.size(); c++) {
          Cell cell = row.createCell(c);
          if (ROWS[r][c] instanceof Number number) {
            cell.setCellValue(number.doubleValue());
          } else if (ROWS[r][c] instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
          } else if (ROWS[r][c] instanceof String text) {
            cell.setCellValue(text);
          }
        }
      }
      workbook.write(out);
    }
    return ExcelSource.of(file);
  }

  private Source jdbc() throws SQLException {
    String url = "jdbc:h2:" + folder.resolve("survey");
    try (Connection connection = DriverManager.getConnection(url)) {
      connection
          .createStatement()
          .execute(
              "create table if not exists answers (\"id\" int primary key, \"status\" varchar,"
                  + " \"score\" int, \"member\" boolean, \"day\" date, \"amount\" decimal(8, 2),"
                  + " \"remark\" varchar)");
      connection.createStatement().execute("delete from answers");
      var insert = connection.prepareStatement("insert into answers values (?, ?, ?, ?, ?, ?, ?)");
      for (Object[] row : ROWS) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.execute();
      }
    }
    return JdbcSource.of(
        "answers", () -> DriverManager.getConnection(url), "select * from answers order by \"id\"");
  }

  private static List<Chunk> chunks(Source source, ReadRequest request) {
    List<Chunk> chunks = new ArrayList<>();
    try (ChunkReader reader = source.open(request)) {
      for (Optional<Chunk> c = reader.next(); c.isPresent(); c = reader.next()) {
        chunks.add(c.get());
      }
      assertThat(reader.next()).as("after the end").isEmpty();
    }
    return chunks;
  }

  private static List<Object> column(Source source, String name, Form form) {
    List<Object> values = new ArrayList<>();
    for (Chunk chunk : chunks(source, new ReadRequest(List.of(new Wanted(name, form))))) {
      for (int row = 0; row < chunk.rows(); row++) {
        values.add(value(chunk.columns().get(0), row));
      }
    }
    return values;
  }

  private static Object value(Column column, int row) {
    if (column instanceof CodeColumn codes) {
      int position = codes.position(row);
      return position == CodeColumn.EMPTY ? null : codes.dictionary().value(position);
    }
    if (column instanceof NumberColumn numbers) {
      return Double.isNaN(numbers.values()[row]) ? null : (Object) numbers.values()[row];
    }
    return ((TextColumn) column).values()[row];
  }

  private static List<Object> expected(String name, boolean number) {
    List<Object> values = new ArrayList<>();
    for (Object[] row : ROWS) {
      Object value = row[NAMES.indexOf(name)];
      values.add(
          value == null
              ? null
              : number ? (Object) ((Number) value).doubleValue() : value.toString());
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSameColumns(Format format) throws Exception {
    Source source = source(format);
    assertThat(source.schema().names()).isEqualTo(NAMES);
    assertThat(source.schema().variables())
        .extracting(Variable::type)
        .containsExactly(
            Type.NUMBER, Type.TEXT, Type.NUMBER, Type.NUMBER, Type.DATE, Type.NUMBER, Type.TEXT);
    boolean comma = format == Format.CSV_FRENCH;
    for (String name : NAMES) {
      for (Form form : List.of(Form.CODES, Form.TEXT)) {
        List<Object> texts = expected(name, false);
        if (comma && name.equals("amount")) {
          texts.replaceAll(text -> text == null ? null : text.toString().replace('.', ','));
        }
        assertThat(column(source, name, form)).as(name + " as " + form).isEqualTo(texts);
      }
    }
    for (String name : List.of("id", "score", "member", "amount")) {
      assertThat(column(source, name, Form.NUMBERS)).as(name).isEqualTo(expected(name, true));
    }
    List<Object> days = new ArrayList<>();
    DAYS.forEach(day -> days.add(day == null ? null : (double) day.toEpochDay()));
    assertThat(column(source, "day", Form.DAYS)).isEqualTo(days);
  }

  @ParameterizedTest
  @EnumSource(names = {"SAV", "ZSAV", "TRIPLE_S_FIXED", "TRIPLE_S_CSV"})
  void keepsLabels(Format format) throws Exception {
    Variable score = source(format).schema().variable("score").orElseThrow();
    assertThat(score.label()).isEqualTo("Satisfaction");
    assertThat(score.labels())
        .containsExactly(
            new ValueLabel("0", "Not at all"),
            new ValueLabel("10", "Completely"),
            new ValueLabel("98", "Don't know"));
    boolean declares = format == Format.SAV || format == Format.ZSAV;
    assertThat(score.missing().values()).isEqualTo(declares ? List.of("98") : List.of());
  }

  @ParameterizedTest
  @EnumSource
  void readsColumnsInAnyOrderAndForm(Format format) throws Exception {
    ReadRequest request =
        new ReadRequest(
            List.of(
                new Wanted("remark", Form.TEXT),
                new Wanted("id", Form.NUMBERS),
                new Wanted("id", Form.CODES)));
    List<Chunk> chunks = chunks(source(format), request);
    assertThat(chunks).hasSize(1);
    Chunk chunk = chunks.get(0);
    assertThat(List.of(chunk.number(), chunk.firstRow(), (long) chunk.rows()))
        .containsExactly(0L, 0L, 4L);
    assertThat(value(chunk.columns().get(0), 2)).isEqualTo("n° 3");
    assertThat(value(chunk.columns().get(1), 2)).isEqualTo(3.0);
    assertThat(value(chunk.columns().get(2), 2)).isEqualTo("3");
    assertThat(chunk.place().apply(1).toString()).matches(format.place);
    assertThat(chunks(source(format), new ReadRequest(List.of())))
        .extracting(Chunk::rows)
        .containsExactly(4);
  }

  @ParameterizedTest
  @EnumSource
  void isReadAgainAndNotOnceClosed(Format format) throws Exception {
    Source source = source(format);
    assertThat(source.schema()).isEqualTo(source.schema());
    assertThat(column(source, "id", Form.CODES)).isEqualTo(column(source, "id", Form.CODES));
    ChunkReader reader = source.open(new ReadRequest(List.of(new Wanted("id", Form.CODES))));
    reader.close();
    reader.close();
    assertThatThrownBy(reader::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("the reader of .+ is closed");
  }

  @ParameterizedTest
  @EnumSource
  void namesPlaceColumnAndValueOfWhatIsWrong(Format format) throws Exception {
    Source source = source(format);
    assertThatThrownBy(() -> column(source, "skore", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage(source.name() + " has no column \"skore\"; closest: \"score\"");
    assertThatThrownBy(() -> column(source, "status", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            "(survey\\.|answers).*[12]: (column( 2)?|variable) \"status\" should be a number,"
                + " not \"elected\"(?s:.*)");
    assertThatThrownBy(() -> column(source, "remark", Form.DAYS))
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            "(survey\\.|answers).*[12]: (column( \\d)?|variable) \"remark\" should be a date,"
                + " not \"Très bien, merci\"(?s:.*)");
  }
}
