package io.etude.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The format and the size of a picture, from its header.
 *
 * @param format its format
 * @param width columns as stored
 * @param height rows as stored
 * @param orientation how the camera was held
 */
public record ImageHeader(Format format, int width, int height, Orientation orientation) {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** The shortest PNG: its signature, header and end. */
  private static final int SHORTEST_PNG = 45;

  /** The formats that reports may have. */
  public enum Format {
    JPEG,
    PNG
  }

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
    public boolean sideways() {
      return ordinal() >= 4;
    }

    /** The transformation of the unit square; not to be written to. */
    public double[] matrix() {
      return matrix;
    }
  }

  /** Reads the header; empty if the file is neither a JPEG nor a PNG, or damaged. */
  public static Optional<ImageHeader> read(byte[] file) {
    if (isPng(file)) {
      ByteBuffer header = ByteBuffer.wrap(file);
      return Optional.of(
              new ImageHeader(
                  Format.PNG, header.getInt(16), header.getInt(20), Orientation.UPRIGHT))
          .filter(ImageHeader::hasArea);
    }
    return Optional.of(file)
        .filter(JpegHeader::looksLike)
        .flatMap(JpegHeader::of)
        .map(jpeg -> new ImageHeader(Format.JPEG, jpeg.width(), jpeg.height(), jpeg.orientation()))
        .filter(ImageHeader::hasArea);
  }

  /** Whether a file begins as a PNG does. */
  public static boolean isPng(byte[] file) {
    return file.length >= SHORTEST_PNG && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
  }

  private boolean hasArea() {
    return width > 0 && height > 0;
  }

  /** Height by width, the way up that it is shown. */
  public double ratio() {
    return orientation.sideways() ? (double) width / height : (double) height / width;
  }
}
