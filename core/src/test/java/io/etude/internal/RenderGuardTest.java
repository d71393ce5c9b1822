package io.etude.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Limits;
import io.etude.ReportException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RenderGuardTest {

  @Test
  void countsPagesAndCells() {
    RenderGuard guard = new RenderGuard(Limits.builder().pages(2).cells(10).build());
    guard.page();
    guard.page();
    guard.cells(10);
    assertThatThrownBy(guard::page)
        .isInstanceOf(ReportException.class)
        .hasMessage("the document has more pages than the limit of 2");
    assertThatThrownBy(() -> guard.cells(1))
        .isInstanceOf(ReportException.class)
        .hasMessage("the workbook has more cells than the limit of 10");
  }

  @Test
  void stopsWhenItsTimeIsUp() {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    RenderGuard guard =
        new RenderGuard(Limits.builder().renderTime(Duration.ofSeconds(3)).build(), clock::get);
    clock.addAndGet(Duration.ofSeconds(3).toNanos());
    guard.check();
    clock.incrementAndGet();
    assertThatThrownBy(guard::check)
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("longer than the limit of 3 seconds");
    RenderGuard brief =
        new RenderGuard(Limits.builder().renderTime(Duration.ofMillis(5)).build(), clock::get);
    clock.addAndGet(Duration.ofMillis(6).toNanos());
    assertThatThrownBy(brief::check).hasMessageContaining("than the limit of 5 milliseconds");
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() {
    RenderGuard guard = new RenderGuard(Limits.DEFAULT);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(guard::check).hasMessage("the rendering was interrupted");
    } finally {
      assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
    }
  }
}
