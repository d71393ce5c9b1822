package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.font.Features;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.BalancedColumns;
import io.etude.pdf.layout.box.BorderedBox;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import java.util.ArrayList;
import java.util.List;

/** Sets the boxes that are beside the text: sidebars, quotes, commentaries, key figures, method. */
public final class Panels {

  private static final double PAD_X = BorderedBox.PAD_X;

  /** Key figures side by side are at least so wide. */
  private static final double MIN_KEY_FIGURE = 110;

  /** A comment of no more characters is displayed in large italics. */
  private static final int MAX_DISPLAYED = 180;

  private Panels() {}

  /** What is before a list item. */
  public static String listLabel(Block.Listing.Kind kind, int number) {
    return kind == Block.Listing.Kind.BULLETS ? "•" : number + ".";
  }

  /** A tinted box. */
  public static Box sidebar(
      LayoutContext context, Block.Sidebar sidebar, double width, TagPosition position) {
    Stack content = new Stack();
    double inner = width - 2 * PAD_X;
    TagPosition heading = position.child(Tag.Role.P);
    content.add(context.title(sidebar.title(), context.styles.boxTitle, inner, heading)).spring(4);
    BlockStack.add(context, sidebar.blocks(), context.styles.box, inner, content, position);
    return new BorderedBox(
        content, width, context.styles.brand().tint(), sidebar.id(), BorderedBox.Edge.TINT);
  }

  /** The look of a block's key figures: smaller where one of them is wider than its column. */
  static TextStyle keyFigureStyle(LayoutContext context, Block.KeyFigures block, double width) {
    TextStyle style = context.styles.keyFigure;
    double widest = 0;
    for (Block.KeyFigure figure : block.figures()) {
      widest = Math.max(widest, context.setter.width(figure.value(), style));
    }
    double least = context.styles.boxTitle.size() / style.size();
    double scale = Math.max(least, Math.min(1, width / widest));
    return style.sized(style.size() * scale, style.leading() * scale);
  }

  /** A key figure and what it says. */
  static Box keyFigure(
      LayoutContext context,
      Block.KeyFigure figure,
      TextStyle style,
      double width,
      TagPosition position) {
    TextStyles styles = context.styles;
    TagPosition paragraph = position.child(Tag.Role.P);
    Stack stack = new Stack();
    stack.add(context.text(figure.value(), style, width, paragraph)).gap(2);
    stack.add(context.text(figure.text(), styles.box, width, paragraph));
    return stack;
  }

  /** Key figures side by side, under a rule. */
  public static Box keyFigures(
      LayoutContext context, Block.KeyFigures block, double width, TagPosition position) {
    Stack stack = new Stack();
    stack.rule(width, 0.75, context.styles.brand().ink()).gap(6);
    double gutter = context.grid.gutter();
    int across = across(block.figures().size(), width, gutter);
    double each = (width - gutter * (across - 1)) / across;
    TextStyle style = keyFigureStyle(context, block, each);
    List<Box> boxes = new ArrayList<>();
    for (Block.KeyFigure figure : block.figures()) {
      boxes.add(keyFigure(context, figure, style, each, position));
    }
    for (int i = 0; i < boxes.size(); i += across) {
      if (i > 0) {
        stack.gap(8);
      }
      stack.add(new Row(boxes.subList(i, Math.min(i + across, boxes.size())), each + gutter));
    }
    return stack;
  }

  /** How many key figures are in a row, so that all rows have about as many. */
  private static int across(int count, double width, double gutter) {
    int most = Math.max(1, (int) ((width + gutter) / (MIN_KEY_FIGURE + gutter)));
    int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
  }

  /** A quotation in large italics under a rule, with its speaker. */
  public static Box pullQuote(
      LayoutContext context, Block.PullQuote quote, double width, TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.rule(width, 0.75, styles.brand().accent()).gap(6);
    stack.add(context.paragraph(quote.quote(), styles.pullQuote, width, position)).spring(6);
    speaker(context, stack, quote.speaker(), quote.position(), width, position);
    return stack;
  }

  private static void speaker(
      LayoutContext context,
      Stack stack,
      String name,
      String jobTitle,
      double width,
      TagPosition position) {
    TextStyle style = context.styles.speaker;
    TagPosition paragraph = position.child(Tag.Role.P);
    if (!name.isEmpty()) {
      stack.add(context.text(name, style.bold(), width, paragraph));
    }
    if (!jobTitle.isEmpty()) {
      stack.add(context.text(jobTitle, style, width, paragraph));
    }
  }

