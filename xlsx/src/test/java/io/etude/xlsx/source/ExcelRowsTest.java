package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of sheets, as any program may have written them. */
class ExcelRowsTest {

  /** Two formats of cells: the first is of numbers, the second of dates. */
  private static final String STYLES =
      "<numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy-mm-dd hh:mm'/></numFmts>"
          + "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills>"
          + "<borders count='1'><border/></borders><cellXfs count='2'><xf numFmtId='0'/>"
          + "<xf numFmtId='164'/></cellXfs>";

  @TempDir Path folder;

  private ExcelBook book(String rows, Map<String, String> extras) {
    Path file = RawFile.workbook(folder.resolve("f.xlsx"), Map.of("S", rows), extras);
    return new ExcelBook(file, "f.xlsx", Optional.empty());
  }

  /** The values beneath a header of some columns. */
  private List<List<Object>> read(int columns, String rows, Map<String, String> extras) {
    StringBuilder header = new StringBuilder("<row r='1'>");
    for (int c = 0; c < columns; c++) {
      header.append("<c t='str'><v>h").append(c).append("</v></c>");
    }
    List<List<Object>> read = new ArrayList<>();
    try (ExcelBook book = book(header + "</row>" + rows, extras)) {
      ExcelRows sheet = book.rows();
      while (sheet.next()) {
        Object[] values = new Object[columns];
        Arrays.setAll(values, sheet::value);
        read.add(Arrays.asList(values));
      }
    }
    return read;
  }

