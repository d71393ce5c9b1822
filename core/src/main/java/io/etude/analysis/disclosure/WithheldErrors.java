package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.disclosure.network.Sets;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Part;
import io.etude.study.SampleDesign;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the published counts whose errors would give hidden ones away. Where the columns of a
 * segment are strata or primary sampling units, the variance of a sum over columns is a function of
 * the columns' counts; so the errors of sums over hidden counts are withheld. The other answers of
 * a column have nothing to do with it: a net of two hidden answers keeps its error where the counts
 * of the net itself are shown. Where answers are the strata, the error of each answer is a function
 * of the counts of all of them in its column.
 */
final class WithheldErrors {

  /**
   * Strata or units of an answer, on average, of which an error still says something of the answer;
   * that of more of them depends on how the answer is spread over them, which nobody knows.
   */
  private static final int FEW = 3;

  private final ShownCounts shown;
  private final HiddenCounts hidden;
  private final Part part;
  private final boolean[] withheld;

  WithheldErrors(ShownCounts shown, HiddenCounts hidden, Part part) {
    this.shown = shown;
    this.hidden = hidden;
    this.part = part;
    this.withheld = new boolean[shown.network().size()];
  }

  /** For each count whether its error is withheld. */
  boolean[] find(SampleDesign design) {
    for (int item = 0; item < shown.items(); item++) {
      if (shown.table(shown.firstTable(item)).isOfAnswers()) {
        withholdItem(shown.countsOf(item));
      }
    }
    if (design.stratum().isEmpty() && design.psu().isEmpty()) {
      return withheld;
    }
    Set<Integer> strata = new HashSet<>();
    for (int t = 0; t < shown.tables(); t++) {
      if (followsDesign(shown.table(t).segment())) {
        strata.addAll(shown.columnSets(t));
        withholdHidden(shown.nodes(t));
      }
      if (followsDesign(shown.table(t).item())) {
        withholdColumns(shown.nodes(t));
      }
    }
    withholdSums(strata);
    return withheld;
  }

  /**
   * Withholds all errors of a question whose shares are of answers, if one of its counts is hidden:
   * each tells how many answers in all those gave who gave one.
   */
  private void withholdItem(Set<Integer> counts) {
    if (counts.stream().anyMatch(hidden::isHidden)) {
      counts.forEach(node -> withheld[node] = true);
    }
  }

  private void withholdHidden(int[][] nodes) {
    for (int[] row : nodes) {
      for (int c = 1; c < row.length; c++) {
        if (row[c] >= 0) {
          withheld[row[c]] |= hidden.isHidden(row[c]);
        }
      }
    }
  }

  /** Withholds the errors of all answers in columns with a hidden one. */
  private void withholdColumns(int[][] nodes) {
    for (int c = 0; c < nodes[0].length; c++) {
      int column = c;
      int[] counts =
          Arrays.stream(nodes).mapToInt(row -> row[column]).filter(n -> n >= 0).toArray();
      if (Arrays.stream(counts).anyMatch(hidden::isHidden)) {
        Arrays.stream(counts).forEach(node -> withheld[node] = true);
      }
    }
  }

  /** Withholds the error of a sum over columns that are strata if that of one of them is. */
  private void withholdSums(Set<Integer> strata) {
    List<Sets.Relation> sums =
        shown.sets().relations().stream().filter(sum -> addsUp(sum, strata)).toList();
    Set<Integer> rows = new HashSet<>();
    IntStream.range(0, shown.items()).forEach(item -> rows.addAll(shown.rowSets(item)));
    boolean again = true;
    while (again) {
      again = false;
      for (Sets.Relation sum : sums) {
        for (int row : rows) {
          again |= withhold(sum, row);
        }
      }
    }
  }

  /** Whether what a relation adds up are strata, or those who are in none. */
  private boolean addsUp(Sets.Relation sum, Set<Integer> strata) {
    boolean any = false;
    for (int p = 0; p < sum.parts().length; p++) {
      boolean isStratum = strata.contains(sum.parts()[p]);
      if (sum.signs()[p] > 0 && !isStratum && shown.sets().made(sum.parts()[p]) == null) {
        return false;
      }
      any |= isStratum;
    }
    return any;
  }

  /** Withholds the error of a row in a sum of columns; true if that is new. */
  private boolean withhold(Sets.Relation sum, int row) {
    CountNetwork network = shown.network();
    int whole = network.known(row, sum.whole());
    if (whole < 0 || withheld[whole]) {
      return false;
    }
    for (int p = 0; p < sum.parts().length; p++) {
      int node = network.known(row, sum.parts()[p]);
      withheld[whole] |= sum.signs()[p] > 0 && node >= 0 && withheld[node];
    }
    return withheld[whole];
  }

  /** Whether most of those in a segment are in strata or units that lie in one column. */
  private boolean followsDesign(int segment) {
    if (segment == 0) {
      return false;
    }
    double inOneColumn = 0;
    double all = 0;
    for (CellSums[] variable : part.cells()) {
      CellSums sums = variable[segment];
      for (int g = 0; g < sums.groups; g++) {
        double[] weights = new double[sums.patterns];
        for (int p = 0; p < sums.patterns; p++) {
          for (int k = 0; k < sums.kinds; k++) {
            weights[p] += weight(sums, g, p, k);
          }
        }
        inOneColumn += inOne(weights);
        all += Arrays.stream(weights).sum();
      }
    }
    return inOneColumn > all / 2;
  }

  /**
   * Whether most of those who answered are in strata or units in which all gave one answer, a few
   * for each answer.
   */
  private boolean followsDesign(ItemPlan item) {
    CellSums sums = part.cells()[item.variable()][0];
    if (!item.tested() || sums.groups > FEW * sums.kinds) {
      return false;
    }
    double inOneAnswer = 0;
    double all = 0;
    for (int g = 0; g < sums.groups; g++) {
      double[] weights = new double[sums.kinds];
      for (int k = 0; k < sums.kinds; k++) {
        for (int p = 0; item.unit()[k] > 0 && p < sums.patterns; p++) {
          weights[k] += weight(sums, g, p, k);
        }
      }
      inOneAnswer += inOne(weights);
      all += Arrays.stream(weights).sum();
    }
    return inOneAnswer > all / 2;
  }

  private static double weight(CellSums sums, int group, int pattern, int kind) {
    return sums.w[(group * sums.patterns + pattern) * sums.kinds + kind];
  }

  /** The weight of all, if they are in one place; else 0. */
  private static double inOne(double[] weights) {
    long places = Arrays.stream(weights).filter(weight -> weight > 0).count();
    return places == 1 ? Arrays.stream(weights).sum() : 0;
  }
}
