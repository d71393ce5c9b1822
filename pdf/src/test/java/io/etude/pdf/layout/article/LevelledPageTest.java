package io.etude.pdf.layout.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.document.Brand;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.page.Floater;
import io.etude.pdf.layout.page.Galley;
import io.etude.pdf.layout.page.PageRoom;
import io.etude.pdf.layout.page.PlacedFloater;
import io.etude.pdf.testing.SampleReport;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes side by side on the last page end alike, on a page of their own. */
class LevelledPageTest {

  private static final LayoutContext CONTEXT =
      new LayoutContext(SampleReport.of(List.of()), Theme.magazine(), Fonts.of(Brand.DEFAULT));

  private static Galley.Mention box(int rows) {
    double height = (rows - 1) * CONTEXT.grid.row();
    return new Galley.Mention(
        new Floater(
            CONTEXT, Floater.Span.of(1), Floater.Order.FREE, 0, columns -> new Stack().gap(height)),
        0);
  }

  private static List<Integer> ends(PageTrial page) {
    return page.placedFloaters().stream().map(PlacedFloater::end).toList();
  }

  /** The composer keeps it, and may try it again. */
  @Test
  void thePageThatWasTriedStaysAsItIs() {
    List<Galley.Mention> boxes = List.of(box(12), box(10), box(11));
    TextFits noText = new TextFits(new ColumnFill(List.of(), CONTEXT.grid));
    PageTrial page =
        PageTrial.of(CONTEXT.grid, noText, 0, 0, boxes, List.of(), 0, PageRoom.Lowest.NONE)
            .orElseThrow();
    List<Integer> before = new ArrayList<>(ends(page));
    assertThat(before.stream().distinct()).hasSizeGreaterThan(1);

    PageTrial levelled = page.levelled();

    assertThat(ends(levelled)).hasSize(3).containsOnly(page.foot());
    assertThat(ends(page)).isEqualTo(before);
    assertThat(levelled.foot()).isEqualTo(page.foot());
    assertThat(levelled.outcome()).isEqualTo(page.outcome());
    assertThat(levelled.trapped()).isEqualTo(page.trapped());
  }
}
