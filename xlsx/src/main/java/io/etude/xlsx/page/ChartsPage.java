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
import java.util.Optional;
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
    List<Place> places = places(sheet, laid, Double.MAX_VALUE);
    double rows = places.stream().mapToDouble(Place::end).max().orElse(0);
    if (rows > page && rows <= page * MAX_EXCESS) {
      scale = (int) Math.floor(scale * page / rows);
      page = rows;
    }
    sheet.scale(scale);
    for (Place place : places(sheet, laid, page)) {
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
  private List<Place> places(Sheet sheet, List<ChartBlock.Laid> laid, double page) {
    List<Place> places = new ArrayList<>();
    int[] next = {FIRST_ROW, FIRST_ROW};
    int top = 0;
    List<Integer> left = new ArrayList<>(IntStream.range(0, laid.size()).boxed().toList());
    while (!left.isEmpty()) {
      int i = left.remove(following(sheet, left, laid, Math.abs(next[0] - next[1])));
      boolean wide = isWide(laid.get(i));
      int after = Math.max(next[0], next[1]);
      int side = wide || next[0] <= next[1] ? 0 : 1;
      int at = wide ? after : next[side];
      int rows = rows(sheet, i, laid.get(i), wide);
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
  private int following(Sheet sheet, List<Integer> left, List<ChartBlock.Laid> laid, int room) {
    if (isWide(laid.get(left.get(0)))) {
      for (int place = 1; place < left.size(); place++) {
        ChartBlock.Laid other = laid.get(left.get(place));
        if (!isWide(other)) {
          return room * 2 >= rows(sheet, left.get(place), other, false) ? place : 0;
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
  private int rows(Sheet sheet, int index, ChartBlock.Laid laid, boolean wide) {
    int rows = 1 + SheetSizes.rowsFor(laid.height(width(sheet, wide))) + 1;
    for (String note : notes(figures.charts().get(index))) {
      rows += LineBreaks.broken(note, line(wide)).size();
    }
    return rows;
  }

  /** Lays a chart, which has its title, under its number, and its notes beneath it. */
  private void chart(Sheet sheet, Place place, ChartBlock.Laid laid) {
    double line = line(place.isWide());
    int top = place.row();
    int column = place.side() * (COLUMNS + 1);
    Stylebook styles = context.styles();
    Chart chart = figures.charts().get(place.index());
    context.anchor(sheet, top, column, chart.id());
    int row = top + 1;
    Optional<String> number = context.blocks().reference(chart.id());
    number.ifPresent(said -> sheet.text(top, column, said, styles.sheetHeading()));
    int width = width(sheet, place.isWide());
    int height = laid.height(width);
    sheet.add(new Overlay.ChartPlacement(row, column, width, height, laid.chart(), figures.name()));
    row += SheetSizes.rowsFor(height) + 1;
    for (String note : notes(chart)) {
      row = LineBreaks.lay(sheet, row, column, note, line, styles.note());
    }
  }

  /** The pixels of a chart; of a wide one those of two side by side. */
  private static int width(Sheet sheet, boolean wide) {
    return wide ? (int) sheet.pixelsBefore(COLUMNS + 1) + WIDTH : WIDTH;
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
