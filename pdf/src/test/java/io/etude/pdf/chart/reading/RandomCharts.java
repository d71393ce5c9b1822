package io.etude.pdf.chart.reading;

import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Bars;
import io.etude.document.chart.ChartSpec.Bracket;
import io.etude.document.chart.ChartSpec.Callout;
import io.etude.document.chart.ChartSpec.Diverging;
import io.etude.document.chart.ChartSpec.Dots;
import io.etude.document.chart.ChartSpec.Emphasis;
import io.etude.document.chart.ChartSpec.Histogram;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Lines;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ChartSpec.Stacked;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.pdf.testing.SampleCharts;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Charts of a kind with random figures: zeros, all, tiny ones, withheld ones, of both signs where
 * the kind takes them, and no two different ones with the same text.
 */
final class RandomCharts {

  private static final String[] WORDS = {
    "services", "mobilité", "prix", "confiance", "écoles", "la", "de", "vie", "proximité", "eau"
  };

  private final Random random;
  private final Set<String> texts = new HashSet<>();
  private int labels;

  RandomCharts(long seed) {
    random = new Random(seed * 7919);
  }

  /** A label that no other one of the chart begins like. */
  private String label() {
    StringBuilder label = new StringBuilder((char) ('A' + labels % 26) + "" + (labels++ / 26));
    int words = random.nextInt(5) == 0 ? 12 : random.nextInt(3);
    for (int i = 0; i < words; i++) {
      label.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return label.toString();
  }

  private boolean once(int of) {
    return random.nextInt(of) == 0;
  }

  private Intervals intervals() {
    return random.nextBoolean() ? Intervals.SHOWN : Intervals.HIDDEN;
  }

  /** A share between 0 and 1, now and then one at the limits. */
  private double share() {
    return switch (random.nextInt(12)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> 0.001 + 0.004 * random.nextDouble();
      default -> random.nextDouble();
    };
  }

  private double signed() {
    return once(6) ? 0 : 2 * random.nextDouble() - 1;
  }

  private Mark mark(String label, double value, FigureRef.Kind kind, ColorRole role) {
    double own = value;
    String text = text(own, kind);
    while (own != 0 && own != 1 && !texts.add(text)) {
      own = Math.signum(own) * random.nextDouble();
      text = text(own, kind);
    }
    return new Mark(label, Figure.of(figure(kind, Optional.of(own)), text).build(), role);
  }

  private static String text(double value, FigureRef.Kind kind) {
    String number = String.format(Locale.FRENCH, "%.1f", Math.abs(value) * 100);
    return (value < 0 ? "−" : "") + number + (kind == FigureRef.Kind.SHARE ? "\u00a0%" : "");
  }

  private FigureRef figure(FigureRef.Kind kind, Optional<Double> value) {
    Optional<Interval> interval =
        value.filter(v -> !once(8)).map(v -> interval(v, kind == FigureRef.Kind.SHARE));
    return new FigureRef(
        TableId.of("q").figure("row" + random.nextInt(1000), "total"),
        kind,
        value.map(v -> new Estimate(v, 0.02, 300, interval)),
        OptionalLong.of(302),
        Set.of());
  }

  private Interval interval(double value, boolean share) {
    double low = value - 0.005 - 0.1 * random.nextDouble();
    double high = value + 0.005 + 0.15 * random.nextDouble();
    return share ? new Interval(Math.max(0, low), Math.min(1, high)) : new Interval(low, high);
  }

  private Mark withheld(String label, ColorRole role) {
    return new Mark(
        label, Figure.of(figure(FigureRef.Kind.SHARE, Optional.empty()), "–").build(), role);
  }

  private ColorRole plain() {
    return List.of(ColorRole.EMPHASIS, ColorRole.ORDINARY, ColorRole.MUTED, ColorRole.NO_ANSWER)
        .get(random.nextInt(4));
  }

  /** A mark, of both signs where {@code kind} is a score. */
  private Mark any(String label, FigureRef.Kind kind, ColorRole role) {
    return once(8)
        ? withheld(label, role)
        : mark(label, kind == FigureRef.Kind.SCORE ? signed() : share(), kind, role);
  }

  private FigureRef.Kind kind() {
    return once(3) ? FigureRef.Kind.SCORE : FigureRef.Kind.SHARE;
  }

  Bars bars() {
    FigureRef.Kind kind = kind();
    int size = List.of(1, 2, 5, 8, 12).get(random.nextInt(5));
    List<Mark> marks = new ArrayList<>();
    marks.add(mark(label(), 0.05 + 0.9 * random.nextDouble(), kind, ColorRole.EMPHASIS));
    while (marks.size() < size) {
      marks.add(any(label(), kind, plain()));
    }
    List<Callout> callouts = new ArrayList<>();
    for (int i = 0; i < size && kind == FigureRef.Kind.SHARE; i += random.nextInt(4)) {
      if (random.nextBoolean() || callouts.size() > 4) {
        i++;
      } else {
        callouts.add(new Callout(i, mark("chez " + label(), share(), kind, ColorRole.EMPHASIS)));
      }
    }
    return new Bars(marks, callouts, intervals());
  }

  Histogram histogram() {
    return once(3) ? bands() : ratings();
  }

  /**
   * Bands of one width, of which those at the ends may be open, and the mean where that is known.
   */
  private Histogram bands() {
    int size = 3 + random.nextInt(5);
    double[] shares = shares(size, false);
    List<Mark> marks = new ArrayList<>();
    List<ChartSpec.Range> ranges = new ArrayList<>();
    boolean open = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      double from = open && i == 0 ? Double.NEGATIVE_INFINITY : 10.0 * i;
      double to = open && i == size - 1 ? Double.POSITIVE_INFINITY : 10.0 * (i + 1);
      ranges.add(new ChartSpec.Range(from, to));
      String name = 10 * i + "–" + (10 * i + 9);
      marks.add(mark(name, shares[i], FigureRef.Kind.SHARE, plain()));
    }
    double mean = 12 + random.nextDouble() * 10 * (size - 2) * 0.8;
    return new Histogram(marks, List.of(), Optional.of(mean(mean)), intervals(), ranges);
  }

