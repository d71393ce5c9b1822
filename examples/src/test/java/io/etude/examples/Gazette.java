package io.etude.examples;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.nio.file.Path;

/** The French study, for tests. */
final class Gazette {

  static final Path FOLDER = Path.of("gazette-orange-2018");
  static final Path STUDY = FOLDER.resolve("study.yaml");
  static final Path DATA = FOLDER.resolve("responses.csv");

  private Gazette() {}

  static Results results() {
    return Analysis.of(Study.read(STUDY)).run(CsvSource.of(DATA));
  }

  static Report report() {
    return StudyReport.of(results()).build();
  }
}
