package io.etude.pdf.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFaultsTest extends MadeUpPages {

  private void twoPages(double bottomOfText) {
    page(List.of(), List.of(), column(50, BOTTOM), column(220, bottomOfText));
    page(List.of(), List.of(), column(50, BOTTOM), column(220, BOTTOM));
    page(false, List.of(), List.of(), column(50, 300), column(220, 300));
  }

  @Test
  void fullPagesHaveNone() {
    twoPages(BOTTOM);
    assertThat(faults()).isZero();
  }

  /** A column of text that ends early is a hole, and white of the page. */
  @Test
  void eachMeasureThatIsMissedCounts() {
    twoPages(400);
    assertThat(faults()).isBetween(2.0, 3.0);
  }

  @Test
  void aLargerFaultIsWorse() {
    twoPages(500);
    double smaller = faults();
    ArticleFaultsTest other = new ArticleFaultsTest();
    other.twoPages(300);
    assertThat(other.faults()).isGreaterThan(smaller);
  }
}
