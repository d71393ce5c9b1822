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
        .containsExactly("bc", "c", "a", "b", "dk", "none");
  }

  @Test
  void equalSharesStayInTheOrderOfTheCodebook() {
    assertThat(ids(CategoryOrder.SHARE, 2, 1, 2, 2, 9, 4))
        .containsExactly("a", "bc", "b", "c", "dk", "none");
  }

  /** Shown in the order c, a, b, dk, none, with the counts 5, 3, 2, 0 and 0. */
  private static ResultTable byShare() {
    Study study =
        Study.builder("s").question(question().order(CategoryOrder.SHARE).build()).build();
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
        .containsExactly("bc 7", "c 5", "a 3", "b 2", "dk 0", "none 0");
  }

  @Test
  void anOrderByShareWouldTellWhatIsHidden() {
    ResultTable hiding = hiding(byShare(), 2);
    assertThat(hiding.rows()).extracting(ResultRow::id).element(2).isEqualTo("a");
    assertThat(shown(RowOrder.withoutHiddenOrder(hiding, rows())))
        .containsExactly("a -", "dk 0", "bc 7", "b 2", "c 5", "none 0");
  }
}
