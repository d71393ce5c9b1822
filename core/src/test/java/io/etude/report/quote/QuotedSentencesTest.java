package io.etude.report.quote;

import static io.etude.report.quote.Sentences.said;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
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
 * Sentences that quote figures, true ones and false ones, of {@code sentences_en.txt} and {@code
 * sentences_fr.txt}: each line has the rule of the remark that it draws, or none, and the sentence,
 * in which {@code [question.row]} is a figure and {@code ~} a new line.
 */
class QuotedSentencesTest {

  private static final Results RESULTS = results();

  /** Schools by their kind and their year, with an award, a plan, growth and what they offer. */
  private static Results results() {
    Study.Builder study =
        Study.builder("s")
            .title(said("Schools in Norway", "Les écoles de Norvège"))
            .methodology(
                Methodology.builder()
                    .population(said("Schools in Norway", "Écoles de Norvège"))
                    .build())
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .question(yesOrNo("award", said("Award", "Prix")).build())
            .question(yesOrNo("plan", said("Plan", "Projet")).asked("award", "y").build())
            .question(
                NumericQuestion.builder("growth")
                    .label(said("Growth", "Progression"))
                    .unit(said("points", "points"))
                    .build())
            .question(
                MultipleQuestion.builder("offer")
                    .label(said("Offers", "Offres"))
                    .columns("{code}")
                    .chosen("y")
                    .category("music", said("Music", "Musique"))
                    .category("sport", said("Sport", "Sport"))
                    .category("chess", said("Chess", "Échecs"))
                    .build())
            .segment(
                Segment.builder("kind")
                    .label(said("Kind of school", "Type d’école"))
                    .category("e", said("Elementary", "Primaires"))
                    .category("m", said("Middle", "Moyennes"))
                    .category("h", said("High", "Supérieures"))
                    .build())
            .segment(
                Segment.builder("head")
                    .label(said("Head", "Direction"))
                    .category("w", said("Women", "Femmes"))
                    .category("o", said("Men", "Hommes"))
                    .build())
            .segment(
                Segment.builder("faith")
                    .label(said("Faith", "Foi"))
                    .column("head")
                    .category("w", said("Believers", "Croyants"))
                    .category("o", said("Without religion", "Sans religion"))
                    .build())
            .segment(
                Segment.builder("year")
                    .label(said("Year", "Année"))
                    .kind(Segment.Kind.EDITIONS)
                    .category("2019", "2019")
                    .category("2024", "2024")
                    .build());
    return TinyStudy.of(
            study,
            "award plan growth music sport chess kind head year",
            "80 y y 40 y y n e w 2019",
            "60 y n 36 n y n e o 2024",
            "60 n . 38 y y n e w 2024",
            "70 y y 20 n n y m o 2019",
            "70 n . 26 y n y m w 2024",
            "40 y n 8 y y n h o 2024",
            "60 n . 10 n y n h o 2019",
            "100 n . 6 y y n h w 2024")
        .results();
  }

  private static SingleQuestion.Builder yesOrNo(String id, Label label) {
    return SingleQuestion.builder(id)
        .label(label)
        .category("y", said("Yes", "Oui"))
        .category("n", said("No", "Non"));
  }

  private static Stream<Arguments> sentences() throws IOException {
    return Sentences.of("sentences");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceDrawsTheRemarkOfItsLine(Locale language, String sentence, String rules) {
    Sentences.check(RESULTS, language, sentence, rules);
  }
}
