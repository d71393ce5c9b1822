package io.etude.pdf.layout.article;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.FloaterPacking;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.page.PackingWay;
import io.etude.pdf.layout.page.PagePlan;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;
import io.etude.pdf.layout.page.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One way to make a page: some floaters at given places, the text around them. */
final class PageTrial {

  /** Boxes side by side are stretched by so many rows at most to end alike. */
  private static final int LEVEL = 4;

  /** So many floaters that find room may be left to the next page. */
  private static final int MAX_FEWER = 3;

  private final Grid grid;
  private final int firstRow;
  private final List<Placement> placements;
  private final PackingWay packing;
  private final List<PlacedFloater> placedFloaters = new ArrayList<>();
  private final PageRoom room;
  private final TextFit text;
  private int foot;
  private int trapped;
  private int reserve;

  private PageTrial(
      Grid grid,
      int firstRow,
      List<Placement> placements,
      PackingWay packing,
      PageRoom room,
      TextFit text) {
    this.grid = grid;
    this.firstRow = firstRow;
    this.placements = List.copyOf(placements);
    this.packing = packing;
    this.room = room;
    this.text = text;
  }

  /**
   * Makes a page; empty if the floaters don't fit it.
   *
   * @param lowest which boxes have their least height; what is below the text does if any has
   */
  static Optional<PageTrial> of(
      Grid grid,
      TextFits text,
      int from,
      int firstRow,
      List<Galley.Mention> waiting,
      List<Placement> placements,
      int side,
      PageRoom.Lowest lowest) {
    PageRoom room = new PageRoom(grid, firstRow, side);
    if (!room.place(placements, lowest)) {
      return Optional.empty();
    }
    TextFit fit = text.in(room, from, grid.rows());
    PackingWay packing =
        PackingWay.of(PackingWay.Queue.TALLEST_FIRST, lowest != PageRoom.Lowest.NONE);
    PageTrial trial = new PageTrial(grid, firstRow, placements, packing, room, fit);
    trial.finish(waiting, Map.of());
    return Optional.of(trial);
  }

  /**
   * Pages of floaters, before which the text waits.
   *
   * @param filled whether they grow down to the foot of the page
   */
  static List<PageTrial> ofFloaters(
      Grid grid,
      TextFits text,
      int from,
      int firstRow,
      List<Galley.Mention> floaters,
      boolean filled) {
    Map<List<PlacedFloater>, PageTrial> pages = new LinkedHashMap<>();
    for (PackingWay packing : PackingWay.distinct(PackingWay.ALL, floaters, grid.columns())) {
      PageRoom room = new PageRoom(grid, firstRow, 0);
      TextFit fit = text.in(room, from, firstRow);
      PageTrial trial = new PageTrial(grid, firstRow, List.of(), packing, room, fit);
      trial.pack(floaters, Map.of());
      trial.fill(!filled);
      pages.putIfAbsent(List.copyOf(trial.placedFloaters), trial);
    }
    return List.copyOf(pages.values());
  }

  /** The same page with boxes under the end of the text that are no higher than usual. */
  PageTrial usual(List<Galley.Mention> waiting) {
    PageTrial other = new PageTrial(grid, firstRow, placements, packing, room, text);
    other.place(waiting, Map.of());
    other.fill(true);
    return other;
  }

  /** The same page with nothing under the end of the text. */
  PageTrial bare() {
    return packed(packing.atMost(0), List.of());
  }

  /** Whether floaters are left although the text ends on the page. */
  boolean leavesUnderText(List<Galley.Mention> waiting) {
    return text.ends() && !placesAll(waiting);
  }

