package io.etude.xlsx.page;

import io.etude.document.Chart;
import io.etude.xlsx.chart.ChartBlock;
import io.etude.xlsx.chart.ChartData;
import io.etude.xlsx.chart.ChartNotes;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.LineBreaks;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All charts, two side by side, drawn of the figures of another sheet. Stacked bars some of whose
 * parts are too small for their figures take the width of both.
 */
public record ChartsPage(WorkbookContext context, String name, ChartFiguresPage figures)
    implements WorkbookPage {

  private static final int WIDTH = 560;

  /** Columns of the default width that a chart covers. */
  private static final int COLUMNS = 8;

  private static final double LINE = 70;

  private static final int FIRST_ROW = 3;

  /** All charts are scaled to one page if they are higher than it by this factor at most. */
  private static final double MAX_EXCESS = 1.15;

  @Override
  public String title() {
    return context.word("xlsx.charts");
  }

  @Override
  public List<Entry> listed() {
    return figures.charts().stream().map(c -> new Entry(c.id(), c.title())).toList();
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().positive().dark());
    sheet.orientation(Sheet.Orientation.PORTRAIT);
    List<ChartBlock.Laid> laid = figures.figures(new Sheet(figures.name()));
    double width = sheet.pixelsBefore(sheet.columnAfter(COLUMNS + 1, WIDTH) + 1);
    int scale = Paper.scaleOf(sheet.orientation(), width);
    double page = Paper.height(sheet.orientation()) * 100 / scale / sheet.defaultHeight();
    List<Place> places = places(laid, Double.MAX_VALUE);
    double rows = places.stream().mapToDouble(Place::end).max().orElse(0);
    if (rows > page && rows <= page * MAX_EXCESS) {
      scale = (int) Math.floor(scale * page / rows);
      page = rows;
    }
    sheet.scale(scale);
    for (Place place : places(laid, page)) {
      if (place.opensPage()) {
        sheet.breakBefore(place.row());
      }
      chart(sheet, place, laid.get(place.index()));
    }
  }

  /**
   * Where a chart is.
   *
   * @param index its index
   * @param row its first row
   * @param end the row after its notes and a blank one
   * @param side 0 in the left column, 1 in the right one
   * @param isWide whether it takes both columns
   * @param opensPage whether it is the first of a page after the first one
   */
  private record Place(int index, int row, int end, int side, boolean isWide, boolean opensPage) {}

  /** Where the charts are on pages of that many rows. */
  private List<Place> places(List<ChartBlock.Laid> laid, double page) {
    List<Place> places = new ArrayList<>();
    int[] next = {FIRST_ROW, FIRST_ROW};
    int top = 0;
    List<Integer> left = new ArrayList<>(IntStream.range(0, laid.size()).boxed().toList());
    while (!left.isEmpty()) {
      int i = left.remove(following(left, laid, Math.abs(next[0] - next[1])));
      boolean wide = isWide(laid.get(i));
      int after = Math.max(next[0], next[1]);
      int side = wide || next[0] <= next[1] ? 0 : 1;
      int at = wide ? after : next[side];
      int rows = rows(i, laid.get(i), wide);
      boolean opens = at > Math.max(top, FIRST_ROW) && at + rows > top + page;
      if (opens) {
        top = after;
        next = new int[] {top, top};
        side = 0;
        at = top;
      }
      places.add(new Place(i, at, at + rows + 1, side, wide, opens));
      next[side] = at + rows + 1;
      next[1] = wide ? next[0] : next[1];
    }
    return places;
  }

  /**
   * The place in a list of the chart that follows: the first, or before a wide one the next that
   * fills most of the room that it would leave beside the last.
   */
  private int following(List<Integer> left, List<ChartBlock.Laid> laid, int room) {
    if (isWide(laid.get(left.get(0)))) {
      for (int place = 1; place < left.size(); place++) {
        ChartBlock.Laid other = laid.get(left.get(place));
        if (!isWide(other)) {
          return room * 2 >= rows(left.get(place), other, false) ? place : 0;
        }
      }
    }
    return 0;
  }

  private static boolean isWide(ChartBlock.Laid laid) {
    return !laid.chart().hasRoomForLabels(WIDTH);
  }

  /** The width of a line in digits. */
  private static double line(boolean wide) {
    return wide ? 2 * LINE : LINE;
  }

  /** The rows of a chart with its heading and its notes. */
  private int rows(int index, ChartBlock.Laid laid, boolean wide) {
    double line = line(wide);
    Chart chart = figures.charts().get(index);
    int rows = LineBreaks.broken(context.heading(chart), line * 0.75).size();
    if (!chart.subtitle().isEmpty()) {
      rows += LineBreaks.broken(context.plain(chart.subtitle()), line).size();
    }
    for (String note : notes(chart)) {
      rows += LineBreaks.broken(note, line).size();
    }
    return rows + SheetSizes.rowsFor(laid.height()) + 1;
  }

  /** Lays a chart under its heading, and its notes beneath it. */
  private void chart(Sheet sheet, Place place, ChartBlock.Laid laid) {
    double line = line(place.isWide());
    int top = place.row();
    int column = place.side() * (COLUMNS + 1);
    Stylebook styles = context.styles();
    Chart chart = figures.charts().get(place.index());
    context.anchor(sheet, top, column, chart.id());
    int row =
        LineBreaks.lay(
            sheet, top, column, context.heading(chart), line * 0.75, styles.sheetHeading());
    if (!chart.subtitle().isEmpty()) {
      row =
          LineBreaks.lay(
              sheet, row, column, context.plain(chart.subtitle()), line, styles.subtitle());
    }
    sheet.add(
        new Overlay.ChartPlacement(
            row,
            column,
            place.isWide() ? wideWidth(sheet) : WIDTH,
            laid.height(),
            laid.chart(),
            figures.name()));
    row += SheetSizes.rowsFor(laid.height()) + 1;
    for (String note : notes(chart)) {
      row = LineBreaks.lay(sheet, row, column, note, line, styles.note());
    }
  }

  /** The pixels of two charts side by side. */
  private static int wideWidth(Sheet sheet) {
    return (int) sheet.pixelsBefore(COLUMNS + 1) + WIDTH;
  }

  /** The chart's notes, and which labels are meant that are bold elsewhere: Excel has all alike. */
  private List<String> notes(Chart chart) {
    List<String> notes = new ArrayList<>(ChartNotes.ofNative(chart, context));
    List<String> bold =
        ChartData.of(chart.spec(), context).lines().stream()
            .filter(ChartData.Line::isStrong)
            .map(ChartData.Line::label)
            .toList();
    if (!bold.isEmpty()) {
      notes.add(context.word("xlsx.bold", String.join(", ", bold)));
    }
    return notes;
  }
}
