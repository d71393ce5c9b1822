package io.etude.report.quote;

import io.etude.internal.LanguageFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts call the groups of a segment: by their labels, in the singular or the plural, also with
 * a word for the people in them ("Labour voters", "électeurs travaillistes"), which is data.
 */
final class GroupNames {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A shorter name keeps its last letter: "Sales" may be a place, "bus" is no plural. */
  private static final int MIN_PLURAL = 7;

  private final String before;
  private final String after;
  private final Map<String, Pattern> patterns = new HashMap<>();

  GroupNames(Locale language) {
    this(LanguageFile.optional("quotes", language));
  }

  GroupNames(Properties file) {
    before = "(?:" + file.getProperty("people.before", "(?!)") + ")?";
    after = "(?:" + file.getProperty("people.after", "(?!)") + ")?";
  }

  /** A regular expression of a group's name as words of their own. */
  String expression(String group) {
    return "(?<![\\p{L}\\p{N}-])(?<![\\p{L}&&[^lLdDu]]\u2019)"
        + before
        + "(?<![\\p{L}\\p{N}-])(?<!\\p{N}[.,])"
        + Pattern.quote(stem(group))
        + "s?"
        + after
        + "(?![\\p{L}\\p{N}\u2019-]|[.,]\\p{N})";
  }

  /** What any mention of a group has: its name, but for the last letter of a plural. */
  private static String stem(String group) {
    String name = QuoteWords.plain(group);
    boolean plural = name.length() >= MIN_PLURAL && name.endsWith("s");
    return plural ? name.substring(0, name.length() - 1) : name;
  }

  private Pattern name(String group) {
    return patterns.computeIfAbsent(group, g -> Pattern.compile(expression(g), FLAGS));
  }

  /**
   * The letters that a text has in small letters if it names a group: to be looked for before
   * anything that takes longer.
   */
  static String letters(String group) {
    return stem(group).toLowerCase(Locale.ROOT);
  }

  /** Whether a text names a group. */
  boolean isIn(String text, String group) {
    return name(group).matcher(QuoteWords.plain(text)).find();
  }

  /** The groups that a text names, a longer name before one that is part of it. */
  List<String> in(String text, List<String> groups) {
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

  /** The text without the names of groups. */
  String removedFrom(String text, List<String> groups) {
    String rest = text;
    for (String group : longestFirst(groups)) {
      rest = name(group).matcher(rest).replaceAll("");
    }
    return rest;
  }

  /** Whether a text begins with a group's name. */
  boolean begins(String text, String group) {
    return name(group).matcher(text).lookingAt();
  }

  /** The same groups, longer names first. */
  static List<String> longestFirst(List<String> groups) {
    List<String> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted;
  }
}
