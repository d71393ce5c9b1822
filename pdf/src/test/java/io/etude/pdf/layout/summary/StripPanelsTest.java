package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryTable;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panels of segments that a page doesn't take side by side. */
class StripPanelsTest {

  private static final double WIDTH = 500;

  private static Report report(int segments) {
    SingleQuestion.Builder question = SingleQuestion.builder("q").label("Subject");
    for (int a = 0; a < 3; a++) {
      question.category("" + a, "Answer " + a);
    }
    Study.Builder study = Study.builder("s").question(question.build());
    List<String> columns = new ArrayList<>(List.of("q"));
    for (int s = 0; s < segments; s++) {
      Segment.Builder segment = Segment.builder("s" + s).label("Segment " + s);
      for (int g = 0; g < 3; g++) {
        segment.category("" + g, "Group " + g);
      }
      study.segment(segment.build());
      columns.add("s" + s);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<String> row = new ArrayList<>(List.of("" + i / 9 % 3));
      for (int s = 0; s < segments; s++) {
        row.add("" + (i / (s + 1)) % 3);
      }
      rows.add(row);
    }
    return StudyReport.of(Analysis.of(study.build()).run(RowsSource.of("rows", columns, rows)))
        .standardPlan()
        .language(Locale.ENGLISH)
        .resultsDetail(ResultsDetail.SUMMARY)
        .build();
  }

  private static SummaryTable table(Report report) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(report.blocks());
    return found.get(0);
  }

  /** A panel repeats the labels and totals of all tables: a segment alone took as many pages. */
  @ParameterizedTest
  @ValueSource(ints = {9, 13, 21, 25})
  void haveAsManySegmentsEachOrOneLess(int segments) {
    Report report = report(segments);
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    List<SummaryShape> shapes = SummaryShapes.of(context, SummaryRun.of(table(report)), WIDTH);
    List<Integer> sizes = shapes.stream().map(shape -> shape.segments().size()).toList();
    assertThat(sizes).hasSizeGreaterThan(1);
    assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(segments);
    assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThan(2);
    double end = shapes.get(0).segments().get(sizes.get(0) - 1).span().right();
    for (SummaryShape shape : shapes) {
      SummaryShape.Span last = shape.segments().get(shape.segments().size() - 1).span();
      assertThat(last.right()).isLessThanOrEqualTo(end + 0.01).isLessThanOrEqualTo(WIDTH + 0.01);
    }
  }
}
