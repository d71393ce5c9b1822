package io.etude.xlsx.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of table objects. */
class TableNamesTest {

  @Test
  void aNameHasLettersDigitsAndUnderscores() {
    TableNames names = new TableNames();
    assertThat(names.unique("shares_q 1.2-élan")).isEqualTo("shares_q_1_2_élan");
  }

  @Test
  void noTwoAreTheSameInAnyCase() {
    TableNames names = new TableNames();
    assertThat(names.unique("shares_use")).isEqualTo("shares_use");
    assertThat(names.unique("Shares.Use")).isEqualTo("Shares_Use_2");
    assertThat(names.unique("shares_use")).isEqualTo("shares_use_3");
    assertThat(names.unique("shares_use_2")).isEqualTo("shares_use_2_2");
  }

  @Test
  void aLongNameIsCut() {
    TableNames names = new TableNames();
    assertThat(names.unique("a".repeat(300))).hasSizeLessThanOrEqualTo(255);
    assertThat(names.unique("a".repeat(300))).hasSizeLessThanOrEqualTo(255).endsWith("a_2");
  }
}
