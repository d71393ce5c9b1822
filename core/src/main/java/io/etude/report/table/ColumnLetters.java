package io.etude.report.table;

import io.etude.internal.Alphabet;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.inference.Higher;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The letters of a segment's columns as a table prints them. */
final class ColumnLetters {

  private final Map<String, String> byColumn = new HashMap<>();

  private ColumnLetters() {}

  /** No letters, as where columns have no figures to compare. */
  static ColumnLetters none() {
    return new ColumnLetters();
  }

  /** The letters of the results, which begin with A in each segment. */
  static ColumnLetters bySegment(ResultTable table) {
    ColumnLetters letters = new ColumnLetters();
    for (ResultColumn column : table.columns()) {
      column.letter().ifPresent(letter -> letters.byColumn.put(column.id(), letter));
    }
    return letters;
  }

  /** The letters that follow on the first {@code used} of the alphabet. */
  static ColumnLetters after(int used, ResultTable table) {
    ColumnLetters letters = new ColumnLetters();
    for (ResultColumn column : table.columns()) {
      if (column.letter().isPresent()) {
        letters.byColumn.put(column.id(), Alphabet.letter(used + letters.size()));
      }
    }
    return letters;
  }

  /** How many columns have a letter. */
  int size() {
    return byColumn.size();
  }

  /** The letter of a column; empty for none. */
  String of(ResultColumn column) {
    return byColumn.getOrDefault(column.id(), "");
  }

  /** The same comparisons with the letters of the table. */
  List<Higher> of(List<Higher> comparisons) {
    return comparisons.isEmpty() ? comparisons : comparisons.stream().map(this::of).toList();
  }

  private Higher of(Higher higher) {
    String letter = byColumn.getOrDefault(higher.column(), "");
    if (letter.equalsIgnoreCase(higher.letter())) {
      return higher;
    }
    boolean small = higher.letter().equals(higher.letter().toLowerCase(Locale.ROOT));
    return new Higher(
        higher.column(),
        small ? letter.toLowerCase(Locale.ROOT) : letter,
        higher.level(),
        higher.difference(),
        higher.p());
  }
}
