package io.etude.analysis.disclosure;

import io.etude.analysis.disclosure.network.CountNetwork;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Part;
import io.etude.study.SampleDesign;

/**
 * Chooses the published counts whose errors would give hidden ones away. Where the columns of a
 * segment are strata or primary sampling units, the variance of a sum over columns is a function of
 * the columns' counts; so the errors of sums of hidden counts are withheld.
 */
final class WithheldErrors {
  private final ShownCounts shown;
  private final HiddenCounts hidden;
  private final Part part;

  WithheldErrors(ShownCounts shown, HiddenCounts hidden, Part part) {
    this.shown = shown;
    this.hidden = hidden;
    this.part = part;
  }

  /** For each count whether its error is withheld. */
  boolean[] find(SampleDesign design) {
    boolean[] withheld = new boolean[shown.network().size()];
    if (design.stratum().isEmpty() && design.psu().isEmpty()) {
      return withheld;
    }
    for (int t = 0; t < shown.tables(); t++) {
      if (followsDesign(shown.table(t).segment())) {
        addHidden(shown.nodes(t), withheld);
      }
    }
    boolean again = true;
    while (again) {
      again = false;
      for (CountNetwork.Equation equation : shown.network().equations()) {
        again |= passOn(equation, withheld);
      }
    }
    return withheld;
  }

  private void addHidden(int[][] nodes, boolean[] withheld) {
    for (int[] row : nodes) {
      for (int c = 1; c < row.length; c++) {
        if (row[c] >= 0) {
          withheld[row[c]] |= hidden.isHidden(row[c]);
        }
      }
    }
  }

  /** Withholds the error of a whole if that of a part is withheld. */
  private static boolean passOn(CountNetwork.Equation equation, boolean[] withheld) {
    boolean any = false;
    for (int i = 0; i < equation.nodes().length; i++) {
      any |= equation.signs()[i] > 0 && withheld[equation.nodes()[i]];
    }
    boolean changed = false;
    for (int i = 0; any && i < equation.nodes().length; i++) {
      changed |= equation.signs()[i] < 0 && !withheld[equation.nodes()[i]];
      withheld[equation.nodes()[i]] |= equation.signs()[i] < 0;
    }
    return changed;
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
        double total = 0;
        int patterns = 0;
        for (int p = 0; p < sums.patterns; p++) {
          double weight = 0;
          for (int k = 0; k < sums.kinds; k++) {
            weight += sums.w[(g * sums.patterns + p) * sums.kinds + k];
          }
          total += weight;
          patterns += weight > 0 ? 1 : 0;
        }
        inOneColumn += patterns == 1 ? total : 0;
        all += total;
      }
    }
    return inOneColumn > all / 2;
  }
}
