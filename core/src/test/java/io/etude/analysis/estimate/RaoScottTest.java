package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.inference.AssociationTest;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The test of a table against its definition by contrasts, from respondent to respondent. */
class RaoScottTest {
  private static final long SEED = 8_118L;

  /** Rows, columns, strata, weights and units of random respondents. */
  private record Sample(int[] row, int[] column, int[] stratum, int[] psu, double[] weight) {
    static Sample of(Random random, int n, int rows, int columns) {
      Sample s = new Sample(new int[n], new int[n], new int[n], new int[n], new double[n]);
      for (int i = 0; i < n; i++) {
        s.row[i] = (int) (rows * Math.pow(random.nextDouble(), 1.5));
        s.column[i] = (int) (columns * (random.nextDouble() + s.row[i] / 9.0) % columns);
        s.stratum[i] = i % 3;
        s.psu[i] = i / 3 % 8;
        s.weight[i] = Math.exp(random.nextGaussian() / 2);
      }
      return s;
    }

    Study study(boolean clusters, int rows, int columns) {
      SingleQuestion.Builder question = SingleQuestion.builder("r");
      Segment.Builder segment = Segment.builder("c");
      for (int r = 0; r < rows; r++) {
        question.category("r" + r, "r");
      }
      for (int c = 0; c < columns; c++) {
        segment.category("c" + c, "c");
      }
      return Study.builder("s")
          .question(question.build())
          .segment(segment.build())
          .weighting(new Weighting.Given("w"))
          .design(
              new SampleDesign(
                  Optional.of("h"),
                  clusters ? Optional.of("p") : Optional.empty(),
                  Optional.empty(),
                  SampleDesign.LonelyPsu.FAIL))
          .build();
    }

    Optional<AssociationTest> test(boolean clusters, int rows, int columns) {
      int n = row.length;
      Map<String, String[]> data = new LinkedHashMap<>();
      for (String name : List.of("r", "c", "h", "p", "w")) {
        data.put(name, new String[n]);
      }
      for (int i = 0; i < n; i++) {
        data.get("r")[i] = "r" + row[i];
        data.get("c")[i] = "c" + column[i];
        data.get("h")[i] = "h" + stratum[i];
        data.get("p")[i] = "p" + psu[i];
        data.get("w")[i] = String.valueOf(weight[i]);
      }
      return Analysis.of(study(clusters, rows, columns))
          .run(new TestData(data, n, 100))
          .table("r@c")
          .orElseThrow()
          .independence()
          .test();
    }
  }

  /** Σ_h n/(n−1) Σ_c (z−z̄)(z−z̄)' of the units' Σw(y − π)/Σw. */
  private static double[][] covariance(Sample s, boolean clusters, double[] share, int columns) {
    double weight = 0;
    for (double w : s.weight) {
      weight += w;
    }
    Map<Integer, Map<Integer, double[]>> totals = new TreeMap<>();
    for (int i = 0; i < s.row.length; i++) {
      double[] total =
          totals
              .computeIfAbsent(s.stratum[i], h -> new TreeMap<>())
              .computeIfAbsent(clusters ? s.psu[i] : i, u -> new double[share.length]);
      for (int k = 0; k < share.length; k++) {
        double y = k == s.row[i] * columns + s.column[i] ? 1 : 0;
        total[k] += s.weight[i] * (y - share[k]) / weight;
      }
    }
    double[][] v = new double[share.length][share.length];
    for (Map<Integer, double[]> units : totals.values()) {
      double n = units.size();
      double[] mean = new double[share.length];
      for (double[] z : units.values()) {
        for (int k = 0; k < mean.length; k++) {
          mean[k] += z[k] / n;
        }
      }
      for (double[] z : units.values()) {
        double[] d = new double[mean.length];
        for (int k = 0; k < d.length; k++) {
          d[k] = z[k] - mean[k];
        }
        Matrices.addOuter(v, n / (n - 1), d);
      }
    }
    return v;
  }

