package io.etude.xlsx.sheet;

/**
 * Divides a sheet of blocks of rows, one under the other, into printed pages. A page begins where
 * else a block of up to half a page would be broken, or only the first rows of a longer one would
 * be at the foot of a page, or only its last ones at the head of the next.
 */
public final class PageBreaks {

  private final Sheet sheet;

  /** Height of a page beneath the rows that are repeated on each, in points. */
  private final double room;

  private double used;
  private double after;
  private double all;

  /**
   * For a sheet at a scale.
   *
   * @param scale in per cent
   * @param headRows how many rows at the top of the sheet are repeated on each page
   */
  public PageBreaks(Sheet sheet, int scale, int headRows) {
    this.sheet = sheet;
    double head = 0;
    for (int row = 0; row < headRows; row++) {
      head += sheet.height(row).orElse(sheet.defaultHeight());
    }
    room = Paper.heightOfSetRows(sheet.orientation()) * 100 / scale - head;
  }

  /**
   * Places the next block, and begins a page before it if need be.
   *
   * @param row its first row
   * @param height of its rows, in points
   * @param gap the space after it, which may be lost at the foot of a page, in points
   * @param kept height of the first rows of a long block that stay together, in points
   */
  public void place(int row, double height, double gap, double kept) {
    double whole = height <= room / 2 ? height : Math.min(kept, height);
    used %= room;
    if (used > 0 && used + after + whole > room) {
      sheet.breakBefore(row);
      used = 0;
    } else {
      used += after;
    }
    used += height;
    after = gap;
    all += height + gap;
  }

  /** Says that the last {@code rows} of the block, before row {@code next}, stay together. */
  public void end(int next, int rows) {
    double last = rows * sheet.defaultHeight();
    if (used > room && used % room < last) {
      sheet.breakBefore(next - rows);
      used = last;
    }
  }

  /** Whether what was placed takes more than one page. */
  public boolean areSeveral() {
    return all > room;
  }
}
