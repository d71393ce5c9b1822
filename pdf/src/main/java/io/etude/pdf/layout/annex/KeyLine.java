package io.etude.pdf.layout.annex;

import io.etude.document.text.Inline;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is the same for all tables of a page: above its running foot, or right under them where a
 * block that is no table comes below. A sentence is tagged on the first page that has it; on later
 * pages it is an artifact.
 */
public final class KeyLine {

  /** Space between the tables and the line, and between the line and the rule below it. */
  private static final double ABOVE = 5;

  private static final double BELOW = 3;

  private final LayoutContext context;
  private final Map<List<Object>, Box> repeated = new HashMap<>();

  public KeyLine(LayoutContext context) {
    this.context = context;
  }

  /** The room that a page with such a line takes from its tables. */
  static double reserve(LayoutContext context, Collection<List<Inline>> key, Grid grid) {
    if (key.isEmpty()) {
      return 0;
    }
    double height = set(context, key, grid, TagPosition.ARTIFACT).height() + ABOVE + BELOW;
    return Math.max(0, height - (grid.folio() - grid.bottom()));
  }

  /** The height of the line under the tables of a page, with the space above it. */
  static double height(LayoutContext context, Collection<List<Inline>> key, Grid grid) {
    return ABOVE + set(context, key, grid, TagPosition.ARTIFACT).height();
  }

  /**
   * Paints the line.
   *
   * @param under the foot of the tables that it is right under; empty at the foot of the page
   * @param spoken whether it has a sentence that no earlier page had
   */
  public void paint(
      Canvas canvas,
      Collection<List<Inline>> key,
      Grid grid,
      OptionalDouble under,
      Tag parent,
      boolean spoken) {
    if (key.isEmpty()) {
      return;
    }
    Box line =
        spoken
            ? set(context, key, grid, TagPosition.of(parent).child(Tag.Role.P))
            : repeated.computeIfAbsent(
                List.of(List.copyOf(key), grid),
                k -> set(context, key, grid, TagPosition.ARTIFACT));
    double top = under.orElse(grid.folio() - BELOW - line.height() - ABOVE) + ABOVE;
    line.paint(canvas, grid.left(), top);
  }

  private static Box set(
      LayoutContext context, Collection<List<Inline>> key, Grid grid, TagPosition position) {
    return context.text(Inline.joined(key), context.styles.small, grid.fullWidth(), position);
  }
}
