package io.etude.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.disclosure.network.CountNetwork;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Counts as one network, and what is hidden with one of them. */
class HiddenCountsTest {

  private static final int BASE = TwoQuestions.BASE;

  private final ShownCounts shown = TwoQuestions.shown();
  private final HiddenCounts hidden = new HiddenCounts(shown, 40, true);

  private List<String> table(int t) {
    return TwoQuestions.table(shown, hidden, t);
  }

  @Test
  void aCountThatSeveralTablesShowIsOne() {
    assertThat(shown.node(1, 0, 0)).isEqualTo(shown.node(0, 0, 0)).isEqualTo(shown.node(2, 0, 0));
    assertThat(shown.node(0, BASE, 0)).isEqualTo(shown.network().everybody());
    assertThat(shown.places(shown.node(4, 1, 1))).containsExactly(new ShownCounts.Place(4, 1, 1));
    assertThat(shown.places(shown.node(3, 1, 0)))
        .containsExactly(
            new ShownCounts.Place(3, 1, 0),
            new ShownCounts.Place(4, 1, 0),
            new ShownCounts.Place(5, 1, 0));
  }

  @Test
  void tablesAreNumberedByItemAndSegment() {
    assertThat(shown.tables()).isEqualTo(6);
    assertThat(shown.items()).isEqualTo(2);
    assertThat(shown.itemOf(new ShownCounts.Place(2, 0, 0))).isZero();
    assertThat(shown.itemOf(new ShownCounts.Place(3, 0, 0))).isEqualTo(1);
    assertThat(shown.firstTable(1)).isEqualTo(3);
    assertThat(shown.endOfTables(0)).isEqualTo(3);
    assertThat(shown.endOfTables(1)).isEqualTo(6);
    assertThat(shown.itemsOf(shown.node(4, 0, 1))).containsExactly(1);
    assertThat(shown.itemsOf(shown.network().everybody())).containsExactly(0);
  }

  @Test
  void aCellIsHiddenInEveryTableThatShowsIt() {
    hidden.hide(shown.node(1, 0, 0));
    assertThat(table(0)).containsExactly("-", "24", "40");
    assertThat(table(1)).containsExactly("- 8 8", "24 12 12", "40 20 20");
    assertThat(table(2)).containsExactly("- 16 0", "24 14 10", "40 30 10");
    assertThat(table(3)).containsExactly("11", "21", "32");
  }

  @Test
  void aBaseTakesItsColumnWithIt() {
    hidden.hide(shown.node(4, BASE, 1));
    assertThat(table(4)).containsExactly("11 - 6", "21 - 10", "32 - 16");
    assertThat(table(5)).containsExactly("11 8 3", "21 16 5", "32 24 8");
  }

  @Test
  void theBaseOfTheTotalTakesAllWithIt() {
    hidden.hide(shown.node(3, BASE, 0));
    for (int t = 4; t < 6; t++) {
      assertThat(table(t)).containsExactly("- - -", "- - -", "- - -");
    }
    assertThat(table(3)).containsExactly("-", "-", "-");
    assertThat(table(1)).containsExactly("16 8 8", "24 12 12", "40 20 20");
  }

  @Test
  void answersBasesAndTotalsCanBeHiddenApart() {
    hidden.hideAnswers(1);
    assertThat(table(1)).containsExactly("16 - -", "24 - -", "40 20 20");
    assertThat(table(2)).containsExactly("16 16 0", "24 14 10", "40 30 10");
    hidden.hideTotals(3);
    assertThat(table(4)).containsExactly("- 5 6", "- 11 10", "32 16 16");
    hidden.hideBases(5);
    assertThat(table(5)).containsExactly("- - -", "- - -", "32 - -");
  }

  /** One more than its share of the respondents for each cell; a base costs its column too. */
  @Test
  void largerCountsAndThoseThatMoreTablesShowCostMore() {
    int cell = shown.node(4, 1, 1);
    assertThat(hidden.price(cell)).isEqualTo(1 + 11 / 40.0);
    assertThat(hidden.price(shown.node(3, 1, 0))).isEqualTo(3 * (1 + 21 / 40.0));
    assertThat(hidden.price(shown.node(4, BASE, 1))).isEqualTo(3 * (1 + 16 / 40.0));
    assertThat(hidden.of(cell)).isEqualTo(hidden.price(cell));
    hidden.hide(cell);
    assertThat(hidden.of(cell)).isZero();
    assertThat(hidden.of(shown.network().everybody())).isInfinite();
  }

  @Test
  void whatNoAnswerCanBeInIsNotHidden() {
    hidden.hide(CountNetwork.VOID);
    for (int t = 0; t < 6; t++) {
      assertThat(table(t)).noneMatch(row -> row.contains("-"));
    }
  }

