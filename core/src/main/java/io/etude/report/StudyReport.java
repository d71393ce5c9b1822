package io.etude.report;

import io.etude.analysis.Results;
import io.etude.document.Report;
import io.etude.render.ReportException;

/** Builds the report of a study. */
public final class StudyReport {

  private final Results results;

  private StudyReport(Results results) {
    this.results = results;
  }

  /** The standard plan over these results. */
  public static StudyReport of(Results results) {
    return new StudyReport(results);
  }

  /** The report. */
  public Report build() {
    throw new ReportException("to come: " + results.study().id());
  }
}
