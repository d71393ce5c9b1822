package io.etude.analysis.disclosure;

import io.etude.codebook.MultipleQuestion;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An attacker who knows the questionnaire, all that is published, and which weights there are; it
 * shares nothing with the suppression, not even the solver of its linear programs. Its unknowns are
 * how many respondents of each weight are of each <em>kind</em>: a combination of answers that the
 * questionnaire allows. A published count, sum of weights, effective base, standard error or mean
 * is an equation between them. Linear programs give the interval of what is suppressed.
 */
final class Auditor {
  private static final double SAME = 1e-6;

  private final Kinds kinds;
  private final Results published;
  private final double[] weights;
  private final PossibleSurveys surveys;
  private final Map<BitSet, Hidden> hidden = new LinkedHashMap<>();
  private final BitSet possible;

  /** The kinds of each published count. */
  private final Set<BitSet> shown = new HashSet<>();

  private int[] columns = {};

  /** A suppressed count and how far it has been seen to go. */
  private static final class Hidden {
    final String name;
    final double minimum;

    /** Of the count and of the sum of weights. */
    final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

    final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    Hidden(String name, double minimum) {
      this.name = name;
      this.minimum = minimum;
    }

    boolean open(int power, double lightest) {
      double least = power == 0 ? minimum : minimum * lightest;
      return !(high[power] - low[power] >= least - SAME);
    }
  }

  /**
   * What can be inferred.
   *
   * @param count its name
   * @param low the least it can be: the count, and the sum of weights
   * @param high the most it can be
   */
  record Inference(String count, double[] low, double[] high) {
    @Override
    public String toString() {
      return count + " from " + Arrays.toString(low) + " to " + Arrays.toString(high);
    }
  }

  /**
   * An attacker.
   *
   * @param kinds the kinds of respondents
   * @param published what is published
   * @param weights the weights that respondents may have
   */
  Auditor(Kinds kinds, Results published, double... weights) {
    this.kinds = kinds;
    this.published = published;
    this.weights = weights;
    this.surveys = new PossibleSurveys(published.respondents());
    this.possible = new BitSet();
    possible.set(0, kinds.count());
    published.tables().forEach(this::publish);
    columns = possible.stream().toArray();
    BitSet all = new BitSet();
    all.set(0, kinds.count());
    equation(all, published.respondents(), 0);
    published.tables().forEach(this::read);
  }

  private void publish(BitSet in, long count) {
    shown.add(in);
    if (count == 0) {
      possible.andNot(in);
    }
  }

  private void publish(ResultTable table) {
    for (ResultColumn column : table.columns()) {
      for (int r = 0; r < table.rows().size(); r++) {
        BitSet in = kinds.of(table, table.rows().get(r).id(), column.id());
        column.cells().get(r).count().ifPresent(count -> publish(in, count));
      }
      BitSet base = kinds.of(table, Kinds.BASE, column.id());
      column.base().ifPresent(count -> publish(base, count));
    }
  }

  private void read(ResultTable table) {
    var rules = published.study().conventions().disclosure().orElseThrow();
    for (ResultColumn column : table.columns()) {
      BitSet base = kinds.of(table, Kinds.BASE, column.id());
      String name = table.id() + " " + column.id();
      if (isOfAnswers(table)) {
        answers(table, column); // of a hidden base the answers are sought, one by one
      } else if (column.base().isEmpty()) {
        hide(base, name, rules.minimumBase());
      } else {
        equation(base, column.base().getAsLong(), 0);
        weighted(base, column);
      }
      for (int r = 0; r < table.rows().size(); r++) {
        Cell cell = column.cells().get(r);
        BitSet in = kinds.of(table, table.rows().get(r).id(), column.id());
        // a cell that goes with its column may be published as another one
        boolean isKnown = column.base().isEmpty() && shown.contains(in);
        if (cell.count().isEmpty() && !isKnown) {
          hide(in, name + " " + table.rows().get(r).id(), rules.minimumCell());
        } else if (cell.count().isPresent()) {
          equation(in, cell.count().getAsLong(), 0);
          weighted(in, cell, column);
        }
      }
      column
          .summary(Summary.Stat.MEAN)
          .flatMap(Summary::estimate)
          .ifPresent(mean -> mean(table, column, mean.value()));
    }
  }

