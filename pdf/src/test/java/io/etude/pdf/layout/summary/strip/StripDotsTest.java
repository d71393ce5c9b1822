package io.etude.pdf.layout.summary.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ColorRole;
import io.etude.document.table.Heading;
import io.etude.figure.Figure;
import io.etude.pdf.chart.plot.DotShape;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.summary.shape.Pen;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No dot or line of a strip covers another, however many groups a segment has. */
class StripDotsTest {

  private static final List<Double> LINES =
      List.of(StripDots.THIN_LINE, StripDots.THICK_LINE, StripDots.MANY_THIN, StripDots.MANY_THICK);

  private static final String STUDY =
      """
      id: dots
      title: Dots
      language: en
      questions:
        - {id: read, type: single, label: Reads, categories: {1: Daily, 2: Weekly, 3: Never}}
        - {id: owns, type: single, label: Owns a car, categories: {1: "Yes", 2: "No"}}
        - {id: ride, type: grid, label: Rides, columns: 'ride{item}', items: {1: Trains, 2: Buses}, scale: yesNo}
      scales:
        yesNo: {categories: {1: "Yes", 2: "No"}}
      segments:
        - {id: area, label: Area, categories: {%s}}
        - {id: kind, label: Household, categories: {1: One person, 2: Couple, 3: Family}}
        - {id: home, label: Home, categories: {1: Owner, 2: Tenant}}
        - {id: mode, label: Answered by, categories: {1: Mail, 2: Phone}}
        - {id: hand, label: Hand, categories: {1: Left, 2: Right}}
        - {id: half, label: Half of the sample, categories: {1: First, 2: Second}}
      """;

  /** Areas of which half answer like each other, and half unlike those. */
  private static Report report(int areas) {
    return report(areas, STUDY);
  }

  private static Report report(int areas, String study) {
    Random random = new Random(7);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300 * areas; i++) {
      int area = i % areas + 1;
      double share = area % 2 == 0 ? 0.45 : 0.3 + 0.01 * area;
      List<Object> row = new ArrayList<>();
      row.add(random.nextDouble() < share ? 1 : 2 + random.nextInt(2));
      for (int question = 0; question < 3; question++) {
        row.add(random.nextDouble() < share ? 1 : 2);
      }
      row.add(area);
      row.add(random.nextInt(3) + 1);
      for (int segment = 0; segment < 4; segment++) {
        row.add(random.nextInt(2) + 1);
      }
      rows.add(row);
    }
    String names =
        String.join(
            ", ", IntStream.rangeClosed(1, areas).mapToObj(a -> a + ": Area " + a).toList());
    List<String> columns =
        List.of("read", "owns", "ride1", "ride2", "area", "kind", "home", "mode", "hand", "half");
    Report whole =
        StudyReport.of(
                Analysis.of(Study.parse(String.format(study, names)))
                    .run(RowsSource.of("rows", columns, rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return whole.withBlocks(
        whole.blocks().stream()
            .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  private static List<Rectangle2D> symbols(Page page) {
    return page.items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.lineWidth() == 1)
        .map(path -> path.path().getBounds2D())
        .toList();
  }

  private static List<Rectangle2D> lines(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> LINES.contains(box.width()))
        .map(box -> new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()))
        .map(Rectangle2D.class::cast)
        .toList();
  }

  private static double distance(Rectangle2D one, Rectangle2D other) {
    return Math.hypot(one.getCenterX() - other.getCenterX(), one.getCenterY() - other.getCenterY());
  }

  private static boolean isRaised(Rectangle2D one, Rectangle2D other) {
    return distance(one, other) < 5.5
        && Math.abs(one.getCenterX() - other.getCenterX()) < 5
        && one.getCenterY() < other.getCenterY() - 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 9, 20})
  void noMarkHidesAnother(int areas) {
    long raised = 0;
    int thick = 0;
    for (Page page : LaidPages.of(report(areas), Theme.magazine()).pages()) {
      List<Rectangle2D> symbols = symbols(page);
      List<Rectangle2D> lines = lines(page);
      for (Rectangle2D symbol : symbols) {
        assertThat(symbols)
            .noneMatch(other -> other != symbol && distance(symbol, other) < 2 * Pen.RADIUS - 0.2);
        raised += symbols.stream().filter(other -> isRaised(symbol, other)).count();
      }
      for (Rectangle2D line : lines) {
        assertThat(lines).noneMatch(other -> other != line && other.contains(line));
        assertThat(symbols).noneMatch(symbol -> symbol.contains(line));
        thick += line.getWidth() > 1 ? 1 : 0;
      }
    }
    assertThat(raised > 0).as("dots above others").isEqualTo(areas > 2 && areas < 20);
    // four and nine areas have figures in columns, more of them lines again
    assertThat(thick > 0).as("lines of groups that differ").isEqualTo(areas == 3 || areas == 20);
  }

