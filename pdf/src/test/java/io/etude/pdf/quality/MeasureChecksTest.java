package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many characters a line of running text has, on pages made up of frames. */
class MeasureChecksTest extends MadeUpPages {

  private static final int ENOUGH = 25;

  private void column(double width, int lines, double measure, String text) {
    List<LineInfo> infos = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      double baseline = TOP + 12 * i;
      infos.add(new LineInfo(baseline, LineInfo.Kind.TEXT, 0, false, 1, i, lines, measure, text));
    }
    page(List.of(), List.of(), new ColumnFrame(50, TOP, width, BOTTOM, true, infos, List.of()));
  }

  private PageQuality.Measure off() {
    return quality().measures().stream()
        .filter(measure -> measure.kind() == PageMeasure.UNEASY_MEASURE)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "160, 35, 0",
    "160, 34.6, 0",
    "160, 34.4, 1",
    "160, 24, 11",
    "240, 50.4, 0",
    "240, 53, 3",
    "415, 53, 9",
    "415, 62, 0",
    "415, 78, 0",
    "415, 86, 8"
  })
  void aLineInColumnsIsShorterThanOneAlone(double width, double measure, double off) {
    column(width, ENOUGH, measure, "une ligne");
    assertThat(off().value()).isEqualTo(off);
    assertThat(off().met()).isEqualTo(off == 0);
    assertThat(places(PageMeasure.UNEASY_MEASURE)).hasSize(off == 0 ? 0 : 1);
  }

  @Test
  void thePlaceSaysWhatReadsWell() {
    column(240, ENOUGH, 53.2, "une ligne");
    assertThat(places(PageMeasure.UNEASY_MEASURE))
        .containsExactly("page 1: 53 characters in 240 points, where 35 to 50 read well");
  }

  @Test
  void eachWidthIsMeasuredForItself() {
    column(160, ENOUGH, 36, "une ligne");
    column(415, ENOUGH, 90, "une ligne");
    assertThat(off().value()).isEqualTo(12);
    assertThat(places(PageMeasure.UNEASY_MEASURE)).hasSize(1).first().asString().contains("page 2");
  }

  @Test
  void aFewLinesSayLittle() {
    column(240, ENOUGH - 1, 60, "une ligne");
    assertThat(off().value()).isZero();
    column(240, 1, 60, "une ligne");
    assertThat(off().value()).isEqualTo(10);
  }

  @Test
  void charactersThatAreWordsAreNotCounted() {
    column(240, ENOUGH, 24, "今天天气很好");
    assertThat(off().value()).isZero();
  }

  @Test
  void theAverageIsThatOfFullLines() {
    column(240, 10, 40, "une");
    column(240, 30, 44, "une");
    double average =
        quality().measures().stream()
            .filter(measure -> measure.kind() == PageMeasure.CHARACTERS_PER_LINE)
            .mapToDouble(PageQuality.Measure::value)
            .sum();
    assertThat(average).isCloseTo(43, within(1e-9));
  }
}
