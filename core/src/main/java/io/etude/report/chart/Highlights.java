package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Rows;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an author can set off in a chart: its bars, columns, brackets and lines, or the items of a
 * grid whose scale has two sides. Bars that are stacked to 100 % have no part that stands out, nor
 * do dots, where rows stand out whose groups differ; but named answers are drawn as dots in place
 * of a mean or of a scale.
 */
final class Highlights {

  private final Context context;

  Highlights(Context context) {
    this.context = context;
  }

  /** The ids of what can be set off in a chart that is asked for by name; empty if nothing can. */
  Set<String> of(ChartRequest request) {
    ResultTable table = request.table();
    List<String> answers = ids(table, Rows.answers(table));
    ChartSpecs specs = new ChartSpecs(context);
    ChartSpec plain = specs.spec(request.withStrong(Set.of())).orElseThrow();
    ChartSpec named = specs.spec(request.withStrong(Set.copyOf(answers))).orElseThrow();
    if (areAnswersInstead(plain, named) || named instanceof ChartSpec.Lines) {
      return new LinkedHashSet<>(answers);
    }
    Set<String> ids = new LinkedHashSet<>();
    if (named instanceof ChartSpec.Bars bars) {
      bars.marks().stream()
          .filter(mark -> !mark.role().equals(ColorRole.NO_ANSWER))
          .forEach(mark -> ids.add(row(mark)));
    } else if (plain instanceof ChartSpec.Histogram columns) {
      columns.marks().forEach(mark -> ids.add(row(mark)));
      columns.nets().forEach(net -> ids.add(row(net.net())));
    } else if (plain instanceof ChartSpec.Diverging && request.segment().isEmpty()) {
      request.tables().forEach(item -> item.item().ifPresent(it -> ids.add(it.id())));
    }
    return ids;
  }

  /** Whether named answers are shown in place of means, or of all answers of a scale. */
  private static boolean areAnswersInstead(ChartSpec plain, ChartSpec named) {
    return plain.getClass() != named.getClass()
        || ChartMarks.areMeans(plain) && !ChartMarks.areMeans(named);
  }

  private static String row(Mark mark) {
    return mark.source().id().row();
  }

  private static List<String> ids(ResultTable table, List<Integer> rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(table.rows().get(row).id()));
    return ids;
  }
}
