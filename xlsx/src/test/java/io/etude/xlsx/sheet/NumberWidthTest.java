package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWidthTest {

  private static final Style PLAIN = Style.of(Face.of(10, 0)).format("#,##0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          11071628 | #,##0 | 11,071,628
          999999.5 | #,##0 | 1,000,000
          1234.56 | #,##0.0 | 1,234.6
          -234.56 | #,##0.0 | -234.6
          0.4449 | 0%"*" | 44%*
          0 | [=0]0" "%;[<0.005]"<1 %";0" "% | 0 %
          0.004 | [=0]0" "%;[<0.005]"<1 %";0" "% | <1 %
          0.995 | [=0]0" "%;[<0.005]"<1 %";0" "% | 100 %
          0.998 | [<1]">99.5%";0% | >99.5%
          1 | [<1]">99.5%";0% | 100%
          12.4 | +0;−0;0 | +12
          -12.4 | +0;−0;0 | −12
          0 | +0;−0;0 | 0
          12.34 | 0.0" t;d" | 12.3 t;d
          1234.5 | General | 1234.5
          0.123456789012 | General | 0.123456789
          """)
  void aNumberIsPrintedAsInExcel(double number, String format, String printed) {
    String sorted = printed.replaceAll("[^,]", "") + printed.replace(",", "");
    assertThat(NumberWidth.printed(number, format)).as("commas first").isEqualTo(sorted);
  }

  @Test
  void itsColumnIsAsWideAsItsTypeNeeds() {
    double plain = NumberWidth.of(123, PLAIN);
    assertThat(plain).isCloseTo(3.72, within(0.001));
    assertThat(NumberWidth.of(123, PLAIN.face(PLAIN.face().bold()))).isGreaterThan(plain);
    assertThat(NumberWidth.of(123, Style.of(Face.of(20, 0)))).isCloseTo(6.72, within(0.001));
    assertThat(NumberWidth.of(123, PLAIN.indent(2))).isGreaterThan(plain + 2);
  }

  @Test
  void aColumnStaysAsWideAsItsNumbers() {
    Sheet sheet = new Sheet("s");
    sheet.width(0, 3);
    sheet.number(0, 0, 11_071_628, PLAIN);
    sheet.number(1, 0, 7, PLAIN);
    assertThat(sheet.widths().get(0)).isGreaterThan(9).isEqualTo(sheet.widthOfNumbers(0));
    sheet.width(0, 3);
    assertThat(sheet.widths().get(0)).isEqualTo(sheet.widthOfNumbers(0));
    sheet.number(2, 1, 7, PLAIN);
    assertThat(sheet.widths()).as("the usual width is enough").doesNotContainKey(1);
    sheet.width(2, 3);
    sheet.number(0, 2, 11_071_628, PLAIN.shrunk());
    assertThat(sheet.widths().get(2)).as("it is set smaller").isEqualTo(3);
  }

  /** Some numbers are passed over because one that is known to be as wide was there before. */
  @Test
  void aColumnIsAsWideAsTheWidestOfAnyNumbers() {
    Random random = new Random(1);
    for (String format : List.of(NumberFormats.GENERAL, "0.0", "#,##0", "[<0.005]\"<0.5%\";0%")) {
      Style style = PLAIN.format(format);
      for (int i = 0; i < 2_000; i++) {
        ColumnWidths widths = new ColumnWidths();
        double widest = 0;
        for (int n = 0; n < 4; n++) {
          double sized = random.nextDouble() * Math.pow(10, random.nextInt(16) - 3);
          double number = random.nextInt(3) == 0 ? Math.rint(sized) : sized;
          double signed = random.nextInt(4) == 0 ? -number : number;
          widths.fit(0, signed, style);
          widest = Math.max(widest, NumberWidth.of(signed, style));
        }
        assertThat(widths.ofNumbers(0))
            .as("%s, column %d", format, i)
            .isCloseTo(widest, within(1e-9));
      }
    }
  }
}
