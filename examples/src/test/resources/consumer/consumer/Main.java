package consumer;

import io.etude.analysis.Analysis;
import io.etude.results.Results;
import io.etude.dataset.csv.CsvSource;
import io.etude.document.Report;
import io.etude.render.Renderer;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

public final class Main {
  public static void main(String[] args) {
    Study study = Study.read(Path.of(args[0]));
    Results results = Analysis.of(study).run(CsvSource.of(Path.of(args[1])));
    Report report = StudyReport.of(results).build();
    for (String format : new String[] {"pdf", "xlsx", "json"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Renderer.forFormat(format).render(report, out);
      System.out.println(format + " " + (out.size() > 1000));
    }
  }
}
