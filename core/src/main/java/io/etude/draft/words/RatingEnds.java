package io.etude.draft.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rating begins and ends with. */
public record RatingEnds(int from, int to) {

  /** What a rating ends with that begins with 0 or 1. */
  private static final Set<Integer> USUAL = Set.of(5, 7, 10);

  private static final int ELEVEN = 11;

  /** "0-10", "from 1 to 5"; and "1 = not at all, 5 = very". */
  private static final List<Pattern> STATED =
      List.of(
          Pattern.compile(
              "(?<![\\d.,/–-])([01])(?:\\s*(?:-|–|—|\\.{2,3}|…)\\s*|\\s+(?:"
                  + DraftVocabulary.part("number.to")
                  + ")\\s+)(\\d{1,2})(?![\\d.,]*\\d|\\s*[-–/%])"),
          Pattern.compile(
              "(?<![\\d.,/–-])([01])\\s*\\([^()\\d]{2,60}\\)\\s*(?:-|–|—|,|"
                  + DraftVocabulary.part("number.to")
                  + ")\\s*(\\d{1,2})\\s*\\("),
          Pattern.compile("(?<![\\d.,/–-])([01])\\s*[=:]\\s*[^\\d=:]{2,60}\\b(\\d{1,2})\\s*[=:]"));

  private static final Pattern EXPLAINED =
      Pattern.compile("(-?\\d{1,3})\\s*[=:]\\s*([^\\d=:,;()\\[\\]?]{2,40})");

  /** "1 (poor) to 5 (very good)" and "1 = not at all, 5 = very". */
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "([01])\\s*\\(([^()\\d]{2,40})\\)\\s*(?:-|–|—|,|"
                  + DraftVocabulary.part("number.to")
                  + ")\\s*(\\d{1,2})\\s*\\(([^()\\d]{2,40})\\)"),
          Pattern.compile(
              "([01])\\s*[=:]\\s*([^\\d=:,;]{2,40})(?:,|;| -|"
                  + DraftVocabulary.part("number.to")
                  + ")\\s*(\\d{1,2})\\s*[=:]\\s*([^\\d=:,;()\\[\\]?]{2,40})"));

  /** The ends that a question's wording states, though nobody may have given one of them. */
  public static Optional<RatingEnds> stated(String wording, double lowest, double highest) {
    for (Pattern pattern : STATED) {
      Matcher range = pattern.matcher(wording.toLowerCase(Locale.ROOT));
      while (range.find()) {
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (isUsual(from, to) && from <= lowest && highest <= to) {
          return Optional.of(new RatingEnds(from, to));
        }
      }
    }
    return Optional.empty();
  }

  /** What a wording calls the ends, such as "poor" and "very good"; empty if it doesn't. */
  private Optional<List<String>> words(String wording) {
    for (Pattern pattern : NAMED) {
      Matcher named = pattern.matcher(wording);
      while (named.find()) {
        boolean same =
            named.group(1).equals(String.valueOf(from))
                && named.group(3).equals(String.valueOf(to));
        if (same) {
          return Optional.of(List.of(named.group(2).strip(), named.group(4).strip()));
        }
      }
    }
    return Optional.empty();
  }

  /** What a wording says that numbers stand for: "9 = don't know". */
  public static Map<String, String> explained(String wording) {
    Map<String, String> words = new HashMap<>();
    Matcher pair = EXPLAINED.matcher(wording);
    while (pair.find()) {
      words.put(pair.group(1), pair.group(2).strip());
    }
    return words;
  }

  /** Labels the ends as the wording does, where they have no label but their number. */
  public void nameIn(Map<String, String> labels, String wording) {
    words(wording)
        .ifPresent(
            words -> {
              name(labels, from, words.get(0));
              name(labels, to, words.get(1));
            });
  }

  private static void name(Map<String, String> labels, int rating, String word) {
    String code = Integer.toString(rating);
    if (labels.getOrDefault(code, code).equals(code)) {
      labels.put(code, code + " (" + word + ")");
    }
  }

  /** As a codebook writes them. */
  public String yaml() {
    return from + ".." + to;
  }

  /** Whether numbers begin and end as ratings do. */
  public static boolean isUsual(double from, double to) {
    return (from == 0 || from == 1) && USUAL.contains((int) to) || from == 1 && to == ELEVEN;
  }
}
