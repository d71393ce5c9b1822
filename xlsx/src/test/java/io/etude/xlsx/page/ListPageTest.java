package io.etude.xlsx.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.TableObject;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sheet that is one list under its headings. */
class ListPageTest {

  /** A list of numbers. */
  private static final class Numbers extends ListPage {
    private final int rows;
    private final String remark;

    Numbers(Profile profile, int rows, String remark) {
      super(
          PrintedTables.context(profile, Percentages.VALUES), "Numbers", "All numbers", "Numbers");
      this.rows = rows;
      this.remark = remark;
    }

    @Override
    Optional<String> remark() {
      return Optional.of(remark).filter(text -> !text.isEmpty());
    }

    @Override
    void fill(TableObject grid) {
      grid.textColumn("Number", 20);
      for (int i = 0; i < rows; i++) {
        grid.row("n" + i);
      }
    }
  }

  private static Sheet lay(Profile profile, int rows, String remark) {
    return new Numbers(profile, rows, remark).lay();
  }

  @Test
  void theListBeginsUnderTitleAndLink() {
    Sheet sheet = lay(Profile.PRESENTATION, 2, "");
    assertThat(SheetText.values(sheet))
        .containsExactly("All numbers", "← Contents", "Number", "n0", "n1");
    assertThat(sheet.frozenRows()).isEqualTo(3);
    assertThat(sheet.overlays(Overlay.NamedTable.class))
        .containsExactly(
            new Overlay.NamedTable(
                "Numbers", new Area(2, 0, 4, 0), List.of("Number"), "All numbers"));
    assertThat(sheet.scale()).isPresent();
    assertThat(sheet.titleRow()).as("one page needs no heading again").isNegative();
    assertThat(sheet.name()).isEqualTo("Numbers");
  }

  /** The buttons of filters would take lines of their own; without them, the reader's font may. */
  @Test
  void headingsHaveTheHeightOfTheirLines() {
    Sheet sheet = lay(Profile.PRESENTATION, 1, "");
    assertThat(sheet.height(2)).hasValue(sheet.defaultHeight());
    assertThat(sheet.height(3)).isEmpty();
    assertThat(lay(Profile.ACCESSIBLE, 1, "").height(3)).isEmpty();
  }

  @Test
  void aRemarkStandsBetweenThem() {
    Sheet sheet = lay(Profile.PRESENTATION, 1, "Mind these.");
    assertThat(SheetText.values(sheet))
        .containsExactly("All numbers", "← Contents", "Mind these.", "", "Number", "n0");
    assertThat(sheet.frozenRows()).isEqualTo(5);
  }

  @Test
  void headingsAreRepeatedOnSeveralPages() {
    assertThat(lay(Profile.PRESENTATION, 200, "").titleRow()).isEqualTo(2);
  }

  @Test
  void theAccessibleListHasNoGap() {
    Sheet sheet = lay(Profile.ACCESSIBLE, 1, "Mind these.");
    assertThat(SheetText.values(sheet))
        .containsExactly(
            "All numbers",
            "← Contents",
            "This sheet contains one table.",
            "Mind these.",
            "Number",
            "n0");
    assertThat(sheet.frozenRows()).isEqualTo(5);
    assertThat(sheet.scale()).isEmpty();
    assertThat(sheet.titleRow()).isEqualTo(4);
    assertThat(sheet.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
  }

  @Test
  void aListWithoutRowsIsNoTable() {
    assertThat(lay(Profile.PRESENTATION, 0, "").overlays(Overlay.NamedTable.class)).isEmpty();
  }
}
