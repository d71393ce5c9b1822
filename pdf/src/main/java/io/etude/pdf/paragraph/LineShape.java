package io.etude.pdf.paragraph;

import java.util.ArrayList;
import java.util.List;

/**
 * The room for each line of a paragraph.
 *
 * @param first the first lines, where they differ
 * @param rest all others
 */
public record LineShape(List<Slot> first, Slot rest) {

  /**
   * The room for one line.
   *
   * @param indent distance from the column's left end
   * @param width width
   */
  public record Slot(double indent, double width) {}

  /** Copies the list. */
  public LineShape {
    first = List.copyOf(first);
  }

  /** Lines of one width. */
  public static LineShape of(double width) {
    return new LineShape(List.of(), new Slot(0, width));
  }

  /** The same with the first line indented. */
  public LineShape indented(double indent) {
    return beside(1, indent);
  }

  /** The same with the first lines beside something at the left, such as a drop cap. */
  public LineShape beside(int lines, double room) {
    List<Slot> slots = new ArrayList<>(first);
    for (int i = 0; i < lines; i++) {
      Slot old = slot(i);
      Slot slot = new Slot(old.indent() + room, old.width() - room);
      if (i < slots.size()) {
        slots.set(i, slot);
      } else {
        slots.add(slot);
      }
    }
    return new LineShape(slots, rest);
  }

  /** The room for a line, counted from 0. */
  public Slot slot(int line) {
    return line < first.size() ? first.get(line) : rest;
  }
}
