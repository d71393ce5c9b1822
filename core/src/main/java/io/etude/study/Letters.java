package io.etude.study;

/** How the columns of a table are lettered. Columns are only ever compared within their segment. */
public enum Letters {
  /** Each segment begins with A again. */
  BY_SEGMENT,
  /** Letters run on over all segments of a table, so that none occurs twice. */
  ACROSS_TABLE
}
