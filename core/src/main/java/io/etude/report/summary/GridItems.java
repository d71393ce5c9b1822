package io.etude.report.summary;

import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
import io.etude.document.table.Heading;
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

  private final Context context;
  private final List<ItemsTable.Item> items = new ArrayList<>();
  private final List<ChartSpec.Part> scale = new ArrayList<>();
  private final boolean sided;
  private final boolean turned;
  private final Heading first;
  private final Optional<Heading> second;

  GridItems(Context context, List<ResultTable> totals) {
    this.context = context;
    Scales scales = context.scales();
    ResultTable any = totals.get(0);
    GridOrder order = GridOrder.of(context, totals);
    Optional<Sides> straight = scales.straight(any);
    sided = straight.filter(s -> s.valence() != Sides.Valence.UNKNOWN).isPresent();
    turned = sided && GridCharts.turnsItems(context, totals);
    List<String> labels = new ArrayList<>();
    List<List<ChartSpec.Mark>> bars = new ArrayList<>();
    read(new GridCharts(context).spec(ChartRequest.of(any.question(), totals)), labels, bars);
    for (int i = 0; i < order.tables().size(); i++) {
      ResultTable total = order.tables().get(i);
      Optional<Sides> sides = scales.sides(total);
      items.add(
          new ItemsTable.Item(
              total,
              context.ofStudy(labels.get(i)),
              bars.get(i),
              sided ? sides.orElseThrow().first() : order.row(),
              sided ? sides.map(Sides::second) : Optional.empty()));
    }
    if (turned) {
      first = Heading.of(context.phrases().text("label.favourable"));
      second = Optional.of(Heading.of(context.phrases().text("label.unfavourable")));
    } else {
      first = label(any, sided ? straight.get().first() : order.row());
      second = sided ? Optional.of(label(any, straight.get().second())) : Optional.empty();
    }
  }

  private Heading label(ResultTable table, int row) {
    return context.narrowHeading(table.rows().get(row).label());
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
  List<ItemsTable.Item> items() {
    return items;
  }

  /** The answers of their bars. */
  List<ChartSpec.Part> scale() {
    return scale;
  }

  /** Whether it is known which side of the scale is the good one. */
  boolean sided() {
    return sided;
  }

  /** Whether some items are worded the other way round and turned here. */
  boolean turned() {
    return turned;
  }

  /** The row that groups are compared in: the good side, else the answer that says most. */
  Heading first() {
    return first;
  }

  /** The other side; empty if sides aren't known. */
  Optional<Heading> second() {
    return second;
  }
}
