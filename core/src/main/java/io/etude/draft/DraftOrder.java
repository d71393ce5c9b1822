package io.etude.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts answers that come as mere text in the order of their scale: by the numbers that they begin
 * with ("under 18", "18 to 24"), by known orders ("always" to "never"), by degree ("very satisfied"
 * to "not at all satisfied"); else numbers by size, before text by its letters.
 */
final class DraftOrder {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ \u00a0\u202f]\\d{3})*");

  private DraftOrder() {}

  /** The values in order; those that are no answers come last. */
  static List<String> sorted(List<String> values) {
    List<String> answers = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String value : new java.util.LinkedHashSet<>(values)) {
      (DraftWords.missing(value).isPresent() ? others : answers).add(value);
    }
    answers.sort(DraftScale::compare);
    others.sort(DraftScale::compare);
    boolean text =
        answers.size() > 1
            && answers.stream().allMatch(value -> Double.isNaN(DraftProfile.anyNumber(value)));
    if (text) {
      List<String> alphabetical = List.copyOf(answers);
      ranked(alphabetical, DraftOrder::size)
          .or(() -> known(alphabetical))
          .or(() -> ranked(alphabetical, DraftOrder::degree).filter(s -> twoSides(alphabetical)))
          .ifPresent(
              order -> {
                answers.clear();
                answers.addAll(order);
              });
    }
    answers.addAll(others);
    return answers;
  }

  /** The values by rank, if each has one of its own. */
  private static Optional<List<String>> ranked(
      List<String> values, Function<String, Optional<Double>> rank) {
    Map<Double, String> byRank = new TreeMap<>();
    for (String value : values) {
      rank.apply(value).ifPresent(number -> byRank.put(number, value));
    }
    return byRank.size() == values.size()
        ? Optional.of(List.copyOf(byRank.values()))
        : Optional.empty();
  }

  /** The number that a range begins with. */
  private static Optional<Double> size(String value) {
    Matcher number = NUMBER.matcher(value);
    if (!number.find()) {
      return Optional.empty();
    }
    double size = Double.parseDouble(number.group().replaceAll("\\D", ""));
    String words = DraftWords.plain(value);
    double shift = DraftVocabulary.is("number.below", words) ? -0.5 : 0;
    boolean above = DraftVocabulary.is("number.above", words);
    return Optional.of(size + (above && !number.find() ? 0.25 : shift));
  }

  private static Optional<List<String>> known(List<String> values) {
    for (List<Pattern> order : DraftVocabulary.orders()) {
      Optional<List<String>> sorted =
          ranked(
              values,
              value -> {
                String words = DraftWords.plain(value);
                for (int i = 0; i < order.size(); i++) {
                  if (order.get(i).matcher(words).matches()) {
                    return Optional.of((double) i);
                  }
                }
                return Optional.empty();
              });
      if (sorted.isPresent()) {
        return sorted;
      }
    }
    return Optional.empty();
  }

  /** From the strongest yes to the strongest no. */
  private static Optional<Double> degree(String value) {
    if (DraftNets.neutral(value)) {
      return Optional.of(0.0);
    }
    String words = DraftWords.plain(value);
    double strength = has("scale.weakly", words) ? 1 : has("scale.strong", words) ? 3 : 2;
    strength = has("scale.weak", words) ? 1 : strength;
    return Optional.of(-DraftNets.sign(value) * strength);
  }

  private static boolean has(String key, String words) {
    return Pattern.compile("\\b" + DraftVocabulary.part(key) + "\\b").matcher(words).find();
  }

  private static boolean twoSides(List<String> values) {
    HashSet<Integer> signs = new HashSet<>();
    values.stream()
        .filter(value -> !DraftNets.neutral(value))
        .forEach(value -> signs.add(DraftNets.sign(value)));
    return signs.size() == 2;
  }
}
