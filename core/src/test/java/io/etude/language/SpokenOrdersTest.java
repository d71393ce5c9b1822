package io.etude.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons that stand beside their own figures. */
class SpokenOrdersTest {

  private final Claims english = Claims.read(Locale.ENGLISH);
  private final Claims french = Claims.read(Locale.FRENCH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "More look after a spouse (20%) than after a parent (53%).|More",
        "Fewer women than men, 62% and 38%.|Fewer",
        "40% drive, and exactly as many (50%) cycle.|as many",
        "As many drive (40%) as cycle (50%).|As many",
        "Cars (20%) are ahead of trains (53%).|are ahead of",
        "Cars are ahead of trains, 20% against 53%.|are ahead of",
        "Cars, with 53%, come behind trains, with 20%.|come behind",
        "Women smoke more than men: 16% against 24%.|more",
        "Women smoke more often than men (16% against 24%).|more",
        "Men smoke less than women, 24% against 16%.|less",
        "Women are more optimistic than men: 27% against 45%.|more",
        "Women are better informed than men: 10% against 23%.|better",
        "Hague is rated better than Blair: 41% against 65%.|is rated better than",
        "Hague’s share is higher than Blair’s: 41% against 65%.|is higher than",
        "The share is higher in Bremen (20%) than in Kiel (53%).|higher",
        "All is well. More of them walk (20.5%) than ride (20.6%).|More"
      })
  void englishThatItsFiguresContradict(String text, String words) {
    assertThat(english.contradictions(text)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33 % des 12 réponses citent le vélo, autant le train (42 %).|autant",
        "Plus de gens aident un conjoint (20 %) qu'un parent (53 %).|Plus",
        "Moins de femmes que d'hommes, 62 % et 38 %.|Moins",
        "Les hommes paniquent plus que les femmes : 27 % contre 45 %.|plus",
        "Les hommes sont plus nombreux que les femmes à paniquer : 27 % contre 45 %.|plus",
        "Les hommes paniquent plus souvent que les femmes : 27 % contre 45 %.|plus",
        "Les femmes paniquent moins que les hommes (45 % contre 27 %).|moins",
        "Les hommes sont plus croyants que les femmes : 51 % contre 65 %.|plus",
        "Les hommes sont plus souvent croyants que les femmes : 51 % contre 65 %.|plus",
        "La religion compte davantage au Québec (38 %) qu'en Ontario (62 %).|davantage",
        "Hague est mieux noté que Blair : 41 % contre 65 %.|est mieux noté que",
        "La voiture devance le train : 30 % contre 40 %.|devance",
        "La voiture (30 %) arrive devant le train (40 %).|arrive devant",
        "La voiture, avec 40 %, est loin derrière le train, à 30 %.|est loin derrière"
      })
  void frenchThatItsFiguresContradict(String text, String words) {
    assertThat(french.contradictions(text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More look after a parent (53%) than after a spouse (20%).",
        "Fewer women than men, 38% and 62%.",
        "Women are more optimistic than men: 45% against 27%.",
        "Women eat more meat than men: 45% against 27% do daily.",
        "Hague is rated better than Blair: 45% against 27%.",
        "Hague is rated better than ever: 27% against 45%.",
        "The share is higher than the average: 27% against 45%.",
        "Those with higher education (20%) walk, others (53%) ride.",
        "It is higher in Bremen (53%) than in Kiel (20%).",
        "40% drive, and as many (41%) cycle.",
        "More than 20% walk, and 53% ride.",
        "20% walk, fewer than the 53% who ride.",
        "Women smoke more than men: 24% against 16%.",
        "Women smoke less than men: 84% against 76% don't.",
        "Women walk less than men: 53% against 20% take the bus.",
        "Men walk more than ever: 20% against 53%.",
        "Men walk more than half the way, 20% and 53%.",
        "In 2018 62% walked, fewer than that today: 38%.",
        "62% walked; 38% do now, fewer than before.",
        "In Bremen 20% walk, and in Kiel 53%, as many as in 2018.",
        "20% walk, as many as in 2018, and 53% ride.",
        "Twice as many drive (40%) as walk (20%).",
        "Cars (53%) are ahead of trains (20%).",
        "20% knew of it well ahead of the day on which it came, and 53% after.",
        "The day was well ahead of the others, when 20% walked and 53% rode.",
        "Cars are 5 points ahead of trains, 20% and 53%.",
        "Not more walk (20%) than ride (53%).",
        "The more they earn, the fewer walk, 20% rather than 53%.",
        "More important is that 20% would walk rather than ride, as 53% do.",
        "More walk (20%). Others ride, 53% rather than none.",
        "More walk (20%) than ride (53%) or drive (60%)."
      })
  void otherEnglishIsLeftAlone(String text) {
    assertThat(english.contradictions(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les femmes sont plus croyantes que les hommes : 45 % contre 27 %.",
        "Les femmes sont moins croyantes que les hommes : 45 % contre 27 %.",
        "Blair est mieux noté que Hague : 45 % contre 27 %.",
        "Blair est mieux noté que prévu : 27 % contre 45 %.",
        "La religion compte davantage au nord (45 %) qu'en ville (27 %).",
        "Plus de gens aident un parent (53 %) qu'un conjoint (20 %).",
        "Les femmes paniquent plus que les hommes : 45 % contre 27 %.",
        "Les hommes paniquent moins que les femmes (27 % contre 45 %).",
        "Les femmes sont moins satisfaites que les hommes : 53 % contre 20 %.",
        "Les femmes marchent moins que les hommes : 53 % contre 20 % prennent le bus.",
        "La voiture devance le train : 40 % contre 30 %.",
        "La part des marcheurs dépasse 20 % quand celle des cyclistes est de 53 %.",
        "20 % attendent, la moitié est devant la gare à midi, et 53 % marchent.",
        "Plus de 20 % marchent, et 53 % roulent.",
        "Plus de femmes (38 %) disent que le prix compte (62 %).",
        "Moins de femmes que d'hommes, 38 % et 62 %.",
        "20 % marchent, deux fois plus roulent (40 %).",
        "33 % citent le vélo, presque autant le train (38 %).",
        "33 % citent le vélo, d'autant que 42 % citent le train.",
        "20 % marchent, autant qu'en 2018, et 53 % roulent.",
        "Il n'y a pas plus de marcheurs (20 %) que de cyclistes (53 %)."
      })
  void otherFrenchIsLeftAlone(String text) {
    assertThat(french.contradictions(text)).isEmpty();
  }
}
