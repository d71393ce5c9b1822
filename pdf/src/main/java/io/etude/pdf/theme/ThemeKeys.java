package io.etude.pdf.theme;

import io.etude.internal.yaml.YamlKeySet;
import io.etude.internal.yaml.YamlValue;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of each kind of object in a theme file. Each set has the name of a definition of the
 * published schema.
 */
enum ThemeKeys implements YamlKeySet {
  THEME(
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
  PAGE("width", "height", "bleed"),
  MARGINS("top", "right", "bottom", "left"),
  TYPE(Arrays.stream(PageText.values()).map(YamlValue::camelCase).toList()),
  COLORS("ink", "grey", "rule", "tint", "accent", "positive", "negative", "neutral", "apart"),
  FONTS("serif", "sans", "files"),
  LOGO("file", "alt");

  private final List<String> keys;

  ThemeKeys(String... keys) {
    this(List.of(keys));
  }

  ThemeKeys(List<String> keys) {
    this.keys = keys;
  }

  @Override
  public List<String> keys() {
    return keys;
  }
}
