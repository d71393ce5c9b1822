package io.etude.study;

import io.etude.internal.StudyFiles;
import io.etude.internal.yaml.YamlObject;
import io.etude.internal.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads weighting, sample design and statistical conventions. */
final class MethodYaml {
  /** The keys of disclosure control by suppression. */
  private static final List<String> GONE = List.of("minimumCell", "zeros", "maximumHidden");

  private MethodYaml() {}

  /** A column of weights, or targets to rake to. */
  static Weighting weighting(YamlValue value) {
    if (value.isScalar() && !value.isNothing()) {
      throw value.error(
          value.name()
              + " is \""
              + value.text()
              + "\"; if that is the column with the weights, write weighting: {column: "
              + value.text()
              + "}");
    }
    YamlObject object = value.object(StudyKeys.WEIGHTING);
    if (object.has("column") == object.has("targets")) {
      throw value.error(
          value.name() + " has either the \"column\" with the weights or \"targets\" to rake to");
    }
    return value.make(
        () ->
            object.has("column")
                ? new Weighting.Given(object.require("column").text())
                : raking(object));
  }

  private static Weighting raking(YamlObject object) {
    List<Weighting.Target> targets = new ArrayList<>();
    object
        .require("targets")
        .entries()
        .forEach((column, shares) -> targets.add(target(column, shares)));
    Weighting.Raking.Builder raking = Weighting.Raking.builder().targets(targets);
    object.text("start").ifPresent(raking::start);
    object.number("tolerance").ifPresent(raking::tolerance);
    object.get("maxIterations").map(YamlValue::integer).ifPresent(raking::maxIterations);
    object.number("lower").ifPresent(raking::lower);
    object.number("upper").ifPresent(raking::upper);
    return raking.build();
  }

  private static Weighting.Target target(String column, YamlValue value) {
    Map<String, Double> shares = new LinkedHashMap<>();
    value.entries().forEach((code, share) -> shares.put(code, share.number()));
    return value.make(() -> new Weighting.Target(column, shares));
  }

  static SampleDesign design(YamlValue value) {
    YamlObject object = value.object(StudyKeys.DESIGN);
    return value.make(
        () ->
            new SampleDesign(
                object.text("stratum"),
                object.text("psu"),
                object.text("populationUnits"),
                object.constant("lonely", SampleDesign.LonelyPsu.FAIL)));
  }

  /** The conventions; a secret's file is one of {@code files}. */
  static Conventions conventions(YamlValue value, StudyFiles files) {
    YamlObject object = value.object(StudyKeys.CONVENTIONS);
    Conventions standard = Conventions.DEFAULT;
    Conventions.Builder conventions =
        Conventions.builder()
            .interval(object.constant("interval", standard.interval()))
            .confidence(object.number("confidence", standard.confidence()))
            .test(object.constant("test", standard.test()))
            .multiplicity(object.constant("multiplicity", standard.multiplicity()))
            .levels(
                object.number("capitalLevel", standard.capitalLevel()),
                object.number("smallLevel", standard.smallLevel()))
            .bases(
                object.number("publishBase", standard.publishBase()),
                object.number("cautionBase", standard.cautionBase()))
            .lowBaseOn(object.constant("lowBaseOn", standard.lowBaseOn()))
            .lowBase(object.constant("lowBase", standard.lowBase()))
            .withheldColumns(object.constant("withheldColumns", standard.withheldColumns()));
    object.get("percentDecimals").map(YamlValue::integer).ifPresent(conventions::percentDecimals);
    object.get("disclosure").map(d -> disclosure(d, files)).ifPresent(conventions::disclosure);
    return value.make(conventions::build);
  }

  private static Conventions.Disclosure disclosure(YamlValue value, StudyFiles files) {
    Map<String, YamlValue> given = value.entries();
    for (String gone : GONE) {
      if (given.containsKey(gone)) {
        throw given
            .get(gone)
            .error(
                "\""
                    + gone
                    + "\" of "
                    + value.name()
                    + " is of a disclosure control that is no more: single cells are not hidden"
                    + " now, but columns on a small base; write disclosure: {minimumBase: 5}, and"
                    + " round: 3 or round: 5 beside it where a rule asks for random rounding");
      }
    }
    YamlObject object = value.object(StudyKeys.DISCLOSURE);
    int minimumBase = object.require("minimumBase").integer();
    Conventions.Disclosure threshold = value.make(() -> Conventions.Disclosure.of(minimumBase));
    if (object.has("round") != object.has("secret")) {
      throw value.error(
          value.name()
              + " has \"round\" and \"secret\" together or neither: random rounding needs a secret,"
              + " in a file or an environment variable");
    }
    return object.has("round")
        ? threshold.rounded(
            value.make(
                () ->
                    new Conventions.Rounding(
                        object.require("round").integer(),
                        secret(object.require("secret"), files))))
        : threshold;
  }

  private static Secret secret(YamlValue value, StudyFiles files) {
    YamlObject object = value.object(StudyKeys.SECRET);
    if (object.has("file") == object.has("environment")) {
      throw value.error(
          value.name()
              + " is in a \"file\" of its own, or in the variable \"environment\" names; its digits"
              + " stand in no codebook");
    }
    return object.has("environment")
        ? Secret.inEnvironment(object.require("environment").text())
        : Secret.inFile(
            files.find(
                object.require("file").text(),
                StudyFiles.Kind.SECRET,
                message -> object.require("file").error(message)));
  }
}
