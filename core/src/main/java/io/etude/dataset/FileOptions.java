package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a data file is to be read where it doesn't tell itself. What is not given is found from the
 * file.
 *
 * @param encoding the encoding of its text
 * @param delimiter the character between the fields of a text file, one of ASCII
 * @param sheet the name of the sheet of a workbook
 */
public record FileOptions(
    Optional<Charset> encoding, Optional<Character> delimiter, Optional<String> sheet) {

  /** Everything is found from the file. */
  public static final FileOptions FOUND =
      new FileOptions(Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks the delimiter. */
  public FileOptions {
    requireNonNull(encoding, "encoding");
    requireNonNull(delimiter, "delimiter");
    requireNonNull(sheet, "sheet");
    if (delimiter.filter(sign -> !separates(sign)).isPresent()) {
      throw new IllegalArgumentException(
          "character " + (int) delimiter.get() + " cannot separate fields");
    }
  }

  /** Whether a character can stand between fields: neither letter, digit, quote nor line end. */
  public static boolean separates(char sign) {
    return sign == '\t'
        || sign >= ' ' && sign < 127 && !Character.isLetterOrDigit(sign) && sign != '"';
  }

  /** The same with that encoding. */
  public FileOptions withEncoding(Charset value) {
    return new FileOptions(Optional.of(value), delimiter, sheet);
  }

  /** The same with that delimiter. */
  public FileOptions withDelimiter(char value) {
    return new FileOptions(encoding, Optional.of(value), sheet);
  }

  /** The same with that sheet. */
  public FileOptions withSheet(String value) {
    return new FileOptions(encoding, delimiter, Optional.of(value));
  }

  /**
   * For formats: fails if there is a delimiter.
   *
   * @param kind what the format calls its files, such as {@code a workbook}
   */
  public void refuseDelimiter(Path file, String kind) {
    delimiter.ifPresent(value -> refuse(file, kind, "delimiter"));
  }

  /** For formats: fails if there is a sheet. */
  public void refuseSheet(Path file, String kind) {
    sheet.ifPresent(value -> refuse(file, kind, "sheet"));
  }

  /** For formats: fails if there is an encoding. */
  public void refuseEncoding(Path file, String kind) {
    encoding.ifPresent(value -> refuse(file, kind, "encoding"));
  }

  private static void refuse(Path file, String kind, String option) {
    throw new DataException(
        file.getFileName()
            + " is "
            + kind
            + ", for which no "
            + option
            + " can be given; leave \""
            + option
            + "\" out");
  }
}
