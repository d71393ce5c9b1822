package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attack by the statistics of a number: how many they are of follows from a standard error and a
 * standard deviation, and with the base of the column how many gave no number. The same column may
 * be another question's, which hides how many said so.
 */
class HiddenBasesOfNumbersTest {
  private static final int PEOPLE = 200;
  private static final int MINIMUM = 5;

  private static final String STUDY =
      """
      id: s
      conventions: {publishBase: 5, cautionBase: 5, disclosure: {minimumCell: 5}}
      questions:
        - {id: km, type: numeric, base: all, missing: {999: {label: Refused, kind: refused}}}
      segments:
        - {id: g, categories: {x: X, y: Y}}
      """;

  /** So many of the first group and of the second gave no number. */
  private static Results run(int ofOne, int ofOther) {
    List<String> lines = new ArrayList<>(List.of("km g"));
    for (int i = 0; i < PEOPLE; i++) {
      boolean one = i % 2 == 0;
      boolean none = i / 2 < (one ? ofOne : ofOther);
      lines.add((none ? "999" : String.valueOf(i * i % 37)) + (one ? " x" : " y"));
    }
    return Analysis.of(Study.parse(STUDY)).run(TestData.of(lines.toArray(String[]::new)));
  }

  /** How many of a column gave no number, as its published statistics tell. */
  private static OptionalLong attack(ResultColumn column) {
    Optional<Estimate> mean = column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate);
    Optional<Estimate> sd = column.summary(Summary.Stat.SD).flatMap(Summary::estimate);
    if (mean.isEmpty() || sd.isEmpty() || Double.isNaN(mean.get().se())) {
      return OptionalLong.empty();
    }
    double ratio = Math.pow(mean.get().se() / sd.get().value(), 2) * (PEOPLE - 1) / PEOPLE;
    long base = column.base().orElseThrow();
    return LongStream.rangeClosed(2, base)
        .filter(n -> Math.abs((n - 1.0) / n / n / ratio - 1) < 1e-9)
        .map(n -> base - n)
        .findFirst();
  }

  private static long told(ResultTable table) {
    return table.columns().stream()
        .flatMap(column -> attack(column).stream().boxed())
        .filter(none -> none > 0 && none < MINIMUM)
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,0", "2,2", "3,9", "4,4", "1,60"})
  void theStatisticsOfANumberTellNoSmallCountOfThoseWithoutOne(String none) {
    String[] groups = none.split(",");
    Results results = run(Integer.parseInt(groups[0]), Integer.parseInt(groups[1]));
    for (ResultTable table : results.tables()) {
      assertThat(told(table)).as(table.id().toString()).isZero();
    }
    assertThat(told(results.complete().table("km@g").orElseThrow())).isPositive();
    assertThat(results.suppressions())
        .filteredOn(d -> d.message().contains("gave no number"))
        .hasSize(1);
  }

  /** The groups' are hidden all together: what one of them hides the total less the other gives. */
  @Test
  void whatIsHiddenIsNoDifferenceOfWhatIsShown() {
    ResultTable table = run(3, 9).table("km@g").orElseThrow();
    assertThat(attack(table.total())).hasValue(12);
    assertThat(attack(table.column("x").orElseThrow())).isEmpty();
    assertThat(attack(table.column("y").orElseThrow())).isEmpty();
  }

  @Test
  void whereManyOrNobodyGaveNoneNothingIsHidden() {
    for (int none : new int[] {0, 30}) {
      Results results = run(none, none);
      assertThat(results.suppressions()).isEmpty();
      for (ResultColumn column : results.table("km@g").orElseThrow().columns()) {
        assertThat(column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate)).isPresent();
      }
    }
  }
}
