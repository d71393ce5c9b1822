package io.etude.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import io.etude.ReportException;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.internal.RenderGuard;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.paragraph.SetParagraphs;
import io.etude.pdf.quality.PageChecks;
import io.etude.pdf.testing.FrameDump;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.Verapdf;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageQuality;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article of more than 8 pages: contents, running heads, sections that open. */
class LongArticlesTest {

  private static final List<String> TITLES =
      List.of(
          "Une transition bien engagée",
          "Ce que les habitants attendent",
          "Le coût et les habitudes",
          "Une affaire de taille",
          "Les données, une inquiétude",
          "Logiciels libres ou non",
          "Ce qu’il reste à faire");

  private static Report report(int paragraphs, Block... before) {
    List<Block> blocks = new ArrayList<>(List.of(before));
    for (int i = 0; i < 3; i++) {
      blocks.add(SampleReport.paragraph(SampleReport.PROSE[i]));
    }
    for (int s = 0; s < TITLES.size(); s++) {
      List<Block> section = new ArrayList<>();
      for (int i = 0; i < paragraphs; i++) {
        section.add(SampleReport.paragraph(SampleReport.PROSE[(s + i) % 10]));
        if (i == 3 && s < 3) {
          section.add(
              List.of(SampleReport.histogram(), SampleReport.diverging(), SampleReport.bars())
                  .get(s));
        }
      }
      blocks.add(SampleReport.section("s" + s, TITLES.get(s), section.toArray(new Block[0])));
    }
    List<Block> tables = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tables.add(SampleTables.table("t" + i, "Tableau " + i, 12, 2, 3));
    }
    blocks.add(
        new Block.Section(
            "results", SampleTables.text("Tous les résultats"), Block.Section.Role.ANNEX, tables));
    return SampleReport.of(blocks);
  }

  private static Theme theme(String name) {
    return Theme.named(name);
  }

  /** Enough text for 12 pages and more. */
  private static Report longReport(String theme) {
    return report(Map.of("magazine", 56, "brief", 52, "report", 24).get(theme));
  }

  private static String head(Page page) {
    return LaidPages.glyphs(page).stream()
        .filter(run -> run.mark() == Mark.PAGINATION && run.y() < page.height() / 2)
        .map(Item.Glyphs::text)
        .collect(Collectors.joining());
  }

  /** The words of a page in the structure tree, beneath an element of that role. */
  private static String text(Page page, Tag.Role role) {
    return LaidPages.glyphs(page).stream()
        .filter(
            run -> run.mark() instanceof Mark.Slot slot && slot.tag().enclosing(role).isPresent())
        .map(Item.Glyphs::text)
        .collect(Collectors.joining());
  }

  private static String plain(String text) {
    return LaidPages.withoutSpaces(text.replace("\u00ad", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void itsContentsNameThePagesOfItsHeadings(String theme) {
    LaidPages laid = LaidPages.of(longReport(theme), theme(theme));
    assertThat(laid.pagesOf("results").get(0)).as("pages of the article").isGreaterThan(12);
    Page first = laid.pages().get(0);
    String contents = plain(text(first, Tag.Role.TOC));
    StringBuilder expected = new StringBuilder();
    for (int s = 0; s < TITLES.size(); s++) {
      expected.append(TITLES.get(s)).append(laid.pagesOf("s" + s).get(0));
    }
    expected.append("Tous les résultats").append(laid.pagesOf("results").get(0));
    assertThat(contents).isEqualTo(plain(expected.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void itsRunningHeadsNameTheSectionThatThePageGoesOnWith(String theme) {
    LaidPages laid = LaidPages.of(longReport(theme), theme(theme));
    Map<String, Integer> begins = new LinkedHashMap<>();
    for (int s = 0; s < TITLES.size(); s++) {
      begins.put(TITLES.get(s), laid.pagesOf("s" + s).get(0));
    }
    begins.put("Tous les résultats", laid.pagesOf("results").get(0));
    int named = 0;
    for (Page page : laid.pages()) {
      String goesOn = "";
      for (Map.Entry<String, Integer> section : begins.entrySet()) {
        goesOn = section.getValue() < page.number() ? section.getKey() : goesOn;
      }
      String head = head(page);
      String titles = plain(text(page, Tag.Role.H2));
      if (head.isEmpty()) {
        assertThat(goesOn.isEmpty() || !titles.isEmpty()).as("page %d", page.number()).isTrue();
      } else {
        assertThat(head).as("page %d", page.number()).isEqualTo(goesOn);
        named++;
      }
    }
    assertThat(named).isGreaterThan(laid.pages().size() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void itsSectionsOpenInLargeType(String theme) {
    Theme look = theme(theme);
    double crosshead = look.type(PageText.CROSSHEAD).size();
    for (Item.Glyphs run : LaidPages.of(longReport(theme), look).glyphs()) {
      if (run.mark() instanceof Mark.Slot slot
          && slot.tag().enclosing(Tag.Role.H2).isPresent()
          && TITLES.stream().anyMatch(t -> plain(t).contains(plain(run.text())))) {
        assertThat(run.size()).as(run.text()).isGreaterThan(1.3 * crosshead);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"magazine", "report", "brief"})
  void itsSectionsDoNotOpenAtTheFootOfAColumn(String theme) {
    int opened = 0;
    for (Page page : LaidPages.of(longReport(theme), theme(theme)).pages()) {
      for (ColumnFrame column : page.columns()) {
        List<ColumnFrame.LineInfo> lines = column.lines();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).kind() == ColumnFrame.LineInfo.Kind.HEADING) {
            assertThat(lines.size() - i)
                .as("page %d, %s", page.number(), lines.get(i))
                .isGreaterThan(3);
            opened++;
          }
        }
      }
    }
    assertThat(opened).isGreaterThanOrEqualTo(TITLES.size());
  }

  /** A heading larger than the text under it makes a list of a story. */
  @Test
  void sectionsOfLessThanAPageDoNotOpen() {
    List<Block> blocks = new ArrayList<>(List.of(SampleReport.paragraph(SampleReport.PROSE[0])));
    for (int i = 0; i < 30; i++) {
      Block[] text = new Block[4];
      Arrays.setAll(text, t -> SampleReport.paragraph(SampleReport.PROSE[t]));
      blocks.add(SampleReport.section("s" + i, "Chapitre" + i, text));
    }
    LaidPages laid = LaidPages.of(SampleReport.of(blocks), Theme.report());
    assertThat(laid.pages()).hasSizeBetween(9, 29);
    assertThat(laid.pages()).anyMatch(page -> text(page, Tag.Role.TOC).contains("Chapitre29"));
    for (Item.Glyphs run : laid.glyphs()) {
      if (run.mark() instanceof Mark.Slot slot
          && slot.tag().enclosing(Tag.Role.H2).isPresent()
          && run.text().contains("Chapitre")) {
        assertThat(run.size()).isEqualTo(Theme.report().type(PageText.CROSSHEAD).size());
      }
    }
  }

  @Test
  void aSectionThatOpensUnderAFigureHasItsSpace() {
    List<Block> blocks = new ArrayList<>(List.of(SampleReport.paragraph(SampleReport.PROSE[0])));
    for (int s = 0; s < 10; s++) {
      List<Block> section = new ArrayList<>();
      for (int i = 0; i < 10 + s; i++) {
        section.add(SampleReport.paragraph(SampleReport.PROSE[i % 10]));
      }
      section.add(
          new Block.Sidebar("box" + s, SampleTables.text("Encadré"), section.subList(0, 1)));
      blocks.add(SampleReport.section("s" + s, "Chapitre" + s, section.toArray(Block[]::new)));
    }
    double row = Theme.report().baseline();
    int under = 0;
    for (Page page : LaidPages.of(SampleReport.of(blocks), Theme.report()).pages()) {
      for (Item.Glyphs run : LaidPages.glyphs(page)) {
        boolean opens = run.text().startsWith("Chapitre") && run.size() > 16;
        double above = opens ? foot(page, run.y()) : 0;
        if (above > 0) {
          assertThat(run.y() - above).as("page %d", page.number()).isGreaterThan(2.5 * row);
          under++;
        }
      }
    }
    assertThat(under).isPositive();
  }

  /** Where the lowest box above a height ends; 0 if text is below it, or there is none. */
  private static double foot(Page page, double y) {
    double foot = 0;
    for (Item item : page.items()) {
      if (item instanceof Item.Box box && box.y() + box.height() < y) {
        foot = Math.max(foot, box.y() + box.height());
      }
    }
    double end = foot;
    boolean text =
        LaidPages.glyphs(page).stream().anyMatch(run -> run.y() > end && run.y() < y - 1);
    return text ? 0 : foot;
  }

  @Test
  void aShortArticleHasNoneOfThem() {
    LaidPages laid = LaidPages.of(report(8), Theme.magazine());
    assertThat(laid.pagesOf("results").get(0)).isLessThanOrEqualTo(9);
    assertThat(laid.pages()).allMatch(page -> head(page).isEmpty());
    assertThat(laid.pages()).allMatch(page -> text(page, Tag.Role.TOC).isEmpty());
  }

  @Test
  void isValid() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().build().render(longReport("magazine"), out);
    assertThat(Verapdf.check(out.toByteArray())).isEmpty();
  }

  @Test
  void contentsOfTheAuthorAreNotDoubled() {
    Block own = new Block.Contents(List.of(new Inline.Text("À lire")), Block.Contents.Of.SECTIONS);
    LaidPages laid = LaidPages.of(report(56, own), Theme.magazine());
    long lists = laid.pages().stream().filter(page -> !text(page, Tag.Role.TOC).isEmpty()).count();
    assertThat(lists).isEqualTo(1);
    assertThat(laid.text()).contains("Àlire").doesNotContain("Sommaire");
  }

  @Test
  void longListsOfTablesNameEveryTableOfSections() {
    Block list =
        new Block.Contents(List.of(new Inline.Text("Les tableaux")), Block.Contents.Of.TABLES);
    List<Block> tables = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      tables.add(SampleTables.table("t" + i, "Effectif no " + i, 12, 2, 3));
    }
    Block annex =
        new Block.Section("results", SampleTables.text("Tout"), Block.Section.Role.ANNEX, tables);
    Block text = SampleReport.paragraph(SampleReport.PROSE[0]);
    LaidPages laid = LaidPages.of(SampleReport.of(List.of(list, text, annex)), Theme.magazine());
    String entries = plain(text(laid.pages().get(0), Tag.Role.TOC));
    for (int i = 0; i < 10; i++) {
      assertThat(entries).contains(plain("Effectif no " + i));
    }
  }

  /** A long article is composed whole before its first page is painted. */
  @Test
  void timeIsLookedAtBeforeThereIsAPage() {
    Report report = report(24);
    RenderGuard late = new RenderGuard(Limits.builder().renderTime(Duration.ofNanos(1)).build());
    List<Page> pages = new ArrayList<>();
    PageSink sink =
        new PageSink() {
          @Override
          public void page(Page page) {
            pages.add(page);
          }

          @Override
          public void finish(Tag document, List<Bookmark> outline) {}
        };
    assertThatThrownBy(
            () ->
                ReportLayout.lay(
                    report,
                    theme("report"),
                    Fonts.of(report.brand()),
                    new SetParagraphs(),
                    late,
                    sink))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("longer than the limit");
    assertThat(pages).isEmpty();
  }

  /** At the foot of pages; a very long one fills no foot. */
  @ParameterizedTest
  @CsvSource({"12, 1", "120, 2", "180, 3", "900, 0"})
  void aLongRunningHeadHasLinesOfItsOwn(int length, int lines) {
    String head = "mot ".repeat(length / 4).strip();
    Report report = report(1);
    Report named =
        report.toBuilder().front(report.front().toBuilder().runningHead(head).build()).build();
    Theme narrow = theme("report").toBuilder().page(419.53, 595.28).build();
    PageChecks checks = new PageChecks(new FrameDump());
    ReportLayout.lay(named, narrow, Fonts.of(named.brand()), checks);
    assertThat(checks.quality().measures())
        .filteredOn(
            measure ->
                List.of("textOutsideItsBox", "overlappingText").contains(measure.kind().code()))
        .allMatch(PageQuality.Measure::met);
    Page second = LaidPages.of(named, narrow).pages().get(1);
    assertThat(
            LaidPages.glyphs(second).stream()
                .filter(run -> run.mark() == Mark.PAGINATION && run.text().contains("mot"))
                .map(Item.Glyphs::y)
                .distinct())
        .hasSize(lines);
  }
}
