package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.SingleQuestion;
import io.etude.document.table.CellDrawing.Shade;
import io.etude.document.table.CellDrawing.Standing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a group is from the total, and how it stands to the others of its segment. */
class GroupShadesTest {

  private static final List<StatColumn> COLUMNS =
      List.of(
          new StatColumn("total", "Total", "", -1, Mark.NONE),
          new StatColumn("n", "North", "A", 0, Mark.NONE),
          new StatColumn("s", "South", "B", 0, Mark.NONE),
          new StatColumn("e", "East", "C", 0, Mark.NONE),
          new StatColumn("n", "Women", "A", 1, Mark.LOW_BASE));

  private static final StatTable.Subject SUBJECT =
      new StatTable.Subject(TableId.of("q"), "Q", Optional.empty());

  /** The ground and sign of a column in a table of the total and three regions, then women. */
  private static Shade shade(int column, Figure... cells) {
    return shade(column, 0, List.of(cells));
  }

  @SafeVarargs
  private static Shade shade(int column, int decimals, List<Figure>... rows) {
    StatTable table =
        StatTable.of("t", SUBJECT)
            .columns(COLUMNS)
            .rows(
                List.of(
                        new StatRow("mean", "Mean", StatRow.Kind.SUMMARY, 0, false),
                        new StatRow("sd", "SD", StatRow.Kind.SUMMARY, 0, false))
                    .subList(0, rows.length))
            .cells((row, c, measure) -> rows[row].get(c))
            .build();
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").label("Q").category("a", "A").build())
            .conventions(Conventions.builder().percentDecimals(decimals).build());
    return new GroupShades(TinyStudy.of(study, "q", "60 a").context()).shade(table, 0, column);
  }

  private static Figure share(double value, Higher... higher) {
    return Figure.of(Kind.PERCENT, value, "x").higherThan(List.of(higher)).build();
  }

  private static List<Figure> numbers(double... values) {
    return Arrays.stream(values).mapToObj(v -> Figure.of(Kind.NUMBER, v, "x").build()).toList();
  }

  private static Higher than(String column, double level) {
    Estimate difference = new Estimate(0.1, 0.02, 300, Optional.empty());
    return new Higher(column, "B", level, difference, 0.001);
  }

  private static String plain(Shade shade) {
    return shade.words().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void aSignSaysThatAGroupIsHigherThanAnotherOfItsSegmentAndLowerThanNone() {
    Figure[] cells = {
      share(0.5),
      share(0.6, than("s", 0.01), than("e", 0.05)),
      share(0.3),
      share(0.45, than("s", 0.05)),
      share(0.5)
    };
    assertThat(shade(1, cells).standing()).isEqualTo(Standing.CLEARLY_HIGHER);
    assertThat(plain(shade(1, cells))).isEqualTo("higher than South (1%) and East (5%)");
    assertThat(shade(2, cells).standing()).isEqualTo(Standing.CLEARLY_LOWER);
    assertThat(plain(shade(2, cells))).isEqualTo("lower than North (1%) and East (5%)");
    assertThat(shade(3, cells).standing()).as("between others").isEqualTo(Standing.NONE);
    assertThat(plain(shade(3, cells))).isEqualTo("higher than South (5%), lower than North (5%)");
    assertThat(shade(4, cells)).as("another segment").isEqualTo(new Shade(0, Standing.NONE, ""));
  }

  @Test
  void theSignIsHollowAtTheLevelOfSmallLetters() {
    Figure[] cells = {share(0.5), share(0.6, than("s", 0.05)), share(0.4), share(0.5), share(0.5)};
    assertThat(shade(1, cells).standing()).isEqualTo(Standing.HIGHER);
    assertThat(shade(2, cells).standing()).isEqualTo(Standing.LOWER);
  }

  private static int step(int decimals, double total, double group) {
    return shade(1, decimals, List.of(share(total), share(group), share(0), share(0), share(0.9)))
        .step();
  }

  /** A reader subtracts what is printed. */
  @Test
  void theGroundIsPaleFromThreePrintedPointsOnAndFullFromTen() {
    assertThat(step(0, 0.5, 0.524)).isZero();
    assertThat(step(0, 0.5, 0.525)).isOne();
    assertThat(step(0, 0.5, 0.594)).isOne();
    assertThat(step(0, 0.5, 0.6)).isEqualTo(2);
    assertThat(step(0, 0.5, 0.476)).isZero();
    assertThat(step(0, 0.5, 0.47)).isEqualTo(-1);
    assertThat(step(0, 0.5, 0.4)).isEqualTo(-2);
    assertThat(step(1, 0.021, 0.051)).as("5.1 less 2.1").isOne();
    assertThat(step(1, 0.064, 0.164)).as("16.4 less 6.4").isEqualTo(2);
  }

  @Test
  void aLowBaseHasNoGround() {
    assertThat(shade(4, share(0.5), share(0), share(0), share(0), share(0.9)).step()).isZero();
    Figure few = Figure.of(Kind.NUMBER, 9, "x").mark(Mark.LOW_BASE).build();
    List<Figure> means = numbers(5, 9, 5, 5, 5);
    List<Figure> ofFew = List.of(means.get(0), few, means.get(2), means.get(3), means.get(4));
    List<Figure> deviations = numbers(2, 2, 2, 2, 2);
    assertThat(shade(1, 0, means, deviations).step()).isEqualTo(2);
    assertThat(shade(1, 0, ofFew, deviations).step()).as("of few who gave a number").isZero();
  }

  @Test
  void aMeanIsMeasuredByTheStandardDeviationOfAllAnswers() {
    List<Figure> deviations = numbers(2, 9, 9, 9, 9);
    List<Figure> means = numbers(5, 5.49, 5.5, 4, 5);
    assertThat(shade(1, 0, means, deviations).step()).isZero();
    assertThat(shade(2, 0, means, deviations).step()).isOne();
    assertThat(shade(3, 0, means, deviations).step()).isEqualTo(-2);
    assertThat(shade(3, 0, means).step()).as("without a deviation").isZero();
  }
}
