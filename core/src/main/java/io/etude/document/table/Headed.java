package io.etude.document.table;

/** A part of a table that has a heading. */
public interface Headed {

  /** Its heading. */
  Heading heading();

  /** The whole text of its heading. */
  default String label() {
    return heading().text();
  }

  /** The text of its heading where there is little room. */
  default String shortLabel() {
    return heading().shortText();
  }
}
