package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Groups;
import io.etude.results.inference.AssociationTest;
import io.etude.results.inference.Independence;
import io.etude.study.SampleDesign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The test of independence against figures of R's survey package:
 *
 * <pre>{@code
 * i <- 0:79; k <- (5*i) %% 4
 * d <- data.frame(q = c("a","b","c")[((i*i) %% 7 + k) %% 3 + 1], g = c("u","v","w","")[k + 1],
 *     w = 1 + (i %% 5)*0.5, h = i %% 3, p = i %% 16, f = i %% 5)
 * d$w[i %% 9 == 0] <- 0; d$q[i %% 10 == 3] <- ""
 * s <- subset(svydesign(ids=~1, weights=~w, data=d), q != "" & g != "")
 * svychisq(~q+g, s, statistic="F")  # and with strata=~h, ids=~p, ids=~f, or ids=~p, strata=~p%%3
 * }</pre>
 *
 * <p>{@code svychisq} counts respondents without weight among the degrees of freedom, {@code degf}
 * does not: where respondents are the units, the second degrees of freedom are ndf·degf, and p is
 * that of {@code pf}.
 */
class RaoScottFiguresTest {
  private static final int PEOPLE = 80;

  /** Columns u, v and w; the fourth pattern is of those in none. */
  private static final int[] COLUMN_OF = {0, 1, 2, -1};

  private record Sample(CellSums sums, SampleVariance variance) {
    Independence test() {
      return new RaoScott(variance).test(sums, COLUMN_OF, 3);
    }
  }

  private static double weight(int i) {
    return i % 9 == 0 ? 0 : 1 + i % 5 * 0.5;
  }

  private static int column(int i) {
    return 5 * i % 4;
  }

  /** Answers a, b and c, or none. */
  private static int row(int i) {
    return i % 10 == 3 ? 3 : (i * i % 7 + column(i)) % 3;
  }

  /** Nobody in column u says b, if a cell is to be empty. */
  private static int row(int i, boolean emptyCell) {
    return emptyCell && column(i) == 0 && row(i) == 1 ? 3 : row(i);
  }

  private static Sample sample(boolean emptyCell, IntFunction<Groups.Key> group) {
    TreeMap<Groups.Key, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      numbers.put(group.apply(i), 0);
    }
    numbers.keySet().forEach(key -> numbers.put(key, numbers.headMap(key).size()));
    boolean clusters = !numbers.firstKey().psu().isEmpty();
    CellSums sums = new CellSums(numbers.size(), clusters, 4, 4, false);
    long[] rows = new long[numbers.size()];
    long[] counted = new long[numbers.size()];
    for (int i = 0; i < PEOPLE; i++) {
      int g = numbers.get(group.apply(i));
      int at = column(i) * 4 + row(i, emptyCell);
      int detail = (clusters ? 0 : g * 16) + at;
      rows[g]++;
      if (weight(i) == 0) {
        continue;
      }
      counted[g]++;
      sums.w[g * 16 + at] += weight(i);
      sums.n[detail]++;
      sums.q[detail] += weight(i) * weight(i);
    }
    double[] population = new double[rows.length];
    Arrays.fill(population, Double.NaN);
    SampleDesign design =
        new SampleDesign(
            Optional.of("stratum"),
            clusters ? Optional.of("unit") : Optional.empty(),
            Optional.empty(),
            SampleDesign.LonelyPsu.FAIL);
    Groups groups = new Groups(List.copyOf(numbers.keySet()), rows, counted, population);
    return new Sample(sums, new SampleVariance(groups, design));
  }

  private static Groups.Key stratum(int i) {
    return new Groups.Key("h" + i % 3, "");
  }

  private static Groups.Key unit(int i) {
    return new Groups.Key("", "p" + i % 16);
  }

  /** Three strata of five or six units. */
  private static Groups.Key unitOfStratum(int i) {
    return new Groups.Key("h" + i % 16 % 3, "p" + i % 16);
  }

  private static void assertTest(Sample sample, double f, double df1, double df2, double p) {
    assertTest(sample, f, df1, df2, p, 0.3994282771702078);
  }

  private static void assertTest(
      Sample sample, double f, double df1, double df2, double p, double v) {
    AssociationTest test = sample.test().test().orElseThrow();
    close(test.statistic(), f);
    close(test.df1(), df1);
    close(test.df2(), df2);
    close(test.p(), p);
    close(test.cramersV(), v);
  }

  private static void close(double made, double expected) {
    assertThat(made).isCloseTo(expected, Offset.offset(1e-12 * expected));
  }

  @Test
  void eachRespondentAUnit() {
    assertTest(
        sample(false, i -> new Groups.Key("", "")),
        3.51608589288369,
        3.96471128426982,
        190.3061416449514,
        0.008730780233983741);
  }

  @Test
  void respondentsInStrata() {
    assertTest(
        sample(false, RaoScottFiguresTest::stratum),
        3.44925957734784,
        3.96352286992545,
        182.3220520165707,
        0.00980767050180727);
  }

  @Test
  void moreUnitsThanCells() {
    assertTest(
        sample(false, RaoScottFiguresTest::unit),
        7.87252213952596,
        3.29349686699250,
        36.2284655369175,
        2.50870775204374e-04);
  }

  @Test
  void fewerUnitsThanCells() {
    assertTest(
        sample(false, i -> new Groups.Key("", "f" + i % 5)),
        7.2797055275585540,
        1.4036158366759233,
        5.6144633467036931,
        0.0326834100941154);
  }

  @Test
  void unitsInStrata() {
    assertTest(
        sample(false, RaoScottFiguresTest::unitOfStratum),
        8.094255233985495,
        3.20972607940964,
        28.88753471468676,
        0.0003646250099260133);
  }

  /** With {@code d$q[d$g == "u" & d$q == "b"] <- ""}. */
  @Test
  void aTableWithAnEmptyCell() {
    double v = 0.3913867195324827;
    assertTest(
        sample(true, i -> new Groups.Key("", "")),
        2.72981268221909,
        3.967092108235241,
        150.7495001129392,
        0.03169053533398689,
        v);
    assertTest(
        sample(true, RaoScottFiguresTest::stratum),
        2.678545210913179,
        3.965456625719511,
        142.7564385259024,
        0.03458979051810424,
        v);
    assertTest(
        sample(true, RaoScottFiguresTest::unitOfStratum),
        4.22236873688633,
        3.251503000216535,
        29.26352700194882,
        0.01176824431087143,
        v);
  }

  @Test
  void columnsThatNobodyIsInTakeNoPart() {
    Sample sample = sample(false, RaoScottFiguresTest::stratum);
    Independence more = new RaoScott(sample.variance).test(sample.sums, new int[] {0, 2, 4, -1}, 5);
    assertThat(more).isEqualTo(sample.test());
  }
}
