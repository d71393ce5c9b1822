package io.etude.pdf.layout.panel;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.BorderedBox;
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
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A table of contents or a list of figures or tables: one line an entry, split between entries. */
public final class ContentsItem implements AnnexItem {
  /** The title and two entries stay together, and as many lines at the end. */
  private static final int TOGETHER = 3;

  /** Lines are no longer, so that the eye finds the page of an entry. */
  private static final double MEASURE = 340;

  private static final double ROOM_FOR_PAGE = 30;
  private static final double PAGE_IN_PANEL = 22;

  /** A longer list in a box is of the outermost sections. */
  private static final int MAX_NESTED = 8;

  /** So many entries in a box go in two columns, each so wide at least. */
  private static final int MIN_IN_COLUMNS = 8;

  private static final int MAX_IN_COLUMNS = 24;
  private static final double MIN_COLUMN = 160;
  private static final double GUTTER = 24;

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

  /**
   * The entries as a reader meets them: a block that closes the report may be on a page before the
   * sections that it follows. What is within a section stays with it.
   */
  private List<References.Entry> inReadingOrder() {
    List<List<References.Entry>> outermost = new ArrayList<>();
    for (References.Entry entry : entries) {
      if (outermost.isEmpty() || entry.level() <= 1) {
        outermost.add(new ArrayList<>());
      }
      outermost.get(outermost.size() - 1).add(entry);
    }
    return context.references.inReadingOrder(outermost, section -> section.get(0).id()).stream()
        .flatMap(List::stream)
        .toList();
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

  /**
   * A tinted box beside the text: entries between thin rules, their pages in the accent colour. A
   * long list leaves out what is within sections.
   */
  public static Box panel(
      LayoutContext context, Block.Contents block, double width, TagPosition position) {
    double inner = width - 2 * BorderedBox.PAD_X;
    ContentsItem item = new ContentsItem(context, block, inner, position);
    Stack stack = new Stack().divisible();
    if (!block.title().isEmpty()) {
      String title = Inline.plain(block.title());
      TagPosition heading = position.child(Tag.Role.P);
      stack.add(context.label(title, context.styles.boxLabel, inner, heading)).gap(3);
    }
    item.addPanelEntries(stack, inner, position.child(Tag.Role.TOC));
    return new BorderedBox(stack, width, context.styles.brand().tint(), "", BorderedBox.Edge.TINT);
  }

  /** The entries of a box, in two columns where it is wide and they are neither few nor many. */
  private void addPanelEntries(Stack stack, double inner, TagPosition toc) {
    boolean isLong = block.of() == Block.Contents.Of.SECTIONS && entries.size() > MAX_NESTED;
    List<References.Entry> shown =
        inReadingOrder().stream().filter(entry -> entry.level() == 1 || !isLong).toList();
    double half = (inner - GUTTER) / 2;
    if (half < MIN_COLUMN || shown.size() < MIN_IN_COLUMNS || shown.size() > MAX_IN_COLUMNS) {
      addPanelColumn(stack, shown, inner, toc);
      return;
    }
    int middle = (shown.size() + 1) / 2;
    Stack left = new Stack();
    Stack right = new Stack();
    addPanelColumn(left, shown.subList(0, middle), half, toc);
    addPanelColumn(right, shown.subList(middle, shown.size()), half, toc);
    double part = (shown.size() - middle - 1) / (middle - 1.0);
    stack.addElastic(new TwoColumns(left, right, part, half + GUTTER));
  }

  private void addPanelColumn(
      Stack stack, List<References.Entry> shown, double width, TagPosition toc) {
    for (int i = 0; i < shown.size(); i++) {
      if (i > 0) {
        stack.spring(1.5).rule(width, RULE, context.styles.brand().rule()).spring(1.5);
      }
      stack.add(panelEntry(shown.get(i), width, toc));
    }
  }

  private Box panelEntry(References.Entry entry, double inner, TagPosition toc) {
    TextStyle style = context.styles.box;
    TextStyle accent = style.bold().colored(context.styles.brand().accent());
    Phrase words = words(entry, style, link(toc));
    boolean section = entry.kind() == References.Kind.SECTION;
    double left = section ? (entry.level() - 1) * style.size() : 0;
    TextBox text = context.even(List.of(words), style, inner - left - PAGE_IN_PANEL);
    String page = "\u2002" + context.references.page(entry.id());
    SetLine number = context.setter.single(List.of(words.with(accent).withText(page)));
    return new Line(text, number, left, inner, OptionalInt.empty());
  }

  private static TagPosition link(TagPosition toc) {
    return toc.child(Tag.Role.TOCI).child(Tag.Role.REFERENCE).child(Tag.Role.LINK);
  }

  private Phrase words(References.Entry entry, TextStyle style, TagPosition link) {
    String title = Inline.plain(entry.title());
    if (entry.kind() != References.Kind.SECTION) {
      title = context.references.label(entry.id()) + ". " + title;
    }
    String page = context.references.page(entry.id());
    Phrase.Target target = new Phrase.Target("#" + entry.id(), title + ", " + page, false);
    return new Phrase(
        title, style, context.language(), link, Optional.of(target), Optional.empty());
  }

  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    boxes.add(title());
    TagPosition toc = position.child(Tag.Role.TOC);
    inReadingOrder().forEach(entry -> boxes.add(entry(entry, toc)));
    return boxes;
  }

