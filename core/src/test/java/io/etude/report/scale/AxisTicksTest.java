package io.etude.report.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.Axis;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The numbers of a scale that have figures. */
class AxisTicksTest {

  private static List<String> numbers(double from, double to, int decimals) {
    return AxisTicks.ofNumbers(
            from, to, decimals, 1, at -> String.format(Locale.ROOT, "%." + decimals + "f", at))
        .stream()
        .map(Axis.Tick::text)
        .toList();
  }

  private static List<String> grades(int from, int to) {
    return AxisTicks.ofGrades(from, to, at -> Long.toString((long) at)).stream()
        .map(Axis.Tick::text)
        .toList();
  }

  @Test
  void roundNumbersAreAtOneDistance() {
    assertThat(numbers(13, 17, 0)).containsExactly("13", "14", "15", "16", "17");
    assertThat(numbers(0, 25, 0)).containsExactly("0", "5", "10", "15", "20", "25");
    assertThat(numbers(12, 18, 0)).containsExactly("12", "14", "16", "18");
    assertThat(numbers(1700, 2100, 0)).containsExactly("1700", "1800", "1900", "2000", "2100");
    assertThat(numbers(-10, 20, 0)).containsExactly("-10", "0", "10", "20");
    assertThat(numbers(3.1, 3.5, 1)).containsExactly("3.1", "3.2", "3.3", "3.4", "3.5");
  }

  @Test
  void noneHasMoreDecimalsThanTheEnds() {
    assertThat(numbers(3, 4, 0)).containsExactly("3", "4");
    assertThat(numbers(0, 10, 0)).containsExactly("0", "2", "4", "6", "8", "10");
    assertThat(numbers(0, 700, 0)).hasSize(8).contains("100", "200");
    assertThat(numbers(31, 42, 0)).as("no round parts").containsExactly("31", "42");
  }

  @Test
  void sharesAreCountedInPerCent() {
    assertThat(
            AxisTicks.ofNumbers(0, 0.3, 0, 0.01, share -> Math.round(100 * share) + "%").stream()
                .map(Axis.Tick::text))
        .containsExactly("0%", "10%", "20%", "30%");
  }

  @Test
  void eachGradeOfAShortScaleHasAFigureAndSomeOfALongOne() {
    assertThat(grades(1, 5)).containsExactly("1", "2", "3", "4", "5");
    assertThat(grades(1, 7)).hasSize(7);
    assertThat(grades(5, 7)).containsExactly("5", "6", "7");
    assertThat(grades(0, 10)).containsExactly("0", "2", "4", "6", "8", "10");
    assertThat(grades(1, 10)).containsExactly("1", "4", "7", "10");
    assertThat(grades(0, 100)).containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(grades(0, 11)).as("no equal parts").containsExactly("0", "11");
  }
}
