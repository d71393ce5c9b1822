package io.etude.report.quote.words;

import io.etude.Label;
import io.etude.codebook.Segment;
import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How texts call the groups of a segment: by their labels, in the singular or the plural, also with
 * a word for those who are in them ("Labour voters", "électeurs travaillistes"). Such words are
 * data of the language, and those by which a study names its groups and its population: where
 * "Elementary" is a kind of school, "elementary schools" are its group.
 */
public final class GroupNames {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A shorter name keeps its last letter: "Sales" may be a place, "bus" is no plural. */
  private static final int MIN_PLURAL = 7;

  /** A shorter word is no noun for those of a group, but "of" or "the". */
  private static final int MIN_NOUN = 4;

  private static final Pattern NOUN = Pattern.compile("\\p{L}{" + MIN_NOUN + ",}");

  /** What stands for the study's own nouns in a language's file. */
  private static final String NOUNS = "{nouns}";

  /** So many groups have a character of their own. */
  private static final int MAX_MARKS = 0x1000;

  private static final char FIRST_MARK = '\uE000';

  /** An expression of the characters that stand for groups in a {@linkplain #marked} text. */
  public static final String MARK =
      "[" + FIRST_MARK + "-" + (char) (FIRST_MARK + MAX_MARKS - 1) + "]";

  private final String before;
  private final String after;
  private final Map<String, Pattern> patterns = new HashMap<>();

  public GroupNames(Context context) {
    Properties file = LanguageFile.optional("quotes", context.language());
    String nouns = nouns(context);
    before = "(?:" + file.getProperty("people.before", "(?!)").replace(NOUNS, nouns) + ")?";
    after = "(?:" + file.getProperty("people.after", "(?!)").replace(NOUNS, nouns) + ")?";
  }

  /** An expression of the words that name a study's segments and its population. */
  public static String nouns(Context context) {
    Study study = context.study();
    List<Label> labels =
        Stream.concat(
                study.segments().stream().map(Segment::label),
                Stream.of(study.methodology().population()))
            .toList();
    return nouns(labels, context);
  }

  /** An expression of the words of some labels; one that nothing matches without any. */
  public static String nouns(List<Label> labels, Context context) {
    String nouns =
        labels.stream()
            .flatMap(label -> NOUN.matcher(context.text(label)).results())
            .map(noun -> inAnyNumber(noun.group().toLowerCase(context.language())))
            .distinct()
            .collect(Collectors.joining("|"));
    return nouns.isEmpty() ? "(?!)" : "(?:" + nouns + ")";
  }

  /** An expression of the noun that a study names its population by; nothing without one. */
  public static String population(Context context) {
    return NOUN.matcher(context.text(context.study().methodology().population()))
        .results()
        .findFirst()
        .map(noun -> inAnyNumber(noun.group().toLowerCase(context.language())))
        .orElse("(?!)");
  }

  /** A word in the singular or the plural: "school", "schools"; "city", "cities". */
  private static String inAnyNumber(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - "ies".length()) + "(?:y|ies)";
    }
    return noun.endsWith("y")
        ? noun.substring(0, noun.length() - 1) + "(?:y|ies)"
        : (noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun) + "(?:e?s|x)?";
  }

  /** A regular expression of a group's name as words of their own. */
  public String expression(String group) {
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
  public static String letters(String group) {
    return stem(group).toLowerCase(Locale.ROOT);
  }

  /** Whether a text names a group. */
  public boolean isIn(String text, String group) {
    return name(group).matcher(QuoteWords.plain(text)).find();
  }

  /** The groups that a text names, a longer name before one that is part of it. */
  public List<String> in(String text, List<String> groups) {
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
  public String removedFrom(String text, List<String> groups) {
    String rest = text;
    for (String group : longestFirst(groups)) {
      rest = name(group).matcher(rest).replaceAll("");
    }
    return rest;
  }

  /** The text with a character in the place of each group's name, that of its place in the list. */
  public String marked(String text, List<String> groups) {
    String rest = text;
    for (String group : longestFirst(groups)) {
      int index = groups.indexOf(group);
      if (index < MAX_MARKS) {
        rest = name(group).matcher(rest).replaceAll(String.valueOf((char) (FIRST_MARK + index)));
      }
    }
    return rest;
  }

  /** The places in the list of the groups that a marked text names, in its order. */
  public static List<Integer> marks(String marked) {
    return marked
        .chars()
        .map(character -> character - FIRST_MARK)
        .filter(index -> index >= 0 && index < MAX_MARKS)
        .distinct()
        .boxed()
        .toList();
  }

  /** Whether a text begins with a group's name. */
  public boolean begins(String text, String group) {
    return name(group).matcher(text).lookingAt();
  }

  /** The same groups, longer names first. */
  public static List<String> longestFirst(List<String> groups) {
    List<String> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted;
  }
}
