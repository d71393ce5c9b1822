package io.etude.pdf.layout.summary;

import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.line.TextStyle;
import io.etude.pdf.layout.summary.shape.BaseLines;
import io.etude.pdf.layout.summary.shape.CellNumbers;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.RowPlace;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.layout.summary.shape.SummaryTags;
import io.etude.pdf.layout.summary.strip.FigureColumns;
import io.etude.pdf.layout.summary.strip.StripPainter;
import io.etude.pdf.layout.summary.strip.StripRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Paints the cells of a row: those of the total, and those of groups that have columns. */
final class RowPainter {

  private static final double BETWEEN_ENDS = 4;

  private static final double BAR_HEIGHT = 7.5;

  /** The least length of a part of a bar that somebody chose: less is not seen in print. */
  private static final double MIN_PART = 0.5;

  /** The most that a column of a distribution takes of the width. */
  private static final double MAX_COLUMN = 8;

  /** The height of the columns of a distribution. */
  private static final double COLUMNS = 24;

  private static final Pattern ONE_DIGIT = Pattern.compile("\\d(?!\\d)");

  private final SummarySizes sizes;
  private final SummaryStyles styles;
  private final SummaryShape shape;
  private final StripPainter strips;
  private final double axisEnd;

  /** The room of the widest figure of the total. */
  private final double figure;

  RowPainter(SummarySizes sizes, SummaryRun run) {
    this.sizes = sizes;
    axisEnd = sizes.axes.end();
    styles = sizes.styles;
    shape = sizes.shape;
    strips = new StripPainter(sizes.axes, shape.segments());
    figure = figure(run);
  }

  private double figure(SummaryRun run) {
    double widest = sizes.context.words.width("100", styles.strong);
    for (SummaryTable table : run.tables()) {
      for (int r = 0; r < table.rows().size(); r++) {
        SummaryCell cell = table.cell(r, 0);
        if (CellNumbers.share(cell).isPresent()) {
          widest = Math.max(widest, sizes.context.words.width(cell.text(), styles.strong));
        }
      }
    }
    return widest;
  }

  /**
   * The elements of the cells of a row.
   *
   * @param tags those of the table
   * @param row that of the row
   * @param rowIds the headings of its cells
   * @param total that of the cell of the total
   */
  record Cells(SummaryTags tags, Tag row, List<String> rowIds, Tag total) {
    Tag group(int column) {
      return tags.cell(row, rowIds, column);
    }
  }

  /** Paints the cells of a row. */
  void cells(SummaryTable table, int row, RowPlace place, Cells cells) {
    total(table.cell(row, 0), table.rows().get(row), place, cells.total());
    groups(table, row, place, cells);
  }

  /** The cells of an item of a grid, whose bar is where other tables have labels. */
  void gridCells(SummaryTable table, int row, RowPlace place, Cells cells, Tag bar) {
    Tag total = cells.total();
    SummaryShape.Grid grid = sizes.grid(table);
    if (table.rows().get(row).kind() == SummaryTable.Row.Kind.ITEM) {
      SummaryShape.Span span = grid.wholeBar();
      SummaryCell cell = table.cell(row, 0);
      stacked(cell, span, LevelFigures.BAR, place, bar)
          .ifPresent(
              mark ->
                  new LevelFigures(cell, span.width(), sizes)
                      .paint(
                          place.pen(),
                          place.x() + span.left(),
                          place.middle(),
                          place.top() + place.height(),
                          mark));
      figures(table, row, grid, place, total);
    } else {
      base(table.cell(row, 0), grid.bar(), place, total);
    }
    groups(table, row, place, cells);
  }

