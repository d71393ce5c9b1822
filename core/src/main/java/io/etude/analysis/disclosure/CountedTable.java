package io.etude.analysis.disclosure;

import io.etude.analysis.estimate.ColumnEstimates;
import io.etude.analysis.plan.ItemPlan;
import io.etude.codebook.MultipleQuestion;
import io.etude.language.BaseWords;

/**
 * What one table counts: respondents, Σw and Σw².
 *
 * @param item the question
 * @param segment number of the segment; 0 for the total alone
 * @param sums by row (in the plan's order, the base last), column (the total first) and measure
 * @param people by column how many respondents are in the base, which may count their answers
 */
public record CountedTable(ItemPlan item, int segment, double[][][] sums, double[] people) {

  public static CountedTable of(
      ItemPlan item, int segment, ColumnEstimates total, java.util.List<ColumnEstimates> more) {
    double[][][] sums = new double[item.rows().size() + 1][more.size() + 1][];
    double[] people = new double[more.size() + 1];
    for (int c = 0; c <= more.size(); c++) {
      ColumnEstimates work = c == 0 ? total : more.get(c - 1);
      for (int r = 0; r < item.rows().size(); r++) {
        sums[r][c] = new double[] {work.counts[r], work.weightedCounts[r], work.squaredWeights(r)};
      }
      people[c] = work.respondents;
      sums[item.rows().size()][c] = new double[] {work.base, work.weightedBase, work.squares};
    }
    return new CountedTable(item, segment, sums, people);
  }

  int base() {
    return sums.length - 1;
  }

  int columns() {
    return sums[0].length;
  }

  /** Whether its rows are answers of which each respondent of its base may have chosen several. */
  boolean isOfSeveral() {
    return item.question() instanceof MultipleQuestion && !isOfAnswers();
  }

  /** Whether its base counts answers, of which a respondent may have given several. */
  boolean isOfAnswers() {
    return BaseWords.isOfResponses(item.question());
  }

  /** How many respondents are in the base of a column. */
  double people(int column) {
    return people[column];
  }

  double count(int row, int column) {
    return sums[row][column][0];
  }
}
