package io.etude.dataset.triples;

import io.etude.DataException;
import io.etude.internal.Closest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML files. The platform's parser could do it too, but where that fails it writes to
 * standard error and knows no line.
 */
final class XmlText {

  /** The encoding that a file names in its first line. */
  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  private static final int LONGEST_DECLARATION = 256;

  private XmlText() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws DataException if a byte is not of the encoding, or none knows the encoding
   */
  static String decode(String source, byte[] bytes) {
    Charset charset = charset(source, bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = charset.newDecoder();
    int most = (int) Math.ceil((double) decoder.maxCharsPerByte() * bytes.length);
    CharBuffer out = CharBuffer.allocate(Math.max(1, most));
    if (decoder.decode(in, out, true).isError()) {
      long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s:%d: not well-formed XML: the byte %02X is not %s; save the file as UTF-8, or"
                  + " name its encoding in its first line (encoding=\"windows-1252\")",
              source,
              line,
              bytes[in.position()],
              charset.name()));
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset charset(String source, byte[] bytes) {
    int start = Math.min(bytes.length, LONGEST_DECLARATION);
    String head = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
      return StandardCharsets.UTF_16;
    }
    Matcher named = ENCODING.matcher(head);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new DataException(
          source
              + ":1: unknown encoding \""
              + named.group(1)
              + "\""
              + Closest.match(named.group(1), Charset.availableCharsets().keySet()),
          e);
    }
  }
}
