package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order a grid's items stand, and whether one of them is first or last. */
class GridOrderTest {

  private static GridQuestion.Builder grid() {
    return GridQuestion.builder("g")
        .label("Views")
        .category("1", "Blue")
        .category("2", "Red")
        .category("3", "Green")
        .item("a", "A", "a")
        .item("b", "B", "b")
        .item("c", "C", "c");
  }

  private static TinyStudy study(GridQuestion.Builder grid, String... people) {
    return TinyStudy.of(Study.builder("s").question(grid.build()), "a b c", people);
  }

  private static GridOrder order(TinyStudy study) {
    return GridOrder.of(study.context().scales(), study.tables("g"));
  }

  private static List<String> items(GridOrder order) {
    return order.tables().stream().map(GridOrderTest::item).toList();
  }

  private static String item(ResultTable table) {
    return table.item().orElseThrow().id();
  }

  @Test
  void itemsFallByTheShareOfTheFirstAnswer() {
    GridOrder order = order(study(grid(), "30 2 1 1", "30 2 2 1", "40 1 2 2"));
    assertThat(items(order)).containsExactly("c", "a", "b");
    assertThat(order.isByBalance()).isFalse();
    assertThat(order.first().map(GridOrderTest::item)).contains("c");
    assertThat(order.last().map(GridOrderTest::item)).contains("b");
  }

  @Test
  void aNetSaysMoreThanAnAnswer() {
    TinyStudy study =
        study(grid().net("warm", "Red or green", "2", "3"), "60 1 2 1", "40 2 3 1", "10 1 1 1");
    GridOrder order = order(study);
    assertThat(study.tables("g").get(0).rows().get(order.row()).id()).isEqualTo("warm");
    assertThat(items(order)).containsExactly("b", "a", "c");
    assertThat(study.title("g")).isEqualTo("Red or green: 91% for “B”, 0% for “C”");
    assertThat(study.subtitle("g")).isEqualTo("Views, in %, by falling share of “Red or green”");
  }

  @Test
  void anItemThatIsNotPublishedIsLastAndNoneIsFirst() {
    TinyStudy study = study(grid(), "20 1 2 1", "40 2 . 2", "10 1 . 1");
    GridOrder order = order(study);
    assertThat(items(order)).endsWith("b");
    assertThat(order.first()).isEmpty();
    assertThat(order.last()).isEmpty();
    assertThat(study.title("g")).isEqualTo("Views");
  }

  @Test
  void oneItemIsNeitherFirstNorLast() {
    TinyStudy study = study(grid(), "60 1 2 1");
    GridOrder one = GridOrder.of(study.context().scales(), study.tables("g.a"));
    assertThat(items(one)).containsExactly("a");
    assertThat(one.first()).isEmpty();
    assertThat(one.last()).isEmpty();
  }

  /** "“1” has its highest share for bus" says nothing to those who don't know what 1 is. */
  @Test
  void anOrderByACodeIsNotPutInWords() {
    GridQuestion.Builder codes =
        GridQuestion.builder("g")
            .label("Views")
            .item("a", "A thing", "a")
            .item("b", "B thing", "b")
            .item("c", "C thing", "c")
            .category("1", "1")
            .category("2", "2");
    String[] people = {"60 1 2 2", "20 1 1 2", "20 2 2 1"};
    TinyStudy coded = study(codes, people);
    assertThat(order(coded).isByCode()).isTrue();
    assertThat(coded.title("g")).isEqualTo("Views");
    assertThat(new Sentences(coded.context()).about(coded.tables("g"))).isEmpty();
    TinyStudy summed = study(codes.net("one", "One of them", "1"), people);
    assertThat(order(summed).isByCode()).isFalse();
    assertThat(summed.title("g")).contains("One of them");
  }
}
