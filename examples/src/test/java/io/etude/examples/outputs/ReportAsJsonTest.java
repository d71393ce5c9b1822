package io.etude.examples.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.text.Inline;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.render.ReportRenderer;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyFolder;
import io.etude.testing.SchemaCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of the example studies keeps its schemas, and the report's has the whole article. */
class ReportAsJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(Renderer renderer, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return MAPPER.readTree(out.toByteArray());
  }

  private static void check(Renderer renderer, String schema, Report report) throws IOException {
    SchemaCheck check =
        new SchemaCheck(MAPPER.readTree(Renderer.class.getResourceAsStream(schema)));
    assertThat(check.problems(json(renderer, report))).isEmpty();
    assertThat(check.undescribed(json(renderer, report))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gazette-orange-2018",
        "nhtsa-2008",
        "src/main/resources/io/etude/examples/starter/sample"
      })
  void keepsItsSchema(String folder) throws IOException {
    for (ResultsDetail detail : List.of(ResultsDetail.SUMMARY, ResultsDetail.FULL)) {
      StudyFolder study =
          StudyFolder.of(Path.of(folder)).report(report -> report.resultsDetail(detail));
      Report report = study.write(study.tally());
      check(new ReportRenderer(), ReportRenderer.SCHEMA, report);
      check(new JsonRenderer(), JsonRenderer.SCHEMA, report);
      assertThat(texts(json(new ReportRenderer(), report))).containsAll(paragraphs(report));
    }
  }

  /** The plain text of every paragraph, wherever it is. */
  private static List<String> paragraphs(Report report) {
    List<String> paragraphs = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void paragraph(Block.Paragraph paragraph) {
        paragraphs.add(Inline.plain(paragraph.inlines()));
        return super.paragraph(paragraph);
      }
    }.walk(report.blocks());
    assertThat(paragraphs).isNotEmpty();
    return paragraphs;
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : json.findValues("text")) {
      if (text.isArray()) {
        texts.add(plain(text));
      }
    }
    return texts;
  }

  private static String plain(JsonNode runs) {
    StringBuilder text = new StringBuilder();
    for (JsonNode run : runs) {
      switch (run.get("type").asText()) {
        case "figure" -> text.append(run.at("/figure/text").asText());
        case "lineBreak" -> text.append(' ');
        case "note", "reference" -> {}
        default -> text.append(run.path("text").asText()).append(plain(run.path("children")));
      }
    }
    return text.toString();
  }
}
