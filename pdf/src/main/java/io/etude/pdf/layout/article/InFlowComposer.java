package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PageRoom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the pages of an article in one column, where a floater is between the paragraphs, right
 * after the one that mentions it. It goes further down, or to the head of the next page, where it
 * would leave a hole; which of them do is chosen for all pages at once.
 */
public final class InFlowComposer {

  /** How many ways to come to one point of the story are followed further. */
  private static final int BEAM = 80;

  /** How many lines before the end of the paragraph that mentions it a floater may be. */
  private static final int EARLY = 12;

  /** A page more, as where there are several columns. */
  private static final double PAGE = PageCost.PAGE;

  /** A larger part of a page left white counts as a hole. */
  private static final double HOLE = 0.15;

  /** What each row costs that text could have filled: 3 of them are worse than a page more. */
  private static final double NEEDLESS = 30;

  /** So few rows at a page's foot nobody misses. */
  private static final int SMALL = 2;

  /** What each row costs that a last page is less full than a third. */
  private static final double NEARLY_EMPTY = 4;

  /** A floater right under another one. */
  private static final double UNDER_FLOATER = 6;

  /** A floater before its mention puzzles the reader; each line makes it worse. */
  private static final double AHEAD = 8;

  private static final double LINE_AHEAD = 0.5;

  /** A floater after a later paragraph: less bad, as the reader waits for it. */
  private static final double BEHIND = 3;

  private static final double LINE_BEHIND = 0.4;

  /** A floater behind the heading of a later section, or before that of its own. */
  private static final double OUTSIDE = 110;

  /** A floater farther than half a page from its mention. */
  private static final double FAR = 25;

  /** A story begins with text: more than any hole costs. */
  private static final double BEFORE_TEXT = 250;

  private final Grid grid;
  private final Galley galley;
  private final ColumnFill text;

  /** For each step the cheapest of the nodes that go on alike. */
  private final List<Map<Long, FlowNode>> nodes = new ArrayList<>();

  /** For each line the number of headings down to it, which says what section it is in. */
  private final int[] sections;

  public InFlowComposer(Grid grid, Galley galley) {
    this.grid = grid;
    this.galley = galley;
    text = new ColumnFill(galley.lines(), grid);
    sections = new int[galley.lines().size()];
    int headings = 0;
    for (int i = 0; i < sections.length; i++) {
      boolean begins = i == 0 || !galley.lines().get(i - 1).heading();
      headings += galley.lines().get(i).heading() && begins ? 1 : 0;
      sections[i] = headings;
    }
  }

  /** The pages, the first filled from a row downwards. */
  public List<ComposedPage> compose(int firstRow) {
    int steps = text.size() + galley.mentions().size();
    for (int i = 0; i <= steps; i++) {
      nodes.add(new LinkedHashMap<>());
    }
    add(FlowNode.start(firstRow));
    for (int step = 0; step < steps; step++) {
      for (FlowNode node : promising(nodes.get(step))) {
        continueFrom(node);
        if (node.row() > 0) {
          continueFrom(node.nextPage(PAGE + hole(node.row()) + needless(node)));
        }
      }
    }
    FlowNode end =
        nodes.get(steps).values().stream()
            .min(Comparator.comparingDouble(this::finalCost))
            .orElseThrow();
    return InFlowPage.of(grid, galley, end);
  }

  private void add(FlowNode node) {
    nodes
        .get(node.line() + node.floater())
        .merge(node.rest(), node, (a, b) -> b.cost() < a.cost() ? b : a);
  }

  private List<FlowNode> promising(Map<Long, FlowNode> nodes) {
    List<FlowNode> best = new ArrayList<>(nodes.values());
    nodes.clear();
    best.sort(Comparator.comparingDouble(n -> n.cost() + PAGE * n.row() / grid.rows()));
    return best.subList(0, Math.min(BEAM, best.size()));
  }

  private void continueFrom(FlowNode node) {
    placeText(node);
    if (node.floater() < galley.mentions().size()) {
      placeFloater(node, galley.mentions().get(node.floater()));
    }
  }

  /** A hole that the text could have filled looks like a mistake. */
  private double needless(FlowNode node) {
    if (node.line() == text.size()) {
      return 0;
    }
    int room = grid.rows() - node.row() - gapBeforeText(node) - node.notes();
    boolean fillable = room > SMALL && text.fill(node.line(), room).to() > node.line();
    return fillable ? NEEDLESS * room : 0;
  }

