package io.etude.narrative;

import java.time.Duration;

/**
 * What a template may use.
 *
 * @param time how long it may run
 * @param output how many characters it may write
 */
public record TemplateLimits(Duration time, int output) {

  /** 20 seconds and two million characters. */
  public static final TemplateLimits DEFAULT =
      new TemplateLimits(Duration.ofSeconds(20), 2_000_000);

  /** Checks that there is something to use. */
  public TemplateLimits {
    if (time.isNegative() || time.isZero() || output <= 0) {
      throw new IllegalArgumentException("limits must be positive: " + time + ", " + output);
    }
  }
}
