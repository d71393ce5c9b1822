package io.etude.dataset;

import io.etude.internal.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the columns of a request among those of a source. */
final class Requests {

  private Requests() {}

  /**
   * For each requested column its index in {@code names}.
   *
   * @throws DataException if a column is absent; the message names the nearest one
   */
  static int[] resolve(String source, List<String> names, ReadRequest request) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    int[] resolved = new int[request.columns().size()];
    for (int i = 0; i < resolved.length; i++) {
      String column = request.columns().get(i).column();
      Integer found = index.get(column);
      if (found == null) {
        throw new DataException(
            source + " has no column \"" + column + "\"" + Nearest.hint(column, names));
      }
      resolved[i] = found;
    }
    return resolved;
  }
}
