package io.etude.pdf.layout.panel;

import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Chart;
import io.etude.document.Commentary;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.theme.Theme;
import io.etude.study.Expert;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables, charts and contents within boxes: set there, tagged as elsewhere, found by references.
 */
class BoxedBlocksTest {

  private static final String PROSE = "Un paragraphe assez court du texte. ".repeat(30);

  /** What blocks may stand in. */
  private enum Container {
    SIDEBAR(content -> new Block.Sidebar("box", text("Encadré"), content)),
    LIST(content -> new Block.Listing(Block.Listing.Kind.NUMBERS, List.of(content))),
    COMMENTARY(BoxedBlocksTest::commentary),
    CUSTOM(content -> new Block.Sidebar("box", text("Encadré"), List.of(new Own(content)))),
    LIST_IN_ANNEX(
        content -> annex(new Block.Listing(Block.Listing.Kind.BULLETS, List.of(content)))),
    SIDEBAR_IN_ANNEX(content -> annex(new Block.Sidebar("box", text("Encadré"), content))),
    SECTION_IN_SIDEBAR(
        content ->
            new Block.Sidebar(
                "box",
                text("Encadré"),
                List.of(
                    new Block.Section(
                        "inner", text("Partie"), Block.Section.Role.ARTICLE, content))));

    private final Function<List<Block>, Block> maker;

    Container(Function<List<Block>, Block> maker) {
      this.maker = maker;
    }
  }

  /** A block that no renderer knows. */
  private record Own(List<Block> fallback) implements Block.Custom {}

  private static Block commentary(List<Block> content) {
    Expert expert = Expert.builder("x").name("Nom").topic("Sujet").length(600).build();
    return Commentary.builder("slot", expert)
        .heading(text("Commentaire"))
        .topic(text("Sujet"))
        .comment(content)
        .build();
  }

  private static Block annex(Block content) {
    return new Block.Section(
        "annex", text("Résultats"), Block.Section.Role.ANNEX, List.of(content));
  }

  private static Block.Table table(int rows, int... segments) {
    StatTable made = SampleTables.table("boxed", "Tableau encadré", rows, segments).table();
    return new Block.Table(made.toBuilder().key(List.of(WideTables.KEY)).build());
  }

  private static Chart chart() {
    Chart chart = (Chart) SampleReport.bars();
    return Chart.builder(chart.id(), chart.spec())
        .title(chart.title())
        .subtitle(chart.subtitle())
        .notes(chart.notes())
        .alt(chart.alt())
        .width(chart.width())
        .build();
  }

  private static Block reference(String id) {
    return new Block.Paragraph(
        List.of(new Inline.Text("Voir la "), new Inline.Reference(id), new Inline.Text(".")));
  }