  private static boolean isOfAnswers(ResultTable table) {
    return table.question() instanceof MultipleQuestion question
        && question.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
  }

  /**
   * A base of answers, and what the errors of shares tell of how many answers those of a row gave:
   * V = n/(n−1) · Σ(y−pu)²/U². No factor of an equation may be negative, so it has the base in it.
   */
  private void answers(ResultTable table, ResultColumn column) {
    if (column.base().isEmpty()) {
      return;
    }
    double[] units = units(table, column);
    double all = column.base().getAsLong();
    surveys.add(units, all);
    double n = published.respondents();
    double most = Arrays.stream(units).max().orElse(0);
    for (int r = 0; r < table.rows().size(); r++) {
      Cell cell = column.cells().get(r);
      Optional<Estimate> share = cell.share().filter(e -> e.se() > 0);
      if (share.isPresent() && cell.count().isPresent()) {
        double p = share.get().value();
        double sum = share.get().se() * share.get().se() * (n - 1) / n * all * all;
        double[] row = row(kinds.of(table, table.rows().get(r).id(), column.id()), 0);
        for (int i = 0; i < row.length; i++) {
          row[i] =
              2 * p * row[i] * units[i] - p * p * units[i] * units[i] + p * p * most * units[i];
        }
        surveys.add(row, cell.count().getAsLong() - sum + p * p * most * all);
      }
    }
  }

  /** How many answers each kind gave, in a column. */
  private double[] units(ResultTable table, ResultColumn column) {
    double[] units = new double[columns.length * weights.length];
    for (ResultRow category : table.rows()) {
      if (category.kind() == ResultRow.Kind.CATEGORY) {
        double[] row = row(kinds.of(table, category.id(), column.id()), 0);
        for (int i = 0; i < row.length; i++) {
          units[i] += row[i];
        }
      }
    }
    return units;
  }

  private void hide(BitSet in, String name, int minimum) {
    // a zero that follows from a published one is no secret
    if (in.isEmpty() || in.cardinality() == kinds.count() || !in.intersects(possible)) {
      return;
    }
    Hidden known = hidden.get(in);
    if (known == null || known.minimum < minimum) {
      hidden.put(in, new Hidden(name, minimum));
    }
  }

  /** Groups that tables show: kinds and number of respondents. */
  private record Group(ResultTable table, String column, BitSet kinds, long size) {}

  /**
   * Also seeks the answers of the few who are in one published group and not in another, a part of
   * it: columns of segments, and bases of questions.
   *
   * @param complete the results with everything in them; the first question is asked of everybody
   */
  void seekDifferences(Results complete) {
    List<Group> columns = new ArrayList<>();
    List<Group> bases = new ArrayList<>();
    String first = complete.tables().get(0).question().id();
    for (ResultTable table : complete.tables()) {
      if (table.question().id().equals(first)) {
        table.columns().forEach(column -> columns.add(group(table, column)));
      }
      if (table.segment().isEmpty()) {
        bases.add(group(table, table.total()));
      }
    }
    for (Group whole : columns) {
      columns.stream().filter(part -> isClose(whole, part)).forEach(part -> seek(whole, part));
    }
    for (Group whole : bases) {
      bases.stream().filter(part -> isClose(whole, part)).forEach(part -> seekRows(whole, part));
    }
  }

  /**
   * Also seeks the answers of the few who are in none of the columns of a segment, where no
   * respondent is in two of them: those of all less those of the columns. That somebody gave no
   * answer to a question is not protected.
   *
   * @param complete the results with everything in them
   */
  void seekRests(Results complete) {
    var rules = published.study().conventions().disclosure().orElseThrow();
    for (ResultTable table : complete.tables()) {
      if (table.segment().isPresent()) {
        List<ResultColumn> apart = apart(table);
        for (int r = 0; r <= table.rows().size() && !apart.isEmpty(); r++) {
          boolean isBase = r == table.rows().size();
          int row = r;
          String id = isBase ? Kinds.BASE : table.rows().get(r).id();
          int minimum = isBase ? rules.minimumBase() : rules.minimumCell();
          long rest = count(table.total(), row);
          BitSet in = kinds.of(table, id, ResultColumn.TOTAL);
          for (ResultColumn column : apart) {
            rest -= count(column, row);
            in.andNot(kinds.of(table, id, column.id()));
          }
          if (rest > 0 && rest < minimum && !isNoAnswer(table, id, in)) {
            hide(in, table.id() + " rest " + id, minimum);
          }
        }
      }
    }
  }

