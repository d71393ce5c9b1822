package io.etude.pdf.paragraph;

import io.etude.pdf.text.BreakableWord;
import io.etude.pdf.text.TextSpan;
import io.etude.pdf.text.Tokens;
import io.etude.pdf.text.WordBreaks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the spaces behind words that had better not end a line, as they belong to what follows. */
final class LittleWords {

  private static final String FILE = "/io/etude/pdf/little-words.txt";
  private static final Map<String, Set<String>> BY_LANGUAGE = read();

  /** Letters of the first words of a sentence that had better not stay behind. */
  private static final int MAX_LETTERS = 4;

  /** Letters of the longest word that may be little or listed. */
  private static final int LONGEST =
      BY_LANGUAGE.values().stream()
          .flatMap(Set::stream)
          .mapToInt(String::length)
          .reduce(MAX_LETTERS, Math::max);

  private static final String SENTENCE_END = ".!?…:";
  private static final String OPENING = "«—–";
  private static final String CLOSING = "»”\"’)\u00a0";

  private final List<TextSpan> spans;
  private final Tokens tokens;

  LittleWords(List<TextSpan> spans, Tokens tokens) {
    this.spans = spans;
    this.tokens = tokens;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = LittleWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] entry = line.split(" ", 2);
          words.put(entry[0], Set.of(entry[1].split(" ")));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The kind of break that a space is: after a little word, after one to mind in titles, or any.
   */
  byte kind(int space) {
    String word = space == 0 ? "" : word(space - 1);
    if (word.isEmpty() || word.length() > LONGEST || !isLetters(word)) {
      return Breaks.SPACE;
    }
    if (standsAfterLittle(space)) {
      return Breaks.SPACE_AFTER_LITTLE;
    }
    return isListed(word, space - 1) ? Breaks.SPACE_AFTER_LISTED : Breaks.SPACE;
  }

  /**
   * Little are a word of one letter, and first words of a sentence, or behind a colon, if they are
   * very short.
   */
  private boolean standsAfterLittle(int space) {
    int letters = 0;
    for (int i = space - 1; i > 1 && tokens.breakable()[i - 1]; i -= 2) {
      String word = word(i);
      letters += word.length();
      if (word.isEmpty() || letters > MAX_LETTERS || !isLetters(word)) {
        return false;
      }
      char first = word.charAt(0);
      boolean single = letters == 1 && (Character.isLowerCase(first) || first == 'I');
      if (single || endsSentence(word(i - 2))) {
        return true;
      }
    }
    return false;
  }

  /** The kind of a break in a word: the capital of the first of a sentence makes no name. */
  byte kind(int word, byte kind) {
    return kind == WordBreaks.HYPHEN_IN_NAME && beginsSentence(word) ? WordBreaks.HYPHEN : kind;
  }

  /** Whether a word is the first of its sentence, or may be, as behind a quotation mark. */
  private boolean beginsSentence(int word) {
    String before = word < 2 ? "" : word(word - 2);
    return before.isEmpty()
        || endsSentence(before)
        || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0
        || OPENING.indexOf(word(word).charAt(0)) >= 0;
  }

  private boolean isListed(String word, int token) {
    TextSpan span = spans.get(tokens.pieces()[token].span());
    Set<String> listed = BY_LANGUAGE.getOrDefault(span.language().getLanguage(), Set.of());
    boolean capital = Character.isUpperCase(word.charAt(0));
    return listed.contains(capital ? word.toLowerCase(span.language()) : word);
  }

  private String word(int token) {
    BreakableWord word = tokens.words()[token];
    return word == null ? "" : word.whole().text();
  }

  private static boolean endsSentence(String word) {
    int end = word.length() - 1;
    while (end > 0 && CLOSING.indexOf(word.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && SENTENCE_END.indexOf(word.charAt(end)) >= 0;
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