  private static Mark mean(double mean) {
    FigureRef number =
        new FigureRef(
            TableId.of("q").figure("mean", "total"),
            FigureRef.Kind.NUMBER,
            Optional.of(new Estimate(mean, 0.1, 300, Optional.empty())),
            OptionalLong.of(302),
            Set.of());
    return new Mark(
        "moyenne",
        Figure.of(number, String.format(Locale.FRENCH, "%.2f", mean)).build(),
        ColorRole.ORDINARY);
  }

  private Histogram ratings() {
    int first = random.nextInt(2);
    int size = List.of(1, 5, 7, 10, 11).get(random.nextInt(5));
    double[] shares = shares(size, false);
    List<Mark> marks = new ArrayList<>();
    double mean = 0;
    for (int i = 0; i < size; i++) {
      String name = Integer.toString(first + i);
      marks.add(
          once(12) && size > 1
              ? withheld(name, plain())
              : mark(name, shares[i], FigureRef.Kind.SHARE, plain()));
      mean += (first + i) * shares[i];
    }
    List<Bracket> nets = new ArrayList<>();
    if (size > 4) {
      Mark low = mark(label() + " :", share(), FigureRef.Kind.SHARE, ColorRole.EMPHASIS);
      Mark high = mark(label() + " :", share(), FigureRef.Kind.SHARE, ColorRole.EMPHASIS);
      nets.add(new Bracket(0, 1, low));
      nets.add(new Bracket(size - 2 - random.nextInt(2), size - 1, high));
    }
    return new Histogram(
        marks,
        nets,
        once(3) ? Optional.empty() : Optional.of(mean(mean)),
        intervals(),
        SampleCharts.numbers(first, size));
  }

