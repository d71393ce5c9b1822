package io.etude.analysis;

import io.etude.study.Base;
import io.etude.study.Conventions;
import io.etude.study.MultipleQuestion;
import io.etude.study.Segment;
import io.etude.study.SegmentSource;
import io.etude.study.SingleQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Disclosure control of all tables of a study: primary suppression of small counts, of small bases
 * and of cells of 100 %, then complementary suppression, question by question over all its tables
 * ({@link Guard}), and at last what tables of different questions share.
 *
 * <p>An attacker is taken to know all published figures and how rows, nets, columns and nested
 * segments add up. What a table hides is withheld in every form: counts, weighted counts, shares,
 * errors, letters, tests and summaries ({@link Suppressor}).
 */
final class Disclosure {

  /** Whether to hide more than the small counts themselves. */
  enum Scope {
    PRIMARY_ONLY,
    COMPLEMENTARY
  }

  private final Conventions.Disclosure rules;
  private final List<Segment> segments;
  private final Scope scope;

  Disclosure(Conventions.Disclosure rules, List<Segment> segments, Scope scope) {
    this.rules = rules;
    this.segments = segments;
    this.scope = scope;
  }

  /** The results without what would disclose. */
  static Results apply(Results results) {
    return results
        .study()
        .conventions()
        .disclosure()
        .map(
            rules ->
                new Disclosure(rules, results.study().segments(), Scope.COMPLEMENTARY)
                    .suppress(results))
        .orElse(results);
  }

  Results suppress(Results results) {
    Map<String, List<ResultTable>> items = new LinkedHashMap<>();
    for (ResultTable table : results.tables()) {
      items.computeIfAbsent(itemOf(table), id -> new ArrayList<>()).add(table);
    }
    Map<String, GuardedTable> guarded = new LinkedHashMap<>();
    for (List<ResultTable> tables : items.values()) {
      tables.forEach(table -> guarded.put(table.id(), counts(table, tables)));
    }
    Set<String> open = new LinkedHashSet<>(items.keySet());
    while (!open.isEmpty()) {
      for (String item : open) {
        List<ResultTable> tables = items.get(item);
        guard(tables, tables.stream().map(table -> guarded.get(table.id())).toList());
      }
      open = scope == Scope.COMPLEMENTARY ? share(results.tables(), guarded) : Set.of();
    }
    return new Suppressor(guarded).suppress(results);
  }

  /** Hides bases and cells until neither hides more of the other. */
  private void guard(List<ResultTable> tables, List<GuardedTable> counts) {
    int hidden;
    do {
      guardBases(counts);
      hidden = hiddenBases(counts);
      guardRows(tables.get(0), counts);
    } while (scope == Scope.COMPLEMENTARY && hiddenBases(counts) > hidden);
  }

  private static int hiddenBases(List<GuardedTable> counts) {
    return counts.stream().mapToInt(GuardedTable::hiddenBases).sum();
  }

  /** Shares what questions have in common; returns the items that hide more now. */
  private static Set<String> share(List<ResultTable> tables, Map<String, GuardedTable> guarded) {
    Map<String, Integer> before = new LinkedHashMap<>();
    tables.forEach(t -> before.put(t.id(), guarded.get(t.id()).hiddenCount()));
    shareAcrossQuestions(tables, guarded);
    Set<String> changed = new LinkedHashSet<>();
    for (ResultTable table : tables) {
      if (guarded.get(table.id()).hiddenCount() > before.get(table.id())) {
        changed.add(itemOf(table));
      }
    }
    return changed;
  }

  private static String itemOf(ResultTable table) {
    return table.question().id() + table.item().map(i -> "." + i.id()).orElse("");
  }

