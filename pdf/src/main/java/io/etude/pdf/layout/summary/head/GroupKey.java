package io.etude.pdf.layout.summary.head;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import io.etude.pdf.layout.summary.strip.DotAxis;
import io.etude.pdf.layout.summary.strip.LineScale;
import io.etude.pdf.layout.summary.strip.StripAxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of groups over the strips of their segments: a dot and a name each, with the ticks; or,
 * of groups that have columns, a number and a name, with the number again over the column. Names
 * that would make the heading deep over their strip are in lines as wide as the panel, behind the
 * name of their segment, one segment below the other.
 */
public final class GroupKey {

  /** Between the numbers of an axis, of which a short one has fewer. */
  private static final double TICK_GAP = 2;

  private static final double DOT_ROOM = 2 * Pen.RADIUS + 2.5;
  private static final double SPACE = 6;

  /** The most that the names of groups are indented behind those of segments, of the measure. */
  private static final double MAX_LABEL = 0.25;

  /** The mark of one of the groups that follow each other. */
  private static final double TICK = 0.5;

  private static final double TICK_HEIGHT = 3;

  /** So many lines stand over a strip. */
  private static final int MAX_LINES = 8;

  /** The most lines of the names of all groups that follow each other. */
  private static final int MAX_SEQUENCE = 4;

  /** Of more groups, as of years, the first and the last say which are between. */
  private static final int MOST_NAMED = 8;

  /** Where the names of the first and the last of groups take more lines, they are short ones. */
  private static final int MAX_ENDS = 2;

  /** Behind a name that another follows. */
  private static final String BETWEEN = "\u00a0·";

  private static final List<Function<SummaryBanner.Group, String>> LABELS =
      List.of(SummaryBanner.Group::label, SummaryBanner.Group::shortLabel);

  /** Names over their strips are found sooner: lines as wide as the panel must save as many. */
  private static final int FOUND_SOONER = 2;

  /** Between the names over strips and those of whole lines. */
  private static final double LINES_GAP = 2;

  private final SummaryBanner banner;
  private final SummaryShape shape;
  private final SummaryStyles styles;
  private final Words words;
  private final StripAxes axes;
  private final Map<SummaryShape.Segment, Integer> linesOver = new HashMap<>();
  private final Map<Integer, List<Across>> across = new HashMap<>();

  /** The most lines that the names of a segment take over its strip. */
  private final int limit;

  /** The key of a panel's strips. */
  public GroupKey(SummaryShape shape, StripAxes axes, Words words, SummaryStyles styles) {
    this.shape = shape;
    this.axes = axes;
    this.words = words;
    this.styles = styles;
    banner = axes.banner();
    limit = shape.names() == SummaryShape.Names.KEY ? limit() : 0;
  }

  /** The limit with which all names together take the least height. */
  private int limit() {
    int best = MAX_LINES;
    for (int lines = MAX_LINES - 1; lines >= 0; lines--) {
      if (cost(lines) < cost(best) - 0.01) {
        best = lines;
      }
    }
    return best;
  }

  private double cost(int most) {
    double across = acrossHeight(most);
    double sooner = across > 0 ? FOUND_SOONER * styles.group.leading() : 0;
    return overStrips(most) + across + sooner;
  }

  /** A name of a group in a line of its segment's heading. */
  private record Named(int place, List<String> lines, double x, int row) {}

  /** The name of a segment with those of its groups, in lines as wide as the panel. */
  private record Across(SummaryShape.Segment segment, int row, List<Named> names) {}

  /** The height of the names and of the ticks below them. */
  double height() {
    return overStrips() + acrossHeight() + ticksHeight();
  }

  /** The height of the names over the strips. */
  double overStrips() {
    return overStrips(limit);
  }

  private double overStrips(int limit) {
    int most = 0;
    for (SummaryShape.Segment segment : shape.segments()) {
      most = Math.max(most, isAcross(segment, limit) ? 0 : linesOver(segment));
    }
    return most * styles.group.leading();
  }

  /** The height of the names in lines as wide as the panel. */
  double acrossHeight() {
    return acrossHeight(limit);
  }

  private double acrossHeight(int limit) {
    List<Across> segments = across(limit);
    return segments.isEmpty()
        ? 0
        : lines(segments.get(segments.size() - 1).names()) * styles.group.leading() + LINES_GAP;
  }

  private int linesOver(SummaryShape.Segment segment) {
    return linesOver.computeIfAbsent(segment, s -> isLine(s) ? sequence(s).size() : lines(over(s)));
  }

  /** Whether the names of a segment's groups are in lines as wide as the panel. */
  private boolean isAcross(SummaryShape.Segment segment, int limit) {
    return !isLine(segment) && linesOver(segment) > limit;
  }

  private boolean isLine(SummaryShape.Segment segment) {
    return axes.form(segment.index()) == SummaryTable.GroupForm.LINE;
  }

