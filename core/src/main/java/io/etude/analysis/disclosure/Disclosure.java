package io.etude.analysis.disclosure;

import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Disclosure control of all tables of a study, stage by stage: the tables become one network
 * ({@link ShownCounts}), small counts are hidden ({@link SmallCounts}), more counts are hidden so
 * that none can be worked out ({@link ComplementarySuppression}), and errors that would give counts
 * away are withheld ({@link WithheldErrors}).
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
    TAILS
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

  /** What each table hides. */
  public List<HiddenCells> hide(List<ResultTable> results) {
    ShownCounts shown = new ShownCounts(tables, plan.segments().size(), sets());
    long respondents = part.weights().rows();
    boolean few = ComplementarySuppression.isFew(rules, respondents);
    HiddenCounts hidden = new HiddenCounts(shown, respondents, few);
    new SmallCounts(rules, plan, shown, hidden).hide();
    if (protections.contains(Protection.COMPLEMENTARY)) {
      new ComplementarySuppression(rules, shown, hidden, weights()).hide();
    }
    boolean[] withheldErrors =
        protections.contains(Protection.ERRORS)
            ? new WithheldErrors(shown, hidden, part).find(plan.study().design())
            : new boolean[shown.network().size()];
    List<HiddenCells> all = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      all.add(HiddenCells.of(shown, t, results.get(t), hidden, withheldErrors));
    }
    return all;
  }

  private SetsOfStudy sets() {
    List<CountedTable> totals = tables.stream().filter(t -> t.segment() == 0).toList();
    return new SetsOfStudy(plan, part, totals, protections.contains(Protection.IDENTITIES));
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
