package io.etude.analysis;

import io.etude.study.Base;
import io.etude.study.GridQuestion;
import io.etude.study.Question;
import io.etude.study.Segment;
import java.util.List;
import java.util.Optional;

/**
 * One question (or one item of a grid) by one segment, or over all respondents only.
 *
 * @param id {@code question[.item][@segment]}
 * @param question the question
 * @param item the item of a grid; empty for other questions
 * @param segment the segment; empty for the total alone
 * @param base who counts in the base
 * @param rows categories and nets, in the order in which they are shown: each net stands before its
 *     first member
 * @param columns the total first, then the segment's
 * @param test rows against columns; empty without a segment, or where it cannot be made
 */
public record ResultTable(
    String id,
    Question question,
    Optional<GridQuestion.Item> item,
    Optional<Segment> segment,
    Base base,
    List<ResultRow> rows,
    List<ResultColumn> columns,
    Optional<AssociationTest> test) {

  /** Copies the lists. */
  public ResultTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** The same table with other rows, columns and test. */
  ResultTable with(
      List<ResultRow> otherRows,
      List<ResultColumn> otherColumns,
      Optional<AssociationTest> otherTest) {
    return new ResultTable(id, question, item, segment, base, otherRows, otherColumns, otherTest);
  }

  /** The column over all respondents of the base. */
  public ResultColumn total() {
    return columns.get(0);
  }

  /** The column of that id. */
  public Optional<ResultColumn> column(String columnId) {
    return columns.stream().filter(c -> c.id().equals(columnId)).findFirst();
  }

  /** The cell in that row and column. */
  public Optional<Cell> cell(String rowId, String columnId) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(rowId)) {
        int index = i;
        return column(columnId).map(c -> c.cells().get(index));
      }
    }
    return Optional.empty();
  }
}
