package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Picture;
import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.ColumnFrame.Extent;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.SampleReport;
import io.etude.render.PageMeasure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far blocks are from what they belong to. */
class MentionChecksTest extends MadeUpPages {

  /** A long table that ends on the page before its mention is near it, wherever it began. */
  @Test
  void aBlockIsMeasuredFromItsNearestPart() {
    Tag first = document.child(Tag.Role.P);
    Tag mention = document.child(Tag.Role.P);
    Tag table = document.child(Tag.Role.TABLE);
    Tag last = document.child(Tag.Role.P);
    for (int number = 1; number <= 4; number++) {
      Tag text = number < 4 ? first : mention;
      List<Item> items = text(text, 9, 100);
      items.addAll(number < 4 ? text(table, 9, 300) : text(last, 9, 300));
      page(items, List.of(), column(50, BOTTOM), column(225, BOTTOM));
    }
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A paragraph, a figure of its section, and a heading with text: at those places. */
  private void story(int figurePage, double figureY, double headingY) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag under = section.child(Tag.Role.P);
    for (int number = 1; number <= 4; number++) {
      List<Item> items = new ArrayList<>();
      if (number == 1) {
        items.addAll(text(paragraph, 9, 700));
      }
      if (number == figurePage) {
        items.addAll(text(figure.child(Tag.Role.P), 9, figureY));
      }
      if (number == 2) {
        items.addAll(text(heading, 9, headingY));
        items.addAll(text(under, 9, headingY + 20));
      }
      page(items, List.of(), column(50, BOTTOM));
    }
  }

