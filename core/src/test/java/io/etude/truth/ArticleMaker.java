package io.etude.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a template with every directive about a study, in sentences that the detector reads. */
final class ArticleMaker {

  private static final int MOST_CHARTS = 6;

  private final Facts facts;
  private final TrueStudy study;
  private final Lang lang;
  private final Dice dice;
  private final StringBuilder template = new StringBuilder();
  private final Map<String, Shown> charts = new LinkedHashMap<>();
  private int ids;

  ArticleMaker(Facts facts, Lang lang) {
    this.facts = facts;
    this.study = facts.study;
    this.lang = lang;
    this.dice = new Dice(study.seed + 1_000_000);
  }

  /** What the charts of the template are about. */
  Map<String, Shown> charts() {
    return charts;
  }

  String write() {
    line("::: standfirst");
    line(say("There are ${base()} of them.", "Ils sont ${base()} en tout."));
    line(":::");
    line("");
    List<TrueItem> items = new ArrayList<>();
    for (TrueItem item : study.items()) {
      if (facts.quotable(item, null) && study.minimumBase == 0) {
        items.add(item);
      }
    }
    for (int k = 0; k < MOST_CHARTS && !items.isEmpty(); k++) {
      about(dice.of(items));
    }
    findings();
    study.experts.keySet().forEach(id -> line("::: commentary " + id + "\n:::\n"));
    line("::: contents of=figures\n:::\n");
    line("::: results\n:::\n");
    line("::: method\n:::");
    return template.toString();
  }

  private String say(String en, String fr) {
    return lang == Lang.EN ? en : fr;
  }

  private void line(String line) {
    template.append(line).append('\n');
  }

  private void about(TrueItem item) {
    // nobody's answer may have a score, or too few may have one
    boolean mean = item.scores != null && !Double.isNaN(facts.arithmetic.mean(item.scores, null));
    if (mean && !(study.withhold && facts.lowMean(item, null))) {
      String number = "${num(\"" + item.place() + ".mean\")}";
      line(
          say(
              "The mean of " + item.place() + " is " + number + ".\n",
              "La moyenne de " + item.place() + " est " + number + ".\n"));
    }
    if (item.rows.isEmpty()) {
      return;
    }
    TrueRow row = dice.of(item.rows);
    String ref = item.place() + "." + row.id();
    quote(ref);
    line("::: sidebar box" + ++ids + " title=\"Box\"");
    line("::: keyfigure " + ref + "\n" + ref + ".\n:::");
    line(":::\n");
    Optional<TrueSegment> segment =
        study.segments.isEmpty() ? Optional.empty() : Optional.of(dice.of(study.segments));
    segment.ifPresent(s -> group(item, row, s));
    table(item, segment);
    whole(item.question);
    segment.ifPresent(s -> byGroups(item, s));
  }

  private void quote(String ref) {
    String label = "${label(\"" + ref + "\")}";
    String share = "${pct(\"" + ref + "\")}";
    String base = "${base(\"" + ref + "\")}";
    String count = "${count(\"" + ref + "\")}";
    line(
        say(
            "Of "
                + ref
                + ", "
                + label
                + " has "
                + share
                + " on a base of "
                + base
                + " with a count of "
                + count
                + ".\n",
            "De "
                + ref
                + ", "
                + label
                + " a "
                + share
                + " sur une base de "
                + base
                + " avec un effectif de "
                + count
                + ".\n"));
  }

  private void group(TrueItem item, TrueRow row, TrueSegment segment) {
    TrueSegment.Column column = dice.of(segment.columns());
    if (!facts.quotable(item, column)) {
      return;
    }
    String ref = item.place() + "." + row.id() + "@" + segment.id() + "." + column.id();
    String label = "${label(\"" + ref + "\", \"column\")}";
    String share = "${pct(\"" + ref + "\")}";
    line("<#if has(\"" + ref + "\")>");
    line(
        say(
            "In the answers, " + ref + " has " + share + " in the group " + label + ".\n",
            "Dans les réponses, " + ref + " a " + share + " dans le groupe " + label + ".\n"));
    line("</#if>");
  }

