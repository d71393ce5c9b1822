package io.etude.xlsx.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.ChartColors;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ChartSpec.Part;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.results.FigureRef;
import io.etude.xlsx.Layout;
import io.etude.xlsx.Profile;
import io.etude.xlsx.XlsxRenderer;
import io.etude.xlsx.testing.Rendered;
import io.etude.xlsx.testing.SampleReport;
import io.etude.xlsx.testing.XmlElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/**
 * Native charts draw what cells hold: the cells that each series refers to are those with its
 * figures, its name and its categories, and the copies of them in the chart are the same.
 */
@Tag("property")
class ChartReferencesTest {

  /** The colours of the theme that charts have, by name. */
  private static final Map<String, Integer> THEME =
      Map.of(
          "accent1", Brand.DEFAULT.positive().dark(),
          "accent2", Brand.DEFAULT.negative().dark(),
          "accent3", Brand.DEFAULT.accent(),
          "accent4", Brand.DEFAULT.positive().light(),
          "accent5", Brand.DEFAULT.negative().light(),
          "accent6", Brand.DEFAULT.apart());

  private static final int SEEDS = Integer.getInteger("etude.seeds", 6);

  /** A series of a native chart; colours are those of its marks. */
  private record Drawn(
      String name,
      List<String> categories,
      List<Optional<Double>> values,
      List<Integer> colors,
      List<String> labels) {}

  /** What a series has to be. */
  private record Expected(String name, List<Optional<Mark>> marks, List<Integer> colors) {}

