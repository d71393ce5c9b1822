package io.etude.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.Limits;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.ReadRequest.Form;
import io.etude.dataset.ReadRequest.Wanted;
import io.etude.results.Summary.Stat;
import io.etude.study.Conventions;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a study needs to be read, and the sums that its tables are made of. */
class PlanBuilderTest {

  private static final SingleQuestion Q =
      SingleQuestion.builder("q")
          .category("y", "Yes")
          .category("n", "No")
          .category("p", "Perhaps")
          .net("notNo", "Not no", "y", "p")
          .build();

  private static final MultipleQuestion.Builder MEDIA =
      MultipleQuestion.builder("m")
          .option("press", "Press", "m1")
          .option("radio", "Radio", "m2")
          .net("any", "Any", "press", "radio");

  private static Plan plan(Question... questions) {
    Study.Builder study = Study.builder("s");
    for (Question question : questions) {
      study.question(question);
    }
    return PlanBuilder.of(study.build());
  }

  private static Category scored(String code, double score) {
    return Category.of(code, code).withScore(score);
  }

  private static ItemPlan item(Question question) {
    return plan(question).items().get(0);
  }

  @Test
  void answersAreReadAsCodesNumbersOrText() {
    assertThat(plan(Q, NumericQuestion.builder("x").build(), OpenQuestion.builder("o").build()))
        .extracting(plan -> plan.request().columns())
        .isEqualTo(
            List.of(
                new Wanted("q", Form.CODES),
                new Wanted("x", Form.NUMBERS),
                new Wanted("o", Form.TEXT)));
  }

  @Test
  void numbersAreReadAsCodesTooWhereAWordIsAmongThem() {
    NumericQuestion refused =
        NumericQuestion.builder("x").missing("none", "Refused", MissingKind.REFUSED).build();
    assertThat(plan(refused).request().columns())
        .containsExactly(new Wanted("x", Form.NUMBERS_AMONG_TEXT), new Wanted("x", Form.CODES));
    NumericQuestion more = NumericQuestion.builder("x").value("20+", 25).build();
    assertThat(plan(more).request().columns())
        .containsExactly(new Wanted("x", Form.NUMBERS_AMONG_TEXT), new Wanted("x", Form.CODES));
    NumericQuestion coded =
        NumericQuestion.builder("x")
            .missing("-9", "Refused", MissingKind.REFUSED)
            .value("20", 25)
            .build();
    assertThat(plan(coded).request().columns()).containsExactly(new Wanted("x", Form.NUMBERS));
  }

  @Test
  void weightsAndDesignAreReadWhereTheStudyHasThem() {
    Plan.SamplePlan none = plan(Q).sample();
    assertThat(none).isEqualTo(new Plan.SamplePlan(-1, -1, -1, -1, -1, -1, List.of()));
    Study.Builder study =
        Study.builder("s")
            .question(Q)
            .weighting(new Weighting.Given("w"))
            .respondentId("id")
            .design(
                new SampleDesign(
                    Optional.of("h"),
                    Optional.of("u"),
                    Optional.of("pop"),
                    SampleDesign.LonelyPsu.FAIL));
    Plan plan = PlanBuilder.of(study.build());
    List<Wanted> columns = plan.request().columns();
    assertThat(columns.get(plan.sample().weight())).isEqualTo(new Wanted("w", Form.NUMBERS));
    assertThat(columns.get(plan.sample().stratum())).isEqualTo(new Wanted("h", Form.CODES));
    assertThat(columns.get(plan.sample().psu())).isEqualTo(new Wanted("u", Form.CODES));
    assertThat(columns.get(plan.sample().population())).isEqualTo(new Wanted("pop", Form.NUMBERS));
    assertThat(columns.get(plan.sample().id())).isEqualTo(new Wanted("id", Form.TEXT));
    assertThat(plan.sample().targets()).isEmpty();
  }

  @Test
  void rakingNeedsItsTargetsAndTheWeightsThatItStartsFrom() {
    Weighting.Raking raking =
        Weighting.Raking.builder()
            .target(new Weighting.Target("sex", Map.of("f", 1.0)))
            .target(new Weighting.Target("age", Map.of("y", 1.0)))
            .start("w")
            .build();
    Plan plan = PlanBuilder.of(Study.builder("s").question(Q).weighting(raking).build());
    assertThat(plan.sample().targets().stream().map(plan.request().columns()::get))
        .containsExactly(new Wanted("sex", Form.CODES), new Wanted("age", Form.CODES));
    assertThat(plan.request().columns().get(plan.sample().weight()))
        .isEqualTo(new Wanted("w", Form.NUMBERS));
  }

  /** The last cell is of those who are in the base without an answer. */
  @Test
  void eachQuestionHasACellForEachAnswerAndOneMore() {
    NumericQuestion banded =
        NumericQuestion.builder("x").band("a", "Under 10", 0, 10).band("b", "Over", 10, 20).build();
    GridQuestion grid =
        GridQuestion.builder("g")
            .category("1", "Good")
            .category("2", "Bad")
            .item("a", "A", "ga")
            .item("b", "B", "gb")
            .build();
    Plan plan = plan(Q, banded, grid, OpenQuestion.builder("o").build());
    assertThat(plan.kinds()).containsExactly(4, 3, 3, 3, 1);
    assertThat(plan.items()).extracting(ItemPlan::variable).containsExactly(0, 1, 2, 3, 4);
    assertThat(plan.items()).extracting(ItemPlan::number).containsExactly(-1, 0, -1, -1, -1);
    assertThat(plan.numbers()).isEqualTo(1);
    assertThat(plan.items().get(0).unit()).containsExactly(1, 1, 1, 1);
    assertThat(plan.items().get(0).rows())
        .extracting(ItemPlan.Row::answer)
        .containsExactly(new int[] {0}, new int[] {1}, new int[] {2}, new int[] {0, 2});
    assertThat(plan.items().get(1).rows())
        .extracting(ItemPlan.Row::answer)
        .containsExactly(new int[] {0}, new int[] {1});
  }

