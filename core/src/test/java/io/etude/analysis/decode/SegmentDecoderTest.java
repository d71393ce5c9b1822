package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.plan.Plan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which columns of a segment a respondent is in. */
class SegmentDecoderTest {

  private static final Segment.Builder AGE =
      Segment.builder("age")
          .band("young", "Under 30", Double.NEGATIVE_INFINITY, 30)
          .band("old", "30 and more", 30, Double.POSITIVE_INFINITY);

  private ChunkContext context;

  private static Study.Builder study() {
    return Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
  }

  /** The columns of each respondent in the last segment of a study. */
  private List<String> columns(Study.Builder study, String... lines) {
    Plan plan = PlanBuilder.of(study.build());
    context =
        new ChunkContext(
            TestData.of(lines).chunks(plan.request()).get(0),
            Map.of(DataRule.UNDECLARED_CODE, DataPolicy.SET_MISSING));
    SegmentPlan segment = plan.segments().get(plan.segments().size() - 1);
    SegmentCells cells = segment.decoder().decode(context);
    assertThat(cells.patterns()).isSorted().doesNotHaveDuplicates();
    List<String> columns = new ArrayList<>();
    for (int cell : cells.cells()) {
      columns.add(
          String.join(
              " ",
              IntStream.range(0, segment.columns().size())
                  .filter(c -> cells.patterns().get(cell).contains(c))
                  .mapToObj(c -> segment.columns().get(c).id())
                  .toList()));
    }
    return columns;
  }

  private List<String> subjects() {
    return context.problems().counts().keySet().stream().map(key -> key.subject()).toList();
  }

  @Test
  void aNumberIsInItsBand() {
    assertThat(columns(study().segment(AGE.build()), "q age", "y 29.9", "y 30", "y -5", "y ."))
        .containsExactly("young", "old", "young", "");
  }

  /** What the question on the column declares holds for the segment too. */
  @Test
  void numbersThatStandForSomethingElseAreNotTakenAsTheyAre() {
    NumericQuestion question =
        NumericQuestion.builder("age")
            .missing("999", "Refused", MissingKind.REFUSED)
            .value("97", 19)
            .build();
    assertThat(
            columns(
                study().question(question).segment(AGE.build()), "q age", "y 999", "y 97", "y 40"))
        .containsExactly("", "young", "old");
    Segment own =
        Segment.builder("age")
            .band("all", "All", 0, 1_000)
            .missing("999", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(columns(study().segment(own), "q age", "y 999", "y 97")).containsExactly("", "all");
    assertThat(subjects()).isEmpty();
  }

  @Test
  void theSegmentsOwnMissingValueCountsBeforeTheQuestions() {
    NumericQuestion question = NumericQuestion.builder("age").value("97", 19).build();
    Segment own =
        Segment.builder("age")
            .band("all", "All", 0, 1_000)
            .missing("97", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(columns(study().question(question).segment(own), "q age", "y 97", "y 96"))
        .containsExactly("", "all");
  }

  @Test
  void wordsAmongNumbersStandForWhatIsDeclared() {
    NumericQuestion question =
        NumericQuestion.builder("age")
            .missing("none", "Refused", MissingKind.REFUSED)
            .missing("999", "Refused", MissingKind.REFUSED)
            .value("20+", 35)
            .build();
    assertThat(
            columns(
                study().question(question).segment(AGE.build()),
                "q age",
                "y none",
                "y 20+",
                "y 999",
                "y 12",
                "y ."))
        .containsExactly("", "old", "", "young", "");
    assertThat(subjects()).isEmpty();
  }

  @Test
  void aWordThatNothingDeclaresIsReported() {
    Segment own =
        Segment.builder("age")
            .band("all", "All", 0, 1_000)
            .missing("none", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(columns(study().segment(own), "q age", "y nane", "y none", "y ."))
        .containsExactly("", "", "");
    assertThat(subjects()).containsExactly("age=nane");
  }

  @Test
  void aQuestionOnAnotherColumnDeclaresNothing() {
    NumericQuestion other =
        NumericQuestion.builder("income")
            .missing("999", "Refused", MissingKind.REFUSED)
            .value("97", 19)
            .build();
    assertThat(
            columns(
                study().question(other).segment(AGE.build()), "q age income", "y 999 1", "y 97 1"))
        .containsExactly("old", "old");
  }

  @Test
  void everybodyIsInTheTotal() {
    SegmentCells cells =
        new SegmentDecoder.Total()
            .decode(
                new ChunkContext(
                    TestData.of("q", "y", "n")
                        .chunks(PlanBuilder.of(study().build()).request())
                        .get(0),
                    Map.of()));
    assertThat(cells.cells()).containsExactly(0, 0);
    assertThat(cells.patterns()).hasSize(1);
  }

  @Test
  void eachCodeHasItsColumnAndOthersHaveNone() {
    Segment region =
        Segment.builder("region")
            .category("n", "North")
            .category("s", "South")
            .missing("-9", "Refused", MissingKind.REFUSED)
            .build();
    assertThat(columns(study().segment(region), "q region", "y s", "y n", "y -9", "y .", "y x"))
        .containsExactly("s", "n", "", "", "");
    assertThat(subjects()).containsExactly("region=x");
  }

  /** An answer of several columns is in all of them. */
  @Test
  void overlappingAndNestedColumnsAreTold() {
    Segment ways =
        Segment.builder("ways")
            .category("bus", "Bus")
            .category("car", "Car")
            .column("bus", "w1")
            .column("car", "w2")
            .build();
    Segment sex = Segment.builder("sex").category("f", "F").category("m", "M").build();
    Segment both = Segment.nested("both", "Both", sex, ways);
    assertThat(
            columns(
                study().segment(sex).segment(ways).segment(both),
                "q sex w1 w2",
                "y f 1 1",
                "y m 0 1",
                "y m 0 0",
                "y . 1 0"))
        .containsExactly("f/bus f/car", "m/car", "", "");
  }
}
