package io.etude.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intervals of means on an axis with ends. */
class ChartAxisTest {

  private static final Optional<Axis> GRADES = Optional.of(new Axis(0, 10, "0", "10"));

  private static Mark mean(double value, double low, double high) {
    Estimate estimate = new Estimate(value, 2, 4, Optional.of(new Interval(low, high)));
    FigureRef figure =
        new FigureRef(
            TableId.of("stars").by("sex").figure("mean", "f"),
            FigureRef.Kind.NUMBER,
            Optional.of(estimate),
            OptionalLong.of(5),
            Set.of());
    return new Mark("Mean", Figure.of(figure, Double.toString(value)).build(), ColorRole.ORDINARY);
  }

  private static Optional<Interval> shown(Optional<Axis> axis, Mark mark) {
    return new Dots(List.of(), List.of(), Intervals.SHOWN, axis).interval(mark);
  }

  @Test
  void noIntervalReachesBeyondTheGrades() {
    assertThat(shown(GRADES, mean(3.8, -0.5, 8.1))).hasValue(new Interval(0, 8.1));
    assertThat(shown(GRADES, mean(9.1, 7, 11.2))).hasValue(new Interval(7, 10));
    assertThat(new Lines(List.of(), List.of(), Intervals.SHOWN, GRADES).interval(mean(1, -1, 3)))
        .hasValue(new Interval(0, 3));
  }

  @Test
  void whereNoAxisHasTheMarkItsIntervalIsWhole() {
    Interval all = new Interval(-0.5, 8.1);
    assertThat(shown(Optional.empty(), mean(3.8, -0.5, 8.1))).hasValue(all);
    assertThat(shown(Optional.of(new Axis(5, 10, "5", "10")), mean(3.8, -0.5, 8.1))).hasValue(all);
  }

  @Test
  void aChartWithoutIntervalsShowsNone() {
    assertThat(new Dots(List.of(), List.of(), Intervals.HIDDEN, GRADES).interval(mean(3, 1, 5)))
        .isEmpty();
  }
}
