package io.etude.xlsx.source;

import io.etude.xlsx.sheet.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Cells that differ and fill a rectangle.
 *
 * @param area where they are
 * @param texts what is in them now, row by row; empty for nothing
 */
record Patch(Area area, List<String> texts) {

  private static final Comparator<Patch> FROM_ABOVE =
      Comparator.comparingInt((Patch patch) -> patch.area.top())
          .thenComparingInt(patch -> patch.area.left());

  private static final Comparator<Patch> BY_COLUMNS =
      Comparator.comparingInt((Patch patch) -> patch.area.left())
          .thenComparingInt(patch -> patch.area.right())
          .thenComparingInt(patch -> patch.area.top());

  /** Cells as few rectangles: neighbours in a row, then rows of the same columns. */
  static List<Patch> of(List<ChangedCells.Change> cells) {
    List<Patch> all = new ArrayList<>();
    for (ChangedCells.Change cell : cells) {
      all.add(new Patch(Area.cell(cell.row(), cell.column()), List.of(cell.text())));
    }
    all.sort(FROM_ABOVE);
    all = joined(all, Patch::isBeside);
    all.sort(BY_COLUMNS);
    all = joined(all, Patch::isAbove);
    all.sort(FROM_ABOVE);
    return all;
  }

  private static boolean isBeside(Area left, Area right) {
    return left.top() == right.top() && left.right() + 1 == right.left();
  }

  private static boolean isAbove(Area upper, Area lower) {
    return upper.left() == lower.left()
        && upper.right() == lower.right()
        && upper.bottom() + 1 == lower.top();
  }

  /** Each with those that follow it. */
  private static List<Patch> joined(List<Patch> sorted, BiPredicate<Area, Area> follows) {
    List<Patch> joined = new ArrayList<>();
    for (Patch next : sorted) {
      Patch last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
      if (last != next && follows.test(last.area, next.area)) {
        Area from = last.area;
        Area both = new Area(from.top(), from.left(), next.area.bottom(), next.area.right());
        last.texts.addAll(next.texts);
        joined.set(joined.size() - 1, new Patch(both, last.texts));
      } else {
        joined.add(new Patch(next.area, new ArrayList<>(next.texts)));
      }
    }
    return joined;
  }
}
