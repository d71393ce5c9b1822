package io.etude.report;

import io.etude.codebook.Label;
import io.etude.codebook.Question;
import io.etude.document.Block;
import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
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
final class GroupDifferences {

  private static final int MOST = 8;

  private final Context context;

  GroupDifferences(Context context) {
    this.context = context;
  }

  /** The most telling difference upwards in a table's question, as a callout; at most one. */
  List<ChartRequest.Callout> callouts(ResultTable table) {
    for (Finding finding : context.results().findings()) {
      Optional<ResultTable> other = context.results().table(finding.table());
      boolean same =
          other.isPresent()
              && other.get().question().id().equals(table.question().id())
              && other.get().item().equals(table.item());
      if (same && finding.difference().value() > 0 && isAnswer(other.get(), finding.row())) {
        Optional<ChartSpec.Mark> mark = mark(other.get(), finding);
        if (mark.isPresent()) {
          return List.of(new ChartRequest.Callout(finding.row(), mark.get()));
        }
      }
    }
    return List.of();
  }

  private static boolean isAnswer(ResultTable table, String row) {
    return Rows.answers(table).contains(table.rowIndex(row));
  }

  private Optional<ChartSpec.Mark> mark(ResultTable table, Finding finding) {
    int row = table.rowIndex(finding.row());
    return table
        .column(finding.column())
        .filter(column -> row >= 0 && Rows.publishable(column, row))
        .map(column -> callout(table, row, column));
  }

  /** A group's figure as the second value on a bar. */
  ChartSpec.Mark callout(ResultTable table, int row, ResultColumn column) {
    FigureRef figure = FigureRef.share(table, row, column);
    return new ChartSpec.Mark(
        columnLabel(column),
        context.display().figure(figure),
        figure,
        ColorRole.EMPHASIS,
        significance(figure));
  }

  /** At which level a group's figure differs from that of the rest. */
  private ChartSpec.Significance significance(FigureRef figure) {
    double capital = context.study().conventions().capitalLevel();
    return context.results().findings().stream()
        .filter(finding -> finding.figure().equals(figure.id()))
        .findFirst()
        .map(
            finding ->
                finding.adjustedP() <= capital
                    ? ChartSpec.Significance.CAPITAL_LEVEL
                    : ChartSpec.Significance.SMALL_LEVEL)
        .orElse(ChartSpec.Significance.NONE);
  }

  /** The column's label, after that of the outer category where its segment nests. */
  String columnLabel(ResultColumn column) {
    String label = context.text(column.label());
    return column
        .spanner()
        .map(
            spanner ->
                context
                    .phrases()
                    .text("label.nested", Map.of("outer", context.text(spanner), "inner", label)))
        .orElse(label);
  }

  /**
   * The most telling differences in the answers to {@code questions} as a list, empty if there is
   * none.
   */
  List<Block> list(List<Question> questions) {
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
                    "question", questionLabel(table),
                    "row", context.text(table.rows().get(row).label()),
                    "segment", segmentLabel(table),
                    "column", columnLabel(column.get()),
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

  private String questionLabel(ResultTable table) {
    String question = context.text(table.question().label());
    return table
        .item()
        .map(
            item ->
                context
                    .phrases()
                    .text(
                        "label.item",
                        Map.of("question", question, "item", context.text(item.label()))))
        .orElse(question);
  }
}
