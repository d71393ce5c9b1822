package io.etude.xlsx.chart;

import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.xlsx.context.WorkbookContext;
import java.util.List;
import java.util.Optional;

/** The notes of a chart as plain text. */
public final class ChartNotes {

  private ChartNotes() {}

  /** The notes; a chart of several items of a grid refers to the table of all of them. */
  public static List<String> of(Chart chart, WorkbookContext context) {
    Optional<String> whole =
        hasSeveralItems(chart, context)
            ? chart.table().flatMap(context.blocks()::referenceOfWhole)
            : Optional.empty();
    return chart.notes().stream()
        .map(note -> note.stream().map(inline -> ofWhole(inline, chart, whole)).toList())
        .map(context::plain)
        .toList();
  }

  private static Inline ofWhole(Inline inline, Chart chart, Optional<String> whole) {
    boolean toTable =
        inline instanceof Inline.Reference reference
            && chart.table().equals(Optional.of(reference.block()));
    return toTable ? whole.<Inline>map(Inline.Text::new).orElse(inline) : inline;
  }

  private static boolean hasSeveralItems(Chart chart, WorkbookContext context) {
    return ChartData.of(chart.spec(), context).lines().stream()
            .flatMap(line -> line.marks().stream())
            .flatMap(Optional::stream)
            .map(mark -> mark.figure().id().table().place())
            .distinct()
            .count()
        > 1;
  }
}
