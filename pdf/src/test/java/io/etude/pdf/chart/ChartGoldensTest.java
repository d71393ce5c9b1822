package io.etude.pdf.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.Goldens;
import io.etude.pdf.testing.SampleCharts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drawings as text, in half a page and in a narrow column: each kind of chart, and what is hard to
 * draw of it. After a change of drawing that is meant, renew their goldens with {@code
 * -Detude.updateGoldens=true} and read the difference.
 */
class ChartGoldensTest {

  private static final List<Double> WIDTHS = List.of(330.0, 160.0);

  private static final List<String> EDGES =
      List.of(
          "scores of both signs",
          "long callouts",
          "much apart",
          "seven parts",
          "net with a long label",
          "101 values",
          "bands",
          "three series",
          "five series",
          "nine lines",
          "lines of both signs");

  static Stream<String> charts() {
    return Stream.concat(
        SampleCharts.all().keySet().stream(),
        Stream.concat(
            EDGES.stream(),
            EdgeCharts.all().keySet().stream().filter(name -> name.contains("interval"))));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void drawingsAreAsTheyWere(String name) throws IOException {
    Map<String, ChartSpec> specs = new LinkedHashMap<>(SampleCharts.all());
    specs.putAll(EdgeCharts.all());
    StringBuilder dump = new StringBuilder();
    for (double width : WIDTHS) {
      dump.append(FrameDump.dump(ChartPainterTest.paint(specs.get(name), width)));
    }
    Goldens.check("charts/" + name.replace(' ', '-') + ".txt", dump.toString());
  }
}
