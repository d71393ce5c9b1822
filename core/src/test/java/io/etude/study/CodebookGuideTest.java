package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The guide's page on the codebook has every key of the published schema; {@code
 * -Detude.updateGoldens=true} writes it.
 */
class CodebookGuideTest {

  private static final Path PAGE = Path.of("..", "docs", "codebook.md");

  private static final String INTRODUCTION =
      """
      # The codebook, key by key

      All keys of a codebook, as in the JSON Schema that core publishes for editors, `io/etude/study/study.schema.json`. The
      [README](../README.md#the-codebook-by-example) has an example of most of them. A *text* may be one in each of the study's languages,
      `{fr: …, en: …}`. *Codes* are one value, a range of whole numbers such as `6..10`, or a list of both.
      """;

  private static final List<String> QUESTIONS =
      List.of("single", "multiple", "rating", "grid", "numeric", "open");

  /** Heading and definition, in the order of the page. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("data", "How to read the data: `data`");
    PARTS.put("include", "A condition on rows: `data: {include: …}`");
    PARTS.put("scale", "A scale, or what a question has of it");
    PARTS.put("category", "A category");
    PARTS.put("net", "A net");
    PARTS.put("missingCode", "A missing value");
    PARTS.put("band", "A band");
    PARTS.put("item", "An item of a grid");
    PARTS.put("unit", "A unit beside one and several");
    PARTS.put("condition", "A condition of `asked`");
    PARTS.put("segment", "Segments");
    PARTS.put("weighting", "Weights: `weighting`");
    PARTS.put("design", "The sample design: `design`");
    PARTS.put("conventions", "Statistics: `conventions`");
    PARTS.put("disclosure", "Disclosure control: `conventions: {disclosure: …}`");
    PARTS.put("secret", "The secret of rounding: `disclosure: {secret: …}`");
    PARTS.put("onProblem", "Problems of the data: `onProblem`");
    PARTS.put("methodology", "The method box: `methodology`");
    PARTS.put("publication", "Editorial facts: `publication`");
    PARTS.put("hero", "The picture of the front page: `publication: {hero: …}`");
    PARTS.put("expert", "Experts");
  }

  private final JsonNode schema = schema();

  private static JsonNode schema() {
    try (InputStream in = Study.class.getResourceAsStream("study.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thePageHasAllKeysOfTheSchema() throws IOException {
    String page = page();
    if (Boolean.getBoolean("etude.updateGoldens")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    table(page, "The file", "", keys(schema));
    Map<String, JsonNode> common = new LinkedHashMap<>(keys(definition("single")));
    QUESTIONS.forEach(type -> common.entrySet().retainAll(keys(definition(type)).entrySet()));
    table(page, "Every question", "Each has its `type`, too: one of those that follow.", common);
    for (String type : QUESTIONS) {
      Map<String, JsonNode> own = new LinkedHashMap<>(keys(definition(type)));
      own.keySet().removeAll(common.keySet());
      own.remove("type");
      table(page, "`type: " + type + "`", description(definition(type)), own);
    }
    PARTS.forEach(
        (name, heading) ->
            table(page, heading, description(definition(name)), keys(definition(name))));
    return page.toString();
  }

  private JsonNode definition(String name) {
    return schema.at("/$defs/" + name);
  }

  private static Map<String, JsonNode> keys(JsonNode object) {
    Map<String, JsonNode> keys = new LinkedHashMap<>();
    object.path("properties").properties().forEach(f -> keys.put(f.getKey(), f.getValue()));
    return keys;
  }

  private void table(StringBuilder page, String heading, String text, Map<String, JsonNode> keys) {
    page.append("\n## ").append(heading).append("\n\n");
    if (!text.isEmpty()) {
      page.append(text).append("\n\n");
    }
    page.append("| key | takes | is |\n| --- | --- | --- |\n");
    keys.forEach(
        (key, value) ->
            page.append(String.join(" | ", "| `" + key + '`', taken(value), said(value)))
                .append(" |\n"));
  }

  private String said(JsonNode value) {
    String own = description(value);
    return own.isEmpty() ? description(definition(reference(value))) : own;
  }

  private static String description(JsonNode node) {
    return node.path("description").asText();
  }

  private static String reference(JsonNode value) {
    return value.path("$ref").asText().replaceFirst(".*/", "");
  }

  /** What the value of a key may be. */
  private String taken(JsonNode value) {
    if (value.has("anyOf")) {
      List<String> all = new ArrayList<>();
      value.path("anyOf").forEach(one -> all.add(taken(one)));
      return all.stream().distinct().collect(Collectors.joining(", or "));
    }
    if (value.has("enum")) {
      List<String> all = new ArrayList<>();
      value.path("enum").forEach(one -> all.add("`" + one.asText() + "`"));
      return String.join(", ", all);
    }
    String name = reference(value);
    if (!name.isEmpty()) {
      return switch (name) {
        case "label" -> "a text";
        case "column" -> "a column";
        case "id" -> "an id";
        case "code" -> "a code";
        case "codes" -> "codes";
        case "columns", "missingKind", "dataPolicy", "bandEnd", "decimalSign" ->
            taken(definition(name));
        default ->
            definition(name).has("type")
                ? taken(definition(name))
                : definition(name).has("anyOf") ? "a list" : "a mapping";
      };
    }
    return switch (value.path("type").asText()) {
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "boolean" -> "`true`, `false`";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      default -> value.path("format").asText().equals("date") ? "a date" : "a text";
    };
  }
}
