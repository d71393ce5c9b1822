package io.etude.pdf.layout;

import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;

/** How many of some reports miss each bar of pages, and where. */
final class BarCounts {

  /** Of columns whose width, and words whose length, are drawn at random: it says nothing here. */
  private static final PageMeasure DRAWN = PageMeasure.UNEASY_MEASURE;

  /** The worst value of each measure, by name. */
  private final Map<String, PageQuality.Measure> worst = new TreeMap<>();

  /** Each miss of a bar, with the seed of its report. */
  private final List<String> misses = new ArrayList<>();

  private int reports;

  /** How many reports break each bar, by name. */
  private final Map<String, Integer> broken = new TreeMap<>();

  /**
   * Counts the bars that a report misses.
   *
   * @param report its seed and kind
   * @param excused the bars that some reports may miss; a miss of another fails
   */
  void add(
      String report,
      String theme,
      CheckedPages pages,
      Set<String> excused,
      SoftAssertions printed) {
    reports++;
    for (PageQuality.Measure measure : pages.quality().measures()) {
      String code = measure.kind().code();
      boolean missed = pages.missed().contains(code) && measure.kind() != DRAWN;
      worst.merge(code, measure, (a, b) -> b.value() > a.value() ? b : a);
      broken.merge(code, missed ? 1 : 0, Integer::sum);
      if (missed) {
        misses.add(report + ", " + theme + ": " + miss(measure));
      }
      if (!excused.contains(code)) {
        printed.assertThat(missed).as("seed %s, %s: %s", report, theme, miss(measure)).isFalse();
      }
    }
  }

  /** Counts what some reports may have, though no page measure is of it. */
  void add(String report, String theme, String code, List<String> places) {
    broken.merge(code, places.isEmpty() ? 0 : 1, Integer::sum);
    if (!places.isEmpty()) {
      misses.add(report + ", " + theme + ": " + code + " at " + String.join("; ", places));
    }
  }

  private static String miss(PageQuality.Measure measure) {
    String value = String.format(Locale.ROOT, "%.3f", measure.value());
    return measure.kind().code() + " is " + value + " at " + String.join("; ", measure.places());
  }

  /** No bar is missed by more than its part of the reports. */
  void assertAtMost(Map<String, Double> parts, SoftAssertions printed) {
    parts.forEach(
        (bar, part) ->
            printed
                .assertThat(broken.getOrDefault(bar, 0))
                .as(bar)
                .isLessThanOrEqualTo((int) Math.ceil(part * reports)));
  }

  /** Writes the bars and their misses to a file of the build. */
  void write(String file, String title) throws IOException {
    Path list = Files.createDirectories(Path.of("target")).resolve(file);
    Files.writeString(list, title + "\n" + table() + String.join("\n", misses));
  }

  /** Each measure with its bar, its worst value and how many reports miss the bar. */
  private String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-26s%9s%9s%8s%n", "", "bar", "worst", "missed"));
    worst.forEach(
        (code, measure) -> {
          String bar =
              measure.kind().bar().isPresent()
                  ? String.format(Locale.ROOT, "%.2f", measure.kind().bar().getAsDouble())
                  : "counted";
          table.append(
              String.format(
                  Locale.ROOT, "%-26s%9s%9.3f%8d%n", code, bar, measure.value(), broken.get(code)));
        });
    return table.toString();
  }
}
