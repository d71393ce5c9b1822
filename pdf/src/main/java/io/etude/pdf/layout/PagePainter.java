package io.etude.pdf.layout;

import io.etude.document.FrontMatter;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.layout.annex.KeyLine;
import io.etude.pdf.layout.article.FrontPage;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paints planned pages: text, floaters, notes, running matter. */
final class PagePainter {

  /** The rule under a running head, above the text. */
  private static final double HEAD = 16;

  private static final double UNDER_HEAD = 4;

  /** So many lines has the foot of a page room for. */
  private static final int FOOT_LINES = 3;

  private final LayoutContext context;
  private final Grid grid;
  private final FrontPage front;
  private final KeyLine keys;

  PagePainter(LayoutContext context, FrontPage front) {
    this.context = context;
    this.front = front;
    grid = context.grid;
    keys = new KeyLine(context);
  }

  /**
   * Paints a page.
   *
   * @param newKey whether its foot says what no page before it did
   * @param head what stands above it
   * @param shareScale the scale of its bars of shares
   */
  Page paint(
      PagePlan plan, int number, boolean newKey, Optional<String> head, OptionalDouble shareScale) {
    Canvas canvas = new Canvas(shareScale);
    if (plan.front()) {
      front.paint(canvas);
    }
    for (PagePlan.Segment segment : plan.segments()) {
      segment(canvas, segment);
    }
    Grid page = plan.grid();
    paint(canvas, plan.placed().subList(0, plan.keyIndex()));
    plan.keyParent()
        .ifPresent(parent -> keys.paint(canvas, plan.key(), page, plan.keyFoot(), parent, newKey));
    paint(canvas, plan.placed().subList(plan.keyIndex(), plan.placed().size()));
    boxes(canvas, plan, page);
    head.ifPresent(title -> head(canvas, title, page));
    folio(canvas, number, page);
    return new Page(
        number,
        page.pageWidth(),
        page.pageHeight(),
        context.theme.bleed(),
        canvas.items(),
        canvas.columns(),
        canvas.lines(),
        canvas.questions(),
        plan.article());
  }

  private static void paint(Canvas canvas, List<PagePlan.Placed> boxes) {
    boxes.forEach(placed -> placed.box().paint(canvas, placed.x(), placed.y()));
  }

  /** Says for the page-quality measures where boxes are: on their own, or in an annex's room. */
  private static void boxes(Canvas canvas, PagePlan plan, Grid page) {
    int next = 0;
    for (PagePlan.Room room : plan.rooms()) {
      alone(canvas, plan.placed().subList(next, room.from()));
      List<ColumnFrame.Extent> extents =
          plan.placed().subList(room.from(), room.end()).stream().map(PagePainter::extent).toList();
      double width = page.fullWidth();
      canvas.column(
          new ColumnFrame(
              page.left(), room.top(), width, room.bottom(), false, List.of(), extents));
      next = room.end();
    }
    alone(canvas, plan.placed().subList(next, plan.placed().size()));
  }

  private static void alone(Canvas canvas, List<PagePlan.Placed> boxes) {
    for (PagePlan.Placed placed : boxes) {
      ColumnFrame.Extent extent = extent(placed);
      canvas.column(
          new ColumnFrame(
              placed.x(),
              extent.top(),
              placed.width(),
              extent.bottom(),
              false,
              List.of(),
              List.of(extent)));
    }
  }

  private static ColumnFrame.Extent extent(PagePlan.Placed placed) {
    double bottom = placed.y() + placed.box().height();
    return new ColumnFrame.Extent(placed.y(), bottom, !placed.splittable());
  }

  private void segment(Canvas canvas, PagePlan.Segment segment) {
    List<ColumnFrame.LineInfo> infos = new ArrayList<>();
    double x = grid.x(segment.column());
    double offset = context.styles.body.ascent();
    int row = segment.firstRow();
    for (int i = segment.from(); i < segment.to(); i++) {
      FlowLine line = segment.galley().lines().get(i);
      row += i == segment.from() ? 0 : line.spaceBefore();
      double baseline = grid.y(row) + offset;
      line.paint(canvas, grid, x, baseline);
      FlowLine.Place place = line.place();
      infos.add(
          line.line().info(baseline, line.kind(), place.paragraph(), place.index(), place.count()));
      row++;
    }
    double bottom = grid.y(segment.endRow());
    List<ColumnFrame.Extent> blocks = notes(canvas, segment.notes(), x, bottom);
    canvas.column(
        new ColumnFrame(
            x, grid.y(segment.firstRow()), grid.columnWidth(), bottom, true, infos, blocks));
  }

  /** Notes are at the foot of the column that calls them, under a short rule. */
  private List<ColumnFrame.Extent> notes(
      Canvas canvas, List<TextBox> notes, double x, double bottom) {
    if (notes.isEmpty()) {
      return List.of();
    }
    double height = notes.stream().mapToDouble(TextBox::height).sum();
    double y = bottom - height;
    canvas.fill(x, y - 3, 40, 0.5, context.styles.brand().rule());
    for (TextBox note : notes) {
      note.paint(canvas, x, y);
      y += note.height();
    }
    return List.of(new ColumnFrame.Extent(bottom - height - 3, bottom, true));
  }

  /** The section that the page goes on with, above a thin rule in the head margin. */
  private void head(Canvas canvas, String title, Grid page) {
    TextStyle style = context.styles.running;
    ShapedText text = context.words.shape(title, style);
    double rule = page.top() - HEAD;
    if (rule > style.size() && text.width() <= page.fullWidth()) {
      canvas.fill(page.left(), rule, page.fullWidth(), 0.5, context.styles.brand().rule());
      place(canvas, text, page.left(), rule - UNDER_HEAD, style);
    }
  }

  /** A thin rule; short title, section with date, and page number under it. */
  private void folio(Canvas canvas, int number, Grid page) {
    FrontMatter matter = context.report.front();
    TextStyle style = context.styles.running;
    double top = page.folio();
    double left = page.left();
    double width = page.fullWidth();
    canvas.fill(left, top, width, 0.5, context.styles.brand().rule());
    double baseline = top + 3 + style.ascent();
    String text = Integer.toString(number);
    ShapedText folio = context.words.shape(text, style);
    place(canvas, folio, left + width - folio.width(), baseline, style);
    double room = width - folio.width() - 20;
    double head = runningHead(canvas, left, baseline, room, style);
    String middle =
        Stream.of(matter.section(), matter.dateLine())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    if (!middle.isEmpty()) {
      ShapedText section = context.words.shape(middle, style);
      double x = left + (width - section.width()) / 2;
      if (head + 20 < x - left && x + section.width() < left + room) {
        place(canvas, section, x, baseline, style);
      }
    }
  }

  /**
   * The short title, in a few lines where it is long; none where it would fill the foot, since it
   * is on the first page.
   *
   * @return how wide it is
   */
  private double runningHead(
      Canvas canvas, double left, double baseline, double room, TextStyle style) {
    List<String> lines = context.words.wrap(context.report.front().runningHead(), style, room);
    double width = 0;
    for (int i = 0; i < lines.size() && lines.size() <= FOOT_LINES; i++) {
      ShapedText text = context.words.shape(lines.get(i), style);
      place(canvas, text, left, baseline + i * style.leading(), style);
      width = Math.max(width, text.width());
    }
    return width;
  }

  private static void place(
      Canvas canvas, ShapedText text, double x, double baseline, TextStyle style) {
    text.place(x, baseline, style.color(), Mark.PAGINATION).forEach(canvas::add);
  }
}
