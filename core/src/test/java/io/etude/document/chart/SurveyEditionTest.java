package io.etude.document.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Editions on the axis of lines. */
class SurveyEditionTest {

  private static List<SurveyEdition> at(double... places) {
    return DoubleStream.of(places)
        .mapToObj(place -> new SurveyEdition("at " + place, place))
        .toList();
  }

  @Test
  void editionsOfWhichNothingElseIsKnownAreEvenlyApart() {
    List<SurveyEdition> editions = SurveyEdition.evenly(List.of("spring", "autumn", "winter"));
    assertThat(editions).extracting(SurveyEdition::place).containsExactly(0.0, 1.0, 2.0);
    assertThat(editions)
        .extracting(SurveyEdition::label)
        .containsExactly("spring", "autumn", "winter");
    assertThat(SurveyEdition.evenly(List.of())).isEmpty();
  }

  @Test
  void evenDistancesNeedNotBeOne() {
    assertThat(SurveyEdition.areEven(at(2010, 2014, 2018))).isTrue();
    assertThat(SurveyEdition.areEven(at(0.1, 0.2, 0.3))).isTrue();
    assertThat(SurveyEdition.areEven(at(1978, 2016))).as("a single distance").isTrue();
    assertThat(SurveyEdition.areEven(at(7))).isTrue();
    assertThat(SurveyEdition.areEven(at())).isTrue();
    assertThat(SurveyEdition.areEven(at(1978, 2006, 2016))).isFalse();
    assertThat(SurveyEdition.areEven(at(2019, 2021, 2022, 2023))).isFalse();
  }

  @Test
  void linesRefuseEditionsOutOfOrder() {
    assertThatThrownBy(() -> new ChartSpec.Lines(at(2006, 1978), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edition \"at 1978.0\" is not behind \"at 2006.0\"");
    assertThatThrownBy(() -> new ChartSpec.Lines(at(2006, 2006), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SurveyEdition("2006", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edition \"2006\" has the place NaN");
  }
}
