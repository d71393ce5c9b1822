package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.analysis.Analysis;
import io.etude.analysis.Runner;
import io.etude.analysis.Tally;
import io.etude.dataset.Chunk;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.inference.Estimate;
import io.etude.study.Conventions;
import io.etude.testing.RandomSurvey;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold however the data are cut, ordered and merged. */
@Tag("property")
class TallyPropertiesTest {
  private static final long SEED = 20261124L;
  private static final double SMALL = 1e-12;

  private static List<Tally> tallies(Analysis analysis, TestData data) {
    List<Tally> tallies = new ArrayList<>();
    for (Chunk chunk : data.chunks(analysis.request())) {
      tallies.add(analysis.tally(chunk));
    }
    return tallies;
  }

  private static Tally inOrder(List<Tally> tallies) {
    Tally sum = Tally.EMPTY;
    for (Tally tally : tallies) {
      sum = sum.merge(tally);
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void sameBitsInAnyOrderOfMerging(RandomSurvey.Design design) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Analysis analysis = Analysis.of(RandomSurvey.study(design, Conventions.DEFAULT));
    TestData data = RandomSurvey.data(random, 400);
    for (int chunkRows : new int[] {9, 64, 311}) {
      List<Tally> tallies = tallies(analysis, data.inChunksOf(chunkRows));
      Tally whole = inOrder(tallies);
      byte[] bytes = whole.toBytes();
      Results results = analysis.results(whole);
      for (int round = 0; round < 3; round++) {
        Tally merged = mergedAtRandom(tallies, random);
        assertThat(merged.toBytes()).isEqualTo(bytes);
        assertThat(analysis.results(merged)).isEqualTo(results);
      }
      assertThat(Tally.fromBytes(bytes).toBytes()).isEqualTo(bytes);
      assertThat(analysis.results(Tally.fromBytes(bytes))).isEqualTo(results);
      for (int threads : new int[] {1, 2, 5}) {
        assertThat(analysis.run(data.inChunksOf(chunkRows), Runner.threads(threads)))
            .isEqualTo(results)
            .extracting(Results::complete)
            .isEqualTo(results.complete());
      }
    }
  }

  private static Tally mergedAtRandom(List<Tally> tallies, Random random) {
    List<Tally> left = new ArrayList<>(tallies);
    while (left.size() > 1) {
      Collections.shuffle(left, random);
      Tally one = left.remove(left.size() - 1);
      Tally other = left.remove(left.size() - 1);
      left.add(one.merge(other));
    }
    return left.get(0);
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void sameFiguresForAnyCutAndAnyOrderOfRows(RandomSurvey.Design design) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED + 1);
    Analysis analysis = Analysis.of(RandomSurvey.study(design, Conventions.DEFAULT));
    TestData data = RandomSurvey.data(random, 800);
    Results whole = analysis.run(data);
    assertClose(analysis.run(data.inChunksOf(13)), whole, 1);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < data.rows(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    TestData permuted = data.permuted(order.stream().mapToInt(i -> i).toArray());
    assertClose(analysis.run(permuted.inChunksOf(100)), whole, 1);
  }

  @Test
  void scaledWeightsChangeNoFigure() {
    Random random = new Random(SEED + 2);
    Analysis analysis =
        Analysis.of(RandomSurvey.study(RandomSurvey.Design.CLUSTERS, Conventions.DEFAULT));
    TestData data = RandomSurvey.data(random, 500);
    double factor = 33_157.25;
    String[] scaled = data.columns().get("weight").clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = String.valueOf(factor * Double.parseDouble(scaled[i]));
    }
    assertClose(analysis.run(data.with("weight", scaled)), analysis.run(data), factor);
  }

