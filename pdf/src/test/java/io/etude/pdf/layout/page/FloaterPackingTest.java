package io.etude.pdf.layout.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Floaters under the end of the text. */
class FloaterPackingTest {

  private static final LayoutContext SETTING =
      new LayoutContext(SampleReport.of(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));

  private static Galley.Mention floater(int rows, boolean numbered, Floater.Span span) {
    Floater floater =
        new Floater(
            SETTING,
            span,
            numbered ? Floater.Order.NUMBERED : Floater.Order.FREE,
            0,
            columns -> new Blank(rows * 12.0 - 1));
    return new Galley.Mention(floater, 0);
  }

  private static Galley.Mention narrow(int rows) {
    return floater(rows, false, Floater.Span.of(1));
  }

  private record Blank(double height) implements Box {
    @Override
    public void paint(Canvas canvas, double x, double y) {
      // nothing to see
    }
  }

  private static Optional<PlacedFloater> place(FloaterPacking packing, Galley.Mention mention) {
    return packing.place(mention, mention.floater().span().preferred());
  }

  @Test
  void takesTheColumnThatEndsHighest() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {30, 10, 20}, false);
    PlacedFloater placed = place(packing, narrow(5)).orElseThrow();
    assertThat(placed.column()).isEqualTo(1);
    assertThat(placed.row()).isEqualTo(10);
  }

  @Test
  void theNextOneStandsBelowWithAnEmptyRow() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {10}, false);
    int rows = place(packing, narrow(5)).orElseThrow().placement().box().rows();
    assertThat(place(packing, narrow(5)).orElseThrow().row()).isEqualTo(10 + rows + PageRoom.GAP);
  }

  @Test
  void columnsThatEndAlikeAreContinuedAtOneHeight() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {10, 12, 30}, false);
    assertThat(place(packing, narrow(5)).orElseThrow().row()).isEqualTo(12);
    assertThat(place(packing, narrow(5)).orElseThrow().row()).isEqualTo(12);
  }

  @Test
  void whatStandsUnderBoxesThatEndAlikeBeginsAtOneHeight() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {10, 10}, false);
    int low = place(packing, narrow(7)).orElseThrow().end();
    int high = place(packing, narrow(6)).orElseThrow().end();
    assertThat(high).isLessThan(low);
    assertThat(place(packing, narrow(5)).orElseThrow().row()).isEqualTo(low + PageRoom.GAP);
    assertThat(place(packing, narrow(5)).orElseThrow().row()).isEqualTo(low + PageRoom.GAP);
  }

  @Test
  void whatEndsALittleAboveABoxBesideItIsContinuedLevelWithIt() {
    Placement foot = new Placement(narrow(5), Placement.Slot.FOOT, 1);
    List<PlacedFloater> beside = List.of(new PlacedFloater(foot, 0, 13, 5));
    for (int end : new int[] {9, 10, 11, 13, 14}) {
      FloaterPacking packing = new FloaterPacking(50, new int[] {20, end}, false);
      packing.levelWith(beside);
      PlacedFloater placed = place(packing, narrow(5)).orElseThrow();
      assertThat(placed.column()).isEqualTo(1);
      assertThat(placed.row()).as("%d", end).isEqualTo(end < 10 || end > 13 ? end : 13);
    }
  }

  @Test
  void aWideOneStandsUnderTheLowestOfItsColumns() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {10, 20, 40}, false);
    PlacedFloater placed = place(packing, floater(5, false, Floater.Span.of(2))).orElseThrow();
    assertThat(placed.column()).isZero();
    assertThat(placed.row()).isEqualTo(20);
  }

  @Test
  void narrowsWhatDoesNotFitAsWideAsItWishes() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {10, 48}, false);
    PlacedFloater placed =
        place(packing, floater(20, false, new Floater.Span(2, 1, 2))).orElseThrow();
    assertThat(placed.placement().span()).isEqualTo(1);
  }

  @Test
  void numberedOnesKeepTheirOrder() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {40}, false);
    Floater.Span one = Floater.Span.of(1);
    assertThat(place(packing, floater(20, true, one))).isEmpty();
    assertThat(place(packing, floater(2, true, one))).as("would overtake").isEmpty();
    Optional<PlacedFloater> free = place(packing, floater(2, false, one));
    assertThat(free).isPresent();
  }
}
