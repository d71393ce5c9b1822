package io.etude.pdf.layout.summary;

import io.etude.document.PrintedTexts;
import io.etude.document.SummarySign;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import java.util.ArrayList;
import java.util.List;

/** What the signs mean that are on each page of the results in summary. */
final class SignsOfRows {

  private final List<SummarySign> signs;

  /** For each sign in how many of the rows before a row it is. */
  private final int[][] before;

  /** Which of them the heading prints, which is on each page. */
  private final boolean[] inHeading;

  SignsOfRows(SummaryItem item, List<SummaryRows.Unit> units) {
    List<SummaryRun.Entry> entries = item.run().entries();
    SummaryTable first = item.run().tables().get(0);
    List<Integer> groups =
        item.sizes().shape.segments().stream().flatMap(s -> s.groups().stream()).toList();
    signs = first.signs();
    before = new int[signs.size()][units.size() + 1];
    inHeading = new boolean[signs.size()];
    List<String> bases =
        groups.stream().map(group -> first.banner().groups().get(group).base()).toList();
    for (int s = 0; s < signs.size(); s++) {
      inHeading[s] = signs.get(s).isIn(bases);
    }
    for (int u = 0; u < units.size(); u++) {
      List<String> printed =
          entries.get(units.get(u).entry()) instanceof SummaryRun.Question question
              ? printed(question.table(), units.get(u).row(), groups)
              : List.of();
      for (int s = 0; s < signs.size(); s++) {
        before[s][u + 1] = before[s][u] + (signs.get(s).isIn(printed) ? 1 : 0);
      }
    }
  }

  /** What a row prints, the first one with the subtitle of its table. */
  private static List<String> printed(SummaryTable table, int row, List<Integer> groups) {
    List<String> printed = new ArrayList<>();
    if (row == 0) {
      printed.add(Inline.plain(table.subtitle()));
    }
    if (row < table.rows().size()) {
      printed.addAll(PrintedTexts.ofRow(table, row, groups));
    }
    return printed;
  }

  /** The sentences that say what those mean that are in rows from one to another, or over them. */
  List<Inline> between(int from, int to) {
    List<List<Inline>> sentences = new ArrayList<>();
    for (int s = 0; s < signs.size(); s++) {
      if (inHeading[s] || before[s][to] > before[s][from]) {
        sentences.add(signs.get(s).text());
      }
    }
    return Inline.joined(sentences);
  }
}
