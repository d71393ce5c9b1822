package io.etude.analysis.disclosure;

import io.etude.analysis.Analysis;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.Secret;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A small random study without weights: three regions of different size and a net of two of them,
 * three sexes of which one is rare, sexes within regions, some blanks; two single choices with a
 * net and rare answers, and a question with several answers.
 */
final class AttackedStudy {
  /** How a study is protected. */
  enum Regime {
    NONE("no control", 0, 0),
    THRESHOLD("`minimumBase: 5`", 5, 0),
    ROUND_3("`round: 3`", 50, 3),
    ROUND_5("`round: 5`", 100, 5);

    final String label;
    final int minimum;
    final int round;

    Regime(String label, int minimum, int round) {
      this.label = label;
      this.minimum = minimum;
      this.round = round;
    }
  }

  /** A question, or one answer to the question with several: who gave none of them is asked too. */
  enum Asked {
    FIRST(
        "q",
        Map.of("a", Set.of(0), "b", Set.of(1), "c", Set.of(2), "d", Set.of(3), "cd", Set.of(2, 3))),
    SECOND(
        "r",
        Map.of("a", Set.of(0), "b", Set.of(1), "c", Set.of(2), "d", Set.of(3), "ab", Set.of(0, 1))),
    OFTEN("m", Map.of("m1", Set.of(0))),
    RARE("m", Map.of("m2", Set.of(0)));

    final String question;

    /** The rows of its tables, and which answers they hold. */
    final Map<String, Set<Integer>> rows;

    Asked(String question, Map<String, Set<Integer>> rows) {
      this.question = question;
      this.rows = rows;
    }

    int answers() {
      return rows.size() == 1 ? 2 : 4;
    }
  }

  /** A column of the tables by a segment, and the groups that it holds. */
  record Place(String segment, String column, String parent, Set<Integer> groups) {}

  static final int REGIONS = 3;
  static final int SEXES = 3;

  /** Each region and those without, by each sex and those without. */
  static final int GROUPS = (REGIONS + 1) * (SEXES + 1);

  static final List<Place> PLACES = places();
  private static final List<String> COLUMNS = List.of("id", "region", "sex", "q", "r", "m1", "m2");
  private static final List<String> CODES = List.of("a", "b", "c", "d");
  private static final double NEAR = 1e-9;
  private static final double SURE = 10;

  private final Random random;

  AttackedStudy(Random random) {
    this.random = random;
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    places.add(new Place("", ResultColumn.TOTAL, "", groups(0, REGIONS + 1, 0, SEXES + 1)));
    places.add(new Place("region", "first", "", groups(0, 2, 0, SEXES + 1)));
    for (int r = 0; r < REGIONS; r++) {
      places.add(new Place("region", "c" + r, "", groups(r, r + 1, 0, SEXES + 1)));
    }
    for (int s = 0; s < SEXES; s++) {
      places.add(new Place("sex", "c" + s, "", groups(0, REGIONS + 1, s, s + 1)));
    }
    for (int r = 0; r < REGIONS; r++) {
      for (int s = 0; s < SEXES; s++) {
        places.add(new Place("both", "c" + r + "/c" + s, "c" + r, groups(r, r + 1, s, s + 1)));
      }
    }
    return places;
  }

  private static Set<Integer> groups(int fromRegion, int toRegion, int fromSex, int toSex) {
    Set<Integer> groups = new TreeSet<>();
    for (int r = fromRegion; r < toRegion; r++) {
      for (int s = fromSex; s < toSex; s++) {
        groups.add(r * (SEXES + 1) + s);
      }
    }
    return groups;
  }

