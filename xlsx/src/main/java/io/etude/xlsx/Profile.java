package io.etude.xlsx;

/** For whom a workbook is laid out. */
public enum Profile {
  /**
   * For the screen and the printer: banner tables, native charts, frozen headings, print set-up,
   * marks and colours for significance. The default.
   */
  PRESENTATION,
  /**
   * For screen readers and machines, by the rules for accessible official statistics: one table a
   * sheet with one header row and no blank cells, table objects, notes on a sheet of their own and
   * called by {@code [note 1]}, shorthand such as {@code [c]}, no charts.
   */
  ACCESSIBLE
}
