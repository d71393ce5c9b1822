package io.etude.truth;

import java.util.Set;

/**
 * A row of a question's table.
 *
 * @param id code of the answer, id of the net
 * @param label as the codebook has it
 * @param kind what it is
 * @param side which side of the scale it is on: 1 the good one, −1 the bad one, 0 none
 * @param members codes of a net's answers; the own code otherwise
 * @param chosen who is in it
 */
record TrueRow(String id, Words label, Kind kind, int side, Set<String> members, boolean[] chosen) {

  enum Kind {
    ANSWER,
    /** The declared middle of a scale. */
    MIDDLE,
    /** Don't know, refused. */
    APART,
    /** None of these, which is shown apart too. */
    NONE,
    /** Something else. */
    OTHER,
    NET;

    boolean answers() {
      return this == ANSWER || this == MIDDLE || this == OTHER;
    }
  }

  boolean net() {
    return kind == Kind.NET;
  }

  boolean apart() {
    return kind == Kind.APART || kind == Kind.NONE;
  }

  /** Whether it holds what the other answers don't. */
  boolean catchAll() {
    return kind == Kind.OTHER || kind == Kind.NONE;
  }
}
