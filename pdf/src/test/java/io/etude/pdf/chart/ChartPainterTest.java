package io.etude.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.internal.ColorContrast;
import io.etude.pdf.chart.label.ChartStyle;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.ChartSheet;
import io.etude.pdf.testing.EdgeCharts;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.text.Fonts;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ChartPainterTest {

  private static final ChartStyle STYLE = new ChartStyle(Brand.DEFAULT, 8.5, 7, 12, 18);
  private static final Fonts FONTS = Fonts.of(Brand.DEFAULT);

  public static ChartPainter painter() {
    return painter(1);
  }

  /** A painter of charts that have that part of their usual height. */
  public static ChartPainter painter(double part) {
    return new ChartPainter(STYLE.withPart(part), FONTS, Locale.FRENCH);
  }

  public static ChartDrawing paint(ChartSpec spec, double width) {
    return painter().paint(spec, width, OptionalDouble.empty(), Mark.ARTIFACT);
  }

  static Stream<Arguments> chartsAndWidths() {
    return Stream.concat(
            SampleCharts.all().entrySet().stream(), EdgeCharts.all().entrySet().stream())
        .flatMap(
            chart ->
                Stream.of(40.0, 60.0, 80.0, 160.0, 250.0, 330.0, 510.0)
                    .map(width -> Arguments.of(chart.getKey(), chart.getValue(), width)));
  }

  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("chartsAndWidths")
  void textStaysInsideAndApart(String name, ChartSpec spec, double width) {
    assertTextIsInsideAndApart(paint(spec, width), name + " at " + width);
  }

  static void assertTextIsInsideAndApart(ChartDrawing drawing, String name) {
    double width = drawing.width();
    List<Rectangle2D> boxes = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Item item : drawing.items()) {
      if (item instanceof Item.Glyphs run && !run.text().isEmpty()) {
        Rectangle2D box =
            new Rectangle2D.Double(
                run.x(), run.y() - run.size() * 0.55, run.width() - 0.01, run.size() * 0.6);
        assertThat(run.size()).as(run.text()).isGreaterThanOrEqualTo(6);
        assertThat(box.getMinX()).as(run.text()).isGreaterThanOrEqualTo(-0.5);
        assertThat(box.getMaxX()).as(run.text()).isLessThanOrEqualTo(width + 0.5);
        assertThat(box.getMinY()).as(run.text()).isGreaterThanOrEqualTo(-1);
        assertThat(box.getMaxY()).as(run.text()).isLessThanOrEqualTo(drawing.height() + 0.5);
        for (int i = 0; i < boxes.size(); i++) {
          assertThat(boxes.get(i).intersects(box))
              .as("\"%s\" over \"%s\" in %s", run.text(), texts.get(i), name)
              .isFalse();
        }
        boxes.add(box);
        texts.add(run.text());
      }
    }
    assertThat(texts).isNotEmpty();
  }

  /** Whatever is printed in a bar, and whatever is beside it, can be read. */
  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("chartsAndWidths")
  void textHasTheContrastThatReadingNeeds(String name, ChartSpec spec, double width) {
    List<Item> items = paint(spec, width).items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Glyphs run && !run.text().isBlank()) {
        int ground = ground(items.subList(0, i), run);
        assertThat(ColorContrast.ratio(run.color(), ground))
            .as("\"%s\" on #%06x in %s at %s", run.text(), ground, name, width)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  /** The colour below the middle of a text: of the last box painted there. */
  private static int ground(List<Item> below, Item.Glyphs run) {
    double x = run.x() + run.width() / 2;
    double y = run.y() - run.size() / 3;
    int ground = 0xFFFFFF;
    for (Item item : below) {
      if (item instanceof Item.Box box
          && x >= box.x()
          && x <= box.x() + box.width()
          && y >= box.y()
          && y <= box.y() + box.height()) {
        ground = box.color();
      }
    }
    return ground;
  }

  /** Whether a part of a scale has a share in some row, however small. */
  private static boolean isChosen(ChartSpec spec, int part) {
    return spec instanceof ChartSpec.Diverging diverging
        ? diverging.rows().stream().anyMatch(row -> row.shares().get(part).value().orElse(0) > 0)
        : spec instanceof ChartSpec.Stacked stacked
            && stacked.rows().stream()
                .anyMatch(row -> row.shares().get(part).value().orElse(0) > 0);
  }

  /** A legend names what is drawn and what somebody chose, and nothing else. */
  @ParameterizedTest(name = "{0} at {2}")
  @MethodSource("chartsAndWidths")
  void thePartsOfAScaleThatAreDrawnAreNamed(String name, ChartSpec spec, double width) {
    List<ChartSpec.Part> scale =
        spec instanceof ChartSpec.Diverging diverging
            ? diverging.scale()
            : spec instanceof ChartSpec.Stacked stacked ? stacked.scale() : List.of();
    List<Integer> colors = ChartColors.of(scale, Brand.DEFAULT);
    ChartDrawing drawing = paint(spec, width);
    String printed =
        drawing.items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(item -> ((Item.Glyphs) item).text())
            .collect(Collectors.joining());
    for (int part = 0; part < scale.size(); part++) {
      int color = colors.get(part);
      String label = scale.get(part).label();
      boolean drawn =
          drawing.items().stream()
              .flatMap(item -> bounds(item, color).stream())
              .anyMatch(bar -> bar.getHeight() > 8 && bar.getWidth() >= 1.25);
      boolean begun =
          scale.stream()
              .map(ChartSpec.Part::label)
              .anyMatch(other -> !other.equals(label) && letters(other).contains(letters(label)));
      if (drawn || !begun) {
        boolean named = letters(printed).contains(letters(label));
        assertThat(named)
            .as("%s at %s: %s", name, width, label)
            .isEqualTo(drawn || isChosen(spec, part));
      }
    }
  }

  /** Where something of that colour is; empty for what has another one. */
  private static Optional<Rectangle2D> bounds(Item item, int color) {
    if (item instanceof Item.Box box && box.color() == color) {
      return Optional.of(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }
    // what reaches to the edge of its plot may have been cut there
    return item instanceof Item.Path path && path.fill().equals(OptionalInt.of(color))
        ? Optional.of(path.path().getBounds2D())
        : Optional.empty();
  }

  /** The letters alone: names are divided, hyphenated, and set from right to left. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }

  @Test
  void barsAreAsLongAsTheirShares() {
    ChartSpec.Bars bars = (ChartSpec.Bars) SampleCharts.all().get("bars");
    List<Item.Box> boxes = boxes(bars, 335);
    assertThat(boxes).hasSize(6);
    double perPoint = boxes.get(0).width() / 74;
    assertThat(boxes.get(1).width() / perPoint).isCloseTo(64, within(0.01));
    assertThat(boxes.get(5).width() / perPoint).isCloseTo(16, within(0.01));
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }

  @Test
  void aLongLabelDoesNotPartTheRowsOfANarrowChart() {
    List<Item.Box> boxes = boxes(SampleCharts.all().get("bars"), 160);
    double plain = boxes.get(1).y() - boxes.get(0).y();
    assertThat(boxes.get(2).y() - boxes.get(1).y()).isCloseTo(plain, within(0.01));
    assertThat(boxes.get(3).y() - boxes.get(2).y()).isGreaterThan(plain + 10);
    assertThat(boxes.get(4).y() - boxes.get(3).y()).isCloseTo(plain, within(0.01));
  }

  @Test
  void barsOfBothSignsTakeTheRoomBesideTheirLabels() {
    List<Item.Box> boxes = boxes(SampleCharts.all().get("diverging"), 510);
    double left = boxes.stream().mapToDouble(Item.Box::x).min().orElseThrow();
    double right = boxes.stream().mapToDouble(b -> b.x() + b.width()).max().orElseThrow();
    assertThat(right - left).isGreaterThan(0.55 * 510);
  }

  private static List<Double> bracketLevels(double width) {
    return paint(EdgeCharts.all().get("net with a long label"), width).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(line -> line.stroke().orElse(0) == Brand.DEFAULT.ink())
        .map(line -> line.path().getBounds2D())
        .filter(line -> line.getHeight() == 0)
        .map(Rectangle2D::getY)
        .toList();
  }

  @Test
  void netsStandOnOneLevelWhereTheirLabelsHaveRoomBesideEachOther() {
    assertThat(bracketLevels(335)).hasSize(2).containsOnly(bracketLevels(335).get(0));
    assertThat(bracketLevels(110)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aNetsLabelStandsInOneLineWhereTheChartHasTheRoom() {
    ChartDrawing drawing = paint(EdgeCharts.all().get("net with a long label"), 510);
    assertThat(drawing.items().stream().filter(Item.Glyphs.class::isInstance))
        .extracting(item -> ((Item.Glyphs) item).text())
        .contains("Note de 6 à 10, au-dessus de la moyenne des notes\u00a0: 78\u00a0%");
  }

  @Test
  void columnsOfAWideChartAreNoSlabs() {
    ChartSpec ratings = SampleCharts.all().get("histogram");
    double narrow = boxes(ratings, 160).get(0).width();
    double wide = boxes(ratings, 900).get(0).width();
    assertThat(wide).isGreaterThan(narrow).isLessThan(50);
  }

  @Test
  void columnsWhoseNamesWouldBeDividedBecomeRows() {
    ChartSpec bands = EdgeCharts.all().get("bands");
    assertThat(boxes(bands, 510)).extracting(Item.Box::y).doesNotHaveDuplicates();
    assertThat(boxes(bands, 510))
        .extracting(Item.Box::width)
        .allMatch(width -> Math.abs(width - 0.8 * 56) < 0.01);
    assertThat(boxes(bands, 80)).extracting(Item.Box::x).containsOnly(0.0);
  }

  private static List<Rectangle2D> pointers(List<String> names, List<ChartSpec.Range> ranges) {
    List<ChartSpec.Mark> marks =
        names.stream().map(name -> SampleCharts.mark(name, 25, ColorRole.ORDINARY)).toList();
    ChartSpec chart =
        new ChartSpec.Histogram(
            marks,
            List.of(),
            Optional.of(SampleCharts.mean(2.5)),
            ChartSpec.Intervals.HIDDEN,
            ranges);
    return paint(chart, 200).items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.fill().orElse(0) == Brand.DEFAULT.accent())
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  /** The mean goes by the numbers of the columns, whatever they are named. */
  @Test
  void theMeanIsAmongColumnsWithWordsForNames() {
    List<String> words = List.of("Jamais", "Peu", "Assez", "Souvent");
    assertThat(pointers(words, SampleCharts.numbers(1, 4)))
        .singleElement()
        .satisfies(pointer -> assertThat(pointer.getCenterX()).isCloseTo(100, within(0.01)));
    assertThat(pointers(List.of("1", "2", "3", "4"), List.of()))
        .as("nobody says what the columns stand for")
        .isEmpty();
  }

  @Test
  void theMeanHasNoPlaceInABandWithoutEnd() {
    ChartSpec.Range low = new ChartSpec.Range(Double.NEGATIVE_INFINITY, 1);
    ChartSpec.Range high = new ChartSpec.Range(2, Double.POSITIVE_INFINITY);
    ChartSpec.Range middle = new ChartSpec.Range(1, 2);
    assertThat(pointers(List.of("0", "1", "2+"), List.of(low, middle, high))).isEmpty();
    assertThat(
            pointers(
                List.of("0–1", "2–3", "4+"),
                List.of(new ChartSpec.Range(0, 2), new ChartSpec.Range(2, 4), high)))
        .singleElement()
        .satisfies(pointer -> assertThat(pointer.getCenterX()).isCloseTo(56 * 1.25, within(0.01)));
  }

  @Test
  void namesStandBehindTheFirstValuesWhereTheyFindRoom() {
    ChartDrawing drawing = paint(EdgeCharts.all().get("dots with intervals"), 330);
    List<Item.Glyphs> texts =
        drawing.items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .toList();
    Item.Glyphs value = text(texts, "37\u00a0%");
    Item.Glyphs name = text(texts, "Hommes");
    assertThat(name.y()).isCloseTo(value.y(), within(0.01));
    assertThat(name.x()).isGreaterThan(value.x());
  }

  private static Item.Glyphs text(List<Item.Glyphs> texts, String text) {
    return texts.stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void barsBelowZeroLieToTheLeftOfIt() {
    List<Item.Box> boxes = boxes(EdgeCharts.all().get("scores of both signs"), 335);
    assertThat(boxes).hasSize(2);
    assertThat(boxes.get(0).x() + boxes.get(0).width()).isCloseTo(boxes.get(1).x(), within(0.01));
    assertThat(boxes.get(0).width() / boxes.get(1).width()).isCloseTo(64 / 12.0, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines of both signs",
        "one score",
        "dots of both signs",
        "dots with intervals",
        "five dots with intervals",
        "dots with intervals of both signs",
        "columns with intervals"
      })
  void marksOfAnyValueStayInside(String name) {
    for (double width : ChartSheet.WIDTHS) {
      ChartDrawing drawing = paint(EdgeCharts.all().get(name), width);
      assertThat(drawing.items())
          .filteredOn(Item.Path.class::isInstance)
          .extracting(item -> ((Item.Path) item).path().getBounds2D())
          .isNotEmpty()
          .allMatch(
              mark ->
                  mark.getMinX() >= -1
                      && mark.getMaxX() <= width + 1
                      && mark.getMinY() >= 0
                      && mark.getMaxY() <= drawing.height());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines of both signs", "one score", "lines of zero"})
  void dotsAtTheEdgesOfAPlotAreWhole(String name) {
    List<Rectangle2D> dots =
        paint(EdgeCharts.all().get(name), 330).items().stream()
            .filter(Item.Path.class::isInstance)
            .map(Item.Path.class::cast)
            .filter(path -> path.fill().isPresent())
            .map(path -> path.path().getBounds2D())
            .filter(bounds -> bounds.getWidth() < 5)
            .toList();
    assertThat(dots).isNotEmpty();
    assertThat(dots)
        .allSatisfy(dot -> assertThat(dot.getHeight()).isCloseTo(dot.getWidth(), within(0.01)));
  }

  @Test
  void chartsOfNothingAreEmpty() {
    for (ChartSpec spec :
        List.of(
            new ChartSpec.Bars(List.of(), List.of()),
            new ChartSpec.Histogram(List.of(), List.of(), Optional.empty()),
            new ChartSpec.Stacked(List.of(), List.of()),
            new ChartSpec.Dots(List.of(), List.of()),
            new ChartSpec.Lines(List.of(), List.of()),
            new ChartSpec.Lines(
                List.of(),
                List.of(new ChartSpec.Lines.Series("", ColorRole.ORDINARY, List.of()))))) {
      for (double width : ChartSheet.WIDTHS) {
        assertThat(paint(spec, width).items()).noneMatch(Item.Glyphs.class::isInstance);
      }
    }
  }

  @Test
  void editionsWithoutAFigureAreBridgedByDots() {
    List<Item.Path> dotted =
        paint(SampleCharts.all().get("lines"), 335).items().stream()
            .filter(Item.Path.class::isInstance)
            .map(Item.Path.class::cast)
            .filter(path -> path.dash().length > 0)
            .toList();
    assertThat(dotted).hasSize(1);
  }

  static List<Item.Box> boxes(ChartSpec spec, double width) {
    return paint(spec, width).items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .toList();
  }

  /** One positive answer against three negative ones: the roles say where the sides meet. */
  @Test
  void sidesOfAScaleMeetAtOneLineWhateverTheirNumbersOfAnswers() {
    List<ChartSpec.Part> scale =
        List.of(
            new ChartSpec.Part("Oui", ColorRole.positive(0, 1)),
            new ChartSpec.Part("Un peu", ColorRole.negative(2, 3)),
            new ChartSpec.Part("Peu", ColorRole.negative(1, 3)),
            new ChartSpec.Part("Non", ColorRole.negative(0, 3)));
    ChartSpec chart =
        new ChartSpec.Diverging(
            scale,
            "Oui",
            "Non",
            Optional.empty(),
            List.of(side("Fibre", 40, 20, 30, 10), side("Mobile", 70, 10, 5, 15)));
    List<Item.Box> positive =
        boxes(chart, 400).stream()
            .filter(box -> box.color() == Brand.DEFAULT.positive().dark())
            .toList();
    assertThat(positive).hasSize(2);
    double meeting = positive.get(0).x() + positive.get(0).width();
    assertThat(positive.get(1).x() + positive.get(1).width()).isCloseTo(meeting, within(0.01));
    assertThat(boxes(chart, 400))
        .filteredOn(
            box ->
                scale.subList(1, 4).stream()
                    .anyMatch(part -> ChartColors.of(part.role(), Brand.DEFAULT) == box.color()))
        .hasSize(6)
        .allSatisfy(box -> assertThat(box.x()).isGreaterThan(meeting - 0.01));
  }

  /** Where nobody knows which side is good, nothing is printed in the colour of a bad one. */
  @Test
  void aScaleWithoutAGoodSideHasNoColourOfJudgement() {
    List<ChartSpec.Part> scale =
        List.of(
            new ChartSpec.Part("Rouge", ColorRole.oneSide(0, 2)),
            new ChartSpec.Part("Rose", ColorRole.oneSide(1, 2)),
            new ChartSpec.Part("Ciel", ColorRole.otherSide(1, 2)),
            new ChartSpec.Part("Bleu", ColorRole.otherSide(0, 2)));
    ChartSpec chart =
        new ChartSpec.Diverging(
            scale,
            "Rouges",
            "Bleus",
            Optional.empty(),
            List.of(side("Hall", 40, 20, 30, 10), side("Cour", 70, 10, 5, 15)));
    List<Integer> colours =
        paint(chart, 400).items().stream()
            .filter(Item.Glyphs.class::isInstance)
            .map(item -> ((Item.Glyphs) item).color())
            .toList();
    assertThat(colours)
        .contains(
            Brand.DEFAULT.positive().dark(),
            ChartColors.text(
                ChartColors.of(ColorRole.otherSide(0, 2), Brand.DEFAULT), Brand.DEFAULT))
        .doesNotContain(Brand.DEFAULT.negative().dark(), Brand.DEFAULT.negative().light());
  }

  private static ChartSpec.Diverging.Row side(String label, double yes, double... no) {
    List<ChartSpec.Mark> marks = new ArrayList<>(SampleCharts.stack(yes));
    marks.addAll(SampleCharts.stack(no));
    return ChartSpec.Diverging.Row.builder(
            label,
            marks,
            SampleCharts.mark("oui", yes, ColorRole.ORDINARY),
            SampleCharts.mark("non", 100 - yes, ColorRole.ORDINARY))
        .emphasis(ChartSpec.Emphasis.NORMAL)
        .build();
  }

  @Test
  void noLabelIsCut() {
    for (ChartSpec spec : SampleCharts.all().values()) {
      String text =
          paint(spec, 160).items().stream()
              .filter(Item.Glyphs.class::isInstance)
              .map(item -> ((Item.Glyphs) item).text())
              .collect(Collectors.joining(" "));
      assertThat(text).doesNotContain("…");
    }
    assertThat(
            paint(SampleCharts.all().get("bars"), 160).items().stream()
                .filter(Item.Glyphs.class::isInstance)
                .map(item -> ((Item.Glyphs) item).text())
                .collect(Collectors.joining(" ")))
        .contains("administrations");
  }
}
