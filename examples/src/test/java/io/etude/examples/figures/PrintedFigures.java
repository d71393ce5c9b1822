package io.etude.examples.figures;

import io.etude.document.Report;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.results.FigureId;
import io.etude.results.TableId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cells of a report's tables by the figures that they show. */
final class PrintedFigures {

  private final Map<FigureId, Figure> cells = new HashMap<>();

  PrintedFigures(Report report) {
    for (StatTable table : report.tables()) {
      for (int c = 0; c < table.columns().size(); c++) {
        StatColumn column = table.columns().get(c);
        TableId source =
            column.segment() < 0
                ? table.subject().table()
                : table.segments().get(column.segment()).source();
        for (int r = 0; r < table.rows().size(); r++) {
          cells.put(source.figure(table.rows().get(r).id(), column.id()), table.cell(r, c));
        }
      }
    }
  }

  /** The cell that shows a figure; empty where its column is left out. */
  Optional<Figure> cell(FigureId figure) {
    return Optional.ofNullable(cells.get(figure));
  }

  /** All figures with their cells. */
  Map<FigureId, Figure> all() {
    return cells;
  }
}
