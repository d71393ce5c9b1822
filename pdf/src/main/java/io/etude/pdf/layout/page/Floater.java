package io.etude.pdf.layout.page;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A block that stands beside or across the text, near the line that it belongs to. */
public final class Floater {

  private final LayoutContext setting;
  private final Span span;
  private final Order order;
  private final int anchorBlock;
  private final IntFunction<Box> maker;
  private final Map<Integer, GridBox> boxes = new HashMap<>();
  private boolean volatileText;

  /**
   * How many columns a floater spans.
   *
   * @param wish as its author wishes
   * @param least the fewest that it bears
   */
  public record Span(int wish, int least) {
    public static Span of(int columns) {
      return new Span(columns, columns);
    }
  }

  /** Where it must keep its place in the story. */
  public enum Order {
    /** Nowhere. */
    FREE,
    /** Among the others that have numbers. */
    NUMBERED,
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
      LayoutContext setting, Span span, Order order, int anchorBlock, IntFunction<Box> maker) {
    this.setting = setting;
    this.span = span;
    this.order = order;
    this.anchorBlock = anchorBlock;
    this.maker = maker;
  }

  public Span span() {
    return span;
  }

  public boolean numbered() {
    return order == Order.NUMBERED;
  }

  public boolean closing() {
    return order == Order.CLOSING;
  }

  public int anchorBlock() {
    return anchorBlock;
  }

  /** The box across so many columns, as of the latest page numbers. */
  public GridBox box(int columns) {
    GridBox box = boxes.get(columns);
    if (box == null) {
      volatileText |=
          setting.references.areConsultedBy(
              () -> boxes.put(columns, GridBox.of(maker.apply(columns), setting)));
      box = boxes.get(columns);
    }
    return box;
  }

  /** Forgets what depends on page numbers. */
  public void refresh() {
    if (volatileText) {
      boxes.clear();
    }
  }
}
