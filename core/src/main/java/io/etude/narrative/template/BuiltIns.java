package io.etude.narrative.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The built-ins of templates, {@code value?name}: the listed ones and no others. */
final class BuiltIns {

  /** All that are allowed. */
  static final Set<String> NAMES =
      Set.of(
          "abs",
          "cap_first",
          "ceiling",
          "contains",
          "counter",
          "ends_with",
          "exists",
          "filter",
          "first",
          "floor",
          "has_content",
          "has_next",
          "index",
          "int",
          "is_even_item",
          "is_first",
          "is_last",
          "is_odd_item",
          "item_parity",
          "keys",
          "last",
          "length",
          "lower_case",
          "map",
          "max",
          "min",
          "reverse",
          "round",
          "seq_contains",
          "seq_index_of",
          "size",
          "sort",
          "sort_by",
          "starts_with",
          "substring",
          "switch",
          "then",
          "trim",
          "uncap_first",
          "upper_case",
          "values");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Expressions expressions;
  private final Host host;
  private final Budget budget;

  BuiltIns(Expressions expressions, Host host, Budget budget) {
    this.expressions = expressions;
    this.host = host;
    this.budget = budget;
  }

  /**
   * The value.
   *
   * @param node the built-in
   * @param called what it is called with, if it is
   */
  Value value(TemplateNode node, Scope scope, List<TemplateNode> called) {
    TemplateNode target = node.operand(0);
    List<TemplateNode> own = node.operands("argument value");
    List<TemplateNode> arguments = own.isEmpty() ? called : own;
    return switch (node.symbol()) {
      case "exists" -> new Value.Truth(expressions.ifThere(target, scope) != null);
      case "has_content" -> new Value.Truth(hasContent(expressions.ifThere(target, scope)));
      case "then" ->
          expressions.needed(arguments.get(expressions.truth(target, scope) ? 0 : 1), scope);
      case "switch" -> switched(target, arguments, scope);
      case "index",
          "counter",
          "has_next",
          "is_first",
          "is_last",
          "is_odd_item",
          "is_even_item",
          "item_parity" ->
          ofLoop(node.symbol(), scope.loop(target.symbol()));
      case "abs", "ceiling", "floor", "int", "round" ->
          new Value.Num(rounded(node.symbol(), expressions.decimal(target, scope)));
      case "filter", "map" -> overItems(node.symbol(), target, one(node, arguments), scope);
      case "keys",
          "values",
          "size",
          "first",
          "last",
          "reverse",
          "sort",
          "sort_by",
          "min",
          "max",
          "seq_contains",
          "seq_index_of" ->
          ofList(node, arguments, scope);
      default -> ofText(node, arguments, scope);
    };
  }

  private static TemplateNode one(TemplateNode node, List<TemplateNode> arguments) {
    if (arguments.size() != 1) {
      throw TemplateFault.of("?" + node.symbol() + " takes one value, not " + arguments.size());
    }
    return arguments.get(0);
  }

  private static boolean hasContent(Value value) {
    if (value instanceof Value.Text text) {
      return !text.text().isEmpty();
    } else if (value instanceof Value.Markup markup) {
      return !markup.markdown().isEmpty();
    } else if (value instanceof Value.Items items) {
      return !items.values().isEmpty();
    } else if (value instanceof Value.Fields fields) {
      return fields.size() > 0;
    }
    return value != null;
  }

  private Value switched(TemplateNode target, List<TemplateNode> cases, Scope scope) {
    Value value = expressions.needed(target, scope);
    for (int i = 0; i + 1 < cases.size(); i += 2) {
      if (expressions.same(value, expressions.needed(cases.get(i), scope))) {
        return expressions.needed(cases.get(i + 1), scope);
      }
    }
    if (cases.size() % 2 == 0) {
      throw TemplateFault.of("?switch has no case for the value, and no value for all others");
    }
    return expressions.needed(cases.get(cases.size() - 1), scope);
  }

  private static Value ofLoop(String name, Scope.Loop loop) {
    return switch (name) {
      case "index" -> new Value.Num(BigDecimal.valueOf(loop.index));
      case "counter" -> new Value.Num(BigDecimal.valueOf(loop.index + 1L));
      case "has_next" -> new Value.Truth(loop.hasNext);
      case "is_first" -> new Value.Truth(loop.index == 0);
      case "is_last" -> new Value.Truth(!loop.hasNext);
      case "is_odd_item" -> new Value.Truth(loop.index % 2 == 0);
      case "is_even_item" -> new Value.Truth(loop.index % 2 == 1);
      default -> new Value.Text(loop.index % 2 == 0 ? "odd" : "even");
    };
  }

