package io.etude.report.prose;

import io.etude.document.text.Inline;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which nets have their members right beneath them, and what the others sum up. */
public final class NetRows {

  private NetRows() {}

  /** For each row in how many nets it is: only if a net's members all stand right below it. */
  public static int[] levels(List<ResultRow> rows) {
    int[] levels = new int[rows.size()];
    for (int net = 0; net < rows.size(); net++) {
      for (int r = net + 1; r < endOfMembers(rows, net); r++) {
        levels[r]++;
      }
    }
    return levels;
  }

  /** The end of the members beneath a row; where not all stand there, the row below it. */
  private static int endOfMembers(List<ResultRow> rows, int net) {
    Set<String> missing = new HashSet<>(rows.get(net).members());
    int end = net + 1;
    while (end < rows.size() && isMember(rows.get(end), rows.get(net))) {
      missing.remove(rows.get(end++).id());
    }
    return missing.isEmpty() ? end : net + 1;
  }

  private static boolean isMember(ResultRow row, ResultRow net) {
    return row.members().isEmpty()
        ? net.members().contains(row.id())
        : net.members().size() > row.members().size() && net.members().containsAll(row.members());
  }

  /** Whether a row is all of a net of the same name, whose figures it repeats. */
  public static boolean repeatsNet(List<ResultRow> rows, int row) {
    ResultRow own = rows.get(row);
    return rows.stream()
        .anyMatch(
            net -> net.members().equals(List.of(own.id())) && net.label().equals(own.label()));
  }

  /** What each net sums up whose members don't all stand right beneath it; empty if all do. */
  public static Optional<List<Inline>> note(Context context, ResultTable table) {
    List<ResultRow> rows = table.rows();
    List<List<Inline>> sentences =
        IntStream.range(0, rows.size())
            .filter(r -> rows.get(r).kind() == ResultRow.Kind.NET)
            .filter(r -> endOfMembers(rows, r) == r + 1)
            .mapToObj(r -> note(context, table, rows.get(r)))
            .toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(Inline.joined(sentences));
  }

  private static List<Inline> note(Context context, ResultTable table, ResultRow net) {
    List<String> members =
        net.members().stream()
            .map(code -> table.rows().get(table.rowIndex(code)))
            .map(row -> context.display().quote(context.text(row.label())))
            .toList();
    String label = context.display().quote(context.text(net.label()));
    return context
        .phrases()
        .say("note.net", Map.of("label", label, "members", context.display().list(members)));
  }
}
