package io.etude.pdf.layout.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.dataset.rows.RowsSource;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Page;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.testing.LaidPages;
import io.etude.pdf.testing.ScreenReader;
import io.etude.pdf.theme.Theme;
import io.etude.report.ResultsDetail;
import io.etude.report.StudyReport;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How tables of the results in summary are set. */
class SummaryTablesTest {

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
          categories: {1: Very good, 2: Good, 3: {label: Fair, kind: neutral}, 4: Bad, 5: Very bad}
          nets:
            good: {label: Fine, codes: [1, 2], side: positive}
            bad: {label: Not fine, codes: [4, 5], side: negative}
        - {id: bike, type: single, label: Bike, text: "Do you have a bike?", categories: {1: Yes, 2: No}}
        - {id: car, type: single, label: Car, text: "Do you have a car?", categories: {1: Yes, 2: No}}
      segments:
      """;

  /** A hundred people; their trains are so many times of each level, one in two has a bike. */
  private static LaidPages laid(int segments, int... levels) {
    StringBuilder study = new StringBuilder(STUDY);
    List<String> columns = new ArrayList<>(List.of("ride1", "ride2", "bike", "car"));
    for (int s = 0; s < segments; s++) {
      study.append(
          "  - {id: s%d, label: Town %d, categories: {1: Upper, 2: Lower}}\n".formatted(s, s));
      columns.add("s" + s);
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int level = 0; level < levels.length; level++) {
      for (int i = 0; i < levels[level]; i++) {
        int half = rows.size() % 2 + 1;
        List<Object> row =
            new ArrayList<>(List.of(level + 1, 6 - level - 1, half, i % 5 == 0 ? 1 : 2));
        IntStream.range(0, segments).forEach(s -> row.add(half));
        rows.add(row);
      }
    }
    return LaidPages.of(
        StudyReport.of(
                Analysis.of(Study.parse(study.toString()))
                    .run(RowsSource.of("rows", columns, rows)))
            .standardPlan()
            .language(Locale.ENGLISH)
            .resultsDetail(ResultsDetail.SUMMARY)
            .build(),
        Theme.magazine());
  }

  /** The texts in the row of that label, on all pages, in the order of their elements. */
  private static List<Item.Glyphs> row(LaidPages laid, String label) {
    List<Item.Glyphs> runs = new ArrayList<>();
    for (Page page : laid.pages()) {
      for (Item item : page.items()) {
        if (item instanceof Item.Glyphs run
            && run.mark() instanceof Mark.Slot slot
            && slot.tag().enclosing(Tag.Role.TR).isPresent()) {
          runs.add(run);
        }
      }
    }
    Tag row =
        runs.stream()
            .filter(run -> run.text().strip().equals(label))
            .map(run -> ((Mark.Slot) run.mark()).tag().enclosing(Tag.Role.TR).orElseThrow())
            .findFirst()
            .orElseThrow();
    runs.removeIf(
        run -> ((Mark.Slot) run.mark()).tag().enclosing(Tag.Role.TR).orElseThrow() != row);
    return runs;
  }

  private static List<String> texts(List<Item.Glyphs> runs) {
    return runs.stream().map(run -> run.text().strip()).toList();
  }

  /** The boxes behind the figures of a row's groups, which are no part of a bar. */
  private static List<Item.Box> grounds(LaidPages laid, List<Item.Glyphs> row, String total) {
    Item.Glyphs figure =
        row.stream().filter(run -> run.text().equals(total)).findFirst().orElseThrow();
    return laid.pages().stream()
        .filter(page -> page.items().contains(figure))
        .flatMap(page -> page.items().stream())
        .filter(item -> item instanceof Item.Box)
        .map(Item.Box.class::cast)
        .filter(box -> box.mark() == Mark.ARTIFACT && box.height() > 2)
        .filter(box -> box.y() <= figure.y() - 2 && box.y() + box.height() >= figure.y())
        .sorted(Comparator.comparing(Item.Box::x))
        .toList();
  }

  @Test
  void aLevelTooShortForItsFigureHasItUnderTheBar() {
    List<Item.Glyphs> row = row(laid(1, 53, 25, 15, 5, 2), "Trains");
    assertThat(texts(row))
        .containsSubsequence("53", "25", "15")
        .contains("5", "2", "78", "7", "+71");
    double line = row.stream().filter(run -> run.text().equals("53")).findFirst().orElseThrow().y();
    assertThat(row.stream().filter(run -> run.text().equals("2")).findFirst().orElseThrow().y())
        .isGreaterThan(line + 5);
  }

  /** One in two has a bike: all of one half, and nobody of the other. */
  @Test
  void groundsOfMoreAndLessHaveHuesAndGreysOfTheirOwn() {
    LaidPages laid = laid(1, 40, 30, 20, 6, 4);
    List<Item.Glyphs> row = row(laid, "Bike");
    assertThat(texts(row)).containsSubsequence("50", "100", "0");
    List<Item.Box> grounds = grounds(laid, row, "50");
    assertThat(grounds).hasSize(2);
    assertThat(grounds.get(0).color()).isNotEqualTo(grounds.get(1).color());
    assertThat(Math.abs(grey(grounds.get(0).color()) - grey(grounds.get(1).color())))
        .isGreaterThan(8);
    // one in five of either half has a car
    assertThat(grounds(laid, row(laid, "Car"), "20")).isEmpty();
  }

  private static double grey(int color) {
    return 0.3 * (color >> 16 & 0xFF) + 0.59 * (color >> 8 & 0xFF) + 0.11 * (color & 0xFF);
  }

  @Test
  void whatIsSaidOfAQuestionOfABatteryIsBelowItsRow() {
    LaidPages laid = laid(1, 40, 30, 20, 6, 4);
    assertThat(texts(row(laid, "Bike"))).noneMatch(text -> text.contains("have a bike"));
    assertThat(laid.pages().stream().flatMap(page -> page.items().stream()))
        .anyMatch(
            item ->
                item instanceof Item.Glyphs run
                    && run.text().contains("Do you have a bike?")
                    && run.mark() instanceof Mark.Slot slot
                    && slot.tag()
                        .enclosing(Tag.Role.TD)
                        .filter(SummaryTablesTest::isHeaded)
                        .isPresent());
  }

  private static boolean isHeaded(Tag cell) {
    return !cell.headers().isEmpty();
  }

  @Test
  void theHeadingOfColumnsIsPrintedOnceAPageAndHeardInEachTable() {
    LaidPages laid = laid(1, 40, 30, 20, 6, 4);
    long printed =
        laid.pages().stream()
            .flatMap(page -> page.items().stream())
            .filter(item -> item instanceof Item.Glyphs run && run.text().strip().equals("Upper"))
            .count();
    assertThat(printed).isEqualTo(1);
    assertThat(new ScreenReader(laid).all())
        .filteredOn(said -> said.role() == Tag.Role.TH && said.text().startsWith("Upper 50"))
        .hasSize(2);
  }

  /** Fourteen segments on turned pages: the total is in each part, and each group in one. */
  @Test
  void aBannerThatIsDividedHasItsTotalInEachPart() {
    LaidPages laid = laid(14, 40, 30, 20, 6, 4);
    List<ScreenReader.Spoken> all = new ScreenReader(laid).all();
    List<ScreenReader.Spoken> bikes =
        all.stream()
            .filter(said -> said.role() == Tag.Role.TD && said.heads().contains("Bike"))
            .toList();
    long parts = bikes.stream().filter(said -> said.heads().contains("Total 100")).count();
    assertThat(parts).isGreaterThan(1);
    for (int s = 0; s < 14; s++) {
      String town = "Town " + s;
      assertThat(bikes)
          .filteredOn(said -> said.heads().contains(town))
          .extracting(said -> said.text().replaceAll("\\D.*", ""))
          .containsExactly("100", "0");
    }
  }
}
