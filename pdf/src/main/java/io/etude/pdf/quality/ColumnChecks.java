package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures of columns: one baseline grid, balance at the end, no holes. A page is judged when the
 * next one with running text has come, since the last one has rules of its own.
 */
final class ColumnChecks {
  private static final double HOLE = 0.15;
  private static final int MIN_ROWS = 3;
  private static final double MAX_IMBALANCE = 2;
  private static final double SAME_ROW = 1;
  private static final double DESCENT = 0.25;

  /** Rows by which a line may pass the foot of its column before it does not fit. */
  private static final double TOLERANCE = 0.5;

  private final Count grid = new Count(PageMeasure.GRID_DEVIATION);
  private final Count balance = new Count(PageMeasure.LAST_PAGE_APART);
  private final Count excusedImbalance = new Count(PageMeasure.LAST_PAGE_KEPT_APART);
  private final Count holes = new Count(PageMeasure.WHITE_HOLES);
  private final Count excused = new Count(PageMeasure.WHITE_HOLES_BEFORE_BLOCKS);
  private Optional<Page> pending = Optional.empty();
  private double highest;
  private boolean followedByBlock;

  void page(Page page) {
    if (!hasFlow(page)) {
      followedByBlock |= opensWithBlock(page);
      return;
    }
    grid(page);
    highest = Math.max(highest, columnHeight(page));
    boolean blockNext = followedByBlock || opensWithBlock(page);
    pending.ifPresent(before -> holes(before, page, blockNext));
    pending = Optional.of(page);
    followedByBlock = false;
  }

  /** The height of a column, which may be given in parts, above and below what spans it. */
  private static double columnHeight(Page page) {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (ColumnFrame column : page.columns()) {
      top = Math.min(top, column.top());
      bottom = Math.max(bottom, column.bottom());
    }
    return bottom - top;
  }

  private static boolean hasFlow(Page page) {
    return page.columns().stream().anyMatch(column -> column.flow() && !column.lines().isEmpty());
  }

  /** Whether what is highest on a page can't be split. */
  private static boolean opensWithBlock(Page page) {
    double text = Double.POSITIVE_INFINITY;
    double block = Double.POSITIVE_INFINITY;
    for (ColumnFrame column : page.columns()) {
      for (LineInfo line : column.lines()) {
        text = Math.min(text, line.baseline());
      }
      for (Extent extent : column.blocks()) {
        if (extent.unsplittable()) {
          block = Math.min(block, extent.top());
        } else {
          text = Math.min(text, extent.top());
        }
      }
    }
    return block < text;
  }

  /** Distance from baseline to baseline of running text: the most frequent one. */
  private static double leading(Page page) {
    TreeMap<Long, DoubleSummaryStatistics> gaps = new TreeMap<>();
    for (ColumnFrame column : page.columns()) {
      List<LineInfo> lines = column.lines();
      for (int i = 1; column.flow() && i < lines.size(); i++) {
        boolean sameParagraph = lines.get(i).paragraph() == lines.get(i - 1).paragraph();
        if (sameParagraph && lines.get(i).kind() == LineInfo.Kind.TEXT) {
          double gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
          gaps.computeIfAbsent(Math.round(gap * 10), tenths -> new DoubleSummaryStatistics())
              .accept(gap);
        }
      }
    }
    return gaps.values().stream()
        .max(Comparator.comparingLong(DoubleSummaryStatistics::getCount))
        .map(DoubleSummaryStatistics::getAverage)
        .orElse(0.0);
  }

  private void grid(Page page) {
    double leading = leading(page);
    double origin = Double.NaN;
    for (ColumnFrame column : page.columns()) {
      for (LineInfo line : column.lines()) {
        if (!column.flow() || line.kind() != LineInfo.Kind.TEXT || leading <= 0) {
          continue;
        }
        origin = Double.isNaN(origin) ? line.baseline() : origin;
        double off = Math.abs(Math.IEEEremainder(line.baseline() - origin, leading));
        grid.atMost(off, page.number(), line.text());
      }
    }
  }

  /**
   * How many lines the shortest of the columns that end the text is shorter than the longest. They
   * are excused if the least that may pass from one to the next would not bring them nearer.
   */
  private void balance(Page page) {
    List<ColumnFrame> last = lastRow(page);
    double leading = leading(page);
    if (last.size() < 2 || leading <= 0) {
      return;
    }
    int shortest = 0;
    int longest = 0;
    for (int i = 1; i < last.size(); i++) {
      shortest = end(last.get(i), leading) < end(last.get(shortest), leading) ? i : shortest;
      longest = end(last.get(i), leading) > end(last.get(longest), leading) ? i : longest;
    }
    double points = end(last.get(longest), leading) - end(last.get(shortest), leading);
    double apart = Math.round(points / leading * 10) / 10.0;
    boolean forwards = longest < shortest;
    double least;
    if (forwards) {
      ColumnFrame from = last.get(longest);
      boolean spaced = spaced(last.get(longest + 1));
      least = Breakpoints.minTail(from.lines()) + notes(from, leading) + (spaced ? 1 : 0);
    } else {
      least = head(last.get(shortest + 1), leading);
    }
    if (apart > MAX_IMBALANCE && least > apart / 2 + 1) {
      excusedImbalance.add(page.number(), "the last columns");
    } else {
      balance.atMost(apart, page.number(), "the last columns");
    }
  }

  /**
   * The least rows at the head of a column that could be in the one before, with the notes of the
   * column, and the white over a heading.
   */
  private static double head(ColumnFrame column, double leading) {
    return Breakpoints.minHead(column.lines()) + notes(column, leading) + (spaced(column) ? 1 : 0);
  }

