package io.etude.render;

import static java.util.Objects.requireNonNull;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.language.Terms;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All figures of results as one tidy table, a figure a row, in the order of the JSON and with its
 * numbers: what pivots and statistics programs read. The JSON repeats the total of a question in
 * the table of each segment; here it has its rows once, without a segment. What is not published
 * has its row, a flag and no number.
 */
public final class FigureTable {

  /** What is between several values of one cell. */
  public static final String SEPARATOR = ";";

  /** The unit of shares, between 0 and 1. */
  private static final String PROPORTION = "proportion";

  /** The unit of a share less a share, between −1 and 1. */
  private static final String DIFFERENCE = "difference of proportions";

  /** A column of the table; its name is the same in all languages. */
  public enum Column {
    /** Id of the question. */
    QUESTION_ID,
    /** Its label. */
    QUESTION,
    /** Id of the item of a grid; empty for other questions. */
    ITEM,
    /** Its label. */
    ITEM_LABEL,
    /** Id of the segment; empty for the total, unless it is another than the question's. */
    SEGMENT,
    /** Its label. */
    SEGMENT_LABEL,
    /** Id of the column, {@code total} for all respondents of the base. */
    COLUMN_ID,
    /** Its label. */
    COLUMN,
    /** Code of the answer, id of the net, or code of the statistic. */
    ROW_ID,
    /** Its label. */
    ROW,
    /** {@code category}, {@code net} or {@code summary}. */
    ROW_KIND,
    /** {@code share}, or the code of the statistic. */
    STAT,
    /** The figure, unrounded. */
    VALUE,
    /** The unit of the figure; empty where the codebook names none. */
    UNIT,
    /** Respondents or responses, unweighted. */
    COUNT,
    /** The sum of their weights. */
    WEIGHTED_COUNT,
    /** The unweighted base of the column. */
    BASE,
    /** Its sum of weights. */
    WEIGHTED_BASE,
    /** Its effective base. */
    EFFECTIVE_BASE,
    /** The standard error of the figure. */
    SE,
    /** The lower end of its interval. */
    CI_LOW,
    /** The upper end of its interval. */
    CI_HIGH,
    /** Ids of the columns that the figure is significantly higher than. */
    HIGHER_THAN,
    /** The levels at which it is, in the same order. */
    LEVEL,
    /** Codes of the flags of the figure and of its column. */
    FLAG;

    /** Its name, such as {@code column_id}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are numbers. */
    public boolean isNumber() {
      return this == VALUE || compareTo(COUNT) >= 0 && compareTo(CI_HIGH) <= 0;
    }

    /** Whether its values are whole numbers: of respondents or responses. */
    public boolean isWhole() {
      return this == COUNT || this == BASE;
    }

    /** Whether a cell may have several values, with {@link #SEPARATOR} between them. */
    public boolean isList() {
      return this == HIGHER_THAN || this == LEVEL || this == FLAG;
    }
  }

  /** A figure with all that belongs to it. Reads only; made anew for each figure. */
  public static final class Row {
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final Map<Column, Double> numbers = new EnumMap<>(Column.class);

    private Row() {}

    /** The text of a column; empty for none. */
    public String text(Column column) {
      return texts.getOrDefault(column, "");
    }

    /** The number of a column, if it has one and it is published. */
    public OptionalDouble number(Column column) {
      Double number = numbers.get(column);
      return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private Row text(Column column, String value) {
      texts.put(column, value);
      return this;
    }

    private void number(Column column, OptionalDouble value) {
      if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
        numbers.put(column, value.getAsDouble());
      }
    }

    private void number(Column column, Optional<Double> value) {
      value.filter(Double::isFinite).ifPresent(number -> numbers.put(column, number));
    }
  }

  private final Results results;
  private final Locale language;
  private final Terms terms;

  private FigureTable(Results results, Locale language) {
    this.results = results;
    this.language = language;
    this.terms = Terms.of(language);
  }

  /** The table of results, with labels in a language. */
  public static FigureTable of(Results results, Locale language) {
    requireNonNull(results, "results");
    requireNonNull(language, "language");
    return new FigureTable(results, language);
  }

  /** The names of the columns. */
  public static List<String> headings() {
    return Arrays.stream(Column.values()).map(Column::code).toList();
  }

  /** The flags that some rows have. */
  public Set<Flag> flags() {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (ResultTable table : results.tables()) {
      for (ResultColumn column : table.columns()) {
        flags.addAll(column.flags());
        column.cells().forEach(cell -> flags.addAll(cell.flags()));
        column.summaries().forEach(summary -> flags.addAll(summary.flags()));
      }
    }
    return flags;
  }