  /**
   * The names of groups that follow each other, and their bases: all of a few groups in a few
   * lines, else those of the first and the last.
   */
  private List<String> sequence(SummaryShape.Segment segment) {
    String bases =
        " ("
            + banner.sequence(segment.index()).map(SummaryBanner.Sequence::bases).orElseThrow()
            + ")";
    double width = segment.span().width();
    List<String> lines = List.of();
    for (Function<SummaryBanner.Group, String> label : LABELS) {
      lines = words.divide(all(segment, label) + bases, styles.group, width);
      if (segment.groups().size() <= MOST_NAMED && lines.size() <= MAX_SEQUENCE) {
        return lines;
      }
    }
    for (Function<SummaryBanner.Group, String> label : LABELS) {
      String first = Words.heading(label.apply(group(segment, 0)));
      String last = Words.heading(label.apply(group(segment, segment.groups().size() - 1)));
      lines = words.divide(first + "\u00a0– " + last + bases, styles.group, width);
      if (lines.size() <= MAX_ENDS) {
        return lines;
      }
    }
    return lines;
  }

  /** All names of a segment, each in a line if it fits; a dash would make a range of two. */
  private String all(SummaryShape.Segment segment, Function<SummaryBanner.Group, String> label) {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < segment.groups().size(); place++) {
      String name = Words.heading(label.apply(group(segment, place)));
      String whole = name.replace(' ', '\u00a0');
      boolean fits = words.width(whole + BETWEEN, styles.group) <= segment.span().width();
      names.add(fits ? whole : name);
    }
    return String.join(BETWEEN + " ", names);
  }

  private static int lines(List<Named> names) {
    return names.stream().mapToInt(name -> name.row() + name.lines().size()).max().orElse(0);
  }

  private List<Named> over(SummaryShape.Segment segment) {
    return flow(segment, 0, 0, 0, segment.span().width());
  }

  /** The segments whose names take more lines than that over their strip. */
  private List<Across> across(int limit) {
    return across.computeIfAbsent(limit, this::makeAcross);
  }

  private List<Across> makeAcross(int limit) {
    List<SummaryShape.Segment> own =
        shape.segments().stream().filter(segment -> isAcross(segment, limit)).toList();
    double labels =
        own.stream().mapToDouble(s -> words.width(label(s), styles.strong)).max().orElse(0);
    double first = Math.min(labels, MAX_LABEL * shape.width()) + SPACE;
    List<Across> segments = new ArrayList<>();
    int row = 0;
    for (SummaryShape.Segment segment : own) {
      double label = words.width(label(segment), styles.strong) + SPACE;
      List<Named> names = flow(segment, first, Math.max(first, label), row, shape.width());
      segments.add(new Across(segment, row, names));
      row = lines(names);
    }
    return segments;
  }

  private String label(SummaryShape.Segment segment) {
    return banner.segments().get(segment.index()).text();
  }

  /** The height of a line of ticks. */
  public double ticksHeight() {
    return styles.tiny.leading() + 1;
  }

  private SummaryBanner.Group group(SummaryShape.Segment segment, int place) {
    return banner.groups().get(segment.groups().get(place));
  }

  private static String name(SummaryBanner.Group group) {
    return Words.heading(group.label()) + " (" + group.base() + ")";
  }

  /** Whether the groups of a segment have columns within its strip. */
  private boolean isNumbered(SummaryShape.Segment segment) {
    return axes.form(segment.index()) == SummaryTable.GroupForm.COLUMNS;
  }

  private static String number(int place) {
    return Integer.toString(place + 1);
  }

  /** The room before the names of a segment's groups, of their dots or of their numbers. */
  private double before(SummaryShape.Segment segment) {
    String widest = number(segment.groups().size() - 1) + " ";
    return isNumbered(segment) ? words.width(widest, styles.groupStrong) : DOT_ROOM;
  }

  /** Lines with spaces that may break again. */
  private static List<String> unspaced(List<String> lines) {
    return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
  }

  /**
   * The names of a segment's groups, several in a line where they fit.
   *
   * @param indent where lines begin
   * @param first where the first line begins
   * @param top the first line
   * @param room where lines end
   */
  private List<Named> flow(
      SummaryShape.Segment segment, double indent, double first, int top, double room) {
    List<Named> names = new ArrayList<>();
    double before = before(segment);
    double at = first;
    int row = top;
    for (int place = 0; place < segment.groups().size(); place++) {
      String name = name(group(segment, place));
      String text = name.replace(' ', '\u00a0');
      double width = before + words.width(text, styles.group);
      boolean whole = width <= room - indent;
      if (at > indent && (!whole || at + width > room)) {
        at = indent;
        row++;
      }
      List<String> lines =
          whole ? List.of(text) : words.divide(name, styles.group, room - indent - before);
      names.add(new Named(place, lines, at, row));
      at += width + SPACE;
      if (!whole) {
        at = indent;
        row += lines.size();
      }
    }
    return names;
  }

  void paint(Pen pen, double x, double foot, Optional<SummaryTags> tags, Optional<Tag> row) {
    double top = foot - height();
    double wide = top + overStrips() + LINES_GAP;
    Map<SummaryShape.Segment, Across> lines = new HashMap<>();
    across(limit).forEach(segment -> lines.put(segment.segment(), segment));
    int column = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      if (isLine(segment)) {
        sequence(pen, segment, x, foot - ticksHeight(), tags, row, column);
        column += segment.groups().size();
        continue;
      }
      Optional<Across> own = Optional.ofNullable(lines.get(segment));
      double line = own.isPresent() ? wide : top;
      double start = own.isPresent() ? 0 : segment.span().left();
      own.ifPresent(
          behind -> {
            double baseline = wide + behind.row() * styles.group.leading() + styles.group.ascent();
            pen.left(label(segment), styles.strong, x, baseline, Mark.ARTIFACT);
          });
      for (Named name : own.map(Across::names).orElseGet(() -> over(segment))) {
        int place = column++;
        String number = isNumbered(segment) ? number(name.place()) + " " : "";
        String label = number + name(group(segment, name.place()));
        List<String> said = List.of(number + String.join(" ", unspaced(name.lines())));
        Mark mark =
            row.map(r -> tags.get().heading(r, "c" + place, place, 1))
                .map(th -> SummaryTags.said(th, label, said))
                .orElse(Mark.ARTIFACT);
        double left = x + start + name.x();
        double first = line + name.row() * styles.group.leading() + styles.group.ascent();
        name(pen, segment, name, left, first, mark);
      }
    }
    ticks(pen, shape.segments(), x, foot - ticksHeight());
  }

  /**
   * The heading of groups that follow each other: the text is that of the first, and each of the
   * others has a tick.
   */
  private void sequence(
      Pen pen,
      SummaryShape.Segment segment,
      double x,
      double foot,
      Optional<SummaryTags> tags,
      Optional<Tag> row,
      int column) {
    List<String> lines = sequence(segment);
    LineScale scale = axes.line(segment.index());
    for (int place = 0; place < segment.groups().size(); place++) {
      int own = column + place;
      String label = name(group(segment, place));
      Mark mark =
          row.map(r -> tags.get().heading(r, "c" + own, own, 1))
              .map(th -> Pen.standsFor(th, label))
              .orElse(Mark.ARTIFACT);
      double left = x + scale.x(segment, place) - TICK / 2;
      pen.box(left, foot + 2, TICK, TICK_HEIGHT, styles.brand.grey(), mark);
      for (int i = 0; place == 0 && i < lines.size(); i++) {
        double top = foot - overStrips() - acrossHeight() + i * styles.group.leading();
        double baseline = top + styles.group.ascent();
        pen.left(lines.get(i), styles.group, x + segment.span().left(), baseline, mark);
      }
    }
  }

  private void name(
      Pen pen, SummaryShape.Segment segment, Named name, double left, double baseline, Mark mark) {
    double middle = baseline - 0.33 * styles.group.size();
    int color = styles.color(group(segment, name.place()).role());
    boolean dot = axes.form(segment.index()) == SummaryTable.GroupForm.STRIPS;
    boolean number = isNumbered(segment);
    double indent = dot || number ? before(segment) : 0;
    if (dot) {
      pen.dot(name.place(), left + Pen.RADIUS, middle, color, true, Mark.ARTIFACT);
    }
    if (number) {
      pen.left(number(name.place()) + " ", styles.groupStrong, left, baseline, mark);
    }
    for (int i = 0; i < name.lines().size(); i++) {
      String line = name.lines().get(i);
      String text = i + 1 < name.lines().size() ? line + " " : line;
      pen.left(text, styles.group, left + indent, baseline + i * styles.group.leading(), mark);
    }
  }

  /** The ticks of the axes that the strips of all rows of some segments have in common. */
  public void ticks(Pen pen, List<SummaryShape.Segment> dotted, double x, double top) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double baseline = top + style.ascent();
    for (SummaryShape.Segment segment : dotted) {
      if (isLine(segment)) {
        continue;
      }
      if (isNumbered(segment)) {
        numbers(pen, segment, x, top);
        continue;
      }
      DotAxis axis = axes.of(segment);
      List<Double> ticks = axis.ticks();
      double pitch = axis.at(ticks.get(1)) - axis.at(ticks.get(0));
      int step = 1;
      while (step < ticks.size() - 1 && pen.width("100", style) + TICK_GAP > step * pitch) {
        step *= 2;
      }
      for (int i = 0; i < ticks.size(); i += step) {
        String text = Long.toString(Math.round(100 * ticks.get(i)));
        pen.centre(text, style, x + axis.at(ticks.get(i)), baseline, Mark.ARTIFACT);
      }
    }
  }

  /** The numbers of a segment's groups over their columns. */
  private void numbers(Pen pen, SummaryShape.Segment segment, double x, double top) {
    TextStyle style = styles.groupStrong;
    for (int place = 0; place < segment.groups().size(); place++) {
      SummaryShape.Span span = segment.group(place);
      double middle = x + (span.left() + span.right()) / 2;
      pen.centre(number(place), style, middle, top + styles.tiny.ascent(), Mark.ARTIFACT);
    }
  }
}
