package io.etude.draft.guess;

import io.etude.Label;
import io.etude.codebook.category.MissingCode;
import io.etude.codebook.category.MissingKind;
import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import io.etude.internal.CodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells numbers from codes that stand among them: 98 for "don't know", −1 for "not asked", 97 for
 * "less than one".
 *
 * @param missing the values that are no answers
 * @param labels the labels of values that are numbers, such as "None" or "6 or more"
 * @param values codes that stand for another number than their own: 97 for "less than one"
 * @param notes what was guessed, for the comment
 */
record DraftNumbers(
    List<MissingCode> missing,
    Map<String, String> labels,
    Map<String, Double> values,
    List<String> notes) {

  private static final Set<Integer> HIGH_CODES =
      Set.of(96, 97, 98, 99, 996, 997, 998, 999, 9996, 9997, 9998, 9999, 99998, 99999);

  static DraftNumbers of(DraftProfile profile, DraftScale scale) {
    DraftNumbers numbers =
        new DraftNumbers(
            new ArrayList<>(scale.missing()),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>());
    Map<String, String> labelled = new LinkedHashMap<>(scale.categories());
    List<String> bare = scale.bare();
    labelled.keySet().removeAll(bare);
    List<Double> plain =
        bare.stream()
            .filter(code -> profile.counts().containsKey(code))
            .map(profile::number)
            .filter(number -> number >= 0 && !HIGH_CODES.contains(number.intValue()))
            .sorted()
            .toList();
    labelled.forEach((code, label) -> numbers.labelled(code, label, profile.number(code), plain));
    numbers.unlabelled(bare, profile);
    return numbers;
  }

  private void labelled(String code, String label, double number, List<Double> plain) {
    boolean says = says(label, number);
    boolean special = number < 0 || HIGH_CODES.contains((int) number);
    boolean below = DraftVocabulary.is("number.below", DraftWords.plain(label));
    double lowest = plain.isEmpty() ? 0 : plain.get(0);
    if (special && !says && below && lowest >= 1) {
      double stands = lowest - 1;
      values.put(code, stands);
      labels.put(CodeText.of(stands), label);
      notes.add(code + " \"" + label + "\" stands for " + CodeText.of(stands));
    } else if (says && !plain.isEmpty() && number < plain.get(plain.size() - 1) && above(label)) {
      notes.add("higher numbers occur than " + code + ", which is labelled \"" + label + "\"");
    } else if (Double.isNaN(number) || special && !says) {
      missing.add(new MissingCode(code, Label.of(label), MissingKind.NO_ANSWER));
      notes.add(code + " \"" + label + "\" is no number: taken as no answer");
    } else {
      labels.put(code, label);
      notes.add(code + " \"" + label + "\" counts as a number");
    }
  }

  private static boolean above(String label) {
    return label.strip().endsWith("+")
        || DraftVocabulary.is("number.above", DraftWords.plain(label));
  }

  /**
   * Whether a label names its number or the one beside it: "10 or more", "More than 325" at 326.
   */
  private static boolean says(String label, double number) {
    if (number == 0) {
      return true;
    }
    String digits = label.replaceAll("(?<=\\d)[ ,.](?=\\d{3})", "");
    for (long near = (long) number - 1; near <= (long) number + 1; near++) {
      if (digits.matches(".*(?<!\\d)" + near + "(?!\\d).*")) {
        return true;
      }
    }
    return false;
  }

  /** Negative codes are certain, if no other number is negative. */
  private void unlabelled(List<String> codes, DraftProfile profile) {
    List<Double> values =
        codes.stream().map(profile::number).filter(value -> !value.isNaN()).toList();
    boolean plain = values.stream().anyMatch(v -> v >= 0);
    boolean negatives = values.stream().anyMatch(v -> v < 0 && !isNegativeCode(v));
    for (String code : codes) {
      if (plain && !negatives && isNegativeCode(profile.number(code))) {
        missing.add(new MissingCode(code, Label.EMPTY, MissingKind.NO_ANSWER));
        notes.add(code + " is the only kind of negative: taken as no answer");
      }
    }
  }

  /** Whether a number is negative and one of those that are used as codes. */
  static boolean isNegativeCode(double value) {
    return value < 0
        && value == Math.rint(value)
        && (value >= -9 || value > -100 && value % 11 == 0 || HIGH_CODES.contains((int) -value));
  }
}
