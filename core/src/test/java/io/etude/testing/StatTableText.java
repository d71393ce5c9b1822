package io.etude.testing;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Printed tables as text, cell by cell, for tests: what is printed, then in brackets what is behind
 * it. {@code 43Ab [share 0.43125 ±0.0134 0.405..0.457 A0.01 b0.05]} is a share of 43.125 % with its
 * standard error and interval, higher than two columns at these levels; an answer's cell also has
 * its count and its weighted count.
 */
public final class StatTableText {

  private final StringBuilder text = new StringBuilder();

  private StatTableText() {}

  /** All tables, one after the other. */
  public static String of(List<StatTable> tables) {
    StatTableText dump = new StatTableText();
    tables.forEach(dump::table);
    return dump.text.toString();
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line.stripTrailing()).append('\n');
  }

  private void table(StatTable table) {
    StatTable.Subject subject = table.subject();
    line(0, "table " + table.id() + " of " + subject.table() + ", " + table.content());
    line(1, "question: " + subject.question() + subject.item().map(i -> " | " + i).orElse(""));
    line(1, "title: " + Inline.plain(table.title()));
    line(1, "subtitle: " + Inline.plain(table.subtitle()));
    for (StatSegment segment : table.segments()) {
      line(
          1,
          "segment %s \"%s\": test %s %s"
              .formatted(
                  segment.source(), segment.label(), cell(segment.test()), segment.testNote()));
    }
    for (StatSpanner spanner : table.spanners()) {
      line(
          1,
          "spanner level %d, columns %d to %d: %s"
              .formatted(spanner.level(), spanner.first(), spanner.last(), spanner.label()));
    }
    for (int c = 0; c < table.columns().size(); c++) {
      line(1, column(c, table.columns().get(c)));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(table, r);
    }
    table.notes().forEach(note -> line(1, "note: " + Inline.plain(note)));
    table.key().forEach(key -> line(1, "key: " + Inline.plain(key)));
  }

  private static String column(int index, StatColumn column) {
    return "column %d %s \"%s\" letter %s segment %d %s"
        .formatted(
            index,
            column.id(),
            column.label(),
            column.letter().isEmpty() ? "none" : column.letter(),
            column.segment(),
            column.mark() == Figure.Mark.NONE ? "" : column.mark());
  }

  private void row(StatTable table, int row) {
    StatRow head = table.rows().get(row);
    line(
        1,
        "row %s %s level %d%s \"%s\""
            .formatted(
                head.kind(),
                head.id(),
                head.level(),
                head.opensGroup() ? ", opens a group" : "",
                head.label()));
    boolean answer = head.kind() == StatRow.Kind.CATEGORY || head.kind() == StatRow.Kind.NET;
    for (int column = 0; column < table.columns().size(); column++) {
      List<String> cells = new ArrayList<>(List.of(cell(table.cell(row, column))));
      if (answer) {
        cells.add(cell(table.cell(row, column, Measure.COUNT)));
        cells.add(cell(table.cell(row, column, Measure.WEIGHTED_COUNT)));
      }
      line(2, table.columns().get(column).id() + ": " + String.join(" | ", cells));
    }
  }

  /** The text with letters and mark, then the facts behind it. */
  private static String cell(Figure cell) {
    StringJoiner facts = new StringJoiner(" ", " [", "]");
    facts.add(kind(cell.kind()) + number(cell));
    if (cell.decimals() > 0) {
      facts.add("." + cell.decimals());
    }
    cell.estimate().ifPresent(estimate -> facts.add(estimate(estimate)));
    for (Higher higher : cell.higherThan()) {
      facts.add(higher.letter() + higher.level());
    }
    cell.absence().ifPresent(absence -> facts.add(absence.name()));
    return cell + facts.toString();
  }

  private static String kind(Figure.Kind kind) {
    return switch (kind) {
      case PERCENT -> "share ";
      case NUMBER -> "number ";
      case POINTS -> "points ";
      case COUNT -> "n ";
      case WEIGHTED_COUNT -> "w ";
      case PROBABILITY -> "p ";
    };
  }

  private static String number(Figure cell) {
    if (cell.number().isEmpty()) {
      return "none";
    }
    double number = cell.number().getAsDouble();
    return number == Math.rint(number) ? String.valueOf((long) number) : digits(number, 6);
  }

  /** Standard error and interval, where there are any. */
  private static String estimate(Estimate estimate) {
    StringBuilder text = new StringBuilder();
    if (!Double.isNaN(estimate.se())) {
      text.append("±").append(digits(estimate.se(), 3));
    }
    estimate
        .interval()
        .ifPresent(
            i ->
                text.append(' ')
                    .append(digits(i.low(), 4))
                    .append("..")
                    .append(digits(i.high(), 4)));
    return text.isEmpty() ? "no error" : text.toString();
  }

  /** So many significant digits: fewer than machines might differ in. */
  private static String digits(double number, int digits) {
    return number == 0
        ? "0"
        : new BigDecimal(number)
            .round(new MathContext(digits))
            .stripTrailingZeros()
            .toPlainString();
  }
}
