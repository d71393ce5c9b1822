package io.etude.xlsx.page;

import io.etude.Label;
import io.etude.document.Block;
import io.etude.results.DataProblem;
import io.etude.results.Results;
import io.etude.results.WeightReport;
import io.etude.study.DataPolicy;
import io.etude.study.Methodology;
import io.etude.xlsx.context.RichText;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.TableObject;
import java.util.List;

/** How the survey was made, and how precise its figures are. */
public record MethodPage(
    WorkbookContext context,
    String name,
    List<Block.MethodBox> boxes,
    List<DataProblem> problems,
    Notes notes)
    implements WorkbookPage {

  /** Where the notes of the workbook are. */
  public enum Notes {
    /** Beneath the method: they are few, and take no page of their own. */
    HERE,
    /** On another sheet. */
    ELSEWHERE
  }

  public MethodPage {
    boxes = List.copyOf(boxes);
    problems = List.copyOf(problems);
  }

  @Override
  public String title() {
    return context.word(notes == Notes.HERE ? "xlsx.methodAndNotes" : "xlsx.method");
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    sheet.width(0, 34);
    sheet.width(1, 90);
    int row = 3;
    if (context.accessible()) {
      head(sheet);
      row = 4;
    }
    int top = row;
    for (Block.MethodBox box : boxes) {
      for (Block.MethodBox.Entry entry : box.entries()) {
        Stylebook styles = context.styles();
        RichText.put(sheet, row, 0, entry.term(), styles.term(), context);
        RichText.put(sheet, row++, 1, entry.text(), styles.prose(), context);
      }
    }
    row = numbers(sheet, facts(sheet, row));
    if (context.accessible() && row > top) {
      sheet.add(
          new Overlay.NamedTable("Method", new Area(top - 1, 0, row - 1, 1), headings(), title()));
    }
    row = problems(sheet, row);
    sheet.freeze(1, 0);
    if (notes == Notes.HERE) {
      sheet.text(row + 1, 0, context.word("xlsx.notes"), context.styles().sheetHeading());
      TableObject grid = new TableObject(sheet, row + 2, context.styles());
      NotesPage.fill(grid, context);
      grid.finish("Notes", context.word("xlsx.notes"));
      DataGuide.lay(context, sheet, grid.row() + 2);
    }
  }

  private List<String> headings() {
    return List.of(context.word("xlsx.topic"), context.word("xlsx.text"));
  }

  /** Says that there is one table, and begins it. */
  private void head(Sheet sheet) {
    sheet.text(2, 0, context.word("xlsx.oneTable"), context.styles().subtitle());
    for (int column = 0; column < 2; column++) {
      sheet.text(3, column, headings().get(column), context.styles().header().wrapped());
    }
  }

  private int facts(Sheet sheet, int top) {
    if (!boxes.isEmpty()) {
      return top; // the boxes hold these facts
    }
    Methodology method = context.report().results().study().methodology();
    int row = top;
    row = fact(sheet, row, "xlsx.mode", context.text(method.mode()));
    row = fact(sheet, row, "xlsx.population", context.text(method.population()));
    row = fact(sheet, row, "xlsx.sample", context.text(method.sample()));
    row = fact(sheet, row, "xlsx.conductedBy", context.text(method.conductedBy()));
    row = fact(sheet, row, "xlsx.sponsor", context.text(method.sponsor()));
    if (method.fieldStart().isPresent() && method.fieldEnd().isPresent()) {
      String span = context.display().period(method.fieldStart().get(), method.fieldEnd().get());
      row = fact(sheet, row, "xlsx.field", span);
    }
    for (Label remark : method.remarks()) {
      row = fact(sheet, row, "xlsx.remark", context.text(remark));
    }
    return row;
  }

  private int fact(Sheet sheet, int row, String key, String text) {
    if (text.isEmpty()) {
      return row;
    }
    sheet.text(row, 0, context.word(key), context.styles().term());
    sheet.text(row, 1, text, context.styles().prose());
    return row + 1;
  }

  /** What was wrong with the data, and what was done about it. */
  private int problems(Sheet sheet, int top) {
    int row = top;
    for (DataProblem problem : problems) {
      if (row == top) {
        sheet.text(row, 0, context.word("xlsx.problems"), context.styles().term());
      }
      sheet.text(row++, 1, text(problem), context.styles().prose());
    }
    return row;
  }

  /**
   * The sentence on a problem with what was done, unless it says itself that values are missing.
   */
  private String text(DataProblem problem) {
    return problem.policy() == DataPolicy.SET_MISSING
        ? problem.message()
        : context.path(problem.message(), context.word("xlsx.problem." + problem.policy().name()));
  }

  private int numbers(Sheet sheet, int top) {
    Results results = context.report().results();
    Stylebook styles = context.styles();
    Style left = styles.body().align(Style.Align.LEFT);
    int row = top;
    row = number(sheet, row, "base", results.respondents(), left.format(NumberFormats.COUNT));
    row = number(sheet, row, "xlsx.margin", 100 * results.marginOfError(), left.format("0.0"));
    row = number(sheet, row, "xlsx.deff", results.designEffect(), left.format("0.00"));
    if (results.weights().isPresent()) {
      WeightReport weights = results.weights().get();
      if (weights.zeros() > 0) {
        Style count = left.format(NumberFormats.COUNT);
        row = number(sheet, row, "xlsx.weightZeros", weights.zeros(), count);
      }
      row = number(sheet, row, "xlsx.weightMin", weights.minimum(), left.format("0.000"));
      row = number(sheet, row, "xlsx.weightMax", weights.maximum(), left.format("0.000"));
      row = number(sheet, row, "xlsx.weightDeff", weights.designEffect(), left.format("0.00"));
    }
    return row;
  }

  private int number(Sheet sheet, int row, String key, double value, Style style) {
    if (Double.isNaN(value)) {
      return row;
    }
    sheet.text(row, 0, context.word(key), context.styles().term());
    sheet.number(row, 1, value, style);
    return row + 1;
  }
}
