package io.etude.pdf.layout.summary.strip;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.document.ReportWalker;
import io.etude.document.SummaryTable;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups without a published figure, and what their signs mean. */
class WithheldGroupsTest {

  private static final String STUDY =
      """
      id: hidden
      title: Hidden
      language: en
      conventions: {publishBase: 5, cautionBase: 100, disclosure: {minimumBase: 10}}
      questions:
      %s
        - {id: car, type: single, label: Owns a car, categories: {1: "Yes", 2: "No"}}
      segments:
        - {id: owner, label: Owner, column: car, categories: {1: Owner, 2: None}}
        - {id: age, label: Age, ordered: true, categories: {1: A, 2: B, 3: C, 4: D, 5: E}}
      %s
      """;

  /** So many questions, by so many segments. */
  private static Report report(int questions, int segments) {
    String asked =
        IntStream.range(0, questions)
            .mapToObj(
                q ->
                    ("  - {id: q%d, type: single, label: Subject %d,"
                            + " categories: {1: Daily, 2: Weekly, 3: Never}}")
                        .formatted(q, q))
            .collect(Collectors.joining("\n"));
    String more =
        IntStream.range(0, segments - 2)
            .mapToObj(
                s ->
                    "  - {id: s%d, label: Segment %d, categories: {1: One, 2: Two, 3: Three}}"
                        .formatted(s, s))
            .collect(Collectors.joining("\n"));
    List<String> columns = new ArrayList<>(List.of("car", "age"));
    IntStream.range(0, questions).forEach(q -> columns.add("q" + q));
    IntStream.range(0, segments - 2).forEach(s -> columns.add("s" + s));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      // few are of the second and the fourth age
      int age = i % 40 == 7 ? 2 : i % 60 == 9 ? 4 : 1 + i % 3 * 2;
      List<Object> row = new ArrayList<>(List.of(i % 2 + 1, age));
      for (int c = 2; c < columns.size(); c++) {
        row.add(i / (c + 1) % 3 + 1);
      }
      rows.add(row);
    }
    return StudyReport.of(
            Analysis.of(Study.parse(STUDY.formatted(asked, more)))
                .run(RowsSource.of("rows", columns, rows)))
        .standardPlan()
        .language(Locale.ENGLISH)
        .resultsDetail(ResultsDetail.SUMMARY)
        .build();
  }

  private static List<SummaryTable> tables(Report report) {
    List<SummaryTable> found = new ArrayList<>();
    new ReportWalker() {
      @Override
      public Void summary(Block.Summary summary) {
        found.add(summary.table());
        return null;
      }
    }.walk(report.blocks());
    return found;
  }

  private static String text(Page page) {
    return LaidPages.glyphs(page).stream()
        .map(Item.Glyphs::text)
        .collect(Collectors.joining())
        .replace('\u00a0', ' ');
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** A gap in the line with a small mark was not seen to be withheld. */
  @Test
  void everyHiddenGroupOfALineHasABand() {
    Report report = report(2, 8);
    long hidden = 0;
    for (SummaryTable table : tables(report)) {
      assertThat(table.groupForm(1, SummaryTable.Room.STRIPS))
          .isEqualTo(SummaryTable.GroupForm.LINE);
      for (int r = 0; r < table.rows().size(); r++) {
        int row = r;
        boolean base = table.rows().get(r).kind() == SummaryTable.Row.Kind.BASE;
        hidden +=
            table.banner().groupsOf(1).stream()
                .filter(g -> !base && table.group(row, g).text().equals("[c]"))
                .count();
      }
    }
    long bands =
        LaidPages.of(report, Theme.magazine()).pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Item.Box box && box.height() == LinePainter.BAND_HEIGHT)
            .count();
    assertThat(hidden).isPositive();
    assertThat(bands).isEqualTo(hidden);
  }

  /** Strips or columns: the groups of a segment that is made of the question have no figures. */
  @ParameterizedTest
  @ValueSource(ints = {2, 9})
  void aDashStandsForTheGroupsThatTheQuestionIsMadeOf(int segments) {
    List<Page> pages = LaidPages.of(report(1, segments), Theme.magazine()).pages();
    List<Item.Glyphs> dashes =
        pages.stream()
            .flatMap(page -> LaidPages.glyphs(page).stream())
            .filter(run -> run.text().strip().equals("–"))
            .toList();
    assertThat(dashes).isNotEmpty();
    String all = pages.stream().map(WithheldGroupsTest::text).collect(Collectors.joining());
    assertThat(all).contains("–: not asked of the group, or the group is made of these answers.");
  }

  /** Of 30 pages only the last one said what a star is. */
  @Test
  void everyPageSaysOnceWhatItsSignsMean() {
    int signed = 0;
    for (Page page : LaidPages.of(report(30, 12), Theme.report()).pages()) {
      String text = text(page);
      if (text.contains("80*)")) {
        assertThat(count(text, "* Base below 100: read with caution.")).isEqualTo(1);
        signed++;
      }
      assertThat(text).as("no two stars are in sight").doesNotContain("**");
    }
    assertThat(signed).isGreaterThan(2);
  }

  /** Dashes at the end of a strip, one a group, said of none whose they are. */
  @Test
  void theShapesOfGroupsAreBeforeTheirSign() {
    String study =
        """
        id: rest
        title: Rest
        language: en
        questions:
          - id: rest
            type: single
            label: Rested
            categories: {1: Well, 2: Ill, 3: Enough}
            asked: {column: town, codes: [2]}
          - {id: all, label: All, column: all, type: single, categories: {1: A, 2: B, 3: C}}
        segments:
          - {id: town, label: Town, column: town, categories: {1: Village, 2: Town, 3: City}}
        """;
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(List.of(i % 3 == 1 ? i % 7 % 3 + 1 : "", i % 3 + 1, i % 5 % 3 + 1));
    }
    Report report =
        StudyReport.of(
                Analysis.of(Study.parse(study))
                    .run(RowsSource.of("rows", List.of("rest", "town", "all"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    int signs = 0;
    for (Page page : LaidPages.of(report, Theme.report()).pages()) {
      for (Item.Glyphs sign : LaidPages.glyphs(page)) {
        if (sign.text().equals("\u2013")) {
          assertThat(shapesBefore(sign, page))
              .as("grey, unlike dots, which have the colours of their groups")
              .containsExactly(Brand.DEFAULT.grey(), Brand.DEFAULT.grey());
          assertThat(page.items())
              .as("a band under the shapes and the sign")
              .anyMatch(item -> item instanceof Item.Box box && isUnder(box, sign));
          signs++;
        }
      }
    }
    assertThat(signs).isEqualTo(3);
  }

  /** The colours of the shapes before a sign. */
  private static List<Integer> shapesBefore(Item.Glyphs sign, Page page) {
    return page.items().stream()
        .filter(Item.Path.class::isInstance)
        .map(Item.Path.class::cast)
        .filter(path -> path.fill().orElse(0xFFFFFF) != 0xFFFFFF)
        .filter(
            path -> {
              double x = path.path().getBounds2D().getCenterX();
              double y = path.path().getBounds2D().getCenterY();
              return x < sign.x() && x > sign.x() - 12 && y < sign.y() && y > sign.y() - 5;
            })
        .map(path -> path.fill().getAsInt())
        .toList();
  }

  private static boolean isUnder(Item.Box box, Item.Glyphs sign) {
    return box.height() == LinePainter.BAND_HEIGHT
        && box.x() < sign.x() - 10
        && box.x() + box.width() > sign.x() + sign.width()
        && box.y() < sign.y() - 5
        && box.y() + box.height() > sign.y();
  }
}