  private static List<Expected> expected(ChartSpec spec) {
    List<Expected> all = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      String name = bars.callouts().isEmpty() ? "Part" : "Ensemble";
      all.add(each(name, bars.marks()));
      bars.callouts().stream()
          .map(callout -> callout.other().label())
          .distinct()
          .forEach(label -> all.add(callouts(bars, label)));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      all.add(each("Part", histogram.marks()));
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      for (int s = 0; s < stacked.scale().size(); s++) {
        int part = s;
        all.add(
            series(
                stacked.scale().get(s),
                stacked.rows().stream().map(row -> row.shares().get(part)).toList()));
      }
    } else if (spec instanceof ChartSpec.Dots dots && areGroupsRows(dots)) {
      for (int r = 0; r < dots.rows().size(); r++) {
        Part answer = new Part(dots.rows().get(r).label(), ColorRole.series(r, dots.rows().size()));
        all.add(series(answer, dots.rows().get(r).points()));
      }
    } else if (spec instanceof ChartSpec.Dots dots) {
      for (int s = 0; s < dots.series().size(); s++) {
        int part = s;
        all.add(
            series(
                dots.series().get(s),
                dots.rows().stream().map(row -> row.points().get(part)).toList()));
      }
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      for (int s = 0; s < diverging.scale().size(); s++) {
        int part = s;
        all.add(
            series(
                diverging.scale().get(s),
                diverging.rows().stream().map(row -> row.shares().get(part)).toList()));
      }
      List<Mark> apart = diverging.rows().stream().map(row -> row.apart().orElseThrow()).toList();
      all.add(
          new Expected(
              "Don't know",
              apart.stream().map(Optional::of).toList(),
              apart.stream().map(mark -> Brand.DEFAULT.apart()).toList()));
    } else if (spec instanceof ChartSpec.Lines lines) {
      for (ChartSpec.Lines.Series line : lines.series()) {
        int color = ChartColors.of(line.role(), Brand.DEFAULT);
        all.add(
            new Expected(
                line.label(), line.points(), line.points().stream().map(p -> color).toList()));
      }
    }
    return all;
  }

  /** Four groups and more stand below each other, if the answers are no more than four. */
  private static boolean areGroupsRows(ChartSpec.Dots dots) {
    return dots.series().size() > 3 && dots.rows().size() <= 4;
  }

  private static Expected each(String name, List<Mark> marks) {
    return new Expected(
        name,
        marks.stream().map(Optional::of).toList(),
        marks.stream().map(mark -> ChartColors.of(mark.role(), Brand.DEFAULT)).toList());
  }

  private static Expected series(Part part, List<Mark> marks) {
    int color = ChartColors.of(part.role(), Brand.DEFAULT);
    return new Expected(
        part.label(),
        marks.stream().map(Optional::of).toList(),
        marks.stream().map(mark -> color).toList());
  }

  private static Expected callouts(ChartSpec.Bars bars, String label) {
    List<Optional<Mark>> marks =
        IntStream.range(0, bars.marks().size())
            .mapToObj(
                i ->
                    bars.callouts().stream()
                        .filter(c -> c.mark() == i && c.other().label().equals(label))
                        .map(ChartSpec.Callout::other)
                        .findFirst())
            .toList();
    return new Expected(label, marks, marks.stream().map(m -> Brand.DEFAULT.accent()).toList());
  }

  private static List<String> categories(ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars bars) {
      return bars.marks().stream().map(Mark::label).toList();
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      return histogram.marks().stream().map(Mark::label).toList();
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      return stacked.rows().stream().map(ChartSpec.Stacked.Row::label).toList();
    } else if (spec instanceof ChartSpec.Dots dots) {
      return areGroupsRows(dots)
          ? dots.series().stream().map(Part::label).toList()
          : dots.rows().stream().map(ChartSpec.Dots.Row::label).toList();
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      return diverging.rows().stream().map(ChartSpec.Diverging.Row::label).toList();
    }
    return ((ChartSpec.Lines) spec).editions().stream().map(SurveyEdition::label).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bars", "histogram", "stacked", "diverging", "dots", "lines"})
  void everySeriesRefersToTheCellsOfItsFigures(String kind) throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      ChartSpec spec = new RandomSpecs(seed).spec(kind);
      List<Drawn> drawn = new ArrayList<>(drawn(spec));
      if (spec instanceof ChartSpec.Diverging diverging) {
        nets(diverging, drawn);
      }
      List<Expected> expected = expected(spec);
      assertThat(drawn)
          .as("%s, seed %d", kind, seed)
          .extracting(Drawn::name)
          .containsExactlyElementsOf(expected.stream().map(Expected::name).toList());
      for (int s = 0; s < expected.size(); s++) {
        Drawn series = drawn.get(s);
        assertThat(series.categories()).isEqualTo(categories(spec));
        for (int i = 0; i < series.values().size(); i++) {
          Optional<Mark> mark = expected.get(s).marks().get(i);
          Optional<Double> value =
              mark.flatMap(m -> m.figure().estimate())
                  .map(e -> scaled(mark.orElseThrow(), e.value()));
          assertThat(series.values().get(i)).as("%s of %s", i, series.name()).isEqualTo(value);
          // of bars and lines that share a colour the later ones are darker or lighter
          int color = expected.get(s).colors().get(i);
          boolean shared =
              expected.subList(0, s).stream().anyMatch(e -> e.colors().contains(color));
          if (shared && spec instanceof ChartSpec.Lines) {
            assertThat(drawn.subList(0, s))
                .noneMatch(other -> other.colors().contains(series.colors().get(0)));
          } else if (!shared || !(spec instanceof ChartSpec.Dots)) {
            assertThat(series.colors().get(i))
                .as("colour of %s of %s", i, series.name())
                .isEqualTo(expected.get(s).colors().get(i));
          }
        }
      }
    }
  }

  private static double scaled(Mark mark, double value) {
    return mark.source().kind() == FigureRef.Kind.SCORE ? value * 100 : value;
  }

  /** The room before all bars aligns their middles; nets are printed in it and behind them. */
  private static void nets(ChartSpec.Diverging spec, List<Drawn> drawn) {
    Drawn before = drawn.remove(0);
    Drawn after = drawn.remove(spec.scale().size());
    List<Double> middles = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < spec.rows().size(); i++) {
      ChartSpec.Diverging.Row row = spec.rows().get(i);
      double left = before.values().get(i).orElseThrow();
      double neutral = row.shares().get(spec.neutral()).value().orElse(0) / 2;
      for (Mark mark : row.shares().subList(0, spec.positives())) {
        left += mark.value().orElse(0);
      }
      middles.add(left + neutral);
      ends.add(
          left
              + 2 * neutral
              + row.shares().get(3).value().orElse(0)
              + after.values().get(i).orElseThrow());
      boolean positive = row.positive().value().isPresent();
      assertThat(before.labels().get(i)).isEqualTo(positive ? row.positive().text() : "");
      boolean negative = row.negative().value().isPresent();
      assertThat(after.labels().get(i)).isEqualTo(negative ? row.negative().text() : "");
    }
    assertThat(middles).allSatisfy(m -> assertThat(m).isCloseTo(middles.get(0), within(1e-9)));
    assertThat(ends).allSatisfy(e -> assertThat(e).isCloseTo(ends.get(0), within(1e-9)));
  }

  /** Bars below zero are not cut off by an axis that begins at it. */
  @Test
  void barsBelowZeroAreDrawn() throws IOException {
    RandomSpecs random = new RandomSpecs(1);
    Mark low = random.mark("Low", FigureRef.Kind.SCORE, ColorRole.ORDINARY);
    while (low.value().orElse(0) >= 0) {
      low = random.mark("Low", FigureRef.Kind.SCORE, ColorRole.ORDINARY);
    }
    assertThat(plot(new ChartSpec.Bars(List.of(low), List.of())).getValAxArray(0).getScaling())
        .matches(scaling -> !scaling.isSetMin() || scaling.getMin().getVal() <= -100);
    assertThat(plot(new ChartSpec.Bars(random.marks(3, FigureRef.Kind.SHARE), List.of())))
        .matches(plot -> plot.getValAxArray(0).getScaling().getMin().getVal() == 0);
  }

  private static XSSFWorkbook workbook(ChartSpec spec) throws IOException {
    Chart chart =
        Chart.builder("chart", spec)
            .title(SampleReport.text("Titre"))
            .alt("Graphique")
            .width(Block.Width.COLUMN)
            .build();
    XlsxRenderer renderer =
        XlsxRenderer.builder()
            .layout(Layout.SHEET_PER_QUESTION)
            .profile(Profile.PRESENTATION)
            .build();
    return Rendered.workbook(renderer, SampleReport.report(List.of(chart)));
  }

  private static XSSFChart chart(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetAt(i).getDrawingPatriarch() != null) {
        return workbook.getSheetAt(i).getDrawingPatriarch().getCharts().get(0);
      }
    }
    throw new AssertionError("no chart");
  }

  private static CTPlotArea plot(ChartSpec spec) throws IOException {
    try (XSSFWorkbook workbook = workbook(spec)) {
      return (CTPlotArea) chart(workbook).getCTChart().getPlotArea().copy();
    }
  }

  private static List<Drawn> drawn(ChartSpec spec) throws IOException {
    try (XSSFWorkbook workbook = workbook(spec)) {
      CTPlotArea plot = chart(workbook).getCTChart().getPlotArea();
      List<Drawn> drawn = new ArrayList<>();
      for (var bars : plot.getBarChartList()) {
        for (CTBarSer bar : bars.getSerList()) {
          drawn.add(bar(workbook, bar));
        }
      }
      for (var lines : plot.getLineChartList()) {
        for (CTLineSer line : lines.getSerList()) {
          List<Optional<Double>> values = values(workbook, line.getVal());
          int color = color(line.getMarker().getSpPr());
          drawn.add(
              new Drawn(
                  name(workbook, line.getTx()),
                  categories(workbook, line.getCat()),
                  values,
                  values.stream().map(v -> color).toList(),
                  List.of()));
        }
      }
      return drawn;
    }
  }

  private static Drawn bar(XSSFWorkbook workbook, CTBarSer bar) {
    List<Optional<Double>> values = values(workbook, bar.getVal());
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int index = i;
      colors.add(
          bar.getDPtList().stream()
              .filter(point -> point.getIdx().getVal() == index)
              .map(point -> color(point.getSpPr()))
              .findFirst()
              .orElseGet(() -> color(bar.getSpPr())));
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int index = i;
      labels.add(
          bar.isSetDLbls()
              ? XmlElement.pointLabels(bar.getDLbls()).stream()
                  .filter(label -> label.val("idx").equals("" + index) && label.has("tx"))
                  .map(label -> label.at("tx/rich/p/r/t").text())
                  .findFirst()
                  .orElse("")
              : "");
    }
    return new Drawn(
        name(workbook, bar.getTx()), categories(workbook, bar.getCat()), values, colors, labels);
  }

  private static int color(CTShapeProperties shape) {
    if (!shape.isSetSolidFill()) {
      return -1;
    }
    if (shape.getSolidFill().isSetSchemeClr()) {
      return THEME.get(shape.getSolidFill().getSchemeClr().getVal().toString());
    }
    return HexFormat.fromHexDigits(
        HexFormat.of().formatHex(shape.getSolidFill().getSrgbClr().getVal()));
  }

  /** The text of the cell that names a series, which the chart repeats. */
  private static String name(XSSFWorkbook workbook, CTSerTx text) {
    if (!text.isSetStrRef()) {
      return text.getV();
    }
    String copy = text.getStrRef().getStrCache().getPtArray(0).getV();
    if (text.getStrRef().getF() != null && !text.getStrRef().getF().isEmpty()) {
      assertThat(cells(workbook, text.getStrRef().getF()).get(0).getStringCellValue())
          .isEqualTo(copy);
    }
    return copy;
  }

  private static List<String> categories(XSSFWorkbook workbook, CTAxDataSource source) {
    List<String> copies =
        source.getStrRef().getStrCache().getPtList().stream().map(point -> point.getV()).toList();
    assertThat(
            cells(workbook, source.getStrRef().getF()).stream()
                .map(XSSFCell::getStringCellValue)
                .toList())
        .isEqualTo(copies);
    return copies;
  }

  /** The numbers in the cells of a series, which the chart repeats. */
  private static List<Optional<Double>> values(XSSFWorkbook workbook, CTNumDataSource source) {
    List<Optional<Double>> values = new ArrayList<>();
    for (XSSFCell cell : cells(workbook, source.getNumRef().getF())) {
      boolean number =
          cell != null
              && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
      values.add(number ? Optional.of(cell.getNumericCellValue()) : Optional.empty());
    }
    List<Optional<Double>> copies = new ArrayList<>();
    values.forEach(value -> copies.add(Optional.empty()));
    source
        .getNumRef()
        .getNumCache()
        .getPtList()
        .forEach(
            point ->
                copies.set((int) point.getIdx(), Optional.of(Double.parseDouble(point.getV()))));
    assertThat(copies).isEqualTo(values);
    return values;
  }

  private static List<XSSFCell> cells(XSSFWorkbook workbook, String formula) {
    List<XSSFCell> cells = new ArrayList<>();
    for (CellReference at :
        new AreaReference(formula, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
      cells.add(workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()));
    }
    return cells;
  }
}
