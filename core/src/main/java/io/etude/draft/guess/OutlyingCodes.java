package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.RatingEnds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One or two codes outside a run of ratings: 99 beside 0 to 10, or 8 and 9 behind a gap after 1 to
 * 5. They are no ratings, and mostly say "don't know".
 *
 * @param codes the codes
 * @param scale the ratings, with the codes among the missing values
 * @param lowest the lowest rating
 * @param highest the highest rating
 */
record OutlyingCodes(List<String> codes, DraftScale scale, double lowest, double highest) {

  /** Codes that questionnaires and survey programs have for what is no answer. */
  private static final Set<Integer> USUAL =
      Set.of(
          -99, -98, -97, -88, -77, -9, -8, -7, -2, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999);

  /** Such codes of scales of one digit, where they follow upon a gap. */
  private static final Set<Integer> OF_ONE_DIGIT = Set.of(8, 9);

  private static final int MAX_CODES = 2;
  private static final int MIN_RATINGS = 5;

  /** Several columns with the same codes tell more than one. */
  private static final int MIN_RATINGS_OF_SEVERAL = 3;

  /**
   * How many numbers must be missing before the codes of one digit, of several columns and else.
   */
  private static final int SMALL_GAP = 1;

  private static final int GAP = 2;

  /** In so few rows a gap says nothing. */
  private static final int MIN_ROWS = 30;

  /**
   * The codes of numbers without labels that are ratings without them.
   *
   * @param profiles the columns that have the scale
   * @param wording what may state the ends of the ratings
   * @param counted whether the numbers may count things, so that a gap says nothing
   */
  static Optional<OutlyingCodes> of(
      List<DraftProfile> profiles, DraftScale scale, String wording, boolean counted) {
    DraftProfile first = profiles.get(0);
    boolean few = profiles.stream().allMatch(profile -> profile.filled() < MIN_ROWS);
    List<Double> all = scale.categories().keySet().stream().map(first::number).toList();
    int gap = profiles.size() > 1 ? SMALL_GAP : GAP;
    Set<Integer> gapped = new HashSet<>(counted || few ? List.of() : behindAGap(all, gap));
    if (isStatedWithout(wording, all)) {
      gapped.addAll(OF_ONE_DIGIT);
    }
    List<String> codes = new ArrayList<>();
    Map<String, String> ratings = new LinkedHashMap<>();
    List<Double> numbers = new ArrayList<>();
    for (Map.Entry<String, String> category : scale.categories().entrySet()) {
      double number = first.number(category.getKey());
      boolean code = USUAL.contains((int) number) || gapped.contains((int) number);
      if (number == Math.rint(number) && code) {
        codes.add(category.getKey());
      } else {
        ratings.put(category.getKey(), category.getValue());
        numbers.add(number);
      }
    }
    int enough = profiles.size() > 1 ? MIN_RATINGS_OF_SEVERAL : MIN_RATINGS;
    boolean run =
        numbers.size() >= enough
            && numbers.stream().allMatch(number -> number == Math.rint(number))
            && (profiles.size() > 1 || !gapped.isEmpty()
                ? isRun(numbers)
                : RatingEnds.isUsual(Collections.min(numbers), Collections.max(numbers)));
    if (!run || codes.isEmpty() || codes.size() > MAX_CODES) {
      return Optional.empty();
    }
    List<MissingCode> missing = new ArrayList<>(scale.missing());
    codes.forEach(code -> missing.add(new MissingCode(code, Label.EMPTY, MissingKind.DONT_KNOW)));
    return Optional.of(
        new OutlyingCodes(
            codes,
            new DraftScale(ratings, missing, 0),
            Collections.min(numbers),
            Collections.max(numbers)));
  }

  /** Whether a wording states ends that 8 and 9 are outside of, and all other numbers within. */
  private static boolean isStatedWithout(String wording, List<Double> numbers) {
    List<Double> others = numbers.stream().filter(number -> !isProbablyCode(number)).toList();
    return !others.isEmpty()
        && RatingEnds.stated(wording, Collections.min(others), Collections.max(others))
            .filter(ends -> ends.to() < Collections.min(OF_ONE_DIGIT))
            .isPresent();
  }

  private static boolean isProbablyCode(double number) {
    return isOfOneDigit(number) || USUAL.contains((int) number);
  }

  /** Whether numbers follow each other from 0 or 1 on. */
  private static boolean isRun(List<Double> numbers) {
    double from = Collections.min(numbers);
    return (from == 0 || from == 1) && Collections.max(numbers) - from + 1 == numbers.size();
  }

  /** The codes of one digit that are the highest numbers, if so many before them are missing. */
  private static List<Integer> behindAGap(List<Double> numbers, int gap) {
    List<Integer> codes =
        numbers.stream().filter(OutlyingCodes::isOfOneDigit).map(Double::intValue).toList();
    double highest =
        numbers.stream()
            .filter(number -> !isProbablyCode(number))
            .max(Double::compare)
            .orElse(Double.NaN);
    return !codes.isEmpty() && Collections.min(codes) - highest > gap ? codes : List.of();
  }

  private static boolean isOfOneDigit(double number) {
    return number == Math.rint(number) && OF_ONE_DIGIT.contains((int) number);
  }

  /**
   * Asks about 8 and 9 where they may be no answers: behind a gap, or after 7 in a row of which no
   * gap tells.
   */
  static String question(List<Double> numbers) {
    List<Integer> codes = new ArrayList<>(behindAGap(numbers, SMALL_GAP));
    boolean whole = !numbers.isEmpty() && isRun(numbers) && Collections.max(numbers) == 9;
    if (whole) {
      codes.addAll(List.of(8, 9));
    }
    Collections.sort(codes);
    if (codes.isEmpty()) {
      return "";
    }
    List<String> lines = codes.stream().map(code -> code + ": dontKnow").toList();
    return "; if "
        + String.join(" and ", codes.stream().map(String::valueOf).toList())
        + (codes.size() == 1 ? " is" : " are")
        + " no answer, such as \"don't know\", write \"missing: {"
        + String.join(", ", lines)
        + "}\"";
  }

  /** What was guessed, for the comment. */
  String reason() {
    return "whole numbers from " + (int) lowest + " to " + (int) highest + taken();
  }

  /** What the codes are taken for. */
  String taken() {
    String those = codes.size() == 1 ? "stands" : "stand";
    return "; "
        + String.join(" and ", codes)
        + " "
        + those
        + " apart: taken as \"don't know\"; confirm it under \"missing\", or write another"
        + " kind";
  }
}
