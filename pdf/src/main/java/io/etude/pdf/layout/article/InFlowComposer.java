package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.FlowLine;
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
 * would leave a hole; which of them do is chosen for all pages at once. Where one of them would
 * still look like a mistake, a floater may let the next one pass.
 */
public final class InFlowComposer implements ComposedArticle.Composer {

  /** How many ways to come to one point of the story are followed further. */
  private static final int USUALLY = 80;

  /** The same where a page would have a fault that a reader sees, and a floater may wait. */
  private static final int THOROUGHLY = 200;

  /** How many more in which a floater is held back. */
  private static final int HELD = 80;

  /** How many lines before the end of the paragraph that mentions it a floater may be. */
  private static final int EARLY = 12;

  /** A page more, as where there are several columns. */
  private static final double PAGE = PageCost.PAGE;

  /** A larger part of a page left white counts as a hole. */
  private static final double HOLE = 0.15;

  /** What each row costs that text could have filled: 3 of them are worse than a page more. */
  private static final double NEEDLESS = 30;

  /** A row of white between blocks. */
  private static final double GROWN = 2;

  /** So few rows at a page's foot nobody misses. */
  private static final int SMALL = 2;

  /** What each row costs that a last page is less full than a third. */
  private static final double NEARLY_EMPTY = 4;

  /** Each row by which a figure is smaller than usual. */
  private static final double SMALLER = 1.5;

  /** A floater right under another one. */
  private static final double UNDER_FLOATER = 6;

  /** A floater before its mention puzzles the reader; each line makes it worse. */
  private static final double AHEAD = 8;

  private static final double LINE_AHEAD = 0.5;

  /** A floater after a later paragraph: less bad, as the reader waits for it. */
  private static final double BEHIND = 3;

  private static final double LINE_BEHIND = 0.4;

  /** A floater that parts a short list, at the head of a page. */
  private static final double IN_LIST = 4;

  /** A floater behind the heading of a later section, or before that of its own. */
  private static final double OUTSIDE = 900;

  /** A floater before the one that comes before it in the story. */
  private static final double PASSED = 5;

  /** A floater farther than half a page from its mention counts so much more than in columns. */
  private static final double FARTHER = 1000.0 / 450;

  /** A story begins with text: more than any hole costs. */
  private static final double BEFORE_TEXT = 250;

  private final Grid grid;
  private final Galley galley;
  private final Concern concern;

  /** A floater farther than half a page from its mention. */
  private final double far;

  private final ColumnFill text;
  private final FlowDistance distance;
  private final ShortLists shortLists;

  /** For each step the cheapest of the nodes that go on alike. */
  private final List<Map<Long, FlowNode>> nodes = new ArrayList<>();

  /** For each line the number of headings down to it, which says what section it is in. */
  private final int[] sections;

  public InFlowComposer(Grid grid, Galley galley, Concern concern) {
    this.grid = grid;
    far = FARTHER * concern.far;
    this.concern = concern;
    this.galley = galley;
    text = new ColumnFill(galley.lines(), grid);
    distance = new FlowDistance(grid.rows(), galley.lines());
    shortLists = new ShortLists(galley.lines());
    sections = new int[galley.lines().size()];
    int headings = 0;
    for (int i = 0; i < sections.length; i++) {
      FlowLine line = galley.lines().get(i);
      headings += line.heading() && line.place().index() == 0 ? 1 : 0;
      sections[i] = headings;
    }
  }

  @Override
  public boolean isOf(Galley other) {
    return other == galley
        && galley.mentions().stream().noneMatch(mention -> mention.floater().hasPageNumbers());
  }

  @Override
  public ComposedArticle compose(int firstRow) {
    FlowNode end = search(firstRow, USUALLY, 0);
    if (isFaulty(end)) {
      FlowNode other = search(firstRow, THOROUGHLY, HELD);
      end = finalCost(other) < finalCost(end) ? other : end;
    }
    return new ComposedArticle(InFlowPage.of(grid, galley, end), finalCost(end), isFaulty(end));
  }

