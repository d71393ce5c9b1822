package io.etude.report;

/** Hears how far a batch of reports is. Called from the thread that made the report. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * A report is done with.
   *
   * @param outcome what came of it
   * @param done how many reports are done with, this one included
   * @param total how many there are
   */
  void done(BatchResult.Outcome outcome, int done, int total);
}
