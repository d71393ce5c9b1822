package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.study.Study;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnValuesTest {

  private static Segment.Builder ages(String id) {
    return Segment.builder(id)
        .column("age")
        .band("a", "To 20", 0, 20)
        .band("b", "To 40", 20, 40)
        .band("c", "From 60", 60, 100)
        .net("ab", "To 40", "a", "b")
        .net("ac", "Others", "a", "c");
  }

  private static Optional<ColumnValues> values(Segment segment, String column) {
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").build())
            .segment(segment)
            .build();
    SegmentPlan plan = PlanBuilder.of(study).segments().get(1);
    int c = plan.columns().stream().map(SegmentPlan.Column::id).toList().indexOf(column);
    return ColumnValues.of(plan, c);
  }

  private static boolean contains(Segment one, String column, Segment other, String part) {
    return values(one, column).orElseThrow().contains(values(other, part).orElseThrow());
  }

  @Test
  void bandsThatMeetAreOneRange() {
    Segment other =
        Segment.builder("o")
            .column("age")
            .band("x", "10 to 30", 10, 30)
            .band("y", "70", 70, 71)
            .build();
    assertThat(contains(ages("s").build(), "ab", other, "x")).isTrue();
    assertThat(contains(ages("s").build(), "a", other, "x")).isFalse();
    assertThat(contains(ages("s").build(), "ac", other, "x")).isFalse();
    assertThat(contains(ages("s").build(), "ac", other, "y")).isTrue();
    assertThat(contains(other, "x", ages("s").build(), "ab")).isFalse();
  }

  @Test
  void codesOfTheSameColumn() {
    Segment some =
        Segment.builder("s")
            .column("site")
            .category(Category.of("x", "X").withCodes("n", "w"))
            .category("s", "S")
            .build();
    Segment others =
        Segment.builder("o").column("site").category("n", "N").category("e", "E").build();
    assertThat(contains(some, "x", others, "n")).isTrue();
    assertThat(contains(some, "x", others, "e")).isFalse();
    assertThat(contains(others, "n", some, "x")).isFalse();
    Segment elsewhere = Segment.builder("o").column("town").category("n", "N").build();
    assertThat(contains(some, "x", elsewhere, "n")).isFalse();
  }

  @Test
  void otherMissingCodesMakeOtherGroups() {
    Segment without = ages("s").missing("15", "Refused", MissingKind.REFUSED).build();
    assertThat(contains(ages("o").build(), "ab", ages("t").build(), "a")).isTrue();
    assertThat(contains(without, "ab", ages("t").build(), "a")).isFalse();
  }

  @Test
  void columnsOfSeveralColumnsHaveNone() {
    Segment topics =
        Segment.builder("t")
            .category("a", "A")
            .category("b", "B")
            .column("a", "ma")
            .column("b", "mb")
            .build();
    assertThat(values(topics, "a")).isEmpty();
  }
}