  /**
   * The end of the best way that was found.
   *
   * @param ways how many ways to come to one point are followed further
   * @param held how many more in which a floater is held back
   */
  private FlowNode search(int firstRow, int ways, int held) {
    nodes.clear();
    int steps = text.size() + galley.mentions().size();
    for (int i = 0; i <= steps; i++) {
      nodes.add(new LinkedHashMap<>());
    }
    add(FlowNode.start(firstRow));
    for (int step = 0; step < steps; step++) {
      for (FlowNode node : promising(nodes.get(step), ways, held)) {
        continueFrom(node, held > 0);
        if (node.row() > 0 && !endsInHeading(node)) {
          continueFrom(node.nextPage(PAGE + hole(node) + needless(node)), held > 0);
        }
      }
    }
    return nodes.get(steps).values().stream()
        .min(Comparator.comparingDouble(this::finalCost))
        .orElseThrow();
  }

  /** Whether a page looks like a mistake. */
  private static boolean isFaulty(FlowNode end) {
    double cost = end.cost();
    for (FlowNode at = end; at.before().isPresent(); at = at.before().get()) {
      if (at.last() == FlowNode.Kind.NOTHING) {
        if (cost - at.cost() > ComposedArticle.MISTAKE_IN_ONE_COLUMN) {
          return true;
        }
        cost = at.cost();
      }
    }
    return cost > ComposedArticle.MISTAKE_IN_ONE_COLUMN;
  }

  private void add(FlowNode node) {
    nodes.get(node.step()).merge(node.rest(), node, (a, b) -> b.cost() < a.cost() ? b : a);
  }

  private List<FlowNode> promising(Map<Long, FlowNode> nodes, int mostFree, int mostHeld) {
    List<FlowNode> best = new ArrayList<>(nodes.values());
    nodes.clear();
    best.sort(Comparator.comparingDouble(n -> n.cost() + PAGE * n.row() / grid.rows()));
    List<FlowNode> some = new ArrayList<>();
    int free = 0;
    int held = 0;
    for (FlowNode node : best) {
      boolean holds = node.next() != node.floater();
      if (holds ? held++ < mostHeld : free++ < mostFree) {
        some.add(node);
      }
    }
    return some;
  }

  private void continueFrom(FlowNode node, boolean mayHold) {
    placeText(node);
    int next = node.next();
    if (next < galley.mentions().size()) {
      placeFloater(node, next, 0);
      if (mayHold && next == node.floater() && mayWait(next)) {
        placeFloater(node, next + 1, PASSED);
      }
    }
  }

  /**
   * Whether a floater may be held back for the one right behind it: not among those with numbers,
   * nor where either has the heading of a section.
   */
  private boolean mayWait(int floater) {
    if (floater + 1 >= galley.mentions().size()) {
      return false;
    }
    Galley.Mention held = galley.mentions().get(floater);
    Galley.Mention next = galley.mentions().get(floater + 1);
    boolean numbers = held.floater().numbered() && next.floater().numbered();
    boolean headings = held.floater().headed() || next.floater().headed();
    return !numbers && !headings && held.heading().equals(next.heading());
  }

  private int noteRows(FlowNode node) {
    return text.noteRows(node.notes());
  }

  /** A hole that the text could have filled looks like a mistake. */
  private double needless(FlowNode node) {
    if (node.line() == text.size()) {
      return 0;
    }
    int room = grid.rows() - node.row() - gapBeforeText(node) - noteRows(node);
    boolean fillable =
        room > SMALL && !leavesFloater(node) && text.fill(node.line(), room).to() > node.line();
    int white = room - InFlowPage.GROWTH * node.springs();
    return fillable && white > SMALL ? NEEDLESS * white : 0;
  }

  /** Whether the next text would leave a floater that waits behind in a section before it. */
  private boolean leavesFloater(FlowNode node) {
    if (node.next() == galley.mentions().size()) {
      return false;
    }
    Galley.Mention mention = galley.mentions().get(node.next());
    return mention.line() < node.line() && sections[node.line()] != sections[belongsTo(mention)];
  }

