package io.etude.analysis.problem;

import io.etude.Label;
import io.etude.Place;
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
import java.util.stream.Collectors;

/**
 * Sentences on problems of the data, from the files {@code problems_en.properties} and {@code
 * problems_fr.properties}; English is used for other languages. A sentence serves for many
 * occurrences and for one: of {@code [many|one]} the part that fits is taken.
 */
public final class ProblemTexts {

  /** {@code [in {0} of {1} rows|]}: what is said of many occurrences, and of one. */
  private static final Pattern CHOICE = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)]");

  /** {@code {0:have/has}}: a word by one of the two counts, where that isn't 1 and where it is. */
  private static final Pattern NUMBER = Pattern.compile("\\{([01]):([^/}]*)/([^}]*)}");

  /** {@code {2:column}}: the name of a column, which may have its number before it. */
  private static final Pattern COLUMN = Pattern.compile("\\{(\\d):column}");

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
  public String counted(ProblemCounts.Key key, long count, long respondents) {
    return sentence(key, new long[] {count, respondents}, "$1", Map.of());
  }

  /** The same, and that the values are taken as missing. */
  public String missing(ProblemCounts.Key key, long count, long respondents) {
    long[] counts = {respondents, count};
    String text =
        NUMBER.matcher(texts.getProperty("setMissing")).replaceAll(word -> byNumber(word, counts));
    return fill(text, List.of(counted(key, count, respondents)));
  }

  /**
   * A problem of one row, to be put behind its place.
   *
   * @param columnNumbers where columns are in the data, from 1, by their names
   */
  public String single(ProblemCounts.Key key, Map<String, Integer> columnNumbers) {
    return sentence(key, new long[] {1, 1}, "$2", columnNumbers);
  }

  /** Read once: a file may have a problem in each of its rows. */
  private static final class English {
    static final ProblemTexts TEXTS = of(Locale.ENGLISH);
  }

  /** The column that a problem is about, if it is one of a single column. */
  public static Optional<String> column(ProblemCounts.Key key) {
    String text = English.TEXTS.texts.getProperty(key.details().get(0));
    Matcher hole = COLUMN.matcher(text);
    return hole.find()
        ? Optional.of(key.details().get(Integer.parseInt(hole.group(1)) - 1))
        : Optional.empty();
  }

  private String sentence(
      ProblemCounts.Key key, long[] counts, String part, Map<String, Integer> columnNumbers) {
    List<String> values = new ArrayList<>(List.of(number(counts[0]), number(counts[1])));
    values.addAll(key.details().subList(1, key.details().size()));
    String text = CHOICE.matcher(texts.getProperty(key.details().get(0))).replaceAll(part);
    String numbered = NUMBER.matcher(text).replaceAll(word -> byNumber(word, counts));
    String named =
        COLUMN
            .matcher(numbered)
            .replaceAll(hole -> column(Integer.parseInt(hole.group(1)), values, columnNumbers));
    return fill(named, values);
  }

  /** The hole of a column's name between quotation marks, after its number if that is known. */
  private static String column(int hole, List<String> values, Map<String, Integer> columnNumbers) {
    Integer number = columnNumbers.get(values.get(hole));
    return (number == null ? "" : number + " ") + "\"{" + hole + "}\"";
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
  public String where(List<Place> places, boolean more) {
    if (places.isEmpty()) {
      return "";
    }
    Place first = places.get(0);
    if (!places.stream().allMatch(place -> isLike(place, first))) {
      return places.stream().map(Place::toString).collect(Collectors.joining("; "))
          + (more ? "; \u2026" : "");
    }
    String unit = first.unit().name().toLowerCase(Locale.ROOT);
    String key = "where." + unit + (places.size() > 1 ? "s" : "");
    String list =
        places.stream().map(place -> number(place.number())).collect(Collectors.joining(", "))
            + (more ? ", \u2026" : "");
    String rows = fill(texts.getProperty(key), List.of(list));
    return first.file().isEmpty()
        ? rows
        : fill(texts.getProperty("where"), List.of(first.file(), rows));
  }

  /** Whether two places differ in their number alone, and have one. */
  private static boolean isLike(Place one, Place other) {
    return one.number() > 0
        && one.column() == 0
        && one.file().equals(other.file())
        && one.unit() == other.unit();
  }
}
