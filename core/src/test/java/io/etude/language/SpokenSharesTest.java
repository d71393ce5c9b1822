package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares that plain words such as "most" and "few" say, and what else those words say. */
class SpokenSharesTest {

  private final Claims english = Claims.read(Locale.ENGLISH);
  private final Claims french = Claims.read(Locale.FRENCH);

  private static List<String> words(Claims claims, String text) {
    return claims.shares(text).stream().map(SpokenShare::words).toList();
  }

  /** A letter that is a capital or a small one in another alphabet's way is no other word. */
  @Test
  void claimsAreKnownInEachCase() {
    assertThat(words(english, "Nearly Two Thirds agree.")).containsExactly("Nearly Two Thirds");
    assertThat(words(english, "More than two third\u017f agree."))
        .containsExactly("More than two third\u017f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Most carers are employed.|Most carers|0.5|0.44",
        "Most look after a spouse|Most|0.6|0.2",
        "title=\"Most have the lowest level\"|Most|0.6|0.37",
        "They cycle, and most use a helmet.|most|0.6|0.4",
        "Most walk to work.|Most|0.6|0.4",
        "Most families live in towns.|Most families|0.6|0.4",
        "Everybody here has a job.|Everybody here|1|0.9",
        "Two carers in three are women.|Two carers in three|0.66|0.5",
        "One carer in three works.|One carer in three|0.33|0.5",
        "Two lodgers in three have a key.|Two lodgers in three|0.66|0.5",
        "Most Conservatives think so.|Most Conservatives|0.6|0.35",
        "Most Labour voters like him.|Most Labour voters|0.6|0.25",
        "Most young men and most over-65s agree.|Most young men, most over-65s|0.6|0.4",
        "Most in the north agree.|Most|0.6|0.4",
        "Few Conservatives and few in Wales agree.|Few Conservatives, few|0.1|0.4",
        "All Liberal Democrats agree.|All Liberal Democrats|1|0.9",
        "Nobody in Labour thinks so.|Nobody|0|0.1",
        "No Conservatives agree, nobody among the young has.|No Conservatives, nobody|0|0.1",
        "A fifth have children.|A fifth|0.2|0.4",
        "One tenth never vote.|One tenth|0.1|0.3",
        "Few have a car.|Few|0.1|0.4",
        "Half drink Earl Grey.|Half|0.5|0.3",
        "Most drink green tea.|Most|0.6|0.3",
        "Few use bags.|Few|0.1|0.4",
        "A quarter drink it.|A quarter|0.25|0.5",
        "A third cycle every day.|A third|0.33|0.5",
        "One third prefers Earl Grey.|One third|0.33|0.5",
        "Every second drinker takes milk.|Every second drinker|0.5|0.3",
        "Most ride alone, and most wear a helmet.|Most, most|0.6|0.4",
        "Very few of them complain, few riders do.|Very few of them, few riders|0.1|0.4"
      })
  void englishWords(String text, String said, double founded, double unfounded) {
    assertThat(words(english, text)).containsExactly(said.split(", "));
    assertThat(english.shares(text))
        .allMatch(share -> share.fits(founded))
        .noneMatch(share -> share.fits(unfounded));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tous ont répondu.|Tous|1|0.9",
        "Toutes n'habitent pas ici, mais tous sont venus.|Toutes, tous|1|0.9",
        "Aucun n'a de voiture.|Aucun|0|0.1",
        "Aucune ne l'a dit.|Aucune|0|0.1",
        "La plupart, eux, viennent à pied.|La plupart|0.6|0.4",
        "La plupart des aidants travaillent.|La plupart des|0.6|0.4",
        "La plupart des Conservateurs le pensent.|La plupart des|0.6|0.4",
        "Tous les Conservateurs le pensent.|Tous les Conservateurs|1|0.9",
        "Aucun Conservateur ne le pense.|Aucun Conservateur|0|0.1",
        "Personne chez les Travaillistes ne le pense.|Personne|0|0.1",
        "Personne au nord ni au sud n'en parle.|Personne|0|0.1",
        "Peu de Conservateurs le pensent.|Peu de Conservateurs|0.1|0.4",
        "Peu ont une voiture.|Peu|0.1|0.4",
        "Très peu d'aidants se plaignent.|Très peu d’aidants|0.1|0.4"
      })
  void frenchWords(String text, String said, double founded, double unfounded) {
    assertThat(words(french, text)).containsExactly(said.split(", "));
    assertThat(french.shares(text))
        .allMatch(share -> share.fits(founded))
        .noneMatch(share -> share.fits(unfounded));
  }

  private static Stream<String> harmlessEnglish() {
    return """
    Most important is the price.
    Most importantly, the trains were late.
    The bus is the most frequent answer.
    At most, they can walk.
    At most people can wait an hour.
    They like the market most of all.
    Most recently, the town built a bridge.
    The elderly are most favourable to the plan.
    What matters most are the trains.
    Those who gain most are men.
    What worries them most is the price.
    The most people we ever had came in May.
    Most popular are the buses.
    Most serious are the delays.
    Most work is done at home.
    Most support comes from the family.
    Most use is private.
    Most need of help is at night.
    Most work in this field is old.
    A few have it in writing.
    A few of them wrote to us.
    The few people who wrote were asked again.
    In the last few years have prices risen.
    Quite a few riders wrote a comment.
    No fewer than forty councils took part.
    A fifth answer was added in May.
    The form has a tenth question.
    One meeting in two months is enough.
    The survey is for everybody here.
    A form for every carer is in the annex.
    He called two nurses in three days.
    Most of the time it rains.
    Few things matter less.
    Most Sundays the trains are empty.
    The Most Important Things come first.
    She trusts nobody in politics or the parties.
    Most in demand is the bus.
    No Sundays are free.
    There is as few of these as of those.
    After a third drink in the bar he went home.
    A quarter ride is cheap.
    Most drink bottles are of plastic.
    Most wear of the tyres is in winter.
    One third party prefers to wait.
    The few use cases are known.
    """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("harmlessEnglish")
  void harmlessEnglishIsNoShare(String text) {
    assertThat(words(english, text)).isEmpty();
  }

  private static Stream<String> harmlessFrench() {
    return """
    Ils sont tous venus.
    Elles ont toutes répondu.
    Tous les ans, le village a une fête.
    Tous les jours sont bons.
    Tous souvent absents, disent-ils.
    Toutes choses égales par ailleurs, l'âge compte.
    Toutes réponses confondues, le prix compte.
    Tous ensemble, ils chantent.
    Tous deux ont raison.
    Dans tous les cas, l'ordre est le même.
    Il n'y a aucun doute.
    Aucun doute n'est permis.
    Aucun train ne part à midi.
    Sans aucun frais, le service est ouvert.
    D'aucuns le pensent.
    La plupart du temps, il pleut.
    La plupart des jours, il pleut.
    Un peu de patience est utile.
    Peu de Champagne se vend.
    La personne au guichet n'a rien dit.
    Chaque personne en gare ne paie rien.
    Ils ont peu de temps.
    À peu près la même chose a été dite.
    Peu à peu, les prix montent.
    Peu importe le prix.
    Peu après, la mairie a ouvert.
    Depuis peu, le train est là.
    Un peu plus tard, le maire est venu.
    C'est le plus important.
    Il y a un peu d'habitants au centre.
    Le dixième anniversaire est en mai.
    Il a appelé deux médecins en trois jours.
    Le service est ouvert à tous.
    Pour tous, le prix est le même.
    Trop peu de gens viennent, dit le maire.
    """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("harmlessFrench")
  void harmlessFrenchIsNoShare(String text) {
    assertThat(words(french, text)).isEmpty();
  }

  @Test
  void aMultipleSaysHowManyTimes() {
    assertThat(english.multiples("Three times as many, twice as often, 12 times more likely."))
        .extracting(multiple -> multiple.times().orElse(0))
        .containsExactly(3, 2, 12);
    assertThat(english.multiples("It is three times higher, or 4 times smaller."))
        .extracting(SpokenMultiple::fewer)
        .containsExactly(false, true);
    assertThat(english.multiples("Double the number; the share has tripled; many times as many."))
        .extracting(multiple -> multiple.times().orElse(0))
        .containsExactly(2, 3, 0);
    assertThat(french.multiples("Trois fois plus, le double, leur part a quadruplé."))
        .extracting(multiple -> multiple.times().orElse(0))
        .containsExactly(3, 2, 4);
  }

  @Test
  void aMultipleMayMakeTheFirstFigureTheLowerOne() {
    assertThat(french.multiples("Trois fois moins, trois fois plus, moitié moins."))
        .extracting(SpokenMultiple::fewer)
        .containsExactly(true, false, true);
    assertThat(english.multiples("Half the number, twice the number."))
        .extracting(SpokenMultiple::fewer)
        .containsExactly(true, false);
  }
}
