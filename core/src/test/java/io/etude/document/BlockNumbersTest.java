package io.etude.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.FullResults;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BlockNumbersTest {

  private static final String ARTICLE =
      """
      ::: table fruit
      :::

      ::: chart way
      :::

      ::: chart fruit
      :::

      ::: results detail=%s
      :::
      """;

  private static Results results() {
    return TinyStudy.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("fruit")
                        .category("a", "Apple")
                        .category("b", "Banana")
                        .category("c", "Cherry")
                        .build())
                .question(
                    GridQuestion.builder("way")
                        .category("1", "Often")
                        .category("2", "Never")
                        .item("bus", "Bus", "bus")
                        .item("car", "Car", "car")
                        .build()),
            "fruit bus car",
            "40 a 1 2",
            "60 b 2 2")
        .results();
  }

  private static BlockNumbers numbers(ResultsDetail detail) {
    String article = String.format(ARTICLE, detail.name().toLowerCase(Locale.ROOT));
    return BlockNumbers.of(StudyReport.of(results()).template(article).build());
  }

  @Test
  void aTableOfASummaryHasItsNumberAndItsPlace() {
    BlockNumbers numbers = numbers(ResultsDetail.SUMMARY);
    assertThat(numbers.block("extract-fruit")).isEqualTo(1);
    assertThat(numbers.block("chart-way")).isEqualTo(1);
    assertThat(numbers.block("chart-fruit")).isEqualTo(2);
    assertThat(numbers.table("table-fruit")).contains("2");
    assertThat(numbers.table("table-way.bus")).contains("3.1");
    assertThat(numbers.table("table-way.car")).contains("3.2");
    assertThat(numbers.table("way")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> numbers.block("table-way.bus"));
  }

  @Test
  void crossTablesHaveANumberEach() {
    BlockNumbers numbers = numbers(ResultsDetail.FULL);
    assertThat(numbers.table("table-fruit")).contains("2");
    assertThat(numbers.table("table-way.bus")).contains("3");
    assertThat(numbers.table("table-way.car")).contains("4");
  }

  private static Chart chart() {
    return Chart.builder("c", new ChartSpec.Bars(List.of(), List.of()))
        .alt("Bars.")
        .table("table-way.bus")
        .lastTable("table-way.car")
        .altTable("All figures: table {number}.")
        .altTables("All figures: tables {number} to {last}.")
        .build();
  }

  @Test
  void anAlternativeTextNamesTheTablesOfAllItems() {
    assertThat(numbers(ResultsDetail.FULL).alt(chart()))
        .isEqualTo("Bars. All figures: tables 3 to 4.");
    assertThat(numbers(ResultsDetail.SUMMARY).alt(chart()))
        .isEqualTo("Bars. All figures: table 3.");
  }

  @Test
  void aChartOfAGridLeadsToTheTablesOfItsItems() {
    Report report = StudyReport.of(results()).template("::: chart way\n:::\n").build();
    Chart chart = (Chart) report.blocks().get(0);
    assertThat(chart.table()).contains("table-way.bus");
    assertThat(chart.lastTable()).contains("table-way.car");
    assertThat(chart.notes().stream().flatMap(List::stream))
        .contains(Inline.Reference.through("table-way.bus", "table-way.car"));
  }

  @Test
  void aChartOfOneItemLeadsToItsTableAlone() {
    Report report = StudyReport.of(results()).template("::: chart way.car\n:::\n").build();
    Chart chart = (Chart) report.blocks().get(0);
    assertThat(chart.table()).contains("table-way.car");
    assertThat(chart.lastTable()).isEmpty();
  }

  @Test
  void tablesThatOnlyTheWorkbookHasComeAfterTheOthers() {
    Report report =
        StudyReport.of(results())
            .fullResults(FullResults.OMITTED)
            .template("::: table fruit\n:::\n")
            .build();
    BlockNumbers numbers = BlockNumbers.of(report);
    assertThat(numbers.block("extract-fruit")).isEqualTo(1);
    assertThat(report.tables()).isNotEmpty();
    for (int i = 0; i < report.tables().size(); i++) {
      assertThat(numbers.table(report.tables().get(i).id())).contains("" + (i + 2));
    }
  }
}
