package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.SummaryCell;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec.Range;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatSegment;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells of printed tables as cells of a summary, and the axes of their means. */
class GroupCellsTest {

  private final TinyStudy study =
      TinyStudy.of(
          Study.builder("s")
              .question(SingleQuestion.builder("q").label("Q").category("a", "A").build()),
          "q",
          "60 a");

  /** A row of the total and of groups: two of one segment, and one of another. */
  private static StatTable table(Figure... cells) {
    List<StatColumn> columns =
        List.of(
            new StatColumn("total", "Total", "", -1, Mark.NONE),
            new StatColumn("n", "North", "A", 0, Mark.NONE),
            new StatColumn("s", "South", "B", 0, Mark.NONE),
            new StatColumn("n", "Women", "A", 1, Mark.LOW_BASE));
    return StatTable.of("t", new StatTable.Subject(TableId.of("q"), "Q", Optional.empty()))
        .columns(columns)
        .segments(
            List.of(
                new StatSegment(TableId.of("q").by("r"), "Region", p(), ""),
                new StatSegment(TableId.of("q").by("x"), "Sex", p(), "")))
        .rows(List.of(new StatRow("a", "A", StatRow.Kind.CATEGORY, 0, false)))
        .cells((row, column, measure) -> cells[column])
        .build();
  }

  private static Figure p() {
    return Figure.absent(Kind.PROBABILITY, Figure.Absence.NOT_APPLICABLE).build();
  }

  private static Figure.Builder share(double value) {
    return Figure.of(Kind.PERCENT, value, "x");
  }

  private static Higher than(String column, double level) {
    Estimate difference = new Estimate(0.1, 0.02, 300, Optional.empty());
    return new Higher(column, "B", level, difference, 0.001);
  }

