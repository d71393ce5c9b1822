package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes printed figures: the only place that decides how an estimate, a count or a base becomes a
 * text. Immutable and thread-safe.
 */
public final class Figures {

  private final Display display;

  /** Prints as a language does, with its decimals. */
  public Figures(Display display) {
    this.display = requireNonNull(display, "display");
  }

  /** Prints as a language does, with the usual decimals. */
  public static Figures of(Locale language) {
    return new Figures(Display.of(language));
  }

  /** A figure of the results as prose and charts print it: a percentage has its sign. */
  public Figure of(FigureRef figure) {
    return of(figure, decimals(figure));
  }

  /** The same with that many decimals; scores are whole points all the same. */
  public Figure of(FigureRef figure, int decimals) {
    String text =
        figure
            .estimate()
            .filter(e -> Double.isFinite(e.value()))
            .map(e -> text(figure.kind(), e.value(), decimals))
            .orElseGet(() -> Figure.Absence.of(figure.flags()).sign());
    return Figure.of(figure, text)
        .decimals(figure.kind() == FigureRef.Kind.SCORE ? 0 : decimals)
        .build();
  }

  private String text(FigureRef.Kind kind, double value, int decimals) {
    return switch (kind) {
      case SHARE -> display.percent(value, decimals);
      case NUMBER -> display.number(value, decimals);
      case SCORE -> display.score(value);
    };
  }

  /** A number as a figure of the results prints, such as an end of its interval. */
  public String like(FigureRef figure, double value) {
    return text(figure.kind(), value, decimals(figure));
  }

  /** How many decimals a figure of the results is printed with. */
  public int decimals(FigureRef figure) {
    return display.decimals().forFigure(figure);
  }

  /**
   * The margin of error of a figure, or of a share of the whole study: of a share or a score in
   * points, of a number in its unit.
   *
   * @param arm half of the interval, in the unit of the results
   * @param of the figure; empty for the study
   */
  public Figure margin(double arm, Optional<FigureRef> of, int decimals) {
    boolean number = of.filter(f -> f.kind() == FigureRef.Kind.NUMBER).isPresent();
    Figure.Kind kind = Figure.Kind.of(of.map(FigureRef::kind).orElse(FigureRef.Kind.SHARE));
    return Figure.of(
            kind,
            kind == Figure.Kind.POINTS ? 100 * arm : arm,
            number ? display.number(arm, decimals) : display.points(arm, decimals))
        .decimals(decimals)
        .source(of)
        .build();
  }

  /** A number of people or answers that prose quotes beside a figure, or of the whole study. */
  public Figure people(long number, Optional<FigureRef> of) {
    return Figure.of(Figure.Kind.COUNT, number, display.integer(number)).source(of).build();
  }

  /** A share in a table, without the sign. */
  public Figure.Builder share(double share) {
    return Figure.of(Figure.Kind.PERCENT, share, printed(share))
        .decimals(display.decimals().percent());
  }

  /** How a share prints in a table: shares are equal to a reader whose texts are. */
  public String printed(double share) {
    return display.percentBare(share);
  }

  /** A difference of two shares, or a score, in signed points. */
  public Figure score(double score) {
    return Figure.of(Figure.Kind.POINTS, 100 * score, display.score(score)).build();
  }

  /** The standard error of a share, in points with a decimal more than the share has. */
  public Figure.Builder error(double error) {
    int decimals = display.decimals().percent() + 1;
    return Figure.of(Figure.Kind.PERCENT, error, display.number(100 * error, decimals))
        .decimals(decimals);
  }

  /** A share for each 100 of the total's. */
  public Figure.Builder index(double index) {
    return Figure.of(Figure.Kind.NUMBER, index, display.number(index, 0));
  }

  /** A statistic of numbers, or a score, in a table. */
  public Figure.Builder statistic(String question, Summary.Stat stat, Estimate estimate) {
    double value = estimate.value();
    FigureRef.Kind kind = FigureRef.Kind.of(stat);
    boolean score = kind == FigureRef.Kind.SCORE;
    int decimals = score ? 0 : display.decimals().forStatistic(question, stat, value);
    return Figure.of(Figure.Kind.of(kind), score ? 100 * value : value, text(kind, value, decimals))
        .decimals(decimals)
        .estimate(Optional.of(estimate));
  }

  /** What a statistic of numbers is. */
  public static Figure.Kind kind(Summary.Stat stat) {
    requireNonNull(stat, "stat");
    return Figure.Kind.of(FigureRef.Kind.of(stat));
  }

  /** A count, or why it isn't there. */
  public Figure.Builder count(OptionalLong count, Set<Flag> flags) {
    return count.isPresent()
        ? Figure.of(Figure.Kind.COUNT, count.getAsLong(), display.integer(count.getAsLong()))
        : Figure.absent(Figure.Kind.COUNT, Figure.Absence.of(flags));
  }

  /** A sum of weights or an effective base; one that isn't there is hidden. */
  public Figure.Builder weight(OptionalDouble weight, int decimals) {
    return weight.isPresent()
        ? Figure.of(
                Figure.Kind.WEIGHTED_COUNT,
                weight.getAsDouble(),
                display.number(weight.getAsDouble(), decimals))
            .decimals(decimals)
        : Figure.absent(Figure.Kind.WEIGHTED_COUNT, Figure.Absence.SUPPRESSED);
  }

  /** A probability with three decimals. */
  public Figure.Builder probability(double p) {
    return Figure.of(Figure.Kind.PROBABILITY, p, display.probability(p))
        .decimals(Display.PROBABILITY_DECIMALS);
  }
}