  /** The figures of the total side by side, in one cell that says what they are. */
  private void figures(
      SummaryTable table, int row, SummaryShape.Grid grid, RowPlace place, Tag td) {
    List<String> words = new ArrayList<>();
    for (int f = 1; f < table.totals().size(); f++) {
      words.add(table.totals().get(f).label() + " " + table.cell(row, f).text());
    }
    Mark mark = Pen.standsFor(td, String.join(", ", words));
    for (int f = 1; f < table.totals().size(); f++) {
      SummaryTable.Total total = table.totals().get(f);
      TextStyle style =
          switch (total.role().kind()) {
            case POSITIVE, NEGATIVE -> styles.strong.colored(styles.color(total.role()));
            default -> styles.strong;
          };
      double right = place.x() + grid.figures().get(f - 1).right();
      place.pen().right(table.cell(row, f).text(), style, right, place.baseline(style), mark);
    }
  }

  private void groups(SummaryTable table, int row, RowPlace place, Cells own) {
    int column = 1;
    for (SummaryShape.Segment segment : shape.segments()) {
      List<Tag> cells = new ArrayList<>();
      for (int g = 0; g < segment.groups().size(); g++) {
        cells.add(own.group(column++));
      }
      StripRow groups = new StripRow(table, row, segment);
      if (sizes.axes.isMarked(table, row, segment.index())) {
        strips.paint(groups, place, cells);
      } else if (strips.isEmpty(groups)) {
        strips.none(segment, place, cells.get(0));
      } else {
        columns(groups, place, cells);
      }
    }
  }

  /** The groups of a segment that have a column each. */
  private void columns(StripRow groups, RowPlace place, List<Tag> cells) {
    SummaryTable table = groups.table();
    SummaryTable.Row row = table.rows().get(groups.index());
    SummaryShape.Segment segment = groups.segment();
    for (int g = 0; g < cells.size(); g++) {
      SummaryCell cell = table.group(groups.index(), segment.groups().get(g));
      switch (row.kind()) {
        case BASE -> bases(cell.text(), segment.group(g), place, cells.get(g));
        case STATISTIC -> {
          // in line with the figure of the total
          double baseline = statisticBaseline(table.cell(groups.index(), 0), place.top());
          double height = 2 * (baseline - 0.34 * styles.strong.size() - place.top());
          RowPlace line = new RowPlace(place.pen(), place.x(), place.top(), height);
          group(cell, groups, segment.group(g), line, cells.get(g));
        }
        default -> group(cell, groups, segment.group(g), place, cells.get(g));
      }
    }
  }

  private void total(SummaryCell cell, SummaryTable.Row row, RowPlace place, Tag td) {
    switch (row.kind()) {
      case BASE -> base(cell, shape.total(), place, td);
      case STATISTIC -> distribution(cell, row, shape.total(), place, td);
      case ITEM -> answers(cell, shape.total(), place, td);
      case ANSWER, NET -> bar(cell, row, shape.total(), place, td);
    }
  }

  private void base(SummaryCell cell, SummaryShape.Span span, RowPlace place, Tag td) {
    if (!cell.text().isEmpty()) {
      TextStyle style = styles.tiny.colored(styles.brand.grey());
      double baseline = place.top() + style.ascent();
      place.pen().left(cell.text(), style, place.x() + span.left(), baseline, td.slot());
    }
  }

  /** A bar as long as the share, and the figure behind it. */
  private void bar(
      SummaryCell cell, SummaryTable.Row row, SummaryShape.Span span, RowPlace place, Tag td) {
    double room = span.width() - figure - 3;
    OptionalDouble share = CellNumbers.share(cell);
    double length = 0;
    if (share.isPresent() && share.getAsDouble() > 0 && !cell.parts().isEmpty()) {
      length = share.getAsDouble() / axisEnd * room;
      double height = Math.min(BAR_HEIGHT, place.height() - 2);
      place
          .pen()
          .box(
              place.x() + span.left(),
              place.middle() - height / 2,
              length,
              height,
              styles.color(cell.parts().get(0).role()),
              Mark.ARTIFACT);
    }
    TextStyle style = row.level() > 0 ? styles.cell : styles.strong;
    place
        .pen()
        .left(
            cell.text(),
            style,
            place.x() + span.left() + length + 3,
            place.baseline(style),
            td.slot());
  }

