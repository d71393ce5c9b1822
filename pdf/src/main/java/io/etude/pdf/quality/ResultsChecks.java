package io.etude.pdf.quality;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.RowsFrame;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many lines of the results in summary are no row: names of groups and questions, keys,
 * wordings, bases, notes. Lines beside a row are none of their own.
 */
final class ResultsChecks {

  /** Fewer lines than those of about two pages have too large a share of headings anyway. */
  private static final int FEW = 120;

  /** Baselines that are closer belong to one line. */
  private static final double LINE = 4.5;

  /** As many pages are named. */
  private static final int NAMED = 3;

  /** The lines of a page. */
  private record Lines(int page, long headings, long rows) {

    private String place() {
      return "page " + page + ": " + headings + " of " + (headings + rows) + " lines";
    }
  }

  private final List<Lines> pages = new ArrayList<>();
  private long headings;
  private long rows;

  void page(Page page) {
    long before = headings;
    long rowsBefore = rows;
    page.rows().forEach(frame -> frame(page.items(), frame));
    if (headings > before) {
      pages.add(new Lines(page.number(), headings - before, rows - rowsBefore));
    }
  }

  private void frame(List<Item> items, RowsFrame frame) {
    for (RowsFrame.Row row : frame.rows()) {
      rows +=
          Math.max(
              1, lines(items, g -> isIn(g, row) && g.x() >= row.left() && g.x() < row.right()));
    }
    headings +=
        lines(items, g -> isIn(g, frame) && frame.rows().stream().noneMatch(row -> isIn(g, row)));
  }

  private static boolean isIn(Item.Glyphs run, RowsFrame frame) {
    return run.x() >= frame.x() - 1
        && run.x() <= frame.x() + frame.width()
        && run.y() >= frame.top()
        && run.y() <= frame.bottom() + 1;
  }

  private static boolean isIn(Item.Glyphs run, RowsFrame.Row row) {
    double middle = run.y() - run.size() / 3;
    return middle >= row.top() && middle <= row.bottom();
  }

  /** The number of lines that some texts are in. */
  private static int lines(List<Item> items, Predicate<Item.Glyphs> wanted) {
    double[] baselines =
        items.stream()
            .filter(item -> item instanceof Item.Glyphs run && !run.text().isBlank())
            .map(Item.Glyphs.class::cast)
            .filter(wanted)
            .mapToDouble(Item.Glyphs::y)
            .sorted()
            .toArray();
    int lines = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (double baseline : baselines) {
      if (baseline - last > LINE) {
        lines++;
        last = baseline;
      }
    }
    return lines;
  }

  /** Whether the lines are so few that a share of them is no fault of the pages. */
  boolean areFew() {
    return headings + rows < FEW;
  }

  List<PageQuality.Measure> measures() {
    long all = headings + rows;
    double share = all == 0 ? 0 : headings / (double) all;
    return List.of(new PageQuality.Measure(PageMeasure.RESULTS_HEADINGS, share, places()));
  }

  /** The pages with the most such lines. */
  private List<String> places() {
    return pages.stream()
        .sorted(Comparator.comparingLong(Lines::headings).reversed())
        .limit(NAMED)
        .map(Lines::place)
        .toList();
  }
}
