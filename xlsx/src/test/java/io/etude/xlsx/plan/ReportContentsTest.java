package io.etude.xlsx.plan;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.study.Expert;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.page.QuotedFigure;
import io.etude.xlsx.testing.PrintedTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a report holds, in its order. */
class ReportContentsTest {

  private static final FigureRef FIGURE =
      new FigureRef(
          TableId.of("q").figure("a", "total"),
          FigureRef.Kind.SHARE,
          Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
          OptionalLong.of(45),
          Set.of());

  private static final StatTable TABLE = PrintedTables.table().build();

  private static ReportContents contents(FrontMatter front, Block... blocks) {
    Report plain = PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES).report();
    return new ReportContents(plain.toBuilder().front(front).blocks(List.of(blocks)).build());
  }

  private static ReportContents contents(Block... blocks) {
    return contents(FrontMatter.builder().build(), blocks);
  }

  private static Block paragraph(Inline... inlines) {
    return new Block.Paragraph(List.of(inlines));
  }

  private static Inline figure(String text) {
    return new Inline.Quoted(Figure.of(FIGURE, text).build());
  }

  private static Block section(String title, Block... blocks) {
    return new Block.Section(title, text(title), Block.Section.Role.ARTICLE, List.of(blocks));
  }

  @Test
  void figuresAreFoundWithTheHeadingTheyStandUnder() {
    FrontMatter front =
        FrontMatter.builder()
            .kicker(List.of(figure("1")))
            .headline(List.of(figure("2")))
            .standfirst(List.of(figure("3")))
            .build();
    Block.KeyFigures key =
        new Block.KeyFigures(
            List.of(
                new Block.KeyFigure(
                    Figure.of(FIGURE, "5").decimals(0).build(), List.of(figure("6")))));
    ReportContents found =
        contents(
            front,
            section(
                "Opening",
                paragraph(figure("4")),
                new Block.Sidebar("box", text("Box"), List.of(key)),
                section("Inner", paragraph(figure("7"))),
                paragraph(figure("8"))),
            paragraph(figure("9")));
    assertThat(found.quoted())
        .extracting(quote -> quote.figure().text(), QuotedFigure::place)
        .containsExactly(
            tuple("1", "Front page"),
            tuple("2", "Front page"),
            tuple("3", "Front page"),
            tuple("4", "Opening"),
            tuple("5", "Box"),
            tuple("6", "Box"),
            tuple("7", "Inner"),
            tuple("8", "Opening"),
            tuple("9", "Article"));
    assertThat(found.quoted())
        .extracting(quote -> quote.ofResults().orElseThrow())
        .containsOnly(FIGURE);
  }

  @Test
  void figuresBeforeTheFirstHeadingAreInTheOpening() {
    Block annex = new Block.Section("full", text("All"), Block.Section.Role.ANNEX, List.of());
    ReportContents found = contents(paragraph(figure("1")), section("First", paragraph()), annex);
    assertThat(found.quoted())
        .extracting(QuotedFigure::place)
        .containsExactly("Opening of the article");
    assertThat(contents(paragraph(figure("1")), annex).quoted())
        .as("an article without headings")
        .extracting(QuotedFigure::place)
        .containsExactly("Article");
  }

  @Test
  void figuresOfChartsAndTablesAreFoundByTheirNumbers() {
    Chart.Builder chart = Chart.builder("c", new ChartSpec.Bars(List.of(), List.of())).alt("A.");
    StatTable table = TABLE.toBuilder().title(List.of(figure("3"))).build();
    ReportContents found =
        contents(
            Chart.builder("b", chart.build().spec()).title("First").alt("A.").build(),
            chart.title(List.of(figure("1"))).notes(List.of(List.of(figure("2")))).build(),
            section("Later", new Block.Table(table), paragraph(figure("4"))));
    assertThat(found.quoted())
        .extracting(quote -> quote.figure().text(), QuotedFigure::place)
        .containsExactly(
            tuple("1", "Figure 2"),
            tuple("2", "Figure 2"),
            tuple("3", "Table 1"),
            tuple("4", "Later"));
  }

  @Test
  void figuresPutToAnExpertAreNotQuoted() {
    Commentary open =
        Commentary.builder("k", Expert.builder("ada").name("Ada").build())
            .heading("To come")
            .topic(List.of(figure("1")))
            .figures(
                List.of(
                    new Commentary.FigureGroup(
                        List.of(figure("2")), List.of(List.of(figure("3"))))))
            .build();
    assertThat(contents(open).quoted()).isEmpty();
    Commentary written = open.toBuilder().comment(List.of(paragraph(figure("4")))).build();
    assertThat(contents(written).quoted())
        .extracting(quote -> quote.figure().text())
        .containsExactly("4");
  }

  @Test
  void blocksAreFoundByTheirKind() {
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(List.of(), List.of()))
            .title("Chart")
            .alt("A.")
            .build();
    Commentary comment =
        Commentary.builder("k", Expert.builder("ada").name("Ada").build())
            .heading("To come")
            .build();
    Block.MethodBox method =
        new Block.MethodBox(
            "m",
            text("Method"),
            List.of(new Block.MethodBox.Entry(text("Field"), List.of(figure("50%")))));
    StatTable summary = TABLE.toBuilder().id("s").sumsUp(List.of("t")).build();
    ReportContents found =
        contents(
            section("One", chart, new Block.Table(TABLE), new Block.Table(summary)),
            comment,
            method);
    assertThat(found.charts()).containsExactly(chart);
    assertThat(found.tables()).containsExactly(TABLE);
    assertThat(found.commentaries()).containsExactly(comment);
    assertThat(found.methodBoxes()).containsExactly(method);
    assertThat(found.quoted()).extracting(quote -> quote.figure().text()).containsExactly("50%");
    assertThat(found.notes()).isEmpty();
  }

  @Test
  void notesAreThoseOfCallsAndBlocks() {
    ReportContents found =
        contents(paragraph(new Inline.NoteCall(text("First."))), new Block.Note(text("Second.")));
    assertThat(found.notes()).containsExactly("First.", "Second.");
  }
}
