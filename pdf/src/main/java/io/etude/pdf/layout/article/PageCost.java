package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;
import io.etude.pdf.layout.page.Placement;
import java.util.List;
import java.util.Optional;

/**
 * How bad a page is. One is about an empty row in a column of side boxes. The weights say what an
 * art director gives way on first: where a figure is, then white, then single lines. They were set
 * by looking at the pages of the example studies and of made-up reports.
 */
final class PageCost {

  /** A page more: two pages that are full are better than three with air. */
  static final double PAGE = 20;

  /** A page that goes on without text, or floaters that come after the end of the text. */
  private static final double TEXTLESS = 35;

  /** An empty row under text that could have filled it: columns share a foot. */
  private static final double SHORT = 3;

  /** An empty row beside text, under side boxes: less seen. */
  private static final double AIR = 0.8;

  /** A larger part of a column left white counts as a hole. */
  private static final double HOLE = 0.15;

  /** A hole under side boxes looks like a choice, under text like a mistake. */
  private static final double HOLE_BESIDE = 12;

  /**
   * A page of which a tenth is white is seen to be unfinished, the first one from 15 % on: a little
   * less here, where white is counted in rows.
   */
  static final double EMPTY = 0.08;

  static final double EMPTY_FIRST = 0.12;

  /** The part of what may be white that is left where boxes take of their reserve. */
  static final double LEFT = 0.5;

  private static final double GAPES_MORE = 300;

  /** Rows of a box so far apart that it is seen, and each row that it is higher by. */
  private static final double RESERVE = 120;

  private static final double RESERVED_ROW = 3;

  /** An empty row between things that are above each other: nothing explains it. */
  private static final double TRAPPED = 2;

  /** A row by which the columns of the last page end apart. */
  private static final double RAGGED_FOOT = 1.5;

  /** A last page that is less full looks like a mistake; what a wholly empty one would cost. */
  private static final double MIN_FULL = 1 / 3.0;

  private static final double NEARLY_EMPTY = 90;

  /** Fewer rows of text above or below a figure look squeezed in; what each missing one costs. */
  private static final int MIN_STRIP = 8;

  private static final double STRIP = 3;

  /** What each line costs that a story's last page has too few of. */
  private static final double SHORT_LAST_TEXT = 12;

  /** A column that ends badly can be seen from afar: rather a page that is filled less well. */
  private static final double BREAKS = 3;

  /** The first page's text begins under the headline, if at all possible. */
  private static final double UNDER_HEADLINE = 2500;

  /** A second figure across columns on a page, and a second column of side boxes. */
  private static final double SECOND_ACROSS = 8;

  private static final double SECOND_SIDE = 6;

  /** Each row by which a figure is lower than usual. */
  private static final double SMALLER = 0.5;

  /** A figure narrower than its author wished. */
  private static final double NARROWED = 5;

  /** Each column by which something is wider than its author wished. */
  private static final double WIDENED = 5;

  /** Each column that its content doesn't fill: a figure and a line of text are lost there. */
  private static final double LOST = 30;

  /** A figure before its mention, on an earlier page; and one long after it. */
  private static final double EARLY = 30;

  /** A figure long after its mention that nothing overtakes. */
  static final double WAITS = 8;

  /** A floater divided between pages that would fit one; a quotation only if the page gapes. */
  private static final double DIVIDED = 45;

  private static final double DIVIDED_QUOTATION = 200;

  /** Contents that are on none of the pages so far. */
  private static final double NOT_OPENING = 200;

  /** Something before its mention while what has been mentioned waits. */
  private static final double OVERTAKING = 20;

  /** A later figure above an earlier one on a page: readers look for numbers in their order. */
  private static final double DISORDER = 120;

  private final PageTrial page;
  private final TextFit text;
  private final PageRoom room;
  private final List<Galley.Mention> waiting;
  private final int rows;
  private final Concern concern;

  /** What is under all else. */
  private final Optional<OversizedBox.Divided> divided;

  PageCost(PageTrial page, List<Galley.Mention> waiting, int rows, Concern concern) {
    this(page, waiting, rows, concern, Optional.empty());
  }

  /**
   * A page with the first part of a floater under all else.
   *
   * @param waiting the floaters that there are, with that one
   */
  PageCost(
      PageTrial page,
      List<Galley.Mention> waiting,
      int rows,
      Concern concern,
      Optional<OversizedBox.Divided> divided) {
    this.page = page;
    this.waiting = waiting;
    this.rows = rows;
    this.concern = concern;
    this.divided = divided;
    text = page.text();
    room = page.room();
  }

  /** The cost of a page, before what follows it. */
  double total() {
    double cost = breaks() + floaters() + disorder() + furniture();
    if (!text.ends() && text.to() == text.from()) {
      cost += PAGE + TEXTLESS + (page.placements().isEmpty() ? under() : white());
    } else if (!text.ends()) {
      cost += PAGE + white();
    } else if (divided.isEmpty() && page.placesAll(waiting)) {
      cost += end();
    } else {
      cost += PAGE + TEXTLESS + under() + text.unevenFeet() + shortLastText();
    }
    return cost;
  }

