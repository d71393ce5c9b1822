package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which years an axis names. */
class YearAxisTest {

  @Test
  void everyEditionIsNamedWhereAllFindRoom() {
    assertThat(YearAxis.step(List.of(2010, 2012, 2018))).isEqualTo(2);
    assertThat(YearAxis.step(List.of(2003, 2004, 2010, 2017))).isEqualTo(1);
    assertThat(YearAxis.step(List.of(2000, 2010, 2030))).isEqualTo(10);
  }

  @Test
  void elseTheFirstAndTheLastOneAre() {
    assertThat(YearAxis.step(List.of(1978, 2006, 2016, 2018))).as("span 40").isEqualTo(4);
    assertThat(YearAxis.step(List.of(1978, 2006, 2015))).as("span 37").isEqualTo(37);
  }
}
