package io.etude.xlsx.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Charts with random figures: zeros, all, withheld ones, of both signs where a kind takes them. */
final class RandomSpecs {

  private final Random random;

  RandomSpecs(long seed) {
    random = new Random(seed);
  }

  Mark mark(String label, FigureRef.Kind kind, ColorRole role) {
    double value = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
    double signed = kind == FigureRef.Kind.SCORE && random.nextBoolean() ? 0 - value : value;
    boolean withheld = random.nextInt(9) == 0;
    Optional<Estimate> estimate =
        withheld
            ? Optional.empty()
            : Optional.of(new Estimate(signed, 0.02, 300, Optional.empty()));
    return new Mark(
        label,
        Figure.of(
                new FigureRef(
                    TableId.of("q").figure(label, "total"),
                    kind,
                    estimate,
                    OptionalLong.of(302),
                    Set.of()),
                withheld ? "–" : Math.round(signed * 100) + "\u00a0%")
            .build(),
        role);
  }

  private Mark share(String label, ColorRole role) {
    return mark(label, FigureRef.Kind.SHARE, role);
  }

  private int size() {
    return List.of(1, 2, 5, 12).get(random.nextInt(4));
  }

  List<Mark> marks(int size, FigureRef.Kind kind) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                mark(
                    "Row " + i,
                    kind,
                    random.nextBoolean() ? ColorRole.EMPHASIS : ColorRole.ORDINARY))
        .toList();
  }

  private List<Part> series(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> new Part("Series " + i, ColorRole.series(i, size)))
        .toList();
  }

  private List<Mark> row(List<Part> parts) {
    return parts.stream().map(part -> share(part.label(), part.role())).toList();
  }

  private ChartSpec.Bars bars() {
    boolean score = random.nextBoolean();
    List<Mark> marks = marks(size(), score ? FigureRef.Kind.SCORE : FigureRef.Kind.SHARE);
    List<ChartSpec.Callout> callouts = new ArrayList<>();
    for (int i = 0; i < marks.size() && !score; i += 2) {
      callouts.add(new ChartSpec.Callout(i, share("Group " + i % 3, ColorRole.EMPHASIS)));
    }
    return new ChartSpec.Bars(marks, callouts);
  }

  private ChartSpec.Histogram histogram() {
    List<Mark> marks = marks(5, FigureRef.Kind.SHARE);
    return new ChartSpec.Histogram(
        marks,
        List.of(new ChartSpec.Bracket(0, 2, share("Net", ColorRole.EMPHASIS))),
        Optional.empty());
  }

  private ChartSpec.Diverging diverging() {
    List<Part> scale =
        List.of(
            new Part("Very good", ColorRole.positive(0, 2)),
            new Part("Good", ColorRole.positive(1, 2)),
            new Part("Fair", ColorRole.NEUTRAL),
            new Part("Bad", ColorRole.negative(0, 1)));
    List<ChartSpec.Diverging.Row> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      rows.add(
          ChartSpec.Diverging.Row.builder(
                  "Row " + i,
                  row(scale),
                  share("Positive", ColorRole.ORDINARY),
                  share("Negative", ColorRole.ORDINARY))
              .apart(share("Don't know", ColorRole.NO_ANSWER))
              .build());
    }
    return new ChartSpec.Diverging(scale, "Positive", "Negative", Optional.of("Don't know"), rows);
  }

  private ChartSpec.Lines lines() {
    List<String> editions =
        IntStream.range(2010, 2012 + size()).mapToObj(Integer::toString).toList();
    List<ChartSpec.Lines.Series> series = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      ColorRole role = s == 0 ? ColorRole.EMPHASIS : ColorRole.ORDINARY;
      List<Optional<Mark>> points =
          editions.stream()
              .map(
                  year ->
                      random.nextInt(6) == 0
                          ? Optional.<Mark>empty()
                          : Optional.of(share(year, role)))
              .toList();
      series.add(new ChartSpec.Lines.Series("Series " + s, role, points));
    }
    return new ChartSpec.Lines(
        SurveyEdition.evenly(editions), series, ChartSpec.Intervals.HIDDEN, Optional.empty());
  }

  /** A chart of that kind. */
  ChartSpec spec(String kind) {
    return switch (kind) {
      case "bars" -> bars();
      case "histogram" -> histogram();
      case "stacked" -> {
        List<Part> parts = series(2 + random.nextInt(5));
        yield new ChartSpec.Stacked(
            parts,
            IntStream.range(0, size())
                .mapToObj(i -> new ChartSpec.Stacked.Row("Row " + i, row(parts)))
                .toList());
      }
      case "dots" -> {
        List<Part> parts = series(size());
        yield new ChartSpec.Dots(
            parts,
            IntStream.range(0, size())
                .mapToObj(
                    i ->
                        new ChartSpec.Dots.Row("Row " + i, row(parts), ChartSpec.Significance.NONE))
                .toList());
      }
      case "diverging" -> diverging();
      default -> lines();
    };
  }
}
