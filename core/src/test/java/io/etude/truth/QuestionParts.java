package io.etude.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makers of questions have in common: answers and sums, and how the codebook has them. */
abstract class QuestionParts {

  final TrueStudy study;
  final Dice dice;
  final Names names;

  QuestionParts(TrueStudy study, Dice dice, Names names) {
    this.study = study;
    this.dice = dice;
    this.names = names;
  }

  /** An answer, as the codebook has it. */
  record Level(String code, Words label, TrueRow.Kind kind, int side, String more) {
    static Level of(int code, Words label) {
      return new Level("" + code, label, TrueRow.Kind.ANSWER, 0, "");
    }

    String yaml() {
      return more.isEmpty()
          ? code + ": " + label.yaml()
          : code + ": {label: " + label.yaml() + ", " + more + "}";
    }
  }

  static String side(int side) {
    return side == 0 ? "" : "side: " + (side > 0 ? "positive" : "negative");
  }

  /** A sum of answers. */
  record Sum(String id, Words label, List<String> codes, int side) {}

  void addApart(List<Level> levels, double chance) {
    if (dice.chance(chance)) {
      levels.add(new Level("97", Names.DONT_KNOW, TrueRow.Kind.APART, 0, "kind: dontKnow"));
      if (dice.chance(0.2)) {
        levels.add(new Level("98", Names.REFUSED, TrueRow.Kind.APART, 0, "kind: refused"));
      }
    }
  }

  void addOther(List<Level> levels) {
    if (dice.chance(0.4)) {
      levels.add(new Level("95", Names.OTHER, TrueRow.Kind.OTHER, 0, "kind: other"));
    }
  }

  List<Level> fruits(int count) {
    List<Level> levels = new ArrayList<>();
    int first = dice.between(0, Names.fruits() - 1);
    for (int k = 1; k <= count; k++) {
      levels.add(Level.of(k, Names.fruit((first + k) % Names.fruits())));
    }
    return levels;
  }

  double[] unit(TrueQuestion question, int[] at, boolean[] asked) {
    double[] unit = new double[study.n];
    for (int i = 0; i < study.n; i++) {
      boolean in =
          switch (question.base) {
            case ALL -> true;
            case ASKED -> asked == null || asked[i];
            case VALID -> at[i] >= 0;
          };
      unit[i] = in ? 1 : 0;
    }
    return unit;
  }

  /** Answers that may depend on a segment. */
  int[] answers(double[] shares) {
    int[] at = new int[study.n];
    TrueSegment by = study.segments.isEmpty() || dice.chance(0.5) ? null : dice.of(study.segments);
    List<double[]> ofGroup = new ArrayList<>();
    double strength = dice.of(0.2, 0.5, 1.0);
    for (int g = 0; by != null && g < by.columns().size(); g++) {
      double[] own = shares.clone();
      double sum = 0;
      for (int k = 0; k < own.length; k++) {
        own[k] *= Math.exp(strength * dice.normal());
        sum += own[k];
      }
      for (int k = 0; k < own.length; k++) {
        own[k] /= sum;
      }
      ofGroup.add(own);
    }
    for (int i = 0; i < study.n; i++) {
      double[] own = shares;
      for (int g = 0; g < ofGroup.size(); g++) {
        own = by.columns().get(g).in()[i] && !by.columns().get(g).net() ? ofGroup.get(g) : own;
      }
      at[i] = dice.index(own);
    }
    return at;
  }

  static List<TrueRow> rows(List<Level> levels, List<Sum> sums, int[] at) {
    List<TrueRow> rows = new ArrayList<>();
    Map<String, Integer> position = new LinkedHashMap<>();
    for (int k = 0; k < levels.size(); k++) {
      boolean[] chosen = new boolean[at.length];
      for (int i = 0; i < at.length; i++) {
        chosen[i] = at[i] == k;
      }
      Level level = levels.get(k);
      position.put(level.code, k);
      rows.add(
          new TrueRow(level.code, level.label, level.kind, level.side, Set.of(level.code), chosen));
    }
    for (Sum sum : sums) {
      boolean[] chosen = new boolean[at.length];
      for (int i = 0; i < at.length; i++) {
        chosen[i] = at[i] >= 0 && sum.codes.contains(levels.get(at[i]).code);
      }
      int side = levels.get(position.get(sum.codes.get(0))).side;
      rows.add(
          new TrueRow(sum.id, sum.label, TrueRow.Kind.NET, side, Set.copyOf(sum.codes), chosen));
    }
    return rows;
  }

  String head(TrueQuestion question, String type) {
    if (dice.chance(0.5)) {
      String name = question.label.en().replaceAll(".* ", "").replace("?", "");
      question.wording = new Words("What about " + name + "?", "Et qu'en est-il " + name + " ?");
    }
    return "type: "
        + type
        + ", label: "
        + question.label.yaml()
        + (question.wording.isEmpty() ? "" : ", text: " + question.wording.yaml())
        + (question.base == TrueQuestion.Base.VALID
            ? ""
            : ", base: " + question.base.name().toLowerCase(java.util.Locale.ROOT));
  }

  static String lists(List<Level> levels, List<Sum> sums) {
    List<String> categories = levels.stream().map(Level::yaml).toList();
    String yaml = levels.isEmpty() ? "" : ", categories: {" + String.join(", ", categories) + "}";
    if (sums.isEmpty()) {
      return yaml;
    }
    List<String> nets =
        sums.stream()
            .map(
                s ->
                    s.id
                        + ": {label: "
                        + s.label.yaml()
                        + ", codes: ["
                        + String.join(", ", s.codes)
                        + "]"
                        + (s.side == 0 ? "" : ", " + side(s.side))
                        + "}")
            .toList();
    return yaml + ", nets: {" + String.join(", ", nets) + "}";
  }
}
