package io.etude.xlsx.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Style.Align;
import io.etude.xlsx.style.Style.Name;
import io.etude.xlsx.style.Style.Rule;
import io.etude.xlsx.testing.XmlElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.junit.jupiter.api.Test;

/** Styles of cells as POI has them. */
class StylePoolTest {

  private static final Face FACE = Face.of(11, 0x123456);
  private static final Style PLAIN = Style.of(FACE);

  private final StylePool pool = new StylePool("Sans", PLAIN);

  private XSSFCellStyle made(Style style) {
    int index = pool.index(style);
    return read().getStyleAt(index);
  }

  private StylesTable read() {
    try {
      return new StylesTable(new ByteArrayInputStream(pool.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void equalStylesAreOne() {
    int first = pool.index(PLAIN.fill(0xFF0000));
    int other = pool.index(PLAIN.indent(1));
    assertThat(other).isNotEqualTo(first);
    assertThat(pool.index(PLAIN.fill(0xFF0000))).isEqualTo(first);
    assertThat(pool.index(PLAIN.indent(1))).isEqualTo(other);
    assertThat(read().getFonts().size()).as("they have one font").isEqualTo(1);
    assertThat(pool.family()).isEqualTo("Sans");
  }

  @Test
  void theFirstFontIsTheOneThatColumnsAreMeasuredIn() {
    XSSFFont font = read().getFontAt(0);
    assertThat(font.getFontName()).isEqualTo("Sans");
    assertThat(font.getFontHeight()).isEqualTo((short) 220);
    assertThat(font.getXSSFColor().getARGBHex()).isEqualTo("FF123456");
    assertThat(made(PLAIN).getFont()).isEqualTo(font);
  }

  @Test
  void fontsHaveTheirWeightSlantAndLine() {
    XSSFFont plain = made(PLAIN).getFont();
    assertThat(plain.getBold() || plain.getItalic()).isFalse();
    assertThat(plain.getUnderline()).isEqualTo(XSSFFont.U_NONE);
    XSSFFont bold = made(PLAIN.face(FACE.bold())).getFont();
    assertThat(bold.getBold()).isTrue();
    assertThat(bold.getItalic()).isFalse();
    assertThat(made(PLAIN.face(FACE.italic())).getFont().getItalic()).isTrue();
    assertThat(made(PLAIN.face(FACE.underlined())).getFont().getUnderline())
        .isEqualTo(XSSFFont.U_SINGLE);
  }

  @Test
  void cellsAreAlignedWrappedAndIndented() {
    assertThat(Arrays.stream(Align.values()).map(align -> made(PLAIN.align(align)).getAlignment()))
        .containsExactly(
            HorizontalAlignment.GENERAL,
            HorizontalAlignment.LEFT,
            HorizontalAlignment.RIGHT,
            HorizontalAlignment.CENTER);
    XSSFCellStyle plain = made(PLAIN);
    assertThat(plain.getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
    assertThat(plain.getWrapText() || plain.getShrinkToFit()).isFalse();
    assertThat(plain.getIndention()).isZero();
    assertThat(made(PLAIN.wrapped()).getWrapText()).isTrue();
    assertThat(made(PLAIN.wrapped()).getShrinkToFit()).isFalse();
    assertThat(made(PLAIN.shrunk()).getShrinkToFit()).isTrue();
    assertThat(made(PLAIN.indent(2)).getIndention()).isEqualTo((short) 2);
    assertThat(made(Written.STYLES.header()).getVerticalAlignment())
        .as("headings stand at the foot")
        .isEqualTo(VerticalAlignment.BOTTOM);
  }

  @Test
  void numbersHaveTheirFormatAndCellsTheirGround() {
    XSSFCellStyle style = made(PLAIN.format("0.0%").fill(0xABCDEF));
    assertThat(style.getDataFormatString()).isEqualTo("0.0%");
    assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
    assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFABCDEF");
    assertThat(made(PLAIN).getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
  }

  private String borders(Rule rule) {
    XSSFCellStyle style = made(PLAIN.border(rule, 0x0000FF));
    StringBuilder sides = new StringBuilder();
    if (style.getBorderTop() == BorderStyle.THIN) {
      sides.append("top ").append(style.getTopBorderXSSFColor().getARGBHex()).append(' ');
    }
    if (style.getBorderRight() == BorderStyle.THIN) {
      sides.append("right ").append(style.getRightBorderXSSFColor().getARGBHex()).append(' ');
    }
    if (style.getBorderBottom() == BorderStyle.THIN) {
      sides.append("bottom ").append(style.getBottomBorderXSSFColor().getARGBHex()).append(' ');
    }
    if (style.getBorderLeft() == BorderStyle.THIN) {
      sides.append("left ").append(style.getLeftBorderXSSFColor().getARGBHex()).append(' ');
    }
    return sides.toString().strip().replace(" FF0000FF", "");
  }

  @Test
  void rulesAreOnTheirSides() {
    assertThat(borders(Rule.NONE)).isEmpty();
    assertThat(borders(Rule.BELOW)).isEqualTo("bottom");
    assertThat(borders(Rule.LEFT)).isEqualTo("left");
    assertThat(borders(Rule.BELOW_AND_LEFT)).isEqualTo("bottom left");
    assertThat(borders(Rule.BOX)).isEqualTo("top right bottom left");
  }

  @Test
  void onlyCellsToFillInAreUnlocked() {
    assertThat(made(PLAIN).getLocked()).isTrue();
    assertThat(made(PLAIN.input()).getLocked()).isFalse();
    assertThat(made(PLAIN).getQuotePrefixed()).isFalse();
    assertThat(made(PLAIN.input()).getQuotePrefixed()).isFalse();
    assertThat(made(PLAIN.quoted()).getQuotePrefixed()).isTrue();
    assertThat(made(PLAIN.quoted()).getLocked()).isTrue();
    assertThat(made(PLAIN.input().quoted()).getQuotePrefixed()).isTrue();
    assertThat(made(PLAIN.input().quoted()).getLocked()).isFalse();
  }

  private List<XmlElement> listed() {
    return XmlElement.of(pool.bytes()).at("cellStyles").children("cellStyle");
  }

  /** Readers change a named style for all its cells at once. */
  @Test
  void stylesAreUsesOfNamedOnes() {
    XSSFCellStyle title = made(PLAIN.named(Name.TITLE).quoted());
    XSSFCellStyle other = made(PLAIN.named(Name.TITLE).indent(1));
    XSSFCellStyle stub = made(PLAIN.named(Name.STUB));
    assertThat(other.getCoreXf().getXfId()).isEqualTo(title.getCoreXf().getXfId()).isPositive();
    assertThat(stub.getCoreXf().getXfId()).isNotEqualTo(title.getCoreXf().getXfId());
    assertThat(made(PLAIN).getCoreXf().getXfId()).isZero();
    assertThat(listed())
        .extracting(style -> style.attribute("name") + " " + style.attribute("xfId"))
        .containsExactly(
            "Normal 0",
            "Title " + title.getCoreXf().getXfId(),
            "Etude stub " + stub.getCoreXf().getXfId());
    assertThat(XmlElement.of(pool.bytes()).at("cellStyles").attribute("count")).isEqualTo("3");
    var xf = read().getCellStyleXfAt((int) title.getCoreXf().getXfId());
    assertThat(xf.isSetXfId() || xf.isSetQuotePrefix()).isFalse();
    assertThat(title.getCoreXf().isSetQuotePrefix()).isTrue();
  }

  @Test
  void excelKnowsItsOwnStylesByNumber() {
    for (Name name : Name.values()) {
      made(PLAIN.named(name));
    }
    assertThat(listed())
        .extracting(style -> style.attribute("builtinId"))
        .containsExactly("0", "15", "16", "17", "18", "8", "20", "53", "", "", "", "", "");
  }
}
