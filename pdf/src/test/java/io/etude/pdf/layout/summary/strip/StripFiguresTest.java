package io.etude.pdf.layout.summary.strip;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The figures beside the dots of strips, of which those of one strip are at its right end and those
 * of the next at its left; and the names of many groups.
 */
class StripFiguresTest {

  private static final int EDITIONS = 20;

  /** The width and the height of the mark of an edition in the heading. */
  private static final double TICK = 0.5;

  private static final double TICK_HEIGHT = 3;

  /** Schools that all, or none, answered "yes", beside years that nearly none did. */
  private static final String STUDY =
      """
      id: strips
      title: Strips
      language: en
      conventions: {percentDecimals: 1}
      questions:
        - {id: work, type: single, label: Works, categories: {1: Full time, 2: Part time, 3: Not}}
        - {id: rest, type: single, label: Rests, categories: {1: "Yes", 2: "No", 3: Now and then}}
      segments:
        - {id: school, label: School, column: school, categories: {1: Primary, 2: Secondary, 3: Univ.}}
        - {id: town, label: Town, column: town, categories: {1: In a village, 2: In a town}}
        - {id: year, label: Year, column: year, kind: editions, categories: {%s}}
      """;

  private static Report results(Study study, List<String> columns, List<List<Object>> rows) {
    Report whole =
        StudyReport.of(Analysis.of(study).run(RowsSource.of("rows", columns, rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    return whole.withBlocks(
        whole.blocks().stream()
            .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
            .toList());
  }

  private static Report report(int years) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 400 * years; i++) {
      int year = i % years + 1;
      int school = i / years % 3 + 1;
      int town = i / years % 5 < 2 ? 1 : 2;
      int rest = year == 1 || i % 19 == 0 ? 1 : school == 1 ? 3 : 2;
      rows.add(List.of(school, rest, school, town, year));
    }
    String categories =
        String.join(
            ", ", IntStream.rangeClosed(1, years).mapToObj(y -> y + ": " + (1996 + y)).toList());
    Study study = Study.parse(String.format(STUDY, categories));
    return results(study, List.of("work", "rest", "school", "town", "year"), rows);
  }

  private static List<Item.Glyphs> runs(Page page) {
    return LaidPages.glyphs(page).stream().filter(run -> !run.text().isBlank()).toList();
  }

  /** Pairs of texts in one line of which one runs into the other. */
  private static List<String> meeting(Page page) {
    List<String> pairs = new ArrayList<>();
    List<Item.Glyphs> runs = runs(page);
    for (Item.Glyphs one : runs) {
      for (Item.Glyphs other : runs) {
        boolean line = Math.abs(one.y() - other.y()) < one.size() / 2;
        if (line && one.x() < other.x() && one.x() + one.width() > other.x() + 0.1) {
          pairs.add(one.text() + " / " + other.text());
        }
      }
    }
    return pairs;
  }

  @Test
  void figuresOfNeighbouringStripsNeverMeet() {
    for (int years : List.of(2, 5, EDITIONS)) {
      List<Page> pages = LaidPages.of(report(years), Theme.magazine()).pages();
      assertThat(pages.stream().flatMap(page -> runs(page).stream()).map(Item.Glyphs::text))
          .contains("100.0", "0.0");
      for (Page page : pages) {
        assertThat(meeting(page)).as("%d years", years).isEmpty();
        assertThat(runs(page))
            .allMatch(
                run ->
                    run.x() + run.width() <= page.width() - Theme.magazine().margins().right() + 3);
      }
    }
  }

  /** Twenty editions are named by the first and the last, and their line has as many ticks. */
  @Test
  void editionsAreALineNamedByItsEnds() {
    Page page = LaidPages.of(report(EDITIONS), Theme.magazine()).pages().get(1);
    List<String> texts = runs(page).stream().map(run -> run.text().replace('\u00a0', ' ')).toList();
    assertThat(texts).anyMatch(text -> text.startsWith("1997 – 2016 (400)"));
    assertThat(texts).noneMatch(text -> text.contains("1998") || text.contains("2015"));
    List<Item.Box> ticks =
        page.items().stream()
            .filter(Item.Box.class::isInstance)
            .map(Item.Box.class::cast)
            .filter(box -> box.width() == TICK && box.height() == TICK_HEIGHT)
            .toList();
    assertThat(ticks).hasSize(EDITIONS);
  }

  /** Words at the ends of a scale that would meet under its small columns give way to numbers. */
  @Test
  void theEndsOfARatingNeverMeet() {
    Study study =
        Study.parse(
            """
            id: rated
            title: Rated
            language: en
            questions:
              - {id: rate, type: rating, label: Rate, scale: 0..10, categories: {0: Not likely whatever may come, 10: Certain whatever may come}}
              - {id: mark, type: rating, label: Mark, scale: 0..10, categories: {0: No, 10: "Yes"}}
            """);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 220; i++) {
      rows.add(List.of(i % 11, i % 7));
    }
    List<Page> pages =
        LaidPages.of(results(study, List.of("rate", "mark"), rows), Theme.magazine()).pages();
    Page page = pages.get(pages.size() - 1);
    assertThat(meeting(page)).isEmpty();
    assertThat(runs(page).stream().map(Item.Glyphs::text))
        .contains("1", "9", "No", "Yes")
        .noneMatch(text -> text.contains("whatever"));
  }

