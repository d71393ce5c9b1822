package io.etude.report.quote;

import io.etude.internal.LanguageFile;
import io.etude.report.quote.QuoteWords.Beside;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words say of the groups of a segment: which of two has the higher figure, which one a figure
 * is of. They are data, in a language's file {@code quotes}; a language without the file says
 * nothing.
 */
final class GroupWords {

  /** Characters from "more" to "than" at most. */
  private static final int MAX_GAP = 60;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** What stands in the place of each character of a figure. */
  private static final char FIGURE = '\uFFFC';

  /**
   * Two groups that a sentence compares.
   *
   * @param words the word that compares them, such as "more"
   * @param isMore whether the first group is said to have the higher figure
   * @param first the name of the group that is compared
   * @param second the name of the group that it is compared with
   */
  record Order(String words, boolean isMore, String first, String second) {}

  private final Properties file;
  private final Pattern comparison;
  private final Pattern more;
  private final Pattern adverb;
  private final Pattern article;

  GroupWords(Locale language) {
    file = LanguageFile.optional("quotes", language);
    comparison =
        Pattern.compile(
            "(?<!\\p{L})(?<word>"
                + said("more")
                + "|"
                + said("less")
                + ")(?!\\p{L})(?<gap>[^.;:]{0,"
                + MAX_GAP
                + "}?)(?<!\\p{L})(?<than>"
                + said("than")
                + ")",
            FLAGS);
    more = Pattern.compile(said("more"), FLAGS);
    adverb = Pattern.compile("(?<!\\p{L})" + said("adverb") + "(?!\\p{L})", FLAGS);
    article = Pattern.compile("(?<!\\p{L})" + said("article") + "(?!\\p{L})", FLAGS);
  }

  private String said(String key) {
    return "(?:" + file.getProperty(key, "(?!)") + ")";
  }

  /** The order in which a sentence of two figures sets two of some groups, if it is plain. */
  Optional<Order> order(FiguresInProse.Passage sentence, List<String> groups) {
    StringBuilder masked = new StringBuilder(QuoteWords.plain(sentence.text()));
    int last = 0;
    int first = masked.length();
    for (FiguresInProse.Quote quote : sentence.quotes()) {
      for (int i = quote.start(); i < quote.end(); i++) {
        masked.setCharAt(i, FIGURE);
      }
      first = Math.min(first, quote.start());
      last = Math.max(last, quote.end());
    }
    String text = masked.toString();
    Matcher found = comparison.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String gap = found.group("gap");
    List<String> named = namesIn(text.substring(0, found.start("than")), groups);
    Optional<String> other = nameAt(text.substring(found.end()), groups);
    boolean namedInGap = !namesIn(gap, groups).isEmpty();
    boolean isBare = !hasLetters(adverb.matcher(gap).replaceAll(""));
    boolean isOfFigures =
        found.end() <= first && !namedInGap ? saysNoMore(text.substring(last), groups) : true;
    boolean plain = named.size() == 1 && other.isPresent() && (namedInGap || isBare) && isOfFigures;
    boolean again = plain && comparison.matcher(text).results().count() > 1;
    return plain && !again && !named.get(0).equals(other.get())
        ? Optional.of(
            new Order(
                found.group("word"),
                more.matcher(found.group("word")).matches(),
                named.get(0),
                other.get()))
        : Optional.empty();
  }

  /** Whether nothing follows two figures but the name of a group. */
  private boolean saysNoMore(String rest, List<String> groups) {
    String without = rest;
    for (String group : longestFirst(groups)) {
      without = name(group).matcher(without).replaceAll("");
    }
    return !hasLetters(article.matcher(without).replaceAll(""));
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static List<String> longestFirst(List<String> groups) {
    List<String> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted;
  }

  /** The groups that a text names, a longer name before one that is part of it. */
  private static List<String> namesIn(String text, List<String> groups) {
    List<String> names = new ArrayList<>();
    String rest = text;
    for (String group : longestFirst(groups)) {
      Matcher name = name(group).matcher(rest);
      if (name.find()) {
        names.add(group);
        rest = name.replaceAll("\u0000");
      }
    }
    return names;
  }

  private static Optional<String> nameAt(String text, List<String> groups) {
    return longestFirst(groups).stream()
        .filter(group -> name(group).matcher(text).lookingAt())
        .findFirst();
  }

  /** A group's name as words of their own, also in the plural. */
  private static Pattern name(String group) {
    return Pattern.compile(
        "(?<![\\p{L}\u2019-])" + Pattern.quote(QuoteWords.plain(group)) + "s?(?![\\p{L}\u2019-])",
        FLAGS);
  }

  /**
   * The one of the other groups of a figure's segment that it stands behind, or is said to be in.
   */
  Optional<String> other(Beside beside, List<String> groups) {
    return longestFirst(groups).stream()
        .filter(group -> isSubject(beside, group) || follows(said("in"), group, beside.after()))
        .findFirst();
  }

  /** "Women (18%)". */
  private boolean isSubject(Beside beside, String group) {
    return beside.after().startsWith(")")
        && Pattern.compile(said("subject") + name(group).pattern() + " \\($", FLAGS)
            .matcher(beside.before())
            .find();
  }

  private static boolean follows(String before, String group, String text) {
    return Pattern.compile(
            "^ " + before + Pattern.quote(QuoteWords.plain(group)) + "(?![\\p{L}\u2019-])", FLAGS)
        .matcher(text)
        .find();
  }

  /** The age, or another limit, of those whom a figure is said to be of. */
  OptionalInt limit(Beside beside) {
    for (String key : List.of("ageAfter", "ageBefore")) {
      String text = key.equals("ageAfter") ? beside.after() : beside.before();
      Matcher limit = Pattern.compile(file.getProperty(key, "(?!)()"), FLAGS).matcher(text);
      if (limit.find()) {
        return OptionalInt.of(Integer.parseInt(limit.group(1)));
      }
    }
    return OptionalInt.empty();
  }

  /** Whether a group's name has a number at all. */
  static boolean hasNumber(String name) {
    return NUMBER.matcher(name).find();
  }

  /** Whether a group's name has a number, or the one beside it: "under 30" ends with 29. */
  static boolean hasLimit(String name, int limit) {
    return NUMBER
        .matcher(name)
        .results()
        .map(number -> number.group())
        .filter(number -> number.length() <= 9)
        .anyMatch(number -> Math.abs(Integer.parseInt(number) - limit) <= 1);
  }
}
