package io.etude.pdf.layout.table;

import io.etude.document.Brand;
import io.etude.document.table.StatRow;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TableType;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.text.ShapedRun;
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
  private final double leading;
  private final double tight;
  private final double ascent;
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
    letter = type.letter();
    leading = type.leading();
    tight = type.tight();
    ascent = cell.ascent() - (leading - tight) / 2;
    prefix = "t" + context.references.number(layout.table().id()) + "." + item.panel();
    ids = layout.spanned();
  }

  /** Paints the head; tagged the first time, an artifact when it is repeated. Gives its foot. */
  double head(Canvas canvas, double x, double top, boolean first) {
    TagPosition section = first ? position.child(Tag.Role.THEAD) : TagPosition.ARTIFACT;
    double y = top;
    for (int level = 0; level < layout.spanners().size(); level++) {
      y = spanners(canvas, x, y, section, level);
    }
    TagPosition row = section.child(Tag.Role.TR);
    row.child(Tag.Role.TD).open();
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
      double edge = x + layout.shape().headRight(i, widest);
      for (int line = 0; line < texts.size(); line++) {
        double left = edge - words.width(texts.get(line), head);
        place(canvas, shape(texts, line, head), left, baseline, head.color(), mark);
        baseline += tight;
      }
    }
    y += lines * tight + TableItem.HEAD_FOOT;
    canvas.fill(x, y - 0.75, layout.width(), 0.75, context.styles.brand().ink());
    return y;
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
      String id = prefix + (level == 0 ? "s" : "n") + spanner.from();
      int columns = spanner.end() - spanner.from();
      Mark mark = said(heading(row, columns, Optional.of(id)), spanner.whole());
      for (int c = spanner.from(); row != TagPosition.ARTIFACT && c < spanner.end(); c++) {
        idsOf(c).add(id);
      }
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
    if (!first && layout.opensBases(index)) {
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
    double left = x + BannerNeeds.INDENT * row.level();
    for (int i = 0; i < lines.size(); i++) {
      double baseline = last - (lines.size() - 1 - i) * tight;
      String line = layout.spaceFollows(index, i) ? lines.get(i) + " " : lines.get(i);
      place(canvas, words.shape(line, style), left, baseline, color, stub);
    }
    for (int i = 0; i < layout.heads().size(); i++) {
      Tag td = tr.child(Tag.Role.TD);
      if (ids) {
        td.headers(headers(rowId, i));
      }
      CellParts text = layout.text(index, i);
      double edge = x + (base ? layout.shape().base(i) : layout.shape().figure(i));
      List<String> letters = layout.letters(words, text, style, i);
      // the signs of figures that are missing are set back behind the figures
      int own = layout.absence(index, i).isPresent() ? brand.grey() : color;
      figure(canvas, text, letters, style, edge, last, own, td.slot());
    }
    return foot;
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
    List<String> all = new ArrayList<>(List.of(rowId));
    all.addAll(columnIds.get(column));
    return all;
  }

  private static void place(
      Canvas canvas, ShapedText text, double x, double baseline, int color, Mark mark) {
    for (ShapedRun run : text.runs()) {
      canvas.add(
          new Item.Glyphs(
              x + run.x(),
              baseline - run.rise(),
              run.face(),
              run.size(),
              1,
              run.glyphs(),
              run.advances(),
              run.text(),
              run.clusters(),
              color,
              mark));
    }
  }
}
