package io.etude.pdf.layout.box;

import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.Canvas;
import java.util.List;
import java.util.Optional;

/** Something that has been set. It is in one piece if it fits a page. */
public interface Box {

  /** Its height. */
  double height();

  /** Paints it with its top left corner there. Called once. */
  void paint(Canvas canvas, double x, double y);

  /** Splits it so that the first part is at most {@code room} high; empty if it cannot be split. */
  default Optional<Split> split(double room) {
    return Optional.empty();
  }

  /**
   * Splits it where readers mind it least, though it would fit a page; empty if it is to stay in
   * one piece, as most charts and quotations are.
   */
  default Optional<Split> divide(double room) {
    return Optional.empty();
  }

  /** Whether it is words displayed, which nobody divides without need. */
  default boolean isQuotation() {
    return false;
  }

  /** The boxes that it is made of, one below the other: lines of a text, layers of a stack. */
  default List<Box> parts() {
    return List.of(this);
  }

  /** The ids of the places in it that references go to. */
  default List<String> anchors() {
    return List.of();
  }

  /** The bars of shares in it, which have one scale on a page. */
  default List<ShareBars> shareBars() {
    return List.of();
  }

  /** The elements of the structure tree that get no more content once the box is painted. */
  default List<Tag> completed() {
    return List.of();
  }

  /** How far it reaches below its last baseline; 0 if it ends with an edge. */
  default double descent() {
    return 0;
  }

  /** The heights at which it may be made anew. */
  default Heights heights() {
    return Heights.only(height());
  }

  /** The same, what may give way in it made anew for a part of its usual height. */
  default Box at(double part) {
    return this;
  }

  /** The same, higher by that at its foot. */
  default Box extended(double extra) {
    return new Stack().add(this).gap(extra);
  }

  /**
   * How much higher what may grow in it may be beyond {@link #heights}: rows of plots and tables
   * and lines of longer texts, farther apart.
   */
  default double growth() {
    return 0;
  }

  /**
   * How much higher again, where a large part of a page would be white without: rows and lines are
   * then seen to be far apart.
   */
  default double reserve() {
    return 0;
  }

  /**
   * The same, what may grow in it higher by at most that, each part as much of its {@link #growth}
   * as the others, and then of its {@link #reserve}.
   */
  default Box grown(double most) {
    return this;
  }

  /** Whether it has spaces within it that may grow; else it is stretched at its foot. */
  default boolean springs() {
    return false;
  }

  /** How much higher its spaces and edges may make it before white is seen in it. */
  default double looseSpace() {
    return 0;
  }

  /** Whether it has edges within which space is not to be seen. */
  default boolean hasEdges() {
    return false;
  }

  /** The same box, higher by so much: the space goes where it shows least. */
  default Box stretched(double extra) {
    return new Stack().add(this).gap(extra);
  }

  /**
   * A box in two parts.
   *
   * @param head what fits
   * @param tail the rest
   */
  record Split(Box head, Box tail) {}
}
