package io.etude.pdf.layout.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.document.Block;
import io.etude.document.Brand;
import io.etude.document.Report;
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
import org.junit.jupiter.api.Test;

/** The answers of many groups are figures in columns, those of few are dots. */
class GroupFiguresTest {

  private static final String STUDY =
      """
      id: ages
      title: Ages
      language: en
      questions:
        - {id: read, type: single, label: Reads, categories: {1: Daily, 2: Weekly, 3: Never}}
      segments:
        - {id: age, label: Age, categories: {1: 16–25, 2: 26–35, 3: 36–45, 4: 46–55, 5: 56–65, 6: 66+}}
        - {id: sex, label: Gender, categories: {1: Men, 2: Women}}
      """;

  /** The youngest read daily in 5 of 100 cases, the oldest in 80. */
  private static LaidPages pages() {
    return pages(STUDY);
  }

  private static LaidPages pages(String study) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      int age = i % 6 + 1;
      int of = i / 6 % 20;
      int read = of < 3 * age - 2 ? 1 : of % 2 + 2;
      rows.add(List.of(read, age, i / 120 % 2 + 1));
    }
    Report whole =
        StudyReport.of(
                Analysis.of(Study.parse(study))
                    .run(RowsSource.of("rows", List.of("read", "age", "sex"), rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build();
    Report report =
        whole.withBlocks(
            whole.blocks().stream()
                .filter(b -> b instanceof Block.Section section && section.id().equals("results"))
                .toList());
    return LaidPages.of(report, Theme.magazine());
  }

  private static List<Item> in(LaidPages pages, Tag cell) {
    return pages.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(
            item ->
                item.mark() instanceof Mark.Slot slot
                    && slot.tag().enclosing(Tag.Role.TD).filter(cell::equals).isPresent())
        .toList();
  }

  private static List<Item.Glyphs> texts(List<Item> items) {
    return items.stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .toList();
  }

  private static List<List<Tag>> rows(LaidPages pages) {
    List<List<Tag>> rows = new ArrayList<>();
    for (Tag table : new CellReader(pages).tables()) {
      for (Tag tr : CellReader.all(table, Tag.Role.TR)) {
        List<Tag> cells = CellReader.all(tr, Tag.Role.TD);
        if (cells.size() > 8) {
          rows.add(cells.subList(cells.size() - 8, cells.size()));
        }
      }
    }
    return rows;
  }

  @Test
  void everyGroupOfManyHasItsFigure() {
    LaidPages pages = pages();
    List<List<Tag>> rows =
        rows(pages).stream().filter(cells -> !in(pages, cells.get(0)).isEmpty()).toList();
    assertThat(rows).hasSize(3);
    for (List<Tag> cells : rows) {
      for (int age = 0; age < 6; age++) {
        assertThat(texts(in(pages, cells.get(age)))).hasSize(1);
      }
    }
    List<String> daily =
        rows.get(0).subList(0, 6).stream()
            .map(cell -> texts(in(pages, cell)).get(0).text())
            .toList();
    assertThat(daily).containsExactly("5", "20", "35", "50", "65", "80");
    // men and women are dots, which are alike
    assertThat(in(pages, rows.get(0).get(6))).hasSize(1).noneMatch(Item.Glyphs.class::isInstance);
  }

  @Test
  void unitsAreBelowUnits() {
    LaidPages pages = pages();
    int compared = 0;
    for (int age = 0; age < 6; age++) {
      List<Double> ends = new ArrayList<>();
      for (List<Tag> cells : rows(pages)) {
        for (Item.Glyphs text : texts(in(pages, cells.get(age)))) {
          ends.add(text.x() + text.width());
        }
      }
      double first = ends.get(0);
      assertThat(ends).allMatch(end -> Math.abs(end - first) < 0.3);
      compared += ends.size();
    }
    assertThat(compared).isEqualTo(18);
  }

  /** More of what is bad has no favourable ground. */
  @Test
  void theGroundOfABadAnswerHasTheColourOfItsBar() {
    String sides =
        STUDY.replace(
            "3: Never}}",
            "3: Never}, nets: {good: {label: Reads at all, codes: [1, 2], side: positive},"
                + " bad: {label: Reads nothing, codes: [3], side: negative}}}");
    LaidPages pages = pages(sides);
    Brand brand = Theme.magazine().brand().orElse(Brand.DEFAULT);
    List<Integer> grounds = grounds(pages, "Reads nothing");
    assertThat(grounds).hasSize(6);
    assertThat(redness(grounds.get(0))).as("more than all, and bad").isPositive();
    assertThat(redness(brand.negative().light())).isPositive();
    assertThat(redness(grounds(pages, "Reads at all").get(5))).as("more, and good").isNegative();
  }

  /** How much redder than blue a colour is. */
  private static int redness(int color) {
    return (color >> 16 & 0xFF) - (color & 0xFF);
  }

  /** The colours of the boxes under the figures of ages in a row, from the left. */
  private static List<Integer> grounds(LaidPages pages, String label) {
    List<Integer> grounds = new ArrayList<>();
    for (Page page : pages.pages()) {
      for (Item.Glyphs name : LaidPages.glyphs(page)) {
        if (name.text().equals(label)) {
          page.items().stream()
              .filter(Item.Box.class::isInstance)
              .map(Item.Box.class::cast)
              .filter(box -> box.x() > name.x() + 150 && box.width() > 15 && box.width() < 40)
              .filter(box -> box.y() < name.y() && box.y() + box.height() > name.y())
              .forEach(box -> grounds.add(box.color()));
        }
      }
    }
    return grounds;
  }

  /** A figure that is only lower than others has no mark on paper; it is said all the same. */
  @Test
  void whatAFigureIsLowerThanIsHeard() {
    LaidPages pages = pages();
    List<Tag> daily =
        rows(pages).stream()
            .filter(cells -> !in(pages, cells.get(0)).isEmpty())
            .findFirst()
            .orElseThrow();
    Item youngest = in(pages, daily.get(0)).get(0);
    String said = ((Mark.Slot) youngest.mark()).tag().attribute("ActualText").orElseThrow();
    assertThat(said).startsWith("5, lower than").contains("26–35", "66+");
    Item oldest = texts(in(pages, daily.get(5))).get(0);
    assertThat(in(pages, daily.get(5))).anyMatch(Item.Path.class::isInstance);
    assertThat(((Mark.Slot) oldest.mark()).tag().attribute("ActualText")).isEmpty();
  }
}
