package io.etude.draft.guess;

import io.etude.codebook.category.MissingCode;
import io.etude.draft.profile.DraftProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Numbers without labels that may say why there is no answer, since they look like such codes and
 * stand apart from all others: 99 beside 0 to 10, 8 and 9 beside 1 to 5.
 *
 * @param codes the codes
 * @param others the scale with the codes among its missing values
 * @param counts how often each value occurs
 */
record SuspectCodes(List<String> codes, DraftScale others, Map<String, Long> counts) {

  /** One digit again and again, or nines with a last digit that tells one reason from another. */
  private static final Pattern USUAL = Pattern.compile("[89]|7{2,}|8{2,}|9+[6-9]");

  /** A code is above the highest number by this part of it, and by more than one. */
  private static final double GAP = 0.25;

  /** The codes of columns that share a scale; empty if there are none. */
  static Optional<SuspectCodes> of(List<DraftProfile> profiles, DraftScale scale) {
    DraftProfile first = profiles.get(0);
    List<String> codes = apart(scale.bare(), first::number);
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> answers = new LinkedHashMap<>(scale.categories());
    answers.keySet().removeAll(codes);
    List<MissingCode> missing = new ArrayList<>(scale.missing());
    codes.forEach(code -> missing.add(DraftScale.noAnswer(code, "")));
    Map<String, Long> counts = new HashMap<>();
    profiles.forEach(
        profile -> profile.counts().forEach((code, n) -> counts.merge(code, n, Long::sum)));
    DraftScale others = new DraftScale(answers, missing, scale.unlabelled(), scale.apart());
    return Optional.of(new SuspectCodes(codes, others, counts));
  }

  /** Those of some numbers that look like codes and stand apart from all others, rising. */
  static List<String> apart(List<String> numbers, Function<String, Double> number) {
    List<String> falling =
        numbers.stream()
            .filter(code -> !Double.isNaN(number.apply(code)))
            .sorted(Comparator.comparing(number).reversed())
            .toList();
    int suspects = 0;
    while (suspects < falling.size() && USUAL.matcher(falling.get(suspects)).matches()) {
      suspects++;
    }
    while (suspects > 0 && !isApart(falling, suspects, number)) {
      suspects--;
    }
    List<String> codes = new ArrayList<>(falling.subList(0, suspects));
    Collections.reverse(codes);
    return codes;
  }

  /** Whether so many of the highest numbers stand apart from the next one. */
  private static boolean isApart(
      List<String> falling, int suspects, Function<String, Double> number) {
    if (suspects == falling.size()) {
      return false;
    }
    double next = number.apply(falling.get(suspects));
    return number.apply(falling.get(suspects - 1)) > next + Math.max(1, GAP * next);
  }

  /** "99 (3%)". */
  String named() {
    long all = counts.values().stream().mapToLong(n -> n).sum();
    long own = codes.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
    return String.join(" and ", codes) + " (" + Math.round(100.0 * own / Math.max(1, all)) + "%)";
  }

  /** Asks whether they are missing values of a question, which is drafted with them. */
  DraftQuestion ask(DraftQuestion with, DraftQuestion without) {
    DraftProfile first = with.members().get(0);
    String effect =
        with.type().equals(DraftQuestion.NUMERIC)
            ? String.format(
                Locale.ROOT,
                "; the mean is %.1f with, %.1f without",
                mean(first, true),
                mean(first, false))
            : "";
    String asked =
        codes.size() == 1
            ? "is %s of %s an answer? It stands apart from the other numbers"
            : "are %s of %s answers? They stand apart from the other numbers";
    String question = String.format(Locale.ROOT, asked, named(), with.id()) + effect;
    return with.asked("missing", question, Map.of("missing", without));
  }

  private double mean(DraftProfile profile, boolean all) {
    double sum = 0;
    double n = 0;
    for (Map.Entry<String, Long> value : counts.entrySet()) {
      double number = profile.number(value.getKey());
      boolean answer = others.categories().containsKey(value.getKey());
      if (!Double.isNaN(number) && (answer || all && codes.contains(value.getKey()))) {
        sum += value.getValue() * number;
        n += value.getValue();
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
