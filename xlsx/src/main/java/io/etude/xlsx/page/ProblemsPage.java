package io.etude.xlsx.page;

import io.etude.results.DataProblem;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.table.TableObject;
import java.util.List;

/** What is odd in the data: each problem with its count and what was done. */
public final class ProblemsPage extends ListPage {

  private final List<DataProblem> problems;

  public ProblemsPage(WorkbookContext context, String name, List<DataProblem> problems) {
    super(context, name, context.word("xlsx.problems"), "DataProblems");
    this.problems = List.copyOf(problems);
  }

  @Override
  void fill(TableObject grid) {
    grid.textColumn(context().word("xlsx.problem.text"), 80);
    grid.column(context().word("xlsx.problem.count"), 10);
    grid.textColumn(context().word("xlsx.problem.done"), 20);
    for (DataProblem problem : problems) {
      grid.row(problem.message());
      grid.number(problem.count(), context().styles().count());
      grid.prose(context().word("xlsx.problem." + problem.policy().name()));
    }
  }
}
