package io.etude.report.quote;

import static io.etude.report.quote.Sentences.net;
import static io.etude.report.quote.Sentences.said;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Net.Side;
import io.etude.results.Results;
import io.etude.study.Methodology;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences on how a town gets to work, true ones and false ones, of {@code town_en.txt} and {@code
 * town_fr.txt}, which are written as those of {@link Sentences} are.
 */
class TownSentencesTest {

  private static final Results RESULTS = results();

  /**
   * 60% drive, 43% walk, 32% take the bus and 28% cycle. More cycle in 2025 than in 2021, and fewer
   * take the bus or the car; the young cycle most, the middle-aged least, women more than men, who
   * give lower ratings and feel less safe.
   */
  private static Results results() {
    Study.Builder study =
        Study.builder("s")
            .title(said("How the town gets to work", "Aller au travail"))
            .methodology(
                Methodology.builder()
                    .population(said("People in work in the town", "Actifs de la ville"))
                    .build())
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(
                MultipleQuestion.builder("modes")
                    .label(said("Ways to get to work", "Moyens de transport"))
                    .columns("{code}")
                    .chosen("y")
                    .category("walk", said("On foot", "À pied"))
                    .category("bike", said("Bicycle", "Vélo"))
                    .category("bus", said("Bus", "Bus"))
                    .category("car", said("Car", "Voiture"))
                    .build())
            .question(
                RatingQuestion.builder("rating")
                    .label(said("Rating of the way to work", "Note du trajet"))
                    .scale(0, 10)
                    .build())
            .question(
                SingleQuestion.builder("safe")
                    .label(said("How safe people feel", "Sentiment de sécurité"))
                    .category("1", said("Very safe", "Tout à fait en sécurité"))
                    .category("2", said("Fairly safe", "Plutôt en sécurité"))
                    .category("3", said("Rather unsafe", "Plutôt en danger"))
                    .category("4", said("Very unsafe", "Tout à fait en danger"))
                    .net(net("safe", said("Safe", "En sécurité"), Side.POSITIVE, "1", "2"))
                    .net(net("unsafe", said("Unsafe", "En danger"), Side.NEGATIVE, "3", "4"))
                    .build())
            .question(
                NumericQuestion.builder("km")
                    .label(said("Distance to work", "Distance au travail"))
                    .unit(said("km", "km"))
                    .build())
            .segment(
                Segment.builder("sex")
                    .label(said("Sex", "Sexe"))
                    .category("w", said("Women", "Femmes"))
                    .category("m", said("Men", "Hommes"))
                    .build())
            .segment(
                Segment.builder("age")
                    .label(said("Age", "Âge"))
                    .category("18", said("18 to 34", "18 à 34 ans"))
                    .category("35", said("35 to 54", "35 à 54 ans"))
                    .category("55", said("55 and over", "55 ans et plus"))
                    .build())
            .segment(
                Segment.builder("year")
                    .label(said("Year", "Année"))
                    .kind(Segment.Kind.EDITIONS)
                    .category("2021", "2021")
                    .category("2025", "2025")
                    .build());
    return TinyStudy.of(
            study,
            "walk bike bus car rating safe km sex age year",
            "60 y n n y 7 1 5 w 18 2021",
            "40 n n y n 6 3 4 w 35 2021",
            "50 n n n y 6 2 6 w 55 2021",
            "50 y n y n 5 3 5 m 18 2021",
            "20 n y n y 5 4 8 m 35 2021",
            "30 n n n y 5 4 8 m 35 2021",
            "50 n n y y 5 2 9 m 55 2021",
            "50 y y n n 8 1 5 w 18 2025",
            "50 n n n y 7 1 6 w 35 2025",
            "50 y y n n 6 3 5 w 55 2025",
            "50 n y n n 6 2 5 m 18 2025",
            "50 y n n y 5 3 7 m 35 2025",
            "50 n n y y 5 2 9 m 55 2025")
        .results();
  }

  private static Stream<Arguments> sentences() throws IOException {
    return Sentences.of("town");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceDrawsTheRemarkOfItsLine(Locale language, String sentence, String rules) {
    Sentences.check(RESULTS, language, sentence, rules);
  }
}
