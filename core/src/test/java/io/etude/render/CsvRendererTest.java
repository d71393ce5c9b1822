package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.SampleResults;
import io.etude.testing.TinyStudy;
import io.etude.testing.WeightedStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All figures as CSV, and what describes its columns. */
class CsvRendererTest {

  @TempDir private Path folder;

  private static final Results PROTECTED =
      WeightedStudy.results(
          Conventions.builder().disclosure(Conventions.Disclosure.of(25)).build());

  private static Report report(Results results) {
    return Report.of(results).language(Locale.ENGLISH).build();
  }

  private static String text(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<NamedCsvRecord> rows(Results results) {
    return CsvReader.builder().ofNamedCsvRecord(text(new CsvRenderer(), report(results))).stream()
        .toList();
  }

  private static JsonNode description(Report report) throws IOException {
    return new ObjectMapper().readTree(text(new CsvwRenderer(), report));
  }

  static Stream<Results> results() {
    return Stream.of(
        SampleResults.gazette(), WeightedStudy.results(Conventions.DEFAULT), PROTECTED);
  }

  @Test
  void writesLinesAsTheRfcHasThem() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Yes, \"really\"\nor é")
                    .category("1", "=2+40")
                    .build());
    String csv = text(new CsvRenderer(), report(TinyStudy.of(study, "q", "40 1").results()));
    assertThat(csv)
        .startsWith("question_id,question,item,")
        .endsWith("\r\n")
        .contains("\r\nq,\"Yes, \"\"really\"\"\nor é\",,,,,total,Total,1,=2+40,category,share,1.0,")
        .contains(",40,40.0,40,40.0,40.0,");
    assertThat(csv.lines().findFirst()).hasValue(String.join(",", FigureTable.headings()));
  }

  /** Nothing is rounded, and nothing is there that the results don't publish. */
  @ParameterizedTest
  @MethodSource("results")
  void eachRowIsAFigureOfTheResults(Results results) {
    int withheld = 0;
    for (NamedCsvRecord row : rows(results)) {
      String item = row.getField("item").isEmpty() ? "" : "." + row.getField("item");
      String segment = row.getField("segment");
      String column = segment.isEmpty() ? "" : "@" + segment + "." + row.getField("column_id");
      FigureRef figure =
          results.figure(
              row.getField("question_id") + item + "." + row.getField("row_id") + column);
      String value = row.getField("value");
      if (figure.estimate().isPresent()) {
        assertThat(Double.parseDouble(value)).isEqualTo(figure.estimate().get().value());
      } else {
        withheld += row.getField("flag").isEmpty() ? 0 : 1;
        assertThat(value).as("%s", row).isEmpty();
        assertThat(row.getField("se")).isEmpty();
      }
    }
    assertThat(withheld > 0).isEqualTo(results.study().id().equals("weighted"));
  }

  @Test
  void isTheSameTwice() {
    assertThat(text(new CsvRenderer(), report(PROTECTED)))
        .isEqualTo(text(new CsvRenderer(), report(PROTECTED)));
  }

  @Test
  void theDescriptionNamesTheFileOfTheReport() throws IOException {
    Report report = report(SampleResults.gazette());
    assertThat(description(report).path("url").asText()).isEqualTo("sample.csv");
    assertThat(description(report.toBuilder().id("b é:c").build()).path("url").asText())
        .isEqualTo("b%20%C3%A9%3Ac.csv");
  }

  @Test
  void theDescriptionOfAFileOfAnotherNameNamesThat() throws IOException {
    Path file = folder.resolve("mine.csv-metadata.json");
    new CsvwRenderer().render(report(SampleResults.gazette()), file);
    assertThat(file).content().contains("\"url\":\"mine.csv\"");
    Path other = folder.resolve("other.json");
    new CsvwRenderer().render(report(SampleResults.gazette()), other);
    assertThat(other).content().contains("\"url\":\"sample.csv\"");
  }

  @Test
  void theDescriptionIsInTheLanguageOfTheReport() throws IOException {
    JsonNode french =
        description(report(SampleResults.gazette()).toBuilder().language(Locale.FRENCH).build());
    assertThat(french.at("/@context/1/@language").asText()).isEqualTo("fr");
    assertThat(french.path("dc:language").asText()).isEqualTo("fr");
    assertThat(french.at("/tableSchema/columns/20/dc:description").asText()).contains("95\u00a0%");
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

  private static boolean fits(String value, String type) {
    return switch (type) {
      case "integer" -> value.matches("\\d+");
      case "number" -> NUMBER.matcher(value).matches();
      default -> type.equals("string");
    };
  }

  @ParameterizedTest
  @MethodSource("results")
  void theDescriptionHoldsOfEveryCell(Results results) throws IOException {
    JsonNode schema = description(report(results)).path("tableSchema");
    List<String> names = new ArrayList<>();
    schema.path("columns").forEach(column -> names.add(column.path("name").asText()));
    assertThat(names).isEqualTo(FigureTable.headings());
    Set<List<String>> keys = new HashSet<>();
    Set<String> lists = new HashSet<>();
    for (NamedCsvRecord row : rows(results)) {
      List<String> key = new ArrayList<>();
      schema.path("primaryKey").forEach(name -> key.add(row.getField(name.asText())));
      assertThat(keys.add(key)).as("%s", key).isTrue();
      for (JsonNode column : schema.path("columns")) {
        assertThat(column.path("dc:description").asText()).isNotEmpty().doesNotContain("{");
        String value = row.getField(column.path("name").asText());
        String separator = column.path("separator").asText();
        if (!separator.isEmpty() && value.contains(separator)) {
          lists.add(column.path("name").asText());
        }
        for (String each : separator.isEmpty() ? new String[] {value} : value.split(separator)) {
          assertThat(value.isEmpty() || fits(each, column.path("datatype").asText()))
              .as("%s: %s", column, value)
              .isTrue();
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(Set.of("higher_than", "level", "flag")).containsAll(lists);
  }
}
