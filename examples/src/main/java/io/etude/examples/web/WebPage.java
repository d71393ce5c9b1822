package io.etude.examples.web;

import io.etude.analysis.Analysis;
import io.etude.dataset.csv.CsvSource;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Path;

/** The study "Numérique et territoires" as a web page. */
public final class WebPage {

  private WebPage() {}

  /**
   * Renders it.
   *
   * @param args the folder of the study, and the file to write
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Study study = Study.read(folder.resolve("study.yaml"));
    var results = Analysis.of(study).run(CsvSource.of(folder.resolve("responses.csv")));
    new HtmlRenderer().render(StudyReport.of(results).build(), Path.of(args[1]));
  }
}
