package io.etude.pdf.layout.panel;

import io.etude.document.Commentary.FigureGroup;
import io.etude.document.text.Inline;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Box;
import io.etude.pdf.layout.box.LabelledBox;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.box.Stack;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.layout.line.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures that an expert is asked about, as lists: the figure in bold, what it says beside, and
 * over them what they have in common.
 */
final class QuotedFigures {

  private static final double GUTTER = 6;
  private static final double BETWEEN_FIGURES = 2;
  private static final double BETWEEN_GROUPS = 5;

  /** The measure that a text beside its figure needs, in ems; in less it runs on after it. */
  private static final double MIN_MEASURE = 8;

  private QuotedFigures() {}

  static Box of(
      LayoutContext context, List<FigureGroup> groups, double width, TagPosition position) {
    TextStyle style = context.styles.box;
    double indent = 0;
    for (FigureGroup group : groups) {
      for (List<Inline> figure : group.figures()) {
        if (leads(figure)) {
          indent = Math.max(indent, context.setter.width(value(figure), bold(context)) + GUTTER);
        }
      }
    }
    Stack stack = new Stack();
    for (FigureGroup group : groups) {
      if (!stack.isEmpty()) {
        stack.gap(BETWEEN_GROUPS);
      }
      if (!group.heading().isEmpty()) {
        TextStyle heading = style.with(FontStyle.sans(600));
        stack.add(context.title(group.heading(), heading, width, position.child(Tag.Role.P)));
      }
      list(context, group.figures(), indent, width, position, stack);
    }
    return stack;
  }

  private static void list(
      LayoutContext context,
      List<List<Inline>> figures,
      double indent,
      double width,
      TagPosition position,
      Stack stack) {
    TextStyle style = context.styles.box;
    TagPosition list = position.child(Tag.Role.L, tag -> tag.listNumbering("None"));
    boolean first = true;
    for (List<Inline> figure : figures) {
      if (!first) {
        stack.gap(BETWEEN_FIGURES);
      }
      first = false;
      TagPosition item = list.child(Tag.Role.LI);
      boolean beside = width - indent >= MIN_MEASURE * style.size();
      if (leads(figure) && beside) {
        TagPosition label = item.child(Tag.Role.LBL);
        Box value = context.text(value(figure), bold(context), indent, label);
        TagPosition body = item.child(Tag.Role.LBODY);
        stack.add(
            new LabelledBox(
                value, context.text(rest(figure), style, width - indent, body), indent));
      } else {
        List<Inline> text = leads(figure) ? runIn(figure) : figure;
        stack.add(context.text(text, style, width, item.child(Tag.Role.LBODY)));
      }
    }
  }

  private static TextStyle bold(LayoutContext context) {
    return context.styles.box.bold().colored(context.styles.brand().positive().dark());
  }

  private static String value(List<Inline> figure) {
    return ((Inline.Quoted) figure.get(0)).text();
  }

  /** Whether the figure comes first and something is said of it. */
  private static boolean leads(List<Inline> figure) {
    return figure.size() > 1 && figure.get(0) instanceof Inline.Quoted;
  }

  /** The figure in bold, then what is said of it. */
  private static List<Inline> runIn(List<Inline> figure) {
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Strong(List.of(figure.get(0))));
    text.add(new Inline.Text(" "));
    text.addAll(rest(figure));
    return text;
  }

  /** What is said of the figure, without the colon that would separate them in a sentence. */
  private static List<Inline> rest(List<Inline> figure) {
    List<Inline> rest = new ArrayList<>(figure.subList(1, figure.size()));
    if (rest.get(0) instanceof Inline.Text text) {
      rest.set(0, new Inline.Text(text.text().replaceFirst("^[\\s\\u00a0\\u202f:,]+", "")));
    }
    return rest;
  }
}
