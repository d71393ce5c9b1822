package io.etude.pdf.chart.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.document.chart.ChartSpec;
import io.etude.pdf.chart.ChartDrawing;
import io.etude.pdf.chart.ChartPainterTest;
import io.etude.pdf.frame.Item;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading itself: charts in which one item is not what it was are found out. */
@Tag("property")
class TamperedChartsTest {

  private static final int SEEDS = 12;
  private static final double WIDTH = 335;

  /** What a mark is moved by: more than the distance that a reading lets pass. */
  private static final double SHIFT = 0.4;

  private static final int OTHER_COLOR = 0x123456;

  @FunctionalInterface
  private interface Change {
    /** The changed items, of which the one at {@code index} is another. */
    List<Item> at(int index, List<Item> items);
  }

  private static List<Item> replaced(List<Item> items, int index, Item other) {
    List<Item> changed = new ArrayList<>(items);
    changed.set(index, other);
    return changed;
  }

  private static Item moved(Item item, double x, double y) {
    if (item instanceof Item.Box box) {
      return new Item.Box(
          box.x() + x, box.y() + y, box.width(), box.height(), box.color(), box.mark());
    }
    Item.Path path = (Item.Path) item;
    return new Item.Path(
        new Path2D.Double(path.path(), AffineTransform.getTranslateInstance(x, y)),
        path.fill(),
        path.stroke(),
        path.lineWidth(),
        path.dash(),
        path.mark());
  }

  private static Item shorter(Item item, double part) {
    if (item instanceof Item.Box box) {
      return new Item.Box(
          box.x(), box.y(), box.width() * part, box.height() * part, box.color(), box.mark());
    }
    return moved(item, SHIFT, SHIFT);
  }

  private static Item painted(Item item) {
    if (item instanceof Item.Box box) {
      return new Item.Box(box.x(), box.y(), box.width(), box.height(), OTHER_COLOR, box.mark());
    }
    Item.Path path = (Item.Path) item;
    return new Item.Path(
        path.path(),
        path.fill().isPresent() ? OptionalInt.of(OTHER_COLOR) : path.fill(),
        path.stroke().isPresent() ? OptionalInt.of(OTHER_COLOR) : path.stroke(),
        path.lineWidth(),
        path.dash(),
        path.mark());
  }

  private static Item.Glyphs saying(Item.Glyphs run, String text) {
    return glyphs(run, run.x(), run.y(), text);
  }

  private static Item.Glyphs moved(Item.Glyphs run, double x, double y) {
    return glyphs(run, run.x() + x, run.y() + y, run.text());
  }

  private static Item.Glyphs glyphs(Item.Glyphs run, double x, double y, String text) {
    return new Item.Glyphs(
        x,
        y,
        run.face(),
        run.size(),
        run.scale(),
        run.glyphs(),
        run.advances(),
        text,
        run.clusters(),
        run.color(),
        run.mark());
  }

  /** Another text of the chart in its place. */
  private static List<Item> exchanged(int index, List<Item> items) {
    Item.Glyphs run = (Item.Glyphs) items.get(index);
    for (int i = 1; i < items.size(); i++) {
      int other = (index + i) % items.size();
      if (items.get(other) instanceof Item.Glyphs text && !text.text().equals(run.text())) {
        return replaced(
            replaced(items, index, saying(run, text.text())), other, saying(text, run.text()));
      }
    }
    return replaced(items, index, saying(run, "other"));
  }

  private static boolean isMark(Item item) {
    return !(item instanceof Item.Glyphs);
  }

  /** Lines of the page's furniture and outlines may lie a little aside. */
  private static boolean carries(Item item) {
    return isMark(item)
        && !(item instanceof Item.Path path
            && (path.dash().length > 0
                || path.lineWidth() < 0.6 && path.fill().isEmpty()
                || path.stroke().orElse(0) == 0xFFFFFF
                || path.fill().orElse(0) == 0xFFFFFF));
  }

  private static void assertFound(String kind, String what, Change change, boolean marks) {
    assertFound(kind, what, change, item -> marks ? carries(item) : !isMark(item));
  }

