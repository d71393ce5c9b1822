package io.etude.report.prose;

import static io.etude.report.prose.MethodFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TinyStudy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the method box says of weights. */
class WeightingTextTest {

  @Test
  void givenWeightsAreSaidToBeFixedAndHowFarTheyRange() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    assertThat(TinyStudy.of(weighted, "q w", "50 y 0.5", "50 n 1.5").method().get("Weighting"))
        .isEqualTo(
            "Answers are weighted with the weights that came with the data. The data do not say"
                + " whether they adjust the sample to known margins, nor to which. Relative to"
                + " their mean the weights range from 0.50 to 1.50; their design effect (Kish) is"
                + " 1.25, which leaves an effective base of 80. Weights are taken as fixed: where"
                + " they adjust the sample to known totals, standard errors do not reflect it.");
  }

  @Test
  void theSpreadOfWeightsIsRelativeToTheirMean() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    WeightReport report =
        WeightReport.builder().minimum(1).mean(4).maximum(10).designEffect(1.2).build();
    Results results =
        Results.of(weighted.build()).respondents(100).weights(Optional.of(report)).build();
    assertThat(TinyStudy.of(results).method().get("Weighting"))
        .contains("range from 0.25 to 2.50; their design effect (Kish) is 1.20,")
        .contains("an effective base of 83.");
  }

  @Test
  void thoseWhoWeighNothingAreSaidToCountNowhere() {
    Study.Builder weighted = study().weighting(new Weighting.Given("w"));
    WeightReport.Builder report = WeightReport.builder().mean(4).maximum(10).designEffect(1.2);
    Map<Integer, String> said =
        Map.of(
            0, "",
            1, "One more respondent in the data, whose weight is 0, is counted nowhere: neither",
            23, "23 more respondents in the data, whose weight is 0, are counted nowhere: neither");
    for (int zeros : said.keySet()) {
      Results results =
          Results.of(weighted.build())
              .respondents(100)
              .weights(Optional.of(report.zeros(zeros).build()))
              .build();
      String weighting = TinyStudy.of(results).method().get("Weighting");
      assertThat(weighting.contains("counted nowhere")).isEqualTo(zeros > 0);
      assertThat(weighting).contains(said.get(zeros));
    }
  }

  private static String raked(Weighting.Raking.Builder raking, String... people) {
    Study.Builder study =
        study()
            .question(
                SingleQuestion.builder("area")
                    .label("Area")
                    .column("zone")
                    .category("1", "One")
                    .category("2", "Two")
                    .build())
            .segment(
                Segment.builder("sex")
                    .label("Sex")
                    .column("sex")
                    .category("f", "F")
                    .category("m", "M")
                    .build())
            .weighting(raking.build());
    return TinyStudy.of(study, "q sex zone age w", people).method().get("Weighting");
  }

  private static final String[] SAMPLE = {
    "30 y f 1 o 1", "30 n f 2 y 2", "20 y m 1 y 1", "20 n m 2 o 2"
  };

  /** Each name is that of a segment, or else of a question, or else of the column. */
  @Test
  void rakingNamesItsMarginsAndHowItEnded() {
    Weighting.Raking.Builder sex =
        Weighting.Raking.builder().target("sex", Map.of("f", 0.5, "m", 0.5));
    assertThat(raked(sex, SAMPLE))
        .isEqualTo(
            "Answers are weighted by raking to known margins of the population: Sex. Raking ended"
                + " after one round, with every margin met. No weight is trimmed. Relative to"
                + " their mean the weights range from 0.83 to 1.25; their design effect (Kish) is"
                + " 1.04, which leaves an effective base of 96. Weights are taken as fixed:"
                + " standard errors do not reflect the raking.");
    Weighting.Raking.Builder all =
        Weighting.Raking.builder()
            .target("sex", Map.of("f", 0.5, "m", 0.5))
            .target("zone", Map.of("1", 0.4, "2", 0.6))
            .target("age", Map.of("o", 0.3, "y", 0.7));
    assertThat(raked(all, SAMPLE))
        .startsWith(
            "Answers are weighted by raking to known margins of the population: Sex, Area and age.")
        .containsPattern("Raking ended after [1-9][0-9]* rounds, with every margin met\\.");
    assertThat(raked(all.tolerance(0.01).start("w"), SAMPLE))
        .startsWith("The weights that came with the data are raked to known margins of the")
        .containsPattern(
            "Raking ended after [2-9] rounds, with every margin within 1\\.00% of its target\\.");
  }

  @Test
  void limitsOfRakedWeightsAreNamed() {
    assertThat(raked(limits().lower(0.5), SAMPLE))
        .contains("Weights are kept at 0.50 times their mean or more.");
    assertThat(raked(limits().upper(1.8), SAMPLE))
        .contains("Weights are kept at 1.80 times their mean or less.");
    assertThat(raked(limits().lower(0.5).upper(1.8), SAMPLE))
        .contains("Weights are kept between 0.50 and 1.80 times their mean.")
        .doesNotContain("trimmed");
  }

  private static Weighting.Raking.Builder limits() {
    return Weighting.Raking.builder().target("sex", Map.of("f", 0.5, "m", 0.5));
  }
}
