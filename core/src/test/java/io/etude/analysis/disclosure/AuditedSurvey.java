package io.etude.analysis.disclosure;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A small random survey of one sort, with the kinds of respondents that its questionnaire allows.
 */
final class AuditedSurvey {

  /** What is peculiar to a survey. */
  enum Sort {
    PLAIN,
    NESTED,
    MULTIPLE,
    WEIGHTED,
    TWINS,
    BANDS,
    RECODED,
    ROUTED,
    GRID,
    RATING,
    CROSSED,
    CLOSE_BANDS,
    CLOSE_BASES,
    TWO_BY_TWO,
    RAKED,
    RESPONSES,
    EDITIONS,
    BATTERY
  }

  static final double[] WEIGHTS = {0.5, 0.75, 1, 1.25, 1.5, 2};

  /** Weights between the smallest and the largest of the data, close to each other. */
  static double[] weightsBetween() {
    double least = WEIGHTS[0];
    double most = WEIGHTS[WEIGHTS.length - 1];
    return IntStream.rangeClosed(0, 24).mapToDouble(i -> least + (most - least) * i / 24).toArray();
  }

  private final Random random;
  private final Sort sort;
  private final Map<String, List<String>> domains = new LinkedHashMap<>();

  /** The values that somebody may have; empty if those of all domains. */
  private final Map<String, List<String>> answered = new LinkedHashMap<>();

  private final Study.Builder study = Study.builder("audited");

  /** Columns of the data that are functions of the others. */
  private final List<Derived> derived = new ArrayList<>();

  private record Derived(
      String name, java.util.function.Function<Map<String, String>, String> of) {}

  /** Which kinds the questionnaire allows. */
  private java.util.function.Predicate<Map<String, String>> allowed = kind -> true;

  AuditedSurvey(Random random, Sort sort, Conventions.Disclosure rules) {
    this.random = random;
    this.sort = sort;
    study.conventions(Conventions.builder().disclosure(rules).bases(0, 0).build());
    design();
  }

  Study study() {
    return study.build();
  }

  /** Whether groups differ by few on purpose; the first question is asked of everybody. */
  boolean close() {
    return sort == Sort.CLOSE_BANDS || sort == Sort.CLOSE_BASES;
  }

  /** The fewest respondents of whom tables show more than next to nothing. */
  int leastRows() {
    return switch (sort) {
      // of fewer, who chose none of three options may be too few for those who chose each
      case CLOSE_BANDS, CLOSE_BASES, RESPONSES -> 60;
      case RAKED -> 325;
      default -> 25;
    };
  }

  boolean weighted() {
    return sort == Sort.WEIGHTED || sort == Sort.RAKED;
  }