  /** The places of the groups of a row that are dots; none of them differs. */
  private static List<Integer> dots(double... shares) {
    List<SummaryBanner.Group> groups =
        IntStream.range(0, shares.length)
            .mapToObj(
                g ->
                    new SummaryBanner.Group(
                        "g" + g, Heading.of("G" + g), 0, ColorRole.ORDINARY, "100"))
            .toList();
    SummaryTable table =
        SummaryTable.of("t")
            .banner(new SummaryBanner(List.of(Heading.of("Groups")), groups, List.of()))
            .rows(
                List.of(
                    new SummaryTable.Row(
                        "r", SummaryTable.Row.Kind.ANSWER, List.of(), 0, Optional.empty())))
            .cells(
                (row, column) ->
                    SummaryCell.of(Figure.of(Figure.Kind.PERCENT, shares[column], "x").build())
                        .build())
            .build();
    SummaryShape.Span span = new SummaryShape.Span(0, 100);
    List<Integer> places = IntStream.range(0, shares.length).boxed().toList();
    StripRow row = new StripRow(table, 0, new SummaryShape.Segment(0, places, span));
    return new StripDots(row, DotAxis.of(span, 0, 1))
        .dots().stream().filter(dot -> !dot.isLine()).map(StripDots.Dot::place).sorted().toList();
  }

  /** Lines of five colours alone would leave open which group is the highest. */
  @Test
  void theEndsOfFiveGroupsAndMoreHaveTheirShapes() {
    assertThat(dots(0.31, 0.29, 0.32, 0.3, 0.33)).containsExactly(1, 4);
    assertThat(dots(0.31, 0.29, 0.32, 0.3, 0.33, 0.31, 0.6)).containsExactly(1, 6);
    assertThat(dots(0.31, 0.29, 0.32)).isEmpty();
  }

  /** Each has a shape and a colour of its own, so that those between the ends are told too. */
  @Test
  void groupsThatAreClearOfTheOthersAreDotsUpToFive() {
    assertThat(dots(0.1, 0.3, 0.5, 0.7, 0.9)).containsExactly(0, 1, 2, 3, 4);
    assertThat(dots(0.1, 0.3, 0.5, 0.51, 0.9)).containsExactly(0, 1, 4);
    assertThat(dots(0.1, 0.3, 0.5, 0.7, 0.8, 0.9)).containsExactly(0, 5);
  }

  /** Shades would say that they follow each other, and are hardly told apart in lines. */
  @Test
  void fiveGroupsInAnyOrderHaveColoursOfEqualRank() {
    for (boolean ordered : List.of(false, true)) {
      String study = STUDY.replace("label: Area,", "label: Area, ordered: " + ordered + ",");
      Report report = report(5, study);
      SummaryStyles styles =
          new SummaryStyles(new LayoutContext(report, Theme.report(), Fonts.of(report.brand())));
      List<ColorRole> roles = new ArrayList<>();
      new ReportWalker() {
        @Override
        public Void summary(Block.Summary summary) {
          SummaryBanner banner = summary.table().banner();
          banner.groupsOf(0).forEach(g -> roles.add(banner.groups().get(g).role()));
          return null;
        }
      }.walk(report.blocks());
      assertThat(roles.subList(0, 5))
          .allMatch(role -> (role.kind() == ColorRole.Kind.STEP) == ordered);
      assertThat(roles.subList(0, 5).stream().map(styles::color).distinct()).hasSize(5);
    }
  }

