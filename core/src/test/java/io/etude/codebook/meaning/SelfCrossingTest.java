package io.etude.codebook.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which segments are made of the answers of the question that they would divide. */
class SelfCrossingTest {

  private static final SingleQuestion SEX =
      SingleQuestion.builder("gender").column("sex").category("f", "F").build();
  private static final SingleQuestion USE =
      SingleQuestion.builder("use").category("y", "Yes").build();
  private static final GridQuestion ROOMS =
      GridQuestion.builder("rooms")
          .category("1", "Good")
          .item("light", "Light", "r1")
          .item("heat", "Heat", "r2")
          .build();
  private static final MultipleQuestion WAYS =
      MultipleQuestion.builder("ways")
          .option("bus", "Bus", "w1")
          .option("car", "Car", "w2")
          .build();

  private static final Segment BY_SEX = Segment.builder("sex").category("f", "F").build();
  private static final Segment BY_AGE = Segment.builder("age").category("y", "Young").build();
  private static final Segment BY_LIGHT =
      Segment.builder("lit").column("r1").category("1", "Good").build();
  private static final Segment BY_WAY =
      Segment.builder("way").category("car", "Car").column("car", "w2").build();
  private static final Segment BOTH = Segment.nested("both", "Both", BY_AGE, BY_SEX);

  private static SelfCrossing crossing(Segment... segments) {
    return new SelfCrossing(List.of(segments));
  }

  private static boolean is(Question question, Segment segment) {
    return crossing(BY_SEX, BY_AGE, BY_LIGHT, BY_WAY, BOTH).is(question, Optional.empty(), segment);
  }

  @Test
  void aSegmentOfTheColumnOfAQuestionCrossesItWithItself() {
    assertThat(is(SEX, BY_SEX)).isTrue();
    assertThat(is(SEX, BY_AGE)).isFalse();
    assertThat(is(USE, BY_SEX)).isFalse();
    assertThat(is(WAYS, BY_WAY)).isTrue();
    assertThat(is(WAYS, BY_SEX)).isFalse();
  }

  @Test
  void ofAGridOnlyTheItemOfTheColumnIsCrossed() {
    SelfCrossing crossing = crossing(BY_LIGHT);
    assertThat(crossing.is(ROOMS, Optional.of(ROOMS.items().get(0)), BY_LIGHT)).isTrue();
    assertThat(crossing.is(ROOMS, Optional.of(ROOMS.items().get(1)), BY_LIGHT)).isFalse();
    assertThat(crossing.is(ROOMS, Optional.empty(), BY_LIGHT)).as("one of its items").isTrue();
  }

  @Test
  void aNestedSegmentIsMadeOfTheColumnsOfItsParts() {
    assertThat(is(SEX, BOTH)).isTrue();
    assertThat(is(USE, BOTH)).isFalse();
    Segment outer = Segment.nested("outer", "Outer", BY_SEX, BY_AGE);
    assertThat(crossing(BY_SEX, BY_AGE, outer).is(SEX, Optional.empty(), outer)).isTrue();
  }

  @Test
  void aQuestionMakesGroupsWhereASegmentIsMadeOfIt() {
    assertThat(crossing(BY_AGE, BY_SEX).makesGroups(SEX)).isTrue();
    assertThat(crossing(BY_AGE).makesGroups(SEX)).isFalse();
    assertThat(crossing(BY_AGE, BY_SEX, BOTH).makesGroups(USE)).isFalse();
    assertThat(crossing().makesGroups(SEX)).isFalse();
  }
}