  private void design() {
    Segment s =
        Segment.builder("s")
            .category("s1", "S1")
            .category("s2", "S2")
            .category("s3", "S3")
            .net("s23", "S2 or S3", "s2", "s3")
            .build();
    Segment t = Segment.builder("t").category("t1", "T1").category("t2", "T2").build();
    if (sort == Sort.RAKED) {
      raked();
      return;
    }
    domains.put(
        "s", random.nextBoolean() ? List.of("s1", "s2", "s3") : List.of("s1", "s2", "s3", ""));
    study.segment(s);
    switch (sort) {
      case PLAIN, WEIGHTED -> {
        single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
        if (random.nextBoolean()) {
          domains.put("t", List.of("t1", "t2"));
          study.segment(t);
        }
        if (weighted()) {
          study.weighting(new Weighting.Given("weight"));
        }
      }
      case NESTED -> {
        single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
        domains.put("t", List.of("t1", "t2"));
        study.segment(t).segment(Segment.nested("n", Label.of("S by T"), s, t));
      }
      case MULTIPLE -> multiple();
      case TWINS -> {
        single("q", Base.VALID);
        derived.add(new Derived("p", kind -> kind.get("q")));
        study.question(question("p", Base.VALID).build());
        derived.add(
            new Derived(
                "u",
                kind -> kind.get("s").isEmpty() ? "" : kind.get("s").equals("s1") ? "a" : "b"));
        study.segment(Segment.builder("u").category("a", "S1").category("b", "others").build());
        study.segment(
            Segment.builder("v")
                .column("s")
                .category("s1", "S1")
                .category("s2", "S2")
                .category("s3", "S3")
                .build());
      }
      case BANDS -> {
        single("q", Base.VALID);
        domains.put("age", List.of("1", "2", "3", "4", "5", "6"));
        study.segment(
            Segment.builder("fine")
                .column("age")
                .band("f1", "1", 1, 2)
                .band("f2", "2", 2, 3)
                .band("f3", "3 and 4", 3, 5)
                .band("f5", "5 and 6", 5, 9)
                .build());
        study.segment(
            Segment.builder("coarse")
                .column("age")
                .band("c1", "1 and 2", 1, 3)
                .band("c2", "3 to 6", 3, 9)
                .build());
        if (random.nextBoolean()) {
          study.segment(
              Segment.builder("halves")
                  .column("age")
                  .band("h1", "1 to 4", 1, 5)
                  .band("h2", "5 to 6", 5, 9)
                  .build());
        }
      }
      case CLOSE_BANDS -> {
        single("q", Base.ALL);
        domains.put("age", List.of("1", "2", "3", "4", "5"));
        for (int end = 3; end < 5; end++) {
          study.segment(
              Segment.builder("to" + end)
                  .column("age")
                  .band("young", "Young", 1, end + 1)
                  .band("old", "Old", end + 1, 9)
                  .build());
        }
      }
      case CLOSE_BASES -> {
        domains.put("q", List.of("a", "b", "c", "d"));
        domains.put("site", List.of("north", "south", "west"));
        study.question(question("q", Base.ALL).build());
        study.question(
            question("r", Base.VALID).column("q").asked("site", "north", "south").build());
      }
      case RECODED -> {
        single("q", Base.VALID);
        derived.add(
            new Derived(
                "r",
                kind ->
                    switch (kind.get("q")) {
                      case "a", "b" -> "x";
                      case "c" -> "y";
                      case "d" -> "z";
                      default -> "";
                    }));
        study.question(
            SingleQuestion.builder("r")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .build());
      }
      case ROUTED -> {
        single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
        domains.put(
            "f", random.nextBoolean() ? List.of("x", "y", "z", "") : List.of("x", "y", "z"));
        boolean two = random.nextBoolean();
        allowed =
            kind ->
                kind.get("f").equals("none")
                    != (kind.get("q").equals("a") || two && kind.get("q").equals("b"));
        List<String> answers = new ArrayList<>(domains.get("f"));
        answers.add("none");
        domains.put("f", answers);
        study.question(
            SingleQuestion.builder("f")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .missing("none", "Not asked", MissingKind.NOT_ASKED)
                .asked("q", two ? new String[] {"a", "b"} : new String[] {"a"})
                .base(random.nextBoolean() ? Base.VALID : Base.ASKED)
                .build());
      }
      case GRID -> {
        domains.put("g1", List.of("1", "2", "3"));
        domains.put(
            "g2", random.nextBoolean() ? List.of("1", "2", "3", "") : List.of("1", "2", "3"));
        study.question(
            GridQuestion.builder("g")
                .item("one", "One", "g1")
                .item("two", "Two", "g2")
                .category("1", "Good")
                .category("2", "Fair")
                .category("3", "Bad")
                .net("fine", "Good or fair", "1", "2")
                .build());
      }
      case RATING -> {
        domains.put("k", List.of("0", "1", "2", "3"));
        study.question(RatingQuestion.builder("k").scale(0, 3).build());
      }
      case TWO_BY_TWO -> {
        single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
        domains.put("r", List.of("x", "y", "z"));
        study.question(
            SingleQuestion.builder("r")
                .category("x", "X")
                .category("y", "Y")
                .category("z", "Z")
                .build());
        domains.put("t", List.of("t1", "t2", "t3"));
        study.segment(t.toBuilder().category("t3", "T3").build());
      }
      case RESPONSES -> responses();
      case EDITIONS -> editions(t);
      case BATTERY -> battery();
      case RAKED -> throw new IllegalStateException();
      case CROSSED -> {
        single("q", Base.VALID);
        domains.put("t", List.of("t1", "t2", "t3"));
        study.question(
            SingleQuestion.builder("t")
                .category("t1", "T1")
                .category("t2", "T2")
                .category("t3", "T3")
                .build());
        study.question(
            SingleQuestion.builder("sq")
                .column("s")
                .category("s1", "S1")
                .category("s2", "S2")
                .category("s3", "S3")
                .build());
        study.segment(
            Segment.builder("ts")
                .column("t")
                .category("t1", "T1")
                .category("t2", "T2")
                .category("t3", "T3")
                .build());
      }
    }
  }

