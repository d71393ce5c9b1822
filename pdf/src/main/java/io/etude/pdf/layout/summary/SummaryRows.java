package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.summary.head.HeadPainter;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of all tables of a panel, their heights, and where its pages may end: between questions,
 * or within a long one.
 */
final class SummaryRows implements AnnexItem.Rows {

  /** A page may end after a question at hardly any cost, so that a run takes many pages. */
  private static final double BETWEEN = 0.01;

  /** Within a question that has at least so many answers, or items. */
  private static final int LONG = 6;

  /** One of fewer answers is divided only where a page would be seen to end too early. */
  private static final int WHOLE = 9;

  /** A grid of fewer items than that is divided only where a page would end far too early. */
  private static final int WHOLE_GRID = 8;

  private static final int MIN_ROWS = 3;

  /** Of a table of questions, which are read one by one. */
  private static final int MIN_QUESTIONS = 2;

  /** How much larger the space between questions may be. */
  private static final double SPREAD = 7;

  private static final double WITHIN = 0.05;

  /** No page has so many rows. */
  private static final int MOST_STACKED = 512;

  /** So many rows are on few pages, whose readers find the notes below the last without help. */
  private static final int FEW_PAGES = 60;

  /** What it costs that a chapter's last question is alone at the head of a page. */
  private static final double LAST_OF_CHAPTER = 0.08;

  /** What few rows on one side cost, as if there were but one: the last three look left behind. */
  private static final double FEW = 0.3;

  private static final double IN_GROUP = 0.2;
  private static final double IN_SHORT = 0.2;
  private static final double IN_SHORT_GRID = 0.08;

  private final SummaryItem item;
  private final List<Unit> units = new ArrayList<>();
  private final double[] heights;
  private final SignsOfRows signs;
  private final Map<HeadPainter.On, Double> heads = new HashMap<>();
  private final double[] keys;
  private final double[] continuedKeys;
  private final Map<Long, Integer> splits = new HashMap<>();
  private final double[][] stacks;
  private final double[] names;
  private final double[] continued;

  /** The names where the keys of bars are not repeated, and the lines that those take. */
  private final double[] unkeyedNames;

  private final double[] keyLines;

  /** The number of rows of a table that are no base. */
  private final long[] rowCounts;

  /** A row of a table, or a chapter, whose row is −1. */
  record Unit(int entry, int row) {}

  SummaryRows(SummaryItem item) {
    this.item = item;
    SummarySizes sizes = item.sizes();
    List<SummaryRun.Entry> entries = item.run().entries();
    names = new double[entries.size()];
    continued = new double[entries.size()];
    unkeyedNames = new double[entries.size()];
    keyLines = new double[entries.size()];
    rowCounts = new long[entries.size()];
    keys = new double[entries.size()];
    continuedKeys = new double[entries.size()];
    List<Double> all = new ArrayList<>();
    for (int e = 0; e < entries.size(); e++) {
      if (entries.get(e) instanceof SummaryRun.Question question) {
        SummaryTable table = question.table();
        rowCounts[e] =
            table.rows().stream().filter(r -> r.kind() != SummaryTable.Row.Kind.BASE).count();
        names[e] = sizes.name(table, false);
        continued[e] = sizes.name(table, true);
        unkeyedNames[e] = names[e];
        if (SummarySizes.isAlone(table)) {
          unkeyedNames[e] = sizes.aloneName(table, false, QuestionName.Places.ARTIFACT).height();
          keyLines[e] = sizes.aloneRow(table, true) - sizes.aloneRow(table, false);
        }
        keys[e] = key(table, false);
        continuedKeys[e] = key(table, true);
        for (int r = 0; r < table.rows().size(); r++) {
          units.add(new Unit(e, r));
          all.add(sizes.row(table, r));
        }
        if (table.rows().isEmpty()) {
          units.add(new Unit(e, 0));
          all.add(0.0);
        }
      } else {
        units.add(new Unit(e, -1));
        all.add(sizes.chapter());
      }
    }
    stacks = new double[all.size()][];
    heights = all.stream().mapToDouble(Double::doubleValue).toArray();
    signs = new SignsOfRows(item, units);
  }

