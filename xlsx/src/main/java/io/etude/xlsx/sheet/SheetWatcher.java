package io.etude.xlsx.sheet;

/** Sees the sheets of a workbook, with their cells, before they are written. */
public interface SheetWatcher extends RowSink {

  /** The sheet whose rows were seen last is complete. */
  void end(Sheet sheet);
}