  private void table(TrueItem item, Optional<TrueSegment> segment) {
    line(
        "::: table "
            + item.place()
            + " id=extract"
            + ++ids
            + segment.map(s -> " segments=\"" + s.id() + "\"").orElse("")
            + dice.of("", " content=shares_and_counts", " content=shares_and_errors")
            + "\n:::\n");
  }

  /** The chart of a question over all respondents, once. */
  private void whole(TrueQuestion question) {
    String id = "all-" + question.id;
    boolean some = question.items().stream().allMatch(i -> facts.published(i, null));
    if (!some || charts.containsKey(id)) {
      return;
    }
    charts.put(id, Shown.of(question));
    boolean grid = question.type == TrueQuestion.Type.GRID;
    line(
        "::: chart "
            + question.id
            + " id="
            + id
            + (!grid && dice.chance(0.4) ? " intervals=shown" : "")
            + (dice.chance(0.3) ? " width=full" : "")
            + top(question)
            + callout(question)
            + "\n:::\n");
  }

  private String top(TrueQuestion question) {
    return choice(question) && !question.ordered && dice.chance(0.4)
        ? " top=" + dice.of(1, 2, 3, 5)
        : "";
  }

  private static boolean choice(TrueQuestion question) {
    return question.type == TrueQuestion.Type.SINGLE || question.type == TrueQuestion.Type.MULTIPLE;
  }

  private String callout(TrueQuestion question) {
    if (!choice(question) || study.segments.isEmpty() || dice.chance(0.5)) {
      return "";
    }
    TrueSegment segment = dice.of(study.segments);
    List<String> references = new ArrayList<>();
    while (references.isEmpty() || dice.chance(0.5)) {
      TrueSegment.Column column = dice.of(segment.columns());
      TrueRow row = dice.of(question.item().answers());
      if (!facts.quotable(question.item(), column)) {
        break;
      }
      references.add(question.id + "." + row.id() + "@" + segment.id() + "." + column.id());
    }
    return references.isEmpty() ? "" : " callout=\"" + String.join(" ", references) + "\"";
  }

  /** The chart of one item by the groups of a segment. */
  private void byGroups(TrueItem item, TrueSegment segment) {
    String id = "by-" + item.place().replace('.', '-') + "-" + segment.id();
    if (charts.containsKey(id)) {
      return;
    }
    if (Facts.tautology(item, segment)) {
      return; // refused
    }
    charts.put(id, new Shown(List.of(item), Optional.of(segment)));
    grid(item.question, segment);
    line(
        "::: chart "
            + item.place()
            + " id="
            + id
            + " segment="
            + segment.id()
            + (dice.chance(0.3) ? " intervals=shown" : "")
            + "\n:::\n");
  }

  /** The items of a grid by the groups of a segment; over editions one item only is drawn. */
  private void grid(TrueQuestion question, TrueSegment segment) {
    String id = "grid-" + question.id + "-" + segment.id();
    boolean own = question.items().stream().anyMatch(item -> Facts.tautology(item, segment));
    if (own || question.items().size() < 2 || segment.editions() || charts.containsKey(id)) {
      return;
    }
    charts.put(id, new Shown(question.items(), Optional.of(segment)));
    line("::: chart " + question.id + " id=" + id + " segment=" + segment.id() + "\n:::\n");
  }

  private void findings() {
    line("<#list findings as f>");
    String direction = "<#if f.higher>higher<#else>lower</#if>";
    line(
        say(
            "Group ${f.column} of ${f.segment} is " + direction + " in ${f.row} (${f.ref}).",
            "Le groupe ${f.column} de ${f.segment} est " + direction + " en ${f.row} (${f.ref})."));
    line("");
    line("</#list>");
  }
}
