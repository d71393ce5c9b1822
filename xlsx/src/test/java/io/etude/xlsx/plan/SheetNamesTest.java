package io.etude.xlsx.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of sheets: legal in Excel, short, and none twice. */
class SheetNamesTest {

  private final SheetNames names = new SheetNames();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Use | Use",
        "a[b]c:d*e?f/g\\h | a b c d e f g h",
        "it's | it’s",
        "two   blanks | two blanks",
        "a\u00A0b | a b",
        "a\tb\u0001c\uFFFE\uFFFF | a bc",
        "smile \uD83D\uDE00 | smile",
        "[] | -",
        "History | History 2",
      })
  void whatExcelRefusesIsReplaced(String wanted, String name) {
    assertThat(names.unique(wanted)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thirty letters and not a one m | Thirty letters and not a one m",
        "Satisfaction with the canteen today | Satisfaction with the canteen",
        "Satisfaction of people for the canteen | Satisfaction of people",
        "Satisfaction of those with a car | Satisfaction of those with",
        "Satisfactionsatisfactionsatisfaction | Satisfactionsatisfactionsatisf",
        "Short satisfactionsatisfactionsatisfaction | Short satisfactionsatisfaction",
        "Fourteenlettrs satisfactionsatisfaction | Fourteenlettrs satisfactionsat",
        "Sixteen letterss satisfactionsatisfaction | Sixteen letterss",
        "Sixteen lettersxs of satisfactionsatisfac | Sixteen lettersxs",
      })
  void longOnesAreCutAfterAWordThatMayEndThem(String wanted, String name) {
    assertThat(names.unique(wanted)).isEqualTo(name).hasSizeLessThanOrEqualTo(30);
  }

  @Test
  void noneIsThereTwiceInWhateverCase() {
    assertThat(names.unique("Use")).isEqualTo("Use");
    assertThat(names.unique("USE")).isEqualTo("USE 2");
    assertThat(names.unique("use")).isEqualTo("use 3");
    String full = "Thirty letters and not a one m";
    assertThat(names.unique(full)).isEqualTo(full);
    assertThat(names.unique(full)).isEqualTo("Thirty letters and 2");
    for (int i = 3; i < 10; i++) {
      names.unique(full);
    }
    assertThat(names.unique(full)).isEqualTo("Thirty letters 10");
  }
}
