package io.etude.benchmarks.annex;

import io.etude.Label;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Interval;
import io.etude.study.Study;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** The figures of the {@link Annex} as results, made by hand: making them isn't measured. */
final class AnnexResults {
  private static final int ANSWERS = Annex.ROWS - 2;

  private AnnexResults() {}

  static Results make() {
    Segment.Builder segment = Segment.builder("group");
    for (int column = 1; column < Annex.COLUMNS; column++) {
      segment.category("g" + column, Annex.head(column));
    }
    List<ResultRow> rows = new ArrayList<>();
    for (int row = 0; row < ANSWERS; row++) {
      rows.add(
          new ResultRow(
              "a" + row,
              Label.of(Annex.answer(row)),
              ResultRow.Kind.CATEGORY,
              Category.Kind.ANSWER,
              List.of()));
    }
    Segment groups = segment.build();
    Study.Builder study =
        Study.builder("annex").weighting(new Weighting.Given("w")).segment(groups);
    List<ResultTable> tables = new ArrayList<>();
    for (int table = 0; table < Annex.TABLES; table++) {
      SingleQuestion question = question(table);
      study.question(question);
      tables.add(table(table, question, groups, rows));
    }
    WeightReport weights =
        WeightReport.builder().minimum(0.5).maximum(2).designEffect(1.02).build();
    return Results.of(study.build())
        .tables(tables)
        .respondents(400)
        .weights(Optional.of(weights))
        .marginOfError(0.05)
        .designEffect(1.02)
        .build();
  }

  private static SingleQuestion question(int table) {
    SingleQuestion.Builder question = SingleQuestion.builder("q" + (table + 1));
    for (int row = 0; row < ANSWERS; row++) {
      question.category("a" + row, Annex.answer(row));
    }
    return question.build();
  }

  private static ResultTable table(
      int table, SingleQuestion question, Segment groups, List<ResultRow> rows) {
    List<ResultColumn> columns = new ArrayList<>();
    for (int column = 0; column < Annex.COLUMNS; column++) {
      columns.add(column(table, column));
    }
    return ResultTable.of(question)
        .segment(Optional.of(groups))
        .rows(rows)
        .columns(columns)
        .independence(Independence.none(Independence.Reason.NO_VARIATION))
        .build();
  }

  private static ResultColumn column(int table, int column) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < ANSWERS; row++) {
      cells.add(cell(Annex.share(table, row, column), Annex.base(table, column)));
    }
    int base = Annex.base(table, column);
    String id = column == 0 ? ResultColumn.TOTAL : "g" + column;
    return ResultColumn.of(id, Label.of(Annex.head(column)))
        .letter(column == 0 ? Optional.empty() : Optional.of(Annex.letter(column)))
        .bases(base, base * 1.01, base - 9)
        .df(base - 1)
        .cells(cells)
        .build();
  }

  private static Cell cell(int percent, int base) {
    double share = percent / 100.0 + 1.0 / (7 * base);
    double error = Math.sqrt(share * (1 - share) / base);
    Interval interval =
        new Interval(Math.max(0, share - 1.96 * error), Math.min(1, share + 1.96 * error));
    return new Cell(
        OptionalLong.of(Math.round(share * base)),
        OptionalDouble.of(share * base),
        Optional.of(new Estimate(share, error, base - 1, Optional.of(interval))),
        List.of(),
        Set.of());
  }
}