  private static final String MANY =
      """
      id: many
      title: Many
      language: en
      questions:
        - {id: work, type: single, label: Works, categories: {1: Full time, 2: Part time, 3: Not}}
        - {id: income, type: numeric, label: Income, unit: euros}
      segments:
        - {id: place, label: Where the household lives, categories: {%s}}
        - {id: job, label: Occupation of the person who answered, categories: {%s}}
        - {id: kind, label: Household, categories: {1: One person, 2: Couples}}
        - {id: home, label: Home, categories: {1: Owners, 2: Tenants}}
      """;

  private static String groups(String names, int count) {
    return String.join(
        ", ", IntStream.rangeClosed(1, count).mapToObj(g -> g + ": " + names + " " + g).toList());
  }

  private static List<Page> many(Theme theme) {
    String places = groups("Places of under twenty thousand people in the north", 9);
    Study study =
        Study.parse(String.format(MANY, places, groups("Managers and senior officials", 12)));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 2160; i++) {
      int income = 2_000_000 + i * 7919 % 6_000_000;
      rows.add(List.of(i % 3 + 1, income, i % 9 + 1, i / 9 % 12 + 1, i % 2 + 1, i / 2 % 2 + 1));
    }
    return LaidPages.of(
            results(study, List.of("work", "income", "place", "job", "kind", "home"), rows), theme)
        .pages();
  }

  /** Neither names nor long figures run into what is beside or above them. */
  @Test
  void longNamesOfManyGroupsAndLongNumbersHaveRoom() {
    for (Theme theme : List.of(Theme.magazine(), Theme.report(), Theme.brief())) {
      for (Page page : many(theme)) {
        for (Item.Glyphs one : runs(page)) {
          assertThat(runs(page))
              .as("%s: %s", theme.name(), one.text())
              .noneMatch(
                  other ->
                      other != one
                          && Math.abs(one.y() - other.y()) < 0.6 * one.size()
                          && one.x() < other.x()
                          && one.x() + one.width() > other.x() + 0.1);
        }
      }
    }
  }

  /** The names of statistics are short words, so that none is hyphenated. */
  @Test
  void theNamesOfStatisticsAreWhole() {
    for (Theme theme : List.of(Theme.magazine(), Theme.report(), Theme.brief())) {
      List<Item.Glyphs> runs = many(theme).stream().flatMap(p -> runs(p).stream()).toList();
      assertThat(runs).as(theme.name()).anyMatch(run -> run.text().contains("deviation"));
      assertThat(runs).as(theme.name()).noneMatch(run -> run.text().strip().endsWith("\u00ad"));
    }
  }
}
