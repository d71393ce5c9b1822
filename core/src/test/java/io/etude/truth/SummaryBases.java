package io.etude.truth;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bases of groups in the results in summary: the largest in the heading, and a row of them
 * where they are over a tenth lower, or of something else.
 */
final class SummaryBases extends Check {

  SummaryBases(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** The smallest and the largest base, each with its flag, or else the strictest behind both. */
  String printed(List<TrueItem> all, TrueSegment.Column group) {
    List<TrueItem> of = all.stream().filter(i -> !facts.suppressed(i, group)).toList();
    if (of.isEmpty()) {
      return "[c]";
    }
    Comparator<TrueItem> bySize = Comparator.comparingLong(i -> facts.base(i, group));
    TrueItem least = of.stream().min(bySize).orElseThrow();
    TrueItem most = of.stream().max(bySize).orElseThrow();
    String from = printed.integer(facts.base(least, group));
    String to = printed.integer(facts.base(most, group));
    Comparator<String> bySigns = Comparator.comparingInt(String::length);
    String strictest = of.stream().map(i -> flag(i, group)).max(bySigns).orElseThrow();
    String low = flag(least, group);
    String high = flag(most, group);
    boolean known = strictest.equals(low) || strictest.equals(high);
    String range =
        from.equals(to)
            ? from + strictest
            : known && !low.equals(high)
                ? from + low + "–" + to + high
                : from + "–" + to + strictest;
    return of.size() < all.size() ? range + ", [c]" : range;
  }

  private String flag(TrueItem item, TrueSegment.Column group) {
    return facts.low(item, group) ? "**" : facts.small(item, group) ? "*" : "";
  }

  /** The headings of some tables, and which of them have a row of bases. */
  void check(List<StatTable> tables) {
    Map<List<Object>, List<StatTable>> byColumns = new LinkedHashMap<>();
    for (StatTable table : tables) {
      List<Object> columns = new ArrayList<>();
      table.segments().forEach(segment -> columns.add(segment.label()));
      table.columns().forEach(column -> columns.add(List.of(column.segment(), column.id())));
      byColumns.computeIfAbsent(columns, key -> new ArrayList<>()).add(table);
    }
    byColumns.values().forEach(this::headed);
  }

  private void headed(List<StatTable> tables) {
    // of equal bases the first one's flag is printed
    List<TrueItem> items =
        study.items().stream()
            .filter(item -> tables.stream().anyMatch(table -> items(table).contains(item)))
            .toList();
    StatTable any = tables.get(0);
    if (any.columns().size() == 1 || items.stream().anyMatch(i -> i.unitWithoutZeros != null)) {
      return;
    }
    List<TrueSegment.Column> groups = new ArrayList<>();
    any.columns().forEach(column -> groups.add(group(any, column)));
    List<TrueItem> people = items.stream().filter(item -> !item.question.responses).toList();
    TrueItem most = most(people.isEmpty() ? items : people, null);
    List<TrueItem> usual = items.stream().filter(i -> isUsual(i, most, groups)).toList();
    for (StatTable table : tables) {
      court.heard();
      boolean row = table.rows().stream().anyMatch(r -> r.kind() == StatRow.Kind.BASE);
      if (row == usual.containsAll(items(table)) && !table.rows().isEmpty()) {
        court.lie(Fault.WRONG_BASE, "bases", table.id(), "it has bases of its own: " + !row);
      }
      for (int c = 0; c < groups.size(); c++) {
        TrueSegment.Column group = groups.get(c);
        TrueItem largest = most(usual, group);
        boolean alike = usual.stream().allMatch(i -> flag(i, group).equals(flag(largest, group)));
        String expected = printed(alike ? List.of(largest) : usual, group);
        String base = table.base(c);
        figure("heading", table.id() + " | column " + c, "base", Plain.of(base), expected);
      }
    }
  }

  private List<TrueItem> items(StatTable table) {
    return table.sumsUp().stream()
        .flatMap(id -> study.item(id.substring("table-".length())).stream())
        .toList();
  }

  /** The group of a column; null for the total. */
  private TrueSegment.Column group(StatTable table, StatColumn column) {
    return column.segment() < 0
        ? null
        : study
            .segment(table.segments().get(column.segment()).source().segment().orElse(""))
            .orElseThrow()
            .columns()
            .stream()
            .filter(c -> c.id().equals(column.id()))
            .findFirst()
            .orElseThrow();
  }

  private long base(TrueItem item, TrueSegment.Column group) {
    return facts.suppressed(item, group) ? 0 : facts.base(item, group);
  }

  private TrueItem most(List<TrueItem> items, TrueSegment.Column group) {
    long largest = items.stream().mapToLong(item -> base(item, group)).max().orElseThrow();
    return items.stream().filter(item -> base(item, group) == largest).findFirst().orElseThrow();
  }

  private boolean isUsual(TrueItem item, TrueItem most, List<TrueSegment.Column> groups) {
    return item.question.responses == most.question.responses
        && groups.stream()
            .allMatch(
                group ->
                    facts.suppressed(item, group) == facts.suppressed(most, group)
                        && base(item, group) >= 0.9 * base(most, group));
  }
}
