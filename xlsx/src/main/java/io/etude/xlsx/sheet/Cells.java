package io.etude.xlsx.sheet;

import io.etude.xlsx.sheet.Sheet.Slot;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cells of a sheet by row and column. Most rows are filled from the left without gaps, so
 * arrays take less time and memory than maps.
 */
public final class Cells {

  private static final int INITIAL_COLUMNS = 16;

  private static final Slot[] NONE = {};

  private final List<Slot[]> rows = new ArrayList<>();

  void put(int row, int column, Slot slot) {
    while (rows.size() <= row) {
      rows.add(NONE);
    }
    Slot[] slots = rows.get(row);
    if (slots.length <= column) {
      slots =
          Arrays.copyOf(slots, Math.max(INITIAL_COLUMNS, Math.max(column + 1, 2 * slots.length)));
      rows.set(row, slots);
    }
    slots[column] = slot;
  }

  /** The number of rows up to the last one with a cell. */
  public int rows() {
    return rows.size();
  }

  /** How many columns of a row may have a cell, counted from the first. */
  public int columns(int row) {
    return rows.get(row).length;
  }

  /** The cell in a row and a column. */
  public Optional<Slot> at(int row, int column) {
    return Optional.ofNullable(rows.get(row)[column]);
  }

  /** Changes the styles of the cells in an area. */
  void restyle(Area area, UnaryOperator<Style> change) {
    for (int row = area.top(); row <= Math.min(area.bottom(), rows.size() - 1); row++) {
      Slot[] slots = rows.get(row);
      for (int column = area.left(); column <= Math.min(area.right(), slots.length - 1); column++) {
        Slot slot = slots[column];
        if (slot != null) {
          slots[column] = new Slot(slot.value(), change.apply(slot.style()));
        }
      }
    }
  }
}
