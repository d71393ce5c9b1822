package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.xlsx.source.SpreadsheetText.Grid;
import io.etude.xlsx.source.SpreadsheetText.NamedCell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of Excel workbooks. */
class XlsxTextTest {

  @TempDir Path folder;

  private XlsxText open(String rows, Map<String, String> extras) throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("First", "<row><c t='str'><v>first</v></c></row>");
    sheets.put("S", rows);
    return new XlsxText(RawFile.workbook(folder.resolve("f.xlsx"), sheets, extras));
  }

  private Grid grid(String rows) throws IOException {
    try (XlsxText book = open(rows, Map.of())) {
      return book.grid("S");
    }
  }

  private static TreeMap<Integer, String> row(Map<Integer, String> cells) {
    return new TreeMap<>(cells);
  }

  @Test
  void rowsAndCellsWithoutAReferenceFollowTheOneBefore() throws IOException {
    Grid grid =
        grid(
            "<row><c><v>1</v></c><c><v>2</v></c><c r='E1'><v>3</v></c><c><v>4</v></c></row>"
                + "<row r='5'><c/><c><v>5</v></c></row><row><c><v>6</v></c></row>");
    assertThat(RawFile.texts(grid))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    0, row(Map.of(0, "1", 1, "2", 4, "3", 5, "4")),
                    4, row(Map.of(1, "5")),
                    5, row(Map.of(0, "6")))));
    assertThat(grid.notes()).isEmpty();
  }

  @Test
  void onlyTheFirstRowsAreReadWhereFewAreAskedFor() throws IOException {
    String rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    try (XlsxText book = open(rows, Map.of())) {
      assertThat(book.grid("S", 2).rows()).containsOnlyKeys(0, 1);
      assertThat(book.grid("S", 3).rows()).containsOnlyKeys(0, 1, 2);
      assertThat(book.grid("First").at(0, 0)).isEqualTo("first");
      assertThat(book.grid("Gone").rows()).isEmpty();
    }
  }

  @Test
  void cellsOfAllTypesHaveText() throws IOException {
    try (XlsxText book =
        open(
            "<row><c t='s'><v>1</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c>"
                + "<c t='e'><v>#N/A</v></c><c t='str'><f>\"a\"</f><v>a_x000D_b</v></c>"
                + "<c t='inlineStr'><is><r><t>c_x0041_</t></r><r><t>d</t></r>"
                + "<rPh><t>no</t></rPh><r><t>e</t></r></is></c><c><v>1.5</v></c>"
                + "<c t='inlineStr'><is><t>old</t></is><v>new</v></c></row>",
            Map.of("shared", "<si><t>zero</t></si><si><t>one</t></si>"))) {
      Map<Integer, String> cells = RawFile.texts(book.grid("S")).get(0);
      assertThat(cells.values())
          .containsExactly("one", "TRUE", "FALSE", Grid.ERROR, "a\rb", "cAde", "1.5", "new");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "-1", "x", ""})
  void aTextThatTheWorkbookLacksIsAFault(String index) throws IOException {
    try (XlsxText book =
        open(
            "<row><c r='B1' t='s'><v>" + index + "</v></c></row>",
            Map.of("shared", "<si><t>zero</t></si>"))) {
      assertThatThrownBy(() -> book.grid("S"))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "f.xlsx: S!B1 names shared text " + index + ", which the workbook does not have");
    }
  }

  @Test
  void namesLeadToACell() throws IOException {
    String names =
        "<definedNames><definedName name='n'>S!$B$3</definedName>"
            + "<definedName name='n' localSheetId='1'>S!$C$4</definedName>"
            + "<definedName name='copied' localSheetId='0'>S!$A$1</definedName>"
            + "<definedName name='copied'>S!$A$2</definedName>"
            + "<definedName name='gone'>Gone!$A$1</definedName>"
            + "<definedName name='lost'>S!#REF!</definedName>"
            + "<definedName name='sum'>SUM(1,2)</definedName>"
            + "</definedNames>";
    try (XlsxText book = open("", Map.of("after", names))) {
      assertThat(book.sheets()).containsExactly("First", "S");
      assertThat(book.named("n")).contains(new NamedCell("S", 2, 1));
      assertThat(book.named("copied")).contains(new NamedCell("S", 1, 0));
      for (String none : new String[] {"gone", "lost", "sum", "other"}) {
        assertThat(book.named(none)).as(none).isEmpty();
      }
    }
  }

  @Test
  void notesAreRead() throws IOException {
    Path file = folder.resolve("notes.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("S");
      for (int row : new int[] {2, 5}) {
        var note =
            sheet
                .createDrawingPatriarch()
                .createCellComment(workbook.getCreationHelper().createClientAnchor());
        note.setString(new XSSFRichTextString("note " + row));
        note.setAddress(row, 1);
      }
      workbook.write(out);
    }
    try (XlsxText book = new XlsxText(file)) {
      assertThat(book.grid("S").notes())
          .isEqualTo(
              new TreeMap<>(Map.of(2, row(Map.of(1, "note 2")), 5, row(Map.of(1, "note 5")))));
    }
  }

  @Test
  void aDamagedSheetIsNamed() throws IOException {
    Path file = RawFile.workbook(folder.resolve("f.xlsx"), Map.of("S", "<row><c></row>"), Map.of());
    try (XlsxText book = new XlsxText(file)) {
      assertThatThrownBy(() -> book.grid("S"))
          .isInstanceOf(IOException.class)
          .hasMessage("sheet S can't be read");
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    String message = " is not an Excel workbook (.xlsx) or an OpenDocument sheet (.ods)";
    Path text = Files.writeString(folder.resolve("text.xlsx"), "plain");
    assertThatThrownBy(() -> new XlsxText(text))
        .isInstanceOf(DataException.class)
        .hasMessage("text.xlsx" + message);
    Path zip = RawFile.zip(folder.resolve("zip.xlsx"), Map.of("a.xml", "<a/>"));
    assertThatThrownBy(() -> new XlsxText(zip)).hasMessage("zip.xlsx" + message);
    Path broken =
        RawFile.workbook(
            folder.resolve("broken.xlsx"), Map.of("S", ""), Map.of("after", "<definedNames>"));
    assertThatThrownBy(() -> new XlsxText(broken)).hasMessage("broken.xlsx" + message);
  }

  @Test
  void boldItalicAndStruckWordsAreThoseOfRunsAndOfTheCell() throws IOException {
    String styles =
        "<fonts><font/><font><b/><i val='0'/></font><font><strike/></font></fonts>"
            + "<cellStyleXfs><xf fontId='2'/></cellStyleXfs>"
            + "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs>"
            + "<dxfs><dxf><font><b/></font></dxf></dxfs>";
    String runs =
        "<si><r><t>one </t></r><r><rPr><i/></rPr><t>two</t></r><r><rPr><strike/></rPr><t>"
            + " no</t></r><r><rPr/><t> three</t></r></si>";
    try (XlsxText book =
        open(
            "<row><c s='1' t='s'><v>0</v></c><c s='2' t='str'><v>all</v></c>"
                + "<c t='s'><v>0</v></c></row>",
            Map.of("styles", styles, "shared", runs))) {
      Grid grid = book.grid("S");
      assertThat(grid.cell(0, 0).marked()).isEqualTo("**one** *two* three");
      assertThat(grid.cell(0, 0).struck()).isEqualTo("no");
      assertThat(grid.cell(0, 1).marked()).isEmpty();
      assertThat(grid.cell(0, 1).struck()).isEqualTo("all");
      assertThat(grid.cell(0, 2).marked()).isEqualTo("one *two* three");
    }
  }
}
