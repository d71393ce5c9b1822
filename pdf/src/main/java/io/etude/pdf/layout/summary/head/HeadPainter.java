package io.etude.pdf.layout.summary.head;

import io.etude.document.text.Inline;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.TextBox;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import io.etude.pdf.layout.summary.strip.StripAxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heading of a panel, once a page: the segments, the names of groups with their bases and dots.
 * Where the tables begin it has beside it how to read them.
 */
public final class HeadPainter {

  private static final double RULE = 0.75;
  private static final double TOP = 3;
  private static final double FOOT = 3;
  private static final double NAME_GAP = 4;

  private static final double GUIDE_GAP = 7;
  private static final double SEGMENT_OVERHANG = 6;

  /** How much wider than the columns below it the name of a segment may be. */
  private static final double COLUMNS_OVERHANG = 4;

  /** How much wider it may be beside a name that leaves some of its columns free. */
  private static final double WIDE_OVERHANG = 7;

  private static final double GUIDE_FOOT = 6;

  private final LayoutContext context;
  private final SummaryHead head;
  private final SummaryShape shape;
  private final SummaryStyles styles;
  private final Words words;
  private final ColumnHeads names;
  private final GroupKey key;

  /** How to read the tables. */
  private final List<Inline> guide;

  /**
   * What a page has of it.
   *
   * @param opens whether the tables begin there
   * @param signs what the signs on it mean; empty where the notes below all tables say so
   */
  public record On(boolean opens, List<Inline> signs) {}

  /**
   * The heading of a panel.
   *
   * @param axes those of its strips, if it has any
   * @param key the names of groups, where they stand over strips
   * @param guide how to read the tables
   */
  public HeadPainter(
      LayoutContext context,
      SummaryStyles styles,
      SummaryShape shape,
      StripAxes axes,
      GroupKey key,
      List<Inline> guide) {
    this.context = context;
    this.styles = styles;
    this.shape = shape;
    this.key = key;
    this.guide = guide;
    words = context.words;
    head = SummaryHead.of(axes.tables().get(0));
    names = new ColumnHeads(shape, axes, words, styles);
  }

  /** The height on a page, with that of what it says there. */
  public double height(On page) {
    return TOP + RULE + above(page) + content(page) + FOOT;
  }

  /** What is said: how to read the tables where they begin, and what signs mean. */
  private List<Inline> text(On page) {
    List<List<Inline>> sentences = new ArrayList<>();
    if (page.opens()) {
      sentences.add(guide);
    }
    sentences.add(page.signs());
    return Inline.joined(sentences.stream().filter(some -> !some.isEmpty()).toList());
  }

  /** How to read the tables: in the space left of the groups, or over all. */
  private Box guide(On page, TagPosition position) {
    return guide(page, isGuideOverAll(page), position);
  }

  private Box guide(On page, boolean overAll, TagPosition position) {
    double width = overAll ? shape.whole() : shape.segments().get(0).span().left() - GUIDE_GAP;
    return context.text(text(page), styles.wording, width, position);
  }

  /**
   * Whether how to read the tables is over all: where there are no groups, or where their names are
   * so low that the whole is lower then.
   */
  private boolean isGuideOverAll(On page) {
    if (shape.segments().isEmpty()) {
      return true;
    }
    double over =
        TOP + guide(page, true, TagPosition.ARTIFACT).height() + GUIDE_FOOT + content(0, false);
    double guide = guide(page, false, TagPosition.ARTIFACT).height();
    return over < content(guide, isTotalBehindGuide(page)) - 0.01;
  }

  private double guideHeight(On page) {
    return !text(page).isEmpty() ? guide(page, TagPosition.ARTIFACT).height() : 0;
  }

  /** What is over the heading of all panes. */
  private double above(On page) {
    double guide = guideHeight(page);
    return guide > 0 && isGuideOverAll(page) ? TOP + guide + GUIDE_FOOT : 0;
  }

  private double content(On page) {
    double guide = guideHeight(page);
    boolean over = guide > 0 && isGuideOverAll(page);
    return content(over ? 0 : guide, !over && guide > 0 && isTotalBehindGuide(page));
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
  private boolean isTotalBehindGuide(On page) {
    return totalLines().size() == 1
        && guide(page, false, TagPosition.ARTIFACT) instanceof TextBox text
        && text.lines().get(text.lines().size() - 1).width() + NAME_GAP <= shape.total().left();
  }

  /** Paints it; tagged the first time, an artifact when it is repeated. Gives its foot. */
  public double paint(Pen pen, double x, double top, Optional<SummaryTags> tags, On page) {
    if (guideHeight(page) > 0) {
      TagPosition position =
          tags.map(SummaryTags::caption).map(TagPosition::of).orElse(TagPosition.ARTIFACT);
      guide(page, position).paint(pen.canvas(), x, top + TOP);
    }
    double y = top + TOP + RULE + above(page);
    double content = content(page);
    double groups = y + content - segmentsHeight() - namesHeight();
    Optional<Tag> thead = tags.map(SummaryTags::head);
    if (!shape.segments().isEmpty()) {
      segments(pen, x, groups, tags, thead);
    }
    Optional<Tag> row = row(tags, thead);
    double foot = y + content;
    for (int pane = 0; pane < shape.panes(); pane++) {
      double left = x + pane * (shape.width() + SummaryShape.GUTTER);
      pen.box(left, top + above(page), shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT);
      total(pen, left, foot, tags, pane == 0 ? row : Optional.empty());
      double rule = foot + FOOT - RULE;
      pen.box(left, rule, shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT);
    }
    if (shape.names() == SummaryShape.Names.KEY) {
      key.paint(pen, x, foot, tags, row);
    } else {
      names.paint(pen, x, foot, tags, row);
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
    return columns() ? names.height() : key.height();
  }
}
