package io.etude.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenatorTest {

  @ParameterizedTest
  @CsvSource({
    "fr,étonnamment,éton-nam-ment",
    "fr,intercommunalités,in-ter-com-mu-na-li-tés",
    "fr,numérique,nu-mé-rique",
    "fr,aujourd’hui,au-jourd’hui",
    "fr,l’administration,l’ad-mi-nis-tra-tion",
    "fr,L'ADMINISTRATION,L'AD-MI-NIS-TRA-TION",
    "fr,transformation,trans-for-ma-tion",
    "fr,élus,élus",
    "fr,qu’elle,qu’elle",
    "en,hyphenation,hy-phen-ation",
    "en,university,uni-ver-sity",
    "en,project,project",
    "en-US,driving,driv-ing",
    "en-US,drivers,driv-ers",
    "en-GB,statistics,stat-ist-ics",
    "en-US,statistics,sta-tis-tics",
  })
  void knowsWhereWordsMayBreak(String language, String word, String expected) {
    Hyphenator hyphenator = Hyphenator.of(Locale.forLanguageTag(language)).orElseThrow();
    StringBuilder result = new StringBuilder(word);
    int[] points = hyphenator.points(word, 0, word.length());
    for (int i = points.length - 1; i >= 0; i--) {
      result.insert(points[i], '-');
    }
    assertThat(result.toString()).isEqualTo(expected);
  }

  @Test
  void hasNoPatternsForOtherLanguages() {
    assertThat(Hyphenator.of(Locale.forLanguageTag("ja"))).isEmpty();
  }
}
