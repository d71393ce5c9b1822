package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.AnalysisException;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raking from the study file to the report of the weights. */
class RakingFromYamlTest {

  private static final String STUDY =
      """
      id: raked
      data: answers.csv
      questions:
        - {id: status, type: single, categories: {agent: Agents, elected: Elected}}
        - {id: size, type: single, categories: {small: Small, large: Large}}
      segments:
        - {id: status, categories: {agent: Agents, elected: Elected}}
      weighting:
        targets:
          status: {agent: 0.55, elected: 0.45}
          size: {small: 70, large: 30}
      """;

  @TempDir Path folder;

  @Test
  void theTablesMeetTheTargetsAndKeepTheAssociation() throws IOException {
    Results results = run(STUDY);

    WeightReport weights = results.weights().orElseThrow();
    assertThat(weights.iterations()).isPositive();
    assertThat(weights.designEffect()).isGreaterThan(1);
    assertThat(weights.margins())
        .extracting(WeightReport.Margin::column, WeightReport.Margin::code)
        .hasSize(4);
    assertThat(weights.margins())
        .allSatisfy(
            margin -> assertThat(margin.achieved()).isCloseTo(margin.target(), within(1e-9)));
    assertThat(share(results.table("status").orElseThrow(), "agent", "total"))
        .isCloseTo(0.55, within(1e-9));
    assertThat(share(results.table("size").orElseThrow(), "small", "total"))
        .isCloseTo(0.7, within(1e-9));
    // Raking changes margins and leaves odds ratios as they are: here (30 · 40) / (20 · 10).
    ResultTable crossed = results.table("size@status").orElseThrow();
    double agents = odds(share(crossed, "small", "agent"));
    double elected = odds(share(crossed, "small", "elected"));
    assertThat(agents / elected).isCloseTo(6, within(1e-8));
  }

  @Test
  void aTargetThatNobodyMeetsIsNamed() {
    assertThatThrownBy(() -> run(STUDY.replace("large: 30}", "large: 20, huge: 10}")))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("\"size\"")
        .hasMessageContaining("\"huge\"");
  }

  @Test
  void aTargetOfAColumnThatIsNotThereIsNamedWithItsLine() {
    assertThatThrownBy(() -> run(STUDY.replace("    size: {small", "    sise: {small")))
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "study.yaml:11:5: the weighting names column \"sise\", which answers.csv does not have;"
                + " closest: \"size\"");
  }

  /** 30 small agents, 10 large ones, 20 small elected, 40 large ones. */
  private Results run(String yaml) throws IOException {
    String answers =
        "status,size\n"
            + "agent,small\n".repeat(30)
            + "agent,large\n".repeat(10)
            + "elected,small\n".repeat(20)
            + "elected,large\n".repeat(40);
    Path data = Files.writeString(folder.resolve("answers.csv"), answers);
    Path file = Files.writeString(folder.resolve("study.yaml"), yaml);
    return Analysis.of(Study.read(file)).run(CsvSource.of(data));
  }

  private static double share(ResultTable table, String row, String column) {
    return table.cell(row, column).orElseThrow().share().orElseThrow().value();
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
