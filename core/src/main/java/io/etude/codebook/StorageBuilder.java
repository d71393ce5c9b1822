package io.etude.codebook;

import io.etude.StudyException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects how the data hold the answers of a multiple-response question or segment. */
final class StorageBuilder {
  private final Map<String, String> columnByCode = new LinkedHashMap<>();
  private List<String> slots = List.of();
  private String chosen = "1";
  private Optional<MultipleStorage.Joined> joined = Optional.empty();

  void column(String code, String column) {
    columnByCode.put(code, column);
  }

  void slots(List<String> columns) {
    slots = columns;
  }

  void chosen(String value) {
    chosen = value;
  }

  void joined(String column, String separator) {
    joined = Optional.of(new MultipleStorage.Joined(column, separator, Optional.empty()));
  }

  void otherwise(String code) {
    MultipleStorage.Joined known =
        joined.orElseThrow(
            () -> new StudyException("otherwise", "name the joined column before \"otherwise\""));
    joined =
        Optional.of(
            new MultipleStorage.Joined(known.column(), known.separator(), Optional.of(code)));
  }

  MultipleStorage build() {
    if (joined.isPresent()) {
      if (!slots.isEmpty() || !columnByCode.isEmpty()) {
        throw new StudyException(
            "separator", "answers are joined in one column or in several, not in both");
      }
      return joined.get();
    }
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
