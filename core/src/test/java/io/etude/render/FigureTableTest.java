package io.etude.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.analysis.Analysis;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.render.FigureTable.Column;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** All figures of a study as rows of one table. */
class FigureTableTest {

  private static Results results() {
    Segment sex = Segment.builder("sex").label("Sex").category("f", "Women").build();
    Segment age = Segment.builder("age").label("Age").category("y", "Under 30").build();
    Study study =
        Study.builder("s")
            .title("Study")
            .question(SingleQuestion.builder("use").label("Use").category("1", "A").build())
            .segment(sex)
            .segment(age)
            .segment(Segment.nested("both", Label.of("Sex and age"), sex, age))
            .build();
    List<List<String>> rows = Collections.nCopies(60, List.of("1", "f", "y"));
    return Analysis.of(study).run(RowsSource.of("rows", List.of("use", "sex", "age"), rows));
  }

  private static Set<String> columns(Locale language) {
    Set<String> columns = new TreeSet<>();
    FigureTable.of(results(), language).forEach(row -> columns.add(row.text(Column.COLUMN)));
    return columns;
  }

  @Test
  void aNestedGroupIsNamedWithTheColonOfTheLanguage() {
    assertThat(columns(Locale.ENGLISH)).contains("Women: Under 30");
    assertThat(columns(Locale.FRENCH)).contains("Women\u00a0: Under 30");
  }

  private static List<FigureTable.Row> rows(Results results) {
    List<FigureTable.Row> rows = new ArrayList<>();
    FigureTable.of(results, Locale.ENGLISH).forEach(rows::add);
    return rows;
  }

  private static List<String> places(Results results) {
    return rows(results).stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.text(Column.QUESTION_ID),
                    row.text(Column.SEGMENT),
                    row.text(Column.COLUMN_ID),
                    row.text(Column.ROW_ID)))
        .toList();
  }

  /** The JSON has it in the table of each segment. */
  @Test
  void theTotalIsThereOnceWithoutASegment() {
    assertThat(results().tables()).hasSize(4).allMatch(table -> table.columns().get(0).isTotal());
    assertThat(places(results()))
        .startsWith("use  total 1", "use sex f 1", "use age y 1")
        .doesNotHaveDuplicates()
        .filteredOn(place -> place.contains(" total "))
        .hasSize(1);
  }

  private static Results changed(
      Results results, String table, UnaryOperator<ResultColumn> change) {
    List<ResultTable> tables = new ArrayList<>();
    for (ResultTable each : results.tables()) {
      if (each.id().toString().equals(table)) {
        List<ResultColumn> columns = new ArrayList<>(each.columns());
        columns.set(0, change.apply(columns.get(0)));
        tables.add(each.toBuilder().columns(columns).build());
      } else {
        tables.add(each);
      }
    }
    return Results.of(results.study()).respondents(60).tables(tables).build();
  }

  /** What a segment alone says of the total is not lost, nor taken for the question's total. */
  @Test
  void aTotalThatIsAnotherBySegmentKeepsTheSegment() {
    Results other =
        changed(
            results(), "use@age", total -> total.toBuilder().flags(Set.of(Flag.LOW_DF)).build());
    assertThat(places(other))
        .doesNotHaveDuplicates()
        .filteredOn(place -> place.contains(" total "))
        .containsExactly("use  total 1", "use age total 1");
  }

  /** −0.14 in the unit of shares is a share, not a score in points. */
  @Test
  void aScoreSaysThatItIsAShareLessAShare() {
    Study study =
        Study.builder("s")
            .title("Study")
            .question(
                RatingQuestion.builder("again")
                    .label("Again")
                    .scale(0, 10)
                    .score(RatingQuestion.Score.NPS)
                    .build())
            .build();
    List<List<String>> answers = new ArrayList<>(Collections.nCopies(30, List.of("10")));
    answers.addAll(Collections.nCopies(50, List.of("0")));
    Results results = Analysis.of(study).run(RowsSource.of("rows", List.of("again"), answers));
    assertThat(rows(results))
        .filteredOn(row -> row.text(Column.STAT).equals("nps"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.number(Column.VALUE)).hasValue(-0.25);
              assertThat(row.text(Column.UNIT)).isEqualTo("difference of proportions");
            });
    assertThat(rows(results))
        .filteredOn(row -> row.text(Column.STAT).equals("share"))
        .allMatch(row -> row.text(Column.UNIT).equals("proportion"));
    assertThat(rows(results))
        .filteredOn(row -> row.text(Column.STAT).equals("mean"))
        .allMatch(row -> row.text(Column.UNIT).isEmpty());
  }
}
