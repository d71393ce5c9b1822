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
    requireNonNull(table, "table");
    requireNonNull(groups, "groups");
    boolean said =
        isIn(Inline.plain(table.subtitle()))
            || table.rows().stream().anyMatch(row -> isIn(Inline.plain(row.label())))
            || groups.stream().anyMatch(g -> isIn(table.banner().groups().get(g).base()));
    return said || IntStream.range(0, table.rows().size()).anyMatch(r -> isIn(table, r, groups));
  }

  private boolean isIn(SummaryTable table, int row, List<Integer> groups) {
    boolean base = table.rows().get(row).kind() == SummaryTable.Row.Kind.BASE;
    return IntStream.range(0, table.totals().size()).anyMatch(t -> isIn(table.cell(row, t)))
        || groups.stream()
            .map(g -> table.group(row, g))
            .anyMatch(cell -> isIn(cell) || !base && isNone(cell));
  }

  private boolean isIn(SummaryCell cell) {
    return isIn(cell.text())
        || cell.parts().stream().anyMatch(part -> part.value().isEmpty() && isIn(part.text()));
  }

  /** Whether a cell is empty, as of a group made of the answers, where renderers print a dash. */
  private boolean isNone(SummaryCell cell) {
    return cell.text().isEmpty() && isIn(StatCell.Absence.NOT_APPLICABLE.sign());
  }

  /** One star is not in two, and a dash between the ends of a range is no sign. */
  private boolean isIn(String printed) {
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
