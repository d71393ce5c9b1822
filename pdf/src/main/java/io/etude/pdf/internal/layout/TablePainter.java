package io.etude.pdf.internal.layout;

import io.etude.document.Brand;
import io.etude.pdf.internal.frame.Item;
import io.etude.pdf.internal.frame.Mark;
import io.etude.pdf.internal.frame.Tag;
import io.etude.pdf.internal.text.ShapedRun;
import io.etude.pdf.internal.text.ShapedText;
import java.util.ArrayList;
import java.util.List;

/** Paints the head and the rows of a table's panel and tags them: scope, ids, headers. */
final class TablePainter {
  private final Setting setting;
  private final Words words;
  private final TableLayout layout;
  private final Voice voice;
  private final Look cell;
  private final Look head;
  private final Look letter;
  private final double leading;
  private final double[] right;
  private final String prefix;
  private final boolean ids;
  private final List<List<String>> columnIds = new ArrayList<>();
  private Tag body;

  TablePainter(Setting setting, TableItem item) {
    this.setting = setting;
    words = setting.words;
    layout = item.layout();
    voice = item.voice();
    cell = setting.looks.table;
    head = setting.looks.tableHead;
    letter = setting.looks.letter;
    leading = cell.leading();
    right = rights();
    prefix = "t" + setting.references.number(layout.block().id()) + "." + item.panel();
    ids = layout.spanned();
  }

  /** The right edge of every column's figures: letters hang beyond it. */
  private double[] rights() {
    double[] edges = new double[layout.columns().size()];
    for (int i = 0; i < edges.length; i++) {
      double hang = 0;
      int column = layout.columns().get(i);
      for (TableModel.Row row : layout.model().rows()) {
        TableModel.Text text = row.cells().get(column);
        if (!text.letters().isEmpty()) {
          hang = Math.max(hang, words.width(text.letters(), letter));
        }
        if (!text.mark().isEmpty()) {
          hang = Math.max(hang, words.width(text.mark(), cell));
        }
      }
      edges[i] = layout.right(i) - hang;
    }
    return edges;
  }

  /** Paints the head; tagged the first time, an artifact when it is repeated. Gives its foot. */
  double head(Canvas canvas, double x, double top, boolean first) {
    Tag section = first ? voice.tag().child(Tag.Role.THEAD) : null;
    double y = top;
    if (layout.spanned()) {
      y = spanners(canvas, x, y, section, false);
    }
    if (layout.nested()) {
      y = spanners(canvas, x, y, section, true);
    }
    Tag row = section == null ? null : section.child(Tag.Role.TR);
    if (row != null) {
      row.child(Tag.Role.TD);
    }
    int lines = layout.headLines();
    for (int i = 0; i < right.length; i++) {
      Mark mark = Mark.ARTIFACT;
      if (row != null) {
        Tag th = row.child(Tag.Role.TH).scope(Tag.Scope.COLUMN);
        if (ids) {
          th.id(prefix + "c" + i);
          idsOf(i).add(prefix + "c" + i);
        }
        mark = th.slot();
      }
      List<String> texts = layout.heads().get(i);
      double baseline = y + (lines - texts.size()) * leading + cell.ascent();
      for (String text : texts) {
        right(canvas, text, head, x + right[i], baseline, head.color(), mark);
        baseline += leading;
      }
    }
    y += lines * leading + 1.25;
    canvas.fill(x, y, layout.width(), 0.75, setting.looks.brand().ink());
    return y + 0.75;
  }

  private List<String> idsOf(int column) {
    while (columnIds.size() <= column) {
      columnIds.add(new ArrayList<>());
    }
    return columnIds.get(column);
  }

