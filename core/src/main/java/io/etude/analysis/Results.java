package io.etude.analysis;

import io.etude.study.Study;
import java.util.List;
import java.util.Optional;

/**
 * All estimates of a study. Immutable.
 *
 * @param study the study
 * @param tables for each question (each item of a grid): the total alone, then one table per
 *     segment
 * @param respondents rows in the data
 * @param weights what the weights look like; empty if there are none
 * @param marginOfError worst-case margin of error of a share of all respondents, t·√(deff/4n),
 *     between 0 and 1
 * @param designEffect the larger of Kish's design effect and the median design-based one of all
 *     shares of the totals
 * @param findings ranked, most telling first; only those that pass the false-discovery control
 * @param problems what is odd in the data
 */
public record Results(
    Study study,
    List<ResultTable> tables,
    long respondents,
    Optional<WeightReport> weights,
    double marginOfError,
    double designEffect,
    List<Finding> findings,
    List<DataProblem> problems) {

  /** Copies the lists. */
  public Results {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** The table of that id: {@code question[.item][@segment]}. */
  public Optional<ResultTable> table(String id) {
    return tables.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The tables of a question (all items, all segments). */
  public List<ResultTable> tablesOf(String questionId) {
    return tables.stream().filter(t -> t.question().id().equals(questionId)).toList();
  }

  /**
   * What may be printed. By default these are the same results without the estimates (and counts)
   * whose base is {@linkplain Flag#LOW_BASE below the publication threshold}, in whose place stands
   * {@link Flag#WITHHELD}; a study whose conventions say {@link
   * io.etude.study.Conventions.LowBase#FLAG} has all printed. Reports, and renderers that go beyond
   * a report's blocks, take their figures from here; the machine-readable twin has them all,
   * flagged.
   */
  public Results published() {
    return Published.of(this);
  }

  /**
   * The figure that {@code reference} names: {@code question[.item].row[@segment.column]} for a
   * share, the same with a statistic's code in place of the row ({@code maturity.mean}) for a
   * summary.
   *
   * @throws AnalysisException if there is no such figure; the message names the nearest valid
   *     reference
   */
  public FigureRef figure(String reference) {
    return FigureResolver.resolve(this, reference);
  }
}
