package io.etude.pdf.layout.article;

import io.etude.pdf.layout.page.FlowLine;
import io.etude.pdf.layout.page.Galley;
import java.util.List;
import java.util.function.Predicate;

/** How many rows of a story in one column are between a floater and the text that mentions it. */
final class FlowDistance {

  private final int rows;
  private final List<FlowLine> lines;

  /** For pages of so many rows. */
  FlowDistance(int rows, List<FlowLine> lines) {
    this.rows = rows;
    this.lines = lines;
  }

  /**
   * From the text that mentions a floater to the floater, if that is placed next, or from the
   * floater right before it in the story, if that is nearer. What else waited before it is no
   * distance.
   */
  int behind(FlowNode node, int floater, Galley.Mention mention) {
    Predicate<FlowNode> beforeMention = before -> before.line() <= mention.line();
    int behindText = since(node, beforeMention, floater) + underHeading(node, mention);
    return mention.before().isEmpty() || floater > node.floater()
        ? behindText
        : Math.min(behindText, since(node, before -> before.floater() < floater, floater));
  }

  /** The rows of text that was placed with the heading that a floater is under, below that. */
  private int underHeading(FlowNode node, Galley.Mention mention) {
    FlowNode at = node;
    while (at.before().isPresent() && at.before().get().line() > mention.line()) {
      at = at.before().get();
    }
    if (at.line() <= mention.line() || !lines.get(mention.line()).heading()) {
      return 0;
    }
    return lines.subList(mention.line() + 1, at.line()).stream()
        .mapToInt(line -> 1 + line.spaceBefore())
        .sum();
  }

  /** From a floater to the text that comes next and mentions it. */
  int ahead(FlowNode node, int floater) {
    return since(node, before -> before.floater() <= floater, 0);
  }

  /** Rows to a point from the move that led away from others, without those of earlier floaters. */
  private int since(FlowNode node, Predicate<FlowNode> others, int floater) {
    int passed = 0;
    FlowNode at = node;
    while (at.before().isPresent() && !others.test(at.before().get())) {
      FlowNode before = at.before().get();
      if (at.move() instanceof FlowMove.NextPage) {
        passed += rows;
      } else if (at.move() instanceof FlowMove.Parts parts) {
        int heights = parts.pages().stream().mapToInt(OversizedBox::rows).sum();
        passed += rows * (parts.pages().size() - 1);
        passed -= parts.floater() < floater ? heights : 0;
      } else if (at.move() instanceof FlowMove.Box box && box.floater() < floater) {
        passed -= at.row() - box.row();
      }
      at = before;
    }
    return passed + node.row() - at.row();
  }
}
