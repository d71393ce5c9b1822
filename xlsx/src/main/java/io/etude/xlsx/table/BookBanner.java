package io.etude.xlsx.table;

import io.etude.document.table.StatColumn;
import io.etude.document.table.StatSpanner;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that many tables have in common: those of all their segments, side by side, so that
 * the tables can stand one under the other beneath one heading.
 */
public final class BookBanner {

  private static final double FIGURE_WIDTH = 5.8;

  /** Around a heading that is in one line. */
  private static final double HEADING_GAP = 1.5;

  /** What stays free beside a count. */
  private static final double COUNT_MARGIN = 1.4;

  private static final double MARK_WIDTH = 2.2;

  /** The widest column of letters. */
  private static final int MAX_LETTERS = 4;

  private final WorkbookContext context;

  /** The columns as a table without rows. */
  private final StatTable heading;

  /** The tables beneath it. */
  private final List<StatTable> tables;

  /** The widths that their numbers need. */
  private Optional<Sheet> measured = Optional.empty();

  private final List<Place> places;
  private final List<BannerColumn> columns;

  /** A column of a segment, whatever the table; the total has no segment. */
  private record Place(String segment, String column) {
    static Place of(StatTable table, StatColumn column) {
      String segment =
          column.segment() < 0
              ? ""
              : table.segments().get(column.segment()).source().segment().orElse("");
      return new Place(segment, column.id());
    }
  }

  /** A column and the heading over it in a nested segment. */
  private record Headed(StatColumn column, String outer) {}

  public BookBanner(WorkbookContext context, List<StatTable> tables, List<Measure> measures) {
    this.context = context;
    this.tables = List.copyOf(tables);
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, List<Place>> bySegment = new LinkedHashMap<>();
    Map<Place, Headed> headed = new LinkedHashMap<>();
    for (StatTable table : tables) {
      table.segments().forEach(s -> labels.putIfAbsent(s.source().segment().orElse(""), s.label()));
      collect(table, bySegment, headed);
    }
    this.places = bySegment.values().stream().flatMap(List::stream).toList();
    this.heading =
        heading(tables.get(0).subject(), labels, List.copyOf(bySegment.keySet()), headed);
    this.columns = BannerColumn.of(heading, measures);
  }

