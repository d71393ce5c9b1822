package io.etude.pdf.chart.reading;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.pdf.chart.reading.DrawnChart.Block;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parts of one scale in all rows, whose neutral answers have one middle line, or whose sides meet
 * at it; don't-know apart from them, to the same scale; nets at the ends of their sides.
 */
final class DivergingReading extends ChartReading {

  /** What is between the nets over a bar. */
  private static final double NETS_GAP = 8;

  /** How long the box of an answer is that may be of any length. */
  private static final double MAX_UNKNOWN = 0.06;

  private static final double MIN_UNKNOWN = 0.03;

  private final Diverging spec;
  private final List<Integer> colors;
  private double scale;
  private double origin;

  DivergingReading(Diverging spec, DrawnChart chart, Brand brand) {
    super(chart, brand);
    this.spec = spec;
    this.colors = ChartColors.of(spec.scale(), brand);
  }

  @Override
  void read() {
    StackReading stack = new StackReading(this, colors);
    List<Row> rows = rows(spec.rows().stream().map(Diverging.Row::label).toList());
    if (rows.isEmpty() || !scale(rows)) {
      return;
    }
    heads();
    Optional<Block> column =
        spec.apart()
            .flatMap(
                name ->
                    chart.takeLines(
                        name,
                        block ->
                            block.last().baseline() < rows.get(0).high()
                                && block.first().color() == brand.grey()));
    for (int i = 0; i < rows.size(); i++) {
      Diverging.Row row = spec.rows().get(i);
      Optional<Bar> bar =
          stack.row(rows.get(i), row.shares(), lengths(row), origin - before(row) * scale, scale);
      if (column.isPresent()) {
        Row place = rows.get(i);
        row.apart().ifPresent(mark -> apart(mark, column.get().left(), place, bar));
      } else {
        Row place = rows.get(i);
        String name = spec.apart().map(text -> text + " ").orElse("");
        row.apart()
            .ifPresent(
                mark ->
                    expect(
                        chart.takeLines(
                            name + bare(mark.text()),
                            block -> place.holds(block.first().baseline())),
                        "don't-know %s under its bar",
                        mark.text()));
      }
      nets(rows.get(i), row, bar);
    }
    stack.checkKey();
    names(first());
  }

  /** What of a row is to the left of the origin. */
  private double before(Diverging.Row row) {
    double sum = 0;
    for (int s = 0; s < spec.scale().size(); s++) {
      double share = lengths(row)[s];
      sum += s < spec.positives() ? share : s == spec.neutral() ? share / 2 : 0;
    }
    return sum;
  }

  private double all(Diverging.Row row) {
    return Arrays.stream(lengths(row)).sum();
  }

  /**
   * The lengths of all parts: neighbours of a side that aren't published have one box of what the
   * published net has beyond the others. All others have a box each: of what is left of all
   * answers, or a short one where don't-know isn't published either.
   */
  private static double[] lengths(Diverging spec, Diverging.Row row) {
    double[] lengths = row.shares().stream().mapToDouble(s -> s.value().orElse(0)).toArray();
    int middle = spec.neutral() < 0 ? spec.positives() : spec.neutral() + 1;
    List<Integer> others = new ArrayList<>();
    if (spec.neutral() >= 0 && row.shares().get(spec.neutral()).value().isEmpty()) {
      others.add(spec.neutral());
    }
    rest(row, lengths, 0, spec.positives(), row.positive(), others);
    rest(row, lengths, middle, lengths.length, row.negative(), others);
    boolean apart = row.apart().filter(mark -> mark.value().isEmpty()).isPresent();
    double known = Arrays.stream(lengths).sum();
    if (known > 0) {
      double rest = 1 - known - row.apart().map(mark -> mark.value().orElse(0)).orElse(0.0);
      boolean exact = !apart && others.size() == 1;
      double each = rest / others.size();
      double most = apart ? MAX_UNKNOWN : 1;
      double least = exact ? 0 : MIN_UNKNOWN;
      others.forEach(s -> lengths[s] = Math.max(least, Math.min(each, most)));
    }
    return lengths;
  }

  private double[] lengths(Diverging.Row row) {
    return lengths(spec, row);
  }

  private static void rest(
      Diverging.Row row, double[] lengths, int from, int to, Mark net, List<Integer> others) {
    double rest = net.value().orElse(0) - Arrays.stream(lengths, from, to).sum();
    List<Integer> boxes = new ArrayList<>();
    for (int s = from; s < to; s++) {
      boolean hidden = row.shares().get(s).value().isEmpty();
      if (hidden && net.value().isEmpty()) {
        others.add(s);
      } else if (hidden && (s == from || row.shares().get(s - 1).value().isPresent())) {
        boxes.add(s);
      }
    }
    boxes.forEach(s -> lengths[s] = Math.max(0, rest / boxes.size()));
  }

  /** The longest bar says what a point stands for, and where the sides meet. */
  private boolean scale(List<Row> rows) {
    int longest = 0;
    for (int i = 1; i < rows.size(); i++) {
      longest = all(spec.rows().get(i)) > all(spec.rows().get(longest)) ? i : longest;
    }
    Diverging.Row row = spec.rows().get(longest);
    Row place = rows.get(longest);
    List<Bar> bars =
        chart.bars.stream()
            .filter(
                bar ->
                    place.holds(bar.middle())
                        && bar.bottom() - bar.top() > 8
                        && colors.contains(bar.color()))
            .sorted(Comparator.comparingDouble(Bar::left))
            .limit(row.shares().stream().filter(s -> s.value().orElse(0) > 0).count())
            .toList();
    if (all(row) == 0) {
      return true;
    }
    if (bars.isEmpty()) {
      fault("no bar for %s", row.label());
      return false;
    }
    double left = bars.get(0).left();
    // outlines at its ends are no bars, and parts that nobody would see are not drawn
    double[] lengths = lengths(row);
    int first = colors.indexOf(bars.get(0).color());
    int last = colors.indexOf(bars.get(bars.size() - 1).color());
    double seen = Arrays.stream(lengths, first, last + 1).sum();
    scale = (bars.get(bars.size() - 1).right() - left) / seen;
    origin = left + (before(row) - Arrays.stream(lengths, 0, first).sum()) * scale;
    return true;
  }

