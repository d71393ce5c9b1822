package io.etude.pdf.layout;

import io.etude.document.Block;
import io.etude.pdf.layout.annex.AnnexItems;
import io.etude.pdf.layout.annex.AnnexSegment;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.FigureBoxes;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.TagPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The headings of sections without running text. Each is set above the first block of its section
 * and goes where that goes, beside or across the text.
 */
final class WaitingHeadings {

  private static final double UNDER = 5;

  /**
   * A heading.
   *
   * @param section its section
   * @param level how deep that is
   * @param position its place in the structure tree
   */
  record Heading(Block.Section section, int level, TagPosition position) {}

  private final LayoutContext context;
  private final List<Heading> waiting = new ArrayList<>();

  WaitingHeadings(LayoutContext context) {
    this.context = context;
  }

  void add(Heading heading) {
    waiting.add(heading);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** All that wait, which then no longer do. */
  List<Heading> take() {
    List<Heading> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** What makes a box below all headings that wait. */
  DoubleFunction<Box> above(DoubleFunction<Box> maker) {
    List<Heading> all = take();
    return all.isEmpty() ? maker : width -> stack(all, maker.apply(width), width);
  }

  private Box stack(List<Heading> headings, Box box, double width) {
    Stack stack = new Stack();
    for (Heading heading : headings) {
      stack.add(new FigureBoxes.AnchorBox(heading.section().id()));
      stack.add(
          context.title(
              heading.section().title(), context.styles.crosshead, width, heading.position()));
      stack.gap(UNDER);
    }
    return stack.add(box);
  }

  /** Moves all that wait to an annex. */
  void moveTo(AnnexSegment annex) {
    for (Heading heading : take()) {
      annex.add(
          AnnexItems.heading(context, heading.section(), heading.level(), heading.position()));
    }
  }
}
