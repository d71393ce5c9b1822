package io.etude.draft.profile;

import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.CodeColumn;
import io.etude.dataset.Dictionary;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Some columns, row by row, as far as drafts look into a file. */
public final class DraftRows {

  /** A column: the position of each row's value among its values. */
  private record Cells(int[] positions, Dictionary values) {}

  private final Map<String, Cells> columns = new HashMap<>();
  private int rows;

  private DraftRows() {}

  /** The columns in all rows that drafts look at. */
  public static DraftRows read(Source source, List<String> names) {
    return read(source, names, DraftProfile.CHUNKS);
  }

  /** The columns in the first rows. */
  public static DraftRows first(Source source, List<String> names) {
    return read(source, names, 1);
  }

  private static DraftRows read(Source source, List<String> names, int chunks) {
    DraftRows read = new DraftRows();
    ReadRequest.Builder request = ReadRequest.builder();
    Map<String, Integer> places = new LinkedHashMap<>();
    names.forEach(name -> places.put(name, request.want(name, Form.CODES)));
    Map<String, int[]> cells = new LinkedHashMap<>();
    names.forEach(name -> cells.put(name, new int[0]));
    Map<String, Dictionary> dictionaries = new HashMap<>();
    try (ChunkReader reader = source.open(request.build())) {
      for (int c = 0; c < chunks; c++) {
        Optional<Chunk> chunk = reader.next();
        if (chunk.isEmpty()) {
          break;
        }
        int before = read.rows;
        read.rows += chunk.get().rows();
        places.forEach(
            (name, place) -> {
              CodeColumn column = (CodeColumn) chunk.get().columns().get(place);
              int[] more = Arrays.copyOf(cells.get(name), read.rows);
              for (int row = 0; row < chunk.get().rows(); row++) {
                more[before + row] = column.position(row);
              }
              cells.put(name, more);
              dictionaries.put(name, column.dictionary());
            });
      }
    }
    cells.forEach((name, c) -> read.columns.put(name, new Cells(c, dictionaries.get(name))));
    return read;
  }

  /** The values that columns have, in all rows. */
  public static Map<String, Set<String>> values(Source source, List<String> names) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    ReadRequest.Builder request = ReadRequest.builder();
    Map<String, Integer> places = new LinkedHashMap<>();
    names.forEach(name -> places.put(name, request.want(name, Form.CODES)));
    names.forEach(name -> values.put(name, new LinkedHashSet<>()));
    try (ChunkReader reader = source.open(request.build())) {
      for (Optional<Chunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        Chunk rows = chunk.get();
        places.forEach(
            (name, place) -> {
              CodeColumn column = (CodeColumn) rows.columns().get(place);
              for (int row = 0; row < rows.rows(); row++) {
                int position = column.position(row);
                if (position != CodeColumn.EMPTY) {
                  values.get(name).add(column.dictionary().value(position));
                }
              }
            });
      }
    }
    return values;
  }

  public int rows() {
    return rows;
  }

  /** Whether no row has a value in two of the columns, though so many rows have several values. */
  public boolean allDiffer(List<String> names, int fewest) {
    int several = 0;
    for (int row = 0; row < rows; row++) {
      List<String> own = new ArrayList<>();
      for (String name : names) {
        own.add(value(name, row));
      }
      own.removeIf(String::isEmpty);
      if (Set.copyOf(own).size() < own.size()) {
        return false;
      }
      several += own.size() > 1 ? 1 : 0;
    }
    return several >= fewest;
  }

  /** A number for each value of the column, the same in rows with the same value. */
  public int[] groups(String name) {
    return columns.get(name).positions;
  }

  public String value(String name, int row) {
    Cells cells = columns.get(name);
    int position = cells.positions[row];
    return position == CodeColumn.EMPTY ? "" : cells.values.value(position);
  }

  public double number(DraftProfile column, int row) {
    String value = value(column.name(), row);
    return value.isEmpty() ? Double.NaN : column.number(value);
  }

  /**
   * The number of each row's answer; not a number where it has none. Each value is read once.
   *
   * @param number the number of a value, NaN if it is no answer
   */
  public double[] numbers(String name, ToDoubleFunction<String> number) {
    Cells cells = columns.get(name);
    Map<Integer, Double> byPosition = new HashMap<>();
    double[] numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      int position = cells.positions[row];
      String value = position == CodeColumn.EMPTY ? "" : cells.values.value(position);
      numbers[row] = byPosition.computeIfAbsent(position, p -> number.applyAsDouble(value));
    }
    return numbers;
  }
}