  /** A bar of all answers to a question, and the figure of the first behind it. */
  private void answers(SummaryCell cell, SummaryShape.Span span, RowPlace place, Tag td) {
    double end = span.right() - figure;
    place
        .pen()
        .left(
            cell.text(), styles.strong, place.x() + end, place.baseline(styles.strong), td.slot());
    stacked(cell, new SummaryShape.Span(span.left(), end - 3), BAR_HEIGHT, place, td);
  }

  /**
   * A bar of all answers: its content stands for the words that say them.
   *
   * @return the place of its content in the structure tree; empty if no bar may be drawn
   */
  private Optional<Mark> stacked(
      SummaryCell cell, SummaryShape.Span span, double height, RowPlace place, Tag td) {
    Mark mark = Pen.standsFor(td, cell.text().isEmpty() ? cell.words() : " (" + cell.words() + ")");
    double x = place.x() + span.left();
    double top = place.middle() - height / 2;
    boolean whole = cell.parts().stream().allMatch(part -> part.value().isPresent());
    if (!whole) {
      // a gap in the bar would be as long as what may not be shown
      String signs = signs(cell);
      TextStyle style = styles.tiny.colored(styles.brand.grey());
      place.pen().left(signs, style, x, place.baseline(style), mark);
      return Optional.empty();
    }
    double sum = cell.parts().stream().mapToDouble(p -> p.value().orElse(0)).sum();
    double scale = span.width() / Math.max(1, sum);
    for (ChartSpec.Mark part : cell.parts()) {
      double width = part.value().orElse(0) * scale;
      // a part that is hardly longer than the white behind it goes without that
      double shown = Math.max(width - LevelFigures.RULE, Math.min(width, MIN_PART));
      if (shown > 0) {
        place.pen().box(x, top, shown, height, styles.color(part.role()), mark);
      }
      x += width;
    }
    return Optional.of(mark);
  }

  private static String signs(SummaryCell cell) {
    return cell.parts().stream()
        .filter(part -> part.value().isEmpty())
        .map(ChartSpec.Mark::text)
        .distinct()
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /** Small columns over the scale, and the mean beside them. */
  private void distribution(
      SummaryCell cell, SummaryTable.Row row, SummaryShape.Span span, RowPlace place, Tag td) {
    double figure = place.pen().width(cell.text(), styles.strong) + 4;
    List<ChartSpec.Mark> parts = cell.parts();
    double room = Math.min(span.width() - figure, parts.size() * MAX_COLUMN);
    boolean whole = isDrawn(cell);
    double at = place.x() + span.left() + (whole ? room + 4 : 0);
    double baseline = statisticBaseline(cell, place.top());
    // other statistics are read on behind it
    String on = sizes.first && SummarySizes.isSentence(row) ? " " : "";
    place.pen().left(cell.text() + (whole ? "" : on), styles.strong, at, baseline, td.slot());
    if (whole) {
      String words = cell.text().isEmpty() ? cell.words() : " (" + cell.words() + ")";
      columns(parts, span.left(), room, place, Pen.standsFor(td, words + on));
    }
  }

  /** Whether a distribution is drawn: one of which a part is hidden is not. */
  private static boolean isDrawn(SummaryCell cell) {
    return !cell.parts().isEmpty()
        && cell.parts().stream().allMatch(part -> part.value().isPresent());
  }

  /** Beside the middle of the columns of a distribution, or in line with the name of the mean. */
  private double statisticBaseline(SummaryCell total, double top) {
    return isDrawn(total)
        ? top + COLUMNS / 2 + 0.34 * styles.strong.size()
        : top + sizes.statistic().ascent();
  }

  private void columns(
      List<ChartSpec.Mark> parts, double left, double room, RowPlace place, Mark mark) {
    double most = parts.stream().mapToDouble(p -> p.value().orElse(0)).max().orElse(0);
    double pitch = room / parts.size();
    double foot = place.top() + COLUMNS;
    double x = place.x() + left;
    for (ChartSpec.Mark part : parts) {
      double height = most > 0 ? part.value().orElse(0) / most * COLUMNS : 0;
      place
          .pen()
          .box(
              x,
              foot - height,
              Math.max(0.5, pitch - 0.75),
              height,
              styles.color(part.role()),
              mark);
      x += pitch;
    }
    place.pen().box(place.x() + left, foot, room, 0.5, styles.brand.grey(), Mark.ARTIFACT);
    ends(parts, place.x() + left, room, foot, place.pen(), mark);
  }

  /** The names of the first and the last column; numbers within the scale where words are long. */
  private void ends(
      List<ChartSpec.Mark> parts, double x, double room, double foot, Pen pen, Mark mark) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double baseline = foot + style.ascent() + 0.5;
    String first = parts.get(0).label();
    String last = parts.get(parts.size() - 1).label();
    if (pen.width(first, style) + pen.width(last, style) + BETWEEN_ENDS <= room) {
      pen.left(first, style, x, baseline, mark);
      pen.right(last, style, x + room, baseline, mark);
      return;
    }
    double pitch = room / parts.size();
    int[] numbers =
        IntStream.range(0, parts.size())
            .filter(i -> parts.get(i).label().chars().noneMatch(Character::isLetter))
            .toArray();
    double free = x;
    for (int i : numbers) {
      boolean outer = i == numbers[0] || i == numbers[numbers.length - 1];
      double middle = x + (i + 0.5) * pitch;
      double half = pen.width(parts.get(i).label(), style) / 2;
      if (outer && middle - half >= free) {
        pen.centre(parts.get(i).label(), style, middle, baseline, mark);
        free = middle + half + BETWEEN_ENDS;
      }
    }
  }

