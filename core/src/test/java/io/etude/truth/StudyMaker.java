package io.etude.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes a random study by its seed. */
final class StudyMaker {

  /** Respondents times questions, so that large studies are short ones. */
  private static final int MOST_ANSWERS = 10_000;

  private final Dice dice;
  private final Names names = new Names();
  private final TrueStudy study;

  private StudyMaker(long seed) {
    dice = new Dice(seed);
    study = new TrueStudy(seed, dice.spread(8, 10_000));
  }

  static TrueStudy make(long seed) {
    return new StudyMaker(seed).make();
  }

  private TrueStudy make() {
    String name = names.next();
    study.title = new Words("A study of " + name, "Une étude sur " + name);
    segments();
    int wanted = dice.chance(0.2) ? dice.spread(3, 60) : dice.spread(3, 14);
    int count = Math.min(wanted, Math.max(3, MOST_ANSWERS / study.n));
    QuestionMaker questions = new QuestionMaker(study, dice, names);
    for (int q = 1; q <= count; q++) {
      study.questions.add(questions.make("q" + q));
    }
    // every so often several that have the same answers
    int alike = study.seed % 12 == 5 ? dice.between(3, 8) : 0;
    for (int q = 1; q <= alike; q++) {
      study.questions.add(questions.yesNo("q" + (count + q)));
    }
    segmentsOfQuestions();
    nested();
    conventions();
    weights();
    design();
    method();
    experts();
    study.yaml = new StudyText(study, targets).yaml();
    return study;
  }

  private void segments() {
    int count = dice.of(0, 1, 1, 1, 2, 2, 3);
    for (int s = 1; s <= count; s++) {
      boolean editions = s == count && dice.chance(0.3);
      boolean overlapping = !editions && dice.chance(0.12);
      study.segments.add(
          overlapping ? overlapping("s" + s) : groups("s" + s, editions, dice.between(1, 12)));
    }
  }

  private TrueSegment groups(String id, boolean editions, int wanted) {
    int count = editions ? Math.max(2, Math.min(5, wanted)) : wanted;
    double[] shares = dice.shares(count);
    boolean gaps = dice.chance(0.3);
    boolean spelt = isSpeltTwoWays() && !editions;
    int[] group = new int[study.n];
    String[] cells = new String[study.n];
    for (int i = 0; i < study.n; i++) {
      group[i] = gaps && dice.chance(0.05) ? -1 : dice.index(shares);
      cells[i] = group[i] < 0 ? "" : (spelt && i % 3 == 0 ? "G" : "g") + (group[i] + 1);
    }
    study.data.put(id, cells);
    boolean net = !editions && count >= 4 && dice.chance(0.25);
    List<TrueSegment.Column> columns = new ArrayList<>();
    StringBuilder categories = new StringBuilder();
    for (int g = 0; g < count; g++) {
      String code = "g" + (g + 1);
      Words label = editions ? Words.of("Wave " + (2010 + 2 * g)) : names.group();
      if (net && g == 0) {
        Words sum = names.group();
        boolean[] in = in(group, 0);
        for (int i = 0; i < in.length; i++) {
          in[i] |= group[i] == 1;
        }
        columns.add(new TrueSegment.Column("both", sum, Words.NONE, true, Set.of("g1", "g2"), in));
      }
      columns.add(
          new TrueSegment.Column(code, label, Words.NONE, false, Set.of(code), in(group, g)));
      String codes = ", codes: [" + code + ", " + code.toUpperCase(Locale.ROOT) + "]";
      categories.append(g > 0 ? ", " : "").append(code).append(": ");
      categories.append(spelt ? "{label: " + label.yaml() + codes + "}" : label.yaml());
    }
    Words label = named(editions ? "Editions" : "Region");
    String yaml =
        "id: "
            + id
            + ", label: "
            + label.yaml()
            + ", categories: {"
            + categories
            + "}"
            + (editions ? ", kind: editions" : "");
    if (net) {
      yaml += ", nets: {both: {label: " + columns.get(0).label().yaml() + ", codes: [g1, g2]}}";
    }
    return new TrueSegment(id, label, editions, columns, Set.of(id), "{" + yaml + "}");
  }

