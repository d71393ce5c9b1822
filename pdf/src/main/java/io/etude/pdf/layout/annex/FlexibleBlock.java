package io.etude.pdf.layout.annex;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Heights;
import io.etude.pdf.layout.page.AnnexItem;

/**
 * A block whose plots and lines are a little closer so that it fits its page, or farther apart so
 * that its page is full, where a page holds all of it.
 *
 * @param box the block at its usual height
 * @param rows where pages may divide it
 * @param width width of the page's room
 */
record FlexibleBlock(Box box, AnnexItem.Rows rows, double width) implements AnnexItem.Rows {

  /** In so many halvings the part of a height is found. */
  private static final int STEPS = 6;

  /** So near to the height that is wanted is near enough. */
  private static final double ENOUGH = 1;

  @Override
  public int count() {
    return rows.count();
  }

  @Override
  public double height(int from, int to) {
    return isAll(from, to) ? box.height() : rows.height(from, to);
  }

  private boolean isAll(int from, int to) {
    return from == 0 && to == count();
  }

  @Override
  public double penalty(int row) {
    return rows.penalty(row);
  }

  @Override
  public double slack() {
    return count() == 1 ? box.height() - box.heights().least() : 0;
  }

  @Override
  public double mostSpread(int from, int to) {
    return isAll(from, to) ? box.growth() : 0;
  }

  @Override
  public double wideSpread(int from, int to) {
    return isAll(from, to) ? box.reserve() : 0;
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head, double spread) {
    if (!isAll(from, to)) {
      return rows.part(from, to, head, 0);
    }
    return new AnnexItem.Part(spread < 0 ? closer(-spread) : wider(spread), width);
  }

  /** Again and again, since plots whose labels need room grow by less than they are asked to. */
  private Box wider(double spread) {
    double more = Math.min(1, spread) * box.growth() + Math.max(0, spread - 1) * box.reserve();
    double most = box.height() + more;
    Box made = box;
    for (int i = 0; i < STEPS && most - made.height() > ENOUGH; i++) {
      made = made.grown(most - made.height());
    }
    return made;
  }

  private Box closer(double squeeze) {
    double most = box.height() - squeeze * slack();
    double low = Heights.LEAST_PART;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      boolean fits = box.at(middle).height() <= most;
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    return box.at(low);
  }
}
