package io.etude.report.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.codebook.SingleQuestion;
import io.etude.report.StudyReport;
import io.etude.study.Methodology;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Margins of error of a sample that is not random. */
class MarginQuotesTest {

  private static List<Diagnostic> remarks(
      Methodology.Sampling sampling, Locale language, String template) {
    Study.Builder study =
        Study.builder("s")
            .languages(Locale.ENGLISH, Locale.FRENCH)
            .methodology(Methodology.builder().sampling(sampling).build())
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build());
    return StudyReport.of(TinyStudy.of(study, "q", "300 y", "200 n").results())
        .language(language)
        .template(template + "\n")
        .build()
        .diagnostics()
        .stream()
        .filter(diagnostic -> diagnostic.rule().equals("marginUnsaid"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The margin of error is ${margin()}.",
        "500 people were asked what they would do; the margin of error is ${margin()}.",
        "So ${pct(\"q.y\")} agree (*margin ${margin(\"q.y\")}*).",
        "::: standfirst\nThe margin is ${margin()}.\n:::\n\nAgain: ${margin()}."
      })
  void aMarginOfNoRandomSampleIsARemark(String article) {
    assertThat(remarks(Methodology.Sampling.NON_PROBABILITY, Locale.ENGLISH, article))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("points\" is a margin of error, and the sample is not random");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the sample were random, the margin of error would be ${margin()}.",
        "This is a quota sample; as an indication, the margin is ${margin()}.",
        "So ${pct(\"q.y\")} agree."
      })
  void aMarginThatIsSaidToBeOfARandomSampleIsNone(String article) {
    assertThat(remarks(Methodology.Sampling.NON_PROBABILITY, Locale.ENGLISH, article)).isEmpty();
  }

  @Test
  void frenchHasWordsToo() {
    Methodology.Sampling quotas = Methodology.Sampling.NON_PROBABILITY;
    assertThat(remarks(quotas, Locale.FRENCH, "La marge d'erreur est de ${margin()}.")).hasSize(1);
    assertThat(remarks(quotas, Locale.FRENCH, "S'il était aléatoire, elle serait de ${margin()}."))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Methodology.Sampling.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "NON_PROBABILITY")
  void aMarginOfAnyOtherSampleIsNone(Methodology.Sampling sampling) {
    assertThat(remarks(sampling, Locale.ENGLISH, "The margin of error is ${margin()}.")).isEmpty();
  }
}
