package io.etude.examples.withheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.analysis.Analysis;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.DataPolicy;
import io.etude.study.Study;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much disclosure control hides of the examples: it has to stay a study. */
class HiddenSharesTest {

  private static Results results(String example, Conventions.Disclosure rules) {
    Study study = Study.read(Path.of(example, "study.yaml"));
    Study guarded =
        study.toBuilder()
            .conventions(study.conventions().toBuilder().disclosure(rules).build())
            .build();
    return Analysis.of(guarded).onProblems(DataPolicy.GO_ON).run(study.source());
  }

  private static Conventions.Disclosure rules(int cell, int base) {
    return new Conventions.Disclosure(cell, base, Conventions.Disclosure.Zeros.PUBLISH);
  }

  private static long hidden(ResultColumn column) {
    return column.cells().stream().filter(cell -> cell.count().isEmpty()).count();
  }

  private static boolean isSmall(ResultColumn column, int minimum) {
    return column.cells().stream()
        .map(Cell::count)
        .anyMatch(count -> count.isPresent() && count.getAsLong() < minimum);
  }

  /**
   * The shares were 37, 47, 100 and 100 % of the French study, and 22, 27, 27 and 32 % of the
   * American one, before cells that protect each other were looked for.
   *
   * @param most the most that may be hidden, in percent of the cells
   */
  @ParameterizedTest
  @CsvSource({
    "gazette-orange-2018, 3, 5, 38",
    "gazette-orange-2018, 5, 5, 48",
    "nhtsa-2008, 5, 5, 7"
  })
  void hidesNoMoreThanItHasTo(String example, int cell, int base, int most) {
    check(example, cell, base, most);
  }

  /** Half a minute of looking for what protects what. */
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "etude.nightly", matches = "true")
  @CsvSource({
    "gazette-orange-2018, 5, 10, 52",
    "gazette-orange-2018, 10, 30, 65",
    "nhtsa-2008, 3, 5, 5",
    "nhtsa-2008, 5, 10, 7",
    "nhtsa-2008, 10, 30, 10"
  })
  void hidesNoMoreThanItHasToByStricterRules(String example, int cell, int base, int most) {
    check(example, cell, base, most);
  }

  private static void check(String example, int cell, int base, int most) {
    Results results = results(example, rules(cell, base));
    long cells = 0;
    long hidden = 0;
    for (ResultTable table : results.tables()) {
      for (ResultColumn column : table.columns()) {
        cells += column.cells().size();
        hidden += hidden(column);
      }
      ResultTable complete = results.complete().table(table.id()).orElseThrow();
      if (hidden(table.total()) > 0) {
        assertThat(isSmall(complete.total(), cell)).as(table + " hides totals").isTrue();
      }
    }
    assertThat(100.0 * hidden / cells).isPositive().isLessThan(most);
    assertThat(results.suppressions())
        .isNotEmpty()
        .allSatisfy(diagnostic -> assertThat(diagnostic.hint()).isNotEmpty());
  }

  @Test
  void saysOfEachSegmentWhatIsHiddenAndWhy() {
    assertThat(results("gazette-orange-2018", rules(5, 10)).suppressions())
        .anySatisfy(
            diagnostic -> {
              assertThat(diagnostic.place()).isEqualTo("segment \"type\"");
              assertThat(diagnostic.message())
                  .contains("hides")
                  .contains("small themselves")
                  .contains("its smallest columns are \"other\"")
                  .doesNotContain("(8)");
              assertThat(diagnostic.hint()).contains("disclosure.minimumBase");
            });
  }

  @Test
  void refusesToHideMoreThanStated() {
    Conventions.Disclosure strict =
        new Conventions.Disclosure(5, 10, Conventions.Disclosure.Zeros.PUBLISH, 0.2);
    assertThatThrownBy(() -> results("gazette-orange-2018", strict))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("disclosure.maximumHidden, 20 %")
        .hasMessageContaining("segment \"type\"");
  }
}