  /**
   * Also seeks how many left out an answer of several, where they are few.
   *
   * @param complete the results with everything in them
   */
  void seekUnchosen(Results complete) {
    var rules = published.study().conventions().disclosure().orElseThrow();
    for (ResultTable table : complete.tables()) {
      for (ResultColumn column : table.columns()) {
        for (int r = 0;
            table.question() instanceof MultipleQuestion
                && !isOfAnswers(table)
                && r < table.rows().size();
            r++) {
          long left = count(column, table.rows().size()) - count(column, r);
          if (left > 0 && left < rules.minimumCell()) {
            String id = table.rows().get(r).id();
            BitSet in = kinds.of(table, Kinds.BASE, column.id());
            in.andNot(kinds.of(table, id, column.id()));
            hide(in, table.id() + " " + column.id() + " without " + id, rules.minimumCell());
          }
        }
      }
    }
  }

  /** Whether some are those of a row who are not in the base of a question, as its tables show. */
  private boolean isNoAnswer(ResultTable table, String row, BitSet some) {
    for (ResultTable other : published.tables()) {
      BitSet without = kinds.of(table, row, ResultColumn.TOTAL);
      without.andNot(kinds.of(other, Kinds.BASE, ResultColumn.TOTAL));
      if (some.equals(without)) {
        return true;
      }
    }
    return false;
  }

  private static long count(ResultColumn column, int row) {
    return row < column.cells().size()
        ? column.cells().get(row).count().orElseThrow()
        : column.base().orElseThrow();
  }

  /** Columns without common respondents that have everybody of all columns; else none. */
  private List<ResultColumn> apart(ResultTable table) {
    List<ResultColumn> apart = new ArrayList<>();
    BitSet picked = new BitSet();
    BitSet all = new BitSet();
    for (ResultColumn column : table.columns()) {
      BitSet in = kinds.of(table, Kinds.BASE, column.id());
      if (!column.isTotal() && !picked.intersects(in)) {
        apart.add(column);
        picked.or(in);
      }
      if (!column.isTotal()) {
        all.or(in);
      }
    }
    return picked.equals(all) ? apart : List.of();
  }

  private Group group(ResultTable table, ResultColumn column) {
    BitSet in = kinds.of(table, Kinds.BASE, column.id());
    return new Group(table, column.id(), in, column.base().orElseThrow());
  }

  private boolean isClose(Group whole, Group part) {
    var rules = published.study().conventions().disclosure().orElseThrow();
    long more = whole.size - part.size;
    return more > 0
        && more < Math.max(rules.minimumCell(), rules.minimumBase())
        && part.size > 0
        && without(part.kinds, whole.kinds).isEmpty();
  }

  private static BitSet without(BitSet some, BitSet others) {
    BitSet left = (BitSet) some.clone();
    left.andNot(others);
    return left;
  }

  /** The answers to every question of those in one column and not in the other. */
  private void seek(Group whole, Group part) {
    var rules = published.study().conventions().disclosure().orElseThrow();
    BitSet few = without(whole.kinds, part.kinds);
    String name = "%s %s without %s".formatted(whole.table.id(), whole.column, part.column);
    for (ResultTable table : published.tables()) {
      if (table.segment().isEmpty()) {
        BitSet base = kinds.of(table, Kinds.BASE, ResultColumn.TOTAL);
        base.and(few);
        hide(base, name, rules.minimumBase());
        for (ResultRow row : table.rows()) {
          BitSet in = kinds.of(table, row.id(), ResultColumn.TOTAL);
          in.and(few);
          hide(in, name + " " + row.id(), rules.minimumCell());
        }
      }
    }
  }

  /**
   * The answers to a question of those who are not in the base of the same one, asked of fewer.
   * That somebody gave no answer is not protected.
   */
  private void seekRows(Group whole, Group part) {
    if (answers(whole) == answers(part)) {
      return;
    }
    var rules = published.study().conventions().disclosure().orElseThrow();
    String name = "%s without %s".formatted(whole.table.id(), part.table.id());
    hide(without(whole.kinds, part.kinds), name, rules.minimumBase());
    for (ResultRow row : whole.table.rows()) {
      if (part.table.rows().stream().anyMatch(r -> r.id().equals(row.id()))) {
        BitSet in = kinds.of(whole.table, row.id(), ResultColumn.TOTAL);
        in.andNot(kinds.of(part.table, row.id(), ResultColumn.TOTAL));
        hide(in, name + " " + row.id(), rules.minimumCell());
      }
    }
  }

