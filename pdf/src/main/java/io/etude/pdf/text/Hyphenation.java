package io.etude.pdf.text;

/** Whether words may be hyphenated. */
public enum Hyphenation {
  /** Nowhere but at soft hyphens: headings, names, table cells. */
  NONE,
  /** By the patterns of each span's language. */
  PATTERNS,
  /** The same in long words only, and in long parts: names over narrow columns. */
  LONG_PARTS
}
