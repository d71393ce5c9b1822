package io.etude.truth;

import java.util.List;

/** Base lines: how many, who they are, weighted or not. */
final class BaseCheck extends Check {

  BaseCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, Saying.Said said, List<TrueItem> items) {
    TrueQuestion question = items.get(0).question;
    String kind = said.saying().name();
    boolean weighted = kind.endsWith("_WEIGHTED");
    if (weighted != study.weighted()) {
      court.lie(
          Fault.WRONG_BASE, where, said.sentence(), study.weighted() ? "weighted" : "unweighted");
    }
    String expected = "BASE_" + question.base.name() + (weighted ? "_WEIGHTED" : "");
    if (!kind.equals(expected)) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "the base is of " + question.base);
    }
    number(where, said, items);
    if (question.ticksOnly && question.base == TrueQuestion.Base.VALID && chosenOnly(items)) {
      court.lie(
          Fault.CHOSEN_UNSAID,
          where,
          said.sentence(),
          "nobody can know who answered; these chose at least one");
    }
  }

  private boolean chosenOnly(List<TrueItem> items) {
    return facts.size(items.get(0), null).people() < study.n;
  }

  private void number(String where, Saying.Said said, List<TrueItem> items) {
    String n = said.get("n");
    // the ends of a range may be bases that are hidden
    boolean hidden = study.minimumCell > 0 && (n.equals("[c]") || items.size() > 1);
    if (hidden || n.equals(bases(items, true))) {
      return;
    }
    Fault fault = Fault.WRONG_BASE;
    if (n.equals(basesWithoutZeros(items))) {
      fault = Fault.ZEROS_NOT_COUNTED;
    } else if (items.get(0).question.responses && n.equals(bases(items, false))) {
      fault = Fault.RESPONSES_AS_RESPONDENTS;
    }
    court.lie(fault, where, said.sentence(), "the base is " + bases(items, true));
  }
}
