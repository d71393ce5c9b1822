package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.internal.MarkedText.Run;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bold and italic words of comments. */
class MarkedTextTest {

  private static String shown(String marked) {
    return MarkedText.parse(marked).runs().stream()
        .map(
            run ->
                (run.bold() ? "<b>" : "")
                    + (run.italic() ? "<i>" : "")
                    + run.text()
                    + (run.italic() ? "</i>" : "")
                    + (run.bold() ? "</b>" : ""))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "a **b** c,a <b>b</b> c",
    "a *b* c,a <i>b</i> c",
    "a ***b*** c,a <b><i>b</i></b> c",
    "**a *b* c**,<b>a </b><b><i>b</i></b><b> c</b>",
    "**a***b*,<b>a</b><i>b</i>",
    "wo**rd**s,wo<b>rd</b>s",
    "5 * 3 * 2,5 * 3 * 2",
    "5*3,5*3",
    "a* b* c,a* b* c",
    "**a,**a",
    "a** b,a** b",
    "****a****,****a****",
    "\\*a\\*,*a*",
    "*a\\* b*,<i>a* b</i>",
    "a \\ b \\\\ c,a \\ b \\ c",
    "a_b_ `c` [d](e) <b>,a_b_ `c` [d](e) <b>"
  })
  void starsBesideWordsAreMarks(String marked, String expected) {
    assertThat(shown(marked)).isEqualTo(expected);
  }

  @Test
  void anEmphasisEndsWithItsLine() {
    assertThat(shown("*a\nb*")).isEqualTo("*a\nb*");
    assertThat(shown("*a*\n**b**")).isEqualTo("<i>a</i>\n<b>b</b>");
  }

  @Test
  void blanksAndLineEndsAreWrittenInOneWay() {
    assertThat(MarkedText.parse(" a  b \r\n\r\n\r\n c\td\re ")).hasToString("a b\n\nc d\ne");
    assertThat(new MarkedText().add(new Run("a ", true, false)).add(new Run(" b", false, true)))
        .hasToString("**a** *b*");
    assertThat(new MarkedText().add(new Run("a\nb", true, false))).hasToString("**a**\n**b**");
  }

  /** What is typed with any faces is read back with them, and written alike. */
  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(7);
    String letters = "ab *\\\n";
    for (int i = 0; i < 20_000; i++) {
      MarkedText typed = new MarkedText();
      for (int run = random.nextInt(5); run >= 0; run--) {
        StringBuilder text = new StringBuilder();
        for (int c = random.nextInt(4); c >= 0; c--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        typed.add(new Run(text.toString(), random.nextBoolean(), random.nextBoolean()));
      }
      String written = typed.toString();
      MarkedText read = MarkedText.parse(written);
      assertThat(read).as("%s", typed.runs()).hasToString(written);
      assertThat(read.plain().replaceAll("\\s+", " "))
          .isEqualTo(typed.plain().strip().replaceAll("\\s+", " "));
    }
  }
}
