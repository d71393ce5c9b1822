package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.QuoteWords.Beside;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which answer the words behind a share say that it is of: "32% are satisfied". They are data, in a
 * language's file {@code quotes}; a language without the file says nothing.
 */
public final class AnswerWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Words between a share and its answer at most. */
  private static final int MAX_GAP = 7;

  private static final int MIN_LETTERS = 2;

  private static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?()\u2013\u2014]");

  /** A shorter word of a label is as it is. */
  private static final int MIN_INFLECTED = 5;

  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{4})(?:es|e|s)$");

  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Pattern of;
  private final Pattern not;
  private final Pattern when;
  private final String gap;
  private final String are;
  private final boolean isKnown;
  private final Locale language;
  private final GroupNames names;

  public AnswerWords(Context context) {
    Properties file = LanguageFile.optional("quotes", context.language());
    language = context.language();
    names = new GroupNames(context);
    isKnown = file.containsKey("answer.not");
    not = Pattern.compile(file.getProperty("answer.not", ""), FLAGS);
    when = Pattern.compile("(?:" + file.getProperty("answer.when", "(?!)") + ")$", FLAGS);
    of = Pattern.compile(file.getProperty("answer.of", "(?!)"), FLAGS);
    gap =
        "^(?: (?!(?:"
            + file.getProperty("answer.not", "")
            + ")(?!\\p{L}))[\\p{L}\u2019-]+){0,"
            + MAX_GAP
            + "} (?:[\\p{L}]\u2019)?";
    are = "^(?: " + file.getProperty("answer.are", "(?!)") + ")";
  }

  /**
   * The longest of some other answers that ends the clause behind a share, but for words of the
   * question and of time, where nothing beside it names its own: "32% took the bus to work in
   * 2025".
   *
   * @param question what the question is called
   */
  public Optional<String> said(Beside beside, String own, List<String> others, String question) {
    if (!isKnown) {
      return Optional.empty();
    }
    if (isIn(beside.before(), own) || isIn(beside.after(), own)) {
      // "very satisfied" of those who are satisfied
      List<String> longer =
          others.stream().filter(label -> hasMoreWords(label, own) && isIn(label, own)).toList();
      return longer.isEmpty() || isIn(beside.before(), own)
          ? Optional.empty()
          : ending(beside, longer, question)
              .filter(label -> !isIn(pattern(label).matcher(beside.after()).replaceAll(""), own));
    }
    return ending(beside, others, question);
  }

  /** The longest of some answers that ends the clause behind a share, but for other words. */
  private Optional<String> ending(Beside beside, List<String> answers, String question) {
    String clause = when.matcher(clause(beside.after())).replaceFirst("");
    List<String> words = List.of(lower(question).split(" "));
    Optional<String> found = ending(clause, answers);
    int space = clause.lastIndexOf(' ');
    boolean isBehind = false;
    while (found.isEmpty() && space > 0) {
      String last = lower(clause.substring(space + 1));
      if (!words.contains(last) && !(isBehind && of.matcher(last).matches())) {
        break;
      }
      isBehind = true;
      clause = clause.substring(0, space);
      found = ending(clause, answers);
      space = clause.lastIndexOf(' ');
    }
    return found;
  }

  /** The longest of some answers that ends a clause behind a share. */
  private Optional<String> ending(String clause, List<String> answers) {
    String text = clause.toLowerCase(language);
    return answers.stream()
        .filter(label -> isWord(label) && text.contains(stem(label)))
        .filter(label -> ends(clause, label) || isFirst(clause, label))
        .max(Comparator.comparingInt(String::length))
        .filter(
            label ->
                isFirst(clause, label)
                    || Pattern.compile(gap + expression(label) + "$", FLAGS)
                        .matcher(clause)
                        .find());
  }

  private boolean ends(String clause, String label) {
    return Pattern.compile("(?<!\\p{L})" + expression(label) + "$", FLAGS).matcher(clause).find();
  }

  /** Whether an answer follows on its share, "32% met it"; "32% more" are no answer "More". */
  private boolean isFirst(String clause, String label) {
    Matcher found = pattern(label).matcher(clause);
    return clause.startsWith(" ")
        && found.region(1, clause.length()).lookingAt()
        && (found.end() == clause.length() || !Character.isLetter(clause.charAt(found.end())))
        && !not.matcher(lower(label)).matches();
  }

  /** What a mention of an answer begins with. */
  private String stem(String label) {
    String first = lower(label).split(" ")[0];
    return ENDING.matcher(first).replaceFirst("");
  }

  /** Whether a text has an answer, also in another number or gender. */
  private boolean isIn(String text, String label) {
    // a net that is called as one of its answers has a word in brackets
    return pattern(label.replaceAll(" \\([^()]*\\)$", "")).matcher(QuoteWords.plain(text)).find();
  }

  private static boolean hasMoreWords(String label, String own) {
    String name = own.replaceAll(" \\([^()]*\\)$", "");
    return label.split(" ").length > name.split(" ").length;
  }

  private Pattern pattern(String label) {
    return patterns.computeIfAbsent(
        label, l -> Pattern.compile("(?<!\\p{L})" + expression(l), FLAGS));
  }

  /** A label whose longer words may be in another number or gender: "satisfait", "satisfaites". */
  private static String expression(String label) {
    return Arrays.stream(QuoteWords.plain(label).split(" "))
        .map(
            word ->
                word.length() < MIN_INFLECTED
                    ? Pattern.quote(word)
                    : Pattern.quote(ENDING.matcher(word).replaceFirst("")) + "(?:e?s?)")
        .collect(Collectors.joining(" "));
  }

  private String lower(String label) {
    return QuoteWords.plain(label).toLowerCase(language);
  }

  private static boolean isWord(String label) {
    return label.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS;
  }

  /** The clause that a text behind a figure begins with. */
  static String clause(String after) {
    Matcher end = CLAUSE_END.matcher(after);
    return (end.find() ? after.substring(0, end.start()) : after).stripTrailing();
  }

  /** Whether the words behind a share make a group part of what is counted: "32% are women". */
  public boolean makesPart(Beside beside, String group) {
    String after = clause(beside.after());
    return isKnown
        && names.isIn(after, group)
        && Pattern.compile(are + names.expression(group), FLAGS).matcher(after).find();
  }
}
