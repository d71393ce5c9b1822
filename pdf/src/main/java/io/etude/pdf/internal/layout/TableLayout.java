package io.etude.pdf.internal.layout;

import io.etude.document.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * One panel of a table: where its columns stand and how its labels wrap.
 *
 * @param block the table
 * @param model its text
 * @param shape where the columns stand
 * @param heads for each column of the panel its heading in lines
 * @param outer headings over several columns
 * @param inner headings between those and the columns, for nested segments
 * @param stubs for each row its label in lines
 */
record TableLayout(
    Block.Table block,
    TableModel model,
    PanelShape shape,
    List<List<String>> heads,
    List<Spanner> outer,
    List<Spanner> inner,
    List<List<String>> stubs) {

  /**
   * A heading over columns of the panel, or the gap between such headings.
   *
   * @param from first column
   * @param end column behind the last
   * @param lines its text; empty for a gap
   */
  record Spanner(int from, int end, List<String> lines) {}

  static TableLayout of(Setting setting, Block.Table block, TableModel model, PanelShape shape) {
    Words words = setting.words;
    Look look = shape.type().head();
    List<List<String>> heads = new ArrayList<>();
    List<TableModel.Column> columns = new ArrayList<>();
    for (int c : shape.columns()) {
      TableModel.Column column = model.columns().get(c);
      List<String> lines =
          new ArrayList<>(words.divide(column.label(), look, shape.headWidth(heads.size())));
      if (!column.letter().isEmpty()) {
        lines.add(column.letter());
      }
      columns.add(column);
      heads.add(lines);
    }
    List<List<String>> stubs = new ArrayList<>();
    for (TableModel.Row row : model.rows()) {
      double room = shape.stub() - 2 - BannerNeeds.INDENT * row.level();
      stubs.add(words.wrap(row.label(), shape.type().of(row), room));
    }
    return new TableLayout(
        block,
        model,
        shape,
        heads,
        spanners(words, look, columns, shape, false),
        spanners(words, look, columns, shape, true),
        stubs);
  }

  private static List<Spanner> spanners(
      Words words, Look look, List<TableModel.Column> columns, PanelShape shape, boolean inner) {
    List<Spanner> spanners = new ArrayList<>();
    boolean any = false;
    int from = 0;
    while (from < columns.size()) {
      int end = spanEnd(columns, from, inner);
      String text = columns.get(from).over(inner);
      double room = shape.right(end - 1) - shape.left(from) - shape.pad();
      spanners.add(
          new Spanner(from, end, text.isEmpty() ? List.of() : words.divide(text, look, room)));
      any |= !text.isEmpty();
      from = end;
    }
    return any ? spanners : List.of();
  }

  /** Where the columns end that stand under the same heading as one of them. */
  static int spanEnd(List<TableModel.Column> columns, int from, boolean inner) {
    TableModel.Column first = columns.get(from);
    String text = first.over(inner);
    int end = from + 1;
    while (end < columns.size()
        && columns.get(end).group() == first.group()
        && !text.isEmpty()
        && columns.get(end).over(inner).equals(text)) {
      end++;
    }
    return end;
  }

  double width() {
    return shape.width();
  }

  TableModel.Column column(int index) {
    return model.columns().get(shape.columns().get(index));
  }

  /** Lines of the deepest column heading. */
  int headLines() {
    int lines = 0;
    for (List<String> head : heads) {
      lines = Math.max(lines, head.size());
    }
    return lines;
  }

  /** Lines of the deepest heading over columns. */
  static int lines(List<Spanner> spanners) {
    int lines = 0;
    for (Spanner spanner : spanners) {
      lines = Math.max(lines, spanner.lines().size());
    }
    return lines;
  }

  /** Whether a heading stands over several columns. */
  boolean spanned() {
    return !outer.isEmpty() || !inner.isEmpty();
  }
}
