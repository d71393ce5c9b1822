package io.etude.pdf.layout.summary.strip;

import io.etude.document.SummaryTable;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import java.util.List;

/** The heights of strips. */
public final class StripHeights {

  /** A line of a group's mean. */
  static final double MEAN_LINE = 8.5;

  /** Above the first of them, so that it is in line with the name of the mean. */
  static final double MEAN_TOP = 1;

  /** The ticks below the marks of means. */
  static final double MEAN_TICKS = 11;

  private final StripAxes axes;

  /** Those of the strips of a run. */
  public StripHeights(StripAxes axes) {
    this.axes = axes;
  }

  /** The height of the shares of a row; 0 if they are figures in columns. */
  public double shares(StripRow row) {
    SummaryTable.GroupForm form = axes.form(row.segment().index());
    if (form == SummaryTable.GroupForm.LINE) {
      return LinePainter.HEIGHT;
    }
    if (form == SummaryTable.GroupForm.EXTREMES) {
      return extremes(row);
    }
    return axes.isDotted(row.table(), row.segment().index())
        ? new StripDots(row, axes.of(row.segment())).height()
        : 0;
  }

  /** The height of the means of a row. */
  public double means(StripRow row) {
    return switch (axes.form(row.segment().index())) {
      case LINE -> LinePainter.MEAN_HEIGHT;
      case EXTREMES -> extremes(row) + MEAN_TICKS;
      case COLUMNS -> 0;
      case STRIPS -> MEAN_TOP + row.size() * MEAN_LINE + MEAN_TICKS;
    };
  }

  /**
   * The height of the means of the segment of most groups whose means have a line each, over the
   * ticks of their axis.
   *
   * @param segments those of a panel
   */
  double means(List<SummaryShape.Segment> segments) {
    int most = 0;
    for (SummaryShape.Segment segment : segments) {
      boolean lines = axes.form(segment.index()) == SummaryTable.GroupForm.STRIPS;
      most = lines ? Math.max(most, segment.groups().size()) : most;
    }
    return most * MEAN_LINE;
  }

  /** How many lines the bases of a row take in their strip. */
  public int baseLines(StripRow row) {
    List<FlowedBase> flowed = FlowedBase.of(row, axes.words(), axes.styles().tiny);
    return flowed.get(flowed.size() - 1).line() + 1;
  }

  private double extremes(StripRow row) {
    return new ExtremesStrip(row, axes.words(), axes.styles()).height();
  }
}
