package io.etude.render;

import io.etude.document.Brand;
import io.etude.document.ChartColors;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.GroupRows;
import io.etude.figure.Figure;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What charts show, and figures, as JSON. */
final class ChartJson {

  private final Brand brand;

  ChartJson(Brand brand) {
    this.brand = brand;
  }

  /** A colour as CSS writes it. */
  static String color(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  static JsonObject figure(Figure figure) {
    return figure(figure, figure.source().map(FigureRef::id));
  }

  static JsonObject figure(Figure figure, Optional<FigureId> id) {
    JsonObject json =
        new JsonObject()
            .putIfAny("id", id.map(FigureId::toString))
            .put("text", figure.text())
            .put("kind", figure.kind())
            .put("number", figure.number())
            .putIfAny("absence", figure.absence());
    figure
        .estimate()
        .filter(estimate -> figure.number().isPresent())
        .ifPresent(estimate -> errors(json, estimate, figure.kind()));
    figure
        .source()
        .map(FigureRef::base)
        .ifPresent(n -> n.ifPresent(base -> json.put("base", base)));
    return json.putIfAny(
            "flags",
            figure.source().stream().flatMap(of -> of.flags().stream()).map(Flag::code).toList())
        .putIfAny("higherThan", figure.higherThan().stream().map(ChartJson::higher).toList())
        .putIfAny("mark", Optional.of(figure.mark()).filter(mark -> mark != Figure.Mark.NONE));
  }

  /** In the unit of the number: a score counts in points. */
  private static void errors(JsonObject json, Estimate estimate, Figure.Kind kind) {
    double unit = kind == Figure.Kind.POINTS ? 100 : 1;
    json.put("se", unit * estimate.se());
    estimate
        .interval()
        .ifPresent(ends -> json.put("ci", List.of(unit * ends.low(), unit * ends.high())));
  }

  private static JsonObject higher(Higher higher) {
    return new JsonObject()
        .put("column", higher.column())
        .put("letter", higher.letter())
        .put("level", higher.level());
  }

  JsonObject spec(ChartSpec spec) {
    ChartSpec drawn = spec instanceof ChartSpec.Dots dots ? GroupRows.of(dots) : spec;
    return members(drawn)
        .put("intervals", drawn.intervals())
        .put("axis", drawn.axis().map(ChartJson::axis));
  }

  private JsonObject members(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      return JsonObject.of("bars")
          .put("marks", marks(bars.marks()))
          .put(
              "callouts",
              list(bars.callouts(), callout -> mark(callout.other()).put("bar", callout.mark())));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      return JsonObject.of("histogram")
          .put("marks", marks(histogram.marks()))
          .put(
              "nets",
              list(
                  histogram.nets(),
                  net -> mark(net.net()).put("first", net.first()).put("last", net.last())))
          .put("mean", histogram.mean().map(this::mark))
          .put(
              "ranges",
              list(
                  histogram.ranges(),
                  range -> new JsonObject().put("from", range.from()).put("to", range.to())));
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return JsonObject.of("diverging")
          .put("scale", parts(diverging.scale()))
          .put("positive", diverging.positive())
          .put("negative", diverging.negative())
          .put("apart", diverging.apart())
          .put("rows", list(diverging.rows(), this::row));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return JsonObject.of("stacked")
          .put("scale", parts(stacked.scale()))
          .put("rows", list(stacked.rows(), row -> row(row.label(), row.shares())));
    } else if (spec instanceof ChartSpec.Dots dots) {
      return JsonObject.of("dots")
          .put("series", parts(dots.series()))
          .put(
              "rows",
              list(dots.rows(), row -> row(row.label(), row.points()).put("gap", row.gap())));
    } else if (spec instanceof ChartSpec.Lines lines) {
      return JsonObject.of("lines")
          .put(
              "editions",
              list(
                  lines.editions(),
                  edition ->
                      new JsonObject().put("label", edition.label()).put("place", edition.place())))
          .put(
              "series",
              list(
                  lines.series(),
                  line ->
                      new JsonObject()
                          .put("label", line.label())
                          .put("role", role(line.role()))
                          .put("marks", list(line.points(), point -> point.map(this::mark)))));
    }
    throw new IllegalStateException("no JSON for " + spec);
  }

  private static <T> Stream<Object> list(List<T> values, Function<T, Object> json) {
    return values.stream().map(json);
  }

  private static JsonObject axis(Axis axis) {
    return new JsonObject()
        .put("from", axis.from())
        .put("to", axis.to())
        .put("first", axis.first())
        .put("last", axis.last())
        .put(
            "ticks",
            list(
                axis.ticks(),
                tick -> new JsonObject().put("at", tick.at()).put("text", tick.text())));
  }

  private JsonObject row(ChartSpec.Diverging.Row row) {
    return row(row.label(), row.shares())
        .put("positive", mark(row.positive()))
        .put("negative", mark(row.negative()))
        .put("apart", row.apart().map(this::mark))
        .put("emphasis", row.emphasis());
  }

  private JsonObject row(String label, List<ChartSpec.Mark> marks) {
    return new JsonObject().put("label", label).put("marks", marks(marks));
  }

  Stream<Object> parts(List<ChartSpec.Part> parts) {
    return list(
        parts,
        part ->
            new JsonObject()
                .put("label", part.label())
                .put("short", part.shortLabel())
                .put("role", role(part.role())));
  }

  Stream<Object> marks(List<ChartSpec.Mark> marks) {
    return list(marks, this::mark);
  }

  private JsonObject mark(ChartSpec.Mark mark) {
    return new JsonObject()
        .put("label", mark.label())
        .put("figure", figure(mark.figure()))
        .put("role", role(mark.role()))
        .put("significance", mark.significance());
  }

  JsonObject role(ColorRole role) {
    return new JsonObject()
        .put("kind", role.kind())
        .put("rank", role.rank())
        .put("of", role.of())
        .put("color", color(ChartColors.of(role, brand)));
  }
}
