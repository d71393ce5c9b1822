package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.Problem;
import io.etude.language.SpokenShare;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of a template for what an author should not have typed: figures, which nobody
 * checks against the results, and Markdown that reports don't have.
 */
final class ProseChecks {

  /** What FreeMarker and directives make of a line is no typed text. */
  private static final Pattern MADE =
      Pattern.compile(
          "\\$\\{[^}]{0,500}+}|<#--.*?-->|</?#(?!--)[^>]{0,500}+>|\\b(?:callout|segments?|strong)=\\S+");

  private static final String COMMENT_END = "-->";

  /** A longer line is no prose, and looking through it takes the square of its length. */
  private static final int MAX_LINE = 10_000;

  private static final Pattern TYPED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])\\d+(?:[.,]\\d+)?[ \u00a0\u202f]?(?:%|per ?cent\\b|pour cent\\b)");

  private static final Pattern CLAIM = Pattern.compile("\\bclaim\\(");

  private static final Pattern TABLE_RULE =
      Pattern.compile("\\s*+(?:\\|\\s*+)?+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++(?:\\|\\s*+)?+");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]++]");

  /** A block that was to be: two colons where three are wanted. */
  private static final Pattern TWO_COLONS = Pattern.compile(" {0,3}::(?!:)\\s*(?:\\p{L}.*)?");

  private ProseChecks() {}

  /** What is said of a footnote. */
  static String footnote(String written) {
    return "\"" + written + "\" is a footnote in Markdown; write ${note(\"…\")} where it is called";
  }

  /**
   * Reads a template.
   *
   * @param typed takes the typed percentages
   * @param faults takes what reports can't have, with its place
   */
  static void check(String file, String text, List<Diagnostic> typed, List<Problem> faults) {
    check(file, text, prose -> List.of(), typed, faults);
  }

  /**
   * Reads a template.
   *
   * @param words finds the shares that a text says in words
   * @param typed takes what is typed, percentages and shares in words
   * @param faults takes what reports can't have, with its place
   */
  static void check(
      String file,
      String text,
      Function<String, List<SpokenShare>> words,
      List<Diagnostic> typed,
      List<Problem> faults) {
    String[] lines = text.split("\n", -1);
    boolean comment = false;
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      String line = lines[i];
      if (comment) {
        int end = line.indexOf(COMMENT_END);
        if (end < 0) {
          continue;
        }
        comment = false;
        int prose = end + COMMENT_END.length();
        line = " ".repeat(prose) + line.substring(prose);
      }
      if (line.length() > MAX_LINE) {
        comment = line.lastIndexOf("<#--") > line.lastIndexOf(COMMENT_END);
        continue;
      }
      // blanks in its place keep the columns
      line = MADE.matcher(line).replaceAll(made -> " ".repeat(made.group().length()));
      int opening = line.indexOf("<#--");
      if (opening >= 0) {
        comment = true;
        line = line.substring(0, opening);
      }
      if (TABLE_RULE.matcher(line).matches() && i > 0 && lines[i - 1].contains("|")) {
        faults.add(
            Problem.form("a table in Markdown; reports have tables of results: ::: table QUESTION")
                .in(new Place(file, i, 1)));
      }
      Matcher footnote = FOOTNOTE.matcher(line);
      while (footnote.find()) {
        faults.add(
            Problem.form(footnote(footnote.group()))
                .in(new Place(file, number, footnote.start() + 1)));
      }
      if (TWO_COLONS.matcher(line).matches()) {
        faults.add(
            Problem.form("a block begins and ends with three colons, :::")
                .in(new Place(file, number, line.indexOf(':') + 1)));
      }
      if (!isClaimed(lines, i)) {
        typed.addAll(inWords(file, number, line, words.apply(line)));
      }
      Matcher figure = TYPED.matcher(line);
      while (figure.find()) {
        typed.add(
            new Diagnostic(
                "typedFigure",
                new Place(file, number, figure.start() + 1).toString(),
                "\"" + figure.group() + "\" is typed, so that nothing checks it",
                "take it from the results: ${pct(\"question.row\")}"));
      }
    }
  }

  /** Whether a claim is checked in the paragraph of a line. */
  private static boolean isClaimed(String[] lines, int line) {
    int from = line;
    while (from > 0 && !lines[from - 1].isBlank()) {
      from--;
    }
    for (int i = from; i < lines.length && !lines[i].isBlank(); i++) {
      if (CLAIM.matcher(lines[i]).find()) {
        return true;
      }
    }
    return false;
  }

  /** A remark for each share in words; those in digits have one of their own. */
  private static List<Diagnostic> inWords(
      String file, int number, String line, List<SpokenShare> shares) {
    List<Diagnostic> all = new ArrayList<>();
    int from = 0;
    for (SpokenShare share : shares) {
      String said = share.words();
      int at = Math.max(from, line.replaceAll("[\\s\u00a0\u202f]", " ").indexOf(said, from));
      from = at;
      if (!TYPED.matcher(said).find()) {
        all.add(
            new Diagnostic(
                "typedShare",
                new Place(file, number, at + 1).toString(),
                "\"" + said + "\" is typed, so that nothing checks it",
                "print it with ${words(\"question.row\", \"CLAIM\")}, or check it with"
                    + " ${claim(\"question.row\", \"CLAIM\")}"));
      }
    }
    return all;
  }
}
