package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The headings of the figures of a grid's total. */
class FigureHeadingsTest {

  private static final String STUDY =
      """
      id: targets
      title: Targets
      language: en
      questions:
        - id: t
          type: grid
          label: Targets
          columns: "{item}"
          items: {a: Growth, b: Improvement}
          categories:
            1: Fully
            2: Nearly
            3: {label: Unclear, kind: neutral}
            4: Hardly
            5: At no time
          nets:
            met: {label: "%s", codes: [1, 2], side: positive}
            not: {label: "%s", codes: [4, 5], side: negative}
      segments:
        - {id: town, label: Town, column: town, categories: {1: Village, 2: Town, 3: City}}
      """;

  private static Page results(String positive, String negative) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      rows.add(List.of(i % 7 % 5 + 1, i % 11 % 5 + 1, i % 3 + 1));
    }
    Report report =
        StudyReport.of(
                Analysis.of(Study.parse(STUDY.formatted(positive, negative)))
                    .run(RowsSource.of("rows", List.of("a", "b", "town"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    List<Page> pages = LaidPages.of(report, Theme.magazine()).pages();
    return pages.get(pages.size() - 1);
  }

  /** The lines of bold text over the figures, from the top, each from left to right. */
  private static List<String> headings(Page page) {
    double foot = run(page, "Net").y();
    double left = run(page, "Net").x() - 120;
    return LaidPages.glyphs(page).stream()
        .filter(run -> run.y() > foot - 20 && run.y() < foot + 1 && run.x() > left)
        .filter(run -> run.x() < run(page, "Net").x() && run.face().name().contains("Semi"))
        .collect(
            Collectors.groupingBy(
                run -> Math.round(run.y()),
                TreeMap::new,
                Collectors.mapping(run -> run.text().strip(), Collectors.joining(" "))))
        .values()
        .stream()
        .toList();
  }

  private static Item.Glyphs run(Page page, String text) {
    return LaidPages.glyphs(page).stream()
        .filter(run -> run.text().strip().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** "Met" over "Not met" read as one name. */
  @Test
  void aHeadingOfShortWordsIsBesideTheOther() {
    assertThat(headings(results("Met", "Not met"))).containsExactly("Not", "Met met");
  }

  /** One over the other, "Effective" and "Not effective" read as one name, too. */
  @Test
  void aHeadingWiderThanItsColumnIsBehindTheOther() {
    Page page = results("Effective", "Not effective");
    assertThat(headings(page)).containsExactly("Effective Not effective");
    Item.Glyphs first = run(page, "Effective");
    Item.Glyphs second = run(page, "Not effective");
    assertThat(second.x() - first.x() - first.width()).isGreaterThan(5);
  }

  @Test
  void aHeadingIsOverTheOtherWhereBothAreWiderThanTheBars() {
    String wide = "Of the targets that were set for the whole of the year most were reached";
    Page page = results(wide, "Dissatisfied");
    double second = run(page, "Dissatisfied").y();
    double right = run(page, "Net").x();
    assertThat(LaidPages.glyphs(page))
        .filteredOn(run -> run.face().name().contains("Semi") && run.x() < right)
        .filteredOn(run -> run.text().contains("reached"))
        .isNotEmpty()
        .allMatch(run -> run.y() < second - 5);
  }
}
