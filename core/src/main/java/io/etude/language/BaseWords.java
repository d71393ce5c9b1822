package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Conventions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What bases count, in words, with the effective base where that alone is low: "40 respondents
 * (effective base: 13)". Key figures, notes, remarks and messages say it in the same way. Immutable
 * and thread-safe.
 */
public final class BaseWords {

  /** Sums of equal weights give 29.999999999999996 for 30. */
  private static final double SAME = 1e-12;

  private static final int MAX_DECIMALS = 3;

  private final Results results;
  private final Phrases phrases;

  /** The words of a language for the bases of a study. */
  public BaseWords(Results results, Phrases phrases) {
    this.results = requireNonNull(results, "results");
    this.phrases = requireNonNull(phrases, "phrases");
  }

  /** Whether shares of a question are of responses, which its base then counts. */
  public static boolean isOfResponses(Question question) {
    return requireNonNull(question, "question") instanceof MultipleQuestion multiple
        && multiple.percentOf() == MultipleQuestion.PercentOf.RESPONSES;
  }

  /**
   * The base of a figure: how many respondents, and the effective base where that alone is low, or
   * small; or how many answers, and that few gave them where that is so; empty if the base is
   * hidden.
   */
  public Optional<String> of(FigureRef figure) {
    OptionalLong base = requireNonNull(figure, "figure").base();
    Optional<ResultTable> table = results.table(figure.id().table());
    if (base.isEmpty() || table.isEmpty()) {
      return Optional.empty();
    }
    String count = phrases.display().integer(base.getAsLong());
    String units = units(table.get().question(), count, "");
    if (isOfResponses(table.get().question())) {
      return Optional.of(ofPeople(units, figure));
    }
    return Optional.of(
        lowByWeights(figure)
            .map(n -> phrases.text("base.effective", Map.of("units", units, "n", n)))
            .orElse(units));
  }

  /** Answers, with a word on who gave them: it is respondents who are too few, or few. */
  private String ofPeople(String answers, FigureRef figure) {
    boolean low = figure.flags().contains(Flag.LOW_BASE);
    if (!low && !figure.flags().contains(Flag.SMALL_BASE)) {
      return answers;
    }
    return phrases.text("base.answers." + (low ? "low" : "small"), Map.of("units", answers));
  }

  /** The same for messages, which are in English, with plain spaces. */
  public static Optional<String> inMessages(Results results, FigureRef figure) {
    return new BaseWords(results, Phrases.of(Locale.ENGLISH))
        .of(figure)
        .map(words -> words.replace('\u00a0', ' '));
  }

  /**
   * What a base counts, e.g. "302 répondants".
   *
   * @param count its number as printed, or a range of them
   * @param mark what is printed behind the number, such as the sign of a low base; may be empty
   */
  public String units(Question question, String count, String mark) {
    requireNonNull(count, "count");
    requireNonNull(mark, "mark");
    String units = isOfResponses(question) ? "answers" : "people";
    String form = isOne(count) ? ".singular" : ".many";
    boolean inWords = count.equals(phrases.display().integer(1)) && mark.isEmpty();
    return phrases.text(units + (inWords ? ".one" : form), Map.of("n", count + mark));
  }

  /** Whether what a base counts is in the singular: beside 1, and in French beside 0. */
  public boolean isOne(String count) {
    requireNonNull(count, "count");
    return Stream.of(0, 1)
        .anyMatch(
            number ->
                phrases.display().isOne(number, 0)
                    && count.equals(phrases.display().integer(number)));
  }

  /** The effective base of a figure that is flagged although enough gave an answer. */
  private Optional<String> lowByWeights(FigureRef figure) {
    Conventions conventions = results.study().conventions();
    boolean low = figure.flags().contains(Flag.LOW_BASE);
    if (!low && !figure.flags().contains(Flag.SMALL_BASE)) {
      return Optional.empty();
    }
    double threshold = low ? conventions.publishBase() : conventions.cautionBase();
    OptionalDouble effective = results.effectiveBase(figure);
    return isLowByWeights(figure.base(), effective, threshold)
        ? Optional.of(effective(effective.getAsDouble()))
        : Optional.empty();
  }

  /** Whether enough are in a base, and only the effective one is below a threshold. */
  private static boolean isLowByWeights(
      OptionalLong base, OptionalDouble effective, double threshold) {
    return base.isPresent()
        && base.getAsLong() >= threshold
        && effective.isPresent()
        && isBelow(effective.getAsDouble(), threshold);
  }

  private static boolean isBelow(double effective, double threshold) {
    return effective * (1 + SAME) < threshold;
  }

  /** An effective base as printed. */
  public String effective(double base) {
    return phrases.display().number(base, decimals(base));
  }

  /**
   * The decimals that an effective base is printed with: none, unless it would print as a threshold
   * that it doesn't reach, as 29.8 would as 30.
   */
  public int decimals(double effective) {
    Conventions conventions = results.study().conventions();
    int decimals = 0;
    for (double threshold : List.of(conventions.publishBase(), conventions.cautionBase())) {
      while (isBelow(effective, threshold)
          && decimals < MAX_DECIMALS
          && rounded(effective, decimals) >= threshold) {
        decimals++;
      }
    }
    return decimals;
  }

  private static double rounded(double number, int decimals) {
    double power = Math.pow(10, decimals);
    return Math.round(number * power) / power;
  }
}