  private GuardedTable counts(ResultTable table, List<ResultTable> tables) {
    int outer = -1;
    int inner = -1;
    if (table.segment().isPresent()
        && table.segment().get().source() instanceof SegmentSource.Nested nested) {
      outer = position(tables, nested.outer());
      inner = position(tables, nested.inner());
    }
    GuardedTable.Shape shape =
        table
            .segment()
            .map(s -> GuardedTable.shapeOf(s, segments))
            .orElse(GuardedTable.Shape.TOTAL);
    int rows = table.rows().size();
    int columns = table.columns().size();
    GuardedTable counts = new GuardedTable(shape, outer, inner, rows, columns);
    for (int c = 0; c < columns; c++) {
      ResultColumn column = table.columns().get(c);
      counts.bases[c] = column.base().orElse(0);
      for (int r = 0; r < rows; r++) {
        counts.counts[r][c] = column.cells().get(r).count().orElse(0);
      }
      if (c > 0) {
        place(counts, c, table, tables);
      }
    }
    counts.finish();
    return counts;
  }

  private static int position(List<ResultTable> tables, String segment) {
    for (int t = 0; t < tables.size(); t++) {
      if (tables.get(t).segment().map(s -> s.id().equals(segment)).orElse(false)) {
        return t;
      }
    }
    return -1;
  }

  /** Where a column stands among nets and in the segments that it nests in. */
  private static void place(
      GuardedTable counts, int c, ResultTable table, List<ResultTable> tables) {
    Segment segment = table.segment().orElseThrow();
    String id = table.columns().get(c).id();
    segment.nets().stream()
        .filter(net -> net.id().equals(id))
        .findFirst()
        .ifPresent(
            net ->
                counts.members[c] =
                    net.codes().stream().mapToInt(code -> column(table, code)).toArray());
    if (counts.outer >= 0) {
      counts.outerColumn[c] = parent(tables.get(counts.outer), id, "", "/");
    }
    if (counts.inner >= 0) {
      counts.innerColumn[c] = parent(tables.get(counts.inner), id, "/", "");
    }
  }

  private static int column(ResultTable table, String id) {
    for (int c = 0; c < table.columns().size(); c++) {
      if (c > 0 && table.columns().get(c).id().equals(id)) {
        return c;
      }
    }
    throw new AnalysisException("table \"" + table.id() + "\" has no column \"" + id + "\"");
  }

  /** The plain column of the parent whose code starts (before "/") or ends (after "/") the id. */
  private static int parent(ResultTable parent, String id, String before, String after) {
    for (int c = 1; c < parent.columns().size(); c++) {
      String part = before + parent.columns().get(c).id() + after;
      if (after.isEmpty() ? id.endsWith(part) : id.startsWith(part)) {
        return c;
      }
    }
    return -1;
  }

  private boolean small(double count, int minimum) {
    return count < minimum && (count > 0 || rules.zeros() == Conventions.Disclosure.Zeros.SUPPRESS);
  }

  /** Bases are protected first, as tables of one row; a hidden base hides its column. */
  private void guardBases(List<GuardedTable> counts) {
    if (small(counts.get(0).bases[0], rules.minimumBase())) {
      counts.forEach(
          table -> {
            for (int c = 0; c < table.columns(); c++) {
              table.hideColumn(c);
            }
          });
      return;
    }
    List<GuardedTable> bases = counts.stream().map(GuardedTable::ofBases).toList();
    for (int t = 0; t < bases.size(); t++) {
      GuardedTable table = bases.get(t);
      for (int c = 1; c < table.columns(); c++) {
        table.hidden[0][c] =
            counts.get(t).hiddenBase[c] || small(table.bases[c], rules.minimumBase());
      }
    }
    if (scope == Scope.COMPLEMENTARY) {
      Guard.Rows row = new Guard.Rows(new int[1][], false, false, false);
      new Guard(row, bases, rules.minimumBase()).protect();
    }
    for (int t = 0; t < bases.size(); t++) {
      for (int c = 1; c < bases.get(t).columns(); c++) {
        if (bases.get(t).hidden[0][c]) {
          counts.get(t).hideColumn(c);
        }
      }
    }
  }

