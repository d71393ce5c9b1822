package io.etude.pdf.layout.page;

import io.etude.document.text.Inline;
import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.TextBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What is where on a page, before it is painted. Composers fill it. */
public final class PagePlan {

  /**
   * A box at its place.
   *
   * @param box the box
   * @param x left
   * @param y top
   * @param width width, for the page-quality measures
   * @param splittable whether it could have been split before this page
   * @param tall whether it would be higher than a page in the columns that its author wished
   */
  public record Placed(
      Box box, double x, double y, double width, boolean splittable, boolean tall) {

    /** A box that finds room on a page. */
    public Placed(Box box, double x, double y, double width, boolean splittable) {
      this(box, x, y, width, splittable, false);
    }
  }

  /**
   * The room of an annex on the page.
   *
   * @param top its top
   * @param bottom how far it could be filled
   * @param from the first box in it
   * @param end the box behind the last
   */
  public record Room(double top, double bottom, int from, int end) {}

  /**
   * Lines of running text in one column.
   *
   * @param galley the text
   * @param column index of the column
   * @param firstRow first row
   * @param endRow row behind the space that there was
   * @param from first line
   * @param to line behind the last
   * @param notes the notes under it
   */
  public record Segment(
      Galley galley, int column, int firstRow, int endRow, int from, int to, List<TextBox> notes) {

    /** Lines with the notes that they call. */
    public static Segment of(
        Galley galley, int column, int firstRow, int endRow, int from, int to) {
      List<TextBox> notes =
          galley.lines().subList(from, to).stream()
              .flatMap(l -> l.extra().notes().stream())
              .toList();
      return new Segment(galley, column, firstRow, endRow, from, to, notes);
    }
  }

  private final List<Placed> placed = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private final Set<List<Inline>> key = new LinkedHashSet<>();
  private Optional<Tag> keyParent = Optional.empty();
  private OptionalDouble keyFoot = OptionalDouble.empty();
  private int keyIndex;
  private Optional<ArticleArea> article = Optional.empty();
  private int endRow;
  private boolean front;
  private Grid grid;

  public PagePlan(Grid grid) {
    this.grid = grid;
  }

  public List<Placed> placed() {
    return placed;
  }

  public List<Segment> segments() {
    return segments;
  }

  public void room(Room room) {
    rooms.add(room);
  }

  public List<Room> rooms() {
    return rooms;
  }

  /**
   * Says that a part of an article is on the page.
   *
   * @param firstRow where it begins
   * @param goesOn whether more of it is on the next page
   */
  public void article(int firstRow, boolean goesOn) {
    double top = article.map(ArticleArea::top).orElse(grid.y(firstRow));
    article =
        Optional.of(
            new ArticleArea(
                grid.left(),
                top,
                top - grid.y(0),
                grid.left() + grid.fullWidth(),
                grid.bottom(),
                grid.row(),
                goesOn));
  }

  /** The area of the article on the page; empty if it has none. */
  public Optional<ArticleArea> article() {
    return article;
  }

  /** Adds what the foot of the page must say, and where it is in the structure tree. */
  public void key(Tag parent, List<List<Inline>> sentences) {
    keyParent = keyParent.or(() -> Optional.of(parent));
    key.addAll(sentences);
  }

  public Set<List<Inline>> key() {
    return key;
  }

  /** Says that this stands right under the boxes that are on the page so far. */
  public void keyUnder(double foot) {
    keyFoot = OptionalDouble.of(foot);
    keyIndex = placed.size();
  }

  /** The foot of the boxes that it stands right under; empty if it is at the foot of the page. */
  public OptionalDouble keyFoot() {
    return keyFoot;
  }

  /** How many boxes come before it in the story. */
  public int keyIndex() {
    return keyFoot.isPresent() ? keyIndex : placed.size();
  }

  /** Where it is in the structure tree; empty if the foot says nothing. */
  public Optional<Tag> keyParent() {
    return keyParent;
  }

  /** Whether the heading of a section is what is first at the head of the page. */
  public boolean opensWith(String section) {
    boolean text =
        segments.stream()
            .filter(s -> s.column() == 0 && s.firstRow() == 0 && s.to() > s.from())
            .map(s -> s.galley().lines().get(s.from()).extra().anchor())
            .anyMatch(Optional.of(section)::equals);
    boolean block =
        placed.stream()
            .filter(p -> p.y() == grid.top())
            .anyMatch(p -> p.box().anchors().contains(section));
    return text || block;
  }

  /** The grid of its blocks and of its running foot. */
  public Grid grid() {
    return grid;
  }

  public void grid(Grid other) {
    grid = other;
  }

  /** The first row that is free across the page. */
  public int endRow() {
    return endRow;
  }

  public void endRow(int row) {
    endRow = Math.max(endRow, row);
  }

  /** Whether it is the front page. */
  public boolean front() {
    return front;
  }

  public void markFront() {
    front = true;
  }
}
