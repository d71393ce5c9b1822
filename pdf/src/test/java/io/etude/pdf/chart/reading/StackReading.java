package io.etude.pdf.chart.reading;

import io.etude.document.ChartSpec.Mark;
import io.etude.pdf.chart.reading.ChartReading.Row;
import io.etude.pdf.chart.reading.DrawnChart.Bar;
import io.etude.pdf.chart.reading.DrawnChart.Text;
import java.util.List;
import java.util.Optional;

/** Parts of a bar, one after the other, each with its figure inside, or under it without room. */
record StackReading(ChartReading reading, List<Integer> colors) {

  /** Within a part that is longer than its figure by this, the figure must be printed. */
  private static final double ROOM = 7;

  private static final double DIGIT = 4;

  /** Of shorter parts white rules leave nothing to be seen, and no figure is printed. */
  private static final double HAIRLINE = 1.25;

  /** So near to the figure of another short part a figure may have no room. */
  private static final double CROWD = 24;

  /** Narrower charts may have no room for all figures under their parts. */
  private static final double NARROW = 100;

  /** Whether readers see something of a part in one of the rows, so that it has a name. */
  static boolean isSeen(List<List<Mark>> rows, int part, double scale) {
    return rows.stream().anyMatch(row -> row.get(part).value().orElse(0) * scale >= HAIRLINE);
  }

  /** Takes the parts of a row, the first of which begins at {@code from}. */
  void row(Row row, List<Mark> shares, double from, double scale) {
    DrawnChart chart = reading.chart;
    double left = from;
    double after = -1;
    for (int s = 0; s < shares.size(); s++) {
      Mark mark = shares.get(s);
      double start = left;
      double end = left + mark.value().orElse(0) * scale;
      int color = colors.get(s);
      boolean crowded = isCrowded(shares, s, scale);
      if (mark.value().orElse(0) > 0) {
        Optional<Bar> bar =
            DrawnChart.take(
                chart.bars,
                b ->
                    row.holds(b.middle())
                        && ChartReading.near(b.left(), start)
                        && ChartReading.near(b.right(), end)
                        && b.color() == color);
        reading.expect(bar, "part %d of a row from %.2f to %.2f", s, start, end);
        after = bar.isPresent() ? inside(mark, bar.get(), after, crowded) : after;
      }
      left = end;
    }
  }

  /** Whether another part too short for its figure, and no shorter than this one, is near it. */
  private static boolean isCrowded(List<Mark> shares, int part, double scale) {
    double own = shares.get(part).value().orElse(0) * scale;
    double before = 0;
    double[] middles = new double[shares.size()];
    for (int s = 0; s < middles.length; s++) {
      double length = shares.get(s).value().orElse(0) * scale;
      middles[s] = before + length / 2;
      before += length;
    }
    for (int s = 0; s < middles.length; s++) {
      double length = shares.get(s).value().orElse(0) * scale;
      boolean near = Math.abs(middles[s] - middles[part]) < CROWD;
      if (s != part && near && length >= own && length < CROWD) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the figure of a part.
   *
   * @param after where the figures under the parts before it end
   * @param crowded whether other short parts near it may take the room of its figure
   * @return where those end now
   */
  private double inside(Mark mark, Bar bar, double after, boolean crowded) {
    DrawnChart chart = reading.chart;
    DrawnChart.take(
        chart.outlines,
        o ->
            ChartReading.near(o.getMinX(), bar.left())
                && ChartReading.near(o.getMaxX(), bar.right())
                && ChartReading.near(o.getCenterY(), bar.middle()));
    String text = ChartReading.bare(mark.text());
    Optional<Text> figure =
        chart.takeText(
            text,
            t ->
                ChartReading.near(t.middle(), bar.centre())
                    && t.baseline() > bar.top()
                    && t.baseline() < bar.bottom());
    if (figure.isEmpty()) {
      boolean roomy = bar.right() - bar.left() > text.length() * DIGIT + ROOM;
      boolean seen = bar.right() - bar.left() >= HAIRLINE;
      Optional<Text> under =
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
      if (roomy || seen && chart.width > NARROW && !crowded) {
        reading.expect(under, "%s within its part at %.2f, or under it", text, bar.centre());
      }
      return under.map(Text::right).orElse(after);
    }
    figure.ifPresent(
        t -> {
          if (t.right() - t.left() > bar.right() - bar.left()) {
            reading.fault("%s is wider than its part", text);
          }
        });
    return after;
  }
}
