package io.etude.examples.figures;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Small studies with random questions, segments, conventions and answers. */
final class RandomStudies {

  private static final int MAX_QUESTIONS = 4;
  private static final List<Integer> SIZES = List.of(14, 40, 90, 240, 600, 1500);

  private final Random random;
  private final int rows;
  private final Map<String, String[]> columns = new LinkedHashMap<>();

  private RandomStudies(long seed) {
    random = new Random(seed);
    rows = SIZES.get(random.nextInt(SIZES.size()));
  }

  /** The results of the study of a seed. */
  static Results results(long seed) {
    RandomStudies study = new RandomStudies(seed);
    Study made = study.study(seed);
    return Analysis.of(made)
        .run(RowsSource.of("answers", List.copyOf(study.columns.keySet()), study.rows()));
  }

  private List<List<String>> rows() {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int row = i;
      all.add(columns.values().stream().map(column -> column[row]).toList());
    }
    return all;
  }

  private Study study(long seed) {
    Study.Builder study =
        Study.builder("s" + seed)
            .title(Label.of("Study " + seed))
            .languages(random.nextBoolean() ? Locale.ENGLISH : Locale.FRENCH)
            .conventions(conventions());
    if (random.nextBoolean()) {
      fill("weight", i -> String.valueOf(0.2 + 3 * random.nextDouble()));
      study.weighting(new Weighting.Given("weight"));
    }
    int questions = 1 + random.nextInt(MAX_QUESTIONS);
    for (int q = 0; q < questions; q++) {
      study.question(question("q" + q));
    }
    List<Segment> segments = new ArrayList<>();
    int count = random.nextInt(3);
    for (int s = 0; s < count; s++) {
      segments.add(segment("seg" + s));
    }
    if (segments.size() == 2 && random.nextInt(3) == 0) {
      segments.add(Segment.nested("nest", Label.of("Nested"), segments.get(0), segments.get(1)));
    }
    segments.forEach(study::segment);
    return study.build();
  }

  private Conventions conventions() {
    Conventions.Builder conventions = Conventions.builder();
    if (random.nextInt(3) == 0) {
      conventions.lowBase(Conventions.LowBase.FLAG);
    }
    if (random.nextInt(4) == 0) {
      conventions.withheldColumns(Conventions.WithheldColumns.SHOWN);
    }
    int decimals = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
    if (random.nextInt(4) == 0) {
      conventions.disclosure(Conventions.Disclosure.of(5 + random.nextInt(10)));
    } else if (decimals > 0) {
      conventions.percentDecimals(decimals);
    }
    return conventions.build();
  }

  private interface Value {
    String at(int row);
  }

  private void fill(String column, Value value) {
    String[] values = new String[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = value.at(i);
    }
    columns.put(column, values);
  }

  /** An index that is small more often than large, or −1 for no answer. */
  private int skewed(int size) {
    if (random.nextInt(12) == 0) {
      return -1;
    }
    double u = random.nextDouble();
    return (int) (u * u * size);
  }

  private Question question(String id) {
    return switch (random.nextInt(5)) {
      case 0 -> single(id);
      case 1 -> multiple(id);
      case 2 -> rating(id);
      case 3 -> number(id);
      default -> grid(id);
    };
  }

  private Question single(String id) {
    int size = 2 + random.nextInt(6);
    SingleQuestion.Builder question = SingleQuestion.builder(id).label("Single " + id);
    for (int c = 0; c < size; c++) {
      question.category("c" + c, "Answer " + (c + 1));
    }
    if (random.nextBoolean()) {
      question.category("dk", "Don't know", Category.Kind.DONT_KNOW);
    }
    if (size > 3) {
      question.net("some", "Some of them", "c0", "c" + (random.nextBoolean() ? 1 : size - 1));
    }
    if (random.nextBoolean()) {
      question.order(CategoryOrder.SHARE);
    }
    fill(id, i -> answer(size));
    return question.build();
  }

  private String answer(int size) {
    int at = skewed(size);
    return at < 0 ? "" : "c" + at;
  }

  private Question multiple(String id) {
    int size = 2 + random.nextInt(5);
    MultipleQuestion.Builder question = MultipleQuestion.builder(id).label("Multiple " + id);
    for (int c = 0; c < size; c++) {
      double share = random.nextDouble();
      String column = id + "_" + c;
      question.option("c" + c, "Option " + (c + 1), column);
      fill(column, i -> random.nextDouble() < share ? "1" : "0");
    }
    if (size > 2) {
      question.net("ends", "First or last", "c0", "c" + (size - 1));
    }
    if (random.nextBoolean()) {
      question.order(CategoryOrder.SHARE);
    }
    return question.build();
  }

  private Question rating(String id) {
    RatingQuestion.Builder question = RatingQuestion.builder(id).label("Rating " + id).scale(0, 10);
    if (random.nextBoolean()) {
      question.score(RatingQuestion.Score.NPS);
    }
    question.net("high", "8 to 10", "8", "9", "10");
    fill(id, i -> random.nextInt(15) == 0 ? "" : String.valueOf(random.nextInt(11)));
    return question.build();
  }

  private Question number(String id) {
    double scale = Math.pow(10, random.nextInt(5) - 1);
    boolean negative = random.nextInt(4) == 0;
    fill(
        id,
        i ->
            random.nextInt(15) == 0
                ? ""
                : String.valueOf(scale * (random.nextGaussian() * 3 + (negative ? -2 : 12))));
    return NumericQuestion.builder(id).label("Number " + id).build();
  }

  private Question grid(String id) {
    GridQuestion.Builder question = GridQuestion.builder(id).label("Grid " + id);
    for (int c = 0; c < 5; c++) {
      question.category(
          "c" + c, "Level " + (c + 1), c == 2 ? Category.Kind.NEUTRAL : Category.Kind.ANSWER);
    }
    question.net("good", "Good", "c0", "c1").net("bad", "Bad", "c3", "c4");
    int items = 1 + random.nextInt(3);
    for (int item = 0; item < items; item++) {
      String column = id + "_" + item;
      question.item("i" + item, "Item " + (item + 1), column);
      fill(column, i -> answer(5));
    }
    return question.build();
  }

  private Segment segment(String id) {
    int size = 2 + random.nextInt(3);
    Segment.Builder segment = Segment.builder(id).label("Segment " + id);
    for (int c = 0; c < size; c++) {
      segment.category("c" + c, "Group " + (char) ('A' + c));
    }
    if (random.nextInt(3) == 0) {
      segment.net("first", "First two", "c0", "c1");
    }
    fill(id, i -> answer(size));
    return segment.build();
  }
}
