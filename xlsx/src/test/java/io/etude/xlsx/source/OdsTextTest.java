package io.etude.xlsx.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.DataException;
import io.etude.xlsx.sheet.CellDigest;
import io.etude.xlsx.source.SpreadsheetText.Grid;
import io.etude.xlsx.source.SpreadsheetText.NamedCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of OpenDocument sheets. */
class OdsTextTest {

  @TempDir Path folder;

  private OdsText read(String content) throws IOException {
    return new OdsText(RawFile.ods(folder.resolve("book.ods"), content));
  }

  private Grid sheet(String rows) throws IOException {
    return read("<table:table table:name='S'>" + rows + "</table:table>").grid("S");
  }

  /** The text of a single cell with this content. */
  private String cell(String content) throws IOException {
    return sheet("<table:table-row>" + content + "</table:table-row>").at(0, 0);
  }

  private static String text(String paragraph) {
    return "<table:table-cell><text:p>" + paragraph + "</text:p></table:table-cell>";
  }

  @Test
  void rowsAndCellsThatAreRepeatedCountAsOften() throws IOException {
    Grid grid =
        sheet(
            "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='2'>"
                + "<table:table-cell table:number-columns-repeated='4'/>"
                + "<table:table-cell table:number-columns-repeated='2'><text:p>x</text:p>"
                + "</table:table-cell>"
                + text("y")
                + "<table:covered-table-cell/>"
                + text("z")
                + "</table:table-row>"
                + "<table:table-row>"
                + text("last")
                + "</table:table-row>");
    Map<Integer, String> twice = Map.of(4, "x", 5, "x", 6, "y", 8, "z");
    assertThat(RawFile.texts(grid))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    3, new TreeMap<>(twice),
                    4, new TreeMap<>(twice),
                    5, new TreeMap<>(Map.of(0, "last")))));
    assertThat(grid.notes()).isEmpty();
    assertThat(grid.at(3, 7)).isEmpty();
    assertThat(grid.at(2, 0)).isEmpty();
  }

  /** A million equal cells at the end of a sheet are no text that anybody typed. */
  @Test
  void ofVeryManyRepetitionsAThousandAreRead() throws IOException {
    Grid grid =
        sheet(
            "<table:table-row table:number-rows-repeated='1048576'>"
                + "<table:table-cell table:number-columns-repeated='16384'><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>");
    assertThat(grid.rows()).hasSize(1_000);
    assertThat(grid.rows().get(999)).hasSize(1_000);
  }

  @Test
  void paragraphsBlanksTabsAndBreaksAreKept() throws IOException {
    assertThat(
            cell(
                "<table:table-cell><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>"))
        .isEqualTo("a\n\nb");
    assertThat(cell(text("a<text:s/>b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e")))
        .isEqualTo("a b   c\td\ne");
    assertThat(cell(text("one <text:span>two</text:span> <text:date>3 May</text:date>")))
        .isEqualTo("one two 3 May");
  }

  @Test
  void layoutOfTheFileIsNoText() throws IOException {
    assertThat(cell("<table:table-cell>\n  <text:p>a</text:p>\n  </table:table-cell>"))
        .isEqualTo("a");
    assertThat(
            sheet(
                    "<table:table-row>\n"
                        + " <table:table-cell>\n"
                        + " </table:table-cell>\n"
                        + "</table:table-row>")
                .rows())
        .isEmpty();
  }

  /** What is pinned to a cell is a note, without who pinned it and when. */
  @Test
  void notesAreApartFromTheTextOfTheirCell() throws IOException {
    Grid grid =
        sheet(
            "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
                + "<table:table-row><table:table-cell/><table:table-cell>"
                + "<office:annotation><dc:creator>Ada</dc:creator><dc:date>2026-05-03</dc:date><text:p>why<text:s"
                + " text:c='2'/>so</text:p><text:p>high<text:line-break/>?</text:p>"
                + "</office:annotation><text:p>41</text:p></table:table-cell></table:table-row>");
    assertThat(grid.at(2, 1)).isEqualTo("41");
    assertThat(grid.notes())
        .isEqualTo(new TreeMap<>(Map.of(2, new TreeMap<>(Map.of(1, "why  so\nhigh\n?")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "Err:508"})
  void errorsAreNoText(String shown) throws IOException {
    assertThat(cell(text(shown))).isEqualTo(Grid.ERROR);
    assertThat(cell(text("see " + shown))).isEqualTo("see " + shown);
  }

  @Test
  void aFormulaThatIsAnErrorIsNoText() throws IOException {
    assertThat(
            cell(
                "<table:table-cell"
                    + " table:formula='of:=Err:510'><text:p>0</text:p></table:table-cell>"))
        .isEqualTo(Grid.ERROR);
    assertThat(
            cell("<table:table-cell table:formula='of:=1+1'><text:p>2</text:p></table:table-cell>"))
        .isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$S.$B$3              | S         | 2 | 1",
        "S.AA10               | S         | 9 | 26",
        "$'My ''own'' one'.$A$1 | My 'own' one | 0 | 0",
        "$S.$C$2:$S.$C$9      | S         | 1 | 2",
      })
  void namesLeadToACell(String address, String sheet, int row, int column) throws IOException {
    OdsText book =
        read(
            "<table:table table:name='S'/><table:table table:name=\"My 'own' one\"/>"
                + "<table:named-range table:name='n' table:cell-range-address=\""
                + address
                + "\"/>");
    assertThat(book.named("n")).contains(new NamedCell(sheet, row, column));
    assertThat(book.named("other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$Gone.$A$1", "$S.#REF!", ""})
  void aNameMayHaveLostItsCell(String address) throws IOException {
    OdsText book =
        read(
            "<table:table table:name='S'/><table:named-range table:name='n'"
                + " table:cell-range-address='"
                + address
                + "'/>");
    assertThat(book.named("n")).isEmpty();
  }

  @Test
  void sheetsComeInOrderAndEachHasItsOwnText() throws IOException {
    String note = "<office:annotation><text:p>n</text:p></office:annotation>";
    OdsText book =
        read(
            "<table:table table:name='Z'><table:table-row>"
                + text("z" + note)
                + "</table:table-row></table:table><table:table table:name='A'><table:table-row>"
                + text("a")
                + "</table:table-row></table:table>");
    assertThat(book.sheets()).containsExactly("Z", "A");
    assertThat(book.grid("A").at(0, 0)).isEqualTo("a");
    assertThat(book.grid("A").notes()).isEmpty();
  }

  @Test
  void whatIsNoSheetIsRefused() throws IOException {
    String message = " is not an Excel workbook (.xlsx) or an OpenDocument sheet (.ods)";
    Path text = Files.writeString(folder.resolve("text.ods"), "plain");
    assertThatThrownBy(() -> new OdsText(text))
        .isInstanceOf(DataException.class)
        .hasMessage("text.ods" + message);
    Path empty = RawFile.zip(folder.resolve("empty.ods"), Map.of("other.xml", "<a/>"));
    assertThatThrownBy(() -> new OdsText(empty)).hasMessage("empty.ods" + message);
    Path broken = RawFile.zip(folder.resolve("broken.ods"), Map.of("content.xml", "<a><b></a>"));
    assertThatThrownBy(() -> new OdsText(broken)).hasMessage("broken.ods" + message);
  }

  @Test
  void boldItalicAndStruckWordsAreThoseOfTheirStyles() throws IOException {
    String styles =
        "<style:style style:name='b'><style:text-properties fo:font-weight='bold'/></style:style>"
            + "<style:style style:name='i'><style:text-properties fo:font-style='italic'/>"
            + "</style:style><style:style style:name='s'><style:text-properties"
            + " style:text-line-through-type='single'/></style:style><style:style style:name='n'>"
            + "<style:text-properties fo:font-weight='normal'/></style:style>";
    TypedText cell =
        read(styles
                + "<table:table table:name='S'><table:table-row>"
                + "<table:table-cell table:style-name='b'><text:p>one <text:span"
                + " text:style-name='n'>two</text:span> <text:span text:style-name='s'>no"
                + "</text:span> <text:span text:style-name='i'>three</text:span></text:p>"
                + "</table:table-cell></table:table-row></table:table>")
            .grid("S")
            .cell(0, 0);
    assertThat(cell.text()).isEqualTo("one two no three");
    assertThat(cell.marked()).isEqualTo("**one** two ***three***");
    assertThat(cell.struck()).isEqualTo("no");
  }

  @Test
  void numbersAndFormulasAreRecognisedByWhatTheyAre() throws IOException {
    Grid grid =
        sheet(
            "<table:table-row><table:table-cell office:value='0.125'><text:p>13 %</text:p>"
                + "</table:table-cell><table:table-cell table:formula='of:=1' office:value='1'>"
                + "<text:p>1</text:p></table:table-cell></table:table-row>");
    assertThat(grid.cell(0, 0).digest()).isEqualTo(CellDigest.of(0.125));
    assertThat(grid.cell(0, 1).digest()).isEqualTo(CellDigest.FORMULA);
  }
}