  /** In a study of many, totals cost more the fewer they are. */
  @Test
  void smallTotalsAreDear() {
    HiddenCounts many = new HiddenCounts(shown, 40, false);
    double dear = many.price(shown.node(3, 0, 0)) - hidden.price(shown.node(3, 0, 0));
    double less = many.price(shown.node(3, 1, 0)) - hidden.price(shown.node(3, 1, 0));
    assertThat(dear * (1 + 11))
        .as("in inverse proportion")
        .isCloseTo(less * (1 + 21), within(1e-9));
    assertThat(dear).isPositive();
    assertThat(many.price(shown.node(4, 1, 1))).isEqualTo(hidden.price(shown.node(4, 1, 1)));
    assertThat(many.price(shown.node(3, BASE, 0))).isEqualTo(hidden.price(shown.node(3, BASE, 0)));
  }

  @Test
  void totalsMayHaveToStay() {
    int total = shown.node(3, 1, 0);
    hidden.hide(shown.node(3, 0, 0));
    hidden.keepTotals();
    assertThat(hidden.of(total)).isInfinite();
    assertThat(hidden.of(shown.node(3, 0, 0))).as("it is hidden already").isZero();
    assertThat(hidden.of(shown.node(4, 1, 1))).isFinite();
    hidden.hideTotals(3);
    assertThat(table(3)).containsExactly("-", "21", "32");
    hidden.releaseTotals(Set.of(0));
    assertThat(hidden.of(total)).isInfinite();
    assertThat(hidden.of(shown.node(0, 0, 0))).as("another item's").isFinite();
    hidden.releaseTotals(Set.of(1));
    assertThat(hidden.of(total)).isEqualTo(hidden.price(total));
    hidden.hideTotals(3);
    assertThat(table(3)).containsExactly("-", "-", "32");
  }

  @Test
  void basesMayHaveToStay() {
    int base = shown.node(4, BASE, 1);
    hidden.keepBases(Set.of());
    assertThat(hidden.of(base)).isInfinite();
    assertThat(hidden.of(shown.node(4, 1, 1))).isFinite();
    hidden.keepBases(Set.of(1));
    assertThat(hidden.of(base)).isEqualTo(hidden.price(base));
    assertThat(hidden.of(shown.node(1, BASE, 1))).as("another item's").isInfinite();
    hidden.keepBases(Set.of(0));
    assertThat(hidden.of(base)).isInfinite();
  }

  @Test
  void whatStaysCanBeHiddenAtAnyPrice() {
    int total = shown.node(3, 1, 0);
    int base = shown.node(4, BASE, 1);
    hidden.keepTotals();
    hidden.keepBases(Set.of());
    hidden.keep(HiddenCounts.Kept.TOTALS);
    assertThat(hidden.of(total)).isInfinite();
    assertThat(hidden.of(base)).isEqualTo(hidden.price(base));
    hidden.keep(HiddenCounts.Kept.NOTHING);
    assertThat(hidden.of(total)).isEqualTo(hidden.price(total));
    assertThat(hidden.of(base)).isEqualTo(hidden.price(base));
    assertThat(hidden.of(shown.network().everybody())).isInfinite();
    hidden.hide(total);
    hidden.keep(HiddenCounts.Kept.TOTALS_AND_BASES);
    assertThat(table(3)).containsExactly("11", "-", "32");
    assertThat(hidden.of(shown.node(3, 0, 0))).isInfinite();
    assertThat(hidden.of(base)).isInfinite();
  }

  @Test
  void basesAndTotalsAreKnown() {
    assertThat(hidden.isBase(shown.node(4, BASE, 1))).isTrue();
    assertThat(hidden.isBase(shown.node(3, BASE, 0))).isTrue();
    assertThat(hidden.isBase(shown.node(4, 1, 1))).isFalse();
    assertThat(hidden.isTotal(shown.node(3, 1, 0))).isTrue();
    assertThat(hidden.isTotal(shown.node(4, 1, 1))).isFalse();
    assertThat(hidden.isTotal(shown.node(4, BASE, 1))).isFalse();
  }

  @Test
  void whatHasAHiddenBaseIsUnderIt() {
    assertThat(hidden.isUnderHiddenBase(shown.node(4, 1, 1))).isFalse();
    hidden.hide(shown.node(4, BASE, 1));
    assertThat(hidden.isUnderHiddenBase(shown.node(4, 1, 1))).isTrue();
    assertThat(hidden.isUnderHiddenBase(shown.node(4, 1, 2))).isFalse();
    assertThat(hidden.isUnderHiddenBase(shown.node(4, BASE, 1))).as("the base itself").isFalse();
    assertThat(hidden.isUnderHiddenBase(shown.node(5, 1, 1))).isFalse();
  }

  @Test
  void whatIsShownAgainLeavesTheRestHidden() {
    hidden.hide(shown.node(4, BASE, 1));
    hidden.show(shown.node(4, BASE, 1));
    assertThat(table(4)).containsExactly("11 - 6", "21 - 10", "32 16 16");
  }
}