  /** Shares that add up to one, some of them zero. */
  private double[] shares(int size, boolean zeros) {
    double[] shares = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      shares[i] = zeros && once(7) ? 0 : 0.02 + random.nextDouble();
      sum += shares[i];
    }
    for (int i = 0; i < size; i++) {
      shares[i] = sum == 0 ? 1.0 / size : shares[i] / sum;
    }
    return shares;
  }

  Stacked stacked() {
    List<Part> scale = parts(2 + random.nextInt(6), (i, of) -> ColorRole.step(i, of));
    List<Stacked.Row> rows = new ArrayList<>();
    for (int i = 0; i < List.of(1, 3, 12).get(random.nextInt(3)); i++) {
      rows.add(new Stacked.Row(label(), row(scale, shares(scale.size(), true), i > 0 && once(9))));
    }
    return new Stacked(scale, rows);
  }

  private List<Mark> row(List<Part> scale, double[] shares, boolean withheld) {
    List<Mark> marks = new ArrayList<>();
    for (int s = 0; s < scale.size(); s++) {
      Part part = scale.get(s);
      marks.add(
          withheld
              ? withheld(part.label(), part.role())
              : new Mark(
                  part.label(),
                  Figure.of(
                          figure(FigureRef.Kind.SHARE, Optional.of(shares[s])),
                          text(shares[s], FigureRef.Kind.SHARE))
                      .build(),
                  part.role()));
    }
    return marks;
  }

  private interface Role {
    ColorRole of(int rank, int size);
  }

  private List<Part> parts(int size, Role role) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parts.add(new Part(label(), role.of(i, size)));
    }
    return parts;
  }

  Diverging diverging() {
    int good = 1 + random.nextInt(3);
    int bad = 1 + random.nextInt(3);
    boolean neutral = random.nextBoolean();
    boolean known = random.nextBoolean();
    List<Part> scale = new ArrayList<>();
    for (int i = 0; i < good; i++) {
      scale.add(
          new Part(label(), known ? ColorRole.positive(i, good) : ColorRole.oneSide(i, good)));
    }
    if (neutral) {
      scale.add(new Part(label(), ColorRole.NEUTRAL));
    }
    for (int i = bad - 1; i >= 0; i--) {
      scale.add(
          new Part(label(), known ? ColorRole.negative(i, bad) : ColorRole.otherSide(i, bad)));
    }
    boolean apart = random.nextBoolean();
    List<Diverging.Row> rows = new ArrayList<>();
    for (int r = 0; r < List.of(1, 3, 12).get(random.nextInt(3)); r++) {
      rows.add(row(scale, good, bad, apart, r > 0 && once(9)));
    }
    return new Diverging(
        scale, "Pour", "Contre", apart ? Optional.of("sans avis") : Optional.empty(), rows);
  }

  private Diverging.Row row(List<Part> scale, int good, int bad, boolean apart, boolean withheld) {
    double[] shares = shares(scale.size() + (apart ? 1 : 0), true);
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < scale.size(); i++) {
      positive += i < good ? shares[i] : 0;
      negative += i >= scale.size() - bad ? shares[i] : 0;
    }
    Function<Double, Mark> net =
        share ->
            withheld
                ? withheld("net", ColorRole.ORDINARY)
                : new Mark(
                    "net",
                    Figure.of(
                            figure(FigureRef.Kind.SHARE, Optional.of(share)),
                            text(share, FigureRef.Kind.SHARE))
                        .build(),
                    ColorRole.ORDINARY);
    Diverging.Row.Builder row =
        Diverging.Row.builder(
                label(), row(scale, shares, withheld), net.apply(positive), net.apply(negative))
            .emphasis(random.nextBoolean() ? Emphasis.STRONG : Emphasis.NORMAL);
    if (apart) {
      row.apart(net.apply(shares[scale.size()]));
    }
    return row.build();
  }

  Dots dots() {
    FigureRef.Kind kind = kind();
    List<Part> series =
        parts(List.of(1, 2, 3, 5, 12).get(random.nextInt(5)), (i, of) -> ColorRole.series(i, of));
    List<Dots.Row> rows = new ArrayList<>();
    int size = series.size() > 1 && once(5) ? 1 : 2 + random.nextInt(5);
    for (int r = 0; r < size; r++) {
      List<Mark> points = new ArrayList<>();
      for (Part part : series) {
        points.add(
            r == 0 || r == 1 && points.isEmpty()
                ? mark(part.label(), 0.05 + 0.9 * random.nextDouble(), kind, part.role())
                : any(part.label(), kind, part.role()));
      }
      rows.add(
          new Dots.Row(
              label(),
              points,
              random.nextBoolean() ? Significance.NONE : Significance.SMALL_LEVEL));
    }
    return new Dots(series, rows, intervals(), once(3) ? axis(kind) : Optional.empty());
  }

  /** A scale that all values are on, its ends in few words, in many or none. */
  private Optional<Axis> axis(FigureRef.Kind kind) {
    boolean signed = kind == FigureRef.Kind.SCORE;
    String end = random.nextBoolean() ? "1" : "1 : " + label();
    return Optional.of(new Axis(signed ? -1 : 0, 1, signed ? "−1" : "0", end));
  }

  Lines lines() {
    FigureRef.Kind kind = kind();
    int editions = List.of(2, 3, 7, 12).get(random.nextInt(4));
    List<SurveyEdition> years = new ArrayList<>();
    for (int i = 0; i < editions; i++) {
      // the last one of some is a few years late
      int year = 2000 + (i == editions - 1 && i % 2 == 0 ? 2 * i : i);
      years.add(new SurveyEdition(Integer.toString(year), year));
    }
    List<Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < List.of(1, 2, 4, 6).get(random.nextInt(4)); s++) {
      ColorRole role = s == 0 ? ColorRole.EMPHASIS : ColorRole.ORDINARY;
      List<Optional<Mark>> points = new ArrayList<>();
      for (int i = 0; i < editions; i++) {
        points.add(
            s > 0 && once(7)
                ? Optional.empty()
                : Optional.of(
                    s == 0 && i < 2
                        ? mark(years.get(i).label(), 0.05 + 0.9 * random.nextDouble(), kind, role)
                        : any(years.get(i).label(), kind, role)));
      }
      series.add(new Lines.Series(label(), role, points));
    }
    return new Lines(
        years, series, intervals(), random.nextBoolean() ? axis(kind) : Optional.empty());
  }

  ChartSpec chart(String kind) {
    return switch (kind) {
      case "bars" -> bars();
      case "histogram" -> histogram();
      case "stacked" -> stacked();
      case "diverging" -> diverging();
      case "dots" -> dots();
      case "lines" -> lines();
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
