package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.Problem;
import io.etude.StudyException;
import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that a study names and its data lack. */
class ColumnCheckTest {

  private static final RowsSource DATA =
      RowsSource.of("rows", List.of("a", "bea", "c_x", "sexe"), List.of());

  private static List<String> problems(String yaml) {
    Study study = Study.parse(yaml);
    return catchThrowableOfType(StudyException.class, () -> Analysis.of(study).run(DATA))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void areAllSaidAtOnceInTheOrderOfTheCodebook() {
    assertThat(
            problems(
                """
                id: s
                weighting: {column: w}
                design: {stratum: strat, psu: unit}
                questions:
                  - {id: a, type: single, categories: {1: One, 2: Two}}
                  - {id: b, type: single, column: bee, categories: {1: One, 2: Two}}
                  - {id: c, type: grid, columns: "c_{item}", items: {x: X, y: Y},
                     categories: {1: One, 2: Two}, asked: {column: filter, codes: [1]}}
                segments:
                  - {id: sex, categories: {1: M, 2: F}}
                """))
        .containsExactly(
            "study.yaml:2:13: the weighting names column \"w\", which rows does not have; valid: a,"
                + " bea, c_x, sexe",
            "study.yaml:3:10: the design names column \"strat\", which rows does not have; valid:"
                + " a, bea, c_x, sexe",
            "study.yaml:3:26: the design names column \"unit\", which rows does not have; valid: a,"
                + " bea, c_x, sexe",
            "study.yaml:6:27: question \"b\" names column \"bee\", which rows does not have;"
                + " closest: \"bea\"",
            "study.yaml:7:60: question \"c\" names column \"c_y\", which rows does not have;"
                + " closest: \"c_x\"",
            "study.yaml:8:44: question \"c\" names column \"filter\", which rows does not have;"
                + " valid: a, bea, c_x, sexe",
            "study.yaml:10:5: segment \"sex\" names column \"sex\", which rows does not have;"
                + " closest: \"sexe\"");
  }

  @Test
  void ofAWholeOtherFileTheFirstFiftyAreSaid() {
    StringBuilder yaml = new StringBuilder("id: s\nquestions:\n");
    for (int i = 0; i < 60; i++) {
      yaml.append("  - {id: q").append(i).append(", type: numeric}\n");
    }
    List<String> problems = problems(yaml.toString());
    assertThat(problems).hasSize(51);
    assertThat(problems.get(49)).startsWith("study.yaml:52:5: question \"q49\"");
    assertThat(problems.get(50))
        .isEqualTo("rows lacks 10 columns more; is it the data of this study?");
  }
}
