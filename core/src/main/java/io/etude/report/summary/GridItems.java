package io.etude.report.summary;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.report.chart.GridCharts;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.scale.Scales;
import io.etude.report.scale.Sides;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of a grid in the order and with the colours of its chart. */
final class GridItems {

  /**
   * An item.
   *
   * @param total its results over all respondents
   * @param label its name
   * @param bar the answers of its bar
   * @param figure the row of its printed table that groups are compared in
   * @param against the row of the other side; empty if sides aren't known
   */
  record Item(
      ResultTable total,
      String label,
      List<ChartSpec.Mark> bar,
      int figure,
      Optional<Integer> against) {}

  private final Context context;
  private final List<Item> items = new ArrayList<>();
  private final List<ChartSpec.Part> scale = new ArrayList<>();
  private final boolean turned;
  private final String first;
  private final Optional<String> second;

  GridItems(Context context, List<ResultTable> totals) {
    this.context = context;
    Scales scales = context.scales();
    ResultTable any = totals.get(0);
    GridOrder order = GridOrder.of(context, totals);
    Optional<Sides> straight = scales.straight(any);
    boolean sided = straight.filter(s -> s.valence() != Sides.Valence.UNKNOWN).isPresent();
    turned = sided && GridCharts.turnsItems(context, totals);
    List<String> labels = new ArrayList<>();
    List<List<ChartSpec.Mark>> bars = new ArrayList<>();
    read(new GridCharts(context).spec(ChartRequest.of(any.question(), totals)), labels, bars);
    for (int i = 0; i < order.tables().size(); i++) {
      ResultTable total = order.tables().get(i);
      Optional<Sides> sides = scales.sides(total);
      items.add(
          new Item(
              total,
              labels.get(i),
              bars.get(i),
              sided ? sides.orElseThrow().first() : order.row(),
              sided ? sides.map(Sides::second) : Optional.empty()));
    }
    if (turned) {
      first = context.phrases().text("label.favourable");
      second = Optional.of(context.phrases().text("label.unfavourable"));
    } else {
      first = label(any, sided ? straight.get().first() : order.row());
      second = sided ? Optional.of(label(any, straight.get().second())) : Optional.empty();
    }
  }

  private String label(ResultTable table, int row) {
    return context.text(table.rows().get(row).label());
  }

  private void read(ChartSpec spec, List<String> labels, List<List<ChartSpec.Mark>> bars) {
    if (spec instanceof ChartSpec.Diverging diverging) {
      scale.addAll(diverging.scale());
      diverging.apart().ifPresent(l -> scale.add(new ChartSpec.Part(l, ColorRole.NO_ANSWER)));
      for (ChartSpec.Diverging.Row row : diverging.rows()) {
        List<ChartSpec.Mark> bar = new ArrayList<>(row.shares());
        row.apart().ifPresent(bar::add);
        labels.add(row.label());
        bars.add(bar);
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      scale.addAll(stacked.scale());
      for (ChartSpec.Stacked.Row row : stacked.rows()) {
        labels.add(row.label());
        bars.add(row.shares());
      }
    } else {
      throw new IllegalStateException("no chart of a grid: " + spec);
    }
  }

  /** The items, in order. */
  List<Item> items() {
    return items;
  }

  /** The answers of their bars. */
  List<ChartSpec.Part> scale() {
    return scale;
  }

  /** Whether some items are worded the other way round and turned here. */
  boolean turned() {
    return turned;
  }

  /** The row that groups are compared in: the good side, else the answer that says most. */
  String first() {
    return first;
  }

  /** The other side; empty if sides aren't known. */
  Optional<String> second() {
    return second;
  }
}
