package io.etude.analysis.decode;

import io.etude.analysis.problem.ProblemCounts;
import io.etude.analysis.sums.LongIndex;
import io.etude.analysis.sums.Pattern;
import io.etude.codebook.category.Band;
import io.etude.codebook.meaning.Scores;
import io.etude.dataset.CodeColumn;
import io.etude.study.DataRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells each respondent's pattern of a segment's columns. */
public sealed interface SegmentDecoder {

  SegmentCells decode(ChunkContext context);

  /** Puts the patterns of {@code cells} in ascending order, which all parts share. */
  static SegmentCells sorted(List<Pattern> found, int[] cells) {
    TreeMap<Pattern, Integer> order = new TreeMap<>();
    found.forEach(pattern -> order.put(pattern, 0));
    int next = 0;
    for (Map.Entry<Pattern, Integer> entry : order.entrySet()) {
      entry.setValue(next++);
    }
    int[] to = found.stream().mapToInt(order::get).toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = to[cells[i]];
    }
    return new SegmentCells(List.copyOf(order.keySet()), cells);
  }

  /** No segment: everybody is outside. */
  record Total() implements SegmentDecoder {
    @Override
    public SegmentCells decode(ChunkContext context) {
      return new SegmentCells(List.of(Pattern.NONE), new int[context.rows()]);
    }
  }

  /**
   * One code in one column.
   *
   * @param column index of the column
   * @param names how messages name the column and the segment
   * @param values the position of the category that each value counts as
   * @param outsiders declared values that belong to no category
   * @param patterns pattern by category, then the one of those outside
   */
  record Codes(
      int column,
      Names names,
      Map<String, Integer> values,
      Set<String> outsiders,
      List<Pattern> patterns)
      implements SegmentDecoder {

    private static final int UNDECLARED = -1;

    /**
     * How messages name things.
     *
     * @param column the column
     * @param segment the segment's id
     */
    public record Names(String column, String segment) {}

    @Override
    public SegmentCells decode(ChunkContext context) {
      CodeColumn codes = context.codes(column);
      int size = codes.dictionary().size();
      int outside = patterns.size() - 1;
      int[] lookup = new int[size + 1];
      lookup[0] = outside;
      for (int p = 0; p < size; p++) {
        String value = codes.dictionary().value(p);
        lookup[p + 1] =
            values.getOrDefault(value, outsiders.contains(value) ? outside : UNDECLARED);
      }
      int[] slots = context.slots(codes);
      int[] cells = new int[slots.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = lookup[slots[i]];
        if (cells[i] == UNDECLARED) {
          List<String> declared = new ArrayList<>(new TreeSet<>(values.keySet()));
          declared.addAll(outsiders);
          String value = codes.dictionary().value(slots[i] - 1);
          undeclared(context, names, value, i, "", UndeclaredValue.hint(value, declared));
          cells[i] = outside;
        }
      }
      return sorted(patterns, cells);
    }

    private static void undeclared(
        ChunkContext context, Names names, String value, int row, String message, String hint) {
      context.broken(
          DataRule.UNDECLARED_CODE,
          ProblemCounts.Key.of(
              DataRule.UNDECLARED_CODE,
              names.column + "=" + value,
              "undeclaredCode.segment" + message,
              names.column,
              value,
              names.segment),
          row,
          hint);
    }
  }

  /**
   * Ranges of a number.
   *
   * @param column index of the column
   * @param bands the ranges, one per category
   * @param patterns pattern by category, then the one of those outside
   * @param declared the values that do not stand for themselves, if there are any
   * @param gaps reports the values in none of the ranges
   */
  record Banded(
      int column,
      List<Band> bands,
      List<Pattern> patterns,
      Optional<Declared> declared,
      BandGaps gaps)
      implements SegmentDecoder {

    public static Banded ofDates(
        int column, List<Band> bands, List<Pattern> patterns, Codes.Names names) {
      BandGaps gaps = BandGaps.ofSegment(bands, names, true);
      return new Banded(column, bands, patterns, Optional.empty(), gaps);
    }

    public static Banded ofNumbers(
        int column,
        List<Band> bands,
        List<Pattern> patterns,
        Optional<Declared> declared,
        Codes.Names names) {
      BandGaps gaps = BandGaps.ofSegment(bands, names, false);
      return new Banded(column, bands, patterns, declared, gaps);
    }

    @Override
    public SegmentCells decode(ChunkContext context) {
      double[] numbers = context.numbers(column);
      if (declared.isPresent()) {
        numbers = declared.get().numbers(context, numbers);
      }
      int[] cells = new int[context.rows()];
      for (int i = 0; i < cells.length; i++) {
        int band = NumberDecoder.band(bands, numbers[i]);
        if (band < 0 && !Double.isNaN(numbers[i])) {
          gaps.report(context, i, numbers[i]);
        }
        cells[i] = band < 0 ? patterns.size() - 1 : band;
      }
      return sorted(patterns, cells);
    }
  }

  /**
   * Values of a column of numbers that do not stand for themselves: missing ones, and codes for
   * another number.
   *
   * @param codes index of the column as codes; −1 if all these values are numbers
   * @param names how messages name the column and the segment
   * @param words the values, and what they stand for: NaN if they are missing
   * @param numbers those that are numbers
   */
  record Declared(
      int codes, Codes.Names names, Map<String, Double> words, Map<Double, Double> numbers) {

    public static Declared of(int codes, Codes.Names names, Map<String, Double> values) {
      Map<Double, Double> numbers = new TreeMap<>();
      values.forEach(
          (code, stands) -> Scores.number(code).ifPresent(number -> numbers.put(number, stands)));
      return new Declared(codes, names, values, numbers);
    }

    private double[] numbers(ChunkContext context, double[] read) {
      double[] values = read.clone();
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          values[i] = numbers.getOrDefault(values[i], values[i]);
        } else if (codes >= 0) {
          int position = context.codes(codes).position(i);
          if (position != CodeColumn.EMPTY) {
            values[i] = word(context, context.codes(codes).dictionary().value(position), i);
          }
        }
      }
      return values;
    }

    private double word(ChunkContext context, String value, int row) {
      if (!words.containsKey(value)) {
        String hint = UndeclaredValue.hint(value, new TreeSet<>(words.keySet()));
        Codes.undeclared(context, names, value, row, "", hint);
      }
      return words.getOrDefault(value, Double.NaN);
    }
  }

  /**
   * A multiple-response set of at most 64 categories.
   *
   * @param columns the columns that hold the answers
   * @param names how messages name each column
   * @param chosen for each column how to read its cells
   * @param missing values that are no answer
   * @param outsiders for each column the other declared values that belong to no category
   * @param rule who was asked, and whether none chosen is an answer, if a question has the columns
   * @param expand pattern of the segment's columns by set of categories
   */
  record Overlapping(
      int[] columns,
      List<Codes.Names> names,
      List<CellOptions> chosen,
      Set<String> missing,
      List<Set<String>> outsiders,
      Optional<BaseRule> rule,
      Expander expand)
      implements SegmentDecoder {
    @Override
    public SegmentCells decode(ChunkContext context) {
      long[] sets = new long[context.rows()];
      boolean[] rejecting = new boolean[sets.length];
      boolean[] silent = new boolean[sets.length];
      for (int c = 0; c < columns.length; c++) {
        CodeColumn codes = context.codes(columns[c]);
        int size = codes.dictionary().size();
        long[] lookup = new long[size + 1];
        boolean[] answers = new boolean[size + 1];
        Map<Integer, List<String>> unknown = new HashMap<>();
        for (int p = 0; p < size; p++) {
          String value = codes.dictionary().value(p);
          if (missing.contains(value)) {
            continue;
          }
          CellOptions.Named named = chosen.get(c).of(value);
          for (int category : named.options()) {
            lookup[p + 1] |= 1L << category;
          }
          List<String> texts = new ArrayList<>(named.unknown());
          texts.removeAll(outsiders.get(c));
          if (!texts.isEmpty() && !outsiders.get(c).contains(value)) {
            unknown.put(p + 1, texts);
          } else {
            answers[p + 1] =
                !named.unknown().isEmpty() || chosen.get(c) instanceof CellOptions.Column;
          }
        }
        int[] slots = context.slots(codes);
        for (int i = 0; i < sets.length; i++) {
          sets[i] |= lookup[slots[i]];
          rejecting[i] |= answers[slots[i]];
          silent[i] |= slots[i] > 0 && !answers[slots[i]];
          for (String text : unknown.getOrDefault(slots[i], List.of())) {
            undeclared(context, c, text, i);
          }
        }
      }
      boolean[] asked = rule.map(r -> r.asked(context)).orElse(null);
      boolean blank = rule.isPresent() && rule.get().includes(true, false, false);
      LongIndex index = new LongIndex();
      int[] cells = new int[sets.length];
      for (int i = 0; i < sets.length; i++) {
        boolean answered = rejecting[i] || blank && !silent[i];
        boolean outside = sets[i] == 0 && answered && (asked == null || asked[i]);
        cells[i] = outside ? 0 : index.add(sets[i]) + 1;
      }
      List<Pattern> found = new ArrayList<>();
      found.add(expand.columns(new BitSet(), true));
      for (int p = 0; p < index.size(); p++) {
        found.add(expand.columns(BitSet.valueOf(new long[] {index.key(p)}), false));
      }
      return sorted(found, cells);
    }

    private void undeclared(ChunkContext context, int c, String value, int row) {
      Codes.undeclared(
          context,
          names.get(c),
          value,
          row,
          chosen.get(c).message(),
          chosen.get(c).hint(value, outsiders.get(c)));
    }
  }

  /**
   * One segment within another.
   *
   * @param outerNumber number of the outer segment
   * @param outer the outer segment
   * @param innerNumber number of the inner segment
   * @param inner the inner segment
   * @param pairs position among the segment's categories by outer and inner column, −1 for none
   * @param expand pattern of the segment's columns by set of categories
   */
  record Nested(
      int outerNumber,
      SegmentDecoder outer,
      int innerNumber,
      SegmentDecoder inner,
      int[][] pairs,
      Expander expand)
      implements SegmentDecoder {
    @Override
    public SegmentCells decode(ChunkContext context) {
      SegmentCells a = context.segment(outerNumber, outer);
      SegmentCells b = context.segment(innerNumber, inner);
      LongIndex index = new LongIndex();
      int[] cells = new int[context.rows()];
      int width = b.patterns().size();
      for (int i = 0; i < cells.length; i++) {
        cells[i] = index.add((long) a.cells()[i] * width + b.cells()[i]);
      }
      List<Pattern> found = new ArrayList<>();
      for (int p = 0; p < index.size(); p++) {
        Pattern one = a.patterns().get((int) (index.key(p) / width));
        Pattern other = b.patterns().get((int) (index.key(p) % width));
        found.add(expand.columns(categories(one, other), !one.isEmpty() && !other.isEmpty()));
      }
      return sorted(found, cells);
    }

    private BitSet categories(Pattern one, Pattern other) {
      BitSet set = new BitSet();
      for (int o = 0; o < pairs.length; o++) {
        for (int i = 0; one.contains(o) && i < pairs[o].length; i++) {
          if (other.contains(i) && pairs[o][i] >= 0) {
            set.set(pairs[o][i]);
          }
        }
      }
      return set;
    }
  }

  /**
   * From categories to the columns that hold them, nets included.
   *
   * @param columns the segment's columns
   */
  record Expander(List<SegmentPlan.Column> columns) {
    /**
     * The columns of those in some categories.
     *
     * @param answered whether those in no category gave a valid answer all the same
     */
    public Pattern columns(BitSet categories, boolean answered) {
      BitSet set = new BitSet();
      for (int c = 0; c < columns.size(); c++) {
        if (columns.get(c).members().intersects(categories)) {
          set.set(c);
        }
      }
      set.set(columns.size(), answered && set.isEmpty());
      return Pattern.of(set);
    }
  }
}
