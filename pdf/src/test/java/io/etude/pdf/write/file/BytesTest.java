package io.etude.pdf.write.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  private static Bytes bytes() {
    return new Bytes(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5, .05",
    "-5, -.05",
    "10, .1",
    "50, .5",
    "100, 1",
    "-100, -1",
    "1250, 12.5",
    "84189, 841.89",
    "-1205, -12.05",
    "99999900, 999999"
  })
  void hundredthsHaveNoNeedlessDigits(long value, String written) {
    assertThat(bytes().hundredths(value)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        9,
        10,
        99,
        100,
        65535,
        999_999_999,
        1_000_000_000,
        Integer.MAX_VALUE,
        -1,
        -20,
        1L << 31,
        999_999_999_999L,
        1_000_000_000_000_000_007L
      })
  void integersAreDecimal(long value) {
    assertThat(bytes().integer(value)).hasToString(Long.toString(value));
  }

  @Test
  void numbersReadBackAsTheyWere() {
    long seed = 20181126;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextInt(4_000_000) - 2_000_000;
      String written = bytes().hundredths(value).toString();
      assertThat(Math.round(Double.parseDouble(written) * 100))
          .as("seed %d", seed)
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4, .004", "106, .106", "500, .5", "1000, 1", "890, .89"})
  void thousandthsAreFractions(int value, String written) {
    assertThat(bytes().thousandths(value)).hasToString(written);
  }

  @Test
  void delimitersInNamesAreEscaped() {
    assertThat(bytes().name("application/json")).hasToString("/application#2Fjson");
    assertThat(bytes().name("a b#é")).hasToString("/a#20b#23#C3#A9");
  }

  @Test
  void textStringsAreAsciiOrUtf16() {
    assertThat(bytes().text("a (b) \\")).hasToString("(a \\(b\\) \\\\)");
    assertThat(bytes().text("é")).hasToString("<FEFF00E9>");
    assertThat(bytes().text("😀")).hasToString("<FEFFD83DDE00>");
  }

  @Test
  void glyphsEscapeWhatEndsAStringOrIsReadAsALineFeed() {
    assertThat(bytes().glyph('(' << 8 | ')')).hasToString("\\(\\)");
    assertThat(bytes().glyph('\\' << 8 | '\r')).hasToString("\\\\\\r");
    assertThat(bytes().glyph(0x0141)).hasToString("\u0001A");
  }

  @Test
  void insertedTextShiftsTheRest() {
    assertThat(bytes().put("ab").insert(1, "-long text-")).hasToString("a-long text-b");
  }
}
