package io.etude.pdf.chart;

import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.label.ChartContext;
import io.etude.pdf.chart.label.LabelSpacing;
import io.etude.pdf.chart.label.PartValues;
import io.etude.pdf.chart.label.RowLabels;
import io.etude.pdf.chart.label.SeriesNames;
import io.etude.pdf.chart.label.SideHeads;
import io.etude.pdf.chart.plot.FrameGraphics;
import io.etude.pdf.text.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stacked bars about the middle of the neutral answers, positive to the left, nets at both ends,
 * don't-know in a column of its own. The answers are named over the first bar or in a legend. Where
 * that leaves no room to the bars, nets are above them and don't-know beneath. The subtitle says
 * the unit: no figure has a sign of per cent, as those within parts have no room for it.
 */
final class DivergingDrawing implements RowsDrawing {

  /** Bars of both signs and don't-know share the width: labels take less of it than elsewhere. */
  private static final double MAX_LABELS = 0.3;

  /** The most that they take where rows are closer than usual. */
  private static final double MAX_WIDER_LABELS = 0.42;

  private static final double MAX_APART = 0.11;

  /** The part of the width that the bars need. */
  private static final double MIN_BARS = 0.28;

  private static final double GAP = 8;

  /** Space between the ends of a bar and the sums beside them. */
  private static final double NET_GAP = 4;

  /** Space before the figure of don't-know. */
  private static final double AFTER = 3;

  private final Diverging chart;
  private final ChartContext context;
  private final double width;
  private final RowLabels labels;
  private final List<PartLengths> lengths;
  private final List<Integer> colors;
  private final boolean tight;
  private final double apartWidth;
  private final double scale;
  private final double origin;
  private final int positives;

  /** Index of the neutral answer; −1 for none. */
  private final int neutral;

  private final SideHeads heads;
  private final SeriesNames names;
  private final PartValues values;
  private final BoxKey key;

  DivergingDrawing(Diverging chart, double width, ChartContext context) {
    this.chart = chart;
    this.context = context;
    this.width = width;
    this.colors = ChartColors.of(chart.scale(), context.brand());
    this.positives = chart.positives();
    this.neutral = chart.neutral();
    this.lengths = lengths(chart);
    double left = 0;
    double right = 0;
    for (int i = 0; i < lengths.size(); i++) {
      left = Math.max(left, side(i, 0, positives) + neutral(i) / 2);
      right = Math.max(right, negatives(i) + neutral(i) / 2);
    }
    double bars = Math.max(left + right, 0.01);
    double before = netWidth(true);
    double after = netWidth(false);
    double heading = apartHeading();
    this.labels = labels(before + after + heading);
    this.tight =
        RowLabels.narrow(width)
            || width - labels.left() - before - after - heading < MIN_BARS * width;
    double room = tight ? width : width - labels.left() - before - after;
    double figure = chart.apart().isEmpty() ? 0 : GAP + AFTER + widestApart();
    double beside = (room - heading) / bars;
    boolean large = !tight && mostApart() * beside + figure > heading;
    if (tight) {
      this.scale = width / bars;
      this.apartWidth = 0;
    } else {
      this.scale = large ? (room - figure) / (bars + mostApart()) : beside;
      this.apartWidth = large ? figure + mostApart() * scale : heading;
    }
    this.origin = labels.left() + (tight ? 0 : before) + left * scale;
    double first = lengths.isEmpty() ? 0 : neutral(0);
    this.heads = new SideHeads(chart, origin, first * scale, width, apartWidth, context);
    this.names = bars().names(0, netRoom(), labels, width - apartWidth, width);
    this.values = new PartValues(ChartContext.INSIDE, width, context);
    this.key = bars().key(width);
    place();
  }

  private DivergingDrawing(DivergingDrawing all, int from, int to) {
    chart = ChartRows.of(all.chart, from, to);
    lengths = all.lengths.subList(from, to);
    context = all.context;
    width = all.width;
    labels = all.labels.part(from, to);
    colors = all.colors;
    tight = all.tight;
    apartWidth = all.apartWidth;
    scale = all.scale;
    origin = all.origin;
    positives = all.positives;
    neutral = all.neutral;
    heads = all.heads;
    names =
        all.names.areLegend()
            ? all.names
            : all.bars().names(from, netRoom(), labels, width - apartWidth, width);
    values = all.values;
    key = bars().key(width);
    place();
  }

