package io.etude.testing;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.ReportWalker;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import java.util.List;

/**
 * Charts as text, mark by mark, for tests: {@code Bus 45% [modes.bus ORDINARY] sig SMALL_LEVEL}.
 */
public final class ChartSpecText extends ReportWalker {

  private final StringBuilder text = new StringBuilder();

  private ChartSpecText() {}

  /** The charts in these blocks, in reading order. */
  public static String of(List<Block> blocks) {
    ChartSpecText charts = new ChartSpecText();
    charts.walk(blocks);
    return charts.text.toString();
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  private void mark(int indent, String name, Mark mark) {
    StringBuilder line = new StringBuilder(name.isEmpty() ? "" : name + ": ");
    line.append(mark.label()).append(" | ").append(mark.text());
    line.append(" [").append(mark.source().reference()).append("] ").append(role(mark.role()));
    if (mark.significance() != ChartSpec.Significance.NONE) {
      line.append(' ').append(mark.significance());
    }
    line(indent, line.toString());
  }

  /** The kind, and which of several if there are several. */
  private static String role(ColorRole role) {
    return role.of() > 1 ? role.kind() + " " + role.rank() + " of " + role.of() : "" + role.kind();
  }

  private void marks(int indent, List<Mark> marks) {
    marks.forEach(mark -> mark(indent, "", mark));
  }

  private void parts(String name, List<ChartSpec.Part> parts) {
    parts.forEach(part -> line(1, name + " " + part.label() + ": " + role(part.role())));
  }

  @Override
  public Void chart(Chart chart) {
    ChartSpec spec = chart.spec();
    line(0, chart.id() + " " + spec.getClass().getSimpleName() + " intervals " + spec.intervals());
    if (spec instanceof ChartSpec.Histogram histogram) {
      marks(1, histogram.marks());
      histogram.nets().forEach(n -> mark(1, n.first() + " to " + n.last(), n.net()));
      histogram.mean().ifPresent(mean -> mark(1, "mean", mean));
    } else if (spec instanceof ChartSpec.Bars bars) {
      marks(1, bars.marks());
      bars.callouts().forEach(c -> mark(1, "callout on bar " + c.mark(), c.other()));
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      diverging(diverging);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      parts("part", stacked.scale());
      for (ChartSpec.Stacked.Row row : stacked.rows()) {
        line(1, row.label());
        marks(2, row.shares());
      }
    } else if (spec instanceof ChartSpec.Dots dots) {
      parts("series", dots.series());
      dots.axis().ifPresent(this::axis);
      for (ChartSpec.Dots.Row row : dots.rows()) {
        line(1, row.label() + ": gap " + row.gap());
        marks(2, row.points());
      }
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines(lines);
    }
    return super.chart(chart);
  }

  private void diverging(ChartSpec.Diverging chart) {
    parts("part", chart.scale());
    line(
        1,
        "sides "
            + chart.positive()
            + ", "
            + chart.negative()
            + "; apart "
            + chart.apart().orElse("none"));
    for (ChartSpec.Diverging.Row row : chart.rows()) {
      line(1, row.label() + ": " + row.emphasis());
      marks(2, row.shares());
      mark(2, "positive", row.positive());
      mark(2, "negative", row.negative());
      row.apart().ifPresent(mark -> mark(2, "apart", mark));
    }
  }

  private void axis(Axis axis) {
    line(1, "axis from " + axis.from() + ", " + axis.first());
    line(1, "axis to " + axis.to() + ", " + axis.last());
  }

  private void lines(ChartSpec.Lines chart) {
    List<String> editions =
        chart.editions().stream().map(each -> each.label() + " at " + each.place()).toList();
    line(1, "editions " + editions);
    chart.axis().ifPresent(this::axis);
    for (ChartSpec.Lines.Series series : chart.series()) {
      line(1, series.label() + ": " + role(series.role()));
      for (int i = 0; i < series.points().size(); i++) {
        String edition = chart.editions().get(i).label();
        series
            .points()
            .get(i)
            .ifPresentOrElse(mark -> mark(2, edition, mark), () -> line(2, edition + ": none"));
      }
    }
  }
}
