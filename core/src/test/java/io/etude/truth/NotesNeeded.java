package io.etude.truth;

import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.GroupRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The notes beneath a chart: what must be said is there, and nothing that isn't called for. */
final class NotesNeeded extends Check {

  private final NotesHeard heard;
  private final ShownGroups groups;

  NotesNeeded(Facts facts, Lang lang, Court court, NotesHeard heard) {
    super(facts, lang, court);
    this.heard = heard;
    groups = new ShownGroups(facts, lang, court);
  }

  /** What must be said of a chart and isn't, or is said of one that doesn't call for it. */
  void check(String where, Shown shown, ChartSpec spec) {
    Shown based = shown.onBases(lang, spec);
    TrueQuestion question = shown.question();
    require(where, "base", heard.said.stream().anyMatch(s -> s.place == Saying.Place.BASE));
    require(where, "routing", !BaseCheck.isRouted(question) || heard.said.contains(Saying.ROUTED));
    boolean unsaid = question.wording.isEmpty() || shown.isBattery();
    require(where, "wording", unsaid || heard.said.contains(Saying.WORDING));
    boolean several =
        heard.said.contains(Saying.SEVERAL) || heard.said.contains(Saying.SEVERAL_OVER);
    require(where, "several answers", question.exclusive() || several);
    require(where, "source", study.source.isEmpty() || heard.said.contains(Saying.SOURCE));
    boolean dotted = isInterrupted(spec);
    require(where, "dotted lines", !dotted || heard.said.contains(Saying.INTERRUPTED));
    if (!dotted && heard.said.contains(Saying.INTERRUPTED)) {
      court.lie(Fault.WRONG_KIND, where, "note on dotted lines", "no line is interrupted");
    }
    boolean complete =
        groups.withoutFigures(shown, spec).isEmpty() || heard.said.contains(Saying.WITHOUT_FIGURES);
    require(where, "answers without a row", complete);
    last(where, shown, spec);
    boolean outside = Saying.IN_NO_ROW.stream().anyMatch(heard.said::contains);
    boolean bands = !ChartTextCheck.areMeans(lang, spec) && tellsInNoRow(shown.item());
    require(where, "those in no row", !bands || outside);
    boolean left = !groups.withoutBars(shown, spec).isEmpty();
    boolean told = Saying.LEFT_OUTS.stream().anyMatch(heard.said::contains);
    require(where, "answers without a bar", !left || told);
    if (groups.tellsGroups(shown, spec)) {
      boolean all = groups.inGroups(shown, spec) == facts.base(shown.item(), null);
      require(where, "those in no group", all || heard.said.contains(Saying.IN_GROUPS));
    }
    boolean editions =
        spec instanceof ChartSpec.Lines lines && ShownGroups.editionsWithPoints(lines).size() > 1;
    require(where, "bases of editions", !editions || heard.said.contains(Saying.IN_EDITIONS));
    boolean intervals =
        heard.said.contains(Saying.INTERVALS_OF_DOTS)
            || heard.said.contains(Saying.INTERVALS_OF_BARS)
            || heard.said.contains(Saying.INTERVALS_OF_LINES);
    require(where, "intervals", spec.intervals() == ChartSpec.Intervals.HIDDEN || intervals);
    boolean cut = !IntervalWords.cut(spec).isEmpty();
    require(where, "intervals beyond the scale", !cut || heard.said.contains(Saying.INTERVALS_CUT));
    require(where, "low bases", !isLow(based, spec) || marked());
    require(where, "groups left out", heard.named.containsAll(groups.leftOut(shown, spec)));
    boolean exact = shown.items().stream().noneMatch(i -> i.unitWithoutZeros != null);
    boolean cautious =
        heard.said.contains(Saying.CAUTION) || heard.said.contains(Saying.CAUTION_GROUPS);
    boolean hidden = hides(spec);
    require(where, "hidden figures", !hidden || heard.said.contains(Saying.SUPPRESSED));
    if (!hidden && heard.said.contains(Saying.SUPPRESSED)) {
      court.lie(Fault.WRONG_METHOD, where, "note on hidden figures", "none is hidden");
    }
    require(where, "small bases", !exact || groups.small(based).isEmpty() || cautious);
    if (exact && groups.small(based).isEmpty() && cautious) {
      court.lie(Fault.WRONG_BASE, where, "note of caution", "no base is small");
    }
    if (based.items().stream().noneMatch(i -> isLow(based, i)) && marked()) {
      court.lie(Fault.WRONG_BASE, where, "low-base note", "no base is low");
    }
    boolean gap =
        spec instanceof ChartSpec.Dots dots
            && dots.rows().stream().anyMatch(r -> r.gap() != ChartSpec.Significance.NONE);
    Saying bold =
        spec instanceof ChartSpec.Dots dots && GroupRows.of(dots) != dots
            ? Saying.GAP_GROUPS
            : shown.isGridByGroups() ? Saying.GAP_ITEMS : Saying.GAP;
    require(where, "gaps", !gap || heard.said.contains(bold));
    for (Saying other : List.of(Saying.GAP, Saying.GAP_ITEMS, Saying.GAP_GROUPS)) {
      if (heard.said.contains(other) && !(gap && other == bold)) {
        court.lie(Fault.WRONG_SIGNIFICANCE, where, "note on a gap", "no such name is marked");
      }
    }
    require(
        where,
        "which groups are compared",
        !gap || !ComparedCheck.isNested(shown) || heard.said.contains(Saying.GAP_NESTED));
    if (spec.intervals() == ChartSpec.Intervals.HIDDEN && intervals) {
      court.lie(Fault.WRONG_KIND, where, "note on intervals", "none are shown");
    }
    long groups =
        spec instanceof ChartSpec.Bars bars
            ? bars.callouts().stream()
                .map(c -> c.other().source().id())
                .map(id -> id.table().segment().orElse("") + "." + id.column())
                .distinct()
                .count()
            : 0;
    require(where, "the only group", heard.alone || shown.only(spec).isEmpty());
    require(where, "each group of callouts", heard.callouts.size() == groups);
    Saying turned = spec instanceof ChartSpec.Dots ? Saying.TURNED_DOTS : Saying.TURNED;
    require(
        where, "items worded otherwise", !NotesCheck.marked(spec) || heard.said.contains(turned));
    noAnswers(where, shown, spec);
  }