  /** The answers of 300 to 1,500 people. */
  List<List<String>> people() {
    int n = 300 + random.nextInt(1201);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean often = random.nextInt(5) < 2;
      boolean rare = random.nextInt(40) == 0;
      rows.add(
          List.of(
              "id" + i,
              drawn("c", 0.02, 0.6, 0.27),
              drawn("c", 0.02, 0.48, 0.48),
              CODES.get(drawn(0.5, 0.3, 0.17)),
              random.nextInt(20) == 0 ? "" : CODES.get(drawn(0.66, 0.27, 0.05)),
              often ? "1" : "0",
              rare ? "1" : "0"));
    }
    return rows;
  }

  private String drawn(String prefix, double blank, double... shares) {
    return random.nextDouble() < blank ? "" : prefix + drawn(shares);
  }

  private int drawn(double... shares) {
    double u = random.nextDouble();
    int at = 0;
    while (at < shares.length && u >= shares[at]) {
      u -= shares[at++];
    }
    return at;
  }

  static int group(List<String> person) {
    return part(person.get(1), REGIONS) * (SEXES + 1) + part(person.get(2), SEXES);
  }

  private static int part(String code, int blank) {
    return code.isEmpty() ? blank : Integer.parseInt(code.substring(1));
  }

  /** Which answer somebody gave; -1 for none. */
  static int answer(List<String> person, Asked asked) {
    return switch (asked) {
      case FIRST -> CODES.indexOf(person.get(3));
      case SECOND -> CODES.indexOf(person.get(4));
      case OFTEN -> person.get(5).equals("1") ? 0 : 1;
      case RARE -> person.get(6).equals("1") ? 0 : 1;
    };
  }

  /** The same people, one of them with another answer to the first question. */
  static List<List<String>> with(List<List<String>> people, int at, int answer) {
    List<String> other = new ArrayList<>(people.get(at));
    other.set(3, CODES.get(answer));
    List<List<String>> all = new ArrayList<>(people);
    all.set(at, other);
    return all;
  }

  private static Study study(Regime regime) {
    Conventions.Builder conventions = Conventions.builder().bases(0, 0);
    if (regime != Regime.NONE) {
      Conventions.Disclosure rules = Conventions.Disclosure.of(regime.minimum);
      Secret secret = Secret.of("00112233445566778899aabbccddeeff");
      conventions.disclosure(
          regime.round == 0
              ? rules
              : rules.rounded(new Conventions.Rounding(regime.round, secret)));
    }
    Segment region = segment("region", REGIONS).net("first", "First two", "c0", "c1").build();
    Segment sex = segment("sex", SEXES).build();
    return Study.builder("attacked")
        .respondentId("id")
        .conventions(conventions.build())
        .question(single("q").net("cd", "C or D", "c", "d").build())
        .question(single("r").net("ab", "A or B", "a", "b").build())
        .question(
            MultipleQuestion.builder("m")
                .option("m1", "Often", "m1")
                .option("m2", "Rare", "m2")
                .build())
        .segment(region)
        .segment(sex)
        .segment(Segment.nested("both", "Both", region, sex))
        .build();
  }

  private static SingleQuestion.Builder single(String id) {
    SingleQuestion.Builder question = SingleQuestion.builder(id);
    CODES.forEach(code -> question.category(code, "Answer " + code));
    return question;
  }

  private static Segment.Builder segment(String id, int size) {
    Segment.Builder segment = Segment.builder(id);
    IntStream.range(0, size).forEach(c -> segment.category("c" + c, id + " " + c));
    return segment;
  }

  /** What is published of some people. */
  static Published published(Regime regime, List<List<String>> people) {
    return new Published(
        regime,
        Analysis.of(study(regime)).run(RowsSource.of("rows", COLUMNS, people)),
        new HashMap<>());
  }

  /**
   * A report in the eyes of who knows how it was made.
   *
   * @param regime how it is protected
   * @param results what is published
   * @param known the likelihoods that were reckoned before
   */
  record Published(Regime regime, Results results, Map<String, double[]> known) {
    /** A column, if it has figures. */
    Optional<ResultColumn> column(Asked asked, Place place) {
      return table(asked, place)
          .column(place.column)
          .filter(column -> !column.flags().contains(Flag.SUPPRESSED));
    }

    private ResultTable table(Asked asked, Place place) {
      String by = place.segment.isEmpty() ? "" : "@" + place.segment;
      return results.table(asked.question + by).orElseThrow();
    }

    Cell cell(Asked asked, Place place, String row) {
      return table(asked, place).cell(row, place.column).orElseThrow();
    }

    /** How likely a cell is for each count in it, if its base is the one that is shown. */
    double[] likelihoods(Asked asked, Place place, String row) {
      double base = column(asked, place).orElseThrow().base().getAsLong();
      return known.computeIfAbsent(
          asked + "/" + place + "/" + row,
          key -> {
            Cell cell = cell(asked, place, row);
            int[] multiples = multiples(cell, base);
            return IntStream.rangeClosed(0, (int) base)
                .mapToDouble(count -> likelihood(cell, multiples, base, count, base))
                .toArray();
          });
    }

    /** How likely a cell is for a count on a base, which is known, and on that which is shown. */
    double likelihood(Cell cell, double base, double count, double shown) {
      return likelihood(cell, multiples(cell, shown), base, count, shown);
    }

    /** Nothing is drawn but by rounding: the likelihood is 0 or 1 without it. */
    private double likelihood(Cell cell, int[] multiples, double base, double count, double shown) {
      if (cell.count().isPresent()) {
        return cell.count().getAsLong() == count ? 1 : 0;
      }
      if (regime.round == 0) {
        double n = results.respondents();
        double p = count / base;
        return fits(cell, p, n / (n - 1) * p * (1 - p) / base) ? 1 : 0;
      }
      return Arrays.stream(multiples)
          .mapToDouble(k -> Math.max(0, 1 - Math.abs(count * shown / base / regime.round - k)))
          .sum();
    }

    /** The multiples that a rounded share may be of. */
    int[] multiples(Cell cell, double shown) {
      double b = Math.max(1, regime.round);
      CellRounding rounding = new CellRounding(regime.round, false);
      return IntStream.rangeClosed(0, regime.round == 0 ? -1 : (int) Math.round(shown / b))
          .filter(
              k -> {
                double p = Math.min(1, b * k / shown);
                return fits(cell, p, p * (1 - p) / (shown - 1) + rounding.variance(p, shown));
              })
          .toArray();
    }

    /** Whether a share and its variance are printed as a cell is. */
    private boolean fits(Cell cell, double p, double variance) {
      if (cell.share().isEmpty()) {
        return false;
      }
      Estimate share = cell.share().get();
      boolean edge = p == 0 || p == 1;
      double sure = p * (1 - p) / variance * Math.min(p, 1 - p);
      return near(p, share.value(), 2)
          && near(Math.sqrt(variance), share.se(), 3)
          && (edge || sure < SURE - NEAR || !cell.flags().contains(Flag.UNSURE_INTERVAL))
          && (!edge && sure > SURE + NEAR || cell.flags().contains(Flag.UNSURE_INTERVAL))
          && (edge
              || share.interval().isEmpty()
              || fits(share, share.interval().get(), p, variance));
    }

    private static boolean fits(Estimate share, Interval shown, double p, double variance) {
      double logit = Math.log(p / (1 - p));
      double half = t(share.df()) * Math.sqrt(variance) / (p * (1 - p));
      return near(1 / (1 + Math.exp(half - logit)), shown.low(), 2)
          && near(1 / (1 + Math.exp(-half - logit)), shown.high(), 2);
    }

    private static boolean near(double exact, double printed, int decimals) {
      return Math.abs(exact - printed) < 0.5 * Math.pow(10, -decimals) + NEAR;
    }
  }

  private static final Map<Integer, Double> QUANTILES = new HashMap<>();

  private static double t(int df) {
    return QUANTILES.computeIfAbsent(
        df, d -> new TDistribution(null, d).inverseCumulativeProbability(0.975));
  }
}
