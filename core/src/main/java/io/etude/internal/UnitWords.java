package io.etude.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How the units of numbers are written, for those that a language's file {@code units} has: of one,
 * of several, and short. Immutable and thread-safe.
 */
public final class UnitWords {

  private static final Map<String, UnitWords> CACHE = new ConcurrentHashMap<>();

  /** A unit's names: that of one, that of several, and others. */
  private final List<List<String>> units = new ArrayList<>();

  private UnitWords(Properties words) {
    for (String key : words.stringPropertyNames()) {
      units.add(List.of(words.getProperty(key).split(",")));
    }
  }

  /** The units of {@code language}; none where there is no file for it. */
  public static UnitWords of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(
        language.getLanguage(), tag -> new UnitWords(LanguageFile.optional("units", language)));
  }

  /** What a unit is called of one, such as "hour" for "hours"; empty if it isn't known. */
  public Optional<String> ofOne(String severalOf) {
    return units.stream()
        .filter(names -> names.get(1).equals(severalOf) && !names.get(0).equals(severalOf))
        .map(names -> names.get(0))
        .findFirst();
  }

  /** What a unit is called of several, such as "euros" for "EUR"; the unit itself if not known. */
  public String ofSeveral(String unit) {
    return units.stream()
        .filter(names -> names.contains(unit.toLowerCase(Locale.ROOT)))
        .map(names -> names.get(1))
        .findFirst()
        .orElse(unit);
  }

  /**
   * Whether a text has the noun of a unit, however it is written: "39 EUR" has that of "euros a
   * month". The noun is the first word of the unit.
   */
  public boolean areIn(String text, String unit) {
    if (unit.isBlank()) {
      return false;
    }
    String noun = unit.strip().split("[\\h/]+")[0].toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>(List.of(noun));
    units.stream().filter(known -> known.contains(noun)).forEach(names::addAll);
    return names.stream().anyMatch(name -> hasWord(text, name));
  }

  private static boolean hasWord(String text, String word) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}'\u2019])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }
}
