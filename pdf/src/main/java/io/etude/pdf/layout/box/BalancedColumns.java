package io.etude.pdf.layout.box;

import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;

/**
 * Lines in columns of about the same length, filled one after the other.
 *
 * @param text the lines
 * @param columns how many columns
 * @param pitch from the left edge of one to that of the next
 */
public record BalancedColumns(TextBox text, int columns, double pitch) implements Box {

  /** Phrases in columns across a width, the notes that they call right below. */
  public static Box of(
      LayoutContext setting, List<Phrase> phrases, TextStyle look, double width, int columns) {
    double gutter = setting.grid.gutter() > 0 ? setting.grid.gutter() : 2 * look.size();
    double each = (width - gutter * (columns - 1)) / columns;
    TextBox all = setting.lines(phrases, look, each);
    Stack stack = new Stack().add(new BalancedColumns(all, columns, each + gutter));
    for (SetLine line : all.lines()) {
      for (Phrase.Note note : line.notes()) {
        stack.gap(4).add(setting.lines(note.phrases(), setting.looks.small, width));
      }
    }
    return stack;
  }

  private int rows() {
    return (text.lines().size() + columns - 1) / columns;
  }

  @Override
  public double height() {
    return rows() * text.look().leading();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    int rows = rows();
    for (int i = 0; i < text.lines().size(); i++) {
      double baseline = y + text.look().ascent() + (i % rows) * text.look().leading();
      text.lines().get(i).paint(canvas, x + (i / rows) * pitch, baseline);
    }
  }
}
