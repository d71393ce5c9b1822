package io.etude.pdf.layout.summary;

import io.etude.document.Block;
import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.RowsFrame;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.RowPlace;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one page has of a panel: its heading, and some rows.
 *
 * @param item the panel
 * @param rows all its rows
 * @param from the first row
 * @param to the row behind the last
 * @param air the space that is added between two questions
 */
record SummaryPart(SummaryItem item, SummaryRows rows, int from, int to, double air)
    implements Box {

  private static final double RULE = 0.5;

  /** How much lower than a name a key beside it begins. */
  private static final double NAME_DROP = 2;

  @Override
  public double height() {
    return rows.height(from, to) + rows.gaps(from, to) * air;
  }

  @Override
  public List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (int unit = from; unit < to; unit++) {
      anchors.addAll(anchors(rows.units().get(unit)));
    }
    return anchors;
  }

  /** What references find at a row: the printed tables whose figures begin there. */
  private List<String> anchors(SummaryRows.Unit unit) {
    List<String> anchors = new ArrayList<>();
    SummaryRun.Entry entry = item.run().entries().get(unit.entry());
    if (entry instanceof SummaryRun.Question question) {
      SummaryTable table = question.table();
      if (unit.row() == 0 && item.isFirst()) {
        anchors.add(table.id());
      }
      for (String id : table.tablesOf(unit.row())) {
        if (item.isFirst()) {
          anchors.add(id);
        }
        for (SummaryShape.Segment segment : item.sizes().shape.segments()) {
          String label = item.sizes().head.banner().segments().get(segment.index()).text();
          anchors.add(References.ofSegment(id, label));
        }
      }
    } else if (entry instanceof SummaryRun.Chapter chapter && item.isFirst()) {
      anchors.add(chapter.section().id());
    }
    return anchors;
  }

  @Override
  public List<Tag> completed() {
    return to == rows.count() ? List.of(item.tags().table()) : List.of();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    canvas.labels(() -> paintRows(canvas, x, y));
  }

  private void paintRows(Canvas canvas, double x, double y) {
    Pen pen = new Pen(canvas, item.sizes().context.words);
    Optional<SummaryTags> heading = Optional.of(item.tags()).filter(tags -> from == 0);
    SummaryShape shape = item.sizes().shape;
    double top = item.head().paint(pen, x, y, heading, rows.head(from, to));
    double notes = rows.closes(to) ? item.notes(TagPosition.ARTIFACT).height() : 0;
    double foot = y + height() - notes - SummarySizes.RULE;
    int pane = 0;
    for (List<SummaryRows.Piece> pieces : rows.panes(from, to)) {
      double left = x + pane++ * (shape.width() + SummaryShape.GUTTER);
      List<RowsFrame.Row> labels = new ArrayList<>();
      pieces(pen, pieces, left, top, labels);
      canvas.rows(new RowsFrame(left, y, shape.width(), foot + SummarySizes.RULE + notes, labels));
      double rule = foot + SummarySizes.RULE - RULE;
      pen.box(left, rule, shape.width(), RULE, item.sizes().styles.brand.ink(), Mark.ARTIFACT);
    }
    if (notes > 0) {
      TagPosition note = TagPosition.of(item.tags().foot(columns()));
      item.notes(note).paint(canvas, x, foot + SummarySizes.RULE);
    }
  }

  private void pieces(
      Pen pen, List<SummaryRows.Piece> pieces, double x, double top, List<RowsFrame.Row> labels) {
    Canvas canvas = pen.canvas();
    double at = top;
    boolean opens = true;
    for (SummaryRows.Piece piece : pieces) {
      boolean gap = !opens && piece.gap() != SummarySizes.RULE;
      double above = piece.gap() + (gap ? air : 0);
      if (!opens && piece.gap() == SummarySizes.GAP) {
        double rule = at + above / 2;
        double width = item.sizes().shape.width();
        pen.box(x, rule, width, RULE, item.sizes().styles.brand.rule(), Mark.ARTIFACT);
      }
      at += above;
      SummaryRun.Entry entry = item.run().entries().get(piece.entry());
      double row = at + piece.rowsTop();
      for (int unit = piece.from(); unit < piece.to(); unit++) {
        row += piece.above(unit);
        if (unit == piece.axes() && entry instanceof SummaryRun.Question question) {
          List<SummaryShape.Segment> dotted =
              item.sizes().shape.segments().stream()
                  .filter(s -> item.sizes().axes.isDotted(question.table(), s.index()))
                  .filter(s -> rows.hasDots(pieces, s))
                  .toList();
          item.groupKey().ticks(pen, dotted, x, row - item.groupKey().ticksHeight());
        }
        for (String anchor : anchors(rows.units().get(unit))) {
          canvas.anchor(anchor, x, unit == piece.from() ? at : row);
        }
        row += rows.unitHeight(piece, unit);
      }
      if (entry instanceof SummaryRun.Question question) {
        question(pen, question.table(), piece, x, at);
        rows(question.table(), piece, x, at, labels);
      } else if (entry instanceof SummaryRun.Chapter chapter) {
        chapter(canvas, chapter.section(), x, at);
      }
      at += piece.height() - piece.gap();
      opens = false;
    }
  }

  /** Says where the rows of a piece are. */
  private void rows(
      SummaryTable table,
      SummaryRows.Piece piece,
      double x,
      double top,
      List<RowsFrame.Row> labels) {
    SummarySizes sizes = item.sizes();
    double y = top + piece.rowsTop();
    for (int unit = piece.from(); unit < piece.to() && !table.rows().isEmpty(); unit++) {
      SummaryTable.Row row = table.rows().get(rows.units().get(unit).row());
      y += piece.above(unit);
      double height =
          SummarySizes.isAlone(table)
              ? Math.max(sizes.styles.cell.leading(), sizes.aloneLabel(table))
              : rows.unitHeight(piece, unit);
      if (row.kind() != SummaryTable.Row.Kind.BASE) {
        double left = x + sizes.labelLeft(table, row);
        // the ticks of its axes are no heading
        double above = y - piece.ticksOver(unit);
        labels.add(new RowsFrame.Row(left, x + sizes.shape.total().left(), above, y + height));
      }
      y += rows.unitHeight(piece, unit);
    }
  }

  /** A heading within the table: of the rows below it. */
  private void chapter(Canvas canvas, Block.Section section, double x, double y) {
    SummaryTags tags = item.tags();
    tags.group();
    Tag th = tags.rowHeading(tags.row(), "h" + section.id());
    th.columnSpan(columns());
    Tag heading = th.child(item.chapter());
    TextStyle style = item.sizes().context.styles.crosshead;
    item.sizes()
        .context
        .text(section.title(), style, item.sizes().shape.width(), TagPosition.of(heading))
        .paint(canvas, x, y);
  }

  private int columns() {
    SummaryShape shape = item.sizes().shape;
    return shape.cells() + shape.labels();
  }

  private void question(
      Pen pen, SummaryTable table, SummaryRows.Piece piece, double x, double head) {
    SummaryTags tags = item.tags();
    SummarySizes sizes = item.sizes();
    boolean continued = rows.units().get(piece.from()).row() > 0;
    boolean beside = sizes.isBeside(table);
    String name = "q" + piece.entry();
    List<String> ids = new ArrayList<>(List.of(tags.id(name)));
    if (!continued) {
      tags.group();
    }
    double y = head + piece.rowsTop();
    // a name beside its rows begins where they do
    double top = beside ? y : head;
    boolean named = false;
    if (continued) {
      sizes.name(table, true, QuestionName.Places.ARTIFACT).paint(pen.canvas(), x, top);
      if (piece.key() > 0) {
        double under = piece.name() - SummarySizes.NAME_FOOT - piece.key();
        new KeyPainter(sizes).grid(pen, table, x, top + under, Optional.empty());
      }
      named = true;
    } else if (!beside || table.rows().isEmpty()) {
      boolean questions = table.form() == SummaryTable.Form.QUESTIONS;
      boolean more = questions || piece.key() > 0 || sizes.isWorded(table);
      Tag tr = tags.row();
      Tag th = tags.rowHeading(tr, name).columnSpan(more ? sizes.shape.labels() : columns());
      Tag rest = more ? rest(tr, ids) : th;
      sizes.name(table, false, places(th, rest)).paint(pen.canvas(), x, top);
      if (piece.keyed()) {
        new KeyPainter(sizes).beside(pen, table.scale(), x, top, rest);
      } else if (piece.key() > 0) {
        double under = piece.name() - SummarySizes.NAME_FOOT - piece.key();
        new KeyPainter(sizes).grid(pen, table, x, top + under, Optional.of(rest));
      }
      named = true;
    }
    for (int unit = piece.from(); unit < piece.to() && !table.rows().isEmpty(); unit++) {
      int index = rows.units().get(unit).row();
      y += piece.above(unit);
      if (!named && SummarySizes.isAlone(table)) {
        RowPlace row = new RowPlace(pen, x, y, rows.unitHeight(piece, unit));
        alone(pen, table, piece.keyed(), ids, row);
        y += rows.unitHeight(piece, unit);
        named = true;
        continue;
      }
      Tag tr = tags.row();
      if (!named) {
        boolean worded = sizes.isWorded(table);
        Tag th = tags.rowHeading(tr, name).rowSpan(table.rows().size() + (worded ? 1 : 0));
        Tag rest = worded ? tr.child(Tag.Role.TD).columnSpan(columns() - 1).headers(ids) : th;
        sizes.name(table, false, places(th, rest)).paint(pen.canvas(), x, top);
        tr = worded ? tags.row() : tr;
        named = true;
      }
      double height = rows.unitHeight(piece, unit);
      RowPlace place = new RowPlace(pen, x, y, height, sizes.below(table, index));
      row(pen, table, index, tr, ids, place, name);
      y += height;
    }
  }

  /** What is said of a question beside its name, in a cell over those of its rows. */
  private Tag rest(Tag row, List<String> ids) {
    return row.child(Tag.Role.TD).columnSpan(item.sizes().shape.cells()).headers(ids);
  }

  private static QuestionName.Places places(Tag name, Tag rest) {
    return new QuestionName.Places(TagPosition.of(name), TagPosition.of(rest));
  }

  /** The one row of a question of two answers: its name is the label, the key is at the bar. */
  private void alone(Pen pen, SummaryTable table, boolean keyed, List<String> ids, RowPlace place) {
    SummarySizes sizes = item.sizes();
    Tag head = item.tags().row();
    Tag th =
        head.child(Tag.Role.TH)
            .scope(Tag.Scope.ROW)
            .id(ids.get(0))
            .columnSpan(sizes.shape.labels())
            .rowSpan(2);
    Tag rest = rest(head, ids);
    sizes.aloneName(table, keyed, places(th, rest)).paint(pen.canvas(), place.x(), place.top());
    double line = sizes.aloneBar(table);
    KeyPainter key = new KeyPainter(sizes);
    if (keyed && sizes.isKeyBesideName(table)) {
      double right = place.x() + sizes.shape.total().left() - SummarySizes.KEY_FOOT;
      key.behind(pen, table.scale(), right, place.top() + NAME_DROP, rest);
    } else if (keyed) {
      key.below(pen, table.scale(), place.x(), place.top() + line, rest);
    }
    RowPlace first = new RowPlace(pen, place.x(), place.top(), line);
    Tag tr = item.tags().row();
    Tag total = item.tags().cell(tr, ids, 0);
    item.rows().cells(table, 0, first, new RowPainter.Cells(item.tags(), tr, ids, total));
  }

  private void row(
      Pen pen,
      SummaryTable table,
      int index,
      Tag tr,
      List<String> ids,
      RowPlace place,
      String name) {
    SummarySizes sizes = item.sizes();
    SummaryTable.Row row = table.rows().get(index);
    String id = name + "r" + index;
    Tag th = item.tags().rowHeading(tr, id);
    boolean answers = table.form() == SummaryTable.Form.ANSWERS;
    if (table.form() == SummaryTable.Form.QUESTIONS || answers && !sizes.isBeside(table)) {
      th.columnSpan(sizes.shape.labels());
    }
    List<String> rowIds = new ArrayList<>(ids);
    rowIds.add(item.tags().id(id));
    boolean grid = SummaryHead.isGrid(table);
    Optional<Tag> bar =
        grid && sizes.shape.isBeside()
            ? Optional.of(tr.child(Tag.Role.TD).headers(rowIds))
            : Optional.empty();
    Tag total = item.tags().cell(tr, rowIds, 0);
    Box label = sizes.label(table, row, places(th, bar.orElse(total)));
    double left = place.x() + sizes.labelLeft(table, row);
    boolean above = row.kind() == SummaryTable.Row.Kind.BASE;
    boolean statistics = row.kind() == SummaryTable.Row.Kind.STATISTIC;
    double top = above || statistics ? place.top() : place.middle() - label.height() / 2;
    // further statistics are heard after the mean
    if (!statistics) {
      label.paint(pen.canvas(), left, top);
    }
    RowPainter.Cells cells = new RowPainter.Cells(item.tags(), tr, rowIds, total);
    if (grid) {
      item.rows().gridCells(table, index, place, cells, bar.orElse(total));
    } else {
      item.rows().cells(table, index, place, cells);
    }
    if (statistics) {
      label.paint(pen.canvas(), left, top);
    }
    if (table.form() != SummaryTable.Form.ANSWERS && !SummarySizes.isAlone(table) && index > 0) {
      pen.box(
          place.x(),
          place.top() - 0.15,
          sizes.shape.width(),
          0.3,
          sizes.styles.brand.rule(),
          Mark.ARTIFACT);
    }
  }
}
