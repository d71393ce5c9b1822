package io.etude.pdf.chart.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.chart.reading.ChartReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of chart that reports draw today, with few and many categories, short and long labels,
 * of plain, weighted, few, hidden and mostly negative answers, as wide as one column, as two and as
 * a page. {@code -Detude.gallery=FOLDER} writes a picture of each, as wide as the first two, to be
 * looked at.
 */
@Tag("property")
class GalleryTest {

  /** A column of the magazine, two of them, and its page. */
  static final List<Double> WIDTHS = List.of(160.0, 330.0, 510.0);

  /** So many characters are read without a break. */
  private static final int LONGEST_SPEECH = 600;

  /** What is drawn, the levels of tests and intervals, and the base are no figures of a chart. */
  private static final Pattern NOT_TOLD =
      Pattern.compile(
          "^[^.]*\\.|(seuil de|confiance à) [0-9]+\\s%|Base\\s:.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern FIGURE =
      Pattern.compile("[0-9]\\s%|[0-9],[0-9]", Pattern.UNICODE_CHARACTER_CLASS);

  static Stream<GalleryStudy> studies() {
    return GalleryStudy.all().stream();
  }

  private static List<String> faults(Chart chart, double width) {
    ChartDrawing drawing = ChartPainterTest.paint(chart.spec(), width);
    List<String> faults = new ArrayList<>(ChartChecks.text(drawing));
    faults.addAll(ChartChecks.figures(drawing));
    faults.addAll(ChartChecks.marksThroughText(drawing));
    faults.addAll(ChartChecks.textContrast(drawing));
    faults.addAll(ChartChecks.markContrast(chart.spec(), drawing, Brand.DEFAULT));
    faults.addAll(ChartChecks.greySteps(chart.spec(), Brand.DEFAULT));
    faults.addAll(ChartReading.faults(chart.spec(), drawing, Brand.DEFAULT));
    return faults;
  }

  /** Whatever the names, a listener hears a figure, and is not kept for long. */
  private static List<String> speechFaults(Chart chart) {
    List<String> faults = new ArrayList<>();
    String told = NOT_TOLD.matcher(chart.alt()).replaceAll("");
    if (!FIGURE.matcher(told).find()) {
      faults.add("no figure in: " + chart.alt());
    }
    if (chart.alt().length() > LONGEST_SPEECH) {
      faults.add("longer than " + LONGEST_SPEECH + ": " + chart.alt());
    }
    return faults;
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyChartIsTrueAndCanBeRead(GalleryStudy study) {
    Map<String, Chart> charts = study.charts();
    String folder = System.getProperty("etude.gallery", "");
    if (!folder.isEmpty()) {
      GallerySheet.write(charts, WIDTHS.subList(0, 2), Path.of(folder));
    }
    List<String> faults = new ArrayList<>();
    charts.forEach(
        (name, chart) -> {
          speechFaults(chart).forEach(fault -> faults.add(name + ": " + fault));
          for (double width : WIDTHS) {
            faults(chart, width).forEach(fault -> faults.add(name + " at " + width + ": " + fault));
          }
        });
    assertThat(charts).hasSize(GalleryStudy.KINDS - study.undrawn());
    assertThat(faults).isEmpty();
  }
}
