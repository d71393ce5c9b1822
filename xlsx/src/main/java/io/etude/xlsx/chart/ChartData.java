package io.etude.xlsx.chart;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.GroupRows;
import io.etude.document.chart.SurveyEdition;
import io.etude.results.Flag;
import io.etude.xlsx.context.WorkbookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a chart as a plain table: the part that charts of all types share.
 *
 * @param headers headings of the columns of figures
 * @param lines the rows
 * @param drawn how many of the rows are marks; those after them, nets and a mean, are not drawn
 * @param places the years of rows that are editions unevenly apart, in a chart that draws them so;
 *     empty for equal distances
 */
public record ChartData(List<String> headers, List<Line> lines, int drawn, List<Integer> places) {

  /** So many columns have colours of their own. */
  private static final int MAX_COLUMNS = 4;

  /**
   * A row.
   *
   * @param label its heading
   * @param marks one per column; empty where there is no figure
   * @param emphasis whether it has a significant gap: its heading is bold, as the chart's note says
   */
  public record Line(String label, List<Optional<Mark>> marks, ChartSpec.Emphasis emphasis) {
    public Line {
      marks = List.copyOf(marks);
    }

    Line(String label, List<Optional<Mark>> marks) {
      this(label, marks, ChartSpec.Emphasis.NORMAL);
    }

    /** Whether its heading is bold. */
    public boolean isStrong() {
      return emphasis == ChartSpec.Emphasis.STRONG;
    }
  }

  public ChartData {
    headers = List.copyOf(headers);
    lines = List.copyOf(lines);
    places = List.copyOf(places);
  }

