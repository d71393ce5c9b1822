package io.etude.xlsx;

/** A worksheet to come. Laying it out twice gives equal sheets. */
interface Page {

  /** The worksheet's name. */
  String name();

  /** What the contents say of it. */
  String title();

  /** Lays it out. */
  Sheet lay();
}
