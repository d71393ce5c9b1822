package io.etude.pdf.layout.table;

import static io.etude.pdf.layout.table.TableItems.answer;
import static io.etude.pdf.layout.table.TableItems.item;
import static io.etude.pdf.layout.table.TableItems.row;
import static io.etude.pdf.layout.table.TableItems.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.table.StatRow;
import io.etude.pdf.layout.box.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a part of a table ends if it does not fit into the room that is left. */
class TablePartTest {

  private static List<StatRow> answers(int count) {
    List<StatRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(answer("Réponse " + i));
    }
    return rows;
  }

  private static TableBreaks open(List<StatRow> rows) {
    TableItem item = item(table(rows).build());
    return item.open(item.grid());
  }

  private static Box part(TableBreaks rows, int from, int to) {
    return rows.part(from, to, true).box();
  }

  @Test
  void aLongTableIsPartedWhereTheRoomIsFull() {
    TableBreaks rows = open(answers(100));
    Box whole = part(rows, 0, 100);
    for (int count : new int[] {10, 50, 90}) {
      for (double more : new double[] {0, 1}) {
        Box.Split split = whole.divide(rows.height(0, count) + more).orElseThrow();
        assertThat(split.head().height()).isEqualTo(rows.height(0, count));
        assertThat(split.tail().height()).isEqualTo(rows.height(count, 100));
      }
    }
    Box further = part(rows, 40, 100);
    assertThat(further.divide(rows.height(40, 60)).orElseThrow().head().height())
        .isEqualTo(rows.height(40, 60));
  }

  @Test
  void aNetIsNotPartedFromItsMembersForALittleWhite() {
    List<StatRow> nested = answers(100);
    nested.set(40, row("Un net", StatRow.Kind.NET, 0));
    for (int member = 41; member < 50; member++) {
      nested.set(member, row("Membre " + member, StatRow.Kind.CATEGORY, 1));
    }
    TableBreaks rows = open(nested);
    Box whole = part(rows, 0, 100);
    for (int count : new int[] {41, 45, 49}) {
      assertThat(whole.divide(rows.height(0, count)).orElseThrow().head().height())
          .isEqualTo(rows.height(0, 40));
    }
    assertThat(whole.divide(rows.height(0, 50)).orElseThrow().head().height())
        .isEqualTo(rows.height(0, 50));
    Box late = part(rows, 36, 100);
    assertThat(late.divide(rows.height(36, 49)).orElseThrow().head().height())
        .as("more than half of the room would be white")
        .isEqualTo(rows.height(36, 49));
  }

  /** An empty room costs 1, and too few rows more than that. */
  @Test
  void fewRowsAreNoPartOfTheirOwn() {
    TableBreaks rows = open(answers(100));
    Box whole = part(rows, 0, 100);
    assertThat(whole.divide(rows.height(0, 1))).isEmpty();
    assertThat(whole.divide(rows.height(0, 2)).orElseThrow().head().height())
        .isEqualTo(rows.height(0, 2));
    assertThat(whole.divide(rows.height(0, 1) - 1)).isEmpty();
    assertThat(whole.divide(100_000)).as("all of it is little of such a room").isEmpty();
  }

  @Test
  void aTableThatIsKeptIsPartedOnlyWhereItMustBe() {
    TableBreaks rows = open(answers(3));
    Box whole = part(rows, 0, 3);
    assertThat(whole.divide(rows.height(0, 2))).isEmpty();
    assertThat(whole.split(rows.height(0, 2)).orElseThrow().head().height())
        .isEqualTo(rows.height(0, 2));
    assertThat(whole.split(rows.height(0, 1) - 0.1)).isEmpty();
  }

  /** The first part is what a link leads to, the last one completes the table's tag. */
  @Test
  void firstAndLastPartAreKnownAsSuch() {
    TableBreaks rows = open(answers(100));
    Box.Split split = part(rows, 0, 100).divide(rows.height(0, 50)).orElseThrow();
    assertThat(split.head().anchors()).containsExactly("t");
    assertThat(split.tail().anchors()).isEmpty();
    assertThat(split.head().completed()).isEmpty();
    assertThat(split.tail().completed()).hasSize(1);
  }

  /** All of its rows are farther apart, on pages of an article by a third of a line and more. */
  @Test
  void itsRowsAreFartherApartWhereThereIsRoom() {
    TableBreaks rows = open(answers(40));
    Box whole = part(rows, 0, 40);
    double most = whole.growth();
    assertThat(most).isEqualTo(rows.spreadInArticle(0, 40));
    assertThat(whole.grown(10).height()).isCloseTo(whole.height() + 10, within(0.001));
    assertThat(whole.grown(10).growth()).isCloseTo(most - 10, within(0.001));
    assertThat(whole.grown(most).growth()).isCloseTo(0, within(0.001));
    double reserve = whole.reserve();
    assertThat(reserve).isEqualTo(rows.reserveInArticle(0, 40));
    assertThat(whole.grown(most + 10).height())
        .isCloseTo(whole.height() + most + 10, within(0.001));
    assertThat(whole.grown(most + 10).reserve()).isCloseTo(reserve - 10, within(0.001));
    assertThat(whole.grown(2000).height())
        .isCloseTo(whole.height() + most + reserve, within(0.001));
    assertThat(whole.grown(2000).reserve()).isCloseTo(0, within(0.001));
    assertThat(whole.grown(0)).isSameAs(whole);
    Box.Split split = whole.grown(1000).divide(rows.height(0, 20)).orElseThrow();
    assertThat(split.head().height()).isLessThanOrEqualTo(rows.height(0, 20));
    assertThat(part(rows, 0, 1).grown(10).height()).as("one row").isEqualTo(rows.height(0, 1));
  }

  /** By four fifths of a line again where its page would be seen to be empty. */
  @Test
  void itsRowsAreWidelyApartOnlyBeyondTheUsualMost() {
    TableBreaks rows = open(answers(40));
    double usual = rows.height(0, 40);
    double most = rows.mostSpread(0, 40);
    double wide = rows.wideSpread(0, 40);
    assertThat(wide).isCloseTo(4 * most, within(0.001));
    assertThat(rows.part(0, 40, true, 0.5).box().height())
        .isCloseTo(usual + most / 2, within(0.001));
    assertThat(rows.part(0, 40, true, 1.5).box().height())
        .isCloseTo(usual + most + wide / 2, within(0.001));
    Box widest = rows.part(0, 40, true, 2).box();
    assertThat(widest.height()).isCloseTo(usual + most + wide, within(0.001));
    assertThat(widest.growth()).as("it doesn't grow again").isZero();
  }
}
