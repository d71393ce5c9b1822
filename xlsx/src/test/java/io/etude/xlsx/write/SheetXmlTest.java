package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.CellValue.Rise;
import io.etude.xlsx.sheet.CellValue.Run;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The rows of a sheet as XML. */
class SheetXmlTest {

  private static final Style BODY = Written.STYLES.body();
  private static final Style NOTE = Written.STYLES.note();
  private static final Style INPUT = Written.STYLES.input();

  /** The rows, with cells in the style of the body, which has the index 1. */
  private static String rows(Consumer<Sheet> content) {
    StylePool pool = new StylePool("Sans & Co", BODY);
    pool.index(BODY);
    StringWriter out = new StringWriter();
    try {
      new SheetXml(out, pool).write(Written.layout("S", content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().replaceAll("^<sheetData>|</sheetData>$", "");
  }

  /** A single cell, without what each has. */
  private static String cell(CellValue value, Style style) {
    return rows(sheet -> sheet.put(0, 0, value, style))
        .replaceAll("^<row r=\"1\"><c r=\"A1\" s=\"\\d+\"|</c></row>$", "");
  }

  @Test
  void rowsAndCellsHaveTheirReference() {
    assertThat(
            rows(
                sheet -> {
                  sheet.number(0, 0, 1, BODY);
                  sheet.number(0, 2, 2, BODY);
                  sheet.number(4, 26, 3, BODY);
                  sheet.blank(4, 27, NOTE);
                }))
        .isEqualTo(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"C1\" s=\"1\"><v>2</v></c></row>"
                + "<row r=\"5\"><c r=\"AA5\" s=\"1\"><v>3</v></c><c r=\"AB5\" s=\"2\"/></row>");
  }

  @Test
  void rowsMayHaveAHeightAndALevel() {
    assertThat(
            rows(
                sheet -> {
                  sheet.number(0, 0, 1, BODY);
                  sheet.height(0, 24.5);
                  sheet.number(1, 0, 1, BODY);
                  sheet.level(1, 2);
                }))
        .startsWith("<row r=\"1\" ht=\"24.5\" customHeight=\"1\"><c")
        .contains("<row r=\"2\" outlineLevel=\"2\"><c");
  }

  @Test
  void numbersReadBackAsTheSame() {
    assertThat(number(0.1)).isEqualTo("0.1");
    assertThat(number(1.0 / 3)).isEqualTo("0.3333333333333333");
    assertThat(number(-12)).isEqualTo("-12");
    assertThat(number(999_999_999_999_999.0)).isEqualTo("999999999999999");
    assertThat(number(1e15)).isEqualTo("1.0E15");
    assertThat(number(-1e15)).isEqualTo("-1.0E15");
  }

  private static String number(double number) {
    return cell(new CellValue.Number(number), BODY).replaceAll("^><v>|</v>$", "");
  }

  @Test
  void textIsInTheCell() {
    assertThat(cell(new CellValue.Text("a & b"), BODY))
        .isEqualTo(" t=\"inlineStr\"><is><t>a &amp; b</t></is>");
    assertThat(cell(new CellValue.Text(" a"), BODY))
        .isEqualTo(" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is>");
    assertThat(cell(new CellValue.Text("a < b"), INPUT)).isEqualTo(" t=\"str\"><v>a &lt; b</v>");
  }

  @Test
  void formulasHaveTheirResult() {
    assertThat(cell(new CellValue.Formula("B2/\"x\"", 0.5), BODY))
        .isEqualTo("><f>B2/&quot;x&quot;</f><v>0.5</v>");
  }

  @Test
  void piecesOfTextHaveTheirFace() {
    Face face = Face.of(10.5, 0x00AB0F);
    CellValue rich =
        new CellValue.Rich(
            List.of(
                new Run("plain ", face, Rise.NONE),
                new Run("b", face.bold(), Rise.NONE),
                new Run("i", face.italic(), Rise.NONE),
                new Run("u", face.underlined(), Rise.NONE),
                new Run("1", face, Rise.RAISED)));
    String end = "<sz val=\"10.5\"/><color rgb=\"FF00AB0F\"/><rFont val=\"Sans &amp; Co\"/></rPr>";
    assertThat(cell(rich, BODY))
        .isEqualTo(
            " t=\"inlineStr\"><is><r><rPr>"
                + end
                + "<t xml:space=\"preserve\">plain </t></r><r><rPr><b/>"
                + end
                + "<t>b</t></r><r><rPr><i/>"
                + end
                + "<t>i</t></r><r><rPr><u/>"
                + end
                + "<t>u</t></r><r><rPr><vertAlign val=\"superscript\"/>"
                + end
                + "<t>1</t></r></is>");
  }
}
