package io.etude.language;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands around a share in a text. The words that part clauses, deny something or speak
 * of some respondents are data, in a language's file {@code shares}.
 */
final class Clauses {

  /** What stands in the place of each character of a share. */
  static final char SHARE = '\uFFFC';

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\u2026]+(?= |$)");

  private static final Pattern LAST_END = Pattern.compile("[.!?;\u2026\\s]+$");

  private final Pattern clauseEnd;
  private final Pattern opener;
  private final Pattern open;

  /** Knows the words of a language's file. */
  Clauses(Properties file) {
    clauseEnd = words("[,:()\u2013\u2014]", file, "clause");
    opener =
        Pattern.compile(
            "(?:^|[,:(]) *((?:"
                + file.getProperty("opener", "(?!)")
                + ")(?!\\p{L})[^,:()"
                + SHARE
                + "]{2,40}), ?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    open = words("(?!)", file, "open");
  }

  private static Pattern words(String start, Properties file, String key) {
    return Pattern.compile(
        start + "|(?<!\\p{L})(?:" + file.getProperty(key, "(?!)") + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What stands around a share. */
  SpokenShare.Passage passage(String text, int share) {
    return new SpokenShare.Passage(
        clause(text, share), sentence(text, share), before(text, share), isOpen(text, share));
  }

  /** The part of its sentence that a share stands in, with what opens it: "In the north, 20% …". */
  private String clause(String text, int share) {
    String sentence = part(SENTENCE_END, text, share);
    int place = share - start(SENTENCE_END, text, share);
    Matcher opening = opener.matcher(sentence.substring(0, start(clauseEnd, sentence, place)));
    String clause = plain(part(clauseEnd, sentence, place));
    return opening.find() ? opening.group(1) + " " + clause : clause;
  }

  /** The sentence of a share, or only its clause if another clause has a share too. */
  private String sentence(String text, int share) {
    String sentence = part(SENTENCE_END, text, share);
    String clause = rawClause(text, share);
    return plain(count(sentence) == count(clause) ? sentence : clause);
  }

  private String rawClause(String text, int share) {
    int place = share - start(SENTENCE_END, text, share);
    return part(clauseEnd, part(SENTENCE_END, text, share), place);
  }

  private static String part(Pattern end, String text, int share) {
    return text.substring(start(end, text, share), end(end, text, share));
  }

  private static String plain(String text) {
    return text.replace(SHARE, ' ').strip();
  }

  /**
   * The sentence before a share's, unless it says a share too, and its own up to its first share.
   */
  private static String before(String text, int share) {
    int start = start(SENTENCE_END, text, share);
    String own = text.substring(start, text.indexOf(SHARE, start));
    String earlier = LAST_END.matcher(text.substring(0, start)).replaceAll("");
    String last = earlier.substring(start(SENTENCE_END, earlier, earlier.length()));
    return (count(last) == 0 ? last.strip() + " " + own : own).strip();
  }

  /** Whether the sentence of a share denies something or is about some of the respondents. */
  private boolean isOpen(String text, int share) {
    return open.matcher(sentence(text, share)).find();
  }

  private static int start(Pattern end, String text, int share) {
    int start = 0;
    for (Matcher found = end.matcher(text); found.find() && found.start() < share; ) {
      start = found.end();
    }
    return start;
  }

  private static int end(Pattern end, String text, int share) {
    Matcher found = end.matcher(text);
    return found.find(share) ? found.start() : text.length();
  }

  private static long count(String text) {
    return text.chars().filter(character -> character == SHARE).count();
  }
}
