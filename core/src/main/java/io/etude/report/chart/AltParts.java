package io.etude.report.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.report.chart.request.ChartMarks;

/** What a chart is called in its alternative text, and how many parts and figures it has. */
final class AltParts {

  private AltParts() {}

  /** How many figures a chart shows; of diverging bars, the two sides of each. */
  static int values(ChartSpec spec) {
    if (spec instanceof ChartSpec.Diverging diverging) {
      return 2 * diverging.rows().size();
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return stacked.rows().size() * stacked.scale().size();
    } else if (spec instanceof ChartSpec.Dots dots) {
      return dots.rows().size() * dots.series().size();
    } else if (spec instanceof ChartSpec.Lines lines) {
      return lines.series().size() * lines.editions().size();
    }
    return size(spec);
  }

  /** How many figures are named of a chart of many: those of two rows, or two of each line. */
  static int valuesOfEnds(ChartSpec spec) {
    if (spec instanceof ChartSpec.Stacked stacked) {
      return 2 * stacked.scale().size();
    } else if (spec instanceof ChartSpec.Dots dots) {
      return 2 * dots.series().size();
    }
    return spec instanceof ChartSpec.Lines lines ? 2 * lines.series().size() : 2;
  }

  static String type(ChartSpec spec) {
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
  static String name(ChartSpec spec) {
    if (spec instanceof ChartSpec.Histogram) {
      // drawn as columns, or as bars where their names are long
      return "classes";
    }
    if (spec instanceof ChartSpec.Bars) {
      return "horizontalBars";
    }
    if (spec instanceof ChartSpec.Dots dots && dots.isInPanels() && !ChartMarks.areMeans(dots)) {
      return "panels";
    }
    return spec instanceof ChartSpec.Lines ? "series" : "rows";
  }

  static int size(ChartSpec spec) {
    if (spec instanceof ChartSpec.Dots dots && ChartMarks.areMeans(dots)) {
      // the means of groups are drawn one below the other
      return dots.series().size();
    }
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
}
