package io.etude.codebook.yaml;

import io.etude.codebook.MultipleStorage;
import io.etude.codebook.category.Category;
import io.etude.internal.ColumnPattern;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how the data hold several answers: a column per option, slots, or joined in a cell. */
final class StorageYaml {
  private StorageYaml() {}

  /** The storage that {@code object} describes, if it describes one. */
  static Optional<MultipleStorage> read(YamlObject object, List<Category> categories) {
    Optional<YamlValue> columns = object.get("columns");
    Optional<YamlValue> slots = object.get("slots");
    Optional<YamlValue> separator = object.get("separator");
    if (separator.isPresent()) {
      return Optional.of(joined(object, separator.get()));
    }
    if (columns.isEmpty()) {
      goesWithColumns(object, "chosen");
      goesWithColumns(object, "notChosen");
    }
    object
        .get("otherwise")
        .ifPresent(
            otherwise -> {
              throw otherwise.error(otherwise.name() + " goes with \"separator\" only");
            });
    if (columns.isPresent() && slots.isPresent()) {
      throw slots
          .get()
          .error(
              object.value().name()
                  + " has both \"columns\" and \"slots\"; answers are in the one or the other");
    }
    if (slots.isPresent()) {
      return Optional.of(new MultipleStorage.Slots(slots.get().texts()));
    }
    return columns.map(
        value ->
            new MultipleStorage.OptionColumns(
                byCode(object, value, categories.stream().map(Category::code).toList(), "{code}"),
                values(object, "chosen", List.of("1")),
                values(object, "notChosen", List.of())));
  }

  private static void goesWithColumns(YamlObject object, String key) {
    object
        .get(key)
        .ifPresent(
            value -> {
              throw value.error(value.name() + " goes with \"columns\" only");
            });
  }

  private static List<String> values(YamlObject object, String key, List<String> missing) {
    return object.get(key).map(CodesYaml::values).orElse(missing);
  }

  private static MultipleStorage joined(YamlObject object, YamlValue separator) {
    object.refuse("separator", "columns", "slots", "chosen", "notChosen");
    return new MultipleStorage.Joined(
        object.text("column", object.require("id").text()),
        separator.text(),
        object.get("otherwise").map(YamlValue::text));
  }

  /** A mapping of codes to columns, or a pattern such as {@code q3_{code}}. */
  static Map<String, String> byCode(
      YamlObject object, YamlValue value, List<String> codes, String placeholder) {
    if (value.isScalar()) {
      return object
          .value()
          .make(
              () -> ColumnPattern.expand(object.value().name(), value.text(), placeholder, codes));
    }
    Map<String, String> columns = new LinkedHashMap<>();
    value.entries().forEach((code, column) -> columns.put(code, column.text()));
    return columns;
  }
}
