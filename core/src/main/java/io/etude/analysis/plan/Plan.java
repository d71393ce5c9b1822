package io.etude.analysis.plan;

import io.etude.analysis.decode.RowFilter;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.RespondentKeys;
import io.etude.dataset.ReadRequest;
import io.etude.study.Study;
import java.util.List;
import java.util.Optional;

/**
 * What to read, which sums to gather and which tables to make of them; follows from the study
 * alone.
 *
 * @param study the study
 * @param request the columns to read
 * @param kinds cells of each row variable
 * @param numbers number of numeric variables
 * @param items the questions and items of grids, in order
 * @param segments the total alone, then the study's segments
 * @param sample where weights and design are
 * @param filter leaves out the rows that don't count
 * @param keys makes the keys by which figures are rounded; empty if they aren't
 * @param fingerprint tells analyses apart that make different sums
 */
public record Plan(
    Study study,
    ReadRequest request,
    int[] kinds,
    int numbers,
    List<ItemPlan> items,
    List<SegmentPlan> segments,
    SamplePlan sample,
    RowFilter filter,
    Optional<RespondentKeys> keys,
    long fingerprint) {

  /**
   * Indexes of the columns with weights and design; −1 where there is none.
   *
   * @param weight the given or starting weight
   * @param stratum the stratum
   * @param psu the primary sampling unit
   * @param population the population's units
   * @param id the respondent's id
   * @param edition the edition of the survey, where the data hold several
   * @param targets the columns of the raking targets
   */
  public record SamplePlan(
      int weight,
      int stratum,
      int psu,
      int population,
      int id,
      int edition,
      List<Integer> targets) {}
}
