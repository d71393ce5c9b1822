package io.etude.draft.guess;

import io.etude.dataset.Source;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.profile.DraftRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds items that may be worded the other way round than the others of their grid: those on the
 * other side of what all have in common. The sum of the others alone would not tell: where two of
 * five are turned, each goes with the other, and a third against both.
 */
public final class DraftReversed {

  /** An item with such a correlation with the others may be worded the other way round. */
  private static final double AGAINST = -0.15;

  /** A correlation differs from zero if its z-score is so many of its errors. */
  private static final double ERRORS = 2.58;

  /** An error is known from so many rows on. */
  private static final int FEWEST_ROWS = 5;

  private static final int FEWEST_ITEMS = 3;

  private static final int STEPS = 200;

  private final double[][] answers;
  private final boolean[] turned;

  private DraftReversed(double[][] answers) {
    this.answers = answers;
    turned = new boolean[answers.length];
  }

  /** Items of a grid whose answers go against those to the others, with the correlation. */
  public static Map<String, Double> items(Source source, DraftQuestion question) {
    List<String> names = question.members().stream().map(DraftProfile::name).toList();
    if (!question.type().equals(DraftQuestion.GRID) || names.size() < FEWEST_ITEMS) {
      return Map.of();
    }
    DraftRows rows = DraftRows.first(source, names);
    DraftReversed grid =
        new DraftReversed(
            names.stream()
                .map(name -> rows.numbers(name, value -> step(question.scale(), value)))
                .toArray(double[][]::new));
    grid.turn();
    Map<String, Double> items = new HashMap<>();
    for (int item = 0; item < names.size(); item++) {
      double correlation = grid.correlation(item);
      if (grid.turned[item] && correlation > -AGAINST) {
        items.put(names.get(item), -correlation);
      }
    }
    return items;
  }

  /** The number of an answer, or its place where answers are words in order; else no number. */
  private static double step(DraftScale scale, String value) {
    double number = DraftProfile.anyNumber(value);
    List<String> answers = List.copyOf(scale.answers().keySet());
    boolean answer = answers.contains(value);
    boolean words = Double.isNaN(number) && DraftOrder.hasOrder(answers);
    return !answer ? Double.NaN : words ? answers.indexOf(value) : number;
  }

  /**
   * Turns the items whose sign in the first principal component is that of fewer items.
   *
   * <p>The component is found by power iteration (Golub and Van Loan, Matrix Computations, 4th ed.,
   * section 7.3) on the matrix of correlations, from the item with the strongest ones.
   */
  private void turn() {
    double[][] matrix = correlations();
    double[] component = matrix[strongest(matrix)].clone();
    for (int step = 0; step < STEPS; step++) {
      component = unit(product(matrix, component));
    }
    int negative = 0;
    for (int item = 0; item < turned.length; item++) {
      turned[item] = component[item] < 0;
      negative += turned[item] ? 1 : 0;
    }
    if (2 * negative > turned.length) {
      for (int item = 0; item < turned.length; item++) {
        turned[item] = !turned[item];
      }
    }
  }

  private double[][] correlations() {
    double[][] matrix = new double[answers.length][answers.length];
    for (int a = 0; a < answers.length; a++) {
      matrix[a][a] = 1;
      for (int b = 0; b < a; b++) {
        double correlation = correlation(answers[a], answers[b]);
        matrix[a][b] = Double.isNaN(correlation) ? 0 : correlation;
        matrix[b][a] = matrix[a][b];
      }
    }
    return matrix;
  }

  private static int strongest(double[][] matrix) {
    int best = 0;
    double most = 0;
    for (int item = 0; item < matrix.length; item++) {
      double squares = Arrays.stream(matrix[item]).map(r -> r * r).sum();
      if (squares > most) {
        most = squares;
        best = item;
      }
    }
    return best;
  }

  private static double[] product(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        product[row] += matrix[row][column] * vector[column];
      }
    }
    return product;
  }

  private static double[] unit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    return Arrays.stream(vector).map(x -> x / length).toArray();
  }

  /**
   * The correlation of an item, turned if it is, with the sum of the others, over rows that have
   * all of them; not a number if there are too few.
   */
  private double correlation(int item) {
    double[] sums = new double[answers[item].length];
    for (int other = 0; other < answers.length; other++) {
      if (other != item) {
        double[] more = answers[other];
        double sign = turned[other] == turned[item] ? 1 : -1;
        Arrays.setAll(sums, row -> sums[row] + sign * more[row]);
      }
    }
    return correlation(answers[item], sums);
  }

  private static double correlation(double[] own, double[] sums) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int row = 0; row < own.length; row++) {
      if (!Double.isNaN(sums[row] + own[row])) {
        n++;
        x += own[row];
        y += sums[row];
        xx += own[row] * own[row];
        yy += sums[row] * sums[row];
        xy += own[row] * sums[row];
      }
    }
    double spread = (xx - x * x / n) * (yy - y * y / n);
    double correlation = (xy - x * y / n) / Math.sqrt(spread);
    return n >= FEWEST_ROWS && spread > 0 && isKnown(correlation, n) ? correlation : Double.NaN;
  }

  /**
   * Whether a correlation is different from zero for sure, by Fisher's transformation: its z-score
   * has the standard error 1/√(n − 3).
   */
  private static boolean isKnown(double correlation, double n) {
    double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
    return Math.abs(z) * Math.sqrt(n - 3) > ERRORS;
  }
}
