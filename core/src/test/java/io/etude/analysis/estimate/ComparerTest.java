package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.AnalysisException;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.inference.Comparison;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Two columns that the caller names. */
class ComparerTest {

  private static Segment groups(String id) {
    return Segment.builder(id)
        .column("g")
        .category("a", "A")
        .category("b", "B")
        .category("c", "C")
        .category("z", "Nobody")
        .build();
  }

  private static Comparison compare(String table, String row, String one, String other) {
    List<String> lines = new ArrayList<>(List.of("q i g"));
    for (String group : List.of("30 y 1 a", "10 n 2 a", "10 y 2 b", "30 n 1 b", "20 y 2 c")) {
      for (int i = 0; i < Integer.parseInt(group.substring(0, 2)); i++) {
        lines.add(group.substring(3));
      }
    }
    Analysis analysis =
        Analysis.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
                .question(
                    GridQuestion.builder("grid")
                        .category("1", "One")
                        .category("2", "Two")
                        .item("i", "Item", "i")
                        .build())
                .segment(groups("g"))
                .segment(groups("again"))
                .build());
    return analysis.compare(
        TestData.of(lines.toArray(String[]::new)).tally(analysis), table, row, one, other);
  }

  @Test
  void theDifferenceIsOneLessOther() {
    Comparison made = compare("q@g", "y", "a", "b");
    double variance = 0.75 * 0.25 / 40 * 2 * 100 / 99;
    assertThat(made.difference().value()).isCloseTo(0.75 - 0.25, within(1e-12));
    assertThat(made.difference().se()).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(made.difference().df()).isEqualTo(79);
    assertThat(made.p())
        .isCloseTo(
            2 * TDistribution.of(79).survivalProbability(0.5 / Math.sqrt(variance)), within(1e-15));
    assertThat(compare("q@g", "y", "b", "a").difference().value()).isCloseTo(-0.5, within(1e-12));
    assertThat(made.difference().interval().orElseThrow().low()).isBetween(0.3, 0.31);
    assertThat(compare("q@again", "n", "a", "b").difference().value())
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void theRestIsAllWhoAreInAnotherColumn() {
    assertThat(compare("q@g", "y", "a", Comparison.REST).difference().value())
        .isCloseTo(0.75 - 30 / 60.0, within(1e-12));
  }

  @Test
  void itemsOfGridsHaveTablesOfTheirOwn() {
    assertThat(compare("grid.i@g", "1", "a", "b").difference().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> compare("q", "y", "a", "b"))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("there is no table \"q\" with a segment");
    assertThatThrownBy(() -> compare("q@again", "yy", "a", "b"))
        .hasMessage("table \"q@again\" has no \"yy\"; closest: \"y\"");
    assertThatThrownBy(() -> compare("q@g", "y", "A", "b"))
        .hasMessage("table \"q@g\" has no \"A\"; closest: \"a\"");
    assertThatThrownBy(() -> compare("q@g", "y", "a", "nothing"))
        .hasMessage("table \"q@g\" has no \"nothing\"");
    for (String empty : List.of("a z", "z a")) {
      assertThatThrownBy(() -> compare("q@g", "y", empty.substring(0, 1), empty.substring(2)))
          .isInstanceOf(AnalysisException.class)
          .hasMessage("table \"q@g\": a column to compare has an empty base");
    }
  }
}
