package io.etude.xlsx.page;

import static io.etude.xlsx.testing.PrintedTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Picture;
import io.etude.document.chart.ChartSpec;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.results.FigureRef;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.study.Expert;
import io.etude.xlsx.Percentages;
import io.etude.xlsx.Profile;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.testing.PrintedTables;
import io.etude.xlsx.testing.SheetText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The article in rows: marks in the first column, text in the second; accessible, all in one. */
class ProseRowsTest {
  private WorkbookContext context = PrintedTables.context(Profile.PRESENTATION, Percentages.VALUES);
  private Sheet sheet = new Sheet("s");

  private List<String> lay(Block... blocks) {
    ProseRows rows = new ProseRows(sheet, context, 0);
    List.of(blocks).forEach(block -> block.accept(rows));
    return SheetText.values(sheet);
  }

  private void accessible() {
    context = PrintedTables.context(Profile.ACCESSIBLE, Percentages.VALUES);
    sheet = new Sheet("s");
  }

  private Style style(int row, int column) {
    return SheetText.slot(sheet, row, column).style();
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text(text));
  }

  private static Block.Section section(String title, Block.Section.Role role, Block... blocks) {
    return new Block.Section(title, text(title), role, List.of(blocks));
  }

  @Test
  void sectionsBeginAfterAGapAndThoseWithinThemAreSmaller() {
    Block.Section inner = section("Inner", Block.Section.Role.ARTICLE, paragraph("Two."));
    Block.Section outer = section("Outer", Block.Section.Role.ARTICLE, paragraph("One."), inner);
    Block.Section next = section("Next", Block.Section.Role.ARTICLE);
    Block.Section annex = section("Annex", Block.Section.Role.ANNEX, paragraph("Tables."));
    assertThat(lay(outer, next, annex))
        .containsExactly("", "|Outer", "|One.", "", "|Inner", "|Two.", "", "|Next");
    Stylebook styles = context.styles();
    assertThat(style(1, 1)).isEqualTo(styles.heading());
    assertThat(style(4, 1)).isEqualTo(styles.subheading());
    assertThat(style(7, 1)).as("outside again").isEqualTo(styles.heading());
    accessible();
    assertThat(lay(outer)).containsExactly("Outer", "One.", "Inner", "Two.");
  }

  private static Block listing(Block.Listing.Kind kind) {
    return new Block.Listing(
        kind, List.of(List.of(paragraph("a"), paragraph("more of a")), List.of(paragraph("b"))));
  }

  @Test
  void itemsHaveTheirMarkOnceBesideThem() {
    assertThat(lay(listing(Block.Listing.Kind.NUMBERS), listing(Block.Listing.Kind.BULLETS)))
        .containsExactly("1.|a", "|more of a", "2.|b", "•|a", "|more of a", "•|b");
    assertThat(style(0, 0).alignment().horizontal()).isEqualTo(Style.Align.RIGHT);
    accessible();
    assertThat(lay(listing(Block.Listing.Kind.NUMBERS)))
        .containsExactly("1. a", "more of a", "2. b");
  }

  @Test
  void boxesHaveATint() {
    Block box = new Block.Sidebar("s", text("Box"), List.of(paragraph("In it.")));
    assertThat(lay(box, paragraph("After it.")))
        .containsExactly("", "|Box", "|In it.", "|After it.");
    Stylebook styles = context.styles();
    assertThat(style(1, 1)).isEqualTo(styles.boxHeading());
    assertThat(style(2, 1)).isEqualTo(styles.box());
    assertThat(style(2, 0)).as("beside the text too").isEqualTo(styles.box());
    assertThat(style(3, 1)).isEqualTo(styles.prose());
    assertThat(sheet.cells().at(3, 0)).isEmpty();
  }

  private static Block.KeyFigures keyFigures() {
    FigureRef figure =
        new FigureRef(
            TableId.of("q").figure("a", "total"),
            FigureRef.Kind.SHARE,
            Optional.of(new Estimate(0.5, 0.1, 44, Optional.empty())),
            OptionalLong.of(45),
            Set.of());
    return new Block.KeyFigures(
        List.of(
            new Block.KeyFigure(
                Figure.of(figure, "50%").decimals(0).build(), text("of all are for it"))));
  }

  @Test
  void keyFiguresAreNumbersInLargeType() {
    Block box = new Block.Sidebar("s", text("Box"), List.of(keyFigures()));
    assertThat(lay(keyFigures(), box))
        .containsExactly("0.5|of all are for it", "", "|Box", "0.5|of all are for it");
    assertThat(sheet.height(0)).hasValue(28);
    assertThat(sheet.widths().get(0)).isBetween(8.0, 14.0);
    assertThat(style(0, 0).name()).isEqualTo(Style.Name.KEY_FIGURE);
    assertThat(style(0, 0).fill()).isEmpty();
    assertThat(style(3, 0).fill()).isEqualTo(context.styles().box().fill());
    accessible();
    assertThat(lay(keyFigures())).containsExactly("50% of all are for it");
  }

  @Test
  void quotesNameWhoSaidThem() {
    assertThat(
            lay(
                new Block.PullQuote(text("Said."), "A name", "A post"),
                new Block.PullQuote(text("Said too."), "Another", "")))
        .containsExactly("|Said.", "|A name, A post", "|Said too.", "|Another");
    assertThat(style(0, 1)).isEqualTo(context.styles().quote());
    assertThat(style(1, 1)).isEqualTo(context.styles().note().wrapped());
  }

  @Test
  void methodsStandBesideTheirTerms() {
    Block box =
        new Block.MethodBox(
            "m", text("Method"), List.of(new Block.MethodBox.Entry(text("Sample"), text("All."))));
    assertThat(lay(box)).containsExactly("", "|Method", "Sample|All.");
    assertThat(style(2, 0)).isEqualTo(context.styles().term());
    accessible();
    assertThat(lay(box)).containsExactly("Method", "Sample", "All.");
  }

  @Test
  void tablesAreReferredTo() {
    context.blocks().number("t", "Table 1");
    context.blocks().placeBlock("t", "1 Use");
    Block.Table table = new Block.Table(PrintedTables.table().build());
    assertThat(lay(table, new Block.Note(text("A note."))))
        .containsExactly("|→ Table 1. Use", "|A note.");
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(new Overlay.Link(0, 1, Overlay.Link.Kind.NAME, "Table_1"));
  }

  @Test
  void chartsAndSummariesAreReferredTo() {
    context.blocks().number("c", "Figure 1");
    context.blocks().placeBlock("c", "1 Use");
    context.blocks().placeBlock("t", "1 Use");
    Chart chart =
        Chart.builder("c", new ChartSpec.Bars(List.of(), List.of()))
            .title("A chart")
            .alt("A.")
            .build();
    StatTable.Builder summary = PrintedTables.table().id("s").title(text("In short"));
    assertThat(lay(chart, new Block.Table(summary.sumsUp(List.of("t", "u")).build())))
        .containsExactly("|→ Figure 1. A chart", "|→ In short");
    assertThat(sheet.overlays(Overlay.Link.class))
        .containsExactly(
            new Overlay.Link(0, 1, Overlay.Link.Kind.NAME, "Figure_1"),
            new Overlay.Link(1, 1, Overlay.Link.Kind.SHEET, "1 Use"));
  }

  private static Commentary.Builder commentary(Expert.Builder expert) {
    return Commentary.builder("c", expert.name("Ada L.").build())
        .heading("Comment")
        .topic("Engines")
        .figures(
            List.of(
                new Commentary.FigureGroup(text("Use"), List.of(text("50% often"))),
                new Commentary.FigureGroup(List.of(), List.of(text("20% never")))));
  }

  @Test
  void commentsNameTheirExpert() {
    Expert.Builder expert = Expert.builder("ada").position("engineer");
    Block written = commentary(expert).comment(List.of(paragraph("It runs."))).build();
    assertThat(lay(written)).containsExactly("", "|Comment", "|Ada L., engineer", "|It runs.");
    assertThat(style(1, 1)).isEqualTo(context.styles().subheading());
    assertThat(style(2, 1)).isEqualTo(context.styles().term());
  }

  /** What is to be commented on stands in place of a comment that is not written yet. */
  @Test
  void aCommentToComeSaysWhatItIsAbout() {
    assertThat(lay(commentary(Expert.builder("ada")).build()))
        .containsExactly("", "|Comment", "|Ada L.", "|Engines", "|Use", "|50% often", "|20% never");
  }

  @Test
  void picturesAreDescribed() {
    Block.Image image =
        new Block.Image(
            new Picture(new byte[] {1}, "A hall", ""), text("The hall"), Block.Width.COLUMN);
    assertThat(lay(image)).containsExactly("|A hall", "|The hall");
    assertThat(style(0, 1)).isEqualTo(context.styles().note().wrapped());
    assertThat(style(1, 1)).isEqualTo(context.styles().note().wrapped());
    sheet = new Sheet("s");
    assertThat(
            lay(
                new Block.Image(
                    new Picture(new byte[] {1}, "", ""), List.of(), Block.Width.COLUMN)))
        .isEmpty();
  }

  @Test
  void blocksOfAUsersOwnAreTheirFallback() {
    Block custom =
        new Block.Custom() {
          @Override
          public List<Block> fallback() {
            return List.of(paragraph("Instead."), paragraph("More."));
          }
        };
    assertThat(lay(custom)).containsExactly("|Instead.", "|More.");
  }

  @Test
  void notesAreSmall() {
    assertThat(lay(new Block.Note(text("A note.")))).containsExactly("|A note.");
    assertThat(style(0, 1)).isEqualTo(context.styles().note().wrapped());
  }

  @Test
  void aBoxEndsWithItsBlocks() {
    Block inner = new Block.Sidebar("i", text("Inner"), List.of(paragraph("In it.")));
    Block outer = new Block.Sidebar("o", text("Outer"), List.of(inner, paragraph("Still.")));
    assertThat(lay(outer, paragraph("Out.")))
        .containsExactly("", "|Outer", "", "|Inner", "|In it.", "|Still.", "|Out.");
    assertThat(style(5, 1)).isEqualTo(context.styles().box());
    assertThat(style(6, 1)).isEqualTo(context.styles().prose());
    assertThat(style(5, 0)).isEqualTo(context.styles().box());
    accessible();
    lay(outer);
    assertThat(sheet.lastColumn()).as("all in one column").isZero();
  }
}
