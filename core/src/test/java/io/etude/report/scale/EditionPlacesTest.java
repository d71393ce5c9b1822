package io.etude.report.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.chart.SurveyEdition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where editions are on the axis of their lines. */
class EditionPlacesTest {

  private static List<Double> places(String... names) {
    List<SurveyEdition> editions = EditionPlaces.of(List.of(names));
    assertThat(editions).extracting(SurveyEdition::label).containsExactly(names);
    return editions.stream().map(SurveyEdition::place).toList();
  }

  @Test
  void yearsAreAsFarApartAsTheyAreInTime() {
    assertThat(places("2019", "2020", "2021")).containsExactly(2019.0, 2020.0, 2021.0);
    assertThat(places("1978", "2006", "2016")).containsExactly(1978.0, 2006.0, 2016.0);
  }

  @Test
  void yearsAndMonthsWithinNamesOfOneFormAreTimes() {
    assertThat(places("Wave 1978", "Wave 2006", "Wave 2016"))
        .containsExactly(1978.0, 2006.0, 2016.0);
    assertThat(places("2019-01", "2019-07", "2020-01")).containsExactly(2019.0, 2019.5, 2020.0);
    List<Double> days = places("2019-01-01", "2019-01-02", "2019-03-02");
    assertThat((days.get(2) - days.get(1)) / (days.get(1) - days.get(0)))
        .isCloseTo(59, within(1e-6));
  }

  /** Of the months no one would be told by the distances. */
  @Test
  void namesOfSeveralFormsAreAtEqualDistances() {
    assertThat(places("March 2016", "December 2017", "January 2018"))
        .containsExactly(0.0, 1.0, 2.0);
    assertThat(places("2016", "2017-06")).containsExactly(0.0, 1.0);
    assertThat(places("2016", "Wave 2017")).containsExactly(0.0, 1.0);
  }

  @Test
  void otherEditionsAreAtEqualDistances() {
    assertThat(places("Wave 1", "Wave 2", "Wave 5")).containsExactly(0.0, 1.0, 2.0);
    assertThat(places("2016", "1978", "2006")).containsExactly(0.0, 1.0, 2.0);
    assertThat(places("2016", "2016")).as("twice the same").containsExactly(0.0, 1.0);
    assertThat(places()).isEmpty();
  }
}
