package io.etude.report.chart;

import io.etude.Label;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.prose.Battery;
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
    if (request.battery().isPresent()) {
      return Inline.plain(request.battery().get().title(context));
    }
    return request.tables().size() == 1
        ? Inline.plain(new Labels(context).heading(request.table()))
        : context.capital(context.text(request.question().label()));
  }

  /** Whether a title names it; the order of a battery names the answer that it shows. */
  boolean isNamedBy(List<Inline> title, ChartRequest request) {
    return request.battery().isPresent() || Inline.plain(title).equals(label(request));
  }

  /** What the phrase that begins the alternative text of a chart of it is called. */
  static String alt(ChartRequest request, ChartSpec spec) {
    if (request.battery().isPresent()) {
      return "alt.battery";
    } else if (request.isGridByGroups()) {
      return "alt.dots.items";
    }
    boolean groups = request.segment().isPresent() && spec instanceof ChartSpec.Diverging;
    return "alt." + AltParts.type(spec) + (groups ? ".groups" : "");
  }

  /** The wording of the question; questions of a battery have one each, which is in the tables. */
  Label wording(ChartRequest request) {
    return request.battery().isPresent() ? Label.EMPTY : request.question().info().text();
  }

  /** The answer, or side of a scale, whose share is compared; empty where that is not one. */
  String answer(ChartRequest request) {
    return request.isGridByGroups()
        ? new GridCharts(context).measured(request.tables())
        : request.battery().map(Battery::answer).orElse("");
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
