package io.etude.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is true of a study: figures, bases, what may be published, what differs significantly. */
final class Facts {

  /** P values within 5 % of the level may fall on either side. */
  private static final double BORDER = 0.05;

  static final double CAUTION = 100;
  static final double SMALL_LEVEL = 0.05;
  static final double CAPITAL_LEVEL = 0.01;

  final TrueStudy study;
  final Arithmetic arithmetic;
  private final Map<List<Object>, Arithmetic.Size> sizes = new HashMap<>();
  private final Map<List<Object>, Double> shares = new HashMap<>();
  private final Map<List<Object>, double[]> pairs = new HashMap<>();
  private Map<List<Object>, double[]> findings;
  private final Map<TrueSegment.Column, boolean[]> rests = new HashMap<>();
  final AddedPlaces places = new AddedPlaces(this);
  private double designEffect = Double.NaN;

  /** Of whom all is said that names no group: the facts of everybody; null if these are. */
  private final Facts ofAll;

  /** The edition that they are of; null for everybody. */
  private final TrueSegment.Column edition;

  private final Map<TrueSegment.Column, Facts> ofEditions = new HashMap<>();

  Facts(TrueStudy study) {
    this.study = study;
    arithmetic = new Arithmetic(study);
    ofAll = null;
    edition = null;
  }

  private Facts(Facts ofAll, TrueSegment.Column edition) {
    this.edition = edition;
    study = ofAll.study;
    arithmetic = new Arithmetic(study, edition.in());
    this.ofAll = ofAll;
  }

  /** The same of one edition, which is meant where no group is named. */
  Facts of(TrueSegment.Column edition) {
    return ofEditions.computeIfAbsent(edition, column -> new Facts(this, column));
  }

  /** Whether they are of one edition. */
  boolean areOfEdition() {
    return ofAll != null;
  }

  /** The segment whose last edition reports tell. */
  Optional<TrueSegment> editions() {
    return study.segments.stream().filter(TrueSegment::editions).findFirst();
  }

  /** The edition that a report without a template tells a question by; none for all of them. */
  Optional<TrueSegment.Column> told(TrueQuestion question) {
    Optional<TrueSegment> editions = editions();
    Optional<TrueSegment.Column> last = last();
    boolean same =
        question.items().stream()
            .anyMatch(item -> editions.filter(segment -> tautology(item, segment)).isPresent());
    return question.type == TrueQuestion.Type.OPEN || same
        ? Optional.empty()
        : last.filter(column -> areTold(question, column))
            .or(() -> only(question).filter(column -> areTold(question, column)));
  }

  /** Whether a report tells some question by the last edition. */
  boolean tellsLast() {
    return study.questions.stream().anyMatch(q -> last().isPresent() && told(q).equals(last()));
  }

  /** The last edition that anybody answered in. */
  private Optional<TrueSegment.Column> last() {
    return editions().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(column -> study.items().stream().anyMatch(item -> base(item, column) > 0))
        .reduce((first, second) -> second);
  }

  private boolean areTold(TrueQuestion question, TrueSegment.Column edition) {
    List<TrueItem> asked = question.items().stream().filter(item -> base(item, null) > 0).toList();
    return !asked.isEmpty() && asked.stream().allMatch(item -> quotable(item, edition));
  }

  /** The edition that all who answered are of. */
  private Optional<TrueSegment.Column> only(TrueQuestion question) {
    return editions().stream()
        .flatMap(segment -> segment.columns().stream())
        .filter(
            column ->
                question.items().stream().allMatch(item -> base(item, column) == base(item, null)))
        .findFirst();
  }

  /** Whether a test is passed. */
  enum Passed {
    YES,
    NO,
    /** Too near to the level to be held against anybody. */
    EITHER;

    static Passed of(double p, double level) {
      if (Math.abs(p - level) <= BORDER * level) {
        return EITHER;
      }
      return p <= level ? YES : NO;
    }
  }

  /** A group of a segment; null for everybody. */
  private static boolean[] in(TrueSegment.Column column) {
    return column == null ? null : column.in();
  }

  Arithmetic.Size size(TrueItem item, TrueSegment.Column column) {
    return sizes.computeIfAbsent(
        Arrays.asList(item, column), key -> arithmetic.size(item.unit, in(column)));
  }

  long base(TrueItem item, TrueSegment.Column column) {
    return Math.round(size(item, column).units());
  }

