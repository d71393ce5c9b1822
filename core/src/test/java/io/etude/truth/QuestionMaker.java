package io.etude.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes questions of every kind with random answers; those with several have a maker of their own.
 */
final class QuestionMaker extends QuestionParts {

  private static final String MISSING = "99";

  QuestionMaker(TrueStudy study, Dice dice, Names names) {
    super(study, dice, names);
  }

  TrueQuestion make(String id) {
    return switch (dice.between(0, 11)) {
      case 0, 1 -> rating(id);
      case 2, 3 -> grid(id);
      case 4, 5 -> new SeveralAnswersMaker(study, dice, names).make(id);
      case 6 -> scale(id);
      case 7 -> yesNo(id);
      case 8 -> numeric(id);
      case 9 -> dice.chance(0.3) ? open(id) : levels(id);
      default -> choice(id);
    };
  }

  TrueQuestion yesNo(String id) {
    TrueQuestion question =
        new TrueQuestion(id, TrueQuestion.Type.SINGLE, names.subject(dice.chance(0.4)));
    List<Level> levels = new ArrayList<>(List.of(Level.of(1, Names.YES), Level.of(2, Names.NO)));
    addApart(levels, 0.3);
    return single(question, levels, List.of(), "");
  }

  private TrueQuestion choice(String id) {
    TrueQuestion question =
        new TrueQuestion(id, TrueQuestion.Type.SINGLE, names.subject(dice.chance(0.1)));
    List<Level> levels = fruits(dice.between(3, 9));
    addOther(levels);
    addApart(levels, 0.3);
    List<Sum> sums =
        dice.chance(0.25)
            ? List.of(new Sum("sum", Words.of("A or B"), List.of("1", "2"), 0))
            : List.of();
    String order = dice.chance(0.3) ? ", order: share" : "";
    question.ordered = false;
    return single(question, levels, sums, order.isEmpty() ? ordered(question) : order);
  }

  /** What the codebook says of an order, which may be against what the labels say. */
  private String ordered(TrueQuestion question) {
    if (!dice.chance(0.25)) {
      return "";
    }
    question.ordered = dice.chance(0.6);
    return ", ordered: " + question.ordered;
  }

