package io.etude.results;

import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.Set;

/**
 * The cells of a column as arrays of numbers; a cell is made when it is asked for. An annex holds
 * tens of thousands of them, and as objects they take three times the memory. Immutable.
 */
final class PackedCells extends AbstractList<Cell> implements RandomAccess {
  private static final int HAS_COUNT = 1;
  private static final int HAS_WEIGHTED = 2;
  private static final int HAS_SHARE = 4;
  private static final int HAS_INTERVAL = 8;

  /** Weighted count, value, standard error, lower and upper end. */
  private static final int NUMBERS = 5;

  private final byte[] present;
  private final long[] counts;
  private final int[] df;
  private final double[] numbers;

  /** By row; null if all are empty. */
  private final List<Higher>[] higher;

  /** By row; null if all are empty. */
  private final Set<Flag>[] flags;

  private PackedCells(List<Cell> cells) {
    int size = cells.size();
    present = new byte[size];
    counts = new long[size];
    df = new int[size];
    numbers = new double[NUMBERS * size];
    List<Higher>[] allHigher = array(size);
    Set<Flag>[] allFlags = sets(size);
    boolean anyHigher = false;
    boolean anyFlags = false;
    for (int row = 0; row < size; row++) {
      Cell cell = Objects.requireNonNull(cells.get(row), "a cell is null");
      pack(row, cell);
      allHigher[row] = cell.higherThan();
      allFlags[row] = cell.flags();
      anyHigher |= !cell.higherThan().isEmpty();
      anyFlags |= !cell.flags().isEmpty();
    }
    higher = anyHigher ? allHigher : null;
    flags = anyFlags ? allFlags : null;
  }

  /** The same cells, packed. */
  static List<Cell> of(List<Cell> cells) {
    return cells instanceof PackedCells ? cells : new PackedCells(cells);
  }

  @SuppressWarnings("unchecked") // an array of a generic type can't be made otherwise
  private static List<Higher>[] array(int size) {
    return (List<Higher>[]) new List<?>[size];
  }

  @SuppressWarnings("unchecked") // an array of a generic type can't be made otherwise
  private static Set<Flag>[] sets(int size) {
    return (Set<Flag>[]) new Set<?>[size];
  }

  private void pack(int row, Cell cell) {
    int bits = 0;
    int at = NUMBERS * row;
    if (cell.count().isPresent()) {
      bits |= HAS_COUNT;
      counts[row] = cell.count().getAsLong();
    }
    if (cell.weightedCount().isPresent()) {
      bits |= HAS_WEIGHTED;
      numbers[at] = cell.weightedCount().getAsDouble();
    }
    if (cell.share().isPresent()) {
      Estimate share = cell.share().get();
      bits |= HAS_SHARE;
      numbers[at + 1] = share.value();
      numbers[at + 2] = share.se();
      df[row] = share.df();
      if (share.interval().isPresent()) {
        bits |= HAS_INTERVAL;
        numbers[at + 3] = share.interval().get().low();
        numbers[at + 4] = share.interval().get().high();
      }
    }
    present[row] = (byte) bits;
  }

  private boolean has(int row, int bit) {
    return (present[row] & bit) != 0;
  }

  @Override
  public Cell get(int row) {
    int at = NUMBERS * Objects.checkIndex(row, present.length);
    return new Cell(
        has(row, HAS_COUNT) ? OptionalLong.of(counts[row]) : OptionalLong.empty(),
        has(row, HAS_WEIGHTED) ? OptionalDouble.of(numbers[at]) : OptionalDouble.empty(),
        has(row, HAS_SHARE) ? Optional.of(share(row, at)) : Optional.empty(),
        higher == null ? List.of() : higher[row],
        flags == null ? Set.of() : flags[row]);
  }

  private Estimate share(int row, int at) {
    Optional<Interval> interval =
        has(row, HAS_INTERVAL)
            ? Optional.of(new Interval(numbers[at + 3], numbers[at + 4]))
            : Optional.empty();
    return new Estimate(numbers[at + 1], numbers[at + 2], df[row], interval);
  }

  @Override
  public int size() {
    return present.length;
  }
}
