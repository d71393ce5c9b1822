package io.etude.pdf.internal.layout;

/**
 * Some rows of a table's panel with everything that belongs to them, for one page.
 *
 * @param item the panel
 * @param from its first row
 * @param to the row behind its last
 * @param bare whether it stands right under the panel before
 * @param height its height
 */
record TablePart(TableItem item, int from, int to, boolean bare, double height) implements Box {

  @Override
  public void paint(Canvas canvas, double x, double y) {
    Box caption = item.caption(from == 0, bare);
    caption.paint(canvas, x, y);
    TablePainter painter = item.painter();
    double foot = painter.head(canvas, x, y + caption.height(), from == 0);
    for (int r = from; r < to; r++) {
      foot = painter.row(canvas, x, foot, r, r == from);
    }
    canvas.fill(x, foot, item.layout().width(), 0.75, item.setting().looks.brand().ink());
    if (to == item.layout().model().rows().size()) {
      item.notes().paint(canvas, x, foot + 1);
      item.forget();
    }
  }
}
