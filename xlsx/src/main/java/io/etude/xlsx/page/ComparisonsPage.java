package io.etude.xlsx.page;

import io.etude.document.table.StatTable;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.table.Comparisons;
import io.etude.xlsx.table.TableObject;
import java.util.List;

/**
 * All figures that are significantly higher than others, a line each, for the accessible profile.
 */
public final class ComparisonsPage extends ListPage {

  private final List<StatTable> tables;

  public ComparisonsPage(WorkbookContext context, String name, List<StatTable> tables) {
    super(context, name, context.word("xlsx.comparisons"), "Comparisons");
    this.tables = List.copyOf(tables);
  }

  @Override
  void fill(TableObject grid) {
    grid.textColumn(context().word("table"), 14);
    grid.textColumn(context().word("xlsx.title"), 40);
    grid.textColumn(context().word("xlsx.category"), 40);
    grid.textColumn(context().word("xlsx.group"), 40);
    grid.textColumn(context().word("xlsx.higherThan"), 40);
    grid.column(context().word("xlsx.level"), 12);
    Style level = context().styles().figure().format(context().styles().formats().percent(0));
    for (StatTable table : tables) {
      String number = context().blocks().reference(table.id()).orElse(table.id());
      for (Comparisons.Comparison found : Comparisons.of(table, context())) {
        grid.row(number);
        grid.prose(context().plain(table.title()));
        grid.prose(found.row());
        grid.prose(found.higher());
        grid.prose(found.lower());
        grid.number(found.level(), level);
      }
    }
  }
}
