package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.Commentary;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.BorderedBox;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.TextStyles;
import java.util.ArrayList;
import java.util.List;

/** Sets the boxes that are beside the text: sidebars, quotes, commentaries. */
public final class Panels {

  private static final double PAD_X = BorderedBox.PAD_X;

  private static final String QUOTATION_MARKS = "\u00ab\u201c\u201e\u2018\"";

  /** A comment of no more characters is displayed in large italics. */
  private static final int MAX_DISPLAYED = 180;

  private Panels() {}

  /** What is before a list item. */
  public static String listLabel(Block.Listing.Kind kind, int number) {
    return kind == Block.Listing.Kind.BULLETS ? "•" : number + ".";
  }

  /**
   * A tinted box.
   *
   * @param role the role of its title
   */
  public static Box sidebar(
      LayoutContext context,
      Block.Sidebar sidebar,
      double width,
      Tag.Role role,
      TagPosition position) {
    Stack content = new Stack().divisible();
    double inner = width - 2 * PAD_X;
    TagPosition heading = position.child(role);
    content.add(context.title(sidebar.title(), context.styles.boxTitle, inner, heading)).spring(4);
    BlockStack.add(context, sidebar.blocks(), context.styles.box, inner, content, position);
    return new BorderedBox(
        content, width, context.styles.brand().tint(), sidebar.id(), BorderedBox.Edge.TINT);
  }

  /** A quotation in large italics under a rule, with its speaker. */
  public static Box pullQuote(
      LayoutContext context, Block.PullQuote quote, double width, TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack().quotation();
    stack.rule(width, 0.75, styles.brand().accent()).gap(6);
    stack.add(quotation(context, quote.quote(), width, position)).spring(6);
    speaker(context, stack, quote.speaker(), quote.position(), width, position);
    return stack;
  }

  /** Displayed words of somebody, between quotation marks and without hyphens. */
  private static Box quotation(
      LayoutContext context, List<Inline> words, double width, TagPosition position) {
    String plain = Inline.plain(words).strip();
    boolean marked = !plain.isEmpty() && QUOTATION_MARKS.indexOf(plain.charAt(0)) >= 0;
    List<Inline> quoted = new ArrayList<>(words);
    if (!marked && !plain.isEmpty()) {
      String marks = Display.of(context.language()).quote("x");
      int at = marks.indexOf('x');
      quoted.add(0, new Inline.Text(marks.substring(0, at)));
      quoted.add(new Inline.Text(marks.substring(at + 1)));
    }
    TagPosition paragraph = position.child(Tag.Role.P);
    return context.title(quoted, context.styles.pullQuote, width, paragraph);
  }

  private static void speaker(
      LayoutContext context,
      Stack stack,
      String name,
      String jobTitle,
      double width,
      TagPosition position) {
    TextStyle style = context.styles.speaker;
    if (!name.isEmpty()) {
      stack.add(context.text(name, style.bold(), width, position.child(Tag.Role.P)));
    }
    if (!jobTitle.isEmpty()) {
      stack.add(context.text(jobTitle, style, width, position.child(Tag.Role.P)));
    }
  }

  /** A comment as an aside with its author, or the dashed box that asks for it. */
  public static Box commentary(
      LayoutContext context, Commentary block, double width, TagPosition position) {
    return block.comment().isEmpty()
        ? placeholder(context, block, width, position)
        : comment(context, block, width, position);
  }

  private static Box placeholder(
      LayoutContext context, Commentary block, double width, TagPosition position) {
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
      LayoutContext context, Stack stack, Commentary block, double width, TagPosition position) {
    String label = Inline.plain(block.heading());
    stack.add(context.label(label, context.styles.boxLabel, width, position.child(Tag.Role.P)));
    stack.spring(3);
  }

  private static Box comment(
      LayoutContext context, Commentary block, double width, TagPosition position) {
    TextStyles styles = context.styles;
    Stack stack = new Stack();
    stack.add(new FigureBoxes.AnchorBox(block.id()));
    stack.rule(width, 0.75, styles.brand().accent()).gap(6);
    label(context, stack, block, width, position);
    if (isShort(block.comment())) {
      Block.Paragraph words = (Block.Paragraph) block.comment().get(0);
      stack.quotation().add(quotation(context, words.inlines(), width, position));
    } else {
      TextStyle quote =
          styles
              .box
              .with(styles.pullQuote.font())
              .sized(styles.box.size() * 1.12, styles.box.leading());
      stack.divisible();
      BlockStack.add(context, block.comment(), quote, width, stack, position);
    }
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
}
