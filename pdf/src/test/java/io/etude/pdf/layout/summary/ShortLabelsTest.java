package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where groups are few and labels short, bars are long rather than far from their labels. */
class ShortLabelsTest {

  private static final String STUDY =
      """
      id: short
      title: Short
      language: en
      questions:
        - id: rest
          type: single
          label: Rested
          categories: {1: Well, 2: %s, 3: Enough}
      segments:
        - {id: sex, label: Sex, column: sex, categories: {1: Men, 2: Women}}
      """;

  /** The last page, which has the results. */
  private static Page results(String label) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(List.of(i % 4 % 3 + 1, i % 2 + 1));
    }
    List<Page> pages =
        LaidPages.of(
                StudyReport.of(
                        Analysis.of(Study.parse(STUDY.formatted(label)))
                            .run(RowsSource.of("rows", List.of("rest", "sex"), rows)))
                    .standardPlan()
                    .language(Locale.ENGLISH)
                    .resultsDetail(ResultsDetail.SUMMARY)
                    .build(),
                Theme.magazine())
            .pages();
    return pages.get(pages.size() - 1);
  }

  private static Item.Glyphs label(Page page) {
    return LaidPages.glyphs(page).stream()
        .filter(run -> run.text().strip().equals("Well"))
        .findFirst()
        .orElseThrow();
  }

  /** The bar of the first answer. */
  private static Item.Box bar(Page page) {
    Item.Glyphs label = label(page);
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .filter(box -> box.height() > 5 && box.height() < 9 && box.x() > label.x())
        .filter(box -> box.y() < label.y() && box.y() + box.height() > label.y() - 4)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"Ill, 120", "Neither well nor ill but something in between, 200"})
  void barsBeginBehindTheLongestLabel(String label, double room) {
    Page page = results(label);
    Item.Box bar = bar(page);
    assertThat(bar.x() - label(page).x()).isLessThan(room);
    assertThat(bar.width()).as("half of all, on an axis to one").isGreaterThan(60);
  }
}
