package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import io.etude.pdf.internal.frame.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One panel of a table: caption, head, rows, notes; split between rows where a page ends. */
final class TableItem implements AnnexItem {

  /** The least rows of a part, at the end of a page as at the beginning of the next. */
  private static final int LEAST_ROWS = 3;

  /** White before a group of rows and before the bases. */
  static final double AIR = 3;

  /** White and rule under the column headings. */
  static final double HEAD_FOOT = 3;

  /** White and rule under the headings over several columns. */
  static final double SPANNER_FOOT = 3;

  private static final double CAPTION_RULE = 0.75;

  /** Lines of one label, in ems. */
  private static final double TIGHT = 1.2;

  private final Setting setting;
  private final TableLayout layout;
  private final int panel;
  private final Voice voice;
  private Box caption;
  private Box notes;
  private boolean volatileText;

  TableItem(Setting setting, TableLayout layout, int panel, Voice voice) {
    this.setting = setting;
    this.layout = layout;
    this.panel = panel;
    this.voice = voice;
  }

  String id() {
    return panel == 0 ? layout.block().id() : layout.block().id() + "/" + panel;
  }

  TableLayout layout() {
    return layout;
  }

  int panel() {
    return panel;
  }

  Voice voice() {
    return voice;
  }

  @Override
  public double gapBefore() {
    return panel == 0 ? 24 : 12;
  }

  @Override
  public boolean keepWithNext() {
    return false;
  }

  /** The whole table in one piece. */
  Box whole() {
    measure();
    return new Part(0, rows(), false);
  }

  @Override
  public AnnexItem.Cursor open() {
    measure();
    return new TableCursor();
  }

  private int rows() {
    return layout.model().rows().size();
  }

  private void measure() {
    if (caption == null || volatileText) {
      setting.references.consulted();
      Voice captionVoice = voice.child(Tag.Role.CAPTION);
      caption = caption(captionVoice, false);
      notes = notes(captionVoice);
      volatileText = setting.references.consulted();
    }
  }

  /** Rule, number, title, subtitle; on later pages number, title and "continued" only. */
  private Box caption(Voice parent, boolean again) {
    Looks looks = setting.looks;
    double width = setting.grid.fullWidth();
    Stack stack = new Stack();
    if (panel == 0 && !again) {
      stack.add(new Figures.AnchorBox(layout.block().id()));
    }
    stack.rule(width, CAPTION_RULE, looks.brand().ink()).gap(4);
    String number = setting.upper(setting.references.label(layout.block().id()));
    boolean later = again || panel > 0;
    String continued = later ? " " + setting.terms.get("continued") : "";
    Voice numberVoice = again ? Voice.ARTIFACT : parent.child(Tag.Role.P);
    stack.add(setting.text(number + continued, looks.number, width, numberVoice));
    Voice titleVoice = again ? Voice.ARTIFACT : parent.child(Tag.Role.P);
    List<Inline> title = layout.block().title();
    if (again) {
      title = List.of(new Inline.Text(Inline.plain(title)));
    }
    stack.add(setting.text(title, looks.title, width, titleVoice));
    if (!later && !layout.block().subtitle().isEmpty()) {
      stack.add(
          setting.text(layout.block().subtitle(), looks.subtitle, width, parent.child(Tag.Role.P)));
    }
    return stack.gap(4);
  }

  /** A panel right under the one before needs neither caption nor notes of its own. */
  private Box rule() {
    return new Stack().rule(layout.width(), 0.5, setting.looks.brand().rule()).gap(2);
  }

  /** Notes run on below the last row; they belong to the table's caption in the tree. */
  private Box notes(Voice captionVoice) {
    Stack stack = new Stack();
    List<Inline> all = new ArrayList<>();
    for (List<Inline> note : layout.block().notes()) {
      if (!all.isEmpty()) {
        all.add(new Inline.Text(" "));
      }
      all.addAll(note);
    }
    if (!all.isEmpty()) {
      double width = setting.grid.fullWidth();
      stack
          .gap(3)
          .add(setting.text(all, setting.looks.small, width, captionVoice.child(Tag.Role.P)));
    }
    return stack;
  }

  private double leading() {
    return setting.looks.table.leading();
  }

