package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  /** A text, what it is with a decimal point, and with a decimal comma. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "7 | 7 | 7",
        "-1182 | -1182 | -1182",
        "+3 | 3 | 3",
        "\u2212" + "5 | -5 | -5",
        "1 182 | 1182 | 1182",
        "1\u00a0234\u00a0567 | 1234567 | 1234567",
        "1\u202f182 | 1182 | 1182",
        "1'182 | 1182 | 1182",
        "1\u2019182 | 1182 | 1182",
        "45 % | 45 | 45",
        "45% | 45 | 45",
        "1e3 | 1000 | 1000",
        "1.5 | 1.5 | NaN",
        "1. | 1 | NaN",
        ".5 | 0.5 | NaN",
        "0.182 | 0.182 | NaN",
        "1182.182 | 1182.182 | NaN",
        "1 182.182 | 1182.182 | NaN",
        "1,182.5 | 1182.5 | NaN",
        "1,234,567 | 1234567 | NaN",
        "1.182e3 | 1182 | NaN",
        "1,5 | NaN | 1.5",
        "0,182 | NaN | 0.182",
        "1.182,5 | NaN | 1182.5",
        "1.234.567 | NaN | 1234567",
        "1 182,5 | NaN | 1182.5",
        "1,182 | 1182 | 1.182",
        "1.182 | 1.182 | 1182",
        "-12.345 % | -12.345 | -12345"
      })
  void isReadWithEitherSign(String text, double point, double comma) {
    assertThat((Double) Numerals.parse(text, '.')).isEqualTo((Double) point);
    assertThat((Double) Numerals.parse(text, ',')).isEqualTo((Double) comma);
    assertThat(Numerals.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        ",",
        "%",
        "5 € and more",
        "€",
        "EUR",
        "5 € 3",
        "five €",
        "1 2",
        "1,18,200",
        "1,182 500",
        "1'182,500.2",
        "1.2.3",
        "0 182",
        "12e",
        "e5",
        "1,182e3.5",
        "NaN",
        "Infinity",
        "1e999",
        "0x10",
        "one",
        "--5",
        "5-"
      })
  void isNoNumber(String text) {
    assertThat(Numerals.parse(text, '.')).isNaN();
    assertThat(Numerals.parse(text, ',')).isNaN();
    assertThat(Numerals.isNumber(text)).isFalse();
  }
}