  /** Every so often the data have each group's code in small letters and in capitals. */
  private boolean isSpeltTwoWays() {
    return study.seed % 7 == 3;
  }

  private Words named(String what) {
    String name = names.next();
    return Words.of(what + " " + name);
  }

  private static boolean[] in(int[] group, int g) {
    boolean[] in = new boolean[group.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = group[i] == g;
    }
    return in;
  }

  private TrueSegment overlapping(String id) {
    int count = dice.between(2, 4);
    List<TrueSegment.Column> columns = new ArrayList<>();
    StringBuilder categories = new StringBuilder();
    Set<String> sources = new LinkedHashSet<>();
    for (int g = 1; g <= count; g++) {
      String column = id + "_" + g;
      boolean[] in = new boolean[study.n];
      String[] cells = new String[study.n];
      double share = 0.1 + 0.6 * dice.shares(2)[0];
      for (int i = 0; i < study.n; i++) {
        in[i] = dice.chance(share);
        cells[i] = in[i] ? "1" : "0";
      }
      study.data.put(column, cells);
      sources.add(column);
      Words label = names.group();
      columns.add(new TrueSegment.Column("" + g, label, Words.NONE, false, Set.of("" + g), in));
      categories.append(g > 1 ? ", " : "").append(g).append(": ").append(label.yaml());
    }
    Words label = named("Uses");
    return new TrueSegment(
        id,
        label,
        false,
        columns,
        sources,
        "{id: "
            + id
            + ", label: "
            + label.yaml()
            + ", columns: \""
            + id
            + "_{code}\", categories: {"
            + categories
            + "}}");
  }

  /** Groups that are answers to a question. */
  private void segmentsOfQuestions() {
    for (TrueQuestion question : study.questions) {
      boolean coded = question.type == TrueQuestion.Type.SINGLE;
      boolean number =
          question.type == TrueQuestion.Type.NUMERIC || question.type == TrueQuestion.Type.RATING;
      if (study.segments.size() < 4 && (coded || number) && dice.chance(0.12)) {
        study.segments.add(coded ? byAnswer(question) : byNumber(question));
      }
    }
  }

  private TrueSegment byAnswer(TrueQuestion question) {
    TrueItem item = question.item();
    List<TrueSegment.Column> columns = new ArrayList<>();
    StringBuilder categories = new StringBuilder();
    for (TrueRow row : item.answers()) {
      Words label = names.group();
      columns.add(
          new TrueSegment.Column(
              row.id(), label, Words.NONE, false, Set.of(row.id()), row.chosen()));
      categories.append(columns.size() > 1 ? ", " : "").append(row.id()).append(": ");
      categories.append(label.yaml());
    }
    String id = "by" + question.id;
    Words label = named("Answer");
    return new TrueSegment(
        id,
        label,
        false,
        columns,
        item.columns,
        "{id: "
            + id
            + ", label: "
            + label.yaml()
            + ", column: "
            + question.id
            + ", categories: {"
            + categories
            + "}}");
  }

  private TrueSegment byNumber(TrueQuestion question) {
    double[] sorted =
        Arrays.stream(question.item().scores).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double middle = sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    Words low = names.group();
    Words high = names.group();
    boolean[] below = new boolean[study.n];
    boolean[] above = new boolean[study.n];
    // a segment of bands takes every number in the column but the question's missing codes
    String[] cells = study.data.get(question.id);
    for (int i = 0; i < study.n; i++) {
      boolean missing = cells[i].isEmpty() || question.yaml.contains("{" + cells[i] + ": refused}");
      double x = missing ? Double.NaN : Double.parseDouble(cells[i]);
      below[i] = x < middle;
      above[i] = x >= middle;
    }
    String id = "by" + question.id;
    Words label = named("Level");
    return new TrueSegment(
        id,
        label,
        false,
        List.of(
            new TrueSegment.Column("low", low, Words.NONE, false, Set.of("low"), below),
            new TrueSegment.Column("high", high, Words.NONE, false, Set.of("high"), above)),
        question.item().columns,
        "{id: "
            + id
            + ", label: "
            + label.yaml()
            + ", column: "
            + question.id
            + ", bands: {low: {label: "
            + low.yaml()
            + ", to: "
            + middle
            + "}, high: {label: "
            + high.yaml()
            + ", from: "
            + middle
            + "}}}");
  }

