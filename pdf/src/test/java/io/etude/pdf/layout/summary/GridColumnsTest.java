package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.summary.head.SummaryHead;
import io.etude.pdf.layout.summary.shape.SummaryShape;
import io.etude.pdf.layout.summary.shape.SummaryStyles;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of a grid left of its groups. */
class GridColumnsTest {

  private static final List<String> ITEMS =
      List.of("Opening hours", "Cleanliness of the rooms at night", "Price");

  private static Report report(int groups) {
    GridQuestion.Builder question =
        GridQuestion.builder("q")
            .label("Satisfaction")
            .category("1", "Very satisfied")
            .category("2", "Satisfied")
            .category("3", "Dissatisfied")
            .category("4", "Very dissatisfied");
    Segment.Builder segment = Segment.builder("s").label("Place");
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < ITEMS.size(); i++) {
      question.item("i" + i, ITEMS.get(i), "q" + i);
      columns.add("q" + i);
    }
    for (int g = 0; g < groups; g++) {
      segment.category("" + g, "No. " + g);
    }
    columns.add("s");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      rows.add(List.of(level(i), level(i / 3), level(i / 7), "" + i % groups));
    }
    Study study = Study.builder("s").question(question.build()).segment(segment.build()).build();
    return StudyReport.of(Analysis.of(study).run(RowsSource.of("rows", columns, rows)))
        .standardPlan()
        .language(Locale.ENGLISH)
        .resultsDetail(ResultsDetail.SUMMARY)
        .build();
  }

  private static String level(int i) {
    return "" + (1 + i % 4);
  }

  private static SummaryTable grid(Report report) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(report.blocks());
    return found.stream().filter(SummaryHead::isGrid).findFirst().orElseThrow();
  }

  /** Names in two lines at most, and figures that don't touch; bars have the rest. */
  @ParameterizedTest
  @CsvSource({
    "500, 2, 0.3",
    "500, 8, 0.21",
    "500, 11, 0.16",
    "500, 14, 0.1",
    "330, 2, 0.21",
    "330, 6, 0.16"
  })
  void barsHaveWhatNamesAndGroupsLeave(double width, int groups, double bars) {
    Report report = report(groups);
    LayoutContext context = new LayoutContext(report, Theme.report(), Fonts.of(report.brand()));
    SummaryStyles styles = new SummaryStyles(context);
    SummaryTable table = grid(report);
    List<SummaryShape> shapes = SummaryShapes.of(context, SummaryRun.of(table), width);
    assertThat(shapes).hasSize(1);
    SummaryShape shape = shapes.get(0);
    assertThat(shape.names()).isEqualTo(SummaryShape.Names.COLUMNS);
    double right = shape.total().right();
    SummaryShape.Grid grid =
        new GridColumns(context, styles, table, width).within(shape.stub().left(), right);
    assertThat(grid.bar().width()).isGreaterThanOrEqualTo(bars * width - 0.01);
    assertThat(grid.bar().left()).isGreaterThanOrEqualTo(grid.label().right());
    assertThat(grid.label().width()).isLessThanOrEqualTo(0.3 * width);
    for (SummaryTable.Row row : table.rows()) {
      String name = Inline.plain(row.label());
      assertThat(context.words.narrowest(name, styles.cell, 2))
          .as(name)
          .isLessThanOrEqualTo(grid.label().width());
    }
    double left = grid.bar().right();
    for (int f = 0; f < grid.figures().size(); f++) {
      SummaryShape.Span span = grid.figures().get(f);
      assertThat(span.left()).isEqualTo(left);
      for (int r = 0; r < table.rows().size(); r++) {
        double figure = context.words.width(table.cell(r, f + 1).text(), styles.strong);
        assertThat(figure).isLessThan(span.width() - 3);
      }
      left = span.right();
    }
    assertThat(left).isEqualTo(right);
  }
}
