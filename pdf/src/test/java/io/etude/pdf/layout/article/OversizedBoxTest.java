package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.GridBox;
import io.etude.pdf.testing.SampleReport;
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
  private record Lines(double height, double growth) implements Box {

    @Override
    public Box grown(double most) {
      double more = Math.min(most, growth);
      return new Lines(height + more, growth - more);
    }

    @Override
    public Optional<Split> split(double room) {
      double part = room / height;
      return Optional.of(
          new Split(new Lines(room, growth * part), new Lines(height - room, growth * (1 - part))));
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
    Box lines = new Lines(rows * GRID.row() - 8, growth * GRID.row());
    Floater.Span span = Floater.Span.of(1);
    return new Floater(SETTING, span, Floater.Order.FREE, 0, columns -> lines).box(1);
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

  /** Notes may be under them. */
  @Test
  void aPartStaysWithinItsRoom() {
    for (int room = 10; room <= 20; room++) {
      OversizedBox part = OversizedBox.below(GRID, 12, room, box(60, 40), true).orElseThrow();
      assertThat(part.rest()).isPresent();
      assertThat(part.foot()).isLessThanOrEqualTo(12 + room);
    }
  }
}
