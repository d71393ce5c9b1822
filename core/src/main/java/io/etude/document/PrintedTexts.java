package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import java.util.ArrayList;
import java.util.List;

/** The texts that parts of a table of results in summary print, in which signs are looked for. */
public final class PrintedTexts {

  private PrintedTexts() {}

  /** The bases of the groups in a table's banner, and its subtitle. */
  public static List<String> ofHeadings(SummaryTable table) {
    List<String> printed = new ArrayList<>();
    requireNonNull(table, "table").banner().groups().forEach(group -> printed.add(group.base()));
    printed.add(Inline.plain(table.subtitle()));
    return printed;
  }

  /**
   * The label of a row, its totals and the cells of some groups. An empty cell of an answer, as of
   * a group made of the same answers, prints the dash of what doesn't apply. A total's dash, where
   * a statistic isn't made, is left out: what is said of a dash is said of groups.
   *
   * @param row the place of the row
   * @param groups the places of the groups in the banner
   * @throws IndexOutOfBoundsException if the table has no such row or group
   */
  public static List<String> ofRow(SummaryTable table, int row, List<Integer> groups) {
    requireNonNull(table, "table");
    requireNonNull(groups, "groups");
    List<String> printed = new ArrayList<>();
    printed.add(Inline.plain(table.rows().get(row).label()));
    for (int t = 0; t < table.totals().size(); t++) {
      print(table.cell(row, t), printed);
    }
    printed.removeIf(Figure.Absence.NOT_ASKED.sign()::equals);
    boolean base = table.rows().get(row).kind() == SummaryTable.Row.Kind.BASE;
    for (int g : groups) {
      SummaryCell cell = table.group(row, g);
      print(cell, printed);
      if (!base && cell.text().isEmpty()) {
        printed.add(Figure.Absence.NOT_APPLICABLE.sign());
      }
    }
    return printed;
  }

  private static void print(SummaryCell cell, List<String> printed) {
    printed.add(cell.text());
    cell.parts().stream()
        .filter(part -> part.value().isEmpty())
        .forEach(part -> printed.add(part.text()));
  }
}
