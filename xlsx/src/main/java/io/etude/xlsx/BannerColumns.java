package io.etude.xlsx;

import io.etude.analysis.Flag;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Summary;
import io.etude.document.Block;
import java.util.ArrayList;
import java.util.List;

/** The columns of a banner side by side: the total once, then each segment's. */
final class BannerColumns {

  private BannerColumns() {}

  /**
   * A column of the results and the columns of the sheet that show it.
   *
   * @param table the table that it belongs to
   * @param column the column
   * @param opens whether it is the first column of its segment
   * @param count where counts stand, -1 for nowhere
   * @param share where shares stand
   * @param mark where significance letters stand, -1 for nowhere
   */
  record Place(
      ResultTable table, ResultColumn column, boolean opens, int count, int share, int mark) {

    boolean total() {
      return column.id().equals(ResultColumn.TOTAL);
    }

    /** The first column of the sheet that shows it. */
    int first() {
      return count >= 0 ? count : share;
    }

    /** The last column of the sheet that shows it. */
    int last() {
      return mark >= 0 ? mark : share;
    }
  }

  /**
   * Which columns of a banner a table shows; the total is always shown.
   *
   * <p>A column whose figures are all withheld for its low base says no more than that base.
   */
  enum Shown {
    ALL,
    PUBLISHED
  }

  /** The columns of a table in the order of its banner, from sheet column 1 on. */
  static List<Place> of(Block.Table table, Shown shown, boolean counts) {
    List<Place> places = new ArrayList<>();
    int next = 1;
    for (ResultTable result : table.banner()) {
      boolean marked = marked(result);
      boolean opens = true;
      for (ResultColumn column : result.columns()) {
        boolean total = column.id().equals(ResultColumn.TOTAL);
        boolean again = total && !places.isEmpty();
        if (again || shown == Shown.PUBLISHED && !total && withheld(column)) {
          continue;
        }
        int count = counts ? next++ : -1;
        int share = next++;
        int mark = marked && !total ? next++ : -1;
        places.add(new Place(result, column, opens && !total, count, share, mark));
        opens = opens && total;
      }
    }
    return places;
  }

  /** A column that a table of {@link Shown#PUBLISHED} columns leaves out. */
  record Left(ResultTable table, ResultColumn column) {}

  /** The columns that a table of {@link Shown#PUBLISHED} columns leaves out. */
  static List<Left> withheld(Block.Table table) {
    List<Left> left = new ArrayList<>();
    for (ResultTable result : table.banner()) {
      for (ResultColumn column : result.columns()) {
        if (!column.id().equals(ResultColumn.TOTAL) && withheld(column)) {
          left.add(new Left(result, column));
        }
      }
    }
    return left;
  }

  private static boolean withheld(ResultColumn column) {
    return column.flags().contains(Flag.LOW_BASE)
        && column.cells().stream().allMatch(cell -> cell.flags().contains(Flag.WITHHELD))
        && column.summaries().stream().allMatch(summary -> summary.estimate().isEmpty());
  }

  /** Whether columns are compared. */
  private static boolean marked(ResultTable table) {
    return table.columns().stream().anyMatch(column -> column.letter().isPresent());
  }

  /** The summary statistics of a table, in the order of the first column that has them. */
  static List<Summary.Stat> statistics(List<Place> places) {
    return places.stream()
        .flatMap(place -> place.column().summaries().stream())
        .map(Summary::stat)
        .distinct()
        .sorted()
        .toList();
  }
}
