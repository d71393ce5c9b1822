package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.BorderedBox;
import io.etude.pdf.layout.box.LayoutContext;
import java.util.List;
import java.util.stream.Stream;

/** Across how many columns a sidebar may be: a figure and a line of text are lost across a page. */
public final class SidebarSpan {

  /** With each column more its text needs so many lines more. */
  private static final int LINES = 2;

  private final LayoutContext context;
  private final List<Block> blocks;

  private SidebarSpan(LayoutContext context, List<Block> blocks) {
    this.context = context;
    this.blocks = blocks;
  }

  /** The most columns that its text fills; all of them if there is more in it than text. */
  public static int most(LayoutContext context, Block.Sidebar sidebar) {
    SidebarSpan span = new SidebarSpan(context, sidebar.blocks());
    int columns = context.grid.columns();
    if (!sidebar.blocks().stream().allMatch(SidebarSpan::isText)) {
      return columns;
    }
    while (columns > 1 && span.lines(columns) < LINES * (columns - 1)) {
      columns--;
    }
    return columns;
  }

  private static boolean isText(Block block) {
    return block instanceof Block.Paragraph
        || block instanceof Block.KeyFigures
        || block instanceof Block.Note
        || block instanceof Block.Listing list
            && list.items().stream().flatMap(List::stream).allMatch(SidebarSpan::isText);
  }

  /** The lines of its text across so many columns, but for its title and its large figures. */
  private int lines(int columns) {
    double width = context.grid.width(columns) - 2 * BorderedBox.PAD_X;
    return blocks.stream().flatMap(SidebarSpan::texts).mapToInt(text -> lines(text, width)).sum();
  }

  private int lines(String text, double width) {
    return (int) Math.ceil(context.setter.width(text, context.styles.box) / width);
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(Inline.plain(paragraph.inlines()));
    } else if (block instanceof Block.Note note) {
      return Stream.of(Inline.plain(note.inlines()));
    } else if (block instanceof Block.KeyFigures figures) {
      return figures.figures().stream().map(figure -> Inline.plain(figure.text()));
    } else if (block instanceof Block.Listing list) {
      return list.items().stream().flatMap(List::stream).flatMap(SidebarSpan::texts);
    }
    return Stream.empty();
  }
}
