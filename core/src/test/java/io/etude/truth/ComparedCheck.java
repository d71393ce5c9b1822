package io.etude.truth;

/** What a chart says of the groups and the rows that are not compared. */
final class ComparedCheck extends Check {

  ComparedCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** Whether a chart's groups stand under headings of their own. */
  static boolean isNested(Shown shown) {
    return shown.segment().stream()
        .flatMap(segment -> segment.columns().stream())
        .anyMatch(column -> !column.outer().isEmpty());
  }

  void check(String where, Saying.Said said, Shown shown) {
    // no study rounds at random
    if (said.saying() == Saying.NOT_COMPARED || !isNested(shown)) {
      court.lie(Fault.WRONG_KIND, where, said.sentence(), "the groups are compared as they are");
    }
  }
}
