package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sheets fit on printed pages. */
class PaperTest {

  /** Rows that a page that lies has at full size, by its height in points. */
  private static final int ROWS = (int) ((210 / 25.4 - 2 * Paper.EDGE_MARGIN) * 72 * 0.96 / 15);

  private static Sheet sheet(int rows, int... breaks) {
    Sheet sheet = new Sheet("s");
    Style style = Style.of(Face.of(10, 0));
    for (int row = 0; row < rows; row++) {
      sheet.put(row, 0, new CellValue.Text("x"), style);
    }
    for (int row : breaks) {
      sheet.breakBefore(row);
    }
    sheet.orientation(Sheet.Orientation.LANDSCAPE);
    sheet.pageColumns(List.of());
    return sheet;
  }

  @Test
  void keepsItsSizeWhereRowsFitOrFillFurtherPages() {
    assertThat(Paper.of(sheet(ROWS)).scale()).isEqualTo(100);
    assertThat(Paper.of(sheet(3 * ROWS / 2)).scale()).isEqualTo(100);
    assertThat(Paper.of(sheet(2 * ROWS, ROWS)).scale()).isEqualTo(100);
  }

  @Test
  void textsThatRunAcrossNarrowColumnsArePrintedWhole() {
    Sheet sheet = sheet(3);
    assertThat(sheet.lastColumn()).isZero();
    sheet.reach(80);
    assertThat(sheet.pixelsBefore(sheet.lastColumn() + 1)).isGreaterThanOrEqualTo(79 * 7.42);
    sheet.reach(10);
    assertThat(sheet.lastColumn()).isEqualTo(7);
  }

  @Test
  void knowsWhatIsOnOnePage() {
    Sheet few = sheet(ROWS);
    few.scale(100);
    Sheet more = sheet(ROWS + 1);
    more.scale(100);
    assertThat(Paper.hasOnePage(few)).isTrue();
    assertThat(Paper.hasOnePage(more)).isFalse();
  }

  @Test
  void isSetSmallerRatherThanLeaveAFewRowsToAnotherPage() {
    int scale = Paper.of(sheet(ROWS + 2)).scale();
    assertThat(scale).isBetween(85, 98);
    assertThat((ROWS + 2) * scale).isLessThanOrEqualTo((ROWS + 1) * 100);
    assertThat(Paper.of(sheet(2 * ROWS + 2, ROWS)).scale()).isEqualTo(scale);
  }
}