  /** What stands before the first heading of an article without text belongs to no text. */
  @Test
  void aBlockBeforeTheHeadingsOfAnArticleWithoutTextIsNotFar() {
    Tag table = document.child(Tag.Role.TABLE);
    Tag section = document.child(Tag.Role.SECT);
    page(text(table.child(Tag.Role.P), 9, 60), List.of(), column(50, BOTTOM));
    List<Item> items = text(section.child(Tag.Role.H2), 9, 600);
    items.addAll(text(section.child(Tag.Role.TABLE).child(Tag.Role.P), 9, 620));
    page(items, List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  @Test
  void aFigureAtTheHeadOfTheNextPageIsNear() {
    story(2, 60, 400);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isZero();
  }

  @Test
  void aFigureUnderTheNextHeadingIsOutsideItsSection() {
    story(2, 300, 100);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isEqualTo(1);
  }

  @Test
  void aFigureMoreThanHalfAPageAwayIsFar() {
    story(3, 60, 400);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isEqualTo(1);
  }

  /** Its number alone would name no block. */
  @Test
  void aFarFigureIsNamedByTheWordsThatItBeginsWith() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    page(text(paragraph, 9, 100), List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), column(50, BOTTOM));
    List<Item> items = text(figure.child(Tag.Role.CAPTION), 9, 60, "Figure");
    items.addAll(text(figure.child(Tag.Role.CAPTION), 9, 60, "2"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 80, "Long names are divi\u00ad"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 92, "ded, and what follows them"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 104, "and still more is left out"));
    items.addAll(text(figure.child(Tag.Role.P), 9, 116, "at the end"));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 100), List.of(), column(50, BOTTOM));
    assertThat(places(PageMeasure.FAR_BLOCKS))
        .containsExactly(
            "page 3: Figure 2 Long names are divided, and what follows them and still more is left"
                + " out");
  }

  /** A line on the first page, a high block on the second and another below it. */
  private void queue(boolean firstBefore) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag one = document.child(Tag.Role.DIV);
    Tag other = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    Tag first = firstBefore ? one : other;
    Tag second = firstBefore ? other : one;
    page(text(paragraph, 9, 740), List.of(), column(50, BOTTOM));
    List<Item> items = new ArrayList<>(text(first.child(Tag.Role.P), 9, 60));
    items.addAll(text(first.child(Tag.Role.P), 9, 560));
    items.addAll(text(second.child(Tag.Role.P), 9, 600));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
  }

  @Test
  void aBlockThatWaitsForOneBeforeItIsNear() {
    queue(true);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  @Test
  void aBlockBehindALaterOneIsFar() {
    queue(false);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isEqualTo(1);
  }

  /** A picture of that height, with its credit below, that follows a line at that height. */
  private void picture(double line, double height) {
    Tag paragraph = document.child(Tag.Role.P);
    Tag figure = document.child(Tag.Role.DIV);
    Tag closing = document.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(paragraph, 9, line));
    Picture hero = new Picture(SampleReport.hero(), "Dégradé", "Crédit");
    items.add(
        new Item.Image(60, line + 20, 80, height, hero, figure.child(Tag.Role.FIGURE).slot()));
    items.addAll(text(figure.child(Tag.Role.P), 7, line + height + 30));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
  }

  @Test
  void aPictureBeginsAtItsTopNotAtItsCredit() {
    picture(100, 500);
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A line, a box that ends lower than its last line, a second box below it. */
  @Test
  void aBoxIsAsHighAsItsGround() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag box = document.child(Tag.Role.ASIDE);
    Tag second = document.child(Tag.Role.ASIDE);
    Tag closing = document.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(paragraph, 9, 100));
    items.addAll(text(box.child(Tag.Role.P), 9, 150));
    items.addAll(text(second.child(Tag.Role.P), 9, 640));
    page(
        items,
        List.of(),
        column(50, 110),
        new ColumnFrame(50, 130, 160, 600, false, List.of(), List.of(new Extent(130, 600, true))),
        new ColumnFrame(50, 620, 160, 700, false, List.of(), List.of(new Extent(620, 700, true))));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** A block before any text, which stands where it is; then a heading with text. */
  @Test
  void aBlockBeforeAnyTextBelongsToTheFirstText() {
    Tag block = document.child(Tag.Role.DIV);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag under = section.child(Tag.Role.P);
    Tag more = section.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(heading, 9, 60));
    items.addAll(text(under, 9, 80));
    items.addAll(text(under, 9, 600));
    items.addAll(text(block.child(Tag.Role.P), 9, 640));
    page(items, List.of(), column(50, BOTTOM));
    page(text(more, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
    assertThat(quality().value(PageMeasure.BLOCKS_OUTSIDE_SECTION)).isZero();
  }

  /** Two blocks before any text: the second one is between the first and the text. */
  @Test
  void whatStandsBeforeTheFirstTextIsNoDistance() {
    Tag block = document.child(Tag.Role.ASIDE);
    Tag other = document.child(Tag.Role.DIV);
    Tag paragraph = document.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(block.child(Tag.Role.P), 9, 60));
    items.addAll(text(other.child(Tag.Role.P), 9, 100));
    items.addAll(text(other.child(Tag.Role.P), 9, 740));
    page(items, List.of(), column(50, BOTTOM));
    page(text(paragraph, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  /** The first of its pages that are without text was dropped where text came late. */
  @Test
  void aTableOfSeveralPagesBeginsOnItsFirst() {
    Tag paragraph = document.child(Tag.Role.P);
    Tag table = document.child(Tag.Role.TABLE);
    Tag closing = document.child(Tag.Role.P);
    page(text(paragraph, 9, 700), List.of(), column(50, BOTTOM));
    for (int i = 0; i < 4; i++) {
      page(text(table.child(Tag.Role.TR), 9, 60), List.of(), blocks());
    }
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  private static ColumnFrame blocks() {
    return new ColumnFrame(
        50, TOP, 160, BOTTOM, false, List.of(), List.of(new Extent(TOP, BOTTOM, true)));
  }

  /** The first panel is pages before the text that the last one is near. */
  @Test
  void thePanelsOfATableAreOneBlock() {
    Tag first = document.child(Tag.Role.P);
    Tag mention = document.child(Tag.Role.P);
    List<Tag> panels = List.of(document.child(Tag.Role.TABLE), document.child(Tag.Role.TABLE));
    Tag closing = document.child(Tag.Role.P);
    page(text(first, 9, 100), List.of(), column(50, BOTTOM));
    for (Tag panel : panels) {
      List<Item> items = text(panel.child(Tag.Role.CAPTION), 9, 60, "Table 1");
      items.addAll(text(panel.child(Tag.Role.TR), 9, 700));
      page(items, List.of(), column(50, BOTTOM));
    }
    page(text(mention, 9, 60), List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  @Test
  void twoTablesAreTwoBlocks() {
    Tag mention = document.child(Tag.Role.P);
    Tag near = document.child(Tag.Role.TABLE);
    Tag far = document.child(Tag.Role.TABLE);
    Tag closing = document.child(Tag.Role.P);
    page(text(far.child(Tag.Role.CAPTION), 9, 60, "Table 2"), List.of(), column(50, BOTTOM));
    page(List.of(), List.of(), column(50, BOTTOM));
    List<Item> items = new ArrayList<>(text(mention, 9, 60));
    items.addAll(text(near.child(Tag.Role.CAPTION), 9, 90, "Table 1"));
    page(items, List.of(), column(50, BOTTOM));
    page(text(closing, 9, 60), List.of(), column(50, BOTTOM));
    assertThat(places(PageMeasure.FAR_BLOCKS)).containsExactly("page 1: Table 2");
  }

  /** Whatever else comes before the first paragraph. */
  @Test
  void aBlockBeforeAnyTextIsNearTheHeadingThatFollowsIt() {
    Tag block = document.child(Tag.Role.ASIDE);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag chart = section.child(Tag.Role.DIV);
    Tag under = section.child(Tag.Role.P);
    List<Item> items = new ArrayList<>(text(block.child(Tag.Role.P), 9, 60));
    items.addAll(text(heading, 9, 200));
    page(items, List.of(), column(50, BOTTOM));
    page(text(chart.child(Tag.Role.P), 9, 60), List.of(), column(50, BOTTOM));
    page(text(under, 9, 600), List.of(), column(50, BOTTOM));
    assertThat(places(PageMeasure.FAR_BLOCKS)).noneMatch(place -> place.startsWith("page 1"));
  }

  /** Boxes of one column beside each other: the grid has several, with or without text. */
  @Test
  void boxesBesideEachOtherAreOnPagesOfSeveralColumns() {
    Tag block = document.child(Tag.Role.ASIDE);
    Tag section = document.child(Tag.Role.SECT);
    Tag heading = section.child(Tag.Role.H2);
    Tag chart = section.child(Tag.Role.DIV);
    page(text(block.child(Tag.Role.P), 9, 60), List.of(), blocks(), beside());
    List<Item> items = new ArrayList<>(text(heading, 9, 700));
    items.addAll(text(chart.child(Tag.Role.P), 9, 720));
    page(items, List.of(), blocks(), beside());
    assertThat(quality().value(PageMeasure.FAR_BLOCKS)).isZero();
  }

  private static ColumnFrame beside() {
    return new ColumnFrame(
        225, TOP, 160, BOTTOM, false, List.of(), List.of(new Extent(TOP, BOTTOM, true)));
  }
}
