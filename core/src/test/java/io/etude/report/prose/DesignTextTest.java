package io.etude.report.prose;

import static io.etude.report.prose.MethodFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the method box says of the design of a sample. */
class DesignTextTest {

  private static Study.Builder design(boolean strata, boolean units, boolean population) {
    return study()
        .design(
            new SampleDesign(
                strata ? Optional.of("h") : Optional.empty(),
                units ? Optional.of("u") : Optional.empty(),
                population ? Optional.of("n") : Optional.empty(),
                SampleDesign.LonelyPsu.FAIL));
  }

  private static final String[] PEOPLE = {
    "20 y 1 a 900", "20 n 1 b 900", "20 y 1 c 900", "20 n 2 d 900", "20 y 2 e 900"
  };

  @Test
  void theDesignIsNamedWithItsDegreesOfFreedom() {
    String columns = "q h u n";
    String allow = "Standard errors and intervals allow for the ";
    assertThat(TinyStudy.of(design(true, true, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow
                + "strata of the sample and for the units that respondents were sampled in. They"
                + " have up to 3 degrees of freedom.");
    assertThat(TinyStudy.of(design(true, false, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow + "strata that the sample was drawn in. They have up to 98 degrees of freedom.");
    assertThat(TinyStudy.of(design(false, true, false), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            allow
                + "units that respondents were sampled in. They have up to 4 degrees of freedom.");
    assertThat(TinyStudy.of(design(false, false, false), columns, PEOPLE).method())
        .doesNotContainKey("Sample design");
    Results none = Results.of(design(true, true, false).build()).respondents(100).build();
    assertThat(TinyStudy.of(none).method().get("Sample design")).endsWith("sampled in.");
    Study.Builder lonely =
        study()
            .design(
                new SampleDesign(
                    Optional.of("h"),
                    Optional.of("u"),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.CERTAINTY));
    assertThat(TinyStudy.of(lonely, "q h u", "50 y 1 a", "50 n 2 b").method().get("Sample design"))
        .doesNotContain("degrees");
  }

  /** Wilson's interval takes the effective base, and tests on bases know no design. */
  @Test
  void theDesignIsSaidOfWhatIsMadeWithIt() {
    String end = " allow for the strata that the sample was drawn in. ";
    Conventions.Builder plain = Conventions.builder();
    Conventions.Builder wilson = Conventions.builder().interval(Conventions.IntervalMethod.WILSON);
    Conventions.Builder kish = Conventions.builder().test(Conventions.TestMethod.KISH);
    assertThat(grouped(plain, true)).startsWith("Standard errors, intervals and tests" + end);
    assertThat(grouped(kish, true)).startsWith("Standard errors and intervals" + end);
    assertThat(grouped(wilson, true)).startsWith("Standard errors and tests" + end);
    assertThat(grouped(wilson, false)).startsWith("Standard errors" + end);
    assertThat(grouped(kish.interval(Conventions.IntervalMethod.WILSON), true))
        .startsWith("Standard errors" + end);
  }

  private static String grouped(Conventions.Builder conventions, boolean segment) {
    Study.Builder study = design(true, false, false).conventions(conventions.build());
    if (segment) {
      study.segment(Segment.builder("h").category("1", "One").category("2", "Two").build());
    }
    return TinyStudy.of(study, "q h u n", PEOPLE).method().get("Sample design");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FAIL|sampled in.",
        "CERTAINTY|A stratum with a single unit adds nothing to the errors.",
        "ADJUST|A stratum with a single unit is set against the mean of all units.",
        "AVERAGE|A stratum with a single unit counts with the mean error of the others."
      })
  void whatALonelyUnitDoesIsSaid(SampleDesign.LonelyPsu lonely, String end) {
    Optional<String> none = Optional.empty();
    Study.Builder both =
        study().design(new SampleDesign(Optional.of("h"), Optional.of("u"), none, lonely));
    Results.Builder results = Results.of(both.build()).respondents(100);
    assertThat(TinyStudy.of(results.loneUnits(true).build()).method().get("Sample design"))
        .endsWith(end);
    assertThat(TinyStudy.of(results.loneUnits(false).build()).method().get("Sample design"))
        .endsWith("sampled in.");
    Study.Builder units = study().design(new SampleDesign(none, Optional.of("u"), none, lonely));
    Results unstratified = Results.of(units.build()).respondents(100).build();
    assertThat(TinyStudy.of(unstratified).method().get("Sample design")).endsWith("sampled in.");
  }

  @Test
  void whetherAStratumHasALonelyUnitIsSeenInTheData() {
    Study.Builder both =
        study()
            .design(
                new SampleDesign(
                    Optional.of("h"),
                    Optional.of("u"),
                    Optional.empty(),
                    SampleDesign.LonelyPsu.AVERAGE));
    String[] pairs = {"20 y 1 a", "20 n 1 b", "20 y 2 c", "20 n 2 d"};
    TinyStudy without = TinyStudy.of(both, "q h u", pairs);
    assertThat(without.results().hasLoneUnits()).isFalse();
    assertThat(without.method().get("Sample design")).doesNotContain("single unit");
    String[] lonely = {"20 y 1 a", "20 n 1 b", "20 y 2 c", "20 n 2 c"};
    TinyStudy with = TinyStudy.of(both, "q h u", lonely);
    assertThat(with.results().hasLoneUnits()).isTrue();
    assertThat(with.method().get("Sample design")).contains("A stratum with a single unit");
  }

  @Test
  void aFinitePopulationIsOneOfWhatWasSampled() {
    String columns = "q h u n";
    assertThat(
            TinyStudy.of(design(true, true, true), columns, PEOPLE).method().get("Sample design"))
        .endsWith(
            "A finite population correction is made for the units; where respondents were"
                + " subsampled within them, the error is understated.");
    assertThat(
            TinyStudy.of(design(true, false, true), columns, PEOPLE).method().get("Sample design"))
        .endsWith(
            "A finite population correction is made: standard errors allow for the part of each"
                + " stratum that was interviewed.");
    assertThat(TinyStudy.of(design(false, false, true), columns, PEOPLE).method())
        .containsEntry(
            "Sample design",
            "A finite population correction is made: standard errors allow for the part of the"
                + " population that was interviewed.");
    assertThat(TinyStudy.of(design(true, true, false), columns, PEOPLE).method().toString())
        .doesNotContain("finite");
  }
}