  /** Space at the foot of a page, which the spaces between its blocks take if they can. */
  private double hole(FlowNode node) {
    int white = grid.rows() - node.row() - noteRows(node);
    int grown = Math.min(white, InFlowPage.GROWTH * node.springs());
    int first = firstRow(node);
    double most = first > 0 ? PageCost.EMPTY_FIRST : PageCost.EMPTY;
    double overNotes = node.notes() == 0 ? 0 : text.whiteOverNotes(node.notes());
    int seen = (int) Math.round(white - grown + overNotes);
    int wanted = PageCost.wanted(seen, grid.rows(), most);
    int reserve = Math.min(wanted, node.reserve());
    int left = white - grown - reserve;
    boolean space = left + overNotes <= WhiteRows.SPACE;
    double part = (left + overNotes) / grid.rows();
    double gapes = space ? 0 : PageCost.gapes(part, most, concern);
    return GROWN * Math.max(0, grown - SMALL) + hole(left) + gapes + PageCost.reserve(reserve);
  }

  /** The row from which the page of a node is filled. */
  private static int firstRow(FlowNode node) {
    FlowNode at = node;
    while (at.before().isPresent() && at.last() != FlowNode.Kind.NOTHING) {
      at = at.before().get();
    }
    return at.before().isPresent() ? 0 : at.row();
  }

  private double hole(int white) {
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
    int capacity = grid.rows() - first;
    if (capacity <= noteRows(node)) {
      return;
    }
    placeText(node, first, capacity, unitEnd(node.line()));
    int heading = headingEnd(node);
    if (heading > node.line()) {
      placeText(node, first, capacity, heading);
    }
  }

  private void placeText(FlowNode node, int first, int capacity, int end) {
    ColumnFill.Column column = text.fill(node.line(), end, capacity, node.notes());
    if (column.to() == node.line()) {
      return;
    }
    double notes = text.noteHeight(node.line(), column.to(), node.notes());
    int rows = column.rows() - text.noteRows(notes);
    boolean heading = galley.lines().get(node.line()).heading();
    double cost = ColumnFill.COST[column.grade()] + far * farAhead(node, end);
    FlowNode next = node.text(first, column.to(), rows, notes, heading, cost);
    add(column.to() == end ? next : next.nextPage(PAGE + hole(next)));
  }

  /**
   * How many floaters that the next lines mention are far above them, but for those right behind
   * another one, which they are near.
   */
  private int farAhead(FlowNode node, int end) {
    int far = 0;
    for (int i = node.floater() - 1; i >= 0; i--) {
      Galley.Mention mention = galley.mentions().get(i);
      if (mention.line() < node.line()) {
        return far;
      }
      boolean placed = i != node.held();
      boolean mentioned = placed && mention.line() < end && mention.before().isEmpty();
      far += mentioned && distance.ahead(node, i) > grid.rows() / 2 ? 1 : 0;
    }
    return far;
  }

