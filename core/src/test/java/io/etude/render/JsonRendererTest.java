package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.RowCondition;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.SampleResults;
import io.etude.testing.SchemaCheck;
import io.etude.testing.TinyStudy;
import io.etude.testing.WeightedStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Conventions PROTECTING =
      Conventions.builder().disclosure(Conventions.Disclosure.of(25)).build();

  private static final Results WEIGHTED = WeightedStudy.results(Conventions.DEFAULT);
  private static final Results PROTECTED = WeightedStudy.results(PROTECTING);

  @Test
  void writesEveryFigureUnrounded() throws IOException {
    JsonNode root = MAPPER.readTree(render(SampleResults.gazette()));

    assertThat(root.path("format").asText()).isEqualTo("etude-results/1");
    assertThat(root.path("study").path("id").asText()).isEqualTo("sample");
    JsonNode total = find(root.path("tables"), "benefits").path("columns").get(0);
    assertThat(total.path("id").asText()).isEqualTo("total");
    assertThat(total.path("base").asInt()).isEqualTo(302);
    JsonNode services = find(total.path("rows"), "services");
    assertThat(services.path("count").asInt()).isEqualTo(223);
    assertThat(services.path("share").asDouble()).isEqualTo(223 / 302.0);
    assertThat(services.path("ci")).hasSize(2);
    JsonNode net = find(root.path("tables"), "maturity").path("columns").get(0);
    assertThat(find(net.path("rows"), "above").path("kind").asText()).isEqualTo("net");
    assertThat(net.path("summaries").get(0).path("stat").asText()).isEqualTo("mean");
  }

  @Test
  void saysHowAUnitIsNamedOfOneWhereTheCodebookDoes() throws IOException {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("a").unit("ride", "rides").build())
            .question(NumericQuestion.builder("b").unit("km").build());
    Results results = TinyStudy.of(study, "a b", "40 1 2").results();
    JsonNode questions = MAPPER.readTree(render(results)).path("study").path("questions");
    assertThat(find(questions, "a").path("unit").asText()).isEqualTo("rides");
    assertThat(find(questions, "a").path("unitOfOne").asText()).isEqualTo("ride");
    assertThat(find(questions, "b").has("unitOfOne")).isFalse();
  }

  @Test
  void saysWhichRowsWereLeftOutAndHowManyUnlessTheyAreHidden() throws IOException {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").build())
            .include(RowCondition.codes("status", "c", "d"))
            .include(RowCondition.between("age", 18, 99.5))
            .include(RowCondition.answered("q"));
    String[] people = {"40 y c 20", "3 y e 20", "2 y d 17"};
    String expected =
        """
        [{"column":"status","codes":["c","d"],"minimum":null,"maximum":null,"leftOut":3},\
        {"column":"age","codes":[],"minimum":18.0,"maximum":99.5,"leftOut":2},\
        {"column":"q","codes":[],"minimum":null,"maximum":null,"leftOut":0}]\
        """;
    assertThat(include(TinyStudy.of(study, "q status age", people).results())).isEqualTo(expected);
    Results hidden = TinyStudy.of(study.conventions(PROTECTING), "q status age", people).results();
    assertThat(include(hidden)).isEqualTo(expected.replaceAll("leftOut\":\\d", "leftOut\":null"));
    assertThat(include(hidden.complete())).isEqualTo(expected);
    assertThat(MAPPER.readTree(render(WEIGHTED)).path("study").has("include")).isFalse();
  }

  private static String include(Results results) throws IOException {
    return MAPPER.readTree(render(results)).path("study").path("include").toString();
  }

  @Test
  void namesTheColumnThatAShareIsHigherThanAndByHowMuch() throws IOException {
    JsonNode root = MAPPER.readTree(render(SampleResults.gazette()));
    JsonNode columns = find(root.path("tables"), "benefits@authority").path("columns");
    JsonNode higher =
        find(find(columns, "intercommunal").path("rows"), "innovation").path("higherThan");
    assertThat(higher.toString())
        .isEqualTo(
            "[{\"column\":\"commune\",\"level\":0.01,\"difference\":0.15,\"se\":0.05,"
                + "\"ci\":[0.04999999999999999,0.25],\"p\":3.0E-4}]");
  }

  @Test
  void saysWhatTheStudyAskedAndHow() throws IOException {
    JsonNode root = MAPPER.readTree(render(WEIGHTED));
    assertThat(root.path("tool").path("name").asText()).isEqualTo("etude");
    assertThat(root.path("tool").path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(root.path("contents").asText()).isEqualTo("published");
    JsonNode study = root.path("study");
    assertThat(study.path("languages").toString()).isEqualTo("[\"en\",\"fr\"]");
    assertThat(study.path("respondents").asInt()).isEqualTo(320);
    assertThat(find(study.path("questions"), "q").toString())
        .isEqualTo(
            "{\"id\":\"q\",\"type\":\"single\",\"label\":\"Question\",\"text\":\"Do you agree?\","
                + "\"unit\":null,\"decimals\":null,\"ordered\":null,\"base\":\"valid\",\"asked\":null,\"percentOf\":null,\"items\":[],"
                + "\"categories\":[{\"code\":\"y\",\"label\":\"Yes\",\"kind\":\"answer\",\"side\":null},"
                + "{\"code\":\"n\",\"label\":\"No\",\"kind\":\"answer\",\"side\":null},"
                + "{\"code\":\"p\",\"label\":\"Perhaps\",\"kind\":\"answer\",\"side\":null}],\"nets\":[{\"id\":\"notNo\",\"label\":\"Not"
                + " no\",\"codes\":[\"y\",\"p\"],\"side\":null}]}");
    assertThat(find(study.path("questions"), "num").path("unit").asText()).isEqualTo("km");
    assertThat(find(study.path("questions"), "g").path("items")).hasSize(2);
    assertThat(find(study.path("segments"), "group").path("columns").findValuesAsText("id"))
        .containsExactly("a", "b", "c", "ab");
    assertThat(study.path("conventions").toString())
        .isEqualTo(
            "{\"interval\":\"xlogit\",\"confidence\":0.95,\"test\":\"design\","
                + "\"multiplicity\":\"holm\",\"levels\":{\"capital\":0.01,\"small\":0.05},"
                + "\"publishBase\":30.0,\"cautionBase\":100.0,\"lowBaseOn\":\"both\","
                + "\"lowBase\":\"withhold\",\"disclosure\":null,\"percentDecimals\":0}");
    assertThat(study.path("weighting").path("kind").asText()).isEqualTo("given");
    assertThat(study.path("weighting").path("column").asText()).isEqualTo("w");
    assertThat(study.path("weighting").path("report").path("mean").asDouble())
        .isEqualTo(WEIGHTED.weights().orElseThrow().mean());
    assertThat(study.path("design").path("lonely").asText()).isEqualTo("fail");
    assertThat(study.path("method").toString())
        .isEqualTo(
            "{\"mode\":\"online\",\"fieldStart\":\"2024-03-01\",\"fieldEnd\":null,"
                + "\"population\":\"adults\",\"sample\":null,\"sampling\":\"probability\","
                + "\"conductedBy\":\"an institute\",\"sponsor\":null}");
  }

  @Test
  void writesEitherATestOrTheReasonWhyThereIsNone() throws IOException {
    for (JsonNode table : MAPPER.readTree(render(WEIGHTED)).path("tables")) {
      assertThat(table.path("test").isNull()).isNotEqualTo(table.path("noTest").isNull());
    }
    JsonNode tables = MAPPER.readTree(render(WEIGHTED)).path("tables");
    assertThat(find(tables, "q").path("noTest").asText()).isEqualTo("noSegment");
    assertThat(find(tables, "q@group").path("test").path("name").asText()).isEqualTo("raoScottF");
  }

  @Test
  void theTotalHasALabelInEachLanguage() throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      JsonNode root = MAPPER.readTree(render(new JsonRenderer(), WEIGHTED, language));
      assertThat(root.path("language").asText()).isEqualTo(language.toLanguageTag());
      for (JsonNode table : root.path("tables")) {
        assertThat(table.path("columns").get(0).path("label").asText())
            .isEqualTo(language.equals(Locale.FRENCH) ? "Ensemble" : "Total");
      }
    }
  }

  static Stream<Arguments> everyKind() {
    return Stream.of(SampleResults.gazette(), WEIGHTED, PROTECTED)
        .flatMap(
            results ->
                Stream.of(new JsonRenderer(), JsonRenderer.complete())
                    .map(renderer -> Arguments.of(renderer, results)));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void keepsItsSchemaWhichDescribesEveryMember(JsonRenderer renderer, Results results)
      throws IOException {
    JsonNode schema = MAPPER.readTree(JsonRenderer.class.getResourceAsStream(JsonRenderer.SCHEMA));
    JsonNode root = MAPPER.readTree(render(renderer, results, Locale.ENGLISH));
    assertThat(new SchemaCheck(schema).problems(root)).isEmpty();
    assertThat(new SchemaCheck(schema).undescribed(root)).isEmpty();
    ((ObjectNode) root.path("tables").get(0)).remove("base");
    assertThat(new SchemaCheck(schema).problems(root)).containsExactly("/tables/0: no \"base\"");
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void digestsTheTablesAsTheyStandInTheFile(JsonRenderer renderer, Results results)
      throws IOException, NoSuchAlgorithmException {
    byte[] bytes = render(renderer, results, Locale.ENGLISH);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\"tables\":[") + "\"tables\":".length();
    int end = text.indexOf(",\"findings\":[", start);
    byte[] tables = Arrays.copyOfRange(bytes, start, end);
    assertThat(MAPPER.readTree(tables)).isEqualTo(MAPPER.readTree(bytes).path("tables"));
    JsonNode digest = MAPPER.readTree(bytes).path("digest");
    assertThat(digest.path("of").asText()).isEqualTo("tables");
    assertThat(digest.path("value").asText())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance(digest.path("algorithm").asText()).digest(tables)));
    assertThat(text).endsWith("\"}}\n");
  }

  @Test
  void writesSuppressedFiguresAsNullWithTheFlag() throws IOException {
    JsonNode root = MAPPER.readTree(render(withOneCellSuppressed(SampleResults.gazette())));
    JsonNode row = root.path("tables").get(0).path("columns").get(0).path("rows").get(0);
    for (String member : List.of("count", "weightedCount", "share", "se", "ci", "designEffect")) {
      assertThat(row.get(member).isNull()).as(member).isTrue();
    }
    assertThat(row.path("flags").toString()).isEqualTo("[\"suppressed\"]");
  }

  /** Figures that are in the complete JSON alone: no other place of the published one has them. */
  @Test
  void withheldAndSuppressedFiguresAreNowhereInThePublishedJson() throws IOException {
    for (Results results : List.of(WEIGHTED, PROTECTED)) {
      String published = new String(render(results), StandardCharsets.UTF_8);
      JsonNode complete = MAPPER.readTree(render(JsonRenderer.complete(), results, Locale.ENGLISH));
      assertThat(complete.path("contents").asText()).isEqualTo("complete");
      List<String> secrets = new ArrayList<>();
      for (ResultTable table : results.tables()) {
        JsonNode columns = find(complete.path("tables"), table.id().toString()).path("columns");
        for (ResultColumn column : table.columns()) {
          JsonNode whole = find(columns, column.id());
          for (int r = 0; r < table.rows().size(); r++) {
            if (hidden(column.cells().get(r).flags())) {
              secrets.addAll(figures(find(whole.path("rows"), table.rows().get(r).id())));
            }
          }
          for (int s = 0; s < column.summaries().size(); s++) {
            if (hidden(column.summaries().get(s).flags())) {
              secrets.addAll(figures(whole.path("summaries").get(s)));
            }
          }
        }
      }
      assertThat(secrets).hasSizeGreaterThan(50);
      assertThat(secrets).filteredOn(published::contains).isEmpty();
      assertThat(published).doesNotContain("rows, row");
      assertThat(complete.path("problems").toString()).contains("rows, row 8");
    }
  }

  private static boolean hidden(Set<Flag> flags) {
    return flags.contains(Flag.WITHHELD) || flags.contains(Flag.SUPPRESSED);
  }

  /** Figures with so many digits that no other is the same by chance. */
  private static List<String> figures(JsonNode row) {
    assertThat(row.path("flags").toString()).containsAnyOf("lowBase", "suppressed");
    assertThat(row.path("flags").toString()).doesNotContain("withheld");
    List<String> figures = new ArrayList<>();
    for (String member : List.of("weightedCount", "share", "value", "se", "designEffect")) {
      String text = row.path(member).asText();
      // the sum of weights of all who answered is the base, which is published
      boolean base = member.equals("weightedCount") && row.path("share").asDouble() == 1;
      if (text.length() > 12 && !base) {
        figures.add(text);
      }
    }
    return figures;
  }

  /** A raking target is the weighted share of a group, whose base may be hidden. */
  @Test
  void hidesRakingTargetsUnderDisclosureControl() throws IOException {
    Weighting raking =
        Weighting.Raking.to(
            new Weighting.Target("sex", new TreeMap<>(Map.of("f", 0.52, "m", 0.48))));
    for (Conventions conventions : List.of(Conventions.DEFAULT, PROTECTING)) {
      Study study =
          Study.builder("s")
              .conventions(conventions)
              .weighting(raking)
              .question(SingleQuestion.builder("q").category("y", "Yes").build())
              .build();
      Results results = Results.of(study).respondents(100).build();
      String shares = "[{\"code\":\"f\",\"share\":0.52},{\"code\":\"m\",\"share\":0.48}]";
      assertThat(targets(new JsonRenderer(), results))
          .isEqualTo(conventions == PROTECTING ? "null" : shares);
      assertThat(targets(JsonRenderer.complete(), results)).isEqualTo(shares);
    }
  }

  private static String targets(JsonRenderer renderer, Results results) throws IOException {
    JsonNode root = MAPPER.readTree(render(renderer, results, Locale.ENGLISH));
    JsonNode weighting = root.path("study").path("weighting");
    assertThat(weighting.path("kind").asText()).isEqualTo("raking");
    assertThat(weighting.path("targets").get(0).path("column").asText()).isEqualTo("sex");
    return weighting.path("targets").get(0).path("shares").toString();
  }

  @Test
  void publishesNoProblemUnderDisclosureControl() throws IOException {
    JsonNode root = MAPPER.readTree(render(PROTECTED));
    assertThat(root.path("problems")).isEmpty();
    assertThat(root.path("study").path("conventions").path("disclosure").toString())
        .isEqualTo("{\"minimumBase\":25,\"round\":null}");
  }

  @Test
  void leavesTheStreamOpen() {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new JsonRenderer().render(Report.of(WEIGHTED).build(), out);
    assertThat(closed[0]).isFalse();
  }

  private static byte[] render(Results results) {
    return render(new JsonRenderer(), results, results.study().language());
  }

  private static byte[] render(JsonRenderer renderer, Results results, Locale language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    renderer.render(Report.of(results).language(language).build(), bytes);
    return bytes.toByteArray();
  }

  private static Results withOneCellSuppressed(Results results) {
    ResultTable table = results.tables().get(0);
    ResultColumn column = table.total();
    List<Cell> cells = new ArrayList<>(column.cells());
    cells.set(0, Cell.hidden(Set.of(Flag.SUPPRESSED)));
    ResultColumn suppressed = column.toBuilder().cells(cells).build();
    return Results.of(results.study())
        .tables(List.of(table.toBuilder().columns(List.of(suppressed)).build()))
        .exact(
            () ->
                Results.of(results.study())
                    .tables(List.of(table))
                    .respondents(results.respondents())
                    .marginOfError(results.marginOfError()))
        .respondents(results.respondents())
        .marginOfError(results.marginOfError())
        .build();
  }

  private static JsonNode find(JsonNode array, String id) {
    for (JsonNode node : array) {
      if (node.path("id").asText().equals(id)) {
        return node;
      }
    }
    throw new AssertionError("no " + id);
  }
}
