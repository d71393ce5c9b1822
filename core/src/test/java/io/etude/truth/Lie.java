package io.etude.truth;

/**
 * A statement that isn't true.
 *
 * @param fault what kind
 * @param seed makes the study again
 * @param report which report of the study: language, and plan or article
 * @param where the block
 * @param sentence as printed
 * @param truth what the answers say
 */
record Lie(Fault fault, long seed, String report, String where, String sentence, String truth) {

  @Override
  public String toString() {
    return String.join(
        "\n",
        fault + " (" + fault.text + "), seed " + seed + ", " + report + ", " + where,
        "  printed: " + sentence,
        "  truth:   " + truth);
  }
}
