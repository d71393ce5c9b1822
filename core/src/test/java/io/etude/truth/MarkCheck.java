package io.etude.truth;

/** What stars mean: the thresholds, and of which base. */
final class MarkCheck extends Check {

  MarkCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, Saying.Said said) {
    String sentence = said.sentence();
    if (said.has("caution")) {
      figure(where, sentence, "caution", said.get("caution"), printed.number(Facts.CAUTION, 0));
    }
    if (said.has("publish")) {
      figure(
          where, sentence, "threshold", said.get("publish"), printed.number(study.publishBase, 0));
      boolean withheld = said.saying() == Saying.WITHHELD || said.saying() == Saying.OMITTED;
      if (withheld != study.withhold) {
        court.lie(Fault.WRONG_METHOD, where, sentence, "low bases are withheld: " + study.withhold);
      }
    }
    which(where, said);
  }

  /** Which base it is that is low. */
  void which(String where, Saying.Said said) {
    Words which =
        !study.weighted() || study.lowBaseOn == TrueStudy.LowBaseOn.UNWEIGHTED
            ? Words.of("Base")
            : study.lowBaseOn == TrueStudy.LowBaseOn.BOTH
                ? new Words("Base or effective base", "Base ou base efficace")
                : new Words("Effective base", "Base efficace");
    court.expect(Fault.WRONG_METHOD, where, said.sentence(), said.get("which"), text(which));
  }
}
