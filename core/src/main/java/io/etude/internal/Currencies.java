package io.etude.internal;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the sign or the code of a currency off an amount: {@code 38 €}, {@code $1,200}, EUR 38. */
public final class Currencies {

  private static final int CODE = 3;

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Signs that are of one currency only; those of several, such as the dollar's, stay signs. */
  private static final Map<String, String> SIGNS =
      Map.of("\u20ac", "EUR", "\u00a3", "GBP", "\u20b9", "INR", "\u20aa", "ILS", "\u20ba", "TRY");

  private Currencies() {}

  /**
   * A text without its currency.
   *
   * @param number the rest
   * @param currency the currency's code, or its sign where several have that; empty if there is
   *     none
   */
  public record Amount(String number, String currency) {}

  /** Parts a text that has no blanks around it; the number may still be none. */
  public static Amount of(String text) {
    int from = 0;
    int end = text.length();
    boolean signed = end > 0 && "-+\u2212".indexOf(text.charAt(0)) >= 0;
    Optional<String> before = currency(text, signed ? 1 : 0, true);
    if (before.isPresent()) {
      from = (signed ? 1 : 0) + before.get().length();
      String sign = signed ? text.substring(0, 1) : "";
      return new Amount(sign + Numerals.strip(text.substring(from)), code(before.get()));
    }
    return currency(text, end, false)
        .map(
            found -> {
              String rest = text.substring(0, text.length() - found.length());
              return new Amount(Numerals.strip(rest), code(found));
            })
        .orElse(new Amount(text, ""));
  }

  private static String code(String currency) {
    return SIGNS.getOrDefault(currency, currency);
  }

  /** The currency that begins, or ends, at an offset. */
  private static Optional<String> currency(String text, int at, boolean begins) {
    int one = begins ? at : at - 1;
    if (one < 0 || one >= text.length()) {
      return Optional.empty();
    }
    if (Character.getType(text.charAt(one)) == Character.CURRENCY_SYMBOL) {
      return Optional.of(text.substring(one, one + 1));
    }
    int from = begins ? at : at - CODE;
    if (from < 0 || from + CODE > text.length()) {
      return Optional.empty();
    }
    return Optional.of(text.substring(from, from + CODE)).filter(CODES::contains);
  }
}
