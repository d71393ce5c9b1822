package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.Galley;
import java.util.function.Predicate;

/** How many rows of a story in one column are between a floater and the text that mentions it. */
final class FlowDistance {

  private final int rows;

  /** For pages of so many rows. */
  FlowDistance(int rows) {
    this.rows = rows;
  }

  /**
   * From the text that mentions a floater to the floater, if that comes next, or from the floater
   * right before it in the story, if that is nearer. What else waited before it is no distance.
   */
  int behind(FlowNode node, Galley.Mention mention) {
    int behindText = since(node, before -> before.line() <= mention.line(), false);
    return mention.before().isEmpty()
        ? behindText
        : Math.min(behindText, since(node, before -> before.floater() < node.floater(), false));
  }

  /** From a floater to the text that comes next and mentions it. */
  int ahead(FlowNode node, int floater) {
    return since(node, before -> before.floater() <= floater, true);
  }

  /** Rows to a point from the move that led away from others. */
  private int since(FlowNode node, Predicate<FlowNode> others, boolean boxes) {
    int passed = 0;
    FlowNode at = node;
    while (at.before().isPresent() && !others.test(at.before().get())) {
      FlowNode before = at.before().get();
      if (at.move() instanceof FlowMove.NextPage) {
        passed += rows;
      } else if (at.move() instanceof FlowMove.Parts parts) {
        int heights = parts.pages().stream().mapToInt(OversizedBox::rows).sum();
        passed += rows * (parts.pages().size() - 1) - (boxes ? 0 : heights);
      } else if (at.move() instanceof FlowMove.Box box && !boxes) {
        passed -= at.row() - box.row();
      }
      at = before;
    }
    return passed + node.row() - at.row();
  }
}
