package io.etude.report.summary;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.Axis;
import io.etude.document.ChartSpec;
import io.etude.document.PrintedTexts;
import io.etude.document.SummaryCell;
import io.etude.document.SummarySign;
import io.etude.document.SummaryTable;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Notes;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.report.table.Tables;
import io.etude.results.ResultTable;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How to read the section of all results, of what it shows alone, and what concerns all of it. */
final class SummaryGuide {

  private final Context context;
  private final List<StatTable> printed;
  private final List<SummaryTable> tables;
  private final boolean grouped;

  SummaryGuide(
      Context context, List<StatTable> printed, List<SummaryTable> tables, boolean grouped) {
    this.context = context;
    this.printed = printed;
    this.tables = tables;
    this.grouped = grouped;
  }

  /** What cells of groups show that has to be explained. */
  private enum Sight {
    STRIPS,
    LINES,
    EXTREMES,
    COLUMNS,
    /** A mean that is a dot with an interval. */
    MEANS,
    /** An interval that goes beyond an end of its scale. */
    CUT,
    /** A sign in place of a dot. */
    WITHHELD,
    /** A sign in place of a bar on a line. */
    GAPS,
    /** A number that is higher than others. */
    HIGHER,
    /** A ground in the colour of a side. */
    SIDES,
    /** A ground where no side is known. */
    TINTS
  }

  /** What the marks mean, by the room that a renderer has for groups. */
  Map<SummaryTable.Room, List<Inline>> guides() {
    Map<SummaryTable.Room, List<Inline>> guides = new EnumMap<>(SummaryTable.Room.class);
    Map<SummaryTable.Room, Set<Sight>> sights = sights();
    for (SummaryTable.Room room : SummaryTable.Room.values()) {
      guides.put(room, guide(room, sights.get(room)));
    }
    return guides;
  }

  /** What is in sight: what is nowhere is not explained. */
  private Map<SummaryTable.Room, Set<Sight>> sights() {
    Map<SummaryTable.Room, Set<Sight>> sights = new EnumMap<>(SummaryTable.Room.class);
    for (SummaryTable.Room room : SummaryTable.Room.values()) {
      sights.put(room, EnumSet.noneOf(Sight.class));
    }
    for (SummaryTable table : tables) {
      boolean sides = table.hasSides();
      for (int r = 0; r < table.rows().size(); r++) {
        SummaryTable.Row row = table.rows().get(r);
        int groups = row.kind() == SummaryTable.Row.Kind.BASE ? 0 : table.banner().groups().size();
        for (int g = 0; g < groups; g++) {
          SummaryCell cell = table.group(r, g);
          int segment = table.banner().groups().get(g).segment();
          sights.forEach(
              (room, seen) -> see(seen, table.groupForm(row, segment, room), row, cell, sides));
        }
      }
    }
    return sights;
  }

  private static void see(
      Set<Sight> seen,
      SummaryTable.GroupForm form,
      SummaryTable.Row row,
      SummaryCell cell,
      boolean sides) {
    // a sign is in place of the figure
    boolean gap = cell.figure().flatMap(Figure::absence).isPresent();
    switch (form) {
      case STRIPS -> {
        seen.add(Sight.STRIPS);
        if (row.kind() == SummaryTable.Row.Kind.STATISTIC) {
          seen.add(Sight.MEANS);
          if (row.axis()
              .filter(axis -> cell.interval().filter(i -> cuts(axis, i)).isPresent())
              .isPresent()) {
            seen.add(Sight.CUT);
          }
        } else if (gap) {
          seen.add(Sight.WITHHELD);
        }
      }
      case LINE -> {
        seen.add(Sight.LINES);
        if (gap) {
          seen.add(Sight.GAPS);
        }
      }
      case EXTREMES -> seen.add(Sight.EXTREMES);
      case COLUMNS -> {
        seen.add(Sight.COLUMNS);
        if (cell.higher() != ChartSpec.Significance.NONE) {
          seen.add(Sight.HIGHER);
        }
        if (cell.shift() != 0) {
          seen.add(sides ? Sight.SIDES : Sight.TINTS);
        }
      }
    }
  }

  private static boolean cuts(Axis axis, ChartSpec.Range interval) {
    return axis.isBelow(interval.from()) || axis.isAbove(interval.to());
  }

