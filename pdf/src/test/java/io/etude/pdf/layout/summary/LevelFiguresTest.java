package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures under the bars of a grid, and the headings of the figures beside these. */
class LevelFiguresTest {

  private static final String STUDY =
      """
      id: rides
      title: Rides
      language: en
      questions:
        - id: ride
          type: grid
          label: Rides
          columns: 'ride{item}'
          items: {1: Trains, 2: Buses}
          categories: {1: Very good, 2: Good, 3: {label: Fair, kind: neutral}, 4: Bad, 5: Very bad}
          nets:
            good: {label: Fine, codes: [1, 2], side: positive}
            bad: {label: Neither good nor fair, codes: [4, 5], side: negative}
      """;

  /** Both items have so many answers of each level, of 100. */
  private static LaidPages results(int... levels) {
    List<List<Object>> rows = new ArrayList<>();
    for (int level = 0; level < levels.length; level++) {
      for (int i = 0; i < levels[level]; i++) {
        rows.add(List.of(level + 1, level + 1));
      }
    }
    Report report =
        StudyReport.of(
                Analysis.of(Study.parse(STUDY))
                    .run(RowsSource.of("rows", List.of("ride1", "ride2"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return LaidPages.of(report, Theme.report());
  }

  /** The parts of the first bar, from left to right. */
  private static List<Item.Box> bar(LaidPages laid) {
    List<Item.Box> parts = items(laid, Item.Box.class);
    parts.removeIf(box -> box.height() != LevelFigures.BAR);
    double first = parts.stream().mapToDouble(Item.Box::y).min().orElseThrow();
    parts.removeIf(box -> box.y() != first);
    parts.sort(Comparator.comparing(Item.Box::x));
    return parts;
  }

  /** What is on the page of the results. */
  private static <T extends Item> List<T> items(LaidPages laid, Class<T> type) {
    List<T> items = new ArrayList<>();
    laid.pages().stream()
        .filter(
            page ->
                page.items().stream()
                    .anyMatch(i -> i instanceof Item.Box b && b.height() == LevelFigures.BAR))
        .limit(1)
        .flatMap(page -> page.items().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .forEach(items::add);
    return items;
  }

  private static boolean isUnder(Item.Glyphs run, Item.Box part) {
    double foot = part.y() + part.height();
    return run.y() > foot && run.y() < foot + 12;
  }

  @ParameterizedTest
  @CsvSource({"96, 1, 1, 1, 1", "90, 2, 3, 3, 2", "1, 1, 1, 48, 49", "49, 1, 1, 1, 48"})
  void aFigureThatIsNotUnderItsPartHasALineFromIt(int a, int b, int c, int d, int e) {
    LaidPages laid = results(a, b, c, d, e);
    List<Item.Box> parts = bar(laid);
    assertThat(parts).hasSize(5);
    double left = parts.get(0).x() - 5;
    double right = parts.get(4).x() + parts.get(4).width() + 5;
    List<Item.Glyphs> figures = items(laid, Item.Glyphs.class);
    figures.removeIf(run -> !isUnder(run, parts.get(0)) || run.x() < left || run.x() > right);
    figures.sort(Comparator.comparing(Item.Glyphs::x));
    List<Item.Box> narrow = parts.stream().filter(part -> part.width() < 20).toList();
    assertThat(figures).hasSameSizeAs(narrow);
    for (int i = 0; i < figures.size(); i++) {
      Item.Box part = narrow.get(i);
      double middle = figures.get(i).x() + figures.get(i).width() / 2;
      boolean under = middle >= part.x() && middle <= part.x() + part.width() + LevelFigures.RULE;
      assertThat(under || leads(laid, part, middle)).as("figure %d", i).isTrue();
    }
  }

  /** Whether a line leads from a part to a place below it. */
  private static boolean leads(LaidPages laid, Item.Box part, double to) {
    double from = part.x() + part.width() / 2;
    return items(laid, Item.Path.class).stream()
        .map(path -> path.path().getBounds2D())
        .filter(line -> Math.abs(line.getMinY() - part.y() - part.height()) < 0.5)
        .anyMatch(line -> spans(line, Math.min(from, to), Math.max(from, to)));
  }

  private static boolean spans(Rectangle2D line, double from, double to) {
    return Math.abs(line.getMinX() - from) < 0.6 && Math.abs(line.getMaxX() - to) < 0.6;
  }

  /** What is short gives way: its line leads beyond the end of the bar. */
  @ParameterizedTest
  @CsvSource({"62, 33, 4, 0, 1", "62, 32, 0, 4, 2"})
  void figuresOfTheShortestLevelsPushNoOtherFromUnderItsPart(int a, int b, int c, int d, int e) {
    LaidPages laid = results(a, b, c, d, e);
    Item.Box part = bar(laid).get(2);
    Item.Glyphs figure =
        items(laid, Item.Glyphs.class).stream()
            .filter(run -> run.text().equals("4") && isUnder(run, part))
            .findFirst()
            .orElseThrow();
    assertThat(figure.x() + figure.width() / 2).isBetween(part.x(), part.x() + part.width());
  }

  /** "6 3" read as one number. */
  @ParameterizedTest
  @CsvSource({"62, 30, 4, 3, 1", "49, 1, 1, 1, 48"})
  void figuresUnderABarAreSoFarApartThatTheyReadAsSeveral(int a, int b, int c, int d, int e) {
    LaidPages laid = results(a, b, c, d, e);
    Item.Box first = bar(laid).get(0);
    List<Item.Glyphs> figures = items(laid, Item.Glyphs.class);
    figures.removeIf(run -> !isUnder(run, first) || !run.text().matches("[134]"));
    figures.sort(Comparator.comparing(Item.Glyphs::x));
    assertThat(figures).hasSize(3);
    for (int i = 1; i < figures.size(); i++) {
      Item.Glyphs before = figures.get(i - 1);
      assertThat(figures.get(i).x() - before.x() - before.width())
          .isGreaterThanOrEqualTo(LabelSpacing.BETWEEN_FIGURES - 0.01);
    }
  }

  @Test
  void figuresUnderTheirPartsHaveNoLines() {
    LaidPages laid = results(50, 2, 46, 2, 0);
    double foot = bar(laid).get(0).y() + LevelFigures.BAR;
    assertThat(items(laid, Item.Path.class))
        .noneMatch(path -> Math.abs(path.path().getBounds2D().getMinY() - foot) < 0.5);
  }

  /** In the order in which they are read: that of the scale. */
  @Test
  void theHeadingOfTheSecondFigureIsNotAboveThatOfTheFirst() {
    LaidPages laid = results(40, 20, 10, 10, 20);
    List<Item.Glyphs> runs = items(laid, Item.Glyphs.class);
    double bar = bar(laid).get(0).y();
    double first = heading(runs, "Fine", bar);
    assertThat(heading(runs, "Neither good nor fair", bar)).isGreaterThanOrEqualTo(first);
  }

  /** The lowest over the first bar that has a text: the key of the answers is above. */
  private static double heading(List<Item.Glyphs> runs, String text, double bar) {
    return runs.stream()
        .filter(run -> run.text().strip().equals(text) && run.y() < bar)
        .mapToDouble(Item.Glyphs::y)
        .max()
        .orElseThrow();
  }
}
