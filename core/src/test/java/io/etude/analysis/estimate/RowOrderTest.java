package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.PlanBuilder;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.study.Study;
import java.util.Arrays;
import java.util.List;
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
    return Arrays.stream(RowOrder.of(rows(), order, row -> counts[row]))
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
    return Arrays.stream(RowOrder.of(rows, order, row -> weights[row]))
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
}