  /** A comment as an aside with its author, or the dashed box that asks for it. */
  public static Box commentary(
      LayoutContext context, Block.Commentary block, double width, TagPosition position) {
    return block.comment().isEmpty()
        ? placeholder(context, block, width, position)
        : comment(context, block, width, position);
  }

  private static Box placeholder(
      LayoutContext context, Block.Commentary block, double width, TagPosition position) {
    TextStyles styles = context.styles;
    TextStyle style = styles.box;
    double inner = width - 2 * PAD_X;
    Stack stack = new Stack();
    label(context, stack, block, inner, position);
    String name = block.expert().name();
    stack.add(context.text(name, style.bold(), inner, position.child(Tag.Role.P)));
    String jobTitle = context.label(block.expert().position());
    if (!jobTitle.isEmpty()) {
      TextStyle grey = styles.speaker.colored(styles.brand().grey());
      stack.add(context.text(jobTitle, grey, inner, position.child(Tag.Role.P)));
    }
    if (!block.topic().isEmpty()) {
      stack.spring(5).add(context.paragraph(block.topic(), style, inner, position));
    }
    if (!block.figures().isEmpty()) {
      stack.spring(5).add(QuotedFigures.of(context, block.figures(), inner, position));
    }
    if (!block.lengthNote().isEmpty()) {
      TextStyle grey = styles.small;
      stack.spring(5).add(context.paragraph(block.lengthNote(), grey, inner, position));
    }
    return new BorderedBox(
        stack, width, styles.brand().accent(), block.id(), BorderedBox.Edge.DASHES);
  }

  private static void label(
      LayoutContext context,
      Stack stack,
      Block.Commentary block,
      double width,
      TagPosition position) {
    String label = Inline.plain(block.heading());
    stack.add(context.label(label, context.styles.boxLabel, width, position.child(Tag.Role.P)));
    stack.spring(3);
  }

  private static Box comment(
      LayoutContext context, Block.Commentary block, double width, TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.add(new FigureBoxes.AnchorBox(block.id()));
    stack.rule(width, 0.75, styles.brand().accent()).gap(6);
    label(context, stack, block, width, position);
    TextStyle quote =
        isShort(block.comment())
            ? styles.pullQuote
            : styles
                .box
                .with(styles.pullQuote.font())
                .sized(styles.box.size() * 1.12, styles.box.leading());
    BlockStack.add(context, block.comment(), quote, width, stack, position);
    stack.spring(6);
    String jobTitle = context.label(block.expert().position());
    speaker(context, stack, block.expert().name(), jobTitle, width, position);
    return stack;
  }

  /** Whether a comment is one short paragraph, to be displayed like a quotation. */
  private static boolean isShort(List<Block> comment) {
    return comment.size() == 1
        && comment.get(0) instanceof Block.Paragraph paragraph
        && Inline.plain(paragraph.inlines()).length() <= MAX_DISPLAYED;
  }

  /** The method box: terms and texts run on, in balanced columns between rules. */
  public static Box method(
      LayoutContext context,
      Block.MethodBox block,
      double width,
      int columns,
      TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.add(new FigureBoxes.AnchorBox(block.id()));
    stack.rule(width, 1.5, styles.brand().ink()).gap(6);
    stack.add(context.paragraph(block.title(), styles.title, width, position)).gap(4);
    TextStyle style = styles.table.cell().sized(styles.table.cell().size(), 12).with(Features.NONE);
    List<Inline> text = new ArrayList<>();
    for (Block.MethodBox.Entry entry : block.entries()) {
      if (!text.isEmpty()) {
        text.add(new Inline.Text(" "));
      }
      text.add(new Inline.Strong(runIn(entry.term())));
      text.add(new Inline.Text(" "));
      text.addAll(entry.text());
    }
    List<Phrase> phrases = context.inlines.phrases(text, style, position.child(Tag.Role.P));
    stack.add(BalancedColumns.of(context, phrases, style, width, columns)).gap(8);
    stack.rule(width, 0.5, styles.brand().ink());
    return stack;
  }

  /** A term that its text follows on the same line ends with a point of its own. */
  private static List<Inline> runIn(List<Inline> term) {
    String plain = Inline.plain(term);
    boolean open = !plain.isEmpty() && Character.isLetterOrDigit(plain.charAt(plain.length() - 1));
    List<Inline> closed = new ArrayList<>(term);
    if (open) {
      closed.add(new Inline.Text("."));
    }
    return closed;
  }

  /** Boxes side by side. */
  private record Row(List<Box> boxes, double pitch) implements Box {
    @Override
    public double height() {
      return boxes.stream().mapToDouble(Box::height).max().orElse(0);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      for (int i = 0; i < boxes.size(); i++) {
        boxes.get(i).paint(canvas, x + i * pitch, y);
      }
    }
  }
}
