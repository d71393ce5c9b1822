package io.etude.report.quote;

import io.etude.Diagnostic;
import io.etude.Place;
import io.etude.codebook.Segment;
import io.etude.document.text.Inline;
import io.etude.internal.LanguageFile;
import io.etude.narrative.Article;
import io.etude.report.prose.Context;
import io.etude.report.quote.words.Passage;
import io.etude.report.quote.words.QuoteWords;
import io.etude.results.FigureRef;
import io.etude.results.ResultTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Differences in points that an article types beside two shares, "20 points: 73% against 32%", and
 * that are not theirs. The words are data, in a language's file {@code quotes}.
 */
public final class PointGaps extends SentencesInProse {

  /** A share is rounded by half a point at most, so a difference of two by one. */
  private static final double ROUNDING = 1;

  /** So far a difference may be from what it is nearly, or about. */
  private static final double LOOSE = 3;

  private static final double PER_CENT = 100;

  private final Context context;
  private final Pattern change;
  private final Pattern gap;
  private final Map<String, Integer> numbers = new HashMap<>();

  private PointGaps(Article article, Context context) {
    super(article);
    this.context = context;
    Properties file = LanguageFile.optional("quotes", context.language());
    String spelled = LanguageFile.optional("shares", context.language()).getProperty("number", "");
    for (String number : spelled.split(" ")) {
      String[] parts = number.split(":");
      if (parts.length == 2) {
        numbers.put(parts[0], Integer.parseInt(parts[1]));
      }
    }
    change = QuoteWords.word(file.getProperty("points.change", "(?!)"));
    String number = "\\d{1,3}(?:[.,]\\d)?" + (numbers.isEmpty() ? "" : "|" + words(numbers));
    gap =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(?:(?<about>"
                + file.getProperty("points.about", "(?!)")
                + ")|(?<over>"
                + file.getProperty("points.over", "(?!)")
                + ")|(?<under>"
                + file.getProperty("points.under", "(?!)")
                + "))?(?<number>"
                + number
                + ")[ -](?:"
                + file.getProperty("points", "(?!)")
                + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String words(Map<String, Integer> numbers) {
    return String.join("|", numbers.keySet());
  }

  /** A remark on each such difference of an article. */
  public static List<Diagnostic> in(Article article, Context context) {
    return new PointGaps(article, context).in(article);
  }

  @Override
  void readSentence(Passage sentence, Place place) {
    List<Inline.Figure> figures = sentence.figures();
    if (figures.size() == 2
        && areComparable(figures.get(0).figure(), figures.get(1).figure())
        && !isOfChanges(sentence.text(), figures.get(0).figure())) {
      Matcher found = gap.matcher(sentence.text());
      boolean isOne = found.find();
      String said = isOne ? found.group() : "";
      if (isOne && isWrong(found, figures) && !found.find()) {
        remark(
            "wrongGap",
            figures.get(0),
            place,
            "and \""
                + figures.get(1).text()
                + "\" ("
                + figures.get(1).figure().reference()
                + ") are not apart by \""
                + said
                + "\"",
            "correct the number, or calculate it: ${integer(100 * (value(\"question.row\") -"
                + " value(\"question.other\")))}");
      }
    }
  }

  /** Whether both are shares, of one answer or of one column. */
  private static boolean areComparable(FigureRef one, FigureRef other) {
    boolean areShares = one.kind() == FigureRef.Kind.SHARE && other.kind() == FigureRef.Kind.SHARE;
    boolean isOneRow =
        one.id().row().equals(other.id().row())
            && one.id().table().place().equals(other.id().table().place());
    boolean isOneColumn =
        one.id().column().equals(other.id().column())
            && one.id().table().segment().equals(other.id().table().segment());
    return areShares && (isOneRow || isOneColumn);
  }

  /** Whether each of two shares may have changed by some points: "both are up by five". */
  private boolean isOfChanges(String sentence, FigureRef figure) {
    return change.matcher(sentence).find()
        && context
            .results()
            .table(figure.id().table())
            .flatMap(ResultTable::segment)
            .filter(segment -> segment.kind() == Segment.Kind.EDITIONS)
            .isEmpty();
  }

  private boolean isWrong(Matcher found, List<Inline.Figure> figures) {
    double apart =
        PER_CENT
            * Math.abs(
                figures.get(0).value().orElse(Double.NaN)
                    - figures.get(1).value().orElse(Double.NaN));
    double said = number(found.group("number"));
    if (found.group("over") != null) {
      return apart < said - ROUNDING;
    }
    if (found.group("under") != null) {
      return apart > said + ROUNDING;
    }
    double tolerance = found.group("about") == null ? ROUNDING : LOOSE;
    return Math.abs(apart - said) > tolerance;
  }

  private double number(String text) {
    Integer spelled = numbers.get(text.toLowerCase(Locale.ROOT));
    return spelled == null ? Double.parseDouble(text.replace(',', '.')) : spelled;
  }
}
