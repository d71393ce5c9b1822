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

/**
 * Sets the boxes that stand beside the text: sidebars, quotes, commentaries, key figures, method.
 */
public final class Panels {

  private static final double PAD_X = BorderedBox.PAD_X;

  /** Key figures side by side are at least so wide. */
  private static final double LEAST_KEY_FIGURE = 110;

  /** A comment of no more characters is displayed in large italics. */
  private static final int DISPLAYED = 180;

  private Panels() {}

  /** What stands before a list item. */
  public static String listLabel(Block.Listing.Kind kind, int number) {
    return kind == Block.Listing.Kind.BULLETS ? "•" : number + ".";
  }

  /** A tinted box. */
  public static Box sidebar(
      LayoutContext setting, Block.Sidebar sidebar, double width, TagPosition voice) {
    Stack content = new Stack();
    double inner = width - 2 * PAD_X;
    TagPosition heading = voice.child(Tag.Role.P);
    content.add(setting.title(sidebar.title(), setting.looks.boxTitle, inner, heading)).spring(4);
    BlockStack.add(setting, sidebar.blocks(), setting.looks.box, inner, content, voice);
    return new BorderedBox(
        content, width, setting.looks.brand().tint(), sidebar.id(), BorderedBox.Edge.TINT);
  }

  /** The look of a block's key figures: smaller where one of them is wider than its column. */
  static TextStyle keyFigureLook(LayoutContext setting, Block.KeyFigures block, double width) {
    TextStyle look = setting.looks.keyFigure;
    double widest = 0;
    for (Block.KeyFigure figure : block.figures()) {
      widest = Math.max(widest, setting.setter.width(figure.value(), look));
    }
    double least = setting.looks.boxTitle.size() / look.size();
    double scale = Math.max(least, Math.min(1, width / widest));
    return look.sized(look.size() * scale, look.leading() * scale);
  }

  /** A key figure and what it says. */
  static Box keyFigure(
      LayoutContext setting,
      Block.KeyFigure figure,
      TextStyle look,
      double width,
      TagPosition voice) {
    TextStyles looks = setting.looks;
    TagPosition paragraph = voice.child(Tag.Role.P);
    Stack stack = new Stack();
    stack.add(setting.text(figure.value(), look, width, paragraph)).gap(2);
    stack.add(setting.text(figure.text(), looks.box, width, paragraph));
    return stack;
  }

  /** Key figures side by side, under a rule. */
  public static Box keyFigures(
      LayoutContext setting, Block.KeyFigures block, double width, TagPosition voice) {
    Stack stack = new Stack();
    stack.rule(width, 0.75, setting.looks.brand().ink()).gap(6);
    double gutter = setting.grid.gutter();
    int across = across(block.figures().size(), width, gutter);
    double each = (width - gutter * (across - 1)) / across;
    TextStyle look = keyFigureLook(setting, block, each);
    List<Box> boxes = new ArrayList<>();
    for (Block.KeyFigure figure : block.figures()) {
      boxes.add(keyFigure(setting, figure, look, each, voice));
    }
    for (int i = 0; i < boxes.size(); i += across) {
      if (i > 0) {
        stack.gap(8);
      }
      stack.add(new Row(boxes.subList(i, Math.min(i + across, boxes.size())), each + gutter));
    }
    return stack;
  }

  /** How many key figures stand in a row, so that all rows have about as many. */
  private static int across(int count, double width, double gutter) {
    int most = Math.max(1, (int) ((width + gutter) / (LEAST_KEY_FIGURE + gutter)));
    int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
  }

  /** A quotation in large italics under a rule, with its speaker. */
  public static Box pullQuote(
      LayoutContext setting, Block.PullQuote quote, double width, TagPosition voice) {
    TextStyles looks = setting.looks;
    Stack stack = new Stack();
    stack.rule(width, 0.75, looks.brand().accent()).gap(6);
    stack.add(setting.paragraph(quote.quote(), looks.pullQuote, width, voice)).spring(6);
    speaker(setting, stack, quote.speaker(), quote.position(), width, voice);
    return stack;
  }

  private static void speaker(
      LayoutContext setting,
      Stack stack,
      String name,
      String position,
      double width,
      TagPosition voice) {
    TextStyle look = setting.looks.speaker;
    TagPosition paragraph = voice.child(Tag.Role.P);
    if (!name.isEmpty()) {
      stack.add(setting.text(name, look.bold(), width, paragraph));
    }
    if (!position.isEmpty()) {
      stack.add(setting.text(position, look, width, paragraph));
    }
  }

