package io.etude.examples.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.study.Study;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published results come out of the study as the library reads and computes it. */
class GazetteResultsTest {

  private static Results results;

  @BeforeAll
  static void analyse() {
    Path folder = Path.of("gazette-orange-2018");
    Study study = Study.read(folder.resolve("study.yaml"));
    results =
        Analysis.of(study).run(io.etude.dataset.csv.CsvSource.of(folder.resolve("responses.csv")));
  }

  @ParameterizedTest
  @CsvSource({
    "maturity.above, 78",
    "maturity.10, 6",
    "sectors.procurement.satisfied, 67",
    "sectors.security.dissatisfied, 35",
    "sectors.transport.dissatisfied, 36",
    "sectors.participation.dissatisfied, 45",
    "benefits.services, 74",
    "benefits.access, 64",
    "benefits.efficiency, 42",
    "benefits.sharing, 21",
    "benefits.skills, 17",
    "benefits.innovation, 16",
    "benefits.innovation@type.intercommunal, 31",
    "obstacles.trust, 15",
    "opensource.free, 5",
    "opensource.proprietary, 22",
    "opensource.both, 44",
    "osreasons.cost, 59",
    "governance.yes, 33",
    "broadband.yes, 48"
  })
  void thePublishedPercentageFollows(String reference, int percent) {
    assertThat(percent(reference)).isEqualTo(percent);
  }

  @Test
  void theOrdersFollow() {
    List<String> others =
        List.of("education", "urbanism", "social", "culture", "transport", "security");
    assertThat(share("sectors.procurement.satisfied"))
        .isGreaterThan(share("sectors.administration.satisfied"));
    assertThat(share("sectors.administration.satisfied"))
        .isGreaterThan(share("sectors.eadministration.satisfied"));
    assertThat(others)
        .allSatisfy(
            sector ->
                assertThat(share("sectors." + sector + ".satisfied"))
                    .isLessThan(share("sectors.eadministration.satisfied")));
    assertThat(List.of("transport", "security", "participation"))
        .allSatisfy(
            sector ->
                assertThat(share("sectors." + sector + ".dissatisfied"))
                    .isGreaterThan(share("sectors." + sector + ".satisfied")));
    assertThat(List.of("obstacles.cost", "obstacles.change"))
        .allSatisfy(obstacle -> assertThat(share(obstacle)).isGreaterThan(0.5));
    assertThat(share("osreasons.cost")).isGreaterThan(share("osreasons.independence"));
    assertThat(share("osreasons.independence")).isGreaterThan(share("osreasons.sharing"));
  }

  @Test
  void smallAuthoritiesNameTrustSignificantlyMoreOften() {
    assertThat(
            results
                .table("obstacles@size")
                .orElseThrow()
                .cell("trust", "small")
                .orElseThrow()
                .higherThan())
        .extracting("column")
        .contains("large");
  }

  @Test
  void innovationIsSignificantlyMoreFrequentInIntercommunalBodies() {
    assertThat(
            results
                .table("benefits@type")
                .orElseThrow()
                .cell("innovation", "intercommunal")
                .orElseThrow()
                .higherThan())
        .extracting("column")
        .contains("commune");
  }

  @Test
  void theDataBreakNoRule() {
    assertThat(results.problems()).filteredOn(p -> !p.rule().equals("straightLining")).isEmpty();
  }

  private static double share(String reference) {
    FigureRef figure = results.figure(reference);
    return figure.estimate().orElseThrow().value();
  }

  /** Half up, as statistics are rounded for display. */
  private static int percent(String reference) {
    return BigDecimal.valueOf(100 * share(reference))
        .setScale(12, RoundingMode.HALF_UP)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
