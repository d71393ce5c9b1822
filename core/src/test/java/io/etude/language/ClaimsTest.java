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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static List<String> unfounded(Claims claims, String text, List<Double> shares) {
    return claims.shares(text).stream()
        .filter(said -> shares.stream().noneMatch(said::fits))
        .map(SpokenShare::words)
        .toList();
  }

  @Test
  void claimsOfATextThatNoShareBearsOutAreFound() {
    String text =
        "Nearly three quarters agree, Two\u00A0thirds often; half a year ago one in five.";
    assertThat(unfounded(english, text, List.of(0.74, 0.66, 0.2))).isEmpty();
    assertThat(unfounded(english, text, List.of(0.76))).hasSize(3).contains("Two thirds");
    assertThat(unfounded(english, "More than three quarters", List.of(0.3)))
        .containsExactly("More than three quarters");
    assertThat(unfounded(english, "More than three quarters", List.of(0.8))).isEmpty();
    assertThat(unfounded(french, "Les deux tiers, un quart d'heure", List.of()))
        .containsExactly("deux tiers");
    assertThat(unfounded(english, "A third till opens, three quarters agree", List.of()))
        .containsExactly("three quarters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Half of the riders agree.|Half of the|0.5|0.4",
        "en|A third of them agree, one-third often.|A third of, one-third|0.33|0.4",
        "en|Nearly a quarter of the riders.|Nearly a quarter of|0.23|0.3",
        "en|Three in five, 2 out of 3, two riders out of 3.|Three in five, 2 out of 3, two riders"
            + " out of 3|0.6 0.66|0.5",
        "en|About one in eight agrees.|About one in eight|0.15|0.2",
        "en|Over four fifths.|Over four fifths|0.9|0.7",
        "en|Fewer than two in three.|Fewer than two in three|0.6|0.7",
        "en|Most respondents agree, a majority.|Most respondents, a majority|0.55|0.45",
        "en|The vast majority agree.|The vast majority|0.8|0.6",
        "en|A clear majority, one voter in three.|A clear majority, one voter in three|0.55"
            + " 0.33|0.4",
        "en|One in three councils.|One in three|0.33|0.4",
        "en|Every second visitor, every third one.|Every second visitor|0.5|0.4",
        "en|Barely a quarter of them.|Barely a quarter of|0.27|0.41",
        "en|One in twelve.|One in twelve|0.09|0.2",
        "en|Only 41%, or 41.4 percent.|41%, 41.4 percent|0.414|0.416",
        "en|A third worry about it.|A third|0.33|0.4",
        "en|The majority worry; a quarter have it.|The majority, a quarter|0.55 0.25|0.4",
        "en|In all 2/3 agree, 3/4 often.|2/3, 3/4|0.66 0.74|0.4",
        "en|Sixty-seven percent, eighteen per cent.|Sixty-seven percent, eighteen per cent|0.67"
            + " 0.18|0.66",
        "en|About 0.67 of people.|0.67|0.67|0.66",
        "en|Over half agree, almost half often, about half now.|Over half, almost half, about"
            + " half|0.5 0.47|0.3",
        "en|All respondents agree; everyone knows it.|All respondents, everyone|1|0.97",
        "en|Nobody complains, none of them has left, no rider was asked.|Nobody, none of them, no"
            + " rider|0|0.02",
        "en|Only a handful of riders, the bulk of them.|Only a handful of riders, the bulk of"
            + " them|0.05 0.7|0.3",
        "en|Nearly everyone, hardly anyone.|Nearly everyone, hardly anyone|0.97 0.03|0.5",
        "fr|Un tiers exercent, un quart est mécontent.|Un tiers, un quart|0.33 0.25|0.4",
        "fr|La majorité est d'accord, la plupart sont là.|La majorité, la plupart|0.6|0.4",
        "fr|Trente pour cent, soixante-dix-sept pour cent.|Trente pour cent, soixante-dix-sept pour"
            + " cent|0.3 0.77|0.4",
        "fr|Quatre-vingt-dix pour cent.|Quatre-vingt-dix pour cent|0.9|0.8",
        "fr|Presque tout le monde, presque personne.|Presque tout le monde, presque personne|0.97"
            + " 0.03|0.5",
        "fr|Personne ne vient, quasiment personne, aucun usager n'est venu.|Personne, quasiment"
            + " personne, aucun usager|0|0.2",
        "fr|Tous les usagers viennent, tout le monde est content.|Tous les usagers, tout le"
            + " monde|1|0.97",
        "fr|Le gros des troupes, une poignée d'usagers.|Le gros des, une poignée d’usagers|0.6"
            + " 0.05|0.3",
        "fr|La moitié l'approuve.|La moitié|0.5|0.4",
        "fr|Un tiers des usagers.|Un tiers des|0.33|0.4",
        "fr|Près d'un quart d'entre eux.|Près d’un quart d’entre|0.22|0.3",
        "fr|Deux usagers sur trois, une sur deux.|Deux usagers sur trois, une sur deux|0.66"
            + " 0.5|0.2",
        "fr|Moins des trois cinquièmes.|Moins des trois cinquièmes|0.5|0.7",
        "fr|Plus de deux sur cinq.|Plus de deux sur cinq|0.5|0.3",
        "fr|Une majorité, la plupart des usagers.|Une majorité, la plupart des|0.51|0.49",
        "fr|Une nette majorité, un élu sur trois.|Une nette majorité, un élu sur trois|0.55"
            + " 0.33|0.4",
        "fr|À peine un quart des élus.|À peine un quart des|0.27|0.41",
        "fr|41,5 % des élus.|41,5 %|0.4154|0.4",
        "fr|Une très large majorité.|Une très large majorité|0.7|0.6",
      })
  void sharesInOtherWordsAreRead(
      String language, String text, String words, String founded, double unfounded) {
    Claims claims = Claims.read(Locale.forLanguageTag(language));
    List<Double> shares = Stream.of(founded.split(" ")).map(Double::valueOf).toList();
    assertThat(unfounded(claims, text, shares)).isEmpty();
    assertThat(unfounded(claims, text, List.of(unfounded))).containsExactly(words.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Half an hour later a third till opened, a quarter of an hour early, half the time.",
        "en|The rating of seven out of ten is good; most important is a quarter.",
        "en|In 2 of 2 lines, twelve in 300, one in a million, every second year.",
        "en|One office in three towns, 41 kilometres.",
        "en|A form for everyone, open to all respondents; half-way, about half as many, over half"
            + " an hour.",
        "en|Of all respondents, among all riders who came.",
        "fr|Une personne est venue, pour tout le monde, parmi tous les usagers qui viennent.",
        "en|On 2/3/2024 a third option won; the majority leader, route 4/5, 24/7.",
        "fr|Un tiers de confiance, un quart d'heure, la moitié du temps, un sur un.",
        "fr|Presque tous les jours, une note de huit sur dix, à moitié prix.",
        "fr|La majorité municipale en parle.",
      })
  void wordsThatAreNoShareAreLeftAlone(String language, String text) {
    assertThat(unfounded(Claims.read(Locale.forLanguageTag(language)), text, List.of())).isEmpty();
  }

  @Test
  void multiplesAreRead() {
    assertThat(english.multiples("Women are twice as likely, and three times the average."))
        .containsExactly(
            new SpokenMultiple("twice as likely", 10, OptionalInt.of(2), false),
            new SpokenMultiple("three times the average", 31, OptionalInt.of(3), false));
    assertThat(french.multiples("Deux fois plus que les hommes. Leur part a doublé."))
        .extracting(SpokenMultiple::words)
        .containsExactly("Deux fois plus", "a doublé");
    assertThat(english.multiples("Twice a week, three times a day, half of them.")).isEmpty();
    assertThat(french.multiples("Deux fois par semaine, la moitié des gens.")).isEmpty();
  }

  @Test
  void aClaimImpliesTheWordsThatAreTrueWheneverItHolds() {
    SpokenShare most = english.shares("a majority").get(0);
    SpokenShare exact = english.shares("three quarters").get(0);
    assertThat(english.implies("threeQuarters", most)).isTrue();
    assertThat(english.implies("threeQuarters", exact)).isTrue();
    assertThat(english.implies("majority", exact)).isFalse();
    assertThat(english.implies("no such claim", most)).isFalse();
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
  void theKeysOfOtherWordsAreClaims() {
    List<String> others =
        List.of(
            "ratio",
            "number",
            "within",
            "group",
            "people",
            "verb",
            "does",
            "plain",
            "most",
            "singular",
            "object",
            "start",
            "times",
            "fewer",
            "multiple",
            "same.figure",
            "spelled",
            "nearly",
            "about",
            "over",
            "under",
            "not.after",
            "not.before",
            "clause",
            "open",
            "opener",
            "order.more",
            "order.fewer",
            "order.equal",
            "order.base",
            "order.even",
            "order.than",
            "order.as",
            "order.ahead",
            "order.behind",
            "order.with",
            "order.adjective",
            "order.not",
            "order.between",
            "order.compact",
            "change.up",
            "change.down",
            "change.rise",
            "change.fall",
            "change.from",
            "change.to",
            "change.before",
            "change.against",
            "change.earlier",
            "change.about",
            "change.and",
            "change.years",
            "change.since",
            "change.between",
            "change.between.and",
            "change.lead",
            "change.not",
            "change.break");
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(LanguageFile.optional("shares", language).stringPropertyNames())
          .containsAll(
              others.stream()
                  .filter(key -> !List.of("does", "most", "singular", "object").contains(key))
                  .toList())
          .allMatch(key -> others.contains(key) || english.names().contains(key));
    }
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
