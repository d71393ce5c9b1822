package io.etude.examples.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.study.Publication.CellFigure;
import io.etude.study.Study;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number of a workbook is wider than its column, however large weighted bases are. */
class NumbersFitTest {

  private static final String STUDY =
      """
      id: weights
      language: %s
      weighting: {column: w}
      conventions: {percentDecimals: %d}
      questions:
        - {id: rare, type: single, categories: {a: Most, b: Few}, nets: {all: {label: Both, codes: [a, b]}}}
        - {id: owned, type: numeric, label: Sum, unit: {one: euro, other: euros}}
      segments:
        - {id: sex, label: Sex, categories: {w: Women, m: Men}}
        - {id: town, label: Town, categories: {n: North, s: South, e: East}}
      """;

  /** 900 people, few of whom give the second answer, each of that weight. */
  private static Report report(String language, double weight, int decimals) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      rows.add(
          List.of(
              i == 7 || i == 8 ? "b" : "a",
              1_234_567 + 1000 * (i % 13),
              i % 2 == 0 ? "w" : "m",
              List.of("n", "s", "e").get(i % 3),
              weight));
    }
    return StudyReport.of(
            Analysis.of(Study.parse(STUDY.formatted(language, decimals)))
                .run(RowsSource.of("rows", List.of("rare", "owned", "sex", "town", "w"), rows)))
        .build();
  }

  @ParameterizedTest
  @CsvSource({"en, 1, 0", "en, 6.88221, 0", "fr, 12301.81, 1", "fr, 60000, 0", "en, 99999.5, 2"})
  void whateverTheWeights(String language, double weight, int decimals) throws IOException {
    Report report = report(language, weight, decimals);
    for (Profile profile : Profile.values()) {
      for (Layout layout : Layout.values()) {
        for (Percentages percentages : Percentages.values()) {
          assertFits(
              report,
              XlsxRenderer.builder().profile(profile).layout(layout).percentages(percentages));
        }
      }
    }
    assertFits(report, XlsxRenderer.builder().cells(List.of(CellFigure.values())));
  }

  private static void assertFits(Report report, XlsxRenderer.Builder renderer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.build().render(report, out);
    assertThat(PrintedNumbers.tooWide(out.toByteArray())).isEmpty();
  }
}
