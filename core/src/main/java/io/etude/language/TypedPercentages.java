package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The percentages that a person typed into a text, and the figures of the results that print the
 * same. A percentage is digits before a percent sign; no words are read, so that the rule is the
 * same in all languages. Immutable and thread-safe.
 */
public final class TypedPercentages {

  private static final Pattern TYPED =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])\\p{Nd}+(?:[.,\u066B](\\p{Nd}+))?\\h?[%\u066A]");

  private final Results results;
  private final Display display;

  private TypedPercentages(Results results, Display display) {
    this.results = results;
    this.display = display;
  }

  /** Compares with these results as a language prints them. */
  public static TypedPercentages of(Results results, Locale language) {
    return new TypedPercentages(
        requireNonNull(results, "results"),
        Display.of(requireNonNull(language, "language")).with(Decimals.of(results)));
  }

  /**
   * A percentage in a text.
   *
   * @param text as it was typed, with its sign
   * @param start where in the text it begins
   * @param decimals how many decimals it has
   */
  public record Percentage(String text, int start, int decimals) {

    /** Has a text and no negative numbers. */
    public Percentage {
      requireNonNull(text, "text");
      if (start < 0 || decimals < 0) {
        throw new IllegalArgumentException("start and decimals of a percentage are negative");
      }
    }
  }

  /** The percentages of a text, in its order. */
  public static List<Percentage> in(String text) {
    if (requireNonNull(text, "text").indexOf('%') < 0 && text.indexOf('\u066A') < 0) {
      return List.of();
    }
    return TYPED
        .matcher(text)
        .results()
        .map(
            found ->
                new Percentage(
                    found.group(),
                    found.start(),
                    found.group(1) == null ? 0 : found.group(1).length()))
        .toList();
  }

  /** The template's expression that prints a figure like a percentage. */
  public String expression(FigureRef figure, Percentage like) {
    String decimals =
        like.decimals() == display.decimals().forFigure(figure) ? "" : ", " + like.decimals();
    return "${pct(\"" + figure.reference() + "\"" + decimals + ")}";
  }

  /**
   * The published shares of some questions that print like a percentage, with as many decimals.
   *
   * @param questions the ids of questions
   * @return the figures of all respondents, then those of groups; empty if none prints the same
   */
  public List<FigureRef> alike(Percentage typed, Collection<String> questions) {
    String digits = digits(typed.text());
    List<FigureRef> totals = new ArrayList<>();
    List<FigureRef> groups = new ArrayList<>();
    for (ResultTable table : results.tables()) {
      if (!questions.contains(table.question().id())) {
        continue;
      }
      for (ResultColumn column : table.columns()) {
        // each table of a question has its total again
        if (column.isTotal() && table.segment().isPresent()) {
          continue;
        }
        for (int row = 0; row < table.rows().size(); row++) {
          FigureRef figure = FigureRef.share(table, row, column);
          if (figure.estimate().isPresent()
              && digits(display.percent(figure.estimate().get().value(), typed.decimals()))
                  .equals(digits)) {
            (column.isTotal() ? totals : groups).add(figure);
          }
        }
      }
    }
    totals.addAll(groups);
    return totals;
  }

  /** A number without its spaces and sign of percentages, with one decimal sign. */
  private static String digits(String printed) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (c == '<') {
        digits.append(c);
      } else if (c == '.' || c == ',' || c == '\u066B') {
        digits.append('.');
      }
    }
    return digits.toString();
  }
}
