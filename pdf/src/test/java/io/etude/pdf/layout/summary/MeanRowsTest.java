package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The row of a question's mean, whose parts begin on one line and whose axes end on one. */
class MeanRowsTest {

  private static final String STUDY =
      """
      id: means
      title: Means
      language: en
      questions:
        - {id: trips, type: numeric, label: Trips, unit: trips}
        - {id: rest, type: single, label: Rested, categories: {1: Well, 2: Ill, 3: Enough}}
      segments:
        - {id: sex, label: Sex, column: sex, categories: {1: Men, 2: Women}}
        - id: town
          label: Town
          column: town
          categories: {1: Ayr, 2: Bath, 3: Cork, 4: Deal, 5: Ely}
      """;

  /** Its segments take two panels, the widest of them in the second. */
  private static final String PANELS =
      """
      id: panels
      title: Panels
      language: en
      questions:
        - id: trips
          type: numeric
          label: Trips
          unit: trips
          bands: {few: {label: Under 5, to: 5}, many: {label: 5 and over, from: 5}}
      segments:
        - {id: sex, label: Sex, column: sex, categories: {1: Men, 2: Women}}
        - {id: born, label: Born, column: rest, categories: {1: Here, 2: Elsewhere, 3: Abroad}}
        - id: town
          label: Town
          column: town
          categories: {1: Ayr by the sea, 2: Bath Spa, 3: Cork on the Lee, 4: Deal, 5: Ely on the Ouse}
        - {id: both, label: Sex by birth, nested: [sex, born]}
        - {id: wave, label: Wave, column: sex, categories: {1: First, 2: Last}}
      """;

  private static List<Item.Glyphs> texts;

  @BeforeAll
  static void results() {
    texts = results(STUDY);
  }

  private static List<Item.Glyphs> results(String study) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      rows.add(List.of(i * 7 % 31 % (10 + i % 5), i % 4 % 3 + 1, i % 2 + 1, i % 5 + 1));
    }
    List<String> columns = List.of("trips", "rest", "sex", "town");
    List<Page> pages =
        LaidPages.of(
                StudyReport.of(
                        Analysis.of(Study.parse(study)).run(RowsSource.of("rows", columns, rows)))
                    .standardPlan()
                    .language(Locale.ENGLISH)
                    .resultsDetail(ResultsDetail.SUMMARY)
                    .build(),
                Theme.magazine())
            .pages();
    return LaidPages.glyphs(pages.get(pages.size() - 1));
  }

  private static Item.Glyphs name() {
    return texts.stream()
        .filter(run -> run.text().strip().equals("Mean (trips)"))
        .findFirst()
        .orElseThrow();
  }

  /** The name is not read on into the names of the other statistics, which are below it. */
  @Test
  void theNameOfTheMeanHasALineOfItsOwn() {
    Item.Glyphs name = name();
    Item.Glyphs next =
        texts.stream().filter(run -> run.text().startsWith("Standard")).findFirst().orElseThrow();
    assertThat(next.x()).isCloseTo(name.x(), within(0.01));
    assertThat(next.y() - name.y()).isBetween(6.0, 12.0);
  }

  @Test
  void theMeanOfTheTotalIsOnTheLineOfItsName() {
    Item.Glyphs name = name();
    assertThat(texts)
        .filteredOn(run -> run.text().strip().matches("\\d+\\.\\d") && run.size() == name.size())
        .anyMatch(run -> Math.abs(run.y() - name.y()) < 0.1 && run.x() > name.x() + name.width());
  }

  /** Two groups beside five: the numbers of both axes are on one line, below all groups. */
  @Test
  void theNumbersOfAllAxesAreOnOneLine() {
    Item.Glyphs name = name();
    List<Item.Glyphs> means =
        texts.stream()
            .filter(run -> run.text().matches("\\d+\\.\\d") && run.x() > 300)
            .filter(run -> run.y() > name.y() - 5)
            .toList();
    assertThat(means).hasSize(7);
    double last = means.stream().mapToDouble(Item.Glyphs::y).max().orElseThrow();
    List<Item.Glyphs> ticks =
        texts.stream()
            .filter(run -> run.text().matches("\\d+"))
            .filter(run -> run.y() > name.y() && run.y() < last + 12 && run.x() > 300)
            .toList();
    assertThat(ticks).hasSize(4);
    assertThat(ticks).allMatch(tick -> Math.abs(tick.y() - ticks.get(0).y()) < 0.01);
    assertThat(ticks.get(0).y()).isGreaterThan(last);
  }

  /** The second panel has a segment of more groups: the axes of the first end above its shares. */
  @Test
  void theNumbersOfAxesAreAboveTheSharesInEveryPanel() {
    List<Item.Glyphs> panels = results(PANELS);
    List<Item.Glyphs> names =
        panels.stream().filter(run -> run.text().strip().equals("Mean (trips)")).toList();
    List<Item.Glyphs> shares =
        panels.stream().filter(run -> run.text().strip().equals("Under 5")).toList();
    assertThat(names).hasSizeGreaterThan(1);
    assertThat(shares).hasSameSizeAs(names);
    for (int panel = 0; panel < names.size(); panel++) {
      double top = names.get(panel).y();
      double foot = shares.get(panel).y();
      List<Item.Glyphs> ticks =
          panels.stream()
              .filter(run -> run.text().matches("\\d+") && run.mark() instanceof Mark.Artifact)
              .filter(run -> run.y() > top && run.y() < foot + 4)
              .toList();
      assertThat(ticks).hasSizeGreaterThanOrEqualTo(2);
      assertThat(ticks).allMatch(tick -> tick.y() < foot - 8);
    }
  }
}
