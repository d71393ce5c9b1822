package io.etude.narrative;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.Problem;
import io.etude.language.TypedPercentages;
import io.etude.language.TypedPercentages.Percentage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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
          "\\$\\{[^}]{0,500}+}|</?#(?!--)[^>]{0,500}+>|(?:callout|segments?|strong)=\\S+");

  private static final String COMMENT = "<#--";

  private static final String COMMENT_END = "-->";

  /** A longer line is no prose, and looking through it takes the square of its length. */
  private static final int MAX_LINE = 10_000;

  /** As many figures that print like a typed one are named. */
  private static final int MAX_NAMED = 3;

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s.*");

  private static final Pattern DIRECTIVE = Pattern.compile(" {0,3}:::.*");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");

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
   * A paragraph with typed percentages.
   *
   * @param place of the first
   * @param section the number of its section
   */
  private record Typed(Place place, int section, List<Percentage> percentages) {}

  /**
   * Reads a template.
   *
   * @param figures finds the figures that typed percentages may be, if there are any
   * @param typed takes the typed percentages, a remark a paragraph
   * @param faults takes what reports can't have, with its place
   */
  static void check(
      String file,
      String text,
      Optional<TypedPercentages> figures,
      List<Diagnostic> typed,
      List<Problem> faults) {
    String[] lines = text.split("\n", -1);
    String[] written = withoutComments(text).split("\n", -1);
    List<Typed> paragraphs = new ArrayList<>();
    // by section, the words of its expressions and directives
    List<Set<String>> names = new ArrayList<>(List.of(new HashSet<>()));
    boolean inParagraph = false;
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      inParagraph &= !lines[i].isBlank();
      if (written[i].length() > MAX_LINE) {
        continue;
      }
      if (HEADING.matcher(written[i]).matches()) {
        names.add(new HashSet<>());
      }
      Set<String> section = names.get(names.size() - 1);
      // blanks in its place keep the columns
      String line =
          MADE.matcher(written[i])
              .replaceAll(
                  made -> {
                    addWords(made.group(), section);
                    return " ".repeat(made.group().length());
                  });
      if (DIRECTIVE.matcher(line).matches()) {
        addWords(line, section);
      }
      if (i > 0 && lines[i - 1].contains("|") && TABLE_RULE.matcher(line).matches()) {
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
      List<Percentage> percentages = TypedPercentages.in(line);
      if (!percentages.isEmpty() && !inParagraph) {
        Place place = new Place(file, number, percentages.get(0).start() + 1);
        paragraphs.add(new Typed(place, names.size() - 1, new ArrayList<>()));
        inParagraph = true;
      }
      if (inParagraph) {
        paragraphs.get(paragraphs.size() - 1).percentages().addAll(percentages);
      }
    }
    for (Typed paragraph : paragraphs) {
      typed.add(remark(paragraph, names.get(paragraph.section()), figures));
    }
  }

  private static void addWords(String code, Set<String> words) {
    WORD.matcher(code).results().map(MatchResult::group).forEach(words::add);
  }

  private static Diagnostic remark(
      Typed paragraph, Set<String> names, Optional<TypedPercentages> figures) {
    List<String> texts = paragraph.percentages().stream().map(Percentage::text).toList();
    List<String> hints = new ArrayList<>();
    for (Percentage percentage : paragraph.percentages()) {
      List<String> alike =
          figures.stream()
              .flatMap(
                  f -> f.alike(percentage, names).stream().map(r -> f.expression(r, percentage)))
              .limit(MAX_NAMED)
              .toList();
      if (!alike.isEmpty()) {
        hints.add("for " + percentage.text() + " " + String.join(" or ", alike));
      }
    }
    return new Diagnostic(
        "typedFigure",
        paragraph.place().toString(),
        "\""
            + String.join("\", \"", texts)
            + (texts.size() == 1
                ? "\" is typed, so that nothing checks it"
                : "\" are typed, so that nothing checks them"),
        hints.isEmpty()
            ? "take it from the results: ${pct(\"question.row\")}"
            : "take it from the results: " + String.join(", ", hints));
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
