package io.etude.draft.guess;

import io.etude.draft.profile.DraftProfile;
import io.etude.draft.words.DraftVocabulary;
import io.etude.draft.words.DraftWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts answers that come as mere text in the order of their scale: by the numbers that they begin
 * with ("under 18", "18 to 24"), by known orders ("always" to "never"), by degree ("very satisfied"
 * to "not at all satisfied"); else numbers by size, before text by its letters.
 */
public final class DraftOrder {

  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[ ,.'\u2019\u00a0\u202f]\\d{3}(?!\\d))*(?:[.,]\\d{1,2}(?!\\d))?");

  /** A word with a number that tells it from others, such as "Zone 3" or "Code 3". */
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)[ -]?\\d+");

  /** What stands between "rather" and its opposite. */
  private static final double SLIGHT = 0.5;

  /** A scale with two sides has so many answers besides its middle. */
  private static final int FEWEST_SIDED = 4;

  private static final int MOST_SIDED = 7;

  /** A number in words of frequency is smaller. */
  private static final double MOST = 1e9;

  /** A code before a label: "1 - Agree". */
  private static final Pattern CODED = Pattern.compile("\\s*\\d+\\s*[-.:)=\u2013]\\s*\\p{L}.*");

  private static final Pattern LIMIT =
      Pattern.compile(
          "\\d+|\\b(?:"
              + DraftVocabulary.part("number.to")
              + "|"
              + DraftVocabulary.part("number.limit")
              + ")\\b");

  private DraftOrder() {}

  /** The values in order; those that are no answers come last. */
  public static List<String> sorted(List<String> values) {
    List<String> answers = answers(values);
    List<String> others = new ArrayList<>(new LinkedHashSet<>(values));
    others.removeAll(answers);
    others.sort(DraftScale::compare);
    List<String> sorted =
        new ArrayList<>(known(answers).or(() -> aroundOne(answers)).orElse(answers));
    sorted.addAll(others);
    return sorted;
  }