  /** Space under the text of a page that is not the last. */
  private double white() {
    double cost = 0;
    for (int c = 0; c < room.columns(); c++) {
      boolean beside = room.isSide(c) && text.column(c).rows() == 0;
      if (text.flows(c) && !beside) {
        int white = room.bottom(c) - room.top(c) - text.column(c).rows();
        cost += SHORT * Math.max(0, white - 1) + (white > HOLE * rows ? concern.hole : 0);
      } else {
        int white = room.bottom(c) - Math.max(page.firstRow(), page.taken(c));
        cost += AIR * Math.max(0, white - 2) + (white > HOLE * rows ? HOLE_BESIDE : 0);
      }
    }
    return cost + gapes(page.emptyRows(rows)) + reserve(page.reserve());
  }

  /** What it costs that a box is divided between pages of so many rows. */
  static double divided(GridBox box, int rows) {
    if (box.rows() > rows) {
      return 0;
    }
    return box.isQuotation() ? DIVIDED_QUOTATION : DIVIDED;
  }

  /** What it costs that boxes take so many rows of their reserve. */
  static double reserve(int taken) {
    return taken == 0 ? 0 : RESERVE + RESERVED_ROW * taken;
  }

  /** What it costs that so many rows of all columns are white. */
  private double gapes(int empty) {
    boolean first = page.firstRow() > 0 && text.from() == 0;
    double share = empty / (double) (room.columns() * rows);
    return gapes(share, first ? EMPTY_FIRST : EMPTY, concern);
  }

  /**
   * What it costs that such a part of a page is white.
   *
   * @param most the part that costs nothing
   */
  static double gapes(double white, double most, Concern concern) {
    double more = Math.max(0, white - most);
    return more > 0 ? concern.gapes + GAPES_MORE * more * (1 + 2 * more) : 0;
  }

  /**
   * The rows of their reserve that boxes should take where more than such a part would be white, so
   * that it is well filled.
   *
   * @param white the rows that would be white
   * @param rows those that there are
   */
  static int wanted(int white, int rows, double most) {
    return white > most * rows ? white - (int) (LEFT * most * rows) : 0;
  }

  /** Space under all that is on a page whose text ends although floaters are left. */
  private double under() {
    double cost = 0;
    Optional<OversizedBox> part = divided.map(OversizedBox.Divided::part);
    int foot = part.map(p -> p.firstRow() - PageRoom.GAP).orElse(rows);
    int underPart = part.map(OversizedBox::emptyRows).orElse(0);
    for (int c = 0; c < room.columns(); c++) {
      int white = Math.max(0, foot - Math.max(page.firstRow(), page.end(c))) + underPart;
      cost += AIR * Math.max(0, white - 2) + (white > HOLE * rows ? HOLE_BESIDE : 0);
    }
    int below = underPart > WhiteRows.SPACE ? room.columns() * underPart : 0;
    return cost
        + gapes(page.emptyRows(foot) + below)
        + reserve(page.reserve() + part.map(OversizedBox::reserve).orElse(0));
  }

  /** Columns that end within a word or leave a line alone. */
  private double breaks() {
    return BREAKS * text.breaks();
  }

  private double floaters() {
    double cost = 0;
    for (PlacedFloater placed : page.placedFloaters()) {
      Placement placement = placed.placement();
      int preferred = placement.floater().span().preferred();
      int line = placement.mention().line();
      cost += placement.slot() == Placement.Slot.FOOT ? 1 : 0;
      cost += SMALLER * Math.max(0, placement.box().rows() - placed.rows());
      cost += placement.slot() == Placement.Slot.BELOW ? 2 : 0;
      cost += placement.span() < preferred ? NARROWED : WIDENED * (placement.span() - preferred);
      cost += LOST * Math.max(0, placement.span() - placement.floater().span().filled());
      boolean early = !text.ends() && line >= text.to();
      cost += early ? EARLY + 0.5 * (line - text.to()) + (mentionedWaits() ? OVERTAKING : 0) : 0;
      cost += isAboveHeading(placement.mention()) ? concern.far : 0;
    }
    for (Galley.Mention mention : waiting) {
      boolean here = page.places(mention.floater()) || isDivided(mention);
      cost += here ? 0 : delay(mention);
    }
    boolean partIsAbove =
        divided.map(OversizedBox.Divided::mention).filter(this::isAboveHeading).isPresent();
    return cost + (partIsAbove ? concern.far : 0);
  }

  private boolean isDivided(Galley.Mention mention) {
    return divided.filter(part -> part.mention() == mention).isPresent();
  }

  /** Whether the heading that a floater is under comes on a later page. */
  private boolean isAboveHeading(Galley.Mention mention) {
    return mention.heading().filter(f -> isWaiting(f) && !page.places(f)).isPresent();
  }

  private boolean mentionedWaits() {
    return waiting.stream()
        .anyMatch(m -> m.line() < text.to() && !page.places(m.floater()) && !isDivided(m));
  }

