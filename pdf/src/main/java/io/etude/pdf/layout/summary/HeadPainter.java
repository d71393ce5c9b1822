package io.etude.pdf.layout.summary;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The heading of a panel, once a page: the segments, the names of groups with their bases and dots.
 * Where the tables begin it has beside it how to read them.
 */
final class HeadPainter {

  private static final double RULE = 0.75;
  private static final double TOP = 3;
  private static final double FOOT = 3;
  private static final double NAME_GAP = 4;

  /** Where names are closer to each other, those of their segment have thin rules between them. */
  private static final double APART = 4.5;

  private static final double HAIRLINE = 0.3;
  private static final double GUIDE_GAP = 7;
  private static final double SEGMENT_OVERHANG = 6;

  /** How much wider than the columns below it the name of a segment may be. */
  private static final double COLUMNS_OVERHANG = 4;

  /** How much wider it may be beside a name that leaves some of its columns free. */
  private static final double WIDE_OVERHANG = 7;

  private static final double GUIDE_FOOT = 6;

  /** The line of the dots that stand for groups below. */
  private static final double DOTS = 2 * Pen.RADIUS + 2;

  private final SummarySizes sizes;
  private final SummaryHead head;
  private final SummaryShape shape;
  private final SummaryStyles styles;
  private final Words words;
  private final GroupKey key;
  private final SummaryRun run;

  private final Map<SummaryShape.Segment, ColumnNames> names = new HashMap<>();

  /** The segments whose groups are marks in some row, of which the heading is the key. */
  private final List<SummaryShape.Segment> marked;

  HeadPainter(SummarySizes sizes, SummaryRun run, GroupKey key) {
    this.sizes = sizes;
    this.run = run;
    head = sizes.head;
    shape = sizes.shape;
    styles = sizes.styles;
    words = sizes.context.words;
    this.key = key;
    marked =
        shape.segments().stream()
            .filter(segment -> run.tables().stream().anyMatch(table -> hasMarks(table, segment)))
            .toList();
  }

  private boolean hasMarks(SummaryTable table, SummaryShape.Segment segment) {
    return IntStream.range(0, table.rows().size())
        .anyMatch(row -> sizes.isMarked(table, row, segment));
  }

  /** The height; where the tables begin with that of how to read them. */
  double height(boolean opens) {
    return TOP + RULE + above(opens) + content(opens) + FOOT;
  }

  /** How to read the tables: in the space left of the groups, or over all. */
  private Box guide(TagPosition position) {
    return guide(isGuideOverAll(), position);
  }

  private Box guide(boolean overAll, TagPosition position) {
    double width = overAll ? shape.whole() : shape.segments().get(0).span().left() - GUIDE_GAP;
    return sizes.context.text(guide(), styles.wording, width, position);
  }

  /**
   * Whether how to read the tables is over all: where there are no groups, or where their names are
   * so low that the whole is lower then.
   */
  private boolean isGuideOverAll() {
    if (shape.segments().isEmpty()) {
      return true;
    }
    double over = TOP + guide(true, TagPosition.ARTIFACT).height() + GUIDE_FOOT + content(0, false);
    double guide = guide(false, TagPosition.ARTIFACT).height();
    return over < content(guide, isTotalBehindGuide()) - 0.01;
  }

  /** Grids are dots too below a key. */
  private List<Inline> guide() {
    return run.guide(shape.names() == SummaryShape.Names.KEY);
  }

  private double guideHeight(boolean opens) {
    return opens && !guide().isEmpty() ? guide(TagPosition.ARTIFACT).height() : 0;
  }

  /** What is over the heading of all panes. */
  private double above(boolean opens) {
    double guide = guideHeight(opens);
    return guide > 0 && isGuideOverAll() ? TOP + guide + GUIDE_FOOT : 0;
  }

  private double content(boolean opens) {
    double guide = guideHeight(opens);
    boolean over = guide > 0 && isGuideOverAll();
    return content(over ? 0 : guide, !over && guide > 0 && isTotalBehindGuide());
  }

