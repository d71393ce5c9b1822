package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.QuoteWords.Beside;
import io.etude.results.FigureRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words say of the groups of a segment: which of two has the higher figure, which one a figure
 * is of. They are data, in a language's file {@code quotes}; a language without the file says
 * nothing.
 */
public final class GroupWords {

  /** Characters from "more" to "than" at most. */
  private static final int MAX_GAP = 60;

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\u2019-]+");

  /** The unit behind two numbers. */
  private static final Pattern UNIT = Pattern.compile("^ \\p{L}+(?=\\P{L}*$)");

  /** A figure in brackets, with its unit. */
  private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\(\uFFFC+[^()]{0,30}\\)");

  /** What stands in the place of each character of a figure. */
  private static final char FIGURE = '\uFFFC';

  /**
   * Two groups that a sentence compares.
   *
   * @param words the word that compares them, such as "more"
   * @param isMore whether the first group is said to have the higher figure
   * @param first the name of the group that is compared
   * @param second the name of the group that it is compared with
   * @param isListed whether two figures follow both names and no other, so that the first figure is
   *     that of the first group
   */
  public record Order(
      String words, boolean isMore, String first, String second, boolean isListed) {}

  private final Properties file;
  private final Pattern comparison;
  private final Pattern more;
  private final Pattern ofNumbers;
  private final Pattern up;
  private final Pattern down;
  private final Pattern against;
  private final Pattern adverbial;
  private final Pattern of;
  private final Pattern article;
  private final Pattern copula;
  private final Pattern adjective;
  private final Pattern ageAfter;
  private final Pattern ageBefore;
  private final Pattern other;
  private final GroupNames names;
  private final AnswerAdjectives adjectives;

  public GroupWords(Context context) {
    file = LanguageFile.optional("quotes", context.language());
    String word =
        Stream.of("more", "less", "more.number", "less.number")
            .map(this::said)
            .collect(Collectors.joining("|", "(?<word>", ")"));
    comparison =
        Pattern.compile(
            "(?<!\\p{L})"
                + word
                + "(?!\\p{L})(?<gap>[^.;:]{0,"
                + MAX_GAP
                + "}?)(?<!\\p{L})(?<than>"
                + said("than")
                + ")",
            FLAGS);
    more = Pattern.compile(said("more") + "|" + said("more.number"), FLAGS);
    ofNumbers = Pattern.compile(said("more.number") + "|" + said("less.number"), FLAGS);
    up = Pattern.compile(" (?:" + said("adverb") + " )?" + said("more.adjective") + " ", FLAGS);
    down = Pattern.compile(" (?:" + said("adverb") + " )?" + said("less.adjective") + " ", FLAGS);
    against =
        Pattern.compile(
            "(?<!\\p{L})"
                + word
                + "(?: "
                + said("more.adjective")
                + "|(?<down> "
                + said("less.adjective")
                + "))? ?[,:(\u2013\u2014] ?\uFFFC+(?: \\p{L}+){0,2} "
                + said("against")
                + " \uFFFC",
            FLAGS);
    article = Pattern.compile("(?<!\\p{L})" + said("article") + "(?!\\p{L})", FLAGS);
    copula = Pattern.compile("(?<!\\p{L})" + said("copula") + " $", FLAGS);
    adjective =
        Pattern.compile(
            " (?:" + said("adverb") + " )?(?<word>[\\p{L}-]+) (?:" + said("complement") + " )?",
            FLAGS);
    ageAfter = Pattern.compile(file.getProperty("ageAfter", "(?!)()"), FLAGS);
    ageBefore = Pattern.compile(file.getProperty("ageBefore", "(?!)()"), FLAGS);
    adverbial =
        Pattern.compile("^ ?(?:" + said("adverb") + "(?: [\\p{L}\u2019-]+){0,4})? ?$", FLAGS);
    of = Pattern.compile("(?<!\\p{L})" + said("of.numbers") + "(?!\\p{L})", FLAGS);
    other = QuoteWords.word(said("label.other"));
    names = new GroupNames(context);
    adjectives = new AnswerAdjectives(context);
  }

  private String said(String key) {
    return "(?:" + file.getProperty(key, "(?!)") + ")";
  }

  /**
   * The order in which a sentence of two figures sets two of some groups, if it is plain.
   *
   * @param areNumbers whether the figures are numbers with a unit, of which "older" and "richer"
   *     say which is the higher
   * @param subject what numbers count or measure, which may stand behind "more"
   */
  public Optional<Order> order(
      Passage sentence, List<String> groups, boolean areNumbers, String subject) {
    String text = masked(sentence);
    int first = text.indexOf(FIGURE);
    int last = text.lastIndexOf(FIGURE) + 1;
    Matcher found = comparison.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String gap = IN_BRACKETS.matcher(found.group("gap")).replaceAll("");
    List<String> named = names.in(text.substring(0, found.start("than")), groups);
    String behind = text.substring(found.end());
    Optional<String> other =
        GroupNames.longestFirst(groups).stream()
            .filter(group -> names.begins(behind, group))
            .findFirst();
    boolean namedInGap = !names.in(gap, groups).isEmpty();
    String word = found.group("word");
    boolean lower = areNumbers && down.matcher(gap).matches();
    boolean isOfNumbers = ofNumbers.matcher(word).matches();
    if (isOfNumbers && !areNumbers) {
      return Optional.empty();
    }
    boolean isBare =
        lower
            || areNumbers && up.matcher(gap).matches()
            || adverbial.matcher(gap).matches()
            || !areShares(sentence)
                && words(subject).containsAll(words(of.matcher(gap).replaceAll("")))
            || areShares(sentence)
                && copula.matcher(text.substring(0, found.start())).find()
                && isAdjective(sentence, gap, more.matcher(word).matches());
    String rest = text.substring(last);
    String behindFigures = areNumbers ? UNIT.matcher(rest).replaceFirst("") : rest;
    boolean isOfFigures =
        found.end() > first
            || namedInGap
            || saysNoMore(behindFigures, groups)
            || repeats(behindFigures, text.substring(0, found.start()), groups);
    boolean plain = named.size() == 1 && other.isPresent() && (namedInGap || isBare) && isOfFigures;
    boolean again = plain && comparison.matcher(text).results().count() > 1;
    return plain && !again && !named.get(0).equals(other.get())
        ? Optional.of(
            new Order(
                word,
                more.matcher(word).matches() != lower,
                named.get(0),
                other.get(),
                found.end() <= first && saysNoMoreNames(behind, groups)))
        : Optional.empty();
  }

  /**
   * The order in which a sentence puts one of two groups ahead of the other, beside their figures
   * or before both: "Men, at 5.9, are ahead of women, at 6.5".
   *
   * @param haveUnit whether the figures are numbers with a unit, of which who is ahead may have the
   *     lower one
   */
  public Optional<Order> placed(Passage sentence, List<String> groups, boolean haveUnit) {
    String text = names.marked(masked(sentence), groups);
    List<Integer> named = GroupNames.marks(text);
    String forms = haveUnit ? "above" : "above|ahead";
    for (String form : forms.split("\\|")) {
      for (boolean isMore : new boolean[] {true, false}) {
        String words =
            said(form.equals("above") ? (isMore ? "above" : "below") : isMore ? "ahead" : "behind");
        Matcher found =
            Pattern.compile(
                    "(?<first>"
                        + GroupNames.MARK
                        + ")(?:(?!"
                        + GroupNames.MARK
                        + ")[^.;:]){0,80}?(?<!\\p{L})(?<words>"
                        + words
                        + ")"
                        + said("of.other")
                        + "?(?<second>"
                        + GroupNames.MARK
                        + ")(?<rest>.*)$",
                    FLAGS)
                .matcher(text);
        if (named.size() == 2
            && found.find()
            && saysNoMore(UNIT.matcher(found.group("rest")).replaceFirst(""), groups)) {
          return Optional.of(
              new Order(
                  found.group("words").strip(),
                  isMore,
                  groups.get(named.get(0)),
                  groups.get(named.get(1)),
                  false));
        }
      }
    }
    return Optional.empty();
  }

  /** A text with a character of its own in the place of each of its figures'. */
  public static String masked(Passage sentence) {
    StringBuilder masked = new StringBuilder(QuoteWords.plain(sentence.text()));
    for (Quote quote : sentence.quotes()) {
      for (int i = quote.start(); i < quote.end(); i++) {
        masked.setCharAt(i, FIGURE);
      }
    }
    return masked.toString();
  }

  /**
   * Which of two numbers that a sentence sets against each other it says is the higher: "older, 43
   * years against 44", without a second group to compare with before them.
   *
   * @return the words, and whether the first number is said to be the higher one
   */
  public Optional<Map.Entry<String, Boolean>> listed(Passage sentence) {
    Matcher found = against.matcher(masked(sentence));
    if (!found.find()) {
      return Optional.empty();
    }
    boolean isMore = more.matcher(found.group("word")).matches();
    boolean turned = found.group("down") != null;
    return Optional.of(Map.entry(found.group("word").strip(), isMore != turned));
  }

  private static boolean areShares(Passage sentence) {
    return sentence.figures().stream()
        .allMatch(figure -> figure.figure().kind() == FigureRef.Kind.SHARE);
  }

  /**
   * Whether "more" belongs to an adjective: "women are better informed than men". Of "less
   * informed" the figures may be those who aren't, unless it is what their answer says.
   */
  private boolean isAdjective(Passage sentence, String gap, boolean isMore) {
    Matcher found = adjective.matcher(gap);
    return found.matches() && (isMore || adjectives.areOf(sentence, found.group("word")));
  }

  /** Whether what follows "than" names its own group only. */
  private boolean saysNoMoreNames(String behind, List<String> groups) {
    return GroupNames.marks(names.marked(behind, groups)).size() == 1;
  }

  /** Whether nothing follows two figures but the name of a group. */
  private boolean saysNoMore(String rest, List<String> groups) {
    return !hasLetters(article.matcher(names.removedFrom(rest, groups)).replaceAll(""));
  }

  /** Whether what follows two figures says again what their groups do: "… say so more often". */
  private boolean repeats(String rest, String claim, List<String> groups) {
    List<String> again = words(article.matcher(names.removedFrom(rest, groups)).replaceAll(""));
    return !again.isEmpty() && words(names.removedFrom(claim, groups)).containsAll(again);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * The one of some groups that a figure stands behind, "Women (18%)", or is said to be of by the
   * verb before it, "Women are at 6.4".
   */
  public Optional<String> subject(Beside beside, List<String> groups) {
    return GroupNames.longestFirst(groups).stream()
        .filter(group -> isSubject(beside, group))
        .findFirst();
  }

  private boolean isSubject(Beside beside, String group) {
    String subject = said("subject") + names.expression(group);
    boolean inBrackets = beside.after().startsWith(")") && ends(subject + " \\(", beside);
    return inBrackets || ends(subject + " " + said("subject.verb"), beside);
  }

  private static boolean ends(String words, Beside beside) {
    return Pattern.compile(words + "$", FLAGS).matcher(beside.before()).find();
  }

  /** The one of some groups that a figure is said to be in: "18% in Norway". */
  public Optional<String> in(Beside beside, List<String> groups) {
    return GroupNames.longestFirst(groups).stream()
        .filter(group -> follows(said("in"), group, beside.after()))
        .findFirst();
  }

  private static boolean follows(String before, String group, String text) {
    return Pattern.compile(
            "^ " + before + Pattern.quote(QuoteWords.plain(group)) + "(?![\\p{L}\u2019-])", FLAGS)
        .matcher(text)
        .find();
  }

  /** The groups that a text names, but for what it compares them with: "up from 2021". */
  public List<String> begun(String text, List<String> groups) {
    Matcher turn = other.matcher(text);
    return names.in(QuoteWords.plain(turn.find() ? text.substring(0, turn.start()) : text), groups);
  }

  /** Whether a text names a group. */
  public boolean isNamedIn(String text, String group) {
    return names.isIn(text, group);
  }

  /** The age, or another limit, of those whom a figure is said to be of. */
  public OptionalInt limit(Beside beside) {
    Matcher after = ageAfter.matcher(beside.after());
    if (after.find()) {
      return OptionalInt.of(Integer.parseInt(after.group(1)));
    }
    Matcher before = ageBefore.matcher(beside.before());
    return before.find() ? OptionalInt.of(Integer.parseInt(before.group(1))) : OptionalInt.empty();
  }

  /** How many of the numbers in a group's name stand beside a figure: "30 to 44" has both. */
  public static long countNumbers(String name, Beside beside) {
    Set<String> said =
        NUMBER
            .matcher(beside.before() + " " + beside.after())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    return NUMBER.matcher(name).results().map(MatchResult::group).filter(said::contains).count();
  }

  /** Whether a group's name has a number at all. */
  public static boolean hasNumber(String name) {
    return NUMBER.matcher(name).find();
  }

  /** Whether a group's name has a number, or the one beside it: "under 30" ends with 29. */
  public static boolean hasLimit(String name, int limit) {
    return NUMBER
        .matcher(name)
        .results()
        .map(number -> number.group())
        .filter(number -> number.length() <= 9)
        .anyMatch(number -> Math.abs(Integer.parseInt(number) - limit) <= 1);
  }
}
