package io.etude.testing;

import io.etude.Place;
import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.dataset.Chunk;
import io.etude.dataset.ChunkReader;
import io.etude.dataset.Column;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.dataset.Source;
import io.etude.dataset.Variable;
import io.etude.dataset.column.ColumnBuilder;
import io.etude.dataset.column.ColumnSigns;
import io.etude.dataset.column.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows in memory, cut into chunks of any size. An empty text is an empty value. */
public record TestData(Map<String, String[]> columns, int rows, int chunkRows) implements Source {

  /** Lines of fields divided by blanks, the first line with names; {@code .} is an empty value. */
  public static TestData of(String... lines) {
    String[] names = lines[0].trim().split(" +");
    Map<String, String[]> columns = new LinkedHashMap<>();
    for (int c = 0; c < names.length; c++) {
      String[] values = new String[lines.length - 1];
      for (int i = 0; i < values.length; i++) {
        String value = lines[i + 1].trim().split(" +")[c];
        values[i] = value.equals(".") ? "" : value;
      }
      columns.put(names[c], values);
    }
    return new TestData(columns, lines.length - 1, Integer.MAX_VALUE);
  }

  public TestData inChunksOf(int size) {
    return new TestData(columns, rows, size);
  }

  public TestData with(String name, String[] values) {
    Map<String, String[]> more = new LinkedHashMap<>(columns);
    more.put(name, values);
    return new TestData(more, rows, chunkRows);
  }

  /** The same rows in another order. */
  public TestData permuted(int[] order) {
    Map<String, String[]> moved = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> {
          String[] to = new String[rows];
          for (int i = 0; i < rows; i++) {
            to[i] = values[order[i]];
          }
          moved.put(name, to);
        });
    return new TestData(moved, rows, chunkRows);
  }

  @Override
  public String name() {
    return "test.csv";
  }

  @Override
  public Schema schema() {
    return new Schema(
        columns.keySet().stream().map(n -> Variable.of(n, Variable.Type.TEXT)).toList(), List.of());
  }

  public List<Chunk> chunks(ReadRequest request) {
    List<Chunk> chunks = new ArrayList<>();
    ColumnSigns signs = new ColumnSigns(this, request);
    List<ColumnBuilder> builders =
        request.columns().stream()
            .map(c -> ColumnBuilder.of(c.form(), 0, signs.reader(c.column()), Notation.USUAL, rows))
            .toList();
    for (int from = 0; from < rows; from += Math.min(chunkRows, rows)) {
      int first = from;
      int count = Math.min(chunkRows, rows - first);
      List<Column> made = new ArrayList<>();
      for (int c = 0; c < request.columns().size(); c++) {
        made.add(column(request.columns().get(c), builders.get(c), first, count));
      }
      chunks.add(
          new Chunk(
              chunks.size(), first, count, made, row -> new Place("test.csv", first + row + 2, 0)));
    }
    return chunks;
  }

  /** The tally of all chunks, one after the other. */
  public Tally tally(Analysis analysis) {
    return chunks(analysis.request()).stream()
        .map(analysis::tally)
        .reduce(Tally.EMPTY, (a, b) -> a.merge(b));
  }

  private Column column(ReadRequest.Wanted wanted, ColumnBuilder builder, int first, int count) {
    String[] values = columns.get(wanted.column());
    for (int i = first; i < first + count; i++) {
      builder.add(values[i].isEmpty() ? null : values[i], () -> Place.of(name()));
    }
    return builder.column();
  }

  @Override
  public ChunkReader open(ReadRequest request) {
    var chunks = chunks(request).iterator();
    return new ChunkReader() {
      @Override
      public Optional<Chunk> next() {
        return chunks.hasNext() ? Optional.of(chunks.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