  /** A page of text with references, then the box, then more text. */
  private static Report report(Container container, Block... content) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Contents(text("Figures"), Block.Contents.Of.FIGURES));
    blocks.add(new Block.Contents(text("Tableaux"), Block.Contents.Of.TABLES));
    blocks.add(reference("boxed"));
    for (int i = 0; i < 9; i++) {
      blocks.add(new Block.Paragraph(text(PROSE)));
    }
    blocks.add(container.maker.apply(List.of(content)));
    blocks.add(new Block.Paragraph(text(PROSE)));
    return SampleReport.of(blocks);
  }

  private static Report full(Container container) {
    return report(
        container,
        new Block.Paragraph(text("Avant le tableau.")),
        reference("benefitsChart"),
        table(4, 1),
        chart(),
        new Block.Contents(text("Où trouver"), Block.Contents.Of.TABLES));
  }

  private static Set<Tag.Role> roles(Page page, Tag.Role within) {
    return LaidPages.glyphs(page).stream()
        .map(Item.Glyphs::mark)
        .filter(Mark.Slot.class::isInstance)
        .map(mark -> ((Mark.Slot) mark).tag())
        .filter(tag -> tag.enclosing(within).isPresent())
        .flatMap(
            tag ->
                IntStream.range(0, Tag.Role.values().length)
                    .mapToObj(i -> Tag.Role.values()[i])
                    .filter(role -> tag.enclosing(role).isPresent()))
        .collect(Collectors.toSet());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(LaidPages.withoutSpaces(part)), -1).length - 1;
  }

  @ParameterizedTest
  @EnumSource
  void setsTablesChartsAndContentsWhereTheyAre(Container container) {
    LaidPages pages = LaidPages.of(full(container), Theme.magazine());
    String text = pages.text();
    for (int row = 1; row <= 4; row++) {
      assertThat(count(text, "Réponse boxed." + row + ".")).isEqualTo(1);
    }
    assertThat(count(text, "* Base inférieure à 100")).isEqualTo(1);
    assertThat(count(text, Inline.plain(WideTables.KEY))).isEqualTo(1);
    assertThat(count(text, "Montée en compétence")).isEqualTo(1);
    assertThat(count(text, "Où trouver")).isEqualTo(1);
    assertThat(pages.pagesOf("boxed")).hasSize(1);
    assertThat(pages.pagesOf("benefitsChart")).hasSize(1);
    Page page = pages.pages().get(pages.pagesOf("boxed").get(0) - 1);
    assertThat(roles(page, Tag.Role.TABLE))
        .contains(
            Tag.Role.CAPTION,
            Tag.Role.THEAD,
            Tag.Role.TBODY,
            Tag.Role.TR,
            Tag.Role.TH,
            Tag.Role.TD);
    if (container.name().contains("SIDEBAR")) {
      assertThat(roles(page, Tag.Role.TABLE)).contains(Tag.Role.ASIDE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesThePagesOfWhatIsInABox(Container container) {
    LaidPages pages = LaidPages.of(full(container), Theme.magazine());
    int table = pages.pagesOf("boxed").get(0);
    int chart = pages.pagesOf("benefitsChart").get(0);
    assertThat(table).isGreaterThan(1);
    assertThat(pages.text())
        .contains(LaidPages.withoutSpaces("Voir la tableau 1, page " + table + "."))
        .contains(LaidPages.withoutSpaces("Voir la figure 1, page " + chart + "."));
    // two tables of contents name the table, one the chart
    assertThat(count(pages.text(), "Tableau 1. Tableau encadré" + table)).isEqualTo(2);
    assertThat(pages.text())
        // the number of the page that it is on may follow, and the running foot
        .containsPattern(
            "Figure1\\.Leserviceaucitoyen,premierbénéfice" + chart + "(?!\\d(?!Numérique))");
    List<Bookmark> bookmarks = new ArrayList<>();
    collect(pages.outline(), bookmarks);
    assertThat(bookmarks).extracting(Bookmark::anchor).contains("boxed", "benefitsChart");
    assertThat(bookmarks)
        .allSatisfy(mark -> assertThat(pages.pagesOf(mark.anchor())).as(mark.title()).hasSize(1));
  }

  @Test
  void namesThePageOfATableThatStandsBehindItsReferenceInTheSameBox() {
    Report report = report(Container.SIDEBAR, reference("boxed"), table(4, 1));
    LaidPages pages = LaidPages.of(report, Theme.magazine());
    int page = pages.pagesOf("boxed").get(0);
    assertThat(page).isGreaterThan(1);
    assertThat(count(pages.text(), "Voir la tableau 1, page " + page + ".")).isEqualTo(2);
  }

  private static void collect(List<Bookmark> outline, List<Bookmark> all) {
    for (Bookmark entry : outline) {
      all.add(entry);
      collect(entry.children(), all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void isValidInEveryBox(String theme) {
    for (Container container : Container.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRenderer.builder().theme(Theme.named(theme)).build().render(full(container), out);
      assertThat(Verapdf.check(out.toByteArray())).as(container.name()).isEmpty();
    }
  }

  /** Left and right edge of the ground of the box on a page. */
  private static double[] ground(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> box.color() == Brand.DEFAULT.tint())
        .findFirst()
        .map(box -> new double[] {box.x(), box.x() + box.width()})
        .orElseThrow();
  }

  @Test
  void setsATableWiderThanItsBoxInPanels() {
    LaidPages pages = LaidPages.of(report(Container.SIDEBAR, table(4, 2)), Theme.magazine());
    int panels = count(pages.text(), "Réponse boxed.1.");
    assertThat(panels).isGreaterThan(1);
    for (int row = 2; row <= 4; row++) {
      assertThat(count(pages.text(), "Réponse boxed." + row + ".")).isEqualTo(panels);
    }
    assertThat(count(pages.text(), "(suite)")).isEqualTo(panels - 1);
    for (char letter = 'A'; letter <= 'B'; letter++) {
      assertThat(count(pages.text(), "(" + letter + ")")).isEqualTo(1);
    }
    assertThat(count(pages.text(), Inline.plain(WideTables.KEY))).isEqualTo(1);
    Page page = pages.pages().get(pages.pagesOf("boxed").get(0) - 1);
    double[] ground = ground(page);
    assertThat(LaidPages.glyphs(page))
        .filteredOn(
            run ->
                run.mark() instanceof Mark.Slot slot
                    && slot.tag().enclosing(Tag.Role.TABLE).isPresent())
        .isNotEmpty()
        .allSatisfy(
            run -> {
              assertThat(run.x()).isGreaterThan(ground[0]);
              assertThat(run.x() + run.width()).isLessThan(ground[1]);
            });
    assertThat(ground[1] - ground[0])
        .isCloseTo(Grid.of(Theme.magazine()).columnWidth(), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIDEBAR", "LIST_IN_ANNEX", "COMMENTARY"})
  void splitsATableHigherThanThePageWithItsBox(String container) {
    LaidPages pages =
        LaidPages.of(report(Container.valueOf(container), table(90, 2)), Theme.magazine());
    for (int row = 1; row <= 90; row++) {
      assertThat(count(pages.text(), "Réponse boxed." + row + ".")).as("%d", row).isEqualTo(1);
    }
    assertThat(pages.glyphs())
        .filteredOn(run -> run.mark() instanceof Mark.Slot)
        .allSatisfy(run -> assertThat(run.y()).isLessThan(Grid.of(Theme.magazine()).bottom() + 1));
    assertThat(count(pages.text(), "(suite)")).isPositive();
  }
}
