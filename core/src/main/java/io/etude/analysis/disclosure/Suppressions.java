package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.codebook.Segment;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What disclosure control hides, where, and which key or column settles it. */
public final class Suppressions {

  /** The smallest columns of a segment that a message names. */
  private static final int NAMED = 3;

  private final Conventions.Disclosure rules;
  private final Map<String, Tally> bySegment = new LinkedHashMap<>();
  private long allCells;
  private long allHidden;
  private final List<Diagnostic> wholeTables = new ArrayList<>();

  /** The cells of the tables of one segment. */
  private static final class Tally {
    final Map<String, Long> smallest = new LinkedHashMap<>();
    long cells;
    long small;
    long hidden;
  }

  /** Counts the cells of complete tables, in which what is hidden is flagged. */
  public Suppressions(List<ResultTable> complete, Conventions.Disclosure rules) {
    this.rules = rules;
    complete.forEach(this::count);
  }

  private void count(ResultTable table) {
    String segment = table.segment().map(Segment::id).orElse("");
    Tally tally = bySegment.computeIfAbsent(segment, id -> new Tally());
    for (ResultColumn column : table.columns()) {
      allCells += column.cells().size();
      allHidden += column.cells().stream().filter(x -> x.flags().contains(Flag.SUPPRESSED)).count();
    }
    long cells = 0;
    long hidden = 0;
    for (int c = segment.isEmpty() ? 0 : 1; c < table.columns().size(); c++) {
      ResultColumn column = table.columns().get(c);
      boolean smallBase = isSmall(column.base(), rules.minimumBase());
      column.base().ifPresent(base -> tally.smallest.merge(column.id(), base, Math::min));
      for (Cell cell : column.cells()) {
        cells++;
        hidden += cell.flags().contains(Flag.SUPPRESSED) ? 1 : 0;
        tally.small += smallBase || isSmall(cell.count(), rules.minimumCell()) ? 1 : 0;
      }
    }
    tally.cells += cells;
    tally.hidden += hidden;
    if (cells > 0 && cells == hidden) {
      wholeTables.add(
          diagnostic(
              table.id().toString(),
              "disclosure control hides all of this table",
              "give its question fewer categories, or nets of them alone"));
    }
  }

  private boolean isSmall(OptionalLong count, int least) {
    boolean zerosToo = rules.zeros() == Conventions.Disclosure.Zeros.SUPPRESS;
    return count.isPresent() && count.getAsLong() < least && (zerosToo || count.getAsLong() > 0);
  }

  /** The part of all cells of all tables that is hidden. */
  public double hidden() {
    return allCells == 0 ? 0 : (double) allHidden / allCells;
  }

  /** One for each segment and for the totals, if something of them is hidden; then whole tables. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    bySegment.forEach(
        (segment, tally) -> {
          if (tally.hidden > 0) {
            all.add(segment(segment, tally));
          }
        });
    all.addAll(wholeTables);
    return all;
  }

  private Diagnostic segment(String segment, Tally tally) {
    String what =
        String.format(
            Locale.ROOT,
            "disclosure control hides %d of %d cells (%.0f %%), %d of them since they or their"
                + " bases are small themselves, the others since those could be worked out of them",
            tally.hidden,
            tally.cells,
            100.0 * tally.hidden / tally.cells,
            Math.min(tally.small, tally.hidden));
    if (segment.isEmpty()) {
      return diagnostic("totals", what, "join rare categories, or lower disclosure.minimumCell");
    }
    String smallest =
        tally.smallest.entrySet().stream()
            .sorted(Comparator.comparingLong(Map.Entry::getValue))
            .limit(NAMED)
            .map(e -> "\"" + e.getKey() + "\"") // their sizes may be hidden
            .collect(Collectors.joining(", "));
    return diagnostic(
        "segment \"" + segment + "\"",
        what + "; its smallest columns are " + smallest,
        "join or leave out small columns, or lower disclosure.minimumBase and minimumCell");
  }

  private static Diagnostic diagnostic(String place, String message, String hint) {
    return new Diagnostic("suppressed", place, message, hint);
  }
}
