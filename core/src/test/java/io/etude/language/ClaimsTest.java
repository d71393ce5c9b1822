package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.internal.LanguageFile;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private final Claims french = Claims.read(Locale.FRENCH);
  private final Claims english = Claims.read(Locale.ENGLISH);

  @Test
  void saysWhatHolds() {
    assertThat(french.say(share(0.669, 302), "twoThirds")).isEqualTo("deux tiers");
    assertThat(french.say(share(0.778, 302), "nearlyEightInTen")).isEqualTo("près de huit sur dix");
    assertThat(french.say(share(0.589, 302), "majority")).isEqualTo("une majorité");
    assertThat(english.say(share(0.81, 6999), "fourInFive")).isEqualTo("four out of five");
    assertThat(english.say(share(0.204, 6999), "oneInFive")).isEqualTo("one in five");
  }

  @Test
  void refusesWhatIsFalse() {
    assertThatThrownBy(() -> french.say(share(0.74, 302), "twoThirds"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("is false")
        .hasMessageContaining("q.a is 74.0%")
        .hasMessageContaining("these hold: threeQuarters, nearlyThreeQuarters");
  }

  @Test
  void refusesWhatCantBeToldFromFalse() {
    assertThatThrownBy(() -> english.say(share(0.52, 302), "majority"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("can't be told from false")
        .hasMessageContaining("52.0%");
    assertThatThrownBy(() -> english.say(share(0.6667, 30), "twoThirds"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("between 50.0% and 75.0%");
  }

  @Test
  void refusesUnknownClaimsAndFiguresWithoutInterval() {
    assertThatThrownBy(() -> english.say(share(0.5, 302), "halve"))
        .hasMessage(
            "unknown claim \"halve\"; closest: \"half\"; q.a is 50.0%;"
                + " these hold: half, aboutHalf");
    assertThatThrownBy(() -> english.say(figure(Optional.empty(), Set.of()), "half"))
        .hasMessageContaining("no published figure");
    assertThatThrownBy(
            () -> english.say(figure(share(0.5, 302).estimate(), Set.of(Flag.LOW_BASE)), "half"))
        .hasMessageContaining("base is too low");
  }

  @Test
  void findsThePlainestClaim() {
    assertThat(english.find(share(0.6667, 302))).contains("two thirds");
    assertThat(english.find(share(0.735, 302))).contains("nearly three quarters");
    assertThat(english.find(share(0.5, 302))).contains("half");
    assertThat(english.find(share(0.5, 30))).isEmpty();
  }

  @Test
  void everyClaimHasWordsInEveryLanguage() {
    for (String name : french.names()) {
      assertThat(LanguageFile.properties("claims", Locale.FRENCH)).containsKey(name);
      assertThat(LanguageFile.properties("claims", Locale.ENGLISH)).containsKey(name);
    }
  }

  /** A half is 48 to 52 %, and its interval lies between 40 and 60 %, ends excluded. */
  @Test
  void theEndsOfAToleranceBelongToIt() {
    assertThat(english.say(within(0.48, 0.41, 0.55), "half")).isEqualTo("half");
    assertThat(english.say(within(0.52, 0.45, 0.59), "half")).isEqualTo("half");
    assertThatThrownBy(() -> english.say(within(0.4799, 0.41, 0.55), "half"))
        .hasMessageContaining("is false: it wants a share from 48.00% to 52.00%; q.a is 47.99%");
    assertThatThrownBy(() -> english.say(within(0.5201, 0.45, 0.59), "half"))
        .hasMessageContaining("is false");
  }

  @Test
  void anIntervalThatTouchesWhatIsExcludedRefuses() {
    assertThatThrownBy(() -> english.say(within(0.5, 0.4, 0.59), "half"))
        .hasMessageContaining("can't be told from false: the whole interval")
        .hasMessageContaining("with an interval from 40.0% to 59.0%");
    assertThatThrownBy(() -> english.say(within(0.5, 0.41, 0.6), "half"))
        .hasMessageContaining("can't be told from false");
    assertThat(english.say(within(0.6, 0.501, 0.7), "majority")).isEqualTo("a majority");
    assertThatThrownBy(() -> english.say(within(0.6, 0.5, 0.7), "majority"))
        .hasMessageContaining("can't be told from false");
  }

  @Test
  void noneAndAllAreNoLimits() {
    assertThat(english.say(within(0.97, 0.93, 1), "nearlyAll")).isEqualTo("nearly all");
    assertThat(english.say(within(0.05, 0, 0.09), "lessThanOneInTen"))
        .isEqualTo("fewer than one in ten");
    assertThat(english.say(within(0.05, -0.01, 0.09), "lessThanOneInTen"))
        .isEqualTo("fewer than one in ten");
    assertThat(english.say(within(0.97, 0.93, 1.01), "nearlyAll")).isEqualTo("nearly all");
  }

  @Test
  void theNearestNarrowClaimIsFound() {
    assertThat(english.find(share(0.8, 6999))).contains("eight in ten");
    assertThat(english.find(share(0.81, 6999))).contains("four out of five");
    assertThat(english.find(share(0.82, 6999))).contains("four out of five");
    assertThat(english.find(share(0.31, 6999))).contains("three in ten");
    assertThat(english.find(share(0.55, 6999))).isEmpty();
    assertThat(english.say(share(0.55, 6999), "majority")).isEqualTo("a majority");
  }

  @Test
  void nothingIsFoundForWhatIsNotPublishedOrUncertain() {
    assertThat(english.find(figure(Optional.empty(), Set.of()))).isEmpty();
    assertThat(
            english.find(
                figure(Optional.of(new Estimate(0.5, 0.01, 99, Optional.empty())), Set.of())))
        .isEmpty();
    assertThat(english.find(figure(share(0.5, 302).estimate(), Set.of(Flag.LOW_BASE)))).isEmpty();
    assertThat(english.find(figure(share(0.5, 302).estimate(), Set.of(Flag.SMALL_BASE))))
        .contains("half");
  }

  @Test
  void onlyAShareWithAnIntervalBearsAClaim() {
    assertThatThrownBy(
            () ->
                english.say(
                    figure(Optional.of(new Estimate(0.5, 0.01, 99, Optional.empty())), Set.of()),
                    "half"))
        .hasMessage("\"half\" can't be said of q.a, which has no confidence interval");
    FigureRef mean =
        new FigureRef(
            TableId.of("q").figure("mean", ResultColumn.TOTAL),
            FigureRef.Kind.NUMBER,
            share(0.5, 302).estimate(),
            OptionalLong.of(302),
            Set.of());
    assertThatThrownBy(() -> english.say(mean, "half"))
        .hasMessage("\"half\" can be said of shares only, and q.mean is none");
  }

  @Test
  void whatHoldsInsteadIsNamedIfAnythingDoes() {
    assertThatThrownBy(() -> english.say(within(0.55, 0.53, 0.57), "third"))
        .hasMessageEndingWith("; these hold: majority, moreThanHalf");
    assertThatThrownBy(() -> english.say(within(0.5, 0.0, 1.0), "third"))
        .hasMessageEndingWith(
            "to 100.0%; no words for shares fit it, so print the figure: ${pct(\"q.a\")}");
  }

  @Test
  void everyNameIsListed() {
    assertThat(english.names()).contains("half", "lessThanOneInTen").doesNotContain("");
    assertThat(Claims.of(Locale.GERMAN).say(share(0.5, 302), "half")).isEqualTo("half");
  }

  private static FigureRef within(double share, double low, double high) {
    Estimate estimate = new Estimate(share, 0.03, 99, Optional.of(new Interval(low, high)));
    return figure(Optional.of(estimate), Set.of());
  }

  private static FigureRef share(double p, int n) {
    double se = Math.sqrt(p * (1 - p) / (n - 1));
    Interval interval = new Interval(p - 1.96 * se, p + 1.96 * se);
    return figure(Optional.of(new Estimate(p, se, n - 1, Optional.of(interval))), Set.of());
  }

  private static FigureRef figure(Optional<Estimate> estimate, Set<Flag> flags) {
    return new FigureRef(
        TableId.of("q").figure("a", ResultColumn.TOTAL),
        FigureRef.Kind.SHARE,
        estimate,
        OptionalLong.of(302),
        flags);
  }

  @Test
  void sayWhatAllAndNobodyDo() {
    assertThat(english.say(within(1, 0.95, 1), "all")).isEqualTo("all");
    assertThat(french.say(within(0, 0, 0.05), "none")).isEqualTo("aucun");
    assertThatThrownBy(() -> english.say(within(0.99, 0.95, 1), "all"))
        .hasMessageContaining("is false");
    assertThatThrownBy(() -> english.say(within(0, 0, 0.2), "none"))
        .hasMessageContaining("can't be told from false");
  }

  @Test
  void wordsThatHoldButMisleadAreNotProposed() {
    assertThatThrownBy(() -> french.say(within(0.524, 0.462, 0.585), "majority"))
        .hasMessageEndingWith("; these hold: aboutHalf");
    assertThat(french.say(within(0.524, 0.462, 0.585), "aboutHalf")).isEqualTo("environ la moitié");
    assertThat(english.say(within(0.524, 0.462, 0.585), "moreThanThird"))
        .isEqualTo("more than a third");
    assertThatThrownBy(() -> english.say(within(0.36, 0.34, 0.38), "half"))
        .hasMessageEndingWith("; these hold: minority, lessThanHalf, moreThanThird");
    assertThatThrownBy(() -> english.say(within(0.04, 0.03, 0.05), "oneInTen"))
        .hasMessageEndingWith("; these hold: oneInTwenty, lessThanOneInTen");
  }

  @Test
  void messagesPrintWhatIsOutsideALimitOtherwiseThanTheLimit() {
    assertThatThrownBy(() -> english.say(within(0.81502, 0.8, 0.83), "eightInTen"))
        .hasMessageContaining("from 78.500% to 81.500%; q.a is 81.502%, with an interval");
    assertThatThrownBy(() -> english.say(within(0.55, 0.49998, 0.6), "majority"))
        .hasMessageContaining("between 50.000% and 100.000%; q.a is 55.000%")
        .hasMessageContaining("an interval from 49.998% to 60.000%");
  }

  @Test
  void allAreNotNearlyAll() {
    assertThatThrownBy(() -> english.say(within(1, 0.95, 1), "nearlyAll"))
        .hasMessageContaining("is false: it wants a share from 95.0% to less than 100%;")
        .hasMessageContaining("these hold: all");
    assertThatThrownBy(() -> english.say(within(1, 0.6, 1), "nearlyAll"))
        .hasMessageContaining("no words for shares fit it");
  }
}
