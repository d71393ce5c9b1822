package io.etude.xlsx;

import java.util.ArrayList;
import java.util.List;

/** The notes of the workbook, numbered from 1; equal texts share a number. */
final class NoteList {

  private final List<String> notes = new ArrayList<>();

  /** The number of the note with that text. */
  int number(String text) {
    int known = notes.indexOf(text);
    if (known >= 0) {
      return known + 1;
    }
    notes.add(text);
    return notes.size();
  }

  /** The call of the note with that text, such as {@code [note 3]}. */
  String call(String text) {
    return "[note " + number(text) + "]";
  }

  List<String> all() {
    return List.copyOf(notes);
  }
}
