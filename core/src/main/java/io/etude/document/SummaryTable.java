package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.Headed;
import io.etude.document.table.Heading;
import io.etude.document.text.Inline;
import io.etude.internal.KeptValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One or more questions as the results section shows them: the total first, drawn and printed, then
 * a figure a group. A renderer draws it, or prints the text of its cells; nothing is left to
 * decide. Immutable and thread-safe.
 *
 * <p>The columns are those of the total, {@link #totals()}, then one for each group of the banner.
 */
public final class SummaryTable {

  /**
   * The most groups of a segment that are dots: marks of more can't be told from each other, least
   * of all in a grey print.
   */
  public static final int MAX_DOTS = 3;

  /**
   * The most groups of a segment in any order that are marks without the names of the extremes,
   * where there is no room for their figures: of more some have a shape twice, and shades that
   * nobody tells apart.
   */
  public static final int MAX_STRIP = 5;

  /** The most groups of a segment that have narrow columns within its strip. */
  public static final int MAX_NARROW_COLUMNS = 14;

  private final String id;
  private final List<String> tables;
  private final List<Inline> title;
  private final List<Inline> subtitle;
  private final Map<Room, List<Inline>> guides;
  private final List<Inline> notes;
  private final List<SummarySign> signs;
  private final Form form;
  private final GroupForm groupForm;
  private final SummaryBanner banner;
  private final String measure;
  private final List<ChartSpec.Part> scale;
  private final List<Total> totals;
  private final List<Row> rows;
  private final Cells cells;

  private SummaryTable(Builder builder) {
    id = builder.id;
    tables = List.copyOf(builder.tables);
    title = List.copyOf(builder.title);
    subtitle = List.copyOf(builder.subtitle);
    guides = Map.copyOf(builder.guides);
    notes = List.copyOf(builder.notes);
    signs = List.copyOf(builder.signs);
    form = builder.form;
    groupForm = builder.groupForm;
    banner = builder.banner;
    measure = builder.measure;
    scale = List.copyOf(builder.scale);
    totals = List.copyOf(builder.totals);
    rows = List.copyOf(builder.rows);
    cells = Kept.of(builder.cells, rows.size(), totals.size() + banner.groups().size());
  }

  /** What the rows are. */
  public enum Form {
    /** The answers to a question. */
    ANSWERS,
    /** The items of a grid. */
    ITEMS,
    /** Questions that have the same two answers, by the first of these. */
    QUESTIONS
  }

  /** How the figures of groups are shown. */
  public enum GroupForm {
    /** As figures, a column a group. */
    COLUMNS,
    /** As dots, those of a segment on one axis; a renderer may print them as figures. */
    STRIPS,
    /** As a small line through groups that follow each other; its ends and extremes are figures. */
    LINE,
    /** As marks on an axis, with the names and the figures of the highest and the lowest groups. */
    EXTREMES
  }

  /** The room that a renderer has for groups: it takes the first of these that it has. */
  public enum Room {
    /** A column for each group. */
    COLUMNS,
    /**
     * A strip for each segment, in which the groups have narrow columns if they are more than
     * {@link #MAX_DOTS}, no more than {@link #MAX_NARROW_COLUMNS}, and in no order.
     */
    STRIPS,
    /** The same, but groups have columns only if they are more than {@link #MAX_STRIP}. */
    CLOSE_STRIPS,
    /** A strip for each segment, without columns. */
    NARROW_STRIPS
  }

  /**
   * A column of the total.
   *
   * @param heading its heading; empty for none
   * @param kind what it shows
   * @param role what its colour says
   */
  public record Total(Heading heading, Kind kind, ColorRole role) implements Headed {
    /** Refuses null. */
    public Total {
      requireNonNull(heading, "heading");
      requireNonNull(kind, "kind");
      requireNonNull(role, "role");
    }

    /** A column whose heading has no shorter form. */
    public Total(String label, Kind kind, ColorRole role) {
      this(Heading.of(requireNonNull(label, "label")), kind, role);
    }

    /** What a column of the total shows. */
    public enum Kind {
      /** A bar of all answers, which the table's scale names. */
      STACKED,
      /**
       * A bar as long as the figure, and the figure; in the row of a mean a distribution, in that
       * of a question a bar of all answers.
       */
      BAR,
      /** A figure. */
      FIGURE
    }
  }

  /**
   * A row.
   *
   * @param id the category's code, the net's id, the item's id, or the statistic's code
   * @param kind what it shows
   * @param label its stub
   * @param level how many nets it is a member of
   * @param axis the scale that a statistic's groups are drawn on; empty for other rows
   */
  public record Row(String id, Kind kind, List<Inline> label, int level, Optional<Axis> axis) {

    /** Copies the list. */
    public Row {
      requireNonNull(id, "id");
      requireNonNull(kind, "kind");
      requireNonNull(axis, "axis");
      label = List.copyOf(requireNonNull(label, "label"));
    }

    /** What a row shows. */
    public enum Kind {
      /** An answer. */
      ANSWER,
      /** A sum of answers. */
      NET,
      /** An item of a grid, or a question. */
      ITEM,
      /** A mean or a score. */
      STATISTIC,
      /** The bases, if they are not those of the banner. */
      BASE
    }
  }

  /** The cells by row and column. Calls with equal arguments give equal cells. */
  @FunctionalInterface
  public interface Cells {
    /** The cell; the columns of the total come first. */
    SummaryCell cell(int row, int column);
  }

  /** Cells that are kept once they are made. */
  private record Kept(int columns, int size, KeptValues<SummaryCell> values) implements Cells {

    /** The cells of a table of that size, which those of a copy of it are already. */
    static Cells of(Cells cells, int rows, int columns) {
      int size = rows * columns;
      return cells instanceof Kept kept && kept.columns == columns && kept.size == size
          ? kept
          : new Kept(
              columns, size, new KeptValues<>(size, i -> cells.cell(i / columns, i % columns)));
    }

    @Override
    public SummaryCell cell(int row, int column) {
      return values.get(row * columns + Objects.checkIndex(column, columns));
    }
  }

  /** A builder for a table with that id. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** A builder that begins with this table. */
  public Builder toBuilder() {
    return of(id)
        .tables(tables)
        .title(title)
        .subtitle(subtitle)
        .guides(guides)
        .notes(notes)
        .signs(signs)
        .form(form)
        .groupForm(groupForm)
        .banner(banner)
        .measure(measure)
        .scale(scale)
        .totals(totals)
        .rows(rows)
        .cells(cells);
  }

  /** Target of references, unique in a report. */
  public String id() {
    return id;
  }

  /**
   * The ids of the printed tables that it sums up: references to them lead here. If there are
   * several, each has a row, in the same order.
   */
  public List<String> tables() {
    return tables;
  }

  /** The ids of the printed tables whose figures begin in a row. */
  public List<String> tablesOf(int row) {
    return row >= 0 && row < tables.size() ? List.of(tables.get(row)) : List.of();
  }

  /** The heading. */
  public List<Inline> title() {
    return title;
  }

  /** Wording, base, what else concerns this table alone. */
  public List<Inline> subtitle() {
    return subtitle;
  }

  /**
   * How to read it and the tables after it, which a renderer puts before the first of them; empty
   * for most. It is that of a renderer with {@link Room#COLUMNS}.
   */
  public List<Inline> guide() {
    return guide(Room.COLUMNS);
  }

  /** How to read it and the tables after it, as a renderer with that room shows them. */
  public List<Inline> guide(Room room) {
    return guides.getOrDefault(requireNonNull(room, "room"), List.of());
  }

  /** What is said below it, of it and of the tables before it; empty for most. */
  public List<Inline> notes() {
    return notes;
  }

  /**
   * What its signs mean, for pages without the notes, which say so too; the same for all tables.
   */
  public List<SummarySign> signs() {
    return signs;
  }

  /** What the rows are. */
  public Form form() {
    return form;
  }

  /** How the figures of groups are shown. */
  public GroupForm groupForm() {
    return groupForm;
  }

  /**
   * How the shares of a segment's groups are shown. Where each has a column they are figures if the
   * table says so, or if there are more than {@link #MAX_DOTS}.
   */
  public GroupForm groupForm(int segment, Room room) {
    int groups = banner.groupsOf(segment).size();
    if (requireNonNull(room, "room") == Room.COLUMNS) {
      return groups > MAX_DOTS ? GroupForm.COLUMNS : groupForm;
    }
    if (groups <= MAX_DOTS) {
      return GroupForm.STRIPS;
    }
    if (banner.sequence(segment).isPresent()) {
      return GroupForm.LINE;
    }
    boolean few = groups <= MAX_STRIP;
    boolean columns = room == Room.STRIPS || room == Room.CLOSE_STRIPS && !few;
    if (columns && groups <= MAX_NARROW_COLUMNS) {
      return GroupForm.COLUMNS;
    }
    return few ? GroupForm.STRIPS : GroupForm.EXTREMES;
  }

  /**
   * How the groups of a segment are shown in a row: as its shares are, but those of a {@link
   * Row.Kind#STATISTIC} as marks with intervals, a line each, where each group has a column.
   */
  public GroupForm groupForm(Row row, int segment, Room room) {
    boolean statistic = requireNonNull(row, "row").kind() == Row.Kind.STATISTIC;
    return statistic && room == Room.COLUMNS ? GroupForm.STRIPS : groupForm(segment, room);
  }

  /** Whether the colours of its bars say which answers are good and which are bad. */
  public boolean hasSides() {
    return scale.stream().anyMatch(part -> part.role().kind() == ColorRole.Kind.NEGATIVE);
  }

  /** The groups of a segment with the highest and the lowest figures of a row. */
  public SummaryExtremes extremes(int row, int segment) {
    return SummaryExtremes.of(this, row, segment);
  }

  /** The groups. */
  public SummaryBanner banner() {
    return banner;
  }

  /** What the figures of the groups are, where rows are items; else empty. */
  public String measure() {
    return measure;
  }

  /** The answers that stacked bars are made of: the key. */
  public List<ChartSpec.Part> scale() {
    return scale;
  }

  /** The columns of the total. */
  public List<Total> totals() {
    return totals;
  }

  /** The rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** The number of columns: those of the total and those of the groups. */
  public int columns() {
    return totals.size() + banner.groups().size();
  }

  /** The cell in that row and column. */
  public SummaryCell cell(int row, int column) {
    return cells.cell(row, column);
  }

  /** The cell of a group. */
  public SummaryCell group(int row, int group) {
    return cells.cell(row, totals.size() + group);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SummaryTable table && parts().equals(table.parts()))) {
      return false;
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (!cell(row, column).equals(table.cell(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Object> parts() {
    return List.of(
        id, tables, title, subtitle, guides, notes, signs, form, groupForm, banner, measure, scale,
        totals, rows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, banner, rows);
  }

  @Override
  public String toString() {
    return "summary " + id + " (" + rows.size() + " rows, " + columns() + " columns)";
  }

  /** Makes a {@link SummaryTable}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private List<String> tables = List.of();
    private List<Inline> title = List.of();
    private List<Inline> subtitle = List.of();
    private Map<Room, List<Inline>> guides = Map.of();
    private List<Inline> notes = List.of();
    private List<SummarySign> signs = List.of();
    private Form form = Form.ANSWERS;
    private GroupForm groupForm = GroupForm.COLUMNS;
    private SummaryBanner banner = SummaryBanner.NONE;
    private String measure = "";
    private List<ChartSpec.Part> scale = List.of();
    private List<Total> totals = List.of();
    private List<Row> rows = List.of();
    private Cells cells = (row, column) -> SummaryCell.EMPTY;

    private Builder(String id) {
      this.id = requireNonNull(id, "id");
    }

    /** The printed tables that it sums up. Default: none. */
    public Builder tables(List<String> value) {
      tables = requireNonNull(value, "tables");
      return this;
    }

    /** The heading. Default: none. */
    public Builder title(List<Inline> value) {
      title = requireNonNull(value, "title");
      return this;
    }

    /** Wording and base. Default: nothing. */
    public Builder subtitle(List<Inline> value) {
      subtitle = requireNonNull(value, "subtitle");
      return this;
    }

    /** How to read it and the tables after it. Default: nothing is said. */
    public Builder guides(Map<Room, List<Inline>> value) {
      guides = requireNonNull(value, "guides");
      return this;
    }

    /** What is said below it, of it and of the tables before it. Default: nothing. */
    public Builder notes(List<Inline> value) {
      notes = requireNonNull(value, "notes");
      return this;
    }

    /** What its signs mean. Default: nothing is said. */
    public Builder signs(List<SummarySign> value) {
      signs = requireNonNull(value, "signs");
      return this;
    }

    /** What the rows are. Default: {@link Form#ANSWERS}. */
    public Builder form(Form value) {
      form = requireNonNull(value, "form");
      return this;
    }

    /** How groups are shown. Default: {@link GroupForm#COLUMNS}. */
    public Builder groupForm(GroupForm value) {
      groupForm = requireNonNull(value, "groupForm");
      return this;
    }

    /** The groups. Default: none. */
    public Builder banner(SummaryBanner value) {
      banner = requireNonNull(value, "banner");
      return this;
    }

    /** What the figures of the groups are. Default: nothing is said. */
    public Builder measure(String value) {
      measure = requireNonNull(value, "measure");
      return this;
    }

    /** The answers of stacked bars. Default: none. */
    public Builder scale(List<ChartSpec.Part> value) {
      scale = requireNonNull(value, "scale");
      return this;
    }

    /** The columns of the total. Default: none. */
    public Builder totals(List<Total> value) {
      totals = requireNonNull(value, "totals");
      return this;
    }

    /** The rows. Default: none. */
    public Builder rows(List<Row> value) {
      rows = requireNonNull(value, "rows");
      return this;
    }

    /** The cells. Default: empty ones. */
    public Builder cells(Cells value) {
      cells = requireNonNull(value, "cells");
      return this;
    }

    /** The table. */
    public SummaryTable build() {
      return new SummaryTable(this);
    }
  }
}
