package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the groups of a segment are in a row of shares, so that none covers another. Of groups that
 * differ the lowest and the highest are dots, one above the other if need be. Of the others those
 * between that are clear of them are dots too, and others where they are clear of all, if there are
 * as few as there are shapes. Of five and more, whose colours alone don't tell them apart, the
 * lowest and the highest of all are dots even if none differs. What is no dot is a line.
 */
final class StripDots {

  /** The height of a line where it crosses no dot, and how far it comes out of one. */
  private static final double LINE_HEIGHT = 5;

  private static final double LINE_END = 1;

  /** The width of a line of a group that differs, and of others. */
  static final double THICK_LINE = 1.7;

  static final double THIN_LINE = 0.7;

  /** What is seen of a line beside another. */
  private static final double LINE_SEEN = 0.3;

  /** The same of many groups. */
  static final double MANY_THICK = 1.1;

  static final double MANY_THIN = 0.45;

  /** Between lines of many groups, beside each other and one above the other. */
  static final double BETWEEN_LINES = 0.4;

  /** So many groups have colours that readers can't tell apart: their ends need their shapes. */
  private static final int MIN_SHAPED = 5;

  /** The least distance between the middles of two dots. */
  private static final double CLEAR = 2 * Pen.RADIUS;

  private final List<Dot> dots = new ArrayList<>();
  private final double height;

  /**
   * A group with a figure.
   *
   * @param place its place in the segment
   * @param cell its figure
   * @param value its share
   * @param x the middle of its mark, from the panel's left edge
   * @param y how far below the middle of the row
   * @param lineHeight the height of the line that it is; 0 if it is a dot
   * @param lineWidth the width of the line that it is or could be
   */
  record Dot(
      int place,
      SummaryCell cell,
      double value,
      double x,
      double y,
      double lineHeight,
      double lineWidth) {
    boolean isLine() {
      return lineHeight > 0;
    }

    private Dot at(double below) {
      return new Dot(place, cell, value, x, below, 0, lineWidth);
    }

    private Dot line(double below, double high) {
      return new Dot(place, cell, value, x, below, high, lineWidth);
    }
  }

  StripDots(StripRow row, DotAxis axis) {
    boolean few = row.size() <= SummaryTable.MAX_STRIP;
    List<Dot> all = all(row, axis, THICK_LINE, THIN_LINE);
    List<Dot> differing = all.stream().filter(dot -> dot.cell().differs()).toList();
    boolean shaped = row.size() >= MIN_SHAPED && all.size() > 1;
    double shift =
        differing.isEmpty() && shaped
            ? dots(List.of(all.get(0), all.get(all.size() - 1)), few)
            : dots(differing, few);
    for (int end : shaped ? List.of(0, all.size() - 1) : List.<Integer>of()) {
      Dot dot = all.get(end);
      if (dots.stream().allMatch(other -> areClear(dot, other))) {
        dots.add(dot);
      }
    }
    for (int i = 0; few && i < all.size(); i++) {
      boolean clear = i == 0 || areClear(all.get(i - 1), all.get(i));
      clear &= i + 1 == all.size() || areClear(all.get(i), all.get(i + 1));
      Dot own = all.get(i);
      boolean placed = dots.stream().anyMatch(dot -> dot.place() == own.place());
      if (clear && !placed && !own.cell().differs()) {
        dots.add(own);
      }
    }
    height = Math.max(LINE_HEIGHT, CLEAR + shift + 2 * LINE_END);
    List<Integer> placed = dots.stream().map(Dot::place).toList();
    lines(all.stream().filter(dot -> !placed.contains(dot.place())).toList(), LINE_HEIGHT);
  }

  private StripDots(List<Dot> all, double height) {
    this.height = height;
    lanes(all);
  }

  /**
   * Groups that are all lines, which have a height together. Where they would touch, as many thick
   * ones do, they are in lanes one above the other: else they would be a block.
   */
  static List<Dot> lines(StripRow row, DotAxis axis, double height) {
    return new StripDots(all(row, axis, MANY_THICK, MANY_THIN), height).dots();
  }