  private List<Inline> guide(SummaryTable.Room room, Set<Sight> sights) {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(List.of(new Inline.Strong(say("guide.title"))));
    if (tables.stream().anyMatch(SummaryGuide::hasTotal)) {
      boolean bars = tables.stream().anyMatch(SummaryGuide::hasBar);
      sentences.add(say(bars ? "summary.guide.total" : "summary.guide.figures"));
      PooledEditions pooled = new PooledEditions(context);
      boolean ofMore = pooled.noteOnTotals(totals()).isPresent();
      if (!ofMore && totals().stream().anyMatch(pooled::is)) {
        sentences.add(say("summary.guide.pooled"));
      }
    }
    if (tables.stream().anyMatch(table -> hasRow(table, SummaryTable.Row.Kind.NET))) {
      sentences.add(say("summary.guide.nets"));
    }
    order().ifPresent(key -> sentences.add(say(key)));
    if (hasUnordered()) {
      sentences.add(say("summary.guide.last"));
    }
    boolean groups = grouped && tables.stream().anyMatch(t -> !t.banner().groups().isEmpty());
    if (groups) {
      sentences.addAll(groups(room, sights));
    }
    return Inline.joined(sentences);
  }

  /**
   * Weights, flags, columns that are not shown, rounding, the source.
   *
   * @param signs those that are in sight
   */
  List<Inline> notes(List<SummarySign> signs) {
    List<List<Inline>> sentences = new ArrayList<>();
    if (!(context.study().weighting() instanceof Weighting.None)) {
      sentences.add(say("summary.guide.weighted"));
    }
    signs.forEach(sign -> sentences.add(sign.text()));
    sentences.addAll(new Tables(context).omissions(grouped));
    new PooledEditions(context).noteOnTotals(totals()).ifPresent(sentences::add);
    sentences.add(say("summary.guide.rounding"));
    if (anyIsOverAll()) {
      sentences.add(say("summary.guide.several"));
    }
    boolean exact = context.study().conventions().disclosure().isEmpty();
    if (exact && tables.stream().anyMatch(SummaryGuide::hasBalance)) {
      sentences.add(say("summary.guide.balances"));
    }
    context.source().ifPresent(sentences::add);
    return Inline.joined(sentences);
  }

  /** What the signs mean that are in sight. */
  List<SummarySign> signs() {
    Map<String, List<Inline>> all = new LinkedHashMap<>(new Tables(context).signs(grouped));
    all.put(Figure.Absence.NOT_ASKED.sign(), say("summary.guide.none"));
    List<SummarySign> signs =
        all.entrySet().stream()
            .map(sign -> new SummarySign(sign.getKey(), sign.getValue()))
            .toList();
    Set<SummarySign> unseen = new HashSet<>(signs);
    for (SummaryTable table : tables) {
      List<Integer> groups = groups(table);
      see(unseen, PrintedTexts.ofHeadings(table));
      for (int r = 0; r < table.rows().size() && !unseen.isEmpty(); r++) {
        see(unseen, PrintedTexts.ofRow(table, r, groups));
      }
    }
    return signs.stream().filter(sign -> !unseen.contains(sign)).toList();
  }

  private static void see(Set<SummarySign> unseen, List<String> printed) {
    unseen.removeIf(sign -> sign.isIn(printed));
  }

  private static List<Integer> groups(SummaryTable table) {
    return IntStream.range(0, table.banner().groups().size()).boxed().toList();
  }

