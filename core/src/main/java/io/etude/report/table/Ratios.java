package io.etude.report.table;

import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.report.prose.Context;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;

/**
 * Row percentages and indices, which are quotients of two published figures. Neither is there
 * unless both figures are, so that no quotient gives away what its table hides.
 */
final class Ratios {

  private final Conventions conventions;
  private final Figures figures;

  Ratios(Context context) {
    this.conventions = context.study().conventions();
    this.figures = context.figures();
  }

  /**
   * The share of a column in all who gave an answer. Its base are those who gave it: where they are
   * fewer than the study publishes figures on, the share is withheld.
   */
  Figure rowShare(ResultColumn column, ResultColumn total, int row) {
    Cell part = column.cells().get(row);
    Cell whole = total.cells().get(row);
    if (part.weightedCount().isEmpty() || whole.weightedCount().isEmpty()) {
      return absent(Figure.Kind.PERCENT, part.weightedCount().isEmpty() ? part : whole);
    }
    if (isLow(total, whole) && conventions.lowBase() == Conventions.LowBase.WITHHOLD) {
      return Figure.absent(Figure.Kind.PERCENT, Figure.Absence.WITHHELD).build();
    }
    double all = whole.weightedCount().getAsDouble();
    if (!(all > 0)) {
      return Figure.absent(Figure.Kind.PERCENT, Figure.Absence.NOT_APPLICABLE).build();
    }
    double share = part.weightedCount().getAsDouble() / all;
    return figures.share(share).build();
  }

  /** The share of a column's base for each 100 of the total's share. */
  Figure index(ResultColumn column, ResultColumn total, int row) {
    Cell part = column.cells().get(row);
    Cell whole = total.cells().get(row);
    if (part.share().isEmpty() || whole.share().isEmpty()) {
      return absent(Figure.Kind.NUMBER, part.share().isEmpty() ? part : whole);
    }
    double index = 100 * part.share().get().value() / whole.share().map(Estimate::value).get();
    return Double.isFinite(index)
        ? figures.index(index).build()
        : Figure.absent(Figure.Kind.NUMBER, Figure.Absence.NOT_APPLICABLE).build();
  }

  private static Figure absent(Figure.Kind kind, Cell cell) {
    return Figure.absent(kind, Figure.Absence.of(cell.flags())).build();
  }

  /** Whether those who gave an answer are too few, by the bases that the study looks at. */
  private boolean isLow(ResultColumn total, Cell answer) {
    double people = answer.count().orElse(0);
    double effective =
        answer.share().map(Estimate::value).orElse(0.0) * total.effectiveBase().orElse(0);
    double base =
        switch (conventions.lowBaseOn()) {
          case UNWEIGHTED -> people;
          case EFFECTIVE -> effective;
          case BOTH -> Math.min(people, effective);
        };
    return base < conventions.publishBase() || total.flags().contains(Flag.LOW_BASE);
  }
}
