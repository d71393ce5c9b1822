package io.etude.xlsx;

import java.util.List;
import java.util.Optional;

/** The numbered notes and the signs, as a table. */
record NotesPage(Setting setting, String name) implements Page {

  private static final String TABLE_NAME = "Notes";

  @Override
  public String title() {
    return setting.word("xlsx.notes");
  }

  @Override
  public Sheet lay() {
    return ListSheet.of(this, setting, Optional.empty(), TABLE_NAME, this::fill);
  }

  private void fill(AccessibleGrid grid) {
    grid.textColumn(setting.word("xlsx.note"), 14);
    grid.textColumn(setting.word("xlsx.text"), 100);
    List<String> notes = setting.notes().all();
    for (int i = 0; i < notes.size(); i++) {
      grid.row("[note " + (i + 1) + "]");
      grid.prose(notes.get(i));
    }
    for (String sign : Legend.all(setting)) {
      int space = sign.indexOf(' ');
      grid.row(sign.substring(0, space));
      grid.prose(sign.substring(space + 1));
    }
  }
}
