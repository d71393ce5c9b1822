package io.etude.report.table;

import io.etude.codebook.Segment;
import io.etude.document.text.Inline;
import io.etude.language.Terms;
import io.etude.report.prose.Context;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says of which rows disclosure control withholds the comparison of groups: that such a row has no
 * letter does not mean that its groups don't differ.
 */
final class NotCompared {

  private final Context context;

  NotCompared(Context context) {
    this.context = context;
  }

  /** A sentence for each segment of a banner that has such rows, which it names. */
  List<List<Inline>> rows(List<ResultTable> banner) {
    List<List<Inline>> sentences = new ArrayList<>();
    for (ResultTable table : banner) {
      List<String> rows = rows(table);
      if (!rows.isEmpty()) {
        String segment = segment(table.segment().orElseThrow());
        boolean mean = table.total().summary(Summary.Stat.MEAN).isPresent();
        sentences.add(
            rows.size() == table.rows().size() + (mean ? 1 : 0)
                ? say("note.notCompared.all", Map.of("segment", segment))
                : say(
                    "note.notCompared",
                    Map.of("segment", segment, "rows", String.join(", ", rows))));
      }
    }
    return sentences;
  }

  /** A sentence on many tables: by which segments some rows are not compared; empty for none. */
  Optional<List<Inline>> segments(List<ResultTable> tables) {
    Set<String> segments = new LinkedHashSet<>();
    for (ResultTable table : tables) {
      if (!rows(table).isEmpty()) {
        segments.add(segment(table.segment().orElseThrow()));
      }
    }
    String list = context.display().list(List.copyOf(segments));
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(say("note.notCompared.some", Map.of("segments", list)));
  }

  private List<Inline> say(String key, Map<String, String> values) {
    return context.phrases().say(key, values);
  }

  private String segment(Segment segment) {
    return context.text(segment.label());
  }

  private List<String> rows(ResultTable table) {
    List<String> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      if (isWithheld(table, column -> column.cells().get(row).flags())) {
        rows.add(context.text(table.rows().get(r).label()));
      }
    }
    Summary.Stat mean = Summary.Stat.MEAN;
    if (isWithheld(table, c -> c.summary(mean).map(Summary::flags).orElse(Set.of()))) {
      rows.add(Terms.of(context.language()).get(mean.code()));
    }
    return rows;
  }

  private static boolean isWithheld(ResultTable table, Function<ResultColumn, Set<Flag>> flags) {
    return table.columns().stream()
        .anyMatch(column -> flags.apply(column).contains(Flag.COMPARISON_WITHHELD));
  }
}