  /** The distance of the lines of one label. */
  double tight() {
    return Math.min(leading(), TIGHT * setting.looks.table.size());
  }

  double headHeight() {
    double height = layout.headLines() * tight() + HEAD_FOOT;
    for (List<TableLayout.Spanner> spanners : List.of(layout.outer(), layout.inner())) {
      if (!spanners.isEmpty()) {
        height += TableLayout.lines(spanners) * tight() + SPANNER_FOOT;
      }
    }
    return height;
  }

  /** Height of a row; the first of a part has no air above it. */
  double rowHeight(int index, boolean first) {
    double lines = leading() + (layout.stubs().get(index).size() - 1) * tight();
    return first || !airBefore(index) ? lines : lines + AIR;
  }

  private boolean airBefore(int index) {
    List<TableModel.Row> rows = layout.model().rows();
    TableModel.Row row = rows.get(index);
    return row.opens()
        || row.kind() == TableModel.Kind.BASE && rows.get(index - 1).kind() != TableModel.Kind.BASE;
  }

  /** Some rows with everything that belongs to them. */
  private final class Part implements Box {
    private final int from;
    private final int to;
    private final Box top;
    private final double height;
    private final Optional<Box> below;

    Part(int from, int to, boolean bare) {
      this.from = from;
      this.to = to;
      top = bare ? rule() : from == 0 ? caption : caption(Voice.ARTIFACT, true);
      below = bare || to < rows() ? Optional.empty() : Optional.of(notes);
      double sum = top.height() + headHeight() + 1;
      for (int r = from; r < to; r++) {
        sum += rowHeight(r, r == from);
      }
      height = sum + below.map(Box::height).orElse(0.0);
    }

    @Override
    public double height() {
      return height;
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      top.paint(canvas, x, y);
      TablePainter painter = painter();
      double foot = painter.head(canvas, x, y + top.height(), from == 0);
      for (int r = from; r < to; r++) {
        foot = painter.row(canvas, x, foot, r, r == from);
      }
      canvas.fill(x, foot, layout.width(), 0.75, setting.looks.brand().ink());
      if (below.isPresent()) {
        below.get().paint(canvas, x, foot + 1);
      }
      if (to == rows()) {
        forget();
      }
    }
  }

  /** What has been painted need not be kept. */
  private void forget() {
    caption = null;
    notes = null;
    painter = null;
  }

  private TablePainter painter;

  private TablePainter painter() {
    if (painter == null) {
      painter = new TablePainter(setting, this);
    }
    return painter;
  }

  /** Gives out rows. */
  private final class TableCursor implements AnnexItem.Cursor {
    private int next;
    private boolean bare;

    private Part part(int end) {
      return new Part(next, end, bare);
    }

    @Override
    public double least() {
      int end = Math.min(rows(), next + LEAST_ROWS);
      return rows() <= 2 * LEAST_ROWS ? part(rows()).height : part(end).height;
    }

    @Override
    public boolean splittable() {
      return rows() > 2 * LEAST_ROWS;
    }

    @Override
    public Optional<AnnexItem.Part> take(double room, boolean head) {
      bare = panel > 0 && next == 0 && !head;
      Part rest = part(rows());
      if (rest.height <= room) {
        return give(rest);
      }
      if (!head && rest.height <= page() && room < 0.15 * page()) {
        return Optional.empty();
      }
      int end = fitting(room);
      if (rows() - end < LEAST_ROWS) {
        end = Math.max(next + 1, rows() - LEAST_ROWS);
      }
      if (!head && end - next < LEAST_ROWS) {
        return Optional.empty();
      }
      return give(part(end));
    }

    private double page() {
      return setting.grid.rows() * setting.grid.row();
    }

    /** The row behind the last one that fits, at least one further. */
    private int fitting(double room) {
      double height = part(next + 1).height;
      int end = next + 1;
      while (end < rows() - 1 && height + rowHeight(end, false) <= room) {
        height += rowHeight(end, false);
        end++;
      }
      return end;
    }

    private Optional<AnnexItem.Part> give(Part part) {
      String anchor = next == 0 ? id() : "";
      next = part.to;
      bare = false;
      return Optional.of(new AnnexItem.Part(part, anchor, setting.grid.fullWidth()));
    }

    @Override
    public boolean done() {
      return next >= rows();
    }
  }
}
