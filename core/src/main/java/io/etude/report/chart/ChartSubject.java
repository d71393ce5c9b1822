package io.etude.report.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.results.FigureRef;
import java.util.List;

/** What a chart is about, as its texts call it. */
final class ChartSubject {

  private final Context context;

  ChartSubject(Context context) {
    this.context = context;
  }

  /**
   * The question's label, with that of the item where the chart shows but one of a grid; of a
   * battery whose share it shows.
   */
  String label(ChartRequest request) {
    if (request.isBattery()) {
      return Inline.plain(new Labels(context).battery(request.table()));
    }
    return request.tables().size() == 1
        ? Inline.plain(new Labels(context).heading(request.table()))
        : context.capital(context.text(request.question().label()));
  }

  /** What has the figures of a row: an answer, or the question itself if they are its means. */
  String of(ChartRequest request, ChartSpec spec, String row) {
    return areMeans(spec) ? label(request) : row;
  }

  /** Whether groups or editions are set against each other by their means. */
  static boolean areMeans(ChartSpec spec) {
    List<Mark> marks = ChartMarks.of(spec);
    return (spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines)
        && !marks.isEmpty()
        && marks.stream().allMatch(mark -> mark.figure().kind() == FigureRef.Kind.NUMBER);
  }
}
