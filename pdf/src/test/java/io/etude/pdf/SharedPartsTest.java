package io.etude.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.render.Renderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

  private static Results results(int yes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(Map.of("q", i < yes ? "y" : "n"));
    }
    Study study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Trust")
                    .category("y", "Yes")
                    .category("n", "No")
                    .build())
            .build();
    return Analysis.of(study).run(RowsSource.ofMaps("rows", rows));
  }

  private static byte[] pdf(Renderer renderer, Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(report, out);
    return out.toByteArray();
  }

  @Test
  void whatReportsOfOneRendererShareChangesNoByte() {
    Results one = results(40);
    Results other = results(70);
    List<Report> reports =
        List.of(
            StudyReport.of(one).id("a").build(),
            StudyReport.of(one).id("b").language(Locale.FRENCH).build(),
            StudyReport.of(other)
                .id("c")
                .template("A word that no font has: \u2603\u16A0.")
                .build(),
            StudyReport.of(one).id("d").template("A word that no font has: \u2603\u16A0.").build(),
            StudyReport.of(one).id("a").build());
    Renderer shared = new PdfRenderer();
    for (Report report : reports) {
      assertThat(pdf(shared, report)).as(report.id()).isEqualTo(pdf(new PdfRenderer(), report));
    }
  }

  @Test
  void whatNoFontHasIsSaidOfEachReport() {
    Results results = results(40);
    Renderer shared = new PdfRenderer();
    for (String id : List.of("a", "b")) {
      Report report = StudyReport.of(results).id(id).template("A rune: \u16A0.").build();
      assertThat(shared.render(report, new ByteArrayOutputStream()).diagnostics())
          .as(id)
          .anyMatch(diagnostic -> diagnostic.rule().equals("missingGlyph"));
    }
  }
}
