package io.etude.pdf.layout.table;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.line.Canvas;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of a table's panel with everything that belongs to them, for one page.
 *
 * @param item the panel
 * @param rows all its rows
 * @param from its first row
 * @param to the row behind its last
 * @param under whether another block is above it on its page
 * @param air the space that is added between two rows
 */
record TablePart(TableItem item, TableBreaks rows, int from, int to, boolean under, double air)
    implements Box {

  @Override
  public double height() {
    return height(to);
  }

  private double height(int end) {
    double less = from == 0 && under ? rows.lessBelowOthers() : 0;
    return rows.height(from, end) - less + (end - from - 1) * air;
  }

  @Override
  public double growth() {
    return Math.max(0, rows.spreadInArticle(from, to) - (to - from - 1) * air);
  }

  @Override
  public double reserve() {
    double all = rows.spreadInArticle(from, to) + rows.reserveInArticle(from, to);
    return Math.max(0, all - (to - from - 1) * air - growth());
  }

  @Override
  public Box grown(double most) {
    double more = Math.min(most, growth() + reserve());
    return more <= 0
        ? this
        : new TablePart(item, rows, from, to, under, air + more / (to - from - 1));
  }

  @Override
  public List<String> anchors() {
    return from == 0 ? item.anchors() : List.of();
  }

  @Override
  public List<Tag> completed() {
    return to == rows.count() ? List.of(item.position().tag()) : List.of();
  }

  /** Within a box that is higher than a page, between any rows. */
  @Override
  public Optional<Split> split(double room) {
    Optional<Split> good = divide(room);
    int end = to - 1;
    while (end > from && height(end) > room) {
      end--;
    }
    return good.isPresent() || end <= from ? good : Optional.of(before(end));
  }

  /** Between rows of a long table, where a page of tables would end too. */
  @Override
  public Optional<Split> divide(double room) {
    int best = 0;
    double least = 1;
    for (int end = to - 1; end > from; end--) {
      double height = height(end);
      double cost = rows.penalty(end) + (room - height) / room;
      if (height <= room && cost < least) {
        least = cost;
        best = end;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(before(best));
  }

  private Split before(int row) {
    return new Split(
        new TablePart(item, rows, from, row, under, air),
        new TablePart(item, rows, row, to, false, air));
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    TablePainter painter = item.painter();
    if (from == 0) {
      item.captionPosition().open();
    }
    Box caption = item.caption(from == 0, under);
    boolean summary = item.layout().table().isSummary();
    double foot = y;
    if (summary && item.hasHead(from == 0 && under)) {
      foot = painter.head(canvas, x, y, from == 0);
    } else if (summary) {
      painter.unprintedHead(canvas, x, y);
    }
    double below = foot;
    canvas.labels(() -> caption.paint(canvas, x, below));
    if (summary && from == 0) {
      canvas.question(item.questionLines());
    }
    if (from == 0 && caption.height() == 0) {
      painter.unprintedCaption(canvas, x, y);
    }
    foot += caption.height();
    foot = summary ? foot : painter.head(canvas, x, foot, from == 0);
    for (int r = from; r < to; r++) {
      foot = painter.row(canvas, x, foot + (r == from ? 0 : air), r, r == from);
    }
    canvas.fill(x, foot, item.layout().width(), 0.75, item.context().styles.brand().ink());
    if (to == rows.count()) {
      item.notes().paint(canvas, x, foot + 1);
    }
  }
}