  private SummaryCell cell(StatTable table, int column, boolean bothWays) {
    return new GroupCells(study.context()).cell(table, 0, column, bothWays);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void aHigherFigureSaysThanWhichGroupOfItsSegment() {
    StatTable table =
        table(
            share(0.5).build(),
            share(0.6).higherThan(List.of(than("s", 0.01))).build(),
            share(0.4).build(),
            share(0.5).build());
    SummaryCell north = cell(table, 1, true);
    assertThat(north.higher()).isEqualTo(Significance.CAPITAL_LEVEL);
    assertThat(north.differs()).isTrue();
    assertThat(plain(north.words())).contains("South").contains("1%").doesNotContain("Women");
    SummaryCell south = cell(table, 2, true);
    assertThat(south.higher()).isEqualTo(Significance.NONE);
    assertThat(south.differs()).isTrue();
    assertThat(plain(south.words())).contains("North").contains("1%");
    assertThat(cell(table, 2, false).words()).as("told of the higher one only").isEmpty();
    assertThat(cell(table, 3, true).differs()).as("another segment").isFalse();
    assertThat(cell(table, 3, true).words()).isEmpty();
  }

  @Test
  void theLevelThatIsMetIsTold() {
    StatTable table =
        table(
            share(0.5).build(),
            share(0.6).higherThan(List.of(than("s", 0.2))).build(),
            share(0.4).build(),
            share(0.5).build());
    assertThat(cell(table, 1, true).higher()).isEqualTo(Significance.SMALL_LEVEL);
  }

  /** From three printed points on, and never of a low base. */
  @Test
  void sharesFarFromTheTotalAreShaded() {
    StatTable table =
        table(share(0.5).build(), share(0.53).build(), share(0.476).build(), share(0.9).build());
    assertThat(cell(table, 1, true).shift()).isCloseTo(0.03, within(1e-12));
    assertThat(cell(table, 2, true).shift()).as("two points").isZero();
    assertThat(cell(table, 3, true).shift()).as("of a low base").isZero();
  }

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, 0.1, 100, Optional.of(new Interval(low, high)));
  }

  @Test
  void onlyMeansAndScoresHaveAnInterval() {
    Optional<Estimate> estimate = Optional.of(estimate(0.5, 0.25, 0.75));
    assertThat(GroupCells.interval(share(0.5).estimate(estimate).build())).isEmpty();
    assertThat(GroupCells.interval(Figure.of(Kind.NUMBER, 0.5, "x").estimate(estimate).build()))
        .contains(new Range(0.25, 0.75));
    assertThat(GroupCells.interval(Figure.of(Kind.POINTS, 50, "x").estimate(estimate).build()))
        .as("in points")
        .contains(new Range(25, 75));
    Optional<Estimate> none = Optional.of(estimate(0.5, Double.NaN, Double.NaN));
    assertThat(GroupCells.interval(Figure.of(Kind.NUMBER, 0.5, "x").estimate(none).build()))
        .isEmpty();
  }

  private Optional<Axis> axis(Question question, Figure... groups) {
    Figure[] cells = new Figure[4];
    Arrays.fill(cells, Figure.absent(Kind.NUMBER, Figure.Absence.WITHHELD).build());
    System.arraycopy(groups, 0, cells, 1, groups.length);
    return axis(question, Double.NEGATIVE_INFINITY, cells);
  }

  private Optional<Axis> axis(Question question, double floor, Figure[] cells) {
    return new StatisticAxis(study.context())
        .of(table(cells), 0, question, floor)
        .map(all -> new Axis(all.from(), all.to(), all.first(), all.last()));
  }

  private static final NumericQuestion HOURS = NumericQuestion.builder("h").label("H").build();

  private static Figure number(double value) {
    return Figure.of(Kind.NUMBER, value, "x").build();
  }

  /** A round number at each end, whose step has the size of the range. */
  @Test
  void anAxisGoesFromARoundNumberToARoundNumber() {
    assertThat(axis(HOURS, number(12.4), number(47))).contains(new Axis(10, 50, "10", "50"));
    Axis near = axis(HOURS, number(3.14), number(3.46)).orElseThrow();
    assertThat(near.from()).isCloseTo(3.1, within(1e-12));
    assertThat(near.to()).isCloseTo(3.5, within(1e-12));
    assertThat(List.of(near.first(), near.last())).containsExactly("3.1", "3.5");
    Figure wide =
        Figure.of(Kind.NUMBER, 20, "x").estimate(Optional.of(estimate(20, 4, 36))).build();
    assertThat(axis(HOURS, wide, number(20)))
        .as("intervals are on it")
        .contains(new Axis(0, 40, "0", "40"));
    assertThat(axis(HOURS, number(30), number(50), wide))
        .as("but those of low bases")
        .contains(new Axis(20, 50, "20", "50"));
    assertThat(axis(HOURS)).as("no group has a figure").isEmpty();
    Figure below =
        Figure.of(Kind.NUMBER, 8, "x").estimate(Optional.of(estimate(8, -4, 20))).build();
    assertThat(axis(HOURS, below)).contains(new Axis(-5, 20, "−5", "20"));
    Figure none = Figure.absent(Kind.NUMBER, Figure.Absence.WITHHELD).build();
    assertThat(axis(HOURS, 0, new Figure[] {none, below, none, none}))
        .as("no answer is below zero")
        .contains(new Axis(0, 20, "0", "20"));
    Axis one = axis(HOURS, number(5)).orElseThrow();
    assertThat(one.to()).as("of a single value").isGreaterThan(one.from());
  }

  /** Six women and six men: their intervals say that the two means are hardly apart. */
  @Test
  void anAxisHasTheIntervalsOfLowBasesWhereItHasNoOthers() {
    Figure women =
        Figure.of(Kind.NUMBER, 2.2, "x").estimate(Optional.of(estimate(2.2, 0.1, 4.2))).build();
    Figure none = Figure.absent(Kind.NUMBER, Figure.Absence.WITHHELD).build();
    assertThat(axis(HOURS, none, none, women)).contains(new Axis(0, 5, "0", "5"));
    assertThat(axis(HOURS, number(2), number(3), women).orElseThrow().to())
        .as("beside others, only its dot counts")
        .isEqualTo(3);
  }

  /**
   * Half an axis that no interval reaches would make means look nearer to each other than needed.
   */
  @Test
  void anAxisEndsSoonAfterFiguresAndIntervals() {
    assertThat(axis(HOURS, number(416), number(1500)))
        .contains(new Axis(400, 1600, "400", "1,600"));
    assertThat(axis(HOURS, number(7), number(17.5))).contains(new Axis(6, 18, "6", "18"));
  }

  /** Only the ends have figures in a strip: 4 and 7 are read faster than 4.0 and 6.5. */
  @Test
  void anAxisIsALittleLongerForRounderEnds() {
    assertThat(axis(HOURS, number(4.1), number(6.4))).contains(new Axis(4, 7, "4", "7"));
    assertThat(axis(HOURS, number(1.7), number(3.1)).orElseThrow().first()).isEqualTo("1.6");
  }

  @Test
  void anAxisOfMeansThatAreAlikeIsNotMadeOfTheirLastDigits() {
    assertThat(axis(HOURS, number(5), number(5)).orElseThrow().first().length()).isLessThan(5);
    RatingQuestion rating = RatingQuestion.builder("r").label("R").scale(1, 5).build();
    Axis axis = axis(rating, number(5), number(4.99)).orElseThrow();
    assertThat(axis.to()).isEqualTo(5);
    assertThat(axis.to() - axis.from()).isBetween(0.5, 1.0);
  }

  @Test
  void anAxisEndsWhereTheScaleDoes() {
    RatingQuestion rating = RatingQuestion.builder("r").label("R").scale(0, 10).build();
    Figure high = Figure.of(Kind.NUMBER, 9, "x").estimate(Optional.of(estimate(9, 2, 11))).build();
    assertThat(axis(rating, high)).contains(new Axis(2, 10, "2", "10"));
    Figure score =
        Figure.of(Kind.POINTS, 60, "x").estimate(Optional.of(estimate(0.6, -0.2, 1.1))).build();
    assertThat(axis(rating, score)).contains(new Axis(-50, 100, "−50", "100"));
  }
}
