package io.etude.codebook.yaml;

import io.etude.internal.yaml.YamlKeySet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of questions, segments and their categories in a study file. Each set has the name of a
 * definition of the published schema; of a question, that of its type.
 */
public enum CodebookKeys implements YamlKeySet {
  SCALE("categories", "nets", "missing", "ordered"),
  CATEGORY("label", "short", "codes", "kind", "score", "side"),
  NET("label", "short", "codes", "side"),
  MISSING_CODE("label", "kind"),
  BAND("label", "short", "from", "to"),
  CONDITION("column", "codes", "who"),
  ITEM("label", "column", "reversed"),
  UNIT("one", "other"),
  SINGLE(Common.KEYS, "column", "scale", "categories", "nets", "ordered", "decimals"),
  MULTIPLE(
      Common.KEYS,
      "columns",
      "chosen",
      "notChosen",
      "slots",
      "column",
      "separator",
      "otherwise",
      "scale",
      "categories",
      "nets",
      "ordered",
      "percentOf"),
  RATING(Common.KEYS, "column", "scale", "categories", "nets", "score", "decimals"),
  GRID(Common.KEYS, "items", "columns", "scale", "categories", "nets", "ordered", "decimals"),
  NUMERIC(Common.KEYS, "column", "unit", "bands", "values", "minimum", "maximum", "decimals"),
  OPEN(Common.KEYS, "column", "listed"),
  SEGMENT(
      "id",
      "label",
      "short",
      "column",
      "columns",
      "chosen",
      "notChosen",
      "slots",
      "separator",
      "otherwise",
      "scale",
      "categories",
      "bands",
      "nets",
      "missing",
      "nested",
      "kind");

  /** The keys of every question; in a class of its own since constants are made first. */
  private static final class Common {
    static final List<String> KEYS =
        List.of(
            "id", "type", "label", "text", "base", "asked", "empty", "missing", "order", "section");
  }

  private final List<String> keys;

  CodebookKeys(String... keys) {
    this(List.of(), keys);
  }

  CodebookKeys(List<String> common, String... keys) {
    this.keys = Stream.concat(common.stream(), Arrays.stream(keys)).toList();
  }

  @Override
  public List<String> keys() {
    return keys;
  }
}