  @Test
  void rowsAndCellsWithoutAReferenceFollowTheOneBefore() {
    try (ExcelBook book =
        book(
            "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row>"
                + "<row><c><v>1</v></c><c r='C2'><v>2</v></c></row>"
                + "<row r='7'><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
            Map.of())) {
      ExcelRows rows = book.rows();
      assertThat(rows.header()).containsExactly("a", "b", "c");
      assertThat(rows.next()).isTrue();
      assertThat(rows.row()).isEqualTo(1);
      assertThat(rows.value(0)).isEqualTo(1.0);
      assertThat(rows.hasValue(0)).isTrue();
      assertThat(rows.hasValue(1)).isFalse();
      assertThat(rows.value(2)).isEqualTo(2.0);
      assertThat(rows.hasValue(3)).isFalse();
      assertThat(rows.value(3)).isNull();
      assertThat(rows.next()).isTrue();
      assertThat(rows.row()).isEqualTo(6);
      assertThat(rows.value(1)).isEqualTo(3.0);
      assertThat(rows.next()).isTrue();
      assertThat(rows.row()).isEqualTo(7);
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void cellsOfAllTypesHaveAValue() {
    String cells =
        "<c t='s'><v> 1 </v></c><c t='b'><v>1</v></c><c t='b'><v> 0</v></c><c"
            + " t='str'><f>\"a\"</f><v>a_x0041_b</v></c><c t='d'><v>2026-05-03</v></c><c"
            + " t='inlineStr'><is><r><t>"
            + " c</t></r><rPh><t>no</t></rPh><r><t>d\u00A0</t></r></is></c><c><v>"
            + " 1.5</v></c><c><v/></c><c t='str'><v> \u00A0 </v></c><c t='n'><v>-2</v></c>";
    assertThat(read(10, "<row>" + cells + "</row>", Map.of("shared", "<si/><si><t> one</t></si>")))
        .containsExactly(
            Arrays.asList("one", 1.0, 0.0, "aAb", "2026-05-03", "cd", 1.5, null, null, -2.0));
  }

  @Test
  void rowsWithoutAValueAreSkipped() {
    assertThat(
            read(
                1,
                "<row/><row><c/></row><row><c t='str'><v> </v></c></row><row><c><v>1</v></c></row>",
                Map.of()))
        .containsExactly(List.of(1.0));
  }

  @Test
  void datesAndTimesAreToldByTheFormat() {
    String cells =
        "<c s='1'><v>43361</v></c><c s='1'><v>43361.25</v></c><c s='1'><v>0.75</v></c>"
            + "<c s='1'><v>1</v></c><c s='1'><v>0</v></c><c s='1'><v>-1</v></c>"
            + "<c s='0'><v>43361</v></c><c s='2'><v>43361</v></c><c s='-1'><v>43361</v></c>";
    assertThat(read(9, "<row>" + cells + "</row>", Map.of("styles", STYLES)))
        .containsExactly(
            List.of(
                LocalDate.of(2018, 9, 18),
                LocalDateTime.of(2018, 9, 18, 6, 0),
                LocalTime.of(18, 0),
                LocalDate.of(1900, 1, 1),
                LocalTime.MIDNIGHT,
                -1.0,
                43361.0,
                43361.0,
                43361.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true"})
  void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String truth) {
    Map<String, String> extras =
        Map.of("styles", STYLES, "before", "<workbookPr date1904='" + truth + "'/>");
    assertThat(read(1, "<row><c s='1'><v>41899</v></c></row>", extras))
        .containsExactly(List.of(LocalDate.of(2018, 9, 18)));
    extras = Map.of("styles", STYLES, "before", "<workbookPr date1904='0'/>");
    assertThat(read(1, "<row><c s='1'><v>43361</v></c></row>", extras))
        .containsExactly(List.of(LocalDate.of(2018, 9, 18)));
  }

  /** More columns than the buffer of a row begins with. */
  @ParameterizedTest
  @ValueSource(ints = {64, 65, 66, 300})
  void wideRowsAreReadWhole(int columns) {
    StringBuilder cells = new StringBuilder();
    List<Object> values = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      cells.append("<c><v>").append(c).append("</v></c>");
      values.add((double) c);
    }
    assertThat(read(columns, "<row>" + cells + "</row>", Map.of())).containsExactly(values);
  }

  @Test
  void theLastColumnOfExcelIsTheLast() {
    try (ExcelBook book = book("<row><c r='XFD1' t='str'><v>a</v></c></row>", Map.of())) {
      assertThat(book.rows().header()).hasSize(16_384).endsWith("a");
    }
    try (ExcelBook book = book("<row><c r='XFE1' t='str'><v>a</v></c></row>", Map.of())) {
      assertThatThrownBy(book::rows)
          .isInstanceOf(DataException.class)
          .hasMessage("f.xlsx: S!A1: the row has a damaged cell");
    }
  }

  /** Rows are read ahead to find the header; a fault in them comes in its turn. */
  @Test
  void aFaultIsThrownWhereItsRowIsRead() {
    String good = "<row><c><v>1</v></c></row>";
    for (int before : new int[] {1, 48, 49, 60}) {
      try (ExcelBook book =
          book(
              "<row><c t='str'><v>a</v></c></row>"
                  + good.repeat(before)
                  + "<row><c><v>x</v></c></row>"
                  + good,
              Map.of())) {
        ExcelRows rows = book.rows();
        for (int r = 0; r < before; r++) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.row()).isEqualTo(r + 1);
        }
        assertThatThrownBy(rows::next)
            .isInstanceOf(DataException.class)
            .hasMessage(
                "f.xlsx: S!A" + (before + 2) + ": the row is damaged: For input string: \"x\"");
      }
    }
  }

  @Test
  void aFaultInTheFirstRowIsThrownAtOnce() {
    try (ExcelBook book = book("<row r='x'/>", Map.of())) {
      assertThatThrownBy(book::rows)
          .hasMessage("f.xlsx: S!A1: the row is damaged: For input string: \"x\"");
    }
    try (ExcelBook book = book("<row><c></row>", Map.of())) {
      assertThatThrownBy(book::rows).hasMessageStartingWith("f.xlsx: sheet S is damaged: ");
    }
  }

  /** Programs that don't calculate write formulas with an empty result; text may be empty. */
  @Test
  void aNumberOfNothingIsNoResultOfAFormula() {
    try (ExcelBook book =
        book(
            "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row>"
                + "<row><c><f>1+1</f><v></v></c><c t='str'><f>T(1)</f><v></v></c></row>",
            Map.of())) {
      ExcelRows rows = book.rows();
      assertThat(rows.next()).isTrue();
      assertThatThrownBy(() -> rows.value(0)).hasMessageContaining("has no stored result");
      assertThat(rows.value(1)).isNull();
    }
  }

  @Test
  void formulasAndErrorsWithoutAValueAreFaultsWhereTheyAreAskedFor() {
    try (ExcelBook book =
        book(
            "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row>"
                + "<row><c><f>1+1</f></c><c t='e'><v>#REF!</v></c></row>",
            Map.of())) {
      ExcelRows rows = book.rows();
      assertThat(rows.next()).isTrue();
      assertThat(rows.hasValue(0)).isFalse();
      assertThat(rows.hasValue(1)).isFalse();
      assertThatThrownBy(() -> rows.value(0))
          .hasMessage(
              "f.xlsx: S!A2: the formula has no stored result; open the file in Excel and save it");
      assertThatThrownBy(() -> rows.value(1))
          .hasMessage("f.xlsx: S!B2: the cell holds the error #REF!; mend its formula or empty it");
    }
  }

  /** Survey platforms put the wording of questions beneath the names. */
  @Test
  void labelsOfColumnsAreRead() {
    String row = "<row><c t='str'><v>%s</v></c><c t='str'><v>%s</v></c></row>";
    try (ExcelBook book =
        book(
            row.formatted("q1", "q2")
                + row.formatted("How old?", "Why?")
                + row.formatted("{\"ImportId\":\"1\"}", "{\"ImportId\":\"2\"}")
                + row.formatted("41", "so"),
            Map.of())) {
      ExcelRows rows = book.rows();
      assertThat(rows.header()).containsExactly("q1", "q2");
      assertThat(rows.labels()).containsExactly("How old?", "Why?");
      assertThat(rows.next()).isTrue();
      assertThat(rows.row()).isEqualTo(3);
      assertThat(rows.value(0)).isEqualTo("41");
    }
  }

  @Test
  void aSharedTextThatIsNotThereIsDamage() {
    String header = "<row><c t='str'><v>a</v></c></row>";
    for (String index : List.of("1", "-1")) {
      try (ExcelBook book =
          book(
              header + "<row><c t='s'><v>" + index + "</v></c></row>",
              Map.of("shared", "<si><t>x</t></si>"))) {
        ExcelRows rows = book.rows();
        assertThatThrownBy(rows::next)
            .isInstanceOf(DataException.class)
            .hasMessage("f.xlsx is damaged: it has no text number " + index);
      }
    }
    try (ExcelBook book = book(header + "<row><c t='s'><v>0</v></c></row>", Map.of())) {
      ExcelRows rows = book.rows();
      assertThatThrownBy(rows::next).hasMessage("f.xlsx is damaged: it has no text number 0");
    }
  }
}
