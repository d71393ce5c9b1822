package io.etude.pdf.write.image;

/**
 * A picture in the file.
 *
 * @param number its number in the document, from 1; {@code /I1} in content streams
 * @param object the object number of the image
 * @param width width in pixels, the way up that it is shown
 * @param height height in pixels, the way up that it is shown
 * @param orientation how the stored rows and columns are turned for that
 */
public record PdfImage(int number, int object, int width, int height, Orientation orientation) {

  /** How a camera was held: the eight orientations of Exif, in their order. */
  public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    MIRRORED_UPSIDE_DOWN(1, 0, 0, -1, 0, 1),
    MIRRORED_LEFT(0, -1, -1, 0, 1, 1),
    LEFT(0, -1, 1, 0, 0, 1),
    MIRRORED_RIGHT(0, 1, 1, 0, 0, 0),
    RIGHT(0, 1, -1, 0, 1, 0);

    private final double[] matrix;

    Orientation(double... matrix) {
      this.matrix = matrix;
    }

    /** The orientation by its number in Exif; whatever isn't one is upright. */
    static Orientation ofExif(int number) {
      return number >= 1 && number <= 8 ? values()[number - 1] : UPRIGHT;
    }

    /** Whether rows are shown as columns. */
    boolean sideways() {
      return ordinal() >= 4;
    }

    /** The transformation of the unit square; not to be written to. */
    public double[] matrix() {
      return matrix;
    }
  }
}