  @Override
  public int rows() {
    return chart.rows().size();
  }

  @Override
  public Drawing part(int from, int to) {
    return new DivergingDrawing(this, from, to);
  }

  private PartedBars bars() {
    return PartedBars.of(chart.rows().size(), this::parts, chart.scale(), context);
  }

  private void place() {
    labels.place(
        heads.height(between()) + names.top(),
        context.bar(),
        i -> values.below(parts(i)),
        i -> netRoom() + names.over(i),
        i -> apartLines(i).size() * context.nameLeading());
  }

  /** The height of the levels' names between the headings and the first bar. */
  private double between() {
    return labels.above() ? 0 : names.top() - names.legendHeight();
  }

  /** The room of nets over a bar. */
  private double netRoom() {
    return tight && (hasNet(true) || hasNet(false)) ? context.valueSize() + 1 : 0;
  }

  /** Beside the bars if what is at their ends leaves them room, else above. */
  private RowLabels labels(double ends) {
    List<String> texts = chart.rows().stream().map(Diverging.Row::label).toList();
    List<Emphasis> emphasis = chart.rows().stream().map(this::emphasis).toList();
    double widest = Math.min(MAX_WIDER_LABELS, 1 - MIN_BARS - (ends + RowLabels.GAP) / width);
    RowLabels beside = RowLabels.beside(texts, emphasis, width, MAX_LABELS, widest, context);
    return RowLabels.narrow(width) || width - beside.left() - ends < MIN_BARS * width
        ? RowLabels.above(texts, emphasis, width, context)
        : beside;
  }

  /** Where some rows carry the message, the labels of the others are set back. */
  private Emphasis emphasis(Diverging.Row row) {
    boolean some = chart.rows().stream().anyMatch(each -> each.emphasis() == Emphasis.STRONG);
    return some && row.emphasis() != Emphasis.STRONG ? Emphasis.MUTED : Emphasis.NORMAL;
  }

  /** The room that the heading over don't-know takes, in lines. */
  private double apartHeading() {
    if (chart.apart().isEmpty()) {
      return 0;
    }
    String name = chart.apart().get();
    double heading = context.widestWord(name, ChartContext.REGULAR, context.nameSize());
    double whole = context.width(name, ChartContext.REGULAR, context.nameSize());
    return Math.max(heading, Math.min(whole, width * MAX_APART)) + GAP;
  }

  private double apartLeft() {
    return width - apartWidth + GAP;
  }

  private double mostApart() {
    double most = 0;
    for (Diverging.Row r : chart.rows()) {
      most = Math.max(most, r.apart().map(a -> a.value().orElse(0)).orElse(0.0));
    }
    return most;
  }

  private double widestApart() {
    return chart.rows().stream()
        .flatMap(row -> row.apart().stream())
        .map(mark -> ChartContext.bare(mark.text()))
        .mapToDouble(text -> context.width(text, ChartContext.REGULAR, context.smallSize()))
        .max()
        .orElse(0);
  }

  /** Whether a side has a net besides its answers: that of a single one would repeat its figure. */
  private boolean hasNet(boolean first) {
    return (first ? positives : chart.scale().size() - negativesFrom()) > 1;
  }

  /** The room of the nets of a side, with what is between them and the bars. */
  private double netWidth(boolean first) {
    double widest =
        chart.rows().stream()
            .map(row -> first ? row.positive() : row.negative())
            .mapToDouble(mark -> net(mark).width())
            .max()
            .orElse(0);
    return hasNet(first) ? widest + NET_GAP : 0;
  }

  private int negativesFrom() {
    return neutral >= 0 ? positives + 1 : positives;
  }

  private static List<PartLengths> lengths(Diverging chart) {
    return chart.rows().stream().map(row -> PartLengths.of(chart, row)).toList();
  }

  private double side(int row, int from, int to) {
    return lengths.get(row).sum(from, to);
  }

  private double negatives(int row) {
    return side(row, negativesFrom(), chart.scale().size());
  }

  private double neutral(int row) {
    return neutral < 0 ? 0 : lengths.get(row).length(neutral);
  }

  /** Don't-know as text under a row's bar, where there is no column for it. */
  private List<String> apartLines(int row) {
    Optional<Mark> apart = chart.rows().get(row).apart();
    if (!tight || apart.isEmpty()) {
      return List.of();
    }
    String value = ChartContext.bare(apart.get().text());
    String text = chart.apart().map(name -> name + " ").orElse("") + value;
    return context.wrap(text, ChartContext.REGULAR, context.nameSize(), width);
  }

