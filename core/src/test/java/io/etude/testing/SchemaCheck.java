package io.etude.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks JSON against the part of JSON Schema that our schemas use. Further members are allowed;
 * {@link #undescribed} names them.
 */
public final class SchemaCheck {

  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> undescribed = new TreeSet<>();

  /** With a schema. */
  public SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** What is against the schema, each with its place. */
  public List<String> problems(JsonNode value) {
    problems.clear();
    undescribed.clear();
    check(root, value, "");
    return List.copyOf(problems);
  }

  /** The members of the value that the schema does not describe. */
  public Set<String> undescribed(JsonNode value) {
    problems(value);
    return Set.copyOf(undescribed);
  }

  private void check(JsonNode schema, JsonNode value, String place) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").asText().substring(1)), value, place);
    }
    if (schema.has("anyOf")) {
      checkAnyOf(schema.get("anyOf"), value, place);
    }
    if (schema.has("type") && !typeMatches(schema.get("type"), value)) {
      problems.add(place + ": " + value.getNodeType() + " instead of " + schema.get("type"));
      return;
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      problems.add(place + ": " + value + " instead of " + schema.get("const"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      problems.add(place + ": " + value + " is none of " + schema.get("enum"));
    }
    if (value.isNumber()
        && (value.asDouble() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
            || value.asDouble() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
      problems.add(place + ": " + value + " is out of range");
    }
    for (JsonNode name : schema.path("required")) {
      if (value.isObject() && !value.has(name.asText())) {
        problems.add(place + ": no " + name);
      }
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            p -> {
              if (value.has(p.getKey())) {
                check(p.getValue(), value.get(p.getKey()), place + "/" + p.getKey());
              }
            });
    if (schema.has("properties")) {
      value.fieldNames().forEachRemaining(name -> describe(schema, name, place));
    }
    if (value.isArray()) {
      checkArray(schema, value, place);
    }
  }

  private void describe(JsonNode schema, String name, String place) {
    JsonNode property = schema.get("properties").path(name);
    JsonNode definition = root.at(property.path("$ref").asText("#/none").substring(1));
    if (property.path("description").asText().isEmpty()
        && definition.path("description").asText().isEmpty()) {
      undescribed.add(place.replaceAll("/\\d+", "") + "/" + name);
    }
  }

  private void checkArray(JsonNode schema, JsonNode value, String place) {
    if (value.size() < schema.path("minItems").asInt(0)
        || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
      problems.add(place + ": " + value.size() + " items");
    }
    for (int i = 0; i < value.size() && schema.has("items"); i++) {
      check(schema.get("items"), value.get(i), place + "/" + i);
    }
  }

  private void checkAnyOf(JsonNode options, JsonNode value, String place) {
    for (JsonNode option : options) {
      SchemaCheck attempt = new SchemaCheck(root);
      attempt.check(option, value, place);
      if (attempt.problems.isEmpty()) {
        undescribed.addAll(attempt.undescribed);
        return;
      }
    }
    problems.add(place + ": matches none of " + options);
  }

  private static boolean contains(JsonNode options, JsonNode value) {
    for (JsonNode option : options) {
      if (option.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean typeMatches(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode option : type) {
        if (typeMatches(option, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      default -> throw new IllegalArgumentException("type " + type);
    };
  }
}
