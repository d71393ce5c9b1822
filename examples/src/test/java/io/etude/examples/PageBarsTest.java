package io.etude.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Report;
import io.etude.pdf.theme.Theme;
import io.etude.render.PageFrame;
import io.etude.render.PageQuality;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both studies, and small ones without a template, meet the bars of pages in every theme. */
class PageBarsTest {

  private static final Path HARBOUR = Path.of("themes", "harbour.yaml");

  /** Of a few lines of text one is a large share. */
  private static final Set<String> FEW_LINES = Set.of("looseLines", "linesStretchedPast2", "runts");

  private static void meetsTheBars(
      String title, Report report, Set<String> excused, int mostPages) {
    List<Theme> themes = new ArrayList<>(PageBars.builtIn());
    themes.add(Theme.read(HARBOUR));
    Map<String, PageQuality> qualities = PageBars.measure(report, themes);
    String table = PageBars.table(title, qualities);
    System.out.println(table);
    assertThat(qualities).containsOnlyKeys("magazine", "report", "brief", "harbour");
    qualities.forEach(
        (theme, quality) -> {
          assertThat(quality.pages()).as("pages in %s", theme).isLessThanOrEqualTo(mostPages);
          List<PageQuality.Measure> measures = quality.measures();
          assertThat(measures).as(table).hasSizeGreaterThanOrEqualTo(30);
          for (PageQuality.Measure measure : measures) {
            if (excused.contains(measure.kind().code())) {
              continue;
            }
            assertThat(measure.value())
                .as("%s in %s at %s%n%s", measure.kind().code(), theme, measure.places(), table)
                .isLessThanOrEqualTo(measure.bar().orElse(Double.POSITIVE_INFINITY));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"gazette-orange-2018, 7", "nhtsa-2008, 12"})
  void examplesMeetTheBars(String folder, int mostPages) {
    Report report = PageBars.report(Path.of(folder, "study.yaml"));
    meetsTheBars(folder, report, Set.of(), mostPages);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 400})
  void aStudyOfThreeQuestionsMeetsTheBars(int respondents) {
    meetsTheBars(respondents + " respondents, 3 questions", small(respondents), FEW_LINES, 3);
  }

  /** The third column of the first page was white, between short text and a figure across all. */
  @Test
  void eachColumnOfAShortArticleIsUsed() {
    PageQuality quality = PageBars.measure(small(400), List.of(Theme.magazine())).get("magazine");
    PageFrame first = quality.frames().get(0);
    for (double x : new double[] {1 / 6.0, 1 / 2.0, 5 / 6.0}) {
      assertThat(first.areas())
          .as("%s of the width", x)
          .anyMatch(
              area ->
                  area.width() < first.width() / 3
                      && area.left() < x * first.width()
                      && area.left() + area.width() > x * first.width());
    }
  }

  @Test
  void aStudyOfFortyQuestionsByTwentyFiveSegmentsMeetsTheBars() {
    Report report = StudyReport.of(LargeStudy.results(40, 25)).build();
    meetsTheBars("40 questions, 25 segments", report, Set.of(), 50);
  }

  private static Report small(int respondents) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < respondents; i++) {
      rows.add(new int[] {i % 7 % 3 + 1, i * 5 % 11, i % 4 + 1, i * i % 5 + 1, i % 2});
    }
    Study study =
        Study.builder("canteen")
            .title("What guests think of the canteen")
            .languages(Locale.ENGLISH)
            .question(
                SingleQuestion.builder("often")
                    .label("How often guests come")
                    .text("How often do you eat at the canteen?")
                    .category("1", "Every day")
                    .category("2", "Every week")
                    .category("3", "Less often")
                    .build())
            .question(
                RatingQuestion.builder("recommend")
                    .label("Willingness to recommend the canteen")
                    .text("Would you recommend the canteen to a colleague?")
                    .scale(0, 10)
                    .build())
            .question(
                GridQuestion.builder("aspects")
                    .label("Satisfaction with the canteen")
                    .text("How satisfied are you with the following?")
                    .category("1", "Very satisfied")
                    .category("2", "Satisfied")
                    .category("3", "Dissatisfied")
                    .category("4", "Very dissatisfied")
                    .category("5", "Don't know")
                    .item("taste", "The taste of the food", "aspects_taste")
                    .item("queue", "The time in the queue", "aspects_queue")
                    .build())
            .segment(
                Segment.builder("site")
                    .label("Site")
                    .category("0", "North")
                    .category("1", "South")
                    .build())
            .build();
    return StudyReport.of(
            Analysis.of(study)
                .run(
                    RowsSource.builder("canteen", rows)
                        .column("often", row -> String.valueOf(row[0]))
                        .column("recommend", row -> String.valueOf(row[1]))
                        .column("aspects_taste", row -> String.valueOf(row[2]))
                        .column("aspects_queue", row -> String.valueOf(row[3]))
                        .column("site", row -> String.valueOf(row[4]))
                        .build()))
        .build();
  }
}
