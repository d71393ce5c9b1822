package io.etude.dataset.column;

import io.etude.dataset.DecimalSign;
import io.etude.internal.CodeText;
import io.etude.internal.Currencies;
import io.etude.internal.Numerals;
import java.util.Optional;

/**
 * Reads the texts of a column as numbers that all have the same decimal sign: the one that was
 * declared, else that of the first number that can only be read with one of them. Not thread-safe.
 */
public final class NumberReader {

  /** Stands for no sign: a digit is never taken for a sign. */
  private static final char UNKNOWN = '0';

  private final String column;
  private final ColumnSigns signs;
  private char decimal;
  private String currency = "";

  /**
   * A reader.
   *
   * @param signs what decides where the numbers met so far don't
   * @param column the column's name
   * @param known the column's decimal sign, if it is known
   */
  NumberReader(ColumnSigns signs, String column, Optional<DecimalSign> known) {
    this.signs = signs;
    this.column = column;
    decimal = known.map(DecimalSign::character).orElse(UNKNOWN);
  }

  String column() {
    return column;
  }

  /**
   * The number that {@code text[from..end)} is, {@code NaN} if it is none.
   *
   * @throws io.etude.DataException if it is one with the other decimal sign only, or if nothing
   *     tells which of two numbers it is; not for those who look for what else is wrong
   */
  public double read(char[] text, int from, int end) {
    double number = CodeText.number(text, from, end, decimal);
    return Double.isNaN(number) ? written(new String(text, from, end - from)) : number;
  }

  /** As {@link #read(char[], int, int)}; the text may have blanks around it. */
  public double read(String text) {
    char[] characters = text.strip().toCharArray();
    return characters.length == 0 ? Double.NaN : read(characters, 0, characters.length);
  }

  /** Numbers that are more than digits and a decimal sign. */
  private double written(String text) {
    double number = plain(text);
    String found = Double.isNaN(number) ? "" : Currencies.of(text.strip()).currency();
    if (!found.isEmpty()) {
      if (!currency.isEmpty() && !currency.equals(found) && !signs.lenient()) {
        throw signs.mixedCurrencies(column);
      }
      currency = found;
    }
    return number;
  }

  private double plain(String text) {
    double number = decimal == UNKNOWN ? Double.NaN : Numerals.parse(text, decimal);
    if (!Double.isNaN(number)) {
      return number;
    }
    double point = Numerals.parse(text, '.');
    double comma = Numerals.parse(text, ',');
    boolean neither = Double.isNaN(point) && Double.isNaN(comma);
    if (neither || point == comma) {
      return point;
    }
    if (decimal != UNKNOWN) {
      if (signs.lenient()) {
        return Double.isNaN(point) ? comma : point;
      }
      throw signs.mixed(column);
    }
    decimal =
        Double.isNaN(comma) ? '.' : Double.isNaN(point) ? ',' : signs.decide(column).character();
    return decimal == ',' ? comma : point;
  }

  /** The currency of the numbers read so far, a code or a sign, if one had any. */
  public Optional<String> currency() {
    return Optional.of(currency).filter(found -> !found.isEmpty());
  }

  /** The decimal sign, as far as it is known. */
  public Optional<DecimalSign> sign() {
    return decimal == UNKNOWN
        ? Optional.empty()
        : Optional.of(decimal == ',' ? DecimalSign.COMMA : DecimalSign.POINT);
  }
}
