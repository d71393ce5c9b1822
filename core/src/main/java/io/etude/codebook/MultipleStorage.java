package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the data hold the answers of a multiple-response question or segment. */
public sealed interface MultipleStorage {

  /** All columns that hold the answers, in order. */
  List<String> columns();

  /**
   * One column per option.
   *
   * @param columnByCode option code to column, in option order
   * @param chosen the value that means "chosen", e.g. {@code "1"}; any other non-missing value
   *     means "not chosen"; {@link #ANY} if every value that is not missing means "chosen", as
   *     where the cell repeats the option's text
   */
  record OptionColumns(Map<String, String> columnByCode, String chosen) implements MultipleStorage {

    /** Stands for any value. */
    public static final String ANY = "*";

    /** Copies the map, keeping its order. */
    public OptionColumns {
      requireNonNull(columnByCode, "columnByCode");
      requireNonNull(chosen, "chosen");
      columnByCode = Collections.unmodifiableMap(new LinkedHashMap<>(columnByCode));
    }

    @Override
    public List<String> columns() {
      return List.copyOf(columnByCode.values());
    }
  }

  /**
   * Slots that each hold an option's code: {@code race_1}, {@code race_2}, …
   *
   * @param columns the slots
   */
  record Slots(List<String> columns) implements MultipleStorage {

    /** Copies the list. */
    public Slots {
      columns = List.copyOf(requireNonNull(columns, "columns"));
    }
  }

  /**
   * All answers in one cell: {@code Bus;Train}. Codes that contain the separator are recognised
   * whole; blanks around codes and separators that nothing follows don't matter.
   *
   * @param column the column
   * @param separator what stands between the codes, e.g. {@code ";"}
   * @param otherwise the option that any other text counts as, for an "other" with a text of one's
   *     own; without it such a text is an undeclared code
   */
  record Joined(String column, String separator, Optional<String> otherwise)
      implements MultipleStorage {
    /** Refuses null. */
    public Joined {
      requireNonNull(column, "column");
      requireNonNull(separator, "separator");
      requireNonNull(otherwise, "otherwise");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }
}
