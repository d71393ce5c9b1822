package io.etude.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base lines: how many, who they are, weighted or not. */
final class BaseCheck extends Check {

  private static final Pattern ROUTING =
      Pattern.compile("asked: \\{column: (\\w+), codes: \\[(\\w+)\\]\\}");

  BaseCheck(Facts facts, Lang lang, Court court) {
    super(facts, lang, court);
  }

  void check(String where, Saying.Said said, List<TrueItem> items) {
    TrueQuestion question = items.get(0).question;
    if (said.saying() == Saying.NUMBERS_OF_SOME) {
      numbersOfSome(where, said, question);
      return;
    }
    if (said.saying() == Saying.ROUTED) {
      routed(where, said, question);
      return;
    }
    String kind = said.saying().name().replace("_OF_ONE", "").replace("_APART", "");
    if (said.saying().name().contains("_OF_ONE") && !bases(items, true).equals("1")) {
      court.lie(Fault.WRONG_PLURAL, where, said.sentence(), "the base is " + bases(items, true));
    }
    boolean weighted = kind.endsWith("_WEIGHTED");
    if (weighted != study.weighted()) {
      court.lie(
          Fault.WRONG_BASE, where, said.sentence(), study.weighted() ? "weighted" : "unweighted");
    }
    boolean valid = question.base == TrueQuestion.Base.VALID;
    boolean several = valid && question.type == TrueQuestion.Type.MULTIPLE;
    // answers and all respondents are said in the same way, but for their unit
    boolean whole = kind.startsWith("BASE_RESPONSES");
    boolean answers = whole || kind.startsWith("BASE_VALID");
    boolean chosen = kind.startsWith("BASE_CHOSEN");
    boolean everybody = valid && !question.responses && areEverybody(items);
    String base = everybody ? "RESPONSES" : question.base.name();
    String expected = "BASE_" + base + (weighted ? "_WEIGHTED" : "");
    boolean fits =
        question.responses
            ? whole
            : kind.equals(expected) || several && (chosen || answers && whole == everybody);
    if (!fits) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "the base is of " + question.base);
    }
    boolean apart = items.stream().anyMatch(i -> i.rows.stream().anyMatch(TrueRow::apart));
    if (chosen && apart != said.saying().name().contains("_APART")) {
      court.lie(
          Fault.WRONG_BASE, where, said.sentence(), "what is no answer can be chosen: " + apart);
    }
    number(where, said, items, chosen);
    if (question.ticksOnly && valid && !question.responses && !chosen) {
      court.lie(
          Fault.CHOSEN_UNSAID,
          where,
          said.sentence(),
          "nobody can know who answered; these chose at least one");
    }
  }

  /** Whether no respondent of the study is missing in the bases of some items. */
  private boolean areEverybody(List<TrueItem> items) {
    return items.stream().allMatch(item -> facts.base(item, null) == study.counted());
  }

  /** Whether only those were asked a question who gave an answer to another one. */
  static boolean isRouted(TrueQuestion question) {
    return ROUTING.matcher(question.yaml).find();
  }

  private void routed(String where, Saying.Said said, TrueQuestion question) {
    Matcher routing = ROUTING.matcher(question.yaml);
    if (!routing.find()) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "everybody was asked");
      return;
    }
    TrueQuestion before = study.question(routing.group(1)).orElseThrow();
    Set<String> code = Set.of(routing.group(2));
    boolean right =
        is(said.get("question"), before.label)
            && before.item().rows.stream()
                .filter(r -> r.net() ? r.members().equals(code) : code.contains(r.id()))
                .anyMatch(r -> is(said.get("row"), r.label()));
    if (!right) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "asked: " + routing.group());
    }
  }

  /**
   * The ways of saying in a few words who was asked a question: of each answer and net, by the name
   * of the question and by its table. None for a question that everybody was asked.
   */
  List<String> askedIf(TrueQuestion question) {
    Matcher routing = ROUTING.matcher(question.yaml);
    if (!routing.find()) {
      return List.of();
    }
    TrueQuestion before = study.question(routing.group(1)).orElseThrow();
    Set<String> code = Set.of(routing.group(2));
    boolean english = lang == Lang.EN;
    List<String> ways = new ArrayList<>();
    for (TrueRow row : before.item().rows) {
      if (row.net() ? row.members().equals(code) : code.contains(row.id())) {
        String answer = Plain.of(quoted(text(row.label())));
        ways.add(answer + (english ? " to " : " à ") + Plain.of(quoted(text(before.label))));
        ways.add(answer + (english ? " in " : " au ") + "→table-" + before.id);
      }
    }
    return ways;
  }

  /** What a base of everybody counts, in figures. */
  String units(TrueItem item) {
    boolean people = !item.question.responses;
    return units(bases(List.of(item), people), people);
  }

  /** Others are in a base of all, and there are means of nothing but numbers. */
  private void numbersOfSome(String where, Saying.Said said, TrueQuestion question) {
    boolean all =
        question.base == TrueQuestion.Base.ALL || question.base == TrueQuestion.Base.ASKED;
    boolean some = question.items().stream().anyMatch(new MeanBases(facts)::leaveOut);
    if (!all && !some) {
      court.lie(Fault.WRONG_BASE, where, said.sentence(), "all of the base gave a number");
    }
  }

  private void number(String where, Saying.Said said, List<TrueItem> items, boolean chosen) {
    boolean responses = items.get(0).question.responses;
    if (said.has("n")) {
      compare(where, said, items, said.get("n"), bases(items, true));
      return;
    }
    String printedUnits = said.get("units");
    boolean people = printedUnits.contains("respond") || printedUnits.contains("répond");
    if (responses && people) {
      court.lie(Fault.RESPONSES_AS_RESPONDENTS, where, said.sentence(), "they are answers");
    }
    // a base of those who chose is one whether or not zeros were answers
    String bases = chosen ? basesWithoutZeros(items) : bases(items, !responses);
    compare(where, said, items, printedUnits, units(bases, !responses));
  }

  private void compare(
      String where, Saying.Said said, List<TrueItem> items, String n, String expected) {
    if (n.equals(expected)) {
      return;
    }
    boolean zeros = items.stream().anyMatch(i -> i.unitWithoutZeros != null);
    court.lie(
        zeros ? Fault.ZEROS_NOT_COUNTED : Fault.WRONG_BASE,
        where,
        said.sentence(),
        "the base is " + expected);
  }
}
