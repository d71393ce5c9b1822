package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.MultipleStorage;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.ResultTable;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several answers in one cell, cells that repeat an option's text, and segments by date. */
class CellOptionsTest {

  private static final Source PLATFORM =
      RowsSource.of(
          "platform.csv",
          List.of("ways", "bus", "day"),
          List.of(
              Arrays.asList("Bus, tram, Bike", "By bus", "2026-03-01"),
              Arrays.asList("Bike", null, "2026-03-02T23:59:59"),
              Arrays.asList("Bike;Car;", "By bus", "2026-03-09"),
              Arrays.asList("Refused", "Refused", "2026-03-10"),
              Arrays.asList(null, null, null),
              Arrays.asList("on foot, slowly", null, "2026-03-20")));

  private static MultipleQuestion.Builder ways(String separator) {
    return MultipleQuestion.builder("ways")
        .category("Bus, tram", "Bus or tram")
        .category("Bike", "Bike")
        .category("Car", "Car")
        .category("other", "Other")
        .missing("Refused", "Refused", MissingKind.REFUSED)
        .joined("ways", separator);
  }

  private static double count(ResultTable table, String row) {
    return table.cell(row, "total").orElseThrow().count().orElseThrow();
  }

  private static ResultTable table(MultipleQuestion question, DataPolicy undeclared) {
    Study study =
        Study.builder("s")
            .question(question)
            .onProblem(DataRule.UNDECLARED_CODE, undeclared)
            .build();
    return Analysis.of(study).run(PLATFORM).complete().table(question.id()).orElseThrow();
  }

  @Test
  void cutsCellsAtTheSeparatorButNotWithinACode() {
    ResultTable table = table(ways(", ").otherwise("other").build(), DataPolicy.FAIL);
    assertThat(table.total().base()).hasValue(4);
    assertThat(count(table, "Bus, tram")).isEqualTo(1);
    assertThat(count(table, "Bike")).isEqualTo(2);
    assertThat(count(table, "Car")).isZero();
    assertThat(count(table, "other")).isEqualTo(2); // two texts of one respondent count once
  }

  @Test
  void passesOverASeparatorAtTheEnd() {
    ResultTable table = table(ways(";").build(), DataPolicy.SET_MISSING);
    assertThat(count(table, "Bike")).isEqualTo(2);
    assertThat(count(table, "Car")).isEqualTo(1);
    assertThat(table.total().base()).hasValue(2);
  }

  @Test
  void otherTextIsAnUndeclaredCode() {
    assertThatThrownBy(() -> table(ways(", ").build(), DataPolicy.FAIL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("column 1 \"ways\" holds \"Bike;Car;\", which is neither");
  }

  @Test
  void anyValueMayMeanChosen() {
    MultipleQuestion question =
        MultipleQuestion.builder("q")
            .option("bus", "Bus", "bus")
            .chosen(MultipleStorage.OptionColumns.ANY)
            .missing("Refused", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(count(table(question, DataPolicy.FAIL), "bus")).isEqualTo(2);
  }

  @Test
  void segmentsMayJoinCodesAndBandDates() {
    Segment days =
        Segment.builder("wave")
            .column("day")
            .band("first", "First", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3))
            .band("second", "Second", LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 20))
            .build();
    Segment ways =
        Segment.builder("by")
            .joined("ways", ", ")
            .otherwise("other")
            .category("Bike", "Bike")
            .category("other", "Other")
            .build();
    SingleQuestion bus =
        SingleQuestion.builder("bus")
            .category("By bus", "By bus")
            .missing("Refused", "Refused", MissingKind.REFUSED)
            .build();
    Study study = Study.builder("s").question(bus).segment(days).segment(ways).build();
    ResultTable table = Analysis.of(study).run(PLATFORM).complete().table("bus@wave").orElseThrow();
    assertThat(table.cell("By bus", "first").orElseThrow().count()).hasValue(1);
    assertThat(table.cell("By bus", "second").orElseThrow().count()).hasValue(1);
  }
}
