package io.etude.pdf.layout.table;

import io.etude.document.Brand;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints the head and the rows of a table's panel and tags them: scope, ids, headers. */
final class TablePainter {
  private final LayoutContext context;
  private final Words words;
  private final TableItem item;
  private final TableLayout layout;
  private final TagPosition position;
  private final TextStyle cell;
  private final TextStyle head;
  private final TextStyle letter;
  private final TextStyle tiny;
  private final double leading;
  private final double tight;
  private final double ascent;
  private final double pitch;
  private final String prefix;
  private final boolean ids;
  private final List<List<String>> columnIds = new ArrayList<>();
  private final TagPosition body;

  TablePainter(LayoutContext context, TableItem item) {
    this.context = context;
    words = context.words;
    this.item = item;
    layout = item.layout();
    position = item.position();
    body = position.child(Tag.Role.TBODY);
    TableType type = item.type();
    cell = type.cell();
    head = type.head();
    letter = CellParts.style(layout.table(), type);
    tiny = CellPainter.small(context);
    leading = type.leading();
    tight = type.tight();
    ascent = cell.ascent() - (leading - tight) / 2;
    pitch = layout.pitch();
    prefix = "t" + context.references.number(layout.table().id()) + "." + item.panel();
    ids = layout.spanned() || layout.table().isSummary();
  }

  /** Paints the head; tagged the first time, an artifact when it is repeated. Gives its foot. */
  double head(Canvas canvas, double x, double top, boolean first) {
    TagPosition section = first ? position.child(Tag.Role.THEAD) : TagPosition.ARTIFACT;
    double y = top;
    for (int level = 0; level < layout.spanners().size(); level++) {
      y = spanners(canvas, x, y, section, level);
    }
    TagPosition row = section.child(Tag.Role.TR);
    corner(canvas, row, x, top, first);
    int lines = layout.headLines();
    for (int i = 0; i < layout.heads().size(); i++) {
      Optional<String> id = Optional.of(prefix + "c" + i).filter(c -> ids);
      Mark mark = said(heading(row, 1, id), layout.whole(i));
      if (first) {
        id.ifPresent(idsOf(i)::add);
      }
      List<String> texts = layout.heads().get(i);
      double baseline = y + ascent + (lines - texts.size()) * tight;
      double widest = texts.stream().mapToDouble(t -> words.width(t, head)).max().orElse(0);
      double edge = x + headEdge(i, widest);
      for (int line = 0; line < texts.size(); line++) {
        double left = edge - words.width(texts.get(line), head);
        place(canvas, shape(texts, line, head), left, baseline, head.color(), mark);
        baseline += tight;
      }
      base(canvas, layout.bases().get(i), i, x, y + lines * tight, mark);
    }
    y += lines * tight + layout.baseLines() * tiny.leading() + TableItem.HEAD_FOOT;
    canvas.fill(x, y - 0.75, layout.width(), 0.75, context.styles.brand().ink());
    return y;
  }

  /** The right end of a heading: that of a drawn total begins where its drawings do. */
  private double headEdge(int column, double widest) {
    PanelShape shape = layout.shape();
    return isTotal(column)
        ? shape.left(column) + shape.pad() + widest
        : shape.headRight(column, widest);
  }

  private boolean isTotal(int column) {
    return layout.table().isSummary() && layout.shape().columns().get(column) == 0;
  }

