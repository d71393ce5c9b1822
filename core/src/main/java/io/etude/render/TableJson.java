package io.etude.render;

import io.etude.document.table.CellDrawing;
import io.etude.document.table.Headed;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.internal.RenderGuard;
import io.etude.results.FigureId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Printed tables as JSON. */
final class TableJson {

  private final RunsJson text;
  private final ChartJson charts;
  private final RenderGuard guard;

  TableJson(RunsJson text, ChartJson charts, RenderGuard guard) {
    this.text = text;
    this.charts = charts;
    this.guard = guard;
  }

  JsonObject table(StatTable table, String label) {
    return JsonObject.of("table")
        .put("id", table.id())
        .put("label", label)
        .put("title", text.runs(table.title()))
        .put("subtitle", text.runs(table.subtitle()))
        .put("subject", subject(table.subject()))
        .put("sumsUp", table.sumsUp())
        .put("content", table.content())
        .put(
            "segments",
            table.segments().stream()
                .map(
                    segment ->
                        headed(segment)
                            .put("source", segment.source().toString())
                            .put("test", ChartJson.figure(segment.test()))
                            .putIfAny("testNote", segment.testNote())))
        .put(
            "spanners",
            table.spanners().stream()
                .map(
                    spanner ->
                        headed(spanner)
                            .put("level", spanner.level())
                            .put("first", spanner.first())
                            .put("last", spanner.last())))
        .put("columns", indices(table.columns()).mapToObj(column -> column(table, column)))
        .put("scale", charts.parts(table.scale()))
        .put("rows", indices(table.rows()).mapToObj(row -> row(table, row)))
        .put("notes", text.each(table.notes()))
        .put("contentNotes", text.each(table.contentNotes()))
        .put("key", text.each(table.key()));
  }

  private static IntStream indices(List<?> list) {
    return IntStream.range(0, list.size());
  }

  private static JsonObject headed(Headed part) {
    return new JsonObject().put("label", part.label()).put("short", part.shortLabel());
  }

  private static JsonObject subject(StatTable.Subject subject) {
    return new JsonObject()
        .put("table", subject.table().toString())
        .put("question", subject.question())
        .put("item", subject.item());
  }

  private static JsonObject column(StatTable table, int index) {
    StatColumn column = table.columns().get(index);
    return headed(column)
        .put("id", column.id())
        .put("letter", column.letter())
        .put("segment", column.segment() < 0 ? null : column.segment())
        .put("mark", column.mark())
        .put("base", table.base(index));
  }

  private JsonObject row(StatTable table, int index) {
    guard.check();
    StatRow row = table.rows().get(index);
    return new JsonObject()
        .put("id", row.id())
        .put("label", row.label())
        .put("kind", row.kind())
        .put("level", row.level())
        .put("opensGroup", row.opensGroup())
        .put("about", text.runs(table.about(index)))
        .put("cells", indices(table.columns()).mapToObj(column -> cell(table, index, column)));
  }

  private JsonObject cell(StatTable table, int row, int column) {
    JsonObject cell = ChartJson.figure(table.cell(row, column), id(table, row, column));
    StatRow.Kind kind = table.rows().get(row).kind();
    if (kind == StatRow.Kind.CATEGORY || kind == StatRow.Kind.NET) {
      cell.putIfAny(
          "beside",
          table.beside().map(measure -> ChartJson.figure(table.cell(row, column, measure))));
    }
    return cell.putIfAny("drawing", table.drawing(row, column).map(this::drawing));
  }

  /** Rows of items are of several tables; bases are no figures of the results. */
  private static Optional<FigureId> id(StatTable table, int row, int column) {
    StatRow of = table.rows().get(row);
    StatColumn in = table.columns().get(column);
    return of.kind().isBase() || of.kind() == StatRow.Kind.ITEM
        ? Optional.empty()
        : Optional.of(
            (in.segment() < 0
                    ? table.subject().table()
                    : table.segments().get(in.segment()).source())
                .figure(of.id(), in.id()));
  }

  private JsonObject drawing(CellDrawing drawing) {
    return members(drawing).put("words", drawing.words());
  }

  private JsonObject members(CellDrawing drawing) {
    if (drawing instanceof CellDrawing.Bar bar) {
      return JsonObject.of("bar").put("role", charts.role(bar.role()));
    } else if (drawing instanceof CellDrawing.Parts parts) {
      return JsonObject.of("parts")
          .put("marks", charts.marks(parts.parts()))
          .put("sides", parts.figures().stream().map(this::side));
    } else if (drawing instanceof CellDrawing.Histogram histogram) {
      return JsonObject.of("histogram").put("marks", charts.marks(histogram.columns()));
    } else if (drawing instanceof CellDrawing.Shade shade) {
      return JsonObject.of("shade")
          .put("step", shade.step())
          .put("standing", shade.standing())
          .put("sign", shade.standing().sign());
    }
    throw new IllegalStateException("no JSON for " + drawing);
  }

  private JsonObject side(CellDrawing.Side side) {
    return new JsonObject()
        .put("label", side.label())
        .put("figure", ChartJson.figure(side.figure()))
        .put("role", charts.role(side.role()));
  }
}