  /**
   * The height of the names.
   *
   * @param guide the height of what is left of them
   * @param behind whether the heading of the total is in the last line of that
   */
  private double content(double guide, boolean behind) {
    double total = totalLines().size() * styles.group.leading();
    double across = columns() ? 0 : key.acrossHeight();
    if (across > 0) {
      // lines as wide as the panel are below the guide, and above the heading of the total
      double above = Math.max(segmentsHeight() + key.overStrips(), guide);
      return above + across + Math.max(key.ticksHeight(), total);
    }
    double shared = behind ? styles.wording.leading() : 0;
    return Math.max(segmentsHeight() + namesHeight(), guide + total - shared);
  }

  /** Whether the heading of the total finds its place behind the last line of the guide. */
  private boolean isTotalBehindGuide() {
    return totalLines().size() == 1
        && guide(false, TagPosition.ARTIFACT) instanceof TextBox text
        && text.lines().get(text.lines().size() - 1).width() + NAME_GAP <= shape.total().left();
  }

  /** Paints it; tagged the first time, an artifact when it is repeated. Gives its foot. */
  double paint(Pen pen, double x, double top, Optional<SummaryTags> tags, boolean opens) {
    if (guideHeight(opens) > 0) {
      TagPosition position =
          tags.map(SummaryTags::caption).map(TagPosition::of).orElse(TagPosition.ARTIFACT);
      guide(position).paint(pen.canvas(), x, top + TOP);
    }
    double y = top + TOP + RULE + above(opens);
    double content = content(opens);
    double groups = y + content - segmentsHeight() - namesHeight();
    Optional<Tag> thead = tags.map(SummaryTags::head);
    if (!shape.segments().isEmpty()) {
      segments(pen, x, groups, tags, thead);
    }
    Optional<Tag> row = row(tags, thead);
    double foot = y + content;
    for (int pane = 0; pane < shape.panes(); pane++) {
      double left = x + pane * (shape.width() + SummaryShape.GUTTER);
      pen.box(left, top + above(opens), shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT);
      total(pen, left, foot, tags, pane == 0 ? row : Optional.empty());
      double rule = foot + FOOT - RULE;
      pen.box(left, rule, shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT);
    }
    if (shape.names() == SummaryShape.Names.KEY) {
      key.paint(pen, x, foot, tags, row);
    } else {
      names(pen, x, foot, tags, row);
    }
    return foot + FOOT;
  }

  /** A row of headings: nothing over the labels. */
  private Optional<Tag> row(Optional<SummaryTags> tags, Optional<Tag> thead) {
    Optional<Tag> row = thead.map(t -> t.child(Tag.Role.TR));
    row.ifPresent(r -> blanks(r, shape.labels()));
    return row;
  }

  private static void blanks(Tag row, int count) {
    for (int i = 0; i < count; i++) {
      row.child(Tag.Role.TD);
    }
  }

  private List<String> segmentLines(SummaryShape.Segment segment) {
    String label = head.banner().segments().get(segment.index()).shortText();
    return words.divide(label, styles.strong, segment.span().width() + segmentOverhang(segment));
  }

  /**
   * How far the name of a segment reaches into the gaps beside its strip. Over columns, of two
   * neighbours one does at most, so that they don't look like one.
   */
  private double segmentOverhang(SummaryShape.Segment segment) {
    if (!columns()) {
      return SEGMENT_OVERHANG;
    }
    int place = shape.segments().indexOf(segment);
    if (place > 0 && isOverhanging(place - 1)) {
      return 0;
    }
    boolean last = place > 0 && place == shape.segments().size() - 1;
    double free = last ? freeBesideName(shape.segments().get(place - 1)) : 0;
    return Math.min(WIDE_OVERHANG, COLUMNS_OVERHANG + free);
  }

  /** The part of its columns that the name of a segment leaves free on either side. */
  private double freeBesideName(SummaryShape.Segment segment) {
    String label = head.banner().segments().get(segment.index()).shortText();
    return Math.max(0, (segment.span().width() - words.width(label, styles.strong)) / 2);
  }