  /** A share as it is published: disclosure control rounds it. */
  double share(TrueItem item, TrueRow row, TrueSegment.Column column) {
    double share = exact(item, row, column);
    return study.minimumBase == 0 || Double.isNaN(share)
        ? share
        : Printed.added(share, 0).doubleValue() / 100;
  }

  private double exact(TrueItem item, TrueRow row, TrueSegment.Column column) {
    return shares.computeIfAbsent(
        Arrays.asList(item, row.id(), column), key -> arithmetic.share(row, item.unit, in(column)));
  }

  /** The share if rows of explicit zeros were no answers. */
  double shareWithoutZeros(TrueItem item, TrueRow row, TrueSegment.Column column) {
    return arithmetic.share(row, item.unitWithoutZeros, in(column));
  }

  double least(TrueItem item, TrueSegment.Column column) {
    return least(size(item, column));
  }

  double least(Arithmetic.Size size) {
    double effective = size.effectivePeople() * (1 + 1e-12);
    return switch (study.lowBaseOn) {
      case BOTH -> Math.min(size.people(), effective);
      case UNWEIGHTED -> size.people();
      case EFFECTIVE -> effective;
    };
  }

  /** Whether disclosure control leaves a group without figures; null for everybody. */
  boolean suppressed(TrueItem item, TrueSegment.Column column) {
    return suppressed(item, column, false);
  }

  /** The same of its mean, which is of those who gave a number. */
  boolean suppressedMean(TrueItem item, TrueSegment.Column column) {
    return suppressed(item, column, false) || suppressed(item, column, true);
  }

  private boolean suppressed(TrueItem item, TrueSegment.Column column, boolean mean) {
    if (ofAll != null) {
      return ofAll.suppressed(item, column == null ? edition : column, mean);
    }
    if (study.minimumBase == 0) {
      return false;
    }
    double base = protectedBase(item, column, mean);
    boolean small = base > 0 && base < study.minimumBase;
    if (small || column == null) {
      return small;
    }
    // the total would give a single one back
    List<TrueSegment.Column> siblings =
        study.segments.stream()
            .filter(segment -> segment.columns().contains(column))
            .flatMap(segment -> segment.columns().stream())
            .filter(other -> other.outer().equals(column.outer()))
            .toList();
    List<Double> few =
        siblings.stream()
            .map(other -> protectedBase(item, other, mean))
            .filter(other -> other > 0 && other < study.minimumBase)
            .toList();
    return few.size() == 1
        && siblings.stream()
            .filter(other -> protectedBase(item, other, mean) >= study.minimumBase)
            .min(Comparator.comparingDouble(other -> protectedBase(item, other, mean)))
            .filter(next -> next == column)
            .isPresent();
  }

  /** What the rule looks at: people, and what they are worth. */
  private double protectedBase(TrueItem item, TrueSegment.Column column, boolean mean) {
    double least = protectedBase(size(item, column));
    if (!mean || item.scores == null) {
      return least;
    }
    return suppressed(item, column, false)
        ? 0
        : Math.min(least, protectedBase(size(item.ofNumbers(), column)));
  }

  private static double protectedBase(Arithmetic.Size size) {
    return Math.min(size.people(), size.effectivePeople() * (1 + 1e-12));
  }

  boolean low(TrueItem item, TrueSegment.Column column) {
    return !suppressed(item, column) && few(item, column);
  }

  private boolean few(TrueItem item, TrueSegment.Column column) {
    return least(item, column) < study.publishBase;
  }

  /** Whether a mean is of too few: of those who gave a number, or of all of the base. */
  boolean lowMean(TrueItem item, TrueSegment.Column column) {
    return !suppressedMean(item, column) && (few(item, column) || few(item.ofNumbers(), column));
  }

  boolean small(TrueItem item, TrueSegment.Column column) {
    return !suppressed(item, column) && !low(item, column) && least(item, column) < CAUTION;
  }

  boolean withheld(TrueItem item, TrueSegment.Column column) {
    return study.withhold && low(item, column);
  }

  boolean published(TrueItem item, TrueSegment.Column column) {
    return base(item, column) > 0 && !withheld(item, column) && !suppressed(item, column);
  }

  /** Whether automatic prose may speak of it. */
  boolean quotable(TrueItem item, TrueSegment.Column column) {
    return base(item, column) > 0 && !low(item, column) && !suppressed(item, column);
  }

