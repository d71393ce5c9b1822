package io.etude.xlsx.page;

import io.etude.results.DataProblem;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.table.TableObject;
import java.util.List;
import java.util.Optional;

/** What is odd in the data: each problem with its count and what was done. */
public record ProblemsPage(WorkbookContext context, String name, List<DataProblem> problems)
    implements WorkbookPage {

  private static final String TABLE_NAME = "DataProblems";

  public ProblemsPage {
    problems = List.copyOf(problems);
  }

  @Override
  public String title() {
    return context.word("xlsx.problems");
  }

  @Override
  public Sheet lay() {
    return ListSheet.of(this, context, Optional.empty(), TABLE_NAME, this::fill);
  }

  private void fill(TableObject grid) {
    grid.textColumn(context.word("xlsx.problem.text"), 80);
    grid.column(context.word("xlsx.problem.count"), 10);
    grid.textColumn(context.word("xlsx.problem.done"), 20);
    for (DataProblem problem : problems) {
      grid.row(problem.message());
      grid.number(problem.count(), context.styles().count());
      grid.prose(context.word("xlsx.problem." + problem.policy().name()));
    }
  }
}
