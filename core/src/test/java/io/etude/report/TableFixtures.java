package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Label;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.table.StatTable;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import io.etude.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Tables of results made by hand, and what is printed of them. */
final class TableFixtures {

  static final SingleQuestion COLOUR =
      SingleQuestion.builder("colour")
          .label("L'avis")
          .category("red", "Red")
          .category("blue", "Blue")
          .category("green", "Green")
          .category("dk", "Don't know", Category.Kind.DONT_KNOW)
          .build();
  static final Segment SITE =
      Segment.builder("site")
          .label("The site")
          .category("north", "North")
          .category("south", "South")
          .build();
  static final Segment AGE =
      Segment.builder("age").label("Age").category("y", "Young").category("o", "Old").build();

  static ResultRow row(String id, String... members) {
    return new ResultRow(
        id,
        Label.of("Row " + id),
        members.length == 0 ? ResultRow.Kind.CATEGORY : ResultRow.Kind.NET,
        Category.Kind.ANSWER,
        List.of(members));
  }

  static Estimate estimate(double value) {
    return new Estimate(value, 0.01, 99, Optional.of(new Interval(value - 0.02, value + 0.02)));
  }

  static Cell cell(double share, Flag... flags) {
    return new Cell(
        OptionalLong.of(Math.round(share * 2000)),
        OptionalDouble.of(share * 2100),
        Optional.of(estimate(share)),
        List.of(),
        Set.of(flags));
  }

  static Cell higher(double share, String... letters) {
    List<Higher> higher = new ArrayList<>();
    for (String letter : letters) {
      boolean first = letter.equals("A");
      higher.add(
          new Higher(first ? "north" : "west", letter, first ? 0.01 : 0.05, estimate(0.1), 0.004));
    }
    return new Cell(
        OptionalLong.of(7), OptionalDouble.of(8.4), Optional.of(estimate(share)), higher, Set.of());
  }

  static ResultColumn.Builder column(String id, Cell... cells) {
    return ResultColumn.of(id, Label.of("Column " + id))
        .bases(2000, 2100.4, 1234.6)
        .df(99)
        .cells(List.of(cells));
  }

  static List<ResultRow> rows(String... ids) {
    List<ResultRow> rows = new ArrayList<>();
    for (String id : ids) {
      rows.add(row(id));
    }
    return rows;
  }

  static List<StatTable> tables(Conventions conventions, ResultTable... tables) {
    return StudyReport.of(results(conventions, false, tables)).tables();
  }

  static Results results(Conventions conventions, boolean weighted, ResultTable... tables) {
    Study.Builder study = Study.builder("s").conventions(conventions);
    List<Question> questions = new ArrayList<>();
    List<Segment> segments = new ArrayList<>(List.of(SITE, AGE));
    for (ResultTable table : tables) {
      if (!questions.contains(table.question())) {
        questions.add(table.question());
        study.question(table.question());
      }
      table.segment().filter(segment -> !segments.contains(segment)).ifPresent(segments::add);
    }
    segments.forEach(study::segment);
    WeightReport report = WeightReport.builder().minimum(0.5).maximum(2).designEffect(1.1).build();
    return Results.of(study.build())
        .tables(List.of(tables))
        .respondents(2000)
        .weights(weighted ? Optional.of(report) : Optional.empty())
        .build();
  }

  static StatTable only(ResultTable... tables) {
    List<StatTable> all = tables(Conventions.DEFAULT, tables);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  static List<String> texts(StatTable table, int row) {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      texts.add(table.cell(row, c).toString());
    }
    return texts;
  }

  private TableFixtures() {}
}
