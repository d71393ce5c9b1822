package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Tag;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures of rags, of last lines, of small type and of white. */
class ArticleChecksTest extends MadeUpPages {

  /** Characters of a full line. */
  private static final double MEASURE = 40;

  private static LineFill ragged(double filled, String text) {
    return new LineFill(LineFill.Setting.RAGGED, filled, false, true, 0, MEASURE, text);
  }

  private static LineFill last(String text, int begun) {
    double filled = text.length() / MEASURE;
    return new LineFill(LineFill.Setting.RAGGED, filled, true, false, begun, MEASURE, text);
  }

  @Test
  void raggedLinesAreMeasuredByTheirRoom() {
    List<LineFill> lines = new ArrayList<>();
    for (int i = 0; i < 57; i++) {
      lines.add(ragged(0.95, "une ligne de quarante signes, à peu près"));
    }
    lines.add(ragged(0.8, "une ligne de trente-deux signes."));
    lines.add(ragged(0.8, "une ligne de trente-deux signes."));
    lines.add(ragged(0.7, "une ligne de vingt-huit sig."));
    lines.add(new LineFill(LineFill.Setting.RAGGED, 0.5, false, true, 0, 18, "mot court"));
    page(List.of(), lines);
    PageQuality quality = quality();
    assertThat(quality.value(PageMeasure.SHORT_RAGGED_LINES)).isCloseTo(3 / 60.0, within(1e-9));
    assertThat(quality.value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isEqualTo(1);
  }

  @Test
  void aRemarkNamesEachPlaceOnceAndInWholeWords() {
    String words = "quelques mots ".repeat(8);
    page(
        List.of(),
        List.of(
            ragged(0.7, "Les efforts contre "),
            ragged(0.7, "Les efforts contre "),
            new LineFill(LineFill.Setting.RAGGED, 0.7, false, false, 4, MEASURE, "tivité de "),
            ragged(0.7, words)));
    assertThat(places(PageMeasure.VERY_SHORT_RAGGED_LINES))
        .containsExactly(
            "page 1: Les efforts contre",
            "page 1: …tivité de",
            "page 1: " + words.substring(0, 97).strip() + "…");
    assertThat(quality().value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isEqualTo(4);
  }

  @Test
  void aShortWordOrHalfAWordAloneIsARunt() {
    page(
        List.of(),
        List.of(
            ragged(1, "une ligne de quarante signes, à peu près"),
            last("fin.", 0),
            ragged(1, "une ligne de quarante signes, à peu près"),
            last("liberté.", 0),
            ragged(1, "une ligne de quarante signes, à peu rela"),
            last("tivité.", 4),
            ragged(1, "une ligne de quarante signes, à peu près"),
            last("la fin.", 0),
            new LineFill(LineFill.Setting.RAGGED, 0.1, true, true, 0, MEASURE, "Fin.")));
    assertThat(quality().value(PageMeasure.RUNTS)).isEqualTo(2);
  }

  @Test
  void linesThatNoOtherBreaksFillAreCountedApart() {
    page(
        List.of(),
        List.of(
            ragged(0.6, "l’une et l’autre de").kept(),
            ragged(0.9, "toutes les choses qui sont possibles").kept(),
            ragged(0.7, "tant de choses, et plus encore")));
    assertThat(quality().value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isEqualTo(1);
    assertThat(quality().value(PageMeasure.RAGGED_LINES_KEPT_SHORT)).isEqualTo(1);
    assertThat(places(PageMeasure.VERY_SHORT_RAGGED_LINES))
        .containsExactly("page 1: tant de choses, et plus encore");
  }

  /** Lines of two boxes beside each other stand in one list, in the order that they are painted. */
  @Test
  void theMeasureOfALineIsThatOfItsOwnParagraph() {
    page(
        List.of(),
        List.of(
            ragged(1, "une ligne de quarante signes, à peu près"),
            new LineFill(LineFill.Setting.RAGGED, 0.5, false, false, 0, 16, "numé\u00ad"),
            new LineFill(LineFill.Setting.RAGGED, 0.2, true, false, 4, 16, "rique")));
    assertThat(quality().value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isZero();
    assertThat(quality().value(PageMeasure.RUNTS)).isZero();
  }

  @Test
  void theEndOfAWordIsNoRuntIfItIsLongOrTheWordWiderThanTheLine() {
    page(
        List.of(),
        List.of(
            ragged(1, "une ligne de quarante signes, anticonsti"),
            last("tutionnellement.", 9),
            ragged(1, "une lig. https://example.org/a/more/than/"),
            last("long/address", 32)));
    assertThat(quality().value(PageMeasure.RUNTS)).isZero();
  }

  @Test
  void typeBelowSixAndAHalfPointsIsCounted() {
    Tag paragraph = document.child(Tag.Role.P);
    List<Item> items = text(paragraph, 6.5, 100);
    items.addAll(text(paragraph, 6.4, 120));
    page(items, List.of());
    assertThat(quality().value(PageMeasure.SMALL_TYPE)).isEqualTo(1);
  }

  /** A page of titles under which a third of the text's room is white is a sixth white. */
  @Test
  void titlesArePartOfTheFirstPage() {
    firstTitles = BOTTOM - TOP;
    page(List.of(), List.of(), column(50, TOP + 480));
    page(List.of(), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.EMPTY_FIRST_PAGE)).isCloseTo(1 / 6.0, within(0.01));
  }

  @Test
  void whiteIsMeasuredAsAPartOfTheArea() {
    page(List.of(), List.of(), column(50, BOTTOM), column(225, BOTTOM), column(400, TOP + 360));
    page(List.of(), List.of(), column(50, BOTTOM), column(225, TOP + 360), column(400, TOP + 360));
    page(List.of(), List.of(), column(50, BOTTOM), column(225, BOTTOM), column(400, BOTTOM));
    PageQuality quality = quality();
    assertThat(quality.value(PageMeasure.EMPTY_FIRST_PAGE)).isCloseTo(1 / 6.0, within(0.01));
    assertThat(quality.value(PageMeasure.EMPTY_ARTICLE_PAGE)).isCloseTo(2 / 6.0, within(0.02));
  }

  /** The figures that wait are as much of the article as its text. */
  @Test
  void aPageBeforeFiguresAloneIsNoEnd() {
    page(List.of(), List.of(), column(50, BOTTOM), column(225, BOTTOM), column(400, BOTTOM));
    page(List.of(), List.of(), column(50, BOTTOM), column(225, BOTTOM), column(400, TOP + 360));
    page(List.of(), List.of(), figure(400));
    page(false, List.of(), List.of(), figure(500));
    page(List.of(), List.of(), figure(720));
    PageQuality quality = quality();
    assertThat(quality.value(PageMeasure.EMPTY_ARTICLE_PAGE)).isCloseTo(32 / 72.0, within(0.01));
    assertThat(quality.value(PageMeasure.EMPTY_ARTICLE_END)).isCloseTo(22 / 72.0, within(0.01));
  }

  /** Two lines between blocks are space, however far apart lines are. */
  @ParameterizedTest
  @CsvSource({"12, 30.5", "14, 0"})
  void theSpaceBetweenBlocksIsNoWhite(double lines, double white) {
    row = lines;
    List<Extent> blocks = List.of(new Extent(TOP, 400, true), new Extent(430.5, BOTTOM, true));
    page(List.of(), List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), new ColumnFrame(50, TOP, 510, BOTTOM, false, List.of(), blocks));
    page(List.of(), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.EMPTY_ARTICLE_PAGE))
        .isCloseTo(white / (BOTTOM - TOP), within(0.0001));
  }

  /** A box across all columns, from the head of the page. */
  private static ColumnFrame figure(double height) {
    List<Extent> extents = List.of(new Extent(TOP, TOP + height, true));
    return new ColumnFrame(50, TOP, 510, TOP + height, false, List.of(), extents);
  }

  /** What had no room is named, and not what only goes on; without it there is the page. */
  @Test
  void whiteIsNamedByTheBlockThatComesNext() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    page(text(paragraph, 9, 100), List.of(), column(50, TOP + 360));
    List<Item> items = text(paragraph, 9, 100);
    items.addAll(text(figure.child(Tag.Role.CAPTION), 9, 300, "Figure 2"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 320, "The taste is right"));
    page(items, List.of(), column(50, TOP + 360));
    page(List.of(), List.of(), column(50, BOTTOM));
    assertThat(places(PageMeasure.EMPTY_FIRST_PAGE))
        .containsExactly("page 1: 50% of the page, before \"Figure 2 The taste is right\"");
    assertThat(places(PageMeasure.EMPTY_ARTICLE_PAGE)).containsExactly("page 2: 50% of the page");
  }

