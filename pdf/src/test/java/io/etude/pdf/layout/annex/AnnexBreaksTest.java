package io.etude.pdf.layout.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.pdf.layout.box.Grid;
import io.etude.pdf.layout.page.AnnexItem;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the pages of an annex end, on blocks of given heights. */
class AnnexBreaksTest {
  private static final Grid GRID = Grid.of(Theme.magazine());
  private static final double ROOM = 600;

  /** A block of rows as high as each other, or a heading. */
  private record Rigid(int count, double row, boolean keepWithNext)
      implements AnnexItem, AnnexItem.Rows {

    static Rigid block(double height) {
      return new Rigid(1, height, false);
    }

    static Rigid heading() {
      return new Rigid(1, 30, true);
    }

    @Override
    public double gapBefore() {
      return 20;
    }

    @Override
    public Rows open(Grid grid) {
      return this;
    }

    @Override
    public double height(int from, int to) {
      return (to - from) * row;
    }

    @Override
    public Part part(int from, int to, boolean head, double spread) {
      throw new UnsupportedOperationException("nothing is painted here");
    }
  }

  private static List<AnnexBreaks.AnnexPage> pages(double firstRoom, List<Rigid> items) {
    return AnnexBreaks.of(new AnnexRun(List.copyOf(items), GRID), firstRoom, ROOM);
  }

  private static List<Integer> ends(List<AnnexBreaks.AnnexPage> pages) {
    return pages.stream().map(page -> page.to().endItem()).toList();
  }

  private static List<Rigid> blocks(double... heights) {
    List<Rigid> items = new ArrayList<>();
    for (double height : heights) {
      items.add(Rigid.block(height));
    }
    return items;
  }

  @Test
  void sharesTheWhiteOutWhereFillingPagesInTurnWouldHeapItUp() {
    // with the second block on the first page, the third would stand alone on its own
    assertThat(ends(pages(ROOM, blocks(400, 150, 300, 400, 100))))
        .as("blocks before the end of each page")
        .containsExactly(1, 3, 5);
  }

  @Test
  void letsThePartOfAPageBeginBelowWhatIsThere() {
    List<AnnexBreaks.AnnexPage> pages = pages(250, blocks(200, 500, 300));
    assertThat(ends(pages)).containsExactly(1, 2, 3);
    assertThat(pages.get(0).height()).isEqualTo(200);
    assertThat(pages(250, blocks(300, 200)).get(0).height())
        .as("what doesn't fit there stands together on the next page")
        .isEqualTo(520);
  }

  @Test
  void leavesNoLargeHoleThatTheNextRowsOfALongBlockFill() {
    // 9 rows of 60 leave a tenth of the page white, 8 more than a large hole
    List<Rigid> items = List.of(Rigid.block(100), new Rigid(13, 60, false));
    List<AnnexBreaks.AnnexPage> pages = pages(ROOM, items);
    assertThat(pages.get(0).to().row()).isEqualTo(8);
    assertThat(pages.get(0).fillable()).isFalse();
    assertThat(pages(400, blocks(300, 500)).get(0).fillable()).isFalse();
    assertThat(pages(ROOM, blocks(400, 150, 300, 400, 100)).get(0).fillable()).isTrue();
  }

  /** The space above a block gives up two fifths, 8 points here. */
  @Test
  void setsBlocksALittleCloserIfAPageThenHoldsThem() {
    List<AnnexBreaks.AnnexPage> pages = pages(ROOM, blocks(300, 285));
    assertThat(ends(pages)).containsExactly(2);
    assertThat(pages.get(0).height()).isEqualTo(ROOM);
    assertThat(pages.get(0).squeeze()).isCloseTo(5 / 8.0, within(1e-9));
    assertThat(ends(pages(ROOM, blocks(300, 289)))).containsExactly(1, 2);
    assertThat(pages(ROOM, blocks(300, 280)).get(0).squeeze()).as("all have room").isZero();
    assertThat(ends(pages(ROOM, List.of(Rigid.block(250), Rigid.heading(), Rigid.block(296)))))
        .as("only above the heading, not below it")
        .containsExactly(3);
    assertThat(ends(pages(ROOM, List.of(Rigid.block(250), Rigid.heading(), Rigid.block(301)))))
        .containsExactly(1, 3);
  }

  @Test
  void spreadsWhatIsOnAPageUntilLittleOfTheHoleIsLeft() {
    assertThat(new AnnexSpread(100, 0).of(70, ROOM)).as("no hole").isZero();
    assertThat(new AnnexSpread(100, 0).of(90, ROOM)).isEqualTo(0.3);
    assertThat(new AnnexSpread(100, 0).of(200, ROOM)).as("no more than it may").isEqualTo(1);
    assertThat(new AnnexSpread(0, 0).of(200, ROOM)).as("nothing may be spread").isZero();
  }

  /** Until 14.5 % of the page is left, 87 points here. */
  @Test
  void spreadsItWidelyOnlyIfThePageWouldStillBeSeenToBeEmpty() {
    AnnexSpread most = new AnnexSpread(50, 100);
    assertThat(most.of(140, ROOM)).as("no more than 15 % is left").isEqualTo(1);
    assertThat(most.of(141, ROOM)).isCloseTo(1 + (91 - 87) / 100.0, within(1e-9));
    assertThat(most.of(300, ROOM)).as("no more than it may").isEqualTo(2);
    assertThat(new AnnexSpread(0, 100).of(100, ROOM)).isCloseTo(1.13, within(1e-9));
    for (double spread : new double[] {0, 0.4, 1, 1.3, 2}) {
      assertThat(most.filling(most.height(spread))).isCloseTo(spread, within(1e-9));
    }
    assertThat(most.filling(-5)).as("it is full").isZero();
    assertThat(most.filling(500)).isEqualTo(2);
  }

  @Test
  void keepsTheOrderFillsNoPageTooFarAndHeadsNothingAcrossPages() {
    long seed = 20_181_126L;
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      List<Rigid> items = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(30); i++) {
        boolean headed = !items.isEmpty() && items.get(items.size() - 1).keepWithNext();
        switch (headed ? 0 : random.nextInt(4)) {
          case 0 -> items.add(Rigid.block(20 + random.nextInt(500)));
          case 1 -> items.add(Rigid.heading());
          default -> items.add(new Rigid(1 + random.nextInt(80), 11, false));
        }
      }
      items.add(Rigid.block(100));
      AnnexRun.Place end = new AnnexRun.Place(0, 0, 0);
      for (AnnexBreaks.AnnexPage page : pages(ROOM, items)) {
        String place = String.format("seed %d, run %d, %s", seed, run, page);
        assertThat(page.from().item()).as(place).isEqualTo(end.item());
        assertThat(page.from().row()).as(place).isEqualTo(end.row());
        assertThat(page.height()).as(place).isLessThanOrEqualTo(ROOM);
        int last = page.to().endItem() - 1;
        assertThat(items.get(last).keepWithNext()).as(place).isFalse();
        end = page.to();
      }
      assertThat(end.item()).as("seed %d, run %d", seed, run).isEqualTo(items.size());
    }
  }
}
