package io.etude.pdf.layout.table;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A panel whose labels have been broken into lines: read to be measured, then dropped, and read
 * again to be painted.
 *
 * @param table the table
 * @param rows indices of the table's rows that are set; other indices of rows are places in this
 *     list
 * @param shape where the columns are
 * @param heads for each column of the panel its heading in lines
 * @param bases for each column of the panel its base in lines, under its heading
 * @param spanners headings over columns, a list for each level that has any
 * @param stubs for each row its label in lines
 * @param letterLines for each row the lines that the letters beside its figures take; empty if that
 *     is one everywhere
 */
record TableLayout(
    StatTable table,
    List<Integer> rows,
    PanelShape shape,
    List<List<String>> heads,
    List<List<String>> bases,
    List<List<Spanner>> spanners,
    List<List<String>> stubs,
    List<Integer> letterLines) {

  /** What widths may differ by for having been added up in another order. */
  private static final double ROUNDING = 1e-6;

  /**
   * A heading over columns of the panel, or the gap between such headings.
   *
   * @param from first column
   * @param end column behind the last
   * @param lines its text; empty for a gap
   * @param whole what a shorter text stands for; empty if it stands for itself
   */
  record Spanner(int from, int end, List<String> lines, Optional<String> whole) {}

  static TableLayout of(LayoutContext context, StatTable table, PanelShape shape) {
    Words words = context.words;
    TextStyle style = shape.type().head();
    BannerHeads banner = BannerHeads.of(table);
    List<List<String>> heads = new ArrayList<>();
    List<List<String>> bases = new ArrayList<>();
    for (int c : shape.columns()) {
      bases.add(baseLines(table.base(c)));
      String label = banner.labels().get(c);
      List<String> lines =
          new ArrayList<>(words.divide(label, style, shape.headWidth(heads.size())));
      String letter = table.columns().get(c).letter();
      if (!letter.isEmpty()) {
        lines.add("(" + letter + ")");
      }
      heads.add(lines);
    }
    List<Integer> rows = rows(table);
    List<List<String>> stubs = new ArrayList<>();
    for (int r : rows) {
      StatRow row = table.rows().get(r);
      double room = shape.stub() - BannerNeeds.STUB_PAD - BannerNeeds.INDENT * row.level();
      stubs.add(words.wrap(row.label(), shape.type().of(row), room));
    }
    TableLayout layout =
        new TableLayout(
            table,
            rows,
            shape,
            heads,
            bases,
            spanners(words, style, banner, shape),
            stubs,
            List.of());
    return shape.lettersWrap() ? layout.withLetterLines(words) : layout;
  }

  private TableLayout withLetterLines(Words words) {
    List<Integer> lines = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      int most = 1;
      for (int c = 0; c < heads.size(); c++) {
        TextStyle style = shape.type().of(row(r));
        most = Math.max(most, letters(words, text(r, c), style, c).size());
      }
      lines.add(most);
    }
    return new TableLayout(table, rows, shape, heads, bases, spanners, stubs, List.copyOf(lines));
  }

  /** A base in lines: a range in two, nothing in none. */
  static List<String> baseLines(String base) {
    return base.isEmpty() ? List.of() : List.of(base.split("(?<=–)"));
  }

  /** The lines of the deepest base in a row of a summary; 0 for other rows. */
  int baseLines(int index) {
    return !table.isSummary() || !row(index).kind().isBase()
        ? 0
        : shape.columns().stream()
            .mapToInt(c -> baseLines(table.cell(rows.get(index), c).toString()).size())
            .max()
            .orElse(0);
  }

  /** The width of the columns of groups, which is the same for all but for white before some. */
  double pitch() {
    return IntStream.range(0, heads.size())
        .filter(i -> shape.columns().get(i) > 0)
        .mapToDouble(i -> shape.right(i) - shape.left(i))
        .min()
        .orElse(0);
  }

  /** Lines of the deepest base under a heading. */
  int baseLines() {
    return bases.stream().mapToInt(List::size).max().orElse(0);
  }

  /** How a cell of a row that is set is drawn. */
  Optional<CellDrawing> drawing(int index, int column) {
    return table.drawing(rows.get(index), shape.columns().get(column));
  }

  /** The lines of letters that a row has beside its figures, one if it has none. */
  int letterLines(int index) {
    return letterLines.isEmpty() ? 1 : letterLines.get(index);
  }

  /** The rows that are set: all but the sums of weights, which say nothing beside both bases. */
  static List<Integer> rows(StatTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(r -> table.rows().get(r).kind() != StatRow.Kind.WEIGHTED_BASE)
        .boxed()
        .toList();
  }

  private static List<List<Spanner>> spanners(
      Words words, TextStyle style, BannerHeads banner, PanelShape shape) {
    List<List<Spanner>> levels = new ArrayList<>();
    for (int level : BannerHeads.LEVELS) {
      List<Spanner> spanners = new ArrayList<>();
      for (BannerHeads.Span span : banner.spans(level, shape.columns())) {
        double room = shape.right(span.end() - 1) - shape.left(span.from()) - shape.pad();
        List<String> lines =
            span.label().isEmpty() ? List.of() : words.divide(span.label(), style, room);
        Optional<String> whole =
            Optional.of(span.whole()).filter(w -> !w.equals(String.join(" ", lines)));
        spanners.add(new Spanner(span.from(), span.end(), lines, whole));
      }
      if (lines(spanners) > 0) {
        levels.add(spanners);
      }
    }
    return levels;
  }

  /**
   * What a heading of a column stands for that is shorter, or has a divided word, with the letter
   * and the base; empty if for itself.
   */
  Optional<String> whole(int place) {
    StatColumn column = table.columns().get(shape.columns().get(place));
    String letter = column.letter().isEmpty() ? "" : " (" + column.letter() + ")";
    String printedBase = table.base(shape.columns().get(place));
    String base = printedBase.isEmpty() ? "" : " " + printedBase;
    String printed = String.join(" ", heads.get(place)) + base;
    return Optional.of(Words.heading(column.label()) + letter + base)
        .filter(whole -> !whole.equals(printed));
  }

  double width() {
    return shape.width();
  }

  /** A row that is set. */
  StatRow row(int index) {
    return table.rows().get(rows.get(index));
  }

  /**
   * Whether a line of a row's label ends at a space: a word wider than the stub goes on instead.
   */
  boolean spaceFollows(int index, int line) {
    String label = row(index).label();
    List<String> lines = stubs.get(index);
    int end = 0;
    for (String before : lines.subList(0, line + 1)) {
      end = label.indexOf(before, end) + before.length();
    }
    return end < label.length() && Character.isSpaceChar(label.charAt(end));
  }

  /** What is in a cell of a row that is set and a column of the panel. */
  CellParts text(int index, int column) {
    return CellParts.of(table, rows.get(index), shape.columns().get(column));
  }

  /** Why there is no figure in a cell of a row that is set; empty where there is one. */
  Optional<Figure.Absence> absence(int index, int column) {
    return table.cell(rows.get(index), shape.columns().get(column)).absence();
  }

  /** The letters beside a figure in lines: they have the room up to the end of its column. */
  List<String> letters(Words words, CellParts cell, TextStyle style, int column) {
    if (cell.higher().size() <= 1) {
      return cell.higher();
    }
    String beside = cell.figure().substring(cell.whole());
    double room = shape.right(column) - shape.figure(column);
    room -= words.width(beside, style) + words.width(cell.mark(), shape.type().cell());
    return cell.letters(words, CellParts.style(table, shape.type()), room + ROUNDING);
  }

  /** Whether the bases begin with a row below others. */
  boolean opensBases(int index) {
    return index > 0 && row(index).kind().isBase() && !row(index - 1).kind().isBase();
  }

  /** Lines of the deepest column heading. */
  int headLines() {
    int lines = 0;
    for (List<String> head : heads) {
      lines = Math.max(lines, head.size());
    }
    return lines;
  }

  /** Lines of the deepest heading over columns. */
  static int lines(List<Spanner> spanners) {
    int lines = 0;
    for (Spanner spanner : spanners) {
      lines = Math.max(lines, spanner.lines().size());
    }
    return lines;
  }

  /** Whether a heading is over several columns. */
  boolean spanned() {
    return !spanners.isEmpty();
  }
}
