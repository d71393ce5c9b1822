package io.etude.document;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture with what accessibility and courtesy ask for. The bytes are not copied and must not be
 * written to. Pictures are equal if their bytes are.
 *
 * @param bytes a JPEG or PNG file
 * @param alt what it shows, for those who don't see it
 * @param credit who made it, as printed; may be empty
 */
public record Picture(byte[] bytes, String alt, String credit) {
  /** Refuses null. */
  public Picture {
    requireNonNull(bytes, "bytes");
    requireNonNull(alt, "alt");
    requireNonNull(credit, "credit");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && Arrays.equals(bytes, picture.bytes)
        && alt.equals(picture.alt)
        && credit.equals(picture.credit);
  }

  /** Of the length of the file, not of its bytes: a report has few pictures, and large ones. */
  @Override
  public int hashCode() {
    return Objects.hash(bytes.length, alt, credit);
  }
}
