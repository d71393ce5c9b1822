package io.etude.xlsx;

import io.etude.results.DataProblem;
import java.util.List;
import java.util.Optional;

/** What is odd in the data: each problem with its count and what was done. */
record ProblemsPage(Setting setting, String name, List<DataProblem> problems) implements Page {

  private static final String TABLE_NAME = "DataProblems";

  ProblemsPage {
    problems = List.copyOf(problems);
  }

  @Override
  public String title() {
    return setting.word("xlsx.problems");
  }

  @Override
  public Sheet lay() {
    return ListSheet.of(this, setting, Optional.empty(), TABLE_NAME, this::fill);
  }

  private void fill(AccessibleGrid grid) {
    grid.textColumn(setting.word("xlsx.problem.text"), 80);
    grid.column(setting.word("xlsx.problem.count"), 10);
    grid.textColumn(setting.word("xlsx.problem.done"), 20);
    for (DataProblem problem : problems) {
      grid.row(problem.message());
      grid.number(problem.count(), setting.look().count());
      grid.prose(setting.word("xlsx.problem." + problem.policy().name()));
    }
  }
}
