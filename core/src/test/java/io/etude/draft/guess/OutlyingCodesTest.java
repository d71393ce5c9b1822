package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.draft.CodebookDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 8 and 9 after a scale of one digit, which mostly say that somebody doesn't know. */
class OutlyingCodesTest {

  private static final String TAKEN =
      " apart: taken as \"don't know\"; confirm it under \"missing\", or write another kind";

  private static String draft(int rows, String header, List<List<Integer>> columns) {
    StringBuilder csv = new StringBuilder(header + ",site\n");
    for (int i = 0; i < rows; i++) {
      for (List<Integer> values : columns) {
        csv.append(values.get(i % values.size())).append(',');
      }
      csv.append(i % 2 == 0 ? "Harbour\n" : "Centre\n");
    }
    return CodebookDraft.of(Source.of("answers.csv", csv.toString())).yaml();
  }

  @ParameterizedTest
  @CsvSource({"1,5", "0,5"})
  void behindAGapTheyAreNoRatings(int from, int to) {
    List<Integer> values = new ArrayList<>(List.of(8, 9));
    for (int i = from; i <= to; i++) {
      values.add(i);
    }
    assertThat(draft(160, "trust", List.of(values)))
        .contains(
            "# whole numbers from " + from + " to " + to + "; 8 and 9 stand" + TAKEN,
            "type: rating",
            "scale: " + from + ".." + to + "\n",
            "8: dontKnow\n      9: dontKnow");
  }

  @Test
  void theWordingTellsWhereNoGapDoes() {
    List<Integer> values = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(draft(180, "How was it (1-7)?", List.of(values)))
        .contains("8 and 9 stand" + TAKEN, "scale: 1..7");
    assertThat(draft(180, "mood", List.of(values)))
        .contains("type: numeric", "; if 8 and 9 are no answer, such as \"don't know\", write");
  }

  /** After 7, services as well as ratings may be 9. */
  @Test
  void behindAGapOfOneItAsks() {
    assertThat(draft(160, "services", List.of(List.of(0, 1, 2, 3, 4, 5, 6, 7, 9))))
        .contains("type: numeric", "; if 9 is no answer, such as \"don't know\", write");
  }

  @Test
  void columnsOfOneGridHaveTheSameCodes() {
    String grid =
        draft(
            120,
            "q_staff,q_price,q_food",
            List.of(List.of(1, 2, 3, 4, 9), List.of(1, 2, 3, 4, 8, 9, 1), List.of(4, 3, 2, 1)));
    assertThat(grid)
        .contains("type: grid", "8 and 9 stand" + TAKEN, "missing:\n      8: dontKnow")
        .doesNotContain("8: \"8\"", "9: {label");
  }

  @Test
  void ofFewAnswersItAsks() {
    assertThat(draft(120, "shop", List.of(List.of(1, 2, 3, 9))))
        .contains(
            "type: single", "; if 9 is no answer, such as \"don't know\", write \"missing: {9");
  }

  @Test
  void numbersOfThingsAndTenPointsStay() {
    List<Integer> values = List.of(1, 2, 3, 4, 5, 8, 9);
    assertThat(draft(140, "number of rooms", List.of(values))).doesNotContain("dontKnow");
    assertThat(draft(140, "trust", List.of(List.of(1, 2, 3, 4, 5, 8, 9, 10))))
        .contains("scale: 1..10")
        .doesNotContain("dontKnow");
    assertThat(draft(20, "trust", List.of(values))).doesNotContain("8: dontKnow\n");
  }

  private static DraftScale scale(String... codesAndLabels) {
    Map<String, String> categories = new LinkedHashMap<>();
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      categories.put(codesAndLabels[i], codesAndLabels[i + 1]);
    }
    return new DraftScale(categories, List.of(), 0).withoutNegatives();
  }

  @Test
  void negativeCodesBesidePositiveOnesAreNoAnswers() {
    assertThat(scale("1", "Good", "2", "Bad", "-66", "Filter", "-1", "-1").categories())
        .containsOnlyKeys("1", "2");
    assertThat(scale("0", "No", "1", "Yes", "-2", "Weiss nicht").missing())
        .containsExactly(new MissingCode("-2", Label.of("Weiss nicht"), MissingKind.NO_ANSWER));
  }

  /** A scale on both sides of zero, numbers below zero, and fewer than the least. */
  @Test
  void otherNegativeNumbersAreAnswers() {
    assertThat(scale("-1", "Worse", "0", "Same", "1", "Better").missing()).isEmpty();
    assertThat(scale("-13", "-13", "2", "2", "17", "17").missing()).isEmpty();
    assertThat(scale("-1", "Less than one", "1", "One", "2", "Two").missing()).isEmpty();
    assertThat(scale("-2", "a", "-1", "b").missing()).isEmpty();
  }
}