  /** Space at the foot of a page. */
  private double hole(int row) {
    int white = grid.rows() - row;
    double small = 0.5 * Math.min(2, white);
    double more = Math.max(0, white - 2);
    return small + 0.5 * more * more + (white > HOLE * grid.rows() ? 20 : 0);
  }

  /** A last page should not be nearly empty. */
  private double finalCost(FlowNode node) {
    return node.cost() + NEARLY_EMPTY * Math.max(0, grid.rows() / 3.0 - node.row());
  }

  private void placeText(FlowNode node) {
    if (node.line() == text.size()) {
      return;
    }
    int first = node.row() + gapBeforeText(node);
    int capacity = grid.rows() - first - node.notes();
    if (capacity <= 0) {
      return;
    }
    int end = unitEnd(node.line());
    ColumnFill.Column column = text.fill(node.line(), end, capacity);
    if (column.to() == node.line()) {
      return;
    }
    int notes = text.noteRows(node.line(), column.to());
    FlowNode next =
        node.text(
            first, column.to(), column.rows() - notes, notes, ColumnFill.COST[column.grade()]);
    add(column.to() == end ? next : next.nextPage(PAGE + hole(next.row() + next.notes())));
  }

  private int gapBeforeText(FlowNode node) {
    return switch (node.last()) {
      case NOTHING -> 0;
      case TEXT -> galley.lines().get(node.line()).spaceBefore();
      case BOX -> PageRoom.GAP;
    };
  }

  /** The line behind a paragraph, with the headings before it. */
  private int unitEnd(int line) {
    int end = line + 1;
    while (end < text.size()
        && (galley.lines().get(end).place().index() > 0 || galley.lines().get(end - 1).heading())) {
      end++;
    }
    return end;
  }

  private void placeFloater(FlowNode node, Galley.Mention mention) {
    GridBox box = mention.floater().box(1);
    if (box.rows() > grid.rows()) {
      if (node.row() == 0) {
        add(node.oversize(parts(mention.floater()), PAGE));
      }
      return;
    }
    int ahead = mention.line() + 1 - node.line();
    int first = node.row() + (node.last() == FlowNode.Kind.NOTHING ? 0 : PageRoom.GAP);
    boolean fits = first + box.rows() + node.notes() <= grid.rows();
    if (fits && ahead <= EARLY && mayStand(node)) {
      double cost = floaterCost(node, mention, ahead) + (isOutside(node, mention) ? OUTSIDE : 0);
      cost += Math.abs(ahead) > grid.rows() / 2 ? FAR : 0;
      add(node.box(first, box.rows(), cost));
    }
  }

  private boolean isOutside(FlowNode node, Galley.Mention mention) {
    boolean before = node.line() == 0 && mention.floater().opening();
    return sections.length > 0
        && !before
        && sections[Math.max(0, node.line() - 1)] != sections[mention.line()];
  }

  /** Not within a paragraph, unless at the head of a page, and not after a heading. */
  private boolean mayStand(FlowNode node) {
    if (node.last() == FlowNode.Kind.NOTHING || node.line() == text.size()) {
      return true;
    }
    boolean between = galley.lines().get(node.line()).place().index() == 0;
    return between && (node.line() == 0 || !galley.lines().get(node.line() - 1).heading());
  }

  private double floaterCost(FlowNode node, Galley.Mention mention, int ahead) {
    double cost = node.last() == FlowNode.Kind.BOX ? UNDER_FLOATER : 0;
    if (node.line() == 0 && mention.floater().opening() && opensWithHeading()) {
      return cost;
    }
    if (ahead > 0) {
      cost += AHEAD + LINE_AHEAD * ahead + (node.line() == 0 ? BEFORE_TEXT : 0);
    } else if (ahead < 0) {
      cost += BEHIND - LINE_BEHIND * ahead;
    }
    return cost;
  }

  /** Whether no text is before the first section, which contents would otherwise be in. */
  private boolean opensWithHeading() {
    return text.size() > 0 && galley.lines().get(0).heading();
  }

  private FlowMove.Parts parts(Floater floater) {
    List<Oversize> parts = new ArrayList<>();
    Oversize part = new Oversize(floater.box(1), grid);
    parts.add(part);
    while (part.rest().isPresent()) {
      part = new Oversize(part.rest().get(), grid);
      parts.add(part);
    }
    return new FlowMove.Parts(parts);
  }
}
