package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
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

/** The parts of a grid's bars in the results, however few chose an answer. */
class ShortPartsTest {

  private static final String STUDY =
      """
      id: rides
      title: Rides
      language: en
      questions:
        - id: ride
          type: grid
          label: Rides
          columns: 'ride{item}'
          items: {1: Trains, 2: Buses}
          categories: {1: Good, 2: Fair, 3: Bad}
      """;

  /** One of 200 gave the last answer: of a bar of a hundred points, half a point. */
  private static Report results() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int answer = i == 0 ? 3 : 1 + i % 2;
      rows.add(List.of(answer, answer));
    }
    Report whole =
        StudyReport.of(
                Analysis.of(Study.parse(STUDY))
                    .run(RowsSource.of("rows", List.of("ride1", "ride2"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return whole.withBlocks(
        whole.blocks().stream()
            .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  @Test
  void aPartOfHalfAPointIsSeen() {
    List<Item.Box> parts =
        LaidPages.of(results(), Theme.report()).pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Item.Box box && box.height() == LevelFigures.BAR)
            .map(Item.Box.class::cast)
            .toList();
    assertThat(parts).as("two bars of three parts").hasSize(6);
    assertThat(parts).allMatch(part -> part.width() >= 0.5);
  }
}
