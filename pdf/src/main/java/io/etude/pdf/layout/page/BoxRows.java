package io.etude.pdf.layout.page;

import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Stack;
import java.util.List;

/**
 * Boxes one below the other, which page breaks may split.
 *
 * @param boxes the boxes
 * @param together how many boxes are not to be split at either end
 * @param width width
 */
public record BoxRows(List<Box> boxes, int together, double width) implements AnnexItem.Rows {

  /** A page break between boxes that are not to be split. */
  private static final double SPLIT_ENDS = 2;

  public BoxRows {
    boxes = List.copyOf(boxes);
  }

  @Override
  public int count() {
    return boxes.size();
  }

  @Override
  public double height(int from, int to) {
    double height = 0;
    for (int i = from; i < to; i++) {
      height += boxes.get(i).height();
    }
    return height;
  }

  @Override
  public double penalty(int row) {
    return row < together || row > count() - together ? SPLIT_ENDS : 0;
  }

  @Override
  public AnnexItem.Part part(int from, int to, boolean head, double spread) {
    Stack stack = new Stack();
    boxes.subList(from, to).forEach(stack::add);
    return new AnnexItem.Part(stack, width);
  }
}