  /** Gives the rows one by one, so that they are never held together. */
  public void forEach(Consumer<Row> action) {
    Map<TableId, List<ResultColumn>> totals = new HashMap<>();
    for (ResultTable table : results.tables()) {
      Optional<Segment> segment = table.segment();
      for (ResultColumn column : table.columns()) {
        if (!column.isTotal()) {
          forEach(table, segment, column, action);
          continue;
        }
        List<ResultColumn> written =
            totals.computeIfAbsent(table.id().overall(), id -> new ArrayList<>());
        if (!written.contains(column)) {
          forEach(table, written.isEmpty() ? Optional.empty() : segment, column, action);
          written.add(column);
        }
      }
    }
  }

  private void forEach(
      ResultTable table, Optional<Segment> segment, ResultColumn column, Consumer<Row> action) {
    Summary.Base own =
        new Summary.Base(column.base(), column.weightedBase(), column.effectiveBase());
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = row(table, segment, column, own);
      share(row, column, table.rows().get(r), column.cells().get(r));
      action.accept(row);
    }
    for (Summary summary : column.summaries()) {
      Row row = row(table, segment, column, summary.base(column));
      summary(row, table.question(), column, summary);
      action.accept(row);
    }
  }

  private void share(Row row, ResultColumn column, ResultRow answer, Cell cell) {
    row.text(Column.ROW_ID, answer.id())
        .text(Column.ROW, text(answer.label()))
        .text(Column.ROW_KIND, answer.kind().code())
        .text(Column.STAT, "share")
        .text(Column.UNIT, PROPORTION);
    cell.count().ifPresent(count -> row.number(Column.COUNT, OptionalDouble.of(count)));
    row.number(Column.WEIGHTED_COUNT, cell.weightedCount());
    estimate(row, cell.share());
    judge(row, column, cell.higherThan(), cell.flags());
  }

  private void summary(Row row, Question question, ResultColumn column, Summary summary) {
    String stat = summary.stat().code();
    boolean score = summary.stat() == Summary.Stat.NPS;
    String unit = question instanceof NumericQuestion numeric ? text(numeric.unit()) : "";
    row.text(Column.ROW_ID, stat)
        .text(Column.ROW, terms.get(stat))
        .text(Column.ROW_KIND, "summary")
        .text(Column.STAT, stat)
        .text(Column.UNIT, score ? DIFFERENCE : unit);
    estimate(row, summary.estimate());
    judge(row, column, summary.higherThan(), summary.flags());
  }

  private Row row(
      ResultTable table, Optional<Segment> segment, ResultColumn column, Summary.Base base) {
    String label = text(column.label());
    Row row = new Row();
    row.text(Column.QUESTION_ID, table.question().id())
        .text(Column.QUESTION, text(table.question().label()))
        .text(Column.ITEM, table.item().map(GridQuestion.Item::id).orElse(""))
        .text(Column.ITEM_LABEL, table.item().map(item -> text(item.label())).orElse(""))
        .text(Column.SEGMENT, segment.map(Segment::id).orElse(""))
        .text(Column.SEGMENT_LABEL, segment.map(each -> text(each.label())).orElse(""))
        .text(Column.COLUMN_ID, column.id())
        .text(
            Column.COLUMN,
            column.spanner().map(outer -> text(outer) + terms.get("colon") + label).orElse(label));
    base.unweighted().ifPresent(count -> row.number(Column.BASE, OptionalDouble.of(count)));
    row.number(Column.WEIGHTED_BASE, base.weighted());
    row.number(Column.EFFECTIVE_BASE, base.effective());
    return row;
  }

  private String text(Label label) {
    return label.in(language);
  }

  private static void estimate(Row row, Optional<Estimate> estimate) {
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    row.number(Column.VALUE, estimate.map(Estimate::value));
    row.number(Column.SE, estimate.map(Estimate::se));
    row.number(Column.CI_LOW, interval.map(Interval::low));
    row.number(Column.CI_HIGH, interval.map(Interval::high));
  }

  private static void judge(Row row, ResultColumn column, List<Higher> higher, Set<Flag> flags) {
    row.text(Column.HIGHER_THAN, joined(higher, Higher::column));
    row.text(Column.LEVEL, joined(higher, each -> Double.toString(each.level())));
    if (!flags.isEmpty() || !column.flags().isEmpty()) {
      Set<Flag> all = EnumSet.noneOf(Flag.class);
      all.addAll(flags);
      all.addAll(column.flags());
      row.text(Column.FLAG, joined(all, Flag::code));
    }
  }

  private static <T> String joined(Collection<T> values, Function<T, String> text) {
    return values.isEmpty() ? "" : values.stream().map(text).collect(Collectors.joining(SEPARATOR));
  }
}
