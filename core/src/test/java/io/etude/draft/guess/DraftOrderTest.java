package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are mere text come in the order of their scale, whatever the order they come in. */
@Tag("property")
class DraftOrderTest {

  static Stream<List<String>> orders() {
    return Stream.of(
        List.of("Very satisfied", "Rather satisfied", "Not very satisfied", "Not at all satisfied"),
        List.of(
            "Strongly agree",
            "Agree",
            "Neither agree nor disagree",
            "Disagree",
            "Strongly disagree"),
        List.of(
            "Très satisfait", "Plutôt satisfait", "Plutôt pas satisfait", "Pas du tout satisfait"),
        List.of(
            "Tout à fait d'accord",
            "Plutôt d'accord",
            "Plutôt pas d'accord",
            "Pas du tout d'accord"),
        List.of(
            "Tout à fait exact",
            "Plutôt exact",
            "Légèrement exact",
            "Légèrement inexact",
            "Plutôt inexact",
            "Tout à fait inexact"),
        List.of("Très utile", "Un peu utile", "Peu utile", "Pas du tout utile"),
        List.of("Very true", "Somewhat true", "Slightly true", "Slightly untrue", "Very untrue"),
        List.of("Toujours", "Souvent", "Parfois", "Rarement", "Jamais"),
        List.of("Always", "Often", "Sometimes", "Never"),
        List.of("Daily", "Weekly", "Monthly", "Rarely", "Never"),
        List.of("Every day", "A few times a week", "Once a week", "Monthly", "Less often", "Never"),
        List.of("Daily", "Almost every day", "Weekly", "Every two weeks", "Yearly", "Hardly ever"),
        List.of("Tous les jours", "Toutes les semaines", "Tous les mois", "Rarement", "Jamais"),
        List.of(
            "Plusieurs fois par jour",
            "Quotidiennement",
            "2 fois par semaine",
            "Mensuellement",
            "Une fois par an",
            "Moins souvent",
            "Presque jamais"),
        List.of("Excellent", "Good", "Fair", "Poor"),
        List.of("Excellent", "Bon", "Passable", "Mauvais", "Très mauvais"),
        List.of("Très bonne", "Bonne", "Moyenne", "Médiocre"),
        List.of("Très bien", "Bien", "Moyen", "Mal"),
        List.of("Très faible", "Faible", "Moyen", "Élevé", "Très élevé"),
        List.of("Moins de 18 ans", "18 à 24 ans", "25 à 99 ans", "100 ans et plus"),
        List.of("Under 20,000", "20,000 to 40,000", "40,000 or more"),
        List.of("- de 18 ans", "18 à 24 ans", "25 à 59 ans", "+ de 60 ans"),
        List.of("15-24", "25-34", "35-44", "45-59", "+60"),
        List.of("Oui", "Non", "Ne sait pas"),
        List.of("<12 yrs", "12 yrs", "13-15 yrs", "16 yrs", ">16 yrs"),
        List.of("(0,19]", "(19,39]", "(39,59]", "(59,Inf]"),
        List.of("Never", "Occas", "Regul", "Heavy"),
        List.of("Very much", "Quite", "A little", "Not at all"),
        List.of("Très", "Assez", "Pas vraiment", "Pas du tout"),
        List.of("Too Little", "About Right", "Too Much"),
        List.of("Less than high school", "High school", "Junior college", "Bachelor", "Graduate"),
        List.of("Sans diplôme", "Brevet", "CAP ou BEP", "Baccalauréat", "Bac + 2"),
        List.of(
            "Low level of education", "Intermediate level of education", "High level of education"),
        List.of("Independent", "Slightly dependent", "Moderately dependent", "Severely dependent"),
        List.of("None", "Mild", "Moderate", "Severe"),
        List.of("Low", "Mid", "High"),
        List.of("Not affected", "Slightly affected", "Severely affected"),
        List.of("Niveau d'études faible", "Niveau d'études moyen", "Niveau d'études élevé"),
        List.of(
            "Indépendant", "Légèrement dépendant", "Modérément dépendant", "Gravement dépendant"),
        List.of("Souvent", "Parfois", "Jamais"),
        List.of("1", "2", "10"),
        List.of("Apples", "Pears", "Plums"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void findsTheOrder(List<String> order) {
    for (int seed = 0; seed < 10; seed++) {
      List<String> mixed = new ArrayList<>(order);
      Collections.shuffle(mixed, new Random(seed));
      assertThat(DraftOrder.sorted(mixed)).as("seed %d", seed).isEqualTo(order);
    }
  }

  @Test
  void knowsWhetherLabelsAreInOrder() {
    assertThat(DraftOrder.isOrdered(List.of("Never", "Sometimes", "Often", "Always"))).isTrue();
    assertThat(DraftOrder.isOrdered(List.of("Lt $1000", "$1000 to 2999", "$3,000 or more")))
        .isTrue();
    assertThat(DraftOrder.isOrdered(List.of("Too much", "About right", "Too little"))).isTrue();
    assertThat(DraftOrder.isOrdered(List.of("Sometimes", "Never", "Always"))).isFalse();
    assertThat(DraftOrder.isOrdered(List.of("Low", "Medium", "High", "Other"))).isFalse();
    assertThat(DraftOrder.isOrdered(List.of("Apples", "Pears", "Plums"))).isFalse();
    assertThat(DraftOrder.isOrdered(List.of("North side", "South side", "High side"))).isFalse();
    assertThat(DraftOrder.isOrdered(List.of("Dependent", "Slightly ill", "Severely ill")))
        .isFalse();
    assertThat(DraftOrder.isOrdered(List.of("Code 1", "Code 2", "Code 3")))
        .as("numbers that are names")
        .isFalse();
  }

  @Test
  void knowsNoOrderOfAnAnswerThatMayBelongBetweenTwoOthers() {
    assertThat(DraftOrder.isKnown(List.of("Always", "Often", "Never", "Off and on"))).isFalse();
    assertThat(DraftOrder.sorted(List.of("Other", "Never", "Often", "Always")))
        .containsExactly("Always", "Often", "Never", "Other");
  }

  /** Four a week are more than one a month: numbers of other things have no order. */
  @Test
  void numbersOfOtherUnitsHaveNoOrder() {
    assertThat(DraftOrder.hasOrder(List.of("<1/month", "1-3/month", "1/week", "4-5/week")))
        .isFalse();
    assertThat(DraftOrder.hasOrder(List.of("30 minutes", "1 hour", "2 hours"))).isFalse();
    assertThat(DraftOrder.hasOrder(List.of("Less than 1 hour", "1 to 2 hours", "3 hours or more")))
        .isTrue();
    assertThat(DraftOrder.hasOrder(List.of("1 - Agree", "2 - Undecided", "3 - Disagree"))).isTrue();
  }
}