  private void nested() {
    List<TrueSegment> plain =
        study.segments.stream()
            .filter(s -> !s.editions() && s.columns().size() <= 4)
            .filter(s -> s.columns().stream().noneMatch(TrueSegment.Column::net))
            .filter(s -> s.sources().size() == 1)
            .toList();
    if (plain.size() < 2 || !dice.chance(0.4)) {
      return;
    }
    TrueSegment outer = plain.get(0);
    TrueSegment inner = plain.get(1);
    List<TrueSegment.Column> columns = new ArrayList<>();
    for (TrueSegment.Column o : outer.columns()) {
      for (TrueSegment.Column i : inner.columns()) {
        boolean[] in = o.in().clone();
        for (int k = 0; k < in.length; k++) {
          in[k] &= i.in()[k];
        }
        String code = o.id() + "/" + i.id();
        columns.add(new TrueSegment.Column(code, i.label(), o.label(), false, Set.of(code), in));
      }
    }
    Set<String> sources = new TreeSet<>(outer.sources());
    sources.addAll(inner.sources());
    Words label = named("Both");
    study.segments.add(
        new TrueSegment(
            "nest",
            label,
            false,
            columns,
            sources,
            "{id: nest, label: "
                + label.yaml()
                + ", nested: ["
                + outer.id()
                + ", "
                + inner.id()
                + "]}"));
  }

  private void conventions() {
    study.test = dice.of(TrueStudy.Test.DESIGN, TrueStudy.Test.DESIGN, TrueStudy.Test.KISH);
    study.test = dice.chance(0.1) ? TrueStudy.Test.SPSS : study.test;
    study.multiplicity =
        dice.chance(0.6) ? TrueStudy.Multiplicity.HOLM : dice.of(TrueStudy.Multiplicity.values());
    study.lowBaseOn =
        dice.chance(0.7) ? TrueStudy.LowBaseOn.BOTH : dice.of(TrueStudy.LowBaseOn.values());
    study.intervals =
        dice.chance(0.6) ? TrueStudy.Intervals.XLOGIT : dice.of(TrueStudy.Intervals.values());
    study.withhold = dice.chance(0.85);
    study.publishBase = dice.chance(0.25) ? 10 : 30;
    if (dice.chance(0.2)) {
      study.decimals = java.util.Optional.of(1);
    }
    boolean small = study.n * study.questions.size() < 6_000 && study.questions.size() < 8;
    study.minimumBase = small && study.segments.size() < 3 && dice.chance(0.2) ? 3 : 0;
    if (study.minimumBase > 0) {
      study.decimals = java.util.Optional.empty();
    }
  }

  private void weights() {
    study.weight = new double[study.n];
    Arrays.fill(study.weight, 1);
    // targets name values of the data
    List<TrueSegment> targets =
        study.segments.stream()
            .filter(s -> !isSpeltTwoWays())
            .filter(s -> s.id().matches("s\\d") && s.sources().equals(Set.of(s.id())))
            .filter(s -> s.columns().stream().noneMatch(TrueSegment.Column::net))
            .filter(s -> Arrays.stream(study.data.get(s.id())).noneMatch(String::isEmpty))
            .filter(s -> s.columns().stream().allMatch(c -> count(c.in()) > 0))
            .toList();
    if (dice.chance(0.35)) {
      study.weights = TrueStudy.Weights.GIVEN;
      String[] cells = new String[study.n];
      double spread = dice.of(0.2, 0.6);
      for (int i = 0; i < study.n; i++) {
        double weight = 0.05 + Math.exp(spread * dice.normal());
        // every so often a few in the data count nowhere
        boolean zero = study.seed % 5 == 1 && study.n > 20 && i % 17 < 2;
        cells[i] = zero ? "0" : String.format(Locale.ROOT, "%.2f", weight);
        study.weight[i] = Double.parseDouble(cells[i]);
      }
      study.data.put("weight", cells);
      leaveOutZeros();
    } else if (!targets.isEmpty() && dice.chance(0.25)) {
      study.weights = TrueStudy.Weights.RAKED;
      rake(dice.of(targets));
    }
  }

