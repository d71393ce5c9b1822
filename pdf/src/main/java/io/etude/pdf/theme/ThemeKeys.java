package io.etude.pdf.theme;

import io.etude.internal.yaml.YamlKeySet;
import io.etude.internal.yaml.YamlValue;
import java.util.Arrays;
import java.util.List;

/** The keys of each kind of object in a theme file, as the published schema names them. */
enum ThemeKeys implements YamlKeySet {
  THEME(
      "theme",
      "name",
      "base",
      "page",
      "margins",
      "columns",
      "gutter",
      "baseline",
      "hero",
      "annexSides",
      "alignment",
      "letterFit",
      "edges",
      "wideTables",
      "type",
      "colors",
      "fonts",
      "logo"),
  PAGE("page", "width", "height", "bleed"),
  MARGINS("margins", "top", "right", "bottom", "left"),
  TYPE("type", Arrays.stream(PageText.values()).map(YamlValue::camelCase).toList()),
  COLORS(
      "colors",
      "ink",
      "grey",
      "rule",
      "tint",
      "accent",
      "positive",
      "negative",
      "neutral",
      "apart"),
  FONTS("fonts", "serif", "sans", "files"),
  LOGO("logo", "file", "alt");

  private final String definition;
  private final List<String> keys;

  ThemeKeys(String definition, String... keys) {
    this(definition, List.of(keys));
  }

  ThemeKeys(String definition, List<String> keys) {
    this.definition = definition;
    this.keys = keys;
  }

  /** Its name among the schema's definitions. */
  String definition() {
    return definition;
  }

  @Override
  public List<String> keys() {
    return keys;
  }
}
