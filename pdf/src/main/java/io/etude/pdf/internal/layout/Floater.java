package io.etude.pdf.internal.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A block that stands beside or across the text, near the line that it belongs to. */
final class Floater {

  private final References references;
  private final String id;
  private final int wish;
  private final boolean numbered;
  private final int anchorBlock;
  private final IntFunction<Box> maker;
  private final Map<Integer, Box> boxes = new HashMap<>();
  private boolean volatileText;

  /**
   * A floater.
   *
   * @param id its anchor; empty for none
   * @param wish the columns that it wants to span
   * @param numbered whether it must keep its order among the numbered ones
   * @param anchorBlock number of running-text blocks before it
   * @param maker sets it across so many columns
   */
  Floater(
      References references,
      String id,
      int wish,
      boolean numbered,
      int anchorBlock,
      IntFunction<Box> maker) {
    this.references = references;
    this.id = id;
    this.wish = wish;
    this.numbered = numbered;
    this.anchorBlock = anchorBlock;
    this.maker = maker;
  }

  String id() {
    return id;
  }

  int wish() {
    return wish;
  }

  boolean numbered() {
    return numbered;
  }

  int anchorBlock() {
    return anchorBlock;
  }

  /** The box across so many columns, as of the latest page numbers. */
  Box box(int span) {
    Box box = boxes.get(span);
    if (box == null) {
      references.consulted();
      box = maker.apply(span);
      volatileText |= references.consulted();
      boxes.put(span, box);
    }
    return box;
  }

  /** Forgets what depends on page numbers. */
  void refresh() {
    if (volatileText) {
      boxes.clear();
    }
  }
}
