package io.etude.narrative;

/** Turns a template and results into blocks. */
public final class Narrative {
  private Narrative() {}
}
