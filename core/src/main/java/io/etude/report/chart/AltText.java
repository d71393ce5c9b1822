package io.etude.report.chart;

import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alternative text of a chart, written from the data: its type, its message, its extremes, its
 * base.
 */
public final class AltText {

  private final Context context;

  public AltText(Context context) {
    this.context = context;
  }

  public String write(ChartRequest request, ChartSpec spec, List<Inline> title) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        text(
            "alt." + type(spec),
            Map.of(
                "title", Inline.plain(title),
                "label", new ChartTexts(context).label(request),
                "count", context.phrases().count("alt." + parts(spec), size(spec)))));
    sentences.addAll(message(spec));
    sentences.add(new Bases(context).text(request.tables()));
    return String.join(" ", sentences);
  }

  private static String type(ChartSpec spec) {
    if (spec instanceof ChartSpec.Histogram) {
      return "histogram";
    }
    if (spec instanceof ChartSpec.Bars) {
      return "bars";
    }
    if (spec instanceof ChartSpec.Diverging) {
      return "diverging";
    }
    if (spec instanceof ChartSpec.Stacked) {
      return "stacked";
    }
    return spec instanceof ChartSpec.Dots ? "dots" : "lines";
  }

  /** What a chart has several of. */
  private static String parts(ChartSpec spec) {
    if (spec instanceof ChartSpec.Histogram) {
      return "columns";
    }
    if (spec instanceof ChartSpec.Bars) {
      return "horizontalBars";
    }
    return spec instanceof ChartSpec.Lines ? "series" : "rows";
  }

  private static int size(ChartSpec spec) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram.marks().size();
    }
    if (spec instanceof ChartSpec.Bars bars) {
      return bars.marks().size();
    }
    if (spec instanceof ChartSpec.Diverging diverging) {
      return diverging.rows().size();
    }
    if (spec instanceof ChartSpec.Stacked stacked) {
      return stacked.rows().size();
    }
    return spec instanceof ChartSpec.Dots dots
        ? dots.rows().size()
        : ((ChartSpec.Lines) spec).series().size();
  }

  private List<String> message(ChartSpec spec) {
    List<String> sentences = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      sentences.addAll(extremes(bars.marks()));
      bars.callouts()
          .forEach(
              c ->
                  sentences.add(
                      text(
                          "alt.callout",
                          Map.of(
                              "label", bars.marks().get(c.mark()).label(),
                              "column", c.other().label(),
                              "value", c.other().text()))));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      sentences.addAll(extremes(histogram.marks()));
      histogram.nets().forEach(net -> sentences.add(pair("alt.net", net.net())));
      histogram.mean().ifPresent(mean -> sentences.add(pair("alt.mean", mean)));
    } else if (spec instanceof ChartSpec.Diverging diverging && !diverging.rows().isEmpty()) {
      sentences.add(side("alt.first", diverging.rows().get(0)));
      if (diverging.rows().size() > 1) {
        sentences.add(side("alt.last", diverging.rows().get(diverging.rows().size() - 1)));
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.rows().forEach(row -> sentences.add(list(row.label(), row.shares())));
    } else if (spec instanceof ChartSpec.Dots dots) {
      for (ChartSpec.Dots.Row row : dots.rows()) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < row.points().size(); i++) {
          points.add(dots.series().get(i).label() + " " + row.points().get(i).text());
        }
        sentences.add(listed(row.label(), points));
      }
      gaps(dots).ifPresent(sentences::add);
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series series : lines.series()) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
          String edition = lines.editions().get(i);
          series.points().get(i).ifPresent(p -> points.add(edition + " " + p.text()));
        }
        if (!points.isEmpty()) {
          sentences.add(listed(series.label(), points));
        }
      }
    }
    return sentences;
  }

  private Optional<String> gaps(ChartSpec.Dots dots) {
    List<String> rows =
        dots.rows().stream()
            .filter(row -> row.gap() != ChartSpec.Significance.NONE)
            .map(ChartSpec.Dots.Row::label)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(text("alt.gaps", Map.of("values", context.display().list(rows))));
  }

  /**
   * The highest and the lowest figure; all of them where a hidden one may be beyond, or none is.
   */
  private List<String> extremes(List<Mark> marks) {
    Comparator<Mark> byValue = Comparator.comparingDouble(m -> m.value().orElse(-1));
    List<Mark> known = marks.stream().filter(m -> m.value().isPresent()).toList();
    if (known.size() < marks.size() || known.stream().map(Mark::text).distinct().count() < 2) {
      return known.stream().map(mark -> pair("alt.net", mark)).toList();
    }
    Mark highest = known.stream().max(byValue).orElseThrow();
    Mark lowest = known.stream().min(byValue).orElseThrow();
    return List.of(
        text(
            "alt.extremes",
            Map.of(
                "highest", highest.label(),
                "high", highest.text(),
                "lowest", lowest.label(),
                "low", lowest.text())));
  }

  private String side(String key, ChartSpec.Diverging.Row row) {
    return text(
        key,
        Map.of(
            "label", row.label(),
            "positive", row.positive().label(),
            "negative", row.negative().label(),
            "plus", row.positive().text(),
            "minus", row.negative().text()));
  }

  private String pair(String key, Mark mark) {
    return text(key, Map.of("label", mark.label(), "value", mark.text()));
  }

  private String list(String label, List<Mark> marks) {
    return listed(label, marks.stream().map(m -> m.label() + " " + m.text()).toList());
  }

  private String listed(String label, List<String> points) {
    return text("alt.list", Map.of("label", label, "values", context.display().list(points)));
  }

  private String text(String key, Map<String, String> values) {
    return context.phrases().text(key, values);
  }
}
