package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import java.util.List;
import java.util.Optional;

/** The key of stacked bars: a square and a name for each answer. */
final class KeyPainter {

  private static final double SWATCH = 6;
  private static final double NAME_GAP = 3;
  private static final double SPACE = 8;

  /** Left of the heading of a figure. */
  static final double FIGURE_GAP = 3;

  /** So many lines has the heading of a figure that is beside another one. */
  private static final int MAX_BESIDE = 3;

  private static final double HEAD = 1.5;
  private static final double FOOT = 1;

  /** How far a key reaches into the space beside its column. */
  private static final double MARGIN = 8;

  private final SummarySizes sizes;
  private final SummaryStyles styles;

  KeyPainter(SummarySizes sizes) {
    this.sizes = sizes;
    styles = sizes.styles;
  }

  /** The key of one table, on the line of its name. */
  void beside(Pen pen, List<ChartSpec.Part> scale, double x, double top, Tag heading) {
    double lower = (styles.title.leading() - styles.group.leading()) / 2;
    Mark mark = heading.child(Tag.Role.P).slot();
    double left = sizes.shape.total().left();
    flow(Optional.of(pen), scale, x, top + lower, left, sizes.shape.width(), mark);
  }

  /** The key of one question, under its bar. */
  void below(Pen pen, List<ChartSpec.Part> scale, double x, double top, Tag heading) {
    Mark mark = heading.child(Tag.Role.P).slot();
    double left = sizes.shape.total().left();
    flow(Optional.of(pen), scale, x, top, left, end(scale), mark);
  }

  /** The key of one question, which ends at a place. */
  void behind(Pen pen, List<ChartSpec.Part> scale, double right, double top, Tag heading) {
    Mark mark = heading.child(Tag.Role.P).slot();
    flow(Optional.of(pen), scale, right - width(scale), top, 0, width(scale) + MARGIN, mark);
  }

  /** The height of the key under a bar. */
  double height(List<ChartSpec.Part> scale) {
    double left = sizes.shape.total().left();
    return flow(Optional.empty(), scale, 0, 0, left, end(scale), Mark.ARTIFACT);
  }

  /** Where a key under a bar ends: under the groups where a name is too long for its column. */
  private double end(List<ChartSpec.Part> scale) {
    SummaryShape.Span total = sizes.shape.total();
    double room = total.width() + MARGIN;
    boolean fits = scale.stream().allMatch(part -> width(part) <= room);
    return fits ? total.right() + MARGIN : sizes.shape.width();
  }

  /**
   * The key of a grid over its rows: the answers of its bars, then what the figures of the total
   * and of the groups are.
   *
   * @param top its head
   * @param heading whose content it is; empty where it is repeated
   */
  void grid(Pen pen, SummaryTable table, double x, double top, Optional<Tag> heading) {
    boolean behind = sizes.isKeyBehindWording(table, heading.isEmpty());
    Mark mark = heading.map(h -> (Mark) h.child(Tag.Role.P).slot()).orElse(Mark.ARTIFACT);
    double right = sizes.shape.width();
    if (behind) {
      double line = top - styles.title.leading() + styles.title.ascent() - styles.group.ascent();
      double left = right - width(table.scale());
      flow(Optional.of(pen), table.scale(), x, line, left, right + MARGIN, mark);
    } else {
      flow(Optional.of(pen), table.scale(), x, top + HEAD, left(table), right, mark);
    }
    double foot = top + height(table, behind) - FOOT;
    SummaryShape.Grid grid = sizes.grid(table);
    for (int f = 0; f < grid.figures().size(); f++) {
      SummaryTable.Total total = table.totals().get(f + 1);
      TextStyle style = figure(total);
      List<String> lines = lines(table, f);
      Mark own = heading.map(h -> Pen.standsFor(h, total.label() + " ")).orElse(Mark.ARTIFACT);
      double raised = raised(table, f) * style.leading();
      double y = foot - raised - lines.size() * style.leading() + style.ascent();
      for (String line : lines) {
        pen.right(line, style, x + right(table, f), y, own);
        y += style.leading();
      }
    }
    // the one figure of the total says what those of groups are
    boolean named =
        table.totals().size() == 2 && table.totals().get(1).label().equals(table.measure());
    if (!named && !table.measure().isEmpty() && !sizes.shape.segments().isEmpty()) {
      TextStyle style = measure(table);
      double at = x + sizes.shape.segments().get(0).span().left();
      double baseline = foot - style.leading() + style.ascent();
      Mark said = heading.map(h -> (Mark) h.child(Tag.Role.P).slot()).orElse(Mark.ARTIFACT);
      pen.left(table.measure() + " ", style, at, baseline, said);
    }
  }

  /** The heading of a figure: the first, and a second one that is wide, reach over the bars. */
  private List<String> lines(SummaryTable table, int figure) {
    SummaryShape.Grid grid = sizes.grid(table);
    boolean free = figure == 0 || figure == 1 && isSecondWide(table);
    double left = free ? grid.bar().left() : grid.figures().get(figure).left() + FIGURE_GAP;
    SummaryTable.Total total = table.totals().get(figure + 1);
    double width = right(table, figure) - left;
    return sizes.context.words.divide(total.shortLabel(), figure(total), width);
  }

