package io.etude.language;

import io.etude.internal.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Finds sentences whose words set two percentages in an order, or make them equal, that these are
 * not in: "More look after a spouse (20%) than after a parent (53%)". Only plain sentences are
 * read, with two percentages and one comparison: a remark on a true sentence would be worse than
 * none on a false one. The words are data, in a language's file {@code shares}.
 */
final class SpokenOrders {

  /** Percentages that differ by so little may be said to be equal. */
  private static final double TOLERANCE = 2;

  private static final Pattern PERCENTAGE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,3})?) ?(?:%|percent|per cent|pour"
              + " cent)(?![\\p{L}\\d])");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\u2026]+(?= |$)");

  private static final Pattern MARKS = Pattern.compile("\\P{L}*");

  private static final Pattern END = Pattern.compile("[ )]*");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A percentage and where it is. */
  private record Figure(int start, int end, double value) {}

  private final Pattern more;
  private final Pattern fewer;
  private final Pattern equal;
  private final Pattern even;
  private final Pattern than;
  private final Pattern as;
  private final Pattern ahead;
  private final Pattern behind;
  private final Pattern with;
  private final Pattern denied;
  private final Pattern between;
  private final Pattern base;
  private final Pattern compact;
  private final Pattern compactMore;

  SpokenOrders(Locale language) {
    Properties file = LanguageFile.optional("shares", language);
    more = words(file, "order.more");
    fewer = words(file, "order.fewer");
    equal = words(file, "order.equal");
    even = words(file, "order.even");
    than = words(file, "order.than");
    as = words(file, "order.as");
    ahead = words(file, "order.ahead");
    behind = words(file, "order.behind");
    with = Pattern.compile("(?:\\(|" + words(file, "order.with") + " )$", FLAGS);
    denied = words(file, "order.not");
    String base = file.getProperty("order.base", "(?!)");
    this.base = Pattern.compile(" ?\\((?:" + base + ")\\)|,? (?:" + base + ")(?!\\p{L})", FLAGS);
    String adjective = "(?:" + file.getProperty("order.adjective", "(?!)") + ")?";
    compact = Pattern.compile(file.getProperty("order.compact", "(?!)"), FLAGS);
    compactMore = Pattern.compile(adjective + file.getProperty("order.compact", "(?!)"), FLAGS);
    between = Pattern.compile("[ ,)]*(?:" + file.getProperty("order.between", "(?!)") + ") ?\\(?");
  }

  private static Pattern words(Properties file, String key) {
    return Pattern.compile("(?<!\\p{L})(?:" + file.getProperty(key, "(?!)") + ")(?!\\p{L})", FLAGS);
  }

  /** The text with blanks where it says of how many a figure is: "14% against 22% (base 62)". */
  String withoutBases(String text) {
    return base.matcher(text).replaceAll(words -> " ".repeat(words.group().length()));
  }

  /** The words of each comparison that its own figures contradict, with these. */
  List<String> contradictionsIn(String text) {
    List<String> found = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(withoutBases(text))) {
      List<Figure> figures =
          PERCENTAGE
              .matcher(sentence)
              .results()
              .map(f -> new Figure(f.start(), f.end(), value(f.group(1))))
              .toList();
      if (figures.size() == 2 && !denied.matcher(sentence).find()) {
        contradiction(sentence, figures.get(0), figures.get(1)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static double value(String percent) {
    return Double.parseDouble(percent.replace(',', '.'));
  }

  private Optional<String> contradiction(String sentence, Figure first, Figure second) {
    List<Comparison> all = new ArrayList<>();
    boolean isUneven = Math.abs(first.value() - second.value()) > TOLERANCE;
    find(more, sentence, first.value() <= second.value(), all);
    find(fewer, sentence, first.value() >= second.value(), all);
    find(equal, sentence, isUneven, all);
    find(even, sentence, isUneven, all);
    find(ahead, sentence, first.value() <= second.value(), all);
    find(behind, sentence, first.value() >= second.value(), all);
    // "is more common than" has "more" in it
    all.removeIf(one -> all.stream().anyMatch(other -> other != one && other.holds(one)));
    // "more often for more" has the same words twice
    boolean isOne = all.stream().map(Comparison::pattern).distinct().count() == 1;
    return all.stream()
        .filter(each -> isOne && each.isFalse() && isOfBoth(sentence, each, first, second))
        .findFirst()
        .map(Comparison::words);
  }

  private boolean isOfBoth(String sentence, Comparison one, Figure first, Figure second) {
    if (one.pattern() == ahead || one.pattern() == behind) {
      return isPlaceOfBoth(sentence, one, first, second);
    }
    if (one.pattern() == even) {
      return isEvenOfBoth(sentence, one, first, second);
    }
    if (one.pattern() == equal) {
      return isEqualOfBoth(sentence, one, first, second);
    }
    return isOrderOfBoth(sentence, one, first, second, than)
        || isCompact(sentence, one, first, second);
  }

  /** Words that compare, and whether the figures are otherwise. */
  private record Comparison(Pattern pattern, String words, int start, int end, boolean isFalse) {

    boolean holds(Comparison other) {
      return pattern != other.pattern && start <= other.start && end >= other.end;
    }
  }

  private static void find(
      Pattern pattern, String sentence, boolean isFalse, List<Comparison> all) {
    pattern
        .matcher(sentence)
        .results()
        .forEach(w -> all.add(new Comparison(pattern, w.group(), w.start(), w.end(), isFalse)));
  }

  /** "More … 20% … than … 53%", or "more … than …, 20% and 53%". */
  private boolean isOrderOfBoth(
      String sentence, Comparison words, Figure first, Figure second, Pattern other) {
    if (words.end() > first.start()) {
      return false;
    }
    List<Integer> others = other.matcher(sentence).results().map(word -> word.start()).toList();
    if (others.size() != 1 || others.get(0) < words.end()) {
      return false;
    }
    boolean listed = between.matcher(sentence.substring(first.end(), second.start())).matches();
    int place = others.get(0);
    return place > first.start() ? place < second.start() : listed && place > words.end() + 1;
  }

  /**
   * "Women smoke more than men: 20% against 53%", "Women are more afraid than men: 20% against
   * 53%", with nothing behind that says of what.
   */
  private boolean isCompact(String sentence, Comparison words, Figure first, Figure second) {
    Pattern gap = words.pattern() == more ? compactMore : compact;
    return words.end() <= first.start()
        && gap.matcher(sentence.substring(words.end(), first.start())).matches()
        && between.matcher(sentence.substring(first.end(), second.start())).matches()
        && END.matcher(sentence.substring(second.end())).matches();
  }

  /** "On a par: 51% and 65%", with nothing but marks before and behind the two. */
  private boolean isEvenOfBoth(String sentence, Comparison words, Figure first, Figure second) {
    return words.end() <= first.start()
        && MARKS.matcher(sentence.substring(words.end(), first.start())).matches()
        && between.matcher(sentence.substring(first.end(), second.start())).matches()
        && END.matcher(sentence.substring(second.end())).matches();
  }

  /** The same of "as many … as"; or "20% …, as many … 53%", or "(20%) as common as … (53%)". */
  private boolean isEqualOfBoth(String sentence, Comparison words, Figure first, Figure second) {
    List<Integer> others =
        as.matcher(sentence)
            .results()
            .map(word -> word.start())
            .filter(place -> place >= words.end())
            .toList();
    if (words.start() < first.start()) {
      return isOrderOfBoth(sentence, words, first, second, as)
          || others.size() == 1
              && isBetween(others.get(0), words.end(), first.start())
              && between.matcher(sentence.substring(first.end(), second.start())).matches();
    }
    return words.end() <= second.start()
        && (others.isEmpty()
            || others.size() == 1
                && isBetween(others.get(0), words.end(), second.start())
                && isPlaceOfBoth(sentence, words, first, second));
  }

  private static boolean isBetween(int place, int start, int end) {
    return place >= start && place < end;
  }

  /** "Cars (20%) are ahead of trains (53%)", or "Cars are ahead of trains, 20% and 53%". */
  private boolean isPlaceOfBoth(String sentence, Comparison words, Figure first, Figure second) {
    if (words.end() <= first.start()) {
      return between.matcher(sentence.substring(first.end(), second.start())).matches();
    }
    return words.start() >= first.end()
        && words.end() <= second.start()
        && with.matcher(sentence.substring(0, first.start())).find()
        && with.matcher(sentence.substring(0, second.start())).find();
  }
}
