package io.etude.pdf.layout.summary;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heading of a panel, once a page: the key of bars, the segments, the names of groups with
 * their bases, the ticks of axes.
 */
final class HeadPainter {

  private static final double RULE = 0.75;
  private static final double FOOT = 3;
  private static final double NAME_GAP = 4;
  private static final double WIDE_COLUMN = 22;
  private static final double DOT_ROOM = 2 * Pen.RADIUS + 2.5;

  private final SummarySizes sizes;
  private final SummaryHead head;
  private final SummaryShape shape;
  private final SummaryStyles styles;
  private final Words words;
  private final double axisEnd;

  HeadPainter(SummarySizes sizes, double axisEnd) {
    this.sizes = sizes;
    this.axisEnd = axisEnd;
    head = sizes.head;
    shape = sizes.shape;
    styles = sizes.styles;
    words = sizes.context.words;
  }

  /** A name of a group in a line of its segment's heading. */
  private record Named(int place, List<String> lines, double x, int row) {}

  double height() {
    return paint(Optional.empty(), 0, 0, Optional.empty());
  }

  /** Paints it; tagged the first time, an artifact when it is repeated. Gives its foot. */
  double paint(Pen pen, double x, double top, Optional<SummaryTags> tags) {
    return paint(Optional.of(pen), x, top, tags);
  }

  private double paint(Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags) {
    pen.ifPresent(p -> p.box(x, top, shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT));
    Optional<Tag> thead = tags.map(SummaryTags::head);
    double y = top + RULE + 3;
    y = key(pen, x, y, tags, thead);
    if (!head.measure().isEmpty() && !shape.segments().isEmpty()) {
      y = measure(pen, x, y, tags, thead);
    }
    if (!shape.segments().isEmpty()) {
      y = segments(pen, x, y, tags, thead);
    }
    y = columns(pen, x, y, tags, thead);
    double foot = y + FOOT;
    pen.ifPresent(
        p -> p.box(x, foot - RULE, shape.width(), RULE, styles.brand.ink(), Mark.ARTIFACT));
    return foot;
  }

  /** The cells of a row of headings over the labels. */
  private Optional<Tag> row(Optional<SummaryTags> tags, Optional<Tag> thead) {
    Optional<Tag> row = thead.map(t -> t.child(Tag.Role.TR));
    row.ifPresent(r -> stubs(r));
    return row;
  }

  private void stubs(Tag row) {
    row.child(Tag.Role.TD);
    if (shape.side() > 0) {
      row.child(Tag.Role.TD);
    }
  }

  /** The names of the parts of stacked bars, in as many lines as they take. */
  private double key(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> thead) {
    if (head.scale().isEmpty()) {
      return top;
    }
    Mark mark =
        thead
            .map(
                row -> {
                  Tag th = row.child(Tag.Role.TR).child(Tag.Role.TH).scope(Tag.Scope.COLUMN);
                  th.columnSpan(shape.cells() + (shape.side() > 0 ? 2 : 1));
                  return (Mark) th.id(tags.orElseThrow().id("k")).slot();
                })
            .orElse(Mark.ARTIFACT);
    return new KeyPainter(sizes).above(pen, head.scale(), x, top, mark);
  }

  /** What the figures of groups are. */
  private double measure(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> thead) {
    TextStyle style = styles.group.with(styles.strong.font()).colored(styles.brand.accent());
    double left = shape.segments().get(0).span().left();
    List<String> lines = words.divide(head.measure(), style, shape.width() - left);
    int totals = shape.totals().size();
    Optional<Tag> row = row(tags, thead);
    row.ifPresent(r -> blanks(r, totals));
    Mark mark =
        row.map(r -> tags.get().heading(r, "m", totals, shape.cells() - totals))
            .map(th -> SummaryTags.said(th, head.measure(), lines))
            .orElse(Mark.ARTIFACT);
    double y = top;
    for (String line : lines) {
      double baseline = y + style.ascent();
      pen.ifPresent(p -> p.left(line + " ", style, x + left, baseline, mark));
      y += style.leading();
    }
    return y;
  }

  private static void blanks(Tag row, int count) {
    for (int i = 0; i < count; i++) {
      row.child(Tag.Role.TD);
    }
  }

