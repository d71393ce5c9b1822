package io.etude.document.table;

import static java.util.Objects.requireNonNull;

import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.internal.KeptValues;
import io.etude.results.TableId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statistical table as it is printed: a question, or an item of a grid, by any number of
 * segments. Everything is decided in it: which columns it has, the order and the indents of its
 * rows, how figures are rounded, what stands in place of those that aren't published, and which
 * notes explain it. A renderer only sets it. Immutable and thread-safe.
 *
 * <p>The words are those of printed tables: a <em>stub</em> of row labels, columns under
 * <em>spanners</em>, notes beneath. Column 0 is the total; the columns of each segment follow it.
 */
public final class StatTable {

  private final String id;
  private final Subject subject;
  private final List<Inline> title;
  private final List<Inline> subtitle;
  private final List<Inline> wording;
  private final Content content;
  private final List<StatSegment> segments;
  private final List<StatColumn> columns;
  private final List<StatSpanner> spanners;
  private final List<StatRow> rows;
  private final Cells cells;
  private final List<List<Inline>> notes;
  private final List<List<Inline>> contentNotes;
  private final List<List<Inline>> key;
  private final List<String> sumsUp;
  private final List<String> bases;
  private final List<List<Inline>> about;
  private final List<ChartSpec.Part> scale;
  private final Drawings drawings;