  /** Under a box across the columns the gutters are as white as they are beside text elsewhere. */
  @Test
  void theGuttersUnderABoxAreNoWhite() {
    double foot = TOP + 200;
    ColumnFrame box =
        new ColumnFrame(50, TOP, 510, foot, false, List.of(), List.of(new Extent(TOP, foot, true)));
    page(List.of(), List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), box, under(50, foot), under(225, foot), under(400, foot));
    page(List.of(), List.of(), column(50, BOTTOM), column(225, BOTTOM), column(400, BOTTOM));
    assertThat(quality().value(PageMeasure.EMPTY_ARTICLE_PAGE)).isZero();
  }

  private static ColumnFrame under(double x, double top) {
    List<LineInfo> lines =
        column(x, BOTTOM).lines().stream().filter(line -> line.baseline() > top + 9).toList();
    return new ColumnFrame(x, top, 160, BOTTOM, true, lines, List.of());
  }

  @Test
  void theLastPageMayBeEmpty() {
    page(List.of(), List.of(), column(50, TOP + 60), column(225, TOP + 60), column(400, TOP + 60));
    assertThat(quality().value(PageMeasure.EMPTY_FIRST_PAGE)).isZero();
  }

  @Test
  void blocksBetweenTextAreNoWhite() {
    ColumnFrame text = column(50, TOP + 360);
    ColumnFrame block =
        new ColumnFrame(
            50,
            TOP + 380,
            160,
            BOTTOM,
            false,
            List.of(),
            List.of(new Extent(TOP + 380, BOTTOM, true)));
    page(List.of(), List.of(), text, block);
    page(List.of(), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.EMPTY_FIRST_PAGE)).isZero();
  }
}
