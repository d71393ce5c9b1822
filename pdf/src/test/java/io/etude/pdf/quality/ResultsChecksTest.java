package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.RowsFrame;
import io.etude.render.PageQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines of the results that are no row. */
class ResultsChecksTest extends MadeUpPages {

  private Page page(int number, int headings, int rows) {
    List<Item> items = new ArrayList<>();
    List<RowsFrame.Row> frames = new ArrayList<>();
    for (int i = 0; i < headings + rows; i++) {
      double y = TOP + 12 * i + 9;
      items.addAll(text(document, 8, y));
      if (i >= headings) {
        frames.add(new RowsFrame.Row(50, 300, y - 9, y + 2));
      }
    }
    RowsFrame frame = new RowsFrame(50, TOP, 400, BOTTOM, frames);
    return new Page(
        number, 595, 842, 0, items, List.of(), List.of(), List.of(frame), Optional.empty());
  }

  @Test
  void thePagesWithTheMostAreNamed() {
    ResultsChecks checks = new ResultsChecks();
    checks.page(page(3, 2, 20));
    checks.page(page(4, 9, 10));
    checks.page(page(5, 0, 30));
    checks.page(page(6, 12, 20));
    checks.page(page(7, 4, 11));
    PageQuality.Measure measure = checks.measures().get(0);
    assertThat(measure.value()).isEqualTo(27 / 118.0);
    assertThat(measure.places())
        .containsExactly(
            "page 6: 12 of 32 lines", "page 4: 9 of 19 lines", "page 7: 4 of 15 lines");
  }
}