  /** The groups that have a figure, from left to right. */
  private static List<Dot> all(StripRow row, DotAxis axis, double thick, double thin) {
    List<Dot> all = new ArrayList<>();
    for (int g = 0; g < row.size(); g++) {
      SummaryCell cell = row.cell(g);
      OptionalDouble value = CellNumbers.number(cell);
      if (value.isPresent()) {
        double share = value.getAsDouble();
        double width = cell.differs() ? thick : thin;
        all.add(new Dot(g, cell, share, axis.at(share), 0, 0, width));
      }
    }
    all.sort(Comparator.comparingDouble(Dot::x).thenComparingInt(Dot::place));
    return all;
  }

  private static boolean areClear(Dot one, Dot other) {
    return Math.abs(one.x() - other.x()) >= CLEAR;
  }

  /**
   * Places the dots of groups that differ.
   *
   * @param few whether those between the lowest and the highest may be dots too
   * @return how far one of the outer dots is below the other
   */
  private double dots(List<Dot> sorted, boolean few) {
    if (sorted.size() < 2) {
      dots.addAll(sorted);
      return 0;
    }
    Dot lowest = sorted.get(0);
    Dot highest = sorted.get(sorted.size() - 1);
    double apart = highest.x() - lowest.x();
    double shift = apart < CLEAR ? Math.sqrt(CLEAR * CLEAR - apart * apart) : 0;
    double down = (lowest.place() < highest.place() ? -shift : shift) / 2;
    dots.add(lowest.at(down));
    dots.add(highest.at(-down));
    for (Dot dot : sorted.subList(1, sorted.size() - 1)) {
      if (few && dots.stream().allMatch(other -> areClear(dot, other))) {
        dots.add(dot);
      }
    }
    return shift;
  }

  /** Places lines: those at about one place share their height, one above the other. */
  private void lines(List<Dot> sorted, double high) {
    List<Dot> symbols = List.copyOf(dots);
    int from = 0;
    for (int to = 1; to <= sorted.size(); to++) {
      if (to < sorted.size() && isHidden(sorted.get(to), sorted.get(to - 1))) {
        continue;
      }
      List<Dot> cluster = sorted.subList(from, to);
      boolean crosses =
          symbols.stream()
              .anyMatch(dot -> cluster.stream().anyMatch(line -> near(line, dot) < Pen.RADIUS));
      double all = crosses ? height : high;
      double each = all / cluster.size();
      for (int i = 0; i < cluster.size(); i++) {
        dots.add(cluster.get(i).line((i + 0.5) * each - all / 2, each));
      }
      from = to;
    }
  }

  /** Places lines in as few lanes of one height as keep them apart. */
  private void lanes(List<Dot> sorted) {
    List<Double> ends = new ArrayList<>();
    List<Integer> lanes = new ArrayList<>();
    for (Dot line : sorted) {
      double left = line.x() - line.lineWidth() / 2;
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) + BETWEEN_LINES > left) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(0.0);
      }
      ends.set(lane, left + line.lineWidth());
      lanes.add(lane);
    }
    double each = (height + BETWEEN_LINES) / Math.max(1, ends.size());
    double first = ends.size() % 2 == 0 ? -each / 2 : 0;
    for (int i = 0; i < sorted.size(); i++) {
      int lane = lanes.get(i);
      // the first lane is in the middle, and the others below and above it in turn
      double below = (lane % 2 == 0 ? -1 : 1) * (lane + 1) / 2 * each;
      dots.add(sorted.get(i).line(first + below, each - BETWEEN_LINES));
    }
  }

  private static double near(Dot line, Dot dot) {
    return Math.abs(line.x() - dot.x()) - line.lineWidth() / 2;
  }

  /** Whether nothing is seen of one of two lines. */
  private static boolean isHidden(Dot line, Dot before) {
    double wide = Math.max(line.lineWidth(), before.lineWidth());
    double narrow = Math.min(line.lineWidth(), before.lineWidth());
    return line.x() - before.x() < (wide - narrow) / 2 + LINE_SEEN;
  }

  /** The groups that have a figure: dots, and then lines. */
  List<Dot> dots() {
    return dots;
  }

  /** The height that they take of the row. */
  double height() {
    return dots.isEmpty() ? 0 : height;
  }
}
