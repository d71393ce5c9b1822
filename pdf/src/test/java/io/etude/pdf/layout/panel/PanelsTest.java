package io.etude.pdf.layout.panel;

import static io.etude.pdf.testing.SampleTables.figure;
import static io.etude.pdf.testing.SampleTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Commentary;
import io.etude.document.Commentary.FigureGroup;
import io.etude.document.FrontMatter;
import io.etude.document.Report;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.pdf.frame.Bookmark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.PageSink;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.ReportLayout;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.PageText;
import io.etude.pdf.theme.Theme;
import io.etude.study.Expert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The boxes beside the text, in columns of a usual width and in very narrow ones. */
class PanelsTest {

  private static final Theme NARROW = Theme.magazine().toBuilder().columns(4).gutter(62).build();

  private static List<Item.Glyphs> lay(Theme theme, Block... blocks) {
    List<Block> story = new ArrayList<>(List.of(blocks));
    for (int i = 0; i < 30; i++) {
      story.add(new Block.Paragraph(text("Le texte de la colonne. ".repeat(12))));
    }
    FrontMatter front = FrontMatter.builder().headline(text("Titre")).runningHead("Titre").build();
    Report report =
        Report.of(SampleTables.results())
            .id("panels")
            .language(Locale.FRENCH)
            .front(front)
            .blocks(story)
            .build();
    List<Item.Glyphs> runs = new ArrayList<>();
    PageSink sink =
        new PageSink() {
          @Override
          public void page(Page page) {
            for (Item item : page.items()) {
              if (item instanceof Item.Glyphs run) {
                runs.add(run);
              }
            }
          }

          @Override
          public void finish(Tag document, List<Bookmark> outline) {}
        };
    ReportLayout.lay(report, theme, Fonts.of(Brand.DEFAULT), sink);
    return runs;
  }

