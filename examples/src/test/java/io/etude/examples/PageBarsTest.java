package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.render.PageQuality;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both studies meet the typographic bars in every theme. */
class PageBarsTest {

  @ParameterizedTest
  @ValueSource(strings = {"gazette-orange-2018", "nhtsa-2008"})
  void meetsTheBars(String folder) {
    Map<String, PageQuality> qualities = PageBars.measure(Path.of(folder, "study.yaml"));
    String table = PageBars.table(folder, qualities);
    assertThat(qualities).containsOnlyKeys("magazine", "report", "brief");
    qualities.forEach(
        (theme, quality) -> {
          List<PageQuality.Measure> measures = quality.measures();
          assertThat(measures).as(table).hasSizeGreaterThanOrEqualTo(17);
          for (PageQuality.Measure measure : measures) {
            assertThat(measure.value())
                .as("%s in %s at %s%n%s", measure.kind().code(), theme, measure.places(), table)
                .isLessThanOrEqualTo(measure.kind().bar().orElse(Double.POSITIVE_INFINITY));
          }
        });
    System.out.println(table);
  }
}
