package io.etude.examples.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.examples.web.HtmlRenderer;
import io.etude.figure.Figure;
import io.etude.pdf.PdfRenderer;
import io.etude.render.CsvRenderer;
import io.etude.render.JsonRenderer;
import io.etude.render.Renderer;
import io.etude.render.ReportRenderer;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.FigureId;
import io.etude.results.FigureRef;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.testing.Seeds;
import io.etude.xlsx.Layout;
import io.etude.xlsx.XlsxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every figure of random studies, read back from the PDF's tags, the workbook's cells, the JSON of
 * results and report, the CSV, a web page and the prose, is that of the printed table.
 */
@Tag("property")
class FiguresAgreeTest {

  private static final int GROUP = 20;

  @TempDir private Path folder;

  static List<Seeds.Group> seeds() {
    return Seeds.of(FiguresAgreeTest.class, 1, 40).groups(GROUP);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void figuresAgree(Seeds.Group seeds) {
    seeds.check(this::check);
  }

  private void check(long seed) throws Exception {
    Results results = RandomStudies.results(seed);
    Report report = StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
    PrintedFigures printed = new PrintedFigures(report);
    marksAndQuotes(report, printed);
    prose(results, printed);
    json(report, printed);
    List<StatTable> tables = tables(report);
    reportJson(report, tables);
    csv(report);
    web(report, tables);
    pdf(report, tables);
    WorkbookTables.check(
        bytes(XlsxRenderer.builder().layout(Layout.SHEET_PER_QUESTION).build(), report), report);
  }

  private static byte[] bytes(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  /** The tables that the blocks show. */
  private static List<StatTable> tables(Report report) {
    List<StatTable> tables = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void table(Block.Table table) {
        tables.add(table.table());
        return super.table(table);
      }
    }.walk(report.blocks());
    return tables;
  }

  /** Figures in prose and charts of the automatic report print as in the tables. */
  private static void marksAndQuotes(Report report, PrintedFigures printed) {
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Quoted quoted) {
          quoted.figure().source().ifPresent(source -> same(source, quoted.text(), printed));
        }
      }

      @Override
      public Void chart(Chart chart) {
        marks(chart.spec()).forEach(mark -> same(mark.source(), mark.text(), printed));
        return super.chart(chart);
      }

