package io.etude.report.chart;

import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.language.ScaleWords;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.GroupDifferences;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Rows;
import io.etude.results.FigureRef;
import io.etude.results.Finding;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;

/** Figures of groups as second values on the bars of a chart. */
public final class Callouts {

  private final Context context;

  public Callouts(Context context) {
    this.context = context;
  }

  /**
   * The strongest difference of a group upwards in a table's question, as a callout; at most one,
   * and none of a question that makes groups itself nor of "something else". An edition differs
   * from the one before, and not from the bar of all of them, beside which it would stand; and a
   * group of all editions differs from nothing that the bar of one of them shows.
   */
  public List<ChartRequest.Callout> callouts(ResultTable table) {
    boolean groups = new SelfCrossing(context.study().segments()).makesGroups(table.question());
    if (groups || !table.total().isTotal()) {
      return List.of();
    }
    for (Finding finding : context.results().findings()) {
      Optional<ResultTable> other = context.results().table(finding.table());
      boolean same =
          other.isPresent()
              && other.get().question().id().equals(table.question().id())
              && other.get().item().equals(table.item());
      if (same
          && !isByEditions(other.get())
          && finding.difference().value() > 0
          && isAnswer(other.get(), finding.row())) {
        return List.of(new ChartRequest.Callout(finding.row(), mark(other.get(), finding)));
      }
    }
    return List.of();
  }

  private static boolean isByEditions(ResultTable table) {
    return table.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
  }

  private static boolean isAnswer(ResultTable table, String row) {
    int index = table.rowIndex(row);
    return Rows.answers(table).contains(index) && !Rows.isCatchAll(table, index);
  }

  private ChartSpec.Mark mark(ResultTable table, Finding finding) {
    ResultColumn column = table.column(finding.column()).orElseThrow();
    return callout(table, table.rowIndex(finding.row()), column);
  }

  /** A group's figure as the second value on a bar. */
  public ChartSpec.Mark callout(ResultTable table, int row, ResultColumn column) {
    FigureRef figure = FigureRef.share(table, row, column);
    return new ChartSpec.Mark(
        label(table, column),
        context.figures().of(figure),
        ColorRole.EMPHASIS,
        significance(figure));
  }

  /** The group's label, after that of its segment where it says nothing alone: "60+", "No". */
  String label(ResultTable table, ResultColumn column) {
    Labels labels = new Labels(context);
    String label = labels.column(column);
    boolean alone =
        label.codePoints().anyMatch(Character::isLetter)
            && !ScaleWords.of(context.language()).isReply(label);
    return isByEditions(table) || alone ? label : labels.group(table, column);
  }

  /** At which level a group's figure differs from that of the rest. */
  private ChartSpec.Significance significance(FigureRef figure) {
    double capital = context.study().conventions().capitalLevel();
    return finding(figure)
        .map(
            finding ->
                finding.adjustedP() <= capital
                    ? ChartSpec.Significance.CAPITAL_LEVEL
                    : ChartSpec.Significance.SMALL_LEVEL)
        .orElse(ChartSpec.Significance.NONE);
  }

  private Optional<Finding> finding(FigureRef figure) {
    return context.results().findings().stream()
        .filter(
            finding ->
                finding.higher().contains(figure.id()) || finding.lower().contains(figure.id()))
        .findFirst();
  }

  /**
   * The edition that a figure differs from, which is not what the bar beside it is of; empty for a
   * figure of a group, which differs from the rest, and for one that doesn't differ.
   */
  Optional<String> edition(FigureRef figure) {
    Optional<ResultTable> table =
        context.results().table(figure.id().table()).filter(Callouts::isByEditions);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    return finding(figure)
        .flatMap(finding -> table.get().column(finding.column()))
        .flatMap(
            later ->
                later.id().equals(figure.id().column())
                    ? GroupDifferences.before(table.get(), later)
                    : Optional.of(later))
        .map(new Labels(context)::column);
  }
}