  /** Whether all of some floaters are on the page. */
  boolean placesAll(List<Galley.Mention> mentions) {
    for (Galley.Mention mention : mentions) {
      if (!places(mention.floater())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same page with what is below the end of the text packed in other ways: in other orders,
   * lower, across more columns, or less of it, so that the next page is filled as well.
   */
  List<PageTrial> otherwisePacked(List<Galley.Mention> waiting) {
    Map<List<PlacedFloater>, PageTrial> others = new LinkedHashMap<>();
    for (PackingWay way :
        PackingWay.distinct(PackingWay.OTHERS, unplaced(waiting), grid.columns())) {
      PageTrial other = packed(way, waiting);
      int below = other.placedFloaters.size() - room.placedFloaters().size();
      others.putIfAbsent(List.copyOf(other.placedFloaters), other);
      if (way.keepsOrder()) {
        for (int most = below - 1; most >= Math.max(1, below - MAX_FEWER); most--) {
          PageTrial fewer = packed(way.atMost(most), waiting);
          others.putIfAbsent(List.copyOf(fewer.placedFloaters), fewer);
        }
      }
    }
    others.values().forEach(other -> other.fill(waiting));
    return List.copyOf(others.values());
  }

  /** The same page with all that is left below the end of the text, packed in other ways. */
  List<PageTrial> packedWithAll(List<Galley.Mention> waiting) {
    List<PageTrial> others = new ArrayList<>();
    if (placedFloaters.size() > room.placedFloaters().size()) {
      PackingWay.distinct(PackingWay.WITH_ALL, unplaced(waiting), grid.columns())
          .forEach(way -> others.add(packed(way, waiting)));
      others.removeIf(other -> other.leavesUnderText(waiting));
      others.forEach(other -> other.fill(waiting));
    }
    return others;
  }

  private PageTrial packed(PackingWay way, List<Galley.Mention> waiting) {
    PageTrial other = new PageTrial(grid, firstRow, placements, way, room, text);
    other.place(waiting, Map.of());
    return other;
  }

  /** The same page with other widths for some of what is below the end of the text. */
  PageTrial with(Map<Floater, Integer> widths, List<Galley.Mention> waiting) {
    PageTrial other = new PageTrial(grid, firstRow, placements, packing, room, text);
    other.finish(waiting, widths);
    return other;
  }

  private void finish(List<Galley.Mention> waiting, Map<Floater, Integer> widths) {
    place(waiting, widths);
    fill(waiting);
  }

  private void fill(List<Galley.Mention> waiting) {
    fill(text.ends() && placesAll(waiting));
  }

  private void place(List<Galley.Mention> waiting, Map<Floater, Integer> widths) {
    trapped = room.trapped();
    int up = text.ends() ? riseOfFeet() : 0;
    for (PlacedFloater placed : room.placedFloaters()) {
      add(placed.placement().slot() == Placement.Slot.FOOT ? placed.raised(up) : placed);
    }
    for (int c = 0; c < room.columns(); c++) {
      foot = Math.max(foot, textEnd(c));
    }
    if (text.ends()) {
      pack(waiting, widths);
    }
  }

  /**
   * Boxes with nothing under them take the rows that are left, unless the page is the last, where
   * they are no lower than usual.
   */
  private void fill(boolean last) {
    List<PlacedFloater> open = open();
    if (!open.isEmpty()) {
      int[] feet = feet();
      placedFloaters.removeAll(open);
      placedFloaters.addAll(last ? BoxColumns.usual(open, feet) : BoxColumns.filled(open, feet));
    }
    placedFloaters.forEach(placed -> foot = Math.max(foot, placed.end()));
  }

  /** The row down to which each column may be filled. */
  private int[] feet() {
    int[] feet = new int[room.columns()];
    for (int c = 0; c < feet.length; c++) {
      feet[c] = text.ends() ? grid.rows() : room.bottom(c);
    }
    return feet;
  }

  /** The boxes with nothing under them. */
  private List<PlacedFloater> open() {
    List<PlacedFloater> open = new ArrayList<>();
    for (PlacedFloater placed : placedFloaters) {
      if (mayGrow(placed)) {
        open.add(placed);
      }
    }
    return open;
  }

  /**
   * The same page, which is not the last, with boxes so much higher that it is well filled; none if
   * it is so without.
   */
  Optional<PageTrial> reserved(List<Galley.Mention> waiting) {
    if (text.ends() && placesAll(waiting) || white() <= most()) {
      return Optional.empty();
    }
    List<PlacedFloater> open = open();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    int left = (int) (PageCost.LEFT * most() * grid.rows());
    int[] enough = Arrays.stream(feet()).map(end -> end - left).toArray();
    PageTrial other = copy();
    other.placedFloaters.removeAll(open);
    for (PlacedFloater higher : BoxColumns.reserved(open, enough)) {
      GridBox box = higher.placement().box();
      other.add(higher);
      other.reserve = Math.max(other.reserve, higher.rows() - box.mostRows() - box.spaceRows());
    }
    return other.reserve == 0 ? Optional.empty() : Optional.of(other);
  }

  /** The part of the page that may be white. */
  private double most() {
    return firstRow > 0 && text.from() == 0 ? PageCost.EMPTY_FIRST : PageCost.EMPTY;
  }

  private boolean mayGrow(PlacedFloater placed) {
    return switch (placed.placement().slot()) {
      case BELOW -> true;
      case HEAD, SIDE -> !text.ends() && hasNoTextUnder(placed);
      case FOOT -> text.ends();
      case LATER -> false;
    };
  }

  private boolean hasNoTextUnder(PlacedFloater placed) {
    for (int c = placed.column(); c < Math.min(placed.endColumn(), room.columns()); c++) {
      if (text.column(c).rows() > 0) {
        return false;
      }
    }
    return true;
  }

  /** The row behind the lowest box at the head of a column or beside the text; 0 for none. */
  int taken(int column) {
    int end = 0;
    for (PlacedFloater placed : placedFloaters) {
      if (placed.covers(column) && placed.placement().slot() != Placement.Slot.FOOT) {
        end = Math.max(end, placed.end());
      }
    }
    return end;
  }

  private void add(PlacedFloater placed) {
    placedFloaters.add(placed);
    foot = Math.max(foot, placed.end());
  }

  /** When the text ends high above the feet they move up to it. */
  private int riseOfFeet() {
    int highest = Integer.MAX_VALUE;
    int span = 0;
    for (PlacedFloater placed : room.placedFloaters()) {
      if (placed.placement().slot() == Placement.Slot.FOOT) {
        highest = Math.min(highest, placed.row());
        span = Math.max(span, placed.placement().span());
      }
    }
    int free = 0;
    for (int c = 0; c < span; c++) {
      free = Math.max(free, textEnd(c) == 0 ? room.top(c) : textEnd(c) + PageRoom.GAP);
    }
    return span == 0 ? 0 : Math.max(0, highest - free);
  }

  /** The floaters that are left go into what room the end of the text leaves. */
  private void pack(List<Galley.Mention> waiting, Map<Floater, Integer> widths) {
    int[] ends = new int[room.columns()];
    for (int c = 0; c < ends.length; c++) {
      ends[c] = end(c);
      ends[c] = ends[c] == 0 ? firstRow : ends[c] + PageRoom.GAP;
    }
    FloaterPacking below = new FloaterPacking(grid.rows(), ends, packing.lowest());
    below.levelWith(placedFloaters);
    int count = 0;
    for (Galley.Mention mention : packing.ordered(unplaced(waiting), grid.columns())) {
      int usual = packing.columns(mention.floater().span(), grid.columns());
      Optional<PlacedFloater> placed =
          below.place(mention, widths.getOrDefault(mention.floater(), usual));
      placed.ifPresent(this::add);
      count += placed.isPresent() ? 1 : 0;
      if (count >= packing.most() || placed.isEmpty() && packing.keepsOrder()) {
        break;
      }
    }
    trapped += below.trapped();
  }

  /** What no slot of the page has, in the order of the story. */
  private List<Galley.Mention> unplaced(List<Galley.Mention> waiting) {
    List<Galley.Mention> left = new ArrayList<>(waiting);
    for (PlacedFloater placed : room.placedFloaters()) {
      left.removeIf(mention -> mention.floater() == placed.placement().floater());
    }
    return left;
  }

  /** The row behind what is in a column, without floaters at the foot; 0 for nothing. */
  private int textEnd(int column) {
    int rows = text.column(column).rows();
    return Math.max(room.taken(column), rows > 0 ? room.top(column) + rows : 0);
  }

  /** The row behind what is lowest in a column; 0 if it is empty. */
  int end(int column) {
    int end = textEnd(column);
    for (PlacedFloater placed : placedFloaters) {
      if (placed.covers(column)) {
        end = Math.max(end, placed.end());
      }
    }
    return end;
  }

  /** The row behind what is lowest on the page. */
  int foot() {
    return foot;
  }

  /** Rows left white between what is on the page. */
  int trapped() {
    return trapped;
  }

  /** The part of a page that is white, between what is on it or below. */
  double white() {
    return emptyRows(grid.rows()) / (double) (room.columns() * grid.rows());
  }

  /** The most rows that a box takes of its reserve so that no more is white. */
  int reserve() {
    return reserve;
  }

  /**
   * The rows of all columns that are white down to a foot, wherever they are, but for the space
   * between things.
   */
  int emptyRows(int lowest) {
    return new WhiteRows(this).downTo(lowest);
  }

  int firstRow() {
    return firstRow;
  }

  PageRoom room() {
    return room;
  }

  TextFit text() {
    return text;
  }

  /** What was to be placed, and where. */
  List<Placement> placements() {
    return placements;
  }

  List<PlacedFloater> placedFloaters() {
    return placedFloaters;
  }

  /** What the page leaves to the next one: pages with the same outcome leave the same. */
  List<Object> outcome() {
    Set<Floater> floaters = new HashSet<>();
    placedFloaters.forEach(placed -> floaters.add(placed.placement().floater()));
    return List.of(text.to(), floaters);
  }

  boolean places(Floater floater) {
    for (PlacedFloater placed : placedFloaters) {
      if (placed.placement().floater() == floater) {
        return true;
      }
    }
    return false;
  }

  boolean makesProgress() {
    return text.to() > text.from() || !placedFloaters.isEmpty();
  }

  /**
   * The same page, on which what is side by side below the end of the text, with nothing under it,
   * ends alike where it nearly does.
   */
  PageTrial levelled() {
    PageTrial other = copy();
    other.levelFeet();
    return other;
  }

  private PageTrial copy() {
    PageTrial other = new PageTrial(grid, firstRow, placements, packing, room, text);
    other.placedFloaters.addAll(placedFloaters);
    other.foot = foot;
    other.trapped = trapped;
    other.reserve = reserve;
    return other;
  }

  private void levelFeet() {
    for (int i = 0; i < placedFloaters.size(); i++) {
      PlacedFloater placed = placedFloaters.get(i);
      int apart = foot - placed.end();
      boolean lowest =
          IntStream.range(0, room.columns())
              .filter(placed::covers)
              .allMatch(c -> end(c) == placed.end());
      if (placed.placement().slot() == Placement.Slot.BELOW
          && lowest
          && apart > 0
          && apart <= LEVEL) {
        placedFloaters.set(i, placed.downTo(foot));
      }
    }
  }

  /** Writes the page down. */
  void writeTo(PagePlan plan, Galley galley) {
    for (int c = 0; c < room.columns(); c++) {
      ColumnFill.Column column = text.column(c);
      if (column.to() > text.start(c)) {
        int top = room.top(c);
        int end = text.ends() ? top + column.rows() : room.bottom(c);
        plan.segments().add(PagePlan.Segment.of(galley, c, top, end, text.start(c), column.to()));
      }
    }
    for (PlacedFloater placed : placedFloaters) {
      Placement placement = placed.placement();
      plan.placed()
          .add(
              new PagePlan.Placed(
                  placed.box(),
                  grid.x(placed.column()),
                  grid.y(placed.row()),
                  grid.width(placement.span()),
                  false,
                  placement.floater().isHigherThan(grid.rows())));
    }
    plan.endRow(foot);
  }
}
