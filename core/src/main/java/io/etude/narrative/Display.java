package io.etude.narrative;

import io.etude.analysis.Estimate;
import io.etude.analysis.FigureRef;
import io.etude.analysis.Flag;
import io.etude.document.Inline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How figures, dates and prose are printed in a language: decimal sign, thousands, percent sign,
 * months, quotation marks, spaces that must not break. The rules are data: {@code
 * display_fr.properties} and {@code typography_fr.rules} beside this class, one pair a language;
 * English stands in for languages without files. Immutable and thread-safe.
 *
 * <p>Figures are rounded once, here: half up, after rounding to 12 digits, so that 57 of 200 (28.5
 * %) prints as 29 %.
 */
public final class Display {

  /** From this base on percentages have one decimal, below it none. */
  public static final long DECIMAL_BASE = 1000;

  private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);
  private static final Map<String, Display> CACHE = new ConcurrentHashMap<>();

  private final Locale language;
  private final Properties words;
  private final InlineMender mender;

  private Display(Locale language) {
    this.language = language;
    this.words = LanguageFile.properties("display", language);
    this.mender = new InlineMender(new Typography(language));
  }

  /** The rules of {@code language}, in English where there is no file for it. */
  public static Display of(Locale language) {
    return CACHE.computeIfAbsent(language.toLanguageTag(), tag -> new Display(language));
  }

  /** The language asked for. */
  public Locale language() {
    return language;
  }

  /** A figure by its kind: percentage, number with one decimal, or signed score. */
  public String figure(FigureRef figure) {
    return switch (figure.kind()) {
      case SHARE -> percent(figure);
      case NUMBER -> number(figure, 1);
      case SCORE -> score(figure);
    };
  }

  /** A share as a percentage with its sign; a dash if there is no figure. */
  public String percent(FigureRef figure) {
    return percent(figure, percentDecimals(figure.base()));
  }

  /** A share as a percentage with that many decimals; a dash if there is no figure. */
  public String percent(FigureRef figure, int decimals) {
    return figure.estimate().map(e -> percent(e.value(), decimals)).orElse(absent(figure));
  }

  /**
   * A share as a percentage with its sign. What is not zero but would print as zero prints as less
   * than half of the last digit ({@code < 0,5 %}).
   */
  public String percent(double share, int decimals) {
    BigDecimal rounded = round(share * 100, decimals);
    if (rounded.signum() == 0 && share > 0) {
      return word("less", word("percent", half(decimals)));
    }
    return word("percent", digits(rounded));
  }

  /** The same without the percent sign, for tables whose heading gives the unit. */
  public String percentBare(Optional<Estimate> share, OptionalLong base) {
    if (share.isEmpty()) {
      return none();
    }
    int decimals = percentDecimals(base);
    BigDecimal rounded = round(share.get().value() * 100, decimals);
    return rounded.signum() == 0 && share.get().value() > 0
        ? word("less", half(decimals))
        : digits(rounded);
  }

  private String half(int decimals) {
    return digits(new BigDecimal("0.5").movePointLeft(decimals));
  }

  /** The decimals of percentages on that base: none below 1,000. */
  public static int percentDecimals(OptionalLong base) {
    return base.isPresent() && base.getAsLong() >= DECIMAL_BASE ? 1 : 0;
  }

  /** The number that a share prints as, in percent: what readers add up. */
  public static BigDecimal roundedPercent(double share, OptionalLong base) {
    return round(share * 100, percentDecimals(base));
  }

  /** A mean, quantile or standard deviation; a dash if there is no figure. */
  public String number(FigureRef figure, int decimals) {
    return figure.estimate().map(e -> number(e.value(), decimals)).orElse(absent(figure));
  }

  /** A number with that many decimals. */
  public String number(double value, int decimals) {
    return Double.isFinite(value) ? digits(round(value, decimals)) : none();
  }

  /** A whole number with its thousands set off. */
  public String integer(long value) {
    return digits(BigDecimal.valueOf(value));
  }

  /** A score between −1 and 1 as signed points ({@code +12}); a dash if there is no figure. */
  public String score(FigureRef figure) {
    return figure
        .estimate()
        .map(
            e -> {
              BigDecimal points = round(e.value() * 100, 0);
              return (points.signum() > 0 ? "+" : "") + digits(points);
            })
        .orElse(absent(figure));
  }

  /** A distance between shares in percentage points, e.g. {@code 5,7 points}. */
  public String points(double share, int decimals) {
    BigDecimal points = round(share * 100, decimals);
    boolean many = points.abs().compareTo(new BigDecimal(word("points.plural.from"))) >= 0;
    return word("points", digits(points), word(many ? "points.many" : "points.one"));
  }

  /** From one printed figure to another, e.g. {@code 290 à 302}. */
  public String range(String from, String to) {
    return from.equals(to) ? from : word("range", from, to);
  }

  /** What stands in for a figure: the mark of low bases where it is withheld for its base. */
  private String absent(FigureRef figure) {
    return figure.flags().contains(Flag.WITHHELD) ? word("withheld") : none();
  }

  /** What is printed where there is no figure. */
  public String none() {
    return word("none");
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
    return word("quote.open") + mend(text) + word("quote.close");
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
