package io.etude;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in one or several languages. Immutable.
 *
 * @param byLanguage BCP-47 tag to text, the study's first language first; the key {@code ""} stands
 *     for a text given without a language
 */
public record Label(Map<String, String> byLanguage) {

  /** The label without text. */
  public static final Label EMPTY = new Label(Map.of());

  /** Copies the map, keeping its order. */
  public Label {
    requireNonNull(byLanguage, "byLanguage");
    byLanguage =
        byLanguage.size() > 1
            ? Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage))
            : Map.copyOf(byLanguage);
    for (String tag : byLanguage.keySet()) {
      checkTag(tag);
    }
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

  /**
   * The text for {@code language}: that language's, else that of its parent ({@code fr} for {@code
   * fr-CA}), else the one without language, else the first; empty only if the label has no text at
   * all.
   */
  public String in(Locale language) {
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

  /** Whether there is no text. */
  public boolean isEmpty() {
    return byLanguage.values().stream().allMatch(String::isEmpty);
  }
}
