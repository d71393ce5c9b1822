package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryExtremes;
import io.etude.document.chart.Axis;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The strip of many groups in a row: a mark each on an axis, and beside it the names and the
 * figures of the highest, with those of the lowest below them.
 */
final class ExtremesStrip {

  private static final double LEAST_WIDTH = 105;

  private static final double MOST_LEAST_WIDTH = 150;

  /** The part of the strip that the axis has, and more where the names leave it. */
  private static final double MARKS = 0.28;

  private static final double MOST_MARKS = 0.5;

  private static final double GAP = 4;
  private static final double BETWEEN = 5;

  /** Above and below the names. */
  private static final double AIR = 3;

  private final Words words;
  private final SummaryStyles styles;
  private final StripRow row;
  private final List<Named> names = new ArrayList<>();
  private int lines;

  /**
   * A group that is named.
   *
   * @param place its place in the segment
   * @param text a line of its name, its figure, or how many others have the same
   * @param figure whether it is a figure
   * @param x where it begins, from the panel's left edge
   * @param line its line
   */
  record Named(int place, String text, boolean figure, double x, int line) {}

  ExtremesStrip(StripRow row, Words words, SummaryStyles styles) {
    this.row = row;
    this.words = words;
    this.styles = styles;
    SummaryExtremes extremes = row.table().extremes(row.index(), row.segment().index());
    flow(extremes.highest(), extremes.moreHighest());
    flow(extremes.lowest(), extremes.moreLowest());
    // the signs of figures that aren't published
    flow(row.segment().groups().stream().filter(this::isAbsent).toList(), 0);
  }

  private boolean isAbsent(int group) {
    SummaryCell cell = row.table().group(row.index(), group);
    return CellNumbers.number(cell).isEmpty() && !cell.text().isEmpty();
  }

  /** The width in which most names and figures have a line. */
  static double leastWidth(SummaryBanner banner, int segment, Words words, SummaryStyles styles) {
    double figure = words.width("100 (+10)", styles.strong) + GAP;
    double room = (figure + widestName(banner, segment, words, styles)) / (1 - MARKS);
    return Math.max(LEAST_WIDTH, Math.min(MOST_LEAST_WIDTH, room));
  }

  private static double widestName(
      SummaryBanner banner, int segment, Words words, SummaryStyles styles) {
    return banner.groupsOf(segment).stream()
        .map(group -> Words.heading(banner.groups().get(group).shortLabel()))
        .mapToDouble(name -> words.width(name, styles.tiny))
        .max()
        .orElse(0);
  }

  /** The part of a strip in which the marks are: what the names of an end in one line leave. */
  static SummaryShape.Span marks(
      SummaryShape.Span strip,
      SummaryBanner banner,
      int segment,
      Words words,
      SummaryStyles styles) {
    double one =
        widestName(banner, segment, words, styles) + words.width(" 100", styles.strong) + BETWEEN;
    double names =
        SummaryExtremes.most(banner, segment) * one + words.width(" (+1)", styles.strong);
    double left = strip.width() - GAP - names;
    double width = Math.max(MARKS * strip.width(), Math.min(MOST_MARKS * strip.width(), left));
    return new SummaryShape.Span(strip.left(), strip.left() + width);
  }

  private SummaryShape.Span marks() {
    SummaryBanner banner = row.table().banner();
    return marks(row.span(), banner, row.segment().index(), words, styles);
  }

  /** The axis of means, or of a score. */
  Optional<DotAxis> axis() {
    Optional<Axis> scale = row.row().axis();
    return scale.map(axis -> DotAxis.of(marks(), axis.from(), axis.to()));
  }

  /** The ends of the axis of means, or of a score. */
  List<MeanStrip.Tick> ticks(DotAxis axis, Axis scale) {
    return MeanStrip.ticks(axis, marks(), words, styles, scale);
  }

  /** The names and the figures, in the order of the lines. */
  List<Named> names() {
    return names;
  }

  double height() {
    return lines * styles.tiny.leading() + AIR;
  }

  /** The style of a name, or of a figure. */
  TextStyle style(boolean figure) {
    return figure ? styles.tiny.with(styles.strong.font()) : styles.tiny;
  }

  private void flow(List<Integer> groups, int more) {
    double left = marks().right() + GAP;
    double room = row.span().right() - left;
    double x = 0;
    for (int i = 0; i < groups.size(); i++) {
      int group = groups.get(i);
      SummaryCell cell = row.table().group(row.index(), group);
      String name = Words.heading(row.table().banner().groups().get(group).shortLabel());
      boolean last = i == groups.size() - 1;
      String figure = cell.text() + (last && more > 0 ? " (+" + more + ")" : "");
      double end = words.width(" ", style(false)) + words.width(figure, style(true));
      if (x > 0 && x + words.width(name, style(false)) + end > room) {
        x = 0;
        lines++;
      }
      List<String> parts = words.divide(name, style(false), room - x);
      int place = row.segment().groups().indexOf(group);
      for (int p = 0; p < parts.size(); p++) {
        if (p > 0) {
          x = 0;
          lines++;
        }
        names.add(new Named(place, parts.get(p) + " ", false, left + x, lines));
        x += words.width(parts.get(p) + " ", style(false));
      }
      if (x + words.width(figure, style(true)) > room) {
        x = 0;
        lines++;
      }
      names.add(new Named(place, figure, true, left + x, lines));
      x += words.width(figure, style(true)) + BETWEEN;
    }
    lines += groups.isEmpty() ? 0 : 1;
  }
}
