package io.etude.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.etude.Label;
import io.etude.internal.yaml.YamlValue;
import io.etude.results.inference.Interval;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes members of JSON objects; what is absent or undefined is null. */
final class JsonFields {

  private final JsonGenerator json;
  private final Locale language;

  JsonFields(JsonGenerator json, Locale language) {
    this.json = json;
    this.language = language;
  }

  void text(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The label in the report's language. */
  void label(String name, Label label) throws IOException {
    json.writeStringField(name, label.in(language));
  }

  /** The same with the shorter one for narrow headings, if it has one. */
  void labels(Label label) throws IOException {
    label("label", label);
    if (!label.shortByLanguage().isEmpty()) {
      json.writeStringField("short", label.shortIn(language));
    }
  }

  /** The label in the report's language; null for one without text. */
  void labelIfAny(String name, Label label) throws IOException {
    text(name, label.isEmpty() ? Optional.empty() : Optional.of(label.in(language)));
  }

  /** A constant as the codebook writes it: {@code benjaminiHochberg}. */
  void constant(String name, Enum<?> constant) throws IOException {
    json.writeStringField(name, YamlValue.camelCase(constant));
  }

  void whole(String name, OptionalLong value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeNumber(value.getAsLong());
    } else {
      json.writeNull();
    }
  }

  void number(String name, OptionalDouble value) throws IOException {
    number(name, value.orElse(Double.NaN));
  }

  /** JSON has no NaN and no infinity: a standard error that does not exist is null. */
  void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  void interval(String name, Optional<Interval> interval) throws IOException {
    json.writeFieldName(name);
    if (interval.isPresent()) {
      json.writeStartArray();
      json.writeNumber(interval.get().low());
      json.writeNumber(interval.get().high());
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }
}
