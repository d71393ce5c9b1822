package io.etude.xlsx.page;

import io.etude.render.FigureTable;
import io.etude.render.FigureTable.Column;
import io.etude.study.Conventions;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.table.Legend;
import io.etude.xlsx.table.TableObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbered notes, the signs, and the flags of the tidy data, as a table. */
public final class NotesPage extends ListPage {

  private static final Pattern FLAGS = Pattern.compile("[ ,;]+");

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
      for (String flag : flags(context)) {
        grid.row(flag);
        grid.prose(context.word("xlsx.dataFlag." + flag, publish, caution));
      }
    }
  }

  /** The flags that some figures of the tidy data have, in the order of their codes. */
  private static Set<String> flags(WorkbookContext context) {
    Set<String> flags = new TreeSet<>();
    FigureTable.of(context.report().results(), context.report().language())
        .forEach(row -> flags.addAll(FLAGS.splitAsStream(row.text(Column.FLAG)).toList()));
    flags.remove("");
    return flags;
  }
}
