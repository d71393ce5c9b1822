package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.Problem;
import io.etude.language.Claims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
          "\\$\\{[^}]{0,500}+}|</?#(?!--)[^>]{0,500}+>|\\b(?:callout|segments?|strong)=\\S+");

  private static final String COMMENT = "<#--";

  private static final String COMMENT_END = "-->";

  /** A longer line is no prose, and looking through it takes the square of its length. */
  private static final int MAX_LINE = 10_000;

  /** A percentage in digits. */
  static final Pattern TYPED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])\\d+(?:[.,]\\d+)?[ \u00a0\u202f]?(?:%|per ?cent\\b|pour cent\\b)");

  private static final Pattern TABLE_RULE =
      Pattern.compile("\\s*+(?:\\|\\s*+)?+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++(?:\\|\\s*+)?+");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]++]");

  /** A block that was to be: two colons where three are wanted. */
  private static final Pattern TWO_COLONS = Pattern.compile(" {0,3}::(?!:)\\s*(?:\\p{L}.*)?");

  /** What is typed, and nothing checks, with what to do about it. */
  record Remark(String rule, Place place, String words, String hint) {

    private static final Comparator<Remark> IN_ORDER =
        Comparator.comparingLong((Remark r) -> r.place().line())
            .thenComparingLong(r -> r.place().column());

    private Diagnostic diagnostic() {
      return new Diagnostic(
          rule, place.toString(), "\"" + words + "\" is typed, so that nothing checks it", hint);
    }
  }

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
    check(file, text, Optional.empty(), typed, faults);
  }

  /**
   * Reads a template.
   *
   * @param claims finds the shares that a text says in words, if they are looked for
   * @param typed takes what is typed, percentages and shares in words
   * @param faults takes what reports can't have, with its place
   */
  static void check(
      String file,
      String text,
      Optional<Claims> claims,
      List<Diagnostic> typed,
      List<Problem> faults) {
    String[] lines = text.split("\n", -1);
    String[] written = withoutComments(text).split("\n", -1);
    List<Remark> remarks = new ArrayList<>();
    List<TypedShares.Line> paragraph = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      if (lines[i].isBlank()) {
        claims.ifPresent(known -> remarks.addAll(new TypedShares(known, file).in(paragraph)));
        paragraph.clear();
      }
      if (written[i].length() > MAX_LINE) {
        continue;
      }
      // blanks in its place keep the columns
      String line = MADE.matcher(written[i]).replaceAll(made -> " ".repeat(made.group().length()));
      paragraph.add(new TypedShares.Line(number, written[i], line));
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
      Matcher figure = TYPED.matcher(line);
      while (figure.find()) {
        remarks.add(
            new Remark(
                "typedFigure",
                new Place(file, number, figure.start() + 1),
                figure.group(),
                "take it from the results: ${pct(\"question.row\")}"));
      }
    }
    claims.ifPresent(known -> remarks.addAll(new TypedShares(known, file).in(paragraph)));
    remarks.stream().sorted(Remark.IN_ORDER).map(Remark::diagnostic).forEach(typed::add);
  }

  /** The text with blanks for the characters of its comments. */
  private static String withoutComments(String text) {
    StringBuilder without = new StringBuilder(text);
    for (int start = text.indexOf(COMMENT); start >= 0; ) {
      int close = text.indexOf(COMMENT_END, start);
      int end = close < 0 ? text.length() : close + COMMENT_END.length();
      for (int i = start; i < end; i++) {
        if (text.charAt(i) != '\n') {
          without.setCharAt(i, ' ');
        }
      }
      start = text.indexOf(COMMENT, end);
    }
    return without.toString();
  }
}