  @Override
  public double height() {
    return heads.height(between()) + names.top() + labels.height() + key.height();
  }

  @Override
  public void draw(FrameGraphics graphics) {
    heads.draw(graphics, names.legendHeight(), between());
    int n = chart.rows().size();
    if (n > 0) {
      names.draw(graphics, labels.middle(0) - context.bar() / 2 - netRoom());
    }
    bars().draw(graphics, labels.middles(), width - apartWidth, height());
    key.draw(graphics, height() - key.height());
    for (int i = 0; i < n; i++) {
      text(graphics, i);
    }
  }

  /**
   * Where a part begins, in shares from the middle of the neutral one; best answers lie to the
   * left.
   */
  private double start(int row, int part) {
    return side(row, 0, part) - side(row, 0, positives) - neutral(row) / 2;
  }

  private void text(FrameGraphics graphics, int i) {
    Diverging.Row r = chart.rows().get(i);
    double middle = labels.middle(i);
    labels.draw(graphics, i);
    nets(graphics, i, middle);
    values.draw(graphics, parts(i), middle);
    if (tight) {
      double baseline = middle + context.bar() / 2 + values.below(parts(i)) + context.nameSize();
      for (String line : apartLines(i)) {
        graphics.text(
            context.shape(line, ChartContext.REGULAR, context.nameSize()),
            0,
            baseline,
            context.brand().grey());
        baseline += context.nameLeading();
      }
    } else {
      r.apart().ifPresent(apart -> apart(graphics, apart, middle));
    }
  }

  /** The sums of both sides: at the bar's ends, or over them. */
  private void nets(FrameGraphics graphics, int row, double middle) {
    Diverging.Row r = chart.rows().get(row);
    ShapedText plus = net(r.positive());
    ShapedText minus = net(r.negative());
    double baseline =
        tight ? middle - context.bar() / 2 - 2 : middle + context.valueSize() * ChartContext.CENTRE;
    double from = origin + start(row, 0) * scale;
    double to = origin + (negatives(row) + neutral(row) / 2) * scale;
    double left = from - NET_GAP;
    double right = to + NET_GAP;
    if (tight) {
      double[] widths = {hasNet(true) ? plus.width() : 0, hasNet(false) ? minus.width() : 0};
      double[] middles = {from + widths[0] / 2, to - widths[1] / 2};
      double[] starts = LabelSpacing.starts(middles, widths, GAP, 0, width);
      left = starts[0] + widths[0];
      right = starts[1];
    }
    int positive = ChartColors.text(colors.get(0), context.brand());
    int negative = ChartColors.text(colors.get(colors.size() - 1), context.brand());
    if (hasNet(true)) {
      graphics.textRight(plus, left, baseline, positive);
    }
    if (hasNet(false)) {
      graphics.text(minus, right, baseline, negative);
    }
    if (!hasNet(true) && !hasNet(false) && side(row, 0, chart.scale().size()) == 0) {
      double level = middle + context.valueSize() * ChartContext.CENTRE;
      graphics.textCentred(plus, origin, level, context.brand().ink());
    }
  }

  private ShapedText net(Mark mark) {
    return context.shape(ChartContext.bare(mark.text()), ChartContext.BOLD, context.valueSize());
  }

  private List<PartValues.Part> parts(int row) {
    Diverging.Row r = chart.rows().get(row);
    List<PartValues.Part> parts = new ArrayList<>();
    for (int s = 0; s < chart.scale().size(); s++) {
      double from = origin + start(row, s) * scale;
      double to = from + lengths.get(row).length(s) * scale;
      PartValues.Fill fill = lengths.get(row).fill(s);
      parts.add(new PartValues.Part(from, to, r.shares().get(s), colors.get(s), fill));
    }
    return parts;
  }

  private void apart(FrameGraphics graphics, Mark apart, double middle) {
    double share = apart.value().orElse(0);
    double length = share * scale;
    if (length > 0) {
      double top = middle - context.bar() / 2;
      graphics.box(apartLeft(), top, length, context.bar(), context.brand().apart());
    }
    graphics.text(
        context.shape(ChartContext.bare(apart.text()), ChartContext.REGULAR, context.smallSize()),
        apartLeft() + length + AFTER,
        middle + context.smallSize() * ChartContext.CENTRE,
        context.brand().ink());
  }
}
