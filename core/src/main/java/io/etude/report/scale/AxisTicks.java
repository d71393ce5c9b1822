package io.etude.report.scale;

import io.etude.document.chart.Axis;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The numbers of a scale that have figures: a few at one distance, the ends among them. */
public final class AxisTicks {

  /** A scale of numbers is in so many parts at most, or in more where it is in no fewer. */
  private static final int MAX_PARTS = 5;

  private static final int MANY_PARTS = 7;

  /** Each grade of a scale of so many steps has a figure. */
  private static final int MAX_GRADES = 7;

  /** The lengths of parts, and ten times these, a tenth of them, and so on. */
  private static final List<Double> LENGTHS = List.of(1.0, 2.0, 2.5, 4.0, 5.0);

  /** A less usual one, where a scale is in no few parts of those. */
  private static final double OTHER_LENGTH = 3;

  private static final double NEAR = 1e-6;

  private AxisTicks() {}

  /** The grades of a rating: each of a short scale, every second or third one of a long one. */
  public static List<Axis.Tick> ofGrades(int from, int to, DoubleFunction<String> printed) {
    int steps = to - from;
    int parts = steps;
    while (parts > 1 && (parts > MAX_GRADES || steps % parts != 0)) {
      parts--;
    }
    return ticks(from, to, Math.max(1, parts), printed);
  }

  /**
   * Numbers between two round ones: as many as have no more decimals than these; the ends alone
   * where they are in no such parts.
   *
   * @param decimals of the ends as they are printed
   * @param unit what a printed unit is: 0.01 of shares that are printed as percentages
   */
  public static List<Axis.Tick> ofNumbers(
      double from, double to, int decimals, double unit, DoubleFunction<String> printed) {
    double length = (to - from) / unit;
    int few = 1;
    int many = 1;
    int other = 1;
    int power = (int) Math.floor(Math.log10(length)) - 1;
    for (int p = power; p <= power + 2; p++) {
      double tens = Math.pow(10, p);
      for (double first : LENGTHS) {
        int count = parts(from / unit, length, first * tens, decimals);
        few = count <= MAX_PARTS ? Math.max(few, count) : few;
        many = count <= MANY_PARTS ? Math.max(many, count) : many;
      }
      int count = parts(from / unit, length, OTHER_LENGTH * tens, decimals);
      other = count <= MAX_PARTS ? Math.max(other, count) : other;
    }
    return ticks(from, to, few > 1 ? few : other > 1 ? other : many, printed);
  }

  /** How many parts of a length a scale is in; 1 where they don't begin and end at its ends. */
  private static int parts(double from, double length, double part, int decimals) {
    boolean round =
        isWhole(length / part) && isWhole(from / part) && isWhole(part * Math.pow(10, decimals));
    return round ? (int) Math.rint(length / part) : 1;
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < NEAR;
  }

  private static List<Axis.Tick> ticks(
      double from, double to, int parts, DoubleFunction<String> printed) {
    return IntStream.rangeClosed(0, parts)
        .mapToDouble(i -> i == parts ? to : from + i * (to - from) / parts)
        .mapToObj(at -> new Axis.Tick(at, printed.apply(at)))
        .toList();
  }
}
