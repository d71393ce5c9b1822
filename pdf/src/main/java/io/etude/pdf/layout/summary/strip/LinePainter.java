package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryExtremes;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.RowPlace;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Paints groups that follow each other as a small line: their first and last figures at its ends,
 * and behind it the lowest and the highest, which are dots. Every group has its piece of the line,
 * which stands for its figure where that isn't printed. Groups without a published figure have a
 * light band there, with the sign that says why.
 */
final class LinePainter {

  /** The height of a row of shares, and of one of means. */
  static final double HEIGHT = 14;

  static final double MEAN_HEIGHT = 28;

  private static final double WIDTH = 0.9;
  private static final double RADIUS = 1.5;
  private static final double OUTLINE = 0.7;

  /** Around the line, so that dots stay in their row. */
  private static final double AIR = 5;

  private static final int WHITE = 0xFFFFFF;

  /** The height of the band of groups whose figures aren't published, and what a sign needs. */
  static final double BAND_HEIGHT = 10;

  private static final double SIGN_AIR = 1;

  private final SummaryStyles styles;
  private final StripAxes axes;

  LinePainter(StripAxes axes) {
    this.axes = axes;
    styles = axes.styles();
  }

  /** A segment's cells of a row. */
  private record Line(StripRow row, RowPlace place, LineScale scale, LineScale.Vertical vertical) {

    double x(int group) {
      return place.x() + scale.x(row.segment(), group);
    }

    double y(double value) {
      double height = row.isStatistic() ? MEAN_HEIGHT : HEIGHT;
      return place.middle() - vertical.above(value, height - AIR);
    }

    /** Where a group is; empty if its figure isn't published, or there is no such group. */
    Optional<double[]> at(int group) {
      if (group < 0 || group >= row.size()) {
        return Optional.empty();
      }
      OptionalDouble value = CellNumbers.number(row.cell(group));
      return value.isEmpty()
          ? Optional.empty()
          : Optional.of(new double[] {x(group), y(value.getAsDouble())});
    }
  }

  void paint(StripRow row, RowPlace place, List<Tag> cells) {
    SummaryShape.Segment segment = row.segment();
    LineScale scale = axes.line(segment.index());
    LineScale.Vertical vertical = scale.vertical(row).orElse(new LineScale.Vertical(0, 0));
    Line line = new Line(row, place, scale, vertical);
    SummaryExtremes extremes = row.table().extremes(row.index(), segment.index());
    int last = cells.size() - 1;
    int lowest = extremes.lowest().isEmpty() ? -1 : place(segment, extremes.lowest());
    int highest = extremes.highest().isEmpty() ? -1 : place(segment, extremes.highest());
    SummaryShape.Span ends = scale.line(segment.span());
    double left = place.x() + ends.left() - LineScale.GAP;
    double right = place.x() + ends.right() + LineScale.GAP;
    TextStyle style = styles.tiny;
    double baseline = place.baseline(style);
    bands(line, cells);
    for (int g = 0; g <= last; g++) {
      SummaryCell cell = row.cell(g);
      if (line.at(g).isEmpty()) {
        continue;
      }
      boolean printed = g == 0 || g == last || g == lowest || g == highest;
      Mark figure = printed ? cells.get(g).slot() : Mark.ARTIFACT;
      if (g == 0) {
        place.pen().right(cell.text(), style, left, baseline, figure);
      } else if (g == last) {
        place.pen().left(cell.text(), style, right, baseline, figure);
      }
      boolean free = g > 0 && g < last;
      if (g == lowest && highest >= 0) {
        extreme(line, g, -1, baseline, free ? figure : Mark.ARTIFACT);
      } else if (g == highest) {
        extreme(line, g, 1, baseline, free ? figure : Mark.ARTIFACT);
      }
      piece(line, g, mark(cell, cells.get(g), printed), g == lowest || g == highest);
    }
    if (lowest >= 0 && highest >= 0) {
      double dash = place.x() + dash(line);
      place.pen().left(LineScale.DASH, style, dash, baseline, Mark.ARTIFACT);
    }
  }

  private static int place(SummaryShape.Segment segment, List<Integer> groups) {
    return segment.groups().indexOf(groups.get(0));
  }

