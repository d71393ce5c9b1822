package io.etude;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in one or several languages, and perhaps a shorter one for narrow headings. Immutable.
 *
 * @param byLanguage BCP-47 tag to text, the study's first language first; the key {@code ""} stands
 *     for a text given without a language
 * @param shortByLanguage the same of the shorter text; empty for none
 */
public record Label(Map<String, String> byLanguage, Map<String, String> shortByLanguage) {

  /** The label without text. */
  public static final Label EMPTY = new Label(Map.of());

  /** Copies the maps, keeping their order. */
  public Label {
    byLanguage = texts(requireNonNull(byLanguage, "byLanguage"));
    shortByLanguage = texts(requireNonNull(shortByLanguage, "shortByLanguage"));
  }

  /** A label without a shorter text. */
  public Label(Map<String, String> byLanguage) {
    this(byLanguage, Map.of());
  }

  private static Map<String, String> texts(Map<String, String> byLanguage) {
    for (String tag : byLanguage.keySet()) {
      checkTag(tag);
    }
    return byLanguage.size() > 1
        ? Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage))
        : Map.copyOf(byLanguage);
  }

  private static void checkTag(String tag) {
    if (tag.isEmpty()) {
      return;
    }
    try {
      new Locale.Builder().setLanguageTag(tag);
    } catch (IllformedLocaleException e) {
      throw new StudyException("\"" + tag + "\" is no language tag such as \"fr\" or \"en-GB\"", e);
    }
  }

  /** A label in no particular language. */
  public static Label of(String label) {
    return new Label(Map.of("", requireNonNull(label, "label")));
  }

  /** The same with the text of another label for narrow headings. */
  public Label withShort(Label shorter) {
    return new Label(byLanguage, requireNonNull(shorter, "shorter").byLanguage);
  }

  /**
   * The text for {@code language}: that language's, else that of its parent ({@code fr} for {@code
   * fr-CA}), else the one without language, else the first; empty only if the label has no text at
   * all.
   */
  public String in(Locale language) {
    return in(byLanguage, language);
  }

  /**
   * The text for narrow headings in {@code language}, chosen as {@link #in} does; that of {@link
   * #in} if there is none.
   */
  public String shortIn(Locale language) {
    return shortByLanguage.isEmpty() ? in(language) : in(shortByLanguage, language);
  }

  private static String in(Map<String, String> byLanguage, Locale language) {
    String exact = byLanguage.get(language.toLanguageTag());
    if (exact != null) {
      return exact;
    }
    String parent = byLanguage.get(language.getLanguage());
    if (parent != null) {
      return parent;
    }
    String plain = byLanguage.get("");
    if (plain != null) {
      return plain;
    }
    return byLanguage.values().stream().findFirst().orElse("");
  }

  /**
   * Whether {@link #in} and {@link #shortIn} have no text of another language: a text is in that
   * language, in its parent, or in none; true of a label without text.
   */
  public boolean isIn(Locale language) {
    return isIn(byLanguage, language) && isIn(shortByLanguage, language);
  }

  private static boolean isIn(Map<String, String> texts, Locale language) {
    return texts.values().stream().allMatch(String::isEmpty)
        || texts.containsKey(language.toLanguageTag())
        || texts.containsKey(language.getLanguage())
        || texts.containsKey("");
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return byLanguage.values().stream().allMatch(String::isEmpty);
  }
}
