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

  /** A figure under its part is no farther from it, beside others that have no room either. */
  private static final double FAR = 22;

  /** Narrower charts may have no room for all figures under their parts. */
  private static final double NARROW = 100;

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
        after = bar.isPresent() ? inside(mark, bar.get(), after) : after;
      }
      left = end;
    }
  }

  /**
   * Takes the figure of a part.
   *
   * @param after where the figures under the parts before it end
   * @return where those end now
   */
  private double inside(Mark mark, Bar bar, double after) {
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
      Optional<Text> under =
          roomy
              ? Optional.empty()
              : chart.takeText(
                  text,
                  t ->
                      t.left() > after
                          && t.baseline() > bar.bottom() + 4
                          && t.baseline() < bar.bottom() + 9
                          && Math.abs(t.middle() - bar.centre()) < FAR);
      if (roomy || chart.width > NARROW) {
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