  /** Whether white is over the first line of a column once it follows another. */
  private static boolean spaced(ColumnFrame column) {
    List<LineInfo> lines = column.lines();
    return !lines.isEmpty() && lines.get(0).kind() != LineInfo.Kind.TEXT;
  }

  /** Rows of the notes under a column and the white over them, which go where its lines go. */
  private static double notes(ColumnFrame column, double leading) {
    return (end(column, leading) - textEnd(column, leading)) / leading;
  }

  private static double textEnd(ColumnFrame column, double leading) {
    List<LineInfo> lines = column.lines();
    return lines.isEmpty()
        ? column.top()
        : lines.get(lines.size() - 1).baseline() + DESCENT * leading;
  }

  /** The columns of running text that begin lowest on a page. */
  private static List<ColumnFrame> lastRow(Page page) {
    double top =
        page.columns().stream()
            .filter(column -> column.flow() && !column.lines().isEmpty())
            .mapToDouble(ColumnFrame::top)
            .max()
            .orElseThrow();
    return page.columns().stream()
        .filter(column -> column.flow() && Math.abs(column.top() - top) < SAME_ROW)
        .filter(column -> !standsOnBlock(page, column))
        .toList();
  }

  /** Whether a block is under a column, so that its foot isn't where the text ends. */
  private static boolean standsOnBlock(Page page, ColumnFrame column) {
    return page.columns().stream()
        .anyMatch(
            other ->
                !other.flow()
                    && other.top() >= column.bottom()
                    && other.x() < column.x() + column.width()
                    && other.x() + other.width() > column.x());
  }

  /** Notes count as the end of a column if they are right under its text. */
  private static double end(ColumnFrame column, double leading) {
    double text = textEnd(column, leading);
    double end = text;
    for (Extent extent : column.blocks()) {
      boolean counts = extent.bottom() < column.bottom() || extent.top() - text < 2 * leading;
      end = extent.unsplittable() && counts ? Math.max(end, extent.bottom()) : end;
    }
    return end;
  }

  private void holes(Page page, Page next, boolean blockOnNextPage) {
    double leading = leading(page);
    double largest = Math.max(HOLE * highest, MIN_ROWS * leading);
    List<ColumnFrame> columns = page.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).flow()) {
        boolean excuse = blockBelow(page, columns.get(i)) || isKept(page, next, i, leading);
        excuse |= isLastColumn(page, columns.get(i)) && blockOnNextPage;
        holes(page, columns.get(i), largest, leading, excuse);
      }
    }
  }

  private void holes(
      Page page, ColumnFrame column, double largest, double leading, boolean excuse) {
    double foot = column.top();
    for (Extent extent : content(column, leading)) {
      hole(page, column, extent.top() - foot, largest, extent.unsplittable());
      foot = Math.max(foot, extent.bottom());
    }
    hole(page, column, column.bottom() - foot, largest, excuse);
  }

  private void hole(Page page, ColumnFrame column, double height, double most, boolean excuse) {
    if (height > most) {
      String where = "column at " + Math.round(column.x()) + ", " + Math.round(height) + " pt";
      (excuse ? excused : holes).add(page.number(), where);
    }
  }

  /** Whether the lines that come next must stay together and would not have found room. */
  private static boolean isKept(Page page, Page next, int index, double leading) {
    ColumnFrame column = page.columns().get(index);
    double foot = textEnd(column, leading);
    List<ColumnFrame> after =
        new ArrayList<>(page.columns().subList(index + 1, page.columns().size()));
    after.addAll(next.columns());
    return after.stream()
        .filter(other -> other.flow() && !other.lines().isEmpty())
        .findFirst()
        .map(other -> foot + head(other, leading) * leading > column.bottom() + leading * TOLERANCE)
        .orElse(false);
  }

  private static List<Extent> content(ColumnFrame column, double leading) {
    List<Extent> content = new ArrayList<>(column.blocks());
    for (LineInfo line : column.lines()) {
      double top = line.baseline() - (1 - DESCENT) * leading;
      content.add(new Extent(top, line.baseline() + DESCENT * leading, false));
    }
    content.sort(Comparator.comparingDouble(Extent::top));
    return content;
  }

  /** Whether what is under a column, or at the top of the next one, can't be split. */
  private static boolean blockBelow(Page page, ColumnFrame column) {
    double right = column.x() + column.width();
    for (ColumnFrame other : page.columns()) {
      boolean under = other.x() < right && other.x() + other.width() > column.x();
      boolean below = under && Math.abs(other.top() - column.bottom()) < SAME_ROW;
      boolean next = other.x() >= right && isTopmost(page, other);
      if ((below || next) && other.blocks().stream().anyMatch(Extent::unsplittable)) {
        return other.lines().isEmpty()
            || other.blocks().get(0).top() < other.lines().get(0).baseline();
      }
    }
    return false;
  }

  private static boolean isTopmost(Page page, ColumnFrame column) {
    double right = column.x() + column.width();
    return page.columns().stream()
        .noneMatch(
            other ->
                other.x() < right
                    && other.x() + other.width() > column.x()
                    && other.top() < column.top());
  }

  private static boolean isLastColumn(Page page, ColumnFrame column) {
    return page.columns().stream()
        .noneMatch(other -> other.flow() && other.x() > column.x() + column.width());
  }

  List<PageQuality.Measure> measures() {
    pending.ifPresent(this::balance);
    pending = Optional.empty();
    return List.of(
        grid.measure(),
        balance.measure(),
        excusedImbalance.measure(),
        holes.measure(),
        excused.measure());
  }
}
