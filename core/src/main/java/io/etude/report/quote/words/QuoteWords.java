package io.etude.report.quote.words;

import io.etude.internal.LanguageFile;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the words beside a quoted figure say that it is. They are data, in a language's file {@code
 * quotes}; a language without the file says nothing.
 */
public final class QuoteWords {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern PERCENT =
      Pattern.compile("^ ?(?:%|(?:per cent|percent|pour cent)(?!\\p{L}))", FLAGS);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\u2026]+(?= |$)");

  /** An answer in quotation marks, whose words are not the sentence's. */
  private static final Pattern QUOTED =
      Pattern.compile("\u00AB[^\u00AB\u00BB]*\u00BB|\u201C[^\u201C\u201D]*\u201D|\"[^\"]*\"");

  /** An answer between commas: "the commonest answer, one point, has". */
  private static final Pattern APPOSITION = Pattern.compile("^, [^,;:()]{1,60}, ");

  /** What a language without words for ranks has in their place. */
  private static final String NO_RANKS = "(?!)(?<second>)(?<third>)";

  /** A statistic of a number, with its name in messages. */
  public enum Statistic {
    MEAN("mean", "a mean"),
    MEDIAN("median", "a median"),
    DEVIATION("sd", "a standard deviation"),
    LOWEST("min", "a minimum"),
    HIGHEST("max", "a maximum");

    private final String code;
    private final String text;

    Statistic(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /** The statistic of a figure's row, if it is one of these. */
    public static Optional<Statistic> of(String row) {
      return Arrays.stream(values()).filter(statistic -> statistic.code.equals(row)).findFirst();
    }

    /** Its name in messages, with an article. */
    public String text() {
      return text;
    }

    /** Whether a figure that is this one may be called the other in passing. */
    private boolean mayBe(Statistic said) {
      // "half of them have at least two", of a median
      return this == said || this == MEDIAN && (said == LOWEST || said == HIGHEST);
    }
  }

  /** How often a number counts. */
  public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * What stands in a figure's sentence.
   *
   * @param before from the figure before it, or from the sentence's start
   * @param after up to the next figure, or to the sentence's end
   * @param isFirst whether no figure of the sentence stands before it
   * @param sentence all of it
   */
  public record Beside(String before, String after, boolean isFirst, String sentence) {}

  private final Properties file;
  private final Map<Statistic, Pattern> statistics = new EnumMap<>(Statistic.class);
  private final Pattern clause;
  private final Pattern ofEveryone;
  private final Pattern everyoneAsked;
  private final Pattern ofEveryoneAsked;
  private final Pattern overall;
  private final String population;
  private final Pattern ofNamed;
  private final Pattern asked;
  private final Pattern significant;
  private final Pattern denied;
  private final Pattern largest;
  private final Pattern smallest;
  private final Map<String, List<Pattern>> ranks = new HashMap<>();
  private final Pattern with;
  private final Pattern amongNot;
  private final Pattern answer;
  private final Pattern caution;
  private final Pattern conditional;
  private final GroupNames names;

  public QuoteWords(Context context) {
    file = LanguageFile.optional("quotes", context.language());
    population = GroupNames.population(context);
    overall =
        Pattern.compile(
            "(?:^ ?|[,;:(] ?)(?:(?:and|but|et|mais) )?"
                + said("overall")
                + "(?!\\p{L})(?:[^,.;:()]| ?,(?! )|,(?= )){0,60}$",
            FLAGS);
    for (Statistic statistic : Statistic.values()) {
      statistics.put(statistic, word(said(statistic.name().toLowerCase(Locale.ROOT))));
    }
    clause = Pattern.compile("[,;:()\u2013\u2014]|" + word(said("clause")).pattern(), FLAGS);
    ofEveryone = Pattern.compile("^ " + said("of") + word(everyone("everyone")).pattern(), FLAGS);
    everyoneAsked = word(everyone("everyone.asked"));
    ofEveryoneAsked = Pattern.compile("^ " + said("of") + everyoneAsked.pattern(), FLAGS);
    ofNamed =
        Pattern.compile(
            "^ "
                + said("of")
                + "(?<name>(?-i:\\p{Lu})\\p{L}+)(?!\\p{L})(?! "
                + said("some")
                + "(?!\\p{L}))",
            FLAGS);
    asked = word(said("asked"));
    significant = word(said("significant"));
    denied = word(said("denied"));
    largest = word(said("largest"));
    smallest = word(said("smallest"));
    caution = word(said("caution"));
    conditional = word(said("conditional"));
    amongNot = word(said("among.not"));
    answer = word(said("answer.noun"));
    names = new GroupNames(context);
    with = Pattern.compile(",?(?: " + said("with") + ")? \\(?$", FLAGS);
  }

  private String said(String key) {
    return said(key, "(?!)");
  }

  private String said(String key, String other) {
    return "(?:" + file.getProperty(key, other) + ")";
  }

  private String everyone(String key) {
    return said(key).replace("{some}", said("some")).replace("{population}", population);
  }

  /** An expression of words that are no parts of longer ones. */
  public static Pattern word(String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS);
  }

  /** With plain spaces and one kind of apostrophe, each character in its place. */
  public static String plain(String text) {
    return text.replaceAll("[\\s\u00A0\u202F]", " ").replace('\'', '\u2019');
  }

  /** The sentences of a passage, with the figures that they print. */
  public static List<Passage> sentences(Passage passage) {
    String text = plain(passage.text());
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    Matcher stop = SENTENCE_END.matcher(text);
    while (start < text.length()) {
      int from = start;
      int end = stop.find() ? stop.end() : text.length();
      List<Quote> quotes =
          passage.quotes().stream()
              .filter(q -> q.start() >= from && q.end() <= end && q.end() > q.start())
              .map(q -> new Quote(q.figure(), q.start() - from, q.end() - from))
              .toList();
      sentences.add(new Passage(text.substring(from, end), quotes));
      start = end;
    }
    return sentences;
  }

  /** What stands beside a figure of a sentence. */
  public static Beside beside(Passage sentence, Quote quote) {
    int from = 0;
    int to = sentence.text().length();
    for (Quote other : sentence.quotes()) {
      if (other.end() <= quote.start()) {
        from = Math.max(from, other.end());
      } else if (other.start() >= quote.end()) {
        to = Math.min(to, other.start());
      }
    }
    return new Beside(
        sentence.text().substring(from, quote.start()),
        sentence.text().substring(quote.end(), to),
        from == 0,
        sentence.text());
  }

  /** What a figure is said to be and isn't: before it, or else in the clause after it. */
  public Optional<Statistic> otherStatistic(Statistic own, Beside beside) {
    String before = beside.isFirst() ? beside.before() : lastClause(beside.before());
    Set<Statistic> named = statistics(before);
    Set<Statistic> after = statistics(firstClause(beside.after()));
    if (after.contains(own)) {
      return Optional.empty();
    }
    if (named.isEmpty()) {
      named = after;
    }
    return named.size() == 1
        ? named.stream().filter(said -> !own.mayBe(said)).findFirst()
        : Optional.empty();
  }

  private Set<Statistic> statistics(String text) {
    Set<Statistic> all = EnumSet.noneOf(Statistic.class);
    statistics.forEach(
        (statistic, words) -> {
          if (words.matcher(text).find()) {
            all.add(statistic);
          }
        });
    return all;
  }

  private String lastClause(String text) {
    int start = 0;
    for (Matcher stop = clause.matcher(text); stop.find(); ) {
      start = stop.end();
    }
    return text.substring(start);
  }

  private String firstClause(String text) {
    Matcher stop = clause.matcher(text);
    return stop.find() ? text.substring(0, stop.start()) : text;
  }

  /** Whether a text behind a figure begins with the sign or the words for per cent. */
  public boolean saysPercent(String after) {
    return PERCENT.matcher(plain(after)).find();
  }

  /** Whether a text speaks of answers, or replies, as such. */
  public boolean saysAnswer(String text) {
    return answer.matcher(plain(text)).find();
  }

  /** The periods that a text names. */
  public Set<Period> periods(String text) {
    Set<Period> all = EnumSet.noneOf(Period.class);
    for (Period period : Period.values()) {
      if (period(period).matcher(plain(text)).find()) {
        all.add(period);
      }
    }
    return all;
  }

  /** The period that follows a figure, and its unit. */
  public Optional<Period> periodAfter(Beside beside) {
    Set<Period> named = periods(firstClause(beside.after()));
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  private Pattern period(Period period) {
    return word(said("period." + period.name().toLowerCase(Locale.ROOT)));
  }

  /** The one of some groups that a figure is said to be of: "18% of women", "Among women, 18%". */
  public Optional<String> group(Beside beside, List<String> groups) {
    List<String> longestFirst = GroupNames.longestFirst(groups);
    Optional<String> after =
        longestFirst.stream()
            .filter(group -> finds("^ " + said("of") + names.expression(group), beside.after()))
            .findFirst();
    return after.isPresent() || isOfEveryone(beside)
        ? after
        : longestFirst.stream().filter(group -> isAmong(beside, group, groups)).findFirst();
  }

  /**
   * Whether a clause begins with "among" and a group, and says nothing of others up to a figure.
   */
  private boolean isAmong(Beside beside, String group, List<String> groups) {
    Matcher among =
        Pattern.compile(
                "(?:^ ?|[,:(] ?)"
                    + said("among")
                    + names.expression(group)
                    + ",?(?<gap>(?: [\\p{L}\u2019-]+){0,6}) "
                    + said("about")
                    + "?$",
                FLAGS)
            .matcher(beside.before());
    return among.find()
        && !amongNot.matcher(among.group("gap")).find()
        && names.in(among.group("gap"), groups).isEmpty();
  }

  private static boolean finds(String words, String text) {
    return Pattern.compile(words, FLAGS).matcher(text).find();
  }

  /** Whether a name has a group's name as words of its own: "Young women" is of women, not men. */
  public static boolean names(String name, String group) {
    return word(Pattern.quote(plain(group))).matcher(plain(name)).find();
  }

  /** Whether a text says that a base is small, or that a figure is to be read with caution. */
  public boolean saysCaution(String text) {
    return caution.matcher(plain(text)).find();
  }

  /** Whether a text says that a sample is not random, or what would be if it were. */
  public boolean saysConditional(String text) {
    return conditional.matcher(plain(text)).find();
  }

  /** Whether a figure is said to be of everybody: "68% of respondents". */
  public boolean isOfEveryone(Beside beside) {
    return ofEveryone.matcher(beside.after()).find();
  }

  /**
   * Whether a figure is said to be of everybody, or of all who were asked, "68% of those asked",
   * and its sentence says of nobody else.
   */
  public boolean isOfAll(Beside beside) {
    boolean isOfAll = isOfEveryone(beside) || ofEveryoneAsked.matcher(beside.after()).find();
    return isOfAll
        && !asked.matcher(everyoneAsked.matcher(beside.sentence()).replaceAll("")).find();
  }

  /** Whether a figure is said to be that of all: "Overall, 68% do". */
  public boolean isOverall(Beside beside) {
    return overall.matcher(beside.before()).find();
  }

  /** Whom a figure is said to be of by a name of their own: "68% of Americans". */
  public Optional<String> people(Beside beside) {
    Matcher found = ofNamed.matcher(beside.after());
    return found.find() ? Optional.of(found.group("name")) : Optional.empty();
  }

  /** Whether a sentence says that it is about some respondents. */
  public boolean saysWhoWasAsked(Beside beside) {
    return asked.matcher(beside.sentence()).find();
  }

  /** Whether a sentence says that something differs significantly, and denies nothing. */
  public boolean saysSignificant(String sentence) {
    return significant.matcher(sentence).find() && !denies(sentence);
  }

  /** The words by which a sentence says that something differs significantly, and none quotes. */
  public Optional<String> significant(String sentence) {
    Matcher found = significant.matcher(QUOTED.matcher(plain(sentence)).replaceAll(" "));
    return found.find() && !denies(sentence) ? Optional.of(found.group()) : Optional.empty();
  }

  /**
   * That the figure of a group is significantly higher than others, or lower.
   *
   * @param start where the words are that say so
   */
  public record Difference(boolean isHigher, int start) {}

  /**
   * In which direction a sentence says that something differs significantly, if it plainly does.
   *
   * @param areNumbers whether it is said of numbers with a unit, of which "older" is more
   */
  public Optional<Difference> difference(String sentence, boolean areNumbers) {
    return difference("significant.up", true, sentence, areNumbers)
        .or(() -> difference("significant.down", false, sentence, areNumbers));
  }

  private Optional<Difference> difference(
      String key, boolean isHigher, String sentence, boolean areNumbers) {
    Matcher found =
        word(areNumbers ? "(?:" + said(key) + "|" + said(key + ".number") + ")" : said(key))
            .matcher(sentence);
    return found.find() ? Optional.of(new Difference(isHigher, found.start())) : Optional.empty();
  }

  /** Whether a sentence says that something is the largest, and denies nothing. */
  public boolean saysLargest(String sentence) {
    return largest.matcher(sentence).find() && !denies(sentence);
  }

  /**
   * The place among all answers that the clause before a figure says it has: 1 for the first, 2 for
   * the second, −1 for the last.
   *
   * @param noun an expression of the words that answers of the question may be called by
   */
  public OptionalInt rank(Beside beside, String noun) {
    if (!beside.isFirst() || denies(beside.sentence())) {
      return OptionalInt.empty();
    }
    List<Pattern> forms = ranks.computeIfAbsent(noun, this::rankForms);
    Matcher first = forms.get(0).matcher(beside.before());
    if (isOfFigure(first, beside)) {
      return OptionalInt.of(1);
    }
    Matcher next = forms.get(1).matcher(beside.before());
    if (isOfFigure(next, beside)) {
      return OptionalInt.of(next.group("second") != null ? 2 : next.group("third") != null ? 3 : 4);
    }
    return isOfFigure(forms.get(2).matcher(beside.before()), beside)
        ? OptionalInt.of(-1)
        : OptionalInt.empty();
  }

  private List<Pattern> rankForms(String noun) {
    return Stream.of("first", "first.not", "last")
        .map(key -> word(said(key, NO_RANKS).replace("{noun}", noun)))
        .toList();
  }

  private boolean isOfFigure(Matcher words, Beside beside) {
    return words.find() && !clause.matcher(toFigure(beside.before().substring(words.end()))).find();
  }

  /** What stands between words and a figure that is theirs, without an answer that is quoted. */
  private String toFigure(String text) {
    String unquoted = QUOTED.matcher(with.matcher(text).replaceAll("")).replaceAll("");
    return APPOSITION.matcher(unquoted).replaceFirst("");
  }

  /**
   * Whether a sentence denies something, or says it under a condition; not where it quotes that.
   */
  public boolean denies(String sentence) {
    return denied.matcher(QUOTED.matcher(sentence).replaceAll(" ")).find();
  }

  /** Whether a sentence says that something is the smallest, and denies nothing. */
  public boolean saysSmallest(String sentence) {
    return smallest.matcher(sentence).find() && !denies(sentence);
  }
}
