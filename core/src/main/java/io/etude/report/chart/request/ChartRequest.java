package io.etude.report.chart.request;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.document.Block;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which chart is wanted; what is empty is chosen from the data.
 *
 * @param id id of the block
 * @param question the question, the first of a battery
 * @param battery the questions that it is about, where these are several
 * @param tables its tables over all respondents: one, one per item of a grid, or those of all
 *     questions of a battery
 * @param segment columns to set against each other; empty for the total alone
 * @param title the finding
 * @param subtitle what is measured
 * @param strong ids of the rows or items that carry the message
 * @param callouts further figures on bars; empty list for none, empty optional for the strongest
 * @param intervals whether confidence intervals are shown; empty for the chart's own custom
 * @param width how wide
 * @param top how many of the most frequent answers have a bar; empty for all
 */
public record ChartRequest(
    String id,
    Question question,
    Optional<Battery> battery,
    List<ResultTable> tables,
    Optional<Segment> segment,
    List<Inline> title,
    List<Inline> subtitle,
    Set<String> strong,
    Optional<List<Callout>> callouts,
    Optional<ChartSpec.Intervals> intervals,
    Optional<Block.Width> width,
    OptionalInt top) {

  /**
   * A second figure on a bar.
   *
   * @param row id of the bar
   * @param mark the figure
   */
  public record Callout(String row, ChartSpec.Mark mark) {}

  public ChartRequest {
    tables = List.copyOf(tables);
    title = List.copyOf(title);
    subtitle = List.copyOf(subtitle);
    strong = Set.copyOf(strong);
  }

  public static ChartRequest of(Question question, List<ResultTable> tables) {
    return plain("chart-" + question.id(), question, Optional.empty(), tables);
  }

  /** Questions with the same two answers, as items of one chart. */
  public static ChartRequest of(Battery battery) {
    Question first = battery.first().question();
    return plain("battery-" + first.id(), first, Optional.of(battery), battery.tables());
  }

  /** All of it over all respondents, with nothing that an author would ask for. */
  private static ChartRequest plain(
      String id, Question question, Optional<Battery> battery, List<ResultTable> tables) {
    return new ChartRequest(
        id,
        question,
        battery,
        tables,
        Optional.empty(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** The same with the columns of a segment set against each other. */
  public ChartRequest by(Segment columns) {
    return new ChartRequest(
        id,
        question,
        battery,
        tables,
        Optional.of(columns),
        title,
        subtitle,
        strong,
        callouts,
        intervals,
        width,
        top);
  }

  /** The same in another width. */
  public ChartRequest withWidth(Block.Width other) {
    return new ChartRequest(
        id,
        question,
        battery,
        tables,
        segment,
        title,
        subtitle,
        strong,
        callouts,
        intervals,
        Optional.of(other),
        top);
  }

  /** The same with other rows or items that carry the message. */
  public ChartRequest withStrong(Set<String> ids) {
    return new ChartRequest(
        id, question, battery, tables, segment, title, subtitle, ids, callouts, intervals, width,
        top);
  }

  /** The same with bars of the most frequent answers only. */
  public ChartRequest withTop(int answers) {
    return new ChartRequest(
        id,
        question,
        battery,
        tables,
        segment,
        title,
        subtitle,
        strong,
        callouts,
        intervals,
        width,
        OptionalInt.of(answers));
  }

  /** Whether the question is one of items, or several questions are the items of the chart. */
  public boolean isOfItems() {
    return question instanceof GridQuestion || battery.isPresent();
  }

  /** Whether all items of a grid are shown by groups. */
  public boolean isGridByGroups() {
    return tables.size() > 1 && segment.isPresent();
  }

  /** Whether it is editions of the survey that are set against each other. */
  public boolean isOverTime() {
    return segment.filter(by -> by.kind() == Segment.Kind.EDITIONS).isPresent();
  }

  /** The order of several items or questions. */
  public GridOrder order(Context context) {
    return battery
        .map(questions -> questions.order(context))
        .orElseGet(() -> GridOrder.of(context, tables));
  }

  public ResultTable table() {
    return tables.get(0);
  }
}
