package io.etude.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Rows;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.testing.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

  @TempDir Path folder;

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("responses.csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @Test
  void readsCodesNumbersAndText() {
    Source source = CsvSource.of(file("id,age,name\n1,34, Ada \n2,,\n3,51.5,\"Bo, the 2nd\"\n"));
    assertThat(source.name()).isEqualTo("responses.csv");
    assertThat(source.schema().names()).containsExactly("id", "age", "name");
    assertThat(source.schema().variable("age").orElseThrow().type())
        .isEqualTo(Variable.Type.NUMBER);
    assertThat(source.schema().variable("name").orElseThrow().type()).isEqualTo(Variable.Type.TEXT);
    assertThat(Rows.read(source, Form.CODES))
        .containsExactly(
            row("1", "34", "Ada"), row("2", null, null), row("3", "51.5", "Bo, the 2nd"));
    assertThat(Rows.column(source, "age", Form.NUMBERS)).containsExactly(34.0, null, 51.5);
    assertThat(Rows.column(source, "name", Form.TEXT)).containsExactly("Ada", null, "Bo, the 2nd");
  }

  @Test
  void givesOneColumnInSeveralForms() {
    Source source = CsvSource.of(file("a,b\n7,x\n"));
    ReadRequest.Builder request = ReadRequest.builder();
    assertThat(request.want("a", Form.NUMBERS)).isZero();
    assertThat(request.want("a", Form.CODES)).isEqualTo(1);
    assertThat(request.want("a", Form.NUMBERS)).isZero();
    assertThat(Rows.rows(Rows.chunks(source, request.build()))).containsExactly(row(7.0, "7"));
  }

  @Test
  void dropsTheFractionOfWholeNumbersAndKeepsLeadingZeros() {
    Source source = CsvSource.of(file("q\n1\n1.0\n01\n-2.00\n10\n1.50\n.0\n100\nv1.0\n 3 \n"));
    assertThat(Rows.column(source, "q", Form.CODES))
        .containsExactly("1", "1", "01", "-2", "10", "1.50", ".0", "100", "v1.0", "3");
  }

  @Test
  void readsNumbersExactly() {
    Source source = CsvSource.of(file("n\n0.1\n-17\n+3\n1e3\n123456789.123456789\n4.9E-324\n1.\n"));
    assertThat(Rows.column(source, "n", Form.NUMBERS))
        .containsExactly(0.1, -17.0, 3.0, 1000.0, 123456789.123456789, 4.9E-324, 1.0);
  }

  @Test
  void namesLineColumnAndValueOfWhatIsNoNumber() {
    Source source = CsvSource.of(file("id,age\n1,\"3\n4\"\n2,n/a\n"));
    assertThatThrownBy(() -> Rows.column(source, "age", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "responses.csv:2: column 2 \"age\" should be a number, not \"3\n4\"\n"
                + "responses.csv:4: column 2 \"age\" should be a number, not \"n/a\"");
    Source infinite = CsvSource.of(file("age\n1e999\n"));
    assertThatThrownBy(() -> Rows.column(infinite, "age", Form.NUMBERS))
        .hasMessage("responses.csv:2: column 1 \"age\" should be a number, not \"1e999\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void countsLinesInsideQuotes(int threads) {
    String text = "a,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"p\n\nq\"\n3,\"say \"\"hi\"\"\"\n4,z";
    Source source = CsvSource.builder(file(text)).chunkRows(2).threads(threads).build();
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.TEXT));
    assertThat(chunks).extracting(Chunk::rows).containsExactly(2, 2);
    assertThat(chunks).extracting(Chunk::firstRow).containsExactly(0L, 2L);
    assertThat(Rows.places(chunks))
        .containsExactly(
            "responses.csv:2", "responses.csv:5", "responses.csv:8", "responses.csv:9");
    assertThat(Rows.rows(chunks))
        .containsExactly(
            row("1", "x\r\ny"), row("2", "p\n\nq"), row("3", "say \"hi\""), row("4", "z"));
  }

  @Test
  void refusesRaggedLines() {
    StringBuilder text = new StringBuilder("a,b,c\n");
    text.append("1,2,3\n".repeat(15)).append("1,2\n");
    Source source = CsvSource.builder(file(text.toString())).chunkRows(4).build();
    assertThatThrownBy(() -> Rows.read(source, Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("responses.csv:17: 2 fields, but the header has 3");
    Source longer = CsvSource.of(file("a,b\n1,2\n1,2,3\n"));
    assertThatThrownBy(() -> Rows.read(longer, Form.CODES))
        .hasMessage("responses.csv:3: 3 fields, but the header has 2");
  }

  @Test
  void refusesBrokenHeaders() {
    assertThatThrownBy(() -> CsvSource.of(file("a,b, a\n")).schema())
        .hasMessage("responses.csv:1: columns 1 and 3 are both named \"a\"; rename one of them");
    assertThatThrownBy(() -> CsvSource.of(file("a,,b\n1,2,3\n")).schema())
        .hasMessage("responses.csv:1: column 2 has no name");
    assertThatThrownBy(() -> CsvSource.of(file("")).schema())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("responses.csv is empty");
  }

  @Test
  void namesTheNearestColumn() {
    Source source = CsvSource.of(file("q3_7,q3_8\n1,2\n"));
    assertThatThrownBy(() -> Rows.column(source, "q3_9", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("responses.csv has no column \"q3_9\"; closest: \"q3_7\"");
  }

  @Test
  void readsAFileWithoutRows() {
    assertThat(Rows.read(CsvSource.of(file("a,b")), Form.CODES)).isEmpty();
    assertThat(Rows.read(CsvSource.of(file("a,b\n\n\n")), Form.CODES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void findsTheEncodingByMark(String name) {
    Charset charset = Charset.forName(name);
    Source source = CsvSource.of(file("\uFEFFréponse,b\nçà,€\n\"œ\nuf\",𝒳\n".getBytes(charset)));
    assertThat(source.schema().names()).containsExactly("réponse", "b");
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.CODES));
    assertThat(Rows.rows(chunks)).containsExactly(row("çà", "€"), row("œ\nuf", "𝒳"));
    assertThat(Rows.places(chunks)).containsExactly("responses.csv:2", "responses.csv:3");
  }

  @Test
  void takesWhatIsNotUtf8ForWindows1252() {
    String text =
        "commune;réponse\n"
            + "Bourg-Saint-Maurice;Très satisfait, mais l’accès à la mairie reste à améliorer\n"
            + "Évreux;Ça dépend des élus et de leur équipe\n";
    CsvSource source = CsvSource.of(file(text.getBytes(Charset.forName("windows-1252"))));
    assertThat(source.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(source.delimiter()).isEqualTo(';');
    assertThat(Rows.column(source, "commune", Form.CODES))
        .containsExactly("Bourg-Saint-Maurice", "Évreux");
    assertThat(Rows.column(source, "réponse", Form.TEXT).get(1))
        .isEqualTo("Ça dépend des élus et de leur équipe");
  }

  @Test
  void refusesBytesThatAreNotInTheEncoding() {
    byte[] bytes = "a,b\n1,2\n\"x\ny\",\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Source source = CsvSource.builder(file(bytes)).charset(StandardCharsets.UTF_8).build();
    assertThatThrownBy(() -> Rows.read(source, Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("responses.csv:4: not valid in the encoding UTF-8");
    byte[] odd = Arrays.copyOf("\uFEFFa\nb\n".getBytes(StandardCharsets.UTF_16LE), 9);
    Source cut = CsvSource.of(file(odd));
    assertThatThrownBy(() -> Rows.read(cut, Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not valid in the encoding UTF-16LE, which was found by");
  }

  @Test
  void saysSoWhenTheFoundEncodingProvesWrong() {
    byte[] ascii =
        ("a\n" + "x".repeat(999) + "\n").repeat(8500).getBytes(StandardCharsets.US_ASCII);
    ascii[ascii.length - 2] = (byte) 0xE9;
    Source source = CsvSource.of(file(ascii));
    assertThatThrownBy(() -> Rows.read(source, Form.CODES))
        .hasMessage(
            "responses.csv:17000: not valid in the encoding UTF-8, which was taken for want of"
                + " another; name the file's encoding");
  }

  @Test
  void findsDelimiterAndQuote() {
    assertThat(CsvSource.of(file("a;b\n1,5;2\n")).delimiter()).isEqualTo(';');
    assertThat(CsvSource.of(file("a\tb\tc\n1, 2\t3\t4\n")).delimiter()).isEqualTo('\t');
    assertThat(CsvSource.of(file("a|b\n1|2\n")).delimiter()).isEqualTo('|');
    assertThat(CsvSource.of(file("only\n1\n")).delimiter()).isEqualTo(',');
    assertThat(CsvSource.of(file("a,b\n\"x;y;z\",1\n\"p;q\",2\n")).delimiter()).isEqualTo(',');
    assertThat(Rows.read(CsvSource.of(file("'a','b'\n'1,5','it''s'\n")), Form.TEXT))
        .containsExactly(row("1,5", "it's"));
  }

  @Test
  void readsDecimalCommasBetweenSemicolons() {
    assertThat(Rows.column(CsvSource.of(file("w;x\n1,25;2\n0,5;3\n")), "w", Form.NUMBERS))
        .containsExactly(1.25, 0.5);
  }

  @Test
  void takesLabelsFromTheSecondLine() {
    Source source =
        CsvSource.builder(file("Q1,Q2\nHow old are you?,\"Your\nname\"\n{id},{id}\n34,Ada\n"))
            .labelRows(2)
            .build();
    assertThat(source.schema().variables())
        .extracting(Variable::label)
        .containsExactly("How old are you?", "Your\nname");
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.CODES));
    assertThat(Rows.rows(chunks)).containsExactly(row("34", "Ada"));
    assertThat(Rows.places(chunks)).containsExactly("responses.csv:5");
  }

  @Test
  void keepsDictionariesAcrossChunks() {
    Source source = CsvSource.builder(file("a\nx\ny\nz\ny\nx\nw\n")).chunkRows(2).build();
    List<Chunk> chunks = Rows.chunks(source, Rows.request(source, Form.CODES));
    assertThat(chunks).hasSize(3);
    Dictionary dictionary = ((CodeColumn) chunks.get(0).columns().get(0)).dictionary();
    assertThat(((CodeColumn) chunks.get(2).columns().get(0)).dictionary()).isSameAs(dictionary);
    assertThat(dictionary.size()).isEqualTo(4);
    assertThat(dictionary.value(3)).isEqualTo("w");
    assertThat(((CodeColumn) chunks.get(1).columns().get(0)).bytes()).containsExactly(2, 1);
  }

  @Test
  void seesThatTheFileHasChanged() throws IOException {
    Source source = CsvSource.of(file("a\n1\n"));
    assertThat(source.schema().names()).containsExactly("a");
    Files.writeString(folder.resolve("responses.csv"), "b,c\n1,2\n");
    assertThat(source.schema().names()).containsExactly("b", "c");
  }

  @Test
  void reportsAMissingFile() {
    Source source = CsvSource.of(folder.resolve("absent.csv"));
    assertThatThrownBy(source::schema)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.csv");
  }

  /** Any text survives the round trip, whatever the number of threads and the size of blocks. */
  @Test
  void readsWhatWasWritten() {
    Seeds.of(CsvSourceTest.class, 0, 200).check(seed -> readsWhatWasWritten(new Random(seed)));
  }

  private void readsWhatWasWritten(Random random) {
    int columns = 1 + random.nextInt(4);
    int count = random.nextInt(30);
    List<List<Object>> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder("c0");
    for (int c = 1; c < columns; c++) {
      text.append(",c").append(c);
    }
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    text.append(end);
    for (int r = 0; r < count; r++) {
      List<Object> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        String value = "v" + randomText(random);
        row.add(value);
        text.append(c == 0 ? "" : ",").append(written(value, random));
      }
      expected.add(row);
      text.append(r == count - 1 && random.nextBoolean() ? "" : end);
    }
    Source source =
        CsvSource.builder(file(text.toString()))
            .delimiter(',')
            .charset(StandardCharsets.UTF_8)
            .chunkRows(1 + random.nextInt(7))
            .threads(1 + random.nextInt(3))
            .build();
    assertThat(Rows.read(source, Form.TEXT)).isEqualTo(expected);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append("ab,\";\n\r é€".charAt(random.nextInt(10)));
    }
    return text.append(".").toString();
  }

  private static String written(String value, Random random) {
    boolean must = value.matches("(?s).*[,\n\r].*");
    return must || random.nextBoolean() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