  private static long answers(Group base) {
    return base.table.total().cells().stream().mapToLong(x -> x.count().orElseThrow()).sum();
  }

  private void weighted(BitSet base, ResultColumn column) {
    if (weights.length == 1) {
      return;
    }
    double w = column.weightedBase().getAsDouble();
    equation(base, w, 1);
    double effective = column.effectiveBase().getAsDouble();
    if (effective > 0) {
      equation(base, w * w / effective, 2);
    }
  }

  /** V = n/(n−1) · (Q_r(1−p)² + (Q−Q_r)p²)/W² gives Q_r, the sum of squared weights of the row. */
  private void weighted(BitSet in, Cell cell, ResultColumn column) {
    if (weights.length == 1) {
      return;
    }
    equation(in, cell.weightedCount().getAsDouble(), 1);
    OptionalDouble base = column.weightedBase();
    Optional<Estimate> share = cell.share().filter(e -> Double.isFinite(e.se()));
    if (share.isPresent() && base.isPresent()) {
      double n = published.respondents();
      double w = base.getAsDouble();
      double p = share.get().value();
      double q = w * w / column.effectiveBase().getAsDouble();
      double v = share.get().se() * share.get().se() * (n - 1) / n * w * w;
      if (Math.abs(1 - 2 * p) > 1e-3) {
        equation(in, (v - q * p * p) / (1 - 2 * p), 2);
      }
    }
  }

  /** The mean of scores 0, 1, … of the categories. */
  private void mean(ResultTable table, ResultColumn column, double mean) {
    if (column.weightedBase().isEmpty() || table.rows().isEmpty()) {
      return;
    }
    double[] row = new double[columns.length * weights.length];
    for (ResultRow category : table.rows()) {
      if (category.kind() == ResultRow.Kind.CATEGORY) {
        BitSet in = kinds.of(table, category.id(), column.id());
        for (int k = 0; k < columns.length; k++) {
          for (int w = 0; in.get(columns[k]) && w < weights.length; w++) {
            row[k * weights.length + w] += weights[w] * Double.parseDouble(category.id());
          }
        }
      }
    }
    surveys.add(row, mean * column.weightedBase().getAsDouble());
  }

  private void equation(BitSet in, double value, int power) {
    surveys.add(row(in, power), value);
  }

  private double[] row(BitSet in, int power) {
    double[] row = new double[columns.length * weights.length];
    for (int k = 0; k < columns.length; k++) {
      for (int w = 0; in.get(columns[k]) && w < weights.length; w++) {
        row[k * weights.length + w] = Math.pow(weights[w], power);
      }
    }
    return row;
  }

  /**
   * The suppressed counts whose interval is shorter than the minimum, or whose sum of weights has
   * one that is shorter than the minimum of respondents with the least weight.
   */
  List<Inference> recovered() {
    for (Map.Entry<BitSet, Hidden> entry : hidden.entrySet()) {
      for (int power = 0; power < measures(); power++) {
        for (boolean most : new boolean[] {true, false}) {
          if (entry.getValue().open(power, lightest())) {
            see(surveys.furthest(row(entry.getKey(), power), most));
          }
        }
      }
    }
    return hidden.values().stream()
        .filter(h -> h.open(0, lightest()) || measures() > 1 && h.open(1, lightest()))
        .map(h -> new Inference(h.name, h.low, h.high))
        .toList();
  }

  private int measures() {
    return weights.length > 1 ? 2 : 1;
  }

  private double lightest() {
    return Arrays.stream(weights).min().orElseThrow();
  }

  /** All counts of one possible survey. */
  private void see(double[] survey) {
    for (Map.Entry<BitSet, Hidden> entry : hidden.entrySet()) {
      for (int power = 0; power < measures(); power++) {
        double sum = PossibleSurveys.product(row(entry.getKey(), power), survey);
        Hidden count = entry.getValue();
        count.low[power] = Math.min(count.low[power], sum);
        count.high[power] = Math.max(count.high[power], sum);
      }
    }
  }
}
