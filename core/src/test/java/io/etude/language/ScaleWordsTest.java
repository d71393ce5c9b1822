package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.category.Net;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleWordsTest {

  @ParameterizedTest
  @CsvSource({
    "en, Strongly agree, POSITIVE",
    "en, Somewhat disagree, NEGATIVE",
    "en, Not very satisfied, NEGATIVE",
    "en, Not at all effective, NEGATIVE",
    "en, Very unsatisfied, NEGATIVE",
    "en, Ineffective, NEGATIVE",
    "en, Good, POSITIVE",
    "en, Not bad, POSITIVE",
    "en, Very poor, NEGATIVE",
    "en, Oppose, NEGATIVE",
    "fr, Tout à fait d'accord, POSITIVE",
    "fr, Plutôt pas d’accord, NEGATIVE",
    "fr, Très satisfaits, POSITIVE",
    "fr, Plutôt insatisfaits, NEGATIVE",
    "fr, Peu efficace, NEGATIVE",
    "fr, Un peu d'accord, POSITIVE",
    "fr, Défavorable, NEGATIVE",
    "fr, Inutile, NEGATIVE",
    "fr, Mauvaise, NEGATIVE"
  })
  void knowsTheSideOfWordsOfOpinion(String language, String label, Net.Side side) {
    assertThat(ScaleWords.of(Locale.forLanguageTag(language)).side(label)).contains(side);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Neither agree nor disagree",
    "en, Very likely",
    "en, Never",
    "en, Every day",
    "en, Fair",
    "en, Agree and disagree",
    "fr, Ni satisfaits ni insatisfaits",
    "fr, Souvent",
    "fr, Probable",
    "fr, Rouge"
  })
  void saysNothingOfOtherWords(String language, String label) {
    assertThat(ScaleWords.of(Locale.forLanguageTag(language)).side(label)).isEmpty();
  }

  @Test
  void seesOrderInDegreesAndNumbers() {
    ScaleWords words = ScaleWords.of(Locale.ENGLISH);
    assertThat(words.ordered(List.of("Never", "Sometimes", "Always"))).isTrue();
    assertThat(words.ordered(List.of("Under 18", "18 to 24", "25 or more"))).isTrue();
    assertThat(words.ordered(List.of("$10,000", "$9,000", "$800"))).isTrue();
    assertThat(words.ordered(List.of("9", "10", "8"))).isFalse();
    assertThat(words.ordered(List.of("Bus", "Car", "Train"))).isFalse();
    assertThat(words.ordered(List.of("Very", "Bus", "Never"))).isFalse();
    assertThat(words.ordered(List.of("Often", "Never"))).isFalse();
    assertThat(words.ordered(List.of("Much too low", "Too low", "About right", "Too high")))
        .isTrue();
    assertThat(words.ordered(List.of("Too short", "Fine", "Too long"))).isTrue();
    assertThat(words.ordered(List.of("Too short", "Fine", "Very long"))).isFalse();
    assertThat(words.ordered(List.of("Too short", "Fine", "Other", "Too long"))).isFalse();
    assertThat(words.ordered(List.of("More buses", "Cheaper tickets", "More trains"))).isFalse();
  }
}