  private Box title() {
    Stack stack = new Stack();
    if (!block.title().isEmpty()) {
      stack
          .add(
              context.title(
                  block.title(), context.styles.crosshead, width, position.child(Tag.Role.P)))
          .gap(6);
    }
    return stack;
  }

  private Box entry(References.Entry entry, TagPosition toc) {
    boolean section = entry.kind() == References.Kind.SECTION;
    TextStyle style = context.styles.box;
    if (section && nested && entry.level() == 1) {
      style = style.with(FontStyle.sans(600));
    }
    double left = (section ? entry.level() - 1 : 0) * style.size();
    Phrase words = words(entry, style, link(toc));
    TextBox text = context.even(List.of(words), style, width - left - ROOM_FOR_PAGE);
    String page = "\u2002" + context.references.page(entry.id());
    SetLine number = context.setter.single(List.of(words.withText(page)));
    OptionalInt color = OptionalInt.of(context.styles.brand().rule());
    return new Line(text, number, left, width, color);
  }

  /** An entry: its words, a thin rule or none, and its page at the right of the last line. */
  private record Line(TextBox words, SetLine page, double left, double width, OptionalInt color)
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
      if (color.isPresent()) {
        double length = Math.max(0, number - end);
        canvas.fill(end, baseline - RULE, length, RULE, color.getAsInt());
      }
      page.paint(canvas, number, baseline);
    }
  }

  /**
   * Entries in two columns.
   *
   * @param part how much of what the left one's spaces take those of the right one do: each takes
   *     as much
   * @param pitch from the edge of one to that of the other
   */
  private record TwoColumns(Stack left, Stack right, double part, double pitch) implements Box {
    @Override
    public double height() {
      return Math.max(left.height(), right.height());
    }

    @Override
    public boolean springs() {
      return true;
    }

    @Override
    public double looseSpace() {
      return left.looseSpace();
    }

    @Override
    public Box stretched(double extra) {
      Stack longer = (Stack) left.stretched(extra);
      return new TwoColumns(longer, (Stack) right.stretched(part * extra), part, pitch);
    }

    @Override
    public double descent() {
      return (left.height() >= right.height() ? left : right).descent();
    }

    @Override
    public List<Tag> completed() {
      return Stream.concat(left.completed().stream(), right.completed().stream()).toList();
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      left.paint(canvas, x, y);
      right.paint(canvas, x + pitch, y);
    }
  }
}
