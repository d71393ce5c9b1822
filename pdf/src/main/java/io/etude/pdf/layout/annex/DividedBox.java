package io.etude.pdf.layout.annex;

import io.etude.pdf.layout.box.BorderedBox;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.page.AnnexItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tall box that pages may divide, where readers mind it least: each part is a box of its own. */
final class DividedBox implements AnnexItem.Rows {

  /** What a break costs, where 1 is an empty page. */
  private static final double SPLIT = 0.15;

  /** The least height of a piece, as a part of the page. */
  private static final double PIECE = 0.06;

  private final BorderedBox box;
  private final List<Piece> pieces;
  private final double width;

  /** What is between two places where the box may be divided, and the space above it. */
  record Piece(Box content, double gap) {}

  /**
   * A box in pieces; one piece if nothing in it may be divided.
   *
   * @param page height of the page's room
   * @param width its width
   */
  DividedBox(BorderedBox box, double page, double width) {
    this.box = box;
    this.width = width;
    pieces = pieces(box.content(), page);
  }

  /** All parts of what pages of such a height may divide. */
  static List<Piece> pieces(Box content, double page) {
    double step = PIECE * page;
    List<Piece> pieces = new ArrayList<>();
    Box rest = content;
    double gap = 0;
    Optional<Box.Split> split;
    while ((split = first(rest, step)).isPresent()) {
      Box head = split.get().head();
      Box tail = split.get().tail();
      pieces.add(new Piece(head, gap));
      gap = Math.max(0, rest.height() - head.height() - tail.height());
      rest = tail;
    }
    pieces.add(new Piece(rest, gap));
    return pieces;
  }

  /** The rest in two, the first as high as a piece, or higher if it can't be divided there. */
  private static Optional<Box.Split> first(Box rest, double step) {
    Optional<Box.Split> split = Optional.empty();
    for (double room = step; room < rest.height() && split.isEmpty(); room += step) {
      split = rest.divide(room);
    }
    return split;
  }

  @Override
  public int count() {
    return pieces.size();
  }

  @Override
  public double height(int from, int to) {
    double height = box.height() - box.content().height();
    for (int i = from; i < to; i++) {
      height += (i == from ? 0 : pieces.get(i).gap()) + pieces.get(i).content().height();
    }
    return height;
  }

  @Override
  public double penalty(int row) {
    return SPLIT;
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head, double spread) {
    if (from == 0 && to == count()) {
      return new AnnexItem.Part(box, width);
    }
    Stack content = new Stack();
    for (int i = from; i < to; i++) {
      content.gap(i == from ? 0 : pieces.get(i).gap()).add(pieces.get(i).content());
    }
    String anchor = from == 0 ? box.anchor() : "";
    return new AnnexItem.Part(
        new BorderedBox(content, box.width(), box.color(), anchor, box.edge()), width);
  }
}
