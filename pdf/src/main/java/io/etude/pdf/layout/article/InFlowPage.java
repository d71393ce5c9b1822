package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
import java.util.List;

/** A page of an article in one column, written down move by move. */
final class InFlowPage implements ComposedPage {
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
        for (Oversize part : parts.pages().subList(1, parts.pages().size())) {
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
    for (int i = 0; i < moves.size(); i++) {
      FlowMove move = moves.get(i);
      boolean lowest = i == moves.size() - 1;
      if (move instanceof FlowMove.Part part) {
        part.page().writeTo(plan);
        row = plan.endRow();
      } else if (move instanceof FlowMove.Box box) {
        row = box(plan, box);
      } else if (move instanceof FlowMove.Text text) {
        row = text(plan, text, notes, lowest);
      }
    }
    boolean underText = !moves.isEmpty() && moves.get(moves.size() - 1) instanceof FlowMove.Text;
    if (!underText && (!notes.isEmpty() || !last && row + 1 < grid.rows())) {
      int end = last ? row + noteRows(notes) : grid.rows();
      plan.segments().add(new PagePlan.Segment(galley, 0, row, end, 0, 0, notes));
      plan.endRow(end);
    }
  }

  private int box(PagePlan plan, FlowMove.Box box) {
    Floater floater = galley.mentions().get(box.floater()).floater();
    GridBox gridBox = floater.box(1);
    plan.placed()
        .add(new PagePlan.Placed(gridBox, grid.x(0), grid.y(box.row()), grid.fullWidth(), false));
    plan.endRow(box.row() + gridBox.rows());
    return box.row() + gridBox.rows();
  }

  /** The lowest text of a page has all of the page's notes under it. */
  private int text(PagePlan plan, FlowMove.Text text, List<TextBox> notes, boolean lowest) {
    int end = text.row();
    for (int i = text.from(); i < text.to(); i++) {
      FlowLine line = galley.lines().get(i);
      end += 1 + (i == text.from() ? 0 : line.spaceBefore());
      notes.addAll(line.extra().notes());
    }
    int foot = !lowest ? end : last ? end + noteRows(notes) : grid.rows();
    List<TextBox> under = lowest ? notes : List.of();
    plan.segments()
        .add(new PagePlan.Segment(galley, 0, text.row(), foot, text.from(), text.to(), under));
    plan.endRow(foot);
    return end;
  }

  private int noteRows(List<TextBox> notes) {
    double height = notes.stream().mapToDouble(TextBox::height).sum();
    return notes.isEmpty() ? 0 : grid.rowsFor(height + grid.row() / 2);
  }
}
