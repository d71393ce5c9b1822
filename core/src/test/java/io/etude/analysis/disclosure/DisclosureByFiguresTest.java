package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.WeakenedAnalysis;
import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.Seeds;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Attacks by figures that are no sums of respondents: standard errors of samples whose strata or
 * sampling units are the columns of a table, extremes and quantiles of numbers, means.
 */
@Tag("property")
class DisclosureByFiguresTest {
  private static final Seeds SEEDS = Seeds.of(DisclosureByFiguresTest.class, 1, 100);
  private static final List<String> GROUPS = List.of("g1", "g2", "g3", "g4");
  private static final List<String> ANSWERS = List.of("a", "b", "c", "d");

  /** What the groups of the table are in the sample's design. */
  enum Groups {
    STRATA,
    UNITS
  }

  private static Results results(
      Study study,
      Map<String, String[]> columns,
      int rows,
      Set<Disclosure.Protection> protections) {
    Analysis analysis = Analysis.of(study);
    TestData data = new TestData(columns, rows, 50);
    return WeakenedAnalysis.results(analysis, data.tally(analysis), protections);
  }

  private static Conventions conventions(Random random) {
    return Conventions.builder().disclosure(Audits.rules(random)).bases(1, 1).build();
  }

  private static Segment groups() {
    Segment.Builder groups = Segment.builder("g");
    GROUPS.forEach(g -> groups.category(g, g));
    return groups.net("g12", "1 or 2", "g1", "g2").build();
  }

  private static Map<String, String[]> data(Random random, int rows) {
    Map<String, String[]> columns = new LinkedHashMap<>();
    List.of("q", "g", "x").forEach(name -> columns.put(name, new String[rows]));
    for (int i = 0; i < rows; i++) {
      double skewed = random.nextDouble();
      columns.get("q")[i] = ANSWERS.get((int) (skewed * skewed * 4));
      double other = random.nextDouble();
      columns.get("g")[i] = GROUPS.get(i < 8 ? i / 2 : (int) (other * other * 4));
      columns.get("x")[i] = String.valueOf(random.nextInt(random.nextBoolean() ? 4 : 400));
    }
    return columns;
  }

  /**
   * Rows of a table whose hidden counts the total's standard error tells; and how many rows hide.
   */
  private static int[] attackByErrors(
      long seed, Groups groups, Set<Disclosure.Protection> protections) {
    int told = 0;
    int hiding = 0;
    Random random = new Random(seed);
    SingleQuestion.Builder question = SingleQuestion.builder("q").base(Base.ALL);
    ANSWERS.forEach(a -> question.category(a, a));
    Optional<String> column = Optional.of("g");
    Study study =
        Study.builder("errors")
            .conventions(conventions(random))
            .question(question.build())
            .segment(groups())
            .design(
                groups == Groups.STRATA
                    ? new SampleDesign(
                        column, Optional.empty(), Optional.empty(), SampleDesign.LonelyPsu.ADJUST)
                    : new SampleDesign(
                        Optional.empty(), column, Optional.empty(), SampleDesign.LonelyPsu.FAIL))
            .build();
    int rows = 60 + random.nextInt(150);
    Map<String, String[]> data = data(random, rows);
    Results results = results(study, data, rows, protections);
    int minimum = study.conventions().disclosure().orElseThrow().minimumCell();
    ResultTable table = results.table("q@g").orElseThrow();
    long[] sizes = GROUPS.stream().mapToLong(g -> size(data.get("g"), g)).toArray();
    for (int r = 0; r < table.rows().size(); r++) {
      Cell total = table.total().cells().get(r);
      int[] shown = new int[GROUPS.size()];
      for (int c = 0; c < shown.length; c++) {
        Cell cell = table.column(GROUPS.get(c)).orElseThrow().cells().get(r);
        shown[c] = (int) cell.count().orElse(-1);
      }
      boolean hides = Arrays.stream(shown).anyMatch(n -> n < 0) && total.count().isPresent();
      hiding += hides ? 1 : 0;
      if (hides && Double.isFinite(total.share().orElseThrow().se())) {
        told += tells(groups, shown, sizes, total, minimum) ? 1 : 0;
      }
    }
    return new int[] {told, hiding};
  }

  private static long size(String[] column, String value) {
    return Arrays.stream(column).filter(value::equals).count();
  }

  /** Tries all counts that add up to the total, and keeps those with its standard error. */
  private static boolean tells(Groups groups, int[] shown, long[] sizes, Cell total, int minimum) {
    int[] low = new int[shown.length];
    int[] high = new int[shown.length];
    Arrays.fill(low, Integer.MAX_VALUE);
    Arrays.fill(high, -1);
    try (var all = guesses(shown, sizes, (int) total.count().orElseThrow()).stream()) {
      all.filter(guess -> fits(groups, guess, sizes, total.share().orElseThrow()))
          .forEach(
              guess -> {
                for (int c = 0; c < guess.length; c++) {
                  low[c] = Math.min(low[c], guess[c]);
                  high[c] = Math.max(high[c], guess[c]);
                }
              });
    }
    for (int c = 0; c < shown.length; c++) {
      if (shown[c] < 0 && high[c] - low[c] < minimum) {
        return true;
      }
    }
    return false;
  }

  private static List<int[]> guesses(int[] shown, long[] sizes, int total) {
    List<int[]> guesses = new ArrayList<>(List.of(new int[0]));
    for (int c = 0; c < shown.length; c++) {
      List<int[]> more = new ArrayList<>();
      for (int[] guess : guesses) {
        int left = total - Arrays.stream(guess).sum();
        int from = shown[c] < 0 ? 0 : shown[c];
        int to = shown[c] < 0 ? (int) Math.min(left, sizes[c]) : shown[c];
        for (int n = from; n <= to; n++) {
          int[] longer = Arrays.copyOf(guess, c + 1);
          longer[c] = n;
          more.add(longer);
        }
      }
      guesses = more;
    }
    return guesses.stream().filter(guess -> Arrays.stream(guess).sum() == total).toList();
  }

