package io.etude.internal;

import io.etude.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The encoding of a text file.
 *
 * @param charset the encoding
 * @param mark length of the byte-order mark at the start of the file
 * @param found how it was found out, for messages; empty if it was given
 * @param word the first word beyond ASCII as the encoding reads it, if that is only assumed
 */
public record TextEncoding(Charset charset, int mark, String found, Optional<String> word) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The encodings that have a byte-order mark; that of UTF-32LE begins like that of UTF-16LE. */
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /** Letters and what is read beyond ASCII, which may be letters in another encoding. */
  private static final Pattern WORD = Pattern.compile("[a-zA-Z'[^\\x00-\\x7F\\u00A0]]+");

  private static final int SAMPLE = 8 << 20;

  private static final int MAX_WORD = 40;

  /** Of how many bytes one is zero in text of two bytes a character, at least. */
  private static final int ZERO_BYTES = 10;

  /** The encoding of a file as it is given, else as it is found out from its first 8 MB. */
  public static TextEncoding of(Path file, Optional<Charset> given) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    String name = String.valueOf(file.getFileName());
    return given
        .map(charset -> given(charset, sample))
        .orElseGet(() -> detect(name, sample, sample.length < SAMPLE));
  }

  /** The given encoding; a byte-order mark that fits it is skipped. */
  public static TextEncoding given(Charset charset, byte[] sample) {
    int mark =
        byMark(sample)
            .filter(marked -> charset.name().startsWith(family(marked.charset)))
            .map(TextEncoding::mark)
            .orElse(0);
    return new TextEncoding(charset, mark, "", Optional.empty());
  }

  private static String family(Charset charset) {
    String name = charset.name();
    return name.startsWith("UTF-16") ? "UTF-16" : name.startsWith("UTF-32") ? "UTF-32" : name;
  }

  /**
   * Finds the encoding out: by byte-order mark, else UTF-8 if the sample is valid in it, else
   * windows-1252, which {@link #word} then lets a reader check.
   *
   * @param file what messages call the file
   * @param complete whether the sample is the whole file
   * @throws DataException if the sample can be no text of one byte a character
   */
  public static TextEncoding detect(String file, byte[] sample, boolean complete) {
    Optional<TextEncoding> marked = byMark(sample);
    if (marked.isPresent()) {
      return marked.get();
    }
    refuseZeroBytes(file, sample);
    boolean utf8 = valid(sample, StandardCharsets.UTF_8, complete);
    return new TextEncoding(
        utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252,
        0,
        "taken for want of another",
        utf8 ? Optional.empty() : Optional.of(firstWord(new String(sample, WINDOWS_1252))));
  }

  /** The first word that has more than the letters of ASCII. */
  private static String firstWord(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> word.chars().anyMatch(c -> c > 127))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .map(word -> word.substring(0, Math.min(word.length(), MAX_WORD)))
        .findFirst()
        .orElse("");
  }

  private static void refuseZeroBytes(String file, byte[] sample) {
    int[] zeros = new int[2];
    for (int i = 0; i < sample.length; i++) {
      zeros[i % 2] += sample[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] > sample.length / ZERO_BYTES) {
      throw new DataException(
          file
              + " has zero bytes, as text in UTF-16 has, and no byte-order mark; say its encoding:"
              + " \"data: {file: "
              + file
              + ", encoding: "
              + (zeros[1] >= zeros[0] ? "UTF-16LE" : "UTF-16BE")
              + "}\" in the codebook, or as an option of the draft");
    }
  }

  private static Optional<TextEncoding> byMark(byte[] sample) {
    for (Charset charset : MARKED) {
      byte[] mark = "\uFEFF".getBytes(charset);
      if (sample.length >= mark.length
          && Arrays.equals(sample, 0, mark.length, mark, 0, mark.length)) {
        String found = "found by the byte-order mark";
        return Optional.of(new TextEncoding(charset, mark.length, found, Optional.empty()));
      }
    }
    return Optional.empty();
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
