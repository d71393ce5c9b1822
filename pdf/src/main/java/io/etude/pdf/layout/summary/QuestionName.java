package io.etude.pdf.layout.summary;

import io.etude.document.SummaryTable;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.TagPosition;
import java.util.ArrayList;
import java.util.List;

/** The number, the name and the wording of a question, set beside its rows or above them. */
final class QuestionName {

  private QuestionName() {}

  /**
   * Sets them.
   *
   * @param worded whether the wording follows
   * @param continued whether the table began on an earlier page
   */
  static Box of(
      LayoutContext context,
      SummaryStyles styles,
      SummaryTable table,
      double width,
      boolean worded,
      boolean continued,
      TagPosition position) {
    TagPosition spoken = position.child(Tag.Role.P);
    Phrase number =
        Phrase.of(
            context.references.label(table.id()),
            context.styles.number.sized(
                Math.min(context.styles.number.size(), styles.cell.size() - 0.5),
                styles.title.leading()),
            context.language(),
            spoken);
    List<Phrase> phrases = new ArrayList<>(context.capitals(number).toList());
    String after = continued ? " " + context.terms.get("continued") + "\u2002" : "\u2002";
    phrases.add(number.withText(after));
    phrases.addAll(context.inlines.phrases(table.title(), styles.title, spoken));
    Stack stack = new Stack().add(context.even(phrases, styles.title, width));
    if (worded && !table.subtitle().isEmpty()) {
      stack.add(context.paragraph(table.subtitle(), styles.wording, width, position));
    }
    return stack;
  }
}
