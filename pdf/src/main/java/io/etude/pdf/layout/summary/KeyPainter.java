package io.etude.pdf.layout.summary;

import io.etude.document.ChartSpec;
import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;
import java.util.Optional;

/** The key of stacked bars: a square and a name for each answer. */
final class KeyPainter {

  private static final double SWATCH = 6;
  private static final double NAME_GAP = 3;
  private static final double SPACE = 8;

  /** How far a key reaches into the space beside its column. */
  private static final double MARGIN = 8;

  private final SummarySizes sizes;
  private final SummaryStyles styles;

  KeyPainter(SummarySizes sizes) {
    this.sizes = sizes;
    styles = sizes.styles;
  }

  /** The key over all columns, right of the labels if it fits there. Gives its foot. */
  double above(Optional<Pen> pen, List<ChartSpec.Part> scale, double x, double top, Mark mark) {
    double room = sizes.shape.width();
    double left = Math.min(sizes.shape.totals().get(0).left(), room - width(scale));
    return flow(pen, scale, x, top, Math.max(0, left), room, mark) + 2;
  }

  /** The key of one table, on the line of its name. */
  void beside(Pen pen, List<ChartSpec.Part> scale, double x, double top, Tag heading) {
    double lower = (styles.title.leading() - styles.group.leading()) / 2;
    Mark mark = heading.child(Tag.Role.P).slot();
    double left = sizes.shape.totals().get(0).left();
    flow(Optional.of(pen), scale, x, top + lower, left, sizes.shape.width(), mark);
  }

  /** The key of one question, under its bar. */
  void below(Pen pen, List<ChartSpec.Part> scale, double x, double top, Tag heading) {
    SummaryShape.Span total = sizes.shape.totals().get(0);
    Mark mark = heading.child(Tag.Role.P).slot();
    flow(Optional.of(pen), scale, x, top, total.left(), total.right() + MARGIN, mark);
  }

  /** The height of the key under a bar. */
  double height(List<ChartSpec.Part> scale) {
    SummaryShape.Span total = sizes.shape.totals().get(0);
    return flow(Optional.empty(), scale, 0, 0, total.left(), total.right() + MARGIN, Mark.ARTIFACT);
  }

  /** The key of a grid among other questions: the answers of its bars, then its figures. */
  void grid(Pen pen, SummaryTable table, double x, double top, Tag heading) {
    Mark mark = heading.child(Tag.Role.P).slot();
    double left = left(table);
    double end = flow(Optional.of(pen), table.scale(), x, top, left, sizes.shape.width(), mark);
    double at = x + left;
    for (SummaryTable.Total total : table.totals().subList(1, table.totals().size())) {
      TextStyle style = figure(total);
      pen.left(total.label() + " ", style, at, end + style.ascent(), mark);
      at += pen.width(total.label(), style) + SPACE;
    }
  }

  /** The style of a figure of the total: in the colour of its side. */
  TextStyle figure(SummaryTable.Total total) {
    int color =
        switch (total.role().kind()) {
          case POSITIVE, NEGATIVE -> styles.color(total.role());
          default -> styles.brand.ink();
        };
    return styles.group.with(styles.strong.font()).colored(color);
  }

  /** The height of the key of a grid among other questions. */
  double height(SummaryTable table) {
    double left = left(table);
    return flow(Optional.empty(), table.scale(), 0, 0, left, sizes.shape.width(), Mark.ARTIFACT)
        + styles.group.leading();
  }

  private double left(SummaryTable table) {
    return Math.max(
        0, Math.min(sizes.shape.stub().left(), sizes.shape.width() - width(table.scale())));
  }

  private double width(List<ChartSpec.Part> scale) {
    double width = -SPACE;
    for (ChartSpec.Part part : scale) {
      width += width(part) + SPACE;
    }
    return width;
  }

  private double width(ChartSpec.Part part) {
    return SWATCH + NAME_GAP + sizes.context.words.width(part.label(), styles.group);
  }

  /** Sets the parts in as many lines as they take. */
  private double flow(
      Optional<Pen> pen,
      List<ChartSpec.Part> scale,
      double x,
      double top,
      double left,
      double right,
      Mark mark) {
    TextStyle style = styles.group;
    double at = left;
    double y = top;
    for (ChartSpec.Part part : scale) {
      double width = width(part);
      if (at > left && at + width > right) {
        at = left;
        y += style.leading();
      }
      if (pen.isPresent()) {
        double baseline = y + style.ascent();
        int color = styles.color(part.role());
        Pen on = pen.get();
        on.box(x + at, baseline - SWATCH, SWATCH, SWATCH, color, Mark.ARTIFACT);
        on.left(part.label() + " ", style, x + at + SWATCH + NAME_GAP, baseline, mark);
      }
      at += width + SPACE;
    }
    return y + style.leading();
  }
}