  /** Nearly all of them differ: thick lines that touch would be a block in which none is seen. */
  @Test
  void linesOfManyGroupsDoNotTouch() {
    int thick = 0;
    long below = 0;
    String areas = STUDY.replaceAll("(?m)^ +- .id: (kind|home|mode|hand|half),.*\n", "");
    Report report = report(20, areas);
    for (Page page : LaidPages.of(report, Theme.magazine()).pages()) {
      List<Rectangle2D> lines = lines(page);
      for (Rectangle2D line : lines) {
        double gap = StripDots.BETWEEN_LINES - 0.05;
        Rectangle2D near = new Rectangle2D.Double();
        near.setFrameFromDiagonal(
            line.getX() - gap, line.getY() - gap, line.getMaxX() + gap, line.getMaxY() + gap);
        assertThat(lines).noneMatch(other -> other != line && other.intersects(near));
        assertThat(line.getHeight()).isGreaterThan(0.8);
        thick += line.getWidth() > 1 ? 1 : 0;
        below += lines.stream().filter(other -> isBelow(other, line)).count();
      }
    }
    assertThat(thick).isGreaterThan(40);
    assertThat(below).as("lines that would touch").isPositive();
  }

  private static boolean isBelow(Rectangle2D one, Rectangle2D other) {
    return Math.abs(one.getCenterX() - other.getCenterX()) < StripDots.MANY_THICK
        && one.getY() > other.getMaxY()
        && one.getY() < other.getMaxY() + 1;
  }

  /**
   * In a grey print the dots of a segment are told apart by their shapes: dots of more groups than
   * there are shapes for would repeat them, so these are figures, or lines between two dots.
   */
  @Test
  void dotsOfASegmentHaveDifferentShapes() {
    List<Shape> shapes =
        IntStream.range(0, SummaryTable.MAX_DOTS).mapToObj(DotShape::outline).distinct().toList();
    assertThat(shapes).hasSize(SummaryTable.MAX_DOTS);
  }

  /** The first panel begins each table, and others say that they continue it. */
  @Test
  void laterPanelsContinueTheirTables() {
    String text =
        LaidPages.of(report(9), Theme.magazine()).pages().stream()
            .flatMap(page -> LaidPages.glyphs(page).stream())
            .map(Item.Glyphs::text)
            .collect(Collectors.joining());
    List<String> names = List.of("Reads", "Owns a car", "Rides");
    for (int table = 1; table <= names.size(); table++) {
      String plain = text.replace('\u2002', ' ').replace('\u00a0', ' ').replaceAll(" +", " ");
      String name = names.get(table - 1);
      assertThat(plain.split("Table " + table + " " + name, -1)).as(plain).hasSize(2);
      assertThat(plain.split("Table " + table + " \\(continued\\) " + name, -1))
          .hasSizeGreaterThan(1);
    }
  }

  /** Segments whose groups are named in lines across the panel begin a line each. */
  @Test
  void eachSegmentOfAKeyBeginsALine() {
    List<Item.Glyphs> runs =
        LaidPages.of(report(20), Theme.magazine()).pages().stream()
            .flatMap(page -> LaidPages.glyphs(page).stream())
            .toList();
    List<Item.Glyphs> area = runs.stream().filter(run -> run.text().equals("Area")).toList();
    List<Item.Glyphs> groups =
        runs.stream().filter(run -> run.text().matches("Area\\W\\d+\\W+\\(.*")).toList();
    double left = groups.stream().mapToDouble(Item.Glyphs::x).min().orElseThrow();
    // over the strip, and before its key
    assertThat(area).hasSize(2);
    Item.Glyphs named = area.get(0).x() < area.get(1).x() ? area.get(0) : area.get(1);
    assertThat(named.x() + named.width()).isLessThan(left);
    assertThat(runs)
        .filteredOn(run -> Math.abs(run.y() - named.y()) < 1 && run.x() < left)
        .extracting(run -> run.text().strip())
        .containsOnly("Area");
    List<Double> lines = groups.stream().map(Item.Glyphs::y).distinct().toList();
    assertThat(lines).hasSizeGreaterThan(1);
    for (double line : lines) {
      assertThat(groups)
          .filteredOn(run -> run.y() == line)
          .extracting(Item.Glyphs::x)
          .anyMatch(x -> Math.abs(x - left) < 0.1);
    }
  }
}
