package io.etude.results;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One question (or one item of a grid) by one segment, or over all respondents only. Immutable.
 *
 * <p>The rows are categories and nets in the order in which they are shown: each net before its
 * first member. The columns are the total, then those of the segment.
 */
public final class ResultTable {

  private final TableId id;
  private final Question question;
  private final Optional<GridQuestion.Item> item;
  private final Optional<Segment> segment;
  private final Base base;
  private final List<ResultRow> rows;
  private final Map<String, Integer> rowById = new HashMap<>();
  private final List<ResultColumn> columns;
  private final Independence independence;
  private final List<String> answers;

  private ResultTable(Builder builder) {
    question = builder.question;
    item = builder.item;
    segment = builder.segment;
    id = new TableId(question.id(), item.map(i -> i.id()), segment.map(Segment::id));
    base = builder.base;
    rows = List.copyOf(builder.rows);
    for (int i = 0; i < rows.size(); i++) {
      rowById.putIfAbsent(rows.get(i).id(), i);
    }
    columns = List.copyOf(builder.columns);
    independence = builder.independence;
    answers = List.copyOf(builder.answers);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table \"" + id + "\" has no column");
    }
    for (ResultColumn column : columns) {
      if (column.cells().size() != rows.size()) {
        throw new IllegalArgumentException(
            String.join(
                " ",
                "table \"" + id + "\", column \"" + column.id() + "\":",
                column.cells().size() + " cells for " + rows.size() + " rows"));
      }
    }
  }

  /** A builder for a table of that question. */
  public static Builder of(Question question) {
    return new Builder(question);
  }

  /** A builder that starts from this table. */
  public Builder toBuilder() {
    Builder builder = new Builder(question);
    builder.item = item;
    builder.segment = segment;
    builder.base = base;
    builder.rows = rows;
    builder.columns = columns;
    builder.independence = independence;
    builder.answers = answers;
    return builder;
  }

  /** Its id, {@code question[.item][@segment]}. */
  public TableId id() {
    return id;
  }

  /** The question. */
  public Question question() {
    return question;
  }

  /** The item of a grid; empty for other questions. */
  public Optional<GridQuestion.Item> item() {
    return item;
  }

  /** The segment; empty for the total alone. */
  public Optional<Segment> segment() {
    return segment;
  }

  /** Who counts in the base. */
  public Base base() {
    return base;
  }

  /** Categories and nets in the order in which they are shown. */
  public List<ResultRow> rows() {
    return rows;
  }

  /** The total first, then the segment's. */
  public List<ResultColumn> columns() {
    return columns;
  }

  /** The test of rows against columns, or why there is none. */
  public Independence independence() {
    return independence;
  }

  /**
   * What was written in answer to an open question, in the order of the data; only in the table
   * over all respondents of a study of 30 or fewer, without disclosure control, and where the
   * codebook lets them be listed.
   */
  public List<String> answers() {
    return answers;
  }

  /** The column over all respondents of the base. */
  public ResultColumn total() {
    return columns.get(0);
  }

  /** The column of that id. */
  public Optional<ResultColumn> column(String columnId) {
    return columns.stream().filter(c -> c.id().equals(columnId)).findFirst();
  }

  /** Index of the row with that id; −1 if there is none. */
  public int rowIndex(String rowId) {
    return rowById.getOrDefault(rowId, -1);
  }

  /** The cell in that row and column. */
  public Optional<Cell> cell(String rowId, String columnId) {
    int row = rowIndex(rowId);
    return row < 0 ? Optional.empty() : column(columnId).map(c -> c.cells().get(row));
  }

  /**
   * Whether a column has the letter of another one beside its figure: it is significantly higher.
   *
   * @param rowId a row, or the code of a summary such as {@code mean}
   * @param high the column that has the letter
   * @param low the column whose letter it is
   */
  public boolean isHigher(String rowId, String high, String low) {
    return column(high).stream()
        .flatMap(column -> higherThan(rowId, column).stream())
        .anyMatch(higher -> higher.column().equals(low));
  }

  private List<Higher> higherThan(String rowId, ResultColumn column) {
    return cell(rowId, column.id())
        .map(Cell::higherThan)
        .or(
            () ->
                column.summaries().stream()
                    .filter(summary -> summary.stat().code().equals(rowId))
                    .findFirst()
                    .map(Summary::higherThan))
        .orElse(List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResultTable table
        && question.equals(table.question)
        && item.equals(table.item)
        && segment.equals(table.segment)
        && base == table.base
        && rows.equals(table.rows)
        && columns.equals(table.columns)
        && independence.equals(table.independence)
        && answers.equals(table.answers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, rows, columns);
  }

  @Override
  public String toString() {
    return "table " + id + " (" + rows.size() + " rows, " + columns.size() + " columns)";
  }

  /** Makes a {@link ResultTable}. Not thread-safe. */
  public static final class Builder {
    private final Question question;
    private Optional<GridQuestion.Item> item = Optional.empty();
    private Optional<Segment> segment = Optional.empty();
    private Base base = Base.VALID;
    private List<ResultRow> rows = List.of();
    private List<ResultColumn> columns = List.of();
    private Independence independence = Independence.none(Independence.Reason.NO_SEGMENT);
    private List<String> answers = List.of();

    private Builder(Question question) {
      this.question = requireNonNull(question, "question");
    }

    /** The item of a grid. Default: none. */
    public Builder item(Optional<GridQuestion.Item> value) {
      item = requireNonNull(value, "item");
      return this;
    }

    /** The segment. Default: none. */
    public Builder segment(Optional<Segment> value) {
      segment = requireNonNull(value, "segment");
      return this;
    }

    /** Who counts in the base. Default: {@link Base#VALID}. */
    public Builder base(Base value) {
      base = requireNonNull(value, "base");
      return this;
    }

    /** The rows, in order. */
    public Builder rows(List<ResultRow> value) {
      rows = requireNonNull(value, "rows");
      return this;
    }

    /** The columns, the total first. */
    public Builder columns(List<ResultColumn> value) {
      columns = requireNonNull(value, "columns");
      return this;
    }

    /** The test of rows against columns. Default: none, for want of a segment. */
    public Builder independence(Independence value) {
      independence = requireNonNull(value, "independence");
      return this;
    }

    /** What was written in answer to an open question. Default: nothing. */
    public Builder answers(List<String> value) {
      answers = requireNonNull(value, "answers");
      return this;
    }

    /**
     * The table.
     *
     * @throws IllegalArgumentException if there is no column, or one has not a cell for each row
     */
    public ResultTable build() {
      return new ResultTable(this);
    }
  }
}
