package io.etude.pdf.layout.table;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatTable;
import io.etude.internal.ColorContrast;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;

/** Paints what cells have besides their figures: bars, bars of parts, small histograms, grounds. */
final class CellPainter {

  private static final int WHITE = 0xFFFFFF;

  /** The height of a bar, and of one with figures in its parts. */
  private static final double BAR = 7.5;

  private static final double PARTS = 9;

  /** The white between two parts, and the least of a part that somebody chose. */
  private static final double BETWEEN = 0.75;

  private static final double MIN_PART = 0.5;

  private static final double HISTOGRAM = 20;

  /** The most that a column of a histogram takes of the width. */
  private static final double COLUMN = 9;

  private static final double BETWEEN_ENDS = 4;

  /** From the middle of a figure to its baseline, in ems. */
  static final double BASELINE = 0.34;

  /** How much of a colour grounds have, pale and full, less than the total and more. */
  private static final double[] LESS = {0.2, 0.5};

  private static final double[] MORE = {0.34, 0.62};

  private static final double LEAST_TYPE = 6.5;

  private final LayoutContext context;
  private final Brand brand;
  private final TextStyle tiny;

  CellPainter(LayoutContext context) {
    this.context = context;
    brand = context.styles.brand();
    tiny = tiny(context);
  }

  /** The type of figures within bars, and of bases under headings. */
  static TextStyle tiny(LayoutContext context) {
    TextStyle cell = context.styles.table.cell();
    double size = Math.max(LEAST_TYPE, cell.size() - 1.3);
    return cell.sized(size, 1.2 * size);
  }

  /** The type of bases and of what is said below a row. */
  static TextStyle small(LayoutContext context) {
    return tiny(context).colored(context.styles.brand().grey());
  }

  /** The figures beside the drawing of a total: its own, or those of the sides of a scale. */
  static List<CellDrawing.Side> figures(StatTable table, int row) {
    return table.drawing(row, 0).orElse(null) instanceof CellDrawing.Parts parts
            && !parts.figures().isEmpty()
        ? parts.figures()
        : List.of(new CellDrawing.Side("", table.cell(row, 0), ColorRole.ORDINARY));
  }

  /** The colour of a part of a bar. */
  int color(ColorRole role) {
    return role.kind() == ColorRole.Kind.NO_ANSWER
        ? ColorContrast.mix(brand.neutral(), WHITE, 0.55)
        : ChartColors.of(role, brand);
  }

  /** The height of a drawing about the middle of its figure. */
  double height(CellDrawing drawing) {
    if (drawing instanceof CellDrawing.Histogram histogram) {
      return isWhole(histogram.columns()) ? HISTOGRAM : 0;
    }
    return drawing instanceof CellDrawing.Parts ? PARTS : 0;
  }

  /** What a drawing of that width has below that. */
  double below(CellDrawing drawing, double width) {
    if (drawing instanceof CellDrawing.Histogram histogram) {
      return isWhole(histogram.columns()) ? tiny.leading() : 0;
    }
    return drawing instanceof CellDrawing.Parts bar && isWhole(bar.parts())
        ? levels(bar.parts(), width).below()
        : 0;
  }

