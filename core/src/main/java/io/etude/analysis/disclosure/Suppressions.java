package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.internal.Counted;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What disclosure control hides, where, and which key or column settles it. */
public final class Suppressions {

  /** The smallest columns of a segment that a message names. */
  private static final int NAMED = 3;

  /** The tables of a segment that a message names. */
  private static final int NAMED_TABLES = 5;

  private final Conventions.Disclosure rules;
  private final Map<String, Tally> bySegment = new LinkedHashMap<>();
  private long allCells;
  private long allHidden;
  private final SelfCrossing crossings;
  private long allTables;

  /** The cells of the tables of one segment. */
  private static final class Tally {
    final Map<String, Long> smallest = new LinkedHashMap<>();
    final Set<String> questionsOfColumn = new LinkedHashSet<>();
    final List<String> wholeTables = new ArrayList<>();
    long cells;
    long small;
    long hidden;
  }

  /** Counts the cells of complete tables, in which what is hidden is flagged. */
  public Suppressions(List<ResultTable> complete, Conventions.Disclosure rules, Study study) {
    this.rules = rules;
    crossings = new SelfCrossing(study.segments());
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
    allTables++;
    if (cells > 0 && cells == hidden) {
      tally.wholeTables.add(table.id().place());
    }
    if (table.segment().filter(s -> crossings.is(table.question(), table.item(), s)).isPresent()) {
      tally.questionsOfColumn.add(table.question().id());
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

  /**
   * What is hidden of all, if whole tables are; then what of each segment and of the totals; then
   * the tables of each that are hidden whole.
   */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>();
    List<Diagnostic> tables = new ArrayList<>();
    bySegment.forEach(
        (segment, tally) -> {
          if (tally.hidden > 0) {
            all.add(segment(segment, tally));
          }
          if (!tally.wholeTables.isEmpty()) {
            tables.add(whole(segment, tally));
          }
        });
    all.addAll(tables);
    if (bySegment.values().stream().mapToInt(tally -> tally.wholeTables.size()).sum() > 1) {
      all.add(0, overview());
    }
    return all;
  }

  /** How much is hidden in all, by which rule, where most, and what to do. */
  private Diagnostic overview() {
    long whole = bySegment.values().stream().mapToLong(tally -> tally.wholeTables.size()).sum();
    Map.Entry<String, Tally> most =
        bySegment.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().hidden))
            .orElseThrow();
    String message =
        String.format(
            Locale.ROOT,
            "minimumCell: %d hides %d of %d figures (%.0f %%), among them all of %d of %d tables;"
                + " %d of the figures %s %s",
            rules.minimumCell(),
            allHidden,
            allCells,
            100.0 * allHidden / allCells,
            whole,
            allTables,
            most.getValue().hidden,
            most.getValue().hidden == 1 ? "is" : "are",
            (most.getKey().isEmpty() ? "" : "of ") + place(most.getKey()));
    Set<String> questions = new LinkedHashSet<>();
    bySegment.values().stream()
        .filter(tally -> 2 * tally.hidden >= tally.cells)
        .forEach(tally -> questions.addAll(tally.questionsOfColumn));
    return diagnostic(
        "conventions.disclosure",
        message,
        questions.isEmpty()
            ? "join small groups and rare categories"
            : "leave out "
                + questions(questions)
                + ", whose answers the segments show already, then join small groups and rare"
                + " categories");
  }

  /**
   * That errors of figures are withheld which are themselves published; empty if none are.
   *
   * @param all tables before disclosure control
   * @param suppressed the same after it
   */
  public static Optional<Diagnostic> errors(List<ResultTable> all, List<ResultTable> suppressed) {
    long errors = 0;
    List<String> tables = new ArrayList<>();
    for (int t = 0; t < all.size(); t++) {
      long withheld = errors(suppressed.get(t)) - errors(all.get(t));
      if (withheld > 0) {
        errors += withheld;
        tables.add(all.get(t).id().toString());
      }
    }
    int more = tables.size() - NAMED_TABLES;
    return errors == 0
        ? Optional.empty()
        : Optional.of(
            diagnostic(
                "conventions.disclosure",
                "disclosure control withholds standard errors and intervals of "
                    + Counted.of(errors, "published figure")
                    + ", and comparisons with them, in "
                    + (tables.size() == 1 ? "the table of " : "the tables of ")
                    + quoted(tables.subList(0, Math.min(NAMED_TABLES, tables.size())))
                    + (more > 0 ? " and " + more + " more" : "")
                    + ", since hidden counts could be worked out of them",
                "join small groups and rare categories"));
  }

  private static long errors(ResultTable table) {
    return table.columns().stream()
        .flatMap(
            column ->
                Stream.concat(
                    column.cells().stream().map(Cell::flags),
                    column.summaries().stream().map(Summary::flags)))
        .filter(flags -> flags.contains(Flag.ERROR_WITHHELD))
        .count();
  }

  private static String questions(Set<String> ids) {
    return (ids.size() == 1 ? "question " : "questions ") + quoted(List.copyOf(ids));
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
  }

  private static String place(String segment) {
    return segment.isEmpty() ? "totals" : "segment \"" + segment + "\"";
  }

  private static Diagnostic whole(String segment, Tally tally) {
    List<String> tables = tally.wholeTables;
    String names = quoted(tables.subList(0, Math.min(NAMED_TABLES, tables.size())));
    int more = tables.size() - NAMED_TABLES;
    return diagnostic(
        place(segment),
        "disclosure control hides all of "
            + (tables.size() == 1 ? "the table of " : "the tables of ")
            + names
            + (more > 0 ? " and " + more + " more" : ""),
        tally.questionsOfColumn.isEmpty() || segment.isEmpty()
            ? "give such a question fewer categories, or nets of them alone"
            : "leave out " + questions(tally.questionsOfColumn) + ", or join small columns");
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
    boolean shown = !tally.questionsOfColumn.isEmpty();
    String asked = shown ? questions(tally.questionsOfColumn) : "";
    return diagnostic(
        place(segment),
        what
            + "; its smallest columns are "
            + smallest
            + (shown
                ? "; it is made of the column of "
                    + asked
                    + ", whose answers are its columns: what is hidden of them by other groups"
                    + " could be worked out of its tables"
                : ""),
        (shown ? "leave out " + asked + ", " : "")
            + "join or leave out small columns, or lower disclosure.minimumBase and minimumCell");
  }

  private static Diagnostic diagnostic(String place, String message, String hint) {
    return new Diagnostic("suppressed", place, message, hint);
  }
}
