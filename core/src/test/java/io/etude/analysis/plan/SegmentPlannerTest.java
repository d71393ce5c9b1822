package io.etude.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.AnalysisException;
import io.etude.Place;
import io.etude.analysis.decode.ChunkContext;
import io.etude.analysis.decode.SegmentCells;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.problem.ProblemCounts;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Chunk;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which columns a segment has, and who is in them. */
class SegmentPlannerTest {

  private static final Segment REGION =
      Segment.builder("region")
          .category("n", "North")
          .category("e", "East")
          .category("s", "South")
          .net("out", "Outside", "e", "s")
          .build();

  private static final Segment SEX =
      Segment.builder("sex").category("f", "Women").category("m", "Men").build();

  private static Study.Builder study(Segment... segments) {
    Study.Builder study =
        Study.builder("s").question(SingleQuestion.builder("q").category("y", "Yes").build());
    for (Segment segment : segments) {
      study.segment(segment);
    }
    return study;
  }

  private static Plan plan(Segment... segments) {
    return PlanBuilder.of(study(segments).build());
  }

  private static List<String> ids(SegmentPlan segment) {
    return segment.columns().stream().map(SegmentPlan.Column::id).toList();
  }

  /** The columns of each respondent, in the order of the rows. */
  private static List<String> columns(Plan plan, int segment, ChunkContext context) {
    SegmentCells cells = plan.segments().get(segment).decoder().decode(context);
    List<String> ids = ids(plan.segments().get(segment));
    assertThat(cells.patterns()).isSorted().doesNotHaveDuplicates();
    List<String> columns = new ArrayList<>();
    for (int cell : cells.cells()) {
      columns.add(
          String.join(
              " ",
              IntStream.range(0, ids.size())
                  .filter(c -> cells.patterns().get(cell).contains(c))
                  .mapToObj(ids::get)
                  .toList()));
    }
    return columns;
  }

  private static ChunkContext context(Plan plan, TestData data) {
    Chunk chunk = data.chunks(plan.request()).get(0);
    return new ChunkContext(chunk, Map.of(DataRule.UNDECLARED_CODE, DataPolicy.SET_MISSING));
  }

  private static List<String> columns(Segment segment, String... lines) {
    Plan plan = plan(segment);
    return columns(plan, 1, context(plan, TestData.of(lines)));
  }

  @Test
  void theTotalComesFirstAndHoldsEverybodyInNoColumn() {
    Plan plan = plan(SEX);
    assertThat(plan.segments()).hasSize(2);
    assertThat(plan.segments().get(0).segment()).isEmpty();
    assertThat(plan.segments().get(0).columns()).isEmpty();
    assertThat(columns(plan, 0, context(plan, TestData.of("q sex", "y f", "y ."))))
        .containsExactly("", "");
  }

  @Test
  void aNetStandsBeforeItsFirstMember() {
    assertThat(ids(plan(REGION).segments().get(1))).containsExactly("n", "out", "e", "s");
  }

  @Test
  void membersAreInTheirNetsToo() {
    assertThat(columns(REGION, "q region", "y n", "y e", "y s", "y ."))
        .containsExactly("n", "out e", "out s", "");
  }

  @Test
  void aNetCoversItsMembersAndNothingElse() {
    List<SegmentPlan.Column> columns = plan(REGION).segments().get(1).columns();
    SegmentPlan.Column net = columns.get(1);
    assertThat(columns.stream().filter(net::covers))
        .extracting(SegmentPlan.Column::id)
        .containsExactly("out", "e", "s");
    assertThat(columns.stream().filter(c -> c.covers(net))).containsExactly(net);
    assertThat(columns.stream().filter(SegmentPlan.Column::net)).containsExactly(net);
  }

