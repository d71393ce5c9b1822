package io.etude.document;

import static java.util.Objects.requireNonNull;

import io.etude.document.table.StatCell;
import io.etude.document.text.Inline;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sign in the cells and bases of the results in summary, such as the star of a low base.
 * Immutable.
 *
 * @param sign what is printed
 * @param text the sentence that says what it means
 */
public record SummarySign(String sign, List<Inline> text) {

  private static final char STAR = '*';

  /** Copies the list. */
  public SummarySign {
    requireNonNull(sign, "sign");
    text = List.copyOf(requireNonNull(text, "text"));
  }

  /**
   * Whether a table prints it: in its subtitle and labels, its totals, or the cells and bases of
   * some groups.
   *
   * @param groups the places of the groups in the banner
   */
  public boolean isIn(SummaryTable table, List<Integer> groups) {
    return isInBases(table, groups)
        || isIn(Inline.plain(table.subtitle()))
        || IntStream.range(0, table.rows().size()).anyMatch(r -> isIn(table, r, groups));
  }

  /**
   * Whether the banner of a table prints it with the bases of some groups.
   *
   * @param groups the places of the groups in the banner
   */
  public boolean isInBases(SummaryTable table, List<Integer> groups) {
    requireNonNull(table, "table");
    requireNonNull(groups, "groups");
    return groups.stream().anyMatch(g -> isIn(table.banner().groups().get(g).base()));
  }

  /**
   * Whether a row of a table prints it: in its label, its totals, or the cells of some groups. A
   * dash says something of groups, so it is not looked for in totals.
   *
   * @param row the place of the row
   * @param groups the places of the groups in the banner
   * @throws IndexOutOfBoundsException if the table has no such row
   */
  public boolean isIn(SummaryTable table, int row, List<Integer> groups) {
    requireNonNull(table, "table");
    requireNonNull(groups, "groups");
    boolean base = table.rows().get(row).kind() == SummaryTable.Row.Kind.BASE;
    return isIn(Inline.plain(table.rows().get(row).label()))
        || !isOfGroups()
            && IntStream.range(0, table.totals().size()).anyMatch(t -> isIn(table.cell(row, t)))
        || groups.stream()
            .map(g -> table.group(row, g))
            .anyMatch(cell -> isIn(cell) || !base && isNone(cell));
  }

  /** Whether it says something of groups: a total has a dash where a statistic isn't made. */
  private boolean isOfGroups() {
    return sign.equals(StatCell.Absence.NOT_ASKED.sign());
  }

  private boolean isIn(SummaryCell cell) {
    return isIn(cell.text())
        || cell.parts().stream().anyMatch(part -> part.value().isEmpty() && isIn(part.text()));
  }

  /** Whether a cell is empty, as of a group made of the answers, where renderers print a dash. */
  private boolean isNone(SummaryCell cell) {
    return cell.text().isEmpty() && isIn(StatCell.Absence.NOT_APPLICABLE.sign());
  }

  /** Whether a text has it: one star is not in two, and a dash between two numbers is no sign. */
  public boolean isIn(String printed) {
    requireNonNull(printed, "printed");
    if (printed.equals(sign)) {
      return true;
    }
    if (sign.indexOf(STAR) == 0) {
      String stars = "(?<![*])" + Pattern.quote(sign) + "(?![*])";
      return Pattern.compile(stars).matcher(printed).find();
    }
    return sign.length() > 1 && printed.contains(sign);
  }
}