  private static BigDecimal rounded(String name, BigDecimal number) {
    return switch (name) {
      case "abs" -> number.abs();
      case "ceiling" -> number.setScale(0, RoundingMode.CEILING);
      case "floor" -> number.setScale(0, RoundingMode.FLOOR);
      case "int" -> number.setScale(0, RoundingMode.DOWN);
      default -> number.add(HALF).setScale(0, RoundingMode.FLOOR);
    };
  }

  private Value overItems(String name, TemplateNode target, TemplateNode rule, Scope scope) {
    List<Value> made = new ArrayList<>();
    for (Value item : items(target, scope)) {
      budget.list(1);
      Value result = applied(rule, item, scope);
      if (name.equals("map")) {
        made.add(result);
      } else if (!(result instanceof Value.Truth truth)) {
        throw Expressions.wrong(rule, result, "a truth value");
      } else if (truth.value()) {
        made.add(item);
      }
    }
    return new Value.Items(made);
  }

  private Value applied(TemplateNode rule, Value item, Scope scope) {
    if (rule.kind() != Kind.LAMBDA) {
      return expressions.call(rule, expressions.needed(rule, scope), List.of(item));
    }
    List<TemplateNode> names = rule.operands("argument name");
    if (names.size() != 1) {
      throw TemplateFault.of("a rule for the items of a list has one name: x -> …");
    }
    Scope inner = scope.inner();
    inner.locals.put(names.get(0).symbol(), item);
    return expressions.needed(rule.operand(rule.parts().size() - 1), inner);
  }

  private List<Value> items(TemplateNode target, Scope scope) {
    Value value = expressions.needed(target, scope);
    if (value instanceof Value.Items items) {
      return items.values();
    }
    throw Expressions.wrong(target, value, "a list");
  }

  private Value ofList(TemplateNode node, List<TemplateNode> arguments, Scope scope) {
    TemplateNode target = node.operand(0);
    Value value = expressions.needed(target, scope);
    if (value instanceof Value.Fields fields) {
      return ofFields(node, fields);
    }
    List<Value> items = items(target, scope);
    budget.work(items.size());
    return switch (node.symbol()) {
      case "size" -> new Value.Num(BigDecimal.valueOf(items.size()));
      case "first" -> items.isEmpty() ? null : items.get(0);
      case "last" -> items.isEmpty() ? null : items.get(items.size() - 1);
      case "reverse" -> reversed(items);
      case "sort" -> sorted(items, List.of());
      case "sort_by" -> sorted(items, names(one(node, arguments), scope));
      case "min" -> extreme(items, -1);
      case "max" -> extreme(items, 1);
      case "seq_contains" ->
          new Value.Truth(indexOf(items, expressions.needed(one(node, arguments), scope)) >= 0);
      case "seq_index_of" ->
          new Value.Num(
              BigDecimal.valueOf(indexOf(items, expressions.needed(one(node, arguments), scope))));
      default -> throw Expressions.wrong(target, value, "a mapping");
    };
  }

  private Value ofFields(TemplateNode node, Value.Fields fields) {
    budget.list(fields.size());
    return switch (node.symbol()) {
      case "size" -> new Value.Num(BigDecimal.valueOf(fields.size()));
      case "keys" ->
          new Value.Items(new ArrayList<>(fields.keys().stream().map(Value.Text::new).toList()));
      case "values" ->
          new Value.Items(new ArrayList<>(fields.keys().stream().map(fields::get).toList()));
      default -> throw Expressions.wrong(node.operand(0), fields, "a list");
    };
  }

  private Value reversed(List<Value> items) {
    budget.list(items.size());
    List<Value> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return new Value.Items(reversed);
  }

  private List<String> names(TemplateNode node, Scope scope) {
    Value value = expressions.needed(node, scope);
    if (value instanceof Value.Items items) {
      return items.values().stream().map(name -> expressions.text(node, name)).toList();
    }
    return List.of(expressions.text(node, value));
  }

  private Value sorted(List<Value> items, List<String> names) {
    budget.list(items.size());
    List<Value> sorted = new ArrayList<>(items);
    Collator collator = Collator.getInstance(host.language());
    Comparator<Value> order = (a, b) -> order(keyOf(a, names), keyOf(b, names), collator);
    sorted.sort(order);
    return new Value.Items(sorted);
  }

  private static Value keyOf(Value item, List<String> names) {
    Value key = item;
    for (String name : names) {
      key = key instanceof Value.Fields fields ? fields.get(name) : null;
      if (key == null) {
        throw TemplateFault.of("an item of the list has no \"" + name + "\" to sort by");
      }
    }
    return key;
  }