  /** The same of the mean, and the quartiles, of everybody. */
  boolean quotableMean(TrueItem item) {
    return base(item, null) > 0 && !lowMean(item, null) && !suppressedMean(item, null);
  }

  /** Promoters less detractors. */
  double score(TrueItem item, boolean[] in) {
    double[] points =
        Arrays.stream(item.scores)
            .map(x -> Double.isNaN(x) ? x : x >= 9 ? 1 : x <= 6 ? -1 : 0)
            .toArray();
    return arithmetic.mean(points, in);
  }

  /** Its good answers less its bad ones, whichever way it is worded. */
  double good(TrueItem item) {
    double balance = 0;
    for (TrueRow row : item.answers()) {
      balance += item.side(row) * share(item, row, null);
    }
    return balance;
  }

  /** Whether an answer leads another one among everybody. */
  Passed leads(TrueItem item, TrueRow one, TrueRow other) {
    return leads(
        exact(item, one, null) - exact(item, other, null),
        minus(arithmetic.linear(one, item.unit), arithmetic.linear(other, item.unit), 1),
        arithmetic.df(item.unit));
  }

  /** Whether an item is ahead of another one in its share of a row. */
  Passed leads(TrueItem one, TrueItem other, String row, int sign) {
    TrueRow a = one.row(row).orElseThrow();
    TrueRow b = other.row(row).orElseThrow();
    return leads(
        sign * (exact(one, a, null) - exact(other, b, null)),
        minus(arithmetic.linear(a, one.unit), arithmetic.linear(b, other.unit), 1),
        Math.min(arithmetic.df(one.unit), arithmetic.df(other.unit)));
  }

  /** The same in the balance of its good answers and its bad ones. */
  Passed leads(TrueItem one, TrueItem other, int sign) {
    return leads(
        sign * (good(one) - good(other)),
        minus(goodness(one), goodness(other), 1),
        Math.min(arithmetic.df(one.unit), arithmetic.df(other.unit)));
  }

  private double[] goodness(TrueItem item) {
    double[] z = new double[study.n];
    for (TrueRow row : item.answers()) {
      z = minus(z, arithmetic.linear(row, item.unit), -item.side(row));
    }
    return z;
  }

