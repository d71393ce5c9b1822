package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.internal.LanguageFile;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that renderers need in a language, from the files {@code terms_fr.properties} and
 * {@code terms_en.properties} beside this class; other languages fall back to English. Immutable
 * and thread-safe.
 */
public final class Terms {

  private static final Map<String, Terms> CACHE = new ConcurrentHashMap<>();

  private final Locale language;
  private final Properties words;

  private Terms(Locale language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The words in {@code language}, in English for a language without files. */
  public static Terms of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(
        language.toLanguageTag(),
        tag -> new Terms(language, LanguageFile.properties("terms", language)));
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
