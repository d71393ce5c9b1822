package io.etude.pdf.layout.summary.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Results by groups in order with long names, which have short ones, and by ten others. */
class OrderedGroupsTest {

  private static final String STUDY =
      """
      id: levels
      title: Levels
      language: en
      questions:
        - {id: ban, type: single, label: Ban, text: Ban it?, categories:
          {1: "Yes, this ought to be forbidden", 2: "No, this ought not to be forbidden"}}
        - {id: mood, type: single, label: Mood, categories: {1: Good, 2: Fair, 3: Bad}}
        - {id: level, type: single, label: Level, column: level, ordered: true, categories: &levels {
            1: {label: "Secondary school that was begun and not completed", short: Below},
            2: {label: Secondary school, short: School},
            3: {label: College or a school of trades, short: College},
            4: {label: "Master, doctor or a professional diploma such as medicine", short: Master}}}
      segments:
        - {id: level, label: Level, ordered: true, categories: *levels}
        - {id: sex, label: Sex, categories: {1: Women, 2: Men, 3: Others}}
        - {id: town, label: Town, categories:
            {1: Alba, 2: Bari, 3: Como, 4: Este, 5: Fano, 6: Gela, 7: Lodi, 8: Nola, 9: Pisa, 10: Rho}}
      """;

  private static List<Item.Glyphs> texts() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(List.of(i % 3 % 2 + 1, i / 3 % 3 + 1, i % 4 + 1, i / 7 % 10 + 1, i / 5 % 3 + 1));
    }
    Study study = Study.parse(STUDY);
    Report whole =
        StudyReport.of(
                Analysis.of(study)
                    .run(
                        RowsSource.of(
                            "rows", List.of("ban", "mood", "level", "town", "sex"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    Report results =
        whole.withBlocks(
            whole.blocks().stream()
                .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
                .toList());
    return LaidPages.of(results, Theme.magazine()).pages().stream()
        .flatMap(page -> LaidPages.glyphs(page).stream())
        .toList();
  }

  private static List<Item.Glyphs> texts(String text) {
    return texts().stream().filter(run -> run.text().strip().equals(text)).toList();
  }

  /** All take more than four lines; "Below – Master" left two of them without a name anywhere. */
  @Test
  void aNarrowHeadingHasTheShortNames() {
    assertThat(texts())
        .extracting(run -> run.text().replace('\u00a0', ' ').strip())
        .contains("Below · School · College · Master (500)")
        .noneMatch(text -> text.startsWith("Below – Master"));
  }

  /** Four marks of figures that aren't there were in its rows. */
  @Test
  void theQuestionThatGroupsAreMadeOfHasADash() {
    // between the lowest and the highest figure of a row there is a dash too, which is no content
    assertThat(texts("–").stream().filter(dash -> dash.mark() instanceof Mark.Slot))
        .as("four answers")
        .hasSize(4);
  }

  /** The names were in eight lines under a bar of a few points. */
  @Test
  void aKeyOfLongNamesGoesOnUnderTheGroups() {
    List<Item.Glyphs> no = texts("No, this ought not to be forbidden");
    List<Item.Glyphs> yes = texts("Yes, this ought to be forbidden");
    assertThat(no).as("in one line in each panel").hasSize(2);
    assertThat(no).allMatch(one -> yes.stream().anyMatch(other -> other.y() == one.y()));
  }

  /** Ten groups have figures, not their names, in each row. */
  @Test
  void tenGroupsAreNamedInTheKeyOnly() {
    assertThat(texts())
        .filteredOn(run -> run.text().replace('\u00a0', ' ').strip().startsWith("Alba"))
        .hasSize(1);
  }
}
