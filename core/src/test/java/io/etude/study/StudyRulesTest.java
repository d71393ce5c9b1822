package io.etude.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.QuestionInfo;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules hold for builders too; messages then have no file. */
class StudyRulesTest {

  private static final SingleQuestion YES_NO =
      SingleQuestion.builder("q").category("yes", "Yes").category("no", "No").build();

  @Test
  void idsAreUnique() {
    assertRefused(
        () -> Study.builder("s").question(YES_NO).question(YES_NO).build(),
        "question \"q\" is defined twice; give one of them another id");
  }

  @Test
  void aSegmentHasACategory() {
    assertRefused(
        () -> Segment.builder("status").build(),
        "segment \"status\" has no category; give at least one");
  }

  @Test
  void netsNameCategories() {
    assertRefused(
        () -> SingleQuestion.builder("q").category("yes", "Yes").net("n", "Net", "yess").build(),
        "question \"q\" net \"n\" names the code \"yess\", which is none of its categories;"
            + " closest: \"yes\"");
  }

  @Test
  void everyOptionHasAColumn() {
    assertRefused(
        () -> MultipleQuestion.builder("q").option("a", "A", "q_a").category("b", "B").build(),
        "question \"q\" has no column for its category \"b\"");
    assertRefused(
        () -> MultipleQuestion.builder("q").option("a", "A", "q_a").slots("q_1").build(),
        "answers are in slots or in columns by option, not in both");
  }

  @Test
  void optionsDoNotShareAColumn() {
    assertRefused(
        () -> MultipleQuestion.builder("q").option("a", "A", "x").option("b", "B", "x").build(),
        "question \"q\" has the column \"x\" twice");
    assertRefused(
        () -> MultipleQuestion.builder("q").category("a", "A").slots("x", "x").build(),
        "question \"q\" has the column \"x\" twice");
  }

  @Test
  void aScaleRises() {
    assertRefused(
        () -> RatingQuestion.builder("q").scale(5, 5).build(),
        "question \"q\" has a scale from 5 to 5; it rises by at least 1 and at most 1000");
  }

  @Test
  void ratingsHaveTheirNumbersAsLabels() {
    RatingQuestion rating = RatingQuestion.builder("q").scale(1, 3).category("2", "Middle").build();
    assertThat(rating.categories())
        .extracting(category -> category.label().in(Locale.ENGLISH))
        .containsExactly("1", "Middle", "3");
  }

  @Test
  void figuresOfExpertsExist() {
    assertRefused(
        () ->
            Study.builder("s")
                .question(YES_NO)
                .expert(Expert.builder("e").figure("q.yes@status.agent").build())
                .build(),
        "expert \"e\" is to comment on \"q.yes@status.agent\", but the study has no segment"
            + " \"status\"");
  }

  @Test
  void rakingTargetsArePositive() {
    assertRefused(
        () -> Weighting.Raking.to(new Weighting.Target("sex", Map.of("1", 0.0))),
        "raking target \"sex\" gives \"1\" the share 0.0; give a positive one");
    assertRefused(() -> Weighting.Raking.to(), "raking has no target; give at least one");
  }

  @Test
  void nestedSegmentsPairTheirCategories() {
    Segment sex = Segment.builder("sex").category("m", "Men").category("w", "Women").build();
    Segment age = Segment.builder("age").band("y", "Young", 0, 40).band("o", "Old", 40, 99).build();
    Segment both = Segment.nested("both", Label.of("Both"), sex, age);
    assertThat(both.categories())
        .extracting(Category::code)
        .containsExactly("m/y", "m/o", "w/y", "w/o");
    assertRefused(
        () -> Study.builder("s").segment(sex).segment(both).build(),
        "segment \"both\" nests the segment \"age\", which the study does not have;"
            + " valid: sex, both");
    Segment other =
        Segment.builder("both")
            .label("Both")
            .source(new SegmentSource.Nested("sex", "age"))
            .category("m/y", "Young")
            .build();
    assertRefused(
        () -> Study.builder("s").segment(sex).segment(age).segment(other).build(),
        "segment \"both\" nests two segments: its categories are their pairs");
  }

  @Test
  void labelsHaveLanguageTags() {
    assertRefused(
        () -> new Label(Map.of("no language", "x")),
        "\"no language\" is no language tag such as \"fr\" or \"en-GB\"");
  }

  @Test
  void aDisclosureLimitIsPositive() {
    assertRefused(
        () -> Conventions.Disclosure.of(0),
        "disclosure control needs a minimum base of at least 1, not 0");
  }

  @Test
  void aNumericQuestionHasRisingLimitsAndBands() {
    assertRefused(
        () -> NumericQuestion.builder("age").minimum(5).maximum(4).build(),
        "question \"age\" has the minimum 5.0 above the maximum 4.0");
    assertRefused(
        () -> NumericQuestion.builder("age").band("a", "A", 0, 9).band("b", "B", 8, 12).build(),
        "question \"age\" band \"b\" from 8.0 starts before band \"a\" ends (9.0); bands rise and"
            + " don't overlap");
  }

  @Test
  void defaultsAreThoseOfTheDocumentation() {
    assertThat(YES_NO)
        .isEqualTo(
            new SingleQuestion(
                QuestionInfo.of("q", "q"),
                "q",
                List.of(Category.of("yes", "Yes"), Category.of("no", "No")),
                List.of()));
    assertThat(YES_NO.info().routing()).isEqualTo(Optional.empty());
  }

  private static void assertRefused(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(StudyException.class).hasMessage(message);
  }
}
