package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.layout.panel.Panels;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Boxes alone on their page, and parts of boxes. */
class OversizedBoxTest {

  private static final LayoutContext SETTING =
      new LayoutContext(SampleReport.of(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));
  private static final Grid GRID = SETTING.grid;

  /** A box whose lines may be farther apart, and that is divided anywhere. */
  private record Lines(double height, double growth, double reserve) implements Box {

    @Override
    public Box grown(double most) {
      double more = Math.min(most, growth);
      double again = Math.min(most - more, reserve);
      return new Lines(height + more + again, growth - more, reserve - again);
    }

    @Override
    public Optional<Split> split(double room) {
      double part = room / height;
      return Optional.of(
          new Split(
              new Lines(room, growth * part, reserve * part),
              new Lines(height - room, growth * (1 - part), reserve * (1 - part))));
    }

    @Override
    public Optional<Split> divide(double room) {
      return split(room);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      // nothing to see
    }
  }

  private static GridBox box(double rows, double growth) {
    return box(rows, growth, 0);
  }

  private static GridBox box(double rows, double growth, double reserve) {
    Box lines = new Lines(rows * GRID.row() - 8, growth * GRID.row(), reserve * GRID.row());
    Floater.Span span = Floater.Span.of(1);
    return new Floater(SETTING, span, Floater.Order.FREE, 0, columns -> lines).box(1);
  }

  /** A page ended after the first lines of one, so as to be full. */
  @Test
  void aPullQuoteIsDividedOnlyForAPageThatWouldGape() {
    Block.PullQuote words =
        new Block.PullQuote(SampleTables.text("Des mots qu’on retient. ".repeat(12)), "X", "maire");
    TagPosition position = TagPosition.of(Tag.document()).child(Tag.Role.BLOCK_QUOTE);
    Box quote = Panels.pullQuote(SETTING, words, 160, position);
    GridBox seated =
        new Floater(SETTING, Floater.Span.of(1), Floater.Order.FREE, 0, columns -> quote).box(1);
    assertThat(PageCost.divided(seated, GRID.rows()))
        .isGreaterThan(PageCost.divided(box(20, 0), GRID.rows()) + 100)
        .isLessThan(PageCost.gapes(0.12, PageCost.EMPTY, Concern.BALANCE));
    assertThat(PageCost.divided(seated, seated.rows() - 1)).as("it is divided anyway").isZero();
  }

  @Test
  void whatIsAloneFillsItsPageAsWellAsItMay() {
    OversizedBox whole = new OversizedBox(box(GRID.rows() - 6.0, 10), GRID, false);
    assertThat(whole.rest()).isEmpty();
    assertThat(whole.foot()).as("others may follow").isEqualTo(GRID.rows() - 6);
    assertThat(whole.alone().foot()).isEqualTo(GRID.rows());
    OversizedBox stiff = new OversizedBox(box(GRID.rows() - 6.0, 0), GRID, false);
    assertThat(stiff.alone().foot()).as("a little space at its foot").isEqualTo(GRID.rows() - 4);
  }

  @Test
  void whatIsAloneTakesOfItsReserveWhereMuchOfItsPageWouldBeWhite() {
    int page = GRID.rows();
    OversizedBox high = new OversizedBox(box(page - 6.0, 2, 20), GRID, false).alone();
    assertThat(high.reserve()).as("a few rows may be white").isZero();
    OversizedBox low = new OversizedBox(box(page - 20.0, 2, 20), GRID, false).alone();
    assertThat(low.reserve()).isPositive();
    double white = low.emptyRows() / (double) page;
    assertThat(white).isBetween(PageCost.EMPTY * PageCost.LEFT / 2, PageCost.EMPTY);
    OversizedBox most = new OversizedBox(box(page - 20.0, 2, 3), GRID, false).alone();
    assertThat(most.reserve()).isEqualTo(3);
  }

  @Test
  void theLastPartOfABoxMayGrowByItsReserveToo() {
    OversizedBox last = new OversizedBox(box(20, 2, 5), GRID, false);
    assertThat(last.mayGrow()).isGreaterThanOrEqualTo(7);
    assertThat(last.grown(6).rows()).isEqualTo(last.rows() + 6);
    assertThat(last.grown(0)).isSameAs(last);
    assertThat(last.grown(99).rows()).isEqualTo(last.rows() + last.mayGrow());
  }

  /** Notes may be under them. */
  @Test
  void aPartStaysWithinItsRoom() {
    for (int room = 10; room <= 20; room++) {
      OversizedBox part = OversizedBox.below(GRID, 12, room, box(60, 40), true).orElseThrow();
      assertThat(part.rest()).isPresent();
      assertThat(part.foot()).isLessThanOrEqualTo(12 + room);
    }
  }

  /** As much as there is room for would leave four rows of it to the next page. */
  @Test
  void aBoxIsDividedHigherWhereLittleOfItWouldBeLeft() {
    OversizedBox part = OversizedBox.below(GRID, 10, 20, box(24, 0), false).orElseThrow();
    assertThat(part.rows()).isGreaterThanOrEqualTo(OversizedBox.MIN_ROWS);
    assertThat(GRID.rowsFor(part.rest().orElseThrow().height()))
        .isGreaterThanOrEqualTo(OversizedBox.MIN_ROWS);
    assertThat(OversizedBox.below(GRID, 10, 12, box(14, 0), false))
        .as("too low for two parts")
        .isEmpty();
  }
}
