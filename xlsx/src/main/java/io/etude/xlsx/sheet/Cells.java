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

  /** How many rows were freed. */
  private int freed;

  void put(int at, int column, Slot slot) {
    int row = at - freed;
    if (row < 0) {
      throw new IllegalStateException("row " + (at + 1) + " is finished");
    }
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
    return freed + rows.size();
  }

  /** How many columns of a row may have a cell, counted from the first. */
  public int columns(int row) {
    return row < freed ? 0 : rows.get(row - freed).length;
  }

  /** The cell in a row and a column. */
  public Optional<Slot> at(int row, int column) {
    return Optional.ofNullable(rows.get(row - freed)[column]);
  }

  /** How many rows were freed, from the first one on. */
  int freed() {
    return freed;
  }

  /** Frees the rows before one. */
  void free(int before) {
    rows.subList(0, Math.min(rows.size(), before - freed)).clear();
    freed = before;
  }

  /** Changes the styles of the cells in an area; rows that were freed are left out. */
  void restyle(Area area, UnaryOperator<Style> change) {
    int end = Math.min(area.bottom() - freed, rows.size() - 1);
    for (int row = Math.max(0, area.top() - freed); row <= end; row++) {
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
