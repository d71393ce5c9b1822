package io.etude.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.figure.Figure;
import io.etude.report.StudyReport;
import io.etude.study.Conventions;
import io.etude.study.Publication;
import io.etude.study.Publication.Letters;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row percentages, indices and letters that run on, of a fruit by city and by age. */
class CellFiguresTest {

  private static final List<String> NAMES = List.of("apple", "banana", "cherry");

  @Test
  void rowPercentagesAndIndicesAreQuotientsOfPublishedFigures() {
    StatTable table = table(study());
    assertThat(number(table, "apple", "north", Measure.ROW_SHARE)).isCloseTo(0.75, within(1e-12));
    assertThat(number(table, "apple", "total", Measure.ROW_SHARE)).isEqualTo(1);
    assertThat(number(table, "apple", "north", Measure.INDEX))
        .isCloseTo(100 * (90 / 130.0) / (120 / 253.0), within(1e-9));
    assertThat(cell(table, "apple", "north", Measure.INDEX).text()).isEqualTo("146");
    assertThat(number(table, "apple", "total", Measure.INDEX)).isEqualTo(100);
  }

  @Test
  void aRowThatTooFewGaveHasNoPercentages() {
    StatTable table = table(study());
    assertThat(number(table, "cherry", "north", Measure.SHARE)).isPositive();
    assertThat(cell(table, "cherry", "north", Measure.ROW_SHARE).absence())
        .contains(Figure.Absence.WITHHELD);
    StatTable flagged =
        table(study().conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build()));
    assertThat(number(flagged, "cherry", "north", Measure.ROW_SHARE))
        .isCloseTo(10.0 / 13, within(1e-12));
  }

  /** Nobody from the south was asked: 0 would say that they were and didn't answer so. */
  @Test
  void aColumnOfNobodyHasNoCounts() {
    Study.Builder study =
        study()
            .question(SingleQuestion.builder("q").category("a", "A").category("b", "B").build())
            .segment(Segment.builder("city").category("n", "North").category("s", "South").build())
            .conventions(
                Conventions.builder().withheldColumns(Conventions.WithheldColumns.SHOWN).build());
    TinyStudy people = TinyStudy.of(study, "q city", "100 a n", "90 b n", "50 . s");
    StatTable table = StudyReport.of(people.results()).tables().get(0);
    for (Measure measure : List.of(Measure.SHARE, Measure.COUNT, Measure.WEIGHTED_COUNT)) {
      assertThat(table.cell(0, 2, measure).absence()).contains(Figure.Absence.NOT_APPLICABLE);
      assertThat(table.cell(0, 1, measure).number()).isPresent();
    }
  }

  @Test
  void whatDisclosureHidesNoQuotientShows() {
    StatTable table =
        table(
            study()
                .conventions(
                    Conventions.builder().disclosure(Conventions.Disclosure.of(120)).build()));
    int hidden = 0;
    for (int row = 0; row < NAMES.size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        if (table.cell(row, column).number().isEmpty()) {
          hidden++;
          for (Measure measure : Measure.values()) {
            assertThat(table.cell(row, column, measure).number()).isEmpty();
          }
        }
      }
    }
    assertThat(hidden).isPositive();
  }

  @Test
  void lettersBeginAnewWithEachSegmentUnlessTheyRunOn() {
    StatTable anew = table(study());
    assertThat(letters(anew)).containsExactly("", "A", "B", "A", "B");
    assertThat(cell(anew, "apple", "young", Measure.SHARE).letters()).isEqualTo("B");
    assertThat(cell(anew, "apple", "young", Measure.SHARE).letterOfEach()).containsExactly("B");
    StatTable on =
        table(study().publication(Publication.builder().letters(Letters.ACROSS_TABLE).build()));
    assertThat(letters(on)).containsExactly("", "A", "B", "C", "D");
    assertThat(cell(on, "apple", "young", Measure.SHARE).letters()).isEqualTo("D");
    assertThat(cell(on, "apple", "north", Measure.SHARE).letters()).isEqualTo("B");
  }

  private static Study.Builder study() {
    return Study.builder("s").title("S");
  }

  private static StatTable table(Study.Builder study) {
    study
        .question(
            SingleQuestion.builder("fruit")
                .label("Fruit")
                .category("apple", "Apple")
                .category("banana", "Banana")
                .category("cherry", "Cherry")
                .build())
        .segment(
            Segment.builder("city").category("north", "North").category("south", "South").build())
        .segment(Segment.builder("age").category("young", "Young").category("old", "Old").build());
    TinyStudy tiny =
        TinyStudy.of(
            study,
            "fruit city age",
            "60 apple north young",
            "30 apple north old",
            "30 apple south young",
            "30 banana north old",
            "50 banana south old",
            "40 banana south young",
            "10 cherry north young",
            "3 cherry south old");
    return StudyReport.of(tiny.results()).tables().get(0);
  }

  private static List<String> letters(StatTable table) {
    return table.columns().stream().map(StatColumn::letter).toList();
  }

  private static double number(StatTable table, String row, String column, Measure measure) {
    return cell(table, row, column, measure).number().orElseThrow();
  }

  private static Figure cell(StatTable table, String row, String column, Measure measure) {
    List<String> columns = table.columns().stream().map(StatColumn::id).toList();
    return table.cell(NAMES.indexOf(row), columns.indexOf(column), measure);
  }
}
