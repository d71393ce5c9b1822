package io.etude.examples.letters;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.dataset.csv.CsvSource;
import io.etude.pdf.PdfRenderer;
import io.etude.pdf.theme.Theme;
import io.etude.render.Renderer;
import io.etude.report.FullResults;
import io.etude.report.ReportBatch;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page for each group of local authorities that took part in "Numérique et territoires": how they
 * answered beside all the others. Every page is made of the same results by the same template; what
 * is too small to be published stays out of each.
 */
public final class Letters {

  private Letters() {}

  /**
   * Renders them.
   *
   * @param args the folder of the study, and the folder to write to
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Study study = Study.read(folder.resolve("study.yaml"));
    Results results = Analysis.of(study).run(CsvSource.of(folder.resolve("responses.csv")));
    StudyReport letter =
        StudyReport.of(results)
            .template(folder.resolve("letter.ftl.md"))
            .fullResults(FullResults.OMITTED);
    Renderer pdf = PdfRenderer.builder().theme(Theme.brief()).build();
    ReportBatch.of(letter, List.of(pdf))
        .threads(2)
        .render(groups(study), Path.of(args[1]))
        .orThrow();
  }

  /** A letter for each category of each segment. */
  private static List<ReportBatch.Item> groups(Study study) {
    List<ReportBatch.Item> items = new ArrayList<>();
    for (Segment segment : study.segments()) {
      for (Category category : segment.categories()) {
        String group = segment.id() + "." + category.code();
        items.add(
            ReportBatch.Item.of(
                "letter-" + group, Map.of("segment", segment.id(), "group", group)));
      }
    }
    return items;
  }
}
