package io.etude.pdf.layout.table;

import io.etude.document.table.StatRow;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.AnnexItem;

/**
 * The heights of a table's rows, and where it may be split: between groups of rows, with some rows
 * on either side. What that costs is little in a long table, and in one that a page would hold less
 * only than a page that would be seen to be half empty.
 */
final class TableBreaks implements AnnexItem.Rows {

  /** The least rows on either side of a page break. */
  private static final int MIN_ROWS = 3;

  /** The same among other tables, so that low pages are filled too. */
  private static final int MIN_ROWS_OF_ANNEX = 2;

  /** What a break costs, where 1 is an empty page: little, but no table is split for nothing. */
  private static final double SPLIT = 0.02;

  /** What more it costs if the table would fit a page whole, unless it has that many rows. */
  private static final double FITS_PAGE = 0.12;

  private static final double LONG = 40;

  /** What more it costs the smaller a part of a page the table would take. */
  private static final double SHORT = 0.4;

  /** What few rows on one side cost, as if there were but one. */
  private static final double FEW = 0.12;

  /** What fewer than the usual least rows cost on one side. */
  private static final double FEWEST = 0.2;

  /** Fewer rows than that: more than an empty page. */
  private static final double TOO_FEW = 8;

  /** The same in a table that a page holds. */
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /**
   * A break between the mean and the quantiles: rather before them, where the answers end, even if
   * that leaves their rows white.
   */
  private static final double BETWEEN_SUMMARIES = 0.2;

  /**
   * A break between the members of a net, or the bases: as bad as a page filled to less than a
   * third.
   */
  private static final double IN_GROUP = 0.5;

  /** How much of that it is in a summary. */
  private static final double LOOSE = 0.2;

  /** How much farther apart rows may be, as a part of the distance of their lines. */
  private static final double SPREAD = 0.2;

  /** The same on the pages of an article, which end at their foot. */
  private static final double SPREAD_IN_ARTICLE = 0.35;

  /** How much farther again there, rather than leave a large part of a page white. */
  private static final double RESERVE_IN_ARTICLE = 0.8;

  /** How much farther again among tables, rather than leave a large part of a page white. */
  private static final double WIDE_SPREAD = 0.8;

  private final TableItem item;
  private final double[] sums;
  private final double[] spaceBefore;
  private final float[] penalties;
  private final double first;
  private final double further;
  private final double notes;
  private final double lessBelowOthers;

  private TableBreaks(TableItem item, double[] sums, double[] spaceBefore) {
    this.item = item;
    this.sums = sums;
    this.spaceBefore = spaceBefore;
    double head = item.headHeight() + 1;
    double caption = item.caption(true, false).height();
    first = caption + head;
    double under = item.caption(true, true).height() + (item.hasHead(true) ? head : 0);
    lessBelowOthers = first - under;
    notes = item.notes().height();
    Grid grid = item.grid();
    double page = grid.bottom() - grid.top();
    double share = (first + sums[sums.length - 1] + notes) / page;
    boolean neverSplit = share <= 1 && answers(item) < 2 * minRows(item);
    penalties = neverSplit ? new float[0] : penalties(item, share);
    further = neverSplit ? first : item.caption(false, false).height() + head;
  }

  static TableBreaks of(TableItem item) {
    int rows = item.layout().rows().size();
    double[] sums = new double[rows + 1];
    double[] spaceBefore = new double[rows];
    for (int r = 0; r < rows; r++) {
      double lines = item.rowHeight(r, true);
      spaceBefore[r] = r == 0 ? 0 : item.rowHeight(r, false) - lines;
      sums[r + 1] = sums[r] + spaceBefore[r] + lines;
    }
    return new TableBreaks(item, sums, spaceBefore);
  }

  /** The rows above the bases. */
  private static int answers(TableItem item) {
    TableLayout layout = item.layout();
    int answers = 0;
    for (int r = 0; r < layout.rows().size(); r++) {
      answers += layout.row(r).kind().isBase() ? 0 : 1;
    }
    return answers;
  }

  private static int minRows(TableItem item) {
    return item.isAmongTables() ? MIN_ROWS_OF_ANNEX : MIN_ROWS;
  }

  private static float[] penalties(TableItem item, double share) {
    TableLayout layout = item.layout();
    int answers = answers(item);
    float[] penalties = new float[layout.rows().size()];
    for (int r = 1; r < penalties.length; r++) {
      int fewer = Math.min(r, answers - r);
      boolean summary = layout.table().isSummary();
      double bond = bond(layout.row(r), layout.row(r - 1));
      // rows of a summary are read one by one
      double penalty = SPLIT + (summary ? LOOSE * bond : bond);
      boolean inTwo = fewer >= minRows(item) && !isFirstMember(layout.row(r), layout.row(r - 1));
      if (share <= 1 && !summary) {
        penalty += FITS_PAGE * Math.max(0, 1 - answers / LONG);
        penalty += SHORT * (1 - share) * (1 - share);
      }
      double few = fewer < MIN_ROWS ? FEWEST : summary ? 0 : FEW / fewer;
      penalties[r] = (float) (penalty + (inTwo ? few : share <= 1 ? NEVER : TOO_FEW));
    }
    return penalties;
  }

  /** Whether a row is the first member of the net above it, which says nothing without one. */
  private static boolean isFirstMember(StatRow row, StatRow before) {
    return row.level() > before.level();
  }

  private static double bond(StatRow row, StatRow before) {
    boolean alike = row.kind() == before.kind();
    return switch (row.kind()) {
      case CATEGORY, NET, ITEM -> row.level() > 0 ? IN_GROUP : 0;
      case SUMMARY -> alike ? BETWEEN_SUMMARIES : 0;
      case BASE, WEIGHTED_BASE, EFFECTIVE_BASE -> IN_GROUP;
    };
  }

  @Override
  public int count() {
    return spaceBefore.length;
  }

  @Override
  public double height(int from, int to) {
    double rows = sums[to] - sums[from] - spaceBefore[from];
    return (from == 0 ? first : further) + rows + (to == count() ? notes : 0);
  }

  /** A panel under the one before it needs no caption. */
  @Override
  public double lessBelowOthers() {
    return lessBelowOthers;
  }

  @Override
  public double penalty(int row) {
    return penalties.length == 0 ? Double.POSITIVE_INFINITY : penalties[row];
  }

  /** The space that may be added between two rows. */
  private double mostAir() {
    return SPREAD * item.type().leading();
  }

  @Override
  public double mostSpread(int from, int to) {
    return (to - from - 1) * mostAir();
  }

  /** How much higher rows may be on a page of an article. */
  double spreadInArticle(int from, int to) {
    return (to - from - 1) * SPREAD_IN_ARTICLE * item.type().leading();
  }

  /** How much higher again where a large part of such a page would be white. */
  double reserveInArticle(int from, int to) {
    return (to - from - 1) * RESERVE_IN_ARTICLE * item.type().leading();
  }

  @Override
  public double wideSpread(int from, int to) {
    return (to - from - 1) * wideAir();
  }

  private double wideAir() {
    return WIDE_SPREAD * item.type().leading();
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head, double spread) {
    double air = Math.min(1, spread) * mostAir() + Math.max(0, spread - 1) * wideAir();
    TablePart part = new TablePart(item, this, from, to, !head, air);
    return new AnnexItem.Part(part, item.grid().fullWidth());
  }
}
