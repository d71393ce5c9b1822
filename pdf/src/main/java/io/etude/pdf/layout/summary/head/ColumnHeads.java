package io.etude.pdf.layout.summary.head;

import io.etude.document.SummaryBanner;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.BaseLines;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import io.etude.pdf.layout.summary.strip.StripAxes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The names of groups over a column each, with their dots and bases below them. */
final class ColumnHeads {

  /** Where names are closer to each other, those of their segment have thin rules between them. */
  private static final double APART = 4.5;

  private static final double HAIRLINE = 0.3;

  /** The line of the dots that stand for groups below. */
  private static final double DOTS = 2 * Pen.RADIUS + 2;

  private final SummaryShape shape;
  private final SummaryBanner banner;
  private final Words words;
  private final SummaryStyles styles;
  private final Map<SummaryShape.Segment, ColumnNames> names = new HashMap<>();

  /** The segments whose groups are marks in some row, of which the heading is the key. */
  private final List<SummaryShape.Segment> marked;

  ColumnHeads(SummaryShape shape, StripAxes axes, Words words, SummaryStyles styles) {
    this.shape = shape;
    this.words = words;
    this.styles = styles;
    banner = axes.banner();
    marked = shape.segments().stream().filter(segment -> hasMarks(axes, segment)).toList();
  }

  private static boolean hasMarks(StripAxes axes, SummaryShape.Segment segment) {
    return axes.tables().stream()
        .anyMatch(
            table ->
                IntStream.range(0, table.rows().size())
                    .anyMatch(row -> axes.isMarked(table, row, segment.index())));
  }

  /** The height of names, dots and bases. */
  double height() {
    int most = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      for (int place = 0; place < segment.groups().size(); place++) {
        most = Math.max(most, name(segment, place).size());
      }
    }
    return most * nameStyle().leading() + dotsHeight() + basesHeight();
  }

  private double dotsHeight() {
    return marked.isEmpty() ? 0 : DOTS;
  }

  private double basesHeight() {
    int deepest = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      for (int place = 0; place < segment.groups().size(); place++) {
        deepest = Math.max(deepest, base(segment, place).size());
      }
    }
    return deepest * styles.tiny.leading();
  }

  private SummaryBanner.Group group(SummaryShape.Segment segment, int place) {
    return banner.groups().get(segment.groups().get(place));
  }

  private List<String> name(SummaryShape.Segment segment, int place) {
    return names
        .computeIfAbsent(segment, s -> new ColumnNames(words, nameStyle(), banner, s.groups()))
        .lines(segment.group(0).width())
        .get(place);
  }

  private TextStyle nameStyle() {
    return styles.name(shape.nameSize());
  }

  /** Thin rules between the names of a segment, if some would run into each other. */
  private void hairlines(Pen pen, SummaryShape.Segment segment, double x, double foot) {
    int deepest = 1;
    boolean close = false;
    for (int place = 0; place < segment.groups().size(); place++) {
      deepest = Math.max(deepest, name(segment, place).size());
      close |= place > 0 && runsInto(segment, place - 1, name(segment, place));
    }
    for (int place = 1; close && place < segment.groups().size(); place++) {
      hairline(pen, segment, place, deepest, x, foot);
    }
  }

  /** The rule before a name, but where a line of one of its neighbours reaches over it. */
  private void hairline(
      Pen pen, SummaryShape.Segment segment, int place, int lines, double x, double foot) {
    double left = x + segment.group(place).left() - HAIRLINE / 2;
    double leading = nameStyle().leading();
    int from = 0;
    for (int line = 0; line <= lines; line++) {
      boolean ends = line == lines;
      if (ends || reaches(segment, place - 1, line) || reaches(segment, place, line)) {
        if (line > from) {
          double top = foot - line * leading;
          double height = (line - from) * leading;
          pen.box(left, top, HAIRLINE, height, styles.brand.grey(), Mark.ARTIFACT);
        }
        from = line + 1;
      }
    }
  }

  /** Whether a line of a name, counted from its foot, takes all of its column or more. */
  private boolean reaches(SummaryShape.Segment segment, int place, int line) {
    List<String> lines = name(segment, place);
    return line < lines.size()
        && width(lines.get(lines.size() - 1 - line)) > segment.group(place).width() - 2 * HAIRLINE;
  }

  /**
   * Whether a line of a name is so close to that of the next column that both look like one: where
   * both go on in another line, that is. The space between names of one line parts them.
   */
  private boolean runsInto(SummaryShape.Segment segment, int place, List<String> next) {
    List<String> own = name(segment, place);
    int lines = Math.min(own.size(), next.size());
    double pitch = segment.group(place).width();
    for (int up = 1; lines > 1 && up <= lines; up++) {
      double text = width(own.get(own.size() - up)) + width(next.get(next.size() - up));
      if (pitch - text / 2 < APART) {
        return true;
      }
    }
    return false;
  }

  private double width(String line) {
    return words.width(line.strip(), nameStyle());
  }

  private List<String> base(SummaryShape.Segment segment, int place) {
    double width = segment.group(place).width();
    return BaseLines.of(group(segment, place).base(), width, words, styles.tiny);
  }

  /** Paints them; tagged where a row of headings is given. */
  void paint(Pen pen, double x, double foot, Optional<SummaryTags> tags, Optional<Tag> row) {
    int column = 1;
    double bases = foot - basesHeight();
    double dots = bases - dotsHeight();
    TextStyle grey = styles.tiny.colored(styles.brand.grey());
    for (SummaryShape.Segment segment : shape.segments()) {
      hairlines(pen, segment, x, dots);
      for (int place = 0; place < segment.groups().size(); place++) {
        int own = column++;
        List<String> lines = name(segment, place);
        Optional<Tag> th = row.map(r -> tags.get().heading(r, "c" + own, own, 1));
        String label = Words.heading(group(segment, place).label());
        List<String> printed = lines.stream().filter(line -> !line.isEmpty()).toList();
        Mark mark = th.map(h -> SummaryTags.said(h, label, printed)).orElse(Mark.ARTIFACT);
        Mark baseMark = th.map(h -> (Mark) h.slot()).orElse(Mark.ARTIFACT);
        SummaryShape.Span span = segment.group(place);
        double middle = x + (span.left() + span.right()) / 2;
        double y = dots - lines.size() * nameStyle().leading();
        for (String line : printed) {
          pen.centre(line + " ", nameStyle(), middle, y + nameStyle().ascent(), mark);
          y += nameStyle().leading();
        }
        if (marked.contains(segment)) {
          int color = styles.color(group(segment, place).role());
          pen.dot(place, middle, dots + DOTS / 2, color, true, Mark.ARTIFACT);
        }
        double at = bases;
        for (String line : base(segment, place)) {
          pen.centre(line, grey, middle, at + grey.ascent(), baseMark);
          at += grey.leading();
        }
      }
    }
  }
}
