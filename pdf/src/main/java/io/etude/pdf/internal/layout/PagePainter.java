package io.etude.pdf.internal.layout;

import io.etude.document.FrontMatter;
import io.etude.pdf.internal.frame.ColumnFrame;
import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.frame.Page;
import io.etude.pdf.internal.text.ShapedText;
import io.etude.render.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Paints planned pages: text, floaters, notes, running matter. */
final class PagePainter {

  private final Setting setting;
  private final Grid grid;
  private final FrontPage front;
  private final LooseLines loose = new LooseLines();

  PagePainter(Setting setting, FrontPage front) {
    this.setting = setting;
    this.front = front;
    grid = setting.grid;
  }

  Page paint(PagePlan plan, int number) {
    Canvas canvas = new Canvas();
    if (plan.front()) {
      front.paint(canvas);
    }
    for (PagePlan.Segment segment : plan.segments()) {
      segment(canvas, segment, number);
    }
    for (PagePlan.Placed placed : plan.placed()) {
      placed.box().paint(canvas, placed.x(), placed.y());
      double bottom = placed.y() + placed.box().height();
      canvas.column(
          new ColumnFrame(
              placed.x(),
              placed.y(),
              placed.width(),
              bottom,
              false,
              List.of(),
              List.of(new ColumnFrame.Extent(placed.y(), bottom, !placed.splittable()))));
    }
    folio(canvas, number);
    return new Page(
        number,
        setting.theme.width(),
        setting.theme.height(),
        setting.theme.bleed(),
        canvas.items(),
        canvas.columns());
  }

  /** What was painted although it isn't good. */
  List<Diagnostic> diagnostics() {
    return loose.diagnostics();
  }

  private void segment(Canvas canvas, PagePlan.Segment segment, int number) {
    List<ColumnFrame.LineInfo> infos = new ArrayList<>();
    double x = grid.x(segment.column());
    double offset = setting.looks.body.ascent();
    int row = segment.firstRow();
    for (int i = segment.from(); i < segment.to(); i++) {
      FlowLine line = segment.galley().lines().get(i);
      row += i == segment.from() ? 0 : line.spaceBefore();
      double baseline = grid.y(row) + offset;
      line.paint(canvas, grid, x, baseline);
      FlowLine.Place place = line.place();
      ColumnFrame.LineInfo info =
          line.line().info(baseline, line.kind(), place.paragraph(), place.index(), place.count());
      infos.add(info);
      loose.note(info, number);
      row++;
    }
    double bottom = grid.y(segment.endRow());
    List<ColumnFrame.Extent> blocks = notes(canvas, segment.notes(), x, bottom);
    canvas.column(
        new ColumnFrame(
            x, grid.y(segment.firstRow()), grid.columnWidth(), bottom, true, infos, blocks));
  }

  /** Notes stand at the foot of the column that calls them, under a short rule. */
  private List<ColumnFrame.Extent> notes(
      Canvas canvas, List<TextBox> notes, double x, double bottom) {
    if (notes.isEmpty()) {
      return List.of();
    }
    double height = notes.stream().mapToDouble(TextBox::height).sum();
    double y = bottom - height;
    canvas.fill(x, y - 3, 40, 0.5, setting.looks.brand().rule());
    for (TextBox note : notes) {
      note.paint(canvas, x, y);
      y += note.height();
    }
    return List.of(new ColumnFrame.Extent(bottom - height - 3, bottom, true));
  }

  /** A thin rule; short title, section and page number under it. */
  private void folio(Canvas canvas, int number) {
    FrontMatter matter = setting.report.front();
    Look look = setting.looks.running;
    double top = setting.theme.height() - 45.5;
    double left = grid.left();
    double width = grid.fullWidth();
    canvas.fill(left, top, width, 0.5, setting.looks.brand().rule());
    double baseline = top + 3 + look.ascent();
    String page = Integer.toString(number);
    ShapedText folio = setting.words.shape(page, look);
    place(canvas, folio, left + width - folio.width(), baseline, look);
    double room = width - folio.width() - 20;
    ShapedText head = setting.words.shape(matter.runningHead(), look);
    place(canvas, head, left, baseline, look);
    if (!matter.section().isEmpty()) {
      ShapedText section = setting.words.shape(matter.section(), look);
      double x = left + (width - section.width()) / 2;
      if (head.width() + 20 < x - left && x + section.width() < left + room) {
        place(canvas, section, x, baseline, look);
      }
    }
  }

  private static void place(Canvas canvas, ShapedText text, double x, double baseline, Look look) {
    text.place(x, baseline, look.color(), Mark.PAGINATION).forEach(canvas::add);
  }
}