  /** Adds the columns that a table has and those before it have not, each after its neighbour. */
  private static void collect(
      StatTable table, Map<String, List<Place>> bySegment, Map<Place, Headed> headed) {
    String segment = "";
    int next = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      StatColumn column = table.columns().get(i);
      Place place = Place.of(table, column);
      if (!place.segment().equals(segment)) {
        segment = place.segment();
        next = 0;
      }
      List<Place> own = bySegment.computeIfAbsent(segment, id -> new ArrayList<>());
      int known = own.indexOf(place);
      if (known < 0) {
        own.add(Math.min(next, own.size()), place);
        known = Math.min(next, own.size() - 1);
      }
      next = known + 1;
      String outer = table.spanner(1, i).map(StatSpanner::label).orElse("");
      headed.merge(
          place,
          new Headed(column, outer),
          (one, other) -> one.column().letter().isEmpty() ? other : one);
    }
  }

  private StatTable heading(
      StatTable.Subject subject,
      Map<String, String> labels,
      List<String> segments,
      Map<Place, Headed> headed) {
    List<StatColumn> all = new ArrayList<>();
    List<StatSpanner> spanners = new ArrayList<>();
    List<String> named = segments.stream().filter(id -> !id.isEmpty()).toList();
    for (Place place : places) {
      StatColumn column = headed.get(place).column();
      all.add(
          new StatColumn(
              column.id(),
              column.label(),
              column.letter(),
              named.indexOf(place.segment()),
              Figure.Mark.NONE));
    }
    for (int level : BannerHeading.LEVELS) {
      int first = 0;
      for (int i = 1; i <= places.size(); i++) {
        String label = label(level, first, labels, headed);
        boolean ends =
            i == places.size()
                || !places.get(i).segment().equals(places.get(first).segment())
                || !label(level, i, labels, headed).equals(label);
        if (ends && !label.isEmpty()) {
          spanners.add(new StatSpanner(label, level, first, i - 1));
        }
        first = ends ? i : first;
      }
    }
    return StatTable.of("banner", subject).columns(all).spanners(spanners).build();
  }

  private String label(
      int level, int index, Map<String, String> labels, Map<Place, Headed> headed) {
    Place place = places.get(index);
    return level == 0 ? labels.getOrDefault(place.segment(), "") : headed.get(place).outer();
  }

  /** The columns of a table under this heading. */
  List<BannerColumn> of(StatTable table) {
    Map<Place, Integer> indices = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      indices.put(Place.of(table, table.columns().get(i)), i);
    }
    List<BannerColumn> own = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Integer index = indices.get(places.get(i));
      if (index != null) {
        BannerColumn column = columns.get(i);
        own.add(
            new BannerColumn(
                index,
                table.columns().get(index),
                column.opensSegment(),
                column.first(),
                column.measures(),
                column.hasMark()));
      }
    }
    return own;
  }

  /** Lays the headings from row {@code top} on and returns the row after them. */
  public int lay(Sheet sheet, int top) {
    widths(sheet);
    return new BannerHeading(context, heading, columns, BannerHeading.Labels.MERGED)
        .lay(sheet, top);
  }

  private void widths(Sheet sheet) {
    Map<Integer, Long> sizes =
        columns.stream()
            .collect(Collectors.groupingBy(c -> c.printed().segment(), Collectors.counting()));
    String most = context.display().integer(context.report().results().respondents());
    double count = Math.max(4, TextWidth.of(most) + COUNT_MARGIN);
    Sheet cells = measured.orElseGet(this::measure);
    for (BannerColumn column : columns) {
      for (Measure measure : column.measures()) {
        int cell = column.of(measure);
        double usual = measure == Measure.COUNT ? count : FIGURE_WIDTH;
        sheet.widen(cell, Math.max(usual, cells.widthOfNumbers(cell)));
      }
      if (column.hasMark()) {
        long letters = Math.min(MAX_LETTERS, sizes.get(column.printed().segment()) - 1);
        sheet.widen(column.mark(), MARK_WIDTH + 1.2 * Math.max(0, letters - 1));
      }
      widenForHeading(sheet, column);
    }
  }

  /**
   * Lays the rows of all tables on a sheet that keeps none of them: the columns, and with them the
   * scale on paper, must be known before the first table is laid.
   */
  private Sheet measure() {
    Sheet cells = new Sheet(context.word("xlsx.book"), (sheet, row) -> {});
    int at = 0;
    for (StatTable table : tables) {
      BannerTable rows = new BannerTable(context, table, of(table));
      Counts numbers = rows.counts(at);
      for (int index = 0; index < table.rows().size(); index++) {
        rows.row(cells, at++, index, numbers);
      }
      cells.finish(at);
    }
    measured = Optional.of(cells);
    return cells;
  }

  /**
   * Gives the cells under a heading, alike, what its longest word needs. One that nearly fits on a
   * line has room on its sides too: it would run into the next.
   */
  private static void widenForHeading(Sheet sheet, BannerColumn column) {
    double room = 0;
    for (int cell = column.first(); cell <= column.last(); cell++) {
      room += sheet.widths().get(cell);
    }
    String label = BannerHeading.breakable(column.printed().label());
    double line = TextWidth.ofBold(label);
    double whole = line <= room ? line + HEADING_GAP : 0;
    double missing = Math.max(whole, TextWidth.ofHeading(label)) - room;
    for (Measure measure : column.measures()) {
      int cell = column.of(measure);
      double share = Math.max(0, missing) / column.measures().size();
      sheet.widen(cell, sheet.widths().get(cell) + share);
    }
  }

  /** The columns of the sheet that begin a segment. */
  public List<Integer> segments() {
    return columns.stream().filter(BannerColumn::opensSegment).map(BannerColumn::first).toList();
  }

  /** Gives the cells of a row beside the stub a style. */
  void blank(Sheet sheet, int row, Style style) {
    columns.forEach(column -> column.blank(sheet, row, style));
  }
}