  private double segments(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> thead) {
    TextStyle style = styles.strong;
    double tight = 1.15 * style.size();
    int most = 0;
    List<List<String>> labels = new ArrayList<>();
    for (SummaryShape.Segment segment : shape.segments()) {
      String label = head.banner().segments().get(segment.index());
      List<String> lines = words.divide(label, style, segment.span().width());
      labels.add(lines);
      most = Math.max(most, lines.size());
    }
    Optional<Tag> row = row(tags, thead);
    row.ifPresent(r -> blanks(r, shape.totals().size()));
    int column = shape.totals().size();
    for (int s = 0; s < shape.segments().size(); s++) {
      SummaryShape.Segment segment = shape.segments().get(s);
      String label = head.banner().segments().get(segment.index());
      List<String> lines = labels.get(s);
      int from = column;
      Mark mark =
          row.map(r -> tags.get().heading(r, "s" + segment.index(), from, segment.groups().size()))
              .map(th -> SummaryTags.said(th, label, lines))
              .orElse(Mark.ARTIFACT);
      double y = top + (most - lines.size()) * tight + style.ascent();
      for (int i = 0; i < lines.size(); i++) {
        String text = i + 1 < lines.size() ? lines.get(i) + " " : lines.get(i);
        double baseline = y + i * tight;
        pen.ifPresent(p -> segmentLabel(p, text, style, x, segment, baseline, mark));
      }
      double rule = top + most * tight + 1.5;
      if (!head.strips()) {
        pen.ifPresent(
            p ->
                p.box(
                    x + segment.span().left() + 1,
                    rule,
                    segment.span().width() - 2,
                    0.5,
                    styles.brand.grey(),
                    Mark.ARTIFACT));
      }
      column += segment.groups().size();
    }
    return top + most * tight + (head.strips() ? 1 : 4);
  }

  private void segmentLabel(
      Pen pen,
      String text,
      TextStyle style,
      double x,
      SummaryShape.Segment segment,
      double baseline,
      Mark mark) {
    SummaryShape.Span span = segment.span();
    if (head.strips()) {
      pen.left(text, style, x + span.left(), baseline, mark);
    } else {
      pen.centre(text.strip(), style, x + (span.left() + span.right()) / 2, baseline, mark);
    }
  }

  /** The headings of the total and the names of groups. */
  private double columns(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> thead) {
    double groups = head.strips() ? namesHeight() : columnHeadsHeight();
    double totals = totalsHeight();
    double height = Math.max(groups, totals);
    Optional<Tag> row = row(tags, thead);
    totals(pen, x, top + height - totals, tags, row);
    if (head.strips()) {
      names(pen, x, top + height - groups, tags, row);
    } else {
      columnHeads(pen, x, top + height, tags, row);
    }
    return top + height;
  }

  private double totalsHeight() {
    double most = 0;
    for (int t = 0; t < shape.totals().size(); t++) {
      most = Math.max(most, totalLines(t).size() * styles.group.leading());
    }
    return most;
  }

  private List<String> totalLines(int total) {
    String label = head.totals().get(total).label();
    return words.divide(label, totalStyle(total), shape.totals().get(total).width());
  }

  private TextStyle totalStyle(int total) {
    SummaryTable.Total column = head.totals().get(total);
    int color =
        switch (column.role().kind()) {
          case POSITIVE, NEGATIVE -> styles.color(column.role());
          default -> styles.brand.ink();
        };
    return styles.group.with(styles.strong.font()).colored(color);
  }

  private void totals(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> row) {
    double foot = top + totalsHeight();
    for (int t = 0; t < shape.totals().size(); t++) {
      int total = t;
      List<String> lines = totalLines(t);
      Mark mark =
          row.map(r -> tags.get().heading(r, "t" + total, total, 1))
              .map(th -> SummaryTags.said(th, head.totals().get(total).label(), lines))
              .orElse(Mark.ARTIFACT);
      TextStyle style = totalStyle(t);
      SummaryShape.Span span = shape.totals().get(t);
      double y = foot - lines.size() * style.leading() + style.ascent();
      for (int i = 0; i < lines.size(); i++) {
        String text = lines.get(i);
        double baseline = y + i * style.leading();
        pen.ifPresent(
            p -> {
              if (total == 0) {
                p.left(text, style, x + span.left(), baseline, mark);
              } else {
                p.right(text, style, x + span.right(), baseline, mark);
              }
            });
      }
    }
  }

