package io.etude.codebook.meaning;

import io.etude.codebook.category.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The numbers that categories count as. */
public final class Scores {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

  private Scores() {}

  public static OptionalDouble number(String text) {
    String plain = text.strip();
    return NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  /**
   * A category's score: its own, else its code if that is a number and the category is an answer
   * proper or the middle of a scale.
   */
  static OptionalDouble of(Category category) {
    if (category.score().isPresent()) {
      return category.score();
    }
    boolean answer =
        category.kind() == Category.Kind.ANSWER || category.kind() == Category.Kind.NEUTRAL;
    return answer ? number(category.code()) : OptionalDouble.empty();
  }

  /** The score of each cell; {@code NaN} for none. */
  public static double[] byCell(List<Category> categories) {
    double[] scores = new double[categories.size() + 1];
    Arrays.fill(scores, Double.NaN);
    for (int k = 0; k < categories.size(); k++) {
      scores[k] = of(categories.get(k)).orElse(Double.NaN);
    }
    return scores;
  }

  /** The same, but only if the codebook gives a score to some category: codes are mere names. */
  public static Optional<double[]> explicit(List<Category> categories) {
    return categories.stream().anyMatch(c -> c.score().isPresent())
        ? Optional.of(byCell(categories))
        : Optional.empty();
  }
}