  private double key(SummaryTable table, boolean continued) {
    SummarySizes sizes = item.sizes();
    return SummaryHead.isGrid(table)
        ? new KeyPainter(sizes).height(table, sizes.isKeyBehindWording(table, continued))
        : 0;
  }

  List<Unit> units() {
    return units;
  }

  /** The height of a unit of a piece. */
  double unitHeight(Piece piece, int unit) {
    boolean bar = units.get(unit).row() == 0;
    return heights[unit] - (bar ? withoutKey(piece.entry(), piece.keyed()) : 0);
  }

  /** How much lower the row of a lone question is without the key of its bar. */
  private double withoutKey(int entry, boolean keyed) {
    return keyed ? 0 : keyLines[entry];
  }

  @Override
  public int count() {
    return units.size();
  }

  /**
   * Some units of one entry.
   *
   * @param gap the space above them
   * @param axes the unit over which the ticks of axes stand: the first of shares, as means have
   *     axes of their own; −1 for none
   * @param ticks the height that those take; none where they are in the line of the name
   * @param name the height of the name, with that of the key
   * @param key the height of the key
   * @param rows the height of the units
   * @param beside whether the name is beside them
   * @param keyed whether the key of a table of questions is with it: it is once on a page
   */
  record Piece(
      int entry,
      int from,
      int to,
      double gap,
      int axes,
      double ticks,
      double name,
      double key,
      double rows,
      boolean beside,
      boolean keyed) {
    double height() {
      return gap + ticks + (beside ? Math.max(name, rows) : name + rows);
    }

    /** How far below the gap the rows begin. */
    double rowsTop() {
      return (axes == from ? ticks : 0) + (beside ? 0 : name);
    }

    /** The height of the ticks of axes over a unit. */
    double ticksOver(int unit) {
      return unit == axes ? ticks : 0;
    }

    /** The space between a unit and the one before it, for the ticks of axes. */
    double above(int unit) {
      return unit > from ? ticksOver(unit) : 0;
    }
  }

  /** Whether how to read the tables is on the page that begins with a unit. */
  boolean opens(int from) {
    return from == 0 && item.isFirst();
  }

  /** Whether the notes on all tables are on the page that ends before a unit. */
  boolean closes(int to) {
    return to == count() && item.isFirst() && !item.run().notes().isEmpty();
  }

  /** What the heading has on the page with some units. */
  HeadPainter.On head(int from, int to) {
    boolean signed = !closes(to) && count() > FEW_PAGES;
    return new HeadPainter.On(opens(from), signed ? signs.between(from, to) : List.of());
  }

  private double headHeight(int from, int to) {
    return heads.computeIfAbsent(head(from, to), item.head()::height);
  }

  /** What is on a page, pane by pane. */
  List<List<Piece>> panes(int from, int to) {
    if (item.sizes().shape.panes() == 1) {
      return List.of(pieces(from, to));
    }
    int split = split(from, to);
    return List.of(pieces(from, split), pieces(split, to));
  }

  /** Where the second pane begins, so that both are about as high. */
  private int split(int from, int to) {
    return splits.computeIfAbsent(
        ((long) from << 32) + to,
        key -> {
          int best = to;
          double least = stacked(from, to);
          for (int unit = from + 1; unit < to; unit++) {
            if (penalty(unit) != Double.POSITIVE_INFINITY) {
              double first = stacked(from, unit);
              if (first >= least - 0.01) {
                break; // the first pane only grows
              }
              double height = Math.max(first, stacked(unit, to));
              if (height < least - 0.01) {
                least = height;
                best = unit;
              }
            }
          }
          return best;
        });
  }

