package io.etude.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Net;
import io.etude.document.Block;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryTable;
import io.etude.document.text.Inline;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A grid in summary: an item a row, its answers as a bar, a figure a group. */
class ItemsTableTest {

  private static GridQuestion.Builder grid() {
    return GridQuestion.builder("rooms")
        .label("Rooms")
        .item("light", "Light")
        .item("heat", "Heat")
        .category("1", "Good")
        .category("2", "Fair")
        .category("3", "Bad")
        .net("fine", "Good or fair", Net.Side.POSITIVE, "1", "2")
        .net("poor", "Poor", Net.Side.NEGATIVE, "3");
  }

  private static SummaryTable summary(GridQuestion grid, String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(grid)
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(
        StudyReport.of(TinyStudy.of(study, "light heat town", people).results())
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build()
            .blocks());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> lines(SummaryTable table) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = new ArrayList<>(List.of(Inline.plain(table.rows().get(row).label())));
      for (int column = 0; column < table.columns(); column++) {
        cells.add(table.cell(row, column).text());
      }
      lines.add(String.join("|", cells).replace('\u00a0', ' '));
    }
    return lines;
  }

  private static final String[] PEOPLE = {
    "60 1 1 a", "20 2 3 a", "20 3 3 a", "20 1 2 b", "30 2 3 b", "50 3 1 b"
  };

  /** Light is fine for 130 of 200, heat for 130; in Alba for 80 and 60, in Bari for 50 and 70. */
  @Test
  void groupsAreComparedInTheGoodSideOfTheScale() {
    SummaryTable table = summary(grid().build(), PEOPLE);
    assertThat(table.form()).isEqualTo(SummaryTable.Form.ITEMS);
    assertThat(table.scale())
        .extracting(part -> part.label())
        .containsExactly("Good", "Fair", "Bad");
    assertThat(table.totals())
        .extracting(SummaryTable.Total::kind)
        .startsWith(SummaryTable.Total.Kind.STACKED);
    assertThat(table.rows())
        .extracting(SummaryTable.Row::kind)
        .containsOnly(SummaryTable.Row.Kind.ITEM);
    assertThat(table.banner().groups()).hasSize(2);
    List<String> groups = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      groups.add(
          Inline.plain(table.rows().get(row).label())
              + " "
              + table.group(row, 0).text()
              + " "
              + table.group(row, 1).text());
    }
    assertThat(groups).containsExactlyInAnyOrder("Light 80 50", "Heat 60 70");
    for (String line : lines(table)) {
      assertThat(line).as("fine and poor of all").contains("|65|").contains("|35|");
    }
    int light = lines(table).get(0).startsWith("Light") ? 0 : 1;
    assertThat(table.group(light, 0).differs()).isTrue();
    assertThat(table.group(light, 0).words()).contains("Bari");
    assertThat(table.cell(light, 0).parts()).extracting(mark -> mark.text()).hasSize(3);
  }

  @Test
  void withoutSidesGroupsAreComparedInOneAnswer() {
    GridQuestion plain =
        GridQuestion.builder("rooms")
            .label("Rooms")
            .item("light", "Light")
            .item("heat", "Heat")
            .category("1", "Red")
            .category("2", "Green")
            .category("3", "Blue")
            .build();
    SummaryTable table = summary(plain, PEOPLE);
    assertThat(table.scale())
        .extracting(part -> part.label())
        .containsExactly("Red", "Green", "Blue");
    List<String> groups = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      groups.add(Inline.plain(table.rows().get(row).label()) + " " + table.group(row, 0).text());
    }
    assertThat(groups).as("red of Alba").containsExactlyInAnyOrder("Light 60", "Heat 60");
  }
}