  private static Item.Glyphs run(List<Item.Glyphs> runs, String text) {
    return runs.stream()
        .filter(run -> run.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no \"" + text + "\" among " + texts(runs)));
  }

  private static List<String> texts(List<Item.Glyphs> runs) {
    return runs.stream().map(Item.Glyphs::text).toList();
  }

  private static Block sidebar() {
    return new Block.Sidebar(
        "box",
        text("Encadré"),
        List.of(
            new Block.KeyFigures(
                List.of(
                    new Block.KeyFigure(
                        Figure.of(figure(1), "100\u00a0%").decimals(0).build(),
                        text("de tous"))))));
  }

  @Test
  void keyFigureStandsOnOneLineInANarrowColumn() {
    Item.Glyphs usual = run(lay(Theme.magazine(), sidebar()), "100\u00a0%");
    Item.Glyphs narrow = run(lay(NARROW, sidebar()), "100\u00a0%");
    assertThat(usual.size()).isEqualTo(Theme.magazine().type(PageText.KEY_FIGURE).size());
    assertThat(narrow.size()).isLessThan(usual.size());
    assertThat(narrow.width()).isLessThan(75);
  }

  @Test
  void aUnitIsBesideItsNumberInSmallerTypeOrBeneathItIfItIsLong() {
    for (String unit : List.of("min", "litres par logement habitable occupé")) {
      Block.KeyFigure figure =
          new Block.KeyFigure(
              Figure.of(figure(1), "13,5").decimals(1).build(), unit, text("au total"));
      List<Item.Glyphs> runs = lay(Theme.magazine(), new Block.KeyFigures(List.of(figure)));
      Item.Glyphs number = run(runs, "13,5");
      Item.Glyphs first =
          runs.stream()
              .filter(run -> run.text().contains(unit.substring(0, 3)))
              .findFirst()
              .orElseThrow();
      assertThat(first.size()).isLessThan(number.size());
      if (unit.equals("min")) {
        assertThat(first.y()).isEqualTo(number.y());
      } else {
        assertThat(first.y()).isGreaterThan(number.y());
      }
    }
  }

  @Test
  void noKeyFiguresTakeNoRoom() {
    assertThat(String.join("", texts(lay(Theme.magazine(), new Block.KeyFigures(List.of())))))
        .contains("Le texte de la colonne.");
  }

  private static Block slot() {
    Expert expert = Expert.builder("x").name("Nom").topic("Sujet").length(600).build();
    List<Inline> figure =
        List.of(
            new Inline.Quoted(Figure.of(figure(0.67), "67\u00a0%").build()),
            new Inline.Text("\u00a0: Satisfaits"));
    return Commentary.builder("slot", expert)
        .heading(text("À recueillir"))
        .topic(text("Sujet"))
        .figures(List.of(new FigureGroup(text("Marchés"), List.of(figure))))
        .build();
  }

  @Test
  void whatFiguresHaveInCommonStandsOverThem() {
    List<Item.Glyphs> runs = lay(Theme.magazine(), slot());
    Item.Glyphs heading = run(runs, "Marchés");
    Item.Glyphs value = run(runs, "67\u00a0%");
    Item.Glyphs label = run(runs, "Satisfaits");
    assertThat(heading.y()).isLessThan(value.y());
    assertThat(label.y()).isEqualTo(value.y());
    assertThat(label.x()).isGreaterThan(value.x() + value.width());
  }

  @Test
  void textRunsOnAfterItsFigureInANarrowColumn() {
    List<Item.Glyphs> runs = lay(NARROW, slot());
    Item.Glyphs heading = run(runs, "Marchés");
    assertThat(run(runs, "67\u00a0%").x()).isEqualTo(heading.x());
    assertThat(texts(runs)).anyMatch(text -> text.endsWith("Satisfaits"));
  }

  @Test
  void displayedWordsStandBetweenQuotationMarks() {
    for (String words : List.of("On ose plus à plusieurs.", "« On ose plus à plusieurs. »")) {
      Block quote = new Block.PullQuote(text(words), "Camille Exemple", "");
      StringBuilder printed = new StringBuilder();
      lay(Theme.report(), quote).stream()
          .filter(
              run ->
                  run.mark() instanceof Mark.Slot slot
                      && slot.tag().enclosing(Tag.Role.BLOCK_QUOTE).isPresent())
          .forEach(run -> printed.append(run.text()));
      assertThat(printed.toString().replace('\u00a0', ' '))
          .startsWith("« On ose plus à plusieurs. »");
    }
  }

  private static Tag tag(List<Item.Glyphs> runs, String start) {
    return ((Mark.Slot) run(runs, start).mark()).tag();
  }

  @Test
  void theMethodBoxIsAListOfTermsUnderAHeading() {
    Block method =
        new Block.MethodBox(
            "method",
            text("Méthode"),
            List.of(
                new Block.MethodBox.Entry(text("Terrain"), text("En ligne, en septembre.")),
                new Block.MethodBox.Entry(text("Base"), text("Trois cents répondants."))));
    List<Item.Glyphs> runs = lay(Theme.magazine(), method);
    assertThat(tag(runs, "Méthode").role()).isEqualTo(Tag.Role.H2);
    Tag term = tag(runs, "Terrain");
    assertThat(term.role()).isEqualTo(Tag.Role.LBL);
    assertThat(term.enclosing(Tag.Role.L)).isPresent();
    assertThat(runs)
        .filteredOn(run -> run.text().contains("en septembre"))
        .extracting(run -> ((Mark.Slot) run.mark()).tag().role())
        .containsExactly(Tag.Role.LBODY);
    assertThat(tag(runs, "Base").enclosing(Tag.Role.LI)).isNotEqualTo(term.enclosing(Tag.Role.LI));
  }

  @Test
  void aSidebarHasAHeading() {
    Block box = new Block.Sidebar("box", text("Encadré"), List.of(keyFigure()));
    assertThat(tag(lay(Theme.magazine(), box), "Encadré").role()).isEqualTo(Tag.Role.H2);
  }

  private static Block keyFigure() {
    return new Block.KeyFigures(
        List.of(
            new Block.KeyFigure(
                Figure.of(figure(0.67), "67\u00a0%").decimals(0).build(), text("disent oui"))));
  }
}
