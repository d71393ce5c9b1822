package io.etude.xlsx.sheet;

/** A worksheet that can be laid out, any number of times, with equal cells as the result. */
public interface SheetLayout {

  /** The worksheet's name. */
  String name();

  /** Lays it out on an empty sheet. */
  void lay(Sheet sheet);
}
