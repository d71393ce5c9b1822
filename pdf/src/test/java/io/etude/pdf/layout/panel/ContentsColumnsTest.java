package io.etude.pdf.layout.panel;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents in a box that is as wide as a page's text. */
class ContentsColumnsTest {

  private static Report report(int sections) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Contents(SampleTables.text("Sommaire"), Block.Contents.Of.SECTIONS));
    for (int i = 1; i <= sections; i++) {
      Block text = SampleReport.paragraph("Des phrases comme on en lit partout. ".repeat(3));
      blocks.add(SampleReport.section("s" + i, "Chapitre" + i, text));
    }
    return SampleReport.of(blocks);
  }

  /** Where the contents name a chapter: before its heading, which is below or on a later page. */
  private static Item.Glyphs entry(LaidPages laid, int chapter) {
    return laid.pages().stream()
        .flatMap(page -> LaidPages.glyphs(page).stream().sorted(comparingDouble(Item.Glyphs::y)))
        .filter(run -> run.text().strip().equals("Chapitre" + chapter))
        .findFirst()
        .orElseThrow();
  }

  private static boolean inTwoColumns(LaidPages laid, int chapters) {
    Item.Glyphs first = entry(laid, 1);
    Item.Glyphs last = entry(laid, chapters);
    return last.x() > first.x() + 100;
  }

  @Test
  void areInTwoColumnsTheFirstHalfOfThemAtTheLeft() {
    LaidPages laid = LaidPages.of(report(9), Theme.report());
    for (int i = 1; i < 5; i++) {
      assertThat(entry(laid, i + 1).y()).isGreaterThan(entry(laid, i).y());
      assertThat(entry(laid, i + 1).x()).isEqualTo(entry(laid, i).x());
    }
    for (int i = 6; i <= 9; i++) {
      assertThat(entry(laid, i).y()).isCloseTo(entry(laid, i - 5).y(), within(1e-9));
      assertThat(entry(laid, i).x()).isGreaterThan(entry(laid, i - 5).x() + 100);
    }
  }

  @Test
  void areInOneWhereTheyAreFewOrTheBoxIsNarrow() {
    assertThat(inTwoColumns(LaidPages.of(report(8), Theme.report()), 8)).isTrue();
    assertThat(inTwoColumns(LaidPages.of(report(7), Theme.report()), 7)).isFalse();
    Theme small = Theme.report().toBuilder().page(419.53, 595.28).build();
    assertThat(inTwoColumns(LaidPages.of(report(8), small), 8)).isFalse();
  }

  @Test
  void goDownThePageWhereTheyAreMany() {
    Report many = report(25);
    assertThat(entry(LaidPages.of(many, Theme.report()), 2).y())
        .isGreaterThan(entry(LaidPages.of(many, Theme.report()), 1).y());
    assertThat(inTwoColumns(LaidPages.of(many, Theme.report()), 25)).isFalse();
  }

  /** Not the edges of the box, which would be hollow. */
  @ParameterizedTest
  @ValueSource(ints = {5, 9})
  void theSpacesBetweenThemTakeWhatTheirBoxHasToSpare(int sections) {
    Report report = report(sections);
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    Block.Contents contents = (Block.Contents) report.blocks().get(0);
    Box box = ContentsItem.panel(context, contents, 400, TagPosition.of(Tag.document()));
    assertThat(box.springs()).isTrue();
    assertThat(box.stretched(30).height()).isCloseTo(box.height() + 30, within(1e-9));
  }
}
