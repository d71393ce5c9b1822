package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.References;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.page.BoxRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of contents or a list of figures or tables: one line an entry, split between entries. */
public final class ContentsItem implements AnnexItem {
  /** The title and two entries stay together, and as many lines at the end. */
  private static final int TOGETHER = 3;

  /** Lines are no longer, so that the eye finds the page of an entry. */
  private static final double MEASURE = 340;

  private static final double ROOM_FOR_PAGE = 30;

  /** The rule that leads to the page, and the space before it. */
  private static final double RULE = 0.4;

  private static final double LEADER = 5;

  private final LayoutContext context;
  private final Block.Contents block;
  private final TagPosition position;
  private final List<References.Entry> entries;
  private final boolean nested;
  private final double width;

  public ContentsItem(
      LayoutContext context, Block.Contents block, double width, TagPosition position) {
    this.context = context;
    this.block = block;
    this.position = position;
    this.width = Math.min(width, MEASURE);
    entries = context.references.entries().stream().filter(this::listed).toList();
    nested = entries.stream().anyMatch(entry -> entry.level() > 1);
  }

  private boolean listed(References.Entry entry) {
    return switch (block.of()) {
      case SECTIONS -> entry.kind() == References.Kind.SECTION;
      case FIGURES -> entry.kind() == References.Kind.FIGURE;
      case TABLES -> entry.kind() == References.Kind.TABLE;
    };
  }

  @Override
  public double gapBefore() {
    return 24;
  }

  @Override
  public boolean keepWithNext() {
    return false;
  }

  @Override
  public Rows open(Grid grid) {
    return new BoxRows(boxes(), TOGETHER, width);
  }

  /** All of it, within a box. */
  Box whole() {
    Stack stack = new Stack();
    boxes().forEach(stack::add);
    return stack;
  }

  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    boxes.add(title());
    TagPosition toc = position.child(Tag.Role.TOC);
    entries.forEach(entry -> boxes.add(entry(entry, toc)));
    return boxes;
  }

  private Box title() {
    Stack stack = new Stack();
    if (!block.title().isEmpty()) {
      stack.add(context.paragraph(block.title(), context.styles.crosshead, width, position)).gap(6);
    }
    return stack;
  }

  private Box entry(References.Entry entry, TagPosition toc) {
    boolean section = entry.kind() == References.Kind.SECTION;
    TextStyle style = context.styles.box;
    if (section && nested && entry.level() == 1) {
      style = style.with(FontStyle.sans(600));
    }
    String page = context.references.page(entry.id());
    String title = Inline.plain(entry.title());
    if (!section) {
      title = context.references.label(entry.id()) + ". " + title;
    }
    Phrase.Target target = new Phrase.Target("#" + entry.id(), title + ", " + page);
    TagPosition link = toc.child(Tag.Role.TOCI).child(Tag.Role.REFERENCE).child(Tag.Role.LINK);
    double left = (section ? entry.level() - 1 : 0) * style.size();
    Phrase words =
        new Phrase(title, style, context.language(), link, Optional.of(target), Optional.empty());
    TextBox text = context.lines(List.of(words), style, width - left - ROOM_FOR_PAGE);
    SetLine number = context.setter.single(List.of(words.withText("\u2002" + page)));
    int color = context.styles.brand().rule();
    return new Line(text, number, left, width, color);
  }

  /** An entry: its words, a thin rule, and its page at the right of the last line. */
  private record Line(TextBox words, SetLine page, double left, double width, int color)
      implements Box {
    @Override
    public double height() {
      return words.height();
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      words.paint(canvas, x + left, y);
      double baseline =
          y + words.style().ascent() + (words.lines().size() - 1) * words.style().leading();
      double end = x + left + words.lines().get(words.lines().size() - 1).width() + LEADER;
      double number = x + width - page.width();
      canvas.fill(end, baseline - RULE, Math.max(0, number - end), RULE, color);
      page.paint(canvas, number, baseline);
    }
  }
}