  /** Everybody of a region has its weight. */
  private void raked() {
    single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
    Segment.Builder regions = Segment.builder("region");
    List<String> codes = new ArrayList<>();
    for (int r = 0; r < WEIGHTS.length; r++) {
      codes.add("r" + r);
      regions.category("r" + r, "R" + r);
    }
    domains.put("region", codes);
    study.segment(regions.net("r01", "R0 or R1", "r0", "r1").build());
    study.weighting(new Weighting.Given("weight"));
  }

  private double weight(Map<String, String> kind) {
    return sort == Sort.RAKED
        ? WEIGHTS[kind.get("region").charAt(1) - '0']
        : WEIGHTS[random.nextInt(WEIGHTS.length)];
  }

  private void single(String id, Base base) {
    domains.put(id, List.of("a", "b", "c", "d", ""));
    study.question(question(id, base).build());
  }

  private static SingleQuestion.Builder question(String id, Base base) {
    return SingleQuestion.builder(id)
        .category("a", "A")
        .category("b", "B")
        .category("c", "C")
        .category("d", "D")
        .net("ab", "A or B", "a", "b")
        .base(base);
  }

  private void multiple() {
    boolean overlapping = random.nextBoolean();
    MultipleQuestion.Builder question =
        MultipleQuestion.builder("m")
            .net("any", "One or two", "1", "2")
            .base(random.nextBoolean() ? Base.VALID : Base.ALL);
    for (String option : List.of("1", "2", "3")) {
      domains.put("m" + option, List.of("1", "0"));
      question.option(option, option, "m" + option);
    }
    study.question(question.build());
    if (overlapping) {
      domains.put("o1", List.of("1", "0"));
      domains.put("o2", List.of("1", "0"));
      study.segment(
          Segment.builder("o")
              .category("1", "O1")
              .category("2", "O2")
              .column("1", "o1")
              .column("2", "o2")
              .build());
    }
  }

  /** Shares of answers; some of the same options are a question of shares of respondents, too. */
  private void responses() {
    MultipleQuestion.Builder question =
        MultipleQuestion.builder("m")
            .net("any", "One or two", "1", "2")
            .percentOf(MultipleQuestion.PercentOf.RESPONSES)
            .base(random.nextBoolean() ? Base.VALID : Base.ALL);
    MultipleQuestion.Builder people = MultipleQuestion.builder("p");
    for (String option : List.of("1", "2", "3")) {
      domains.put("m" + option, List.of("1", "0"));
      question.option(option, option, "m" + option);
      people.option(option, option, "m" + option);
    }
    study.question(question.build());
    if (random.nextBoolean()) {
      study.question(people.build());
    }
  }

