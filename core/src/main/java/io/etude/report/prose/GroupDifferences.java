package io.etude.report.prose;

import io.etude.codebook.Label;
import io.etude.codebook.Question;
import io.etude.document.Block;
import io.etude.document.text.Inline;
import io.etude.results.FigureRef;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The differences between groups that are worth telling. */
public final class GroupDifferences {

  private static final int MOST = 8;

  private final Context context;
  private final Labels labels;

  public GroupDifferences(Context context) {
    this.context = context;
    labels = new Labels(context);
  }

  /**
   * The most telling differences in the answers to {@code questions} as a list, empty if there is
   * none.
   */
  public List<Block> list(List<Question> questions) {
    List<List<Block>> items = new ArrayList<>();
    for (Finding finding : context.results().findings()) {
      boolean told =
          context
              .results()
              .table(finding.table())
              .filter(table -> questions.contains(table.question()))
              .isPresent();
      if (told && items.size() < MOST) {
        sentence(finding).ifPresent(s -> items.add(List.of(new Block.Paragraph(s))));
      }
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Listing(Block.Listing.Kind.BULLETS, items));
  }

  private Optional<List<Inline>> sentence(Finding finding) {
    Optional<ResultTable> found = context.results().table(finding.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ResultTable table = found.get();
    int row = table.rowIndex(finding.row());
    Optional<ResultColumn> column = table.column(finding.column());
    if (row < 0 || column.isEmpty() || !Rows.publishable(column.get(), row)) {
      return Optional.empty();
    }
    FigureRef share = FigureRef.share(table, row, column.get());
    FigureRef all = FigureRef.share(table, row, table.total());
    String key =
        (finding.difference().value() > 0 ? "finding.higher" : "finding.lower")
            + (share.flags().contains(Flag.SMALL_BASE) ? ".smallBase" : "");
    return Optional.of(
        context
            .phrases()
            .say(
                key,
                Map.of(
                    "question", Inline.plain(labels.heading(table)),
                    "row", context.text(table.rows().get(row).label()),
                    "segment", segmentLabel(table),
                    "column", labels.column(column.get()),
                    "share", context.figure(share),
                    "all", context.figure(all),
                    "base",
                        column.get().base().isPresent()
                            ? context.display().integer(column.get().base().getAsLong())
                            : context.display().none())));
  }

  private String segmentLabel(ResultTable table) {
    return context.text(table.segment().map(s -> s.label()).orElse(Label.EMPTY));
  }
}
