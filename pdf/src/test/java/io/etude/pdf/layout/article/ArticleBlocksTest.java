package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleCharts;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, boxes and sections of nothing else among the text of an article. */
class ArticleBlocksTest {

  private static final String PROSE = "Des phrases comme on en lit partout, sans un chiffre. ";

  private static List<Page> pages(Theme theme, Block... blocks) {
    return LaidPages.of(SampleReport.of(List.of(blocks)), theme).pages();
  }

  private static Block prose(int times) {
    return SampleReport.paragraph(PROSE.repeat(times));
  }

  private static Theme theme(int columns) {
    return Theme.magazine().toBuilder().columns(columns).build();
  }

  private static Optional<Item.Glyphs> glyphs(Page page, String text) {
    return page.items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .filter(run -> run.text().startsWith(text))
        .findFirst();
  }

  private static boolean hasParagraph(Page page, int number) {
    return page.columns().stream()
        .map(ColumnFrame::lines)
        .flatMap(List::stream)
        .anyMatch(line -> line.paragraph() == number);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theHeadingOfASectionWithoutTextIsAboveItsBlock(int columns) {
    Block table = SampleTables.table("t1", "Tableau", 5, 3);
    List<Page> pages =
        pages(theme(columns), prose(8), SampleReport.section("s1", "Encadré", table), prose(60));
    Page page = pages.stream().filter(p -> glyphs(p, "Encadré").isPresent()).findFirst().get();
    double heading = glyphs(page, "Encadré").get().y();
    double label = glyphs(page, "Réponse t1.1.").get().y();
    assertThat(label).isBetween(heading + 20, heading + 110);
    assertThat(hasParagraph(pages.get(0), 2)).as("text goes on about it").isTrue();
  }

  /** Not below the text of the part within it, which is another section. */
  @Test
  void aBlockRightUnderAHeadingIsBetweenItAndTheNextOne() {
    Block box = new Block.Sidebar("box", SampleTables.text("Encadré"), List.of(prose(3)));
    Block inner = SampleReport.section("s2", "Détail", prose(8));
    Block outer = SampleReport.section("s1", "Chapitre", box, inner);
    for (int sentences = 5; sentences < 60; sentences += 5) {
      List<Page> pages = pages(theme(1), prose(sentences), outer, prose(20));
      List<Integer> numbers = new ArrayList<>();
      List<Double> heights = new ArrayList<>();
      for (String text : List.of("Chapitre", "Encadré", "Détail")) {
        Page page = pages.stream().filter(p -> glyphs(p, text).isPresent()).findFirst().get();
        numbers.add(page.number());
        heights.add(1000 * page.number() + glyphs(page, text).get().y());
      }
      assertThat(heights).as("%d sentences before", sentences).isSorted();
      assertThat(numbers.get(0)).as("page of the block").isEqualTo(numbers.get(1));
    }
  }

  /** Not before the heading, nor behind the next one: rather white than the wrong section. */
  @Test
  void aBoxWithoutRoomGoesToTheNextPageAndTheNextSectionWaitsForIt() {
    for (int sentences = 5; sentences < 60; sentences += 5) {
      List<Block> sections = new ArrayList<>();
      for (String name : List.of("Alpha", "Bêta", "Gamma", "Delta")) {
        Block box =
            new Block.Sidebar(
                name, SampleTables.text("Encadré " + name), List.of(prose(sentences)));
        sections.add(SampleReport.section(name, "Chapitre " + name, prose(1), box));
      }
      List<Page> pages = pages(theme(1), sections.toArray(Block[]::new));
      List<Double> heights = new ArrayList<>();
      for (String name : List.of("Alpha", "Bêta", "Gamma", "Delta")) {
        for (String text : List.of("Chapitre " + name, "Encadré " + name)) {
          Page page = pages.stream().filter(p -> glyphs(p, text).isPresent()).findFirst().get();
          heights.add(1000 * page.number() + glyphs(page, text).get().y());
        }
      }
      assertThat(heights).as("%d sentences in a box", sentences).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void textFillsThePageBeforeATableThatIsHigherThanOne(int columns) {
    Block table = SampleTables.table("t1", "Tableau", 120, 3);
    List<Page> pages = pages(theme(columns), prose(8), table, prose(150));
    assertThat(hasParagraph(pages.get(0), 2)).isTrue();
    assertThat(glyphs(pages.get(0), "Réponse t1.1.")).isEmpty();
    assertThat(glyphs(pages.get(1), "Réponse t1.1.")).isPresent();
    assertThat(glyphs(pages.get(2), "Réponse t1.120.")).isEmpty();
    assertThat(glyphs(pages.get(3), "Réponse t1.118.")).isPresent();
    assertThat(hasParagraph(pages.get(3), 2)).as("and the one on which it ends").isTrue();
  }

  @Test
  void aLongBoxInOneColumnGoesOnOnTheNextPage() {
    List<Block> inside = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      inside.add(prose(6));
    }
    Block sidebar = new Block.Sidebar("box", SampleTables.text("À part"), inside);
    List<Page> pages = pages(Theme.report(), prose(20), sidebar, prose(4));
    assertThat(pages).hasSize(2);
    List<List<ColumnFrame>> boxes =
        pages.stream().map(p -> p.columns().stream().filter(c -> !c.flow()).toList()).toList();
    assertThat(boxes.get(0)).hasSize(1);
    assertThat(boxes.get(1)).hasSize(1);
    for (List<ColumnFrame> box : boxes) {
      assertThat(box.get(0).bottom() - box.get(0).top()).isGreaterThan(90);
    }
  }

  /** Notes of one page are under each other: only the first has space over it. */
  @Test
  void manyNotesOfAPageLeaveNoWhiteAboveThem() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  new Inline.Text(PROSE.repeat(4)),
                  new Inline.NoteCall(SampleTables.text("Une note.")),
                  new Inline.Text(PROSE))));
    }
    List<Page> pages = pages(Theme.report(), blocks.toArray(Block[]::new));
    for (Page page : pages.subList(0, pages.size() - 1)) {
      ColumnFrame column = page.columns().get(page.columns().size() - 1);
      double text = column.lines().get(column.lines().size() - 1).baseline();
      assertThat(column.blocks()).as("page %d", page.number()).isNotEmpty();
      assertThat(column.blocks().get(0).top() - text)
          .as("page %d", page.number())
          .isLessThan(3 * Theme.report().baseline());
    }
  }

  /** One that needs all of them has none beside it. */
  @Test
  void aNarrowTableLeavesTheOtherColumnsToTheText() {
    assertThat(linesBeside(SampleTables.table("t1", "Tableau", 12, 1))).isGreaterThan(5);
    assertThat(linesBeside(SampleTables.table("t1", "Tableau", 12, 9))).isZero();
  }

  private static int linesBeside(Block table) {
    List<Page> pages = pages(theme(3), prose(30), table, prose(60));
    Page page = pages.stream().filter(p -> glyphs(p, "Réponse t1.1.").isPresent()).findAny().get();
    Item.Glyphs first = glyphs(page, "Réponse t1.1.").get();
    double last = glyphs(page, "Réponse t1.11.").get().y();
    int lines = 0;
    for (ColumnFrame column : page.columns()) {
      boolean beside = column.x() > first.x() + 20 || column.x() + column.width() < first.x();
      lines +=
          (int)
              column.lines().stream()
                  .filter(line -> beside && line.baseline() > first.y() && line.baseline() < last)
                  .count();
    }
    return lines;
  }

  /** A chart whose title is in the heading above it has its number and what is measured. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTitleThatTheHeadingSaysIsPrintedOnce(int columns) {
    for (Chart.TitlePlace place : Chart.TitlePlace.values()) {
      Chart chart =
          Chart.builder("c1", SampleCharts.all().get("bars"))
              .title("Baignade")
              .subtitle("En pour-cent")
              .alt("Des barres")
              .titlePlace(place)
              .build();
      List<String> texts =
          pages(theme(columns), prose(8), SampleReport.section("s1", "Baignade", chart)).stream()
              .flatMap(page -> LaidPages.glyphs(page).stream())
              .map(run -> run.text().strip())
              .toList();
      int times = place == Chart.TitlePlace.HEADING ? 1 : 2;
      assertThat(texts).filteredOn("Baignade"::equals).hasSize(times);
      assertThat(texts).contains("En pour-cent");
    }
  }
}
