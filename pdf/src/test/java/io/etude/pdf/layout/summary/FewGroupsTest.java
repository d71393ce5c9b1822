package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.pdf.frame.Item;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How the width of the results is shared where there are few groups. */
class FewGroupsTest {

  private static final String STUDY =
      """
      id: rest
      title: Rest
      language: en
      questions:
        - {id: rest, type: single, label: Rested, categories: {1: Well, 2: Ill, 3: Enough}}
      segments:
        - {id: sex, label: Sex, column: sex, categories: {1: Men, 2: Women}}
      """;

  /** The length of the first axis of shares, from its 0 to its last number. */
  private static double axis(String study) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(List.of(i % 7 % 3 + 1, i % 2 + 1, i % 5 + 1));
    }
    var results =
        Analysis.of(Study.parse(study))
            .run(RowsSource.of("rows", List.of("rest", "sex", "town"), rows));
    var report =
        StudyReport.of(results)
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    List<Item.Glyphs> runs =
        LaidPages.of(report, Theme.report()).pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(Item.Glyphs.class::isInstance)
            .map(Item.Glyphs.class::cast)
            .filter(run -> run.text().matches("\\d+"))
            .toList();
    Item.Glyphs zero =
        runs.stream().filter(run -> run.text().equals("0")).findFirst().orElseThrow();
    double last =
        runs.stream()
            .filter(run -> Math.abs(run.y() - zero.y()) < 0.01)
            .mapToDouble(run -> run.x() + run.width() / 2)
            .max()
            .orElseThrow();
    return last - zero.x() - zero.width() / 2;
  }

  /** Two groups had 52 points, and the bars of the total three times as much. */
  @Test
  void twoGroupsAloneHaveALongAxis() {
    assertThat(axis(STUDY)).isGreaterThan(80);
  }
}
