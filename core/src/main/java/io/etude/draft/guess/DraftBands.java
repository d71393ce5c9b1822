package io.etude.draft.guess;

import io.etude.codebook.category.Band;
import io.etude.codebook.category.Category;
import io.etude.draft.words.DraftVocabulary;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Proposes the ranges in which a number is tabulated. */
public final class DraftBands {

  private static final int EACH = 8;

  /** Numbers far apart that come back so often on average are answers to choose from. */
  private static final int OFTEN = 10;

  /** Numbers between others that nobody gave, as a part of those that somebody gave. */
  private static final double MOST_BETWEEN = 0.4;

  private static final int RANGES = 5;
  private static final int[] AGES = {18, 25, 35, 45, 55, 65, 75};
  private static final int[] STEPS = {1, 2, 5, 10, 15, 20, 25, 30, 50};

  /** Widths of equal bands, and ten, a hundred, a thousand times as much. */
  private static final int[] WIDTHS = {1, 2, 5};

  /** Of fewer than this part of all, the last of the bands of an age is none of its own. */
  private static final double FEWEST_AT_END = 0.01;

  private static final long GROUPED = 10_000;
  private static final int MOST_EQUAL = 7;
  private static final int FEWEST_EQUAL = 4;

  /** So many of {@link #PARTS} parts of the answers set the width of equal bands. */
  private static final int BODY = 19;

  private static final int PARTS = 20;

  /** Where one of equal bands has more of the answers, they say too little. */
  private static final double MOST_IN_ONE = 0.5;

  private final TreeMap<Double, Long> counts = new TreeMap<>();
  private final Map<String, String> labels;
  private final Locale language;

  private DraftBands(Map<String, String> labels, Locale language) {
    this.labels = labels;
    this.language = language;
  }

  /**
   * Bands for the answers of a number: one each, and one for each number between them, if they are
   * few whole numbers of which hardly one between the lowest and the highest is missing; only those
   * that occur if these are few and come back often; the usual ones for ages, else ranges of one
   * width with round limits; of numbers too unequal for these, ranges of similar size; none for
   * fractions, but of an age.
   *
   * @param values number to count, without missing values
   * @param labels the labels that some of them have
   */
  public static List<Band> of(
      Map<Double, Long> values, Map<String, String> labels, boolean age, Locale language) {
    DraftBands bands = new DraftBands(labels, language);
    for (Map.Entry<Double, Long> entry : values.entrySet()) {
      double number = age ? Math.floor(entry.getKey()) : entry.getKey();
      if (number != Math.rint(number) || Math.abs(number) > 1e9) {
        return List.of();
      }
      bands.counts.merge(number, entry.getValue(), Long::sum);
    }
    return bands.make(age);
  }

