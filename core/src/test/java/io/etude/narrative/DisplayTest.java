package io.etude.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Inline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  private final Display french = Display.of(Locale.FRENCH);
  private final Display english = Display.of(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "57|200|29~%|29%",
        "1|400|<~0,5~%|<0.5%",
        "0|302|0~%|0%",
        "302|302|100~%|100%",
        "2|400|1~%|1%",
        "1|3000|<~0,05~%|<0.05%",
        "1424|6999|20,3~%|20.3%",
        "999|999|100~%|100%"
      })
  void printsPercentages(long count, long base, String fr, String en) {
    int decimals = Display.percentDecimals(OptionalLong.of(base));
    double share = (double) count / base;
    assertThat(french.percent(share, decimals)).isEqualTo(fr.replace('~', '\u00a0'));
    assertThat(english.percent(share, decimals)).isEqualTo(en);
  }

  @Test
  void printsNumbersAndDates() {
    assertThat(french.integer(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(english.integer(1234567)).isEqualTo("1,234,567");
    assertThat(french.number(-6.45, 1)).isEqualTo("\u22126,5");
    assertThat(english.number(Double.NaN, 1)).isEqualTo("–");
    assertThat(french.points(0.0566, 1)).isEqualTo("5,7\u00a0points");
    assertThat(french.points(0.015, 1)).isEqualTo("1,5\u00a0point");
    assertThat(english.points(0.01, 0)).isEqualTo("1\u00a0point");
    assertThat(french.date(LocalDate.of(2018, 11, 26))).isEqualTo("26\u00a0novembre 2018");
    assertThat(french.date(LocalDate.of(2018, 5, 1))).isEqualTo("1er\u00a0mai 2018");
    assertThat(french.period(LocalDate.of(2018, 9, 18), LocalDate.of(2018, 10, 17)))
        .isEqualTo("du 18\u00a0septembre au 17\u00a0octobre 2018");
    assertThat(english.period(LocalDate.of(2007, 9, 10), LocalDate.of(2008, 12, 22)))
        .isEqualTo("10\u00a0September 2007 to 22\u00a0December 2008");
    assertThat(french.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
    assertThat(english.list(List.of("a"))).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "l'usager d'abord|l’usager d’abord",
        "Vraiment ?|Vraiment_?",
        "Vraiment?!|Vraiment_?!",
        "Deux choses : une; deux|Deux choses~: une_; deux",
        "à 12:30 http://x.fr/?a=1;b|à 12:30 http://x.fr/?a=1;b",
        "il a dit \"oui\".|il a dit «~oui~».",
        "\"Oui\", dit-il|«~Oui~», dit-il",
        "« Oui »|«~Oui~»",
        "« il dit \"oui\" »|«~il dit “oui”~»",
        "5% et 12 %|5~% et 12~%",
        "6 999 répondants|6_999~répondants",
        "le 26 novembre 2018|le 26~novembre 2018",
        "M. Dupont, n° 3, p. 12|M.~Dupont, n°~3, p.~12",
        "attendez...|attendez…",
        "oui - non|oui – non",
        "aujourd'hui 'encore|aujourd’hui 'encore"
      })
  void mendsFrench(String typed, String mended) {
    String expected = mended.replace('~', '\u00a0').replace('_', '\u202f');
    assertThat(french.mend(typed)).isEqualTo(expected);
    assertThat(french.mend(expected)).as("mended twice").isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Don't \"do\" it|Don’t “do” it",
        "the drivers' seat|the drivers’ seat",
        "he said 'no' twice|he said ‘no’ twice",
        "(\"why?\")|(“why?”)",
        "Really ?|Really?",
        "12 %, in %|12%, in %",
        "the '90s|the ’90s",
        "10 September to 22 December 2008|10~September to 22~December 2008",
        "yes - no...|yes – no…"
      })
  void mendsEnglish(String typed, String mended) {
    String expected = mended.replace('~', '\u00a0');
    assertThat(english.mend(typed)).isEqualTo(expected);
    assertThat(english.mend(expected)).as("mended twice").isEqualTo(expected);
  }

  @Test
  void raisesFrenchOrdinals() {
    List<Inline> mended = french.mend(List.<Inline>of(new Inline.Text("le 1er et le 2e, au XXe")));
    assertThat(mended)
        .containsExactly(
            new Inline.Text("le 1"),
            new Inline.Raised("er"),
            new Inline.Text(" et le 2"),
            new Inline.Raised("e"),
            new Inline.Text(", au XX"),
            new Inline.Raised("e"));
  }

  @Test
  void seesAcrossEmphasis() {
    List<Inline> mended =
        french.mend(
            List.<Inline>of(
                new Inline.Text("\""),
                new Inline.Emphasis(List.of(new Inline.Text("oui"))),
                new Inline.Text("\" ? Non !")));
    assertThat(Inline.plain(mended)).isEqualTo("«\u00a0oui\u00a0»\u202f? Non\u202f!");
    assertThat(mended.get(1)).isEqualTo(new Inline.Emphasis(List.of(new Inline.Text("oui"))));
  }
}
