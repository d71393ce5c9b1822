package io.etude.dataset.spss;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/** Decodes the text of a system file, strictly. Not thread-safe. */
final class SpssText {

  /** Character codes of the integer record that are not simply a number of a code page. */
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(1, "IBM037"),
          Map.entry(2, "windows-1252"),
          Map.entry(3, "windows-1252"),
          Map.entry(4, "EUC-JP"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "Big5"),
          Map.entry(874, "x-windows-874"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(20127, "windows-1252"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  private final Charset charset;
  private final CharsetDecoder decoder;
  private final boolean asciiCompatible;

  SpssText(Charset charset) {
    this.charset = charset;
    decoder = charset.newDecoder();
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    asciiCompatible = !charset.name().startsWith("IBM0") && !charset.name().startsWith("UTF-16");
  }

  Charset charset() {
    return charset;
  }

  /**
   * The encoding that a file declares: by name, else by code page, else windows-1252.
   *
   * @throws IllegalArgumentException if this Java does not know it
   */
  static Charset declared(Optional<String> name, int code) {
    if (name.isPresent() && !name.get().isBlank()) {
      return named(name.get().strip());
    }
    String known = CODES.get(code);
    if (known != null) {
      return named(known);
    }
    if (code >= 1250 && code <= 1258) {
      return named("windows-" + code);
    }
    if (code > 28590 && code <= 28605) {
      return named("ISO-8859-" + (code - 28590));
    }
    return code >= 437 && code <= 1149 ? named("IBM" + code) : named("windows-1252");
  }

  private static Charset named(String name) {
    // Programs that write "ASCII" mean "no particular 8-bit encoding".
    String real =
        name.equalsIgnoreCase("US-ASCII") || name.equalsIgnoreCase("ASCII") ? "windows-1252" : name;
    try {
      return Charset.forName(real);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("unknown encoding \"" + name + "\"", e);
    }
  }

  /** The text, or empty if the bytes are not valid. */
  Optional<String> decode(byte[] bytes, int offset, int length) {
    if (asciiCompatible && ascii(bytes, offset, length)) {
      return Optional.of(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    }
    decoder.reset();
    CharBuffer chars =
        CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()) + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    // A fixed width may have cut the last character in two: what is left of it is dropped.
    CoderResult result = decoder.decode(in, chars, false);
    if (result.isError()) {
      return Optional.empty();
    }
    return Optional.of(chars.flip().toString());
  }

  private static boolean ascii(byte[] bytes, int offset, int length) {
    int all = 0;
    for (int i = offset; i < offset + length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }
}
