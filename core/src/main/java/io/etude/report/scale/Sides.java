package io.etude.report.scale;

import io.etude.results.Cell;
import io.etude.results.ResultTable;
import io.etude.results.inference.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * The two sides of a scale in a table: two nets, one at each end.
 *
 * @param first row of the net that is named first: the good side where it is known, else the one
 *     that the codebook's scale begins with
 * @param second row of the other net
 * @param scale rows of the categories from the outermost of the first side to that of the second
 * @param middle how many categories in the middle are on neither side: 0 or 1
 * @param valence how it is known which side is good
 */
public record Sides(int first, int second, List<Integer> scale, int middle, Valence valence) {

  /** How it is known which side of a scale is the good one. */
  public enum Valence {
    /** The codebook says it. */
    DECLARED,
    /** Known words of the labels say it. */
    DERIVED,
    /** It is not known. */
    UNKNOWN
  }

  /** Copies the list. */
  public Sides {
    scale = List.copyOf(scale);
  }

  /** How many categories are on the first side. */
  public int firstCount(ResultTable table) {
    return table.rows().get(first).members().size();
  }

  /** The share of the first side less that of the second; −∞ if one is not published. */
  public double balance(ResultTable table) {
    List<Cell> cells = table.total().cells();
    Optional<Estimate> one = cells.get(first).share();
    Optional<Estimate> other = cells.get(second).share();
    return one.isPresent() && other.isPresent()
        ? one.get().value() - other.get().value()
        : Double.NEGATIVE_INFINITY;
  }
}
