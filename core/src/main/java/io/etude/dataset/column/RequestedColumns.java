package io.etude.dataset.column;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import io.etude.dataset.Chunk;
import io.etude.dataset.ReadRequest;
import io.etude.dataset.Schema;
import io.etude.internal.Closest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns of a request among those of a source. */
public final class RequestedColumns {

  /** 256 MB of numbers, 32 MB of codes. */
  private static final int MOST_VALUES = 1 << 25;

  private RequestedColumns() {}

  /**
   * For each requested column its index in {@code names}.
   *
   * @throws DataException if a column is absent; the message names the nearest one
   */
  public static int[] resolve(String source, List<String> names, ReadRequest request) {
    return resolve(source, names, Schema.LetterCase.DIFFERS, request);
  }

  /**
   * For each requested column its index in {@code names}, which letter case may be ignored in.
   *
   * @throws DataException if a column is absent; the message names the nearest one
   */
  public static int[] resolve(
      String source, List<String> names, Schema.LetterCase letterCase, ReadRequest request) {
    requireNonNull(source, "source");
    requireNonNull(names, "names");
    requireNonNull(letterCase, "letterCase");
    requireNonNull(request, "request");
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    index.remove("");
    int[] resolved = new int[request.columns().size()];
    for (int i = 0; i < resolved.length; i++) {
      String column = request.columns().get(i).column();
      Integer found = index.get(column);
      if (found == null && letterCase == Schema.LetterCase.IGNORED) {
        found = alike(names, column);
      }
      if (found == null) {
        throw new DataException(
            source + " has no column \"" + column + "\"" + Closest.match(column, names));
      }
      resolved[i] = found;
    }
    return resolved;
  }

  /** The index of the only name that differs in letter case at most; null if there is none. */
  private static Integer alike(List<String> names, String column) {
    List<String> alike = names.stream().filter(column::equalsIgnoreCase).toList();
    return alike.size() == 1 ? names.indexOf(alike.get(0)) : null;
  }

  /** How many rows a chunk of that many columns has: fewer where it would get too large. */
  public static int chunkRows(int columns) {
    return Math.max(256, Math.min(Chunk.DEFAULT_ROWS, MOST_VALUES / Math.max(1, columns)));
  }
}
