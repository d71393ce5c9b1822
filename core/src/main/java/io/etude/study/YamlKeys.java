package io.etude.study;

import io.etude.internal.yaml.YamlKeySet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys of each kind of object in a study file, as the published schema names them. */
enum YamlKeys implements YamlKeySet {
  STUDY(
      "study",
      "id",
      "title",
      "language",
      "publication",
      "data",
      "template",
      "respondentId",
      "scales",
      "sections",
      "questions",
      "segments",
      "weighting",
      "design",
      "conventions",
      "methodology",
      "onProblem",
      "experts"),
  DATA("data", "file", "encoding", "delimiter", "sheet", "decimal"),
  PUBLICATION(
      "publication",
      "kicker",
      "section",
      "date",
      "byline",
      "hero",
      "source",
      "publisher",
      "contact",
      "licence",
      "cells",
      "letters"),
  HERO("hero", "file", "alt", "credit"),
  SCALE("scale", "categories", "nets", "missing", "ordered"),
  CATEGORY("category", "label", "kind", "score", "side"),
  NET("net", "label", "codes", "side"),
  MISSING("missingCode", "label", "kind"),
  BAND("band", "label", "from", "to"),
  ASKED("condition", "column", "codes"),
  ITEM("item", "label", "column", "reversed"),
  SINGLE("single", Common.KEYS, "column", "scale", "categories", "nets", "ordered", "decimals"),
  MULTIPLE(
      "multiple",
      Common.KEYS,
      "columns",
      "chosen",
      "slots",
      "column",
      "separator",
      "otherwise",
      "scale",
      "categories",
      "nets",
      "ordered",
      "percentOf"),
  RATING("rating", Common.KEYS, "column", "scale", "categories", "nets", "score", "decimals"),
  GRID(
      "grid",
      Common.KEYS,
      "items",
      "columns",
      "scale",
      "categories",
      "nets",
      "ordered",
      "decimals"),
  NUMERIC(
      "numeric",
      Common.KEYS,
      "column",
      "unit",
      "bands",
      "values",
      "minimum",
      "maximum",
      "decimals"),
  OPEN("open", Common.KEYS, "column", "listed"),
  SEGMENT(
      "segment",
      "id",
      "label",
      "column",
      "columns",
      "chosen",
      "slots",
      "separator",
      "otherwise",
      "scale",
      "categories",
      "bands",
      "nets",
      "missing",
      "nested",
      "kind"),
  WEIGHTING(
      "weighting", "column", "targets", "start", "tolerance", "maxIterations", "lower", "upper"),
  DESIGN("design", "stratum", "psu", "populationUnits", "lonely"),
  CONVENTIONS(
      "conventions",
      "interval",
      "confidence",
      "test",
      "multiplicity",
      "capitalLevel",
      "smallLevel",
      "publishBase",
      "cautionBase",
      "lowBaseOn",
      "lowBase",
      "withheldColumns",
      "percentDecimals",
      "disclosure"),
  DISCLOSURE("disclosure", "minimumCell", "minimumBase", "zeros", "maximumHidden"),
  METHODOLOGY(
      "methodology",
      "mode",
      "fieldStart",
      "fieldEnd",
      "population",
      "sample",
      "conductedBy",
      "sponsor",
      "sampling",
      "remarks"),
  ON_PROBLEM("onProblem", Arrays.stream(DataRule.values()).map(DataRule::code).toList()),
  EXPERT("expert", "id", "name", "position", "topic", "figures", "length", "comment");

  /** The keys of every question; in a class of its own since constants are made first. */
  private static final class Common {
    static final List<String> KEYS =
        List.of(
            "id", "type", "label", "text", "base", "asked", "empty", "missing", "order", "section");
  }

  private final String definition;
  private final List<String> keys;

  YamlKeys(String definition, String... keys) {
    this(definition, List.of(), keys);
  }

  YamlKeys(String definition, List<String> common, String... keys) {
    this.definition = definition;
    this.keys = Stream.concat(common.stream(), Arrays.stream(keys)).toList();
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
