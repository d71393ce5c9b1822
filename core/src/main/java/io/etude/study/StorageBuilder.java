package io.etude.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects how the data hold the answers of a multiple-response question or segment. */
final class StorageBuilder {
  private final Map<String, String> columnByCode = new LinkedHashMap<>();
  private List<String> slots = List.of();
  private String chosen = "1";

  void column(String code, String column) {
    columnByCode.put(code, column);
  }

  void slots(List<String> columns) {
    slots = columns;
  }

  void chosen(String value) {
    chosen = value;
  }

  MultipleStorage build() {
    if (slots.isEmpty()) {
      return new MultipleStorage.OptionColumns(columnByCode, chosen);
    }
    if (!columnByCode.isEmpty()) {
      throw new StudyException(
          "slots", "answers are in slots or in columns by option, not in both");
    }
    return new MultipleStorage.Slots(slots);
  }
}