  /** Whether the name of a segment reaches beyond the columns below it. */
  private boolean isOverhanging(int place) {
    SummaryShape.Segment segment = shape.segments().get(place);
    return segmentLines(segment).stream()
        .anyMatch(line -> words.width(line.strip(), styles.strong) > segment.span().width());
  }

  private double segmentLeading() {
    return 1.15 * styles.strong.size();
  }

  private boolean columns() {
    return shape.names() == SummaryShape.Names.COLUMNS;
  }

  private double segmentsHeight() {
    if (shape.segments().isEmpty()) {
      return 0;
    }
    int most = shape.segments().stream().mapToInt(s -> segmentLines(s).size()).max().orElse(0);
    return most * segmentLeading() + (columns() ? 4 : 1);
  }

  private void segments(
      Pen pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> thead) {
    TextStyle style = styles.strong;
    double tight = segmentLeading();
    double foot = top + segmentsHeight() - (columns() ? 4 : 1);
    Optional<Tag> row = row(tags, thead);
    row.ifPresent(r -> blanks(r, 1));
    int column = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      String label = head.banner().segments().get(segment.index()).text();
      List<String> lines = segmentLines(segment);
      int from = column;
      Mark mark =
          row.map(r -> tags.get().heading(r, "s" + segment.index(), from, segment.groups().size()))
              .map(th -> SummaryTags.said(th, label, lines))
              .orElse(Mark.ARTIFACT);
      double y = foot - lines.size() * tight + style.ascent();
      for (int i = 0; i < lines.size(); i++) {
        String text = i + 1 < lines.size() ? lines.get(i) + " " : lines.get(i);
        segmentLabel(pen, text, x, segment, y + i * tight, mark);
      }
      if (columns()) {
        double width = segment.span().width() - 2;
        double left = x + segment.span().left() + 1;
        pen.box(left, foot + 1.5, width, 0.5, styles.brand.grey(), Mark.ARTIFACT);
      }
      column += segment.groups().size();
    }
  }

  private void segmentLabel(
      Pen pen, String text, double x, SummaryShape.Segment segment, double baseline, Mark mark) {
    SummaryShape.Span span = segment.span();
    if (columns()) {
      double half = words.width(text.strip(), styles.strong) / 2;
      double middle = Math.min((span.left() + span.right()) / 2, shape.width() - half);
      pen.centre(text, styles.strong, x + middle, baseline, mark);
    } else {
      pen.left(text, styles.strong, x + span.left(), baseline, mark);
    }
  }

  private TextStyle totalStyle() {
    return styles.groupStrong;
  }

  private List<String> totalLines() {
    return words.divide(head.total(), totalStyle(), shape.total().width());
  }

  private void total(
      Pen pen, double x, double foot, Optional<SummaryTags> tags, Optional<Tag> row) {
    List<String> lines = totalLines();
    Mark mark =
        row.map(r -> tags.get().heading(r, "t", 0, 1))
            .map(th -> SummaryTags.said(th, head.total(), lines))
            .orElse(Mark.ARTIFACT);
    TextStyle style = totalStyle();
    double y = foot - lines.size() * style.leading() + style.ascent();
    for (int i = 0; i < lines.size(); i++) {
      pen.left(lines.get(i), style, x + shape.total().left(), y + i * style.leading(), mark);
    }
  }

  private double namesHeight() {
    if (shape.segments().isEmpty()) {
      return 0;
    }
    if (!columns()) {
      return key.height();
    }
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
    return head.banner().groups().get(segment.groups().get(place));
  }

  private List<String> name(SummaryShape.Segment segment, int place) {
    return names
        .computeIfAbsent(
            segment, s -> new ColumnNames(words, nameStyle(), head.banner(), s.groups()))
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
    return sizes.base(group(segment, place).base(), segment.group(place).width());
  }

  /** The names of groups, a column each, with their dots and bases below them. */
  private void names(
      Pen pen, double x, double foot, Optional<SummaryTags> tags, Optional<Tag> row) {
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
