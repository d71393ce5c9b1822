package io.etude.pdf.layout.summary.shape;

import io.etude.document.SummaryCell;
import io.etude.figure.Figure;
import java.util.OptionalDouble;

/** The numbers that marks of cells are drawn at. */
public final class CellNumbers {

  private CellNumbers() {}

  /** The number that a cell shows; empty if it isn't published. */
  public static OptionalDouble number(SummaryCell cell) {
    return cell.figure().map(Figure::number).orElse(OptionalDouble.empty());
  }

  /** The share that a cell shows; empty if it is no share, or not published. */
  public static OptionalDouble share(SummaryCell cell) {
    boolean share = cell.figure().filter(f -> f.kind() == Figure.Kind.PERCENT).isPresent();
    return share ? number(cell) : OptionalDouble.empty();
  }
}
