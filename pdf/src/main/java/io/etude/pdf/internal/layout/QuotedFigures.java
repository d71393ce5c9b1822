package io.etude.pdf.internal.layout;

import io.etude.document.Inline;
import io.etude.pdf.internal.frame.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that an expert is asked about, as a list: the figure in bold, what it says beside.
 */
final class QuotedFigures {

  private static final double GUTTER = 6;
  private static final double BETWEEN = 2;

  private QuotedFigures() {}

  static Box of(Setting setting, List<List<Inline>> figures, double width, Voice voice) {
    Look look = setting.looks.box;
    Look bold = look.bold().colored(setting.looks.brand().positive().dark());
    double indent = 0;
    for (List<Inline> figure : figures) {
      if (leads(figure)) {
        String value = ((Inline.Figure) figure.get(0)).text();
        indent = Math.max(indent, setting.setter.width(value, bold) + GUTTER);
      }
    }
    Voice list = voice.child(Tag.Role.L, tag -> tag.listNumbering("None"));
    Stack stack = new Stack();
    for (List<Inline> figure : figures) {
      if (!stack.isEmpty()) {
        stack.gap(BETWEEN);
      }
      Voice item = list.child(Tag.Role.LI);
      if (leads(figure)) {
        Voice label = item.child(Tag.Role.LBL);
        Box value = setting.text(((Inline.Figure) figure.get(0)).text(), bold, indent, label);
        Voice body = item.child(Tag.Role.LBODY);
        stack.add(
            new Beside(value, setting.text(rest(figure), look, width - indent, body), indent));
      } else {
        stack.add(setting.text(figure, look, width, item.child(Tag.Role.LBODY)));
      }
    }
    return stack;
  }

  /** Whether the figure comes first and something is said of it. */
  private static boolean leads(List<Inline> figure) {
    return figure.size() > 1 && figure.get(0) instanceof Inline.Figure;
  }

  /** What is said of the figure, without the colon that would part them in a sentence. */
  private static List<Inline> rest(List<Inline> figure) {
    List<Inline> rest = new ArrayList<>(figure.subList(1, figure.size()));
    if (rest.get(0) instanceof Inline.Text text) {
      rest.set(0, new Inline.Text(text.text().replaceFirst("^[\\s\\u00a0\\u202f:,]+", "")));
    }
    return rest;
  }
}
