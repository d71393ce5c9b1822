package io.etude.dataset.column;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ReadRequest;
import io.etude.internal.Closest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns of a request among those of a source. */
public final class Requests {

  /** 256 MB of numbers, 32 MB of codes. */
  private static final int MOST_VALUES = 1 << 25;

  private Requests() {}

  /**
   * For each requested column its index in {@code names}.
   *
   * @throws DataException if a column is absent; the message names the nearest one
   */
  public static int[] resolve(String source, List<String> names, ReadRequest request) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    index.remove("");
    int[] resolved = new int[request.columns().size()];
    for (int i = 0; i < resolved.length; i++) {
      String column = request.columns().get(i).column();
      Integer found = index.get(column);
      if (found == null) {
        throw new DataException(
            source + " has no column \"" + column + "\"" + Closest.match(column, names));
      }
      resolved[i] = found;
    }
    return resolved;
  }

  /** How many rows a chunk of that many columns has: fewer where it would get too large. */
  public static int chunkRows(int columns) {
    return Math.max(256, Math.min(Chunk.DEFAULT_ROWS, MOST_VALUES / Math.max(1, columns)));
  }
}
