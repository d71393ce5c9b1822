package io.etude.xlsx.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes of the workbook, numbered from 1; equal texts share a number. */
public final class NoteList {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of the note with that text. */
  public int number(String text) {
    return numbers.computeIfAbsent(text, added -> numbers.size() + 1);
  }

  /** The call of the note with that text, such as {@code [note 3]}. */
  public String call(String text) {
    return "[note " + number(text) + "]";
  }

  public List<String> all() {
    return List.copyOf(numbers.keySet());
  }
}
