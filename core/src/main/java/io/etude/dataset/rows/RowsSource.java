package io.etude.dataset.rows;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.RequestedColumns;
import io.etude.dataset.column.ValueFaults;
import io.etude.internal.Counted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows that are in memory already: lists, maps, records or any objects. Immutable and thread-safe
 * as long as nobody changes the rows.
 *
 * <pre>{@code
 * record Answer(String status, Integer score, boolean member) {}
 * Source answers = RowsSource.ofRecords("answers", Answer.class, list);
 * Source others =
 *     RowsSource.builder("others", respondents)
 *         .column("age", Respondent::age)
 *         .column("region", r -> r.address().region())
 *         .build();
 * }</pre>
 *
 * <p>Null, an empty {@code Optional}, {@code NaN} and blank text are empty values; {@code true} is
 * {@code 1} and {@code false} is {@code 0}; an enum constant is its name; dates and times are those
 * of their own clock, as ISO text; anything else that is not a number is its {@code toString()}.
 */
public final class RowsSource implements Source {

  /** A column: its name and how to get its value from the row of an index. */
  private record Getter(String name, RowFunction value) {}

  private interface RowFunction {
    Object at(int row);
  }

  private final String name;
  private final int rows;
  private final List<Getter> getters;
  private final Schema.LetterCase letterCase;

  private RowsSource(String name, int rows, List<Getter> getters) {
    this(name, rows, getters, Schema.LetterCase.DIFFERS);
  }

  private RowsSource(String name, int rows, List<Getter> getters, Schema.LetterCase letterCase) {
    this.letterCase = letterCase;
    this.name = name;
    this.rows = rows;
    this.getters = List.copyOf(getters);
    Set<String> names = new LinkedHashSet<>();
    for (Getter getter : getters) {
      if (!names.add(getter.name)) {
        throw new DataException(name + " has two columns named \"" + getter.name + "\"");
      }
    }
  }

