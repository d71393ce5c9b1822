package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the small lines of a segment have in common in all rows of a run, so that one above the
 * other can be compared: the room of figures, and how many points a line of full height rises by.
 *
 * @param figure the width of the widest figure
 * @param dash the width of what is between the lowest and the highest figure
 * @param range the share that a line of full height rises by
 */
public record LineScale(double figure, double dash, double range) {

  /** Between a figure and the line. */
  static final double GAP = 4;

  /** Between the last figure and the extremes. */
  private static final double BEFORE_EXTREMES = 7;

  /** What is between the lowest and the highest figure. */
  static final String DASH = "–";

  private static final double MIN_LINE = 36;

  /** Chance alone makes lines of less range rise and fall. */
  private static final double MIN_RANGE = 0.2;

  static LineScale of(List<SummaryTable> tables, Words words, TextStyle style, int segment) {
    double figure = 0;
    double range = MIN_RANGE;
    for (SummaryTable table : tables) {
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
                .map(CellNumbers::share)
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
  public double x(SummaryShape.Segment segment, int place) {
    SummaryShape.Span line = line(segment.span());
    return line.left() + line.width() * place / (segment.groups().size() - 1);
  }

  /** The vertical scale of a row; empty if it has no figure. */
  Optional<Vertical> vertical(StripRow row) {
    double[] values =
        row.cells().stream()
            .map(CellNumbers::number)
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    if (values.length == 0) {
      return Optional.empty();
    }
    double low = values[0];
    double high = values[values.length - 1];
    boolean shares = row.cells().stream().anyMatch(cell -> CellNumbers.share(cell).isPresent());
    double all =
        shares ? range : row.row().axis().map(axis -> axis.to() - axis.from()).orElse(high - low);
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
