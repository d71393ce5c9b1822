package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Units of one, of several and short. */
class UnitWordsTest {

  private static final UnitWords EN = UnitWords.of(Locale.ENGLISH);
  private static final UnitWords FR = UnitWords.of(Locale.FRENCH);

  @Test
  void aKnownPluralHasItsSingular() {
    assertThat(EN.ofOne("children")).contains("child");
    assertThat(FR.ofOne("euros")).contains("euro");
    assertThat(FR.ofOne("mois")).isEmpty();
    assertThat(EN.ofOne("widgets")).isEmpty();
    assertThat(EN.ofOne("hour")).isEmpty();
  }

  @Test
  void aTextHasAUnitHoweverItIsWritten() {
    assertThat(EN.areIn("minutes a day", "min")).isTrue();
    assertThat(EN.areIn("min a day", "minutes")).isTrue();
    assertThat(EN.areIn("of a minority", "min")).isFalse();
    assertThat(EN.areIn("euros a year", "euros a month")).isTrue();
    assertThat(FR.areIn("la d\u00e9pense (\u20ac)", "euros")).isTrue();
    assertThat(FR.areIn("l\u2019argent d\u00e9pens\u00e9", "litres")).isFalse();
    assertThat(EN.areIn("minutes a day", "")).isFalse();
  }
}
