package io.etude.testing;

import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Tables made from shares, without an analysis: plausible, not exact. */
final class SampleTables {

  /** Sizes of a segment's columns by code. */
  private final Map<String, Integer> sizes;

  private final int respondents;

  SampleTables(int respondents, Map<String, Integer> sizes) {
    this.respondents = respondents;
    this.sizes = sizes;
  }

  /** The total alone and one table per segment; {@code shares} in percent, in category order. */
  List<ResultTable> tables(
      Question question,
      Optional<GridQuestion.Item> item,
      List<Segment> segments,
      double... shares) {
    List<ResultTable> tables = new ArrayList<>();
    tables.add(table(question, item, Optional.empty(), shares));
    for (Segment segment : segments) {
      tables.add(table(question, item, Optional.of(segment), shares));
    }
    return tables;
  }

  private ResultTable table(
      Question question,
      Optional<GridQuestion.Item> item,
      Optional<Segment> segment,
      double[] shares) {
    Independence.Reason reason =
        segment.isPresent()
            ? Independence.Reason.NO_DEGREES_OF_FREEDOM
            : Independence.Reason.NO_SEGMENT;
    List<ResultRow> rows = rows(question);
    List<ResultColumn> columns = new ArrayList<>();
    ResultColumn total =
        column(question, rows, ResultColumn.TOTAL, Label.of("Total"), "", respondents, shares, 0);
    columns.add(total.toBuilder().leaders(first(rows, total)).build());
    if (segment.isPresent()) {
      int index = 1;
      for (Category category : segment.get().categories()) {
        String letter = String.valueOf((char) ('A' + index - 1));
        int size = sizes.get(category.code());
        columns.add(
            column(
                question, rows, category.code(), category.label(), letter, size, shares, index++));
      }
    }
    return ResultTable.of(question)
        .item(item)
        .segment(segment)
        .base(question.info().base())
        .rows(rows)
        .columns(columns)
        .independence(Independence.none(reason))
        .build();
  }

  /** The category with the largest share of the total, as if its lead were significant. */
  private static List<String> first(List<ResultRow> rows, ResultColumn total) {
    return IntStream.range(0, rows.size())
        .boxed()
        .filter(row -> rows.get(row).kind() == ResultRow.Kind.CATEGORY)
        .max(Comparator.comparingDouble(row -> share(total, row)))
        .map(row -> List.of(rows.get(row).id()))
        .orElse(List.of());
  }

  private static double share(ResultColumn column, int row) {
    return column.cells().get(row).share().map(Estimate::value).orElse(0.0);
  }

  private static List<ResultRow> rows(Question question) {
    List<ResultRow> rows = new ArrayList<>();
    for (Category category : question.categories()) {
      for (Net net : question.nets()) {
        if (net.codes().get(0).equals(category.code())) {
          rows.add(
              new ResultRow(
                  net.id(), net.label(), ResultRow.Kind.NET, Category.Kind.ANSWER, net.codes()));
        }
      }
      rows.add(
          new ResultRow(
              category.code(),
              category.label(),
              ResultRow.Kind.CATEGORY,
              category.kind(),
              List.of()));
    }
    return rows;
  }

  private ResultColumn column(
      Question question,
      List<ResultRow> rows,
      String id,
      Label label,
      String letter,
      int size,
      double[] shares,
      int index) {
    List<Category> categories = question.categories();
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      double tilt = index == 0 ? 0 : ((i * 7 + index * 5) % 9 - 4) * 0.03;
      counts.add(Math.round(size * Math.min(0.98, shares[i] / 100 * (1 + tilt))));
    }
    Set<Flag> flags = size < 100 ? Set.of(Flag.SMALL_BASE) : Set.of();
    List<Cell> cells = new ArrayList<>();
    for (ResultRow row : rows) {
      long count = 0;
      for (int i = 0; i < categories.size(); i++) {
        String code = categories.get(i).code();
        if (code.equals(row.id()) || row.members().contains(code)) {
          count += counts.get(i);
        }
      }
      cells.add(cell(count, size, flags));
    }
    return ResultColumn.of(id, label)
        .letter(letter.isEmpty() ? Optional.empty() : Optional.of(letter))
        .bases(size, size, size)
        .df(size - 1)
        .cells(cells)
        .summaries(
            question instanceof RatingQuestion ? summaries(categories, counts, flags) : List.of())
        .flags(flags)
        .build();
  }

  static Cell cell(long count, long base, Set<Flag> flags) {
    return new Cell(
        OptionalLong.of(count),
        OptionalDouble.of(count),
        Optional.of(share(count, base)),
        List.<Higher>of(),
        flags);
  }

  static Estimate share(long count, long base) {
    double p = (double) count / base;
    double se = Math.sqrt(p * (1 - p) / (base - 1));
    Interval interval = new Interval(Math.max(0, p - 1.968 * se), Math.min(1, p + 1.968 * se));
    return new Estimate(p, se, (int) base - 1, Optional.of(interval));
  }

  private static List<Summary> summaries(
      List<Category> categories, List<Long> counts, Set<Flag> flags) {
    double n = 0;
    double sum = 0;
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).kind() == Category.Kind.ANSWER) {
        n += counts.get(i);
        sum += counts.get(i) * Double.parseDouble(categories.get(i).code());
      }
    }
    double mean = sum / n;
    double se = 2.1 / Math.sqrt(n);
    Estimate estimate =
        new Estimate(
            mean, se, (int) n - 1, Optional.of(new Interval(mean - 2 * se, mean + 2 * se)));
    return List.of(new Summary(Summary.Stat.MEAN, Optional.of(estimate), List.of(), flags));
  }
}