  private static void assertClose(Results published, Results other, double factor) {
    Results made = published.complete();
    Results expected = other.complete();
    assertThat(made.tables()).hasSameSizeAs(expected.tables());
    for (int t = 0; t < made.tables().size(); t++) {
      ResultTable a = made.tables().get(t);
      ResultTable b = expected.tables().get(t);
      assertThat(a.columns()).hasSameSizeAs(b.columns());
      for (int c = 0; c < a.columns().size(); c++) {
        assertClose(a.columns().get(c), b.columns().get(c), factor, a.id().toString());
      }
      assertThat(a.independence().test().isPresent())
          .isEqualTo(b.independence().test().isPresent());
      if (a.independence().test().isPresent()) {
        // F and its p value amplify: the statistic is a ratio of sums of near cancellations.
        assertThat(a.independence().test().get().statistic())
            .isCloseTo(b.independence().test().get().statistic(), rel(b, 1e-10));
      }
    }
    assertThat(made.findings().size()).isEqualTo(expected.findings().size());
  }

  private static org.assertj.core.data.Offset<Double> rel(ResultTable table, double relative) {
    return org.assertj.core.data.Offset.offset(
        relative * Math.max(1, table.independence().test().orElseThrow().statistic()));
  }

  private static void assertClose(ResultColumn a, ResultColumn b, double factor, String at) {
    assertThat(a.base()).isEqualTo(b.base());
    close(a.weightedBase().orElseThrow(), factor * b.weightedBase().orElseThrow(), at);
    close(a.effectiveBase().orElseThrow(), b.effectiveBase().orElseThrow(), at);
    assertThat(a.df()).isEqualTo(b.df());
    assertThat(a.flags()).isEqualTo(b.flags());
    for (int r = 0; r < a.cells().size(); r++) {
      assertThat(a.cells().get(r).count()).isEqualTo(b.cells().get(r).count());
      assertThat(a.cells().get(r).flags()).isEqualTo(b.cells().get(r).flags());
      if (a.cells().get(r).share().isPresent()) {
        close(a.cells().get(r).share().get(), b.cells().get(r).share().orElseThrow(), at);
      }
    }
    for (int s = 0; s < a.summaries().size(); s++) {
      if (a.summaries().get(s).estimate().isPresent()) {
        close(
            a.summaries().get(s).estimate().get(),
            b.summaries().get(s).estimate().orElseThrow(),
            at + a.summaries().get(s).stat());
      }
    }
  }

  private static void close(Estimate a, Estimate b, String at) {
    close(a.value(), b.value(), at);
    close(a.se(), b.se(), at + " se");
    assertThat(a.df()).isEqualTo(b.df());
    assertThat(a.interval().isPresent()).as(at).isEqualTo(b.interval().isPresent());
    if (a.interval().isPresent()) {
      close(a.interval().get().low(), b.interval().get().low(), at);
      close(a.interval().get().high(), b.interval().get().high(), at);
    }
  }

  private static void close(double a, double b, String at) {
    if (Double.isNaN(b)) {
      assertThat(a).isNaN();
    } else {
      assertThat(a)
          .as(at)
          .isCloseTo(b, org.assertj.core.data.Offset.offset(SMALL * Math.max(1, Math.abs(b))));
    }
  }

  @Test
  void refusesAChunkTwiceAndOtherStudies() {
    Analysis analysis =
        Analysis.of(RandomSurvey.study(RandomSurvey.Design.SIMPLE, Conventions.DEFAULT));
    TestData data = RandomSurvey.data(new Random(SEED), 60).inChunksOf(10);
    List<Tally> tallies = tallies(analysis, data);
    Tally whole = inOrder(tallies);
    assertThatThrownBy(() -> whole.merge(tallies.get(3)))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("chunk 3");
    Analysis other =
        Analysis.of(RandomSurvey.study(RandomSurvey.Design.STRATA, Conventions.DEFAULT));
    assertThatThrownBy(() -> other.results(whole)).isInstanceOf(AnalysisException.class);
    assertThatThrownBy(() -> tallies(other, data).get(0).merge(tallies.get(1)))
        .isInstanceOf(AnalysisException.class);
    assertThatThrownBy(() -> Tally.fromBytes(new byte[] {1, 2, 3}))
        .isInstanceOf(AnalysisException.class);
  }
}
