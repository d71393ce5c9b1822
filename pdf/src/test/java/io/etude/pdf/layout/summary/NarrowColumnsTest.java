package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;
import io.etude.document.chart.ChartSpec;
import io.etude.document.text.Inline;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
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

/** Four to fourteen groups in no order have a column of figures each within their strip. */
class NarrowColumnsTest {

  private static final int TOWNS = 14;

  private static final double WIDTH = Theme.magazine().width();
  private static final double MARGIN = Theme.magazine().margins().right();

  private static final String STUDY =
      """
      id: towns
      title: Towns
      language: en
      questions:
        - {id: read, type: single, label: Reads, categories: {1: Daily, 2: Weekly, 3: Never}}
        - {id: mark, type: rating, label: Mark, scale: 0..10}
        - {id: why, type: single, label: Why, empty: notAsked, categories: {1: Fun, 2: Work}}
      segments:
        - {id: town, label: Town, categories: {%s}}
        - {id: sex, label: Sex, categories: {1: Women, 2: Men, 3: Others}}
        - {id: house, label: House, categories: {1: One room, 2: Two rooms, 3: More rooms}}
      """;

  private static Report report() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 120 * TOWNS; i++) {
      int town = i % TOWNS;
      int person = i / TOWNS;
      int read = person < 20 + 5 * town ? 1 : 2 + person % 2;
      Object why = person % 3 == 0 ? "" : person % 2 + 1;
      rows.add(
          List.of(read, (person + 7 * town) % 11 / 2, why, town + 1, i % 3 + 1, i / 5 % 3 + 1));
    }
    String names =
        String.join(
            ", ", IntStream.rangeClosed(1, TOWNS).mapToObj(g -> g + ": " + name(g - 1)).toList());
    Report whole =
        StudyReport.of(
                Analysis.of(Study.parse(String.format(STUDY, names)))
                    .run(
                        RowsSource.of(
                            "rows", List.of("read", "mark", "why", "town", "sex", "house"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return whole.withBlocks(
        whole.blocks().stream()
            .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  private static String name(int town) {
    return "Saint " + (char) ('A' + town) + "-under-Hill";
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

  private static List<Item.Glyphs> texts(LaidPages pages, Tag cell) {
    return pages.glyphs().stream()
        .filter(
            run ->
                run.mark() instanceof Mark.Slot slot
                    && slot.tag().enclosing(Tag.Role.TD).filter(cell::equals).isPresent())
        .toList();
  }

  /** The cells of the towns, row by row. */
  private static List<List<Tag>> rows(CellReader reader) {
    return reader.all(Tag.Role.TR).stream()
        .map(tr -> CellReader.all(tr, Tag.Role.TD))
        .filter(cells -> cells.size() > TOWNS)
        .map(cells -> cells.subList(1, 1 + TOWNS))
        .toList();
  }

  /** Most figures were printed nowhere, and every row had four lines of names. */
  @Test
  void everyFigureIsPrintedInOneLine() {
    Report report = report();
    LaidPages pages = LaidPages.of(report, Theme.magazine());
    CellReader reader = new CellReader(pages);
    List<List<Tag>> rows = rows(reader);
    int at = 0;
    int higher = 0;
    for (SummaryTable table : tables(report)) {
      for (int r = 0; r < table.rows().size(); r++) {
        List<Tag> cells = rows.get(at++);
        double first = texts(pages, cells.get(0)).get(0).y();
        for (int g = 0; g < TOWNS; g++) {
          SummaryCell cell = table.group(r, g);
          List<Item.Glyphs> printed = texts(pages, cells.get(g));
          assertThat(printed).extracting(run -> run.text().strip()).containsExactly(cell.text());
          assertThat(printed.get(0).y()).isEqualTo(first);
          assertThat(reader.read(cells.get(g))).isEqualTo(LaidPages.withoutSpaces(cell.spoken()));
          higher += cell.higher() == ChartSpec.Significance.NONE ? 0 : 1;
        }
      }
    }
    assertThat(at).as("three answers, a mean, a question and its bases").isEqualTo(6);
    assertThat(higher).isPositive();
    List<Item> triangles =
        pages.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Item.Path && item.mark() instanceof Mark.Slot)
            .filter(item -> rows.stream().flatMap(List::stream).anyMatch(td -> isIn(item, td)))
            .toList();
    assertThat(triangles).hasSize(higher);
  }

  private static boolean isIn(Item item, Tag cell) {
    return item.mark() instanceof Mark.Slot slot
        && slot.tag().enclosing(Tag.Role.TD).filter(cell::equals).isPresent();
  }

  @Test
  void aNumberInTheKeyIsThatOverItsColumn() {
    LaidPages pages = LaidPages.of(report(), Theme.magazine());
    CellReader reader = new CellReader(pages);
    List<String> headings = reader.all(Tag.Role.TH).stream().map(reader::read).toList();
    List<Tag> cells = rows(reader).get(0);
    double middle = 0;
    for (int g = 0; g < TOWNS; g++) {
      String number = Integer.toString(g + 1);
      String name = LaidPages.withoutSpaces(name(g)) + "(120)";
      assertThat(headings).contains(number + name);
      Item.Glyphs figure = texts(pages, cells.get(g)).get(0);
      double left = middle;
      assertThat(pages.glyphs())
          .filteredOn(run -> run.mark() == Mark.ARTIFACT && run.text().equals(number))
          .as("over the figure")
          .anyMatch(
              run -> run.y() < figure.y() && Math.abs(run.x() - figure.x()) < 8 && run.x() > left);
      middle = figure.x();
    }
    assertThat(middle).as("the last is on the page").isLessThan(WIDTH - MARGIN);
  }

  /** The guide says what is drawn: on a page of A5 the columns have no room. */
  @Test
  void whereColumnsHaveNoRoomTheExtremesAreNamed() {
    Report report = report();
    String narrow = Inline.plain(tables(report).get(0).guide(SummaryTable.Room.NARROW_STRIPS));
    LaidPages small =
        LaidPages.of(report, Theme.magazine().toBuilder().page(360, 595).columns(1).build());
    assertThat(small.text())
        .contains(LaidPages.withoutSpaces(narrow))
        .doesNotContain("Numberedcolumns");
    assertThat(texts(small, rows(new CellReader(small)).get(0).get(0)).get(0).text())
        .startsWith("Saint");
    String wide = LaidPages.of(report, Theme.magazine()).text();
    assertThat(wide).contains("Numberedcolumns").doesNotContain("Manygroups");
  }
}
