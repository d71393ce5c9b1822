package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Measures of text as painted: inside its page and column, clear of other text, not cut off. */
final class TextChecks {
  private static final double DEPTH = 0.22;
  private static final String DESCENDING = "gjpqyçÇQДЦЩ,;()[]{}|_/§þŋ";

  private static final double SIDEWAYS = 0.6;
  private static final double UPRIGHT = 0.8;
  private static final double OUTSIDE = 0.5;

  /** How far letters may protrude from their column, in parts of the type size. */
  private static final double HANGING = 0.16;

  private static final Set<Tag.Role> LABELS =
      Set.of(Tag.Role.FIGURE, Tag.Role.TH, Tag.Role.TD, Tag.Role.TOCI);

  private final Count outside = new Count(PageMeasure.OUTSIDE_TEXT);
  private final Count overlaps = new Count(PageMeasure.OVERLAPPING_TEXT);
  private final Count ellipses = new Count(PageMeasure.CUT_TEXT);

  /** The ink of a run, about. */
  private record Ink(double left, double top, double right, double bottom, String text) {}

  void page(Page page) {
    List<Ink> inks = new ArrayList<>();
    for (Item item : page.items()) {
      if (item instanceof Item.Glyphs run && !run.text().isBlank()) {
        Ink ink = ink(run);
        inks.add(ink);
        outside(page, run, ink);
        ellipsis(page, run);
      }
    }
    overlaps(page, inks);
  }

  private static Ink ink(Item.Glyphs run) {
    int first = 0;
    int end = run.glyphs().length;
    double left = run.x();
    double right = run.x() + run.width();
    while (first < end && isBlank(run, first)) {
      left += run.advances()[first++];
    }
    while (end > first && isBlank(run, end - 1)) {
      right -= run.advances()[--end];
    }
    double top = run.y() - run.face().capHeight() * run.size();
    double depth = descends(run.text()) ? DEPTH * run.size() : 0;
    return new Ink(left, top, right, run.y() + depth, run.text());
  }

  /** Whether a text goes below its baseline; of other scripts anything but most capitals may. */
  private static boolean descends(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean capital = c >= 0x370 && c < 0x530 && Character.isUpperCase(c);
      if (DESCENDING.indexOf(c) >= 0 || c >= 0x370 && c < 0x2000 && !capital) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(Item.Glyphs run, int glyph) {
    int at = run.clusters()[glyph];
    return at < run.text().length() && Character.isSpaceChar(run.text().charAt(at));
  }

  private void outside(Page page, Item.Glyphs run, Ink ink) {
    if (ink.left() < -OUTSIDE
        || ink.right() > page.width() + OUTSIDE
        || ink.top() < -OUTSIDE
        || ink.bottom() > page.height() + OUTSIDE
        || leavesColumn(page, run, ink)) {
      outside.add(page.number(), run.text());
    }
  }

  /** Whether a run that is part of a line of a column ends right of it. */
  private static boolean leavesColumn(Page page, Item.Glyphs run, Ink ink) {
    double hanging = HANGING * run.size();
    for (ColumnFrame column : page.columns()) {
      double right = column.x() + column.width();
      if (column.flow() && run.x() >= column.x() - hanging && run.x() < right) {
        for (LineInfo line : column.lines()) {
          boolean same = Math.abs(line.baseline() - run.y()) < 0.05;
          if (same && line.text().contains(run.text().strip())) {
            return ink.right() > right + hanging;
          }
        }
      }
    }
    return false;
  }

  /**
   * Three dots are what a drawing cuts a label with. An author's own are printed as one sign, which
   * is no fault: an answer may be "More...".
   */
  private void ellipsis(Page page, Item.Glyphs run) {
    String text = run.text().stripTrailing();
    if (text.endsWith("...") && isLabel(run.mark())) {
      ellipses.add(page.number(), text);
    }
  }

  private static boolean isLabel(Mark mark) {
    if (!(mark instanceof Mark.Slot slot)) {
      return true;
    }
    return LABELS.stream().anyMatch(role -> slot.tag().enclosing(role).isPresent());
  }

  private void overlaps(Page page, List<Ink> inks) {
    inks.sort(Comparator.comparingDouble(Ink::top).thenComparingDouble(Ink::left));
    for (int i = 0; i < inks.size(); i++) {
      Ink ink = inks.get(i);
      for (int j = i + 1; j < inks.size() && inks.get(j).top() < ink.bottom(); j++) {
        Ink other = inks.get(j);
        double across = Math.min(ink.right(), other.right()) - Math.max(ink.left(), other.left());
        double down = Math.min(ink.bottom(), other.bottom()) - other.top();
        if (across > SIDEWAYS && down > UPRIGHT) {
          overlaps.add(page.number(), ink.text() + " / " + other.text());
        }
      }
    }
  }

  List<PageQuality.Measure> measures() {
    return List.of(outside.measure(), overlaps.measure(), ellipses.measure());
  }
}