  /** Whether a bar of parts, or a histogram, is drawn: one of which a part is hidden is not. */
  private static boolean isWhole(List<ChartSpec.Mark> parts) {
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.value().isPresent());
  }

  private LevelFigures levels(List<ChartSpec.Mark> parts, double width) {
    return new LevelFigures(parts, scale(parts, width), context.words, tiny);
  }

  private static double scale(List<ChartSpec.Mark> parts, double width) {
    double sum = parts.stream().mapToDouble(p -> p.value().orElse(0)).sum();
    return width / Math.max(1, sum);
  }

  /**
   * Paints the drawing of a total.
   *
   * @param value the figure's number
   */
  void total(
      Canvas canvas,
      CellDrawing drawing,
      double value,
      double x,
      double width,
      double middle,
      Mark mark) {
    if (drawing instanceof CellDrawing.Bar bar && value > 0) {
      double length = Math.min(1, value) * width;
      box(canvas, x, middle - BAR / 2, length, BAR, bar.role(), Mark.ARTIFACT);
    } else if (drawing instanceof CellDrawing.Parts parts) {
      parts(canvas, parts.parts(), x, width, middle, mark);
    } else if (drawing instanceof CellDrawing.Histogram histogram && isWhole(histogram.columns())) {
      histogram(canvas, histogram.columns(), x, width, middle - HISTOGRAM / 2, mark);
    }
  }

  private void box(
      Canvas canvas, double x, double y, double width, double height, ColorRole role, Mark mark) {
    canvas.add(new Item.Box(x, y, width, height, color(role), mark));
  }

  private void text(
      Canvas canvas, String text, TextStyle style, double middle, double baseline, Mark mark) {
    double left = middle - context.words.width(text, style) / 2;
    context
        .words
        .shape(text, style)
        .place(left, baseline, style.color(), mark)
        .forEach(canvas::add);
  }

  private void parts(
      Canvas canvas, List<ChartSpec.Mark> parts, double x, double width, double middle, Mark mark) {
    if (!isWhole(parts)) {
      // a gap in the bar would be as long as what may not be shown
      String signs =
          String.join(
              " ",
              parts.stream()
                  .filter(part -> part.value().isEmpty())
                  .map(ChartSpec.Mark::text)
                  .distinct()
                  .toList());
      TextStyle grey = tiny.colored(brand.grey());
      double half = context.words.width(signs, grey) / 2;
      text(canvas, signs, grey, x + half, middle + BASELINE * tiny.size(), mark);
      return;
    }
    double scale = scale(parts, width);
    double left = x;
    for (ChartSpec.Mark part : parts) {
      double length = part.value().orElse(0) * scale;
      // a part that is hardly longer than the white behind it goes without that
      double shown = Math.max(length - BETWEEN, Math.min(length, MIN_PART));
      if (shown > 0) {
        box(canvas, left, middle - PARTS / 2, shown, PARTS, part.role(), mark);
      }
      left += length;
    }
    LevelFigures levels = levels(parts, width);
    for (LevelFigures.Level level : levels.inside()) {
      int ground = color(level.part().role());
      TextStyle style = tiny.colored(ColorContrast.textOn(ground, brand.ink()));
      double baseline = middle + BASELINE * tiny.size();
      text(canvas, level.text(), style, x + level.middle() - BETWEEN / 2, baseline, mark);
    }
    double baseline = middle + PARTS / 2 + levels.firstBaseline();
    for (List<LevelFigures.Level> line : levels.lines()) {
      for (LevelFigures.Level level : line) {
        text(canvas, level.text(), tiny, x + level.middle(), baseline, mark);
      }
      baseline += tiny.leading();
    }
  }

  private void histogram(
      Canvas canvas, List<ChartSpec.Mark> columns, double x, double width, double top, Mark mark) {
    double room = Math.min(width, columns.size() * COLUMN);
    double pitch = room / columns.size();
    double most = columns.stream().mapToDouble(c -> c.value().orElse(0)).max().orElse(0);
    double foot = top + HISTOGRAM;
    double left = x;
    for (ChartSpec.Mark column : columns) {
      double height = most > 0 ? column.value().orElse(0) / most * HISTOGRAM : 0;
      box(canvas, left, foot - height, Math.max(0.5, pitch - 0.75), height, column.role(), mark);
      left += pitch;
    }
    canvas.fill(x, foot, room, 0.5, brand.grey());
    // words that are too long go unprinted: the label of the row has the scale
    TextStyle grey = tiny.colored(brand.grey());
    String first = columns.get(0).label();
    String last = columns.get(columns.size() - 1).label();
    double one = context.words.width(first, grey);
    double other = context.words.width(last, grey);
    if (one + other + BETWEEN_ENDS <= room) {
      double baseline = foot + 0.5 + grey.ascent();
      text(canvas, first, grey, x + one / 2, baseline, mark);
      text(canvas, last, grey, x + room - other / 2, baseline, mark);
    }
  }

  /** Paints the ground of a group's figure: its hue says more or less, not good or bad. */
  void ground(
      Canvas canvas, CellDrawing.Shade shade, double x, double y, double width, double height) {
    if (shade.step() != 0) {
      boolean more = shade.step() > 0;
      double strength = (more ? MORE : LESS)[Math.abs(shade.step()) - 1];
      int color = more ? brand.positive().light() : brand.negative().light();
      int mixed = ColorContrast.mix(WHITE, color, strength);
      canvas.fill(x, y, width, height, mixed);
    }
  }
}