  /**
   * The names of the sides, over them and in the colours of their outermost answers; a side that is
   * one answer of the same name has that alone.
   */
  private void heads() {
    Optional<Block> first = head(spec.positive(), 0, spec.positives());
    int from = spec.neutral() < 0 ? spec.positives() : spec.neutral() + 1;
    int last = spec.scale().size() - 1;
    Optional<Block> second = head(spec.negative(), last, spec.scale().size() - from);
    if (first.isPresent() && second.isPresent() && first.get().right() > second.get().left()) {
      fault("the headings of the sides are not on their sides");
    }
    if (first.isPresent()
        && second.isPresent()
        && !near(first.get().last().baseline(), second.get().last().baseline())) {
      fault("the headings of the sides are not level");
    }
  }

  private Optional<Block> head(String side, int outermost, int answers) {
    if (answers == 1 && spec.scale().get(outermost).label().equals(side)) {
      return Optional.empty();
    }
    int color = ChartColors.text(colors.get(outermost), brand);
    Optional<Block> head = chart.takeLines(side, block -> block.first().color() == color);
    expect(head, "heading %s", side);
    return head;
  }

  /** A bar below its heading, to the scale of the others. */
  private void apart(Mark mark, double left, Row row, Optional<Bar> bar) {
    double share = mark.value().orElse(0);
    double end = left + share * scale;
    if (share > 0) {
      expect(
          DrawnChart.take(
              chart.bars,
              b ->
                  row.holds(b.middle())
                      && b.color() == brand.apart()
                      && near(b.left(), left)
                      && near(b.right(), end)),
          "bar of don't-know %s, %.2f long",
          mark.text(),
          share * scale);
    }
    expect(
        chart.takeText(
            bare(mark.text()),
            text ->
                row.holds(text.baseline())
                    && isLevel(text, bar.map(Bar::middle).orElse(row.label().level()))
                    && text.left() > end
                    && text.left() < end + 6),
        "don't-know %s",
        mark.text());
  }

  /** At the ends of the bar, or over these. */
  private void nets(Row place, Diverging.Row row, Optional<Bar> bar) {
    int second = spec.neutral() < 0 ? spec.positives() : spec.neutral() + 1;
    boolean ofFirst = spec.positives() > 1;
    boolean ofSecond = spec.scale().size() - second > 1;
    if (!ofFirst && !ofSecond && all(row) == 0) {
      expect(
          chart.takeText(row.positive().text(), text -> place.holds(text.baseline())),
          "sign of a withheld row");
    }
    double left = origin - before(row) * scale;
    double right = left + all(row) * scale;
    Optional<Text> positive =
        chart.takeText(
            bare(row.positive().text()),
            text ->
                ofFirst
                    && place.holds(text.baseline())
                    && text.color() == ChartColors.text(colors.get(0), brand)
                    && (text.right() < left && text.right() > left - 6 && isBeside(text, bar)
                        || text.left() < left + NEAR && isOver(text, bar)));
    if (ofFirst) {
      expect(positive, "net %s at %.2f", row.positive().text(), left);
    }
    double after = positive.map(Text::right).orElse(left) + NETS_GAP;
    Optional<Text> negative =
        chart.takeText(
            bare(row.negative().text()),
            text ->
                ofSecond
                    && place.holds(text.baseline())
                    && text.color() == ChartColors.text(colors.get(colors.size() - 1), brand)
                    && (text.left() > right && text.left() < right + 6 && isBeside(text, bar)
                        || (near(text.right(), right) || near(text.left(), after))
                            && isOver(text, bar)));
    if (ofSecond) {
      expect(negative, "net %s at %.2f", row.negative().text(), right);
    }
    boolean pushed = negative.filter(text -> near(text.left(), after)).isPresent();
    positive
        .filter(text -> isOver(text, bar) && bar.isPresent() && !pushed)
        .filter(text -> !near(text.left(), left))
        .ifPresent(text -> fault("net %s isn't at the end of its bar, %.2f", text, left));
  }

  private static boolean isBeside(Text text, Optional<Bar> bar) {
    return bar.isEmpty() || isLevel(text, bar.get().middle());
  }

  /** Whether a net is right over its bar. */
  private static boolean isOver(Text text, Optional<Bar> bar) {
    return bar.isEmpty()
        || text.baseline() < bar.get().top() && text.baseline() > bar.get().top() - 4;
  }

  private List<Named> first() {
    Diverging.Row row = spec.rows().get(0);
    double at = origin - before(row) * scale;
    List<List<Mark>> rows = spec.rows().stream().map(Diverging.Row::shares).toList();
    List<Named> parts = new ArrayList<>();
    for (int s = 0; s < spec.scale().size(); s++) {
      Optional<Double> share = row.shares().get(s).value().stream().boxed().findFirst();
      double from = at;
      at += lengths(row)[s] * scale;
      double to = at;
      if (!StackReading.isChosen(rows, s)) {
        continue;
      }
      parts.add(
          new Named(
              spec.scale().get(s).label(),
              colors.get(s),
              share.map(x -> from),
              share.map(x -> to),
              0));
    }
    return parts;
  }
}