  /**
   * The labels of which all but one are the steps of a known scale: these in order, then that one,
   * which may say why there is no answer, as "have not used it". Where it may as well be the middle
   * of the steps it is taken for that, unless it denies what they don't speak of.
   */
  static Optional<List<String>> besideOne(List<String> labels) {
    if (labels.size() < FEWEST_SIDED || inWords(labels).isPresent()) {
      return Optional.empty();
    }
    List<List<String>> found = new ArrayList<>();
    for (String label : labels) {
      List<String> others = labels.stream().filter(other -> !other.equals(label)).toList();
      boolean may = labels.size() % 2 == 0 || DraftNets.denies(label);
      Optional<List<String>> order = may && !isOutside(label) ? inWords(others) : Optional.empty();
      order.ifPresent(o -> found.add(Stream.concat(o.stream(), Stream.of(label)).toList()));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether the values have an order of their own, or too few of them to need one. */
  public static boolean isKnown(List<String> values) {
    List<String> answers = answers(values);
    return answers.size() < 3
        || answers.stream().noneMatch(value -> Double.isNaN(DraftProfile.anyNumber(value)))
        || known(answers).or(() -> aroundOne(answers)).isPresent();
  }

  /** Says where nothing tells the order that categories are to be printed in. */
  static String remark(List<DraftProfile> profiles) {
    boolean labelled = profiles.stream().anyMatch(p -> !p.variable().labels().isEmpty());
    List<String> values =
        profiles.stream().flatMap(p -> p.counts().keySet().stream()).distinct().toList();
    return labelled || isKnown(values)
        ? ""
        : "; their order is not known and follows the letters: move the lines if there is one";
  }

  /** Whether the values have an order of their own, such as "low" and "high". */
  static boolean hasOrder(List<String> values) {
    return known(answers(values)).isPresent();
  }

  /** Whether the values are degrees of agreement, satisfaction and the like, on both sides. */
  static boolean isOpinion(List<String> values) {
    return byDegree(answers(values)).isPresent();
  }

  /** Whether labels are given in a known order, from whichever end, all of them. */
  public static boolean isOrdered(List<String> labels) {
    if (labels.size() < 3
        || labels.stream().anyMatch(DraftWords::other)
        || areNumberedNames(labels)) {
      return false;
    }
    List<String> turned = new ArrayList<>(labels);
    Collections.reverse(turned);
    return known(labels.stream().distinct().sorted(DraftScale::compare).toList())
        .filter(order -> order.equals(labels) || order.equals(turned))
        .isPresent();
  }

  /** Whether labels are one word with other numbers: these number them, and are no amounts. */
  private static boolean areNumberedNames(List<String> labels) {
    Set<String> words = new HashSet<>();
    for (String label : labels) {
      Matcher name = NUMBERED.matcher(label.strip());
      words.add(name.matches() ? name.group(1) : label);
    }
    return words.size() == 1;
  }

  private static List<String> answers(List<String> values) {
    return values.stream()
        .distinct()
        .filter(value -> DraftWords.missing(value).isEmpty())
        .sorted(DraftScale::compare)
        .toList();
  }

  private static Optional<List<String>> known(List<String> answers) {
    if (answers.size() < 2 || !answers.stream().allMatch(DraftOrder::isText)) {
      return Optional.empty();
    }
    return ranked(answers, DraftOrder::size)
        .filter(sizes -> answers.stream().filter(DraftOrder::hasNumber).count() > 1)
        .filter(sizes -> haveOneUnit(answers))
        .or(() -> inWords(answers));
  }

  private static Optional<List<String>> inWords(List<String> answers) {
    return listed(answers, DraftVocabulary.orders()).or(() -> byDegree(answers));
  }

  /** Whether labels are in an order of which one end is mostly good and the other one bad. */
  public static boolean isSided(List<String> labels) {
    List<DraftVocabulary.Order> sided =
        DraftVocabulary.orders().stream().filter(DraftVocabulary.Order::sided).toList();
    return labels.size() >= FEWEST_SIDED
        && labels.size() <= MOST_SIDED
        && (listed(labels, sided).isPresent() || byDegree(labels).isPresent());
  }

  private static Optional<List<String>> listed(
      List<String> answers, List<DraftVocabulary.Order> orders) {
    return listed(answers, DraftWords::plain, orders)
        .or(
            () ->
                SharedWords.of(answers)
                    .flatMap(shared -> listed(answers, shared::without, orders)));
  }

  /** Whether numbers count one thing: what is left of "1 a week" and "1 a month" differs. */
  private static boolean haveOneUnit(List<String> answers) {
    Set<String> units = new HashSet<>();
    for (String answer : answers) {
      String unit = LIMIT.matcher(DraftWords.plain(answer)).replaceAll(" ").replace(" ", "");
      if (hasNumber(answer) && !unit.isEmpty()) {
        units.add(unit.replaceFirst("s$", ""));
      }
    }
    return units.size() < 2 || answers.stream().allMatch(a -> CODED.matcher(a).matches());
  }

  /** Whether a value is no number; "+60" is one of 60 and more. */
  private static boolean isText(String value) {
    return Double.isNaN(DraftProfile.anyNumber(value)) || value.strip().startsWith("+");
  }

  private static Optional<List<String>> byDegree(List<String> answers) {
    Map<String, String> said = DraftNets.opposed(answers);
    List<String> words = List.copyOf(said.values());
    return ranked(answers, answer -> degree(said.get(answer)))
        .filter(s -> twoSides(words) && DraftNets.speakOfOneThing(words));
  }

  /** Degrees on two sides and one answer of other words, which is put between them. */
  private static Optional<List<String>> aroundOne(List<String> answers) {
    List<List<String>> orders = new ArrayList<>();
    boolean odd = answers.size() > FEWEST_SIDED && answers.size() % 2 == 1;
    for (String middle : odd && answers.size() <= MOST_SIDED ? answers : List.<String>of()) {
      List<String> others = answers.stream().filter(answer -> !answer.equals(middle)).toList();
      byDegree(others)
          .ifPresent(
              order -> {
                List<String> all = new ArrayList<>(order);
                all.add(order.size() / 2, middle);
                orders.add(all);
              });
    }
    return orders.size() == 1 ? Optional.of(orders.get(0)) : Optional.empty();
  }

  private static boolean hasNumber(String value) {
    return NUMBER.matcher(value).find();
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
    String words = DraftWords.plain(value);
    if (!number.find()) {
      return DraftVocabulary.is("number.lowest", words) ? Optional.of(-1.0) : Optional.empty();
    }
    boolean cents = number.group().matches(".*[.,]\\d{1,2}");
    String digits = number.group().replaceFirst("[.,](?=\\d{1,2}$)", "#").replaceAll("[^\\d#]", "");
    double size = Double.parseDouble(cents ? digits.replace('#', '.') : digits);
    String start = value.strip();
    boolean below =
        DraftVocabulary.is("number.below", words) || start.matches("<.*|[-\u2013] ?de .*");
    boolean above = DraftVocabulary.is("number.above", words) || start.matches("[>+].*|.*\\+");
    return Optional.of(size + (above && !number.find() ? 0.25 : below ? -0.5 : 0));
  }

  /**
   * The values by a known order, with "other" or "none of these" at its end. A further answer that
   * the order doesn't have may belong between two of its own, so that nothing is known of them.
   *
   * @param words what of a value has its place in an order
   */
  private static Optional<List<String>> listed(
      List<String> values, Function<String, String> words, List<DraftVocabulary.Order> orders) {
    for (List<Pattern> order : orders.stream().map(DraftVocabulary.Order::places).toList()) {
      List<String> strange =
          values.stream().filter(value -> place(order, words.apply(value)).isEmpty()).toList();
      List<String> placed = new ArrayList<>(values);
      placed.removeAll(strange);
      boolean enough =
          strange.isEmpty()
              || strange.size() == 1 && isOutside(strange.get(0)) && placed.size() > 2;
      Optional<List<String>> sorted =
          enough ? ranked(placed, value -> place(order, words.apply(value))) : Optional.empty();
      if (sorted.isPresent()) {
        List<String> all = new ArrayList<>(sorted.get());
        all.addAll(strange);
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static boolean isOutside(String value) {
    return DraftWords.other(value) || DraftWords.none(value);
  }

  /** A place in an order; of "4-6 times a week" and "2-3 times a week" more comes before less. */
  private static Optional<Double> place(List<Pattern> order, String words) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).matcher(words).matches()) {
        return Optional.of(i - size(words).orElse(0.0) / MOST);
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
    strength = has("scale.slight", words) ? SLIGHT : strength;
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
