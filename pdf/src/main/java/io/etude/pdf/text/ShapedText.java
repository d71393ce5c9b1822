package io.etude.pdf.text;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import java.util.List;

/**
 * A line of text as glyphs. Immutable.
 *
 * @param runs its runs in logical order; each says where it is
 * @param width its width, in points
 */
public record ShapedText(List<ShapedRun> runs, double width) {

  /** Copies the list. */
  public ShapedText {
    runs = List.copyOf(runs);
  }

  /** The glyphs with their left end at {@code x}. */
  public List<Item.Glyphs> place(double x, double baseline, int color, Mark mark) {
    return runs.stream().map(run -> run.place(x, baseline, color, mark)).toList();
  }
}