  /** Pages of many rows are tried in many ways, each of which has most of its stacks in common. */
  private double stacked(int from, int to) {
    int rows = to - from;
    if (rows >= MOST_STACKED) {
      return pieces(from, to).stream().mapToDouble(Piece::height).sum();
    }
    double[] known = stacks[from] == null ? new double[0] : stacks[from];
    if (known.length <= rows) {
      known = Arrays.copyOf(known, Math.min(MOST_STACKED, 2 * rows + 1));
      stacks[from] = known;
    }
    if (known[rows] == 0 && rows > 0) {
      known[rows] = pieces(from, to).stream().mapToDouble(Piece::height).sum();
    }
    return known[rows];
  }

  /** What a pane has, entry by entry. */
  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      int entry = units.get(at).entry();
      int end = at;
      double rows = 0;
      while (end < to && units.get(end).entry() == entry) {
        rows += heights[end++];
      }
      pieces.add(piece(pieces, from, at, end, rows));
      at = end;
    }
    return pieces;
  }

  private Piece piece(List<Piece> above, int from, int at, int end, double rows) {
    int entry = units.get(at).entry();
    boolean chapter = units.get(at).row() < 0;
    boolean afterChapter = at > from && units.get(at - 1).row() < 0;
    double gap =
        at == from || afterChapter
            ? SummarySizes.RULE
            : chapter ? SummarySizes.CHAPTER_GAP : SummarySizes.GAP;
    if (chapter) {
      return new Piece(entry, at, end, gap, -1, 0, 0, 0, rows, false, false);
    }
    SummaryTable table = table(entry);
    Optional<Piece> piece =
        above.stream()
            .filter(other -> units.get(other.from()).row() >= 0)
            .reduce((first, second) -> second);
    Optional<SummaryTable> before = piece.map(other -> table(other.entry()));
    boolean beside = item.sizes().isBeside(table);
    boolean again = units.get(at).row() > 0;
    boolean same = before.filter(other -> sameKey(table, other)).isPresent();
    double key = same ? 0 : (again ? continuedKeys : keys)[entry];
    boolean keyed =
        table.form() == SummaryTable.Form.QUESTIONS
            && !again
            && above.stream()
                .noneMatch(o -> o.keyed() && table(o.entry()).scale().equals(table.scale()));
    double name = again ? continued[entry] : (keyed ? names : unkeyedNames)[entry];
    double own = rows - (again ? 0 : withoutKey(entry, keyed));
    double foot = beside ? 0 : SummarySizes.NAME_FOOT;
    boolean under = piece.filter(other -> shares(other.from(), other.to()) >= 0).isPresent();
    int axes = under ? -1 : shares(at, end);
    boolean shared = item.sizes().isNameLeftOfGroups(table);
    double ticks = axes >= 0 && !shared ? item.groupKey().ticksHeight() : 0;
    return new Piece(entry, at, end, gap, axes, ticks, name + foot + key, key, own, beside, keyed);
  }

  private SummaryTable table(int entry) {
    return ((SummaryRun.Question) item.run().entries().get(entry)).table();
  }

  /** Whether the key of a grid is that of the grid above it. */
  private static boolean sameKey(SummaryTable table, SummaryTable above) {
    return SummaryHead.isGrid(above)
        && above.scale().equals(table.scale())
        && above.totals().equals(table.totals())
        && above.measure().equals(table.measure());
  }

  /**
   * The first of some units of a table whose groups are dots on the axes of shares; −1 for none.
   */
  private int shares(int from, int to) {
    SummarySizes sizes = item.sizes();
    SummaryTable table = table(units.get(from).entry());
    boolean dots = sizes.shape.names() == SummaryShape.Names.COLUMNS && sizes.hasDots(table);
    for (int unit = from; dots && unit < to && !table.rows().isEmpty(); unit++) {
      SummaryTable.Row row = table.rows().get(units.get(unit).row());
      if (row.axis().isEmpty() && row.kind() != SummaryTable.Row.Kind.BASE) {
        return unit;
      }
    }
    return -1;
  }

  /** Whether a group of a segment has a dot on a page: its axis has ticks only then. */
  boolean hasDots(List<Piece> pieces, SummaryShape.Segment segment) {
    return pieces.stream()
        .filter(piece -> units.get(piece.from()).row() >= 0)
        .anyMatch(piece -> hasDots(piece, segment));
  }

  private boolean hasDots(Piece piece, SummaryShape.Segment segment) {
    SummaryTable table = table(piece.entry());
    return !table.rows().isEmpty()
        && units.subList(piece.from(), piece.to()).stream()
            .filter(unit -> table.rows().get(unit.row()).axis().isEmpty())
            .flatMap(unit -> segment.groups().stream().map(g -> table.group(unit.row(), g)))
            .anyMatch(cell -> CellNumbers.share(cell).isPresent());
  }

  @Override
  public double height(int from, int to) {
    double most = 0;
    for (List<Piece> pane : panes(from, to)) {
      most = Math.max(most, pane.stream().mapToDouble(Piece::height).sum());
    }
    double notes = closes(to) ? item.notes(TagPosition.ARTIFACT).height() : 0;
    return headHeight(from, to) + most + SummarySizes.RULE + notes;
  }

  @Override
  public double penalty(int row) {
    Unit unit = units.get(row);
    if (unit.row() <= 0) {
      boolean afterChapter = units.get(row - 1).row() < 0;
      return afterChapter
          ? Double.POSITIVE_INFINITY
          : BETWEEN + (unit.row() == 0 && isLastOfChapter(row) ? LAST_OF_CHAPTER : 0);
    }
    SummaryTable table = ((SummaryRun.Question) item.run().entries().get(unit.entry())).table();
    long rows = rowCounts[unit.entry()];
    boolean questions = table.form() == SummaryTable.Form.QUESTIONS;
    int least = questions ? MIN_QUESTIONS : MIN_ROWS;
    boolean few = unit.row() < least || rows - unit.row() < least;
    boolean answers = table.form() == SummaryTable.Form.ANSWERS;
    if (rows < LONG && !questions
        || few
        || table.rows().get(unit.row()).kind() == SummaryTable.Row.Kind.BASE) {
      return Double.POSITIVE_INFINITY;
    }
    return WITHIN
        + FEW / Math.min(unit.row(), rows - unit.row())
        + (table.rows().get(unit.row()).level() > 0 ? IN_GROUP : 0)
        + (answers && rows < WHOLE ? IN_SHORT : 0)
        + (!answers && !questions && rows < WHOLE_GRID ? IN_SHORT_GRID : 0);
  }

  /** Whether no other question of its chapter is behind the one that begins with a unit. */
  private boolean isLastOfChapter(int row) {
    int next = row;
    while (next < units.size() && units.get(next).entry() == units.get(row).entry()) {
      next++;
    }
    return next < units.size() && units.get(next).row() < 0;
  }

  /** A question begins with it, of which a part could be on the page before only if it is long. */
  @Override
  public boolean beginsBlock(int row) {
    return units.get(row).row() <= 0;
  }

  /** How many spaces between questions may be larger: those of one pane only. */
  int gaps(int from, int to) {
    List<List<Piece>> panes = panes(from, to);
    return panes.size() > 1
        ? 0
        : (int) panes.get(0).stream().skip(1).filter(p -> p.gap() != SummarySizes.RULE).count();
  }

  @Override
  public double mostSpread(int from, int to) {
    return gaps(from, to) * SPREAD;
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head, double spread) {
    SummaryPart part = new SummaryPart(item, this, from, to, Math.min(1, spread) * SPREAD);
    return new AnnexItem.Part(part, item.sizes().shape.whole());
  }
}
