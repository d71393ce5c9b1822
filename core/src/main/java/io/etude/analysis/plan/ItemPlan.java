package io.etude.analysis.plan;

import io.etude.analysis.decode.ItemDecoder;
import io.etude.analysis.sums.Part;
import io.etude.codebook.Base;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.results.ResultRow;
import io.etude.results.Summary;
import io.etude.results.TableId;
import java.util.List;
import java.util.Optional;

/**
 * One question, or one item of a grid: which sums its tables are made of.
 *
 * @param question the question
 * @param item the item of a grid
 * @param base who counts in the base, as declared
 * @param decoder fills the sums
 * @param variable the row variable that holds the base
 * @param unit what counts as one unit of the base in each cell of {@code variable}: 1, or the
 *     number of responses
 * @param rows categories and nets in the codebook's order
 * @param tested the rows that take part in the Rao–Scott test: the categories, if each respondent
 *     has one at most
 * @param scores the score of each cell of {@code variable}, {@code NaN} for none; empty without
 *     scores
 * @param number the numeric variable with the values to sum up, or −1
 * @param stats the summaries to make
 */
public record ItemPlan(
    Question question,
    Optional<GridQuestion.Item> item,
    Base base,
    ItemDecoder decoder,
    int variable,
    double[] unit,
    List<Row> rows,
    boolean tested,
    Optional<double[]> scores,
    int number,
    List<Summary.Stat> stats) {

  /**
   * A row of the tables: the ratio Σwy / Σwx.
   *
   * @param row category or net
   * @param variable the row variable whose cells tell who is in it
   * @param answer the cells of those in the row, in ascending order: y is 1 in them, else 0. A row
   *     of a question of thousands of categories has one or two
   * @param unit x by cell
   */
  public record Row(ResultRow row, int variable, int[] answer, double[] unit) {}

  /**
   * Who is in the base of the tables. Where nobody in the whole data said "no" to an option, those
   * who chose none can't be told from those who were not asked: then all who answered chose.
   */
  public Base base(Part part) {
    boolean ticksOnly = question instanceof MultipleQuestion && !part.rejected()[variable];
    return ticksOnly && base == Base.VALID ? Base.CHOSEN : base;
  }

  /** The table over all respondents. */
  public TableId tableId() {
    return new TableId(question.id(), item.map(GridQuestion.Item::id), Optional.empty());
  }
}
