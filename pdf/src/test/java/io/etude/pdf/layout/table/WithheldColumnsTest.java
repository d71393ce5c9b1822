package io.etude.pdf.layout.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Conventions;
import io.etude.study.Conventions.WithheldColumns;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Columns whose figures are all withheld, from the answers to the pages. */
class WithheldColumnsTest {

  private static final String NOTE =
      LaidPages.withoutSpaces("Not shown (base under 30): Youngest (20).");

  private record Row(String first, String second, String group) {}

  /** 100 eldest, 40 middle of whom 10 answer the first question, 20 youngest. */
  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      String answer = i % 4 == 0 ? "y" : "n";
      String group = i < 100 ? "a" : i < 140 ? "b" : "c";
      rows.add(new Row(i >= 110 && i < 140 ? "" : answer, answer, group));
    }
    return rows;
  }

  private static Question question(String id) {
    return SingleQuestion.builder(id).category("y", "Yes").category("n", "No").build();
  }

  private static LaidPages annex(WithheldColumns convention) {
    Study study =
        Study.builder("withheld")
            .languages(Locale.ENGLISH)
            .conventions(Conventions.builder().withheldColumns(convention).build())
            .question(question("first"))
            .question(question("second"))
            .segment(
                Segment.builder("group")
                    .category("a", "Eldest")
                    .category("b", "Middle")
                    .category("c", "Youngest")
                    .build())
            .build();
    RowsSource source =
        RowsSource.builder("rows", rows())
            .column("first", Row::first)
            .column("second", Row::second)
            .column("group", Row::group)
            .build();
    return LaidPages.of(
        StudyReport.of(Analysis.of(study).run(source)).resultsDetail(ResultsDetail.FULL).build(),
        Theme.magazine());
  }

  private static List<String> headings(LaidPages pages, String label) {
    return pages.glyphs().stream().map(run -> run.text().strip()).filter(label::equals).toList();
  }

  @Test
  void namesColumnsThatWithholdAllTheirFiguresInANote() {
    LaidPages pages = annex(WithheldColumns.NOTED);
    assertThat(headings(pages, "Eldest")).hasSize(2);
    assertThat(headings(pages, "Youngest")).isEmpty();
    // once on the page of both tables
    assertThat(pages.text().split(Pattern.quote(NOTE), -1)).hasSize(2);
    LaidPages shown = annex(WithheldColumns.SHOWN);
    assertThat(headings(shown, "Youngest")).hasSize(2);
    assertThat(shown.text()).doesNotContain(NOTE);
  }

  @Test
  void keepsAColumnThatOneOfTheTablesWithItsBannerShows() {
    LaidPages pages = annex(WithheldColumns.NOTED);
    assertThat(headings(pages, "Middle")).hasSize(2);
    assertThat(headings(pages, "**")).hasSizeGreaterThanOrEqualTo(2);
  }
}
