package io.etude.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBreaksTest {

  /** Breaks are shown as the characters that their kinds have here, by number. */
  private static final String KINDS = " -~|/_=+^";

  @ParameterizedTest
  @CsvSource({
    "fr,glisse-t-elle,glisse-_t-elle",
    "fr,a-t-on,a-t-on",
    "fr,parlera-t-il,par=lera-_t-il",
    "en,glisse-t-elle,glisse-t-elle",
    "fr,sous-président,sous-_pré=sident",
    "fr,président,pré-sident",
    "fr,Président,Pré^sident",
    "fr,«Président,«Pré-sident",
    "en,22 December,22 De^cem^ber",
    "fr,c’est-à-dire,c’est-à-dire",
    "fr,avant–guerre,avant–|guerre",
    "en,16–25,16–25",
    "en,2008–2018,2008–2018",
    "en,ages16–to,ages16–|to",
    "en,10000–19999,10000–|19999",
    "fr,https://exemple.fr/page,https:///exe+m+ple/.fr//page",
    "fr,https://a.fr/formes/abcde,https:///a/.fr//for+mes//abcde",
  })
  void tellsWhereAndHow(String language, String word, String expected) {
    StringBuilder result = new StringBuilder(word);
    WordBreaks.Break[] breaks = WordBreaks.find(word, Locale.forLanguageTag(language));
    for (int i = breaks.length - 1; i >= 0; i--) {
      result.insert(breaks[i].offset(), KINDS.charAt(breaks[i].kind()));
    }
    assertThat(result.toString()).isEqualTo(expected);
  }
}
