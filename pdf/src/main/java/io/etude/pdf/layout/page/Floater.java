package io.etude.pdf.layout.page;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import java.util.Arrays;
import java.util.function.IntFunction;

/** A block that is beside or across the text, near the line that it belongs to. */
public final class Floater {

  private final LayoutContext context;
  private final Span span;
  private final Order order;
  private final int anchorBlock;
  private final IntFunction<Box> maker;

  /** The boxes that have been asked for, by their columns. */
  private GridBox[] boxes = new GridBox[0];

  private boolean hasPageNumbers;

  /**
   * How many columns a floater spans.
   *
   * @param preferred as its author wishes
   * @param min the fewest that it allows
   * @param max the most that it may take below the end of the text
   * @param filled the most that its content fills, or its author wishes: across more of them it is
   *     lost
   */
  public record Span(int preferred, int min, int max, int filled) {

    /** A floater that fills any columns. */
    public Span(int preferred, int min, int max) {
      this(preferred, min, max, Integer.MAX_VALUE);
    }

    /** So many columns, or more where there is room. */
    public static Span of(int columns) {
      return new Span(columns, columns, Integer.MAX_VALUE);
    }

    /** The same, if its content fills no more than {@code filled}. */
    public static Span of(int columns, int filled) {
      return new Span(columns, columns, Integer.MAX_VALUE, filled);
    }
  }

  /** Where it must keep its place in the story. */
  public enum Order {
    /** On the first page, if at all possible. */
    OPENING,
    /** Nowhere. */
    FREE,
    /** Among the others that have numbers. */
    NUMBERED,
    /** The same, below the heading of its section, which has no text. */
    HEADED,
    /** Behind the end of the text, or at a foot shortly before it. */
    CLOSING
  }

  /**
   * A floater.
   *
   * @param span the columns that it spans
   * @param order where it must keep its place
   * @param anchorBlock number of running-text blocks before it
   * @param maker sets it across so many columns
   */
  public Floater(
      LayoutContext context, Span span, Order order, int anchorBlock, IntFunction<Box> maker) {
    this.context = context;
    this.span = span;
    this.order = order;
    this.anchorBlock = anchorBlock;
    this.maker = maker;
  }

  public Span span() {
    return span;
  }

  /** Whether it is higher than so many rows in the columns that its author wishes. */
  public boolean isHigherThan(int rows) {
    return box(span.preferred()).rows() > rows;
  }

  public boolean opening() {
    return order == Order.OPENING;
  }

  public boolean numbered() {
    return order == Order.NUMBERED || headed();
  }

  /** Whether the heading of its section is above it. */
  public boolean headed() {
    return order == Order.HEADED;
  }

  /** Whether a story may begin with it: it stands before all text, under a heading of its own. */
  public boolean begins() {
    return headed() && anchorBlock == 0;
  }

  public boolean closing() {
    return order == Order.CLOSING;
  }

  public int anchorBlock() {
    return anchorBlock;
  }

  /** The box across so many columns, as of the latest page numbers. */
  public GridBox box(int columns) {
    if (columns >= boxes.length) {
      boxes = Arrays.copyOf(boxes, columns + 1);
    }
    if (boxes[columns] == null) {
      hasPageNumbers |=
          context.references.pageNumbersReadBy(
              () -> boxes[columns] = GridBox.of(maker.apply(columns), context));
    }
    return boxes[columns];
  }

  /** Whether it is set anew for each pass of composition. */
  public boolean hasPageNumbers() {
    return hasPageNumbers;
  }

  /** Sets anew what depends on page numbers; false if the rows that it may take are others now. */
  public boolean refresh() {
    if (!hasPageNumbers) {
      return true;
    }
    GridBox[] before = boxes;
    boxes = new GridBox[0];
    boolean same = true;
    for (int columns = 0; columns < before.length; columns++) {
      same &= before[columns] == null || box(columns).takesRowsOf(before[columns]);
    }
    return same;
  }
}
