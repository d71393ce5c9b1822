package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.annex.AnnexItems;
import io.etude.pdf.layout.annex.AnnexSegment;
import io.etude.pdf.layout.article.text.ArticleSegment;
import io.etude.pdf.layout.article.text.FlowBlock;
import io.etude.pdf.layout.article.text.FlowSetter;
import io.etude.pdf.layout.article.text.RunningText;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.StorySegment;
import io.etude.pdf.layout.panel.ContentsItem;
import io.etude.pdf.layout.panel.KeyFigurePanels;
import io.etude.pdf.layout.panel.MethodPanel;
import io.etude.pdf.layout.panel.Panels;
import io.etude.pdf.layout.panel.SidebarSpan;
import io.etude.pdf.layout.table.Banners;
import io.etude.pdf.layout.table.TableItem;
import io.etude.pdf.layout.table.TablePanel;
import io.etude.pdf.layout.table.TablePanels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * Turns the blocks of a report into segments, and grows the structure tree in the story's order:
 * every block's element is made here, its insides when it is painted.
 */
final class StoryBuilder implements BlockVisitor<Void> {

  private static final Tag.Role[] HEADINGS = {
    Tag.Role.H1, Tag.Role.H2, Tag.Role.H3, Tag.Role.H4, Tag.Role.H5, Tag.Role.H6
  };

  /** A chart that asks for more than one column is set no narrower than this. */
  private static final double MIN_CHART = 230;

  /** Bars of both signs with their nets, and don't-know beside them. */
  private static final double MIN_DIVERGING = 400;

  private final LayoutContext context;
  private final FlowSetter flow;
  private final Banners banners;
  private final WaitingHeadings headings;
  private final List<StorySegment> segments = new ArrayList<>();
  private ArticleSegment article = new ArticleSegment();
  private AnnexSegment annex;
  private Tag parent;
  private int level = 1;
  private boolean inAnnex;
  private boolean opening = true;
  private boolean inSections;
  private boolean afterHeading = true;

  StoryBuilder(LayoutContext context, Tag document) {
    this.context = context;
    flow = new FlowSetter(context);
    banners = new Banners(context);
    headings = new WaitingHeadings(context);
    parent = document;
    segments.add(article);
  }

  /**
   * The segments of the whole report.
   *
   * @param inFront the blocks that are on the front page already
   */
  List<StorySegment> build(List<Block> inFront) {
    List<Block> blocks = context.report.blocks();
    if (context.isLong() && blocks.stream().noneMatch(StoryBuilder::listsSections)) {
      List<Inline> title = List.of(new Inline.Text(context.terms.get("contents")));
      contents(new Block.Contents(title, Block.Contents.Of.SECTIONS));
    }
    visitAll(blocks.stream().filter(block -> !inFront.contains(block)).toList());
    return segments;
  }

  private static boolean listsSections(Block block) {
    return block instanceof Block.Contents contents && contents.of() == Block.Contents.Of.SECTIONS;
  }

  private void visitAll(List<Block> blocks) {
    int next = 0;
    while (next < blocks.size()) {
      int end = next;
      while (end < blocks.size() && inAnnex && isSummary(blocks.get(end))) {
        end++;
      }
      if (end > next) {
        summaries(blocks.subList(next, end));
        next = end;
      } else {
        blocks.get(next++).accept(this);
      }
    }
  }

  /** Whether a block is a table of the results in summary, or a chapter of nothing else. */
  private static boolean isSummary(Block block) {
    return block instanceof Block.Table table && table.table().isSummary()
        || block instanceof Block.Section section
            && !section.blocks().isEmpty()
            && section.blocks().stream().allMatch(StoryBuilder::isSummary);
  }

  /** A table of the results in summary, or a heading among them, with the place that it is in. */
  private record Result(Block block, List<TablePanel> panels, Tag parent) {}