  /** A page should begin with text, always under a headline, and not be a pile of figures. */
  private double furniture() {
    int heads = count(Placement.Slot.HEAD);
    int across = heads + count(Placement.Slot.FOOT);
    boolean onlySides = room.side() == room.columns();
    boolean noText = text.to() == 0 && !text.ends();
    boolean laterColumn = text.to() > text.from() && text.column(0).rows() == 0;
    int before = heads + (onlySides ? 1 : 0) + (noText ? 1 : 0) + (laterColumn ? 1 : 0);
    double above = page.firstRow() > 0 ? UNDER_HEADLINE * before : 0;
    return above
        + SECOND_ACROSS * Math.max(0, across - 1)
        + SECOND_SIDE * Math.max(0, room.side() - 1)
        + TRAPPED * page.trapped()
        + strips();
  }

  /** A few lines of text squeezed in above or below a figure. */
  private double strips() {
    double cost = 0;
    for (int c = 0; c < room.columns(); c++) {
      int high = room.bottom(c) - room.top(c);
      double weight = page.firstRow() > 0 ? 2.5 * STRIP : STRIP;
      cost += text.column(c).rows() > 0 ? weight * Math.max(0, MIN_STRIP - high) : 0;
    }
    return cost;
  }

  private int count(Placement.Slot slot) {
    int count = 0;
    for (Placement placement : page.placements()) {
      count += placement.slot() == slot ? 1 : 0;
    }
    return count;
  }

  /** Whether text, or what comes later in the story, is on the page although a floater waits. */
  private boolean isOvertaken(Galley.Mention mention) {
    int index = waiting.indexOf(mention);
    return text.to() > text.from()
        || divided.filter(part -> waiting.indexOf(part.mention()) > index).isPresent()
        || page.placedFloaters().stream()
            .anyMatch(placed -> waiting.indexOf(placed.placement().mention()) > index);
  }

  /** Whether the block right before a floater is on none of the pages before: it is near that. */
  private boolean followsWaiting(Galley.Mention mention) {
    return mention.before().map(this::isWaiting).orElse(false);
  }

  /** Whether a floater is on none of the pages before this one. */
  private boolean isWaiting(Floater floater) {
    for (Galley.Mention mention : waiting) {
      if (mention.floater() == floater) {
        return true;
      }
    }
    return false;
  }

  /** What is mentioned or headed on this page or before it and comes on a later one. */
  private double delay(Galley.Mention mention) {
    int line = mention.line();
    if (mention.floater().opening() && page.firstRow() > 0) {
      return NOT_OPENING;
    }
    boolean headed = mention.heading().filter(f -> !isWaiting(f)).isPresent();
    if (line < text.from() || headed) {
      return isOvertaken(mention) && !followsWaiting(mention) ? concern.far : WAITS;
    }
    if (line >= text.to()) {
      return 0;
    }
    return 6 + 14.0 * (text.to() - line) / (text.to() - text.from());
  }

  /**
   * Figures of which a later one is above an earlier one, or on the same row to its left; so what
   * closes the story and anything before it.
   */
  private double disorder() {
    double cost = 0;
    List<PlacedFloater> placedFloaters = page.placedFloaters();
    for (PlacedFloater one : placedFloaters) {
      for (PlacedFloater other : placedFloaters) {
        cost += isBeforeEarlier(other, one) ? DISORDER : 0;
      }
    }
    return cost;
  }

  private boolean isBeforeEarlier(PlacedFloater later, PlacedFloater earlier) {
    boolean above = later.row() < earlier.row() && later.column() < earlier.endColumn();
    boolean leftOf = later.row() == earlier.row() && later.column() < earlier.column();
    Floater own = later.placement().floater();
    boolean numbers = own.numbered() && earlier.placement().floater().numbered();
    return (above || leftOf)
        && (numbers || own.headed() || own.closing())
        && number(later) > number(earlier);
  }

  /** The place of a floater among those that there are, which have the order of the story. */
  private int number(PlacedFloater placed) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i) == placed.placement().mention()) {
        return i;
      }
    }
    return -1;
  }

  /** The last lines of a story are lost on a page of their own. */
  private double shortLastText() {
    boolean none = text.from() == 0 || text.to() == text.from();
    return none
        ? 0
        : SHORT_LAST_TEXT * Math.max(0, MIN_STRIP * room.columns() / 2 - (text.to() - text.from()));
  }

  /** The last page: its columns should end alike, and it should not be nearly empty. */
  private double end() {
    double cost = text.unevenFeet();
    int used = 0;
    int foot = Math.max(page.firstRow(), page.foot());
    for (int c = 0; c < room.columns(); c++) {
      int end = Math.max(page.firstRow(), page.end(c));
      cost += RAGGED_FOOT * (foot - end);
      used += end;
    }
    cost += TRAPPED * Math.max(0, new WhiteRows(page).enclosed() - page.trapped());
    double full = used / (double) (rows * room.columns());
    cost += NEARLY_EMPTY * Math.max(0, MIN_FULL - full);
    return cost + (text.to() == text.from() ? TEXTLESS / 3 : shortLastText());
  }
}
