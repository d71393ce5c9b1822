package io.etude.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the data hold the answers of a multiple-response question or segment. */
public sealed interface MultipleStorage {

  /** All columns that hold the answers, in order. */
  List<String> columns();

  /**
   * One column per option.
   *
   * @param columnByCode option code to column, in option order
   * @param chosen the value that means "chosen", e.g. {@code "1"}; any other non-missing value
   *     means "not chosen"
   */
  record OptionColumns(Map<String, String> columnByCode, String chosen) implements MultipleStorage {

    /** Copies the map, keeping its order. */
    public OptionColumns {
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
      columns = List.copyOf(columns);
    }
  }
}
