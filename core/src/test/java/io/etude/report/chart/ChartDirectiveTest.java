package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.ReportException;
import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as the directive of a template asks for them. */
class ChartDirectiveTest {

  @TempDir Path folder;

  private Chart chart(String directive) throws IOException {
    Study study =
        Study.builder("waves")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("trust")
                    .label(Label.of("Trust"))
                    .category("y", "Trust it")
                    .category("n", "Do not")
                    .category("m", "Not sure")
                    .build())
            .question(
                GridQuestion.builder("used")
                    .label(Label.of("Used"))
                    .category("y", "Often")
                    .category("n", "Never")
                    .item("bus", "Bus", "used_bus")
                    .item("car", "Car", "used_car")
                    .build())
            .segment(
                Segment.builder("wave")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2017")
                    .category("2", "2018")
                    .build())
            .segment(
                Segment.builder("city").category("1", "Towns").category("2", "Villages").build())
            .build();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean late = i % 2 == 0;
      rows.add(
          List.of(
              i % 4 == 0 || late && i % 8 == 2 ? "y" : i == 1 || i == 3 ? "m" : "n",
              i % 10 < 3 ? "y" : "n",
              i % 10 < 8 ? "y" : "n",
              late ? "2" : "1",
              i % 4 == 0 ? "1" : "2"));
    }
    Results results =
        Analysis.of(study)
            .run(
                RowsSource.of(
                    "rows", List.of("trust", "used_bus", "used_car", "wave", "city"), rows));
    Path template = folder.resolve("article.ftl.md");
    Files.writeString(template, directive);
    return (Chart) StudyReport.of(results).template(template).build().blocks().get(0);
  }

  @Test
  void linesTellHowTheirMessageChanged() throws IOException {
    Chart chart = chart("::: chart trust segment=wave\n:::\n");
    assertThat(Inline.plain(chart.title())).isEqualTo("“Do not”: from 99% (2017) to 25% (2018)");
    assertThat(chart.title()).filteredOn(Inline.Quoted.class::isInstance).hasSize(2);
    assertThat(chart.alt()).contains("Do not: 99% (2017) and 25% (2018)");
    assertThat(Inline.plain(chart.notes().get(0)))
        .contains("About the lines: confidence intervals, 95%.");
  }

  @Test
  void stackedBarsTellTheirFirstAndLastRow() throws IOException {
    Chart chart = chart("::: chart used\n:::\n");
    assertThat(Inline.plain(chart.title())).isEqualTo("“Often”: 80% for “Car”, 30% for “Bus”");
  }

  @Test
  void intervalsAreDrawnAndToldOnDemand() throws IOException {
    Chart plain = chart("::: chart trust\n:::\n");
    assertThat(((ChartSpec.Bars) plain.spec()).intervals()).isEqualTo(ChartSpec.Intervals.HIDDEN);
    assertThat(Inline.plain(plain.notes().get(0))).doesNotContain("interval");
    assertThat(plain.alt()).doesNotContain("interval");
    Chart shown = chart("::: chart trust intervals=shown\n:::\n");
    assertThat(((ChartSpec.Bars) shown.spec()).intervals()).isEqualTo(ChartSpec.Intervals.SHOWN);
    assertThat(Inline.plain(shown.notes().get(0)))
        .contains("Thin lines: confidence intervals, 95%.");
    assertThat(shown.alt())
        .contains("Confidence intervals, 95%: Do not: 57% to 67%; Trust it: 33% to 42%; ");
  }

  @Test
  void intervalsOfDotsTakeTheLineOfTheGap() throws IOException {
    Chart plain = chart("::: chart trust segment=city\n:::\n");
    assertThat(plain.spec().intervals()).isEqualTo(ChartSpec.Intervals.HIDDEN);
    assertThat(Inline.plain(plain.notes().get(0)))
        .contains("Answer in bold: a significant gap between groups");
    Chart shown = chart("::: chart trust segment=city intervals=shown\n:::\n");
    assertThat(shown.spec().intervals()).isEqualTo(ChartSpec.Intervals.SHOWN);
    assertThat(Inline.plain(shown.notes().get(0)))
        .contains("Thin lines: confidence intervals, 95%, where longer than the dot.")
        .contains("Answer in bold: a significant gap between groups");
    assertThat(shown.alt()).contains("interval, 95%: 78% to 87% for “Do not, Villages”.");
  }

  @Test
  void linesHideTheirIntervalsOnDemand() throws IOException {
    Chart hidden = chart("::: chart trust segment=wave intervals=hidden\n:::\n");
    assertThat(hidden.spec().intervals()).isEqualTo(ChartSpec.Intervals.HIDDEN);
    assertThat(Inline.plain(hidden.notes().get(0))).doesNotContain("interval");
  }

  @Test
  void stackedBarsHaveNoIntervals() {
    assertThatThrownBy(() -> chart("::: chart used intervals=shown\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(
            "article.ftl.md:1:16: ::: chart can't show intervals: the bars of this grid are"
                + " stacked");
  }

  @Test
  void theNoteNamesEveryGroupOfCallouts() throws IOException {
    Chart chart =
        chart("::: chart trust callout=\"trust.y@city.1 trust.m@city.1 trust.y@city.2\"\n:::\n");
    assertThat(((ChartSpec.Bars) chart.spec()).callouts()).hasSize(3);
    assertThat(Inline.plain(chart.notes().get(0)).replace('\u00a0', ' '))
        .containsOnlyOnce(
            "Towns: 100 respondents; difference from all others together significant at the 5%"
                + " level for “Trust it”.")
        // what sets the towns apart from the villages sets these apart from the towns
        .containsOnlyOnce(
            "Villages: 300 respondents; difference from all others together significant at the 5%"
                + " level.");
  }

  @Test
  void calloutsAreFiguresOfTheBarsThatTheyStandOn() {
    assertThatThrownBy(() -> chart("::: chart trust callout=\"used.bus.y@city.1\"\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("is a figure of another question than the chart's, \"trust\"");
    assertThatThrownBy(
            () -> chart("::: chart trust segment=city callout=\"trust.y@city.1\"\n:::\n"))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("belongs to no bar of the chart, which has none: callouts are for");
  }
}
