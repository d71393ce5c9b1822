package io.etude.xlsx.page;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.table.TableObject;

/** Questions, items, answers and nets, by the ids that the data have them under. */
public final class CodebookPage extends ListPage {

  private static final double MAX_IDS = 40;

  public CodebookPage(WorkbookContext context, String name) {
    super(context, name, context.word("xlsx.codebook"), "Codebook");
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.defaultHeight(12.75);
    super.lay(sheet);
  }

  @Override
  void fill(TableObject grid) {
    double ids = widthOfIds();
    grid.textColumn(context().word("xlsx.questionId"), Math.max(12, ids));
    grid.textColumn(context().word("xlsx.part"), 14);
    grid.textColumn(context().word("xlsx.code"), Math.max(16, ids));
    grid.textColumn(context().word("xlsx.label"), 72);
    grid.textColumn(context().word("xlsx.kind"), 26);
    for (Question question : context().report().results().study().questions()) {
      question(grid, question);
    }
  }

  /** What the longest id of a question needs, which has no place to break, up to a limit. */
  private double widthOfIds() {
    double longest =
        context().report().results().study().questions().stream()
            .mapToDouble(question -> TextWidth.of(question.id()))
            .max()
            .orElse(0);
    return Math.min(MAX_IDS, longest + 2);
  }

  private void question(TableObject grid, Question question) {
    String wording = context().text(question.info().text());
    String label = context().text(question.label());
    line(
        grid,
        question,
        "question",
        question.id(),
        wording.isEmpty() ? label : context().path(label, wording),
        QuestionTypes.word(question, context()));
    if (question instanceof GridQuestion table) {
      for (GridQuestion.Item item : table.items()) {
        line(grid, question, "item", item.id(), context().text(item.label()), "");
      }
    }
    for (Category category : question.categories()) {
      String answer = context().text(category.label());
      line(grid, question, "answer", category.code(), answer, kind(category));
    }
    for (Net net : question.nets()) {
      String members = String.join(", ", net.codes());
      line(grid, question, "net", net.id(), context().text(net.label()), members);
    }
  }

  /** What kind of answer a category is, if it is a special one, and the values that it holds. */
  private String kind(Category category) {
    String word =
        category.kind() == Category.Kind.ANSWER
            ? ""
            : context().word("xlsx.kind." + category.kind().name());
    if (!category.isRecoded()) {
      return word;
    }
    String values = String.join(", ", category.codes());
    return word.isEmpty() ? values : context().path(word, values);
  }

  private void line(
      TableObject grid, Question question, String part, String code, String label, String kind) {
    grid.row(question.id());
    grid.prose(context().word("xlsx.part." + part));
    grid.prose(code);
    grid.prose(label);
    if (kind.isEmpty() && !context().accessible()) {
      grid.empty();
    } else {
      grid.prose(kind);
    }
  }
}
