package io.etude.codebook.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.category.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a category counts as in a mean. */
class ScoresTest {

  @Test
  void answersAndTheMiddleOfAScaleCountAsTheirCode() {
    assertThat(
            Scores.byCell(
                List.of(
                    Category.of("1", "Bad"),
                    Category.of("2", "Neither", Category.Kind.NEUTRAL),
                    Category.of("3", "Don't know", Category.Kind.DONT_KNOW),
                    Category.of("four", "Good"),
                    Category.of("5", "Best").withScore(50))))
        .containsExactly(1, 2, Double.NaN, Double.NaN, 50, Double.NaN);
  }

  @Test
  void codesAreMereNamesUntilTheCodebookGivesAScore() {
    assertThat(Scores.explicit(List.of(Category.of("1", "A"), Category.of("2", "B")))).isEmpty();
    assertThat(
            Scores.explicit(List.of(Category.of("1", "A").withScore(7), Category.of("2", "B")))
                .orElseThrow())
        .containsExactly(7, 2, Double.NaN);
  }

  @Test
  void aNumberIsDigitsWithAPointAndASign() {
    for (String text : List.of("5", " 5 ", "+5", "5.", "5.0")) {
      assertThat(Scores.number(text)).hasValue(5);
    }
    assertThat(Scores.number("-.5")).hasValue(-0.5);
    for (String text : List.of("", ".", "5,0", "1e3", "NaN", "0x1", "5 5")) {
      assertThat(Scores.number(text)).isEmpty();
    }
  }
}