  private double columnHeadsHeight() {
    double most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      for (int place = 0; place < segment.groups().size(); place++) {
        most =
            Math.max(
                most,
                label(segment, place).size() * styles.group.leading()
                    + base(segment, place).size() * styles.tiny.leading());
      }
    }
    return most;
  }

  private SummaryBanner.Group group(SummaryShape.Segment segment, int place) {
    return head.banner().groups().get(segment.groups().get(place));
  }

  /** In narrow lines, so that names of neighbouring columns don't run into each other. */
  private List<String> label(SummaryShape.Segment segment, int place) {
    String label = heading(group(segment, place).label());
    double room = segment.group(place).width() - 1;
    double widest = words.widestWord(label, styles.group);
    return words.divide(
        label,
        styles.group,
        widest > room ? room : Math.max(room - (room > WIDE_COLUMN ? NAME_GAP : 0), widest));
  }

  private List<String> base(SummaryShape.Segment segment, int place) {
    return sizes.base(group(segment, place).base(), segment.group(place).width());
  }

  /** The names of groups, a column each, with the bases below them. */
  private void columnHeads(
      Optional<Pen> pen, double x, double foot, Optional<SummaryTags> tags, Optional<Tag> row) {
    int column = shape.totals().size();
    int deepest = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      for (int place = 0; place < segment.groups().size(); place++) {
        deepest = Math.max(deepest, base(segment, place).size());
      }
    }
    double bases = deepest * styles.tiny.leading();
    TextStyle grey = styles.tiny.colored(styles.brand.grey());
    for (SummaryShape.Segment segment : shape.segments()) {
      for (int place = 0; place < segment.groups().size(); place++) {
        int own = column++;
        List<String> lines = label(segment, place);
        Optional<Tag> th = row.map(r -> tags.get().heading(r, "c" + own, own, 1));
        String label = heading(group(segment, place).label());
        Mark mark = th.map(h -> SummaryTags.said(h, label, lines)).orElse(Mark.ARTIFACT);
        Mark baseMark = th.map(h -> (Mark) h.slot()).orElse(Mark.ARTIFACT);
        SummaryShape.Span span = segment.group(place);
        double middle = x + (span.left() + span.right()) / 2;
        double y = foot - bases - lines.size() * styles.group.leading();
        for (String line : lines) {
          double baseline = y + styles.group.ascent();
          pen.ifPresent(p -> p.centre(line + " ", styles.group, middle, baseline, mark));
          y += styles.group.leading();
        }
        double at = foot - bases;
        for (String line : base(segment, place)) {
          double baseline = at + grey.ascent();
          pen.ifPresent(p -> p.centre(line, grey, middle, baseline, baseMark));
          at += grey.leading();
        }
      }
    }
  }

  private double namesHeight() {
    double most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, rows(flow(segment)) * styles.group.leading());
    }
    return most + styles.tiny.leading() + 1;
  }

  private static int rows(List<Named> names) {
    int rows = 0;
    for (Named name : names) {
      rows = Math.max(rows, name.row() + name.lines().size());
    }
    return rows;
  }

  private static String name(SummaryBanner.Group group) {
    return heading(group.label()) + " (" + group.base() + ")";
  }

  /** Lines with spaces that may break again. */
  private static List<String> unspaced(List<String> lines) {
    return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }

  /** A label over a narrow column: a number may leave its noun there. */
  private static String heading(String label) {
    return Words.heading(label);
  }

  /** The names of a segment's groups, several in a line where they fit. */
  private List<Named> flow(SummaryShape.Segment segment) {
    List<Named> names = new ArrayList<>();
    double room = segment.span().width();
    double at = 0;
    int row = 0;
    for (int place = 0; place < segment.groups().size(); place++) {
      SummaryBanner.Group group = group(segment, place);
      String text = name(group).replace(' ', '\u00a0');
      double width = DOT_ROOM + words.width(text, styles.group);
      boolean whole = width <= room;
      if (at > 0 && (!whole || at + width > room)) {
        at = 0;
        row++;
      }
      List<String> lines =
          whole ? List.of(text) : words.divide(name(group), styles.group, room - DOT_ROOM);
      names.add(new Named(place, lines, at, row));
      at += width + 6;
      if (!whole) {
        at = 0;
        row += lines.size();
      }
    }
    return names;
  }

  private void names(
      Optional<Pen> pen, double x, double top, Optional<SummaryTags> tags, Optional<Tag> row) {
    int column = shape.totals().size();
    double foot = top + namesHeight();
    for (SummaryShape.Segment segment : shape.segments()) {
      for (Named name : flow(segment)) {
        int own = column++;
        String label = name(group(segment, name.place()));
        Mark mark =
            row.map(r -> tags.get().heading(r, "c" + own, own, 1))
                .map(th -> SummaryTags.said(th, label, unspaced(name.lines())))
                .orElse(Mark.ARTIFACT);
        double left = x + segment.span().left() + name.x();
        double first = top + name.row() * styles.group.leading() + styles.group.ascent();
        pen.ifPresent(p -> name(p, segment, name, left, first, mark));
      }
      double baseline = foot - styles.tiny.leading() + styles.tiny.ascent();
      pen.ifPresent(p -> ticks(p, x, segment, baseline));
    }
  }

  private void name(
      Pen pen, SummaryShape.Segment segment, Named name, double left, double baseline, Mark mark) {
    SummaryBanner.Group group = group(segment, name.place());
    double middle = baseline - 0.33 * styles.group.size();
    pen.dot(
        name.place(), left + Pen.RADIUS, middle, styles.color(group.role()), true, Mark.ARTIFACT);
    for (int i = 0; i < name.lines().size(); i++) {
      String line = name.lines().get(i);
      String text = i + 1 < name.lines().size() ? line + " " : line;
      pen.left(text, styles.group, left + DOT_ROOM, baseline + i * styles.group.leading(), mark);
    }
  }

  /** The ticks of the axis that the strips of all rows have in common. */
  private void ticks(Pen pen, double x, SummaryShape.Segment segment, double baseline) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    DotAxis axis = DotAxis.shares(segment.span(), axisEnd);
    List<Double> ticks = axis.ticks();
    double pitch = axis.at(ticks.get(1)) - axis.at(ticks.get(0));
    boolean crowded = pen.width("100", style) + 2 > pitch;
    for (int i = 0; i < ticks.size(); i += crowded ? 2 : 1) {
      String text = Long.toString(Math.round(100 * ticks.get(i)));
      pen.centre(text, style, x + axis.at(ticks.get(i)), baseline, Mark.ARTIFACT);
    }
  }
}
