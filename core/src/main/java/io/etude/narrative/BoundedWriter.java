package io.etude.narrative;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a limit. */
final class BoundedWriter extends Writer {

  /** The template wrote more than it may. */
  static final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;

    LimitReached(int limit) {
      super("writes more than the " + limit + " characters that a template may write");
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final int limit;

  BoundedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    if (length > limit - text.length()) {
      throw new LimitReached(limit);
    }
    text.append(characters, from, length);
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing is held open
  }

  String text() {
    return text.toString();
  }
}