  /** The base of a column, under its heading or in a row. */
  private void base(
      Canvas canvas, List<String> lines, int column, double x, double top, Mark mark) {
    double widest = lines.stream().mapToDouble(line -> words.width(line, tiny)).max().orElse(0);
    double edge = x + headEdge(column, widest);
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? " " : "") + lines.get(i);
      double left = edge - words.width(line, tiny);
      double baseline = top + i * tiny.leading() + tiny.ascent();
      place(canvas, words.shape(line, tiny), left, baseline, tiny.color(), mark);
    }
  }

  /** Says the heading of columns where that of a table above stands for it. */
  void unprintedHead(Canvas canvas, double x, double top) {
    TagPosition section = position.child(Tag.Role.THEAD);
    for (int level = 0; level < layout.spanners().size(); level++) {
      TagPosition row = section.child(Tag.Role.TR);
      row.child(Tag.Role.TD).open();
      for (TableLayout.Spanner spanner : layout.spanners().get(level)) {
        if (spanner.lines().isEmpty()) {
          for (int c = spanner.from(); c < spanner.end(); c++) {
            row.child(Tag.Role.TD).open();
          }
        } else {
          String label = String.join(" ", spanner.lines());
          Tag th = spannerHeading(row, spanner, level).tag();
          spoken(canvas, th, spanner.whole().orElse(label), x, top + ascent);
        }
      }
    }
    TagPosition row = section.child(Tag.Role.TR);
    corner(canvas, row, x, top, true);
    for (int i = 0; i < layout.heads().size(); i++) {
      String id = prefix + "c" + i;
      idsOf(i).add(id);
      int column = layout.shape().columns().get(i);
      String label =
          layout.table().columns().get(column).label() + " " + layout.table().base(column);
      spoken(canvas, heading(row, 1, Optional.of(id)).tag(), label.strip(), x, top + ascent);
    }
  }

  /** Over the labels: nothing, or the question, which each of its cells is heard with. */
  private void corner(Canvas canvas, TagPosition row, double x, double top, boolean first) {
    if (first && layout.table().isSummary()) {
      String id = prefix + "q";
      String title = Inline.plain(layout.table().title());
      spoken(canvas, heading(row, 1, Optional.of(id)).tag(), title, x, top + ascent);
    } else {
      row.child(Tag.Role.TD).open();
    }
  }

  private TagPosition spannerHeading(TagPosition row, TableLayout.Spanner spanner, int level) {
    String id = prefix + (level == 0 ? "s" : "n") + spanner.from();
    for (int c = spanner.from(); row != TagPosition.ARTIFACT && c < spanner.end(); c++) {
      idsOf(c).add(id);
    }
    return heading(row, spanner.end() - spanner.from(), Optional.of(id));
  }

  private static TagPosition heading(TagPosition row, int columns, Optional<String> id) {
    return row.child(
        Tag.Role.TH,
        th -> {
          th.scope(Tag.Scope.COLUMN).columnSpan(columns);
          id.ifPresent(th::id);
          return th;
        });
  }

  /** The place of a heading: one that is printed in short is said as a whole. */
  private static Mark said(TagPosition heading, Optional<String> whole) {
    return whole
        .map(text -> heading.child(Tag.Role.SPAN, span -> span.actualText(text)).mark())
        .orElseGet(heading::mark);
  }

  private List<String> idsOf(int column) {
    while (columnIds.size() <= column) {
      columnIds.add(new ArrayList<>());
    }
    return columnIds.get(column);
  }

  /** A row of headings over several columns each, with a thin rule under each. */
  private double spanners(Canvas canvas, double x, double y, TagPosition section, int level) {
    List<TableLayout.Spanner> spanners = layout.spanners().get(level);
    TagPosition row = section.child(Tag.Role.TR);
    row.child(Tag.Role.TD).open();
    double foot = y + TableLayout.lines(spanners) * tight + TableItem.SPANNER_FOOT;
    for (TableLayout.Spanner spanner : spanners) {
      if (spanner.lines().isEmpty()) {
        for (int c = spanner.from(); c < spanner.end(); c++) {
          row.child(Tag.Role.TD).open();
        }
        continue;
      }
      Mark mark = said(spannerHeading(row, spanner, level), spanner.whole());
      double from = x + layout.shape().left(spanner.from()) + layout.shape().pad();
      double to = x + layout.shape().right(spanner.end() - 1);
      double baseline = foot - TableItem.SPANNER_FOOT - spanner.lines().size() * tight + ascent;
      for (int line = 0; line < spanner.lines().size(); line++) {
        double white = to - from - words.width(spanner.lines().get(line), head);
        double left = from + Math.max(0, white / 2);
        place(canvas, shape(spanner.lines(), line, head), left, baseline, head.color(), mark);
        baseline += tight;
      }
      double rule = foot - TableItem.SPANNER_FOOT + 1;
      canvas.fill(from, rule, to - from, 0.5, context.styles.brand().grey());
    }
    return foot;
  }

  /** Paints a row and gives its foot; the first of a part has no air above it. */
  double row(Canvas canvas, double x, double y, int index, boolean first) {
    StatRow row = layout.row(index);
    Brand brand = context.styles.brand();
    boolean base = row.kind().isBase();
    boolean summary = layout.table().isSummary();
    if (!first && !summary && layout.opensBases(index)) {
      canvas.fill(x, y + TableItem.AIR / 2, layout.width(), 0.5, brand.rule());
    }
    TextStyle style = item.type().of(row);
    int color = base ? brand.grey() : style.color();
    Tag tr = body.tag().child(Tag.Role.TR);
    Tag th = tr.child(Tag.Role.TH).scope(Tag.Scope.ROW);
    String rowId = prefix + "r" + index;
    if (ids) {
      th.id(rowId);
    }
    Mark stub = th.slot();
    double foot = y + item.rowHeight(index, first);
    double last = foot - item.belowFigures(index) - leading + cell.ascent();
    List<String> lines = layout.stubs().get(index);
    double under = summary ? item.about(index, TagPosition.ARTIFACT).height() : 0;
    double middle = (y + foot - under - item.belowDrawing(index)) / 2;
    if (summary) {
      last = middle - lines.size() * tight / 2 + (lines.size() - 1) * tight + ascent;
    }
    double left = x + BannerNeeds.INDENT * row.level();
    for (int i = 0; i < lines.size(); i++) {
      double baseline = last - (lines.size() - 1 - i) * tight;
      String line = layout.spaceFollows(index, i) ? lines.get(i) + " " : lines.get(i);
      place(canvas, words.shape(line, style), left, baseline, color, stub);
    }
    if (summary) {
      canvas.fill(x, foot - 0.15, layout.width(), 0.3, brand.rule());
      last = middle + CellPainter.BASELINE * cell.size();
    }
    for (int i = 0; i < layout.heads().size(); i++) {
      Tag td = tr.child(Tag.Role.TD);
      if (ids) {
        td.headers(headers(rowId, i));
      }
      if (layout.baseLines(index) > 0) {
        List<String> bases = TableLayout.baseLines(text(index, i));
        double top = middle - bases.size() * tiny.leading() / 2;
        base(canvas, bases, i, x, top, td.slot());
        continue;
      }
      if (isTotal(i)) {
        total(canvas, td, index, i, x, middle);
        continue;
      }
      CellParts text = layout.text(index, i);
      double edge = x + (base ? layout.shape().base(i) : layout.shape().figure(i));
      List<String> letters = layout.letters(words, text, style, i);
      // the signs of figures that are missing are set back behind the figures
      int own = layout.absence(index, i).isPresent() ? brand.grey() : color;
      Mark mark = ground(canvas, td, index, i, x, y, foot - under, text);
      figure(canvas, text, letters, style, edge, last, own, mark);
    }
    if (under > 0) {
      TagPosition more = body.child(Tag.Role.TR).child(Tag.Role.TD);
      more.tag().columnSpan(layout.heads().size() + 1).headers(List.of(rowId));
      item.about(index, more.child(Tag.Role.P)).paint(canvas, x, foot - under);
    }
    return foot;
  }

  private String text(int index, int column) {
    return layout
        .table()
        .cell(layout.rows().get(index), layout.shape().columns().get(column))
        .toString();
  }

  /** The total: its drawing, then its figures, which say what they are. */
  private void total(Canvas canvas, Tag td, int index, int column, double x, double middle) {
    PanelShape shape = layout.shape();
    StatTable table = layout.table();
    int row = layout.rows().get(index);
    Optional<CellDrawing> drawing = layout.drawing(index, column);
    List<CellDrawing.Side> figures = CellPainter.figures(table, row);
    String parts = drawing.map(CellDrawing::words).orElse("");
    String said = table.cell(row, 0).text() + table.cell(row, 0).mark().sign();
    boolean sides = figures.size() > 1;
    Mark mark =
        parts.isEmpty()
            ? td.slot()
            : td.child(Tag.Role.SPAN).actualText(sides ? parts : said + " (" + parts + ")").slot();
    double left = x + shape.left(column) + shape.pad();
    double width = item.drawing();
    int shown = shape.total().count();
    drawing
        .filter(drawn -> width > 1)
        .ifPresent(
            drawn ->
                item.drawings()
                    .total(
                        canvas,
                        drawn,
                        table.cell(row, 0).number().orElse(0),
                        left,
                        width,
                        middle,
                        mark));
    double baseline = middle + CellPainter.BASELINE * cell.size();
    double edge = left + width;
    for (CellDrawing.Side side : figures.subList(0, Math.min(figures.size(), shown))) {
      edge += shape.total().width();
      TextStyle style = ScaleKey.figure(context, side.role(), head);
      String text = side.figure().text() + side.figure().mark().sign();
      int own = side.figure().absence().isPresent() ? context.styles.brand().grey() : style.color();
      double at = edge - words.width(text, style);
      place(canvas, words.shape(text, style), at, baseline, own, mark);
    }
  }

  /** Paints the ground of a group's figure. Gives the figure's place, which says how it stands. */
  private Mark ground(
      Canvas canvas,
      Tag td,
      int index,
      int column,
      double x,
      double top,
      double foot,
      CellParts text) {
    if (!(layout.drawing(index, column).orElse(null) instanceof CellDrawing.Shade shade)) {
      return td.slot();
    }
    double right = x + layout.shape().right(column);
    item.drawings()
        .ground(canvas, shade, right - pitch + 0.5, top + 0.5, pitch - 1, foot - top - 1);
    return shade.words().isEmpty()
        ? td.slot()
        : td.child(Tag.Role.SPAN)
            .actualText(text.figure() + text.mark() + ", " + shade.words())
            .slot();
  }

  /** What the page doesn't print but screen readers say: the text of a space. */
  private void spoken(Canvas canvas, Tag parent, String text, double x, double baseline) {
    Mark mark = parent.child(Tag.Role.SPAN).actualText(text).slot();
    place(canvas, words.shape(" ", cell), x, baseline, cell.color(), mark);
  }

  /** Says the caption of a panel that prints none. */
  void unprintedCaption(Canvas canvas, double x, double top) {
    Tag caption = item.captionPosition().child(Tag.Role.P).tag();
    spoken(canvas, caption, item.continuedCaption(), x, top + ascent);
  }

  /**
   * A line of a heading; a space says to readers of the text that the next line begins another
   * word.
   */
  private ShapedText shape(List<String> lines, int index, TextStyle style) {
    String line = lines.get(index);
    boolean goesOn = index + 1 < lines.size() && !line.endsWith("-");
    return words.shape(goesOn ? line + " " : line, style);
  }

  /** A figure with the end of its whole part at the edge; what hangs beside it follows. */
  private void figure(
      Canvas canvas,
      CellParts text,
      List<String> letters,
      TextStyle style,
      double edge,
      double baseline,
      int color,
      Mark mark) {
    ShapedText shaped = words.shape(text.figure(), style);
    double end = edge - words.width(text.wholePart(), style);
    place(canvas, shaped, end, baseline, color, mark);
    end += shaped.width();
    double widest = 0;
    for (int line = 0; line < letters.size(); line++) {
      ShapedText beside = words.shape(letters.get(line), letter);
      double y = baseline + line * item.letterLeading();
      place(canvas, beside, end, y, letter.color(), mark);
      widest = Math.max(widest, beside.width());
    }
    end += widest;
    if (!text.mark().isEmpty()) {
      place(canvas, words.shape(text.mark(), cell), end, baseline, color, mark);
    }
  }

  private List<String> headers(String rowId, int column) {
    List<String> all = new ArrayList<>();
    if (layout.table().isSummary()) {
      all.add(prefix + "q");
    }
    all.add(rowId);
    all.addAll(columnIds.get(column));
    return all;
  }

  private static void place(
      Canvas canvas, ShapedText text, double x, double baseline, int color, Mark mark) {
    text.place(x, baseline, color, mark).forEach(canvas::add);
  }
}
