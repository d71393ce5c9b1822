package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void headingsAreRepeatedWhereRowsTakeSeveralPages() {
    Sheet few = sheet(ROWS);
    Paper.repeatHeadings(few, 2);
    assertThat(few.titleRow()).isNegative();
    Sheet more = sheet(2 * ROWS);
    Paper.repeatHeadings(more, 2);
    assertThat(more.titleRow()).isEqualTo(2);
  }

  @Test
  void isSetSmallerRatherThanLeaveAFewRowsToAnotherPage() {
    int scale = Paper.of(sheet(ROWS + 2)).scale();
    assertThat(scale).isBetween(85, 98);
    assertThat((ROWS + 2) * scale).isLessThanOrEqualTo((ROWS + 1) * 100);
    assertThat(Paper.of(sheet(2 * ROWS + 2, ROWS)).scale()).isEqualTo(scale);
  }

  /** Columns of 10 digits, 74.2 pixels each; the first one is 20 digits wide. */
  private static Sheet wide(int columns, Sheet.Orientation orientation) {
    Sheet sheet = sheet(1);
    sheet.width(0, 20);
    sheet.number(0, columns - 1, 1, Style.of(Face.of(10, 0)));
    sheet.orientation(orientation);
    return sheet;
  }

  private static int scale(double page, int columns) {
    return (int) Math.floor(100 * (page / 25.4 - 1) * 96 * 0.96 / (74.2 * (columns + 1)));
  }

  @Test
  void wideSheetsAreScaledDown() {
    assertThat(Paper.of(wide(5, Sheet.Orientation.PORTRAIT)).scale()).isEqualTo(100);
    assertThat(Paper.of(wide(12, Sheet.Orientation.PORTRAIT)).scale()).isEqualTo(scale(210, 12));
    assertThat(Paper.of(wide(15, Sheet.Orientation.LANDSCAPE)).scale()).isEqualTo(scale(297, 15));
    assertThat(Paper.of(wide(400, Sheet.Orientation.LANDSCAPE)).scale()).isEqualTo(10);
    assertThat(Paper.scaleOf(Sheet.Orientation.PORTRAIT, 74.2 * 13)).isEqualTo(scale(210, 12));
    assertThat(Paper.scaleOf(Sheet.Orientation.LANDSCAPE, 74.2 * 16)).isEqualTo(scale(297, 15));
  }

  /** At 60 per cent a page that lies has the first column and 20 others: 22 columns of ten. */
  @Test
  void veryWideSheetsTakeSeveralPagesWithTheirFirstColumnOnEach() {
    Sheet sheet = wide(41, Sheet.Orientation.LANDSCAPE);
    sheet.pageColumns(List.of(1, 11, 21, 31));
    Paper.Fit fit = Paper.of(sheet);
    assertThat(fit.breaks()).containsExactly(21);
    assertThat(fit.scale()).isEqualTo(scale(297, 21));
    Sheet narrow = wide(15, Sheet.Orientation.LANDSCAPE);
    narrow.pageColumns(List.of(1, 11));
    assertThat(Paper.of(narrow).breaks()).isEmpty();
    Sheet whole = wide(41, Sheet.Orientation.LANDSCAPE);
    whole.pageColumns(List.of(1));
    assertThat(Paper.of(whole).breaks()).as("nothing is before the only group").isEmpty();
    assertThat(Paper.of(whole).scale()).isEqualTo(scale(297, 41));
  }

  @Test
  void columnsStandUprightWhereTheyAreLegible() {
    Sheet upright = wide(15, Sheet.Orientation.LANDSCAPE);
    assertThat(scale(210, 15)).as("upright it would not be legible").isLessThan(60);
    Sheet few = wide(13, Sheet.Orientation.LANDSCAPE);
    assertThat(Paper.ofColumns(few, List.of(1, 5)))
        .isEqualTo(new Paper.Fit(scale(210, 13), List.of()));
    assertThat(few.orientation()).isEqualTo(Sheet.Orientation.PORTRAIT);
    assertThat(Paper.ofColumns(upright, List.of(1, 5)))
        .isEqualTo(new Paper.Fit(scale(297, 15), List.of()));
    assertThat(upright.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
    Sheet many = wide(41, Sheet.Orientation.PORTRAIT);
    assertThat(Paper.ofColumns(many, List.of(1, 21)).breaks()).containsExactly(21);
    assertThat(many.pageColumns()).containsExactly(1, 21);
    assertThat(Paper.ofColumns(wide(41, Sheet.Orientation.PORTRAIT), List.of()))
        .isEqualTo(new Paper.Fit(scale(297, 41), List.of()));
  }

  @Test
  void onOnePageTheLargerWayIsTaken() {
    Sheet high = sheet(60);
    Paper.onOnePage(high);
    assertThat(high.orientation()).isEqualTo(Sheet.Orientation.PORTRAIT);
    int byHeight = (int) Math.floor(100 * Paper.height(Sheet.Orientation.PORTRAIT) / (60 * 15));
    assertThat(high.scale()).hasValue(byHeight);
    Sheet wide = wide(15, Sheet.Orientation.PORTRAIT);
    Paper.onOnePage(wide);
    assertThat(wide.orientation()).isEqualTo(Sheet.Orientation.LANDSCAPE);
    assertThat(wide.scale()).hasValue(scale(297, 15));
    Sheet none = sheet(200);
    Paper.onOnePage(none);
    assertThat(none.scale()).as("too small to be legible").isEmpty();
  }

  /** Repeated headings take room on the second page. */
  @Test
  void repeatedRowsCountOnFurtherPages() {
    Sheet sheet = sheet(2 * ROWS - 2, ROWS);
    assertThat(Paper.of(sheet).scale()).isEqualTo(100);
    sheet.repeatRowsTo(3);
    int scale = Paper.of(sheet).scale();
    assertThat(scale).isBetween(90, 99);
    assertThat(Paper.hasOnePage(sheet)).as("without a scale").isFalse();
    sheet.scale(50);
    assertThat(Paper.hasOnePage(sheet)).as("with a break").isFalse();
  }

  @Test
  void pagesAreThoseOfA4() {
    assertThat(Paper.height(Sheet.Orientation.PORTRAIT))
        .isCloseTo((297 / 25.4 - 1.4) * 72 * 0.96, within(1e-9));
    assertThat(Paper.heightOfSetRows(Sheet.Orientation.LANDSCAPE))
        .isCloseTo((210 / 25.4 - 1.4) * 72 * 0.985, within(1e-9));
  }
}
