package io.etude.study;

import java.util.Locale;

/** A figure that the cells of a workbook's tables show. */
public enum CellFigure {
  /** The count of respondents or responses, unweighted. */
  COUNTS,
  /** The share of the column's base. */
  COLPCT,
  /** The share that the column has of all who gave the answer. */
  ROWPCT,
  /** The share as a percentage of the share among all: 120 is a fifth above it. */
  INDEX,
  /** The standard error of the share of the column's base, in points. */
  SE;

  /** Its name in YAML and on the command line, such as {@code colpct}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
