package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
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
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question of yes or no alone. */
class LoneQuestionTest {

  private static final String STUDY =
      """
      id: lone
      title: Lone
      language: en
      questions:
        - id: work
          type: single
          label: "%s"
          text: Have you worked for money in any of the last four weeks, at home or elsewhere?
          categories: {1: "Yes", 2: "No"}
        - {id: rest, type: single, label: Rested, categories: {1: Well, 2: Ill, 3: Enough}}
      segments:
        - {id: town, label: Town, column: town, categories: {1: Village, 2: Town, 3: City}}
      """;

  /**
   * The page of the results.
   *
   * @param asked how many of the towns the question was asked in
   */
  private static Page results(String label, int asked) {
    return results(STUDY, label, asked, List.of("work", "rest", "town"));
  }

  private static Page results(String codebook, String label, int asked, List<String> columns) {
    return results(codebook, label, (i, town) -> town <= asked, columns);
  }

  /**
   * The same.
   *
   * @param asked whether a respondent of a town was asked
   */
  private static Page results(
      String codebook, String label, BiPredicate<Integer, Integer> asked, List<String> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int town = i % 3 + 1;
      List<Object> row = new ArrayList<>();
      row.addAll(List.of(!asked.test(i, town) ? "" : i % 5 == 0 ? 1 : 2, i / 3 % 4 % 3 + 1, town));
      columns.stream().skip(3).forEach(column -> row.add(row.size() * town % 2 + 1));
      rows.add(row);
    }
    Study study = Study.parse(String.format(codebook, label));
    Report whole =
        StudyReport.of(Analysis.of(study).run(RowsSource.of("rows", columns, rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    Report report =
        whole.withBlocks(
            whole.blocks().stream()
                .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
                .toList());
    return LaidPages.of(report, Theme.magazine()).pages().get(1);
  }

  private static List<Item.Box> boxes(Page page) {
    return page.items().stream()
        .filter(Item.Box.class::isInstance)
        .map(Item.Box.class::cast)
        .toList();
  }

  private static Item.Glyphs text(Page page, String text) {
    return LaidPages.glyphs(page).stream()
        .filter(run -> run.text().strip().equals(text))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** The square before a name. */
  private static Item.Box swatch(Page page, Item.Glyphs name) {
    return boxes(page).stream()
        .filter(box -> Math.abs(box.y() + box.height() - name.y()) < 0.1)
        .filter(box -> box.width() == box.height() && box.x() < name.x())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** The key is before the bar, or right under it, however long the question's name is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Worked",
        "Worked for money of late",
        "Worked for money in any of the last four weeks, at home or elsewhere"
      })
  void theKeyIsAtTheBar(String label) {
    Page page = results(label, 4);
    Item.Box yes = swatch(page, text(page, "Yes"));
    Item.Box no = swatch(page, text(page, "No"));
    Item.Box bar =
        boxes(page).stream()
            .filter(box -> box.color() == yes.color() && box != yes && box.height() > 6)
            .findFirst()
            .orElseThrow();
    Item.Box rest =
        boxes(page).stream()
            .filter(box -> box.color() == no.color() && box.y() == bar.y() && box != no)
            .findFirst()
            .orElseThrow();
    Item.Glyphs name = text(page, "No");
    boolean before = name.x() + name.width() < bar.x();
    double end = before ? name.x() + name.width() : yes.x();
    assertThat(bar.x() - end).isBetween(0.0, 12.0);
    if (!before) {
      double under = yes.y() - (bar.y() + bar.height());
      assertThat(under).isBetween(0.5, 6.0);
      assertThat(yes.x()).isCloseTo(bar.x(), within(0.5));
      assertThat(name.x() + name.width()).isLessThan(rest.x() + rest.width() + 30);
    }
    // the wording is below all that
    Item.Glyphs wording =
        LaidPages.glyphs(page).stream()
            .filter(run -> run.text().contains("Have"))
            .findFirst()
            .orElseThrow();
    double foot = Math.max(name.y(), bar.y() + bar.height());
    assertThat(wording.y() - wording.size() * 0.7).isGreaterThan(foot);
  }

  /** 20 is the share of "Yes", and the dots are of it: without it, nothing said so. */
  @Test
  void theAnswerWhoseFiguresAreShownIsNamedInTheHeadingOfTheRow() {
    Page page = results("Worked", 4);
    Item.Glyphs answer = text(page, "“Yes”");
    Item.Glyphs question =
        LaidPages.glyphs(page).stream()
            .filter(run -> run.y() == answer.y() && run.text().contains("Worked"))
            .findFirst()
            .orElseThrow();
    assertThat(answer.x()).isGreaterThan(question.x());
    assertThat(answer.mark()).isEqualTo(question.mark());
  }

  /** Behind a name that has no room for it the answer leads the wording. */
  @Test
  void theAnswerTakesNoLineOfItsOwn() {
    Page page = results("Worked for money of late or earlier", 4);
    Item.Glyphs answer = text(page, "“Yes”");
    Item.Glyphs wording =
        LaidPages.glyphs(page).stream()
            .filter(run -> run.y() == answer.y() && run.text().contains("Have"))
            .findFirst()
            .orElseThrow();
    assertThat(answer.x()).isLessThan(wording.x());
    assertThat(answer.mark()).isEqualTo(wording.mark());
  }

  /** Of two questions with the same answers on a page only the first has their key. */
  @Test
  void theKeyOfEqualAnswersIsOnceOnAPage() {
    String moved =
        "  - {id: moved, type: single, label: Moved in twelve months, text: Have you?,"
            + " categories: {1: \"Yes\", 2: \"No\"}}\n";
    String paid =
        "  - {id: paid, type: single, label: Paid, text: Are you?,"
            + " categories: {1: \"Yes\", 2: Never}}\n";
    String two = STUDY.replace("  - {id: rest", moved + paid + "  - {id: rest");
    Page page = results(two, "Worked", 2, List.of("work", "rest", "town", "moved", "paid"));
    assertThat(count(page, "Yes")).isEqualTo(2);
    assertThat(count(page, "No")).isEqualTo(1);
    assertThat(count(page, "Never")).isEqualTo(1);
    assertThat(LaidPages.glyphs(page)).anyMatch(run -> run.text().contains("twelve months"));
  }

  private static long count(Page page, String text) {
    return LaidPages.glyphs(page).stream().filter(run -> run.text().strip().equals(text)).count();
  }

  /** The line breaker may set spaces closer, but names are painted with usual ones. */
  @Test
  void theKeyBehindANameIsClearOfIt() {
    int behind = 0;
    for (int words = 2; words < 12; words++) {
      Page page = results("Worked" + " it".repeat(words), 4);
      Item.Box yes = swatch(page, text(page, "Yes"));
      double end =
          LaidPages.glyphs(page).stream()
              .filter(run -> run.x() < yes.x() && Math.abs(run.y() - text(page, "Yes").y()) < 3)
              .mapToDouble(run -> run.x() + run.width())
              .max()
              .orElse(0);
      if (end > 0) {
        assertThat(yes.x() - end).as("%d words", words).isGreaterThan(8);
        behind++;
      }
    }
    assertThat(behind).isBetween(1, 9);
  }

  /** The lines of the axis are under the band of a sign, which is grey as they are. */
  @Test
  void noLineRunsThroughTheSignOfGroupsWithoutFigure() {
    Page page = results("Worked", 1);
    Item.Glyphs sign = text(page, "–");
    List<Item.Box> boxes = boxes(page);
    List<Item.Box> through =
        boxes.stream()
            .filter(box -> box.width() < 0.5)
            .filter(line -> line.x() > sign.x() - 15 && line.x() < sign.x() + sign.width() + 1)
            .filter(line -> line.y() < sign.y() && line.y() + line.height() > sign.y() - 3)
            .toList();
    assertThat(through).isNotEmpty();
    Item.Box band =
        boxes.stream()
            .filter(box -> box.width() > 5 && box.x() < sign.x() && box.x() + 30 > sign.x())
            .filter(box -> box.y() < sign.y() && box.y() + box.height() > sign.y())
            .findFirst()
            .orElseThrow();
    assertThat(through).allMatch(line -> boxes.indexOf(line) < boxes.indexOf(band));
  }

  /** The question with a row of its own bases, which are half of those of the heading. */
  private static Page withBases(String study) {
    String segment =
        "  - {id: %s, label: Sleep, column: rest, categories: {1: Well, 2: Ill, 3: Enough}}\n";
    String codebook = study + segment.formatted("sleep") + segment.formatted("again");
    return results(codebook, "Worked", (i, town) -> i % 10 < 5, List.of("work", "rest", "town"));
  }

  /** What the bases of its groups are is said left of them, and meets none. */
  @Test
  void theNameOfBasesEndsBeforeThem() {
    Page page = withBases(STUDY);
    Item.Glyphs rest = text(page, "(respondents)");
    Item.Glyphs base =
        LaidPages.glyphs(page).stream()
            .filter(run -> run.text().strip().equals("Base") && run.x() == rest.x())
            .findFirst()
            .orElseThrow();
    assertThat(rest.y()).isGreaterThan(base.y());
    assertThat(LaidPages.glyphs(page))
        .filteredOn(run -> Math.abs(run.y() - base.y()) < 4 && run.x() > base.x() + 1)
        .isNotEmpty()
        .allMatch(run -> run.x() > rest.x() + rest.width() + 2);
  }

  /** Else it would be read as a part of the wording: "were planning Base". */
  @Test
  void theNameOfBasesIsApartFromTheWordingBesideIt() {
    // lines of short words end near their measure
    String wording = "Have you " + "or do you ".repeat(30);
    Page page = withBases(STUDY.replaceFirst("text: Have.*", "text: " + wording));
    Item.Glyphs base = text(page, "(respondents)");
    List<Item.Glyphs> beside =
        LaidPages.glyphs(page).stream()
            .filter(run -> run.x() < base.x() - 20 && Math.abs(run.y() - base.y()) < 20)
            .filter(run -> run.size() == base.size())
            .toList();
    assertThat(beside).isNotEmpty().allMatch(run -> run.x() + run.width() < base.x() - 8);
  }
}