  private static void assertFound(
      String kind, String what, Change change, Predicate<Item> isChanged) {
    int changes = 0;
    List<String> passed = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      ChartSpec spec = new RandomCharts(seed).chart(kind);
      ChartDrawing drawing = ChartPainterTest.paint(spec, WIDTH);
      for (int i = 0; i < drawing.items().size(); i++) {
        Item item = drawing.items().get(i);
        if (!isChanged.test(item)) {
          continue;
        }
        changes++;
        ChartDrawing changed =
            new ChartDrawing(drawing.width(), drawing.height(), change.at(i, drawing.items()));
        if (ChartReading.faults(spec, changed, Brand.DEFAULT).isEmpty()) {
          passed.add("seed " + seed + ", item " + i + ": " + item);
        }
      }
    }
    assertThat(changes).isGreaterThan(SEEDS);
    assertThat(passed).as("%s: %s, %d changes", kind, what, changes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void aMarkThatIsMovedIsFound(String kind) {
    boolean upright = kind.equals("histogram") || kind.equals("lines");
    assertFound(
        kind,
        "moved",
        (i, items) -> replaced(items, i, moved(items.get(i), SHIFT, upright ? SHIFT : 0)),
        true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void aMarkThatIsTooShortIsFound(String kind) {
    for (double part : new double[] {0.8, 0.5}) {
      assertFound(
          kind,
          "shortened to " + part,
          (i, items) -> replaced(items, i, shorter(items.get(i), part)),
          true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void aMarkOfAnotherColourIsFound(String kind) {
    assertFound(kind, "painted", (i, items) -> replaced(items, i, painted(items.get(i))), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void aMarkThatIsLeftOutIsFound(String kind) {
    assertFound(
        kind,
        "left out",
        (i, items) -> {
          List<Item> rest = new ArrayList<>(items);
          rest.remove(i);
          return rest;
        },
        true);
  }

  private static boolean isFigureOrLabel(Item item) {
    Item.Glyphs run = (Item.Glyphs) item;
    return run.x() < 0.5 || run.text().matches("[\\d,]{2,}([\\u00a0\\u202f ]?%)?");
  }

  /** Farther aside than neighbours push a figure, and higher than a line. */
  @ParameterizedTest
  @ValueSource(strings = {"bars", "stacked", "diverging", "dots"})
  void aTextThatIsMovedIsFound(String kind) {
    for (double[] by : new double[][] {{12, 0}, {-12, 0}, {0, 12}}) {
      assertFound(
          kind,
          "text moved by " + by[0] + ", " + by[1],
          (i, items) -> replaced(items, i, moved((Item.Glyphs) items.get(i), by[0], by[1])),
          item -> !isMark(item) && isFigureOrLabel(item));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "stacked", "diverging", "dots"})
  void aTextThatIsLeftOutIsFound(String kind) {
    assertFound(
        kind,
        "text left out",
        (i, items) -> {
          List<Item> rest = new ArrayList<>(items);
          rest.remove(i);
          return rest;
        },
        false);
  }

  /** A text that lacks its last letter. */
  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void aClippedTextIsFound(String kind) {
    assertFound(
        kind,
        "text clipped",
        (i, items) -> {
          Item.Glyphs run = (Item.Glyphs) items.get(i);
          String text = run.text();
          return replaced(items, i, saying(run, text.substring(0, text.length() - 1)));
        },
        item -> item instanceof Item.Glyphs run && run.text().length() > 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void textsThatChangePlacesAreFound(String kind) {
    assertFound(kind, "texts exchanged", TamperedChartsTest::exchanged, false);
  }

  /** A mark is drawn, and its figure printed, though that may not be published. */
  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void theMarkOfAHiddenFigureIsFound(String kind) {
    int changes = 0;
    List<String> passed = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      ChartSpec spec = new RandomCharts(seed).chart(kind);
      ChartDrawing drawing = ChartPainterTest.paint(spec, WIDTH);
      for (ChartSpec hidden : HiddenMarks.of(spec)) {
        changes++;
        if (ChartReading.faults(hidden, drawing, Brand.DEFAULT).isEmpty()) {
          passed.add("seed " + seed + ": " + hidden);
        }
      }
    }
    assertThat(changes).isGreaterThan(SEEDS);
    assertThat(passed).as("%s: hidden, %d changes", kind, changes).isEmpty();
  }
}
