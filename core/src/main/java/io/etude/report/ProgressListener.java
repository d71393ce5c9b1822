package io.etude.report;

/** Hears how far a batch of reports is. Called from the thread that made the report. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * A report is written.
   *
   * @param id id of the report
   * @param done how many reports are written, this one included
   * @param total how many there will be
   */
  void written(String id, int done, int total);
}
