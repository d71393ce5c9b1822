package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.QuoteWords.Beside;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    if (!isKnown || isBeside(beside, own)) {
      return Optional.empty();
    }
    String clause = when.matcher(clause(beside.after())).replaceFirst("");
    List<String> words = List.of(lower(question).split(" "));
    Optional<String> found = ending(clause, others);
    int space = clause.lastIndexOf(' ');
    while (found.isEmpty() && space > 0 && words.contains(lower(clause.substring(space + 1)))) {
      clause = clause.substring(0, space);
      found = ending(clause, others);
      space = clause.lastIndexOf(' ');
    }
    return found;
  }

  /** The longest of some answers that ends a clause behind a share. */
  private Optional<String> ending(String clause, List<String> answers) {
    String text = clause.toLowerCase(language);
    return answers.stream()
        .filter(label -> isWord(label))
        .filter(label -> text.endsWith(lower(label)) || isFirst(text, lower(label)))
        .max(Comparator.comparingInt(String::length))
        .filter(
            label ->
                isFirst(text, lower(label))
                    || Pattern.compile(gap + Pattern.quote(QuoteWords.plain(label)) + "$", FLAGS)
                        .matcher(clause)
                        .find());
  }

  /** Whether an answer follows on its share, "32% met it"; "32% more" are no answer "More". */
  private boolean isFirst(String clause, String label) {
    return clause.startsWith(" " + label)
        && !Character.isLetter((clause + " ").charAt(label.length() + 1))
        && !not.matcher(label).matches();
  }

  private boolean isBeside(Beside beside, String own) {
    // a net that is called as one of its answers has a word in brackets
    String label = own.replaceAll(" \\([^()]*\\)$", "");
    Pattern name = Pattern.compile("(?<!\\p{L})" + Pattern.quote(QuoteWords.plain(label)), FLAGS);
    return name.matcher(beside.after()).find() || name.matcher(beside.before()).find();
  }

  private String lower(String label) {
    return QuoteWords.plain(label).toLowerCase(language);
  }

  private static boolean isWord(String label) {
    return label.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS;
  }

  private static String clause(String after) {
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
