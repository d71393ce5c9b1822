package io.etude.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions and segments are changed through {@code toBuilder}, and keep what isn't named. */
class QuestionBuildersTest {

  private static final NumericQuestion AGE =
      NumericQuestion.builder("age")
          .text("How old are you?")
          .column("q1")
          .unit("years")
          .band("young", "Young", 0, 40)
          .value("none", 0)
          .minimum(16)
          .maximum(120)
          .missing("999", MissingKind.REFUSED)
          .build();

  private static final RatingQuestion MATURITY =
      RatingQuestion.builder("maturity")
          .column("q2")
          .asked("status", "agent")
          .category("0", "None at all")
          .category("dk", "Don't know", Category.Kind.DONT_KNOW)
          .net("high", "High", "9", "10")
          .score(RatingQuestion.Score.NPS)
          .build();

  private static final GridQuestion ASPECTS =
      GridQuestion.builder("aspects")
          .columns("aspect_{item}")
          .item("price", "Price")
          .item("speed", "Speed", "q9")
          .category("1", "Good")
          .category("2", "Bad")
          .net("any", "Any", "1", "2")
          .build();

  private static final MultipleQuestion WAYS =
      MultipleQuestion.builder("ways")
          .columns("way_{code}")
          .chosen("yes")
          .category("bus", "Bus")
          .category("none", "None", Category.Kind.NONE)
          .column("none", "no_way")
          .percentOf(MultipleQuestion.PercentOf.RESPONSES)
          .build();

  static Stream<Question> questions() {
    return Stream.of(
        AGE,
        MATURITY,
        ASPECTS,
        WAYS,
        MultipleQuestion.builder("slots").slots("a", "b").category("1", "One").build(),
        MultipleQuestion.builder("joined")
            .joined("all", ";")
            .otherwise("1")
            .category("1", "One")
            .build(),
        SingleQuestion.builder("one").column("q3").category("1", "One").net("n", "N", "1").build(),
        OpenQuestion.builder("remarks").column("q4").section("end").build());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsEqualToItsCopy(Question question) {
    Question copy = copy(question);
    assertThat(copy).isEqualTo(question).hasSameHashCodeAs(question).isNotSameAs(question);
    assertThat(copy.info()).isEqualTo(question.info());
    assertThat(copy.toString()).isEqualTo(question.toString());
  }

  private static Question copy(Question question) {
    if (question instanceof RatingQuestion rating) {
      return rating.toBuilder().build();
    }
    if (question instanceof NumericQuestion numeric) {
      return numeric.toBuilder().build();
    }
    if (question instanceof GridQuestion grid) {
      return grid.toBuilder().build();
    }
    if (question instanceof MultipleQuestion multiple) {
      return multiple.toBuilder().build();
    }
    if (question instanceof SingleQuestion single) {
      return single.toBuilder().build();
    }
    return ((OpenQuestion) question).toBuilder().build();
  }

  @Test
  void everyPartCountsForEquality() {
    assertThat(
            Stream.of(
                AGE.toBuilder().column("other").build(),
                AGE.toBuilder().unit("months").build(),
                AGE.toBuilder().unit("year", "years").build(),
                AGE.toBuilder().band("old", "Old", 40, 90).build(),
                AGE.toBuilder().minimum(17).build(),
                AGE.toBuilder().maximum(99).build(),
                AGE.toBuilder().value("few", 2).build(),
                AGE.toBuilder().label("Age").build(),
                AGE.toBuilder().text("Age?").build(),
                AGE.toBuilder().base(Base.ASKED).build(),
                AGE.toBuilder().empty(MissingKind.NOT_ASKED).build(),
                AGE.toBuilder().order(CategoryOrder.SHARE).build(),
                AGE.toBuilder().section("end").build(),
                AGE.toBuilder().asked("status", "agent").build(),
                AGE.toBuilder().missing("998", MissingKind.NO_ANSWER).build()))
        .doesNotContain(AGE)
        .doesNotHaveDuplicates();
  }

  @Test
  void aRatingOnAShorterScaleLosesTheRatingsBeyondIt() {
    RatingQuestion shorter =
        RatingQuestion.builder("r").scale(0, 10).build().toBuilder().scale(1, 3).build();
    assertThat(shorter.categories()).extracting(Category::code).containsExactly("1", "2", "3");
  }

  @Test
  void rowsAndOptionsTakeTheirColumnsFromAPattern() {
    assertThat(ASPECTS.items())
        .extracting(GridQuestion.Item::column)
        .containsExactly("aspect_price", "q9");
    assertThat(WAYS.storage().columns()).containsExactly("way_bus", "no_way");
    assertThat(GridQuestion.builder("g").item("a", "A").category("1", "One").build().items())
        .containsExactly(new GridQuestion.Item("a", "A", "a"));
  }

  @Test
  void aPatternSaysWhereColumnsDiffer() {
    assertThatThrownBy(
            () -> MultipleQuestion.builder("w").columns("way").category("1", "One").build())
        .isInstanceOf(StudyException.class)
        .hasMessage(
            "question \"w\" has the columns \"way\"; write {code} where they differ, or name the"
                + " column of each");
    assertThatThrownBy(
            () ->
                GridQuestion.builder("g")
                    .columns("aspect_{code}")
                    .item("a", "A")
                    .category("1", "One")
                    .build())
        .hasMessageContaining("question \"g\" has the columns \"aspect_{code}\"; write {item}");
  }

  static Stream<Segment> segments() {
    Segment sex = Segment.builder("sex").category("m", "Men").category("w", "Women").build();
    Segment age = Segment.builder("age").band("y", "Young", 0, 40).band("o", "Old", 40, 99).build();
    return Stream.of(
        Segment.builder("k").category("dk", "Don't know", Category.Kind.DONT_KNOW).build(),
        sex.toBuilder().net("all", "All", "m", "w").missing("9", "?", MissingKind.REFUSED).build(),
        age,
        Segment.builder("day")
            .column("date")
            .band("one", "One", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 2, 1))
            .kind(Segment.Kind.EDITIONS)
            .build(),
        Segment.nested("both", "Both", sex, age),
        Segment.builder("race").columns("race_{code}").category("1", "One").build());
  }

  @ParameterizedTest
  @MethodSource("segments")
  void aSegmentIsEqualToItsCopy(Segment segment) {
    assertThat(segment.toBuilder().build())
        .isEqualTo(segment)
        .hasSameHashCodeAs(segment)
        .isNotSameAs(segment);
    assertThat(segment.toBuilder().label("another").build()).isNotEqualTo(segment);
  }

  @Test
  void anArgumentThatIsNullIsNamed() {
    assertThatThrownBy(() -> SingleQuestion.builder("q").category("1", (String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("label");
    assertThatThrownBy(() -> Segment.builder("s").column(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("column");
  }

  @Test
  void aUnitIsNamedAsOfSeveralWhereNothingElseIsSaid() {
    assertThat(AGE.unitOfOne()).isEqualTo(AGE.unit());
    Label several = new Label(Map.of("fr", "ans", "en", "years"));
    NumericQuestion age = AGE.toBuilder().unit(new Label(Map.of("en", "year")), several).build();
    assertThat(age.unitOfOne().in(Locale.ENGLISH)).isEqualTo("year");
    assertThat(age.unitOfOne().in(Locale.FRENCH)).isEqualTo("ans");
    assertThat(age.toBuilder().build()).isEqualTo(age);
    NumericQuestion.Builder none = AGE.toBuilder().unit("year", "");
    assertThatThrownBy(none::build)
        .hasMessage("question \"age\" says how its unit is named of one, but not how of several");
  }
}
