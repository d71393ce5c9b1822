package io.etude.draft.profile;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.DecimalSign;
import io.etude.dataset.DecimalSigns;
import io.etude.dataset.Dictionary;
import io.etude.dataset.NumberColumn;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.draft.words.DraftWords;
import io.etude.internal.Currencies;
import io.etude.internal.Dates;
import io.etude.internal.Numerals;
import io.etude.internal.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the data hold of one variable.
 *
 * @param variable what the source says of it
 * @param rows number of rows looked at
 * @param filled how many of them have a value
 * @param distinct number of distinct values
 * @param counts value to count, in order of first appearance; empty if there are too many values
 * @param words values that say in words that an answer is missing, such as NA, where all others are
 *     numbers
 * @param numeric whether all values are numbers
 * @param whole whether all values are whole numbers
 * @param lowest smallest number; of a date its days since 1970-01-01
 * @param highest largest number; of a date its days since 1970-01-01
 * @param sum sum of the numbers
 * @param longest length of the longest value
 * @param even whether it has many whole numbers, each in several rows, spread evenly as identifiers
 *     are
 * @param decimal how its numbers are written, if the source holds them as text with a decimal sign
 */
public record DraftProfile(
    Variable variable,
    long rows,
    long filled,
    int distinct,
    Map<String, Long> counts,
    List<String> words,
    boolean numeric,
    boolean whole,
    double lowest,
    double highest,
    double sum,
    int longest,
    boolean even,
    Optional<Decimal> decimal) {

  /** Enough to tell types by; the pass ends after so many chunks of rows. */
  static final int CHUNKS = 8;

  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2100;

  private static final int MOST_COUNTS = 1000;

  /** Ratings from 0 to 10, each of which could be given once. */
  private static final int MOST_RATINGS = 11;

  /** Fewer numbers may be spread evenly by chance, as dice are. */
  private static final int MIN_IDENTIFIERS = 200;

  private static final int QUARTERS = 4;

  /** How far from a quarter the part of the rows may be. */
  private static final double UNEVEN = 0.08;

  /** People round to multiples of that. */
  private static final double ROUND = 10;

  /**
   * How the numbers of a variable are written.
   *
   * @param sign their decimal sign
   * @param ambiguous one of them that would be another number with the other sign, if there is one
   */
  public record Decimal(DecimalSign sign, Optional<String> ambiguous) {}

  public String name() {
    return variable.name();
  }

  /** The profiles of all variables, by one pass over the data. */
  public static List<DraftProfile> read(Source source, DecimalSigns decimals) {
    List<Variable> variables = source.schema().variables();
    ReadRequest.Builder request = ReadRequest.builder();
    variables.forEach(variable -> request.want(variable.name(), Form.CODES));
    Map<Integer, Integer> dates = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).type() == Variable.Type.DATE) {
        dates.put(i, request.want(variables.get(i).name(), Form.DAYS));
      }
    }
    double[][] ends = new double[variables.size()][];
    long rows = 0;
    List<long[]> counts = new ArrayList<>();
    List<Dictionary> dictionaries = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      counts.add(new long[16]);
      dictionaries.add(new Dictionary());
    }
    try (ChunkReader reader = source.open(request.build())) {
      for (int c = 0; c < CHUNKS; c++) {
        Optional<Chunk> chunk = reader.next();
        if (chunk.isEmpty()) {
          break;
        }
        rows += chunk.get().rows();
        for (int i = 0; i < variables.size(); i++) {
          CodeColumn column = (CodeColumn) chunk.get().columns().get(i);
          dictionaries.set(i, column.dictionary());
          counts.set(i, count(column, chunk.get().rows(), counts.get(i)));
          if (dates.containsKey(i)) {
            NumberColumn days = (NumberColumn) chunk.get().columns().get(dates.get(i));
            ends[i] = ends(days.values(), chunk.get().rows(), ends[i]);
          }
        }
      }
    }
    Map<String, DecimalSign> signs = signs(source, decimals, variables, dictionaries);
    List<DraftProfile> profiles = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Optional<DecimalSign> sign = Optional.ofNullable(signs.get(variables.get(i).name()));
      DraftProfile profile = of(variables.get(i), rows, dictionaries.get(i), counts.get(i), sign);
      profiles.add(ends[i] == null ? profile : profile.between(ends[i][0], ends[i][1]));
    }
    return profiles;
  }

  /** The decimal signs by which the analysis will read the variables that hold numbers as text. */
  private static Map<String, DecimalSign> signs(
      Source source,
      DecimalSigns decimals,
      List<Variable> variables,
      List<Dictionary> dictionaries) {
    List<String> names = new ArrayList<>();
    ReadRequest.Builder request = ReadRequest.builder().decimals(decimals);
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).type() != Variable.Type.DATE && numbers(dictionaries.get(i))) {
        names.add(variables.get(i).name());
        request.want(variables.get(i).name(), Form.NUMBERS_AMONG_TEXT);
      }
    }
    Map<String, DecimalSign> signs = new HashMap<>();
    if (names.isEmpty()) {
      return signs;
    }
    try (ChunkReader reader = source.open(request.build())) {
      for (int c = 0; c < CHUNKS; c++) {
        Optional<Chunk> chunk = reader.next();
        if (chunk.isEmpty()) {
          break;
        }
        for (int i = 0; i < names.size(); i++) {
          String name = names.get(i);
          NumberColumn column = (NumberColumn) chunk.get().columns().get(i);
          column.sign().ifPresent(sign -> signs.put(name, sign));
        }
      }
    }
    return signs;
  }

  /** Whether the highest number is the sum of all others, as in a row of totals. */
  public boolean holdsTotal() {
    long positive = filled - counts.getOrDefault("0", 0L);
    return numeric && lowest >= 0 && Totals.has(highest, sum, positive);
  }

  /** Whether all values are numbers but those that are missing by their words. */
  private static boolean numbers(Dictionary values) {
    boolean any = false;
    for (int i = 0; i < values.size(); i++) {
      boolean number = Numerals.isNumber(values.value(i));
      if (!number && DraftWords.missing(values.value(i)).isEmpty()) {
        return false;
      }
      any |= number;
    }
    return any;
  }

  /** The values that are no numbers, of a variable whose others are. */
  private static List<String> words(Dictionary values, long[] counts) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && !Numerals.isNumber(values.value(i))) {
        words.add(values.value(i));
      }
    }
    return List.copyOf(words);
  }

  private static double[] ends(double[] days, int rows, double[] before) {
    double[] ends =
        before == null ? new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY} : before;
    for (int row = 0; row < rows; row++) {
      if (!Double.isNaN(days[row])) {
        ends[0] = Math.min(ends[0], days[row]);
        ends[1] = Math.max(ends[1], days[row]);
      }
    }
    return ends;
  }

  private DraftProfile between(double low, double high) {
    return new DraftProfile(
        variable, rows, filled, distinct, counts, List.of(), false, false, low, high, 0, longest,
        false, decimal);
  }

  /** Whether it holds dates, at least one. */
  public boolean date() {
    return variable.type() == Variable.Type.DATE && lowest <= highest;
  }

  /** Whether all its values are dates but those that are missing by their words. */
  public boolean datesAmongText() {
    List<String> texts =
        counts.keySet().stream().filter(value -> DraftWords.missing(value).isEmpty()).toList();
    return !numeric
        && !texts.isEmpty()
        && texts.stream().noneMatch(text -> Double.isNaN(Dates.days(text, Dates.Order.DAY_FIRST)));
  }

  private static long[] count(CodeColumn column, int rows, long[] before) {
    long[] counts = before;
    for (int row = 0; row < rows; row++) {
      int position = column.position(row);
      if (position != CodeColumn.EMPTY) {
        if (position >= counts.length) {
          counts = Arrays.copyOf(counts, Math.max(position + 1, counts.length * 2));
        }
        counts[position]++;
      }
    }
    return counts;
  }

  private static DraftProfile of(
      Variable variable,
      long rows,
      Dictionary dictionary,
      long[] counts,
      Optional<DecimalSign> sign) {
    Map<String, Long> byValue = new LinkedHashMap<>();
    long filled = 0;
    int distinct = 0;
    List<String> words = numbers(dictionary) ? words(dictionary, counts) : List.of();
    boolean numeric = true;
    boolean whole = true;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int longest = 0;
    Optional<String> ambiguous = Optional.empty();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        continue;
      }
      String value = dictionary.value(i);
      distinct++;
      filled += counts[i];
      longest = Math.max(longest, value.length());
      if (distinct <= MOST_COUNTS) {
        byValue.put(value, counts[i]);
      }
      double number = number(value, sign);
      if (ambiguous.isEmpty() && sign.isPresent() && ambiguous(value)) {
        ambiguous = Optional.of(value);
      }
      numeric &= !Double.isNaN(number);
      whole &= number == Math.rint(number);
      if (!words.contains(value)) {
        lowest = Math.min(lowest, number);
        highest = Math.max(highest, number);
        sum += number * counts[i];
      }
    }
    return new DraftProfile(
        variable,
        rows,
        filled,
        distinct,
        distinct <= MOST_COUNTS ? byValue : Map.of(),
        words,
        numeric && distinct > 0,
        whole && distinct > 0,
        lowest,
        highest,
        sum,
        longest,
        numeric && whole && isEven(dictionary, counts, lowest, highest, distinct, filled),
        sign.isPresent() ? Optional.of(new Decimal(sign.get(), ambiguous)) : Optional.empty());
  }

  /**
   * Whether many numbers that recur are spread evenly: each quarter of their range has about a
   * quarter of the rows, and round ones are no more frequent than others. People's numbers aren't.
   */
  private static boolean isEven(
      Dictionary dictionary,
      long[] counts,
      double lowest,
      double highest,
      int distinct,
      long filled) {
    if (distinct < MIN_IDENTIFIERS || filled < 2L * distinct || lowest < 0) {
      return false;
    }
    long[] quarters = new long[QUARTERS];
    long round = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double number = anyNumber(dictionary.value(i));
        int quarter = (int) (QUARTERS * (number - lowest) / (highest - lowest + 1));
        quarters[quarter] += counts[i];
        round += number % ROUND == 0 ? counts[i] : 0;
      }
    }
    boolean heaped = round > 2 * filled / ROUND;
    return !heaped
        && Arrays.stream(quarters)
            .allMatch(rows -> Math.abs(rows / (double) filled - 1.0 / QUARTERS) < UNEVEN);
  }

  private static boolean ambiguous(String value) {
    double point = Numerals.parse(value, '.');
    double comma = Numerals.parse(value, ',');
    return !Double.isNaN(point) && !Double.isNaN(comma) && point != comma;
  }

  /** Whether the rows are numbered by it, from whichever number on. */
  public boolean running() {
    return whole && rows > MOST_RATINGS && distinct == rows && highest - lowest == rows - 1;
  }

  /**
   * Whether its numbers are years, without labels: whole numbers of our time, apart from codes of
   * nines and negative ones.
   */
  public boolean years() {
    List<Double> numbers = new ArrayList<>(List.of(lowest, highest));
    if (!counts.isEmpty()) {
      numbers.clear();
      counts.keySet().stream()
          .filter(value -> !isNoYear(value))
          .forEach(value -> numbers.add(number(value)));
    }
    return variable.labels().stream().allMatch(label -> isNoYear(label.value()))
        && numbers.size() > 1
        && numbers.stream().allMatch(n -> n == Math.rint(n) && n >= FIRST_YEAR && n <= LAST_YEAR);
  }

  private boolean isNoYear(String value) {
    return value.matches("-\\d+|9+|9+[6-8]") || variable.missing().contains(value);
  }

  /** Whether the file has a label for a value. */
  public boolean labelled(String value) {
    return variable.labels().stream().anyMatch(label -> label.value().equals(value));
  }

  /**
   * The currency of its numbers, a code or a sign, if one has any; none if there are many values.
   */
  public Optional<String> currency() {
    return counts.keySet().stream()
        .map(value -> Currencies.of(value).currency())
        .filter(currency -> !currency.isEmpty())
        .findFirst();
  }

  /** The number that a value of this variable is, or NaN. */
  public double number(String value) {
    return number(value, decimal.map(Decimal::sign));
  }

  private static double number(String value, Optional<DecimalSign> sign) {
    double number = sign.map(known -> Numerals.parse(value, known.character())).orElse(Double.NaN);
    return Double.isNaN(number) ? anyNumber(value) : number;
  }

  /** The number that a value is with a decimal point, else the one with a decimal comma; or NaN. */
  public static double anyNumber(String value) {
    double point = Numerals.parse(value, '.');
    return Double.isNaN(point) ? Numerals.parse(value, ',') : point;
  }
}
