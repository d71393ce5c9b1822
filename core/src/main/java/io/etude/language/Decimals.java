package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.Question;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.results.Summary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many decimals the figures of a report have: one rule for its tables, charts and prose.
 *
 * @param percent decimals of percentages, 0 to 6
 * @param number decimals of means, quantiles and standard deviations, 0 to 6
 * @param questions those of questions that declare their own
 * @param added how many more the numbers of other questions have; see {@link
 *     Results#addedDecimals(String)}
 */
public record Decimals(
    int percent, int number, Map<String, Integer> questions, Map<String, Integer> added) {

  /** Whole percentages, numbers with one decimal. */
  public static final Decimals DEFAULT = new Decimals(0, 1);

  private static final int MAX = 6;

  /** Means from here on have no decimals. */
  private static final double LARGE = 1000;

  /** Checks the ranges. */
  public Decimals {
    if (percent < 0 || percent > MAX || number < 0 || number > MAX) {
      throw new IllegalArgumentException(
          "decimals are 0 to " + MAX + ", not " + percent + " and " + number);
    }
    questions = Map.copyOf(requireNonNull(questions, "questions"));
    added = Map.copyOf(requireNonNull(added, "added"));
  }

  /** Without added decimals. */
  public Decimals(int percent, int number, Map<String, Integer> questions) {
    this(percent, number, questions, Map.of());
  }

  /** The same for all questions. */
  public Decimals(int percent, int number) {
    this(percent, number, Map.of());
  }

  /**
   * The decimals of a study's figures; see {@link Results#percentDecimals()}, {@link
   * Results#addedDecimals(String)} and {@link io.etude.codebook.QuestionInfo#decimals()}.
   */
  public static Decimals of(Results results) {
    requireNonNull(results, "results");
    Map<String, Integer> questions = new HashMap<>();
    Map<String, Integer> added = new HashMap<>();
    for (Question question : results.study().questions()) {
      question.info().decimals().ifPresent(decimals -> questions.put(question.id(), decimals));
      added.put(question.id(), results.addedDecimals(question.id()));
    }
    return new Decimals(results.percentDecimals(), DEFAULT.number(), questions, added);
  }

  /** The decimals of a kind of figure, whatever its size; scores are whole points. */
  public int forKind(FigureRef.Kind kind) {
    return switch (kind) {
      case SHARE -> percent;
      case NUMBER -> number;
      case SCORE -> 0;
    };
  }

  /** The decimals of a figure. */
  public int forFigure(FigureRef figure) {
    if (figure.kind() != FigureRef.Kind.NUMBER) {
      return forKind(figure.kind());
    }
    return Arrays.stream(Summary.Stat.values())
        .filter(stat -> stat.code().equals(figure.id().row()))
        .findFirst()
        .flatMap(
            stat ->
                figure
                    .estimate()
                    .map(e -> forStatistic(figure.id().table().question(), stat, e.value())))
        .orElse(number);
  }

  /**
   * The decimals of a statistic of numbers. A quantile is an answer: one that is whole is printed
   * as it was given. Beside thousands a decimal says nothing, unless the question declares its own
   * or needs more to tell its means apart.
   */
  public int forStatistic(String question, Summary.Stat stat, double value) {
    boolean given =
        switch (stat) {
          case MIN, Q1, MEDIAN, Q3, MAX -> value == Math.rint(value);
          case MEAN, SD, NPS -> false;
        };
    if (given) {
      return 0;
    }
    Integer own = questions.get(question);
    if (own != null) {
      return own;
    }
    int usual = Math.abs(value) >= LARGE ? 0 : number;
    return Math.min(MAX, usual + added.getOrDefault(question, 0));
  }
}
