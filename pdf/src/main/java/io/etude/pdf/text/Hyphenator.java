package io.etude.pdf.text;

import io.etude.internal.LanguageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where words may be hyphenated by Liang's patterns, a file for each language. Immutable and
 * thread-safe.
 */
final class Hyphenator {

  private static final String FOLDER = "/io/etude/pdf/hyphenation/";
  private static final int SHORTEST_WORD = 5;
  private static final Map<String, Optional<Hyphenator>> LOADED = new ConcurrentHashMap<>();
  private static final int[] NONE = {};

  private final PatternTrie patterns = new PatternTrie();
  private final Map<String, int[]> exceptions = new HashMap<>();
  private int before = 2;
  private int after = 2;

  private Hyphenator() {}

  /** The hyphenator for a language, if there are patterns for it. */
  static Optional<Hyphenator> of(Locale language) {
    return LOADED.computeIfAbsent(
        file(language),
        name ->
            read(name)
                .or(
                    () ->
                        LanguageFile.optionalFile("hyphenation.txt", language)
                            .map(Hyphenator::parse)));
  }

  private static String file(Locale language) {
    String code = language.getLanguage();
    if (!code.equals("en")) {
      return code;
    }
    return language.getCountry().isEmpty() || language.getCountry().equals("US")
        ? "en-us"
        : "en-gb";
  }

  /** The patterns of a language, and our own exceptions to them. */
  private static Optional<Hyphenator> read(String name) {
    Optional<Hyphenator> hyphenator = bytes(name).map(Hyphenator::parse);
    hyphenator.ifPresent(read -> bytes("exceptions-" + name).ifPresent(read::take));
    return hyphenator;
  }

  private static Optional<byte[]> bytes(String name) {
    try (InputStream in = Hyphenator.class.getResourceAsStream(FOLDER + name + ".txt")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hyphenator parse(byte[] file) {
    Hyphenator result = new Hyphenator();
    result.take(file);
    return result;
  }

  private void take(byte[] file) {
    boolean inPatterns = true;
    for (String line : new String(file, StandardCharsets.UTF_8).split("\\R")) {
      if (line.startsWith("mins ")) {
        String[] mins = line.split(" ");
        before = Integer.parseInt(mins[1]);
        after = Integer.parseInt(mins[2]);
      } else if (line.equals("patterns") || line.equals("exceptions")) {
        inPatterns = line.equals("patterns");
      } else if (!line.startsWith("%") && !line.isEmpty()) {
        add(line, inPatterns);
      }
    }
  }

  private void add(String entry, boolean pattern) {
    if (pattern) {
      patterns.add(entry);
      return;
    }
    String word = entry.replace("-", "");
    int[] points = new int[entry.length() - word.length()];
    int count = 0;
    for (int i = 0; i < entry.length(); i++) {
      if (entry.charAt(i) == '-') {
        points[count] = i - count;
        count++;
      }
    }
    exceptions.put(word, points);
  }

  /**
   * Where {@code text[start, end)}, which must be letters and apostrophes, may be hyphenated, as
   * indices of the text.
   */
  int[] points(String text, int start, int end) {
    int length = end - start;
    if (length < SHORTEST_WORD) {
      return NONE;
    }
    char[] word = new char[length + 2];
    word[0] = '.';
    word[length + 1] = '.';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      word[i + 1] = c == '\'' ? '\u2019' : Character.toLowerCase(c);
    }
    int[] exception = exceptions.get(new String(word, 1, length));
    byte[] values = exception == null ? patterns.values(word) : values(exception, word.length);
    return select(word, values, start);
  }

  private static byte[] values(int[] points, int length) {
    byte[] values = new byte[length + 1];
    for (int point : points) {
      values[point + 1] = 1;
    }
    return values;
  }

  /** The odd values that leave enough letters on both sides, counted from an apostrophe too. */
  private int[] select(char[] word, byte[] values, int start) {
    int[] points = new int[word.length];
    int count = 0;
    int letters = 0;
    for (int i = 1; i < word.length - 1; i++) {
      if (letters >= before && (values[i] & 1) == 1 && lettersFrom(word, i) >= after) {
        points[count++] = start + i - 1;
      }
      letters = word[i] == '\u2019' ? 0 : letters + 1;
    }
    return Arrays.copyOf(points, count);
  }

  private static int lettersFrom(char[] word, int index) {
    int count = 0;
    while (index + count < word.length - 1 && word[index + count] != '\u2019') {
      count++;
    }
    return count;
  }
}
