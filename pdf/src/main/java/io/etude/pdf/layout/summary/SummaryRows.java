package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.pdf.layout.page.AnnexItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of all tables of a panel, their heights, and where its pages may end: between questions,
 * or within a long one.
 */
final class SummaryRows implements AnnexItem.Rows {

  /** A page may end after a question at hardly any cost, so that a run takes many pages. */
  private static final double BETWEEN = 0.01;

  /** Within a question that has at least so many answers, or items. */
  private static final int LONG = 9;

  private static final int LONG_GRID = 6;

  /** A grid of fewer items than that is divided only where a page would end far too early. */
  private static final int WHOLE_GRID = 8;

  private static final int MIN_ROWS = 3;

  /** Of a table of questions, which are read one by one. */
  private static final int MIN_QUESTIONS = 2;

  private static final double WITHIN = 0.05;
  private static final double IN_GROUP = 0.2;
  private static final double IN_SHORT_GRID = 0.08;

  private final SummaryItem item;
  private final List<Unit> units = new ArrayList<>();
  private final double[] heights;
  private final double headHeight;
  private final double[] names;
  private final double[] continued;

  /** A row of a table, or a chapter, whose row is −1. */
  record Unit(int entry, int row) {}

  SummaryRows(SummaryItem item) {
    this.item = item;
    SummarySizes sizes = item.sizes();
    List<SummaryRun.Entry> entries = item.run().entries();
    names = new double[entries.size()];
    continued = new double[entries.size()];
    List<Double> all = new ArrayList<>();
    for (int e = 0; e < entries.size(); e++) {
      if (entries.get(e) instanceof SummaryRun.Question question) {
        SummaryTable table = question.table();
        names[e] = sizes.name(table, false);
        continued[e] = sizes.name(table, true);
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
    heights = all.stream().mapToDouble(Double::doubleValue).toArray();
    headHeight = item.head().height();
  }

  List<Unit> units() {
    return units;
  }

  double unitHeight(int unit) {
    return heights[unit];
  }

  @Override
  public int count() {
    return units.size();
  }

  /** Some units of one entry. */
  record Piece(int entry, int from, int to, double gap, double name, double rows, boolean beside) {
    double height() {
      return gap + (beside ? Math.max(name, rows) : name + rows);
    }
  }

  /** Whether the name of a table is beside its rows. */
  private boolean isBeside(int entry) {
    return item.run().entries().get(entry) instanceof SummaryRun.Question question
        && SummarySizes.isBeside(question.table());
  }

  /** What is on a page, entry by entry. */
  List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      int entry = units.get(at).entry();
      int end = at;
      double rows = 0;
      while (end < to && units.get(end).entry() == entry) {
        rows += heights[end++];
      }
      boolean chapter = units.get(at).row() < 0;
      boolean afterChapter = at > from && units.get(at - 1).row() < 0;
      double gap =
          at == from || afterChapter
              ? SummarySizes.RULE
              : chapter ? SummarySizes.CHAPTER_GAP : SummarySizes.GAP;
      double name = chapter ? 0 : units.get(at).row() > 0 ? continued[entry] : names[entry];
      boolean beside = !chapter && isBeside(entry);
      if (!chapter && !beside) {
        name += SummarySizes.NAME_FOOT;
      }
      pieces.add(new Piece(entry, at, end, gap, name, rows, beside));
      at = end;
    }
    return pieces;
  }

  @Override
  public double height(int from, int to) {
    double height = headHeight;
    for (Piece piece : pieces(from, to)) {
      height += piece.height();
    }
    return height + SummarySizes.RULE;
  }

  @Override
  public double penalty(int row) {
    Unit unit = units.get(row);
    if (unit.row() <= 0) {
      boolean afterChapter = units.get(row - 1).row() < 0;
      return afterChapter ? Double.POSITIVE_INFINITY : BETWEEN;
    }
    SummaryTable table = ((SummaryRun.Question) item.run().entries().get(unit.entry())).table();
    long rows = table.rows().stream().filter(r -> r.kind() != SummaryTable.Row.Kind.BASE).count();
    boolean questions = table.form() == SummaryTable.Form.QUESTIONS;
    int least = questions ? MIN_QUESTIONS : MIN_ROWS;
    boolean few = unit.row() < least || rows - unit.row() < least;
    boolean answers = table.form() == SummaryTable.Form.ANSWERS;
    if (rows < (answers ? LONG : LONG_GRID) && !questions
        || few
        || table.rows().get(unit.row()).kind() == SummaryTable.Row.Kind.BASE) {
      return Double.POSITIVE_INFINITY;
    }
    return WITHIN
        + (table.rows().get(unit.row()).level() > 0 ? IN_GROUP : 0)
        + (!answers && !questions && rows < WHOLE_GRID ? IN_SHORT_GRID : 0);
  }

  /** A question begins with it, of which a part could be on the page before only if it is long. */
  @Override
  public boolean beginsBlock(int row) {
    return units.get(row).row() <= 0;
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head) {
    return new AnnexItem.Part(new SummaryPart(item, this, from, to), item.sizes().shape.width());
  }
}
