package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ColorRole;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bars of grids, in their order and their colours. */
class GridChartsTest {

  private static final String[] PEOPLE = {
    "30 1 1 1", "20 1 2 4", "10 2 3 3", "20 3 4 4", "20 4 4 2"
  };

  private static GridQuestion.Builder grid() {
    return GridQuestion.builder("g")
        .label("Views")
        .item("bus", "Bus", "bus")
        .item("car", "Car", "car")
        .item("walk", "Walk", "walk");
  }

  private static Category answer(String code, Net.Side side) {
    return Category.of(code, "Answer " + code).withSide(side);
  }

  private static Category answer(String code) {
    return Category.of(code, "Answer " + code);
  }

  private static ChartSpec spec(GridQuestion.Builder grid, String... strong) {
    return TinyStudy.of(Study.builder("s").question(grid.build()), "bus car walk", PEOPLE)
        .spec("g", strong);
  }

  private static List<ColorRole> roles(ChartSpec.Stacked chart) {
    return chart.scale().stream().map(ChartSpec.Part::role).toList();
  }

  @Test
  void answersWithoutSidesAreStackedInSteps() {
    ChartSpec.Stacked chart =
        (ChartSpec.Stacked)
            spec(
                grid()
                    .category(answer("1"))
                    .category(Category.of("2", "Neither", Category.Kind.NEUTRAL))
                    .category(answer("3"))
                    .category(Category.of("4", "No idea", Category.Kind.DONT_KNOW)));
    assertThat(roles(chart))
        .containsExactly(
            ColorRole.step(0, 2), ColorRole.NEUTRAL, ColorRole.step(1, 2), ColorRole.NO_ANSWER);
    assertThat(chart.rows())
        .extracting(ChartSpec.Stacked.Row::label)
        .containsExactly("Bus", "Car", "Walk");
    assertThat(chart.rows().get(0).shares())
        .extracting(ChartSpec.Mark::text)
        .containsExactly("50%", "10%", "20%", "20%");
  }

  @Test
  void answersWhoseSidesAreAllKnownHaveTheirColours() {
    assertThat(
            roles(
                (ChartSpec.Stacked)
                    spec(
                        grid()
                            .category(answer("1", Net.Side.NEGATIVE))
                            .category(answer("2", Net.Side.NEGATIVE))
                            .category(answer("3", Net.Side.POSITIVE))
                            .category(answer("4", Net.Side.POSITIVE)))))
        .containsExactly(
            ColorRole.negative(0, 2),
            ColorRole.negative(1, 2),
            ColorRole.positive(1, 2),
            ColorRole.positive(0, 2));
    assertThat(
            roles(
                (ChartSpec.Stacked)
                    spec(
                        grid()
                            .category(answer("1", Net.Side.NEGATIVE))
                            .category(answer("2", Net.Side.NEGATIVE))
                            .category(answer("3"))
                            .category(answer("4", Net.Side.POSITIVE)))))
        .extracting(ColorRole::kind)
        .containsOnly(ColorRole.Kind.STEP);
  }

  private static GridQuestion.Builder sided() {
    return grid()
        .category("1", "Fine")
        .category("2", "All right")
        .category("3", "Wrong")
        .category("4", "Missing", Category.Kind.DONT_KNOW)
        .net("for", "For", Net.Side.POSITIVE, "1")
        .net("against", "Against", Net.Side.NEGATIVE, "3");
  }

  private static List<Emphasis> emphasis(ChartSpec chart) {
    return ((ChartSpec.Diverging) chart)
        .rows().stream().map(ChartSpec.Diverging.Row::emphasis).toList();
  }

  @Test
  void onlyTheRowsThatTheAuthorNamesStandOut() {
    assertThat(emphasis(spec(sided()))).containsOnly(Emphasis.NORMAL);
    ChartSpec.Diverging chosen = (ChartSpec.Diverging) spec(sided(), "car");
    assertThat(chosen.rows())
        .filteredOn(row -> row.emphasis() == Emphasis.STRONG)
        .extracting(ChartSpec.Diverging.Row::label)
        .containsExactly("Car");
  }

