package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.etude.analysis.Cell;
import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Results;
import io.etude.document.Brand;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.Terms;
import io.etude.testing.SampleResults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

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
  void namesTheColumnThatAShareIsHigherThan() throws IOException {
    JsonNode root = MAPPER.readTree(render(SampleResults.gazette()));
    JsonNode columns = find(root.path("tables"), "benefits@authority").path("columns");
    JsonNode higher =
        find(find(columns, "intercommunal").path("rows"), "innovation").path("higherThan");
    assertThat(higher.toString()).isEqualTo("[{\"column\":\"commune\",\"level\":0.01}]");
  }

  @Test
  void keepsItsSchema() throws IOException {
    JsonNode schema = MAPPER.readTree(JsonRenderer.class.getResourceAsStream(JsonRenderer.SCHEMA));
    JsonNode root = MAPPER.readTree(render(withOneCellSuppressed(SampleResults.gazette())));
    assertThat(new SchemaCheck(schema).problems(root)).isEmpty();
    ((ObjectNode) root.path("tables").get(0)).remove("base");
    assertThat(new SchemaCheck(schema).problems(root)).containsExactly("/tables/0: no \"base\"");
  }

  @Test
  void writesSuppressedFiguresAsNullWithTheFlag() throws IOException {
    JsonNode root = MAPPER.readTree(render(withOneCellSuppressed(SampleResults.gazette())));
    JsonNode row = root.path("tables").get(0).path("columns").get(0).path("rows").get(0);
    for (String member : List.of("count", "weightedCount", "share", "se", "ci")) {
      assertThat(row.get(member).isNull()).as(member).isTrue();
    }
    assertThat(row.path("flags").toString()).isEqualTo("[\"suppressed\"]");
  }

  @Test
  void givesEqualBytesUnderAnotherLocaleAndLeavesTheStreamOpen() {
    byte[] first = render(SampleResults.gazette());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(render(SampleResults.gazette())).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static byte[] render(Results results) {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes.write(b);
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    FrontMatter front =
        new FrontMatter(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            "");
    Report report =
        new Report(
            "sample",
            Locale.FRENCH,
            front,
            List.of(),
            results,
            Brand.DEFAULT,
            Terms.of(Locale.FRENCH));
    new JsonRenderer().render(report, out);
    assertThat(closed[0]).isFalse();
    return bytes.toByteArray();
  }

  private static Results withOneCellSuppressed(Results results) {
    ResultTable table = results.tables().get(0);
    ResultColumn column = table.total();
    List<Cell> cells = new ArrayList<>(column.cells());
    cells.set(
        0,
        new Cell(
            OptionalLong.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(),
            Set.of(Flag.SUPPRESSED)));
    ResultColumn suppressed =
        new ResultColumn(
            column.id(),
            column.label(),
            column.spanner(),
            column.letter(),
            column.base(),
            column.weightedBase(),
            column.effectiveBase(),
            column.df(),
            cells,
            column.summaries(),
            column.flags());
    ResultTable changed =
        new ResultTable(
            table.id(),
            table.question(),
            table.item(),
            table.segment(),
            table.base(),
            table.rows(),
            List.of(suppressed),
            table.test());
    return new Results(
        results.study(),
        List.of(changed),
        results.respondents(),
        results.weights(),
        results.marginOfError(),
        results.designEffect(),
        results.findings(),
        results.problems());
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
