package io.etude.examples.withheld;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.Expert;
import io.etude.study.Secret;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Random studies that withhold much, for low bases and by disclosure control. No number of theirs
 * equals another by chance: weights are large and odd, percentages have six decimals, and the
 * thresholds are so high that hidden counts have four digits.
 */
final class SecretiveStudies {

  /** Begins the id of each respondent and each open answer. */
  static final String PERSONAL = "zq7";

  /** The thresholds of the conventions, as they are printed. */
  static final List<String> THRESHOLDS = List.of("1200", "2801", "1517");

  private static final int MINIMUM_BASE = 1_517;

  private static final int ROWS = 11_000;

  private final long seed;
  private final Random random;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  private SecretiveStudies(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * The results of the study of a seed; one in four has no disclosure control, one in eight is
   * rounded.
   */
  static Results results(long seed) {
    SecretiveStudies data = new SecretiveStudies(seed);
    Study study = data.study();
    return Analysis.of(study)
        .onProblems(DataPolicy.SET_MISSING)
        .run(RowsSource.of("answers", List.copyOf(data.columns.keySet()), data.rows()));
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      rows.add(columns.values().stream().map(column -> column.get(row)).toList());
    }
    return rows;
  }

  private void fill(String column, IntFunction<String> value) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      values.add(value.apply(i));
    }
    columns.put(column, values);
  }

  private Study study() {
    // every respondent's id twice, and undeclared answers, late in the data
    fill("respondent", i -> PERSONAL + "-" + (i > 10_500 ? i - 400 : i));
    fill("weight", i -> String.valueOf(311.371 + 1_000 * random.nextDouble()));
    Study.Builder study =
        Study.builder("secretive" + seed)
            .title(Label.of("Study"))
            .languages(seed % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH)
            .respondentId("respondent")
            .weighting(new Weighting.Given("weight"))
            .conventions(conventions());
    questions(study);
    segments(study);
    return study.build();
  }

  private Conventions conventions() {
    Conventions.Builder conventions = Conventions.builder().bases(1_200.37, 2_800.73);
    if (seed % 4 == 3) {
      conventions.percentDecimals(6);
    } else {
      Conventions.Disclosure threshold = Conventions.Disclosure.of(MINIMUM_BASE);
      conventions.disclosure(
          seed % 8 == 5
              ? threshold.rounded(new Conventions.Rounding(5, Secret.of("0f".repeat(16))))
              : threshold);
    }
    conventions.test(pick(Conventions.TestMethod.values()));
    conventions.interval(pick(Conventions.IntervalMethod.values()));
    conventions.multiplicity(pick(Conventions.Multiplicity.values()));
    conventions.lowBaseOn(pick(Conventions.LowBaseOn.values()));
    if (random.nextBoolean()) {
      conventions.withheldColumns(Conventions.WithheldColumns.SHOWN);
    }
    return conventions.build();
  }

  private void questions(Study.Builder study) {
    trade(study);
    rare(study);
    switch ((int) (seed % 5)) {
      case 0 -> multiple(study);
      case 1, 2 -> number(study);
      default -> grid(study);
    }
    fill("score", i -> random.nextInt(9) == 0 ? "" : String.valueOf(skewed(5)));
    study.question(
        RatingQuestion.builder("score")
            .label("Score")
            .scale(0, 4)
            .net("high", "3 or 4", "3", "4")
            .build());
    fill("remark", i -> i % 9 == 0 ? PERSONAL + " remark " + i : "");
    study.question(OpenQuestion.builder("remark").label("Remarks").build());
  }

  private void trade(Study.Builder study) {
    SingleQuestion.Builder trade =
        SingleQuestion.builder("trade").label("Trade").order(CategoryOrder.SHARE);
    int trades = 3 + random.nextInt(3);
    for (int c = 0; c < trades; c++) {
      trade.category("t" + c, "Trade " + (char) ('A' + c));
    }
    trade.category("dk", "Don't know", Category.Kind.DONT_KNOW);
    fill("trade", i -> i > 10_800 && i % 50 == 7 ? "odd" : code("t", trades, 0.1));
    study.question(trade.net("ab", "A or B", "t0", "t1").build());
  }

  /** Few answered this one: where few enough did, all of it is withheld. */
  private void rare(Study.Builder study) {
    SingleQuestion.Builder rare = SingleQuestion.builder("rare").label("Rare");
    for (int c = 0; c < 3; c++) {
      rare.category("r" + c, "Rare " + (c + 1));
    }
    double missing = random.nextInt(3) == 0 ? 0.8 : 0.93;
    fill("rare", i -> code("r", 3, missing));
    study.question(rare.build());
  }

  /** Means of the order of millions, which are distinctive with one decimal. */
  private void number(Study.Builder study) {
    fill("hours", i -> String.valueOf(1e6 * (7 + random.nextGaussian())));
    study.question(NumericQuestion.builder("hours").label("Hours").build());
  }

  private void multiple(Study.Builder study) {
    MultipleQuestion.Builder question = MultipleQuestion.builder("uses").label("Uses");
    for (int c = 0; c < 4; c++) {
      double share = 0.6 / (1 + c * c);
      question.option("u" + c, "Use " + (c + 1), "uses_" + c);
      fill("uses_" + c, i -> random.nextDouble() < share ? "1" : "0");
    }
    study.question(question.net("some", "First or last", "u0", "u3").build());
  }

  private void grid(Study.Builder study) {
    GridQuestion.Builder question = GridQuestion.builder("views").label("Views");
    for (int c = 0; c < 5; c++) {
      question.category(
          "v" + c, "View " + (c + 1), c == 2 ? Category.Kind.NEUTRAL : Category.Kind.ANSWER);
    }
    question.net("good", "Good", "v0", "v1").net("bad", "Bad", "v3", "v4");
    for (int item = 0; item < 3; item++) {
      double missing = item == 2 ? 0.93 : 0.05;
      question.item("i" + item, "Item " + (item + 1), "views_" + item);
      fill("views_" + item, i -> code("v", 5, missing));
    }
    study.question(question.build());
  }

  private void segments(Study.Builder study) {
    int towns = 2 + random.nextInt(3);
    Segment.Builder town = Segment.builder("town").label("Town");
    for (int c = 0; c < towns; c++) {
      town.category("o" + c, "Town " + (char) ('A' + c));
    }
    // towns depend on the trade, so that there are letters and findings
    List<String> trades = columns.get("trade");
    fill("town", i -> trades.get(i).equals("t0") ? "o0" : code("o", towns, 0.02));
    Segment byTown =
        random.nextBoolean() ? town.net("first", "First two", "o0", "o1").build() : town.build();
    // two columns, one of them small: what is left of the other is the small one
    Segment.Builder side = Segment.builder("side").label("Side");
    side.category("many", "Many").category("few", "Few");
    double few = random.nextBoolean() ? 0.08 : 0.16;
    List<String> scores = columns.get("score");
    fill(
        "side",
        i -> random.nextDouble() < few + ("0".equals(scores.get(i)) ? 0.1 : 0) ? "few" : "many");
    Segment bySide = side.build();
    study.segment(byTown).segment(bySide).segment(more());
    if (random.nextInt(3) == 0) {
      study.segment(Segment.nested("both", Label.of("Town and side"), bySide, byTown));
    }
    study.expert(
        Expert.builder("x")
            .name("X")
            .figure("trade.t0")
            .figure("trade.t2@town.o1")
            .figure("rare.r0")
            .figure("score.mean@side.few")
            .build());
  }

  /** Editions of very different sizes, or groups that overlap. */
  private Segment more() {
    Segment.Builder more = Segment.builder("more").label("More");
    boolean editions = seed % 2 == 0;
    double few = 0.03 + 0.15 * random.nextDouble();
    for (int c = 0; c < 3; c++) {
      String column = "more_" + c;
      double share = c == 1 ? few : 0.5;
      more.category("e" + c, "Group " + (c + 1));
      if (!editions) {
        more.column("e" + c, column);
        fill(column, i -> random.nextDouble() < share ? "1" : "0");
      }
    }
    if (editions) {
      fill("more", i -> "e" + (random.nextDouble() < few ? 1 : 2 * random.nextInt(2)));
      more.kind(Segment.Kind.EDITIONS);
    }
    return more.build();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private int skewed(int size) {
    double u = random.nextDouble();
    return (int) (u * u * u * u * size);
  }

  private String code(String prefix, int size, double missing) {
    return random.nextDouble() < missing ? "" : prefix + skewed(size);
  }
}
