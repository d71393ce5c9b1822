package io.etude.examples.nhtsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.dataset.spss.SpssSource;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures come out of the file, each over the base that the codebook states. */
class NhtsaStudyTest {

  private static Results results;

  @BeforeAll
  static void analyse() {
    Path folder = Path.of("nhtsa-2008");
    Study study = Study.read(folder.resolve("study.yaml"));
    results = Analysis.of(study).run(SpssSource.of(folder.resolve("nhtsa.sav")));
  }

  /** Figures of DOT HS 811 342 to 344, in percent. */
  @ParameterizedTest
  @CsvSource({
    "hasDrivenAfterDrinking_all, 1, ALL, 20",
    "timesDrivenAfterDrinking30Days, once, ALL, 13",
    "levelOfThreatDrinkingAndDrivingByOtherPeople, 1, VALID, 81",
    "hasBeenPassengerOfDrunkDriver, 1, ALL, 8"
  })
  void thePublishedFigureFollows(String question, String row, Base base, int percent) {
    ResultTable table = results.table(question).orElseThrow();
    assertThat(table.base()).isEqualTo(base);
    assertThat(Math.round(100 * share(table, row))).isEqualTo(percent);
  }

  /** The same column over another base: 35.9 % of those who were asked and answered. */
  @Test
  void theBaseIsAChoice() {
    ResultTable valid = results.table("hasDrivenAfterDrinking").orElseThrow();
    assertThat(valid.total().base()).hasValue(4014);
    assertThat(share(valid, "1")).isCloseTo(0.3589542755906385, within(1e-12));
    ResultTable all = results.table("hasDrivenAfterDrinking_all").orElseThrow();
    assertThat(all.total().base()).hasValue(6999);
    assertThat(all.total().weightedBase().orElseThrow()).isCloseTo(6999, within(1e-6));
  }

  @Test
  void userMissingValuesStayOutOfTheBase() {
    assertThat(
            results.table("effectiveness.effectivenessPoliceEfforts").orElseThrow().total().base())
        .hasValue(6971);
    assertThat(results.table("race").orElseThrow().total().base()).hasValue(6874);
    assertThat(results.table("employmentStatus").orElseThrow().total().base()).hasValue(6944);
  }

  @Test
  void meansLeaveOutUserMissingValues() {
    assertThat(mean("age")).isCloseTo(44.84102145532128, within(1e-10));
    assertThat(mean("numberOfChildrenUnder16")).isCloseTo(0.7026100391587013, within(1e-12));
  }

  private static double mean(String question) {
    return results
        .table(question)
        .orElseThrow()
        .total()
        .summary(Summary.Stat.MEAN)
        .orElseThrow()
        .estimate()
        .orElseThrow()
        .value();
  }

  @Test
  void theSelectionCoversRoutesGridsAndCategorySets() {
    Study study = results.study();
    assertThat(study.questions()).hasSizeGreaterThan(25);
    assertThat(study.questions()).filteredOn(q -> q instanceof GridQuestion).hasSize(4);
    assertThat(study.questions())
        .filteredOn(q -> q instanceof MultipleQuestion)
        .extracting("info.id")
        .isEqualTo(
            List.of("measuresAgainstDrivingAfterDrinkAtLastEvent", "employmentStatus", "race"));
    assertThat(study.questions()).filteredOn(q -> q.info().routing().isPresent()).isNotEmpty();
  }

  @Test
  void theDataBreakNoRuleButKnownOnes() {
    assertThat(results.problems())
        .extracting("rule")
        .containsOnly("noneWithOthers", "straightLining");
  }

  private static double share(ResultTable table, String row) {
    return table.cell(row, "total").orElseThrow().share().orElseThrow().value();
  }
}
