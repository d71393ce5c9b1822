package io.etude.pdf.layout.line;

import io.etude.document.table.StatRow;

/**
 * The type of a table's figures and labels.
 *
 * @param cell figures and labels
 * @param head headings, and nets
 * @param letter the letters beside figures
 * @param sign the triangles beside figures
 */
public record TableType(TextStyle cell, TextStyle head, TextStyle letter, TextStyle sign) {

  /** Lines of one label, in ems. */
  private static final double TIGHT = 1.2;

  /** The same in another size. */
  public TableType sized(double size) {
    double leading = cell.leading() * size / cell.size();
    return new TableType(
        cell.sized(size, leading), head.sized(size, leading), letter.sized(size, leading), sign);
  }

  /** The look of a row. */
  public TextStyle of(StatRow row) {
    return row.kind() == StatRow.Kind.NET ? head : cell;
  }

  /** The distance of rows. */
  public double leading() {
    return cell.leading();
  }

  /** The distance of the lines of one label. */
  public double tight() {
    return Math.min(leading(), TIGHT * cell.size());
  }
}
