package io.etude.examples.gazette;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.nio.file.Path;

/** The French study, for tests. */
public final class Gazette {

  public static final Path FOLDER = Path.of("gazette-orange-2018");
  public static final Path STUDY = FOLDER.resolve("study.yaml");
  public static final Path DATA = FOLDER.resolve("responses.csv");

  private Gazette() {}

  public static Results results() {
    return Analysis.of(Study.read(STUDY)).run(CsvSource.of(DATA));
  }

  public static Report report() {
    return StudyReport.of(results()).resultsDetail(ResultsDetail.FULL).build();
  }
}