  private int gapBeforeText(FlowNode node) {
    int usual = galley.lines().get(node.line()).spaceBefore();
    return switch (node.last()) {
      case NOTHING -> 0;
      case TEXT -> usual;
      case BOX -> Math.max(PageRoom.GAP, usual);
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

  private void placeFloater(FlowNode node, int floater, double more) {
    Galley.Mention mention = galley.mentions().get(floater);
    int ahead = mention.line() + 1 - node.line();
    if (ahead > EARLY || !mayStand(node, mention)) {
      return;
    }
    GridBox box = mention.floater().box(1);
    int first = node.row() + (node.last() == FlowNode.Kind.NOTHING ? 0 : PageRoom.GAP);
    int room = grid.rows() - first - noteRows(node);
    double cost = more + floaterCost(node, mention, ahead);
    cost += isOutside(node, mention) ? OUTSIDE : 0;
    int between = first - node.row() + InFlowPage.GROWTH;
    boolean isFar = distance.behind(node, floater, mention) + between > grid.rows() / 2;
    cost += ahead <= 0 && isFar ? far : 0;
    if (box.leastRows() <= room) {
      for (int rows = box.leastRows(); rows <= Math.min(room, box.rows()); rows++) {
        add(node.box(floater, first, box, rows, cost + SMALLER * (box.rows() - rows)));
      }
    }
    if (box.rows() > room) {
      List<OversizedBox> parts = parts(box, first, room);
      if (!parts.isEmpty()) {
        double whole = PageCost.divided(box, grid.rows());
        double white = hole(grid.rows() - parts.get(0).foot() - noteRows(node));
        double apart = parts.stream().mapToDouble(p -> PageCost.reserve(p.reserve())).sum();
        double pages = PAGE * (parts.size() - 1);
        add(
            node.oversize(
                floater, new FlowMove.Parts(floater, parts), cost + whole + white + apart + pages));
      }
    }
  }

  /** The line whose section a floater is of: for those before any text that of the first one. */
  private int belongsTo(Galley.Mention mention) {
    int line = mention.line();
    while (mention.floater().anchorBlock() == 0
        && line + 1 < text.size()
        && galley.lines().get(line).heading()) {
      line++;
    }
    return line;
  }

  private boolean isOutside(FlowNode node, Galley.Mention mention) {
    boolean before = node.line() == 0 && mention.floater().opening();
    return sections.length > 0
        && !before
        && sections[Math.max(0, node.line() - 1)] != sections[belongsTo(mention)];
  }

  /** The line behind a heading that a floater follows at once; none otherwise. */
  private int headingEnd(FlowNode node) {
    if (node.next() != node.floater() || node.floater() == galley.mentions().size()) {
      return node.line();
    }
    Galley.Mention mention = galley.mentions().get(node.floater());
    int end = mention.line() + 1;
    boolean next = end > node.line() && end < unitEnd(node.line());
    return next && isHeaded(mention) ? end : node.line();
  }

  private boolean endsInHeading(FlowNode node) {
    return node.last() == FlowNode.Kind.TEXT && galley.lines().get(node.line() - 1).heading();
  }

  /** Whether it would be within a short list although its author didn't put it there. */
  private boolean isWithinList(FlowNode node, Galley.Mention mention) {
    return shortLists.isInside(node.line()) && mention.line() + 1 != node.line();
  }

  /**
   * Not within a short list or a paragraph but at the head of a page, nor after a heading that
   * something else follows.
   */
  private boolean mayStand(FlowNode node, Galley.Mention mention) {
    if (node.line() == text.size()) {
      return true;
    }
    if (node.last() == FlowNode.Kind.NOTHING) {
      return true;
    }
    if (isWithinList(node, mention)) {
      return false;
    }
    boolean between = galley.lines().get(node.line()).place().index() == 0;
    boolean underOther =
        node.line() > 0
            && galley.lines().get(node.line() - 1).heading()
            && !(isHeaded(mention) && mention.line() == node.line() - 1);
    return between && !underOther;
  }

  /** Whether a heading is right before a floater. */
  private boolean isHeaded(Galley.Mention mention) {
    return mention.floater().anchorBlock() > 0 && galley.lines().get(mention.line()).heading();
  }

  private double floaterCost(FlowNode node, Galley.Mention mention, int ahead) {
    double cost = node.last() == FlowNode.Kind.BOX ? UNDER_FLOATER : 0;
    boolean opening = mention.floater().opening() && opensWithHeading();
    if (node.line() == 0 && (opening || mention.floater().begins())) {
      return cost;
    }
    if (node.line() < text.size() && isWithinList(node, mention)) {
      cost += IN_LIST;
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

  /**
   * A box in parts, the first from a row of this page downwards; none if the first or the last
   * would be too small.
   */
  private List<OversizedBox> parts(GridBox box, int first, int room) {
    List<OversizedBox> parts = new ArrayList<>();
    boolean tall = box.rows() > grid.rows();
    if (first == 0 && room == grid.rows()) {
      parts.add(new OversizedBox(box, grid, tall));
    } else {
      OversizedBox.below(grid, first, room, box, tall).ifPresent(parts::add);
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1).rest().isPresent()) {
      parts.add(new OversizedBox(parts.get(parts.size() - 1).rest().get(), grid, tall));
    }
    return parts;
  }
}
