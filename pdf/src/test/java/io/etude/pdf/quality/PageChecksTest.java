package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.ArticleArea;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.text.Fonts;
import io.etude.render.PageFrame;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that break each bar, one at a time, beside pages that just meet it. */
class PageChecksTest {
  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);
  private static final double LEADING = 12;
  private static final double TOP = 100;
  private static final double BOTTOM = 700;

  private final Tag document = Tag.document();
  private final List<Page> pages = new ArrayList<>();

  private PageQuality quality() {
    PageChecks checks = new PageChecks(new FrameDump());
    pages.forEach(checks::page);
    checks.finish(document, List.of());
    return checks.quality();
  }

  private PageQuality.Measure measure(String name) {
    return quality().measures().stream()
        .filter(measure -> measure.kind().code().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private double value(String name) {
    return measure(name).value();
  }

  private void page(List<Item> items, ColumnFrame... columns) {
    pages.add(
        new Page(
            pages.size() + 1,
            595,
            842,
            0,
            items,
            Arrays.asList(columns),
            List.of(),
            List.of(),
            article(columns)));
  }

  /** Pages with text are of an article that goes on. */
  private static Optional<ArticleArea> article(ColumnFrame... columns) {
    boolean text = Arrays.stream(columns).anyMatch(c -> c.flow() && !c.lines().isEmpty());
    double right = Arrays.stream(columns).mapToDouble(c -> c.x() + c.width()).max().orElse(0);
    return text
        ? Optional.of(new ArticleArea(50, TOP, 0, right, BOTTOM, 12, true))
        : Optional.empty();
  }

  private void page(ColumnFrame... columns) {
    page(List.of(), columns);
  }

  private static LineInfo line(int row, LineInfo.Kind kind, int paragraph, int index, int count) {
    double baseline = TOP + 9 + LEADING * row;
    return new LineInfo(baseline, kind, 0.1, false, paragraph, index, count, 42, "ligne " + row);
  }

  /** A paragraph of that many lines, of which those are here. */
  private static List<LineInfo> lines(int row, int paragraph, int from, int to, int count) {
    List<LineInfo> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lines.add(line(row + i - from, LineInfo.Kind.TEXT, paragraph, i, count));
    }
    return lines;
  }

  private static ColumnFrame column(int number, List<LineInfo> lines, Extent... blocks) {
    return new ColumnFrame(50 + 180 * number, TOP, 165, BOTTOM, true, lines, Arrays.asList(blocks));
  }

  private static ColumnFrame full(int number) {
    return column(number, lines(0, 100 + number, 0, 50, 50));
  }

  private static LineInfo justified(int row, double ratio, boolean hyphen) {
    double baseline = TOP + 9 + LEADING * row;
    return new LineInfo(
        baseline, LineInfo.Kind.TEXT, ratio, hyphen, 1, row, 60, 42, "ligne " + row);
  }

  @Test
  void theColumnsOfEachPageAreKept() {
    page(List.of(), new ColumnFrame(40, TOP, 160, BOTTOM, true, List.of(), List.of()));
    page(List.of(), new ColumnFrame(40, TOP, 500, 300, false, List.of(), List.of()));
    PageQuality quality = quality();
    assertThat(quality.pages()).isEqualTo(2);
    assertThat(quality.frames())
        .containsExactly(
            new PageFrame(595, 842, 0, List.of(new PageFrame.Area(40, TOP, 160, BOTTOM, true))),
            new PageFrame(595, 842, 0, List.of(new PageFrame.Area(40, TOP, 500, 300, false))));
  }

  @Test
  void aGoodDocumentMeetsEveryBar() {
    page(full(0), full(1), full(2));
    page(
        column(0, lines(0, 1, 0, 20, 20)),
        column(1, lines(0, 2, 0, 19, 19)),
        column(2, lines(0, 3, 0, 18, 18)));
    assertThat(quality().measures())
        .allMatch(PageQuality.Measure::met)
        .extracting(PageQuality.Measure::kind)
        .containsExactlyInAnyOrder(PageMeasure.values());
    assertThat(quality().value(PageMeasure.WIDOWS)).isZero();
    assertThat(quality().met()).isTrue();
    assertThat(quality().pages()).isEqualTo(2);
  }

  @Test
  void whiteUnderTheBlocksOfAnAnnexIsAHoleUnlessTheNextBlockCouldNotBegin() {
    page(annex(300, true));
    page(annex(300, false));
    page(annex(690, true));
    page(annex(100, true));
    assertThat(value("annexHoles")).isEqualTo(1);
    assertThat(measure("annexHoles").places()).containsExactly("page 1: 400 pt at the foot");
    assertThat(value("annexHolesBeforeBlocks")).isEqualTo(1);
  }

  /** The room of an annex, 700 high, filled down to {@code bottom} by one block. */
  private static ColumnFrame annex(double bottom, boolean whole) {
    return new ColumnFrame(
        40, 0, 500, 700, false, List.of(), List.of(new ColumnFrame.Extent(0, bottom, whole)));
  }

  @Test
  void looseLinesAreAShareOfTheJustifiedOnes() {
    List<LineInfo> lines = new ArrayList<>();
    for (int row = 0; row < 57; row++) {
      lines.add(justified(row, 1, false));
    }
    lines.add(justified(57, 1.2, false));
    lines.add(justified(58, 1.2, false));
    lines.add(justified(59, -1.1, false));
    lines.add(justified(60, Double.NaN, false));
    page(column(0, lines));
    assertThat(value("looseLines")).isCloseTo(3 / 60.0, within(1e-9));
    assertThat(measure("looseLines").places())
        .containsExactly("page 1: ligne 57", "page 1: ligne 58", "page 1: ligne 59");
    assertThat(value("linesStretchedPast2")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"7, 0.05", "6, 0.15", "5, 0.25", "1, 0.5", "12, 0.05"})
  void theBarOfLooseLinesIsThatOfTheirSpaces(int spaces, double bar) {
    List<LineInfo> lines = new ArrayList<>();
    String text = "mot " + "mot ".repeat(spaces);
    for (int row = 0; row < 50; row++) {
      lines.add(new LineInfo(row * 12, LineInfo.Kind.TEXT, 0, false, 1, row, 99, 42, text));
    }
    page(column(0, lines));
    assertThat(measure("looseLines").bar().orElseThrow()).isCloseTo(bar, within(1e-9));
  }

  @Test
  void theShareOfFewLinesIsNotMeasured() {
    page(column(0, List.of(justified(0, -1.1, false), justified(1, 1.5, false))));
    assertThat(value("looseLines")).isZero();
  }

  @Test
  void fromTheSecondInAParagraphOnStretchedLinesCount() {
    page(
        column(
            0,
            List.of(justified(0, 2.5, false), justified(1, 1, false), justified(2, 2.1, false))));
    page(column(0, List.of(new LineInfo(12, LineInfo.Kind.TEXT, 3, false, 2, 0, 9, 42, "autre"))));
    assertThat(value("linesStretchedPast2")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false"})
  void threeHyphensInARowAreTooMany(int hyphens, boolean met) {
    List<LineInfo> lines = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      lines.add(justified(row, 0, row >= 2 && row < 2 + hyphens));
    }
    page(column(0, lines));
    assertThat(value("consecutiveHyphens")).isEqualTo(hyphens);
    assertThat(measure("consecutiveHyphens").met()).isEqualTo(met);
  }

  @Test
  void aHyphenEndsNoColumn() {
    page(column(0, List.of(justified(0, 0, false), justified(1, 0, true))));
    assertThat(value("hyphensAtColumnEnd")).isEqualTo(1);
  }

  @Test
  void aLineAloneAtTheTopIsAWidowAtTheFootAnOrphan() {
    page(column(0, lines(0, 1, 0, 49, 50)), column(1, lines(0, 1, 49, 50, 50)));
    page(column(0, lines(0, 2, 0, 1, 5)), column(1, lines(0, 2, 1, 5, 5)));
    assertThat(value("widows")).isEqualTo(1);
    assertThat(value("orphans")).isEqualTo(1);
  }

  @Test
  void twoLinesOfAParagraphAreEnough() {
    page(column(0, lines(0, 1, 0, 2, 4)), column(1, lines(0, 1, 2, 4, 4)));
    assertThat(value("widows")).isZero();
    assertThat(value("orphans")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 0"})
  void aHeadingHasTwoLinesUnderIt(int following, double expected) {
    List<LineInfo> lines = new ArrayList<>(lines(0, 1, 0, 40, 40));
    lines.add(line(41, LineInfo.Kind.HEADING, 2, 0, 2));
    lines.add(line(42, LineInfo.Kind.HEADING, 2, 1, 2));
    lines.addAll(lines(43, 3, 0, following, 9));
    page(column(0, lines));
    assertThat(value("headingsNearFoot")).isEqualTo(expected);
  }

  @Test
  void neighbouringColumnsShareTheirBaselines() {
    List<LineInfo> shifted = new ArrayList<>();
    for (LineInfo line : lines(0, 2, 0, 10, 10)) {
      shifted.add(
          new LineInfo(
              line.baseline() + 3 * LEADING + 0.4,
              line.kind(),
              line.ratio(),
              false,
              2,
              line.index(),
              10,
              42,
              line.text()));
    }
    page(full(0), column(1, shifted));
    assertThat(value("baselineGridDeviation")).isCloseTo(0.4, within(1e-6));
    assertThat(measure("baselineGridDeviation").met()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"18, true", "17, false"})
  void theLastColumnsEndTogether(int shortest, boolean met) {
    page(full(0), full(1));
    page(column(0, lines(0, 1, 0, 20, 20)), column(1, lines(0, 2, 0, shortest, shortest)));
    assertThat(value("lastPageColumnsApart")).isEqualTo(20 - shortest);
    assertThat(measure("lastPageColumnsApart").met()).isEqualTo(met);
  }

  @Test
  void theLastColumnsAreExcusedIfNoLinesCouldPassFromOneToTheOther() {
    List<LineInfo> short3 = lines(0, 2, 0, 3, 3);
    page(column(0, short3), column(1, List.of()));
    assertThat(value("lastPageColumnsApart")).isZero();
    assertThat(value("lastPageColumnsKeptApart")).isEqualTo(1);
    assertThat(measure("lastPageColumnsKeptApart").met()).isTrue();
  }

  @Test
  void columnsThatStandOnAFigureAreNotComparedWithThoseThatDoNot() {
    ColumnFrame figure =
        new ColumnFrame(
            50, BOTTOM, 165, 800, false, List.of(), List.of(new Extent(BOTTOM, 800, true)));
    page(
        column(0, lines(0, 1, 0, 4, 4)),
        column(1, lines(0, 2, 0, 20, 20)),
        column(2, lines(0, 3, 0, 19, 19)),
        figure);
    assertThat(value("lastPageColumnsApart")).isEqualTo(1);
    assertThat(value("lastPageColumnsKeptApart")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"3, 42, 0, 1", "3, 40, 1, 0", "20, 41, 1, 0", "20, 42, 0, 1"})
  void aHoleIsExcusedBeforeLinesThatMustStayTogether(
      int next, int standing, double holes, double excused) {
    page(column(0, lines(0, 1, 0, standing, standing)));
    List<LineInfo> after = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      after.add(line(row, LineInfo.Kind.HEADING, 10, row, 6));
    }
    after.addAll(lines(6, 11, 0, next, next));
    after.addAll(lines(6 + next, 12, 0, 44 - next, 44 - next));
    page(column(0, after));
    page(full(0));
    assertThat(value("whiteHoles")).isEqualTo(holes);
    assertThat(value("whiteHolesBeforeBlocks")).isEqualTo(excused);
  }

  @Test
  void anEmptyStretchIsAHole() {
    page(column(0, lines(0, 1, 0, 40, 40)), full(1));
    page(full(0), full(1));
    assertThat(value("whiteHoles")).isEqualTo(1);
    assertThat(measure("whiteHoles").places().get(0)).startsWith("page 1: column at 50, 120 pt");
  }

  @Test
  void aHoleIsExcusedBeforeABlockThatCannotBeSplit() {
    ColumnFrame block =
        new ColumnFrame(50, TOP, 345, 300, false, List.of(), List.of(new Extent(TOP, 300, true)));
    page(full(0), column(1, lines(0, 1, 0, 40, 40)));
    page(block);
    page(full(0), full(1));
    assertThat(value("whiteHoles")).isZero();
    assertThat(value("whiteHolesBeforeBlocks")).isEqualTo(1);
    assertThat(measure("whiteHolesBeforeBlocks").met()).isTrue();
  }

  @Test
  void theLastPageMayEndEarly() {
    page(column(0, lines(0, 1, 0, 10, 10)), column(1, lines(0, 2, 0, 10, 10)));
    assertThat(value("whiteHoles")).isZero();
  }

  private Mark paragraph() {
    return document.child(Tag.Role.P).slot();
  }

  private static List<Item.Glyphs> text(String text, double x, double y, int color, Mark mark) {
    return FONTS.shape(text, FontStyle.sans(400), 10).place(x, y, color, mark);
  }

  @Test
  void textStaysOnItsPage() {
    List<Item> items = new ArrayList<>(text("trop à droite", 560, 100, 0, paragraph()));
    items.addAll(text("trop haut", 50, 4, 0, paragraph()));
    items.addAll(text("bien", 50, 100, 0, paragraph()));
    page(items);
    assertThat(value("textOutsideItsBox")).isEqualTo(2);
  }

  @Test
  void textStaysInItsColumn() {
    String text = "une ligne bien trop longue pour une colonne de cette largeur";
    LineInfo line = new LineInfo(109, LineInfo.Kind.TEXT, 0, false, 1, 0, 1, 42, text);
    page(List.copyOf(text(text, 50, 109, 0, paragraph())), column(0, List.of(line)));
    assertThat(value("textOutsideItsBox")).isEqualTo(1);
  }

  @Test
  void textStaysClearOfOtherText() {
    List<Item> items = new ArrayList<>(text("dessous", 50, 100, 0, paragraph()));
    items.addAll(text("dessus", 60, 104, 0, paragraph()));
    items.addAll(text("à côté", 300, 100, 0, paragraph()));
    items.addAll(text("ligne suivante", 50, 114, 0, paragraph()));
    page(items);
    assertThat(value("overlappingText")).isEqualTo(1);
    assertThat(measure("overlappingText").places()).containsExactly("page 1: dessous / dessus");
  }

  @Test
  void anInitialStandsOnTheLineBelowIt() {
    List<Item> items = new ArrayList<>();
    Mark slot = paragraph();
    items.addAll(FONTS.shape("L", FontStyle.serif(700), 46).place(50, 130, 0, slot));
    items.addAll(text("des répondants", 50, 144, 0, slot));
    page(items);
    assertThat(value("overlappingText")).isZero();
  }

  @Test
  void labelsAreNotCutButMayTrailOff() {
    Mark chart = document.child(Tag.Role.FIGURE).slot();
    List<Item> items = new ArrayList<>(text("Plutôt satisf...", 50, 100, 0, chart));
    items.addAll(text("Et autres…", 50, 115, 0, chart));
    items.addAll(text("Et pourtant…", 50, 130, 0, paragraph()));
    page(items);
    assertThat(value("textCutWithEllipsis")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0x767676, 0xFFFFFF, 0",
    "0x777777, 0xFFFFFF, 1",
    "0xFFFFFF, 0xFFFFFF, 1",
    "0xFFFFFF, 0x0F5F6E, 0",
    "0x1B1B1B, 0x0F5F6E, 1",
    "0x6B6B6B, 0xF4F1EA, 0"
  })
  void textStandsOutFromItsGround(String color, String ground, double failures) {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Box(40, 80, 200, 40, Integer.decode(ground), Mark.ARTIFACT));
    items.addAll(text("lisible", 50, 100, Integer.decode(color), paragraph()));
    page(items);
    assertThat(value("textBelowContrast4.5")).isEqualTo(failures);
  }

  /** A rule right behind a name is not beneath the space that the name ends with. */
  @Test
  void theSpaceAfterATextHasNoGround() {
    List<Item> items = new ArrayList<>();
    List<Item.Glyphs> name = text("Moins    ", 50, 100, 0, paragraph());
    Item.Glyphs run = name.get(0);
    double end = 50 + 0.95 * run.width();
    items.add(new Item.Box(end - 1, 80, 2, 40, 0x404040, Mark.ARTIFACT));
    items.addAll(name);
    page(items);
    assertThat(value("textBelowContrast4.5")).isZero();
  }

  @Test
  void whatIsPaintedLastIsTheGround() {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Box(40, 80, 200, 40, 0x000000, Mark.ARTIFACT));
    items.add(new Item.Box(40, 80, 200, 40, 0xFFFFFF, Mark.ARTIFACT));
    items.addAll(text("noir", 50, 100, 0, paragraph()));
    items.add(new Item.Box(40, 80, 200, 40, 0x000000, Mark.ARTIFACT));
    page(items);
    assertThat(value("textBelowContrast4.5")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0x6AA5AE, 1", "0, 0x0F5F6E, 0", "0.8, 0x6AA5AE, 0", "0.3, 0x6AA5AE, 1"})
  void fillsOfAChartStandApart(double gap, String color, double failures) {
    Mark chart = document.child(Tag.Role.FIGURE).slot();
    Item first = new Item.Box(50, 100, 40, 10, 0xE3A184, chart);
    Item second = new Item.Box(90 + gap, 100, 40, 10, Integer.decode(color), chart);
    page(List.of(first, second));
    assertThat(value("chartFillsBelowContrast3")).isEqualTo(failures);
  }

  @Test
  void aWhiteRuleKeepsFillsApart() {
    Mark chart = document.child(Tag.Role.FIGURE).slot();
    Path2D outline = new Path2D.Double(new Rectangle2D.Double(50, 100, 40, 10));
    page(
        List.of(
            new Item.Box(50, 100, 40, 10, 0xE3A184, chart),
            new Item.Box(90, 100, 40, 10, 0x6AA5AE, chart),
            new Item.Path(
                outline,
                OptionalInt.empty(),
                OptionalInt.of(0xFFFFFF),
                0.75,
                new float[0],
                chart)));
    assertThat(value("chartFillsBelowContrast3")).isZero();
  }

  @Test
  void captionsStayWithTheirTableOrChart() {
    Tag table = document.child(Tag.Role.TABLE);
    Mark caption = table.child(Tag.Role.CAPTION).slot();
    Tag row = table.child(Tag.Role.TBODY).child(Tag.Role.TR);
    Mark cell = row.child(Tag.Role.TD).slot();
    page(List.copyOf(text("Tableau 1", 50, 800, 0, caption)));
    page(List.copyOf(text("12", 50, 100, 0, cell)));
    assertThat(value("captionsParted")).isEqualTo(1);
  }

  @Test
  void captionsBesideAChartCountAsWell() {
    Tag group = document.child(Tag.Role.SECT);
    Mark chart = group.child(Tag.Role.FIGURE).slot();
    Mark caption = group.child(Tag.Role.CAPTION).slot();
    List<Item> items = new ArrayList<>(text("78", 50, 100, 0, chart));
    items.addAll(text("Figure 1", 50, 120, 0, caption));
    page(items);
    assertThat(value("captionsParted")).isZero();
  }

  @Test
  void measuresWaitForTheEnd() {
    PageChecks checks = new PageChecks(new FrameDump());
    assertThatThrownBy(checks::quality).isInstanceOf(IllegalStateException.class);
  }
}
