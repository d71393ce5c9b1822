package io.etude.pdf.layout.panel;

import io.etude.document.Block.Commentary.FigureGroup;
import io.etude.document.text.Inline;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.Beside;
import io.etude.pdf.layout.box.Box;
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
  private static final double BETWEEN = 2;
  private static final double APART = 5;

  /** The measure that a text beside its figure needs, in ems; in less it runs on after it. */
  private static final double LEAST = 8;

  private QuotedFigures() {}

  static Box of(LayoutContext setting, List<FigureGroup> groups, double width, TagPosition voice) {
    TextStyle look = setting.looks.box;
    double indent = 0;
    for (FigureGroup group : groups) {
      for (List<Inline> figure : group.figures()) {
        if (leads(figure)) {
          indent = Math.max(indent, setting.setter.width(value(figure), bold(setting)) + GUTTER);
        }
      }
    }
    Stack stack = new Stack();
    for (FigureGroup group : groups) {
      if (!stack.isEmpty()) {
        stack.gap(APART);
      }
      if (!group.heading().isEmpty()) {
        TextStyle heading = look.with(FontStyle.sans(600));
        stack.add(setting.text(group.heading(), heading, width, voice.child(Tag.Role.P)));
      }
      list(setting, group.figures(), indent, width, voice, stack);
    }
    return stack;
  }

  private static void list(
      LayoutContext setting,
      List<List<Inline>> figures,
      double indent,
      double width,
      TagPosition voice,
      Stack stack) {
    TextStyle look = setting.looks.box;
    TagPosition list = voice.child(Tag.Role.L, tag -> tag.listNumbering("None"));
    boolean first = true;
    for (List<Inline> figure : figures) {
      if (!first) {
        stack.gap(BETWEEN);
      }
      first = false;
      TagPosition item = list.child(Tag.Role.LI);
      boolean beside = width - indent >= LEAST * look.size();
      if (leads(figure) && beside) {
        TagPosition label = item.child(Tag.Role.LBL);
        Box value = setting.text(value(figure), bold(setting), indent, label);
        TagPosition body = item.child(Tag.Role.LBODY);
        stack.add(
            new Beside(value, setting.text(rest(figure), look, width - indent, body), indent));
      } else {
        List<Inline> text = leads(figure) ? runIn(figure) : figure;
        stack.add(setting.text(text, look, width, item.child(Tag.Role.LBODY)));
      }
    }
  }

  private static TextStyle bold(LayoutContext setting) {
    return setting.looks.box.bold().colored(setting.looks.brand().positive().dark());
  }

  private static String value(List<Inline> figure) {
    return ((Inline.Figure) figure.get(0)).text();
  }

  /** Whether the figure comes first and something is said of it. */
  private static boolean leads(List<Inline> figure) {
    return figure.size() > 1 && figure.get(0) instanceof Inline.Figure;
  }

  /** The figure in bold, then what is said of it. */
  private static List<Inline> runIn(List<Inline> figure) {
    List<Inline> text = new ArrayList<>();
    text.add(new Inline.Strong(List.of(figure.get(0))));
    text.add(new Inline.Text(" "));
    text.addAll(rest(figure));
    return text;
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