  /** Where the heading of a figure ends: over the figure, or before that of the second one. */
  private double right(SummaryTable table, int figure) {
    List<SummaryShape.Span> figures = sizes.grid(table).figures();
    return figure == 0 && areInLine(table)
        ? figures.get(1).right() - headingWidth(table, 1) - SPACE
        : figures.get(figure).right();
  }

  private double headingWidth(SummaryTable table, int figure) {
    SummaryTable.Total total = table.totals().get(figure + 1);
    return sizes.context.words.width(total.shortLabel(), figure(total));
  }

  /**
   * Whether the column of the second figure is too narrow for its heading. Words that fit the
   * column are rather one below the other.
   */
  private boolean isSecondWide(SummaryTable table) {
    if (table.totals().size() < 3) {
      return false;
    }
    SummaryTable.Total total = table.totals().get(2);
    double room = sizes.grid(table).figures().get(1).width() - FIGURE_GAP;
    Words words = sizes.context.words;
    TextStyle style = figure(total);
    return words.widestWord(total.shortLabel(), style) > room
        || words.divide(total.shortLabel(), style, room).size() > MAX_BESIDE;
  }

  /**
   * Whether the heading of the second figure, wider than its column, leaves that of the first room
   * before it, over the bars: one over the other they would read as one.
   */
  private boolean areInLine(SummaryTable table) {
    SummaryShape.Grid grid = sizes.grid(table);
    return isSecondWide(table)
        && headingWidth(table, 0) + SPACE + headingWidth(table, 1)
            <= grid.figures().get(1).right() - grid.bar().left();
  }

  /** By how many lines the heading of a figure is raised: those of the heading below it. */
  private int raised(SummaryTable table, int figure) {
    boolean over = figure == 0 && isSecondWide(table) && !areInLine(table);
    return over ? lines(table, 1).size() : 0;
  }

  /** The style of the name of what groups show: that of the same figure of the total. */
  private TextStyle measure(SummaryTable table) {
    return table.totals().stream()
        .skip(1)
        .filter(total -> total.label().equals(table.measure()))
        .findFirst()
        .map(this::figure)
        .orElse(styles.groupStrong);
  }

  /** The style of a figure of the total: in the colour of its side. */
  TextStyle figure(SummaryTable.Total total) {
    return switch (total.role().kind()) {
      case POSITIVE, NEGATIVE -> styles.groupStrong.colored(styles.color(total.role()));
      default -> styles.groupStrong;
    };
  }

  /**
   * The height of the key of a grid.
   *
   * @param behind whether the names of its answers are behind the wording
   */
  double height(SummaryTable table, boolean behind) {
    double left = left(table);
    double key =
        flow(Optional.empty(), table.scale(), 0, 0, left, sizes.shape.width(), Mark.ARTIFACT);
    int most = 0;
    SummaryShape.Grid grid = sizes.grid(table);
    for (int f = 0; f < grid.figures().size(); f++) {
      most = Math.max(most, lines(table, f).size() + raised(table, f));
    }
    double figures = most * styles.group.leading();
    if (behind) {
      return figures + HEAD + FOOT;
    }
    // a short key leaves its line to the headings of figures
    boolean shares =
        key <= styles.group.leading() + 0.01
            && left + width(table.scale()) < headingsLeft(table) - SPACE;
    return (shares ? Math.max(key, figures) : key + figures) + HEAD + FOOT;
  }

  /** Where the headings of figures begin, which may reach over the bars, or else the bars end. */
  private double headingsLeft(SummaryTable table) {
    SummaryShape.Grid grid = sizes.grid(table);
    double left = grid.bar().right();
    for (int f = 0; f < grid.figures().size(); f++) {
      TextStyle style = figure(table.totals().get(f + 1));
      for (String line : lines(table, f)) {
        double width = sizes.context.words.width(line, style);
        left = Math.min(left, right(table, f) - width);
      }
    }
    return left;
  }

  /** Where the key begins: over the bars if it fits there. */
  private double left(SummaryTable table) {
    double room = sizes.shape.width() - width(table.scale());
    return Math.max(0, Math.min(sizes.grid(table).bar().left(), room));
  }

  double width(List<ChartSpec.Part> scale) {
    double width = -SPACE;
    for (ChartSpec.Part part : scale) {
      width += width(part) + SPACE;
    }
    return width;
  }

  private double width(ChartSpec.Part part) {
    return SWATCH + NAME_GAP + sizes.context.words.width(part.label(), styles.group);
  }

  /** The name of a part in lines: one, unless it is wider than all the room that it has. */
  private List<String> lines(ChartSpec.Part part, double room) {
    return width(part) <= room
        ? List.of(part.label())
        : sizes.context.words.divide(part.label(), styles.group, room - SWATCH - NAME_GAP);
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
      List<String> lines = lines(part, right - at);
      if (pen.isPresent()) {
        double baseline = y + style.ascent();
        int color = styles.color(part.role());
        Pen on = pen.get();
        on.box(x + at, baseline - SWATCH, SWATCH, SWATCH, color, Mark.ARTIFACT);
        for (String line : lines) {
          on.left(line + " ", style, x + at + SWATCH + NAME_GAP, baseline, mark);
          baseline += style.leading();
        }
      }
      y += (lines.size() - 1) * style.leading();
      at += width + SPACE;
    }
    return y + style.leading();
  }
}