  /** Levels in order that have no sides. */
  private TrueQuestion levels(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.SINGLE, names.subject(false));
    List<Level> levels =
        new ArrayList<>(
            List.of(
                Level.of(1, new Words("Every day", "Tous les jours")),
                Level.of(2, new Words("Every week", "Chaque semaine")),
                Level.of(3, new Words("Every month", "Chaque mois")),
                Level.of(4, new Words("Less often", "Moins souvent")),
                Level.of(5, new Words("Never", "Jamais"))));
    addApart(levels, 0.2);
    question.ordered = true;
    return single(question, levels, List.of(), ordered(question));
  }

  private TrueQuestion scale(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.SINGLE, names.subject(false));
    Scale scale = Scale.random(dice);
    List<Sum> sums = new ArrayList<>();
    List<Level> levels = levels(scale, sums, question);
    return single(question, levels, sums, ordered(question));
  }

  /** Codes rise from the first level on, be it the best or the worst one. */
  private List<Level> levels(Scale scale, List<Sum> sums, TrueQuestion question) {
    List<Level> levels = new ArrayList<>();
    List<String> good = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    boolean bestFirst = dice.chance(0.5);
    int count = scale.levels().size();
    boolean middles = scale.middle() >= 0;
    boolean sided = dice.chance(0.2);
    for (int k = 0; k < count; k++) {
      int level = bestFirst ? k : count - 1 - k;
      boolean middle = level == scale.middle();
      String code = "" + (k + 1);
      levels.add(
          new Level(
              code,
              scale.levels().get(level),
              middle ? TrueRow.Kind.MIDDLE : TrueRow.Kind.ANSWER,
              scale.side(level),
              middle ? "kind: neutral" : sided ? side(scale.side(level)) : ""));
      if (scale.side(level) != 0) {
        (scale.side(level) > 0 ? good : bad).add(code);
      }
    }
    addApart(levels, 0.25);
    question.sides = scale.known() ? TrueQuestion.Sides.KNOWN_WORDS : TrueQuestion.Sides.UNKNOWN;
    boolean said = sided;
    if (dice.chance(0.75)) {
      boolean plus = !sided && dice.chance(0.4);
      boolean minus = !sided && (plus ? dice.chance(0.8) : dice.chance(0.1));
      said |= plus || minus;
      sums.add(new Sum("plus", scale.good(), good, plus ? 1 : 0));
      sums.add(new Sum("minus", scale.bad(), bad, minus ? -1 : 0));
      if (dice.chance(0.5)) {
        Collections.reverse(sums);
      }
    }
    question.sides = said ? TrueQuestion.Sides.SAID : question.sides;
    question.ordered = middles || said || scale.inWords();
    return levels;
  }

  private TrueQuestion single(
      TrueQuestion question, List<Level> levels, List<Sum> sums, String more) {
    boolean missing = dice.chance(0.2);
    boolean[] asked = dice.chance(0.12) ? asked(question) : null;
    double[] shares = dice.shares(levels.size());
    int[] at = answers(shares);
    String[] cells = new String[study.n];
    for (int i = 0; i < study.n; i++) {
      at[i] = dice.chance(0.04) || asked != null && !asked[i] ? -1 : at[i];
      cells[i] = at[i] < 0 ? "" : levels.get(at[i]).code();
      if (missing && at[i] < 0 && (asked == null || asked[i])) {
        cells[i] = MISSING;
      }
    }
    study.data.put(question.id, cells);
    if (asked == null && dice.chance(0.1)) {
      question.base = TrueQuestion.Base.ALL;
    } else if (asked != null && dice.chance(0.5)) {
      question.base = TrueQuestion.Base.ASKED;
    }
    double[] unit = unit(question, at, asked);
    question.add(
        new TrueItem(
            question.id,
            question.label,
            false,
            rows(levels, sums, at),
            unit,
            null,
            Set.of(question.id)));
    question.yaml =
        head(question, "single")
            + more
            + (missing ? ", missing: {" + MISSING + ": refused}" : "")
            + routing
            + lists(levels, sums);
    routing = "";
    return question;
  }

  private String routing = "";

  /** Those who gave the first answer to an earlier question. */
  private boolean[] asked(TrueQuestion question) {
    for (TrueQuestion before : study.questions) {
      if (before.type == TrueQuestion.Type.SINGLE && !before.yaml.contains("asked")) {
        TrueRow row = before.item().rows.stream().filter(r -> !r.net()).findFirst().orElseThrow();
        routing = ", asked: {column: " + before.id + ", codes: [" + row.id() + "]}";
        return row.chosen();
      }
    }
    return null;
  }

  private TrueQuestion grid(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.GRID, names.subject(false));
    Scale scale = Scale.random(dice);
    List<Sum> sums = new ArrayList<>();
    List<Level> levels = levels(scale, sums, question);
    StringBuilder items = new StringBuilder();
    int count = dice.between(1, 8);
    boolean equal = dice.chance(0.1);
    double[] shares = dice.shares(levels.size());
    for (int k = 1; k <= count; k++) {
      boolean turned = (scale.isAgreement() || !scale.inWords()) && dice.chance(0.15);
      boolean reversed = turned && dice.chance(0.8);
      Words label = names.item(turned);
      String column = id + "_i" + k;
      int[] at = answers(equal ? shares : dice.shares(levels.size()));
      String[] cells = new String[study.n];
      for (int i = 0; i < study.n; i++) {
        at[i] = dice.chance(0.03) ? -1 : at[i];
        cells[i] = at[i] < 0 ? "" : levels.get(at[i]).code();
      }
      study.data.put(column, cells);
      question.add(
          new TrueItem(
              "i" + k,
              label,
              reversed,
              rows(levels, sums, at),
              unit(question, at, null),
              null,
              Set.of(column)));
      items.append(k > 1 ? ", " : "").append("i").append(k).append(": ");
      items.append(reversed ? "{label: " + label.yaml() + ", reversed: true}" : label.yaml());
    }
    question.yaml =
        head(question, "grid")
            + ", columns: \""
            + id
            + "_{item}\", items: {"
            + items
            + "}"
            + ordered(question)
            + lists(levels, sums);
    return question;
  }

  /** More 9 and 10 than chance gives: else all scores would be far below zero. */
  private static void promote(double[] shares) {
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] *= k == 9 || k == 10 ? 10 : 1;
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
  }

  private TrueQuestion rating(String id) {
    TrueQuestion question =
        new TrueQuestion(id, TrueQuestion.Type.RATING, names.subject(dice.chance(0.1)));
    int[] scale =
        dice.of(
            new int[] {0, 10},
            new int[] {1, 10},
            new int[] {1, 5},
            new int[] {1, 7},
            new int[] {0, 1});
    question.from = scale[0];
    question.to = scale[1];
    question.ordered = true;
    question.nps = question.to == 10 && question.from == 0 && dice.chance(0.4);
    List<Level> levels = new ArrayList<>();
    for (int r = question.from; r <= question.to; r++) {
      levels.add(Level.of(r, Words.of("" + r)));
    }
    int ratings = levels.size();
    addApart(levels, 0.3);
    List<Sum> sums = new ArrayList<>();
    if (ratings > 2 && dice.chance(0.6)) {
      int low = question.from + (question.to - question.from) / 2;
      sums.add(sum("low", question.from, low));
      if (dice.chance(0.7)) {
        sums.add(sum("high", low + dice.between(1, 2), question.to));
      }
    }
    double[] shares = dice.shares(levels.size());
    if (question.nps && study.seed % 2 == 0) {
      promote(shares);
    }
    int[] at = answers(shares);
    double[] scores = new double[study.n];
    String[] cells = new String[study.n];
    for (int i = 0; i < study.n; i++) {
      at[i] = dice.chance(0.04) ? -1 : at[i];
      cells[i] = at[i] < 0 ? "" : levels.get(at[i]).code();
      scores[i] = at[i] < 0 || at[i] >= ratings ? Double.NaN : question.from + at[i];
    }
    study.data.put(id, cells);
    question.add(
        new TrueItem(
            id,
            question.label,
            false,
            rows(levels, sums, at),
            unit(question, at, null),
            scores,
            Set.of(id)));
    question.yaml =
        head(question, "rating")
            + ", scale: "
            + question.from
            + ".."
            + question.to
            + (question.nps ? ", score: nps" : "")
            + lists(levels.subList(ratings, levels.size()), sums);
    return question;
  }

  private static Sum sum(String id, int from, int to) {
    List<String> codes = new ArrayList<>();
    for (int r = from; r <= to; r++) {
      codes.add("" + r);
    }
    Words label = new Words("Ratings " + from + " to " + to, "Notes de " + from + " à " + to);
    return new Sum(id, label, codes, 0);
  }

  private TrueQuestion numeric(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.NUMERIC, names.subject(false));
    double[] scores = new double[study.n];
    String[] cells = new String[study.n];
    boolean missing = dice.chance(0.3);
    boolean coarse = dice.chance(0.3);
    boolean small = Math.floorMod(7 * study.seed + id.hashCode(), 3) == 0;
    for (int i = 0; i < study.n; i++) {
      long x = Math.round(Math.exp(3 + 0.8 * dice.normal()));
      x = small ? x / 20 : coarse ? 10 * (x / 10) : x;
      boolean silent = dice.chance(0.05);
      scores[i] = silent ? Double.NaN : x;
      cells[i] = silent ? missing ? "-9" : "" : "" + x;
    }
    study.data.put(id, cells);
    double[] unit = Arrays.stream(scores).map(x -> Double.isNaN(x) ? 0 : 1).toArray();
    List<TrueRow> rows = new ArrayList<>();
    String bands = "";
    if (dice.chance(0.7)) {
      question.quantileBands = dice.chance(0.5);
      question.ordered = true;
      bands = bands(question, scores, rows);
    }
    if (dice.chance(0.6)) {
      question.unit = new Words("services", "prestations");
      question.unitOfOne = new Words("service", "prestation");
    }
    int places = Math.floorMod(31 * study.seed + id.hashCode(), 12);
    question.decimals = places < 4 ? OptionalInt.of(places) : OptionalInt.empty();
    question.add(new TrueItem(id, question.label, false, rows, unit, scores, Set.of(id)));
    question.yaml =
        head(question, "numeric")
            + (missing ? ", missing: {-9: refused}" : "")
            + unit(question, small)
            + (question.decimals.isPresent() ? ", decimals: " + question.decimals.getAsInt() : "")
            + bands;
    return question;
  }

  /** The unit; the language knows its singular where the codebook doesn't say it. */
  private static String unit(TrueQuestion question, boolean small) {
    String several = question.unit.yaml();
    return question.unit.isEmpty()
        ? ""
        : small
            ? ", unit: {one: " + question.unitOfOne.yaml() + ", other: " + several + "}"
            : ", unit: " + several;
  }

  private String bands(TrueQuestion question, double[] scores, List<TrueRow> rows) {
    double[] sorted = Arrays.stream(scores).filter(x -> !Double.isNaN(x)).sorted().toArray();
    Set<Integer> edges = new LinkedHashSet<>();
    if (question.quantileBands && sorted.length > 3) {
      for (int q = 1; q <= 3; q++) {
        edges.add((int) sorted[sorted.length * q / 4] + 1);
      }
    } else {
      edges.addAll(List.of(10, 20, 50));
    }
    List<String> bands = new ArrayList<>();
    List<Integer> ends = new ArrayList<>(edges);
    boolean gap = Math.floorMod(5 * study.seed + question.id.hashCode(), 3) == 0 && ends.size() > 2;
    question.equalBands &= !gap;
    for (int b = 2; b < ends.size(); b++) {
      question.equalBands &= ends.get(b) - ends.get(b - 1) == ends.get(1) - ends.get(0);
    }
    for (int b = 0; b <= ends.size(); b++) {
      if (gap && b == 2) {
        continue;
      }
      double from = b == 0 ? Double.NEGATIVE_INFINITY : ends.get(b - 1);
      double to = b == ends.size() ? Double.POSITIVE_INFINITY : ends.get(b);
      boolean[] chosen = new boolean[scores.length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = scores[i] >= from && scores[i] < to;
      }
      Words label =
          b == 0
              ? new Words(ends.get(0) - 1 + " or less", "Au plus " + (ends.get(0) - 1))
              : b == ends.size()
                  ? new Words(ends.get(b - 1) + " or more", "Au moins " + ends.get(b - 1))
                  : new Words(
                      "From " + ends.get(b - 1) + " to " + (ends.get(b) - 1),
                      "De " + ends.get(b - 1) + " à " + (ends.get(b) - 1));
      String code = "b" + (b + 1);
      rows.add(new TrueRow(code, label, TrueRow.Kind.ANSWER, 0, Set.of(code), chosen));
      bands.add(
          code
              + ": {label: "
              + label.yaml()
              + (b == 0 ? "" : ", from: " + ends.get(b - 1))
              + (b == ends.size() ? "" : ", to: " + ends.get(b))
              + "}");
    }
    return ", bands: {" + String.join(", ", bands) + "}";
  }

  private TrueQuestion open(String id) {
    TrueQuestion question = new TrueQuestion(id, TrueQuestion.Type.OPEN, names.subject(false));
    double[] unit = new double[study.n];
    String[] cells = new String[study.n];
    for (int i = 0; i < study.n; i++) {
      unit[i] = dice.chance(0.4) ? 1 : 0;
      cells[i] = unit[i] > 0 ? "Remark " + i : "";
    }
    study.data.put(id, cells);
    question.add(new TrueItem(id, question.label, false, List.of(), unit, null, Set.of(id)));
    question.yaml = head(question, "open");
    return question;
  }
}