  private StatTable(Builder builder) {
    id = builder.id;
    subject = builder.subject;
    title = List.copyOf(builder.title);
    subtitle = List.copyOf(builder.subtitle);
    wording = List.copyOf(builder.wording.orElse(builder.subtitle));
    content = builder.content;
    segments = List.copyOf(builder.segments);
    columns = List.copyOf(builder.columns);
    spanners = List.copyOf(builder.spanners);
    rows = List.copyOf(builder.rows);
    cells = Kept.of(builder.cells, rows.size(), columns.size());
    notes = copied(builder.notes);
    contentNotes = copied(builder.contentNotes);
    key = copied(builder.key);
    sumsUp = List.copyOf(builder.sumsUp);
    bases = List.copyOf(builder.bases);
    about = copied(builder.about);
    scale = List.copyOf(builder.scale);
    drawings = KeptDrawings.of(builder.drawings, rows.size(), columns.size());
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table \"" + id + "\" has no column");
    }
  }

  private static List<List<Inline>> copied(List<List<Inline>> texts) {
    return texts.isEmpty() ? List.of() : texts.stream().map(List::copyOf).toList();
  }

  /**
   * What a table is about.
   *
   * @param table the question or item, over all respondents
   * @param question label of the question
   * @param item label of the item of a grid; empty for other questions
   */
  public record Subject(TableId table, String question, Optional<String> item) {
    /** Refuses null. */
    public Subject {
      requireNonNull(table, "table");
      requireNonNull(question, "question");
      requireNonNull(item, "item");
    }
  }

  /** What the body of a table shows. */
  public enum Content {
    /** Shares of the column's base. */
    SHARES,
    /** Shares with the counts beside them. */
    SHARES_AND_COUNTS,
    /** Shares with their standard errors beside them, in points. */
    SHARES_AND_ERRORS
  }

  /** A figure of an answer's row. */
  public enum Measure {
    /** The share of the column's base. */
    SHARE,
    /** The count of respondents or responses. */
    COUNT,
    /** The sum of their weights. */
    WEIGHTED_COUNT,
    /** The standard error of the share, in points. */
    STANDARD_ERROR,
    /** The share that the column has of all in the total who are in the row. */
    ROW_SHARE,
    /** The share as a percentage of the total's share. */
    INDEX
  }

  /** The cells of a table by row and column. Calls with equal arguments give equal cells. */
  @FunctionalInterface
  public interface Cells {
    /** The cell; rows that are no answers have but one, whatever the measure. */
    Figure cell(int row, int column, Measure measure);
  }

  /** How cells are drawn, by row and column. Calls with equal arguments give equal drawings. */
  @FunctionalInterface
  public interface Drawings {
    /** How a cell is drawn besides its figure; empty for the figure alone. */
    Optional<CellDrawing> drawing(int row, int column);
  }

  /** Drawings that are kept once they are made. */
  private record KeptDrawings(int columns, int size, KeptValues<Optional<CellDrawing>> values)
      implements Drawings {

    /** No cell of most tables is drawn. */
    private static final Drawings NONE = (row, column) -> Optional.empty();

    static Drawings of(Drawings drawings, int rows, int columns) {
      int size = rows * columns;
      boolean same =
          drawings instanceof KeptDrawings kept && kept.columns == columns && kept.size == size;
      return drawings == NONE || same
          ? drawings
          : new KeptDrawings(
              columns,
              size,
              new KeptValues<>(size, i -> drawings.drawing(i / columns, i % columns)));
    }

    @Override
    public Optional<CellDrawing> drawing(int row, int column) {
      return values.get(row * columns + Objects.checkIndex(column, columns));
    }
  }

  /** Cells that are kept once they are made, by row, column and measure. */
  private record Kept(int columns, int size, KeptValues<Figure> values) implements Cells {
    private static final Measure[] MEASURES = Measure.values();

    /** The cells of a table of that size, which those of a copy of it are already. */
    static Cells of(Cells cells, int rows, int columns) {
      int size = rows * columns * MEASURES.length;
      if (cells instanceof Kept kept && kept.columns == columns && kept.size == size) {
        return kept;
      }
      KeptValues<Figure> values =
          new KeptValues<>(
              size,
              i -> {
                int place = i / MEASURES.length;
                return cells.cell(place / columns, place % columns, MEASURES[i % MEASURES.length]);
              });
      return new Kept(columns, size, values);
    }

    @Override
    public Figure cell(int row, int column, Measure measure) {
      Objects.checkIndex(column, columns);
      return values.get((row * columns + column) * MEASURES.length + measure.ordinal());
    }
  }

  /** A builder for a table with that id and subject. */
  public static Builder of(String id, Subject subject) {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    return new Builder(id, subject);
  }

  /** A builder that starts from this table. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, subject);
    builder.title = title;
    builder.subtitle = subtitle;
    builder.wording = Optional.of(wording);
    builder.content = content;
    builder.segments = segments;
    builder.columns = columns;
    builder.spanners = spanners;
    builder.rows = rows;
    builder.cells = cells;
    builder.notes = notes;
    builder.contentNotes = contentNotes;
    builder.key = key;
    builder.sumsUp = sumsUp;
    builder.bases = bases;
    builder.about = about;
    builder.scale = scale;
    builder.drawings = drawings;
    return builder;
  }

  /** Target of references, unique in a report. */
  public String id() {
    return id;
  }

  /** The question or item that it is about. */
  public Subject subject() {
    return subject;
  }

  /** The heading. */
  public List<Inline> title() {
    return title;
  }

  /** Wording of the question, and the unit. */
  public List<Inline> subtitle() {
    return subtitle;
  }

  /**
   * The subtitle without what the figures are in, for parts of the table whose figures are in
   * something else; the subtitle if nothing else was said.
   */
  public List<Inline> wording() {
    return wording;
  }

  /** What the body shows. */
  public Content content() {
    return content;
  }

  /** The segments, in the order of their columns. */
  public List<StatSegment> segments() {
    return segments;
  }

  /** The columns, the total first. */
  public List<StatColumn> columns() {
    return columns;
  }

  /** The headings over columns, level by level from left to right. */
  public List<StatSpanner> spanners() {
    return spanners;
  }

  /** The heading of that level over a column. */
  public Optional<StatSpanner> spanner(int level, int column) {
    return spanners.stream()
        .filter(s -> s.level() == level && s.first() <= column && column <= s.last())
        .findFirst();
  }

  /** Answers and nets, then summaries, then bases. */
  public List<StatRow> rows() {
    return rows;
  }

  /** The share, summary or base in that row and column. */
  public Figure cell(int row, int column) {
    return cells.cell(row, column, Measure.SHARE);
  }

  /** A measure of an answer; for other rows the same as {@link #cell(int, int)}. */
  public Figure cell(int row, int column, Measure measure) {
    return cells.cell(row, column, measure);
  }

  /** What stands beside the share of an answer; empty for nothing. */
  public Optional<Measure> beside() {
    return switch (content) {
      case SHARES -> Optional.empty();
      case SHARES_AND_COUNTS -> Optional.of(Measure.COUNT);
      case SHARES_AND_ERRORS -> Optional.of(Measure.STANDARD_ERROR);
    };
  }

  /** Notes that concern this table alone: its base, columns that are left out. */
  public List<List<Inline>> notes() {
    return notes;
  }

  /**
   * Notes on what the {@link #content()} has beside the shares, such as what stands in brackets. A
   * renderer that sets other figures leaves them out.
   */
  public List<List<Inline>> contentNotes() {
    return contentNotes;
  }

  /**
   * What is the same for many tables: what letters and marks mean, the source. A renderer may say
   * it once a page, or under every table.
   */
  public List<List<Inline>> key() {
    return key;
  }

  /**
   * The ids of the printed tables that a table of the results in summary stands for, in the order
   * of its rows if it has a row for each: references to them lead to it. Empty for all other
   * tables.
   */
  public List<String> sumsUp() {
    return sumsUp;
  }

  /** The base that is printed under the heading of a column; empty where rows have it. */
  public String base(int column) {
    Objects.checkIndex(column, columns.size());
    return column < bases.size() ? bases.get(column) : "";
  }

  /** What is said of a row besides its label, as the wording of a question; empty for nothing. */
  public List<Inline> about(int row) {
    Objects.checkIndex(row, rows.size());
    return row < about.size() ? about.get(row) : List.of();
  }

  /** Whether it is a table of the results in summary: its heading is among rows of others. */
  public boolean isSummary() {
    return !sumsUp.isEmpty();
  }

  /** The answers that its bars of all answers are made of; empty if it has none. */
  public List<ChartSpec.Part> scale() {
    return scale;
  }

  /** How a cell is drawn besides its figure; empty for the figure alone. */
  public Optional<CellDrawing> drawing(int row, int column) {
    return drawings.drawing(row, column);
  }

  /** The notes, those on the content, and the key: all that explains the table. */
  public List<List<Inline>> explanations() {
    return Stream.of(notes, contentNotes, key).flatMap(List::stream).toList();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof StatTable table && parts().equals(table.parts()))) {
      return false;
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        for (Measure measure : Measure.values()) {
          if (!cell(row, column, measure).equals(table.cell(row, column, measure))) {
            return false;
          }
        }
        if (!drawing(row, column).equals(table.drawing(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Object> parts() {
    return List.of(
        id,
        subject,
        title,
        subtitle,
        wording,
        content,
        segments,
        columns,
        spanners,
        rows,
        notes,
        contentNotes,
        key,
        sumsUp,
        bases,
        about,
        scale);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, subject, columns, rows);
  }

  @Override
  public String toString() {
    return "table " + id + " (" + rows.size() + " rows, " + columns.size() + " columns)";
  }

  /** Makes a {@link StatTable}. Not thread-safe. */
  public static final class Builder {
    private String id;
    private Subject subject;
    private List<Inline> title = List.of();
    private List<Inline> subtitle = List.of();
    private Optional<List<Inline>> wording = Optional.empty();
    private Content content = Content.SHARES;
    private List<StatSegment> segments = List.of();
    private List<StatColumn> columns = List.of();
    private List<StatSpanner> spanners = List.of();
    private List<StatRow> rows = List.of();
    private Cells cells =
        (row, column, measure) ->
            Figure.absent(Figure.Kind.PERCENT, Figure.Absence.NOT_APPLICABLE).build();
    private List<List<Inline>> notes = List.of();
    private List<List<Inline>> contentNotes = List.of();
    private List<List<Inline>> key = List.of();
    private List<String> sumsUp = List.of();
    private List<String> bases = List.of();
    private List<List<Inline>> about = List.of();
    private List<ChartSpec.Part> scale = List.of();
    private Drawings drawings = KeptDrawings.NONE;

    private Builder(String id, Subject subject) {
      this.id = id;
      this.subject = subject;
    }

    /** Another id. */
    public Builder id(String value) {
      id = requireNonNull(value, "id");
      return this;
    }

    /** The heading. Default: none. */
    public Builder title(List<Inline> value) {
      title = requireNonNull(value, "title");
      return this;
    }

    /** What stands under the heading. Default: nothing. */
    public Builder subtitle(List<Inline> value) {
      subtitle = requireNonNull(value, "subtitle");
      return this;
    }

    /** Sets the subtitle without what the figures are in; without it the subtitle is both. */
    public Builder wording(List<Inline> value) {
      wording = Optional.of(requireNonNull(value, "wording"));
      return this;
    }

    /** What the body shows. Default: {@link Content#SHARES}. */
    public Builder content(Content value) {
      content = requireNonNull(value, "content");
      return this;
    }

    /** The segments, in the order of their columns. Default: none. */
    public Builder segments(List<StatSegment> value) {
      segments = requireNonNull(value, "segments");
      return this;
    }

    /** The columns, the total first. */
    public Builder columns(List<StatColumn> value) {
      columns = requireNonNull(value, "columns");
      return this;
    }

    /** The headings over columns. Default: none. */
    public Builder spanners(List<StatSpanner> value) {
      spanners = requireNonNull(value, "spanners");
      return this;
    }

    /** The rows, in order. */
    public Builder rows(List<StatRow> value) {
      rows = requireNonNull(value, "rows");
      return this;
    }

    /** The cells. Default: no figures. */
    public Builder cells(Cells value) {
      cells = requireNonNull(value, "cells");
      return this;
    }

    /** The cells, one list a row, the same for every measure. */
    public Builder cells(List<List<Figure>> value) {
      requireNonNull(value, "value");
      List<List<Figure>> copy = value.stream().map(List::copyOf).toList();
      return cells((row, column, measure) -> copy.get(row).get(column));
    }

    /** Notes that concern this table alone. Default: none. */
    public Builder notes(List<List<Inline>> value) {
      notes = requireNonNull(value, "notes");
      return this;
    }

    /** Notes on what the content has beside the shares. Default: none. */
    public Builder contentNotes(List<List<Inline>> value) {
      contentNotes = requireNonNull(value, "contentNotes");
      return this;
    }

    /** Explanations that many tables share. Default: none. */
    public Builder key(List<List<Inline>> value) {
      key = requireNonNull(value, "key");
      return this;
    }

    /** The printed tables that it stands for. Default: none, for a table of its own. */
    public Builder sumsUp(List<String> value) {
      sumsUp = requireNonNull(value, "sumsUp");
      return this;
    }

    /** The bases that are printed under the headings of its first columns. Default: none. */
    public Builder bases(List<String> value) {
      bases = requireNonNull(value, "bases");
      return this;
    }

    /** What is said of its first rows besides their labels. Default: nothing. */
    public Builder about(List<List<Inline>> value) {
      about = requireNonNull(value, "about");
      return this;
    }

    /** The answers of its bars of all answers. Default: none. */
    public Builder scale(List<ChartSpec.Part> value) {
      scale = requireNonNull(value, "scale");
      return this;
    }

    /** How its cells are drawn. Default: as figures alone. */
    public Builder drawings(Drawings value) {
      drawings = requireNonNull(value, "drawings");
      return this;
    }

    /**
     * The table.
     *
     * @throws IllegalArgumentException if it has no column
     */
    public StatTable build() {
      return new StatTable(this);
    }
  }
}
