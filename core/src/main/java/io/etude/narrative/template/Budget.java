package io.etude.narrative.template;

import io.etude.Limits;
import java.util.Locale;

/**
 * What a run may still use: steps, characters, elements of lists, time. A run is over with the
 * first fault, and an interrupt of its thread is one. Not thread-safe.
 */
public final class Budget {

  /**
   * How deep macros, functions and included templates may call each other: more than reports need,
   * and less than what fills the stack of a server's thread (each level is some 25 Java frames).
   */
  static final int MAX_DEPTH = 64;

  /** The texts of a run together may have so many times the characters of one. */
  private static final int TEXTS = 20;

  private static final long MAX_STEPS = 200_000_000;
  private static final int MAX_ELEMENTS = 1_000_000;

  /** The clock is read once in so many steps. */
  private static final int STEPS_BETWEEN_LOOKS = 1 << 10;

  private final Limits limits;
  private final long end;
  private long steps;
  private long look = STEPS_BETWEEN_LOOKS;
  private long characters;
  private long elements;
  private int depth;

  /** The budget of a run that begins now. */
  public Budget(Limits limits) {
    this.limits = limits;
    end = System.nanoTime() + limits.time().toNanos();
  }

  /** Charges work, in steps. */
  public void work(long count) {
    steps += count;
    if (steps > look) {
      look = steps + STEPS_BETWEEN_LOOKS;
      checkTime();
      if (steps > MAX_STEPS) {
        throw TemplateFault.ends("takes more than the " + MAX_STEPS + " steps it may take");
      }
    }
  }

  void checkTime() {
    if (Thread.currentThread().isInterrupted()) {
      throw TemplateFault.ends("was interrupted");
    }
    if (System.nanoTime() - end > 0) {
      String time = limits.time().toString().substring(2).toLowerCase(Locale.ROOT);
      throw TemplateFault.ends("runs longer than the " + time + " it may run (limit \"time\")");
    }
  }

  /** Charges a text before it is made. */
  public void text(long length) {
    characters += length;
    work(1 + length / 64);
    if (length > limits.characters() || characters > (long) TEXTS * limits.characters()) {
      throw TemplateFault.ends(
          "makes texts of more than the "
              + limits.characters()
              + " characters it may make (limit \"characters\")");
    }
  }

  /** Charges a list before it is made. */
  void list(long size) {
    elements += size;
    work(1 + size / 8);
    if (elements > MAX_ELEMENTS) {
      throw TemplateFault.ends(
          "makes lists of more than the " + MAX_ELEMENTS + " elements it may make");
    }
  }

  /** Charges what is written, which with {@code written} before it is all of the output. */
  void output(long written, long length) {
    if (written + length > limits.characters()) {
      throw TemplateFault.ends(
          "writes more than the "
              + limits.characters()
              + " characters that a template may write (limit \"characters\")");
    }
    work(1 + length / 64);
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw TemplateFault.ends(
          "macros, functions or included templates call each other without end");
    }
  }

  void leave() {
    depth--;
  }
}