  /**
   * Rows as lists.
   *
   * @throws DataException if a row has more or fewer values than there are columns
   */
  public static RowsSource of(String name, List<String> columns, List<? extends List<?>> rows) {
    requireNonNull(name, "name");
    requireNonNull(columns, "columns");
    requireNonNull(rows, "rows");
    List<List<?>> copy = new ArrayList<>(rows);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i).size() != columns.size()) {
        throw new DataException(
            Problem.of(
                    Counted.of(copy.get(i).size(), "value")
                        + (columns.size() == 1 ? ", but there is " : ", but there are ")
                        + Counted.of(columns.size(), "column"))
                .in(place(name, i)));
      }
    }
    List<Getter> getters = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      getters.add(new Getter(columns.get(c), row -> copy.get(row).get(column)));
    }
    return new RowsSource(name, copy.size(), getters);
  }

  /** Rows as maps from column to value; the columns are all keys in order of first appearance. */
  public static RowsSource ofMaps(String name, List<? extends Map<String, ?>> rows) {
    requireNonNull(name, "name");
    requireNonNull(rows, "rows");
    List<Map<String, ?>> copy = new ArrayList<>(rows);
    Set<String> columns = new LinkedHashSet<>();
    copy.forEach(row -> columns.addAll(row.keySet()));
    List<Getter> getters = new ArrayList<>();
    for (String column : columns) {
      getters.add(new Getter(column, row -> copy.get(row).get(column)));
    }
    return new RowsSource(name, copy.size(), getters);
  }

  /**
   * Records; the components are the columns.
   *
   * @throws DataException if the record's package is not open to this module; use {@link #builder}
   *     then
   */
  public static <R extends Record> RowsSource ofRecords(
      String name, Class<R> type, List<? extends R> rows) {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(rows, "rows");
    List<R> copy = new ArrayList<>(rows);
    List<Getter> getters = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (!accessor.trySetAccessible()) {
        throw new DataException(
            name
                + ": "
                + type.getName()
                + " cannot be read by reflection; open its package to io.etude.core or use"
                + " RowsSource.builder");
      }
      getters.add(new Getter(component.getName(), row -> call(accessor, copy.get(row))));
    }
    return new RowsSource(name, copy.size(), getters);
  }

  private static Object call(Method accessor, Object row) {
    try {
      return accessor.invoke(row);
    } catch (IllegalAccessException e) {
      throw new DataException("cannot call " + accessor + ": " + e.getMessage(), e);
    } catch (InvocationTargetException e) {
      throw new DataException(accessor + " failed: " + e.getCause(), e.getCause());
    }
  }

  /** A builder for objects of any type, which takes a function per column. */
  public static <T> Builder<T> builder(String name, List<? extends T> rows) {
    requireNonNull(name, "name");
    requireNonNull(rows, "rows");
    return new Builder<>(name, rows);
  }

  /**
   * Builds a {@link RowsSource}. Not thread-safe.
   *
   * @param <T> type of the rows
   */
  public static final class Builder<T> {
    private final String name;
    private final List<T> rows;
    private final Map<String, Function<? super T, ?>> columns = new LinkedHashMap<>();

    private Builder(String name, List<? extends T> rows) {
      this.name = name;
      this.rows = new ArrayList<>(rows);
    }

    /** Adds a column with the values that {@code value} gives. */
    public Builder<T> column(String column, Function<? super T, ?> value) {
      requireNonNull(column, "column");
      requireNonNull(value, "value");
      if (columns.putIfAbsent(column, value) != null) {
        throw new DataException(name + " has two columns named \"" + column + "\"");
      }
      return this;
    }

    /** The source. */
    public RowsSource build() {
      List<Getter> getters = new ArrayList<>();
      columns.forEach(
          (column, value) -> getters.add(new Getter(column, row -> value.apply(rows.get(row)))));
      return new RowsSource(name, rows.size(), getters);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Schema schema() {
    return new Schema(
        getters.stream().map(getter -> Variable.of(getter.name, type(getter))).toList(),
        List.of(),
        letterCase);
  }

  /** The same rows, whose columns a request may name in letters of another case. */
  RowsSource ignoringCase() {
    return new RowsSource(name, rows, getters, Schema.LetterCase.IGNORED);
  }

  /** What all values are, truth values being numbers; text if they differ or there is none. */
  private Variable.Type type(Getter getter) {
    Set<Variable.Type> types = EnumSet.noneOf(Variable.Type.class);
    for (int row = 0; row < rows; row++) {
      Object value = plain(getter.value.at(row));
      if (value != null) {
        types.add(ColumnBuilder.type(value));
      }
    }
    return types.size() == 1 ? types.iterator().next() : Variable.Type.TEXT;
  }

  static Place place(String name, long row) {
    return Place.row(name, row + 1);
  }

  /** A number, a local date or time, text that is not blank, or null. */
  static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? plain(number.getAsDouble()) : null;
    }
    if (value instanceof Number number) {
      return Double.isNaN(number.doubleValue()) ? null : number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value == null
        || value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof LocalTime) {
      return value;
    }
    Optional<Object> date = date(value);
    if (date.isPresent()) {
      return date.get();
    }
    String text = value instanceof Enum<?> constant ? constant.name() : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** The date or time by its own clock of values that have one. */
  private static Optional<Object> date(Object value) {
    if (value instanceof Timestamp instant) {
      return Optional.of(instant.toLocalDateTime());
    }
    if (value instanceof java.sql.Date date) {
      return Optional.of(date.toLocalDate());
    }
    if (value instanceof java.sql.Time time) {
      return Optional.of(time.toLocalTime());
    }
    if (value instanceof OffsetDateTime instant) {
      return Optional.of(instant.toLocalDateTime());
    }
    return value instanceof ZonedDateTime instant
        ? Optional.of(instant.toLocalDateTime())
        : Optional.empty();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    List<String> names = getters.stream().map(Getter::name).toList();
    int[] columns = RequestedColumns.resolve(name, names, letterCase, request);
    return new Reader(request, columns);
  }

  private final class Reader implements ChunkReader {
    private final List<ColumnBuilder> sinks;
    private final int[] columns;
    private final ValueFaults faults;
    private int next;
    private long number;
    private boolean closed;

    Reader(ReadRequest request, int[] columns) {
      this.columns = columns;
      faults = new ValueFaults(request);
      sinks = ColumnBuilder.of(request, columns, new ColumnSigns(RowsSource.this, request));
    }

    @Override
    public Optional<Chunk> next() {
      if (closed) {
        throw new IllegalStateException("the reader of " + name + " is closed");
      }
      if (next >= rows) {
        return Optional.empty();
      }
      int first = next;
      int count = Math.min(Chunk.DEFAULT_ROWS, rows - first);
      List<Column> made = new ArrayList<>();
      for (int i = 0; i < columns.length; i++) {
        ColumnBuilder sink = sinks.get(i);
        RowFunction values = getters.get(columns[i]).value;
        for (int row = first; row < first + count; row++) {
          int at = row;
          faults.add(sink, () -> plain(values.at(at)), () -> place(name, at));
        }
        made.add(sink.column());
      }
      faults.end();
      next += count;
      return Optional.of(new Chunk(number++, first, count, made, row -> place(name, first + row)));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
