package io.etude.language;

import io.etude.internal.LanguageFile;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds words for a rise or a fall that the two numbers beside them contradict: "It rose from 39%
 * to 24%", "It fell: 70% after 56%". Words and numbers are read together only where no word of
 * another clause stands between them. The words are data, in a language's file {@code shares}.
 */
final class SpokenChanges {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\u2026]+(?= |$)");

  private static final Pattern TWO_NUMBERS =
      Pattern.compile(Clauses.SHARE + "[^" + Clauses.SHARE + "]+" + Clauses.SHARE);

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final String COMMA = " ?[,:(\u2013\u2014] ?";

  /** The number that a change begins with. */
  private static final String FIRST = "(?<first>" + Clauses.SHARE + "+)";

  /** A name with its number in brackets. */
  private static final String NAME = "[^,;:()" + Clauses.SHARE + "]{2,40} \\(";

  /** The number that it leads to. */
  private static final String LAST = "(?<last>" + Clauses.SHARE + "+)";

  private final Properties file;
  private final List<Pattern> rises;
  private final List<Pattern> falls;
  private final Pattern change;
  private final Pattern denied;

  SpokenChanges(Locale language) {
    file = LanguageFile.optional("shares", language);
    rises = forms("change.up", "change.rise");
    falls = forms("change.down", "change.fall");
    change =
        Pattern.compile(
            word(anyOf("change.up", "change.rise", "change.down", "change.fall")), FLAGS);
    denied = Pattern.compile(word(said("change.not")), FLAGS);
  }

  private String said(String key) {
    return "(?:" + file.getProperty(key, "(?!)") + ")";
  }

  private String anyOf(String... keys) {
    return Stream.of(keys).map(this::said).collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String word(String words) {
    return "(?<!\\p{L})" + words + "(?!\\p{L})";
  }

  /**
   * The ways to say that something changes.
   *
   * @param verbs the key of words before or between the numbers: "rose", "up"
   * @param nouns the key of words after both: "a rise"
   */
  private List<Pattern> forms(String verbs, String nouns) {
    String verb = "(?<words>" + word(said(verbs)) + ")";
    String noun = "(?<words>" + word(said(nouns)) + ")";
    String about = said("change.about") + "?";
    String earlier = "(?=" + about + Clauses.SHARE + "+ " + said("change.earlier") + ")";
    String before = said("change.before") + "|" + said("change.against") + earlier;
    String first = said("change.from") + about + FIRST;
    String firstBehind = "[ ,(](?:" + said("change.from") + "|" + before + ")" + about + FIRST;
    String last = said("change.to") + about + LAST;
    String gap = gap(",:()\u2013\u2014");
    String wide = gap("");
    String stop = "(?:" + COMMA + "| )";
    String and = said("change.and") + about;
    String others = word("(?:" + said("change.break") + ")");
    String in = " (?:(?!" + others + ")\\p{L}+ ){0,3}";
    String since = "(?: " + said("change.since") + "(?:19|20)\\d\\d)?";
    String open = " ?[(,] ?" + about;
    String noSecond = "(?!" + wide + "[ ,]" + said("change.to") + about + Clauses.SHARE + ")";
    return Stream.of(
            // "rose, from 39% to 24%"
            verb + gap + since + stop + first + wide + "[ ,]" + last,
            // "rose to 24% from 39%"
            verb + gap + stop + last + wide + firstBehind,
            // "rose: 24% after 39%"
            verb + gap + COMMA + LAST + wide + "[ ,(](?:" + before + ")" + about + FIRST,
            // "From 39% in 2024, it rose to 24%"
            "(?:^ ?|" + COMMA + ")" + first + wide + "[ ,]" + verb + gap + " " + last,
            // "24%, up from 39%"
            LAST + gap + stop + said("change.lead") + "?" + verb + gap + firstBehind + noSecond,
            // "from 39% to 24%, a rise of"
            first + wide + "[ ,]" + last + gap + COMMA + noun,
            // "rises from women (39%) to men (24%)"
            verb
                + gap
                + " "
                + said("change.from")
                + NAME
                + FIRST
                + "\\),? "
                + said("change.to")
                + NAME
                + LAST
                + "\\)",
            // "rose from 2024 to 2025: 39% and 24%"
            verb + gap + " " + said("change.years") + stop + FIRST + and + LAST,
            // "rose: 39% in 2024, 24% in 2025", also the other way round
            verb + gap + since + COMMA + FIRST + in + year("one") + and + LAST + in + year("other"),
            // "rose: in 2024 it was 39%, in 2025 24%"
            verb
                + gap
                + since
                + COMMA
                + in.substring(1)
                + year("one")
                + in
                + about
                + FIRST
                + and
                + in.substring(1)
                + year("other")
                + in
                + about
                + LAST,
            // "rose between 2024 (39%) and 2025 (24%)"
            verb
                + gap
                + " "
                + said("change.between")
                + year("one")
                + open
                + FIRST
                + "[),]* "
                + said("change.between.and")
                + year("other")
                + open
                + LAST)
        .map(form -> Pattern.compile(form, FLAGS))
        .toList();
  }

  private static String year(String group) {
    return "(?<" + group + ">(?:19|20)\\d\\d)(?!\\d)";
  }

  /** What may stand between the parts of a change, without these characters. */
  private String gap(String excluded) {
    String others = anyOf("change.break", "change.up", "change.down");
    return "(?:(?!" + word(others) + ")[^;" + excluded + Clauses.SHARE + "]){0,80}?";
  }

  /** The words of each change that its numbers contradict, in the text's order. */
  List<String> wrongIn(String text, List<SpokenNumber> numbers) {
    StringBuilder masked = new StringBuilder(text);
    for (SpokenNumber number : numbers) {
      for (int i = number.start(); i < number.end(); i++) {
        masked.setCharAt(i, Clauses.SHARE);
      }
    }
    TreeMap<Integer, String> found = new TreeMap<>();
    int start = 0;
    Matcher end = SENTENCE_END.matcher(masked);
    while (start < masked.length()) {
      int next = end.find() ? end.end() : masked.length();
      String sentence = masked.substring(start, next);
      if (mayBeWrong(sentence)) {
        find(rises, 1, sentence, start, numbers, found);
        find(falls, -1, sentence, start, numbers, found);
      }
      start = next;
    }
    return List.copyOf(found.values());
  }

  /** Whether a sentence has two numbers and a word for a change, which all forms have. */
  private boolean mayBeWrong(String sentence) {
    return TWO_NUMBERS.matcher(sentence).find()
        && change.matcher(sentence).find()
        && !denied.matcher(sentence).find();
  }

  private static void find(
      List<Pattern> forms,
      int direction,
      String sentence,
      int start,
      List<SpokenNumber> numbers,
      TreeMap<Integer, String> found) {
    for (Pattern form : forms) {
      Matcher change = form.matcher(sentence);
      while (change.find()) {
        SpokenNumber first = at(start + change.start("first"), numbers);
        SpokenNumber last = at(start + change.start("last"), numbers);
        boolean sameKind = first.kind().equals(last.kind());
        double rise = (last.value() - first.value()) * (isTurned(change) ? -1 : 1);
        if (sameKind && rise * direction <= 0) {
          found.put(start + change.start("words"), change.group("words"));
        }
      }
    }
  }

  /** Whether the years beside the two numbers say that the one that stands last was first. */
  private static boolean isTurned(Matcher change) {
    boolean years = change.pattern().pattern().contains("<one>");
    return years && change.group("one").compareTo(change.group("other")) > 0;
  }

  private static SpokenNumber at(int start, List<SpokenNumber> numbers) {
    return numbers.stream().filter(n -> n.start() == start).findFirst().orElseThrow();
  }
}
