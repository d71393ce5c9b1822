package io.etude.pdf.frame;

import io.etude.document.Picture;
import io.etude.pdf.font.Typeface;
import java.awt.geom.Path2D;
import java.util.OptionalInt;

/** Something at a fixed position on a page. Lengths in points; colours {@code 0xRRGGBB}. */
public sealed interface Item {

  /** Its place in the structure tree, or artifact. */
  Mark mark();

  /**
   * A run of glyphs of one typeface on one baseline, in visual order. Arrays are not copied and
   * must not be written to.
   *
   * @param x left end of the run
   * @param y baseline
   * @param face typeface
   * @param size type size
   * @param scale horizontal scaling, 1 for none
   * @param glyphs glyph ids
   * @param advances distance from each glyph's origin to the next one's, in points, scale, kerning,
   *     letter-fit and word spacing included
   * @param text the text that the run stands for, in logical order; empty for marks on the letters
   *     of another run
   * @param clusters for each glyph the index in {@code text} of the first character that it stands
   *     for; glyphs of one cluster share the index
   * @param color fill colour
   * @param mark place in the structure tree
   */
  record Glyphs(
      double x,
      double y,
      Typeface face,
      double size,
      double scale,
      int[] glyphs,
      float[] advances,
      String text,
      int[] clusters,
      int color,
      Mark mark)
      implements Item {

    /** The sum of the advances. */
    public double width() {
      double sum = 0;
      for (float advance : advances) {
        sum += advance;
      }
      return sum;
    }
  }

  /**
   * A filled or stroked path. The path is not copied and must not be changed.
   *
   * @param path outline in page coordinates
   * @param fill fill colour; empty: not filled
   * @param stroke stroke colour; empty: not stroked
   * @param lineWidth width of the stroke
   * @param dash lengths of dashes and gaps; empty: solid
   * @param mark place in the structure tree
   */
  record Path(
      Path2D path, OptionalInt fill, OptionalInt stroke, double lineWidth, float[] dash, Mark mark)
      implements Item {}

  /**
   * A filled rectangle, which also serves as a rule.
   *
   * @param x left
   * @param y top
   * @param width width
   * @param height height
   * @param color fill colour
   * @param mark place in the structure tree
   */
  record Box(double x, double y, double width, double height, int color, Mark mark)
      implements Item {}

  /**
   * A picture, scaled to cover the box and clipped to it.
   *
   * @param x left
   * @param y top
   * @param width width
   * @param height height
   * @param picture the picture
   * @param mark place in the structure tree
   */
  record Image(double x, double y, double width, double height, Picture picture, Mark mark)
      implements Item {}

  /**
   * An area that links to a URI or to an {@link Anchor}; it prints nothing.
   *
   * @param x left
   * @param y top
   * @param width width
   * @param height height
   * @param target an absolute URI, or {@code #} and an anchor's id
   * @param contents what a screen reader says
   * @param mark the Link element that the annotation belongs to
   */
  record Link(
      double x, double y, double width, double height, String target, String contents, Mark mark)
      implements Item {}

  /**
   * A place that links and bookmarks can go to; it prints nothing.
   *
   * @param id unique in the document
   * @param x left
   * @param y top
   */
  record Anchor(String id, double x, double y) implements Item {
    @Override
    public Mark mark() {
      return Mark.ARTIFACT;
    }
  }
}
