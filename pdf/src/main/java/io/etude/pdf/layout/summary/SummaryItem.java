package io.etude.pdf.layout.summary;

import io.etude.document.Block;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.layout.summary.head.GroupKey;
import io.etude.pdf.layout.summary.head.HeadPainter;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One panel of a run of summary tables: some segments, with the labels and the total. */
public final class SummaryItem implements AnnexItem {

  private static final double GAP = 14;
  private static final double NOTES_GAP = 3;

  private final SummaryRun run;
  private final SummarySizes sizes;
  private final HeadPainter head;
  private final GroupKey key;
  private final RowPainter rows;
  private final SummaryTags tags;
  private final boolean first;
  private final Tag.Role chapter;
  private SummaryRows units;

  private SummaryItem(
      LayoutContext context,
      SummaryRun run,
      SummaryShape shape,
      boolean first,
      TagPosition position,
      String prefix,
      Tag.Role chapter) {
    this.run = run;
    this.chapter = first ? chapter : Tag.Role.P;
    this.first = first;
    sizes = new SummarySizes(context, run, shape, first);
    key = new GroupKey(shape, sizes.axes, context.words, sizes.styles);
    List<Inline> guide = run.guide(shape.room());
    head = new HeadPainter(context, sizes.styles, shape, sizes.axes, key, guide);
    rows = new RowPainter(sizes, run);
    tags = new SummaryTags(position, prefix, shape.cells());
  }

  /**
   * The panels of a run.
   *
   * @param position makes the element of a panel
   * @param chapter what headings of chapters are
   */
  public static List<SummaryItem> of(
      LayoutContext context,
      SummaryRun run,
      Grid grid,
      Supplier<TagPosition> position,
      Tag.Role chapter) {
    List<SummaryItem> items = new ArrayList<>();
    SummaryTable table = run.tables().get(0);
    for (SummaryShape shape : SummaryShapes.of(context, run, grid.fullWidth())) {
      String prefix = "s" + context.references.number(table.id()) + "." + items.size();
      items.add(
          new SummaryItem(context, run, shape, items.isEmpty(), position.get(), prefix, chapter));
    }
    return items;
  }

  /** A summary within a box, as wide as that. */
  public static Box within(
      LayoutContext context, Block.Summary summary, double width, TagPosition parent) {
    Grid grid = context.grid.narrowed(width);
    Stack stack = new Stack();
    for (SummaryItem item :
        of(
            context,
            SummaryRun.of(summary.table()),
            grid,
            () -> parent.child(Tag.Role.TABLE),
            Tag.Role.P)) {
      Rows rows = item.open(grid);
      stack.add(rows.part(0, rows.count(), true).box());
    }
    return stack;
  }

  SummaryRun run() {
    return run;
  }

  SummarySizes sizes() {
    return sizes;
  }

  HeadPainter head() {
    return head;
  }

  /** What is said below all tables. */
  Box notes(TagPosition position) {
    double width = sizes.shape.whole();
    Box text = sizes.context.text(run.notes(), sizes.styles.wording, width, position);
    return new Stack().gap(NOTES_GAP).add(text);
  }

  GroupKey groupKey() {
    return key;
  }

  RowPainter rows() {
    return rows;
  }

  SummaryTags tags() {
    return tags;
  }

  /** What headings of chapters are: only those of the first panel are headings. */
  Tag.Role chapter() {
    return chapter;
  }

  /** Whether it is the first panel of its run. */
  boolean isFirst() {
    return first;
  }

  @Override
  public double gapBefore() {
    return GAP;
  }

  @Override
  public boolean stretches() {
    return false;
  }

  @Override
  public boolean keepWithNext() {
    return false;
  }

  @Override
  public Rows open(Grid grid) {
    if (units == null) {
      units = new SummaryRows(this);
    }
    return units;
  }
}
