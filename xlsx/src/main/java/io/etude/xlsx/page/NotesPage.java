package io.etude.xlsx.page;

import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.Legend;
import io.etude.xlsx.table.TableObject;
import java.util.List;
import java.util.Optional;

/** The numbered notes and the signs, as a table. */
public record NotesPage(WorkbookContext context, String name) implements WorkbookPage {

  private static final String TABLE_NAME = "Notes";

  @Override
  public String title() {
    return context.word("xlsx.notes");
  }

  @Override
  public Sheet lay() {
    return ListSheet.of(this, context, Optional.empty(), TABLE_NAME, this::fill);
  }

  private void fill(TableObject grid) {
    grid.textColumn(context.word("xlsx.note"), 14);
    grid.textColumn(context.word("xlsx.text"), 100);
    List<String> notes = context.notes().all();
    for (int i = 0; i < notes.size(); i++) {
      grid.row("[note " + (i + 1) + "]");
      grid.prose(notes.get(i));
    }
    for (String sign : Legend.all(context)) {
      int space = sign.indexOf(' ');
      grid.row(sign.substring(0, space));
      grid.prose(sign.substring(space + 1));
    }
  }
}