  /** Years, of which one did not ask a question, and which another segment splits. */
  private void editions(Segment t) {
    domains.put("year", List.of("2019", "2020", "2021"));
    Segment years =
        Segment.builder("year")
            .category("2019", "2019")
            .category("2020", "2020")
            .category("2021", "2021")
            .kind(Segment.Kind.EDITIONS)
            .build();
    study.segment(years);
    single("q", random.nextBoolean() ? Base.VALID : Base.ALL);
    domains.put("f", List.of("x", "y", "z", "none"));
    allowed = kind -> kind.get("f").equals("none") == kind.get("year").equals("2019");
    study.question(
        SingleQuestion.builder("f")
            .category("x", "X")
            .category("y", "Y")
            .category("z", "Z")
            .missing("none", "Not asked", MissingKind.NOT_ASKED)
            .asked("year", "2020", "2021")
            .base(random.nextBoolean() ? Base.VALID : Base.ASKED)
            .build());
    if (random.nextBoolean()) {
      domains.put("t", List.of("t1", "t2"));
      study.segment(t).segment(Segment.nested("n", Label.of("Year by T"), years, t));
    }
  }

  /** Questions of yes and no, as a grid or each by itself. */
  private void battery() {
    boolean grid = random.nextBoolean();
    boolean open = random.nextBoolean();
    GridQuestion.Builder items =
        GridQuestion.builder("b").category("yes", "Yes").category("no", "No");
    for (String item : List.of("b1", "b2", "b3")) {
      domains.put(item, open ? List.of("no", "yes", "") : List.of("no", "yes"));
      items.item(item, item, item);
      if (!grid) {
        study.question(
            SingleQuestion.builder(item).category("yes", "Yes").category("no", "No").build());
      }
    }
    if (grid) {
      study.question(items.build());
    }
  }

  /** All kinds of respondents, as columns. */
  Map<String, List<String>> kinds() {
    List<Map<String, String>> kinds = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, List<String>> domain : domains.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> kind : kinds) {
        for (String value : domain.getValue()) {
          Map<String, String> with = new LinkedHashMap<>(kind);
          with.put(domain.getKey(), value);
          more.add(with);
        }
      }
      kinds = more;
    }
    Map<String, List<String>> columns = new LinkedHashMap<>();
    kinds.stream().filter(allowed).forEach(kind -> add(columns, kind));
    return columns;
  }

  private void add(Map<String, List<String>> columns, Map<String, String> kind) {
    Map<String, String> whole = new LinkedHashMap<>(kind);
    derived.forEach(d -> whole.put(d.name, d.of.apply(kind)));
    whole.forEach(
        (name, value) -> columns.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
  }

  /** Has nobody give some answers, or be in some columns, by chance. */
  void leaveSomeEmpty() {
    answered.putAll(domains);
    answered.replaceAll(
        (name, values) -> {
          List<String> left = new ArrayList<>(values);
          while (left.size() > 1 && random.nextBoolean()) {
            left.remove(random.nextInt(left.size()));
          }
          return left;
        });
  }

  /** Answers, skewed so that some are rare. */
  TestData data(int rows) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    List<String> weights = new ArrayList<>();
    while (weights.size() < rows) {
      Map<String, String> kind = new LinkedHashMap<>();
      (answered.isEmpty() ? domains : answered)
          .forEach(
              (name, values) -> {
                double x = random.nextDouble();
                int power = name.equals("site") ? 10 : name.equals("age") && close() ? 4 : 2;
                double skewed = Math.pow(x, power);
                kind.put(name, values.get((int) (skewed * values.size())));
              });
      if (kind.containsKey("f") && !allowed.test(kind)) {
        kind.put("f", kind.get("f").equals("none") ? "x" : "none");
      }
      if (allowed.test(kind)) {
        add(columns, kind);
        weights.add(String.valueOf(weight(kind)));
      }
    }
    columns.put("weight", weights);
    Map<String, String[]> data = new LinkedHashMap<>();
    columns.forEach((name, values) -> data.put(name, values.toArray(new String[0])));
    return new TestData(data, rows, 40);
  }
}
