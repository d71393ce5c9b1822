package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
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

/** The names of groups over their columns. */
class HeadNamesTest {

  private static final List<String> AGES =
      List.of("16 to 25", "26 to 35", "36 to 45", "46 to 55", "56 to 65", "66 to 75");

  private static Segment segment(String id, List<String> names) {
    Segment.Builder segment = Segment.builder(id).label("By " + id);
    for (int i = 0; i < names.size(); i++) {
      segment.category("" + i, names.get(i));
    }
    return segment.build();
  }

  private static List<Item.Box> hairlines(List<String> names) {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .label("Fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .segment(segment("one", names))
            .segment(segment("two", List.of("A", "B", "C", "D", "E", "F", "G", "H")));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2400; i++) {
      String fruit = "abc".substring(i % 3, i % 3 + 1);
      rows.add(List.of(fruit, "" + i % names.size(), "" + i % 8));
    }
    Report report =
        StudyReport.of(
                Analysis.of(study.build())
                    .run(RowsSource.of("rows", List.of("q", "one", "two"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return LaidPages.of(report, Theme.report()).pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> item instanceof Item.Box box && box.width() < 0.35)
        .map(Item.Box.class::cast)
        .filter(box -> box.height() > 10 && box.height() < 40)
        .toList();
  }

  /** "16 to" over "25" beside "26 to" over "35" would be read across. */
  @Test
  void namesThatWouldRunIntoEachOtherHaveRulesBetweenThem() {
    assertThat(hairlines(AGES)).hasSize(AGES.size() - 1);
    assertThat(hairlines(List.of("16", "26", "36", "46", "56", "66"))).isEmpty();
  }
}
