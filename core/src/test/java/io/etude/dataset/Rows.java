package io.etude.dataset;

import io.etude.dataset.ReadRequest.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads whole sources for assertions: empty values are null in every form. */
public final class Rows {

  private Rows() {}

  public static ReadRequest request(Source source, Form form) {
    ReadRequest.Builder request = ReadRequest.builder();
    source.schema().names().forEach(name -> request.want(name, form));
    return request.build();
  }

  public static List<Chunk> chunks(Source source, ReadRequest request) {
    List<Chunk> chunks = new ArrayList<>();
    try (ChunkReader reader = source.open(request)) {
      for (Optional<Chunk> c = reader.next(); c.isPresent(); c = reader.next()) {
        chunks.add(c.get());
      }
    }
    return chunks;
  }

  public static List<List<Object>> read(Source source, Form form) {
    return rows(chunks(source, request(source, form)));
  }

  public static List<Object> column(Source source, String name, Form form) {
    return rows(chunks(source, new ReadRequest(List.of(new ReadRequest.Wanted(name, form)))))
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  public static List<List<Object>> rows(List<Chunk> chunks) {
    List<List<Object>> rows = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        Object[] values = new Object[chunk.columns().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(chunk.columns().get(i), row);
        }
        rows.add(Arrays.asList(values));
      }
    }
    return rows;
  }

  public static List<String> places(List<Chunk> chunks) {
    List<String> places = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        places.add(chunk.place().apply(row).toString());
      }
    }
    return places;
  }

  static Object value(Column column, int row) {
    if (column instanceof CodeColumn codes) {
      int position = codes.position(row);
      return position == CodeColumn.EMPTY ? null : codes.dictionary().value(position);
    }
    if (column instanceof NumberColumn numbers) {
      double number = numbers.values()[row];
      return Double.isNaN(number) ? null : (Object) number;
    }
    return ((TextColumn) column).values()[row];
  }
}
