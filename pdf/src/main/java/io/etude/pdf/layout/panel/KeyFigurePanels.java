package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets key figures: a large figure and what it says, alone, side by side, or as a band. */
public final class KeyFigurePanels {

  /** Key figures side by side are at least so wide. */
  private static final double MIN_WIDTH = 110;

  /** The same in the band of a front page. */
  private static final double MIN_IN_BAND = 84;

  /** More than these are no band. */
  private static final int MAX_IN_BAND = 4;

  private static final double GUTTER_IN_BAND = 20;

  /** Figures get so small at most to have their units beside them, as part of their size. */
  private static final double MIN_SCALE_FOR_UNIT = 0.75;

  private static final double ROUNDING = 0.01;

  /** The size of a unit, as part of its number's. */
  private static final double UNIT_SIZE = 0.5;

  /** The leading of a unit that is under its number, as part of its size. */
  private static final double UNIT_LEADING = 1.2;

  private KeyFigurePanels() {}

  /** The look of a block's key figures: smaller where one of them is wider than its column. */
  static TextStyle style(LayoutContext context, Block.KeyFigures block, double width) {
    TextStyle style = context.styles.keyFigure;
    TextStyle unit = unitStyle(context, style);
    double widest = 0;
    double widestWithUnit = 0;
    for (Block.KeyFigure figure : block.figures()) {
      double value = context.setter.width(figure.figure().text(), style);
      widest = Math.max(widest, value);
      double both = value + context.setter.width(behind(figure), unit);
      widestWithUnit = Math.max(widestWithUnit, both);
    }
    boolean beside = width / widestWithUnit >= MIN_SCALE_FOR_UNIT;
    double least = context.styles.boxTitle.size() / style.size();
    double fitting = (width - ROUNDING) / (beside ? widestWithUnit : widest);
    double scale = Math.max(least, Math.min(1, fitting));
    return style.sized(style.size() * scale, style.leading() * scale);
  }

  /** What follows a figure on its line. */
  private static String behind(Block.KeyFigure figure) {
    return figure.unit().isEmpty() ? "" : "\u00a0" + figure.unit();
  }

  /** A key figure and what it says, which are one paragraph. */
  static Box keyFigure(
      LayoutContext context,
      Block.KeyFigure figure,
      TextStyle style,
      double width,
      TagPosition position) {
    TagPosition paragraph = position.child(Tag.Role.P);
    Box text = context.text(figure.text(), context.styles.box, width, paragraph);
    return keyFigure(context, figure, style, width, paragraph, text);
  }

  private static Box keyFigure(
      LayoutContext context,
      Block.KeyFigure figure,
      TextStyle style,
      double width,
      TagPosition paragraph,
      Box text) {
    Stack stack = new Stack();
    ShapedText space = context.words.shape(" ", context.styles.box);
    Phrase value = Phrase.of(figure.figure().text(), style, context.language(), paragraph);
    double right = Math.min(width, context.setter.width(figure.figure().text(), style));
    if (figure.unit().isEmpty()) {
      stack.add(context.lines(List.of(value), style, width));
      return stack.add(new WordGap(space, right, paragraph)).gap(2).add(text);
    }
    TextStyle small = unitStyle(context, style);
    double both = right + context.setter.width(behind(figure), small);
    if (both <= width) {
      Phrase unit = Phrase.of(behind(figure), small, context.language(), paragraph);
      stack.add(context.lines(List.of(value, unit), style, width));
      return stack.add(new WordGap(space, both, paragraph)).gap(2).add(text);
    }
    stack.add(context.lines(List.of(value), style, width));
    stack.add(new WordGap(space, right, paragraph));
    TextStyle beneath = small.sized(small.size(), small.size() * UNIT_LEADING);
    stack.add(context.text(figure.unit(), beneath, width, paragraph));
    return stack.add(new WordGap(space, 0, paragraph)).gap(2).add(text);
  }

  /** The look of a unit: that of its number, but about as small as the text beneath. */
  private static TextStyle unitStyle(LayoutContext context, TextStyle style) {
    double size = Math.max(context.styles.box.size(), style.size() * UNIT_SIZE);
    return style.sized(size, style.leading());
  }

  /** Key figures side by side, under a rule. */
  public static Box sideBySide(
      LayoutContext context, Block.KeyFigures block, double width, TagPosition position) {
    Stack stack = new Stack();
    stack.rule(width, 0.75, context.styles.brand().ink()).gap(6);
    double gutter = context.grid.gutter();
    int across = across(block.figures().size(), width, gutter);
    double each = (width - gutter * (across - 1)) / across;
    List<Box> boxes = boxes(context, block, each, position);
    for (int i = 0; i < boxes.size(); i += across) {
      if (i > 0) {
        stack.gap(8);
      }
      List<Box> row = boxes.subList(i, Math.min(i + across, boxes.size()));
      stack.add(new Row(row, each + gutter, Optional.empty()));
    }
    return stack;
  }

  /**
   * The band under the titles of a front page: two to four key figures between rules; empty if
   * there are more or fewer, or no room for them side by side.
   */
  public static Optional<Box> band(
      LayoutContext context, Block.KeyFigures block, double width, TagPosition position) {
    int count = block.figures().size();
    double each = (width - GUTTER_IN_BAND * (count - 1)) / count;
    if (count < 2 || count > MAX_IN_BAND || each < MIN_IN_BAND) {
      return Optional.empty();
    }
    Stack stack = new Stack();
    stack.rule(width, 1.5, context.styles.brand().ink()).gap(6);
    Optional<Integer> rule = Optional.of(context.styles.brand().rule());
    List<Box> boxes = boxes(context, block, each, position);
    stack.add(new Row(boxes, each + GUTTER_IN_BAND, rule)).gap(7);
    stack.rule(width, 0.5, context.styles.brand().rule());
    return Optional.of(stack);
  }

  private static List<Box> boxes(
      LayoutContext context, Block.KeyFigures block, double width, TagPosition position) {
    TextStyle style = style(context, block, width);
    List<Box> boxes = new ArrayList<>();
    for (Block.KeyFigure figure : block.figures()) {
      TagPosition paragraph = position.child(Tag.Role.P);
      Box text = context.title(figure.text(), context.styles.box, width, paragraph);
      boxes.add(keyFigure(context, figure, style, width, paragraph, text));
    }
    return boxes;
  }

  /** How many key figures are in a row, so that all rows have about as many. */
  private static int across(int count, double width, double gutter) {
    int most = Math.max(1, (int) ((width + gutter) / (MIN_WIDTH + gutter)));
    int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
  }

  /** Boxes side by side, with rules between them or none. */
  private record Row(List<Box> boxes, double pitch, Optional<Integer> rule) implements Box {
    @Override
    public double height() {
      return boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      for (int i = 0; i < boxes.size(); i++) {
        double left = x + i * pitch;
        if (i > 0 && rule.isPresent()) {
          canvas.fill(left - GUTTER_IN_BAND / 2, y, 0.5, height(), rule.get());
        }
        boxes.get(i).paint(canvas, left, y);
      }
    }
  }

  /** The space between two texts of one paragraph that are above each other: heard, not seen. */
  private record WordGap(ShapedText space, double left, TagPosition position) implements Box {
    @Override
    public double height() {
      return 0;
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      space.place(x + left, y, 0, position.mark()).forEach(canvas::add);
    }
  }
}
