package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.category.Net;
import io.etude.document.Report;
import io.etude.document.table.StatRow;
import io.etude.results.ResultTable;
import io.etude.study.SampleDesign;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return GridOrder.of(study.context(), study.tables("g"));
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
    assertThat(study.title("g")).isEqualTo("“Red or green”: 91% for “B”, 0% for “C”");
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
    assertThat(study.notes("g")).contains("Last, without a published share: B.");
    TinyStudy judged =
        TinyStudy.of(
            Study.builder("s").question(judged().item("c", "C", "c").build()),
            "a b c",
            "20 3 1 1",
            "40 3 . 2",
            "10 1 . 1");
    assertThat(items(order(judged))).containsExactly("c", "a", "b");
    assertThat(judged.notes("g")).contains("Last, without a published balance: B.");
    TinyStudy turned =
        TinyStudy.of(
            Study.builder("s")
                .question(judged().item(new GridQuestion.Item("c", "C", "c").asReversed()).build()),
            "a b c",
            "20 3 1 .",
            "20 3 1 2",
            "50 1 2 .",
            "10 1 3 .");
    assertThat(turned.notes("g")).contains("Last, without a published balance: C (r).");
  }

  @Test
  void oneItemIsNeitherFirstNorLast() {
    TinyStudy study = study(grid(), "60 1 2 1");
    GridOrder one = GridOrder.of(study.context(), study.tables("g.a"));
    assertThat(items(one)).containsExactly("a");
    assertThat(one.first()).isEmpty();
    assertThat(one.last()).isEmpty();
  }

  /** The workbook sets items in the order that the results in short print. */
  @Test
  void aReportHasTheOrderOfItsGridsWithoutItemsThatNobodyAnswered() {
    TinyStudy study =
        study(grid().item("d", "D", "c"), "30 2 1 .", "30 2 2 .", "40 1 2 .", "10 1 1 .");
    Report report = study.report();
    assertThat(report.itemOrders()).containsExactly(Map.entry("g", List.of("a", "b")));
    assertThat(report.toBuilder().build()).isEqualTo(report);
    assertThat(report.toBuilder().itemOrders(Map.of()).build()).isNotEqualTo(report);
    assertThat(study.summary("g.a").rows()).extracting(StatRow::label).containsExactly("A", "B");
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

  /** Good, middling or bad, with sides that are said. */
  private static GridQuestion.Builder judged() {
    return GridQuestion.builder("g")
        .category("1", "Good")
        .category("2", "Middling")
        .category("3", "Bad")
        .net(new Net("good", Label.of("Well"), List.of("1"), Optional.of(Net.Side.POSITIVE)))
        .net(new Net("bad", Label.of("Ill"), List.of("3"), Optional.of(Net.Side.NEGATIVE)))
        .item("a", "A", "a")
        .item("b", "B", "b");
  }

  /** Of 400, how many are good and how many bad. */
  private static String answers(int good, int bad) {
    return "1".repeat(good) + "3".repeat(bad) + "2".repeat(400 - good - bad);
  }

  private static boolean leads(String first, String second) {
    String[] people = new String[400];
    for (int i = 0; i < people.length; i++) {
      people[i] = "1 " + first.charAt(i) + " " + second.charAt(i);
    }
    TinyStudy study = TinyStudy.of(Study.builder("s").question(judged().build()), "a b", people);
    return order(study).leads(Statement.End.FIRST);
  }

  /**
   * Balances of 140 less 120 and of 138 less 60: they are 0.145 apart, and t times the sum of their
   * errors is 0.1457. One respondent more makes it 0.1475 and 0.1458 (R: qt(0.975, 399) and the
   * variance of a difference of two shares of one item).
   */
  @Test
  void aBalanceLeadsIfTheSumOfBothErrorsIsLess() {
    assertThat(leads(answers(138, 60), answers(140, 120))).isFalse();
    assertThat(leads(answers(139, 60), answers(140, 120))).isTrue();
  }

  private static Study.Builder inUnits() {
    return Study.builder("s")
        .question(judged().build())
        .design(
            new SampleDesign(
                Optional.empty(),
                Optional.of("unit"),
                Optional.empty(),
                SampleDesign.LonelyPsu.CERTAINTY));
  }

  /** Of one unit there is no error to tell anything by; two that are alike have none. */
  @Test
  void oneUnitLeadsNowhere() {
    TinyStudy one = TinyStudy.of(inUnits(), "a b unit", "60 1 2 x", "30 2 3 x", "10 3 1 x");
    assertThat(order(one).leads(Statement.End.FIRST)).isFalse();
    TinyStudy two =
        TinyStudy.of(
            inUnits(),
            "a b unit",
            "60 1 2 x",
            "30 2 3 x",
            "10 3 1 x",
            "60 1 2 y",
            "30 2 3 y",
            "10 3 1 y");
    assertThat(order(two).leads(Statement.End.FIRST)).isTrue();
  }

  @Test
  void bothEndsAreStated() {
    TinyStudy study = study(grid(), "30 2 1 1", "30 2 2 1", "40 1 2 2");
    List<ResultTable> tables = order(study).tables();
    assertThat(order(study).statements())
        .containsExactly(
            new Statement.EndOfShares(tables.get(0), 0, tables, Statement.End.FIRST),
            new Statement.EndOfShares(tables.get(2), 0, tables, Statement.End.LAST));
  }

  /** 30 of 130 are 70 less 40 and 60 less 30 alike, but not to the last digit of their shares. */
  @Test
  void equalBalancesKeepTheOrderOfTheQuestionnaire() {
    String[] people = {"60 1 1 3", "10 1 3 3", "20 3 3 3", "20 3 2 3", "20 2 2 3"};
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(judged().item("c", "C", "c").build()), "a b c", people);
    GridOrder order = order(study);
    assertThat(order.isByBalance()).isTrue();
    assertThat(items(order)).containsExactly("a", "b", "c");
    assertThat(order.first()).isEmpty();
    assertThat(order.last().map(GridOrderTest::item)).contains("c");
  }

  /** 406 less 200 of 1,000 is more than 405 less 200, and both print as +21. */
  @Test
  void anItemIsNotFirstWhereAnotherPrintsTheSameBalance() {
    String[] people = {"405 1 1 2", "1 1 2 3", "200 3 3 3", "394 2 2 3"};
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s").question(judged().item("c", "C", "c").build()), "a b c", people);
    GridOrder order = order(study);
    assertThat(items(order)).containsExactly("a", "b", "c");
    assertThat(order.first()).isEmpty();
    assertThat(study.title("g")).isEqualTo("“C” comes last");
  }
}
