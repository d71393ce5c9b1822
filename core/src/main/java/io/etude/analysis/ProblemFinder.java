package io.etude.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is odd in the data as a whole, after what was found row by row. */
final class ProblemFinder {
  private final Plan plan;
  private final Part part;

  ProblemFinder(Plan plan, Part part) {
    this.plan = plan;
    this.part = part;
  }

  List<DataProblem> problems() {
    List<DataProblem> problems = new ArrayList<>(part.problems().toList());
    ids(problems);
    plan.items().forEach(item -> answers(item, problems));
    buckets(problems);
    return problems;
  }

  private void ids(List<DataProblem> problems) {
    String column = plan.study().respondentId().orElse("");
    if (part.ids().duplicates() > 0) {
      problems.add(
          new DataProblem(
              DataRule.DUPLICATE_ID.code(),
              column,
              "rows whose respondent id occurs before",
              part.ids().duplicates(),
              List.of()));
    }
    if (!part.ids().complete()) {
      problems.add(
          new DataProblem(
              "idsNotCompared",
              column,
              "there are too many respondents to look for duplicated ids",
              part.weights().rows(),
              List.of()));
    }
  }

  /** Questions that nobody answered, or everybody in the same way. */
  private void answers(ItemPlan item, List<DataProblem> problems) {
    CellSums sums = part.cells()[item.variable()][0];
    boolean[] all = new boolean[sums.patterns];
    Arrays.fill(all, true);
    Domain domain = Domain.of(sums, all);
    long base = (long) domain.count(item.unit());
    if (base == 0) {
      problems.add(
          new DataProblem("noAnswers", item.tableId(), "nobody is in the base", 0, List.of()));
      return;
    }
    for (ItemPlan.Row row : item.rows()) {
      boolean single = item.tested() && row.row().kind() == ResultRow.Kind.CATEGORY;
      if (single && base > 1 && domain.count(row.answer()) == base) {
        problems.add(
            new DataProblem(
                "sameAnswer",
                item.tableId(),
                "everybody gave the answer \"" + row.row().id() + "\"",
                base,
                List.of()));
      }
    }
  }

  private void buckets(List<DataProblem> problems) {
    for (ItemPlan item : plan.items()) {
      if (item.number() >= 0 && part.values()[item.number()][0].shift > 0) {
        problems.add(
            new DataProblem(
                "approximateQuantiles",
                item.tableId(),
                "more than "
                    + ValueSums.LIMIT
                    + " distinct values; quartiles are exact to a relative "
                    + part.values()[item.number()][0].relativeError(),
                part.weights().rows(),
                List.of()));
      }
    }
  }
}
