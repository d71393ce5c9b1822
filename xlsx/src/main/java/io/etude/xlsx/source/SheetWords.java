package io.etude.xlsx.source;

import io.etude.internal.LanguageFile;
import io.etude.language.Terms;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of sheets by their key, in all languages: a workbook may be of another than the report. */
final class SheetWords {

  private final Map<String, Set<String>> byTerm = new HashMap<>();

  /** Whether a text is the word of a term. */
  boolean is(String text, String term) {
    return words(term).contains(text.strip());
  }

  private Set<String> words(String term) {
    return byTerm.computeIfAbsent(term, SheetWords::inAllLanguages);
  }

  private static Set<String> inAllLanguages(String term) {
    return LanguageFile.languages().stream()
        .map(tag -> Terms.of(Locale.forLanguageTag(tag)).get(term))
        .collect(Collectors.toSet());
  }
}