  @Test
  void eachOptionIsAVariableOfItsOwn() {
    Plan plan = plan(MEDIA.percentOf(MultipleQuestion.PercentOf.RESPONDENTS).build());
    ItemPlan item = plan.items().get(0);
    assertThat(plan.kinds()).containsExactly(2, 2, 2);
    assertThat(item.unit()).containsExactly(1, 1);
    assertThat(item.rows()).extracting(ItemPlan.Row::variable).containsExactly(0, 1, 2);
    assertThat(item.rows()).extracting(ItemPlan.Row::answer).containsOnly(new int[] {0});
    assertThat(item.tested()).isFalse();
  }

  /** Not chosen and chosen with 0 responses, with 1, with 2. */
  @Test
  void ofResponsesARespondentCountsAsOftenAsThereAreSome() {
    Plan plan = plan(MEDIA.percentOf(MultipleQuestion.PercentOf.RESPONSES).build());
    ItemPlan item = plan.items().get(0);
    assertThat(plan.kinds()).containsExactly(6, 6, 6);
    assertThat(item.unit()).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(item.rows()).extracting(ItemPlan.Row::answer).containsOnly(new int[] {1, 3, 5});
  }

  @Test
  void onlyScoresAndNumbersHaveAMean() {
    assertThat(item(Q).stats()).isEmpty();
    assertThat(item(Q).scores()).isEmpty();
    ItemPlan scored =
        item(SingleQuestion.builder("q").category(scored("a", 3)).category(scored("b", 7)).build());
    assertThat(scored.stats()).containsExactly(Stat.MEAN, Stat.SD);
    assertThat(scored.scores().orElseThrow()).containsExactly(3, 7, Double.NaN);
    List<Stat> order =
        List.of(Stat.MEAN, Stat.SD, Stat.MIN, Stat.Q1, Stat.MEDIAN, Stat.Q3, Stat.MAX);
    assertThat(item(NumericQuestion.builder("x").build()).stats()).isEqualTo(order);
    ItemPlan rating = item(RatingQuestion.builder("r").scale(1, 3).build());
    assertThat(rating.stats()).isEqualTo(order);
    assertThat(rating.scores().orElseThrow()).containsExactly(1, 2, 3, Double.NaN);
    List<Stat> withScore = new ArrayList<>(order);
    withScore.add(Stat.NPS);
    assertThat(
            item(RatingQuestion.builder("r").scale(0, 10).score(RatingQuestion.Score.NPS).build())
                .stats())
        .isEqualTo(withScore);
    GridQuestion.Builder grid = GridQuestion.builder("g").item("i", "I", "gi");
    assertThat(item(grid.category("1", "A").build()).stats()).isEmpty();
    assertThat(item(grid.category(scored("2", 5)).build()).stats())
        .containsExactly(Stat.MEAN, Stat.SD);
  }

  @Test
  void aQuestionWithMoreCellsThanAShortHoldsIsRefused() {
    SingleQuestion.Builder many = SingleQuestion.builder("many");
    IntStream.range(0, Short.MAX_VALUE - 1).forEach(i -> many.category("c" + i, "C"));
    Study study =
        Study.builder("s")
            .limits(Limits.builder().categories(Short.MAX_VALUE).build())
            .question(many.build())
            .build();
    assertThatThrownBy(() -> PlanBuilder.of(study))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("a question has 32767 categories; at most 32,000 can be");
  }

  /** Tallies may be merged if their sums are of the same things. */
  @Test
  void analysesOfTheSameSumsHaveTheSameFingerprint() {
    Study study = Study.builder("s").question(Q).build();
    long own = PlanBuilder.of(study).fingerprint();
    assertThat(PlanBuilder.of(study.toBuilder().title("Another").build()).fingerprint())
        .isEqualTo(own);
    Segment sex = Segment.builder("sex").category("f", "F").build();
    Conventions.Disclosure rules = Conventions.Disclosure.of(5);
    for (Study other :
        List.of(
            Study.builder("t").question(Q).build(),
            study.toBuilder().question(OpenQuestion.builder("o").build()).build(),
            study.toBuilder().segment(sex).build(),
            study.toBuilder().weighting(new Weighting.Given("w")).build(),
            study.toBuilder()
                .design(
                    new SampleDesign(
                        Optional.of("h"),
                        Optional.empty(),
                        Optional.empty(),
                        SampleDesign.LonelyPsu.FAIL))
                .build(),
            study.toBuilder()
                .conventions(Conventions.builder().disclosure(rules).build())
                .build())) {
      assertThat(PlanBuilder.of(other).fingerprint()).isNotEqualTo(own);
    }
  }
}