  /** Tables whose headings of columns are the same are below each other, panel by panel. */
  private void summaries(List<Block> blocks) {
    List<Result> results = new ArrayList<>();
    collect(blocks, parent, results);
    List<Result> waiting = new ArrayList<>();
    Optional<TablePanel> before = Optional.empty();
    for (Result result : results) {
      if (!result.panels().isEmpty()) {
        TablePanel panel = result.panels().get(0);
        if (before.isPresent() && !panel.hasHeadOf(before.get())) {
          int end = waiting.size();
          while (waiting.get(end - 1).panels().isEmpty()) {
            end--;
          }
          addRun(waiting.subList(0, end));
          waiting = new ArrayList<>(waiting.subList(end, waiting.size()));
        }
        before = Optional.of(panel);
      }
      waiting.add(result);
    }
    addRun(waiting);
  }

  private void collect(List<Block> blocks, Tag outer, List<Result> results) {
    for (Block block : blocks) {
      if (block instanceof Block.Section section) {
        Tag own = outer.child(Tag.Role.SECT);
        results.add(new Result(section, List.of(), own));
        collect(section.blocks(), own, results);
      } else {
        List<TablePanel> panels = banners.panels((Block.Table) block, annex.upright());
        results.add(new Result(block, panels, outer));
      }
    }
  }

  private void addRun(List<Result> run) {
    int panels = run.stream().mapToInt(result -> result.panels().size()).max().orElse(0);
    for (int p = 0; p < panels; p++) {
      boolean first = true;
      for (Result result : run) {
        if (result.block() instanceof Block.Section section && p == 0) {
          TagPosition position = TagPosition.of(result.parent().child(heading(level)));
          annex.add(AnnexItems.heading(context, section, level, false, position));
        } else if (!result.panels().isEmpty()) {
          Tag own = result.parent();
          TagPosition position = TagPosition.later(() -> own.child(Tag.Role.TABLE));
          annex.add(TablePanels.item(context, result.panels(), p, !first, position));
          first = false;
        }
      }
    }
  }

  /** Running text after an annex begins a new article. */
  private void needArticle() {
    if (annex != null) {
      annex = null;
      article = new ArticleSegment();
      segments.add(article);
      afterHeading = true;
    }
  }

  private void needAnnex(boolean newPage) {
    annex = new AnnexSegment(newPage, newPage ? context.annex : context.grid, parent);
    segments.add(annex);
  }

  private static Tag.Role heading(int level) {
    return HEADINGS[Math.min(level, HEADINGS.length - 1)];
  }

  @Override
  public Void section(Block.Section section) {
    inSections = true;
    Tag outer = parent;
    parent = outer.child(Tag.Role.SECT);
    if (inAnnex || section.role() == Block.Section.Role.ANNEX) {
      annexSection(section);
      parent = outer;
      return null;
    }
    if (!RunningText.isIn(section.blocks())) {
      blocksUnderHeading(section);
      parent = outer;
      return null;
    }
    needArticle();
    TagPosition position = TagPosition.of(parent.child(heading(level)));
    int number = flow.nextParagraph();
    int depth = level;
    add(() -> flow.heading(section, depth, number, position));
    opening = false;
    afterHeading = true;
    level++;
    visitAll(section.blocks());
    level--;
    parent = outer;
    return null;
  }

  private void annexSection(Block.Section section) {
    boolean outermost = !inAnnex;
    if (outermost) {
      needAnnex(true);
      headings.moveTo(annex);
      inAnnex = true;
    }
    TagPosition position = TagPosition.of(parent.child(heading(level)));
    annex.add(AnnexItems.heading(context, section, level, position));
    level++;
    visitAll(section.blocks());
    level--;
    inAnnex = !outermost;
  }

  /** A heading without text under it stays with the blocks that it is of. */
  private void blocksUnderHeading(Block.Section section) {
    TagPosition position = TagPosition.of(parent.child(heading(level)));
    if (annex == null) {
      headings.add(new WaitingHeadings.Heading(section, Math.max(2, level), position));
    } else {
      annex.add(AnnexItems.heading(context, section, Math.max(2, level), position));
    }
    level++;
    visitAll(section.blocks());
    level--;
    for (WaitingHeadings.Heading empty : headings.take()) {
      int number = flow.nextParagraph();
      add(() -> flow.heading(empty.section(), empty.level(), number, empty.position()));
    }
  }

