package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.Picture;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures of rags, of last lines, of small type, of white, and of where blocks are. */
class ArticleChecksTest {

  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final double TOP = 50;
  private static final double BOTTOM = 770;

  /** Characters of a full line. */
  private static final double MEASURE = 40;

  private final Tag document = Tag.document();
  private final List<Page> pages = new ArrayList<>();

  /** The height of the titles of the first page. */
  private double firstTitles;

  /** A page of an article that goes on. */
  private void page(List<Item> items, List<LineFill> lines, ColumnFrame... columns) {
    page(true, items, lines, columns);
  }

  private void page(
      boolean goesOn, List<Item> items, List<LineFill> lines, ColumnFrame... columns) {
    double right = 0;
    for (ColumnFrame column : columns) {
      right = Math.max(right, column.x() + column.width());
    }
    double titles = pages.isEmpty() ? firstTitles : 0;
    Optional<ArticleArea> article =
        Optional.of(new ArticleArea(50, TOP, titles, right, BOTTOM, goesOn));
    pages.add(
        new Page(
            pages.size() + 1, 595, 842, 0, items, List.of(columns), lines, List.of(), article));
  }

  private PageQuality quality() {
    PageChecks checks = new PageChecks(new FrameDump());
    pages.forEach(checks::page);
    checks.finish(document, List.of());
    return checks.quality();
  }

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

