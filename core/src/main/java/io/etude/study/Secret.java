package io.etude.study;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A secret of 128 bits, written as 32 hexadecimal digits, that stands in no codebook: in a file or
 * in an environment variable. It is read when it is needed. Immutable and thread-safe.
 */
public final class Secret {
  private static final int DIGITS = 32;

  private static final int MOST_BYTES = 1000;

  /** Where it is, in words. */
  private final String place;

  private final Source source;

  /** Gives the digits; nothing if there are none. */
  private interface Source {
    Optional<String> digits() throws IOException;
  }

  private Secret(String place, Source source) {
    this.place = place;
    this.source = source;
  }

  /** A secret in a file of its own. */
  public static Secret inFile(Path file) {
    requireNonNull(file, "file");
    return new Secret(
        "the file " + file,
        () -> Files.exists(file) ? Optional.of(beginning(file)) : Optional.empty());
  }

  /** All of a file that holds a secret, and enough of any other to see that it holds none. */
  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    }
  }

  /** A secret in the environment variable of that name. */
  public static Secret inEnvironment(String variable) {
    requireNonNull(variable, "variable");
    return new Secret(
        "the environment variable " + variable, () -> Optional.ofNullable(System.getenv(variable)));
  }

  /** A secret that the program knows. */
  public static Secret of(String digits) {
    requireNonNull(digits, "digits");
    return new Secret("the program", () -> Optional.of(digits));
  }

  /**
   * Its 16 bytes.
   *
   * @throws StudyException if there is no secret at its place, or no 32 hexadecimal digits; the
   *     message does not tell what is there
   */
  public byte[] bytes() {
    try {
      String digits =
          source
              .digits()
              .orElseThrow(() -> new StudyException("secret", "no secret is in " + place))
              .strip();
      if (digits.length() == DIGITS) {
        return HexFormat.of().parseHex(digits);
      }
    } catch (IOException e) {
      throw new StudyException("the secret in " + place + " can't be read", e);
    } catch (IllegalArgumentException e) {
      // said below, without the digits
    }
    throw new StudyException(
        "secret", "the secret in " + place + " is not " + DIGITS + " hexadecimal digits");
  }

  /** Equal are secrets at the same place; what is there is not looked at. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && place.equals(secret.place);
  }

  @Override
  public int hashCode() {
    return place.hashCode();
  }

  /** Its place, not the secret. */
  @Override
  public String toString() {
    return "a secret in " + place;
  }
}
