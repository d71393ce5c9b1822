package io.etude.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Groups;
import io.etude.analysis.sums.IdSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.Pattern;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import io.etude.testing.Patterns;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums of one chunk, against those of its rows one by one. */
class ChunkTallyTest {
  private static final int ROWS = 90;
  private static final int SEGMENTS = 7;

  /** The answer to the question: 0 to 2, or 3 for none. */
  private static int answer(int row) {
    return row * 7 % 11 % 4;
  }

  /** Where a row stands in a segment: 0 outside, 1 to 3 in a column. */
  private static int column(int segment, int row) {
    return (row * (segment + 2) + row / 5) % 13 % 4;
  }

  private static double weight(int row) {
    return row % 8 == 0 ? 0 : row % 3 + 0.25;
  }

  private static int group(int row) {
    return row * row % 3;
  }

  private static TestData data() {
    StringBuilder header = new StringBuilder("q w h");
    for (int s = 0; s < SEGMENTS; s++) {
      header.append(" s").append(s);
    }
    List<String> lines = new ArrayList<>(List.of(header.toString()));
    for (int i = 0; i < ROWS; i++) {
      StringBuilder line = new StringBuilder();
      line.append("abc.".charAt(answer(i))).append(' ').append(weight(i)).append(" h");
      line.append(group(i));
      for (int s = 0; s < SEGMENTS; s++) {
        line.append(' ').append(".xyz".charAt(column(s, i)));
      }
      lines.add(line.toString());
    }
    return TestData.of(lines.toArray(String[]::new));
  }

