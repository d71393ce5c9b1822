package io.etude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelTest {

  @Test
  void withoutAShorterTextTheLabelStandsInNarrowHeadings() {
    assertThat(Label.of("Départements").shortIn(Locale.FRENCH)).isEqualTo("Départements");
  }

  @Test
  void theShorterTextIsChosenByLanguageLikeTheLabel() {
    Label label =
        new Label(Map.of("fr", "Départements", "en", "Counties"))
            .withShort(new Label(Map.of("fr", "Dép.", "en", "Co.")));
    assertThat(label.in(Locale.FRENCH)).isEqualTo("Départements");
    assertThat(label.shortIn(Locale.CANADA_FRENCH)).isEqualTo("Dép.");
    assertThat(label.shortIn(Locale.UK)).isEqualTo("Co.");
    assertThat(label.withShort(Label.of("D")).shortIn(Locale.UK)).isEqualTo("D");
    assertThat(label).isNotEqualTo(new Label(label.byLanguage()));
  }
}
