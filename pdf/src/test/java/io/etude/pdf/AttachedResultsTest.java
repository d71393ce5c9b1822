package io.etude.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.render.JsonRenderer;
import io.etude.report.StudyReport;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;

/** The results that a PDF carries are those that may be published. */
class AttachedResultsTest {

  /** 13 of 29 say yes: a share that nothing else in the results has. */
  private static final String WITHHELD_SHARE = "0.44827586";

  private record Row(String q, String group) {}

  private static Results results(Conventions.LowBase lowBase) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.add(new Row(i % 3 == 0 ? "y" : "n", "a"));
    }
    for (int i = 0; i < 29; i++) {
      rows.add(new Row(i < 13 ? "y" : "n", "b"));
    }
    Study study =
        Study.builder("attached")
            .languages(Locale.ENGLISH)
            .conventions(Conventions.builder().lowBase(lowBase).build())
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("group").category("a", "A").category("b", "B").build())
            .build();
    return Analysis.of(study)
        .run(
            RowsSource.builder("rows", rows)
                .column("q", Row::q)
                .column("group", Row::group)
                .build());
  }

  private static byte[] attached(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRenderer.builder().build().render(report, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDEmbeddedFilesNameTreeNode tree =
          document.getDocumentCatalog().getNames().getEmbeddedFiles();
      List<PDComplexFileSpecification> files = new ArrayList<>();
      collect(tree, files);
      assertThat(files).hasSize(1);
      return files.get(0).getEmbeddedFile().toByteArray();
    }
  }

  private static void collect(
      PDNameTreeNode<PDComplexFileSpecification> node, List<PDComplexFileSpecification> files)
      throws IOException {
    if (node.getNames() != null) {
      files.addAll(node.getNames().values());
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        collect(kid, files);
      }
    }
  }

  private static byte[] json(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonRenderer().render(report, out);
    return out.toByteArray();
  }

  @Test
  void areThePublishedOnes() throws IOException {
    Results results = results(Conventions.LowBase.WITHHOLD);
    Report report = StudyReport.of(results).build();
    byte[] attached = attached(report);
    assertThat(attached).isEqualTo(json(report));
    assertThat(new String(attached, StandardCharsets.UTF_8))
        .contains("\"withheld\"")
        .doesNotContain(WITHHELD_SHARE);
    // the figure is there to be hidden
    assertThat(results.complete().figure("q.y@group.b").estimate().orElseThrow().value())
        .asString()
        .startsWith(WITHHELD_SHARE);
  }

  @Test
  void haveFiguresOnLowBasesWhereTheStudyPublishesThem() throws IOException {
    Report report = StudyReport.of(results(Conventions.LowBase.FLAG)).build();
    assertThat(new String(attached(report), StandardCharsets.UTF_8)).contains(WITHHELD_SHARE);
  }
}
