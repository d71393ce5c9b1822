package io.etude.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToIntFunction;

/**
 * How a number is to be printed, worked out from the conventions alone: rounded once, half away
 * from zero, after rounding to 12 digits. In the form of {@link Plain}.
 *
 * @param lang the language
 * @param decimals decimals of percentages
 * @param added decimals of a question's means beyond the usual ones
 * @param guarded whether figures are published as they are printed, so that 0.4 may be 0
 */
record Printed(Lang lang, int decimals, ToIntFunction<TrueQuestion> added, boolean guarded) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static BigDecimal rounded(double value, int decimals) {
    BigDecimal exact = new BigDecimal(value);
    int before = exact.precision() - exact.scale();
    return exact
        .setScale(12 - before, RoundingMode.HALF_UP)
        .setScale(decimals, RoundingMode.HALF_UP);
  }

  String percent(double share) {
    return percent(share, decimals);
  }

  String percent(double share, int places) {
    return bare(share, places) + "%";
  }

  /** Without the sign, as in tables. */
  String bare(double share, int places) {
    BigDecimal rounded = rounded(100 * share, places);
    if (rounded.signum() == 0 && share > 0) {
      return (lang == Lang.EN ? "<" : "< ") + digits(new BigDecimal("0.5").movePointLeft(places));
    }
    BigDecimal limit = HUNDRED.subtract(new BigDecimal("0.5").movePointLeft(places));
    BigDecimal exact = rounded(100 * share, 9);
    if (exact.compareTo(limit) > 0 && exact.compareTo(HUNDRED) < 0) {
      return (lang == Lang.EN ? ">" : "> ") + digits(limit);
    }
    return digits(added(share, places));
  }

  /** What a share counts for where printed shares are added up: 99.5 as 99, since 0.5 is 1. */
  static BigDecimal added(double share, int places) {
    BigDecimal limit = HUNDRED.subtract(new BigDecimal("0.5").movePointLeft(places));
    return rounded(100 * share, 9).compareTo(limit) == 0
        ? limit.setScale(places, RoundingMode.DOWN)
        : rounded(100 * share, places);
  }

  String number(double value, int places) {
    if (Math.abs(value) > 1e-9 && rounded(value, places).signum() == 0) {
      for (int more = places + 1; more <= 6; more++) {
        if (rounded(value, more).signum() != 0) {
          return digits(rounded(value, more));
        }
      }
      return (lang == Lang.EN ? "≈" : "≈\u00a0") + "0";
    }
    return value == 0 ? digits(new BigDecimal(0).setScale(places)) : digits(rounded(value, places));
  }

  /**
   * A mean or a deviation: as declared, else with a decimal, but not beside thousands, and as many
   * more as the question needs; a dash where nobody gave a number.
   */
  String mean(TrueQuestion question, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    int places = places(question, value);
    return guarded && rounded(value, places).signum() == 0
        ? number(0, places)
        : number(value, places);
  }

  private int places(TrueQuestion question, double value) {
    int usual = Math.abs(value) < 1000 ? 1 : 0;
    return question.decimals.orElseGet(() -> Math.min(6, usual + added.applyAsInt(question)));
  }

  /** A quantile, which is an answer: as it was given if that is whole. */
  String statistic(TrueQuestion question, double value) {
    return value % 1 == 0 ? number(value, 0) : mean(question, value);
  }

  String integer(long value) {
    return digits(BigDecimal.valueOf(value));
  }

  String score(double value) {
    BigDecimal points = rounded(100 * value, 0);
    return (points.signum() > 0 ? "+" : "") + digits(points);
  }

  String points(double share) {
    BigDecimal points = rounded(100 * share, 1);
    double value = points.doubleValue();
    boolean one = lang == Lang.FR && value < 2;
    return digits(points) + (one ? " point" : " points");
  }

  /** Whether a noun behind a printed number is in the singular. */
  boolean isOne(String figure) {
    String digits = figure.replaceAll(lang == Lang.EN ? "," : " ", "").replace(',', '.');
    if (!digits.matches("[−\\d.]+")) {
      return false;
    }
    double size = Math.abs(Double.parseDouble(digits.replace('−', '-')));
    return lang == Lang.EN ? figure.matches("−?1") : size < 2;
  }

  private String digits(BigDecimal number) {
    String[] parts = number.abs().toPlainString().split("\\.");
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, lang == Lang.EN ? ',' : ' ');
    }
    if (parts.length > 1) {
      text.append(lang == Lang.EN ? '.' : ',').append(parts[1]);
    }
    return number.signum() < 0 ? "−" + text : text.toString();
  }
}
