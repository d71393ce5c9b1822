package io.etude.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The codebook of a study as YAML.
 *
 * @param targets what weights are raked to, as the codebook has it
 */
record StudyText(TrueStudy study, String targets) {

  String yaml() {
    List<String> lines = new ArrayList<>();
    lines.add("id: study");
    lines.add("title: " + study.title.yaml());
    lines.add("language: [en, fr]");
    if (!study.source.isEmpty()) {
      lines.add("publication: {source: " + study.source.yaml() + "}");
    }
    lines.add("questions:");
    study.questions.forEach(q -> lines.add("  - {id: " + q.id + ", " + q.yaml + "}"));
    if (!study.segments.isEmpty()) {
      lines.add("segments:");
      study.segments.forEach(s -> lines.add("  - " + s.yaml()));
    }
    if (study.weights == TrueStudy.Weights.GIVEN) {
      lines.add("weighting: {column: weight}");
    } else if (study.weights == TrueStudy.Weights.RAKED) {
      lines.add("weighting: {targets: {" + targets + "}}");
    }
    if (study.stratum != null) {
      lines.add(
          "design: {stratum: stratum"
              + (study.psu == null ? "" : ", psu: psu")
              + (study.population > 0 ? ", populationUnits: fpc" : "")
              + "}");
    }
    lines.add("conventions:");
    lines.add("  test: " + yaml(study.test));
    lines.add("  multiplicity: " + yaml(study.multiplicity));
    lines.add("  lowBaseOn: " + yaml(study.lowBaseOn));
    lines.add("  interval: " + yaml(study.intervals));
    lines.add("  lowBase: " + (study.withhold ? "withhold" : "flag"));
    if (study.publishBase != 30) {
      lines.add("  publishBase: " + printedBase());
    }
    study.decimals.ifPresent(d -> lines.add("  percentDecimals: " + d));
    if (study.minimumBase > 0) {
      lines.add("  disclosure: {minimumBase: " + study.minimumBase + "}");
    }
    lines.add("methodology:");
    lines.add("  sampling: " + (study.random ? "probability" : "nonProbability"));
    text(lines, "mode", study.mode);
    text(lines, "population", study.people);
    text(lines, "sample", study.sample);
    if (study.dated) {
      lines.add("  fieldStart: 2024-03-04");
      lines.add("  fieldEnd: 2024-05-01");
    }
    if (!study.remark.isEmpty()) {
      lines.add("  remarks: [" + study.remark.yaml() + "]");
    }
    if (!study.experts.isEmpty()) {
      lines.add("experts:");
      study.experts.forEach(
          (id, figure) ->
              lines.add(
                  "  - {id: "
                      + id
                      + ", name: Jo Doe, topic: {en: \"The answer\", fr: \"La réponse\"},"
                      + " figures: [\""
                      + figure
                      + "\"], length: 600}"));
    }
    return String.join("\n", lines) + "\n";
  }

  private int printedBase() {
    return (int) study.publishBase;
  }

  private static void text(List<String> lines, String key, Words words) {
    if (!words.isEmpty()) {
      lines.add("  " + key + ": " + words.yaml());
    }
  }

  /** A constant as the codebook writes it. */
  private static String yaml(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }
}
