package io.etude.analysis;

import io.etude.dataset.Source;
import io.etude.study.Study;

/**
 * The plan of a study's tables: which sums to gather and how to turn them into estimates. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * Results results = Analysis.of(study).run(CsvSource.of(Path.of("responses.csv")));
 * }</pre>
 */
public final class Analysis {
  private final Study study;

  private Analysis(Study study) {
    this.study = study;
  }

  /** The standard analysis: every question by every segment. */
  public static Analysis of(Study study) {
    return new Analysis(study);
  }

  /** Tallies a source on all cores and makes the results. */
  public Results run(Source source) {
    throw new AnalysisException("to come: " + study.id());
  }
}