  private List<List<Inline>> groups(SummaryTable.Room room, Set<Sight> sights) {
    List<List<Inline>> sentences = new ArrayList<>();
    boolean lettered = printed.stream().anyMatch(SummaryGuide::hasLetters);
    boolean strips = sights.contains(Sight.STRIPS);
    boolean lines = sights.contains(Sight.LINES);
    boolean extremes = sights.contains(Sight.EXTREMES);
    boolean marks = strips || lines || extremes;
    if (strips) {
      sentences.add(
          lettered
              ? context.phrases().say("summary.guide.filled", new Notes(context).levels())
              : say("summary.guide.dots"));
      if (sights.contains(Sight.WITHHELD)) {
        sentences.add(say("summary.guide.withheld"));
      }
    }
    if (lines) {
      sentences.add(
          lettered
              ? context.phrases().say("summary.guide.linesFilled", new Notes(context).levels())
              : say("summary.guide.lines"));
      if (sights.contains(Sight.GAPS)) {
        sentences.add(say("summary.guide.gaps"));
      }
    }
    if (extremes) {
      sentences.add(
          lettered
              ? context.phrases().say("summary.guide.extremesThick", new Notes(context).levels())
              : say("summary.guide.extremes"));
      if (anyTie(room)) {
        sentences.add(say("summary.guide.ties"));
      }
    }
    if (marks && lettered) {
      sentences.addAll(whatIsCompared());
    }
    if (sights.contains(Sight.MEANS)) {
      sentences.add(
          context
              .phrases()
              .say(
                  "summary.guide.means",
                  Map.of(
                      "level",
                      context.display().percent(context.study().conventions().confidence(), 0))));
      if (sights.contains(Sight.CUT)) {
        sentences.add(say("summary.guide.cut"));
      }
    }
    if (room != SummaryTable.Room.COLUMNS && sights.contains(Sight.COLUMNS)) {
      sentences.add(say("summary.guide.numbers"));
    }
    shades(sights).ifPresent(key -> sentences.add(say(key)));
    if (lettered) {
      if (sights.contains(Sight.HIGHER)) {
        // dots have said already that it is significant, and what is compared
        String key = marks ? "summary.guide.trianglesToo" : "summary.guide.triangles";
        sentences.add(context.phrases().say(key, new Notes(context).levels()));
      }
      if (!marks) {
        sentences.addAll(whatIsCompared());
      }
    }
    sentences.add(bases());
    if (countAnswers()) {
      sentences.add(say("summary.guide.answers"));
    }
    return sentences;
  }

  /** Whether the bases of groups are numbers of answers to a question. */
  private boolean countAnswers() {
    Set<String> compared =
        tables.stream()
            .filter(table -> !table.banner().groups().isEmpty())
            .flatMap(table -> table.tables().stream())
            .collect(Collectors.toSet());
    return printed.stream()
        .filter(table -> compared.contains(table.id()))
        .flatMap(table -> context.results().table(table.subject().table()).stream())
        .anyMatch(total -> Bases.isOfResponses(total.question()));
  }

  /** What the grounds of figures mean, which have the colours of sides that are known. */
  private static Optional<String> shades(Set<Sight> sights) {
    boolean others = sights.contains(Sight.TINTS);
    if (sights.contains(Sight.SIDES)) {
      return Optional.of(others ? "summary.guide.shadesToo" : "summary.guide.shades");
    }
    return others ? Optional.of("summary.guide.tints") : Optional.empty();
  }

  /** Whose bases those of the heading are. */
  private List<Inline> bases() {
    boolean ranges =
        tables.stream()
            .flatMap(table -> table.banner().groups().stream())
            .anyMatch(group -> group.base().contains(GroupBases.TO));
    String below = context.display().percent(GroupBases.TOLERANCE, 0);
    return context
        .phrases()
        .say(ranges ? "summary.guide.ranges" : "summary.guide.bases", Map.of("part", below));
  }

  private List<ResultTable> totals() {
    return printed.stream()
        .flatMap(table -> context.results().table(table.subject().table()).stream())
        .toList();
  }

  /** Whether shares of a question add to more than all respondents. */
  private boolean anyIsOverAll() {
    return totals().stream().anyMatch(total -> !Rows.exclusive(total) && Notes.isOverAll(total));
  }

  /** Where not every group of a segment is compared with every other. */
  private List<List<Inline>> whatIsCompared() {
    List<List<Inline>> sentences = new ArrayList<>();
    if (hasSegment(segment -> segment.kind() == Segment.Kind.EDITIONS)) {
      sentences.add(say("summary.guide.editions"));
    }
    if (hasSegment(segment -> segment.source() instanceof SegmentSource.Nested)) {
      sentences.add(say("summary.guide.nested"));
    }
    return sentences;
  }

  private boolean hasSegment(Predicate<Segment> wanted) {
    return context.study().segments().stream()
        .filter(wanted)
        .map(segment -> context.text(segment.label()))
        .anyMatch(
            label ->
                any(
                    tables,
                    t -> t.banner().segments().stream().anyMatch(s -> s.text().equals(label))));
  }