  /** tr Δ and tr Δ² over n and n², with contrasts that compare each row and column to the last. */
  private static double[] traces(double[][] v, double[] share, int rows, int columns) {
    List<double[]> contrasts = new ArrayList<>();
    for (int r = 0; r < rows - 1; r++) {
      for (int c = 0; c < columns - 1; c++) {
        double[] x = new double[share.length];
        x[r * columns + c] = 1;
        x[r * columns + columns - 1] = -1;
        x[(rows - 1) * columns + c] = -1;
        x[(rows - 1) * columns + columns - 1] = 1;
        contrasts.add(x);
      }
    }
    int m = contrasts.size();
    double[][] a = new double[m][m];
    double[][] b = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        for (int k = 0; k < share.length; k++) {
          double left = share[k] > 0 ? contrasts.get(i)[k] / share[k] : 0;
          a[i][j] += left * contrasts.get(j)[k];
          for (int l = 0; l < share.length; l++) {
            b[i][j] += share[l] > 0 ? left * v[k][l] * contrasts.get(j)[l] / share[l] : 0;
          }
        }
      }
    }
    double[][] delta = Matrices.solve(a, b);
    if (delta == null) {
      return new double[0];
    }
    double[] traces = new double[2];
    for (int i = 0; i < m; i++) {
      traces[0] += delta[i][i];
      for (int j = 0; j < m; j++) {
        traces[1] += delta[i][j] * delta[j][i];
      }
    }
    return traces;
  }

  @Test
  void agreesWithItsDefinition() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int tested = 0;
    int withEmptyCells = 0;
    int untestable = 0;
    for (int round = 0; round < 200; round++) {
      int rows = 2 + random.nextInt(4);
      int columns = 2 + random.nextInt(5);
      Sample s = Sample.of(random, 14 + random.nextInt(60), rows, columns);
      boolean clusters = random.nextBoolean();
      double[] share = new double[rows * columns];
      double[] byRow = new double[rows];
      double[] byColumn = new double[columns];
      double weight = 0;
      for (double w : s.weight) {
        weight += w;
      }
      for (int i = 0; i < s.row.length; i++) {
        share[s.row[i] * columns + s.column[i]] += s.weight[i] / weight;
        byRow[s.row[i]] += s.weight[i] / weight;
        byColumn[s.column[i]] += s.weight[i] / weight;
      }
      if (Arrays.stream(byRow).min().orElse(0) == 0
          || Arrays.stream(byColumn).min().orElse(0) == 0) {
        continue;
      }
      double phi2 = -1;
      boolean empty = false;
      for (int k = 0; k < share.length; k++) {
        phi2 += share[k] * share[k] / (byRow[k / columns] * byColumn[k % columns]);
        empty |= share[k] == 0;
      }
      double[] traces = traces(covariance(s, clusters, share, columns), share, rows, columns);
      Optional<AssociationTest> test = s.test(clusters, rows, columns);
      assertThat(test.isPresent()).as("round " + round).isEqualTo(traces.length > 0);
      if (traces.length == 0) {
        untestable++;
        continue;
      }
      close(test.orElseThrow().statistic(), phi2 / traces[0]);
      close(test.orElseThrow().df1(), traces[0] * traces[0] / traces[1]);
      tested++;
      withEmptyCells += empty ? 1 : 0;
    }
    System.out.println(
        tested + " tables, " + withEmptyCells + " with empty cells, " + untestable + " untestable");
    assertThat(tested).isGreaterThan(80);
    assertThat(withEmptyCells).isGreaterThan(5);
    assertThat(untestable).isGreaterThan(2);
  }

  private static void close(double made, double expected) {
    assertThat(made).isCloseTo(expected, Offset.offset(1e-9 * expected));
  }

  /** 1,521 contrasts: their cube would take minutes. */
  @Tag("large")
  @Test
  void largeTables() {
    Random random = new Random(SEED);
    Sample s = Sample.of(random, 100_000, 40, 40);
    for (boolean clusters : new boolean[] {false, true}) {
      long start = System.nanoTime();
      AssociationTest test = s.test(clusters, 40, 40).orElseThrow();
      System.out.println("1,521 contrasts: " + (System.nanoTime() - start) / 1_000_000 + " ms");
      assertThat(test.df1()).isBetween(1.0, 1_521.0);
    }
  }
}
