package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.CellReader;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Bars, dots and intervals of the results in summary lie where their values say, by 0.1 point, and
 * the figure beside a mark is its own. Axes are read from the lines that readers see.
 */
class SummaryMarksTest {

  private static final double NEAR = 0.1;

  /** Of lines that are drawn to be seen, half their width. */
  private static final double HALF_LINE = 0.2;

  /** The width of the line of a group that differs, and of others. */
  private static final double THICK_LINE = 1.7;

  private static final double THIN_LINE = 0.7;

  private final List<Row> rows = new ArrayList<>();

  /** A row as it is to be drawn, and as it is. */
  private record Row(SummaryTable table, int index, List<Tag> cells, Page page) {
    SummaryTable.Row.Kind kind() {
      return table.rows().get(index).kind();
    }

    /** The cells of groups come last. */
    Tag group(int group) {
      return cells.get(cells.size() - table.banner().groups().size() + group);
    }
  }

  @BeforeEach
  void readTheResultsOfTheGazette() {
    String folder = "../examples/gazette-orange-2018";
    Study study = Study.read(Path.of(folder, "study.yaml"));
    Report whole =
        StudyReport.of(Analysis.of(study).run(CsvSource.of(Path.of(folder, "responses.csv"))))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    Report report =
        whole.withBlocks(
            whole.blocks().stream()
                .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
                .toList());
    LaidPages pages = LaidPages.of(report, Theme.magazine());
    List<Tag> trs = new ArrayList<>();
    for (Tag table : new CellReader(pages).tables()) {
      CellReader.all(table, Tag.Role.TR).stream()
          // the notes below all tables are one cell
          .filter(tr -> CellReader.all(tr, Tag.Role.TD).size() > 1)
          .filter(tr -> page(pages, CellReader.all(tr, Tag.Role.TD)).isPresent())
          .forEach(trs::add);
    }
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        SummaryTable table = summary.table();
        for (int r = 0; r < table.rows().size(); r++) {
          List<Tag> cells = CellReader.all(trs.remove(0), Tag.Role.TD);
          rows.add(new Row(table, r, cells, page(pages, cells).orElseThrow()));
        }
        return null;
      }
    }.walk(report.blocks());
    // every row of the results was painted once
    assertThat(trs).isEmpty();
  }

  /** Where the cells of a row are painted; nowhere for the empty ones of a heading. */
  private static Optional<Page> page(LaidPages pages, List<Tag> cells) {
    return pages.pages().stream()
        .filter(page -> page.items().stream().anyMatch(item -> isIn(item, cells)))
        .findFirst();
  }

  private static boolean isIn(Item item, List<Tag> cells) {
    return item.mark() instanceof Mark.Slot slot
        && slot.tag().enclosing(Tag.Role.TD).filter(cells::contains).isPresent();
  }

  private static <T extends Item> List<T> items(Row row, Tag cell, Class<T> type) {
    return row.page().items().stream()
        .filter(item -> isIn(item, List.of(cell)))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static <T extends Item> Stream<T> drawn(Row row, Class<T> type) {
    return row.page().items().stream().filter(type::isInstance).map(type::cast);
  }

  /** The middle of a dot. */
  private static double x(Item.Path dot) {
    return dot.path().getBounds2D().getCenterX();
  }

  private static double y(Item.Path dot) {
    return dot.path().getBounds2D().getCenterY();
  }

  private static boolean isShare(SummaryCell cell) {
    return cell.figure()
        .filter(f -> f.kind() == Figure.Kind.PERCENT && f.number().isPresent())
        .isPresent();
  }

  private static double number(SummaryCell cell) {
    return cell.figure().orElseThrow().number().orElseThrow();
  }

  /** The thin lines through a height, from left to right: the quarters, or tenths, of a strip. */
  private static List<Double> gridlines(Row row, double y) {
    return drawn(row, Item.Box.class)
        .filter(b -> Math.abs(b.width() - 2 * HALF_LINE) < 1e-6 && b.height() > 2)
        .filter(b -> b.y() < y && y < b.y() + b.height())
        .map(b -> b.x() + HALF_LINE)
        .sorted()
        .toList();
  }

  @Test
  void dotsOfSharesLieOnTheAxisOfTheirSegment() {
    int checked = 0;
    for (Row row : rows) {
      SummaryTable table = row.table();
      boolean strips =
          table.groupForm() == SummaryTable.GroupForm.STRIPS
              && row.kind() != SummaryTable.Row.Kind.BASE
              && row.kind() != SummaryTable.Row.Kind.STATISTIC;
      for (int segment = 0; strips && segment < table.banner().segments().size(); segment++) {
        checked += strip(row, segment);
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  /** All dots of a strip are on one scale that begins at the first line, a step to a line. */
  private static int strip(Row row, int segment) {
    List<double[]> dots = new ArrayList<>();
    List<SummaryCell> cells = new ArrayList<>();
    double height = 0;
    for (int group : row.table().banner().groupsOf(segment)) {
      SummaryCell cell = row.table().group(row.index(), group);
      List<Item.Path> paths = items(row, row.group(group), Item.Path.class);
      List<Item.Box> boxes = items(row, row.group(group), Item.Box.class);
      assertThat(paths.size() + boxes.size()).isEqualTo(isShare(cell) ? 1 : 0);
      if (!boxes.isEmpty()) {
        Item.Box line = boxes.get(0);
        assertThat(line.width()).isEqualTo(cell.differs() ? THICK_LINE : THIN_LINE);
        dots.add(new double[] {number(cell), line.x() + line.width() / 2});
        cells.add(cell);
        height = line.y() + line.height() / 2;
      } else if (isShare(cell)) {
        dots.add(new double[] {number(cell), x(paths.get(0))});
        cells.add(cell);
        height = y(paths.get(0));
        boolean full = paths.get(0).fill().orElseThrow() != 0xFFFFFF;
        assertThat(full).isEqualTo(cell.differs());
      }
    }
    if (dots.isEmpty()) {
      return 0;
    }
    List<Double> grid = gridlines(row, height);
    int each = grid.size() / row.table().banner().segments().size();
    double origin = grid.get(segment * each);
    double pitch = grid.get(segment * each + 1) - origin;
    boolean fits =
        Stream.of(0.25, 0.1)
            .anyMatch(
                share ->
                    dots.stream()
                        .allMatch(
                            dot -> Math.abs(origin + dot[0] / share * pitch - dot[1]) < NEAR));
    assertThat(fits).as("strip %d of %s", segment, row.table().id()).isTrue();
    labels(row, segment, dots, cells);
    return dots.size();
  }

  /** The dot at either end has its figure beside it where it is full, and no other has. */
  private static void labels(Row row, int segment, List<double[]> dots, List<SummaryCell> cells) {
    double low = dots.stream().mapToDouble(dot -> dot[0]).min().orElseThrow();
    double high = dots.stream().mapToDouble(dot -> dot[0]).max().orElseThrow();
    int i = 0;
    for (int group : row.table().banner().groupsOf(segment)) {
      SummaryCell cell = row.table().group(row.index(), group);
      if (!isShare(cell)) {
        continue;
      }
      List<Item.Glyphs> texts = items(row, row.group(group), Item.Glyphs.class);
      boolean end = cells.get(i).differs() && (dots.get(i)[0] == low || dots.get(i)[0] == high);
      if (!end) {
        assertThat(texts).isEmpty();
      } else if (!texts.isEmpty()) {
        assertThat(LaidPages.withoutSpaces(text(texts)))
            .isEqualTo(LaidPages.withoutSpaces(cell.text()));
        boolean left = texts.get(0).x() < dots.get(i)[1];
        assertThat(left).isEqualTo(dots.get(i)[0] == low);
      } else {
        // another dot of the same value has it
        double own = dots.get(i)[0];
        assertThat(dots.stream().filter(dot -> dot[0] == own)).hasSizeGreaterThan(1);
      }
      i++;
    }
  }

  private static String text(List<Item.Glyphs> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** Bars of one page begin at one place and are as long as their shares, to one scale. */
  @Test
  void barsOfTheTotalAreAsLongAsTheirShares() {
    double scale = 0;
    int checked = 0;
    for (Row row : rows) {
      boolean answer =
          row.kind() == SummaryTable.Row.Kind.ANSWER || row.kind() == SummaryTable.Row.Kind.NET;
      SummaryCell cell = row.table().cell(row.index(), 0);
      if (!answer || !isShare(cell) || number(cell) == 0) {
        continue;
      }
      int at = row.cells().size() - row.table().banner().groups().size() - 1;
      List<Item.Glyphs> texts = items(row, row.cells().get(at), Item.Glyphs.class);
      assertThat(LaidPages.withoutSpaces(text(texts)))
          .isEqualTo(LaidPages.withoutSpaces(cell.text()));
      Item.Glyphs label = texts.get(0);
      Item.Box bar =
          drawn(row, Item.Box.class)
              .filter(b -> b.y() < label.y() && label.y() - 3 < b.y() + b.height())
              .filter(b -> Math.abs(b.x() + b.width() + 3 - label.x()) < NEAR)
              .min(Comparator.comparingDouble(Item.Box::x))
              .orElseThrow();
      scale = scale == 0 ? bar.width() / number(cell) : scale;
      assertThat(bar.width()).isCloseTo(number(cell) * scale, within(NEAR));
      checked++;
    }
    assertThat(checked).isGreaterThan(10);
  }

  /** The parts of a bar of all answers, and the white between them, are its whole. */
  @Test
  void partsOfBarsAreAsWideAsTheirShares() {
    int checked = 0;
    for (Row row : rows) {
      List<ChartSpec.Mark> parts = row.table().cell(row.index(), 0).parts();
      if (row.kind() != SummaryTable.Row.Kind.ITEM
          || parts.stream().anyMatch(part -> part.value().isEmpty())) {
        continue;
      }
      Tag cell =
          row.cells().stream()
              .filter(td -> !items(row, td, Item.Box.class).isEmpty())
              .findFirst()
              .orElseThrow();
      List<Item.Box> boxes = items(row, cell, Item.Box.class);
      List<ChartSpec.Mark> seen = parts.stream().filter(p -> p.value().orElse(0) > 0.02).toList();
      double left = boxes.get(0).x();
      double white =
          boxes.size() > 1 ? boxes.get(1).x() - boxes.get(0).x() - boxes.get(0).width() : 0;
      double whole = boxes.get(boxes.size() - 1).x() + boxes.get(boxes.size() - 1).width() + white;
      int box = 0;
      double before = 0;
      for (ChartSpec.Mark part : parts) {
        double share = part.value().orElseThrow();
        if (seen.contains(part)) {
          while (box < boxes.size()
              && Math.abs(boxes.get(box).x() - left - before * (whole - left)) > NEAR + white) {
            box++;
          }
          assertThat(box).as(row.table().id() + " " + part.label()).isLessThan(boxes.size());
          assertThat(boxes.get(box).width() + white)
              .isCloseTo(share * (whole - left), within(NEAR + white));
          checked++;
        }
        before += share;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  /**
   * Every level of a grid has its figure: within its part of the bar, or under the bar in the order
   * of the parts, where only the figures beside it keep it from its part.
   */
  @Test
  void everyLevelOfAGridHasItsFigure() {
    int under = 0;
    int all = 0;
    for (Row row : rows) {
      boolean grid = row.table().form() == SummaryTable.Form.ITEMS;
      if (grid && row.kind() == SummaryTable.Row.Kind.ITEM) {
        under += levels(row);
        all += row.table().cell(row.index(), 0).parts().size();
      }
    }
    // bars are so long that a part has room for its figure unless it is hardly wider than one digit
    assertThat(under).isBetween(5, all / 5);
  }

  /** Checks the figures of a row; how many are under its bar. */
  private static int levels(Row row) {
    List<Item.Box> parts = List.of();
    List<Item.Glyphs> texts = List.of();
    for (Tag cell : row.cells()) {
      if (parts.isEmpty()) {
        parts = items(row, cell, Item.Box.class);
        texts = items(row, cell, Item.Glyphs.class);
      }
    }
    Item.Box last = parts.get(parts.size() - 1);
    double right = last.x() + last.width() + 3;
    double foot = last.y() + last.height();
    List<Item.Glyphs> inside = texts.stream().filter(text -> text.y() < foot).toList();
    List<Item.Glyphs> below =
        texts.stream()
            .filter(text -> text.y() > foot && text.x() < right)
            .sorted(Comparator.comparingDouble(Item.Glyphs::x))
            .toList();
    int next = 0;
    int box = 0;
    for (ChartSpec.Mark mark : row.table().cell(row.index(), 0).parts()) {
      if (mark.value().orElseThrow() == 0) {
        continue;
      }
      Item.Box part = parts.get(box++);
      double end = part.x() + part.width();
      String figure = LaidPages.withoutSpaces(mark.text()).replace("%", "");
      List<String> within =
          inside.stream()
              .filter(text -> text.x() > part.x() && text.x() + text.width() < end)
              .map(Item.Glyphs::text)
              .toList();
      if (!within.isEmpty()) {
        assertThat(within).containsExactly(figure);
        continue;
      }
      Item.Glyphs own = below.get(next);
      assertThat(own.text()).isEqualTo(figure);
      double before = next == 0 ? parts.get(0).x() : end(below.get(next - 1));
      double after = next + 1 == below.size() ? right : below.get(next + 1).x();
      boolean pushed = own.x() - before < 3.1 || after - end(own) < 3.1;
      boolean near = own.x() < end + NEAR && end(own) > part.x() - NEAR;
      assertThat(near || pushed).as("%s under %s", figure, part).isTrue();
      assertThat(own.x()).isGreaterThanOrEqualTo(before + (next == 0 ? -2.1 : 2.3));
      assertThat(end(own)).isLessThan(right);
      next++;
    }
    assertThat(below).hasSize(next);
    return next;
  }

  private static double end(Item.Glyphs run) {
    return run.x() + run.width();
  }

  /** Means, and the ends of their intervals, on an axis whose ends are printed. */
  @Test
  void meansAndTheirIntervalsLieOnTheirAxis() {
    int checked = 0;
    for (Row row : rows) {
      if (row.kind() != SummaryTable.Row.Kind.STATISTIC) {
        continue;
      }
      Axis axis = row.table().rows().get(row.index()).axis().orElseThrow();
      for (int segment = 0; segment < row.table().banner().segments().size(); segment++) {
        Set<Long> column = new HashSet<>();
        for (int group : row.table().banner().groupsOf(segment)) {
          SummaryCell cell = row.table().group(row.index(), group);
          if (cell.figure().filter(f -> f.number().isPresent()).isPresent()) {
            mean(row, axis, cell, row.group(group));
            column.add(Math.round(end(items(row, row.group(group), Item.Glyphs.class).get(0))));
            checked++;
          }
        }
        assertThat(column).as("where figures end").hasSizeLessThan(2);
      }
    }
    assertThat(checked).isGreaterThan(5);
  }

  /** The name of the good side is in one colour, over the total and over the groups. */
  @Test
  void whatGroupsShowIsNamedInTheColourOfItsFigureOfTheTotal() {
    List<Integer> colors =
        rows.stream()
            .map(Row::page)
            .distinct()
            .flatMap(page -> page.items().stream())
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> Set.of("Sat.", "Satisfaits").contains(run.text().strip()))
            .map(Item.Glyphs::color)
            .toList();
    assertThat(colors).hasSizeGreaterThan(1);
    assertThat(colors.stream().distinct()).hasSize(1);
  }

  private static void mean(Row row, Axis axis, SummaryCell cell, Tag td) {
    Item.Glyphs label = items(row, td, Item.Glyphs.class).get(0);
    double line = label.y() - 0.34 * label.size();
    Item.Path dot =
        drawn(row, Item.Path.class)
            .filter(path -> path.lineWidth() == 1 && Math.abs(y(path) - line) < 0.6)
            .filter(path -> x(path) < label.x())
            .max(Comparator.comparingDouble(path -> x(path)))
            .orElseThrow();
    List<Double> lines = gridlines(row, line);
    double first = lines.stream().filter(x -> x <= x(dot) + NEAR).reduce((a, b) -> b).orElseThrow();
    double last = lines.stream().filter(x -> x > first + 1).findFirst().orElseThrow();
    double unit = (last - first) / (axis.to() - axis.from());
    assertThat(x(dot)).isCloseTo(first + (number(cell) - axis.from()) * unit, within(NEAR));
    if (cell.interval().isPresent()) {
      ChartSpec.Range ends = cell.interval().get();
      double low = first + (Math.max(ends.from(), axis.from()) - axis.from()) * unit;
      double high = first + (Math.min(ends.to(), axis.to()) - axis.from()) * unit;
      assertThat(
              drawn(row, Item.Box.class)
                  .anyMatch(
                      box ->
                          Math.abs(box.y() + box.height() / 2 - line) < 0.6
                              && Math.abs(box.x() - low) < NEAR
                              && Math.abs(box.x() + box.width() - high) < Math.max(NEAR, 0.8)))
          .as(cell.text())
          .isTrue();
    }
  }
}
