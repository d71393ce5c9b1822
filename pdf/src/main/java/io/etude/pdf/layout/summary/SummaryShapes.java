package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.document.SummaryTable.Room;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.summary.head.ColumnNames;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.BaseLines;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryShape.Segment;
import io.etude.pdf.layout.summary.shape.SummaryShape.Span;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.strip.FigureColumns;
import io.etude.pdf.layout.summary.strip.StripAxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Shares the measure among names, labels, the total and the groups. Groups have columns if all of
 * them fit beside each other, else those of a segment share a strip. More strips than a page takes
 * side by side are in several panels, each with labels and total; totals alone are in two panes.
 */
final class SummaryShapes {

  /** The names of questions beside their rows, as a part of the measure. */
  private static final double SIDE = 0.172;

  /** The same where columns need more room. */
  private static final double NARROW_SIDE = 0.155;

  /** In a narrower measure names are above their rows, and there is one pane. */
  private static final double MIN_SIDE_MEASURE = 340;

  private static final double GAP = 9;

  /** Between labels and bars. */
  private static final double LABEL_GAP = 4;

  private static final double MIN_STUB = 0.18;

  /** Where columns need more room for the words of their names. */
  private static final double MIN_STUB_BESIDE_NAMES = 0.155;

  /** Where no label needs more, and columns need it. */
  private static final double MIN_STUB_OF_SHORT_LABELS = 0.09;

  /** Where names are above their rows. */
  private static final double MIN_STUB_BELOW_NAMES = 0.26;

  /** The bar of a share, and where columns need more room; and the figure of the bar. */
  private static final double BAR = 34;

  private static final double SHORT_BAR = 28;

  private static final double BAR_FIGURE = 17;

  /** The most that bars take beyond that of the room that short labels leave. */
  private static final double MORE_BAR = 180;

  /** The labels of a pane without groups. */
  private static final double PANE_STUB = 0.56;

  private static final double MAX_STRIP = 92;

  /** Of more groups than a few, so that the marks between the outer ones are apart. */
  private static final double MAX_LONG_STRIP = 160;

  private static final double STRIP_GAP = 12;

  /** How far the widths of strips go by the number of their groups. */
  private static final double BY_GROUPS = 0.35;

  private static final double MIN_COLUMN = 16.5;
  private static final double MAX_COLUMN = 32;

  /** The same where a word of a name is so wide. */
  private static final double MAX_WORD_COLUMN = 40;

  /** Few groups have wider columns where the bars of the total are long already: up to this. */
  private static final double MAX_ROOMY_COLUMN = 56;

  private static final double LONG_BAR = 90;

  private static final double SEGMENT_GAP = 8;

  private final LayoutContext context;
  private final SummaryStyles styles;

  private final SummaryRun run;
  private final SummaryHead head;
  private final double width;

  /** Whether columns must be so wide that no short word of a name is divided. */
  private final boolean wholeWords;

  private double side;
  private double left;
  private double bar = BAR;
  private final double minStub;
  private final StripAxes columnAxes;

  private final List<GridColumns> grids;
  private final FigureColumns figures;

  /** For each segment the width of its widest base, in a row or in the heading. */
  private double[] bases;

  /** The names of each segment's groups over columns, and the size of their type. */
  private final Map<Integer, ColumnNames> names = new HashMap<>();

  private double nameSize;

  private SummaryShapes(LayoutContext context, SummaryRun run, double width, boolean wholeWords) {
    this.context = context;
    this.wholeWords = wholeWords;
    styles = new SummaryStyles(context);
    nameSize = styles.group.size();
    this.run = run;
    head = run.head();
    this.width = width;
    side = width < MIN_SIDE_MEASURE ? 0 : SIDE * width;
    left = side > 0 ? side + GAP : 0;
    grids =
        run.tables().stream()
            .filter(SummaryHead::isGrid)
            .map(table -> new GridColumns(context, styles, table, width))
            .toList();
    minStub = minStub(side > 0 ? MIN_STUB : MIN_STUB_BELOW_NAMES);
    columnAxes = run.axes(context.words, styles, Room.COLUMNS);
    figures = new FigureColumns(columnAxes);
    bases = bases(BaseLines.RANGE);
  }

