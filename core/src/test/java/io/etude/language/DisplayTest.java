package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.text.Inline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  private final Display french = Display.of(Locale.FRENCH);
  private final Display english = Display.of(Locale.ENGLISH);

  /** It is the printed number that the noun stands behind: 1.04 is printed as 1, or as 1.0. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, false, true",
    "0.5, 1, false, true",
    "1, 0, true, true",
    "-1, 0, true, true",
    "1.04, 0, true, true",
    "1.04, 1, false, true",
    "1.5, 1, false, true",
    "1.96, 1, false, false",
    "2, 0, false, false"
  })
  void theSingularHasItsNumbersInEachLanguage(
      double number, int decimals, boolean english, boolean french) {
    assertThat(Display.of(Locale.ENGLISH).isOne(number, decimals)).isEqualTo(english);
    assertThat(Display.of(Locale.FRENCH).isOne(number, decimals)).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "57|200|0|29~%|29%",
        "1|400|0|<~0,5~%|<0.5%",
        "0|302|0|0~%|0%",
        "302|302|0|100~%|100%",
        "2|400|0|1~%|1%",
        "1|3000|1|<~0,05~%|<0.05%",
        "1424|6999|1|20,3~%|20.3%",
        "999|999|0|100~%|100%",
        "8583|8591|0|>~99,5~%|>99.5%",
        "399|400|0|>~99,5~%|>99.5%",
        "199|200|0|99~%|99%",
        "198|200|0|99~%|99%",
        "2999|3000|1|>~99,95~%|>99.95%",
        "1999|2000|1|99,9~%|99.9%"
      })
  void printsPercentages(long count, long base, int decimals, String fr, String en) {
    double share = (double) count / base;
    assertThat(french.percent(share, decimals)).isEqualTo(fr.replace('~', '\u00a0'));
    assertThat(english.percent(share, decimals)).isEqualTo(en);
  }

  /** Half away from zero, and never zero where there is somebody. */
  @Test
  void roundsOnceAndTheSameEverywhere() {
    assertThat(english.score(-0.125)).isEqualTo("\u221213");
    assertThat(english.score(0.125)).isEqualTo("+13");
    assertThat(english.score(0)).isEqualTo("0");
    assertThat(english.percentBare(57 / 200.0)).isEqualTo("29");
    assertThat(english.percent(57 / 200.0, 0)).isEqualTo("29%");
    assertThat(english.roundedPercent(57 / 200.0)).isEqualByComparingTo("29");
    assertThat(english.percentBare(0.004)).isEqualTo("<0.5");
    assertThat(english.percent(0.004, 0)).isEqualTo("<0.5%");
    assertThat(english.percentBare(0.005)).isEqualTo("1");
    assertThat(english.percentBare(0)).isEqualTo("0");
    assertThat(french.percentBare(0.004)).isEqualTo("<\u00a00,5");
    Display one = english.with(new Decimals(1, 2));
    assertThat(one.percentBare(0.0004)).isEqualTo("<0.05");
    assertThat(one.percentBare(0.285)).isEqualTo("28.5");
    assertThat(one.percentBare(1)).isEqualTo("100.0");
    assertThat(one.score(-0.125)).isEqualTo("\u221213");
  }

  @Test
  void noNumberButZeroPrintsAsZero() {
    assertThat(english.number(0.03, 1)).isEqualTo("0.03");
    assertThat(french.number(0.003, 2)).isEqualTo("0,003");
    assertThat(english.number(-0.03, 1)).isEqualTo("\u22120.03");
    assertThat(english.number(0.049, 1)).isEqualTo("0.05");
    assertThat(english.number(-4e-8, 1)).isEqualTo("\u22480");
    assertThat(french.number(4e-8, 1)).isEqualTo("\u2248\u00a00");
    assertThat(english.number(0.05, 1)).isEqualTo("0.1");
    assertThat(english.number(0, 1)).isEqualTo("0.0");
    assertThat(english.number(-3e-17, 1)).isEqualTo("0.0");
    assertThat(english.points(0.0003, 1)).isEqualTo("0.03\u00a0points");
    assertThat(english.rounded(0.3)).isEqualTo("0");
    assertThat(english.decimalsOfLength(0.0143, 1)).isEqualTo(2);
    assertThat(english.decimalsOfLength(0.06, 1)).isEqualTo(1);
    assertThat(english.decimalsOfLength(0, 1)).isEqualTo(1);
  }

  /** Short cuts print what the rule prints, for all shares of small bases. */
  @Test
  void percentagesAreThoseOfExactFractions() {
    for (int base = 1; base <= 400; base++) {
      for (int count = 1; count <= base; count++) {
        BigDecimal exact =
            new BigDecimal(100 * count)
                .divide(new BigDecimal(base), new MathContext(30))
                .setScale(0, RoundingMode.HALF_UP);
        String printed = english.percentBare((double) count / base);
        assertThat(printed)
            .as(count + "/" + base)
            .isEqualTo(
                exact.signum() == 0
                    ? "<0.5"
                    : exact.intValue() < 100 || count == base
                        ? exact.toPlainString()
                        : 1000 * count > 995 * base ? ">99.5" : "99");
      }
    }
  }

  /** A share and what is left of all are rounded to figures that add up, or are both beyond. */
  @Test
  void sharesAndTheirComplementsAgree() {
    for (int base = 1; base <= 1000; base++) {
      for (int count = 0; count <= base; count++) {
        double share = (double) count / base;
        double rest = (double) (base - count) / base;
        String place = count + "/" + base;
        assertThat(english.percentBare(share).equals(">99.5"))
            .as(place)
            .isEqualTo(english.percentBare(rest).equals("<0.5"));
        assertThat(english.percentBare(share).equals("100")).as(place).isEqualTo(count == base);
      }
    }
    assertThat(english.roundedPercent(0.995)).isEqualByComparingTo("99");
    assertThat(english.roundedPercent(0.996)).isEqualByComparingTo("100");
    assertThat(english.percentBare(Math.nextDown(1.0))).isEqualTo("100");
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
    assertThat(english.points(0.0072, 1)).isEqualTo("0.7\u00a0points");
    assertThat(english.points(0.015, 1)).isEqualTo("1.5\u00a0points");
    assertThat(french.points(0.0072, 1)).isEqualTo("0,7\u00a0point");
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
        "LIEN(\"http://x\";\"y\")|LIEN(«~http://x~»;«~y~»)",
        "\"oui\",\"non\"|«~oui~»,«~non~»",
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
        "LINK(\"http://x\";\"y\")|LINK(“http://x”;“y”)",
        "\"Yes,\" she said|“Yes,” she said",
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

  @Test
  void quotationMarksWithinAQuotationAreTheInnerOnes() {
    assertThat(Display.of(Locale.FRENCH).quote("Que dit \"oui\" pour vous ?"))
        .isEqualTo("«\u00a0Que dit “oui” pour vous\u202f?\u00a0»");
    assertThat(Display.of(Locale.ENGLISH).quote("What does \"yes\" mean?"))
        .isEqualTo("“What does ‘yes’ mean?”");
  }

  /** A short way is taken where it can't matter: far from ties, and where twelve digits suffice. */
  @Test
  void theShortWayRoundsToTheSame() {
    Random random = new Random(20_181_126);
    for (int i = 0; i < 10_000; i++) {
      int decimals = random.nextInt(9);
      double size = Math.pow(10, random.nextInt(14) - 6);
      double any = (random.nextDouble() - 0.5) * size;
      double tie = (Math.rint(any) + 0.5) / Math.pow(10, decimals);
      double near = tie * (1 + (random.nextInt(21) - 10) * 1e-13);
      for (double value : new double[] {any, tie, near, Math.nextUp(tie), Math.nextDown(tie)}) {
        BigDecimal slow =
            new BigDecimal(value)
                .round(new MathContext(12, RoundingMode.HALF_UP))
                .setScale(decimals, RoundingMode.HALF_UP);
        assertThat(Display.round(value, decimals)).as("%s to %s", value, decimals).isEqualTo(slow);
      }
    }
  }

  /** The workbook prints such figures with formats of their own. */
  @Test
  void whatWouldPrintAsZeroOrAsAllIsKnown() {
    Display display = Display.of(Locale.ENGLISH);
    assertThat(display.wouldBeZero(0.03, 1)).isTrue();
    assertThat(display.wouldBeZero(-0.03, 1)).isTrue();
    assertThat(display.wouldBeZero(0.05, 1)).isFalse();
    assertThat(display.wouldBeZero(0, 1)).isFalse();
    assertThat(display.wouldBeZero(1e-12, 1)).as("what arithmetic leaves of zero").isFalse();
    assertThat(display.wouldBeZero(Double.NaN, 1)).isFalse();
    assertThat(display.wouldBeAll(0.996, 0)).isTrue();
    assertThat(display.wouldBeAll(0.994, 0)).isFalse();
    assertThat(display.wouldBeAll(1, 0)).isFalse();
    assertThat(display.wouldBeAll(Math.nextDown(1.0), 0)).isFalse();
    assertThat(Display.halfOfLast(2)).isEqualByComparingTo("0.005");
  }
}
