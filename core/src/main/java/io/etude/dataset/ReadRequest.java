package io.etude.dataset;

import io.etude.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns to read and in which form. Immutable.
 *
 * @param columns the columns in the order that the chunks will have
 */
public record ReadRequest(List<Wanted> columns) {

  /** The form of a column in the chunks. */
  public enum Form {
    /** A {@link CodeColumn}. */
    CODES,
    /** A {@link NumberColumn}; a value that is not a number is a {@link DataException}. */
    NUMBERS,
    /**
     * A {@link NumberColumn} of days since 1970-01-01, a time of day being a fraction of a day; a
     * value that is not a date is a {@link DataException}.
     */
    DAYS,
    /** A {@link TextColumn}. */
    TEXT
  }

  /**
   * One requested column.
   *
   * @param column name of the variable in the source
   * @param form the form wanted
   */
  public record Wanted(String column, Form form) {}

  /** Copies the list. */
  public ReadRequest {
    columns = List.copyOf(columns);
  }

  /** A builder that keeps one entry per column and form. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects columns; asking for the same column and form twice gives the same index. */
  public static final class Builder {
    private final Map<Wanted, Integer> wanted = new LinkedHashMap<>();

    private Builder() {}

    /** Asks for {@code column} in {@code form}; returns its index in each chunk's columns. */
    public int want(String column, Form form) {
      return wanted.computeIfAbsent(new Wanted(column, form), key -> wanted.size());
    }

    /** The request. */
    public ReadRequest build() {
      return new ReadRequest(new ArrayList<>(wanted.keySet()));
    }
  }
}
