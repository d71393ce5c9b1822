package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mean has the base of those who gave a number, and what is said of low bases holds of that. */
class SummaryBasesTest {

  private static final String STUDY =
      """
      id: s
      weighting: {column: w}
      conventions: {cautionBase: 40, publishBase: 10%s}
      questions:
        - {id: sat, type: single, categories:
            {1: {label: Bad, score: 1}, 2: {label: Good, score: 2},
             8: {label: Don't know, kind: dontKnow}}}
        - {id: km, type: numeric, base: all}
        - {id: all, type: numeric}
      segments:
        - {id: g, categories: {1: One, 2: Two}}
      """;

  /** 200 people in two groups: so many of each gave a number, the others said "don't know". */
  private static TestData data(int ofOne, int ofTwo) {
    List<String> lines = new ArrayList<>(List.of("sat km all g w"));
    for (int i = 0; i < 200; i++) {
      boolean one = i < 100;
      boolean gives = one ? i < ofOne : i - 100 < ofTwo;
      String sat = one == (i % 10 == 0) ? "1 " : "2 ";
      String answer = gives ? sat + (one ? 50 + i % 3 : i % 3) : "8 .";
      lines.add(answer + " " + i + (one ? " 1" : " 2") + (i % 2 == 0 ? " 1" : " 3"));
    }
    return TestData.of(lines.toArray(String[]::new));
  }

  private static Results run(int ofOne, int ofTwo, String conventions) {
    return Analysis.of(Study.parse(STUDY.formatted(conventions))).run(data(ofOne, ofTwo));
  }

  private static Summary mean(ResultTable table, String column) {
    return table.column(column).orElseThrow().summary(Summary.Stat.MEAN).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"sat", "km"})
  void isOfThoseWhoGaveANumber(String question) {
    ResultTable table = run(60, 50, "").table(question).orElseThrow();
    ResultColumn total = table.total();
    assertThat(total.base()).hasValue(200);
    Summary.Base base = mean(table, "total").base(total);
    assertThat(base.unweighted()).hasValue(110);
    assertThat(base.weighted()).hasValue(55 + 3 * 55);
    assertThat(base.effective().orElseThrow()).isCloseTo(220.0 * 220 / (55 + 9 * 55), within(1e-9));
    FigureRef figure = FigureRef.summary(table, mean(table, "total"), total);
    assertThat(figure.base()).hasValue(110);
  }

  @Test
  void isThatOfTheColumnWhereAllGaveANumber() {
    ResultTable table = run(60, 50, "").table("all").orElseThrow();
    assertThat(mean(table, "total").ownBase()).isEmpty();
    assertThat(mean(table, "total").base(table.total()).unweighted()).hasValue(200);
  }

  @ParameterizedTest
  @CsvSource({"sat", "km"})
  void decidesWhetherASummaryIsPublished(String question) {
    Results results = run(6, 30, "");
    ResultTable table = results.table(question + "@g").orElseThrow();
    for (Summary summary : table.column("1").orElseThrow().summaries()) {
      assertThat(summary.estimate()).isEmpty();
      assertThat(summary.flags()).contains(Flag.LOW_BASE, Flag.WITHHELD);
      assertThat(summary.base(table.column("1").orElseThrow()).unweighted()).hasValue(6);
    }
    for (Summary summary : table.column("2").orElseThrow().summaries()) {
      assertThat(summary.estimate()).isPresent();
      assertThat(summary.flags()).contains(Flag.SMALL_BASE);
    }
    assertThat(table.column("1").orElseThrow().isWithheld()).isFalse();
    assertThat(table.column("1").orElseThrow().flags()).isEmpty();
    ResultTable complete = results.complete().table(question + "@g").orElseThrow();
    assertThat(mean(complete, "1").estimate()).isPresent();
    assertThat(mean(complete, "1").flags()).contains(Flag.LOW_BASE);
  }

  @ParameterizedTest
  @CsvSource({"sat", "km"})
  void decidesWhetherMeansAreCompared(String question) {
    assertThat(compared(run(60, 60, ""), question)).isTrue();
    assertThat(compared(run(6, 60, ""), question)).isFalse();
    assertThat(compared(run(6, 60, ", lowBase: flag"), question)).isFalse();
  }

  private static boolean compared(Results results, String question) {
    ResultTable table = results.table(question + "@g").orElseThrow();
    return table.columns().stream()
        .flatMap(column -> column.summaries().stream())
        .anyMatch(summary -> !summary.higherThan().isEmpty());
  }

  /** Neither a mean of few nor, of numbers, how few they are; nor what would give them back. */
  @ParameterizedTest
  @CsvSource({"sat", "km"})
  void underDisclosureControlAMeanOfFewIsHidden(String question) {
    String rules = ", lowBase: flag, disclosure: {minimumCell: 3, minimumBase: 25}";
    Results results = run(20, 60, rules);
    ResultTable table = results.table(question + "@g").orElseThrow();
    for (String column : List.of("1", "2")) {
      assertThat(mean(table, column).estimate()).isEmpty();
      assertThat(mean(table, column).flags()).containsExactly(Flag.SUPPRESSED);
      assertThat(mean(table, column).ownBase()).isEqualTo(Optional.of(Summary.Base.HIDDEN));
    }
    assertThat(mean(table, "total").estimate()).isPresent();
    boolean numbers = question.equals("km");
    assertThat(mean(table, "total").base(table.total()).unweighted().isEmpty()).isEqualTo(numbers);
    ResultTable enough = run(60, 60, rules).table(question + "@g").orElseThrow();
    assertThat(mean(enough, "1").estimate()).isPresent();
  }
}
