package io.etude.analysis.disclosure;

import io.etude.Diagnostic;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.internal.Counted;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Disclosure control of all tables of a study, stage by stage: the tables become one network
 * ({@link ShownCounts}), small counts are hidden ({@link SmallCounts}), more counts are hidden so
 * that none can be worked out ({@link ComplementarySuppression}), and errors that would give counts
 * away are withheld ({@link WithheldErrors}). Groups that lie in others ({@link NestedGroups}) are
 * hidden with the rest: as columns, or as whole questions.
 *
 * <p>What a table hides is withheld in every form: counts, weighted counts, shares, errors,
 * letters, tests and summaries ({@link Suppressor}). {@link Conventions.Disclosure} says against
 * whom.
 */
public final class Disclosure {

  /** What is done beyond hiding the small counts; each can be left out, for the auditor's tests. */
  public enum Protection {
    /** Hide more than the small counts themselves. */
    COMPLEMENTARY,
    /** Take the same people in different tables for the same. */
    IDENTITIES,
    /** Reckon with sums of weights. */
    WEIGHTS,
    /** Withhold the errors that strata and units would give a count away by. */
    ERRORS,
    /** Withhold extremes and quantiles that are the answers of few. */
    TAILS,
    /** Protect those who are in one published group and not in another that lies in it. */
    DIFFERENCES
  }

  private final Conventions.Disclosure rules;
  private final Plan plan;
  private final Part part;
  private final List<CountedTable> tables;
  private final Set<Protection> protections;

  /**
   * Disclosure control.
   *
   * @param tables what each table counts, by item and segment
   */
  public Disclosure(
      Conventions.Disclosure rules,
      Plan plan,
      Part part,
      List<CountedTable> tables,
      Set<Protection> protections) {
    this.rules = rules;
    this.plan = plan;
    this.part = part;
    this.tables = tables;
    this.protections = protections;
  }

  /**
   * What is hidden, and what is said of it.
   *
   * @param tables what each table hides
   * @param diagnostics groups that lie in others, if that hides something
   */
  public record Hidden(List<HiddenCells> tables, List<Diagnostic> diagnostics) {}

  /** What each table hides. */
  public Hidden hide(List<ResultTable> results) {
    List<CountedTable> totals = tables.stream().filter(t -> t.segment() == 0).toList();
    boolean linked = protections.contains(Protection.IDENTITIES);
    if (!linked || !protections.contains(Protection.DIFFERENCES)) {
      return new Hidden(
          hide(results, sets(totals, List.of(), Set.of()), new ArrayList<>()), List.of());
    }
    NestedGroups nested = new NestedGroups(plan, part, totals);
    Map<Integer, NestedGroups.Pair> questions = nested.questions();
    SetsOfStudy sets = sets(totals, nested.columns(), questions.keySet());
    List<NestedGroups.Pair> pairs = new ArrayList<>(questions.values());
    List<HiddenCells> all = hide(results, sets, pairs);
    if (pairs.isEmpty()) {
      return new Hidden(all, List.of());
    }
    long more =
        count(all) - count(hide(results, sets(totals, List.of(), Set.of()), new ArrayList<>()));
    return new Hidden(all, more > 0 ? List.of(diagnostic(pairs, more)) : List.of());
  }

  private SetsOfStudy sets(
      List<CountedTable> totals, List<NestedGroups.Pair> nested, Set<Integer> withheld) {
    boolean linked = protections.contains(Protection.IDENTITIES);
    return new SetsOfStudy(plan, part, totals, nested, withheld, linked);
  }

  private static long count(List<HiddenCells> hidden) {
    return hidden.stream().mapToLong(HiddenCells::count).sum();
  }

  private static Diagnostic diagnostic(List<NestedGroups.Pair> pairs, long figures) {
    NestedGroups.Pair first = pairs.get(0);
    int more = pairs.size() - 1;
    boolean several = first.parts().size() > 1;
    String others = ", and so with " + more + (more == 1 ? " other pair" : " other pairs");
    return new Diagnostic(
        "suppressed",
        first.name(),
        "disclosure control hides "
            + Counted.of(figures, "more figure")
            + ", since "
            + first.whole().name()
            + (several ? " less these would show" : " less this would show")
            + " the answers of few respondents"
            + (more == 0 ? "" : others),
        several
            ? "give those who are in none of them a category of the segment, or leave them out"
            : "leave out or merge one of the two");
  }

  /**
   * What each table hides.
   *
   * @param pairs takes the columns that would show small counts, subtracted one from the other
   */
  private List<HiddenCells> hide(
      List<ResultTable> results, SetsOfStudy sets, List<NestedGroups.Pair> pairs) {
    ShownCounts shown = new ShownCounts(tables, plan.segments().size(), sets);
    long respondents = part.weights().counted();
    boolean few = ComplementarySuppression.isFew(rules, respondents);
    HiddenCounts hidden = new HiddenCounts(shown, respondents, few);
    pairs.addAll(new SmallCounts(rules, plan, shown, hidden).hide());
    if (protections.contains(Protection.COMPLEMENTARY)) {
      new ComplementarySuppression(rules, shown, hidden, weights()).hide();
    }
    boolean[] withheldErrors =
        protections.contains(Protection.ERRORS)
            ? new WithheldErrors(shown, hidden, part).find(plan.study().design())
            : new boolean[shown.network().size()];
    List<HiddenCells> all = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      all.add(
          sets.isShown(t / plan.segments().size())
              ? HiddenCells.of(shown, t, results.get(t), hidden, withheldErrors)
              : HiddenCells.all(results.get(t)));
    }
    return all;
  }

  private double[] weights() {
    return protections.contains(Protection.WEIGHTS)
        ? new double[] {part.weights().minimum(), part.weights().maximum()}
        : new double[] {1, 1};
  }

  /** All protections. */
  public static Set<Protection> all() {
    return EnumSet.allOf(Protection.class);
  }
}
