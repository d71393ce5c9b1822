package io.etude.analysis.tally;

import io.etude.DataException;
import io.etude.Problem;
import io.etude.analysis.decode.ChunkContext;
import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.disclosure.RespondentKeys;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.LongIndex;
import io.etude.dataset.CodeColumn;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads weights and sample design of a chunk. */
final class SampleDecoder {
  private final Plan plan;
  private final RakedWeights raked;
  private final ChunkContext context;

  SampleDecoder(Plan plan, RakedWeights raked, ChunkContext context) {
    this.plan = plan;
    this.raked = raked;
    this.context = context;
  }

  double[] weights() {
    double[] weights = baseWeights(plan, context);
    if (plan.study().weighting() instanceof Weighting.Raking) {
      raked.apply(plan, context, weights);
    }
    return weights;
  }

  /** The given weights, or those that raking starts from. */
  static double[] baseWeights(Plan plan, ChunkContext context) {
    int rows = context.rows();
    if (plan.sample().weight() < 0) {
      double[] ones = new double[rows];
      Arrays.fill(ones, 1);
      return ones;
    }
    double[] weights = Arrays.copyOf(context.numbers(plan.sample().weight()), rows);
    String column = plan.request().columns().get(plan.sample().weight()).column();
    for (int i = 0; i < rows; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new DataException(
            Problem.of(
                    "weight \""
                        + column
                        + "\" is "
                        + (Double.isNaN(weights[i]) ? "missing" : String.valueOf(weights[i]))
                        + "; weights must be numbers of at least 0")
                .in(context.place(i, column)));
      }
    }
    return weights;
  }

  /** Groups in ascending order, and the group of each row in {@code cells}. */
  record Sample(Groups groups, int[] cells) {}

  /**
   * The groups of the rows.
   *
   * @param weights the weight of each row
   */
  Sample sample(double[] weights) {
    int rows = context.rows();
    int[] cells = new int[rows];
    List<Groups.Key> keys = new ArrayList<>();
    if (plan.sample().stratum() < 0 && plan.sample().psu() < 0) {
      keys.add(new Groups.Key("", ""));
    } else {
      sort(found(cells, keys), keys, cells);
    }
    long[] counts = new long[keys.size()];
    long[] counted = new long[keys.size()];
    for (int i = 0; i < rows; i++) {
      counts[cells[i]]++;
      counted[cells[i]] += weights[i] > 0 ? 1 : 0;
    }
    return new Sample(
        new Groups(List.copyOf(keys), counts, counted, population(keys, cells)), cells);
  }

  /** Numbers the groups by first appearance. */
  private List<Groups.Key> found(int[] cells, List<Groups.Key> sorted) {
    LongIndex index = new LongIndex();
    SampleDesign design = plan.study().design();
    CodeColumn strata = column(plan.sample().stratum());
    CodeColumn units = column(plan.sample().psu());
    for (int i = 0; i < cells.length; i++) {
      long stratum = strata == null ? 0 : present(strata, i, design.stratum().orElse(""));
      long unit = units == null ? 0 : present(units, i, design.psu().orElse(""));
      cells[i] = index.add(stratum << 32 | unit);
    }
    List<Groups.Key> keys = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      long key = index.key(g);
      keys.add(
          new Groups.Key(
              strata == null ? "" : strata.dictionary().value((int) (key >>> 32)),
              units == null ? "" : units.dictionary().value((int) key)));
    }
    return keys;
  }

  private static void sort(List<Groups.Key> found, List<Groups.Key> sorted, int[] cells) {
    TreeMap<Groups.Key, Integer> order = new TreeMap<>();
    found.forEach(key -> order.put(key, 0));
    for (Map.Entry<Groups.Key, Integer> entry : order.entrySet()) {
      entry.setValue(sorted.size());
      sorted.add(entry.getKey());
    }
    int[] to = found.stream().mapToInt(order::get).toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = to[cells[i]];
    }
  }

  private CodeColumn column(int index) {
    return index < 0 ? null : context.codes(index);
  }

  private long present(CodeColumn column, int row, String name) {
    int position = column.position(row);
    if (position == CodeColumn.EMPTY) {
      throw new DataException(
          Problem.of(
                  "column \""
                      + name
                      + "\" of the sample design is empty; each respondent needs a value")
              .in(context.place(row)));
    }
    return position;
  }

  private double[] population(List<Groups.Key> keys, int[] cells) {
    double[] population = new double[keys.size()];
    Arrays.fill(population, Double.NaN);
    if (plan.sample().population() < 0) {
      return population;
    }
    double[] numbers = context.numbers(plan.sample().population());
    for (int i = 0; i < cells.length; i++) {
      if (!(numbers[i] > 0)) {
        throw new DataException(
            Problem.of(
                    "the number of population units is "
                        + numbers[i]
                        + "; the finite population correction needs a number above 0")
                .in(context.place(i)));
      }
      population[cells[i]] = Groups.agree(keys.get(cells[i]), population[cells[i]], numbers[i]);
    }
    return population;
  }

  IdSums ids(RowFilter.Kept kept) {
    if (plan.sample().id() < 0) {
      return IdSums.NONE;
    }
    String[] ids = context.texts(plan.sample().id());
    long[] hashes = new long[context.rows()];
    long[] rows = new long[context.rows()];
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (ids[i] != null) {
        rows[size] = kept.chunk().firstRow() + kept.row().applyAsInt(i);
        hashes[size++] = IdSums.hash(ids[i]);
      }
    }
    return IdSums.of(Arrays.copyOf(hashes, size), Arrays.copyOf(rows, size));
  }

  /** The key of each row; 0 for one of weight 0, which counts in nothing. */
  long[] keys(RespondentKeys under, double[] weights) {
    String[] ids = context.texts(plan.sample().id());
    CodeColumn editions = column(plan.sample().edition());
    long[] keys = new long[context.rows()];
    for (int i = 0; i < keys.length; i++) {
      if (ids[i] == null) {
        throw new DataException(
            Problem.of(
                    "a respondent has no id; random rounding needs one for each, so that the same"
                        + " people always have the same figure")
                .in(context.place(i, plan.study().respondentId().orElseThrow())));
      }
      int position = editions == null ? CodeColumn.EMPTY : editions.position(i);
      String edition = position == CodeColumn.EMPTY ? "" : editions.dictionary().value(position);
      keys[i] = weights[i] > 0 ? under.of(edition, ids[i]) : 0;
    }
    return keys;
  }

  static boolean units(Study study) {
    return study.design().psu().isPresent();
  }
}
