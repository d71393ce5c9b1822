package io.etude.truth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the lies of one report. */
final class Court {

  private final long seed;
  private final String report;
  private final Set<Lie> lies = new LinkedHashSet<>();
  private int statements;

  Court(long seed, String report) {
    this.seed = seed;
    this.report = report;
  }

  /** A sentence, title, mark or cell was read. */
  void heard() {
    statements++;
  }

  void lie(Fault fault, String where, String sentence, String truth) {
    lies.add(new Lie(fault, seed, report, where, sentence, truth));
  }

  /** A lie if the printed text is not the expected one. */
  void expect(Fault fault, String where, String sentence, String printed, String expected) {
    if (!printed.equals(expected)) {
      lie(fault, where, sentence, "“" + printed + "” should be “" + expected + "”");
    }
  }

  List<Lie> lies() {
    return new ArrayList<>(lies);
  }

  int statements() {
    return statements;
  }
}
