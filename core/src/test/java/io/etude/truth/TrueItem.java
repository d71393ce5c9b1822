package io.etude.truth;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one table is about: a question, or an item of a grid. */
final class TrueItem {

  final String id;
  final Words label;

  /** Whether agreeing with it is bad. */
  final boolean reversed;

  final List<TrueRow> rows;

  /** For each respondent how much he counts in the base: 1 or 0, or his number of responses. */
  final double[] unit;

  /** The same where rows of explicit zeros are taken for no answer; null if it is no other. */
  double[] unitWithoutZeros;

  /** The numbers behind means; null for none. */
  final double[] scores;

  /** Columns of the data that it is made from. */
  final Set<String> columns;

  TrueQuestion question;

  /** The same with those alone in its base who gave a number; made when it is first asked for. */
  private TrueItem ofNumbers;

  TrueItem(
      String id,
      Words label,
      boolean reversed,
      List<TrueRow> rows,
      double[] unit,
      double[] scores,
      Set<String> columns) {
    this.id = id;
    this.label = label;
    this.reversed = reversed;
    this.rows = List.copyOf(rows);
    this.unit = unit;
    this.scores = scores;
    this.columns = Set.copyOf(columns);
  }

  /** Takes a respondent out of the base and of all rows. */
  void leaveOut(int respondent) {
    unit[respondent] = 0;
    if (unitWithoutZeros != null) {
      unitWithoutZeros[respondent] = 0;
    }
    if (scores != null) {
      scores[respondent] = Double.NaN;
    }
    rows.forEach(row -> row.chosen()[respondent] = false);
  }

  /** The same item of those who gave a number, whom its means are of. */
  TrueItem ofNumbers() {
    if (scores == null) {
      return this;
    }
    if (ofNumbers == null) {
      double[] numbers = unit.clone();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Double.isNaN(scores[i]) ? 0 : numbers[i];
      }
      ofNumbers = new TrueItem(id, label, reversed, rows, numbers, scores, columns);
      ofNumbers.question = question;
    }
    return ofNumbers;
  }

  /** Id of its table: that of the question, and of the item of a grid. */
  String place() {
    return question.type == TrueQuestion.Type.GRID ? question.id + "." + id : question.id;
  }

  List<TrueRow> answers() {
    return rows.stream().filter(row -> row.kind().answers()).toList();
  }

  List<TrueRow> nets() {
    return rows.stream().filter(TrueRow::net).toList();
  }

  List<TrueRow> apart() {
    return rows.stream().filter(TrueRow::apart).toList();
  }

  Optional<TrueRow> row(String rowId) {
    return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
  }

  /** 1 if the row is good for this item, −1 if it is bad. */
  int side(TrueRow row) {
    return reversed ? -row.side() : row.side();
  }
}
