package io.etude.xlsx.page;

import io.etude.render.FigureTable;
import io.etude.results.Flag;
import io.etude.study.Conventions;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.table.Legend;
import io.etude.xlsx.table.TableObject;
import java.util.List;

/** The numbered notes, the signs, and the flags of the tidy data, as a table. */
public final class NotesPage extends ListPage {

  public NotesPage(WorkbookContext context, String name) {
    super(context, name, context.word("xlsx.notes"), "Notes");
  }

  @Override
  void fill(TableObject grid) {
    fill(grid, context());
  }

  /** Adds notes and signs to an empty table. */
  static void fill(TableObject grid, WorkbookContext context) {
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
    if (!context.accessible()) {
      Conventions conventions = context.conventions();
      String publish = context.display().number(conventions.publishBase(), 0);
      String caution = context.display().number(conventions.cautionBase(), 0);
      String base = context.word("lowBaseOn.inner." + Legend.lowBaseOn(context));
      FigureTable data = FigureTable.of(context.report().results(), context.report().language());
      for (Flag flag : data.flags()) {
        grid.row(flag.code());
        grid.prose(context.word("xlsx.dataFlag." + flag.code(), publish, caution, base));
      }
    }
  }
}
