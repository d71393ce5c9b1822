package io.etude.pdf.layout.table;

import io.etude.document.chart.ColorRole;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatTable;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a table's bars are: a square and a name for each answer; then what the figures
 * beside the bars are, in their colours.
 */
final class ScaleKey implements Box {

  private static final double SWATCH = 6;
  private static final double NAME_GAP = 3;
  private static final double SPACE = 6;

  private final LayoutContext context;
  private final CellPainter painter;
  private final double width;
  private final TagPosition position;
  private final TextStyle style;
  private final boolean isBehind;
  private final List<List<Entry>> lines = new ArrayList<>();

  /** A name; with the colour of its square, or none. */
  private record Entry(String name, TextStyle style, Optional<ColorRole> square, double width) {}

  /**
   * The key of a table.
   *
   * @param behind the end of the line above it, behind which it is if it has room there
   */
  ScaleKey(
      LayoutContext context, StatTable table, double behind, double width, TagPosition position) {
    this.context = context;
    this.width = width;
    this.position = position;
    painter = new CellPainter(context);
    TextStyle cell = context.styles.table.cell();
    style = CellPainter.tiny(context).sized(CellPainter.tiny(context).size(), cell.leading());
    table.scale().forEach(part -> add(part.label(), style, Optional.of(part.role())));
    List<CellDrawing.Side> figures = CellPainter.figures(table, 0);
    if (figures.size() > 1) {
      figures.forEach(
          side -> add(side.label(), figure(context, side.role(), style), Optional.empty()));
    }
    isBehind = lines.size() == 1 && behind + 2 * SPACE + width(lines.get(0)) <= width;
  }

  /** The style of a figure beside a bar: in the colour of its side. */
  static TextStyle figure(LayoutContext context, ColorRole role, TextStyle style) {
    TextStyle strong = style.with(context.styles.table.head().font());
    return switch (role.kind()) {
      case POSITIVE, NEGATIVE -> strong.colored(new CellPainter(context).color(role));
      default -> strong;
    };
  }

  private void add(String name, TextStyle style, Optional<ColorRole> square) {
    double length = context.words.width(name, style);
    length += square.isPresent() ? SWATCH + NAME_GAP : 0;
    if (lines.isEmpty() || width(lines.get(lines.size() - 1)) + length > width) {
      lines.add(new ArrayList<>());
    }
    lines.get(lines.size() - 1).add(new Entry(name, style, square, length));
  }

  private static double width(List<Entry> line) {
    return line.stream().mapToDouble(entry -> entry.width() + SPACE).sum();
  }

  @Override
  public double height() {
    return isBehind ? 0 : lines.size() * style.leading();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    Mark mark = position.mark();
    double baseline = y + style.ascent() - (isBehind ? style.leading() : 0);
    for (List<Entry> line : lines) {
      double left = isBehind ? x + width - width(line) + SPACE : x;
      for (Entry entry : line) {
        double name = left;
        if (entry.square().isPresent()) {
          int color = painter.color(entry.square().get());
          canvas.fill(left, baseline - SWATCH, SWATCH, SWATCH, color);
          name += SWATCH + NAME_GAP;
        }
        context
            .words
            .shape(entry.name() + " ", entry.style())
            .place(name, baseline, entry.style().color(), mark)
            .forEach(canvas::add);
        left += entry.width() + SPACE;
      }
      baseline += style.leading();
    }
  }
}