  private static double[] minus(double[] a, double[] b, int times) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - times * b[i];
    }
    return difference;
  }

  private Passed leads(double lead, double[] z, int df) {
    return lead <= 0 ? Passed.NO : Passed.of(arithmetic.p(lead, z, df), SMALL_LEVEL);
  }

  /** Whether the mean of a number is far from its median. */
  boolean skewed(TrueItem item) {
    double[] scores = item.scores;
    double mean = arithmetic.mean(scores, null);
    double low = arithmetic.quantile(scores, null, 0.25);
    double median = arithmetic.quantile(scores, null, 0.5);
    double high = arithmetic.quantile(scores, null, 0.75);
    return Math.abs(mean - median) > (high - low) / 4;
  }

  /** The adjusted p values of the pairs of a row, by position of both columns. */
  private double[] pairs(TrueItem item, String row, TrueSegment segment) {
    return pairs.computeIfAbsent(
        Arrays.asList(item, row, segment), key -> testedPairs(item, row, segment));
  }

  private double[] testedPairs(TrueItem item, String row, TrueSegment segment) {
    List<TrueSegment.Column> columns = segment.columns();
    double[] all = new double[columns.size() * columns.size()];
    Arrays.fill(all, 1);
    List<int[]> tested = pairs(item, row.isEmpty(), segment);
    double[] p = new double[tested.size()];
    for (int t = 0; t < p.length; t++) {
      boolean[] one = columns.get(tested.get(t)[0]).in();
      boolean[] other = columns.get(tested.get(t)[1]).in();
      p[t] =
          row.isEmpty()
              ? arithmetic.p(item.scores, one, other)
              : arithmetic.p(item.row(row).orElseThrow(), item.unit, one, other);
    }
    double[] adjusted = ReferenceDistributions.adjusted(p, study.multiplicity);
    for (int t = 0; t < p.length; t++) {
      if (!areShown(item, row.isEmpty(), columns, tested.get(t))) {
        continue;
      }
      all[tested.get(t)[0] * columns.size() + tested.get(t)[1]] = adjusted[t];
      all[tested.get(t)[1] * columns.size() + tested.get(t)[0]] = adjusted[t];
    }
    return all;
  }

  /** Whether disclosure control leaves two columns that are compared their figures. */
  private boolean areShown(
      TrueItem item, boolean means, List<TrueSegment.Column> columns, int[] pair) {
    return Arrays.stream(pair)
        .mapToObj(columns::get)
        .noneMatch(c -> means ? suppressedMean(item, c) : suppressed(item, c));
  }

  /** Whether two columns of any table are compared. */
  boolean isAnythingCompared() {
    return study.items().stream()
        .filter(item -> item.question.type != TrueQuestion.Type.OPEN)
        .anyMatch(
            item ->
                study.segments.stream()
                    .filter(segment -> !tautology(item, segment))
                    .anyMatch(segment -> isCompared(item, segment)));
  }

  private boolean isCompared(TrueItem item, TrueSegment segment) {
    boolean means = item.rows.isEmpty();
    return pairs(item, means, segment).stream()
        .anyMatch(pair -> areShown(item, means, segment.columns(), pair));
  }

  /** Pairs of columns of the same parent, none part of the other; of editions, neighbours. */
  private List<int[]> pairs(TrueItem item, boolean means, TrueSegment segment) {
    List<int[]> pairs = new ArrayList<>();
    List<TrueSegment.Column> columns = segment.columns();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        TrueSegment.Column one = columns.get(a);
        TrueSegment.Column other = columns.get(b);
        boolean related =
            one.members().containsAll(other.members())
                || other.members().containsAll(one.members());
        boolean comparable =
            segment.editions() ? b == a + 1 : !related && one.outer().equals(other.outer());
        boolean low =
            few(item, one)
                || few(item, other)
                || means && (few(item.ofNumbers(), one) || few(item.ofNumbers(), other));
        if (comparable && !low) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    return pairs;
  }

  /** Whether a row (a mean, if the row is empty) differs between two columns. */
  Passed differs(TrueItem item, String row, TrueSegment segment, int one, int other, double level) {
    return Passed.of(pairs(item, row, segment)[one * segment.columns().size() + other], level);
  }

  /** Whether it differs between any two. */
  Passed differsAnywhere(TrueItem item, TrueRow row, TrueSegment segment, double level) {
    return differsAnywhere(item, row.id(), segment, level);
  }

  /** The same of a row, or of a mean, if the row is empty. */
  Passed differsAnywhere(TrueItem item, String row, TrueSegment segment, double level) {
    double least = Arrays.stream(pairs(item, row, segment)).min().orElse(1);
    return Passed.of(least, level);
  }

  /** Whether a question and a segment are made of the same column. */
  static boolean tautology(TrueItem item, TrueSegment segment) {
    return item.columns.stream().anyMatch(segment.sources()::contains);
  }

  /** Whether groups are made of a question's answers, so that these say whom the survey asked. */
  boolean makesGroups(TrueItem item) {
    return item.question.type != TrueQuestion.Type.GRID
        && study.segments.stream().anyMatch(segment -> tautology(item, segment));
  }

  /**
   * The adjusted p value of a column against the rest (of an edition: against the one before). The
   * first number is among tests that tell something, the second among all.
   */
  double[] finding(TrueItem item, TrueRow row, TrueSegment segment, TrueSegment.Column column) {
    if (ofAll != null) {
      return ofAll.finding(item, row, segment, column);
    }
    if (findings == null) {
      findings = findings();
    }
    return findings.getOrDefault(
        Arrays.asList(item, row.id(), segment, column), new double[] {1, 1});
  }

  /** Whether some group differs from the rest in the answers to a question. */
  Passed telling(TrueQuestion question) {
    return telling(question.items(), study.segments);
  }

  /** Whether some group, or some edition, differs from the rest in any answers. */
  Passed telling(boolean editions) {
    return telling(
        study.items(), study.segments.stream().filter(s -> s.editions() == editions).toList());
  }

  private Passed telling(List<TrueItem> items, List<TrueSegment> segments) {
    Passed telling = Passed.NO;
    for (TrueItem item : items) {
      for (TrueSegment segment : segments) {
        for (TrueSegment.Column column : segment.columns()) {
          for (TrueRow row : item.rows) {
            double[] p = finding(item, row, segment, column);
            boolean tells = !tautology(item, segment) && !recoding(item, segment);
            Passed one = Passed.of(p[0], SMALL_LEVEL);
            Passed other = Passed.of(p[1], SMALL_LEVEL);
            if (tells && one == Passed.YES && other == Passed.YES) {
              return Passed.YES;
            }
            boolean clear = !tells || one == Passed.NO && other == Passed.NO;
            telling = clear ? telling : Passed.EITHER;
          }
        }
      }
    }
    return telling;
  }

  /** Whom a column is compared with; null for nobody. */
  boolean[] rest(TrueSegment segment, TrueSegment.Column column) {
    if (!segment.editions()) {
      return rests.computeIfAbsent(column, segment::rest);
    }
    int at = segment.columns().indexOf(column);
    return at == 0 ? null : segment.columns().get(at - 1).in();
  }

  private Map<List<Object>, double[]> findings() {
    List<List<Object>> keys = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Boolean> telling = new ArrayList<>();
    for (TrueItem item : study.items()) {
      List<TrueRow> distinct = distinct(item);
      for (TrueSegment segment : study.segments) {
        boolean empty = tautology(item, segment) || recoding(item, segment);
        List<TrueSegment.Column> seen = new ArrayList<>();
        for (TrueSegment.Column column : segment.columns()) {
          boolean again = seen.stream().anyMatch(other -> mirrored(segment, column, other));
          seen.add(column);
          boolean[] rest = rest(segment, column);
          if (rest == null || isLow(item, column.in()) || isLow(item, rest)) {
            continue;
          }
          for (TrueRow row : item.rows) {
            keys.add(Arrays.asList(item, row.id(), segment, column));
            values.add(arithmetic.ofFinding(row, item.unit, column.in(), rest));
            telling.add(!empty && !again && distinct.contains(row));
          }
        }
      }
    }
    double[] all = values.stream().mapToDouble(p -> p).toArray();
    double[] adjustedAll =
        ReferenceDistributions.adjusted(all, TrueStudy.Multiplicity.BENJAMINI_HOCHBERG);
    int[] some = java.util.stream.IntStream.range(0, all.length).filter(telling::get).toArray();
    double[] adjustedSome =
        ReferenceDistributions.adjusted(
            Arrays.stream(some).mapToDouble(i -> all[i]).toArray(),
            TrueStudy.Multiplicity.BENJAMINI_HOCHBERG);
    TreeMap<Double, Double> adjusted = new TreeMap<>();
    for (int s = 0; s < some.length; s++) {
      adjusted.put(all[some[s]], adjustedSome[s]);
    }
    Map<List<Object>, double[]> found = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      // what is another test over again has a p value but for rounding
      Map.Entry<Double, Double> near = adjusted.floorEntry(all[i] + 1e-12);
      double own = near != null && all[i] - near.getKey() < 1e-9 ? near.getValue() : adjustedAll[i];
      found.put(keys.get(i), new double[] {own, adjustedAll[i]});
    }
    return found;
  }

  /** Rows that are neither another row over again nor all that another one is not. */
  private List<TrueRow> distinct(TrueItem item) {
    List<TrueRow> distinct = new ArrayList<>();
    for (TrueRow row : item.rows) {
      if (distinct.stream().noneMatch(other -> sameSplit(item, row, other))) {
        distinct.add(row);
      }
    }
    return distinct;
  }

  /** Whether two rows divide the respondents in the same way. */
  static boolean sameSplit(TrueItem item, TrueRow one, TrueRow other) {
    Set<String> both = new HashSet<>(one.members());
    both.addAll(other.members());
    Set<String> all = new HashSet<>();
    item.rows.forEach(row -> all.addAll(row.members()));
    boolean whole =
        item.question.base == TrueQuestion.Base.VALID
            && item.question.type != TrueQuestion.Type.MULTIPLE
            && both.equals(all)
            && both.size() == one.members().size() + other.members().size();
    return whole || one.members().equals(other.members());
  }

  /** Whether one group is all that the other one is not. */
  static boolean mirrored(TrueSegment segment, TrueSegment.Column one, TrueSegment.Column other) {
    return !segment.editions() && Arrays.equals(segment.rest(one), other.in()) && one != other;
  }

  /** Whether each group is wholly in or out of each row. */
  private boolean recoding(TrueItem item, TrueSegment segment) {
    for (TrueSegment.Column column : segment.columns()) {
      for (TrueRow row : item.rows) {
        long count = arithmetic.count(row, item.unit, column.in());
        if (count > 0 && count < base(item, column)) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isLow(TrueItem item, boolean[] in) {
    Arithmetic.Size size = arithmetic.size(item.unit, in);
    return least(size) < study.publishBase || size.weighted() <= 0;
  }

  /** Kish's design effect of the weights. */
  double kish() {
    double sum = Arrays.stream(study.weight).sum();
    double squares = Arrays.stream(study.weight).map(w -> w * w).sum();
    return study.counted() * squares / sum / sum;
  }

  /** The larger of Kish's and the median one of the shares of all respondents. */
  double designEffect() {
    if (Double.isNaN(designEffect)) {
      double[] sorted = designEffects().stream().mapToDouble(d -> d).sorted().toArray();
      double median =
          sorted.length == 0
              ? 0
              : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
      designEffect = Math.max(kish(), median);
    }
    return designEffect;
  }

  /** Those of all shares of all respondents, but of nobody and of all. */
  private List<Double> designEffects() {
    List<Double> effects = new ArrayList<>();
    for (TrueItem item : study.items()) {
      long n = base(item, null);
      for (TrueRow row : item.rows) {
        long count = arithmetic.count(row, item.unit, null);
        if (count > 0 && count < n) {
          double p = share(item, row, null);
          effects.add(arithmetic.variance(row, item.unit, null) / (p * (1 - p) / (n - 1)));
        }
      }
    }
    return effects;
  }

  /** The margin of a half of everybody with the largest design effect of a share. */
  double marginOfLargestEffect() {
    double largest =
        designEffects().stream().filter(Double::isFinite).mapToDouble(d -> d).max().orElse(0);
    return margin() * Math.sqrt(Math.max(largest, designEffect()) / designEffect());
  }

  double margin() {
    double[] everybody = new double[study.n];
    Arrays.fill(everybody, 1);
    int df = arithmetic.df(everybody);
    if (df < 1 || study.counted() < study.publishBase) {
      return Double.NaN;
    }
    double margin =
        ReferenceDistributions.t(df, 0.95) * Math.sqrt(designEffect() / (4.0 * study.counted()));
    return margin > 0.5 ? Double.NaN : margin;
  }

  /** The longest arm of the intervals that are published of everybody. */
  double longestPublished() {
    double longest = 0;
    for (TrueItem item : study.items()) {
      for (TrueRow row : published(item, null) ? item.rows : List.<TrueRow>of()) {
        double p = arithmetic.share(row, item.unit, null);
        double[] ends = arithmetic.interval(row, item.unit, null);
        if (ends != null && p > 1e-9 && p < 1 - 1e-9) {
          longest = Math.max(longest, Math.max(p - ends[0], ends[1] - p));
        }
      }
    }
    return longest;
  }

  /** How far the interval of a half of everybody reaches, with the study's design effect. */
  double armOfHalf() {
    double[] everybody = new double[study.n];
    Arrays.fill(everybody, 1);
    int n = study.counted();
    double v = designEffect() / 4 / (n - 1);
    double[] ends = arithmetic.interval(0.5, v, arithmetic.df(everybody), n, n / designEffect());
    return Math.max(0.5 - ends[0], ends[1] - 0.5);
  }

  /** The longest arm of all shares of everybody, each with the study's design effect. */
  double longestArm() {
    double[] everybody = new double[study.n];
    Arrays.fill(everybody, 1);
    int n = study.counted();
    int df = arithmetic.df(everybody);
    double deff = designEffect();
    double longest = 0;
    for (int k = 1; k < n; k++) {
      double p = (double) k / n;
      if (Math.min(p, 1 - p) < deff / n - 1e-9) {
        continue;
      }
      double v = deff * p * (1 - p) / (n - 1);
      double[] ends = arithmetic.interval(p, v, df, n, n / deff);
      longest = Math.max(longest, Math.max(p - ends[0], ends[1] - p));
    }
    return longest;
  }

  /** Decimals of a question's means beyond the usual ones. */
  int addedPlaces(TrueQuestion question) {
    return ofAll == null ? places.of(question) : ofAll.addedPlaces(question);
  }

  int decimals() {
    if (ofAll != null) {
      return ofAll.decimals();
    }
    return study.decimals.orElse(
        Math.sqrt(designEffect() / (4.0 * study.counted())) < 0.003 ? 1 : 0);
  }
}