  public static ChartData of(ChartSpec spec, WorkbookContext context) {
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram(histogram, context);
    } else if (spec instanceof ChartSpec.Bars bars) {
      return bars(bars, context);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return diverging(diverging);
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return plain(
          labels(stacked.scale()),
          stacked.rows().stream().map(row -> line(row.label(), row.shares())).toList());
    } else if (spec instanceof ChartSpec.Dots dots) {
      ChartSpec.Dots drawn = GroupRows.of(dots);
      return plain(labels(drawn.series()), drawn.rows().stream().map(ChartData::line).toList());
    }
    return lines((ChartSpec.Lines) spec);
  }

  /**
   * The figures as a native chart draws them: of more groups than have a row together each is a
   * row, so that its name is beside its bars, and the answers are the columns.
   */
  static ChartData drawn(ChartSpec spec, WorkbookContext context) {
    return spec instanceof ChartSpec.Dots dots && isByGroup(GroupRows.of(dots))
        ? byGroup(GroupRows.of(dots))
        : of(spec, context);
  }

  /** Whether each group is a row: of so many that their marks would lie on each other. */
  static boolean isByGroup(ChartSpec.Dots dots) {
    return dots.isInPanels() && dots.rows().size() <= MAX_COLUMNS;
  }

  private static ChartData byGroup(ChartSpec.Dots dots) {
    List<Line> lines = new ArrayList<>();
    for (int s = 0; s < dots.series().size(); s++) {
      int group = s;
      lines.add(
          line(
              dots.series().get(s).label(),
              dots.rows().stream().map(row -> row.points().get(group)).toList()));
    }
    return plain(dots.rows().stream().map(ChartSpec.Dots.Row::label).toList(), lines);
  }

  private static List<String> labels(List<ChartSpec.Part> parts) {
    return parts.stream().map(ChartSpec.Part::label).toList();
  }

  private static ChartData plain(List<String> headers, List<Line> lines) {
    return new ChartData(headers, lines, lines.size(), List.of());
  }

  private static Line line(String label, List<Mark> marks) {
    return new Line(withSign(label, marks), marks.stream().map(Optional::of).toList());
  }

  /** A heading that says that a mark is withheld: the chart has none there, as if it were zero. */
  private static String withSign(String label, List<Mark> marks) {
    return marks.stream()
        .filter(ChartData::isWithheld)
        .findFirst()
        .map(mark -> label + "\u00A0" + mark.text())
        .orElse(label);
  }

  /** Whether disclosure control withholds a mark. */
  static boolean isWithheld(Mark mark) {
    return mark.value().isEmpty() && mark.source().flags().contains(Flag.SUPPRESSED);
  }

  private static Line line(ChartSpec.Dots.Row row) {
    ChartSpec.Emphasis emphasis =
        row.gap() == ChartSpec.Significance.NONE
            ? ChartSpec.Emphasis.NORMAL
            : ChartSpec.Emphasis.STRONG;
    List<Optional<Mark>> marks = row.points().stream().map(Optional::of).toList();
    return new Line(withSign(row.label(), row.points()), marks, emphasis);
  }

  private static ChartData histogram(ChartSpec.Histogram histogram, WorkbookContext context) {
    List<Line> lines = new ArrayList<>();
    histogram.marks().forEach(mark -> lines.add(line(mark.label(), List.of(mark))));
    histogram.nets().forEach(net -> lines.add(line(net.net().label(), List.of(net.net()))));
    histogram.mean().ifPresent(mean -> lines.add(line(mean.label(), List.of(mean))));
    return new ChartData(
        List.of(context.word("xlsx.share")), lines, histogram.marks().size(), List.of());
  }

  private static ChartData bars(ChartSpec.Bars bars, WorkbookContext context) {
    List<String> others =
        bars.callouts().stream().map(callout -> callout.other().label()).distinct().toList();
    List<String> headers = new ArrayList<>();
    headers.add(context.word(others.isEmpty() ? "xlsx.share" : "total"));
    headers.addAll(others);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < bars.marks().size(); i++) {
      int index = i;
      List<Optional<Mark>> marks = new ArrayList<>();
      marks.add(Optional.of(bars.marks().get(i)));
      for (String other : others) {
        marks.add(
            bars.callouts().stream()
                .filter(c -> c.mark() == index && c.other().label().equals(other))
                .map(ChartSpec.Callout::other)
                .findFirst());
      }
      List<Mark> known = marks.stream().flatMap(Optional::stream).toList();
      lines.add(new Line(withSign(bars.marks().get(i).label(), known), marks));
    }
    return plain(headers, lines);
  }

  private static ChartData diverging(ChartSpec.Diverging diverging) {
    List<String> headers = new ArrayList<>(labels(diverging.scale()));
    headers.add(diverging.positive());
    headers.add(diverging.negative());
    diverging.apart().ifPresent(headers::add);
    List<Line> lines = new ArrayList<>();
    for (ChartSpec.Diverging.Row row : diverging.rows()) {
      List<Optional<Mark>> marks = new ArrayList<>();
      row.shares().forEach(mark -> marks.add(Optional.of(mark)));
      marks.add(Optional.of(row.positive()));
      marks.add(Optional.of(row.negative()));
      if (diverging.apart().isPresent()) {
        marks.add(row.apart());
      }
      lines.add(new Line(row.label(), marks));
    }
    return plain(headers, lines);
  }

  private static ChartData lines(ChartSpec.Lines spec) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < spec.editions().size(); i++) {
      List<Optional<Mark>> marks = new ArrayList<>();
      for (ChartSpec.Lines.Series series : spec.series()) {
        marks.add(series.points().get(i));
      }
      lines.add(new Line(spec.editions().get(i).label(), marks));
    }
    List<String> headers = spec.series().stream().map(ChartSpec.Lines.Series::label).toList();
    return new ChartData(headers, lines, lines.size(), places(spec.editions()));
  }

  /** A scale of whole numbers can be drawn, and names editions that are called by these. */
  private static List<Integer> places(List<SurveyEdition> editions) {
    boolean years =
        editions.stream().allMatch(each -> each.label().equals("" + (int) each.place()));
    return years && !SurveyEdition.areEven(editions)
        ? editions.stream().map(edition -> (int) edition.place()).toList()
        : List.of();
  }
}
