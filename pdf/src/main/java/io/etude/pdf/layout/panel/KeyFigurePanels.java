package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Canvas;
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

  private KeyFigurePanels() {}

  /** The look of a block's key figures: smaller where one of them is wider than its column. */
  static TextStyle style(LayoutContext context, Block.KeyFigures block, double width) {
    TextStyle style = context.styles.keyFigure;
    double widest = 0;
    for (Block.KeyFigure figure : block.figures()) {
      widest = Math.max(widest, context.setter.width(figure.value(), style));
    }
    double least = context.styles.boxTitle.size() / style.size();
    double scale = Math.max(least, Math.min(1, width / widest));
    return style.sized(style.size() * scale, style.leading() * scale);
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
    stack.add(context.text(figure.value(), style, width, paragraph));
    double right = Math.min(width, context.setter.width(figure.value(), style));
    ShapedText space = context.words.shape(" ", context.styles.box);
    return stack.add(new WordGap(space, right, paragraph)).gap(2).add(text);
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
