package io.etude.analysis.problem;

import io.etude.Label;
import io.etude.internal.LanguageFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences on problems of the data, from the files {@code problems_en.properties} and {@code
 * problems_fr.properties}; English is used for other languages. A sentence serves for many
 * occurrences and for one: of {@code [many|one]} the part that fits is taken.
 */
public final class ProblemTexts {

  /**
   * A place that ends in a number: {@code answers.csv:41}, {@code x.sav, case 2}, {@code row 7}.
   */
  private static final Pattern PLACE = Pattern.compile("(.*?)(:|, case |, row |(?:^row ))(\\d+)");

  /** {@code [in {0} of {1} rows|]}: what is said of many occurrences, and of one. */
  private static final Pattern CHOICE = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)]");

  /** {@code {0:have/has}}: a word by one of the two counts, where that isn't 1 and where it is. */
  private static final Pattern NUMBER = Pattern.compile("\\{([01]):([^/}]*)/([^}]*)}");

  private static final Pattern COLUMN = Pattern.compile("column \"([^\"]*)\"");

  private static final Pattern COLUMN_HOLE = Pattern.compile("column \"\\{(\\d)\\}\"");

  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

  /** More than any share needs: the smallest is a rounding error of 2⁻⁵². */
  private static final int MAX_DECIMALS = 20;

  private final Locale language;
  private final Properties texts;

  private ProblemTexts(Locale language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  public static ProblemTexts of(Locale language) {
    boolean known = LanguageFile.languages().contains(language.getLanguage());
    Properties texts = LanguageFile.properties("problems", language);
    return new ProblemTexts(
        known ? Locale.forLanguageTag(language.getLanguage()) : Locale.ENGLISH, texts);
  }

  /** The word of {@code key} in those languages. */
  public static Label label(String key, List<Locale> languages) {
    Map<String, String> words = new LinkedHashMap<>();
    languages.forEach(l -> words.put(l.toLanguageTag(), of(l).texts.getProperty(key)));
    return new Label(words);
  }

  /** A count or a whole number as the language writes it. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(language).format(value);
  }

  /** A share as percents with two digits that count. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(language);
    format.setMaximumFractionDigits(MAX_DECIMALS);
    return format.format(BigDecimal.valueOf(share).round(new MathContext(2)));
  }

  /**
   * A problem with its count.
   *
   * @param respondents the number of all respondents
   */
  public String counted(Problems.Key key, long count, long respondents) {
    return sentence(key, new long[] {count, respondents}, "$1");
  }

  /**
   * A problem of one row, to be put behind its place.
   *
   * @param columnNumbers where columns are in the data, from 1, by their names
   */
  public String single(Problems.Key key, Map<String, Integer> columnNumbers) {
    return COLUMN
        .matcher(sentence(key, new long[] {1, 1}, "$2"))
        .replaceFirst(
            column -> {
              Integer number = columnNumbers.get(column.group(1));
              String shown = number == null ? "" : number + " ";
              return Matcher.quoteReplacement("column " + shown + "\"" + column.group(1) + "\"");
            });
  }

  /** The column that a problem is about, if it is one of a single column. */
  public static Optional<String> column(Problems.Key key) {
    String text = of(Locale.ENGLISH).texts.getProperty(key.details().get(0));
    Matcher hole = COLUMN_HOLE.matcher(text);
    return hole.find()
        ? Optional.of(key.details().get(Integer.parseInt(hole.group(1)) - 1))
        : Optional.empty();
  }

  private String sentence(Problems.Key key, long[] counts, String part) {
    List<String> values = new ArrayList<>(List.of(number(counts[0]), number(counts[1])));
    values.addAll(key.details().subList(1, key.details().size()));
    String text = CHOICE.matcher(texts.getProperty(key.details().get(0))).replaceAll(part);
    return fill(NUMBER.matcher(text).replaceAll(word -> byNumber(word, counts)), values);
  }

  private static String byNumber(MatchResult word, long[] counts) {
    boolean one = counts[Integer.parseInt(word.group(1))] == 1;
    return Matcher.quoteReplacement(word.group(one ? 3 : 2));
  }

  /** A text with its {@code {0}}, {@code {1}}, … filled in. */
  private static String fill(String text, List<String> values) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(values.get(hole.group(1).charAt(0) - '0')));
  }

  /** Places in words, the file named once; an ellipsis says that there are more. */
  public String where(List<String> places, boolean more) {
    if (places.isEmpty()) {
      return "";
    }
    Matcher first = PLACE.matcher(places.get(0));
    List<String> numbers = new ArrayList<>();
    for (String place : places) {
      Matcher matcher = PLACE.matcher(place);
      boolean like =
          first.matches()
              && matcher.matches()
              && matcher.group(1).equals(first.group(1))
              && matcher.group(2).equals(first.group(2));
      if (!like) {
        return String.join("; ", places) + (more ? "; \u2026" : "");
      }
      numbers.add(number(Long.parseLong(matcher.group(3))));
    }
    String kind = first.group(2).replaceAll("[^a-z]", "");
    String key = "where." + (kind.isEmpty() ? "line" : kind) + (numbers.size() > 1 ? "s" : "");
    String list = String.join(", ", numbers) + (more ? ", \u2026" : "");
    String file = first.group(1);
    String rows = fill(texts.getProperty(key), List.of(list));
    return file.isEmpty() ? rows : fill(texts.getProperty("where"), List.of(file, rows));
  }
}