  /** Whether counts by group give a standard error: Särndal, Swensson, Wretman (1992), 4.6. */
  private static boolean fits(Groups groups, int[] guess, long[] sizes, Estimate share) {
    double p = share.value();
    double n = Arrays.stream(sizes).sum();
    double v = 0;
    for (int h = 0; h < guess.length; h++) {
      double sum = guess[h] - sizes[h] * p;
      double squares = guess[h] * (1 - p) * (1 - p) + (sizes[h] - guess[h]) * p * p;
      v +=
          groups == Groups.UNITS
              ? sum * sum * guess.length / (guess.length - 1)
              : (squares - sum * sum / sizes[h]) * sizes[h] / (sizes[h] - 1);
    }
    return Math.abs(Math.sqrt(v) / n - share.se()) < 1e-9 * share.se();
  }

  @ParameterizedTest
  @EnumSource(Groups.class)
  void errorsTellNothing(Groups groups) {
    Set<Disclosure.Protection> without = Disclosure.all();
    without.remove(Disclosure.Protection.ERRORS);
    AtomicInteger hiding = new AtomicInteger();
    AtomicInteger unprotected = new AtomicInteger();
    SEEDS.check(
        seed -> {
          int[] safe = attackByErrors(seed, groups, Disclosure.all());
          assertThat(safe[0]).as("rows told").isZero();
          hiding.addAndGet(safe[1]);
          unprotected.addAndGet(attackByErrors(seed, groups, without)[0]);
        });
    assertThat(hiding).hasPositiveValue();
    assertThat(unprotected).hasPositiveValue();
  }

  /** Published numbers that fewer than the minimum gave or went beyond, and hidden means told. */
  private static int[] attackByNumbers(long seed, Set<Disclosure.Protection> protections) {
    int tails = 0;
    int shown = 0;
    Random random = new Random(seed);
    Study study =
        Study.builder("numbers")
            .conventions(conventions(random))
            .question(NumericQuestion.builder("x").build())
            .segment(groups())
            .build();
    int rows = 30 + random.nextInt(150);
    Map<String, String[]> data = data(random, rows);
    Results results = results(study, data, rows, protections);
    ResultTable table = results.table("x@g").orElseThrow();
    int minimum = study.conventions().disclosure().orElseThrow().minimumCell();
    for (ResultColumn column : table.columns()) {
      double[] answers = answers(data, column.id());
      for (Summary summary : column.summaries()) {
        for (double x : numbers(summary)) {
          shown++;
          long below = Arrays.stream(answers).filter(y -> y <= x).count();
          long above = Arrays.stream(answers).filter(y -> y >= x).count();
          tails += Math.min(below, above) < minimum ? 1 : 0;
        }
      }
    }
    return new int[] {tails, means(table), shown};
  }

  private static double[] answers(Map<String, String[]> data, String column) {
    List<Double> answers = new ArrayList<>();
    for (int i = 0; i < data.get("x").length; i++) {
      String group = data.get("g")[i];
      boolean in =
          column.equals(ResultColumn.TOTAL)
              || column.equals(group)
              || column.equals("g12") && (group.equals("g1") || group.equals("g2"));
      if (in) {
        answers.add(Double.parseDouble(data.get("x")[i]));
      }
    }
    return answers.stream().mapToDouble(x -> x).toArray();
  }

  /** The answers that a summary quotes: an order statistic and the ends of its interval. */
  private static List<Double> numbers(Summary summary) {
    boolean order =
        switch (summary.stat()) {
          case MIN, Q1, MEDIAN, Q3, MAX -> true;
          default -> false;
        };
    List<Double> numbers = new ArrayList<>();
    summary
        .estimate()
        .filter(e -> order)
        .ifPresent(
            e -> {
              numbers.add(e.value());
              e.interval().ifPresent(i -> numbers.addAll(List.of(i.low(), i.high())));
            });
    return numbers;
  }

  /** Hidden means that follow from the total's or the net's, since all others are shown. */
  private static int means(ResultTable table) {
    int told = 0;
    for (List<String> sum :
        List.of(
            List.of("total", "g1", "g2", "g3", "g4"),
            List.of("total", "g12", "g3", "g4"),
            List.of("g12", "g1", "g2"))) {
      long hidden =
          sum.stream()
              .map(id -> table.column(id).orElseThrow().summary(Summary.Stat.MEAN).orElseThrow())
              .filter(mean -> mean.estimate().isEmpty())
              .count();
      told += hidden == 1 ? 1 : 0;
    }
    return told;
  }

  @Test
  void numbersAreNotTheAnswersOfFew() {
    int[] unprotected = new int[3];
    AtomicInteger shown = new AtomicInteger();
    SEEDS.check(
        seed -> {
          int[] safe = attackByNumbers(seed, Disclosure.all());
          assertThat(safe[0]).as("numbers of few").isZero();
          assertThat(safe[1]).as("means told").isZero();
          shown.addAndGet(safe[2]);
          int[] open = attackByNumbers(seed, Set.of());
          Arrays.setAll(unprotected, i -> unprotected[i] + open[i]);
        });
    assertThat(shown).hasPositiveValue();
    assertThat(unprotected[0]).isPositive();
    assertThat(unprotected[1]).isPositive();
  }
}
