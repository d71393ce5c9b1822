package io.etude.draft.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.draft.AuthorQuestion;
import io.etude.draft.CodebookDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 8 and 9 after a scale of one digit, which mostly say that somebody doesn't know. */
class SuspectCodesTest {

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
  void codesApartFromRatingsAreAskedFor(int from, int to) {
    List<Integer> values = new ArrayList<>(List.of(8, 9));
    for (int i = from; i <= to; i++) {
      values.add(i);
    }
    assertThat(draft(160, "q1", List.of(values)))
        .contains(
            "# ? q1.type: are the numbers from "
                + from
                + " to "
                + to
                + " of q1 ratings or counts, of which a mean is published, or codes? Of ratings, 8"
                + " and 9 (",
            "#   rating => scale: " + from + ".." + to + "\n",
            "#   rating =>   8: dontKnow\n",
            "    type: single\n");
  }

  @Test
  void theWordingTellsWhereNoGapDoes() {
    List<Integer> values = List.of(1, 2, 3, 4, 5, 6, 7, 99);
    assertThat(draft(180, "How was it (1-7)?", List.of(values)))
        .contains("scale: 1..7", "99: dontKnow")
        .doesNotContain("# ?");
  }

  /** Households of eight and nine are no codes, nor are nines in a run of numbers. */
  @Test
  void numbersInARunAreNumbers() {
    List<Integer> run = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(draft(180, "household", List.of(run))).contains("numeric").doesNotContain("# ?");
    assertThat(draft(140, "visits", List.of(List.of(1, 2, 3, 4, 5, 8, 9, 10, 11, 12))))
        .doesNotContain("# ?");
  }

  /** An age of education of 99 would make the mean wrong in silence. */
  @Test
  void aNumberFarAboveOthersIsAskedForWithItsMean() {
    List<Integer> ages = List.of(14, 15, 16, 16, 17, 18, 18, 19, 21, 23, 25, 26, 27, 28, 29, 99);
    String drafted = draft(160, "end", List.of(ages));
    assertThat(drafted)
        .contains(
            "# ? end.missing: is 99 (6%) of end an answer? It stands apart from the other numbers;"
                + " the mean is 25.7 with, 20.8 without");
    assertThat(AuthorQuestion.answer(drafted, "end.missing", "missing"))
        .contains("    missing:\n      99: dontKnow\n");
  }

  @Test
  void columnsOfOneGridHaveTheSameCodes() {
    String grid =
        draft(
            120,
            "q_staff,q_price,q_food",
            List.of(List.of(1, 2, 3, 4, 9), List.of(1, 2, 3, 4, 8, 9, 1), List.of(4, 3, 2, 1)));
    assertThat(grid).contains("# ? q.missing: are 8 and 9 (16%) of q answers?");
    assertThat(AuthorQuestion.answer(grid, "q.missing", "missing"))
        .contains("missing:\n      8: dontKnow")
        .doesNotContain("8: \"8\"", "9: {label");
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
