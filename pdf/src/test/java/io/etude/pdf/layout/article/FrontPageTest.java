package io.etude.pdf.layout.article;

import static io.etude.pdf.testing.SampleTables.figure;
import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.Diagnostic;
import io.etude.document.Block;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The head of the first page: titles, the byline if there is one, key figures, contents. */
class FrontPageTest {

  private static final String LONG = "Un titre qui dit ce que l’enquête a trouvé, et un peu plus";

  private static LaidPages lay(
      UnaryOperator<FrontMatter.Builder> front, Theme theme, Block... first) {
    List<Block> blocks = new ArrayList<>(List.of(first));
    for (int i = 0; i < 8; i++) {
      blocks.add(new Block.Paragraph(text("Le texte de l’article. ".repeat(20))));
    }
    FrontMatter.Builder titles =
        FrontMatter.builder().headline(text("Titre")).runningHead("Titre court");
    return LaidPages.of(
        Report.of(SampleTables.results())
            .id("front")
            .language(Locale.FRENCH)
            .front(front.apply(titles).build())
            .blocks(blocks)
            .build(),
        theme);
  }

  private static Item.Glyphs run(LaidPages pages, String start) {
    return LaidPages.glyphs(pages.pages().get(0)).stream()
        .filter(run -> run.text().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + start + "\""));
  }

  private static List<String> texts(Page page) {
    return LaidPages.glyphs(page).stream().map(run -> run.text().strip()).toList();
  }

  private static Block.KeyFigures keyFigures(int count) {
    List<Block.KeyFigure> figures = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      figures.add(
          new Block.KeyFigure(
              Figure.of(figure(0.11), i + "1\u00a0%").decimals(0).build(),
              text("disent oui " + i)));
    }
    return new Block.KeyFigures(figures);
  }

  @Test
  void keyFiguresBeforeTheTextAreABandBetweenTitlesAndText() {
    for (Theme theme : List.of(Theme.magazine(), Theme.report(), Theme.brief())) {
      LaidPages pages = lay(front -> front, theme, keyFigures(4));
      Item.Glyphs first = run(pages, "11");
      for (int i = 2; i <= 4; i++) {
        assertThat(run(pages, i + "1").y()).isEqualTo(first.y());
      }
      assertThat(first.y()).isGreaterThan(run(pages, "Titre").y());
      assertThat(run(pages, "e texte").y()).isGreaterThan(run(pages, "disent oui 1").y());
      double pitch = run(pages, "21").x() - first.x();
      assertThat(run(pages, "41").x() - run(pages, "31").x()).isCloseTo(pitch, within(0.01));
    }
  }

  @Test
  void aSingleKeyFigureIsBesideTheText() {
    LaidPages pages = lay(front -> front, Theme.magazine(), keyFigures(1));
    assertThat(run(pages, "e texte").y()).isLessThan(run(pages, "disent oui 1").y());
  }

  @Test
  void aKeyFigureIsReadAsOneSentence() {
    LaidPages pages = lay(front -> front, Theme.magazine(), keyFigures(3));
    Tag paragraph = ((Mark.Slot) run(pages, "11").mark()).tag();
    StringBuilder said = new StringBuilder();
    LaidPages.glyphs(pages.pages().get(0)).stream()
        .filter(run -> run.mark() instanceof Mark.Slot slot && slot.tag() == paragraph)
        .forEach(run -> said.append(run.text()));
    assertThat(said.toString()).isEqualTo("11\u00a0% disent oui 1");
  }

  @Test
  void theBylineIsThereOnlyIfSomebodyIsNamed() {
    LaidPages unnamed =
        lay(front -> front.section("France").dateLine("26 novembre 2018"), Theme.magazine());
    assertThat(texts(unnamed.pages().get(0)))
        .doesNotContain("France", "26 novembre 2018")
        .contains("France · 26 novembre 2018");
    LaidPages named =
        lay(
            front -> front.byline(text("Par Camille")).dateLine("26 novembre 2018"),
            Theme.magazine());
    assertThat(texts(named.pages().get(0))).contains("Par Camille");
  }

  @Test
  void aLongHeadlineIsSmallerRatherThanThreeLines() {
    Theme theme = Theme.report();
    double size = theme.type(PageText.HEADLINE).size();
    assertThat(run(lay(front -> front, theme), "Titre").size()).isEqualTo(size);
    LaidPages pages = lay(front -> front.headline(text(LONG)), theme);
    List<Item.Glyphs> lines =
        LaidPages.glyphs(pages.pages().get(0)).stream()
            .filter(run -> run.mark() instanceof Mark.Slot slot && slot.tag().role() == Tag.Role.H1)
            .toList();
    assertThat(lines).extracting(Item.Glyphs::y).doesNotHaveDuplicates().hasSizeLessThan(3);
    assertThat(lines.get(0).size()).isLessThan(size);
  }

  @Test
  void aStandfirstOfMoreThanTwoLinesIsADiagnostic() {
    String sentence = "Une phrase qui dit tout. ";
    for (Theme theme : List.of(Theme.magazine(), Theme.report(), Theme.brief())) {
      LaidPages two = lay(front -> front.standfirst(text(sentence.repeat(3))), theme);
      assertThat(two.diagnostics()).as(theme.name()).isEmpty();
      LaidPages many = lay(front -> front.standfirst(text(sentence.repeat(16))), theme);
      assertThat(many.diagnostics()).extracting(Diagnostic::rule).containsExactly("longStandfirst");
      long lines =
          LaidPages.glyphs(many.pages().get(0)).stream()
              .filter(run -> run.size() == theme.type(PageText.STANDFIRST).size())
              .map(Item.Glyphs::y)
              .distinct()
              .count();
      assertThat(many.diagnostics().get(0).message()).contains("takes " + lines + " lines");
    }
  }

  @Test
  void contentsAreAboveTheFirstSectionOfOneColumnButBelowTextThatComesBefore() {
    Block.Contents contents = new Block.Contents(text("À lire"), Block.Contents.Of.SECTIONS);
    Block paragraph = new Block.Paragraph(text("Un début de section. ".repeat(20)));
    Block section =
        new Block.Section(
            "a", text("Chapitre un"), Block.Section.Role.ARTICLE, List.of(paragraph, paragraph));
    LaidPages headed = lay(front -> front, Theme.report(), contents, section);
    assertThat(heading(headed).y()).isGreaterThan(run(headed, "À lire").y());
    LaidPages introduced = lay(front -> front, Theme.report(), contents, paragraph, section);
    assertThat(run(introduced, "n début").y()).isLessThan(run(introduced, "À lire").y());
  }

  private static Item.Glyphs heading(LaidPages pages) {
    return LaidPages.glyphs(pages.pages().get(0)).stream()
        .filter(r -> r.mark() instanceof Mark.Slot s && s.tag().role() == Tag.Role.H2)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void contentsAreABoxBesideTheTextWithThePageOfEachSection() {
    Block.Contents contents = new Block.Contents(text("À lire"), Block.Contents.Of.SECTIONS);
    List<Block> section = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      section.add(new Block.Paragraph(text("Une phrase de plus. ".repeat(30))));
    }
    LaidPages pages =
        lay(
            front -> front,
            Theme.magazine(),
            contents,
            new Block.Section("a", text("Chapitre"), Block.Section.Role.ARTICLE, section),
            new Block.Section("b", text("Suite"), Block.Section.Role.ARTICLE, section));
    Item.Glyphs entry = run(pages, "Suite");
    int page = pages.pagesOf("b").get(0);
    assertThat(LaidPages.glyphs(pages.pages().get(0)))
        .anyMatch(
            run ->
                run.text().strip().equals(String.valueOf(page))
                    && Math.abs(run.y() - entry.y()) < 0.01);
    assertThat(pages.pages().get(0).items())
        .anyMatch(
            item ->
                item instanceof Item.Box box
                    && box.x() < entry.x()
                    && box.width() < 170
                    && box.y() < entry.y()
                    && box.y() + box.height() > entry.y());
  }

  /** Without a picture, where the story has room under them. */
  @Test
  void titlesMayBeginLower() {
    Report report =
        Report.of(SampleTables.results())
            .id("front")
            .front(FrontMatter.builder().headline(text("Titre")).build())
            .build();
    Theme usual = Theme.magazine();
    Theme low = usual.toBuilder().page(usual.width(), 270).build();
    Fonts fonts = Fonts.of(report.brand());
    FrontPage front = new FrontPage(new LayoutContext(report, usual, fonts), Tag.document());
    assertThat(front.heroSteps()).containsExactly(1, 2, 3, 5, 8);
    FrontPage cramped = new FrontPage(new LayoutContext(report, low, fonts), Tag.document());
    assertThat(cramped.heroSteps()).doesNotContain(8);
  }
}
