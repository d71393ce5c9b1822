package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.Heights;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.FloaterPacking;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes above each other that share the rows of their columns. */
class BoxColumnsTest {

  private static final LayoutContext SETTING =
      new LayoutContext(SampleReport.of(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));
  private static final int[] FEET = {50, 50};

  /** A figure of a part of its usual height. */
  private record Figure(double usual, double part) implements Box {

    @Override
    public double height() {
      return usual * part;
    }

    @Override
    public Heights heights() {
      return new Heights(usual * Heights.LEAST_PART, usual * Heights.MOST_PART);
    }

    @Override
    public Box at(double other) {
      return new Figure(usual, other);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      // nothing to see
    }
  }

  private static List<PlacedFloater> packed(boolean lowest, int... rows) {
    FloaterPacking packing = new FloaterPacking(50, new int[] {0, 50}, lowest);
    List<PlacedFloater> placed = new ArrayList<>();
    for (int high : rows) {
      Floater floater =
          new Floater(
              SETTING,
              Floater.Span.of(1),
              Floater.Order.FREE,
              0,
              columns -> new Figure(high * 12.0 - 6, 1));
      packing.place(new Galley.Mention(floater, 0), 1).ifPresent(placed::add);
    }
    return placed;
  }

  private static int foot(List<PlacedFloater> placed) {
    return placed.stream().mapToInt(PlacedFloater::end).max().orElseThrow();
  }

  @Test
  void figuresThatEndShortGrowDownToTheFoot() {
    List<PlacedFloater> placed = packed(false, 12, 12, 12);
    assertThat(foot(placed)).isLessThan(45);
    List<PlacedFloater> filled = BoxColumns.filled(placed, FEET);
    assertThat(foot(filled)).isEqualTo(50);
    for (int i = 1; i < filled.size(); i++) {
      assertThat(filled.get(i).row()).isEqualTo(filled.get(i - 1).end() + PageRoom.GAP);
    }
    assertThat(filled).allSatisfy(f -> assertThat(f.box().rows()).isEqualTo(f.rows()));
  }

  /** A box of lines that may be far apart where much would be white. */
  private record Lines(double height, double reserve) implements Box {

    @Override
    public Box grown(double most) {
      double more = Math.min(most, reserve);
      return new Lines(height + more, reserve - more);
    }

    @Override
    public void paint(Canvas canvas, double x, double y) {
      // nothing to see
    }
  }

  @Test
  void theReserveOfBoxesFillsTheirColumnDownToAFoot() {
    FloaterPacking packing = new FloaterPacking(50, new int[] {0, 50}, false);
    List<PlacedFloater> placed = new ArrayList<>();
    for (int reserve : new int[] {20, 0, 10}) {
      Floater.Span span = Floater.Span.of(1);
      Box lines = new Lines(8 * 12.0 - 6, reserve * 12.0);
      Floater floater = new Floater(SETTING, span, Floater.Order.FREE, 0, columns -> lines);
      packing.place(new Galley.Mention(floater, 0), 1).ifPresent(placed::add);
    }
    List<PlacedFloater> filled = BoxColumns.filled(placed, FEET);
    assertThat(foot(filled)).isLessThan(46);
    List<PlacedFloater> reserved = BoxColumns.reserved(filled, new int[] {46, 50});
    assertThat(foot(reserved)).isBetween(44, 46);
    int first = reserved.get(0).rows() - filled.get(0).rows();
    int third = reserved.get(2).rows() - filled.get(2).rows();
    assertThat(first).as("in proportion").isBetween(third + 1, 2 * third + 2);
    assertThat(reserved.get(1).rows()).isEqualTo(filled.get(1).rows());
    assertThat(reserved).allSatisfy(f -> assertThat(f.box().rows()).isEqualTo(f.rows()));
  }

  @Test
  void figuresOneTooManyFitWhereAllAreLower() {
    assertThat(packed(false, 18, 18, 18)).hasSize(2);
    List<PlacedFloater> low = packed(true, 18, 18, 18);
    assertThat(low).hasSize(3);
    List<PlacedFloater> usual = BoxColumns.usual(low, FEET);
    assertThat(foot(usual)).isEqualTo(50);
    int most = usual.stream().map(PlacedFloater::rows).max(Comparator.naturalOrder()).orElseThrow();
    assertThat(usual).allSatisfy(f -> assertThat(f.rows()).isBetween(most - 2, most));
  }

  @Test
  void figuresWithRoomKeepTheirUsualHeightOnALastPage() {
    List<PlacedFloater> usual = BoxColumns.usual(packed(true, 12, 12), FEET);
    assertThat(usual).allSatisfy(f -> assertThat(f.rows()).isEqualTo(f.placement().box().rows()));
  }

  @Test
  void whatFiguresCannotTakeIsBetweenThemIfAllMayBeARowFartherApart() {
    for (int high = 10; high <= 11; high++) {
      List<PlacedFloater> placed = packed(false, high, high, high);
      int most = placed.stream().mapToInt(f -> f.placement().box().mostRows()).sum();
      int space = placed.stream().mapToInt(f -> f.placement().box().spaceRows()).sum();
      int white = 50 - most - space - 2 * PageRoom.GAP;
      int apart = white >= 2 ? 2 * PageRoom.GAP : PageRoom.GAP;
      List<PlacedFloater> filled = BoxColumns.filled(placed, FEET);
      for (int i = 1; i < filled.size(); i++) {
        assertThat(filled.get(i).row() - filled.get(i - 1).end()).as("%d", high).isEqualTo(apart);
      }
    }
  }
}
