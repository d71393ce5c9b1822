package io.etude.report.prose;

import io.etude.codebook.GridQuestion;
import io.etude.document.text.Inline;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.List;
import java.util.Map;

/** What questions, items and columns are called. */
public final class Labels {

  private final Context context;

  public Labels(Context context) {
    this.context = context;
  }

  /** A question's or item's heading. */
  public List<Inline> heading(ResultTable table) {
    String question = context.capital(context.text(table.question().label()));
    return table.question() instanceof GridQuestion && table.item().isPresent()
        ? context
            .phrases()
            .say(
                "label.item",
                Map.of("question", question, "item", context.text(table.item().get().label())))
        : context.heading(table.question().label());
  }

  /** The column's label, after that of the outer category where its segment nests. */
  public String column(ResultColumn column) {
    String label = context.text(column.label());
    return column
        .spanner()
        .map(
            spanner ->
                context
                    .phrases()
                    .text("label.nested", Map.of("outer", context.text(spanner), "inner", label)))
        .orElse(label);
  }
}
