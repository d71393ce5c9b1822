package io.etude.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each problem is counted, placed, told in the study's language, and dealt with as it is said. */
class DataProblemsTest {

  private static final TestData GRID =
      TestData.of(
          "id a b c d",
          "1 1 1 1 1",
          "2 1 2 1 1",
          "3 2 2 2 2",
          "3 1 2 2 1",
          "1 2 1 2 1",
          "6 . . . .");

  private static Study.Builder grid() {
    GridQuestion.Builder grid = GridQuestion.builder("g").category("1", "Yes").category("2", "No");
    for (String item : List.of("a", "b", "c", "d")) {
      grid.item(item, item.toUpperCase(Locale.ROOT), item);
    }
    return Study.builder("s").question(grid.build());
  }

  private static List<String> sentences(Results results) {
    return results.complete().problems().stream().map(DataProblem::inWords).toList();
  }

  @Test
  void aProblemIsToldWithItsCountAndItsPlaces() {
    Study study = grid().respondentId("id").build();
    for (int rows : new int[] {6, 1, 2, 5}) {
      assertThat(sentences(Analysis.of(study).run(GRID.inChunksOf(rows))))
          .containsExactly(
              "question \"g\": 2 of 6 respondents gave the same answer to each of the 4 items"
                  + " (test.csv: lines 2, 4)",
              "column \"id\": 2 of 6 rows repeat the respondent id of an earlier row (rows 4, 5)");
    }
  }

  @Test
  void frenchStudiesHaveThemInFrench() {
    Study study = grid().respondentId("id").languages(Locale.FRENCH).build();
    assertThat(sentences(Analysis.of(study).run(GRID)))
        .containsExactly(
            "question «\u00A0g\u00A0»\u00A0: 2 des 6 répondants ont donné la même réponse aux 4"
                + " items (test.csv\u00A0: lignes 2, 4)",
            "colonne «\u00A0id\u00A0»\u00A0: 2 des 6 lignes répètent l’identifiant d’une ligne"
                + " précédente (lignes 4, 5)");
    assertThat(Analysis.of(study).run(GRID).complete().problems())
        .as("beside other messages, which are in English")
        .extracting(DataProblem::inEnglish)
        .containsExactly(
            "question \"g\": 2 of 6 respondents gave the same answer to each of the 4 items"
                + " (test.csv: lines 2, 4)",
            "column \"id\": 2 of 6 rows repeat the respondent id of an earlier row (rows 4, 5)");
    assertThat(Analysis.of(study).run(GRID).problems())
        .as("published")
        .extracting(DataProblem::inEnglish)
        .noneMatch(text -> text.contains("line"));
  }

  @Test
  void straightLinersCanBeSetMissing() {
    Study study = grid().onProblem(DataRule.STRAIGHT_LINING, DataPolicy.SET_MISSING).build();
    Results results = Analysis.of(study).run(GRID);
    assertThat(results.table("g.a").orElseThrow().total().base()).hasValue(3);
    assertThat(results.problems())
        .filteredOn(problem -> problem.rule().equals("straightLining"))
        .extracting(DataProblem::policy)
        .containsExactly(DataPolicy.SET_MISSING);
    assertThat(results.problems())
        .filteredOn(problem -> problem.rule().equals("straightLining"))
        .extracting(DataProblem::message)
        .allMatch(message -> message.endsWith("; these answers are taken as missing"));
    Results kept = Analysis.of(study).on(DataRule.STRAIGHT_LINING, DataPolicy.GO_ON).run(GRID);
    assertThat(kept.table("g.a").orElseThrow().total().base()).hasValue(5);
    assertThat(kept.problems())
        .extracting(DataProblem::message)
        .noneMatch(m -> m.contains("missing"));
  }

