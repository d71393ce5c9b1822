package io.etude.truth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an automatic report says of itself: which questions it tells, and why not the rest. */
final class PlanCheck extends Check {

  private static final String WHERE = "plan";

  /** Whether the report says that it tells some questions only, or none. */
  private boolean selected;

  private boolean small;

  /** Whether nothing, or something, is said of open questions, as it should be. */
  private boolean openToldOf;

  PlanCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  /** A paragraph of the plan about itself, after the questions that it tells. */
  void check(String text, Set<String> questions) {
    reader.read(WHERE, text, Saying.Place.PLAN).forEach(said -> plan(said, questions));
  }

  /** No question is missing from a standard report, and none has an empty heading. */
  void everything(Set<String> questions) {
    boolean told = false;
    for (TrueQuestion each : study.questions) {
      told |= questions.contains(each.id);
      boolean some =
          each.items().stream().anyMatch(i -> facts.quotable(i, null))
              && each.type != TrueQuestion.Type.OPEN;
      if (some && !selected && !questions.contains(each.id)) {
        court.lie(
            Fault.QUESTION_DROPPED,
            "report",
            "(nothing on " + text(each.label) + ")",
            "it has figures");
      }
    }
    if (selected && !openToldOf) {
      court.lie(
          Fault.MISSING_NOTE, "report", "(nothing on open questions)", "they have no figures");
    }
    if (!told && !small) {
      court.lie(
          Fault.EMPTY_SHELL,
          "report",
          "(no question is told)",
          study.counted() + " people answered");
    }
  }

  /** What the plan says of itself. */
  private void plan(Saying.Said said, Set<String> questions) {
    String sentence = said.sentence();
    if (said.saying() == Saying.PLAN_SMALL) {
      small = true;
      String people =
          printed.integer(study.counted()) + (lang == Lang.EN ? " respondents" : " répondants");
      figure(WHERE, sentence, "people", said.get("people"), people);
      figure(WHERE, sentence, "publish", said.get("publish"), printed.number(study.publishBase, 0));
      if (study.counted() >= study.publishBase) {
        court.lie(Fault.WRONG_BASE, WHERE, sentence, "there are enough");
      } else if (!study.withhold) {
        court.lie(Fault.WRONG_METHOD, WHERE, sentence, "the tables have figures, and flag them");
      }
      return;
    }
    if (said.saying() == Saying.PLAN_LOW) {
      small = true;
      new MarkCheck(facts, lang, court).which(WHERE, said);
      for (TrueItem item : study.items()) {
        boolean open = item.question.type == TrueQuestion.Type.OPEN;
        if (!open && facts.quotable(item, null)) {
          court.lie(Fault.WRONG_BASE, WHERE, sentence, item.place() + " has enough");
        }
      }
      return;
    }
    if (said.saying().name().matches("PLAN_(RESULTS|OPEN).*")) {
      results(said);
      return;
    }
    Set<String> written =
        questions.stream()
            .filter(id -> study.question(id).orElseThrow().type == TrueQuestion.Type.OPEN)
            .collect(Collectors.toSet());
    if (said.saying().name().startsWith("PLAN_WRITTEN")) {
      String count = said.has("n") ? said.get("n") : printed.integer(1);
      figure(WHERE, sentence, "written", count, printed.integer(written.size()));
      return;
    }
    selected = true;
    Set<String> chosen = new HashSet<>(questions);
    if (said.saying() != Saying.PLAN_PART) {
      chosen.removeAll(written);
    }
    figure(WHERE, sentence, "all", said.get("all"), printed.integer(study.questions.size()));
    int most = Integer.parseInt(said.get("told"));
    if (chosen.size() != most) {
      court.lie(Fault.WRONG_FIGURE, WHERE, sentence, chosen.size() + " are told");
    }
    if (said.saying() == Saying.PLAN_SELECTION || said.saying() == Saying.PLAN_SELECTION_ANSWERED) {
      selection(sentence, chosen);
    }
  }

  /** Which questions the results have, and which without figures. */
  private void results(Saying.Said said) {
    String sentence = said.sentence();
    List<TrueQuestion> tabled =
        study.questions.stream()
            .filter(q -> q.items().stream().anyMatch(i -> facts.base(i, null) > 0))
            .toList();
    long open = tabled.stream().filter(q -> q.type == TrueQuestion.Type.OPEN).count();
    switch (said.saying()) {
      case PLAN_RESULTS -> {
        if (tabled.size() < study.questions.size()) {
          court.lie(Fault.QUESTION_DROPPED, WHERE, sentence, tabled.size() + " have a table");
        }
        openToldOf |= open == 0;
      }
      case PLAN_RESULTS_ANSWERED -> {
        figure(WHERE, sentence, "answered", said.get("answered"), printed.integer(tabled.size()));
        figure(WHERE, sentence, "all", said.get("all"), printed.integer(study.questions.size()));
        openToldOf |= open == 0;
      }
      default -> {
        String count = said.has("n") ? said.get("n") : printed.integer(1);
        figure(WHERE, sentence, "open", count, printed.integer(open));
        openToldOf = true;
      }
    }
  }

  /** That those left out set groups apart less, or else were answered by fewer. */
  private void selection(String sentence, Set<String> questions) {
    if (study.items().stream().anyMatch(i -> i.unitWithoutZeros != null)) {
      return;
    }
    for (TrueQuestion out : study.questions) {
      boolean some = out.type != TrueQuestion.Type.OPEN && facts.base(out.item(), null) > 0;
      if (questions.contains(out.id) || !some) {
        continue;
      }
      for (String id : questions) {
        TrueQuestion in = study.question(id).orElseThrow();
        boolean weak = facts.telling(in) == Facts.Passed.NO;
        Facts.Passed telling = facts.telling(out);
        boolean stronger = weak && telling == Facts.Passed.YES;
        boolean larger = weak && telling == Facts.Passed.NO && most(out) > most(in);
        boolean earlier =
            weak
                && telling == Facts.Passed.NO
                && most(out) == most(in)
                && study.questions.indexOf(out) < study.questions.indexOf(in);
        if (stronger || larger || earlier) {
          court.lie(
              Fault.WRONG_ORDER,
              WHERE,
              sentence,
              out.id
                  + " is left out and "
                  + id
                  + " is not, though it has more to tell: "
                  + (stronger ? "a finding" : most(out) + " answers, not " + most(in)));
          return;
        }
      }
    }
  }

  private long most(TrueQuestion of) {
    return of.items().stream().mapToLong(i -> facts.base(i, null)).max().orElse(0);
  }
}
