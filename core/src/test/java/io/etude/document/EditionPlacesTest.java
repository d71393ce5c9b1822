package io.etude.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where editions are on the axis of their lines. */
class EditionPlacesTest {

  @Test
  void yearsAreAsFarApartAsTheyAreInTime() {
    assertThat(EditionPlaces.of(List.of("2019", "2020", "2021"))).containsExactly(0.0, 1.0, 2.0);
    List<Double> places = EditionPlaces.of(List.of("1978", "2006", "2016"));
    assertThat(places.get(0)).isZero();
    assertThat(places.get(1)).isCloseTo(2 * 28.0 / 38, within(1e-12));
    assertThat(places.get(2)).isEqualTo(2);
  }

  @Test
  void otherEditionsAreAtEqualDistances() {
    assertThat(EditionPlaces.of(List.of("Wave 1", "Wave 2", "Wave 5")))
        .containsExactly(0.0, 1.0, 2.0);
    assertThat(EditionPlaces.of(List.of("2016", "1978", "2006"))).containsExactly(0.0, 1.0, 2.0);
    assertThat(EditionPlaces.of(List.of("2016"))).containsExactly(0.0);
    assertThat(EditionPlaces.of(List.of())).isEmpty();
  }
}
