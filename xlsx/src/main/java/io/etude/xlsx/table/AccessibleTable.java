package io.etude.xlsx.table;

import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.results.Summary;
import io.etude.xlsx.context.FigureCell;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A part of a table as the accessible profile shows it: figures of one unit, one header row, every
 * cell filled, words for what indents and grounds say elsewhere.
 */
public final class AccessibleTable {

  /** The parts of a table, each of one unit. */
  public enum Part {
    /** Percentages of answers and nets. */
    SHARES,
    /** Bases, and the counts of answers and nets where cells show counts. */
    COUNTS,
    /** Of those who gave an answer, how many per cent are in the column. */
    ROW_SHARES,
    /** Percentages as a hundredth of all respondents'. */
    INDEXES,
    /** Standard errors of the percentages. */
    ERRORS,
    /** Means, quantiles and the like. */
    SUMMARIES,
    /** Scores in points. */
    SCORES;

    /** Its name in terms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its figures rest on the respondents of their column, whose number no row says. */
    private boolean restsOnColumn() {
      return this != COUNTS && this != ROW_SHARES;
    }

    /** The figure of an answer; empty for a part without answers. */
    private Optional<Measure> measure() {
      return switch (this) {
        case SHARES -> Optional.of(Measure.SHARE);
        case COUNTS -> Optional.of(Measure.COUNT);
        case ROW_SHARES -> Optional.of(Measure.ROW_SHARE);
        case INDEXES -> Optional.of(Measure.INDEX);
        case ERRORS -> Optional.of(Measure.STANDARD_ERROR);
        case SUMMARIES, SCORES -> Optional.empty();
      };
    }
  }

  private final WorkbookContext context;
  private final Stylebook styles;
  private final StatTable table;
  private final Part part;
  private final List<Integer> rows;

  /**
   * A part of a table.
   *
   * @param measures what the workbook shows of an answer
   */
  public AccessibleTable(
      WorkbookContext context, StatTable table, Part part, List<Measure> measures) {
    this.context = context;
    this.styles = context.styles();
    this.table = table;
    this.part = part;
    this.rows = rows(table, part, measures);
  }

  /** The parts of a table that have a row, if this is what the workbook shows of an answer. */
  public static List<Part> parts(StatTable table, List<Measure> measures) {
    List<Part> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (!rows(table, part, measures).isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Integer> rows(StatTable table, Part part, List<Measure> measures) {
    List<Integer> rows = new ArrayList<>();
    if (part == Part.COUNTS) {
      rows.addAll(TableRows.bases(table));
    }
    for (int index : TableRows.body(table)) {
      StatRow row = table.rows().get(index);
      boolean points = table.cell(index, 0).kind() == Figure.Kind.POINTS;
      boolean shown =
          TableRows.isAnswer(row)
              ? part.measure().filter(measures::contains).isPresent()
              : part == (points ? Part.SCORES : Part.SUMMARIES);
      if (shown) {
        rows.add(index);
      }
    }
    return rows;
  }

  /** The table that this is a part of. */
  public StatTable table() {
    return table;
  }

  /** Whether it has all rows of the table that are no bases. */
  public boolean isWhole() {
    return rows.containsAll(TableRows.body(table));
  }

  /** Which part it is. */
  public Part part() {
    return part;
  }

  /** Whether it has cells of figures that don't exist. */
  public boolean notApplicable() {
    return has(Figure.Absence.NOT_APPLICABLE) || has(Figure.Absence.NOT_ASKED);
  }

  /** Whether it has cells that lack their figure for a reason. */
  public boolean has(Figure.Absence why) {
    for (int row : rows) {
      for (int column = 0; column < table.columns().size(); column++) {
        Figure cell = cell(row, column);
        if (cell.number().isEmpty()
            && cell.absence().orElse(Figure.Absence.NOT_APPLICABLE) == why) {
          return true;
        }
      }
    }
    return false;
  }

  private Figure cell(int row, int column) {
    return table.cell(row, column, part.measure().orElse(Measure.SHARE));
  }

  /** Lays the table with its header in row {@code top}. */
  public void lay(Sheet sheet, int top, String name) {
    TableObject grid = new TableObject(sheet, top, styles);
    boolean kinds = part.measure().isPresent();
    grid.column(context.word("xlsx.category"), 40);
    if (kinds) {
      grid.textColumn(context.word("xlsx.part"), 14);
    }
    for (int column = 0; column < table.columns().size(); column++) {
      grid.column(heading(column), 16);
    }
    for (int index : rows) {
      StatRow row = table.rows().get(index);
      grid.row(row.label());
      if (kinds) {
        grid.prose(context.word("xlsx.part." + kind(row.kind())));
      }
      for (int column = 0; column < table.columns().size(); column++) {
        grid.cell(cell(index, column));
      }
    }
    grid.finish(name, context.plain(table.title()));
  }

  private static String kind(StatRow.Kind kind) {
    return kind.isBase() ? "base" : kind == StatRow.Kind.NET ? "net" : "answer";
  }

  /** Name, base and mark of a column: a base in a row would be of another unit than the figures. */
  private String heading(int index) {
    String path = path(table, index, context);
    String name = base(index).map(base -> context.word("xlsx.withBase", path, base)).orElse(path);
    String mark = styles.sign(mark(index));
    return mark.isEmpty() ? name : name + " " + mark;
  }

  /** Whether the heading of a column has that mark. */
  boolean has(Figure.Mark mark) {
    return IntStream.range(0, table.columns().size()).anyMatch(column -> mark(column) == mark);
  }

  /**
   * The mark of a column, or of the lower base that its means have; none if it has no figure that
   * the mark warns of.
   */
  private Figure.Mark mark(int column) {
    List<Integer> body =
        rows.stream().filter(row -> !table.rows().get(row).kind().isBase()).toList();
    boolean figures =
        (body.isEmpty() ? TableRows.body(table) : body)
            .stream().anyMatch(row -> cell(row, column).number().isPresent());
    Figure.Mark mark = figures ? table.columns().get(column).mark() : Figure.Mark.NONE;
    for (int row : body) {
      Figure.Mark own = cell(row, column).mark();
      mark = own.compareTo(mark) > 0 ? own : mark;
    }
    return mark;
  }

  /** The respondents that the figures of a column rest on, where no row says it. */
  private Optional<String> base(int column) {
    Optional<Summary.Base> own =
        rows.stream().flatMap(row -> cell(row, column).ownBase().stream()).findFirst();
    if (own.isPresent()) {
      OptionalLong people = own.get().unweighted();
      return Optional.of(
          people.isPresent()
              ? context.display().integer(people.getAsLong())
              : styles.sign(Figure.Absence.SUPPRESSED));
    }
    return part.restsOnColumn()
        ? TableRows.bases(table).stream()
            .filter(row -> table.rows().get(row).kind() == StatRow.Kind.BASE)
            .findFirst()
            .map(row -> table.cell(row, column))
            .map(this::printed)
        : Optional.empty();
  }

  private String printed(Figure base) {
    return base.number().isPresent()
        ? context.display().number(base.number().getAsDouble(), 0)
        : styles.sign(FigureCell.absence(base));
  }

  /** A column's label within those of its spanners. */
  static String path(StatTable table, int index, WorkbookContext context) {
    List<String> parts = new ArrayList<>();
    for (int level : BannerHeading.LEVELS) {
      table.spanner(level, index).ifPresent(spanner -> parts.add(spanner.label()));
    }
    parts.add(table.columns().get(index).label());
    return parts.stream().reduce(context::path).orElse("");
  }
}
