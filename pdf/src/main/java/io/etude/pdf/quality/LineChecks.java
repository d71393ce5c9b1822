package io.etude.pdf.quality;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.LineInfo;
import io.etude.pdf.frame.Page;
import io.etude.render.PageMeasure;
import io.etude.render.PageQuality;
import java.util.List;
import java.util.OptionalDouble;

/** Measures of lines: how they are justified, hyphenated, and parted from their paragraph. */
final class LineChecks {
  private static final int MIN_TOGETHER = 2;
  private static final double LOOSE = 1;
  private static final double STRETCHED = 2;

  private final Count loose = new Count(PageMeasure.LOOSE_LINES);
  private final Count stretched = new Count(PageMeasure.STRETCHED_LINES);
  private final Count consecutive = new Count(PageMeasure.CONSECUTIVE_HYPHENS);
  private final Count atEnd = new Count(PageMeasure.HYPHENS_AT_COLUMN_END);
  private final Count widows = new Count(PageMeasure.WIDOWS);
  private final Count orphans = new Count(PageMeasure.ORPHANS);
  private final Count headings = new Count(PageMeasure.HEADINGS_NEAR_FOOT);

  /** The share of fewer lines says little. */
  private static final int MIN_LINES = 50;

  /** Spaces of a line from which on the bar is that of wide columns. */
  private static final double MANY_SPACES = 7;

  /** By how much the bar rises for each space less. */
  private static final double FOR_A_SPACE = 0.1;

  private static final double MAX_LOOSE = 0.5;

  /** No farther from a heading than this, in points, is what it heads. */
  private static final double RIGHT_UNDER = 48;

  private long justified;
  private long spaces;
  private int stretchedParagraph = -1;
  private int hyphens;
  private int paragraph = -1;

  void page(Page page) {
    for (ColumnFrame column : page.columns()) {
      List<LineInfo> lines = column.lines();
      for (LineInfo line : lines) {
        justification(line, page.number());
        hyphenation(line, page.number());
      }
      if (!lines.isEmpty()) {
        columnEnd(lines.get(lines.size() - 1), page.number());
        parted(lines, page.number());
        headings(page, column);
      }
    }
  }

  private void justification(LineInfo line, int page) {
    double ratio = line.ratio();
    if (Double.isNaN(ratio)) {
      return;
    }
    justified++;
    if (Math.abs(ratio) > LOOSE + 1e-9) {
      loose.add(page, line.text());
    }
    spaces += line.text().strip().chars().filter(c -> c == ' ').count();
    if (ratio > STRETCHED + 1e-9) {
      if (line.paragraph() == stretchedParagraph) {
        stretched.add(page, line.text());
      }
      stretchedParagraph = line.paragraph();
    }
  }

  private void hyphenation(LineInfo line, int page) {
    if (line.paragraph() != paragraph) {
      hyphens = 0;
      paragraph = line.paragraph();
    }
    hyphens = line.hyphen() ? hyphens + 1 : 0;
    consecutive.atMost(hyphens, page, line.text());
  }

  private void columnEnd(LineInfo last, int page) {
    if (last.hyphen() && last.index() < last.count() - 1) {
      atEnd.add(page, last.text());
    }
  }

  /** Lines of a paragraph that are alone, because the others are in another column. */
  private void parted(List<LineInfo> lines, int page) {
    LineInfo first = lines.get(0);
    if (isText(first) && first.index() > 0 && together(lines, 0, 1) < MIN_TOGETHER) {
      widows.add(page, first.text());
    }
    LineInfo last = lines.get(lines.size() - 1);
    boolean more = last.index() < last.count() - 1;
    if (isText(last) && more && together(lines, lines.size() - 1, -1) < MIN_TOGETHER) {
      orphans.add(page, last.text());
    }
  }

  private static boolean isText(LineInfo line) {
    return line.kind() == LineInfo.Kind.TEXT;
  }

  private static int together(List<LineInfo> lines, int from, int step) {
    int count = 0;
    for (int i = from; i >= 0 && i < lines.size(); i += step) {
      if (lines.get(i).paragraph() != lines.get(from).paragraph()) {
        break;
      }
      count++;
    }
    return count;
  }

  private void headings(Page page, ColumnFrame column) {
    List<LineInfo> lines = column.lines();
    for (int i = 0; i < lines.size(); i++) {
      LineInfo line = lines.get(i);
      boolean lastOfColumn = i == lines.size() - 1;
      boolean endsHere = lastOfColumn || lines.get(i + 1).kind() != LineInfo.Kind.HEADING;
      if (line.kind() == LineInfo.Kind.HEADING
          && endsHere
          && isNearFoot(column, i)
          && !(lastOfColumn && headsBlock(page, column, line.baseline()))) {
        headings.add(page.number(), line.text());
      }
    }
  }

  /** Whether a block that is no part of the text is right under a heading. */
  private static boolean headsBlock(Page page, ColumnFrame column, double baseline) {
    return page.columns().stream()
        .filter(other -> !other.flow())
        .filter(other -> other.x() < column.x() + column.width())
        .filter(other -> other.x() + other.width() > column.x())
        .flatMap(other -> other.blocks().stream())
        .anyMatch(block -> block.top() > baseline && block.top() < baseline + RIGHT_UNDER);
  }

  /** Fewer than two lines follow, and no block: a whole paragraph of one line is enough, too. */
  private static boolean isNearFoot(ColumnFrame column, int index) {
    List<LineInfo> lines = column.lines();
    int following = lines.size() - 1 - index;
    if (following >= MIN_TOGETHER) {
      return false;
    }
    double baseline = lines.get(index).baseline();
    boolean block =
        column.blocks().stream()
                .anyMatch(extent -> extent.unsplittable() && extent.top() > baseline)
            && following > 0;
    boolean wholeParagraph = following == 1 && lines.get(index + 1).count() == 1;
    return !block && !wholeParagraph;
  }

  private PageQuality.Measure looseLines() {
    PageMeasure kind = PageMeasure.LOOSE_LINES;
    if (justified < MIN_LINES) {
      return new PageQuality.Measure(kind, 0, List.of());
    }
    double fewer = Math.max(0, MANY_SPACES - spaces / (double) justified);
    double bar = Math.min(MAX_LOOSE, kind.bar().orElseThrow() + FOR_A_SPACE * fewer);
    PageQuality.Measure share = loose.share(justified);
    return new PageQuality.Measure(kind, share.value(), OptionalDouble.of(bar), share.places());
  }

  List<PageQuality.Measure> measures() {
    return List.of(
        looseLines(),
        stretched.measure(),
        consecutive.measure(),
        atEnd.measure(),
        widows.measure(),
        orphans.measure(),
        headings.measure());
  }
}
