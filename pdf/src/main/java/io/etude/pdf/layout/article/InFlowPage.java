package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.Heights;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PagePlan;
import java.util.ArrayList;
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
    int[] rows = new int[moves.size()];
    int apart = spread(rows);
    double common = part(rows);
    for (int i = 0; i < moves.size(); i++) {
      FlowMove move = moves.get(i);
      boolean lowest = i == moves.size() - 1;
      down += springs(move) ? apart : 0;
      if (move instanceof FlowMove.Part part) {
        part.page().grown(rows[i]).writeTo(plan);
        row = plan.endRow();
        down += rows[i];
      } else if (move instanceof FlowMove.Box box) {
        row = box(plan, box(box).at(rows[i], common), box.row() + down);
        down += rows[i] - box.rows();
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
   * Gives each box its rows, so that the page ends at its foot: first the spaces between blocks
   * grow, all alike or none, then the boxes. Those that may be smaller or larger are so by the same
   * part of what they may: figures on one page are alike.
   *
   * @param rows of each move that is a box the rows that it gets, of a part of one those more
   * @return how much each space between blocks grows
   */
  private int spread(int[] rows) {
    boolean parts = moves.stream().skip(1).anyMatch(FlowMove.Part.class::isInstance);
    int white = last || parts ? 0 : Math.max(0, grid.rows() - end());
    int gaps = (int) moves.stream().filter(InFlowPage::springs).count();
    int apart = white >= gaps * GROWTH ? GROWTH : 0;
    int inside = 0;
    int usual = 0;
    for (FlowMove move : moves) {
      if (move instanceof FlowMove.Box box) {
        inside += box.springs();
        usual += box(box).rows() - box.rows();
      }
    }
    int more = Math.min(inside * GROWTH, white - apart * gaps) - usual;
    int reserve = reserve(white - apart * gaps - inside * GROWTH + whiteOverNotes());
    int all = 0;
    for (FlowMove move : moves) {
      all += move instanceof FlowMove.Box box ? mayChange(box, more) : 0;
    }
    int before = 0;
    for (int i = 0; i < rows.length; i++) {
      if (moves.get(i) instanceof FlowMove.Box box) {
        int own = mayChange(box, more);
        int share = all == 0 ? 0 : (before + own) * more / all - before * more / all;
        rows[i] = box(box).rows() + share;
        before += own;
      }
    }
    addReserve(rows, reserve);
    return apart;
  }

  /** The rows of their reserve that boxes take so that no more of the page is white than may be. */
  private int reserve(int white) {
    int first = firstRow();
    double most = first > 0 ? PageCost.EMPTY_FIRST : PageCost.EMPTY;
    return PageCost.wanted(white, grid.rows(), most);
  }

  private int firstRow() {
    if (moves.isEmpty()) {
      return 0;
    }
    FlowMove move = moves.get(0);
    if (move instanceof FlowMove.Box box) {
      return box.row();
    }
    return move instanceof FlowMove.Text text ? text.row() : 0;
  }

  private void addReserve(int[] rows, int most) {
    int all = moves.stream().mapToInt(InFlowPage::reserve).sum();
    int more = Math.min(most, all);
    int before = 0;
    for (int i = 0; more > 0 && i < rows.length; i++) {
      int own = reserve(moves.get(i));
      rows[i] += (before + own) * more / all - before * more / all;
      before += own;
    }
  }

  private static int reserve(FlowMove move) {
    if (move instanceof FlowMove.Part part) {
      return part.page().mayGrow();
    }
    return move instanceof FlowMove.Box box ? box.reserve() : 0;
  }

  /** The part of their usual height that all figures of the page may take: they are alike. */
  private double part(int[] rows) {
    double part = Heights.MOST_PART;
    for (int i = 0; i < rows.length; i++) {
      if (moves.get(i) instanceof FlowMove.Box box) {
        part = Math.min(part, box(box).partFor(rows[i]));
      }
    }
    return part;
  }

  /** By how many rows a box may be higher than usual, or lower. */
  private int mayChange(FlowMove.Box box, int more) {
    GridBox usual = box(box);
    return more > 0
        ? box.rows() + box.springs() * GROWTH - usual.rows()
        : usual.rows() - usual.leastRows();
  }

  /** The row behind all that is on the page, with the notes, if no space grows. */
  private int end() {
    int end = 0;
    for (FlowMove move : moves) {
      if (move instanceof FlowMove.Box box) {
        end = box.row() + box.rows();
      } else if (move instanceof FlowMove.Part part) {
        end = part.page().endRow();
      } else if (move instanceof FlowMove.Text text) {
        end = text.row() + rows(text);
      }
    }
    return end + noteRows(notes());
  }

  private List<TextBox> notes() {
    List<TextBox> notes = new ArrayList<>();
    for (FlowMove move : moves) {
      if (move instanceof FlowMove.Text text) {
        lines(text).forEach(line -> notes.addAll(line.extra().notes()));
      }
    }
    return notes;
  }

  /** The rows that are white over the notes. */
  private int whiteOverNotes() {
    List<TextBox> notes = notes();
    double height = notes.stream().mapToDouble(TextBox::height).sum();
    return (int) Math.round(noteRows(notes) - height / grid.row());
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

  private int box(PagePlan plan, GridBox gridBox, int row) {
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
