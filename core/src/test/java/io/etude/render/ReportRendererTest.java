package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.etude.document.Block;
import io.etude.document.BlockVisitor;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Picture;
import io.etude.document.Report;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.language.Figures;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.Results;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import io.etude.testing.SampleResults;
import io.etude.testing.SchemaCheck;
import io.etude.testing.TransitStudy;
import io.etude.testing.WeightedStudy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report as JSON: every kind of block, run and chart, and nothing that isn't published. */
class ReportRendererTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final TableId TABLE = TableId.of("q");

  private static FigureRef share(String row, double value) {
    Estimate estimate = new Estimate(value, 0.02, 99, Optional.of(new Interval(0, 2 * value)));
    return new FigureRef(
        TABLE.figure(row, "total"),
        FigureRef.Kind.SHARE,
        Optional.of(estimate),
        OptionalLong.of(100),
        Set.of(Flag.SMALL_BASE));
  }

  private static final FigureRef WITHHELD =
      new FigureRef(
          TABLE.figure("n", "total"),
          FigureRef.Kind.SHARE,
          Optional.empty(),
          OptionalLong.of(12),
          Set.of(Flag.WITHHELD));

  private static final Figure HALF = Figures.of(Locale.ENGLISH).of(share("y", 0.5));
  private static final Figure NONE = Figures.of(Locale.ENGLISH).of(WITHHELD);

  private static ChartSpec.Mark mark(String label, ColorRole role) {
    return new ChartSpec.Mark(label, HALF, role, ChartSpec.Significance.SMALL_LEVEL);
  }

  private static final ChartSpec.Mark YES = mark("Yes", ColorRole.positive(0, 1));
  private static final ChartSpec.Mark NO = new ChartSpec.Mark("No", NONE, ColorRole.NO_ANSWER);

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  private static Block paragraph(Inline... inlines) {
    return new Block.Paragraph(List.of(inlines));
  }

  /** A chart of each kind. */
  private static List<ChartSpec> specs() {
    List<ChartSpec.Part> parts = List.of(new ChartSpec.Part("Yes", ColorRole.step(0, 2), "Y"));
    Axis axis = new Axis(0, 10, "0", "10", List.of(new Axis.Tick(5, "5")));
    return List.of(
        new ChartSpec.Bars(
            List.of(YES, NO), List.of(new ChartSpec.Callout(0, NO)), ChartSpec.Intervals.SHOWN),
        new ChartSpec.Histogram(
            List.of(YES, NO),
            List.of(new ChartSpec.Bracket(0, 1, YES)),
            Optional.of(YES),
            ChartSpec.Intervals.HIDDEN,
            List.of(new ChartSpec.Range(Double.NEGATIVE_INFINITY, 2), ChartSpec.Range.of(3))),
        new ChartSpec.Diverging(
            parts,
            "Good",
            "Bad",
            Optional.of("Don't know"),
            List.of(
                ChartSpec.Diverging.Row.builder("Row", List.of(YES), YES, NO).apart(NO).build())),
        new ChartSpec.Stacked(parts, List.of(new ChartSpec.Stacked.Row("Row", List.of(YES)))),
        new ChartSpec.Dots(
            parts,
            List.of(new ChartSpec.Dots.Row("Row", List.of(YES), ChartSpec.Significance.NONE)),
            ChartSpec.Intervals.HIDDEN,
            Optional.of(axis)),
        new ChartSpec.Lines(
            SurveyEdition.evenly(List.of("2024", "2025")),
            List.of(
                new ChartSpec.Lines.Series(
                    "Yes", ColorRole.series(0, 2), List.of(Optional.empty(), Optional.of(YES))))));
  }

  private static StatTable table(String id) {
    List<CellDrawing> drawings =
        List.of(
            new CellDrawing.Bar(ColorRole.ORDINARY),
            new CellDrawing.Parts(
                List.of(YES), List.of(new CellDrawing.Side("Good", HALF, ColorRole.EMPHASIS)), "w"),
            new CellDrawing.Histogram(List.of(YES), "w"),
            new CellDrawing.Shade(1, CellDrawing.Standing.HIGHER, "w"));
    List<StatRow> rows = new ArrayList<>();
    for (int i = 0; i < drawings.size(); i++) {
      rows.add(new StatRow("r" + i, "Row", StatRow.Kind.CATEGORY, 0, i == 0));
    }
    return StatTable.of(id, new StatTable.Subject(TABLE, "Q", Optional.empty()))
        .title(text("Title"))
        .content(StatTable.Content.SHARES_AND_COUNTS)
        .columns(List.of(new StatColumn("total", "Total", "", -1, Figure.Mark.SMALL_BASE)))
        .rows(rows)
        .cells(List.of(List.of(HALF), List.of(NONE), List.of(HALF), List.of(HALF)))
        .drawings((row, column) -> Optional.of(drawings.get(row)))
        .notes(List.of(text("a note")))
        .build();
  }

  private static List<Block> everyBlock() {
    Picture picture = new Picture("\u0089PNG".getBytes(StandardCharsets.ISO_8859_1), "Alt", "Me");
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        paragraph(
            new Inline.Text("In "),
            new Inline.Emphasis(List.of(new Inline.Strong(text("bold")))),
            new Inline.Raised("er"),
            new Inline.LineBreak(),
            new Inline.Quoted(HALF),
            new Inline.Link("https://example.org", text("link")),
            new Inline.Text(", see "),
            new Inline.Reference("t"),
            new Inline.NoteCall(text("a foot note")),
            new Inline.Foreign(Locale.FRENCH, text("oui."))));
    blocks.add(paragraph(Inline.Reference.through("t", "u")));
    blocks.add(
        new Block.Listing(Block.Listing.Kind.NUMBERS, List.of(List.of(paragraph()), List.of())));
    for (int i = 0; i < specs().size(); i++) {
      blocks.add(Chart.builder("chart" + i, specs().get(i)).title("Title").alt("Alt").build());
    }
    blocks.add(
        new Block.Section(
            "s",
            text("S"),
            Block.Section.Role.ANNEX,
            List.of(new Block.Table(table("t")), new Block.Table(table("u")))));
    blocks.add(new Block.KeyFigures(List.of(new Block.KeyFigure(HALF, "km", text("said")))));
    blocks.add(new Block.PullQuote(text("“Q”"), "Ann", "Mayor"));
    Commentary.Builder comment = Commentary.builder("c", Expert.builder("e").name("Eve").build());
    blocks.add(comment.heading("View").topic("asked").comment(List.of(paragraph())).build());
    blocks.add(new Block.Sidebar("b", text("Box"), List.of(paragraph())));
    blocks.add(
        new Block.MethodBox(
            "m", text("Method"), List.of(new Block.MethodBox.Entry(text("Mode"), text("post")))));
    blocks.add(new Block.Image(picture, text("Caption"), Block.Width.WIDE));
    blocks.add(new Block.Note(text("Rounded.")));
    blocks.add(new Block.Contents(text("Contents"), Block.Contents.Of.SECTIONS));
    blocks.add((Block.Custom) () -> List.of(paragraph(new Inline.Text("fallback"))));
    return blocks;
  }

  private static Report every() {
    return Report.of(SampleResults.gazette())
        .language(Locale.ENGLISH)
        .front(FrontMatter.titled("Headline"))
        .blocks(everyBlock())
        .build();
  }

  private static byte[] bytes(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportRenderer().render(report, out);
    return out.toByteArray();
  }

  private static JsonNode json(Report report) {
    try {
      return MAPPER.readTree(bytes(report));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The values of all members of that name. */
  private static Set<String> all(JsonNode node, String member) {
    return new TreeSet<>(node.findValuesAsText(member));
  }

  private static Set<String> types(JsonNode node) {
    Set<String> types = new TreeSet<>();
    for (JsonNode child : node) {
      types.addAll(types(child));
    }
    if (node.path("type").isTextual()) {
      types.add(node.path("type").asText());
    }
    return types;
  }

  static Stream<Report> reports() {
    return Stream.of(
        every(),
        StudyReport.of(SampleResults.gazette()).resultsDetail(ResultsDetail.FULL).build(),
        StudyReport.of(SampleResults.gazette()).build(),
        StudyReport.of(TransitStudy.results()).build(),
        StudyReport.of(WeightedStudy.results(Conventions.DEFAULT)).build());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void keepsItsSchemaWhichDescribesEveryMember(Report report) throws IOException {
    JsonNode schema =
        MAPPER.readTree(ReportRenderer.class.getResourceAsStream(ReportRenderer.SCHEMA));
    assertThat(new SchemaCheck(schema).problems(json(report))).isEmpty();
    assertThat(new SchemaCheck(schema).undescribed(json(report))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void givesTheSameBytesTwice(Report report) {
    assertThat(bytes(report)).isEqualTo(bytes(report));
  }

  /** A new block has a visitor's method, which this fails for until the block is among those. */
  @Test
  void everyKindOfBlockRunChartAndDrawingIsThere() {
    Set<String> expected = new TreeSet<>();
    for (Method method : BlockVisitor.class.getMethods()) {
      expected.add(method.getName().replace("listing", "list"));
    }
    expected.remove("custom"); // it is its fallback
    for (Class<?> sealed : List.of(Inline.class, ChartSpec.class, CellDrawing.class)) {
      for (Class<?> kind : sealed.getPermittedSubclasses()) {
        String name = kind.getSimpleName();
        expected.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
      }
    }
    expected.removeAll(Set.of("quoted", "noteCall")); // figure and note
    expected.add("figure");
    assertThat(types(json(every()))).isEqualTo(expected);
  }

  @Test
  void holdsTheTextAsRuns() {
    JsonNode runs = json(every()).at("/blocks/0/text");
    assertThat(runs.get(1).toString())
        .isEqualTo(
            "{\"type\":\"emphasis\",\"children\":[{\"type\":\"strong\",\"children\":"
                + "[{\"type\":\"text\",\"text\":\"bold\"}]}]}");
    assertThat(runs.get(4).at("/figure").toString())
        .isEqualTo(
            "{\"id\":\"q.y\",\"text\":\"50%\",\"kind\":\"percent\",\"number\":0.5,\"se\":0.02,"
                + "\"ci\":[0.0,1.0],\"base\":100,\"flags\":[\"smallBase\"]}");
  }

  @Test
  void aReferenceSaysWhatIsPrintedAndWhereItLeads() {
    JsonNode report = json(every());
    assertThat(report.at("/blocks/0/text/7/text").asText()).isEqualTo("table\u00a01");
    assertThat(report.at("/blocks/0/text/7/block").asText()).isEqualTo("t");
    assertThat(report.at("/blocks/1/text/0/text").asText()).isEqualTo("Tables\u00a01 to 2");
    assertThat(all(report, "label")).contains("Figure\u00a06", "Table\u00a01");
  }

  @Test
  void aTablesCellHasItsIdAndWhatStandsBesideIt() {
    JsonNode table = json(every()).at("/blocks/9/blocks/0");
    assertThat(table.at("/rows/0/cells/0/id").asText()).isEqualTo("q.r0");
    assertThat(table.at("/rows/0/cells/0").has("beside")).isTrue();
    assertThat(table.at("/rows/1/cells/0/number").isNull()).isTrue();
    assertThat(table.at("/rows/1/cells/0/absence").asText()).isEqualTo("withheld");
    assertThat(table.at("/columns/0/mark").asText()).isEqualTo("smallBase");
  }

  @Test
  void aFigureThatIsWithheldIsNullWithTheReason() {
    JsonNode mark = json(every()).at("/blocks/3/spec/marks/1");
    assertThat(mark.at("/figure").toString())
        .isEqualTo(
            "{\"id\":\"q.n\",\"text\":\"**\",\"kind\":\"percent\",\"number\":null,"
                + "\"absence\":\"withheld\",\"base\":12,\"flags\":[\"withheld\"]}");
  }

  @Test
  void aColourIsARoleAndThatOfTheHouse() {
    assertThat(json(every()).at("/blocks/3/spec/marks/0/role").toString())
        .matches("\\{\"kind\":\"positive\",\"rank\":0,\"of\":1,\"color\":\"#[0-9a-f]{6}\"}");
  }

  @Test
  void aPictureIsThereWithItsBytesAndWords() {
    JsonNode picture = json(every()).findValue("picture");
    assertThat(picture.path("alt").asText()).isEqualTo("Alt");
    assertThat(Base64.getDecoder().decode(picture.path("data").asText())).hasSize(4);
  }

  /** A PDF for readers has no slot either, and says how many there are. */
  @Test
  void slotsOfCommentsThatAreNotWrittenAreLeftOut() {
    Commentary slot =
        Commentary.builder("c", Expert.builder("e").name("Eve").build()).topic("asked").build();
    Report report =
        Report.of(SampleResults.gazette())
            .blocks(List.of(new Block.Sidebar("b", text("Box"), List.of(slot))))
            .build();
    assertThat(json(report).path("blocks")).isEmpty();
    assertThat(new ReportRenderer().render(report, new ByteArrayOutputStream()).diagnostics())
        .anyMatch(diagnostic -> diagnostic.rule().equals("openSlots"));
    assertThat(new String(bytes(every()), StandardCharsets.UTF_8)).doesNotContain("asked");
  }

  /** Labels are data, whatever they look like. */
  @Test
  void aHostileLabelStaysText() {
    String hostile = "</script>\"\\\u0000\u2028<b>=2+40";
    Report report =
        Report.of(SampleResults.gazette())
            .blocks(List.of(paragraph(new Inline.Text(hostile))))
            .build();
    assertThat(json(report).at("/blocks/0/text/0/text").asText()).isEqualTo(hostile);
  }

  @Test
  void aCellOfALowBaseIsWithheld() {
    Results results = WeightedStudy.results(Conventions.DEFAULT);
    Report report = StudyReport.of(results).resultsDetail(ResultsDetail.FULL).build();
    assertThat(all(json(report), "absence")).contains("withheld");
  }
}