  private static Study.Builder study(SampleDesign design) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .build())
            .weighting(new Weighting.Given("w"))
            .design(design);
    for (int s = 0; s < SEGMENTS; s++) {
      study.segment(
          Segment.builder("s" + s)
              .category("x", "X")
              .category("y", "Y")
              .category("z", "Z")
              .build());
    }
    return study;
  }

  private static SampleDesign design(boolean clusters) {
    Optional<String> column = Optional.of("h");
    return new SampleDesign(
        clusters ? Optional.empty() : column,
        clusters ? column : Optional.empty(),
        Optional.empty(),
        SampleDesign.LonelyPsu.FAIL);
  }

  private static Part part(Study study, TestData data) {
    Plan plan = PlanBuilder.of(study);
    return ChunkTally.of(plan, null, Map.of(), Map.of(), data.chunks(plan.request()).get(0));
  }

  /** So many segments don't fit in one index of all their combinations. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyRowIsInTheSumsOfEverySegment(boolean clusters) {
    Part part = part(study(design(clusters)).build(), data());
    assertThat(part.groups().keys()).extracting(k -> k.stratum() + k.psu()).hasSize(2);
    for (int s = 0; s < SEGMENTS; s++) {
      CellSums sums = part.cells()[0][s + 1];
      CellSums expected = new CellSums(2, clusters, 4, 4, false);
      for (int i = 0; i < ROWS; i++) {
        if (answer(i) < 3 && weight(i) > 0) {
          int cell = column(s, i) * 4 + answer(i);
          int detail = (clusters ? 0 : group(i) * 16) + cell;
          expected.w[group(i) * 16 + cell] += weight(i) / 2;
          expected.n[detail]++;
          expected.q[detail] += weight(i) * weight(i) / 4;
        }
      }
      assertThat(sums.w).isEqualTo(expected.w);
      assertThat(sums.n).isEqualTo(expected.n);
      assertThat(sums.q).isEqualTo(expected.q);
    }
  }

  /** The largest weight is 2.25, so sums are in units of 2. */
  @Test
  void weightsAreInUnitsOfAPowerOfTwo() {
    Part part = part(study(SampleDesign.SIMPLE).build(), data());
    assertThat(part.weights().exponent()).isEqualTo(1);
    assertThat(part.weights().rows()).isEqualTo(ROWS);
    assertThat(part.weights().maximum()).isEqualTo(2.25 / 2);
    assertThat(part.groups().rows()).containsExactly(ROWS);
    assertThat(part.units()).isFalse();
  }

  @Test
  void patternsThatNobodyIsInAreThereToo() {
    TestData one = TestData.of("q w h s0 s1 s2 s3 s4 s5 s6", "a 1 h x x x x x x x");
    Part part = part(study(SampleDesign.SIMPLE).build(), one);
    assertThat(part.patterns().get(1))
        .containsExactly(Pattern.NONE, Patterns.of(1), Patterns.of(2), Patterns.of(4));
    assertThat(part.cells()[0][1].n).hasSize(16).startsWith(0, 0, 0, 0, 1, 0);
  }

  private static Study designed(SampleDesign design) {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("a", "A").build())
        .design(design)
        .respondentId("id")
        .build();
  }

  private static final SampleDesign UNITS_OF_STRATA =
      new SampleDesign(
          Optional.of("h"), Optional.of("u"), Optional.of("n"), SampleDesign.LonelyPsu.FAIL);

  @Test
  void groupsAreTheUnitsOfEachStratumInAscendingOrder() {
    TestData data =
        TestData.of("q h u n id", "a 2 x 9 p", "a 1 y 7 q", "a 2 w 9 p", "a 1 y 7 .", "a 1 x 7 r");
    Part part = part(designed(UNITS_OF_STRATA), data);
    assertThat(part.groups().keys())
        .extracting(key -> key.stratum() + key.psu())
        .containsExactly("1x", "1y", "2w", "2x");
    assertThat(part.groups().rows()).containsExactly(1, 2, 1, 1);
    assertThat(part.groups().population()).containsExactly(7, 7, 9, 9);
    assertThat(part.ids().duplicates()).isEqualTo(1);
    assertThat(part.ids().repeated()).containsExactly(2);
  }

  @Test
  void eachRespondentNeedsAPlaceInTheDesign() {
    assertThatThrownBy(
            () ->
                part(
                    designed(UNITS_OF_STRATA), TestData.of("q h u n id", "a 1 x 9 p", "a . x 9 q")))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "test.csv:3: column \"h\" of the sample design is empty; each respondent needs a"
                + " value");
    assertThatThrownBy(
            () -> part(designed(UNITS_OF_STRATA), TestData.of("q h u n id", "a 1 . 9 p")))
        .hasMessageStartingWith("test.csv:2: column \"u\" of the sample design");
    assertThatThrownBy(
            () -> part(designed(UNITS_OF_STRATA), TestData.of("q h u n id", "a 1 x 0 p")))
        .hasMessage(
            "test.csv:2: the number of population units is 0.0; the finite population correction"
                + " needs a number above 0");
    assertThatThrownBy(
            () ->
                part(
                    designed(UNITS_OF_STRATA), TestData.of("q h u n id", "a 1 x 9 p", "a 1 x 8 q")))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("stratum \"1\"");
  }

  private static Study weighted() {
    return Study.builder("s")
        .question(SingleQuestion.builder("q").category("a", "A").build())
        .weighting(new Weighting.Given("w"))
        .build();
  }

  @Test
  void weightsAreFiniteNumbersOfAtLeastZero() {
    assertThatThrownBy(() -> part(weighted(), TestData.of("q w", "a 0", "a -1")))
        .isInstanceOf(DataException.class)
        .hasMessage("test.csv:3: weight \"w\" is -1.0; weights must be numbers of at least 0");
    assertThatThrownBy(() -> part(weighted(), TestData.of("q w", "a 0", "a .")))
        .hasMessage("test.csv:3: weight \"w\" is missing; weights must be numbers of at least 0");
  }

  @Test
  void respondentsWithoutWeightCountNowhere() {
    Part part = part(weighted(), TestData.of("q w", "a 0", "a 2", ". 0", "a 0"));
    CellSums sums = part.cells()[0][0];
    assertThat(sums.n).containsExactly(1, 0);
    assertThat(sums.w).containsExactly(1, 0);
    assertThat(part.weights().rows()).isEqualTo(4);
    assertThat(part.weights().counted()).isEqualTo(1);
    assertThat(part.groups().rows()).containsExactly(4);
    assertThat(part.groups().counted()).containsExactly(1);
  }

  @Test
  void withoutWeightsAndDesignEachRespondentCountsOneInOneGroup() {
    Study study =
        Study.builder("s").question(SingleQuestion.builder("q").category("a", "A").build()).build();
    String[] lines = new String[201];
    Arrays.fill(lines, "a");
    lines[0] = "q";
    Part part = part(study, TestData.of(lines));
    CellSums sums = part.cells()[0][0];
    assertThat(sums.n).containsExactly(200, 0);
    assertThat(sums.w).containsExactly(200, 0);
    assertThat(sums.q).containsExactly(200, 0);
    assertThat(part.groups().keys()).containsExactly(new Groups.Key("", ""));
    assertThat(part.groups().rows()).containsExactly(200);
    assertThat(part.groups().population()).containsExactly(Double.NaN);
    assertThat(part.ids()).isEqualTo(IdSums.NONE);
  }
}
