package io.etude.pdf.chart.reading;

import io.etude.document.chart.ChartSpec.Mark;
import io.etude.language.Terms;
import io.etude.pdf.chart.reading.ChartReading.Row;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Parts of a bar, one after the other, each with its figure inside, or under it without room.
 *
 * @param key the outlines that the key explains: whether they are dashed
 * @param boxes the same of the outlines that are found
 */
record StackReading(
    ChartReading reading, List<Integer> colors, Set<Boolean> key, Set<Boolean> boxes) {

  /** Within a part that is longer than its figure by this, the figure must be printed. */
  private static final double ROOM = 7;

  private static final double DIGIT = 4;

  /** Shorter parts have no white rules. */
  private static final double HAIRLINE = 1.25;

  /** No part that somebody chose is shorter. */
  private static final double SLIVER = 0.5;

  /** What a digit takes at most, what another sign does, and what is between two figures. */
  private static final double WIDEST_DIGIT = 3.8;

  /** What a part is longer than the figure within it. */
  private static final double INSIDE = 3.02;

  private static final double WIDEST_SIGN = 2.2;
  private static final double BETWEEN = 5;

  /** Whether a figure is pushed by its neighbour. */
  private static final double NEXT_TO = 0.1;

  /** A figure that is hardly under its part may have been left out. */
  private static final double HARDLY = 1;

  /** Where a line from a part to its figure begins, under the bar. */
  private static final double LEADER_TOP = 0.5;

  /** The room of an outline in the key. */
  private static final double SWATCH = 12;

  private static final int ROUNDS = 400;

  /** Narrower charts may have no room for all figures under their parts. */
  private static final double NARROW = 100;

  /** Takes the key, which is under all rows. */
  StackReading(ChartReading reading, List<Integer> colors) {
    this(reading, colors, new TreeSet<>(), new TreeSet<>());
    key("lengthKnown", false);
    key("lengthUnknown", true);
  }

  private void key(String term, boolean dashed) {
    reading
        .chart
        .takeLines(Terms.of(Locale.FRENCH).get(term), block -> true)
        .ifPresent(block -> swatch(block.first(), dashed));
  }

  private void swatch(Text name, boolean dashed) {
    List<DrawnChart.Stroke> lines =
        lines(
            p ->
                p.getX() < name.left()
                    && p.getX() > name.left() - SWATCH
                    && p.getY() < name.baseline() + 2
                    && p.getY() > name.baseline() - SWATCH);
    if (lines.size() != 4 || lines.get(0).dashed() != dashed) {
      reading.fault("the outline beside %s is %s", name, lines);
    }
    reading.chart.strokes.removeAll(lines);
    key.add(dashed);
  }

  /** Checks that the key explains the outlines that were found, and no others. */
  void checkKey() {
    if (!key.equals(boxes)) {
      reading.fault("outlines, dashed or not: %s in bars, %s in their key", boxes, key);
    }
  }

  /** Whether somebody chose a part in one of the rows, so that it has a name. */
  static boolean isChosen(List<List<Mark>> rows, int part) {
    return rows.stream().anyMatch(row -> row.get(part).value().orElse(0) > 0);
  }

  /** A figure under its part. */
  private record Under(Text text, Bar part) {
    double width() {
      return text.right() - text.left();
    }
  }

  /**
   * Takes the parts of a row, the first of which begins at {@code from}.
   *
   * @return one of them; empty if none is drawn
   */
  Optional<Bar> row(Row row, List<Mark> shares, double from, double scale) {
    double[] lengths = shares.stream().mapToDouble(mark -> mark.value().orElse(0)).toArray();
    return row(row, shares, lengths, from, scale);
  }

  /**
   * The same of parts of which some without a figure are as long as others leave of their side: an
   * outline.
   */
  Optional<Bar> row(Row row, List<Mark> shares, double[] lengths, double from, double scale) {
    DrawnChart chart = reading.chart;
    double left = from;
    List<Under> under = new ArrayList<>();
    List<Under> missing = new ArrayList<>();
    Optional<Bar> any = Optional.empty();
    for (int s = 0; s < shares.size(); s++) {
      Mark mark = shares.get(s);
      double start = left;
      double end = left + lengths[s] * scale;
      if (mark.value().isEmpty() && lengths[s] > 0) {
        outline(row, start, end).ifPresent(part -> figure(mark, part, under, missing));
      }
      int color = colors.get(s);
      if (mark.value().orElse(0) > 0) {
        double drawn = Math.max(end, start + SLIVER);
        Optional<Bar> bar =
            DrawnChart.take(
                chart.bars,
                b ->
                    row.holds(b.middle())
                        && ChartReading.near(b.left(), start)
                        && ChartReading.near(b.right(), drawn)
                        && b.color() == color);
        reading.expect(bar, "part %d of a row from %.2f to %.2f", s, start, end);
        bar.ifPresent(part -> figure(mark, part, under, missing));
        any = any.or(() -> bar);
      }
      left = end;
    }
    any.ifPresent(part -> reading.level(row, part.middle()));
    straight(under, missing);
    missing.stream()
        .filter(one -> chart.width > NARROW && hasRoom(one, under))
        .forEach(one -> reading.fault("missing: %s under its part", one));
    return any;
  }

  /** The lines of which all points are in an area. */
  private List<DrawnChart.Stroke> lines(Predicate<Point2D> area) {
    return reading.chart.strokes.stream()
        .filter(line -> line.points().stream().allMatch(area))
        .toList();
  }

  /** Takes the four lines about a part, if there is room for them between its white rules. */
  private Optional<Bar> outline(Row row, double start, double end) {
    List<DrawnChart.Stroke> lines =
        lines(p -> row.holds(p.getY()) && p.getX() > start - 0.1 && p.getX() < end + 0.1);
    if (lines.size() != 4) {
      if (end - start > 2 * HAIRLINE) {
        reading.fault("no outline from %.2f to %.2f, but %s", start, end, lines);
      }
      return Optional.empty();
    }
    reading.chart.strokes.removeAll(lines);
    boxes.add(lines.get(0).dashed());
    DoubleSummaryStatistics y =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(point -> point.getY())
            .summaryStatistics();
    return Optional.of(new Bar(start, y.getMin() - 0.3, end, y.getMax() + 0.3, 0));
  }

  /** Whether a figure had room under its part beside those that are printed. */
  private static boolean hasRoom(Under missing, List<Under> printed) {
    List<Under> all = new ArrayList<>(printed);
    all.add(missing);
    all.sort(Comparator.comparingDouble(one -> one.part().centre()));
    double[] middles = all.stream().mapToDouble(one -> one.part().centre()).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 1; i < middles.length; i++) {
        double room = (all.get(i - 1).width() + all.get(i).width()) / 2 + BETWEEN;
        double push = Math.max(0, room - (middles[i] - middles[i - 1])) / 2;
        middles[i - 1] -= push;
        middles[i] += push;
      }
    }
    for (int i = 0; i < middles.length; i++) {
      Under one = all.get(i);
      double aside = Math.abs(middles[i] - one.part().centre());
      double most = (one.width() + one.part().right() - one.part().left()) / 2;
      if (aside > most - HARDLY) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the figure of a part.
   *
   * @param under the figures under the parts before it, to which it is added if it is there
   * @param missing the figures that are not there, to which it is added if it isn't
   */
  private void figure(Mark mark, Bar bar, List<Under> under, List<Under> missing) {
    DrawnChart chart = reading.chart;
    DrawnChart.take(
        chart.outlines,
        o ->
            ChartReading.near(o.getMinX(), bar.left())
                && ChartReading.near(o.getMaxX(), bar.right())
                && ChartReading.near(o.getCenterY(), bar.middle()));
    String text = ChartReading.bare(mark.text());
    Optional<Text> inside =
        chart.takeText(
            text,
            t ->
                ChartReading.near(t.middle(), bar.centre())
                    && ChartReading.isLevel(t, bar.middle()));
    if (inside.isPresent()) {
      if (inside.get().right() - inside.get().left() > bar.right() - bar.left()) {
        reading.fault("%s is wider than its part", text);
      }
      return;
    }
    boolean roomy = bar.right() - bar.left() > text.length() * DIGIT + ROOM;
    if (mark.value().isEmpty() && bar.right() - bar.left() < HAIRLINE) {
      return;
    }
    double after = under.isEmpty() ? -1 : under.get(under.size() - 1).text().right();
    Optional<DrawnChart.Stroke> leader =
        DrawnChart.take(
            chart.strokes,
            line ->
                line.color() == reading.brand.grey()
                    && line.from().getX() > bar.left()
                    && line.from().getX() < bar.right()
                    && ChartReading.near(line.from().getY(), bar.bottom() + LEADER_TOP)
                    && line.to().getY() > line.from().getY());
    if (leader.isPresent()) {
      double end = leader.get().to().getX();
      double top = leader.get().to().getY();
      Optional<Text> led =
          chart.takeText(
              text,
              t ->
                  t.left() > after
                      && t.left() < end
                      && t.right() > end
                      && t.baseline() > top + 4
                      && t.baseline() < top + 8);
      reading
          .expect(led, "%s at the end of its line", text)
          .ifPresent(t -> under.add(new Under(t, bar)));
      return;
    }
    Optional<Text> below =
        roomy
            ? Optional.empty()
            : chart.takeText(
                text,
                t ->
                    t.left() > after
                        && t.baseline() > bar.bottom() + 4
                        && t.baseline() < bar.bottom() + 9
                        && t.left() < bar.right() + 0.1
                        && t.right() > bar.left() - 0.1);
    if (roomy) {
      reading.fault("missing: %s within its part at %.2f", text, bar.centre());
    } else if (below.isPresent()) {
      double length = below.get().right() - below.get().left();
      if (bar.right() - bar.left() > length + INSIDE) {
        reading.fault("%s is under its part, though it has room within: %s", text, bar);
      }
      under.add(new Under(below.get(), bar));
    } else {
      missing.add(new Under(unprinted(text, bar), bar));
    }
  }

  /** A figure straight under its part, as wide as it could be. */
  private static Text unprinted(String text, Bar bar) {
    long digits = text.chars().filter(Character::isDigit).count();
    double half = (digits * WIDEST_DIGIT + (text.length() - digits) * WIDEST_SIGN) / 2;
    return new Text(text, bar.centre() - half, bar.centre() + half, bar.bottom(), 0, 0);
  }

  /**
   * A figure under the bar is straight under its part, unless its neighbours push it aside; of two
   * short parts with the same figure one may have it.
   */
  private void straight(List<Under> under, List<Under> missing) {
    for (int i = 0; i < under.size(); i++) {
      Text text = under.get(i).text();
      double before = i == 0 ? 0 : under.get(i - 1).text().right() + BETWEEN;
      double after =
          i + 1 == under.size() ? reading.chart.width : under.get(i + 1).text().left() - BETWEEN;
      boolean pushed =
          Math.abs(text.left() - before) < NEXT_TO || Math.abs(text.right() - after) < NEXT_TO;
      boolean other =
          missing.stream()
              .filter(one -> one.text().text().equals(text.text()))
              .anyMatch(one -> ChartReading.near(text.middle(), one.part().centre()));
      if (i > 0 && text.left() < before - NEXT_TO) {
        reading.fault("%s reads as one number with the figure before it", text);
      }
      if (!pushed && !other && !ChartReading.near(text.middle(), under.get(i).part().centre())) {
        reading.fault("%s isn't straight under its part: %s", text, under.get(i).part());
      }
    }
  }
}
