package io.etude.pdf.layout.summary;

import io.etude.document.ColorRole;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryExtremes;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatCell;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.RowPainter.Place;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Paints groups that follow each other as a small line: their first and last figures at its ends,
 * and behind it the lowest and the highest, which are dots. Every group has its piece of the line,
 * which stands for its figure where that isn't printed.
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

  /** The mark of a group whose figure isn't published. */
  private static final double GAP_HEIGHT = 2;

  private final SummaryStyles styles;
  private final StripAxes axes;

  LinePainter(SummarySizes sizes) {
    styles = sizes.styles;
    axes = sizes.axes;
  }

  /** A segment's cells of a row. */
  private record Line(
      SummaryTable table,
      int row,
      SummaryShape.Segment segment,
      Place place,
      List<Tag> cells,
      LineScale scale,
      LineScale.Vertical vertical) {

    SummaryCell cell(int group) {
      return table.group(row, segment.groups().get(group));
    }

    double x(int group) {
      return place.x() + scale.x(segment, group);
    }

    double y(double value) {
      boolean mean = table.rows().get(row).kind() == SummaryTable.Row.Kind.STATISTIC;
      return place.middle() - vertical.above(value, (mean ? MEAN_HEIGHT : HEIGHT) - AIR);
    }

    /** Where a group is; empty if its figure isn't published, or there is no such group. */
    Optional<double[]> at(int group) {
      if (group < 0 || group >= cells.size()) {
        return Optional.empty();
      }
      OptionalDouble value = LineScale.value(cell(group));
      return value.isEmpty()
          ? Optional.empty()
          : Optional.of(new double[] {x(group), y(value.getAsDouble())});
    }
  }

  void paint(
      SummaryTable table, int row, SummaryShape.Segment segment, Place place, List<Tag> cells) {
    LineScale scale = axes.line(segment.index());
    LineScale.Vertical vertical =
        scale.vertical(table, row, segment).orElse(new LineScale.Vertical(0, 0));
    Line line = new Line(table, row, segment, place, cells, scale, vertical);
    SummaryExtremes extremes = table.extremes(row, segment.index());
    int last = cells.size() - 1;
    int lowest = extremes.lowest().isEmpty() ? -1 : place(segment, extremes.lowest());
    int highest = extremes.highest().isEmpty() ? -1 : place(segment, extremes.highest());
    SummaryShape.Span ends = scale.line(segment.span());
    double left = place.x() + ends.left() - LineScale.GAP;
    double right = place.x() + ends.right() + LineScale.GAP;
    TextStyle style = styles.tiny;
    double baseline = place.baseline(style);
    for (int g = 0; g <= last; g++) {
      SummaryCell cell = line.cell(g);
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
    SummaryShape.Span span = line.segment().span();
    return span.right() - line.scale().figure() - line.scale().dash();
  }

  private void extreme(Line line, int group, int side, double baseline, Mark mark) {
    String text = line.cell(group).text();
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

  /** The line from the middle before a group to that after it, and its dot. */
  private void piece(Line line, int group, Mark mark, boolean extreme) {
    Optional<double[]> own = line.at(group);
    Pen pen = line.place().pen();
    if (own.isEmpty()) {
      double top = line.place().middle() - GAP_HEIGHT / 2;
      pen.box(line.x(group) - 0.3, top, 0.6, GAP_HEIGHT, styles.brand.grey(), mark);
      return;
    }
    double[] at = own.get();
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
    boolean differs = line.cell(group).differs();
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

  /**
   * What the small lines of a segment have in common in all rows of a run, so that one above the
   * other can be compared: the room of figures, and how many points a line of full height rises by.
   *
   * @param figure the width of the widest figure
   * @param dash the width of what is between the lowest and the highest figure
   * @param range the share that a line of full height rises by
   */
  record LineScale(double figure, double dash, double range) {

    /** Between a figure and the line. */
    static final double GAP = 4;

    /** Between the last figure and the extremes. */
    static final double BEFORE_EXTREMES = 7;

    /** What is between the lowest and the highest figure. */
    static final String DASH = "–";

    private static final double MIN_LINE = 36;

    /** Chance alone makes lines of less range rise and fall. */
    private static final double MIN_RANGE = 0.2;

    static LineScale of(SummaryRun run, Words words, SummaryStyles styles, int segment) {
      TextStyle style = styles.tiny;
      double figure = 0;
      double range = MIN_RANGE;
      for (SummaryTable table : run.tables()) {
        for (int r = 0; r < table.rows().size(); r++) {
          if (table.rows().get(r).kind() == SummaryTable.Row.Kind.BASE) {
            continue;
          }
          int row = r;
          List<SummaryCell> cells =
              table.banner().groupsOf(segment).stream().map(g -> table.group(row, g)).toList();
          figure =
              Math.max(
                  figure,
                  cells.stream().mapToDouble(c -> words.width(c.text(), style)).max().orElse(0));
          double[] shares =
              cells.stream()
                  .map(SummaryRun::share)
                  .flatMapToDouble(OptionalDouble::stream)
                  .sorted()
                  .toArray();
          if (shares.length > 0) {
            range = Math.max(range, shares[shares.length - 1] - shares[0]);
          }
        }
      }
      return new LineScale(figure, words.width(DASH, style), range);
    }

    /** The room of all figures and of what is between them. */
    private double figures() {
      return 4 * figure + dash + 2 * GAP + BEFORE_EXTREMES;
    }

    double leastWidth() {
      return figures() + MIN_LINE;
    }

    /** The line within a strip. */
    SummaryShape.Span line(SummaryShape.Span strip) {
      double left = strip.left() + figure + GAP;
      return new SummaryShape.Span(left, left + strip.width() - figures());
    }

    /** Where a group is on the line. */
    double x(SummaryShape.Segment segment, int place) {
      SummaryShape.Span line = line(segment.span());
      return line.left() + line.width() * place / (segment.groups().size() - 1);
    }

    /** The number that a group is drawn at; empty if it isn't published. */
    static OptionalDouble value(SummaryCell cell) {
      return cell.figure().map(StatCell::number).orElse(OptionalDouble.empty());
    }

    /** The number in the middle of a row's line; empty if it has no figure. */
    Optional<Vertical> vertical(SummaryTable table, int row, SummaryShape.Segment segment) {
      double[] values =
          IntStream.range(0, segment.groups().size())
              .mapToObj(place -> value(table.group(row, segment.groups().get(place))))
              .flatMapToDouble(OptionalDouble::stream)
              .sorted()
              .toArray();
      if (values.length == 0) {
        return Optional.empty();
      }
      double low = values[0];
      double high = values[values.length - 1];
      boolean shares =
          segment.groups().stream()
              .anyMatch(g -> SummaryRun.share(table.group(row, g)).isPresent());
      double all =
          shares
              ? range
              : table.rows().get(row).axis().map(a -> a.to() - a.from()).orElse(high - low);
      return Optional.of(new Vertical((low + high) / 2, Math.max(all, high - low)));
    }

    /**
     * The vertical scale of a row.
     *
     * @param middle the number in the middle
     * @param range that of the full height
     */
    record Vertical(double middle, double range) {
      /** How far above the middle of a line of that height a number is. */
      double above(double value, double height) {
        return range > 0 ? (value - middle) / range * height : 0;
      }
    }
  }
}
