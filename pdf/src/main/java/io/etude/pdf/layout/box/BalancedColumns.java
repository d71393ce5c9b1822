package io.etude.pdf.layout.box;

import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines in columns of about the same length, filled one after the other.
 *
 * @param text the lines
 * @param starts the first line of each column, and the number of lines
 * @param pitch from the left edge of one to that of the next
 */
public record BalancedColumns(TextBox text, List<Integer> starts, double pitch) implements Box {

  /**
   * How many rows longer than need be columns may get so that no line of a paragraph, or half a
   * word, is alone.
   */
  private static final int MAX_LONGER = 2;

  /** Copies the list. */
  public BalancedColumns {
    starts = List.copyOf(starts);
  }

  /** Phrases in columns across a width, the notes that they call right below. */
  public static Box of(
      LayoutContext context, List<Phrase> phrases, TextStyle style, double width, int columns) {
    double gutter = context.grid.gutter() > 0 ? context.grid.gutter() : 2 * style.size();
    double each = (width - gutter * (columns - 1)) / columns;
    TextBox all = context.lines(phrases, style, each);
    List<Integer> starts = starts(all.lines(), columns);
    Stack stack = new Stack().add(new BalancedColumns(all, starts, each + gutter));
    for (SetLine line : all.lines()) {
      for (Phrase.Note note : line.notes()) {
        stack.gap(4).add(context.lines(note.phrases(), context.styles.small, width));
      }
    }
    return stack;
  }

  private static List<Integer> starts(List<SetLine> lines, int columns) {
    int least = (lines.size() + columns - 1) / columns;
    for (int rows = least; rows <= least + MAX_LONGER; rows++) {
      List<Integer> starts = filled(lines, columns, rows, true);
      if (starts.get(columns) == lines.size()) {
        return starts;
      }
    }
    return filled(lines, columns, least, false);
  }

  /** Columns of at most so many rows; the last entry is the first line that found no room. */
  private static List<Integer> filled(
      List<SetLine> lines, int columns, int rows, boolean together) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int at = 0;
    for (int c = 0; c < columns; c++) {
      int end = Math.min(lines.size(), at + rows);
      int good = end;
      while (together && good > at + 1 && good < lines.size() && isBadBreak(lines, good)) {
        good--;
      }
      at = good > at + 1 ? good : end;
      starts.add(at);
    }
    return starts;
  }

  /**
   * Whether a column that begins with a line leaves a line of a paragraph alone, here or there, or
   * half a word before it.
   */
  private static boolean isBadBreak(List<SetLine> lines, int line) {
    if (lines.get(line - 1).line().hyphen()) {
      return true;
    }
    boolean widow = lines.get(line).line().fill().filter(f -> f.last() && !f.first()).isPresent();
    return widow
        || lines.get(line - 1).line().fill().filter(f -> f.first() && !f.last()).isPresent();
  }

  private int rows() {
    int rows = 0;
    for (int c = 0; c + 1 < starts.size(); c++) {
      rows = Math.max(rows, starts.get(c + 1) - starts.get(c));
    }
    return rows;
  }

  @Override
  public double height() {
    return rows() * text.style().leading();
  }

  @Override
  public double growth() {
    return text.growth() * rows() / Math.max(1, text.lines().size());
  }

  @Override
  public double reserve() {
    return text.reserve() * rows() / Math.max(1, text.lines().size());
  }

  @Override
  public Box grown(double most) {
    Box grown = text.grown(most * text.lines().size() / Math.max(1, rows()));
    return new BalancedColumns((TextBox) grown, starts, pitch);
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    for (int c = 0; c + 1 < starts.size(); c++) {
      for (int i = starts.get(c); i < starts.get(c + 1); i++) {
        int row = i - starts.get(c);
        double baseline = y + text.style().ascent() + row * text.style().leading();
        text.lines().get(i).paint(canvas, x + c * pitch, baseline);
      }
    }
  }
}
