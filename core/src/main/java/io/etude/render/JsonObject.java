package io.etude.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.internal.yaml.YamlValue;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An object of JSON that is still to be written, with its members in order. A stream is read while
 * it is written, so that a report is never held as JSON. Not thread-safe.
 */
final class JsonObject {

  private final Map<String, Object> members = new LinkedHashMap<>();

  /** An object that says what it is in its first member. */
  static JsonObject of(String type) {
    return new JsonObject().put("type", type);
  }

  /**
   * Adds a member: a text, number, constant, object, list or stream. An empty optional, and a
   * number that JSON doesn't have, is null.
   */
  JsonObject put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds a member unless it is an empty optional, text or list. */
  JsonObject putIfAny(String name, Object value) {
    boolean none =
        value.equals(Optional.empty())
            || value.equals("")
            || value instanceof Collection<?> list && list.isEmpty();
    return none ? this : put(name, value);
  }

  /** Writes it. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      json.writeFieldName(member.getKey());
      write(json, member.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof JsonObject object) {
      object.write(json);
    } else if (value instanceof Collection<?> list) {
      array(json, list.iterator());
    } else if (value instanceof Stream<?> stream) {
      array(json, stream.iterator());
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof OptionalDouble number) {
      write(json, number.isPresent() ? number.getAsDouble() : null);
    } else if (value instanceof Double number && !Double.isFinite(number)) {
      json.writeNull();
    } else if (value instanceof Enum<?> constant) {
      json.writeString(YamlValue.camelCase(constant));
    } else {
      json.writePOJO(value);
    }
  }

  private static void array(JsonGenerator json, Iterator<?> values) throws IOException {
    json.writeStartArray();
    while (values.hasNext()) {
      write(json, values.next());
    }
    json.writeEndArray();
  }
}
