package io.etude.analysis.tally;

import io.etude.AnalysisException;
import io.etude.DataException;
import io.etude.Place;
import io.etude.Problem;
import io.etude.analysis.decode.ChunkContext;
import io.etude.analysis.plan.Plan;
import io.etude.dataset.CodeColumn;
import io.etude.internal.Closest;
import io.etude.results.WeightReport;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of raking: one factor for each cell that occurs.
 *
 * @param cells numbers the cells
 * @param factors factor by number
 * @param iterations rounds over all targets
 * @param margins target and achieved margins
 */
public record RakedWeights(
    RakingCells cells, double[] factors, int iterations, List<WeightReport.Margin> margins) {

  /** The combination of each row: a number in the mixed base of the targets' sizes. */
  static long[] combinations(Plan plan, ChunkContext context) {
    Weighting.Raking raking = (Weighting.Raking) plan.study().weighting();
    long[] combinations = new long[context.rows()];
    for (int t = 0; t < raking.targets().size(); t++) {
      Weighting.Target target = raking.targets().get(t);
      List<String> codes = new ArrayList<>(target.shares().keySet());
      CodeColumn column = context.codes(plan.sample().targets().get(t));
      int size = column.dictionary().size();
      int[] lookup = new int[size + 1];
      lookup[0] = -1;
      for (int p = 0; p < size; p++) {
        lookup[p + 1] = codes.indexOf(column.dictionary().value(p));
      }
      int[] slots = context.slots(column);
      for (int i = 0; i < slots.length; i++) {
        int code = lookup[slots[i]];
        if (code < 0) {
          throw noTarget(context, i, target, column, codes);
        }
        combinations[i] = combinations[i] * codes.size() + code;
      }
    }
    return combinations;
  }

  private static DataException noTarget(
      ChunkContext context,
      int row,
      Weighting.Target target,
      CodeColumn column,
      List<String> codes) {
    int position = column.position(row);
    String start = "raking variable \"" + target.column() + "\" ";
    Place place = context.place(row);
    if (position == CodeColumn.EMPTY) {
      return new DataException(
          Problem.of(
                  start
                      + "is empty; raking needs a value for each respondent: impute it or leave it"
                      + " out")
              .in(place));
    }
    String value = column.dictionary().value(position);
    return new DataException(
        Problem.of(
                start
                    + "has the category \""
                    + value
                    + "\", for which there is no target"
                    + Closest.match(value, codes))
            .in(place));
  }

  void apply(Plan plan, ChunkContext context, double[] weights) {
    long[] combinations = combinations(plan, context);
    for (int i = 0; i < combinations.length; i++) {
      int cell = cells.find(combinations[i], weights[i]);
      if (cell < 0) {
        throw new AnalysisException(
            context.place(i)
                + ": a combination of raking categories that was not there when the weights were"
                + " made; prepare the analysis with the same source");
      }
      weights[i] *= factors[cell];
    }
  }
}
