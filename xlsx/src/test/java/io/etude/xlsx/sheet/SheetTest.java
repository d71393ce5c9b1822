package io.etude.xlsx.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a sheet and what lies over them, as they were laid. */
class SheetTest {
  private static final Style PLAIN = Style.of(Face.of(10, 0));

  private final Sheet sheet = new Sheet("s");

  private Style style(int row, int column) {
    return sheet.cells().at(row, column).orElseThrow().style();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=A1", "+1", "-1", "@x", "\tx", "\nx"})
  void whatLooksLikeAFormulaStaysText(String text) {
    sheet.text(0, 0, text, PLAIN);
    assertThat(style(0, 0)).isEqualTo(PLAIN.quoted());
    assertThat(style(0, 0).entry()).isEqualTo(Style.Entry.QUOTED);
    Face bold = PLAIN.face().bold();
    List<CellValue.Run> runs =
        List.of(
            new CellValue.Run(text, bold, CellValue.Rise.NONE),
            new CellValue.Run("y", PLAIN.face(), CellValue.Rise.NONE));
    sheet.put(1, 0, new CellValue.Rich(runs), PLAIN);
    assertThat(style(1, 0)).isEqualTo(PLAIN.quoted());
    assertThat(new CellValue.Rich(runs).plain()).isEqualTo(text + "y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1", "a=b", " =A1"})
  void otherTextsAreNotQuoted(String text) {
    sheet.text(0, 0, text, PLAIN);
    assertThat(style(0, 0)).isEqualTo(PLAIN);
  }

  @Test
  void whatIsFilledInIsQuotedAndStaysToBeFilledIn() {
    Style input = PLAIN.input();
    assertThat(input.entry()).isEqualTo(Style.Entry.INPUT);
    assertThat(input.quoted().entry()).isEqualTo(Style.Entry.QUOTED_INPUT);
    assertThat(input.entry().isInput()).isTrue();
    assertThat(input.quoted().entry().isInput()).isTrue();
    assertThat(PLAIN.entry().isInput()).isFalse();
    assertThat(PLAIN.quoted().entry().isInput()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|true",
        "2024|true",
        "+33|true",
        "1.5|true",
        "1,500|true",
        "-9|true",
        "0-9|true",
        "123456789012345|true",
        "1234567890123456|false",
        "''|false",
        "7.|false",
        "12a|false",
        "1 2|false",
        "/2|false",
        ":2|false"
      })
  void columnsWithTextsLikeNumbersAreKnown(String text, boolean number) {
    sheet.text(0, 3, text, PLAIN);
    sheet.number(0, 4, 7, PLAIN);
    if (number) {
      assertThat(sheet.numbersAsText()).containsExactly(3);
    } else {
      assertThat(sheet.numbersAsText()).isEmpty();
    }
  }

  @Test
  void areasHaveNames() {
    assertThat(Area.cell(6, 1).relative()).isEqualTo("B7");
    assertThat(Area.column(27, 0, 3).relative()).isEqualTo("AB1:AB4");
    assertThat(new Area(0, 0, 0, 2).relative()).isEqualTo("A1:C1");
    assertThat(Area.cell(6, 1).absolute("Data")).isEqualTo("'Data'!$B$7");
    assertThat(Area.column(1, 0, 2).absolute("It's")).isEqualTo("'It''s'!$B$1:$B$3");
    assertThat(new Area(0, 0, 0, 1).absolute("x")).isEqualTo("'x'!$A$1:$B$1");
  }

  @Test
  void linksLeadToSheetsNamesAndAddresses() {
    sheet.sheetLink(0, 0, "Contents", "c", PLAIN);
    sheet.nameLink(1, 0, "Table 1", "Table_1", PLAIN);
    sheet.webLink(2, 0, "https://example.org");
    sheet.webLink(3, 0, "https://example.org/" + "x".repeat(3_000));
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(
            new Overlay.Link(0, 0, Overlay.Link.Kind.SHEET, "c"),
            new Overlay.Link(1, 0, Overlay.Link.Kind.NAME, "Table_1"),
            new Overlay.Link(2, 0, Overlay.Link.Kind.WEB, "https://example.org"));
    assertThat(sheet.cells().at(1, 0).orElseThrow().value())
        .isEqualTo(new CellValue.Text("Table 1"));
  }

  /** Excel has seven levels of groups. */
  @Test
  void groupsAreSevenDeepAtMost() {
    sheet.level(1, 1);
    sheet.level(2, 0);
    assertThat(sheet.deepestLevel()).isOne();
    sheet.level(3, 9);
    assertThat(sheet.level(1)).isOne();
    assertThat(sheet.level(2)).isZero();
    assertThat(sheet.level(3)).isEqualTo(7);
    assertThat(sheet.level(4)).isZero();
    assertThat(sheet.deepestLevel()).isEqualTo(7);
  }

  @Test
  void whoReadsItAndWhoChangesItIsFreeAtFirst() {
    assertThat(sheet.visibility()).isEqualTo(Sheet.Visibility.VISIBLE);
    sheet.visibility(Sheet.Visibility.HIDDEN);
    assertThat(sheet.visibility()).isEqualTo(Sheet.Visibility.HIDDEN);
    assertThat(sheet.editing()).isEqualTo(Sheet.Editing.FREE);
    sheet.editing(Sheet.Editing.INPUTS);
    assertThat(sheet.editing()).isEqualTo(Sheet.Editing.INPUTS);
    assertThat(sheet.defaultHeight()).isEqualTo(15);
    sheet.defaultHeight(12.75);
    assertThat(sheet.defaultHeight()).isEqualTo(12.75);
  }

  /** A line of 10 points takes 12.8, and 2 are around all. */
  @Test
  void rowsGetTheHeightThatWrappedTextNeeds() {
    sheet.width(0, 20);
    sheet.width(1, 20);
    sheet.text(0, 0, "short", PLAIN.wrapped());
    sheet.text(1, 0, "word ".repeat(12).trim(), PLAIN.wrapped());
    sheet.text(2, 0, "word ".repeat(12).trim(), PLAIN);
    sheet.text(3, 0, "one\ntwo\nthree", PLAIN.wrapped());
    sheet.text(3, 1, "one\ntwo", PLAIN.wrapped());
    sheet.text(4, 0, "one\ntwo", Style.of(Face.of(20, 0)).wrapped());
    sheet.text(5, 0, "line\n".repeat(60) + "end", PLAIN.wrapped());
    sheet.text(6, 0, "one\ntwo", PLAIN.wrapped());
    sheet.height(6, 30);
    sheet.text(7, 0, "word ".repeat(12).trim(), Style.of(Face.of(20, 0)).wrapped());
    double whole = sheet.neededHeight();
    sheet.fixHeights();
    assertThat(sheet.height(0)).isEmpty();
    assertThat(sheet.height(1).orElseThrow()).isCloseTo(2 + 12.8 * 3, within(1e-6));
    assertThat(sheet.height(2)).as("not wrapped").isEmpty();
    assertThat(sheet.height(3).orElseThrow()).isCloseTo(2 + 12.8 * 3, within(1e-6));
    assertThat(sheet.height(4).orElseThrow()).isCloseTo(2 + 25.6 * 2, within(1e-6));
    assertThat(sheet.height(5)).as("Excel's limit").hasValue(409);
    assertThat(sheet.height(6)).as("its own").hasValue(30);
    assertThat(sheet.height(7).orElseThrow())
        .as("type of twice the size")
        .isCloseTo(2 + 25.6 * 6, within(1e-6));
    assertThat(whole)
        .isCloseTo(
            2 * 15 + 12.8 * 3 + 12.8 * 3 + 25.6 * 2 + 12.8 * 61 + 30 + 25.6 * 6, within(1e-6));
    assertThat(sheet.pointsBefore(2)).isCloseTo(15 + 2 + 12.8 * 3, within(1e-6));
    sheet.minHeight(0, 40);
    assertThat(sheet.height(0)).hasValue(40);
    sheet.minHeight(3, 5);
    assertThat(sheet.height(3).orElseThrow()).isCloseTo(2 + 12.8 * 3, within(1e-6));
  }

  @Test
  void chartsReachOverColumns() {
    sheet.width(0, 20);
    double one = sheet.pixels(1);
    assertThat(sheet.pixels(0)).isEqualTo(2 * one);
    assertThat(sheet.pixelsBefore(0)).isZero();
    assertThat(sheet.pixelsBefore(2)).isEqualTo(3 * one);
    assertThat(sheet.columnAfter(1, (int) one)).isEqualTo(1);
    assertThat(sheet.columnAfter(0, (int) (3 * one) + 1)).isEqualTo(2);
    sheet.widen(0, 15);
    assertThat(sheet.widths().get(0)).isEqualTo(20);
    sheet.widen(0, 25);
    assertThat(sheet.widths().get(0)).isEqualTo(25);
  }

  @Test
  void finishedRowsAreGivenAwayOnce() {
    List<String> given = new ArrayList<>();
    Sheet streamed =
        new Sheet(
            "s",
            (from, row) -> {
              assertThat(from.height(row).isPresent()).isEqualTo(row == 1);
              given.add(row + " " + from.cells().at(row, 0).map(Sheet.Slot::value).orElse(null));
            });
    for (int row = 0; row < 4; row++) {
      streamed.number(row, 0, row, PLAIN);
    }
    streamed.height(1, 30);
    streamed.level(1, 2);
    streamed.finish(2);
    assertThat(given).hasSize(2);
    assertThat(streamed.height(1)).as("nobody asks again").isEmpty();
    assertThat(streamed.level(1)).isZero();
    assertThat(streamed.deepestLevel()).isEqualTo(2);
    assertThat(streamed.cells().rows()).isEqualTo(4);
    assertThat(streamed.cells().columns(1)).isZero();
    assertThat(streamed.cells().at(2, 0)).isPresent();
    assertThatThrownBy(() -> streamed.number(1, 0, 7, PLAIN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("row 2 is finished");
    streamed.finish(2);
    streamed.finish();
    assertThat(given)
        .containsExactly(
            "0 Number[number=0.0]",
            "1 Number[number=1.0]",
            "2 Number[number=2.0]",
            "3 Number[number=3.0]");
    sheet.number(0, 0, 1, PLAIN);
    sheet.finish();
    assertThat(sheet.cells().at(0, 0)).as("a sheet without a sink keeps its rows").isPresent();
  }

  @Test
  void stylesOfAnAreaChangeWhereThereAreCells() {
    for (int row = 0; row < 4; row++) {
      sheet.number(row, row, 1, PLAIN);
      sheet.number(row, 20, 1, PLAIN);
    }
    sheet.restyle(new Area(1, 1, 2, 2), style -> style.indent(1));
    assertThat(style(0, 0)).isEqualTo(PLAIN);
    assertThat(style(1, 1)).isEqualTo(PLAIN.indent(1));
    assertThat(style(2, 2)).isEqualTo(PLAIN.indent(1));
    assertThat(style(3, 3)).isEqualTo(PLAIN);
    assertThat(style(1, 20)).isEqualTo(PLAIN);
    sheet.restyle(new Area(3, 0, 99, 99), style -> style.indent(2));
    assertThat(style(3, 3)).isEqualTo(PLAIN.indent(2));
    assertThat(style(3, 20)).isEqualTo(PLAIN.indent(2));
    assertThat(sheet.cells().at(0, 1)).isEmpty();
    assertThat(sheet.lastColumn()).isEqualTo(20);
  }

  @Test
  void marksHaveTheirOwnColourOrThatOfTheirSeries() {
    assertThat(new NativeChart.Fill(7, List.of()).of(1)).isEqualTo(7);
    assertThat(new NativeChart.Fill(7, List.of(1, 2)).of(1)).isEqualTo(2);
  }
}