  private void add(Supplier<List<FlowLine>> lines) {
    article.add(new FlowBlock(context.references, lines));
    afterHeading = false;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.P));
    if (inAnnex) {
      annex.add(AnnexItems.paragraph(context, paragraph.inlines(), context.styles.box, position));
      return null;
    }
    needArticle();
    int number = flow.nextParagraph();
    List<Inline> text = paragraph.inlines();
    if (opening) {
      opening = false;
      add(() -> flow.opening(text, number, position));
    } else {
      boolean indented = !afterHeading;
      add(() -> flow.paragraph(text, number, indented, position));
    }
    return null;
  }

  @Override
  public Void listing(Block.Listing listing) {
    if (inAnnex) {
      TagPosition position = TagPosition.of(parent.child(Tag.Role.DIV));
      annex.add(AnnexItems.blocks(context, List.of(listing), position));
      return null;
    }
    needArticle();
    opening = false;
    list(listing, parent, 0);
    afterHeading = false;
    return null;
  }

  private void list(Block.Listing listing, Tag under, double left) {
    Tag list = under.child(Tag.Role.L);
    list.listNumbering(listing.kind() == Block.Listing.Kind.BULLETS ? "Disc" : "Decimal");
    TextStyle style = context.styles.body;
    double indent = left + style.size() * (listing.kind() == Block.Listing.Kind.BULLETS ? 1 : 1.4);
    int number = 0;
    for (List<Block> item : listing.items()) {
      number++;
      Tag entry = list.child(Tag.Role.LI);
      TagPosition labelPosition = TagPosition.of(entry.child(Tag.Role.LBL));
      Tag body = entry.child(Tag.Role.LBODY);
      String mark = Panels.listLabel(listing.kind(), number);
      SetLine label =
          context.setter.single(List.of(Phrase.of(mark, style, context.language(), labelPosition)));
      Optional<SetLine> next = Optional.of(label.moved(left));
      for (Block block : item) {
        if (block instanceof Block.Paragraph paragraph) {
          TagPosition position = TagPosition.of(body.child(Tag.Role.P));
          int paragraphNumber = flow.nextParagraph();
          Optional<SetLine> own = next;
          add(() -> flow.item(paragraph.inlines(), paragraphNumber, indent, own, position));
          next = Optional.empty();
        } else if (block instanceof Block.Listing inner) {
          list(inner, body, indent);
        } else {
          Tag outer = parent;
          parent = body;
          block.accept(this);
          parent = outer;
        }
      }
    }
  }

  /** A block that is beside the text of an article, or in the stack of an annex. */
  private void floater(int preferred, DoubleFunction<Box> maker) {
    Floater.Span span = Floater.Span.of(Math.min(preferred, context.grid.columns()));
    floater(span, Floater.Order.FREE, maker);
  }

  private void floater(Floater.Span span, Floater.Order order, DoubleFunction<Box> maker) {
    if (annex != null) {
      annex.add(AnnexItems.box(span.preferred(), maker));
    } else {
      Floater.Order kept = headings.isEmpty() ? order : Floater.Order.HEADED;
      DoubleFunction<Box> made = headings.above(maker);
      article.add(
          new Floater(context, span, kept, article.size(), columns -> made.apply(width(columns))));
    }
  }

  /**
   * The columns that a picture spans: one less than wished if that helps the page, all rather than
   * two where there is no text beside it.
   *
   * @param narrowest the least width that it needs
   */
  private Floater.Span span(Block.Width width, double narrowest) {
    int columns = context.grid.columns();
    int preferred =
        switch (width) {
          case COLUMN -> 1;
          case WIDE -> Math.min(2, columns);
          case FULL -> columns;
        };
    int min = preferred;
    while (min > 1 && min > preferred - 1 && width(min - 1) >= narrowest) {
      min--;
    }
    int filled = width == Block.Width.COLUMN ? 1 : columns;
    return new Floater.Span(preferred, min, columns, filled);
  }

  /** The fewest columns that a table fits, all of them if it has several panels. */
  private Floater.Span span(List<TablePanel> panels) {
    int columns = panels.size() > 1 ? context.grid.columns() : 1;
    while (columns < context.grid.columns() && width(columns) < panels.get(0).shape().width()) {
      columns++;
    }
    return new Floater.Span(columns, columns, context.grid.columns());
  }

  private double width(int span) {
    return context.grid.width(span);
  }

  @Override
  public Void table(Block.Table table) {
    Grid upright = annex == null ? context.grid : annex.upright();
    List<TablePanel> panels = banners.panels(table, upright);
    List<TagPosition> positions =
        panels.stream().map(panel -> TagPosition.of(parent.child(Tag.Role.TABLE))).toList();
    if (annex == null) {
      floater(
          span(panels),
          Floater.Order.NUMBERED,
          width -> TablePanels.across(context, panels, width, positions));
      return null;
    }
    TablePanels.items(context, panels, positions, TableItem.Place.ANNEX).forEach(annex::add);
    return null;
  }

  @Override
  public Void chart(Chart chart) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.DIV));
    floater(
        span(
            chart.width(), chart.spec() instanceof ChartSpec.Diverging ? MIN_DIVERGING : MIN_CHART),
        Floater.Order.NUMBERED,
        width -> FigureBoxes.chart(context, chart, width, position));
    return null;
  }

  @Override
  public Void keyFigures(Block.KeyFigures keyFigures) {
    int count = keyFigures.figures().size();
    if (count == 0) {
      return null;
    }
    TagPosition position = TagPosition.of(parent.child(Tag.Role.DIV));
    int columns = Math.min(count, context.grid.columns());
    floater(
        Floater.Span.of(columns, columns),
        Floater.Order.FREE,
        width -> KeyFigurePanels.sideBySide(context, keyFigures, width, position));
    return null;
  }

  @Override
  public Void pullQuote(Block.PullQuote pullQuote) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.BLOCK_QUOTE));
    floater(1, width -> Panels.pullQuote(context, pullQuote, width, position));
    return null;
  }

  @Override
  public Void commentary(Commentary commentary) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.ASIDE));
    floater(1, width -> Panels.commentary(context, commentary, width, position));
    return null;
  }

  @Override
  public Void sidebar(Block.Sidebar sidebar) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.ASIDE));
    Tag.Role role = heading(level);
    floater(
        Floater.Span.of(1, SidebarSpan.most(context, sidebar)),
        Floater.Order.FREE,
        width -> Panels.sidebar(context, sidebar, width, role, position));
    return null;
  }

  @Override
  public Void methodBox(Block.MethodBox methodBox) {
    Tag.Role role = heading(level);
    TagPosition position = TagPosition.of(parent.child(Tag.Role.ASIDE));
    if (annex != null) {
      annex.add(new MethodPanel(context, methodBox, role, position));
      return null;
    }
    floater(
        Floater.Span.of(context.grid.columns()),
        Floater.Order.CLOSING,
        width -> MethodPanel.across(context, methodBox, width, role, position));
    return null;
  }

  @Override
  public Void image(Block.Image image) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.DIV));
    Floater.Span span =
        image.width() == Block.Width.COLUMN
            ? new Floater.Span(1, 1, 1)
            : span(image.width(), MIN_CHART);
    floater(span, Floater.Order.FREE, width -> FigureBoxes.image(context, image, width, position));
    return null;
  }

  @Override
  public Void note(Block.Note note) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.P));
    if (annex != null) {
      annex.add(AnnexItems.paragraph(context, note.inlines(), context.styles.small, position));
      return null;
    }
    int number = flow.nextParagraph();
    add(() -> flow.note(note.inlines(), number, position));
    return null;
  }

  @Override
  public Void contents(Block.Contents contents) {
    TagPosition position = TagPosition.of(parent.child(Tag.Role.DIV));
    if (annex != null) {
      annex.add(new ContentsItem(context, contents, context.grid.fullWidth(), position));
      return null;
    }
    boolean early = contents.of() == Block.Contents.Of.SECTIONS && !inSections;
    floater(
        Floater.Span.of(1),
        early ? Floater.Order.OPENING : Floater.Order.FREE,
        width -> ContentsItem.panel(context, contents, width, position));
    return null;
  }

  @Override
  public Void custom(Block.Custom custom) {
    visitAll(custom.fallback());
    return null;
  }
}