  @Test
  void aScaleWithSidesDivergesAndSetsDontKnowApart() {
    ChartSpec.Diverging chart = (ChartSpec.Diverging) spec(sided());
    assertThat(chart.scale())
        .extracting(ChartSpec.Part::role)
        .containsExactly(ColorRole.positive(0, 1), ColorRole.NEUTRAL, ColorRole.negative(0, 1));
    assertThat(chart.positive()).isEqualTo("For");
    assertThat(chart.negative()).isEqualTo("Against");
    assertThat(chart.apart()).contains("Missing");
    // balances: bus 50 − 20, car 30 − 10, walk 30 − 10
    assertThat(chart.rows().get(0).label()).isEqualTo("Bus");
    assertThat(chart.rows().get(0).positive().text()).isEqualTo("50%");
    assertThat(chart.rows().get(0).negative().text()).isEqualTo("20%");
    assertThat(chart.rows().get(0).apart().orElseThrow().text()).isEqualTo("20%");
  }

  @Test
  void severalAnswersApartLeaveNoRoomToDiverge() {
    assertThat(spec(sided().category("5", "Refused", Category.Kind.REFUSED)))
        .isInstanceOf(ChartSpec.Stacked.class);
  }

  private static GridQuestion.Builder withReversed(Net.Side first, Net.Side last) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g")
            .category("1", "Fine")
            .category("2", "Between")
            .category("3", "Wrong")
            .category("4", "Missing", Category.Kind.DONT_KNOW)
            .item("bus", "Bus", "bus")
            .item("car", "Car", "car")
            .item(new GridQuestion.Item("walk", "Walk", "walk").asReversed());
    return first == null
        ? grid.net("for", "For", "1").net("against", "Against", "3")
        : grid.net("for", "For", first, "1").net("against", "Against", last, "3");
  }

  @Test
  void turnedItemsAreMarkedAndTheScaleIsNamedBothWays() {
    GridQuestion.Builder grid = withReversed(Net.Side.POSITIVE, Net.Side.NEGATIVE);
    ChartSpec.Diverging chart = (ChartSpec.Diverging) spec(grid);
    assertThat(chart.scale())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Fine; (r) Wrong", "Between", "Wrong; (r) Fine");
    assertThat(chart.rows())
        .extracting(ChartSpec.Diverging.Row::label)
        .containsExactlyInAnyOrder("Bus", "Car", "Walk (r)");
    assertThat(chart.positive()).isEqualTo("Favourable");
    assertThat(chart.negative()).isEqualTo("Unfavourable");
    assertThat(
            TinyStudy.of(Study.builder("s").question(grid.build()), "bus car walk", PEOPLE)
                .notes("g"))
        .contains("(r): worded the other way round; its answers are shown in reverse order.");
  }

  /** No other item is beside it that its answers would have to be turned for. */
  @Test
  void aTurnedItemAloneHasItsOwnAnswersAsHeadings() {
    GridQuestion.Builder grid = withReversed(Net.Side.POSITIVE, Net.Side.NEGATIVE);
    TinyStudy study =
        TinyStudy.of(Study.builder("s").question(grid.build()), "bus car walk", PEOPLE);
    ChartSpec.Diverging chart = (ChartSpec.Diverging) study.spec("g.walk");
    assertThat(chart.scale())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Wrong", "Between", "Fine");
    assertThat(chart.scale().get(0).role()).isEqualTo(ColorRole.positive(0, 1));
    assertThat(chart.positive()).isEqualTo("Against");
    assertThat(chart.negative()).isEqualTo("For");
    assertThat(study.notes("g.walk")).doesNotContain("(r)");
  }

  @Test
  void whereTheGoodSideIsNotKnownNoItemIsTurned() {
    GridQuestion.Builder grid = withReversed(null, null);
    ChartSpec.Diverging chart = (ChartSpec.Diverging) spec(grid);
    assertThat(chart.scale())
        .extracting(ChartSpec.Part::label)
        .containsExactly("Fine", "Between", "Wrong");
    assertThat(chart.rows()).extracting(ChartSpec.Diverging.Row::label).contains("Walk");
    assertThat(chart.scale().get(0).role()).isEqualTo(ColorRole.oneSide(0, 1));
    assertThat(chart.scale().get(2).role()).isEqualTo(ColorRole.otherSide(0, 1));
    assertThat(
            TinyStudy.of(Study.builder("s").question(grid.build()), "bus car walk", PEOPLE)
                .notes("g"))
        .doesNotContain("(r)");
  }
}
