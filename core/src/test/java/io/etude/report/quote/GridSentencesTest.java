package io.etude.report.quote;

import static io.etude.report.quote.Sentences.net;
import static io.etude.report.quote.Sentences.said;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Net.Side;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences on a grid of opinions and on one of yes and no, true ones and false ones, of {@code
 * grid_en.txt} and {@code grid_fr.txt}, which are written as those of {@link Sentences} are.
 */
class GridSentencesTest {

  private static final Results RESULTS = results();

  /**
   * 90% are satisfied with the welcome, 40% of them very, 40% with the price and 30% with the time
   * they waited; 90% drink tea at home, 30% at work and 20% in a pub.
   */
  private static Results results() {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(
                GridQuestion.builder("service")
                    .label(said("Satisfaction by aspect", "Satisfaction par aspect"))
                    .category("1", said("Very satisfied", "Très satisfait"))
                    .category("2", said("Fairly satisfied", "Plutôt satisfait"))
                    .category("3", said("Rather dissatisfied", "Plutôt insatisfait"))
                    .category("4", said("Very dissatisfied", "Très insatisfait"))
                    .net(net("sat", said("Satisfied", "Satisfaits"), Side.POSITIVE, "1", "2"))
                    .net(net("dis", said("Dissatisfied", "Insatisfaits"), Side.NEGATIVE, "3", "4"))
                    .item("welcome", said("The welcome", "L’accueil"))
                    .item("price", said("The price of water", "Le prix de l’eau"))
                    .item("time", said("Time to wait", "Le délai d’attente"))
                    .build())
            .question(
                GridQuestion.builder("places")
                    .label(said("Places of tea", "Lieux du thé"))
                    .category("y", said("Yes", "Oui"))
                    .category("n", said("No", "Non"))
                    .item("home", said("At home", "À la maison"))
                    .item("work", said("At work", "Au travail"))
                    .item("pub", said("In a pub", "Au café"))
                    .build())
            .segment(
                Segment.builder("sex")
                    .label(said("Sex", "Sexe"))
                    .category("w", said("Women", "Femmes"))
                    .category("m", said("Men", "Hommes"))
                    .build());
    return TinyStudy.of(
            study,
            "welcome price time home work pub sex",
            "400 1 3 4 y n n w",
            "300 2 2 3 y y n m",
            "200 2 4 2 y n y w",
            "100 3 1 1 n n n m")
        .results();
  }

  private static Stream<Arguments> sentences() throws IOException {
    return Sentences.of("grid");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceDrawsTheRemarkOfItsLine(Locale language, String sentence, String rules) {
    Sentences.check(RESULTS, language, sentence, rules);
  }
}