  /** A comment as an aside with its author, or the dashed box that asks for it. */
  public static Box commentary(
      LayoutContext setting, Block.Commentary block, double width, TagPosition voice) {
    return block.comment().isEmpty()
        ? placeholder(setting, block, width, voice)
        : comment(setting, block, width, voice);
  }

  private static Box placeholder(
      LayoutContext setting, Block.Commentary block, double width, TagPosition voice) {
    TextStyles looks = setting.looks;
    TextStyle look = looks.box;
    double inner = width - 2 * PAD_X;
    Stack stack = new Stack();
    label(setting, stack, block, inner, voice);
    String name = block.expert().name();
    stack.add(setting.text(name, look.bold(), inner, voice.child(Tag.Role.P)));
    String position = setting.label(block.expert().position());
    if (!position.isEmpty()) {
      TextStyle grey = looks.speaker.colored(looks.brand().grey());
      stack.add(setting.text(position, grey, inner, voice.child(Tag.Role.P)));
    }
    if (!block.topic().isEmpty()) {
      stack.spring(5).add(setting.paragraph(block.topic(), look, inner, voice));
    }
    if (!block.figures().isEmpty()) {
      stack.spring(5).add(QuotedFigures.of(setting, block.figures(), inner, voice));
    }
    if (!block.lengthNote().isEmpty()) {
      TextStyle grey = looks.small;
      stack.spring(5).add(setting.paragraph(block.lengthNote(), grey, inner, voice));
    }
    return new BorderedBox(
        stack, width, looks.brand().accent(), block.id(), BorderedBox.Edge.DASHES);
  }

  private static void label(
      LayoutContext setting, Stack stack, Block.Commentary block, double width, TagPosition voice) {
    String label = Inline.plain(block.heading());
    stack.add(setting.label(label, setting.looks.boxLabel, width, voice.child(Tag.Role.P)));
    stack.spring(3);
  }

  private static Box comment(
      LayoutContext setting, Block.Commentary block, double width, TagPosition voice) {
    TextStyles looks = setting.looks;
    Stack stack = new Stack();
    stack.add(new FigureBoxes.AnchorBox(block.id()));
    stack.rule(width, 0.75, looks.brand().accent()).gap(6);
    label(setting, stack, block, width, voice);
    TextStyle quote =
        isShort(block.comment())
            ? looks.pullQuote
            : looks
                .box
                .with(looks.pullQuote.font())
                .sized(looks.box.size() * 1.12, looks.box.leading());
    BlockStack.add(setting, block.comment(), quote, width, stack, voice);
    stack.spring(6);
    String position = setting.label(block.expert().position());
    speaker(setting, stack, block.expert().name(), position, width, voice);
    return stack;
  }

  /** Whether a comment is one short paragraph, to be displayed like a quotation. */
  private static boolean isShort(List<Block> comment) {
    return comment.size() == 1
        && comment.get(0) instanceof Block.Paragraph paragraph
        && Inline.plain(paragraph.inlines()).length() <= DISPLAYED;
  }

  /** The method box: terms and texts run on, in balanced columns between rules. */
  public static Box method(
      LayoutContext setting, Block.MethodBox block, double width, int columns, TagPosition voice) {
    TextStyles looks = setting.looks;
    Stack stack = new Stack();
    stack.add(new FigureBoxes.AnchorBox(block.id()));
    stack.rule(width, 1.5, looks.brand().ink()).gap(6);
    stack.add(setting.paragraph(block.title(), looks.title, width, voice)).gap(4);
    TextStyle look = looks.table.cell().sized(looks.table.cell().size(), 12).with(Features.NONE);
    List<Inline> text = new ArrayList<>();
    for (Block.MethodBox.Entry entry : block.entries()) {
      if (!text.isEmpty()) {
        text.add(new Inline.Text(" "));
      }
      text.add(new Inline.Strong(runIn(entry.term())));
      text.add(new Inline.Text(" "));
      text.addAll(entry.text());
    }
    List<Phrase> phrases = setting.inlines.phrases(text, look, voice.child(Tag.Role.P));
    stack.add(BalancedColumns.of(setting, phrases, look, width, columns)).gap(8);
    stack.rule(width, 0.5, looks.brand().ink());
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
