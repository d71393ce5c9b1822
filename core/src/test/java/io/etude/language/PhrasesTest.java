package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.document.text.Inline;
import io.etude.internal.LanguageFile;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void everyPhraseHasTheSamePlacesInEveryLanguage() {
    Properties french = LanguageFile.properties("phrases", Locale.FRENCH);
    Properties english = LanguageFile.properties("phrases", Locale.ENGLISH);
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : french.stringPropertyNames()) {
      assertThat(places(french.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private static TreeSet<String> places(String phrase) {
    return Pattern.compile("\\{\\w+\\}")
        .matcher(phrase)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void fillsPlacesAndMendsTheWhole() {
    assertThat(
            Inline.plain(
                Phrases.of(Locale.FRENCH)
                    .say("title.bars", Map.of("label", "L'usager", "figure", "74\u00a0%"))))
        .isEqualTo("«\u00a0L’usager\u00a0» en tête, avec 74\u00a0%");
  }

  @Test
  void aValueWithTwoFormsHasNoBracketsBesideThoseOfThePhrase() {
    Phrases phrases = Phrases.of(Locale.ENGLISH);
    var share =
        new Phrases.TwoForms(new Inline.Text("80% (8 of 10)"), new Inline.Text("80%, 8 of 10"));
    Map<String, ?> places = Map.of("label", "A", "value", share, "figure", share);
    assertThat(phrases.text("title.net", places)).isEqualTo("A: 80% (8 of 10)");
    assertThat(phrases.text("alt.point", places)).isEqualTo("80%, 8 of 10 (A)");
    Map<String, ?> ranked =
        Map.of("labelA", "A", "figureA", share, "labelB", "B", "figureB", share);
    assertThat(phrases.text("sentence.ranking.2", ranked))
        .isEqualTo("The most frequent answer is “A” (80%, 8 of 10), ahead of “B” (80%, 8 of 10).");
  }

  @Test
  void countsAreInTheNumberThatTheLanguageHasForThem() {
    Phrases english = Phrases.of(Locale.ENGLISH);
    Phrases french = Phrases.of(Locale.FRENCH);
    assertThat(english.count("people", 0)).isEqualTo("0\u00a0respondents");
    assertThat(english.count("people", 1)).isEqualTo("one respondent");
    assertThat(french.count("people", 0)).isEqualTo("0\u00a0répondant");
    assertThat(french.count("people", 1)).isEqualTo("un seul répondant");
    assertThat(french.count("people", 2)).isEqualTo("2\u00a0répondants");
  }

  @Test
  void namesThePlaceWithoutAValue() {
    assertThatThrownBy(() -> Phrases.of(Locale.ENGLISH).say("title.bars", Map.of("label", "x")))
        .hasMessageContaining("{figure}");
  }

  @Test
  void noColonOrCommaFollowsAQuestion() {
    Map<String, String> places = Map.of("label", "How often?", "figure", "7");
    assertThat(Phrases.of(Locale.ENGLISH).text("title.net", places)).isEqualTo("How often? 7");
    assertThat(Phrases.of(Locale.ENGLISH).text("subtitle.share", places))
        .isEqualTo("How often? In %");
    assertThat(
            Phrases.of(Locale.ENGLISH)
                .text("standfirst.score", Map.of("question", "Recommend?", "figure", "7")))
        .isEqualTo("Recommend? A net promoter score of 7.");
    Map<String, String> french = Map.of("label", "Combien ?", "figure", "7");
    assertThat(Phrases.of(Locale.FRENCH).text("title.net", french)).isEqualTo("Combien\u202f? 7");
  }

  @Test
  void aBylineWithoutItsWordIsTheNames() {
    assertThat(Phrases.of(Locale.FRENCH).withoutBy("Par\u00a0M.\u00a0Roux"))
        .isEqualTo("M.\u00a0Roux");
    assertThat(Phrases.of(Locale.FRENCH).withoutBy("Paris Roux")).isEqualTo("Paris Roux");
    assertThat(Phrases.of(Locale.ENGLISH).withoutBy("by Ann and Bo")).isEqualTo("Ann and Bo");
  }
}
