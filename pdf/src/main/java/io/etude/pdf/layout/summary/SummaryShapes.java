package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Words;
import io.etude.pdf.layout.summary.SummaryShape.Segment;
import io.etude.pdf.layout.summary.SummaryShape.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares the measure among names, labels, the total and the groups. More strips than a page takes
 * side by side are in several panels, each with labels and total.
 */
final class SummaryShapes {

  /** The names of questions beside their rows, as a part of the measure. */
  private static final double SIDE = 0.19;

  private static final double GAP = 9;

  private static final double MIN_STUB = 0.2;

  /** The bar of a share and its figure. */
  private static final double BAR = 38;

  private static final double BAR_FIGURE = 20;

  private static final double MIN_STRIP = 46;
  private static final double MAX_STRIP = 92;
  private static final double STRIP_GAP = 12;

  /** How far the widths of strips go by the number of their groups. */
  private static final double BY_GROUPS = 0.35;

  /** A figure of the total. */
  private static final double FIGURE = 25;

  private static final double MIN_COLUMN = 19.5;
  private static final double MAX_COLUMN = 30;
  private static final double SEGMENT_GAP = 6;
  private static final double MIN_STACKED = 62;
  private static final double MAX_STACKED = 0.26;

  private final LayoutContext context;
  private final SummaryStyles styles;
  private final SummaryHead head;
  private final double width;

  private SummaryShapes(LayoutContext context, SummaryHead head, double width) {
    this.context = context;
    styles = new SummaryStyles(context);
    this.head = head;
    this.width = width;
  }

  /** The panels of a heading. */
  static List<SummaryShape> of(LayoutContext context, SummaryHead head, double width) {
    SummaryShapes shapes = new SummaryShapes(context, head, width);
    return head.beside() || head.strips() || head.banner().groups().isEmpty()
        ? shapes.strips()
        : List.of(shapes.columns());
  }

  private double stacked() {
    return head.totals().stream().anyMatch(t -> t.kind() == SummaryTable.Total.Kind.STACKED)
        ? MIN_STACKED + 18
        : 0;
  }

  private double figures() {
    long figures =
        head.totals().stream().filter(t -> t.kind() == SummaryTable.Total.Kind.FIGURE).count();
    return FIGURE * figures;
  }

  private List<SummaryShape> strips() {
    int segments = head.banner().segments().size();
    double side = head.beside() ? SIDE * width : 0;
    double left = side > 0 ? side + GAP : 0;
    double total = head.beside() ? BAR + BAR_FIGURE : stacked() + figures() + GAP;
    double minStub = MIN_STUB * width;
    double room = width - left - minStub - total - GAP;
    int most = Math.max(1, (int) ((room + STRIP_GAP) / (MIN_STRIP + STRIP_GAP)));
    int panels = Math.max(1, (segments + most - 1) / most);
    int each = segments == 0 ? 0 : (segments + panels - 1) / panels;
    double strip = each == 0 ? 0 : Math.min(MAX_STRIP, (room - (each - 1) * STRIP_GAP) / each);
    double groups = each == 0 ? 0 : each * strip + (each - 1) * STRIP_GAP;
    double spare = width - left - minStub - total - (each == 0 ? 0 : GAP + groups);
    if (each == 0) {
      // totals alone: the bars take what the labels leave
      double labels = Math.min(minStub + spare / 2, 0.4 * width);
      total += Math.min(spare - (labels - minStub), 0.3 * width);
      spare = labels - minStub;
    }
    double stubEnd = left + minStub + spare;
    List<SummaryShape> shapes = new ArrayList<>();
    for (int panel = 0; panel < panels; panel++) {
      List<Segment> own = new ArrayList<>();
      double x = stubEnd + total + GAP;
      for (int s = panel * each; s < Math.min(segments, (panel + 1) * each); s++) {
        double wide = strip * weight(s, panel * each, Math.min(segments, (panel + 1) * each));
        own.add(new Segment(s, head.banner().groupsOf(s), new Span(x, x + wide)));
        x += wide + STRIP_GAP;
      }
      shapes.add(
          new SummaryShape(
              width, side, new Span(left, stubEnd - 4), totals(stubEnd, stubEnd + total), own));
    }
    return shapes;
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

  /** For each segment the width of its columns: as their names want it, if there is room. */
  private double[] pitches(double room) {
    int segments = head.banner().segments().size();
    double[] wanted = new double[segments];
    double all = 0;
    double least = 0;
    for (int s = 0; s < segments; s++) {
      wanted[s] = MIN_COLUMN;
      for (int g : head.banner().groupsOf(s)) {
        String label = Words.heading(head.banner().groups().get(g).label());
        wanted[s] = Math.max(wanted[s], context.words.widestWord(label, styles.group) + 2);
      }
      wanted[s] = Math.min(wanted[s], MAX_COLUMN);
      all += wanted[s] * head.banner().groupsOf(s).size();
      least += MIN_COLUMN * head.banner().groupsOf(s).size();
    }
    double more = all > room ? (room - least) / (all - least) : 1;
    double extra = all > room ? 0 : (room - all) / head.banner().groups().size();
    for (int s = 0; s < segments; s++) {
      double width = MIN_COLUMN + Math.max(0, more) * (wanted[s] - MIN_COLUMN);
      wanted[s] = Math.min(MAX_COLUMN, width + extra);
    }
    return wanted;
  }

  private SummaryShape columns() {
    int segments = head.banner().segments().size();
    double gaps = segments * SEGMENT_GAP;
    double minStub = MIN_STUB * width;
    double fixed = figures() + gaps + GAP;
    double room = width - minStub - MIN_STACKED - fixed;
    double[] pitches = pitches(room);
    double wide = 0;
    for (int s = 0; s < segments; s++) {
      wide += pitches[s] * head.banner().groupsOf(s).size();
    }
    double rest = width - fixed - wide;
    double bar = Math.max(MIN_STACKED, Math.min(MAX_STACKED * width, rest - minStub));
    double stub = rest - bar;
    double total = bar + figures() + GAP;
    List<Segment> own = new ArrayList<>();
    double x = stub + total;
    for (int s = 0; s < segments; s++) {
      List<Integer> members = head.banner().groupsOf(s);
      x += SEGMENT_GAP;
      own.add(new Segment(s, members, new Span(x, x + members.size() * pitches[s])));
      x += members.size() * pitches[s];
    }
    return new SummaryShape(width, 0, new Span(0, stub - 6), totals(stub, stub + total - GAP), own);
  }

  /** The first column of the total takes what the figures leave. */
  private List<Span> totals(double from, double to) {
    double figures = head.beside() ? 0 : figures();
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(from, to - figures));
    for (int t = 1; t < head.totals().size(); t++) {
      double left = to - figures + (t - 1) * FIGURE;
      spans.add(new Span(left, left + FIGURE));
    }
    return spans;
  }
}
