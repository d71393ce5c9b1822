package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.ReportException;
import io.etude.internal.LanguageFile;
import io.etude.results.Estimate;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Interval;
import io.etude.results.ResultColumn;
import io.etude.results.TableId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private final Claims french = Claims.of(Locale.FRENCH);
  private final Claims english = Claims.of(Locale.ENGLISH);

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
        .hasMessage("unknown claim \"halve\"; closest: \"half\"");
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
}
