package io.etude.language;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.internal.LanguageFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How figures, dates and prose are printed in a language: decimal sign, thousands, percent sign,
 * months, quotation marks, spaces that must not break. The rules are data: {@code
 * display_fr.properties} and {@code typography_fr.rules} beside this class, one pair a language;
 * English stands in for languages without files. Immutable and thread-safe.
 *
 * <p>Figures are rounded once, here: half away from zero, after rounding to 12 digits, so that 57
 * of 200 (28.5 %) prints as 29 % and a score of −12.5 as −13. How many decimals they have is
 * decided once a report ({@link Decimals}).
 */
public final class Display {

  /** Decimals of printed probabilities. */
  public static final int PROBABILITY_DECIMALS = 3;

  private static final int MAX_DECIMALS = 6;

  /** What arithmetic leaves of zero is smaller than this. */
  private static final double NOISE = 1e-9;

  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  /** A number that is nearer than this to a whole one is no tie. */
  private static final double UNTIED = 0.499_999;

  /** Below it, to round to twelve digits changes a number by less than {@link #UNTIED} leaves. */
  private static final double SHORT = 1e6;

  /** All, in percent. */
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);
  private static final Map<String, Display> CACHE = new ConcurrentHashMap<>();

  /** Whole percentages, which need not be put together each time. */
  private static final List<String> WHOLE =
      IntStream.rangeClosed(0, 100).mapToObj(Integer::toString).toList();

  private final Locale language;
  private final Properties words;
  private final InlineMender mender;
  private final Decimals decimals;

  private Display(Locale language) {
    this(
        language,
        LanguageFile.properties("display", language),
        new InlineMender(new Typography(language)),
        Decimals.DEFAULT);
  }

  private Display(Locale language, Properties words, InlineMender mender, Decimals decimals) {
    this.language = language;
    this.words = words;
    this.mender = mender;
    this.decimals = decimals;
  }

  /** The rules of {@code language}, in English for a language without files. */
  public static Display of(Locale language) {
    requireNonNull(language, "language");
    return CACHE.computeIfAbsent(language.toLanguageTag(), tag -> new Display(language));
  }

  /** The same rules with that many decimals. Default: {@link Decimals#DEFAULT}. */
  public Display with(Decimals value) {
    return value.equals(decimals) ? this : new Display(language, words, mender, value);
  }

  /** The language asked for. */
  public Locale language() {
    return language;
  }

  /** How many decimals figures have. */
  public Decimals decimals() {
    return decimals;
  }

  /**
   * A share as a percentage with its sign. What is not zero but would print as zero prints as less
   * than half of the last digit ({@code < 0,5 %}), and what is not all but would print as all as
   * more than all without that half ({@code > 99,5 %}).
   */
  public String percent(double share, int decimals) {
    BigDecimal rounded = round(share * 100, decimals);
    if (rounded.signum() == 0 && share > 0) {
      return word("less", word("percent", half(decimals)));
    }
    if (isNearlyAll(share, rounded)) {
      BigDecimal most = mostBelowAll(share, decimals);
      String text = word("percent", digits(most));
      return most.scale() > decimals ? word("more", text) : text;
    }
    return word("percent", digits(rounded));
  }

  /** Whether somebody is not in a share that rounds to all. */
  private static boolean isNearlyAll(double share, BigDecimal rounded) {
    return rounded.compareTo(ALL) == 0 && share < 1 && exact(share).compareTo(ALL) < 0;
  }

  /**
   * What a share is more than that is nearly all: all without half of the last digit. A share that
   * is exactly that is rounded down, since what is left of all is rounded up.
   */
  private static BigDecimal mostBelowAll(double share, int decimals) {
    BigDecimal limit = ALL.subtract(halfOfLast(decimals));
    return exact(share).compareTo(limit) > 0 ? limit : limit.setScale(decimals, RoundingMode.DOWN);
  }

  private static BigDecimal exact(double share) {
    return new BigDecimal(share * 100).round(TWELVE_DIGITS);
  }

  /** The same without the percent sign, for tables whose heading gives the unit. */
  String percentBare(double share) {
    int places = decimals.percent();
    double scaled = share * 100 * POWERS[places];
    double whole = Math.floor(scaled + 0.5);
    // far from a tie the twelve digits change nothing
    if (places == 0 && whole >= 1 && whole < 100 && Math.abs(whole - scaled) < UNTIED) {
      return WHOLE.get((int) whole);
    }
    BigDecimal rounded = round(share * 100, places);
    if (isNearlyAll(share, rounded)) {
      BigDecimal most = mostBelowAll(share, places);
      return most.scale() > places ? word("more", digits(most)) : digits(most);
    }
    return rounded.signum() == 0 && share > 0 ? word("less", half(places)) : digits(rounded);
  }

  /** Whether a share is not all, but would print as all with that many decimals. */
  public boolean wouldBeAll(double share, int decimals) {
    return isNearlyAll(share, round(share * 100, decimals));
  }

  /** Half of the last of so many decimals: what is less would print as zero. */
  public static BigDecimal halfOfLast(int decimals) {
    return new BigDecimal("0.5").movePointLeft(decimals);
  }

  private String half(int decimals) {
    return digits(halfOfLast(decimals));
  }

  /** The number that a share prints as, in percent: what readers add up. */
  public BigDecimal roundedPercent(double share) {
    BigDecimal rounded = round(share * 100, decimals.percent());
    if (!isNearlyAll(share, rounded)) {
      return rounded;
    }
    BigDecimal most = mostBelowAll(share, decimals.percent());
    return most.scale() > decimals.percent() ? rounded : most;
  }

  /**
   * A number with that many decimals. What is not zero but would print as zero has as many more as
   * show its first digit ({@code 0.03}, {@code −0.03}), whose sign "less than 0.05" would leave
   * open; what is smaller still prints as near zero ({@code ≈0}).
   */
  public String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return none();
    }
    int shown = decimalsOfLength(value, decimals);
    BigDecimal rounded = round(value, shown);
    return isHidden(value, rounded) ? word("near", digits(BigDecimal.ZERO)) : digits(rounded);
  }

  /** A number with all decimals that it has. */
  public String written(double value) {
    return Double.isFinite(value)
        ? number(value, Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale()))
        : none();
  }

  /** Whether a number is not zero, but would print as zero with that many decimals. */
  public boolean wouldBeZero(double value, int decimals) {
    return Double.isFinite(value) && isHidden(value, round(value, decimals));
  }

  private static boolean isHidden(double value, BigDecimal rounded) {
    return rounded.signum() == 0 && Math.abs(value) > NOISE;
  }

  /** A number rounded to a whole one, with its thousands set off. */
  public String rounded(double value) {
    return Double.isFinite(value) ? digits(round(value, 0)) : none();
  }

  /**
   * The decimals that a length is printed with: as many as asked for, and more if it would print as
   * zero.
   */
  public int decimalsOfLength(double length, int least) {
    int decimals = least;
    while (decimals < MAX_DECIMALS && isHidden(length, round(length, decimals))) {
      decimals++;
    }
    return decimals;
  }

  /** A whole number with its thousands set off. */
  public String integer(long value) {
    return digits(BigDecimal.valueOf(value));
  }

  /** A score between −1 and 1 as signed points ({@code +12}). */
  String score(double value) {
    BigDecimal points = round(value * 100, 0);
    return (points.signum() > 0 ? "+" : "") + digits(points);
  }

  /** A probability with three decimals; {@code <0.001} where it would print as zero. */
  public String probability(double p) {
    BigDecimal rounded = round(p, PROBABILITY_DECIMALS);
    return rounded.signum() == 0 ? word("less", digits(new BigDecimal("0.001"))) : digits(rounded);
  }

  /**
   * A distance between shares in percentage points, e.g. {@code 5,7 points}; what is not zero never
   * prints as zero.
   */
  public String points(double share, int decimals) {
    BigDecimal points = round(share * 100, decimals);
    String noun = word(isOne(points) ? "points.one" : "points.many");
    return word("points", number(share * 100, decimals), noun);
  }

  /**
   * Whether a noun behind a number is in the singular: where the number prints as 1 in English, but
   * not as 1.0, and as less than 2 in French.
   */
  public boolean isOne(double number, int decimals) {
    return isOne(round(number, decimals));
  }

  private boolean isOne(BigDecimal printed) {
    BigDecimal size = printed.abs();
    boolean fits = printed.scale() == 0 || word("one.decimals").equals("yes");
    return fits
        && size.compareTo(new BigDecimal(word("one.from"))) >= 0
        && size.compareTo(new BigDecimal(word("one.below"))) < 0;
  }

  /** From one printed figure to another, e.g. {@code 290 à 302}. */
  public String range(String from, String to) {
    return from.equals(to) ? from : word("range", from, to);
  }

  /** What is printed where there is no figure. */
  public String none() {
    return Figure.Absence.NOT_APPLICABLE.sign();
  }

  /** A day, e.g. {@code 26 novembre 2018}. */
  public String date(LocalDate date) {
    return word("date")
        .replace("{day}", day(date))
        .replace("{month}", month(date))
        .replace("{year}", String.valueOf(date.getYear()));
  }

  /** A period, with the year once if it is the same. */
  public String period(LocalDate from, LocalDate to) {
    String start =
        from.getYear() == to.getYear()
            ? word("period.day").replace("{day}", day(from)).replace("{month}", month(from))
            : date(from);
    return word("period").replace("{from}", start).replace("{to}", date(to));
  }

  private String day(LocalDate date) {
    return date.getDayOfMonth() == 1 ? word("date.first") : String.valueOf(date.getDayOfMonth());
  }

  private String month(LocalDate date) {
    return word("months").split(",")[date.getMonthValue() - 1];
  }

  /** A list in running text, e.g. {@code a, b et c}. */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(word("list.separator"), items.subList(0, items.size() - 1))
        + word("list.last")
        + items.get(items.size() - 1);
  }

  /** The text between the language's quotation marks. */
  public String quote(String text) {
    String inner =
        mend(text)
            .replace(word("quote.open"), word("quote.inner.open"))
            .replace(word("quote.close"), word("quote.inner.close"));
    return word("quote.open") + inner + word("quote.close");
  }

  /** Prose with its typography mended; text that is mended already stays as it is. */
  public String mend(String prose) {
    return mender.mend(prose);
  }

  /** Prose with its typography mended across emphasis and figures; figures stay as they are. */
  public List<Inline> mend(List<Inline> prose) {
    return mender.mend(prose);
  }

  static BigDecimal round(double value, int decimals) {
    if (decimals >= 0 && decimals < POWERS.length) {
      double scaled = Math.abs(value) * POWERS[decimals];
      double whole = Math.floor(scaled + 0.5);
      // far from a tie the twelve digits change nothing
      if (scaled < SHORT && Math.abs(whole - scaled) < UNTIED) {
        return BigDecimal.valueOf(value < 0 ? -(long) whole : (long) whole, decimals);
      }
    }
    return new BigDecimal(value).round(TWELVE_DIGITS).setScale(decimals, RoundingMode.HALF_UP);
  }

  private String digits(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(word("number.group"));
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(word("number.decimal")).append(plain, point + 1, plain.length());
    }
    return number.signum() < 0 ? word("number.minus") + text : text.toString();
  }

  private String word(String key, String... values) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("display file has no entry \"" + key + "\"");
    }
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", values[i]);
    }
    return word;
  }
}