  /** The figure of a group on a shaded ground, with its triangle. */
  private void group(
      SummaryCell cell, StripRow row, SummaryShape.Span span, RowPlace place, Tag td) {
    double middle = place.x() + (span.left() + span.right()) / 2;
    if (cell.shift() != 0) {
      place
          .pen()
          .box(
              place.x() + span.left() + 0.5,
              place.top() + 0.5,
              span.width() - 1,
              place.height() - 1,
              styles.shade(cell.shift(), row.table(), row.index()),
              Mark.ARTIFACT);
    }
    boolean higher = cell.higher() != ChartSpec.Significance.NONE;
    boolean absent = cell.figure().flatMap(Figure::absence).isPresent();
    TextStyle style = higher ? styles.strong : styles.cell;
    if (absent) {
      style = style.colored(styles.brand.grey());
    }
    double width = place.pen().width(cell.text(), style);
    double whole = FigureColumns.width(cell, sizes.context.words, styles);
    double left = whole > span.width() - 2 ? middle - whole / 2 : middle - width / 2;
    if (ONE_DIGIT.matcher(cell.text()).lookingAt()) {
      // units are below units
      left += place.pen().width("0", styles.cell) / 2;
    }
    double baseline = place.baseline(style);
    // what it is lower than has no mark of its own
    Mark mark = higher || cell.words().isEmpty() ? td.slot() : Pen.standsFor(td, cell.spoken());
    place.pen().left(cell.text(), style, left, baseline, mark);
    if (higher) {
      Mark said = Pen.standsFor(td, ", " + cell.words());
      boolean strict = cell.higher() == ChartSpec.Significance.CAPITAL_LEVEL;
      double x = left + width + FigureColumns.BEFORE_TRIANGLE;
      int ink = styles.brand.ink();
      place.pen().triangle(x, baseline - 0.8, FigureColumns.TRIANGLE, ink, strict, said);
    }
  }

  private void bases(String text, SummaryShape.Span span, RowPlace place, Tag td) {
    TextStyle style = styles.tiny.colored(styles.brand.grey());
    double middle = place.x() + (span.left() + span.right()) / 2;
    Mark mark = td.slot();
    double baseline = place.top() + style.ascent();
    for (String line : BaseLines.of(text, span.width(), sizes.context.words, styles.tiny)) {
      place.pen().centre(line, style, middle, baseline, mark);
      baseline += style.leading();
    }
  }
}
