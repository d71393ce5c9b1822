package io.etude.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Means of groups, one under the other. */
class GroupRowsTest {

  private static final Optional<Axis> AXIS = Optional.of(new Axis(17, 21, "17", "21"));

  private static Mark mean(String group, Significance significance) {
    FigureRef figure =
        new FigureRef(
            TableId.of("span").by("sex").figure("mean", group),
            FigureRef.Kind.NUMBER,
            Optional.empty(),
            OptionalLong.empty(),
            Set.of());
    return new Mark("Mean", Figure.of(figure, "18").build(), ColorRole.ORDINARY, significance);
  }

  private static Dots means(int rows, Intervals intervals, Optional<Axis> axis) {
    List<Mark> points =
        List.of(mean("f", Significance.NONE), mean("m", Significance.CAPITAL_LEVEL));
    Dots.Row row = new Dots.Row("Mean", points, Significance.CAPITAL_LEVEL);
    List<Part> series =
        List.of(new Part("Women", ColorRole.series(0, 2)), new Part("Men", ColorRole.series(1, 2)));
    return new Dots(series, Collections.nCopies(rows, row), intervals, axis);
  }

  @Test
  void eachGroupHasARowAndItsOwnEmphasis() {
    Dots dots = means(1, Intervals.SHOWN, AXIS);
    Dots drawn = GroupRows.of(dots);
    assertThat(drawn.rows())
        .containsExactly(
            new Dots.Row("Women", List.of(mean("f", Significance.NONE)), Significance.NONE),
            new Dots.Row(
                "Men", List.of(mean("m", Significance.CAPITAL_LEVEL)), Significance.CAPITAL_LEVEL));
    assertThat(drawn.series()).extracting(Part::label).containsExactly("Mean");
    assertThat(drawn.intervals()).isEqualTo(Intervals.SHOWN);
    assertThat(drawn.axis()).isEqualTo(AXIS);
    assertThat(GroupRows.of(drawn)).isEqualTo(drawn);
  }

  @Test
  void otherDotsStayAsTheyAre() {
    for (Dots dots :
        List.of(means(2, Intervals.SHOWN, AXIS), means(1, Intervals.HIDDEN, Optional.empty()))) {
      assertThat(GroupRows.of(dots)).isSameAs(dots);
    }
    assertThat(GroupRows.of(means(1, Intervals.HIDDEN, AXIS)).rows()).hasSize(2);
    assertThat(GroupRows.of(means(1, Intervals.SHOWN, Optional.empty())).rows()).hasSize(2);
  }
}
