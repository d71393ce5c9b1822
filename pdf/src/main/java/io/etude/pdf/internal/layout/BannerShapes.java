package io.etude.pdf.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares the measure between the row labels and the columns of a banner. Columns take their natural
 * width, labels what they want of the rest; a banner too wide makes several panels.
 */
final class BannerShapes {

  /** Bounds of the stub's width, as parts of the measure. */
  private static final double LEAST_STUB = 0.22;

  private static final double MOST_STUB = 0.38;

  /** What long labels may take where few columns leave the room. */
  private static final double SPARE_STUB = 0.55;

  /** A column takes no more than this part of the measure. */
  private static final double MOST_COLUMN = 0.62;

  /** The white that columns get beyond what they need, when there is plenty. */
  private static final double EXTRA = 10;

  private static final int SPANNER_LINES = 2;

  /** How columns give way so that more of them stand beside each other. */
  private enum Squeeze {
    NONE(8, 3, Double.MAX_VALUE),
    CLOSE(6, 3, Double.MAX_VALUE),
    DIVIDED(5.5, 4, 5.5);

    private final double pad;

    /** The lines that a heading may take. */
    private final int lines;

    /** Longer words than that, in ems, may be divided in headings. */
    private final double longest;

    Squeeze(double pad, int lines, double longest) {
      this.pad = pad;
      this.lines = lines;
      this.longest = longest;
    }
  }

  private final Setting setting;
  private final BannerNeeds needs;
  private final List<Integer> shown;
  private final List<Integer> omitted;
  private final List<TableModel.Column> columns;
  private final Grid grid;
  private final double measure;
  private final double leastStub;

  private BannerShapes(Setting setting, BannerNeeds needs, Grid grid) {
    this.setting = setting;
    this.needs = needs;
    this.grid = grid;
    shown = needs.shown();
    omitted =
        IntStream.range(0, needs.columns().size()).boxed().filter(c -> !shown.contains(c)).toList();
    columns = shown.stream().map(needs.columns()::get).toList();
    measure = grid.fullWidth();
    leastStub = stub(needs.halvedLabels());
  }

  /** The fewest panels; of the ways to have so few, the one that squeezes columns least. */
  static List<PanelShape> of(Setting setting, BannerNeeds needs, Grid grid) {
    BannerShapes shapes = new BannerShapes(setting, needs, grid);
    List<PanelShape> best = List.of();
    for (Squeeze squeeze : Squeeze.values()) {
      List<PanelShape> panels = shapes.panels(squeeze);
      if (best.isEmpty() || panels.size() < best.size()) {
        best = panels;
      }
      if (best.size() == 1) {
        break;
      }
    }
    return best;
  }

  private double stub(double wished) {
    return Math.min(Math.max(wished, LEAST_STUB * measure), MOST_STUB * measure);
  }

  private List<PanelShape> panels(Squeeze squeeze) {
    double[] widths = widths(squeeze);
    List<List<Integer>> panels = split(widths, measure - leastStub);
    double widest = 0;
    int most = 0;
    for (List<Integer> panel : panels) {
      widest = Math.max(widest, panel.stream().mapToDouble(c -> widths[c]).sum());
      most = Math.max(most, panel.size());
    }
    double room = measure - widest;
    double wished =
        Math.max(stub(needs.wholeLabels()), Math.min(needs.halvedLabels(), SPARE_STUB * measure));
    double stub = Math.min(Math.max(room, leastStub), wished);
    double extra = Math.max(0, Math.min(EXTRA, (room - stub) / most));
    return panels.stream().map(panel -> shape(panel, widths, stub, squeeze.pad, extra)).toList();
  }

  /** For every column the width that its figures and its heading ask for, with white before it. */
  private double[] widths(Squeeze squeeze) {
    double[] widths = new double[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      double head = head(columns.get(c).label(), squeeze);
      double after = needs.after(shown.get(c));
      double overhang = Math.min(after, PanelShape.OVERHANG);
      double content = Math.max(needs.before(shown.get(c)), head - overhang) + after;
      widths[c] = Math.min(content + squeeze.pad, MOST_COLUMN * measure);
    }
    widenUnderSpanners(widths, squeeze, false);
    widenUnderSpanners(widths, squeeze, true);
    return widths;
  }

  private double head(String label, Squeeze squeeze) {
    Look look = setting.looks.tableHead;
    double longest = squeeze.longest * look.size();
    return setting.words.widestWord(label, look) <= longest
        ? setting.words.narrowest(label, look, squeeze.lines)
        : setting.words.narrowestDivided(label, look, longest, squeeze.lines);
  }

  private void widenUnderSpanners(double[] widths, Squeeze squeeze, boolean inner) {
    int from = 0;
    while (from < widths.length) {
      int end = TableLayout.spanEnd(columns, from, inner);
      String text = columns.get(from).over(inner);
      if (!text.isEmpty()) {
        double wanted = setting.words.narrowest(text, setting.looks.tableHead, SPANNER_LINES);
        double has = -squeeze.pad;
        for (int c = from; c < end; c++) {
          has += widths[c];
        }
        double missing = Math.min(wanted, MOST_COLUMN * measure - squeeze.pad) - has;
        for (int c = from; c < end && missing > 0; c++) {
          widths[c] += missing / (end - from);
        }
      }
      from = end;
    }
  }

  /** Columns in panels that fit the page; a segment is kept whole if it fits one. */
  private List<List<Integer>> split(double[] widths, double room) {
    List<List<Integer>> panels = new ArrayList<>();
    List<Integer> panel = new ArrayList<>();
    double used = 0;
    int start = 0;
    while (start < widths.length) {
      int end = start + 1;
      double group = widths[start];
      while (end < widths.length && columns.get(end).group() == columns.get(start).group()) {
        group += widths[end++];
      }
      boolean whole = used + group <= room;
      for (int c = start; c < end; c++) {
        boolean full = used + widths[c] > room || c == start && !whole && group <= room;
        if (full && !panel.isEmpty()) {
          panels.add(panel);
          panel = new ArrayList<>();
          used = 0;
        }
        panel.add(c);
        used += widths[c];
      }
      start = end;
    }
    panels.add(panel);
    return panels;
  }

  private PanelShape shape(
      List<Integer> panel, double[] widths, double stub, double pad, double extra) {
    List<Integer> indices = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    List<Double> figures = new ArrayList<>();
    double right = stub;
    for (int c : panel) {
      right += widths[c] + extra;
      indices.add(shown.get(c));
      rights.add(right);
      figures.add(right - needs.after(shown.get(c)));
    }
    return new PanelShape(grid, indices, omitted, stub, pad, rights, figures);
  }
}