  private int order(Value a, Value b, Collator collator) {
    if (a instanceof Value.Num first && b instanceof Value.Num second) {
      budget.work(1);
      return first.number().compareTo(second.number());
    } else if (a instanceof Value.Text first && b instanceof Value.Text second) {
      budget.work(1 + Math.min(first.text().length(), second.text().length()));
      return collator.compare(first.text(), second.text());
    } else if (a instanceof Value.Truth first && b instanceof Value.Truth second) {
      budget.work(1);
      return Boolean.compare(first.value(), second.value());
    }
    throw TemplateFault.of("a list is sorted by texts or by numbers, not by " + a.noun());
  }

  private static Value extreme(List<Value> items, int sign) {
    Value.Num found = null;
    for (Value item : items) {
      if (!(item instanceof Value.Num number)) {
        throw TemplateFault.of("the largest and the smallest are of numbers, not " + item.noun());
      }
      if (found == null || number.number().compareTo(found.number()) * sign > 0) {
        found = number;
      }
    }
    return found;
  }

  /** Lists and mappings are never the same, as FreeMarker has it. */
  private int indexOf(List<Value> items, Value sought) {
    boolean single = !(sought instanceof Value.Items || sought instanceof Value.Fields);
    for (int i = 0; single && i < items.size(); i++) {
      if (items.get(i).getClass() == sought.getClass() && expressions.same(items.get(i), sought)) {
        return i;
      }
    }
    return -1;
  }

  private Value ofText(TemplateNode node, List<TemplateNode> arguments, Scope scope) {
    TemplateNode target = node.operand(0);
    Value value = expressions.needed(target, scope);
    if (value instanceof Value.Markup) {
      throw ofMarkup(node.symbol(), target);
    }
    String text = expressions.text(target, value);
    budget.text(text.length());
    return switch (node.symbol()) {
      case "length" -> new Value.Num(BigDecimal.valueOf(text.length()));
      case "trim" -> new Value.Text(text.trim());
      case "upper_case" -> new Value.Text(text.toUpperCase(host.language()));
      case "lower_case" -> new Value.Text(text.toLowerCase(host.language()));
      case "cap_first" -> new Value.Text(first(text, true));
      case "uncap_first" -> new Value.Text(first(text, false));
      case "contains" -> new Value.Truth(contains(text, argument(node, arguments, scope)));
      case "starts_with" -> new Value.Truth(text.startsWith(argument(node, arguments, scope)));
      case "ends_with" -> new Value.Truth(text.endsWith(argument(node, arguments, scope)));
      case "substring" -> substring(text, arguments, scope);
      default -> throw TemplateFault.of("?" + node.symbol() + " is not allowed in templates");
    };
  }

  /** A figure is printed as it is; its words with a capital letter have a function of their own. */
  private static TemplateFault ofMarkup(String name, TemplateNode target) {
    String shown = target.shown();
    boolean areWords = name.equals("cap_first") && shown.startsWith("words(");
    return TemplateFault.of(
        "\""
            + shown
            + "\" is a figure or another piece of Markdown, not a text that ?"
            + name
            + " could read; "
            + (areWords
                ? "words with a capital letter are ${W" + shown.substring(1) + "}"
                : "it is printed as it is"));
  }

  /** Looking for a part can take as many steps as the product of both lengths. */
  private boolean contains(String text, String part) {
    budget.work((long) text.length() * part.length() / 64);
    return text.contains(part);
  }

  private String argument(TemplateNode node, List<TemplateNode> arguments, Scope scope) {
    TemplateNode argument = one(node, arguments);
    Value value = expressions.needed(argument, scope);
    if (value instanceof Value.Text text) {
      return text.text();
    }
    throw Expressions.wrong(argument, value, "a text");
  }

  /** The first letter after blanks as a capital or a small one. */
  private String first(String text, boolean capital) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    String letter = text.substring(at, at + 1);
    String changed =
        capital ? letter.toUpperCase(host.language()) : letter.toLowerCase(host.language());
    return text.substring(0, at) + changed + text.substring(at + 1);
  }

  private Value substring(String text, List<TemplateNode> arguments, Scope scope) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw TemplateFault.of("?substring takes one or two places, not " + arguments.size());
    }
    int from = expressions.whole(arguments.get(0), scope);
    int to = arguments.size() == 1 ? text.length() : expressions.whole(arguments.get(1), scope);
    if (from < 0 || to < from || to > text.length()) {
      throw TemplateFault.of(
          "a text of " + text.length() + " characters has no part from " + from + " to " + to);
    }
    return new Value.Text(text.substring(from, to));
  }
}
