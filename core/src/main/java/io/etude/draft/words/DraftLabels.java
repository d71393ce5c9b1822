package io.etude.draft.words;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans labels of what questionnaires and their programs leave in them. */
public final class DraftLabels {

  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\[?(?:[A-Za-z]{0,3}[_.]?\\d{1,3}(?:[._]\\d{1,2})?[A-Za-z]{0,2}\\d?)\\]?"
              + "\\s*[.:)\\-\u2013\u2014|]\\s*(?=\\D)");
  private static final Pattern TOPIC =
      Pattern.compile("^(\\p{Lu}{3,}(?:[ /]\\p{Lu}{2,}){0,3})\\s*[:\u2013-]\\s+(?=\\S)");
  private static final Pattern PIPED =
      Pattern.compile(
          "\\b[A-Z]{4,}\\([A-Z0-9_]+\\)|\\$\\{[^}]*\\}|\\{\\{?[^}]*\\}\\}?|<[\\p{L}_/][^<>]{0,39}>"
              + "|(?i:\\[(?:pipe|insert|inserer)[^\\]]*\\])");
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "\\s*[(\\[](?:do not read|read|if necessary|if"
              + " needed|probe|prompt|interviewer|list|multiple|single|check all|select all|mark"
              + " all|select one|ne pas lire|lire|citer|enqu\u00EAteur|plusieurs r\u00E9ponses|une"
              + " seule r\u00E9ponse|r\u00E9ponse multiple|relancer)\\b[^)\\]]*[)\\]]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern READ_ALOUD_OR = Pattern.compile(",?\\s+(?:OR|OU)$|^(?:OR|OU),?\\s+");

  /** Not the "(s)" of "car(s)". */
  private static final Pattern UNIT =
      Pattern.compile("(.*\\S)(?!\\(s\\))\\s*[(\\[]([^()\\[\\]]{1,20})[)\\]]\\s*[?:]?");

  /** Units without letters, or with few: €, %, °C, m². */
  private static final Pattern SIGN =
      Pattern.compile("[\\p{Sc}%\u2030]|\u00B0[CF]|[ck]?m[\u00B2\u00B3]");

  private static final Pattern SMALL_WORD = Pattern.compile("\\p{Ll}{2,}(?![\\p{L}\\p{N}_.@])");

  private DraftLabels() {}

  /** The wording of a question: no number, no instructions, one blank between words. */
  public static String wording(String label) {
    String spaced = label.replaceAll("<\\s*/?\\s*(?:br|b|i|u|p|strong|em)\\s*/?>", " ");
    String plain = spaced.strip().replaceAll("\\s+", " ");
    String rest = NUMBER.matcher(plain).replaceFirst("");
    rest = INSTRUCTION.matcher(PIPED.matcher(rest).replaceAll("\u2026")).replaceAll("");
    rest = rest.replaceAll("\\?\\s*\\.$", "?").replaceFirst("\\s*:$", "").strip();
    if (rest.isEmpty()) {
      return plain;
    }
    String topic = topic(rest);
    return calm(topic.isEmpty() ? rest : TOPIC.matcher(rest).replaceFirst(""));
  }

  /** The unit in brackets at the end of a wording or a name: price (EUR), distance [km]. */
  public static Optional<String> unit(String wording) {
    Matcher matcher = UNIT.matcher(wording.strip());
    return matcher.matches()
        ? Optional.of(matcher.group(2).strip()).filter(DraftLabels::isUnit)
        : Optional.empty();
  }

  private static boolean isUnit(String text) {
    boolean currency =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(text));
    return currency
        || SIGN.matcher(text).matches()
        || DraftVocabulary.is("number.unit", DraftWords.plain(text));
  }

  /** A wording without its unit. */
  public static String withoutUnit(String wording) {
    Matcher matcher = UNIT.matcher(wording.strip());
    return matcher.matches() ? matcher.group(1) : wording;
  }

  /** The word in capitals that some labels start with: EDUCATION: What …; else nothing. */
  public static String topic(String label) {
    var matcher = TOPIC.matcher(NUMBER.matcher(label.strip()).replaceFirst(""));
    return matcher.find() ? calm(matcher.group(1)) : "";
  }

  /** The label of an answer: without the "OR" that is read aloud, nor what is not. */
  public static String answer(String label) {
    String plain = INSTRUCTION.matcher(label.strip().replaceAll("\\s+", " ")).replaceAll("");
    String rest = READ_ALOUD_OR.matcher(plain).replaceAll("");
    if (rest.isEmpty()) {
      return label.strip();
    }
    return calm(rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1));
  }

  /** An answer that is its own label, with a capital; "iPhone" and "5 or more" stay as they are. */
  public static String begun(String answer) {
    return SMALL_WORD.matcher(answer).lookingAt()
        ? answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1)
        : answer;
  }

  /** A text in capitals as a sentence; short ones may be abbreviations and stay. */
  public static String calm(String text) {
    boolean loud =
        text.equals(text.toUpperCase(Locale.ROOT))
            && text.matches("(?s).*\\p{Lu}{5,}.*|\\p{Lu}{3}");
    if (!loud || text.matches("\\p{Lu}{3}") && DraftWords.demographic(text, "", "").isEmpty()) {
      return text;
    }
    String small = text.toLowerCase(Locale.ROOT);
    return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }
}
