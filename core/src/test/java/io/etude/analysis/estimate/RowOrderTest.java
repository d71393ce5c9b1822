package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order a table shows its rows, and where the order would tell what is hidden. */
class RowOrderTest {

  private static SingleQuestion.Builder question() {
    return SingleQuestion.builder("q")
        .category("a", "A")
        .category("dk", "Don't know", Category.Kind.DONT_KNOW)
        .category("b", "B")
        .category("c", "C")
        .category("none", "None", Category.Kind.NONE)
        .net("bc", "B or C", "c", "b");
  }

  private static List<ItemPlan.Row> rows() {
    Study study = Study.builder("s").question(question().build()).build();
    return PlanBuilder.of(study).items().get(0).rows();
  }

  private static List<String> ids(CategoryOrder order, double... counts) {
    return Arrays.stream(RowOrder.of(rows(), order, counts))
        .mapToObj(r -> rows().get(r).row().id())
        .toList();
  }

  @Test
  void aNetStandsBeforeItsFirstMember() {
    assertThat(ids(CategoryOrder.QUESTIONNAIRE, 1, 9, 2, 3, 4, 5))
        .containsExactly("a", "dk", "bc", "b", "c", "none");
  }

  @Test
  void byShareTheLargestComesFirstAndWhatIsNoAnswerLast() {
    assertThat(ids(CategoryOrder.SHARE, 2, 9, 1, 3, 8, 4))
        .containsExactly("bc", "c", "b", "a", "dk", "none");
  }

  @Test
  void equalSharesStayInTheOrderOfTheCodebook() {
    assertThat(ids(CategoryOrder.SHARE, 4, 1, 2, 2, 9, 4))
        .containsExactly("a", "bc", "b", "c", "dk", "none");
  }

  /** Codes 1 to 5, the last of them something else, with nets of the given members. */
  private static List<String> shown(CategoryOrder order, int[] counts, String... nets) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (int code = 1; code < 5; code++) {
      question.category("" + code, "Answer " + code);
    }
    question.category("5", "Something else", Category.Kind.OTHER);
    for (String net : nets) {
      question.net("n" + net, "Net " + net, net.split(""));
    }
    Study study = Study.builder("s").question(question.build()).build();
    List<ItemPlan.Row> rows = PlanBuilder.of(study).items().get(0).rows();
    double[] weights = Arrays.stream(counts).asDoubleStream().toArray();
    return Arrays.stream(RowOrder.of(rows, order, weights))
        .mapToObj(r -> rows.get(r).row().id())
        .toList();
  }

  @Test
  void byShareANetTakesItsMembersWithIt() {
    assertThat(shown(CategoryOrder.SHARE, new int[] {1, 9, 3, 5, 2, 4, 14}, "13", "24"))
        .containsExactly("n24", "2", "4", "n13", "3", "1", "5");
  }

  @Test
  void aNetWithinANetStandsWithinIt() {
    assertThat(shown(CategoryOrder.SHARE, new int[] {1, 9, 3, 5, 2, 4, 8}, "13", "134"))
        .containsExactly("2", "n134", "4", "n13", "3", "1", "5");
    assertThat(shown(CategoryOrder.QUESTIONNAIRE, new int[7], "34", "234"))
        .containsExactly("1", "n234", "2", "n34", "3", "4", "5");
  }

  @Test
  void aNetThatSharesAMemberWithAnotherStandsBehindAllCategories() {
    assertThat(shown(CategoryOrder.SHARE, new int[] {1, 9, 3, 5, 2, 4, 12}, "13", "23"))
        .containsExactly("2", "4", "n13", "3", "1", "5", "n23");
    assertThat(shown(CategoryOrder.QUESTIONNAIRE, new int[7], "12", "23"))
        .containsExactly("n12", "1", "2", "3", "4", "5", "n23");
    assertThat(shown(CategoryOrder.SHARE, new int[7], "12", "21"))
        .containsExactly("n12", "1", "2", "3", "4", "5", "n21");
  }

  @Test
  void aNetStandsBehindAllWhereTheQuestionnaireHasOthersBetweenItsMembers() {
    assertThat(shown(CategoryOrder.QUESTIONNAIRE, new int[7], "13", "45"))
        .containsExactly("1", "2", "3", "n45", "4", "5", "n13");
  }

  /** Shown in the order c, b, a, dk, none, with the counts 5, 2, 3, 0 and 0. */
  private static ResultTable byShare() {
    Study study =
        Study.builder("s")
            .question(question().order(CategoryOrder.SHARE).build())
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .build();
    String[] lines = "q a a a b b c c c c c".split(" ");
    return Analysis.of(study).run(TestData.of(lines)).complete().table("q").orElseThrow();
  }

  private static ResultTable hiding(ResultTable table, int row) {
    ResultColumn total = table.total();
    List<Cell> cells = new ArrayList<>(total.cells());
    cells.set(row, Cell.hidden(Set.of(Flag.SUPPRESSED)));
    return table.toBuilder().columns(List.of(total.toBuilder().cells(cells).build())).build();
  }

  private static List<String> shown(ResultTable table) {
    List<String> shown = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      Cell cell = table.total().cells().get(r);
      String count = cell.count().isPresent() ? "" + cell.count().getAsLong() : "-";
      shown.add(table.rows().get(r).id() + " " + count);
    }
    return shown;
  }

  @Test
  void anOrderByShareStaysWhereNothingIsHidden() {
    assertThat(shown(RowOrder.withoutHiddenOrder(byShare(), rows())))
        .containsExactly("bc 7", "c 5", "b 2", "a 3", "dk 0", "none 0");
  }

  @Test
  void anOrderByShareWouldTellWhatIsHidden() {
    ResultTable hiding = hiding(byShare(), 3);
    assertThat(hiding.rows()).extracting(ResultRow::id).element(3).isEqualTo("a");
    assertThat(shown(RowOrder.withoutHiddenOrder(hiding, rows())))
        .containsExactly("a -", "dk 0", "bc 7", "b 2", "c 5", "none 0");
  }
}
