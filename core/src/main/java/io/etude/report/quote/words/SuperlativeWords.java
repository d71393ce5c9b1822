package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What superlatives say of groups: that one of them has the highest figure, or the lowest. They are
 * data, in a language's file {@code quotes}; a language without the file says nothing.
 */
public final class SuperlativeWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** A figure in brackets, with the space before it. */
  private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\([^()]*\uFFFC[^()]*\\)");

  private static final List<String> FORMS =
      List.of(
          "top.subject",
          "top.predicate",
          "top.place",
          "top.of",
          "top.have",
          "top.compare",
          "top.apposition",
          "top.cleft",
          "top.lead",
          "top.peak",
          "top.where",
          "top.people",
          "top.nowhere");

  /**
   * That a group has the highest or the lowest figure.
   *
   * @param words the superlative
   * @param group the group's name
   * @param isHighest whether its figure is said to be the highest
   * @param isOfAnswers whether the words may as well set an answer above the others of the group
   * @param rank 1 for the first of the groups, 2 for the second
   */
  public record Top(String words, String group, boolean isHighest, boolean isOfAnswers, int rank) {}

  private final Properties file;
  private final GroupNames names;
  private final String nouns;
  private final Pattern restricted;
  private final Pattern low;
  private final Pattern level;
  private final Pattern number;
  private final Pattern numberLow;
  private final Pattern share;
  private final AnswerAdjectives adjectives;

  public SuperlativeWords(Context context) {
    file = LanguageFile.optional("quotes", context.language());
    names = new GroupNames(context);
    nouns = GroupNames.nouns(context);
    restricted = word("top.not");
    low = word("top.low");
    level = word("top.level");
    number = word("top.number");
    numberLow = word("top.number.low");
    share = word("top.share");
    adjectives = new AnswerAdjectives(context);
  }

  private String said(String key) {
    return "(?:" + file.getProperty(key, "(?!)") + ")";
  }

  private Pattern word(String key) {
    return Pattern.compile("(?<!\\p{L})" + said(key) + "(?!\\p{L})", FLAGS);
  }

  /**
   * What a sentence says of some groups.
   *
   * @param areNumbers whether its figures are numbers with a unit, of which "older" and "richer"
   *     say which is the higher
   * @param areShares whether its figures are shares
   */
  public List<Top> in(
      Passage sentence, List<String> groups, boolean areNumbers, boolean areShares) {
    String text = withoutFigures(sentence);
    if (restricted.matcher(text).find()) {
      return ranked(text, groups);
    }
    List<Top> all = new ArrayList<>();
    List<String> forms = new ArrayList<>(FORMS);
    if (areNumbers) {
      forms.add("top.nouns");
    }
    for (String group : groups.stream().filter(name -> names.isIn(text, name)).toList()) {
      Optional<Matcher> found =
          forms.stream().flatMap(form -> find(form, text, group).stream()).findFirst();
      found
          .flatMap(
              top ->
                  direction(sentence, top, areNumbers, areShares)
                      .map(high -> new Top(top.group("top"), group, high, false, 1)))
          .or(() -> found.isPresent() ? Optional.empty() : bare(text, group))
          .ifPresent(all::add);
    }
    return all;
  }

  /**
   * The place that a sentence gives an answer among all: 1 for the first, 2 for the second, −1 for
   * the last.
   */
  public OptionalInt place(Passage sentence, String answer) {
    String text = withoutFigures(sentence);
    return find("top.lead", text, answer)
        .map(top -> low.matcher(top.group("word")).matches() ? -1 : 1)
        .or(() -> find("top.answer", text, answer).map(top -> top.group("most") == null ? -1 : 1))
        .or(() -> find("top.ranked", text, answer).map(SuperlativeWords::rank))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The groups that are the second of theirs, or the third, with the higher figures first. */
  private List<Top> ranked(String text, List<String> groups) {
    return groups.stream()
        .filter(group -> names.isIn(text, group))
        .flatMap(
            group ->
                find("top.ranked", text, group).stream()
                    .map(top -> new Top(top.group("top"), group, true, false, rank(top))))
        .toList();
  }

  private static int rank(Matcher found) {
    return found.group("second") != null ? 2 : found.group("third") != null ? 3 : 4;
  }

  private Optional<Top> bare(String text, String group) {
    return find("top.bare", text, group)
        .map(top -> new Top(top.group("top"), group, top.group("most") != null, true, 1));
  }

  /** The text without figures in brackets; others are a character of their own. */
  private static String withoutFigures(Passage sentence) {
    StringBuilder masked = new StringBuilder(QuoteWords.plain(sentence.text()));
    for (Quote quote : sentence.quotes()) {
      for (int i = quote.start(); i < quote.end(); i++) {
        masked.setCharAt(i, '\uFFFC');
      }
    }
    return IN_BRACKETS.matcher(masked).replaceAll("");
  }

  private Optional<Matcher> find(String form, String text, String group) {
    String words =
        file.getProperty(form, "(?!)")
            .replace("{top}", said("top"))
            .replace("{copula}", said("copula"))
            .replace("{nouns}", nouns)
            .replace("{group}", names.expression(group));
    Matcher found = Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS).matcher(text);
    return found.find() ? Optional.of(found) : Optional.empty();
  }

  /** What a group of a form matched; null where the form has no such group. */
  private static String group(Matcher found, String name) {
    boolean has = found.pattern().pattern().contains("(?<" + name + ">");
    return has ? found.group(name) : null;
  }

  /** Whether a superlative is of the highest figure; empty where that can't be known. */
  private Optional<Boolean> direction(
      Passage sentence, Matcher found, boolean areNumbers, boolean areShares) {
    String adjective = group(found, "adjective");
    boolean most = group(found, "least") == null;
    String word = adjective == null ? group(found, "word") : adjective;
    if (word == null) {
      return Optional.of(most);
    }
    if (low.matcher(word).matches()) {
      return Optional.of(!most);
    }
    if (level.matcher(word).matches()) {
      return Optional.of(most);
    }
    if (areNumbers && numberLow.matcher(word).matches()) {
      return Optional.of(!most);
    }
    if (areNumbers && number.matcher(word).matches()) {
      return Optional.of(most);
    }
    boolean known = number.matcher(word).matches() || numberLow.matcher(word).matches();
    boolean isOfShares = adjective != null || share.matcher(word).matches();
    // of "the least sure" the figure may be of those who aren't
    boolean isClear = most || adjectives.areOf(sentence, word);
    return areShares && isOfShares && isClear && !known ? Optional.of(most) : Optional.empty();
  }
}
