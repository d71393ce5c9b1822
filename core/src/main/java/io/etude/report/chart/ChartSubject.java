package io.etude.report.chart;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.internal.UnitWords;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Battery;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a chart is about, as its texts call it. */
final class ChartSubject {

  private static final String PERCENT = "%";

  private final Context context;

  ChartSubject(Context context) {
    this.context = context;
  }

  /**
   * The question's label, with that of the item where the chart shows but one of a grid; of a
   * battery whose share it shows.
   */
  String label(ChartRequest request) {
    if (request.battery().isPresent()) {
      return Inline.plain(request.battery().get().title(context));
    }
    return request.tables().size() == 1
        ? Inline.plain(new Labels(context).heading(request.table()))
        : context.capital(context.text(request.question().label()));
  }

  /** Whether a title names it; the order of a battery names the answer that it shows. */
  boolean isNamedBy(List<Inline> title, ChartRequest request) {
    return request.battery().isPresent() || Inline.plain(title).equals(label(request));
  }

  /** What the phrase that begins the alternative text of a chart of it is called. */
  static String alt(ChartRequest request, ChartSpec spec) {
    if (request.battery().isPresent()) {
      return "alt.battery";
    } else if (request.isGridByGroups()) {
      return "alt.dots.items";
    }
    boolean groups = request.segment().isPresent() && spec instanceof ChartSpec.Diverging;
    return "alt." + AltParts.type(spec) + (groups ? ".groups" : "");
  }

  /** The wording of the question; questions of a battery have one each, which is in the tables. */
  Label wording(ChartRequest request) {
    return request.battery().isPresent() ? Label.EMPTY : request.question().info().text();
  }

  /** The answer, or side of a scale, whose share is compared; empty where that is not one. */
  String answer(ChartRequest request) {
    return request.isGridByGroups()
        ? new GridCharts(context).measured(request.tables())
        : request.battery().map(Battery::answer).orElse("");
  }

  /** What is measured, the unit, and by or in which groups; of what, if the title doesn't say. */
  List<Inline> subtitle(ChartRequest request, ChartSpec spec, List<Inline> title) {
    List<Inline> subtitle = measured(request, spec, title);
    Optional<String> only = only(request, spec);
    if (only.isPresent()) {
      return context
          .phrases()
          .say("subtitle.group", Map.of("subtitle", subtitle, "group", only.get()));
    }
    if (request.segment().isEmpty()) {
      return subtitle;
    }
    return context
        .phrases()
        .say(
            request.isOverTime() ? "subtitle.editions" : "subtitle.segment",
            Map.of("subtitle", subtitle, "segment", segment(request)));
  }

  private List<Inline> measured(ChartRequest request, ChartSpec spec, List<Inline> title) {
    String bare = isNamedBy(title, request) ? ".bare" : "";
    String key = "subtitle.share";
    String unit = "";
    if (request.question() instanceof NumericQuestion numeric) {
      unit = context.text(numeric.unit());
      boolean oneWord = !unit.contains(" ");
      if (oneWord && UnitWords.of(context.language()).areIn(label(request), unit)
          || !ChartMarks.areMeans(spec) && unit.equals(PERCENT)
          || isIn(label(request), unit)) {
        unit = ""; // not "Hours of television, mean (hours)", nor "Free meals (%), in %"
      }
      key =
          (ChartMarks.areMeans(spec) ? "subtitle.number" : "subtitle.share")
              + (unit.isEmpty() ? "" : ".unit");
      key += isDrawnInPart(spec) ? ".part" : "";
    } else if (request.question() instanceof RatingQuestion rating) {
      String part = isDrawnInPart(spec, rating) ? ".part" : "";
      key = ChartMarks.areMeans(spec) ? "subtitle.means" + part : "subtitle.rating";
    } else if (request.isGridByGroups()) {
      key = "subtitle.items";
    } else if (request.segment().isEmpty()
        && (spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked)) {
      return gridSubtitle(request, bare);
    } else if (request.question() instanceof MultipleQuestion) {
      key = Rows.exclusive(request.table()) ? "subtitle.responses" : "subtitle.multiple";
    }
    Map<String, Object> values = new HashMap<>(Map.of("label", label(request), "unit", unit));
    if (request.question() instanceof RatingQuestion rating) {
      values.put("from", context.display().integer(rating.from()));
      values.put("to", context.display().integer(rating.to()));
      spec.axis()
          .map(Axis::ticks)
          .filter(ticks -> !ticks.isEmpty())
          .ifPresent(
              ticks -> {
                values.put("low", ticks.get(0).text());
                values.put("high", ticks.get(ticks.size() - 1).text());
              });
    } else {
      spec.axis()
          .ifPresent(
              axis -> {
                values.put("low", axis.first());
                values.put("high", axis.last());
              });
    }
    if (request.isGridByGroups()) {
      values.put("answer", answer(request));
    }
    return context.phrases().say(key + bare, values);
  }

  /** Whether a unit of several words is a part of a label. */
  private boolean isIn(String label, String unit) {
    Locale language = context.language();
    return unit.contains(" ") && label.toLowerCase(language).contains(unit.toLowerCase(language));
  }

  /** Whether means of a number are on a scale that doesn't begin at zero. */
  private static boolean isDrawnInPart(ChartSpec spec) {
    return ChartMarks.areMeans(spec) && spec.axis().filter(axis -> axis.from() > 0).isPresent();
  }

  /** Whether a chart has but some grades of a scale, which could pass for all of them. */
  private static boolean isDrawnInPart(ChartSpec spec, RatingQuestion rating) {
    return spec.axis()
        .filter(axis -> axis.from() > rating.from() || axis.to() < rating.to())
        .isPresent();
  }

  /**
   * The only group that a chart by groups has figures of, or the edition that a chart is of, with
   * its segment.
   */
  Optional<String> only(ChartRequest request, ChartSpec spec) {
    return ChartGroups.only(request, spec)
        .or(() -> Optional.of(request.table().total()).filter(column -> !column.isTotal()))
        .map(column -> new Labels(context).group(request.table(), column));
  }

  private List<Inline> gridSubtitle(ChartRequest request, String bare) {
    String label = label(request);
    GridOrder order = request.order(context);
    if (request.tables().size() == 1 || !order.isKnown()) {
      return context.phrases().say("subtitle.share" + bare, Map.of("label", label));
    }
    return order.isByBalance()
        ? context.phrases().say("subtitle.diverging" + bare, Map.of("label", label))
        : context
            .phrases()
            .say(
                "subtitle.answer" + bare,
                Map.of(
                    "label",
                    label,
                    "answer",
                    context.text(request.table().rows().get(order.row()).label())));
  }

  /** What the segment by which groups are compared is called. */
  String segment(ChartRequest request) {
    return context.text(request.segment().map(s -> s.label()).orElse(Label.EMPTY));
  }
}