  private void guardRows(ResultTable table, List<GuardedTable> counts) {
    if (table.rows().isEmpty() || counts.get(0).hiddenBase[0]) {
      return;
    }
    Guard.Rows rows = rows(table);
    for (GuardedTable of : counts) {
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < of.columns(); c++) {
          of.hidden[r][c] |= discloses(of, rows, r, c);
        }
      }
    }
    if (scope == Scope.COMPLEMENTARY) {
      new Guard(rows, counts, rules.minimumCell()).protect();
    }
  }

  /** A small count, or a row that everybody in the column is in (unless it covers all rows). */
  private boolean discloses(GuardedTable table, Guard.Rows rows, int r, int c) {
    double count = table.counts[r][c];
    long categories = Arrays.stream(rows.members()).filter(m -> m == null).count();
    boolean trivial =
        rows.members()[r] == null ? categories == 1 : rows.members()[r].length == categories;
    boolean everybody = count > 0 && count == table.bases[c] && !trivial;
    return small(count, rules.minimumCell()) || everybody;
  }

  private static Guard.Rows rows(ResultTable table) {
    List<String> ids = table.rows().stream().map(ResultRow::id).toList();
    int[][] members = new int[ids.size()][];
    for (int r = 0; r < members.length; r++) {
      ResultRow row = table.rows().get(r);
      if (row.kind() == ResultRow.Kind.NET) {
        members[r] = row.members().stream().mapToInt(ids::indexOf).toArray();
      }
    }
    boolean multiple = table.question() instanceof MultipleQuestion;
    boolean responses =
        table.question() instanceof MultipleQuestion m
            && m.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
    boolean rest = !multiple && table.base() != Base.VALID;
    return new Guard.Rows(members, !multiple || responses, !multiple, rest);
  }

  /**
   * A question and a segment on one column count the same people: a row that is hidden in the one
   * is hidden as a column in the other, and a table and its transpose hide the same cells.
   */
  private static void shareAcrossQuestions(
      List<ResultTable> tables, Map<String, GuardedTable> guarded) {
    for (ResultTable total : tables) {
      if (total.segment().isPresent() || !(total.question() instanceof SingleQuestion question)) {
        continue;
      }
      for (ResultTable table : tables) {
        if (table.segment().map(s -> onColumn(s, question.column())).orElse(false)) {
          hideColumns(total, guarded.get(total.id()), table, guarded.get(table.id()));
        }
      }
    }
    for (ResultTable one : tables) {
      for (ResultTable other : tables) {
        if (transposed(one, other)) {
          hideTransposed(one, guarded.get(one.id()), other, guarded.get(other.id()));
        }
      }
    }
  }

  private static boolean onColumn(Segment segment, String column) {
    return segment.source() instanceof SegmentSource.Codes codes && codes.column().equals(column);
  }

  private static boolean transposed(ResultTable one, ResultTable other) {
    return one.question() instanceof SingleQuestion a
        && other.question() instanceof SingleQuestion b
        && one.segment().map(s -> onColumn(s, b.column())).orElse(false)
        && other.segment().map(s -> onColumn(s, a.column())).orElse(false);
  }

  private static void hideColumns(
      ResultTable total, GuardedTable rows, ResultTable table, GuardedTable columns) {
    for (int r = 0; r < total.rows().size(); r++) {
      for (int c = 1; rows.hidden[r][0] && c < table.columns().size(); c++) {
        if (table.columns().get(c).id().equals(total.rows().get(r).id())) {
          columns.hideColumn(c);
        }
      }
    }
  }

  private static void hideTransposed(
      ResultTable one, GuardedTable from, ResultTable other, GuardedTable to) {
    for (int r = 0; r < one.rows().size(); r++) {
      for (int c = 1; c < one.columns().size(); c++) {
        int row = rowOf(other, one.columns().get(c).id());
        for (int k = 1; from.hidden[r][c] && row >= 0 && k < other.columns().size(); k++) {
          if (other.columns().get(k).id().equals(one.rows().get(r).id())) {
            to.hidden[row][k] = true;
          }
        }
      }
    }
  }

  private static int rowOf(ResultTable table, String id) {
    return table.rows().stream().map(ResultRow::id).toList().indexOf(id);
  }
}