  /** Where the dash between the extremes begins, from the panel's left edge. */
  private static double dash(Line line) {
    SummaryShape.Span span = line.row().span();
    return span.right() - line.scale().figure() - line.scale().dash();
  }

  private void extreme(Line line, int group, int side, double baseline, Mark mark) {
    String text = line.row().cell(group).text();
    double dash = line.place().x() + dash(line);
    if (side < 0) {
      line.place().pen().right(text, styles.tiny, dash, baseline, mark);
    } else {
      double x = dash + line.scale().dash();
      line.place().pen().left(text, styles.tiny, x, baseline, mark);
    }
  }

  private static Mark mark(SummaryCell cell, Tag td, boolean printed) {
    String words = printed ? cell.words().isEmpty() ? "" : ", " + cell.words() : cell.spoken();
    return words.isEmpty() ? Mark.ARTIFACT : Pen.standsFor(td, words);
  }

  /**
   * A band for each run of groups without a published figure, as wide as they are, with their sign.
   */
  private void bands(Line line, List<Tag> cells) {
    int from = 0;
    while (from < cells.size()) {
      int to = from;
      String sign = line.row().cell(from).text();
      while (to < cells.size()
          && line.at(to).isEmpty()
          && line.row().cell(to).text().equals(sign)) {
        to++;
      }
      if (to > from) {
        band(line, from, to, sign, cells);
      }
      from = Math.max(to, from + 1);
    }
  }

  private void band(Line line, int from, int to, String sign, List<Tag> cells) {
    Pen pen = line.place().pen();
    double half = (line.x(1) - line.x(0)) / 2;
    double top = line.place().middle() - BAND_HEIGHT / 2;
    double left = line.x(from) - half;
    double right = line.x(to - 1) + half;
    double text = pen.width(sign, styles.tiny);
    // at the ends of the line is room for figures
    double free = right - left + (from == 0 ? half : 0) + (to == cells.size() ? half : 0);
    boolean signed = !sign.isEmpty() && text + SIGN_AIR <= free;
    for (int g = from; g < to; g++) {
      String spoken = line.row().cell(g).spoken();
      boolean said = spoken.isEmpty() || signed && g == from;
      Mark mark = said ? Mark.ARTIFACT : Pen.standsFor(cells.get(g), spoken);
      pen.box(line.x(g) - half, top, 2 * half, BAND_HEIGHT, styles.gridline(), mark);
    }
    if (signed) {
      TextStyle style = styles.tiny.colored(styles.on(styles.gridline()));
      double middle = (left + right) / 2;
      double x = Math.max(left - (from == 0 ? half : 0), middle - text / 2);
      pen.left(sign, style, x, line.place().baseline(style), cells.get(from).slot());
    }
  }

  /** The line from the middle before a group to that after it, and its dot. */
  private void piece(Line line, int group, Mark mark, boolean extreme) {
    Pen pen = line.place().pen();
    double[] at = line.at(group).orElseThrow();
    Path2D path = new Path2D.Double();
    Optional<double[]> before = line.at(group - 1);
    Optional<double[]> after = line.at(group + 1);
    double[] from = before.map(other -> middle(other, at)).orElse(at);
    path.moveTo(from[0], from[1]);
    if (before.isPresent()) {
      path.lineTo(at[0], at[1]);
    }
    after.map(other -> middle(other, at)).ifPresent(to -> path.lineTo(to[0], to[1]));
    if (before.isPresent() || after.isPresent()) {
      int color = styles.color(ColorRole.ORDINARY);
      pen.canvas()
          .add(
              new Item.Path(
                  path, OptionalInt.empty(), OptionalInt.of(color), WIDTH, new float[0], mark));
    }
    boolean differs = line.row().cell(group).differs();
    if (extreme || differs || before.isEmpty() && after.isEmpty()) {
      int color = styles.color(ColorRole.EMPHASIS);
      pen.canvas()
          .add(
              new Item.Path(
                  new Path2D.Double(
                      new Ellipse2D.Double(at[0] - RADIUS, at[1] - RADIUS, 2 * RADIUS, 2 * RADIUS)),
                  OptionalInt.of(differs ? color : WHITE),
                  OptionalInt.of(color),
                  OUTLINE,
                  new float[0],
                  mark));
    }
  }

  private static double[] middle(double[] one, double[] other) {
    return new double[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2};
  }
}