  /** Those of weight 0 are in no base and gave no answer that counts. */
  private void leaveOutZeros() {
    for (TrueItem item : study.items()) {
      for (int i = 0; i < study.n; i++) {
        if (study.weight[i] == 0) {
          item.leaveOut(i);
        }
      }
    }
  }

  private String targets = "";

  /** One margin is met at once: each group's weight is its target over its size. */
  private void rake(TrueSegment segment) {
    study.rakedTo = segment.label();
    int size = segment.columns().size();
    int[] people = new int[size];
    int sum = 0;
    for (int g = 0; g < size; g++) {
      people[g] = 1000 * dice.between(2, 9);
      sum += people[g];
    }
    StringBuilder shares = new StringBuilder();
    for (int g = 0; g < size; g++) {
      TrueSegment.Column column = segment.columns().get(g);
      double factor = (double) people[g] / sum * study.n / count(column.in());
      for (int i = 0; i < study.n; i++) {
        study.weight[i] = column.in()[i] ? factor : study.weight[i];
      }
      shares.append(g > 0 ? ", " : "").append(column.id()).append(": ").append(people[g]);
    }
    targets = segment.id() + ": {" + shares + "}";
  }

  private static long count(boolean[] in) {
    long count = 0;
    for (boolean each : in) {
      count += each ? 1 : 0;
    }
    return count;
  }

  private void design() {
    if (study.n < 60 || !dice.chance(0.3)) {
      return;
    }
    int strata = dice.between(2, 4);
    int units = dice.chance(0.6) ? dice.between(6, 14) : 0;
    study.stratum = new int[study.n];
    study.psu = units > 0 ? new int[study.n] : null;
    for (int i = 0; i < study.n; i++) {
      // in turn, so that none is alone
      study.stratum[i] = i % strata;
      if (units > 0) {
        study.psu[i] = i / strata % units;
      }
    }
    study.data.put("stratum", cells("h", study.stratum));
    if (units > 0) {
      study.data.put("psu", cells("u", study.psu));
      if (dice.chance(0.4)) {
        study.population = 40;
        String[] cells = new String[study.n];
        Arrays.fill(cells, "40");
        study.data.put("fpc", cells);
      }
    }
  }

  private static String[] cells(String prefix, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(x -> prefix + x).toArray(String[]::new);
  }

  private void method() {
    study.random = dice.chance(0.4);
    if (dice.chance(0.6)) {
      study.mode = new Words("Online survey", "Enquête en ligne");
    }
    study.dated = dice.chance(0.6);
    if (dice.chance(0.5)) {
      study.people = new Words("People of Oakton", "Habitants de Chênebourg");
    }
    if (dice.chance(0.4)) {
      study.sample = new Words("Those who came", "Ceux qui sont venus");
    }
    if (dice.chance(0.5)) {
      study.source = new Words("Source: our own survey", "Source : notre enquête");
    }
    if (dice.chance(0.3)) {
      study.remark = new Words("The weather was fine", "Il faisait beau");
    }
  }

  private void experts() {
    List<TrueQuestion> singles =
        study.questions.stream().filter(q -> q.type == TrueQuestion.Type.SINGLE).toList();
    if (!singles.isEmpty() && dice.chance(0.3)) {
      TrueItem item = dice.of(singles).item();
      study.experts.put("expert", item.place() + "." + item.rows.get(0).id());
    }
  }
}
