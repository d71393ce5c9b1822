package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.RatingEnds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One or two codes far outside a run of ratings, such as 99 beside 0 to 10: they are no ratings,
 * and mostly say "don't know".
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

  private static final int MAX_CODES = 2;
  private static final int MIN_RATINGS = 5;

  /** The codes of numbers without labels that are ratings without them. */
  static Optional<OutlyingCodes> of(DraftProfile profile, DraftScale scale) {
    List<String> codes = new ArrayList<>();
    Map<String, String> ratings = new LinkedHashMap<>();
    List<Double> numbers = new ArrayList<>();
    for (Map.Entry<String, String> category : scale.categories().entrySet()) {
      double number = profile.number(category.getKey());
      if (number == Math.rint(number) && USUAL.contains((int) number)) {
        codes.add(category.getKey());
      } else {
        ratings.put(category.getKey(), category.getValue());
        numbers.add(number);
      }
    }
    boolean run =
        numbers.size() >= MIN_RATINGS
            && numbers.stream().allMatch(number -> number == Math.rint(number))
            && RatingEnds.isUsual(Collections.min(numbers), Collections.max(numbers));
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

  /** What was guessed, for the comment. */
  String reason() {
    String those = codes.size() == 1 ? "stands" : "stand";
    return "whole numbers from "
        + (int) lowest
        + " to "
        + (int) highest
        + "; "
        + String.join(" and ", codes)
        + " "
        + those
        + " far outside: taken as \"don't know\"; confirm it under \"missing\", or write another"
        + " kind";
  }
}
