package io.etude.dataset.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.MultipleSet;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.Rows;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.Variable.ValueLabel;
import io.etude.internal.CodeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected files were exported with R's haven 2.5.4 by {@code haven.R} beside them. Where R and
 * haven are installed, {@code -Detude.haven=/usr/share/pspp/examples:/usr/lib/R} compares every
 * system file under these folders.
 */
class SpssSourceTest {

  @TempDir Path folder;

  private static JsonNode expected(String name) throws IOException {
    try (InputStream in = SpssSourceTest.class.getResourceAsStream(name + ".json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iris.sav, iris",
    "kinds.sav, kinds",
    "kinds-plain.sav, kinds",
    "kinds.zsav, kinds",
    "kinds-big.sav, kinds",
    "kinds-1252.sav, kinds-1252",
    "odd.sav, odd",
    "odd-plain.sav, odd",
    "odd.zsav, odd",
    "/io/etude/analysis/nhtsa.sav, nhtsa"
  })
  void givesWhatHavenGives(String file, String expectation) throws IOException {
    assertSame(SpssSource.of(SpssFiles.file(file)), expected(expectation));
  }

  @Test
  @EnabledIfSystemProperty(named = "etude.haven", matches = ".+")
  void givesWhatHavenGivesOfInstalledFiles() throws IOException, InterruptedException {
    int compared = 0;
    for (String folder : System.getProperty("etude.haven").split(":")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.z?sav")).toList()) {
          Process process =
              new ProcessBuilder("Rscript", SpssFiles.file("haven.R").toString(), file.toString())
                  .redirectError(ProcessBuilder.Redirect.INHERIT)
                  .start();
          byte[] json = process.getInputStream().readAllBytes();
          assertThat(process.waitFor()).as(file.toString()).isZero();
          assertSame(SpssSource.of(file), new ObjectMapper().readTree(json));
          System.out.println("as haven: " + file);
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static void assertSame(Source source, JsonNode expected) {
    Schema schema = source.schema();
    assertThat(schema.variables()).hasSize(expected.get("variables").size());
    for (int i = 0; i < schema.variables().size(); i++) {
      Variable variable = schema.variables().get(i);
      JsonNode wanted = expected.get("variables").get(i);
      assertThat(variable.name()).isEqualTo(wanted.get("name").asText());
      assertThat(variable.label()).isEqualTo(wanted.get("label").asText());
      assertThat(variable.type().name()).isEqualTo(wanted.get("type").asText());
      assertLabels(variable, wanted);
      assertMissing(variable, wanted);
    }
    for (JsonNode wanted : expected.get("variables")) {
      assertValues(source, wanted, expected.get("rows").asInt());
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String code(Variable variable, String exported) {
    return variable.type() == Variable.Type.NUMBER
        ? CodeText.of(Double.parseDouble(exported))
        : exported;
  }

  private static void assertLabels(Variable variable, JsonNode wanted) {
    TreeMap<String, String> actual = new TreeMap<>();
    for (ValueLabel label : variable.labels()) {
      actual.put(label.value(), label.label());
    }
    TreeMap<String, String> labels = new TreeMap<>();
    for (int i = 0; i < wanted.get("labels").size(); i++) {
      labels.put(
          code(variable, wanted.get("labelValues").get(i).asText()),
          wanted.get("labels").get(i).asText());
    }
    assertThat(actual).as(variable.name()).isEqualTo(labels);
  }

  private static void assertMissing(Variable variable, JsonNode wanted) {
    assertThat(variable.missing().values())
        .as(variable.name())
        .containsExactlyElementsOf(
            texts(wanted.get("missing")).stream().map(value -> code(variable, value)).toList());
    List<String> range = texts(wanted.get("range"));
    assertThat(variable.missing().low().isPresent()).isEqualTo(!range.isEmpty());
    if (!range.isEmpty()) {
      assertThat(variable.missing().low()).hasValue(number(range.get(0)));
      assertThat(variable.missing().high()).hasValue(number(range.get(1)));
    }
  }

  private static double number(String exported) {
    return switch (exported) {
      case "inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(exported);
    };
  }

  private static void assertDays(List<Object> actual, JsonNode texts) {
    for (int i = 0; i < actual.size(); i++) {
      String text = texts.get(i).isNull() ? "" : texts.get(i).asText();
      Object day = text.isEmpty() ? null : LocalDate.parse(text.substring(0, 10)).toEpochDay();
      Object floor = actual.get(i) == null ? null : (long) Math.floor((Double) actual.get(i));
      assertThat(floor).isEqualTo(day);
    }
  }

  private static void assertValues(Source source, JsonNode wanted, int rows) {
    String name = wanted.get("name").asText();
    boolean number = wanted.get("type").asText().equals("NUMBER");
    if (wanted.get("type").asText().equals("DATE")) {
      assertDays(Rows.column(source, name, Form.DAYS), wanted.get("values"));
    }
    List<Object> actual = Rows.column(source, name, number ? Form.NUMBERS : Form.TEXT);
    assertThat(actual).as(name).hasSize(rows);
    if (wanted.has("values")) {
      List<Object> values = new ArrayList<>();
      for (JsonNode value : wanted.get("values")) {
        boolean empty = value.isNull() || value.asText().isEmpty();
        values.add(empty ? null : number ? (Object) number(value.asText()) : value.asText());
      }
      assertThat(actual).as(name).isEqualTo(values);
      return;
    }
    double sum = 0;
    double mixed = 0;
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (actual.get(i) instanceof Double value) {
        count++;
        sum += value;
        mixed += value * (i % 97 + 1);
      }
    }
    assertThat(count).as(name).isEqualTo(wanted.get("count").asInt());
    double expectedSum = wanted.get("sum").asDouble();
    assertThat(sum).as(name).isCloseTo(expectedSum, within(Math.abs(expectedSum) * 1e-12));
    double expectedMixed = wanted.get("mixed").asDouble();
    assertThat(mixed).as(name).isCloseTo(expectedMixed, within(Math.abs(expectedMixed) * 1e-12));
  }

  @Test
  void readsDatesAndTimesByTheirFormats() {
    Source source = SpssSource.of(SpssFiles.file("odd.sav"));
    assertThat(source.schema().variable("dt").orElseThrow().type()).isEqualTo(Variable.Type.DATE);
    assertThat(source.schema().variable("t1").orElseThrow().labels())
        .containsExactly(new ValueLabel("00:00:00", "Midnight"));
    assertThat(Rows.column(source, "dt", Form.CODES))
        .containsExactly("2026-03-02T23:59:59", "1970-01-01T00:00:00", null);
    assertThat(Rows.column(source, "d6", Form.DAYS))
        .containsExactly(
            (double) LocalDate.of(2026, 1, 1).toEpochDay(),
            (double) LocalDate.of(1999, 10, 1).toEpochDay(),
            null);
    assertThat(Rows.column(source, "t2", Form.NUMBERS))
        .containsExactly(76 * 3600.0 + 5 * 60 + 6, 1.0, null);
    assertThatThrownBy(() -> Rows.column(source, "d1", Form.NUMBERS))
        .isInstanceOf(DataException.class)
        .hasMessage("odd.sav: column 3 \"d1\" should be a number, but the file holds it as a date");
    assertThatThrownBy(() -> Rows.column(source, "money", Form.DAYS))
        .hasMessage(
            "odd.sav: column 18 \"money\" should be a date, but the file holds it as a number");
  }

  /** Version 2 has no names beyond 8 characters; haven refuses the file. */
  @Test
  void readsFilesOfVersion2() {
    Source newer = SpssSource.of(SpssFiles.file("odd.sav"));
    Source older = SpssSource.of(SpssFiles.file("odd-version2.sav"));
    assertThat(older.schema().names()).startsWith("ID", "A_VERY_L", "D1");
    assertThat(Rows.column(older, "D1", Form.TEXT)).isEqualTo(Rows.column(newer, "d1", Form.TEXT));
    assertThat(Rows.column(older, "S255", Form.TEXT))
        .isEqualTo(Rows.column(newer, "s255", Form.TEXT));
  }

  /** What haven gives of this file are the undecoded bytes. */
  @Test
  void readsJapanese() {
    Source source = SpssSource.of(SpssFiles.file("euc-jp.sav"));
    assertThat(Rows.column(source, "s", Form.TEXT))
        .containsExactly("\u65E5\u672C\u8A9E\u30C6\u30AD");
  }

  @ParameterizedTest
  @CsvSource({"kinds.sav", "kinds.zsav", "kinds-big.sav", "kinds-1252.sav"})
  void readsMultipleResponseSets(String file) {
    assertThat(SpssSource.of(SpssFiles.file(file)).schema().sets())
        .containsExactly(
            new MultipleSet(
                "services", "Services utilisés — été", List.of("q1", "q2", "q3"), Optional.of("1")),
            new MultipleSet("slots", "Réponses", List.of("m1", "m2", "m3"), Optional.empty()),
            new MultipleSet("counted", "", List.of("c1", "c2"), Optional.of("1")));
  }

  @Test
  void tellsEncodingAndWeight() {
    assertThat(SpssSource.of(SpssFiles.file("kinds.sav")).weight()).contains("W");
    assertThat(SpssSource.of(SpssFiles.file("kinds.sav")).charset())
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(SpssSource.of(SpssFiles.file("kinds-1252.sav")).charset())
        .isEqualTo(Charset.forName("windows-1252"));
    assertThat(SpssSource.of(SpssFiles.file("/io/etude/analysis/nhtsa.sav")).weight()).isEmpty();
  }

  @Test
  void givesCodesInTheFormOfTheLabels() {
    Source source = SpssSource.of(SpssFiles.file("kinds.sav"));
    assertThat(Rows.column(source, "satisfaction_with_mayor", Form.CODES))
        .containsExactly("1", "9", "98", "5", null, "2.5");
    assertThat(Rows.column(source, "short", Form.CODES))
        .containsExactly("oui", "non", null, "nsp", "a b", "oui");
    assertThat(Rows.column(source, "after", Form.CODES)).startsWith("1000", "2000");
    assertThat(Rows.column(source, "income", Form.CODES))
        .containsExactly("1234.5", null, "-0.1", "10000000000", null, "0.1");
    assertThat(source.schema().variable("income").orElseThrow().missing().contains("-0.1"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"kinds.sav", "kinds-plain.sav", "kinds.zsav"})
  void readsOnlyWhatIsAskedForInAnyOrderAndForm(String file) {
    Source source = SpssSource.of(SpssFiles.file(file));
    ReadRequest request =
        new ReadRequest(
            List.of(
                new Wanted("after", Form.NUMBERS),
                new Wanted("longer", Form.TEXT),
                new Wanted("after", Form.CODES),
                new Wanted("short", Form.CODES)));
    List<Chunk> chunks = Rows.chunks(source, request);
    assertThat(Rows.rows(chunks).get(3))
        .isEqualTo(Arrays.asList(4000.0, "twenty characters!!!", "4000", "nsp"));
    assertThat(Rows.places(chunks)).startsWith(file + ", case 1", file + ", case 2");
  }

  @Test
  void countsRowsWithoutAnyColumn() {
    List<Chunk> chunks =
        Rows.chunks(
            SpssSource.of(SpssFiles.file("/io/etude/analysis/nhtsa.sav")),
            new ReadRequest(List.of()));
    assertThat(chunks).extracting(Chunk::rows).containsExactly(6999);
  }

  @Test
  void namesTheNearestVariableAndWhatIsNoNumber() {
    Source source = SpssSource.of(SpssFiles.file("kinds.sav"));
    assertThatThrownBy(() -> Rows.column(source, "score_10", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("kinds.sav has no column \"score_10\"; closest: \"score10\"");
    assertThatThrownBy(() -> Rows.column(source, "short", Form.NUMBERS))
        .hasMessageStartingWith(
            "kinds.sav, case 1: column 6 \"short\" should be a number, not \"oui\"\n"
                + "kinds.sav, case 2: column 6 \"short\" should be a number, not \"non\"\n");
  }

  @Test
  void readsInAnotherEncodingWhenTold() throws IOException {
    byte[] bytes = Files.readAllBytes(SpssFiles.file("kinds-1252.sav"));
    byte[] name = "WINDOWS-1252".getBytes(StandardCharsets.US_ASCII);
    byte[] wrong = "UTF-8       ".getBytes(StandardCharsets.US_ASCII);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("WINDOWS-1252");
    System.arraycopy(wrong, 0, bytes, at, name.length);
    Path file = Files.write(folder.resolve("wrong.sav"), bytes);
    assertThatThrownBy(() -> SpssSource.of(file).schema())
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            "wrong.sav: offset \\d+: a value label of \"satisfaction_with_mayor\" is not valid in"
                + " the file's encoding UTF-8; name the encoding that it is in");
    Source source = SpssSource.of(file).withCharset(Charset.forName("windows-1252"));
    assertThat(source.schema().variable("satisfaction_with_mayor").orElseThrow().label())
        .isEqualTo("Êtes-vous satisfait·e du maire ?");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path text = Files.writeString(folder.resolve("text.sav"), "a,b\n1,2\n".repeat(50));
    assertThatThrownBy(() -> SpssSource.of(text).schema())
        .isInstanceOf(DataException.class)
        .hasMessage(
            "text.sav: offset 0: not an SPSS system file: it does not begin with $FL2 or $FL3");
    Path empty = Files.writeString(folder.resolve("empty.sav"), "");
    assertThatThrownBy(() -> SpssSource.of(empty).schema())
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("empty.sav: offset 0:");
  }

  @Test
  void refusesAFileThatEndsTooEarly() throws IOException {
    byte[] bytes = Files.readAllBytes(SpssFiles.file("kinds-plain.sav"));
    Path cut = Files.write(folder.resolve("cut.sav"), Arrays.copyOf(bytes, bytes.length - 100));
    assertThatThrownBy(() -> Rows.read(SpssSource.of(cut), Form.TEXT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cut.sav: offset " + (bytes.length - 100));
  }

  @Test
  void refusesACompressionThatIsNoNumber() throws IOException {
    byte[] bytes = Files.readAllBytes(SpssFiles.file("kinds-plain.sav"));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(84, Double.POSITIVE_INFINITY);
    Path file = Files.write(folder.resolve("endless.sav"), bytes);
    assertThatThrownBy(() -> Rows.read(SpssSource.of(file), Form.TEXT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("endless.sav: offset 84: the bias of compressed values is no number");
  }
}
