package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.RowPlace;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signs of groups whose figures aren't published, at the right end of a strip, or at the left
 * one where only that is free of dots. Before a sign are the shapes of its groups: signs alone, one
 * a group, say of none whose they are. They are small, grey and on a band, as in small lines, so
 * that no shape passes for a dot at a share.
 */
final class StripSigns {

  /** From the shapes and signs to the ends of their band. */
  private static final double INSIDE = 1.5;

  /** Between a sign and the shapes of the next one. */
  private static final double APART = 5;

  private static final double AFTER_SHAPES = 1;

  private final StripRow row;
  private final RowPlace place;
  private final Words words;
  private final SummaryStyles styles;
  private final TextStyle style;

  /** The groups of each sign, in their order. */
  private final Map<String, List<Integer>> groups = new LinkedHashMap<>();

  private final double left;
  private final double right;

  /** The signs of a row that has these dots. */
  StripSigns(
      StripRow row, RowPlace place, List<StripDots.Dot> dots, Words words, SummaryStyles styles) {
    this.row = row;
    this.place = place;
    this.words = words;
    this.styles = styles;
    style = styles.tiny.colored(styles.on(styles.gridline()));
    for (int g = 0; g < row.size(); g++) {
      int group = g;
      if (dots.stream().noneMatch(dot -> dot.place() == group)) {
        groups.computeIfAbsent(row.cell(g).text(), text -> new ArrayList<>()).add(g);
      }
    }
    double width = 2 * INSIDE - APART;
    for (Map.Entry<String, List<Integer>> sign : groups.entrySet()) {
      width += APART + shapesWidth(sign.getValue()) + words.width(sign.getKey(), style);
    }
    double start = place.x() + row.span().left();
    double end = place.x() + row.span().right();
    double first = end;
    double last = start;
    for (StripDots.Dot dot : dots) {
      double reach = dot.cell().differs() ? StripAxes.FIGURE_GAP + labelWidth(dot.cell()) : 0;
      first = Math.min(first, place.x() + dot.x() - Pen.RADIUS - reach);
      last = Math.max(last, place.x() + dot.x() + Pen.RADIUS + reach);
    }
    boolean before = last + width > end && start + width <= first;
    left = before ? start : end - width;
    right = left + width;
  }

  private double labelWidth(SummaryCell cell) {
    return words.width(cell.text(), styles.tiny);
  }

  private static double shapesWidth(List<Integer> groups) {
    return groups.size() * 2 * Pen.SMALL + AFTER_SHAPES;
  }

  /**
   * Paints them: the shape of a group stands for the sign of its cell, where another group's shape
   * is beside it.
   *
   * @param cells the elements of the groups
   */
  void paint(List<Tag> cells) {
    if (groups.isEmpty()) {
      return;
    }
    double top = place.middle() - LinePainter.BAND_HEIGHT / 2;
    double width = right - left;
    int band = styles.gridline();
    place.pen().box(left, top, width, LinePainter.BAND_HEIGHT, band, Mark.ARTIFACT);
    double x = left + INSIDE;
    for (Map.Entry<String, List<Integer>> sign : groups.entrySet()) {
      String text = sign.getKey();
      List<Integer> own = sign.getValue();
      int last = own.get(own.size() - 1);
      double at = x + Pen.SMALL;
      for (int g : own) {
        String spoken = row.cell(g).spoken();
        String said = spoken.isEmpty() ? text : spoken;
        Mark mark = g == last ? Mark.ARTIFACT : Pen.standsFor(cells.get(g), said);
        place.pen().small(g, at, place.middle(), styles.brand.grey(), mark);
        at += 2 * Pen.SMALL;
      }
      x += shapesWidth(own);
      place.pen().left(text, style, x, place.baseline(style), cells.get(last).slot());
      x += words.width(text, style) + APART;
    }
  }
}
