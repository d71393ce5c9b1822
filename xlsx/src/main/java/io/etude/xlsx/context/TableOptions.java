package io.etude.xlsx.context;

import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.study.Publication.CellFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cells of tables show.
 *
 * @param formulas whether percentages are formulas over counts
 * @param measures the figures of an answer, in order; empty for those that each table asks for
 */
public record TableOptions(boolean formulas, List<Measure> measures) {

  /** Adds the counts that formulas need. */
  public TableOptions {
    List<Measure> all = new ArrayList<>(measures);
    if (formulas && !all.contains(Measure.COUNT) && !all.isEmpty()) {
      all.add(0, Measure.COUNT);
    }
    measures = List.copyOf(all);
  }

  /** The options for these figures. */
  public static TableOptions of(boolean formulas, List<CellFigure> cells) {
    return new TableOptions(formulas, cells.stream().map(TableOptions::measure).toList());
  }

  /** The same without counts, and what is made of them. */
  public TableOptions withoutCounts() {
    return new TableOptions(
        false,
        measures.stream().filter(m -> m != Measure.COUNT && m != Measure.ROW_SHARE).toList());
  }

  private static Measure measure(CellFigure figure) {
    return switch (figure) {
      case COUNTS -> Measure.COUNT;
      case COLPCT -> Measure.SHARE;
      case ROWPCT -> Measure.ROW_SHARE;
      case INDEX -> Measure.INDEX;
      case SE -> Measure.STANDARD_ERROR;
    };
  }

  /** What the cells of a table show. */
  public List<Measure> of(StatTable table) {
    if (!measures.isEmpty()) {
      return measures;
    }
    if (formulas) {
      return List.of(Measure.COUNT, Measure.SHARE);
    }
    return table
        .beside()
        .map(beside -> List.of(beside, Measure.SHARE))
        .orElse(List.of(Measure.SHARE));
  }
}
