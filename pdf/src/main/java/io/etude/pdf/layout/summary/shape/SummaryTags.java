package io.etude.pdf.layout.summary.shape;

import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TagPosition;
import java.util.ArrayList;
import java.util.List;

/** The element of a panel: one table, whose cells name their headings. */
public final class SummaryTags {

  private final TagPosition table;
  private final String prefix;
  private TagPosition body = TagPosition.ARTIFACT;
  private final List<List<String>> columns = new ArrayList<>();

  /**
   * The tags of a panel.
   *
   * @param table its element
   * @param prefix begins the ids of its headings
   * @param columns how many columns are beside the labels
   */
  public SummaryTags(TagPosition table, String prefix, int columns) {
    this.table = table;
    this.prefix = prefix;
    for (int c = 0; c < columns; c++) {
      this.columns.add(new ArrayList<>());
    }
  }

  /** The element itself. */
  public Tag table() {
    return table.tag();
  }

  /** A place for how to read the table, in front of its head. */
  public Tag caption() {
    return table.tag().child(Tag.Role.CAPTION);
  }

  /** The head, when it is painted for the first time. */
  public Tag head() {
    return table.tag().child(Tag.Role.THEAD);
  }

  /** A cell across all columns, below all rows. */
  public Tag foot(int count) {
    Tag row = table.tag().child(Tag.Role.TFOOT).child(Tag.Role.TR);
    return row.child(Tag.Role.TD).columnSpan(count).child(Tag.Role.P);
  }

  /** A heading over columns, of which the first and the number are given. */
  public Tag heading(Tag row, String name, int from, int count) {
    String id = prefix + name;
    Tag th = row.child(Tag.Role.TH).scope(Tag.Scope.COLUMN).columnSpan(count).id(id);
    for (int c = from; c < from + count; c++) {
      columns.get(c).add(id);
    }
    return th;
  }

  /** A place for the lines of a label: if they divide a word, the label itself is what is read. */
  public static Mark said(Tag heading, String label, List<String> lines) {
    boolean divided = !String.join(" ", lines).equals(label);
    return divided ? Pen.standsFor(heading, label + " ") : heading.slot();
  }

  /** A new group of rows. */
  public void group() {
    body = TagPosition.of(table.tag().child(Tag.Role.TBODY));
  }

  /** A new row. */
  public Tag row() {
    return body.tag().child(Tag.Role.TR);
  }

  /** A heading of rows. */
  public Tag rowHeading(Tag row, String name) {
    return row.child(Tag.Role.TH).scope(Tag.Scope.ROW).id(prefix + name);
  }

  /** The id of a heading of that name. */
  public String id(String name) {
    return prefix + name;
  }

  /** A cell under the headings of its column and beside those of its row. */
  public Tag cell(Tag row, List<String> rowIds, int column) {
    List<String> ids = new ArrayList<>(rowIds);
    ids.addAll(columns.get(column));
    return row.child(Tag.Role.TD).headers(ids);
  }
}
