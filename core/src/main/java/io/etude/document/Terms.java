package io.etude.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The words that renderers need in a language, from the files {@code terms_fr.properties} and
 * {@code terms_en.properties} beside this class; other languages fall back to English. Immutable
 * and thread-safe.
 */
public final class Terms {

  private final Locale language;
  private final Properties words;

  private Terms(Locale language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The words in {@code language}, in English where there is no such file. */
  public static Terms of(Locale language) {
    Properties words = load(language.getLanguage());
    return new Terms(language, words.isEmpty() ? load("en") : words);
  }

  private static Properties load(String language) {
    Properties words = new Properties();
    try (InputStream in = Terms.class.getResourceAsStream("terms_" + language + ".properties")) {
      if (in != null) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The language asked for. */
  public Locale language() {
    return language;
  }

  /** The word for {@code key}, an error of the program if there is none. */
  public String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no term \"" + key + "\"");
    }
    return word;
  }
}