  @Test
  void aValueThatNothingDeclaresIsReportedAndIsInNoColumn() {
    Plan plan = plan(SEX);
    ChunkContext context = context(plan, TestData.of("q sex", "y f", "y x", "y x"));
    assertThat(columns(plan, 1, context)).containsExactly("f", "", "");
    Map<ProblemCounts.Key, ProblemCounts.Count> problems = context.problems().counts();
    assertThat(problems).hasSize(1);
    problems.forEach(
        (key, count) -> {
          assertThat(key.subject()).isEqualTo("sex=x");
          assertThat(count.count).isEqualTo(2);
          assertThat(count.places)
              .extracting(Place::toString)
              .containsExactly("test.csv:3", "test.csv:4");
        });
  }

  @Test
  void missingValuesAndThoseOfAQuestionOnTheColumnAreDeclared() {
    Segment some =
        Segment.builder("some")
            .column("q")
            .category("y", "Yes")
            .missing("-9", "Refused", MissingKind.REFUSED)
            .build();
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .missing("-9", "Refused", MissingKind.REFUSED)
                    .missing("-8", "Not asked", MissingKind.NOT_ASKED)
                    .build())
            .segment(some)
            .build();
    Plan plan = PlanBuilder.of(study);
    ChunkContext context = context(plan, TestData.of("q", "y", "n", "-9", "-8"));
    assertThat(columns(plan, 1, context)).containsExactly("y", "", "", "");
    assertThat(context.problems().counts()).isEmpty();
  }

  @Test
  void aSegmentDeclaresItsOwnMissingValues() {
    Segment some =
        Segment.builder("some")
            .category("y", "Yes")
            .missing("-9", "Refused", MissingKind.REFUSED)
            .build();
    Plan plan = plan(some);
    ChunkContext context = context(plan, TestData.of("q some", "y y", "y -9"));
    assertThat(columns(plan, 1, context)).containsExactly("y", "");
    assertThat(context.problems().counts()).isEmpty();
  }

  @Test
  void aFailureListsEachDeclaredValueOnce() {
    Segment own = Segment.builder("own").column("q").category("y", "Yes").build();
    Plan plan =
        PlanBuilder.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
                .segment(own)
                .build());
    Chunk chunk = TestData.of("q", "xyz").chunks(plan.request()).get(0);
    ChunkContext context =
        new ChunkContext(chunk, Map.of(DataRule.UNDECLARED_CODE, DataPolicy.FAIL));
    columns(plan, 1, context);
    assertThatThrownBy(context::end)
        .hasMessageStartingWith("test.csv:2: column \"q\" holds \"xyz\"")
        .hasMessageEndingWith("of segment \"own\"; valid: y, n");
  }

  @Test
  void ratingsAndGridsDeclareTheirValuesToo() {
    Study study =
        Study.builder("s")
            .question(RatingQuestion.builder("r").scale(1, 3).build())
            .question(
                GridQuestion.builder("g")
                    .category("a", "A")
                    .category("b", "B")
                    .item("i", "Item", "gi")
                    .build())
            .segment(Segment.builder("low").column("r").category("1", "One").build())
            .segment(Segment.builder("as").column("gi").category("a", "A").build())
            .build();
    Plan plan = PlanBuilder.of(study);
    ChunkContext context = context(plan, TestData.of("r gi", "1 a", "3 b"));
    assertThat(columns(plan, 1, context)).containsExactly("1", "");
    assertThat(columns(plan, 2, context)).containsExactly("a", "");
    assertThat(context.problems().counts()).isEmpty();
  }

  @Test
  void bandsHoldTheirLowestNumberAndNotTheirEnd() {
    Segment age =
        Segment.builder("age").band("young", "Young", 18, 40).band("old", "Old", 40, 70).build();
    assertThat(columns(age, "q age", "y 17.9", "y 18", "y 39.9", "y 40", "y 70", "y ."))
        .containsExactly("", "young", "young", "old", "", "");
  }

  @Test
  void datesAreInBandsByTheirDay() {
    Segment wave =
        Segment.builder("day")
            .band("first", "First", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8))
            .band("second", "Second", LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 15))
            .build();
    assertThat(columns(wave, "q day", "y 2026-03-07", "y 2026-03-08", "y 2026-03-15", "y ."))
        .containsExactly("first", "second", "", "");
  }

  private static Segment.Builder uses() {
    return Segment.builder("uses")
        .category("bus", "Bus")
        .category("tram", "Tram")
        .category("bike", "Bike")
        .net("public", "Public", "bus", "tram");
  }

  @Test
  void overlappingColumnsHoldAllThatIsChosen() {
    Segment uses = uses().column("bus", "b").column("tram", "t").column("bike", "c").build();
    assertThat(columns(uses, "q b t c", "y 1 0 1", "y 1 1 0", "y 0 0 0", "y . . 1"))
        .containsExactly("public bus bike", "public bus tram", "", "bike");
  }

  @Test
  void overlappingColumnsCanBeJoinedInOneOrInSlots() {
    assertThat(columns(uses().joined("j", ";").build(), "q j", "y bike;tram", "y bus", "y ."))
        .containsExactly("public tram bike", "public bus", "");
    assertThat(
            columns(uses().slots("s1", "s2").build(), "q s1 s2", "y bike tram", "y . bus", "y . ."))
        .containsExactly("public tram bike", "public bus", "");
  }

  @Test
  void sixtyFourOverlappingColumnsCanBeButNoMore() {
    Segment.Builder many = Segment.builder("many").joined("j", ";");
    IntStream.range(0, 64).forEach(i -> many.category("c" + i, "C"));
    assertThat(columns(many.build(), "q j", "y c63;c0", "y c31;c32", "y c0"))
        .containsExactly("c0 c63", "c31 c32", "c0");
    many.category("c64", "C");
    assertThatThrownBy(() -> plan(many.build()))
        .isInstanceOf(AnalysisException.class)
        .hasMessage("segment \"many\" overlaps in 65 categories; at most 64 can be");
  }

  @Test
  void nestedColumnsArePairsUnderTheHeadingOfTheOuterOne() {
    Plan plan = plan(Segment.nested("both", "Both", REGION, SEX), REGION, SEX);
    List<SegmentPlan.Column> columns = plan.segments().get(1).columns();
    assertThat(columns)
        .extracting(SegmentPlan.Column::id)
        .containsExactly("n/f", "n/m", "e/f", "e/m", "s/f", "s/m");
    assertThat(columns)
        .extracting(SegmentPlan.Column::parent)
        .containsExactly("n", "n", "e", "e", "s", "s");
    assertThat(columns.get(2).spanner().orElseThrow().in(Locale.ENGLISH)).isEqualTo("East");
    assertThat(plan.segments().get(2).columns())
        .allSatisfy(
            column -> {
              assertThat(column.parent()).isEmpty();
              assertThat(column.spanner()).isEmpty();
            });
    ChunkContext context =
        context(plan, TestData.of("q region sex", "y n m", "y s f", "y s .", "y . f", "y e f"));
    assertThat(columns(plan, 1, context)).containsExactly("n/m", "s/f", "", "", "e/f");
  }

  @Test
  void overlappingSegmentsNestToo() {
    Segment uses = uses().column("bus", "b").column("tram", "t").column("bike", "c").build();
    Segment both =
        Segment.nested("both", "Both", SEX, uses).toBuilder()
            .net("bikers", "Bikers", "f/bike", "m/bike")
            .build();
    Plan plan = plan(SEX, uses, both);
    ChunkContext context =
        context(
            plan, TestData.of("q sex b t c", "y f 1 0 1", "y m 1 0 1", "y . 1 0 0", "y f 1 0 1"));
    assertThat(columns(plan, 3, context))
        .containsExactly("f/bus bikers f/bike", "bikers m/bus m/bike", "", "f/bus bikers f/bike");
    assertThat(plan.segments().get(3).columns().stream().filter(SegmentPlan.Column::net))
        .singleElement()
        .satisfies(net -> assertThat(net.parent()).isEmpty());
  }
}
