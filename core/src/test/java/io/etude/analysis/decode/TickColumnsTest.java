package io.etude.analysis.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.analysis.Analysis;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.MissingKind;
import io.etude.dataset.Source;
import io.etude.dataset.rows.RowsSource;
import io.etude.results.ResultTable;
import io.etude.study.DataPolicy;
import io.etude.study.DataRule;
import io.etude.study.Study;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of options' columns, which say that an option was chosen, or not, or are a mistake. */
class TickColumnsTest {

  private static final Source TOOLS =
      RowsSource.of(
          "tools.csv",
          List.of("job", "saw", "axe", "tea"),
          List.of(
              Arrays.asList("a", "no", "Yes", "tea time"),
              Arrays.asList("a", "yes", "no", "Not.tea time"),
              Arrays.asList("b", "yes", "5", "tea time"),
              Arrays.asList("b", "No", null, "-9")));

  private static MultipleQuestion.Builder tools(String... columns) {
    MultipleQuestion.Builder question = MultipleQuestion.builder("tools").label("Tools");
    for (String column : columns) {
      question.option(column, column, column);
    }
    return question;
  }

  private static ResultTable table(MultipleQuestion question, DataPolicy undeclared) {
    Study study =
        Study.builder("s")
            .question(question)
            .onProblem(DataRule.UNDECLARED_CODE, undeclared)
            .build();
    return Analysis.of(study).run(TOOLS).complete().table("tools").orElseThrow();
  }

  private static double count(ResultTable table, String row) {
    return table.cell(row, "total").orElseThrow().count().orElseThrow();
  }

  @Test
  void aValueNearTheChosenOneIsNoNo() {
    MultipleQuestion question = tools("saw", "axe").chosen("yes").build();
    assertThatThrownBy(() -> table(question, DataPolicy.FAIL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "\"axe\" holds \"Yes\", which says neither that the answer was chosen"
                + " nor that it was not, nor is it a missing value of question \"tools\"; closest:"
                + " \"yes\"; if it means \"chosen\", write \"chosen: [yes, Yes]\"; if \"not"
                + " chosen\", \"notChosen: [Yes]\"")
        .hasMessageContaining("\"axe\" holds \"5\"")
        .hasMessageNotContaining("\"no\"")
        .hasMessageNotContaining("\"No\"");
  }

  @Test
  void whatProgramsWriteForNoAnswerIsToBeDeclaredAsMissing() {
    MultipleQuestion question = tools("tea").chosen("tea time").notChosen("Not.tea time").build();
    assertThatThrownBy(() -> table(question, DataPolicy.FAIL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "\"tea\" holds \"-9\", which says neither that the answer was chosen nor"
                + " that it was not, nor is it a missing value of question \"tools\"; if it stands"
                + " for no answer, write \"missing: {'-9': noAnswer}\"");
  }

  @Test
  void theValuesOfBothAreAsDeclared() {
    MultipleQuestion question =
        tools("saw", "axe", "tea")
            .chosen("yes", "Yes", "tea time")
            .notChosen("no", "No", "5", "Not.tea time")
            .missing("-9", "Not read", MissingKind.NO_ANSWER)
            .build();
    ResultTable table = table(question, DataPolicy.FAIL);
    assertThat(count(table, "saw")).isEqualTo(2);
    assertThat(count(table, "axe")).isEqualTo(1);
    assertThat(count(table, "tea")).isEqualTo(2);
    assertThat(table.total().base()).hasValue(4);
  }

  @Test
  void declaredValuesAreTheOnlyNos() {
    MultipleQuestion question = tools("saw").chosen("yes").notChosen("No").build();
    assertThatThrownBy(() -> table(question, DataPolicy.FAIL))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"saw\" holds \"no\"");
  }

  @Test
  void anUndeclaredValueIsMissingOrNotChosenAsThePolicySays() {
    MultipleQuestion question = tools("axe").chosen("Yes").build();
    assertThat(table(question, DataPolicy.SET_MISSING).total().base()).hasValue(2);
    ResultTable kept = table(question, DataPolicy.GO_ON);
    assertThat(kept.total().base()).hasValue(3);
    assertThat(count(kept, "axe")).isEqualTo(1);
  }

  @Test
  void groupsAreReadLikeAnswers() {
    Segment.Builder groups =
        Segment.builder("by")
            .category("saw", "Has a saw")
            .category("axe", "Has an axe")
            .columns("{code}");
    SingleQuestion job =
        SingleQuestion.builder("job").category("a", "A").category("b", "B").build();
    Study open = Study.builder("s").question(job).segment(groups.chosen("yes").build()).build();
    assertThatThrownBy(() -> Analysis.of(open).run(TOOLS))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "\"axe\" holds \"Yes\", which says neither who is in the group nor who"
                + " is not, nor is it a missing value of segment \"by\"; closest: \"yes\"")
        .hasMessageContaining("\"axe\" holds \"5\"");
    Segment declared = groups.chosen("yes", "Yes").notChosen("no", "No", "5").build();
    Study whole = Study.builder("s").question(job).segment(declared).build();
    ResultTable table = Analysis.of(whole).run(TOOLS).complete().table("job@by").orElseThrow();
    assertThat(table.cell("a", "saw").orElseThrow().count()).hasValue(1);
    assertThat(table.cell("b", "saw").orElseThrow().count()).hasValue(1);
    assertThat(table.cell("a", "axe").orElseThrow().count()).hasValue(1);
  }

  @Test
  void aSlotOfGroupsHoldsDeclaredCodesOnly() {
    Segment groups =
        Segment.builder("by").slots("tea", "job").category("a", "A").category("b", "B").build();
    SingleQuestion saw = SingleQuestion.builder("saw").category("yes", "Yes").build();
    Study study =
        Study.builder("s")
            .question(saw)
            .segment(groups)
            .onProblem(DataRule.UNDECLARED_CODE, DataPolicy.GO_ON)
            .build();
    assertThat(Analysis.of(study).run(TOOLS).problems())
        .anyMatch(problem -> problem.message().contains("\"tea\" holds \"tea time\" in 2 of 4"));
  }
}