  /** A row of headings over several columns each, with a thin rule under each. */
  private double spanners(Canvas canvas, double x, double y, Tag section, boolean inner) {
    Tag row = section == null ? null : section.child(Tag.Role.TR);
    if (row != null) {
      row.child(Tag.Role.TD);
    }
    Brand brand = setting.looks.brand();
    int i = 0;
    while (i < right.length) {
      String text = spanner(i, inner);
      int end = i + 1;
      while (end < right.length && same(i, end, inner)) {
        end++;
      }
      if (text.isEmpty()) {
        for (int c = i; row != null && c < end; c++) {
          row.child(Tag.Role.TD);
        }
      } else {
        Mark mark = Mark.ARTIFACT;
        if (row != null) {
          String id = prefix + (inner ? "n" : "s") + i;
          Tag th = row.child(Tag.Role.TH).scope(Tag.Scope.COLUMN).columnSpan(end - i).id(id);
          for (int c = i; c < end; c++) {
            idsOf(c).add(id);
          }
          mark = th.slot();
        }
        double from = x + layout.left(i) + TableLayout.PAD;
        double to = x + layout.right(end - 1);
        centred(canvas, text, from, to, y, mark);
        canvas.fill(from, y + leading + 0.5, to - from, 0.5, brand.grey());
      }
      i = end;
    }
    return y + leading + 2;
  }

  private String spanner(int i, boolean inner) {
    return inner ? layout.column(i).inner() : layout.column(i).spanner();
  }

  private boolean same(int a, int b, boolean inner) {
    return layout.column(a).group() == layout.column(b).group()
        && spanner(a, inner).equals(spanner(b, inner))
        && !spanner(a, inner).isEmpty();
  }

  /** A spanner, on its rule; too long a one takes a smaller size rather than leave its columns. */
  private void centred(Canvas canvas, String text, double from, double to, double y, Mark mark) {
    ShapedText shaped = words.shape(text, head);
    double room = to - from;
    if (shaped.width() > room) {
      double size = Math.max(4, head.size() * room / shaped.width());
      shaped = setting.setter.fonts().shape(text, head.font(), size, head.features());
    }
    double left = from + Math.max(0, (room - shaped.width()) / 2);
    place(canvas, shaped, left, y + cell.ascent(), head.color(), mark);
  }

  /** Paints a row and gives its foot. */
  double row(Canvas canvas, double x, double y, int index) {
    TableModel.Row row = layout.model().rows().get(index);
    Brand brand = setting.looks.brand();
    boolean base = row.kind() == TableModel.Kind.BASE;
    if (base && layout.model().rows().get(index - 1).kind() != TableModel.Kind.BASE) {
      canvas.fill(x, y, layout.width(), 0.5, brand.rule());
    }
    Look look = row.kind() == TableModel.Kind.NET ? head : cell;
    int color = base ? brand.grey() : look.color();
    if (body == null) {
      body = voice.tag().child(Tag.Role.TBODY);
    }
    Tag tr = body.child(Tag.Role.TR);
    Tag th = tr.child(Tag.Role.TH).scope(Tag.Scope.ROW);
    String rowId = prefix + "r" + index;
    if (ids) {
      th.id(rowId);
    }
    Mark stub = th.slot();
    double baseline = y + cell.ascent();
    for (String line : layout.stubs().get(index)) {
      place(canvas, words.shape(line, look), x, baseline, color, stub);
      baseline += leading;
    }
    double last = baseline - leading;
    for (int i = 0; i < right.length; i++) {
      Tag td = tr.child(Tag.Role.TD);
      if (ids) {
        td.headers(headers(rowId, i));
      }
      Mark mark = td.slot();
      TableModel.Text text = row.cells().get(layout.columns().get(i));
      right(canvas, text.figure(), look, x + right[i], last, color, mark);
      if (!text.letters().isEmpty()) {
        place(
            canvas, words.shape(text.letters(), letter), x + right[i], last, letter.color(), mark);
      }
      if (!text.mark().isEmpty()) {
        place(canvas, words.shape(text.mark(), cell), x + right[i], last, color, mark);
      }
    }
    return y + layout.stubs().get(index).size() * leading;
  }

  private List<String> headers(String rowId, int column) {
    List<String> own = columnIds.get(column);
    List<String> all = new ArrayList<>(own.size() + 1);
    all.add(rowId);
    all.addAll(own);
    return all;
  }

  private void right(
      Canvas canvas, String text, Look look, double edge, double baseline, int color, Mark mark) {
    ShapedText shaped = words.shape(text, look);
    place(canvas, shaped, edge - shaped.width(), baseline, color, mark);
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