  /** The least width of labels; grids have none, but need what is left of the groups. */
  private double minStub(double part) {
    boolean labels = grids.size() < run.tables().size();
    double grid = most(GridColumns::least) - left - bar - BAR_FIGURE;
    return Math.max(labels ? part * width : 0, grid);
  }

  /** The labels that leave grids so much left of the groups. */
  private double labels(double grids) {
    return Math.max(minStub, grids - left - bar - BAR_FIGURE);
  }

  /** The room of the labels of answers, each in a line. */
  private double shortLabels() {
    return labels(MIN_STUB_OF_SHORT_LABELS * width, row -> true);
  }

  /**
   * The room of labels in lines of their own, and no less than some.
   *
   * @param lines the rows whose labels are in one line
   */
  private double labels(double least, Predicate<SummaryTable.Row> lines) {
    double widest = least;
    for (SummaryTable table : run.tables()) {
      for (SummaryTable.Row row : table.rows().stream().filter(lines).toList()) {
        String label = Inline.plain(row.label());
        double own = context.words.width(label, styles.strong) + SummarySizes.indent(row);
        widest = Math.max(widest, own + LABEL_GAP);
      }
    }
    return widest;
  }

  private double most(ToDoubleFunction<GridColumns> need) {
    return grids.stream().mapToDouble(need).max().orElse(0);
  }

  /** The panels of a run. */
  static List<SummaryShape> of(LayoutContext context, SummaryRun run, double width) {
    if (run.head().banner().groups().isEmpty()) {
      return List.of(new SummaryShapes(context, run, width, false).totals());
    }
    List<SummaryShape> columns = new SummaryShapes(context, run, width, true).columns();
    if (columns.isEmpty()) {
      columns = new SummaryShapes(context, run, width, false).columns();
    }
    return columns.isEmpty() ? strips(context, run, width) : columns;
  }

  /** Labels and totals alone, in two panes where the measure has room for them. */
  private SummaryShape totals() {
    int panes = width < MIN_SIDE_MEASURE ? 1 : 2;
    double pane = (width - (panes - 1) * SummaryShape.GUTTER) / panes;
    double stub = PANE_STUB * pane;
    return new SummaryShape(
        pane,
        panes,
        0,
        new Span(0, stub - LABEL_GAP),
        new Span(stub, pane),
        List.of(),
        Room.COLUMNS,
        nameSize);
  }

  private static List<SummaryShape> strips(LayoutContext context, SummaryRun run, double width) {
    SummaryShapes shapes = new SummaryShapes(context, run, width, false);
    List<SummaryShape> strips = shapes.strips(Room.STRIPS);
    List<SummaryShape> closer = shapes.strips(Room.CLOSE_STRIPS);
    // labels and totals once more cost more than the figures of a few groups give
    if (!closer.isEmpty() && (strips.isEmpty() || closer.size() < strips.size())) {
      strips = closer;
    }
    return strips.isEmpty() ? shapes.strips(Room.NARROW_STRIPS) : strips;
  }

  /** A strip for each segment; nothing if the columns within one don't fit in a panel. */
  private List<SummaryShape> strips(Room forms) {
    int segments = head.banner().segments().size();
    double total = BAR + BAR_FIGURE;
    double room = width - left - minStub - total - GAP;
    StripAxes axes = run.axes(context.words, styles, forms);
    int panels = 1;
    while (panels < segments && needed(axes, starts(segments, panels)) > room) {
      panels++;
    }
    int[] starts = starts(segments, panels);
    double needed = needed(axes, starts);
    if (forms != Room.NARROW_STRIPS && needed > room) {
      return List.of();
    }
    int each = starts[1];
    boolean many =
        IntStream.range(0, segments)
            .anyMatch(s -> head.banner().groupsOf(s).size() > SummaryTable.MAX_DOTS);
    double most = many ? MAX_LONG_STRIP : MAX_STRIP;
    double all = Math.min(room, Math.max(needed, each * (most + STRIP_GAP) - STRIP_GAP));
    double stubEnd = left + minStub + room - all;
    List<SummaryShape> shapes = new ArrayList<>();
    for (int panel = 0; panel < panels; panel++) {
      int from = starts[panel];
      List<Segment> strips = new ArrayList<>();
      int own = starts[panel + 1] - from;
      double wider = Math.min(most, (all + STRIP_GAP) / own - STRIP_GAP);
      double[] widths = widths(axes, from, starts[panel + 1], wider);
      double x = stubEnd + total + GAP;
      for (int s = from; s < from + widths.length; s++) {
        double wide = widths[s - from];
        strips.add(new Segment(s, head.banner().groupsOf(s), new Span(x, x + wide)));
        x += wide + STRIP_GAP;
      }
      shapes.add(shape(stubEnd, total, strips, forms));
    }
    return shapes;
  }

