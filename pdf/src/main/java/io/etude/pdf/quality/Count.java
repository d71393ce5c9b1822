package io.etude.pdf.quality;

import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One measure while it is being taken: a value, and the first few places that break its bar. */
final class Count {
  private static final int PLACES = 5;
  private static final int EXCERPT = 100;
  private static final String SOFT_HYPHEN = "\u00ad";

  private final PageMeasure kind;
  private final List<String> places = new ArrayList<>();
  private double value;

  Count(PageMeasure kind) {
    this.kind = kind;
  }

  /** One more place. */
  void add(int page, String what) {
    value++;
    place(page, what);
  }

  /** A place where the measure is that much: the largest counts. */
  void atMost(double measured, int page, String what) {
    atMost(measured, page, () -> what);
  }

  /** The same of a place whose name is made only if the bar is broken. */
  void atMost(double measured, int page, Supplier<String> what) {
    value = Math.max(value, measured);
    if (measured > kind.bar().orElse(Double.POSITIVE_INFINITY)) {
      String of = MeasureWords.isPart(kind) ? " of " : " at ";
      place(page, MeasureWords.number(kind, measured) + of + what.get());
    }
  }

  /** Names a place, once: several lines of a page may begin alike. */
  private void place(int page, String what) {
    String place = "page " + page + ": " + excerpt(what.replace(SOFT_HYPHEN, "-").strip());
    if (places.size() < PLACES && !places.contains(place)) {
      places.add(place);
    }
  }

  /** The beginning of a text, up to the end of a word. */
  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = text.lastIndexOf(' ', EXCERPT);
    return text.substring(0, end > 0 ? end : EXCERPT) + "…";
  }

  PageQuality.Measure measure() {
    return new PageQuality.Measure(kind, value, places);
  }

  /** The value as a share of a total. */
  PageQuality.Measure share(long total) {
    return new PageQuality.Measure(kind, total == 0 ? 0 : value / total, places);
  }
}