  /** Whether a line has figures before and after an edition without one. */
  private static boolean isInterrupted(ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Lines lines)) {
      return false;
    }
    return lines.series().stream()
        .map(
            series ->
                series.points().stream()
                    .map(p -> p.isPresent() && p.get().value().isPresent() ? "x" : " ")
                    .collect(Collectors.joining()))
        .anyMatch(points -> points.strip().contains(" "));
  }

  /** Whether the sign of a hidden figure is printed in a chart. */
  private static boolean hides(ChartSpec spec) {
    return spec.toString().contains("text=[c]");
  }

  private boolean marked() {
    return heard.said.contains(Saying.WITHHELD)
        || heard.said.contains(Saying.LOW_BASE)
        || heard.said.contains(Saying.LOW_GROUPS)
        || heard.said.contains(Saying.OMITTED);
  }

  /** Whether a base is low that is not hidden itself: nothing may be said of one that is. */
  private boolean isLow(Shown shown, ChartSpec spec) {
    if (shown.segment().isPresent()) {
      return shown.segment().get().columns().stream()
          .filter(
              c ->
                  heard.said.contains(Saying.OMITTED)
                      || !heard.named.contains(Plain.of(c.name(lang))))
          .anyMatch(c -> facts.low(groups.lowest(shown, c), c));
    }
    return shown.items().stream().anyMatch(i -> facts.low(i, null) && !isHidden(i, spec));
  }

  private boolean isLow(Shown shown, TrueItem item) {
    return shown.segment().isPresent()
        ? shown.segment().get().columns().stream().anyMatch(c -> facts.low(item, c))
        : facts.low(item, null);
  }

  /** Whether a row of a chart has the sign of a hidden figure in place of each figure. */
  private boolean isHidden(TrueItem item, ChartSpec spec) {
    List<ChartSpec.Mark> marks = new ArrayList<>();
    if (spec instanceof ChartSpec.Diverging chart) {
      chart.rows().forEach(row -> marks.addAll(row.shares()));
    } else if (spec instanceof ChartSpec.Stacked chart) {
      chart.rows().forEach(row -> marks.addAll(row.shares()));
    }
    List<ChartSpec.Mark> own =
        marks.stream()
            .filter(mark -> mark.source().id().table().place().equals(item.place()))
            .toList();
    return !own.isEmpty() && own.stream().allMatch(mark -> mark.text().equals("[c]"));
  }

  private void require(String where, String what, boolean there) {
    court.heard();
    if (!there) {
      court.lie(Fault.MISSING_NOTE, where, "(no note on: " + what + ")", "the figures need it");
    }
  }

  /** Don't-knows are in the chart or in a note. */
  private void noAnswers(String where, Shown shown, ChartSpec spec) {
    for (TrueItem item : shown.items()) {
      for (TrueRow row : item.apart()) {
        boolean some = facts.quotable(item, null) && share(item, row) > 0;
        boolean noted = heard.apart.contains(text(row.label()));
        if (some && !noted && !ShownGroups.labels(spec).contains(text(row.label()))) {
          court.lie(
              spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines
                  ? Fault.NO_ANSWER_LOST
                  : Fault.MISSING_NOTE,
              where,
              "(nothing on “" + text(row.label()) + "”)",
              "it has " + printed.percent(share(item, row)));
          return;
        }
      }
    }
  }

  /** Items that are last without the figure that the others are ordered by. */
  private void last(String where, Shown shown, ChartSpec spec) {
    if (!(spec instanceof ChartSpec.Diverging chart)
        || shown.segment().isPresent()
        || shown.items().size() < 2) {
      return;
    }
    boolean balance = shown.question().sides != TrueQuestion.Sides.UNKNOWN;
    List<String> last = NotesCheck.last(chart, balance);
    Saying said = balance ? Saying.LAST_BY_BALANCE : Saying.LAST_BY_SHARE;
    boolean needed = !last.isEmpty() && last.size() < chart.rows().size();
    require(where, "items that are last", !needed || heard.said.contains(said));
    List<String> rows = chart.rows().stream().map(row -> Plain.of(row.label())).toList();
    if (needed && !rows.subList(rows.size() - last.size(), rows.size()).equals(last)) {
      court.lie(Fault.WRONG_ORDER, where, rows.toString(), last + " are to be last");
    }
  }
}
