package io.etude.study;

import io.etude.internal.yaml.YamlKeySet;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of the study and of what it has beside its codebook, in a study file. Each set has the
 * name of a definition of the published schema.
 */
enum StudyKeys implements YamlKeySet {
  STUDY(
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
  DATA("file", "encoding", "delimiter", "sheet", "decimal", "include"),
  INCLUDE("column", "codes", "minimum", "maximum", "answered"),
  PUBLICATION(
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
  HERO("file", "alt", "credit"),
  WEIGHTING("column", "targets", "start", "tolerance", "maxIterations", "lower", "upper"),
  DESIGN("stratum", "psu", "populationUnits", "lonely"),
  CONVENTIONS(
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
  DISCLOSURE("minimumBase", "round", "secret"),
  SECRET("file", "environment"),
  METHODOLOGY(
      "mode",
      "fieldStart",
      "fieldEnd",
      "population",
      "sample",
      "conductedBy",
      "sponsor",
      "sampling",
      "remarks"),
  ON_PROBLEM(Arrays.stream(DataRule.values()).map(DataRule::code).toList()),
  EXPERT("id", "name", "position", "topic", "figures", "length", "comment");

  private final List<String> keys;

  StudyKeys(String... keys) {
    this(List.of(keys));
  }

  StudyKeys(List<String> keys) {
    this.keys = keys;
  }

  @Override
  public List<String> keys() {
    return keys;
  }
}
