package io.etude.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

  @Test
  void aBuilderThatStartsFromAChartHasAllOfIt() {
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(List.of(), List.of()))
            .title("Title")
            .subtitle("In %")
            .table("table-q")
            .lastTable("table-r")
            .alt("Bars.")
            .altTable("All figures: table {number}.")
            .altTables("All figures: tables {number} to {last}.")
            .width(Block.Width.FULL)
            .titlePlace(Chart.TitlePlace.HEADING)
            .build();
    assertThat(chart.toBuilder().build()).isEqualTo(chart);
    assertThat(chart.toBuilder().titlePlace(Chart.TitlePlace.CHART).build()).isNotEqualTo(chart);
  }
}