  /** Whether whole numbers between bands are in none of them. */
  static boolean haveGaps(List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from() > bands.get(i - 1).to()) {
        return true;
      }
    }
    return false;
  }

  private List<Band> make(boolean age) {
    if (counts.size() < 3) {
      return List.of();
    }
    double low = counts.firstKey();
    double high = counts.lastKey();
    boolean few = counts.size() <= EACH;
    double between = high - low + 1 - counts.size();
    boolean whole = few && between <= counts.size() * MOST_BETWEEN;
    boolean each = whole || few && rows() >= OFTEN * counts.size();
    List<Double> starts =
        whole
            ? steps(low, 1, (int) (high - low) + 1)
            : each
                ? List.copyOf(counts.keySet())
                : age && low >= 0 && high <= 120 ? ages(low, high) : ranges(low);
    return starts.size() < 2 ? List.of() : bands(starts, each);
  }

  private static List<Double> steps(double from, double width, int count) {
    return IntStream.range(0, count).mapToObj(step -> from + step * width).toList();
  }

  /** The usual bands, the last of which has some people in it. */
  private List<Double> ages(double low, double high) {
    List<Double> starts = new ArrayList<>(List.of(low));
    for (double age : AGES) {
      if (age > low + 3 && age < high && sum(counts.tailMap(age)) >= FEWEST_AT_END * rows()) {
        starts.add(age);
      }
    }
    return starts;
  }

  /** A frequent zero is a band of its own. */
  private List<Double> ranges(double low) {
    boolean zero = low == 0 && counts.get(low) * 10 >= rows();
    List<Double> starts = new ArrayList<>(zero ? List.of(0.0) : List.of());
    starts.addAll(equal(zero, low));
    return starts.size() > 1 ? starts : quantiles(zero, low);
  }

  /**
   * Bands of one width that begin at multiples of it, the last one open. Of the fewest bands that
   * are enough, none if one of them has most answers.
   */
  private List<Double> equal(boolean zero, double low) {
    double body = Math.max(quantile(BODY, PARTS), counts.ceilingKey(zero ? 1 : low));
    for (long ten = 1; ten <= 1_000_000_000L; ten *= 10) {
      for (int step : WIDTHS) {
        double width = (double) step * ten;
        double start = zero ? 1 : Math.floor(low / width) * width;
        int bands = (int) Math.floor((body - start) / width) + 1;
        if (bands <= MOST_EQUAL) {
          List<Double> starts = steps(start, width, bands);
          double last = starts.get(bands - 1);
          boolean even =
              starts.stream()
                  .map(
                      from ->
                          from < last ? counts.subMap(from, from + width) : counts.tailMap(from))
                  .noneMatch(band -> sum(band) > MOST_IN_ONE * rows());
          return even && bands >= FEWEST_EQUAL ? starts : List.of();
        }
      }
    }
    return List.of();
  }

  private long rows() {
    return sum(counts);
  }

  private static long sum(SortedMap<Double, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The lowest number below which, or at which, so many parts of all answers are. */
  private double quantile(int part, int parts) {
    long rows = rows();
    long sum = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      sum += entry.getValue();
      if (sum * parts >= rows * part) {
        return entry.getKey();
      }
    }
    return counts.lastKey();
  }

  /** Round limits near the quantiles. */
  private List<Double> quantiles(boolean zero, double low) {
    List<Double> starts = new ArrayList<>(zero ? List.of(low, 1.0) : List.of(low));
    for (int range = 1; range < RANGES; range++) {
      double start = round(quantile(range, RANGES) + 1);
      if (start > starts.get(starts.size() - 1) && start <= counts.lastKey()) {
        starts.add(start);
      }
    }
    return starts;
  }

  private static double round(double value) {
    int step = 1;
    for (int candidate : STEPS) {
      step = Math.abs(value) >= 8 * candidate ? candidate : step;
    }
    for (long more = 100; Math.abs(value) >= 8.0 * more; more *= 10) {
      step = (int) Math.min(more, 1_000_000_000L);
    }
    return Math.rint(value / step) * step;
  }

  /**
   * A label says what its band holds, also in data that are still to come: a single number is a
   * band of that number alone, the last range has no end. The largest number is no range.
   *
   * @param each whether each start is a band of its own
   */
  private List<Band> bands(List<Double> starts, boolean each) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i == starts.size() - 1;
      long start = starts.get(i).longValue();
      long end = last ? counts.lastKey().longValue() : starts.get(i + 1).longValue() - 1;
      boolean alone = each || last && start == end;
      double to = alone ? start + 1 : last ? Double.POSITIVE_INFINITY : end + 1.0;
      boolean single = to == start + 1;
      String own = labels.getOrDefault(Long.toString(start), "");
      boolean open = each && last && !own.isEmpty();
      String label =
          single && !own.isEmpty()
              ? own
              : single
                  ? printed(start)
                  : last
                      ? DraftVocabulary.text(language, "above", printed(start))
                      : DraftVocabulary.text(language, "range", printed(start), printed(end));
      String code = single ? "n" + start : "n" + start + (last ? "plus" : "to" + end);
      Category category = Category.of(code.replace('-', 'm'), label);
      bands.add(new Band(category, start, open ? Double.POSITIVE_INFINITY : to));
    }
    return bands;
  }

  /**
   * With the sign of numbers: a hyphen would read as "to". Where all may be years they have no
   * groups.
   */
  private String printed(long number) {
    boolean years = Math.max(-counts.firstKey(), counts.lastKey()) < GROUPED;
    return years
        ? Long.toString(number).replace('-', '\u2212')
        : NumberFormat.getIntegerInstance(language).format(number);
  }
}
