package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.report.scale.Sides;
import io.etude.results.Finding;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** When what a sentence says is true. */
class StatementTest {

  private static final Function<Double, String> WHOLE =
      share -> String.valueOf(Math.round(100 * share));

  private static final TinyStudy FRUIT = fruit("301 a", "302 b", "97 c", "300 dk");

  private static TinyStudy fruit(String... people) {
    return TinyStudy.of(
        Study.builder("s")
            .question(
                SingleQuestion.builder("fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .category("dk", "Don't know", Category.Kind.DONT_KNOW)
                    .net("ab", "Apple or banana", "a", "b")
                    .build()),
        "fruit",
        people);
  }

  private static final TinyStudy GRID =
      TinyStudy.of(
          Study.builder("s")
              .question(
                  GridQuestion.builder("q")
                      .category("1", "Good")
                      .category("2", "Bad")
                      .net(
                          new Net(
                              "good",
                              Label.of("Good"),
                              List.of("1"),
                              Optional.of(Net.Side.POSITIVE)))
                      .net(
                          new Net(
                              "bad", Label.of("Bad"), List.of("2"), Optional.of(Net.Side.NEGATIVE)))
                      .item("x", "X", "x")
                      .item("y", "Y", "y")
                      .item("z", "Z", "z")
                      .build()),
          "x y z",
          "30 1 1 2",
          "30 1 2 2",
          "40 2 2 2");

  private static ResultTable table(TinyStudy study, String id) {
    return study.results().table(id).orElseThrow();
  }

  private static boolean holds(Statement statement) {
    return statement.holds(WHOLE);
  }

  @Test
  void anAnswerWasGivenMostIfItsLeadIsSignificantAndPrinted() {
    ResultTable close = table(FRUIT, "fruit");
    assertThat(isMost(close, "b", String::valueOf)).isFalse();
    ResultTable clear = table(fruit("301 a", "402 b", "97 c", "200 dk"), "fruit");
    assertThat(isMost(clear, "b", WHOLE)).isTrue();
    assertThat(isMost(clear, "a", WHOLE)).isFalse();
    assertThat(isMost(clear, "b", share -> "some")).isFalse();
    assertThat(isMost(table(fruit("100 c"), "fruit"), "c", WHOLE)).isTrue();
  }

  private static boolean isMost(ResultTable table, String row, Function<Double, String> printed) {
    return new Statement.MostGiven(table, table.rowIndex(row)).holds(printed);
  }

  @Test
  void answersHaveNoClearLeadIfTheyComeFirstTogether() {
    ResultTable close = table(FRUIT, "fruit");
    List<Integer> all = List.of("b", "a", "dk").stream().map(close::rowIndex).toList();
    assertThat(holds(new Statement.NoClearLead(close, all))).isTrue();
    assertThat(holds(new Statement.NoClearLead(close, all.subList(0, 2)))).isTrue();
    assertThat(holds(new Statement.NoClearLead(close, all.subList(0, 1)))).isFalse();
    List<Integer> rising = List.of(all.get(1), all.get(0));
    assertThat(holds(new Statement.NoClearLead(close, rising))).isFalse();
    List<Integer> cherry = List.of(all.get(0), close.rowIndex("c"));
    assertThat(holds(new Statement.NoClearLead(close, cherry))).isFalse();
    assertThat(new Statement.NoClearLead(close, cherry).holds(share -> "some")).isTrue();
  }

  @Test
  void answersComeFirstTogetherIfTheyAreAllThatPrintThatShare() {
    ResultTable fruit = table(FRUIT, "fruit");
    List<Integer> all = List.of("a", "b", "dk").stream().map(fruit::rowIndex).toList();
    assertThat(holds(new Statement.FirstTogether(fruit, all))).isTrue();
    assertThat(holds(new Statement.FirstTogether(fruit, all.subList(0, 2)))).isFalse();
    assertThat(holds(new Statement.FirstTogether(fruit, List.of(fruit.rowIndex("c"))))).isFalse();
  }

  @Test
  void sharesFallOrStay() {
    ResultTable fruit = table(FRUIT, "fruit");
    int apple = fruit.rowIndex("a");
    int banana = fruit.rowIndex("b");
    assertThat(holds(new Statement.Falling(fruit, List.of(banana, apple, apple)))).isTrue();
    assertThat(holds(new Statement.Falling(fruit, List.of(apple, banana)))).isFalse();
  }

  @Test
  void anEndIsAloneAtIt() {
    List<ResultTable> all = GRID.results().tablesOf("q");
    ResultTable x = table(GRID, "q.x");
    ResultTable y = table(GRID, "q.y");
    ResultTable z = table(GRID, "q.z");
    int good = x.rowIndex("good");
    assertThat(holds(new Statement.EndOfShares(x, good, all, Statement.End.FIRST))).isTrue();
    assertThat(holds(new Statement.EndOfShares(z, good, all, Statement.End.LAST))).isTrue();
    assertThat(holds(new Statement.EndOfShares(y, good, all, Statement.End.FIRST))).isFalse();
    assertThat(holds(new Statement.EndOfShares(y, good, all, Statement.End.LAST))).isFalse();
    List<ResultTable> twice = List.of(x, y, table(GRID, "q.y"), z, x);
    assertThat(holds(new Statement.EndOfShares(x, good, twice, Statement.End.FIRST))).isTrue();
    int bad = x.rowIndex("bad");
    int one = x.rowIndex("1");
    assertThat(holds(new Statement.EndOfShares(x, bad, all, Statement.End.LAST))).isTrue();
    assertThat(holds(new Statement.EndOfShares(x, one, List.of(x), Statement.End.LAST))).isTrue();
  }

  @Test
  void balancesAreOfTheTwoSides() {
    List<ResultTable> all = GRID.results().tablesOf("q");
    Function<ResultTable, Sides> sides =
        table -> GRID.context().scales().sides(table).orElseThrow();
    ResultTable x = table(GRID, "q.x");
    ResultTable z = table(GRID, "q.z");
    assertThat(holds(new Statement.EndOfBalances(x, sides, all, Statement.End.FIRST))).isTrue();
    assertThat(holds(new Statement.EndOfBalances(z, sides, all, Statement.End.LAST))).isTrue();
    assertThat(holds(new Statement.EndOfBalances(z, sides, all, Statement.End.FIRST))).isFalse();
    assertThat(holds(new Statement.Outnumbered(2, sides, all))).isTrue();
    assertThat(holds(new Statement.Outnumbered(1, sides, all))).isFalse();
    assertThat(holds(new Statement.Outnumbered(3, sides, all))).isFalse();
  }

  @Test
  void aGroupDiffersTheWayItsFindingSays() {
    TinyStudy study =
        TinyStudy.of(
            Study.builder("s")
                .question(
                    SingleQuestion.builder("trust")
                        .category("y", "Yes")
                        .category("n", "No")
                        .build())
                .segment(
                    Segment.builder("town")
                        .category("a", "Alba")
                        .category("b", "Bari")
                        .category("c", "Como")
                        .build()),
            "trust town",
            "160 y a",
            "40 n a",
            "100 y b",
            "100 n b",
            "100 y c",
            "100 n c");
    ResultTable table = table(study, "trust@town");
    Finding finding = study.results().findings().get(0);
    int yes = table.rowIndex("y");
    int no = table.rowIndex("n");
    var alba = table.column("a").orElseThrow();
    var bari = table.column("b").orElseThrow();
    var all = table.total();
    assertThat(finding.column()).isEqualTo("a");
    assertThat(holds(new Statement.Differs(table, yes, alba, all, finding, 0.05))).isTrue();
    assertThat(holds(new Statement.Differs(table, no, alba, all, finding, 0.05))).isTrue();
    assertThat(holds(new Statement.Differs(table, yes, bari, all, finding, 0.05))).isFalse();
    assertThat(holds(new Statement.Differs(table, yes, alba, alba, finding, 0.05))).isFalse();
    assertThat(holds(new Statement.Differs(table, no, alba, alba, finding, 0.05))).isFalse();
    double p = finding.adjustedP();
    assertThat(holds(new Statement.Differs(table, yes, alba, all, finding, p))).isTrue();
    assertThat(holds(new Statement.Differs(table, yes, alba, all, finding, p / 2))).isFalse();
  }

  /** Nobody answered, so that there are no shares. */
  @Test
  void nothingIsStatedOfWhatIsNotKnown() {
    ResultTable nobody = table(fruit("50 ."), "fruit");
    assertThat(holds(new Statement.MostGiven(nobody, 0))).isFalse();
    assertThat(holds(new Statement.FirstTogether(nobody, List.of(0)))).isFalse();
    assertThat(holds(new Statement.NoClearLead(nobody, List.of(0, 1)))).isFalse();
    assertThat(holds(new Statement.Falling(nobody, List.of(0)))).isFalse();
    assertThat(holds(new Statement.EndOfShares(nobody, 0, List.of(nobody), Statement.End.FIRST)))
        .isFalse();
    Function<ResultTable, Sides> sides =
        table -> GRID.context().scales().sides(table(GRID, "q.x")).orElseThrow();
    assertThat(holds(new Statement.Outnumbered(0, sides, List.of(nobody)))).isFalse();
    assertThat(
            holds(new Statement.EndOfBalances(nobody, sides, List.of(nobody), Statement.End.LAST)))
        .isFalse();
  }

  @Test
  void aFalseSentenceIsNotPrinted() {
    ResultTable fruit = table(FRUIT, "fruit");
    Statement statement = new Statement.MostGiven(fruit, fruit.rowIndex("c"));
    assertThatThrownBy(
            () ->
                FRUIT
                    .context()
                    .say("title.net", Map.of("label", "Cherry", "figure", "10%"), statement))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the phrase \"title.net\" would be false: MostGiven");
  }
}
