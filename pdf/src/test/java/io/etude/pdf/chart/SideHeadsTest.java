package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ColorRole;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.SampleCharts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A side of one answer of the same name is named once. */
class SideHeadsTest {

  private static final List<Part> SCALE =
      List.of(new Part("Yes", ColorRole.positive(0, 1)), new Part("No", ColorRole.negative(0, 1)));

  private static List<String> texts(String positive, String negative) {
    Diverging.Row row =
        Diverging.Row.builder(
                "Item",
                List.of(
                    SampleCharts.mark("Yes", 70, ColorRole.ORDINARY),
                    SampleCharts.mark("No", 30, ColorRole.ORDINARY)),
                SampleCharts.mark(positive, 70, ColorRole.ORDINARY),
                SampleCharts.mark(negative, 30, ColorRole.ORDINARY))
            .build();
    Diverging chart = new Diverging(SCALE, positive, negative, Optional.empty(), List.of(row));
    return ChartPainterTest.paint(chart, 400).items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(item -> ((Item.Glyphs) item).text().strip())
        .toList();
  }

  @Test
  void aSideThatIsOneAnswerHasItsNameOnce() {
    assertThat(texts("Yes", "No")).containsOnlyOnce("Yes", "No");
    assertThat(texts("In favour", "No")).containsOnlyOnce("In favour", "Yes", "No");
  }
}
