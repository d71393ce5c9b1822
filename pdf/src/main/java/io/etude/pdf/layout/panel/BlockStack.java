package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.LabelledBox;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.table.TablePanels;
import java.util.List;

/** Blocks within a box (a sidebar, a commentary, a list item), one above the other. */
public final class BlockStack implements BlockVisitor<Void> {
  private final LayoutContext context;
  private final TextStyle style;
  private final double width;
  private final Stack stack;
  private TagPosition parent;
  private boolean first = true;

  private BlockStack(
      LayoutContext context, TextStyle style, double width, Stack stack, TagPosition parent) {
    this.context = context;
    this.style = style;
    this.width = width;
    this.stack = stack;
    this.parent = parent;
  }

  /** Adds blocks to a stack. */
  public static void add(
      LayoutContext context,
      List<Block> blocks,
      TextStyle style,
      double width,
      Stack stack,
      TagPosition parent) {
    BlockStack visitor = new BlockStack(context, style, width, stack, parent);
    for (Block block : blocks) {
      block.accept(visitor);
      visitor.first = false;
    }
  }

  private void gap() {
    if (!first) {
      stack.spring(style.leading() / 2);
    }
  }

  @Override
  public Void section(Block.Section section) {
    gap();
    stack.add(new FigureBoxes.AnchorBox(section.id()));
    stack.add(context.title(section.title(), style.bold(), width, parent.child(Tag.Role.P)));
    add(context, section.blocks(), style, width, stack, parent);
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    gap();
    stack.add(context.paragraph(paragraph.inlines(), style, width, parent));
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    gap();
    TagPosition list =
        parent.child(
            Tag.Role.L,
            tag ->
                tag.listNumbering(
                    listing.kind() == Block.Listing.Kind.BULLETS ? "Disc" : "Decimal"));
    double indent = style.size() * 1.3;
    int number = 0;
    for (List<Block> item : listing.items()) {
      String label = Panels.listLabel(listing.kind(), ++number);
      TagPosition entry = list.child(Tag.Role.LI);
      Stack body = new Stack().divisible();
      add(context, item, style, width - indent, body, entry.child(Tag.Role.LBODY));
      TextBox mark = context.text(label, style, indent, entry.child(Tag.Role.LBL));
      stack.add(new LabelledBox(mark, body, indent));
    }
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    gap();
    stack.add(TablePanels.within(context, table.table(), width, parent));
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    gap();
    stack.add(FigureBoxes.chart(context, chart, width, parent.child(Tag.Role.DIV)));
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    TextStyle figures = KeyFigurePanels.style(context, keyFigures, width);
    for (Block.KeyFigure figure : keyFigures.figures()) {
      gap();
      stack.add(KeyFigurePanels.keyFigure(context, figure, figures, width, parent));
      first = false;
    }
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    gap();
    stack.add(Panels.pullQuote(context, pullQuote, width, parent.child(Tag.Role.BLOCK_QUOTE)));
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    gap();
    stack.add(Panels.commentary(context, commentary, width, parent.child(Tag.Role.ASIDE)));
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    gap();
    stack.add(Panels.sidebar(context, sidebar, width, Tag.Role.P, parent.child(Tag.Role.ASIDE)));
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    gap();
    stack.add(
        MethodPanel.within(context, methodBox, width, 1, Tag.Role.P, parent.child(Tag.Role.ASIDE)));
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    gap();
    stack.add(FigureBoxes.image(context, image, width, parent.child(Tag.Role.DIV)));
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    gap();
    stack.add(context.paragraph(note.inlines(), context.styles.small, width, parent));
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    gap();
    stack.add(new ContentsItem(context, contents, width, parent.child(Tag.Role.DIV)).whole());
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    add(context, custom.fallback(), style, width, stack, parent);
    return null;
  }
}