  /**
   * The first segment of each panel, and behind the last panel the number of segments: the last
   * panels have as many as the first ones or one less, so that none has a segment alone with the
   * labels of all tables.
   */
  private static int[] starts(int segments, int panels) {
    int least = segments / panels;
    int more = segments % panels;
    return IntStream.rangeClosed(0, panels).map(p -> p * least + Math.min(p, more)).toArray();
  }

  /** The room in which the strips of the segments of each panel have their least widths. */
  private static double needed(StripAxes axes, int[] starts) {
    double most = 0;
    for (int panel = 0; panel + 1 < starts.length; panel++) {
      double least = -STRIP_GAP;
      for (int s = starts[panel]; s < starts[panel + 1]; s++) {
        least += axes.leastWidth(s) + STRIP_GAP;
      }
      most = Math.max(most, least);
    }
    return most;
  }

  /** The widths of a panel's strips: by the number of groups, but none less than it needs. */
  private double[] widths(StripAxes axes, int from, int to, double strip) {
    double[] widths = new double[to - from];
    double missing = 0;
    double surplus = 0;
    for (int s = from; s < to; s++) {
      widths[s - from] = strip * weight(s, from, to);
      double more = widths[s - from] - axes.leastWidth(s);
      missing += Math.max(0, -more);
      surplus += Math.max(0, more);
    }
    double taken = surplus > 0 ? Math.min(1, missing / surplus) : 0;
    for (int s = from; s < to; s++) {
      double more = widths[s - from] - axes.leastWidth(s);
      widths[s - from] -= more > 0 ? taken * more : more;
    }
    return widths;
  }

  private SummaryShape shape(double stubEnd, double total, List<Segment> segments, Room room) {
    // the other statistics are in several lines below the mean's name
    double labels = labels(MIN_STUB * width, r -> r.kind() != SummaryTable.Row.Kind.STATISTIC);
    double bars = Math.max(stubEnd - MORE_BAR, Math.min(stubEnd, left + labels));
    Span stub = new Span(left, bars - LABEL_GAP);
    return new SummaryShape(
        width, 1, side, stub, new Span(bars, stubEnd + total), segments, room, nameSize);
  }

  /** How much wider than others the strip of a segment is: more so the more groups it has. */
  private double weight(int segment, int from, int to) {
    double all = 0;
    for (int s = from; s < to; s++) {
      all += head.banner().groupsOf(s).size();
    }
    double part = head.banner().groupsOf(segment).size() * (to - from) / all;
    return 1 + BY_GROUPS * (part - 1);
  }

  /** The least width of a group of a segment, so that its dots, figures, bases have room. */
  private double least(int segment) {
    double dots = columnAxes.leastWidth(segment) / head.banner().groupsOf(segment).size();
    double content = Math.max(Math.max(dots, bases[segment]), figures.figure(segment));
    double min = Math.min(Math.max(MIN_COLUMN, content), MAX_COLUMN);
    ColumnNames names = names(segment);
    return wholeWords ? names.leastWhole(min, MAX_WORD_COLUMN) : names.least(min, MAX_WORD_COLUMN);
  }

  private ColumnNames names(int segment) {
    return names.computeIfAbsent(
        segment,
        s ->
            new ColumnNames(
                context.words, styles.name(nameSize), head.banner(), head.banner().groupsOf(s)));
  }