      @Override
      public Void keyFigures(Block.KeyFigures figures) {
        figures.figures().forEach(figure -> same(figure.source(), figure.figure().text(), printed));
        return super.keyFigures(figures);
      }
    }.walk(report.blocks());
  }

  private static List<ChartSpec.Mark> marks(ChartSpec spec) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Bars bars) {
      marks.addAll(bars.marks());
      bars.callouts().forEach(callout -> marks.add(callout.other()));
    } else if (spec instanceof ChartSpec.Histogram histogram) {
      marks.addAll(histogram.marks());
      histogram.nets().forEach(net -> marks.add(net.net()));
      histogram.mean().ifPresent(marks::add);
    } else if (spec instanceof ChartSpec.Diverging diverging) {
      for (ChartSpec.Diverging.Row row : diverging.rows()) {
        marks.addAll(row.shares());
        marks.add(row.positive());
        marks.add(row.negative());
        row.apart().ifPresent(marks::add);
      }
    } else if (spec instanceof ChartSpec.Stacked stacked) {
      stacked.rows().forEach(row -> marks.addAll(row.shares()));
    } else if (spec instanceof ChartSpec.Dots dots) {
      dots.rows().forEach(row -> marks.addAll(row.points()));
    } else if (spec instanceof ChartSpec.Lines lines) {
      lines.series().forEach(s -> s.points().forEach(point -> point.ifPresent(marks::add)));
    }
    return marks;
  }

  /** A share of few respondents with its count. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<share>.*?%)(?: \\(|, (?:soit )?)(?<count>\\d+) (?:of|sur) (?<base>\\d+)\\)?");

  private static void same(FigureRef figure, String text, PrintedFigures printed) {
    Figure cell = printed.cell(figure.id()).orElseThrow();
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      long base = Long.parseLong(counted.group("base"));
      assertThat(figure.base()).as("%s", figure.id()).hasValue(base);
      assertThat(Double.parseDouble(counted.group("count")) / base)
          .as("%s", figure.id())
          .isCloseTo(figure.estimate().orElseThrow().value(), within(1e-12));
    }
    assertThat(bare(counted.matches() ? counted.group("share") : text))
        .as("%s", figure.id())
        .isEqualTo(bare(cell.text()));
    assertThat(figure.estimate()).as("%s", figure.id()).isEqualTo(cell.estimate());
  }

  /** A printed figure without the percent sign and its space. */
  private static String bare(String text) {
    return text.replaceAll("[\u00a0\u202f ]?%$", "").replaceAll("(?<=<)[\u00a0\u202f ]", "");
  }

  /** A template that quotes every figure that may be quoted. */
  private void prose(Results results, PrintedFigures printed) throws IOException {
    StringBuilder template = new StringBuilder();
    Map<String, FigureId> quoted =
        printed.all().entrySet().stream()
            .filter(entry -> entry.getValue().estimate().isPresent())
            .limit(60)
            .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getKey));
    quoted.keySet().forEach(id -> template.append("${fig(\"").append(id).append("\")}\n\n"));
    if (quoted.isEmpty()) {
      return;
    }
    Path file = folder.resolve("article.ftl.md");
    Files.writeString(file, template);
    Report report =
        StudyReport.of(results).template(file).resultsDetail(ResultsDetail.FULL).build();
    List<Inline.Quoted> figures = new ArrayList<>();
    new ReportWalker() {
      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Quoted figure) {
          figures.add(figure);
        }
      }
    }.walk(report.blocks().stream().filter(block -> block instanceof Block.Paragraph).toList());
    assertThat(figures).hasSize(quoted.size());
    figures.forEach(figure -> same(figure.figure().source().orElseThrow(), figure.text(), printed));
  }

  private static void json(Report report, PrintedFigures printed) throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes(new JsonRenderer(), report));
    int compared = 0;
    for (JsonNode table : json.get("tables")) {
      TableId id = report.results().table(table.get("id").asText()).orElseThrow().id();
      for (JsonNode column : table.get("columns")) {
        String name = column.get("id").asText();
        for (JsonNode row : column.get("rows")) {
          FigureId figure = id.figure(row.get("id").asText(), name);
          compared += json(row.get("share"), printed, figure, 1);
        }
        for (JsonNode summary : column.get("summaries")) {
          String stat = summary.get("stat").asText();
          FigureId figure = id.figure(stat, name);
          compared += json(summary.get("value"), printed, figure, stat.equals("nps") ? 100 : 1);
        }
        compared += json(column.get("base"), printed, id.figure("base", name), 1);
        compared += json(column.get("weightedBase"), printed, id.figure("weightedBase", name), 1);
        compared += json(column.get("effectiveBase"), printed, id.figure("effectiveBase", name), 1);
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(printed.all().size());
  }

  private static int json(JsonNode value, PrintedFigures printed, FigureId id, double unit) {
    if (printed.cell(id).isEmpty()) {
      return 0;
    }
    OptionalDouble number = printed.cell(id).get().number();
    if (number.isEmpty()) {
      assertThat(value.isNull()).as("%s is %s", id, value).isTrue();
    } else {
      assertThat(value.asDouble() * unit).as("%s", id).isEqualTo(number.getAsDouble());
    }
    return 1;
  }

  /** The cells of the report's tables, and its figures that have an id: those of the results. */
  private static void reportJson(Report report, List<StatTable> tables) throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes(new ReportRenderer(), report));
    List<JsonNode> found = tables(json.get("blocks"));
    assertThat(found).hasSameSizeAs(tables);
    for (int t = 0; t < tables.size(); t++) {
      StatTable table = tables.get(t);
      for (int r = 0; r < table.rows().size(); r++) {
        for (int c = 0; c < table.columns().size(); c++) {
          JsonNode cell = found.get(t).get("rows").get(r).get("cells").get(c);
          assertThat(cell.get("text").asText()).isEqualTo(table.cell(r, c).text());
          same(cell, report.results());
        }
      }
    }
    for (JsonNode marks : json.findValues("marks")) {
      for (JsonNode mark : marks) {
        same(mark.path("figure"), report.results());
      }
    }
  }

  private static List<JsonNode> tables(JsonNode blocks) {
    List<JsonNode> tables = new ArrayList<>();
    for (JsonNode block : blocks) {
      if (block.get("type").asText().equals("table")) {
        tables.add(block);
      }
      tables.addAll(tables(block.path("blocks")));
    }
    return tables;
  }

  private static void same(JsonNode figure, Results results) {
    if (figure.has("id")) {
      double unit = figure.get("kind").asText().equals("points") ? 100 : 1;
      results
          .figure(figure.get("id").asText())
          .estimate()
          .filter(estimate -> Double.isFinite(estimate.value()))
          .ifPresentOrElse(
              estimate ->
                  assertThat(figure.get("number").asDouble()).isEqualTo(unit * estimate.value()),
              () -> assertThat(figure.get("number").isNull()).isTrue());
    }
  }

  /** The figures of the CSV, and where there is none in the results an empty cell. */
  private static void csv(Report report) {
    String csv = new String(bytes(new CsvRenderer(), report), StandardCharsets.UTF_8);
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
      String item = row.getField("item").isEmpty() ? "" : "." + row.getField("item");
      String segment = row.getField("segment");
      String column = segment.isEmpty() ? "" : "@" + segment + "." + row.getField("column_id");
      FigureRef figure =
          report
              .results()
              .figure(row.getField("question_id") + item + "." + row.getField("row_id") + column);
      Optional<Double> value =
          Optional.of(row.getField("value")).filter(text -> !text.isEmpty()).map(Double::valueOf);
      assertThat(value)
          .as("%s", figure.id())
          .isEqualTo(figure.estimate().map(Estimate::value).filter(Double::isFinite));
    }
  }

  private static void web(Report report, List<StatTable> tables) throws Exception {
    Document page =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes(new HtmlRenderer(), report)));
    NodeList elements = page.getElementsByTagName("table");
    assertThat(elements.getLength()).isEqualTo(tables.size());
    for (int t = 0; t < tables.size(); t++) {
      NodeList rows =
          ((Element) ((Element) elements.item(t)).getElementsByTagName("tbody").item(0))
              .getElementsByTagName("tr");
      assertThat(rows.getLength()).isEqualTo(tables.get(t).rows().size());
      for (int r = 0; r < rows.getLength(); r++) {
        NodeList cells = ((Element) rows.item(r)).getElementsByTagName("td");
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < cells.getLength(); c++) {
          texts.add(cells.item(c).getTextContent());
        }
        StatTable table = tables.get(t);
        int row = r;
        List<String> expected = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
          Figure cell = table.cell(row, c);
          expected.add(cell.text() + cell.mark().sign() + cell.letters());
        }
        assertThat(texts).as("web, %s", table.rows().get(row)).isEqualTo(expected);
      }
    }
  }

  /** The tables of the PDF, panel after panel. */
  private static void pdf(Report report, List<StatTable> tables) throws IOException {
    List<List<List<String>>> printed =
        TaggedTables.of(bytes(PdfRenderer.builder().build(), report));
    int panel = 0;
    for (StatTable table : tables) {
      List<Integer> rows = new ArrayList<>();
      for (int r = 0; r < table.rows().size(); r++) {
        if (table.rows().get(r).kind() != StatRow.Kind.WEIGHTED_BASE) {
          rows.add(r);
        }
      }
      int column = 0;
      int repeated = 0;
      while (column < table.columns().size()) {
        assertThat(printed.size()).as("panels of %s", table).isGreaterThan(panel);
        List<List<String>> lines = printed.get(panel++);
        List<List<String>> body = lines.subList(lines.size() - rows.size(), lines.size());
        int width = body.get(0).size() - 1;
        for (int r = 0; r < rows.size(); r++) {
          List<String> expected = new ArrayList<>();
          expected.add(spaced(table.rows().get(rows.get(r)).label()));
          for (int c = column - repeated; c < column - repeated + width; c++) {
            Figure cell = table.cell(rows.get(r), c < column ? 0 : c);
            expected.add(spaced(cell.text() + cell.letters() + cell.mark().sign()));
          }
          assertThat(body.get(r).stream().map(FiguresAgreeTest::spaced).toList())
              .as("pdf, %s", table)
              .isEqualTo(expected);
        }
        column += width - repeated;
        // each panel has the total
        repeated = 1;
      }
    }
    assertThat(panel).isEqualTo(printed.size());
  }

  /** One kind of space, and none at a line's end. */
  private static String spaced(String text) {
    return text.replaceAll("[\u00a0\u202f\\s]+", "");
  }
}
