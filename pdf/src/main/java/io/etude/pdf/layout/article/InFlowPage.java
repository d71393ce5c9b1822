package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page of an article in one column, written down move by move. */
final class InFlowPage implements ComposedPage {

  /**
   * By so many rows a space within a box or between blocks may grow, so that its page ends at its
   * foot.
   */
  static final int GROWTH = 1;

  private final Grid grid;
  private final Galley galley;
  private final List<FlowMove> moves = new ArrayList<>();
  private boolean last;

  private InFlowPage(Grid grid, Galley galley) {
    this.grid = grid;
    this.galley = galley;
  }

  /** The pages of a story that ends there. */
  static List<ComposedPage> of(Grid grid, Galley galley, FlowNode end) {
    List<FlowMove> moves = new ArrayList<>();
    for (FlowNode node = end; node.before().isPresent(); node = node.before().get()) {
      moves.add(0, node.move());
    }
    List<ComposedPage> pages = new ArrayList<>();
    InFlowPage page = new InFlowPage(grid, galley);
    pages.add(page);
    for (FlowMove move : moves) {
      if (move instanceof FlowMove.NextPage) {
        page = new InFlowPage(grid, galley);
        pages.add(page);
      } else if (move instanceof FlowMove.Parts parts) {
        page.moves.add(new FlowMove.Part(parts.pages().get(0)));
        for (OversizedBox part : parts.pages().subList(1, parts.pages().size())) {
          page = new InFlowPage(grid, galley);
          pages.add(page);
          page.moves.add(new FlowMove.Part(part));
        }
      } else {
        page.moves.add(move);
      }
    }
    page.last = true;
    return pages;
  }

  @Override
  public void writeTo(PagePlan plan) {
    List<TextBox> notes = new ArrayList<>();
    int row = 0;
    int down = 0;
    int next = 0;
    int[] growth = growth();
    for (int i = 0; i < moves.size(); i++) {
      FlowMove move = moves.get(i);
      boolean lowest = i == moves.size() - 1;
      down += springs(move) ? growth[next++] : 0;
      if (move instanceof FlowMove.Part part) {
        part.page().writeTo(plan);
        row = plan.endRow();
      } else if (move instanceof FlowMove.Box box) {
        int inside = 0;
        for (int s = 0; s < box.springs(); s++) {
          inside += growth[next++];
        }
        row = box(plan, box, down, inside);
        down += inside;
      } else if (move instanceof FlowMove.Text text) {
        row = text(plan, text, down, notes, lowest);
      }
    }
    boolean underText = !moves.isEmpty() && moves.get(moves.size() - 1) instanceof FlowMove.Text;
    if (!underText && (!notes.isEmpty() || !last && row + 1 < grid.rows())) {
      int end = last ? row + noteRows(notes) : grid.rows();
      plan.segments().add(new PagePlan.Segment(galley, 0, row, end, 0, 0, notes));
      plan.endRow(end);
    }
  }

  private static boolean springs(FlowMove move) {
    return move instanceof FlowMove.Text text && text.spring()
        || move instanceof FlowMove.Box box && box.spring();
  }

  /**
   * How much each space above a block that may grow does, and each box, so that the page ends at
   * its foot: the spaces between blocks all alike or none, the boxes about as much each.
   */
  private int[] growth() {
    List<Boolean> between = new ArrayList<>();
    for (FlowMove move : moves) {
      if (springs(move)) {
        between.add(true);
      }
      for (int i = 0; move instanceof FlowMove.Box box && i < box.springs(); i++) {
        between.add(false);
      }
    }
    int[] growth = new int[between.size()];
    boolean parts = moves.stream().anyMatch(FlowMove.Part.class::isInstance);
    int white = last || parts ? 0 : Math.max(0, grid.rows() - end());
    int gaps = Collections.frequency(between, true);
    int inside = growth.length - gaps;
    int apart = white >= gaps * GROWTH ? GROWTH : 0;
    int rest = Math.min(inside * GROWTH, white - apart * gaps);
    int before = 0;
    for (int i = 0; i < growth.length; i++) {
      if (between.get(i)) {
        growth[i] = apart;
      } else {
        growth[i] = (before + 1) * rest / inside - before * rest / inside;
        before++;
      }
    }
    return growth;
  }

  /** The row behind all that is on the page, with the notes, if no space grows. */
  private int end() {
    int end = 0;
    List<TextBox> notes = new ArrayList<>();
    for (FlowMove move : moves) {
      if (move instanceof FlowMove.Box box) {
        end = box.row() + box(box).rows();
      } else if (move instanceof FlowMove.Text text) {
        end = text.row() + rows(text);
        lines(text).forEach(line -> notes.addAll(line.extra().notes()));
      }
    }
    return end + noteRows(notes);
  }

  private GridBox box(FlowMove.Box box) {
    return galley.mentions().get(box.floater()).floater().box(1);
  }

  private List<FlowLine> lines(FlowMove.Text text) {
    return galley.lines().subList(text.from(), text.to());
  }

  private int rows(FlowMove.Text text) {
    int above = text.from() < text.to() ? lines(text).get(0).spaceBefore() : 0;
    return lines(text).stream().mapToInt(line -> 1 + line.spaceBefore()).sum() - above;
  }

  private int box(PagePlan plan, FlowMove.Box box, int down, int inside) {
    int rows = box(box).rows() + inside;
    GridBox gridBox = box(box).springs() ? box(box).stretchedTo(rows) : box(box).paddedTo(rows);
    int row = box.row() + down;
    plan.placed()
        .add(new PagePlan.Placed(gridBox, grid.x(0), grid.y(row), grid.fullWidth(), false));
    plan.endRow(row + gridBox.rows());
    return row + gridBox.rows();
  }

  private int text(
      PagePlan plan, FlowMove.Text text, int down, List<TextBox> notes, boolean lowest) {
    lines(text).forEach(line -> notes.addAll(line.extra().notes()));
    int row = text.row() + down;
    int end = row + rows(text);
    int foot = !lowest ? end : last ? end + noteRows(notes) : grid.rows();
    List<TextBox> under = lowest ? notes : List.of();
    plan.segments().add(new PagePlan.Segment(galley, 0, row, foot, text.from(), text.to(), under));
    plan.endRow(foot);
    return end;
  }

  private int noteRows(List<TextBox> notes) {
    double height = notes.stream().mapToDouble(TextBox::height).sum();
    return notes.isEmpty() ? 0 : grid.rowsFor(height + grid.row() / 2);
  }
}