  @Test
  void anyRuleCanFail() {
    Study study = grid().respondentId("id").build();
    assertThatThrownBy(
            () -> Analysis.of(study).on(DataRule.STRAIGHT_LINING, DataPolicy.FAIL).run(GRID))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "test.csv:2: question \"g\": a respondent gave the same answer to each of the 4 items"
                + " (in 2 rows); to go on all the same, write \"onProblem: {straightLining:"
                + " goOn}\"");
    assertThatThrownBy(
            () -> Analysis.of(study).on(DataRule.DUPLICATE_ID, DataPolicy.FAIL).run(GRID))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "column \"id\": 2 of 6 rows repeat the respondent id of an earlier row (rows 4, 5)");
    Study constant =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("1", "A").category("2", "B").build())
            .build();
    assertThatThrownBy(
            () ->
                Analysis.of(constant)
                    .on(DataRule.SAME_ANSWER, DataPolicy.FAIL)
                    .run(TestData.of("q", "1", "1")))
        .isInstanceOf(DataException.class)
        .hasMessage("question \"q\": all 2 respondents in the base gave the answer \"1\"");
    assertThatThrownBy(
            () ->
                Analysis.of(constant)
                    .on(DataRule.NO_ANSWERS, DataPolicy.FAIL)
                    .run(TestData.of("q", ".", ".")))
        .hasMessage(
            "question \"q\": none of 2 respondents is in the base: every value is empty or"
                + " missing");
  }

  /** The column has values: that it is empty would be false. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asked | 7     | nobody meets the condition of \"asked\" (kids: 7)",
        "valid | 7     | nobody who meets the condition of \"asked\" (kids: 7) gave an answer",
        "valid | 5     | nobody who meets the condition of \"asked\" (kids: 5) gave an answer",
        "asked | 14..24 | nobody meets the condition of \"asked\""
            + " (kids: 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, \u2026)",
      })
  void whyNobodyIsInTheBaseOfSome(String base, String codes, String reason) {
    Study study =
        Study.parse(
            """
            id: s
            questions:
              - {id: q, type: single, base: %s, asked: {column: kids, codes: %s},
                 categories: {1: Yes}}
            """
                .formatted(base, codes));
    assertThatThrownBy(
            () ->
                Analysis.of(study)
                    .on(DataRule.NO_ANSWERS, DataPolicy.FAIL)
                    .run(TestData.of("q kids", "1 0", "1 13", ". 5")))
        .hasMessage("question \"q\": none of 3 respondents is in the base: " + reason);
  }

  @Test
  void optionsThatNobodyChoseAreNoEmptyColumns() {
    Study study =
        Study.parse(
            """
            id: s
            questions:
              - {id: q, type: multiple, base: chosen, columns: "q_{code}",
                 categories: {1: One, 2: Two}}
            """);
    assertThatThrownBy(
            () ->
                Analysis.of(study)
                    .on(DataRule.NO_ANSWERS, DataPolicy.FAIL)
                    .run(TestData.of("q_1 q_2", "0 0", "0 0")))
        .hasMessage("question \"q\": none of 2 respondents is in the base: nobody chose an answer");
  }

  /** Whatever breaks a rule in rows that are read together is said at once, by rows and columns. */
  @Test
  void allFailuresAreSaidAtOnce() {
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("taste").category("1", "Good").category("2", "Bad").build())
            .question(RatingQuestion.builder("stars").scale(1, 5).build())
            .question(NumericQuestion.builder("age").minimum(16).maximum(99).build())
            .segment(Segment.builder("site").category("n", "North").category("s", "South").build())
            .onProblem(DataRule.IMPLAUSIBLE, DataPolicy.FAIL)
            .build();
    TestData data =
        TestData.of(
            "site taste stars age", "n 1 5 30", "s 3 6 30", "n 2 0 150", "x 3 5 40", "s 1 1 9");
    DataException failure =
        catchThrowableOfType(DataException.class, () -> Analysis.of(study).run(data));
    assertThat(failure.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "test.csv:3: column 2 \"taste\" holds \"3\", which is neither a category nor a missing"
                + " value of question \"taste\" (in 2 rows); valid: 1, 2",
            "test.csv:3: column 3 \"stars\" holds \"6\", outside the scale 1 to 5 of question"
                + " \"stars\"; valid: 1, 2, 3, 4, 5",
            "test.csv:4: column 3 \"stars\" holds \"0\", outside the scale 1 to 5 of question"
                + " \"stars\"; valid: 1, 2, 3, 4, 5",
            "test.csv:4: column 4 \"age\" holds 150, outside the plausible range 16 to 99 of"
                + " question \"age\"; to go on all the same, write \"onProblem: {implausible:"
                + " goOn}\"",
            "test.csv:5: column 1 \"site\" holds \"x\", which is neither a category nor a missing"
                + " value of segment \"site\"; valid: n, s",
            "test.csv:6: column 4 \"age\" holds 9, outside the plausible range 16 to 99 of question"
                + " \"age\"; to go on all the same, write \"onProblem: {implausible: goOn}\"");
  }

  /** A file in which everything is wrong gives no endless message. */
  @Test
  void failuresAreLimited() {
    String[] values = new String[300];
    for (int i = 0; i < values.length; i++) {
      values[i] = "x" + i;
    }
    TestData data = new TestData(java.util.Map.of("q", values), values.length, 300);
    Study study =
        Study.builder("s").question(SingleQuestion.builder("q").category("1", "A").build()).build();
    DataException failure =
        catchThrowableOfType(DataException.class, () -> Analysis.of(study).run(data));
    assertThat(failure.problems()).hasSize(51);
    assertThat(failure.problems().get(50))
        .hasToString("there are 250 more such faults in the data");
  }

  private static Study ages(double minimum, double maximum) {
    return Study.builder("s")
        .question(NumericQuestion.builder("age").minimum(minimum).maximum(maximum).build())
        .build();
  }

  private static String failure(Study study, DataRule rule, TestData data) {
    return catchThrowableOfType(
            DataException.class, () -> Analysis.of(study).on(rule, DataPolicy.FAIL).run(data))
        .getMessage();
  }

  /** A failure and the list say the same, of one row and of all. */
  @Test
  void aRuleHasOneSentence() {
    TestData data = TestData.of("age", "30", "150", "0.00002", "150");
    double none = Double.POSITIVE_INFINITY;
    assertThat(failure(ages(16, 99), DataRule.IMPLAUSIBLE, data))
        .isEqualTo(
            "test.csv:3: column 1 \"age\" holds 150, outside the plausible range 16 to 99 of"
                + " question \"age\" (in 2 rows); to go on all the same, write \"onProblem:"
                + " {implausible: goOn}\"\ntest.csv:4: column 1 \"age\" holds 0.00002, outside the"
                + " plausible range 16 to 99 of question \"age\"; to go on all the same, write"
                + " \"onProblem: {implausible: goOn}\"");
    assertThat(failure(ages(-none, 99.5), DataRule.IMPLAUSIBLE, data))
        .startsWith(
            "test.csv:3: column 1 \"age\" holds 150, more than the plausible maximum 99.5 of");
    assertThat(failure(ages(1, none), DataRule.IMPLAUSIBLE, data))
        .startsWith(
            "test.csv:4: column 1 \"age\" holds 0.00002, less than the plausible minimum 1 of");
    assertThat(sentences(Analysis.of(ages(16, 99)).run(data)))
        .containsExactly(
            "column \"age\" holds 0.00002 in 1 of 4 rows, outside the plausible range 16 to 99 of"
                + " question \"age\" (test.csv: line 4)",
            "column \"age\" holds 150 in 2 of 4 rows, outside the plausible range 16 to 99 of"
                + " question \"age\" (test.csv: lines 3, 5)");
    assertThat(Analysis.of(ages(16, 99)).run(data).problems())
        .extracting(DataProblem::subject)
        .containsExactly("age=0.00002", "age=150");
  }

  @Test
  void failuresAreInEnglish() {
    Study study = grid().respondentId("id").languages(Locale.FRENCH).build();
    assertThat(failure(study, DataRule.STRAIGHT_LINING, GRID)).contains("a respondent gave");
    assertThat(failure(study, DataRule.DUPLICATE_ID, GRID))
        .isEqualTo(
            "column \"id\": 2 of 6 rows repeat the respondent id of an earlier row (rows 4, 5)");
    TestData undeclared = TestData.of("a b c d", "1 2 1 1", "1 1 3 2");
    assertThat(
            failure(grid().languages(Locale.FRENCH).build(), DataRule.UNDECLARED_CODE, undeclared))
        .isEqualTo(
            "test.csv:3: column 3 \"c\" holds \"3\", which is neither a category nor a missing"
                + " value of question \"g\"; valid: 1, 2");
  }

  /** Whatever the data hold, the list is short, and the same on any number of threads. */
  @Test
  void theListIsLimited() {
    String[] values = new String[3000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 7 == 0 ? "a" : "x" + i * 37 % 1000;
    }
    TestData data = new TestData(java.util.Map.of("q", values), values.length, 50);
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .onProblem(DataRule.UNDECLARED_CODE, DataPolicy.GO_ON)
            .build();
    List<DataProblem> once = Analysis.of(study).run(data.inChunksOf(3000)).complete().problems();
    assertThat(once).hasSize(ProblemCounts.SUBJECTS + 1);
    assertThat(once.stream().mapToLong(DataProblem::count).sum()).isEqualTo(3000 - 429);
    assertThat(once.get(ProblemCounts.SUBJECTS).message())
        .endsWith("more occurrences, beyond the 50 columns and values that are listed");
    assertThat(once.get(0).places()).hasSizeLessThanOrEqualTo(ProblemCounts.PLACES);
    assertThat(Analysis.of(study).run(data).complete().problems()).isEqualTo(once);
  }

  @Test
  void talliesKeepProblemsWhenTheyTravel() {
    Study study = grid().respondentId("id").build();
    Analysis analysis = Analysis.of(study);
    List<Tally> parts = new ArrayList<>();
    try (var reader = GRID.inChunksOf(2).open(analysis.request())) {
      for (var chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
        parts.add(Tally.fromBytes(analysis.tally(chunk.get()).toBytes()));
      }
    }
    Optional<Tally> sum = parts.stream().reduce((one, other) -> one.merge(other));
    assertThat(sentences(analysis.results(sum.orElseThrow())))
        .isEqualTo(sentences(analysis.run(GRID)));
  }

  private static Place spssCase(int number) {
    return new Place("x.sav", Place.Unit.CASE, number, 0);
  }

  @Test
  void placesAreWordedByTheirKind() {
    ProblemTexts texts = ProblemTexts.of(Locale.ENGLISH);
    assertThat(texts.where(List.of(spssCase(2), spssCase(1006)), true))
        .isEqualTo("x.sav: cases 2, 1,006, \u2026");
    assertThat(texts.where(List.of(Place.row("people", 9)), false)).isEqualTo("people: row 9");
    assertThat(texts.where(List.of(new Place("a.csv", 3, 0), Place.of("sheet B4")), true))
        .isEqualTo("a.csv:3; sheet B4; …");
    assertThat(texts.where(List.of(), false)).isEmpty();
  }

  /** A gap between bands, and what is below and above them, are a problem each. */
  @Test
  void valuesInNoBandAreCountedByGap() {
    Study study =
        Study.builder("s")
            .question(
                NumericQuestion.builder("age")
                    .band("a", "A", 18, 30)
                    .band("b", "B", 32, 99)
                    .build())
            .segment(Segment.builder("ages").column("age").band("o", "Over 40", 40, 1000).build())
            .build();
    TestData data = TestData.of("age", "17", "20", "30", "31.5", "32", "99", ".");
    assertThat(sentences(Analysis.of(study).run(data)))
        .containsExactly(
            "question \"age\": 2 of 7 respondents have a value from 30 (included) to 32 (not"
                + " included) in column \"age\", which is in none of its bands (test.csv: lines 4,"
                + " 5)",
            "question \"age\": 1 of 7 respondents has a value of 99 or above in column \"age\","
                + " which is in none of its bands (test.csv: line 7)",
            "question \"age\": 1 of 7 respondents has a value below 18 in column \"age\", which"
                + " is in none of its bands (test.csv: line 2)",
            "segment \"ages\": 5 of 7 respondents have a value below 40 in column \"age\", which"
                + " is in none of its bands (test.csv: lines 2, 3, 4, 5, 6)");
    assertThat(failure(study, DataRule.OUTSIDE_BANDS, TestData.of("age", "31", "50")))
        .contains("a respondent has a value from 30 (included) to 32 (not included)");
    Study missing =
        study.toBuilder().onProblem(DataRule.OUTSIDE_BANDS, DataPolicy.SET_MISSING).build();
    assertThat(Analysis.of(missing).run(data).tables().get(0).total().base()).hasValue(2);
    assertThat(Analysis.of(study).run(data).tables().get(0).total().base()).hasValue(6);
  }

  @Test
  void datesInNoBandAreWrittenAsDates() {
    Study study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("1", "Yes").build())
            .segment(
                Segment.builder("week")
                    .column("day")
                    .band("a", "A", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9))
                    .build())
            .build();
    TestData data = TestData.of("q day", "1 2026-03-02", "1 2026-03-09");
    assertThat(sentences(Analysis.of(study).run(data)))
        .contains(
            "segment \"week\": 1 of 2 respondents has a value of 2026-03-09 or above in column"
                + " \"day\", which is in none of its bands (test.csv: line 3)");
  }
}
