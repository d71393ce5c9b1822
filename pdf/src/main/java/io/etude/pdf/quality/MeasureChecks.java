package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the lines of running text are, in characters: as long as the eye finds the next one with
 * ease, and long enough to break well.
 */
final class MeasureChecks {

  /** What people read with ease where several columns are side by side. */
  private static final Range IN_COLUMNS = new Range(35, 50);

  /** What they read with ease in one column, whose lines are farther apart. */
  private static final Range IN_ONE = new Range(62, 78);

  /** The average of fewer lines says little. */
  private static final int MIN_LINES = 25;

  private final Map<Width, Lines> widths = new LinkedHashMap<>();

  private record Range(double least, double most) {

    /** How many whole characters a length is out of the range. */
    double beyond(double characters) {
      double rounded = Math.rint(characters);
      return Math.max(0, Math.max(least - rounded, rounded - most));
    }
  }

  /** Columns of one width, in whole points, alone or beside others. */
  private record Width(long points, boolean alone) {
    Range range() {
      return alone ? IN_ONE : IN_COLUMNS;
    }
  }

  /** The lines of columns of one width. */
  private static final class Lines {
    private final int page;
    private long count;
    private double characters;

    Lines(int page) {
      this.page = page;
    }

    double average() {
      return characters / count;
    }
  }

  void page(Page page) {
    for (ColumnFrame column : page.columns()) {
      if (!column.flow()) {
        continue;
      }
      boolean alone = column.width() > page.width() / 2;
      Width width = new Width(Math.round(column.width()), alone);
      for (LineInfo line : column.lines()) {
        if (line.kind() == LineInfo.Kind.TEXT
            && !Double.isNaN(line.measure())
            && !isIdeographic(line)) {
          Lines lines = widths.computeIfAbsent(width, w -> new Lines(page.number()));
          lines.count++;
          lines.characters += line.measure();
        }
      }
    }
  }

  /** Whether a line has characters that stand for words: the lengths are those of letters. */
  private static boolean isIdeographic(LineInfo line) {
    return 2 * line.text().codePoints().filter(Character::isIdeographic).count()
        > line.text().codePointCount(0, line.text().length());
  }

  List<PageQuality.Measure> measures() {
    double worst = 0;
    List<String> places = new ArrayList<>();
    long count = 0;
    double characters = 0;
    for (Map.Entry<Width, Lines> entry : widths.entrySet()) {
      Lines lines = entry.getValue();
      count += lines.count;
      characters += lines.characters;
      double beyond = entry.getKey().range().beyond(lines.average());
      if (lines.count >= MIN_LINES && beyond > 0) {
        worst = Math.max(worst, beyond);
        places.add(place(entry.getKey(), lines));
      }
    }
    double average = count == 0 ? 0 : characters / count;
    return List.of(
        new PageQuality.Measure(PageMeasure.CHARACTERS_PER_LINE, average, List.of()),
        new PageQuality.Measure(PageMeasure.UNEASY_MEASURE, worst, places));
  }

  private static String place(Width width, Lines lines) {
    return String.format(
        Locale.ROOT,
        "page %d: %.0f characters in %d points, where %.0f to %.0f read well",
        lines.page,
        lines.average(),
        width.points(),
        width.range().least(),
        width.range().most());
  }
}
