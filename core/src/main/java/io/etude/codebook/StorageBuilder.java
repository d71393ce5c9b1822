package io.etude.codebook;

import static java.util.Objects.requireNonNull;

import io.etude.StudyException;
import io.etude.codebook.category.Category;
import io.etude.internal.ColumnPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects how the data hold the answers of a multiple-response question or segment. */
final class StorageBuilder {
  private final Map<String, String> columnByCode = new LinkedHashMap<>();
  private Optional<String> pattern = Optional.empty();
  private List<String> slots = List.of();
  private List<String> chosen = List.of("1");
  private List<String> notChosen = List.of();
  private Optional<MultipleStorage.Joined> joined = Optional.empty();

  /** Begins with a storage that exists. */
  static StorageBuilder of(MultipleStorage storage) {
    StorageBuilder builder = new StorageBuilder();
    if (storage instanceof MultipleStorage.OptionColumns columns) {
      builder.columnByCode.putAll(columns.columnByCode());
      builder.chosen = columns.chosen();
      builder.notChosen = columns.notChosen();
    } else if (storage instanceof MultipleStorage.Slots slots) {
      builder.slots = slots.columns();
    } else {
      builder.joined = Optional.of((MultipleStorage.Joined) storage);
    }
    return builder;
  }

  void column(String code, String column) {
    columnByCode.put(requireNonNull(code, "code"), requireNonNull(column, "column"));
  }

  void columns(String value) {
    pattern = Optional.of(requireNonNull(value, "columns"));
  }

  void slots(List<String> columns) {
    slots = columns;
  }

  void chosen(String... values) {
    chosen = List.of(requireNonNull(values, "chosen"));
  }

  void notChosen(String... values) {
    notChosen = List.of(requireNonNull(values, "notChosen"));
  }

  void joined(String column, String separator) {
    joined = Optional.of(new MultipleStorage.Joined(column, separator, Optional.empty()));
  }

  void otherwise(String code) {
    requireNonNull(code, "otherwise");
    MultipleStorage.Joined known =
        joined.orElseThrow(
            () -> new StudyException("otherwise", "name the joined column before \"otherwise\""));
    joined =
        Optional.of(
            new MultipleStorage.Joined(known.column(), known.separator(), Optional.of(code)));
  }

  /** The storage for {@code categories}; {@code what} names their owner in messages. */
  MultipleStorage build(String what, List<Category> categories) {
    Map<String, String> columns = new LinkedHashMap<>();
    pattern.ifPresent(
        text ->
            columns.putAll(
                ColumnPattern.expand(what, text, "{code}", CategoryRules.codes(categories))));
    columns.putAll(columnByCode);
    if (joined.isPresent()) {
      if (!slots.isEmpty() || !columns.isEmpty()) {
        throw new StudyException(
            "separator", "answers are joined in one column or in several, not in both");
      }
      return joined.get();
    }
    if (slots.isEmpty()) {
      return new MultipleStorage.OptionColumns(columns, chosen, notChosen);
    }
    if (!columns.isEmpty()) {
      throw new StudyException(
          "slots", "answers are in slots or in columns by option, not in both");
    }
    return new MultipleStorage.Slots(slots);
  }
}
