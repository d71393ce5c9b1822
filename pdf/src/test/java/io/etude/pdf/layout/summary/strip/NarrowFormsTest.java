package io.etude.pdf.layout.summary.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryExtremes;
import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.CellReader;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many groups without a column each: a line if they follow each other, else the extremes named. */
class NarrowFormsTest {

  private static final int GROUPS = 24;

  private static final String STUDY =
      """
      id: many
      title: Many
      language: en
      questions:
        - {id: read, type: single, label: Reads, categories: {1: Daily, 2: Weekly, 3: Never}}
        - {id: mark, type: rating, label: Mark, scale: 0..10}
      segments:
        - {id: group, label: Group, kind: %s, categories: {%s}}
      """;

  private static Report report(String kind) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 200 * GROUPS; i++) {
      int group = i % GROUPS;
      int person = i / GROUPS;
      int daily = 20 + 17 * group % 100;
      rows.add(
          List.of(person < daily ? 1 : 2 + person % 2, (person + 7 * group) % 11 / 2, group + 1));
    }
    String names =
        String.join(
            ", ",
            IntStream.rangeClosed(1, GROUPS)
                .mapToObj(g -> g + ": Group " + (char) (64 + g))
                .toList());
    Study study = Study.parse(String.format(STUDY, kind, names));
    Report whole =
        StudyReport.of(
                Analysis.of(study)
                    .run(RowsSource.of("rows", List.of("read", "mark", "group"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return whole.withBlocks(
        whole.blocks().stream()
            .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  private static List<SummaryTable> tables(Report report) {
    List<SummaryTable> tables = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        tables.add(summary.table());
        return null;
      }
    }.walk(report.blocks());
    return tables;
  }

  @ParameterizedTest
  @CsvSource({"editions, LINE", "groups, EXTREMES"})
  void everyFigureIsReadAndTheExtremesArePrinted(String kind, SummaryTable.GroupForm form) {
    Report report = report(kind);
    LaidPages pages = LaidPages.of(report, Theme.magazine());
    CellReader reader = new CellReader(pages);
    List<List<Tag>> rows =
        reader.all(Tag.Role.TR).stream()
            .map(tr -> CellReader.all(tr, Tag.Role.TD))
            .filter(cells -> cells.size() == 1 + GROUPS)
            .toList();
    int at = 0;
    for (SummaryTable table : tables(report)) {
      assertThat(table.groupForm(0, SummaryTable.Room.STRIPS)).isEqualTo(form);
      for (int r = 0; r < table.rows().size(); r++) {
        List<Tag> cells = rows.get(at++);
        for (int g = 0; g < GROUPS; g++) {
          assertThat(reader.read(cells.get(1 + g)))
              .isEqualTo(LaidPages.withoutSpaces(table.group(r, g).spoken()));
        }
        SummaryExtremes extremes = table.extremes(r, 0);
        int lowest = extremes.lowest().get(0);
        int highest = extremes.highest().get(0);
        assertThat(printed(pages, cells.get(1 + lowest))).contains(table.group(r, lowest).text());
        assertThat(printed(pages, cells.get(1 + highest))).contains(table.group(r, highest).text());
        if (form == SummaryTable.GroupForm.LINE) {
          // the pieces of groups whose figures are printed are no content
          assertThat(top(pages, cells.get(1 + inner(extremes.highest()))))
              .isLessThan(top(pages, cells.get(1 + inner(extremes.lowest()))));
          assertThat(printed(pages, cells.get(1))).contains(table.group(r, 0).text());
        } else {
          assertThat(printed(pages, cells.get(1 + lowest)))
              .contains("Group " + (char) ('A' + lowest));
        }
      }
    }
    assertThat(at).isEqualTo(4).isEqualTo(rows.size());
  }

  @Test
  void ofMoreGroupsThanTheHeadingHasRoomForTheFirstAndTheLastAreNamed() {
    assertThat(LaidPages.of(report("editions"), Theme.magazine()).text())
        .contains("GroupA–GroupX(200)")
        .doesNotContain("GroupA·");
  }

  /** One that is neither the outermost nor at an end of the line. */
  private static int inner(List<Integer> extremes) {
    return extremes.stream().skip(1).filter(g -> g > 0 && g < GROUPS - 1).findFirst().orElseThrow();
  }

  private static boolean isIn(Item item, Tag cell) {
    return item.mark() instanceof Mark.Slot slot
        && slot.tag().enclosing(Tag.Role.TD).filter(cell::equals).isPresent();
  }

  private static String printed(LaidPages pages, Tag cell) {
    StringBuilder text = new StringBuilder();
    for (Page page : pages.pages()) {
      LaidPages.glyphs(page).stream()
          .filter(run -> isIn(run, cell))
          .forEach(r -> text.append(r.text()));
    }
    return text.toString().replace('\u00a0', ' ');
  }

  /** The highest point of what is drawn for a group. */
  private static double top(LaidPages pages, Tag cell) {
    return pages.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(item -> isIn(item, cell))
        .filter(Item.Path.class::isInstance)
        .mapToDouble(item -> ((Item.Path) item).path().getBounds2D().getMinY())
        .min()
        .orElseThrow();
  }
}
