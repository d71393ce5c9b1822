package io.etude.internal;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The encoding of a text file.
 *
 * @param charset the encoding
 * @param mark length of the byte-order mark at the start of the file
 * @param found how it was found out, for messages; empty if it was given
 */
public record TextEncoding(Charset charset, int mark, String found) {

  private static final String BY_LETTERS = "found by its letters";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Below this the detector's guess is worth less than the commonest encoding. */
  private static final int LEAST_CONFIDENCE = 30;

  private static final int DETECTOR_SAMPLE = 16_384;

  /** The given encoding; a byte-order mark that fits it is skipped. */
  public static TextEncoding given(Charset charset, byte[] sample) {
    int mark =
        byMark(sample)
            .filter(marked -> charset.name().startsWith(family(marked.charset)))
            .map(TextEncoding::mark)
            .orElse(0);
    return new TextEncoding(charset, mark, "");
  }

  private static String family(Charset charset) {
    String name = charset.name();
    return name.startsWith("UTF-16") ? "UTF-16" : name.startsWith("UTF-32") ? "UTF-32" : name;
  }

  /**
   * Finds the encoding out: by byte-order mark, else UTF-8 if the sample is valid in it, else by
   * ICU's detector.
   *
   * @param complete whether the sample is the whole file
   */
  public static TextEncoding detect(byte[] sample, boolean complete) {
    Optional<TextEncoding> marked = byMark(sample);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (valid(sample, StandardCharsets.UTF_8, complete) && !zeroBytes(sample)) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, "taken for want of another");
    }
    return new TextEncoding(byStatistics(sample, complete), 0, BY_LETTERS);
  }

  /** Whether another encoding is possible. */
  public boolean guessed() {
    return found.equals(BY_LETTERS);
  }

  private static boolean zeroBytes(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<TextEncoding> byMark(byte[] b) {
    String found = "found by the byte-order mark";
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, found));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new TextEncoding(Charset.forName("UTF-32LE"), 4, found));
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new TextEncoding(Charset.forName("UTF-32BE"), 4, found));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, found));
    }
    if (starts(b, 0xFE, 0xFF)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, found));
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset byStatistics(byte[] sample, boolean complete) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(zeroBytes(sample) ? head(sample) : tellingLines(sample));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < LEAST_CONFIDENCE) {
        break;
      }
      // The detector says ISO-8859-1 for what nearly always is its superset.
      String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
      if (Charset.isSupported(name) && valid(sample, Charset.forName(name), complete)) {
        return Charset.forName(name);
      }
    }
    return valid(sample, WINDOWS_1252, complete) ? WINDOWS_1252 : StandardCharsets.ISO_8859_1;
  }

  private static byte[] head(byte[] sample) {
    return Arrays.copyOf(sample, Math.min(sample.length, DETECTOR_SAMPLE));
  }

  /** The lines with bytes beyond ASCII: only these tell encodings apart. */
  private static byte[] tellingLines(byte[] sample) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int start = 0;
    boolean telling = false;
    for (int i = 0; i < sample.length && lines.size() < DETECTOR_SAMPLE; i++) {
      telling |= sample[i] < 0;
      if (sample[i] == '\n' || i == sample.length - 1) {
        if (telling) {
          lines.write(sample, start, i + 1 - start);
        }
        start = i + 1;
        telling = false;
      }
    }
    return lines.toByteArray();
  }

  private static boolean valid(byte[] sample, Charset charset, boolean complete) {
    CharsetDecoder decoder = charset.newDecoder();
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(sample);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, complete);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  /** Whether line ends, quotes and the usual delimiters are single bytes that mean nothing else. */
  public boolean asciiCompatible() {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return name.equals("utf-8")
        || name.equals("us-ascii")
        || name.startsWith("iso-8859-")
        || name.startsWith("windows-125")
        || name.startsWith("koi8-")
        || name.equals("ibm437")
        || name.equals("ibm850");
  }
}