  /** The least width of all groups. */
  private double least() {
    double least = 0;
    for (int s = 0; s < bases.length; s++) {
      least += least(s) * head.banner().groupsOf(s).size();
    }
    return least;
  }

  /**
   * For each segment the width of the widest base, of which ranges are in lines.
   *
   * @param dash what stands behind the first end of a range
   */
  private double[] bases(String dash) {
    double[] widest = new double[head.banner().segments().size()];
    for (int s = 0; s < widest.length; s++) {
      widest[s] = figures.base(s, dash);
      for (int g : head.banner().groupsOf(s)) {
        String base = head.banner().groups().get(g).base();
        widest[s] = Math.max(widest[s], figures.base(base, dash));
      }
    }
    return widest;
  }

  /**
   * For each segment the width of its columns: as their names want it, if there is room.
   *
   * @param spare the room where grids have all that they want
   * @param most the room where they have less of it, so that names stay whole
   */
  private double[] pitches(double spare, double most) {
    int segments = head.banner().segments().size();
    double[] wanted = new double[segments];
    double all = 0;
    double least = least();
    for (int s = 0; s < segments; s++) {
      wanted[s] = Math.max(least(s), names(s).wanted(MAX_WORD_COLUMN));
      all += wanted[s] * head.banner().groupsOf(s).size();
    }
    double room = Math.max(least, Math.min(all, most));
    double more = all > room ? (room - least) / (all - least) : 1;
    int groups = head.banner().groups().size();
    double extra = Math.max(0, (spare - all) / groups);
    double unused = (spare - groups * MAX_COLUMN - LONG_BAR) / groups;
    double roomy = Math.min(MAX_ROOMY_COLUMN, MAX_COLUMN + Math.max(0, unused / 2));
    for (int s = 0; s < segments; s++) {
      double pitch = least(s) + more * (wanted[s] - least(s)) + extra;
      double widest = Math.max(roomy, wanted[s]);
      wanted[s] = Math.max(least(s), Math.min(widest, pitch));
    }
    return wanted;
  }

  /** Whether columns need more room: those that divide short words take all that they get. */
  private boolean lacks(double room) {
    return !wholeWords || least() > room;
  }

  /** A column for each group; nothing if they don't fit. */
  private List<SummaryShape> columns() {
    int segments = head.banner().segments().size();
    double beside = width - left - bar - BAR_FIGURE - segments * SEGMENT_GAP;
    double room = beside - minStub;
    if (least() > room) {
      bases = bases("");
    }
    double stub = MIN_STUB_BESIDE_NAMES;
    if (lacks(room) && side > 0) {
      room = beside - minStub(stub);
    }
    if (lacks(room) && side > 0) {
      stub = Math.min(stub, shortLabels() / width);
      room = beside - minStub(stub);
    }
    if (lacks(room) && nameSize > SummaryStyles.MIN_TYPE) {
      nameSize = SummaryStyles.MIN_TYPE;
      names.clear();
    }
    if (lacks(room) && side > 0) {
      side = NARROW_SIDE * width;
      left = side + GAP;
      bar = SHORT_BAR;
      beside = width - left - bar - BAR_FIGURE - segments * SEGMENT_GAP;
      room = beside - minStub(stub);
    }
    if (least() > room) {
      return List.of();
    }
    double total = bar + BAR_FIGURE;
    double[] pitches =
        pitches(
            beside - labels(most(GridColumns::wanted)),
            Math.max(wholeWords ? 0 : room, beside - labels(most(GridColumns::shortBars))));
    double groups = 0;
    for (int s = 0; s < segments; s++) {
      if (wholeWords && !names(s).wordsAreWhole(pitches[s])) {
        return List.of();
      }
      groups += pitches[s] * head.banner().groupsOf(s).size();
    }
    double stubEnd = left + beside - groups;
    List<Segment> own = new ArrayList<>();
    double x = stubEnd + total;
    for (int s = 0; s < segments; s++) {
      List<Integer> members = head.banner().groupsOf(s);
      x += SEGMENT_GAP;
      own.add(new Segment(s, members, new Span(x, x + members.size() * pitches[s])));
      x += members.size() * pitches[s];
    }
    return List.of(shape(stubEnd, total, own, Room.COLUMNS));
  }
}
