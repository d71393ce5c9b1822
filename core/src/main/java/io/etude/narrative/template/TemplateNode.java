package io.etude.narrative.template;

import io.etude.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A directive or an expression of a template. Immutable.
 *
 * @param kind what it is
 * @param symbol its sign or name, or the text of a literal
 * @param parts its operands and names, with FreeMarker's word for the role of each
 * @param children what a directive encloses
 * @param line the line that it begins in, from 1
 * @param column the column that it begins in, from 1
 */
public record TemplateNode(
    Kind kind, String symbol, List<Part> parts, List<TemplateNode> children, int line, int column) {

  /**
   * A part: an operand, or a name; neither for one that was left out.
   *
   * @param role what it is for
   * @param node the operand, or null
   * @param text the name, or null
   */
  public record Part(String role, TemplateNode node, String text) {}

  /** Its lists are not copied. */
  public TemplateNode {
    parts = Collections.unmodifiableList(parts);
    children = Collections.unmodifiableList(children);
  }

  /** Where it begins in its file. */
  Place place(String file) {
    return new Place(file, line, column);
  }

  /** The operand at a place; null if it was left out. */
  TemplateNode operand(int index) {
    return index < parts.size() ? parts.get(index).node() : null;
  }

  /** The operands of a role. */
  List<TemplateNode> operands(String role) {
    List<TemplateNode> operands = new ArrayList<>();
    for (Part part : parts) {
      if (part.role().equals(role) && part.node() != null) {
        operands.add(part.node());
      }
    }
    return operands;
  }

  /** The first text of a role; null if there is none. */
  String text(String role) {
    return texts(role).stream().findFirst().orElse(null);
  }

  /** The texts of a role. */
  List<String> texts(String role) {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      if (part.role().equals(role) && part.text() != null) {
        texts.add(part.text());
      }
    }
    return texts;
  }

  /** The expression as an author would write it, for messages. */
  String shown() {
    return switch (kind) {
      case NAME -> symbol;
      case FIELD, FIELD_CALLED -> operand(0).shown() + "." + parts.get(1).text();
      case KEY, KEY_CALLED -> operand(0).shown() + "[" + operand(1).shown() + "]";
      case STRING -> parts.isEmpty() ? "\"" + shortened(symbol) + "\"" : "\"…\"";
      case NUMBER, BOOLEAN -> symbol;
      case BUILT_IN -> operand(0).shown() + "?" + symbol;
      case FUNCTION_CALL -> operand(0).shown() + "(…)";
      case BRACKETS -> "(" + operand(0).shown() + ")";
      default -> "… " + symbol + " …";
    };
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
