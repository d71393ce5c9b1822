package io.etude.pdf.internal.layout;

/** Some rows of a table's panel with everything that belongs to them, for one page. */
final class TablePart implements Box {
  private final TableItem item;
  private final int from;
  private final int to;
  private final Box top;
  private final double height;

  /**
   * A part.
   *
   * @param from its first row
   * @param to the row behind its last
   * @param bare whether it stands right under the panel before
   */
  TablePart(TableItem item, int from, int to, boolean bare) {
    this.item = item;
    this.from = from;
    this.to = to;
    top = item.caption(from == 0, bare);
    double sum = top.height() + item.headHeight() + 1;
    for (int r = from; r < to; r++) {
      sum += item.rowHeight(r, r == from);
    }
    height = ends() ? sum + item.notes().height() : sum;
  }

  private boolean ends() {
    return to == item.rows();
  }

  int to() {
    return to;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    top.paint(canvas, x, y);
    TablePainter painter = item.painter();
    double foot = painter.head(canvas, x, y + top.height(), from == 0);
    for (int r = from; r < to; r++) {
      foot = painter.row(canvas, x, foot, r, r == from);
    }
    canvas.fill(x, foot, item.layout().width(), 0.75, item.setting().looks.brand().ink());
    if (ends()) {
      item.notes().paint(canvas, x, foot + 1);
      item.forget();
    }
  }
}