  /** What is said of the order of items: that of their balance, if their sides are known. */
  private Optional<String> order() {
    List<SummaryTable> grids =
        tables.stream()
            .filter(table -> table.form() == SummaryTable.Form.ITEMS)
            .filter(table -> table.tables().size() > 1)
            // where no figure is published the items are in the order of the codebook
            .filter(table -> countOrdered(table) > 0)
            .toList();
    boolean balances = grids.stream().anyMatch(SummaryGuide::hasBalance);
    if (grids.stream().allMatch(SummaryGuide::hasBalance)) {
      return grids.isEmpty() ? Optional.empty() : Optional.of("summary.guide.balance");
    }
    return Optional.of(balances ? "summary.guide.order" : "summary.guide.share");
  }

  /** Whether a grid has items without the figure that the others are ordered by. */
  private boolean hasUnordered() {
    return tables.stream()
        .filter(table -> table.form() == SummaryTable.Form.ITEMS)
        .anyMatch(table -> countOrdered(table) > 0 && countOrdered(table) < countItems(table));
  }

  private static long countItems(SummaryTable table) {
    return table.rows().stream().filter(row -> row.kind() == SummaryTable.Row.Kind.ITEM).count();
  }

  private static long countOrdered(SummaryTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).kind() == SummaryTable.Row.Kind.ITEM)
        .filter(row -> hasNumber(table, row, 1) && (!hasBalance(table) || hasNumber(table, row, 2)))
        .count();
  }

  /** Whether any figure of the total is published, as a number, a bar or a part of one. */
  private static boolean hasTotal(SummaryTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.rows().get(row).kind() != SummaryTable.Row.Kind.BASE)
        .anyMatch(row -> hasTotal(table, row));
  }

  private static boolean hasTotal(SummaryTable table, int row) {
    return IntStream.range(0, table.totals().size())
        .anyMatch(
            column ->
                hasNumber(table, row, column)
                    || table.cell(row, column).parts().stream()
                        .anyMatch(mark -> mark.value().isPresent()));
  }

  /** Whether a bar, or a distribution, is drawn: one of which a part is hidden is not. */
  private static boolean hasBar(SummaryTable table) {
    return IntStream.range(0, table.rows().size())
        .mapToObj(row -> table.cell(row, 0).parts())
        .anyMatch(
            parts -> !parts.isEmpty() && parts.stream().allMatch(part -> part.value().isPresent()));
  }

  private static boolean hasNumber(SummaryTable table, int row, int column) {
    return table.cell(row, column).figure().filter(f -> f.number().isPresent()).isPresent();
  }

  /** Whether the total of a grid has both sides, and the balance. */
  private static boolean hasBalance(SummaryTable table) {
    return table.totals().size() > 2;
  }

  private static boolean any(List<SummaryTable> tables, Predicate<SummaryTable> wanted) {
    return tables.stream().filter(t -> !t.banner().groups().isEmpty()).anyMatch(wanted);
  }

  /** Whether groups print the figure of one that is named among the extremes, but aren't. */
  private boolean anyTie(SummaryTable.Room room) {
    return tables.stream()
        .anyMatch(
            table ->
                IntStream.range(0, table.rows().size())
                    .filter(r -> table.rows().get(r).kind() != SummaryTable.Row.Kind.BASE)
                    .anyMatch(r -> hasTie(table, r, room)));
  }

  private static boolean hasTie(SummaryTable table, int row, SummaryTable.Room room) {
    return IntStream.range(0, table.banner().segments().size())
        .filter(s -> table.groupForm(s, room) == SummaryTable.GroupForm.EXTREMES)
        .mapToObj(s -> table.extremes(row, s))
        .anyMatch(extremes -> extremes.moreHighest() + extremes.moreLowest() > 0);
  }

  private static boolean hasRow(SummaryTable table, SummaryTable.Row.Kind kind) {
    return table.rows().stream().anyMatch(row -> row.kind() == kind);
  }

  private static boolean hasLetters(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 1; c < table.columns().size(); c++) {
        Figure cell = table.cell(r, c);
        if (!cell.higherThan().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Inline> say(String key) {
    return context.phrases().say(key);
  }
}
