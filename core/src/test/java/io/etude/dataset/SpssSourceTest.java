package io.etude.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.dataset.Variable.ValueLabel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected files were exported with R's haven 2.5, {@code read_sav(user_na = TRUE)}. */
class SpssSourceTest {

  @TempDir Path folder;

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(SpssSourceTest.class.getResource("spss/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode expected(String name) throws IOException {
    try (InputStream in = SpssSourceTest.class.getResourceAsStream("spss/" + name + ".json")) {
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
    "../../analysis/nhtsa.sav, nhtsa"
  })
  void givesWhatHavenGives(String file, String expectation) throws IOException {
    Source source = SpssSource.of(file(file));
    JsonNode expected = expected(expectation);
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

  private static void assertValues(Source source, JsonNode wanted, int rows) {
    String name = wanted.get("name").asText();
    boolean number = wanted.get("type").asText().equals("NUMBER");
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

  @ParameterizedTest
  @CsvSource({"kinds.sav", "kinds.zsav", "kinds-big.sav", "kinds-1252.sav"})
  void readsMultipleResponseSets(String file) {
    assertThat(SpssSource.of(file(file)).schema().sets())
        .containsExactly(
            new MultipleSet(
                "services", "Services utilisés — été", List.of("q1", "q2", "q3"), Optional.of("1")),
            new MultipleSet("slots", "Réponses", List.of("m1", "m2", "m3"), Optional.empty()),
            new MultipleSet("counted", "", List.of("c1", "c2"), Optional.of("1")));
  }

  @Test
  void tellsEncodingAndWeight() {
    assertThat(SpssSource.of(file("kinds.sav")).weight()).contains("W");
    assertThat(SpssSource.of(file("kinds.sav")).charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(SpssSource.of(file("kinds-1252.sav")).charset())
        .isEqualTo(Charset.forName("windows-1252"));
    assertThat(SpssSource.of(file("nhtsa.sav")).weight()).isEmpty();
  }

  @Test
  void givesCodesInTheFormOfTheLabels() {
    Source source = SpssSource.of(file("kinds.sav"));
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
    Source source = SpssSource.of(file(file));
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
    List<Chunk> chunks = Rows.chunks(SpssSource.of(file("nhtsa.sav")), new ReadRequest(List.of()));
    assertThat(chunks).extracting(Chunk::rows).containsExactly(6999);
  }

  @Test
  void namesTheNearestVariableAndWhatIsNoNumber() {
    Source source = SpssSource.of(file("kinds.sav"));
    assertThatThrownBy(() -> Rows.column(source, "score_10", Form.CODES))
        .isInstanceOf(DataException.class)
        .hasMessage("kinds.sav has no column \"score_10\"; closest: \"score10\"");
    assertThatThrownBy(() -> Rows.column(source, "short", Form.NUMBERS))
        .hasMessage("kinds.sav, case 1: variable \"short\" should be a number, not \"oui\"");
  }

  @Test
  void readsInAnotherEncodingWhenTold() throws IOException {
    byte[] bytes = Files.readAllBytes(file("kinds-1252.sav"));
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
    byte[] bytes = Files.readAllBytes(file("kinds-plain.sav"));
    Path cut = Files.write(folder.resolve("cut.sav"), Arrays.copyOf(bytes, bytes.length - 100));
    assertThatThrownBy(() -> Rows.read(SpssSource.of(cut), Form.TEXT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cut.sav: offset " + (bytes.length - 100));
  }
}