  /** A word on three lines takes two hyphens in a row; one on two lines leaves one to the line. */
  @Test
  void aLineBeforeAWordThatIsWiderThanALineMayBeShort() {
    List<LineFill> wide =
        List.of(
            ragged(0.6, "l’une et l’autre de"),
            ragged(1, "Rindfleischetikettierungsüberwachungsauf"),
            goesOn("gabenübertragungsgesetzesentwurfsbegrün", 40),
            goesOn("dung de la semaine et de tous les jours", 79));
    List<LineFill> narrow =
        List.of(
            ragged(0.6, "l’une et l’autre de"),
            ragged(1, "la Rindfleischetikettierungsüberwachungs"),
            goesOn("gesetz et d’une autre loi de la semai", 37),
            goesOn("ne et de tous les jours qui la suivent", 5));
    page(List.of(), wide);
    assertThat(quality().value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isZero();
    page(List.of(), narrow);
    assertThat(quality().value(PageMeasure.VERY_SHORT_RAGGED_LINES)).isEqualTo(1);
  }

  private static LineFill goesOn(String text, int begun) {
    return new LineFill(LineFill.Setting.RAGGED, 1, false, false, begun, MEASURE, text);
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

  private static List<Item> text(Tag tag, double size, double y) {
    return text(tag, size, y, "mot");
  }

  private static List<Item> text(Tag tag, double size, double y, String words) {
    return new ArrayList<>(
        FONTS.shape(words, FontStyle.sans(400), size).place(60, y, 0, tag.slot()));
  }

  @Test
  void typeBelowSixAndAHalfPointsIsCounted() {
    Tag paragraph = document.child(Tag.Role.P);
    List<Item> items = text(paragraph, 6.5, 100);
    items.addAll(text(paragraph, 6.4, 120));
    page(items, List.of());
    assertThat(quality().value(PageMeasure.SMALL_TYPE)).isEqualTo(1);
  }

  private static ColumnFrame column(double x, double bottomOfText) {
    List<LineInfo> lines = new ArrayList<>();
    for (double y = TOP + 9; y < bottomOfText; y += 12) {
      lines.add(new LineInfo(y, LineInfo.Kind.TEXT, 0, false, 1, lines.size(), 99, "texte"));
    }
    return new ColumnFrame(x, TOP, 160, BOTTOM, true, lines, List.of());
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
        .containsExactly("page 1: 0.50 at the page, before \"Figure 2 The taste is right\"");
    assertThat(places(PageMeasure.EMPTY_ARTICLE_PAGE)).containsExactly("page 2: 0.50 at the page");
  }

  private List<String> places(PageMeasure kind) {
    return quality().measures().stream()
        .filter(measure -> measure.kind() == kind)
        .flatMap(measure -> measure.places().stream())
        .toList();
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

  /** A long table that ends on the page before its mention is near it, wherever it began. */
  @Test
  void aBlockIsMeasuredFromItsNearestPart() {
    Tag first = document.child(Tag.Role.P);
    Tag mention = document.child(Tag.Role.P);
    Tag table = document.child(Tag.Role.TABLE);
    Tag last = document.child(Tag.Role.P);
    for (int number = 1; number <= 4; number++) {
      Tag text = number < 4 ? first : mention;
      List<Item> items = text(text, 9, 100);
      items.addAll(number < 4 ? text(table, 9, 300) : text(last, 9, 300));
      page(items, List.of(), column(50, BOTTOM), column(225, BOTTOM));
    }
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A paragraph, a figure of its section, and a heading with text: at those places. */
  private void story(int figurePage, double figureY, double headingY) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag under = section.child(Tag.Role.P);
    for (int number = 1; number <= 4; number++) {
      List<Item> items = new ArrayList<>();
      if (number == 1) {
        items.addAll(text(paragraph, 9, 700));
      }
      if (number == figurePage) {
        items.addAll(text(figure.child(Tag.Role.P), 9, figureY));
      }
      if (number == 2) {
        items.addAll(text(heading, 9, headingY));
        items.addAll(text(under, 9, headingY + 20));
      }
      page(items, List.of(), column(50, BOTTOM));
    }
  }

  @Test
  void aFigureAtTheHeadOfTheNextPageIsNear() {
    story(2, 60, 400);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isZero();
  }

  @Test
  void aFigureUnderTheNextHeadingIsOutsideItsSection() {
    story(2, 300, 100);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isEqualTo(1);
  }

  @Test
  void aFigureMoreThanHalfAPageAwayIsFar() {
    story(3, 60, 400);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isEqualTo(1);
  }

  /** Its number alone would name no block. */
  @Test
  void aFarFigureIsNamedByTheWordsThatItBeginsWith() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    page(text(paragraph, 9, 100), List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), column(50, BOTTOM));
    List<Item> items = text(figure.child(Tag.Role.CAPTION), 9, 60, "Figure");
    items.addAll(text(figure.child(Tag.Role.CAPTION), 9, 60, "2"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 80, "Long names are divi\u00ad"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 92, "ded, and what follows them"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 104, "and still more is left out"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 116, "at the end"));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 100), List.of(), column(50, BOTTOM));
    assertThat(places(PageMeasure.FAR_BLOCKS))
        .containsExactly(
            "page 3: Figure 2 Long names are divided, and what follows them and still more is left"
                + " out");
  }

  /** A line on the first page, a high block on the second and another below it. */
  private void queue(boolean firstBefore) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag one = document.child(Tag.Role.DIV);
    Tag other = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    Tag first = firstBefore ? one : other;
    Tag second = firstBefore ? other : one;
    page(text(paragraph, 9, 740), List.of(), column(50, BOTTOM));
    List<Item> items = new ArrayList<>(text(first.child(Tag.Role.P), 9, 60));
    items.addAll(text(first.child(Tag.Role.P), 9, 560));
    items.addAll(text(second.child(Tag.Role.P), 9, 600));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
  }

  @Test
  void aBlockThatWaitsForOneBeforeItIsNear() {
    queue(true);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  @Test
  void aBlockBehindALaterOneIsFar() {
    queue(false);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isEqualTo(1);
  }

  /** A picture of that height, with its credit below, that follows a line at that height. */
  private void picture(double line, double height) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(paragraph, 9, line));
    Picture hero = new Picture(SampleReport.hero(), "Dégradé", "Crédit");
    items.add(
        new Item.Image(60, line + 20, 80, height, hero, figure.child(Tag.Role.FIGURE).slot()));
    items.addAll(text(figure.child(Tag.Role.P), 7, line + height + 30));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
  }

  @Test
  void aPictureBeginsAtItsTopNotAtItsCredit() {
    picture(100, 500);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A line, a box that ends lower than its last line, a second box below it. */
  @Test
  void aBoxIsAsHighAsItsGround() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag box = document.child(Tag.Role.ASIDE);
    Tag second = document.child(Tag.Role.ASIDE);
    Tag closing = document.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(paragraph, 9, 100));
    items.addAll(text(box.child(Tag.Role.P), 9, 150));
    items.addAll(text(second.child(Tag.Role.P), 9, 640));
    page(
        items,
        List.of(),
        column(50, 110),
        new ColumnFrame(50, 130, 160, 600, false, List.of(), List.of(new Extent(130, 600, true))),
        new ColumnFrame(50, 620, 160, 700, false, List.of(), List.of(new Extent(620, 700, true))));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A block before any text, which stands where it is; then a heading with text. */
  @Test
  void aBlockBeforeAnyTextBelongsToTheFirstText() {
    Tag block = document.child(Tag.Role.DIV);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag under = section.child(Tag.Role.P);
    Tag more = section.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(heading, 9, 60));
    items.addAll(text(under, 9, 80));
    items.addAll(text(under, 9, 600));
    items.addAll(text(block.child(Tag.Role.P), 9, 640));
    page(items, List.of(), column(50, BOTTOM));
    page(text(more, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isZero();
  }

  /** The first of its pages that are without text was dropped where text came late. */
  @Test
  void aTableOfSeveralPagesBeginsOnItsFirst() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag table = document.child(Tag.Role.TABLE);
    Tag closing = document.child(Tag.Role.P);
    page(text(paragraph, 9, 700), List.of(), column(50, BOTTOM));
    for (int i = 0; i < 4; i++) {
      page(text(table.child(Tag.Role.TR), 9, 60), List.of(), blocks());
    }
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  private static ColumnFrame blocks() {
    return new ColumnFrame(
        50, TOP, 160, BOTTOM, false, List.of(), List.of(new Extent(TOP, BOTTOM, true)));
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
