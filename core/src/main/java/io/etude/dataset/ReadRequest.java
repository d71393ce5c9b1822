package io.etude.dataset;

import static java.util.Objects.requireNonNull;

import io.etude.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns to read and in which form. Immutable.
 *
 * @param columns the columns in the order that the chunks will have
 * @param decimals the decimal signs of numbers that the source holds as text, where they are known
 * @param unreadable what becomes of values that are not in the form wanted
 */
public record ReadRequest(List<Wanted> columns, DecimalSigns decimals, Unreadable unreadable) {

  /** What becomes of values that are not in the form wanted. */
  public enum Unreadable {
    /** They are a {@link DataException}. */
    FAIL,
    /** They are empty, for those who look for what else is wrong. */
    EMPTY
  }

  /** The form of a column in the chunks. */
  public enum Form {
    /** A {@link CodeColumn}. */
    CODES,
    /** A {@link NumberColumn}; a value that is not a number is a {@link DataException}. */
    NUMBERS,
    /**
     * A {@link NumberColumn} that is {@code NaN} where a value is no number. One that is a number
     * only with another decimal sign than the column's is a {@link DataException}.
     */
    NUMBERS_AMONG_TEXT,
    /**
     * A {@link NumberColumn} of days since 1970-01-01, a time of day being a fraction of a day; a
     * value that is not a date is a {@link DataException}.
     */
    DAYS,
    /** A {@link TextColumn}. */
    TEXT,
    /**
     * A {@link TextColumn} of the values that the source holds as text, exactly as they are
     * written; its numbers and dates are empty values.
     */
    WRITTEN
  }

  /**
   * One requested column.
   *
   * @param column name of the variable in the source
   * @param form the form wanted
   */
  public record Wanted(String column, Form form) {
    /** Refuses null. */
    public Wanted {
      requireNonNull(column, "column");
      requireNonNull(form, "form");
    }
  }

  /** Copies the list. */
  public ReadRequest {
    requireNonNull(decimals, "decimals");
    requireNonNull(unreadable, "unreadable");
    columns = List.copyOf(requireNonNull(columns, "columns"));
  }

  /** A request that leaves the decimal signs to be found. */
  public ReadRequest(List<Wanted> columns) {
    this(columns, DecimalSigns.FOUND);
  }

  /** A request that fails where a value is not in the form wanted. */
  public ReadRequest(List<Wanted> columns, DecimalSigns decimals) {
    this(columns, decimals, Unreadable.FAIL);
  }

  /** A builder that keeps one entry per column and form. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects columns; asking for the same column and form twice gives the same index. */
  public static final class Builder {
    private final Map<Wanted, Integer> wanted = new LinkedHashMap<>();
    private DecimalSigns decimals = DecimalSigns.FOUND;

    private Builder() {}

    /** Asks for {@code column} in {@code form}; returns its index in each chunk's columns. */
    public int want(String column, Form form) {
      return wanted.computeIfAbsent(new Wanted(column, form), key -> wanted.size());
    }

    /** The decimal signs that are known. Default: none, they are found from the values. */
    public Builder decimals(DecimalSigns value) {
      decimals = requireNonNull(value, "decimals");
      return this;
    }

    /** The request. */
    public ReadRequest build() {
      return new ReadRequest(new ArrayList<>(wanted.keySet()), decimals);
    }
  }
}
