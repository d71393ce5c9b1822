package io.etude.narrative.template;

import io.etude.EtudeException;
import io.etude.internal.Closest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The values of expressions. */
final class Expressions {

  /** FreeMarker keeps as many decimals of quotients and products. */
  private static final int DECIMALS = 12;

  private static final int MAX_DIGITS = 100;
  private static final int MAX_SCALE = 400;

  private final Host host;
  private final Budget budget;
  private final MacroRunner macros;
  private final BuiltIns builtIns;

  /** Runs a function that a template defines. */
  interface MacroRunner {
    Value call(Value.Macro function, List<Value> arguments);
  }

  Expressions(Host host, Budget budget, MacroRunner macros) {
    this.host = host;
    this.budget = budget;
    this.macros = macros;
    builtIns = new BuiltIns(this, host, budget);
  }

  /** The value; null if it is missing. */
  Value value(TemplateNode node, Scope scope) {
    try {
      budget.work(1);
      return evaluate(node, scope);
    } catch (TemplateFault e) {
      throw e.in(node.place(scope.file));
    } catch (EtudeException e) {
      throw TemplateFault.at(node.place(scope.file), e.problems().get(0), e);
    }
  }

  private Value evaluate(TemplateNode node, Scope scope) {
    return switch (node.kind()) {
      case NAME -> name(node.symbol(), scope);
      case FIELD, FIELD_CALLED -> field(node, scope);
      case KEY, KEY_CALLED -> element(node, scope);
      case STRING -> string(node, scope);
      case NUMBER -> number(new BigDecimal(node.symbol()));
      case BOOLEAN -> new Value.Truth(node.symbol().equals("true"));
      case ITEMS_LITERAL -> items(node, scope);
      case FIELDS_LITERAL -> fields(node, scope);
      case BRACKETS -> value(node.operand(0), scope);
      case PLUS -> plus(needed(node.operand(0), scope), needed(node.operand(1), scope));
      case ARITHMETIC -> arithmetic(node, scope);
      case SIGN -> sign(node, scope);
      case NOT -> new Value.Truth(!truth(node.operand(0), scope));
      case AND -> new Value.Truth(truth(node.operand(0), scope) && truth(node.operand(1), scope));
      case OR -> new Value.Truth(truth(node.operand(0), scope) || truth(node.operand(1), scope));
      case COMPARISON -> comparison(node, scope);
      case DEFAULT -> otherwise(node, scope);
      case EXISTS -> new Value.Truth(ifThere(node.operand(0), scope) != null);
      case FUNCTION_CALL -> call(node, scope);
      case BUILT_IN -> builtIns.value(node, scope, List.of());
      default -> throw TemplateFault.of(node.shown() + " can't stand here");
    };
  }

  private Value name(String name, Scope scope) {
    Value local = scope.local(name);
    return local == null ? host.values().get(name) : local;
  }

  private Value field(TemplateNode node, Scope scope) {
    Value owner = needed(node.operand(0), scope);
    if (owner instanceof Value.Fields fields) {
      return fields.get(node.parts().get(1).text());
    }
    throw wrong(node.operand(0), owner, "a mapping");
  }

  private Value element(TemplateNode node, Scope scope) {
    Value owner = needed(node.operand(0), scope);
    Value key = needed(node.operand(1), scope);
    if (key instanceof Value.Num number && owner instanceof Value.Items items) {
      int index = whole(number, node.operand(1));
      return index >= 0 && index < items.values().size() ? items.values().get(index) : null;
    } else if (key instanceof Value.Text text && owner instanceof Value.Fields fields) {
      return fields.get(text.text());
    } else if (key instanceof Value.Num number
        && (owner instanceof Value.Text || owner instanceof Value.Num)) {
      String text = text(node.operand(0), owner);
      int index = whole(number, node.operand(1));
      if (index < 0 || index >= text.length()) {
        throw TemplateFault.of("the text has no character " + index);
      }
      return new Value.Text(text.substring(index, index + 1));
    }
    throw key instanceof Value.Num
        ? wrong(node.operand(0), owner, "a list")
        : wrong(node.operand(0), owner, "a mapping");
  }

  /** A string literal: its text, with what is interpolated in it. */
  private Value string(TemplateNode node, Scope scope) {
    if (node.parts().isEmpty()) {
      budget.work(1 + node.symbol().length() / 64);
      return new Value.Text(node.symbol());
    }
    List<Value> pieces = new ArrayList<>();
    long length = 0;
    boolean markup = false;
    for (TemplateNode.Part part : node.parts()) {
      Value piece =
          part.node() == null
              ? new Value.Text(part.text())
              : printed(part.node().operand(0), needed(part.node().operand(0), scope));
      pieces.add(piece);
      markup |= piece instanceof Value.Markup;
      length += characters(piece);
      budget.text(length);
    }
    StringBuilder text = new StringBuilder((int) length);
    for (Value piece : pieces) {
      text.append(markup ? markdown(piece) : ((Value.Text) piece).text());
    }
    return markup ? markup(text.toString()) : new Value.Text(text.toString());
  }

  private static int characters(Value piece) {
    return piece instanceof Value.Markup markup
        ? markup.markdown().length()
        : ((Value.Text) piece).text().length();
  }

  private Value markup(String markdown) {
    budget.text(markdown.length());
    host.check(markdown);
    return new Value.Markup(markdown);
  }

  /** A text or Markdown as Markdown. */
  String markdown(Value printed) {
    if (printed instanceof Value.Markup markup) {
      return markup.markdown();
    }
    String text = ((Value.Text) printed).text();
    budget.text(text.length());
    return host.escape(text);
  }

  /** A value as it prints: a text or Markdown. */
  Value printed(TemplateNode node, Value value) {
    if (value instanceof Value.Text || value instanceof Value.Markup) {
      return value;
    } else if (value instanceof Value.Num number) {
      return new Value.Text(host.number(number.number()));
    }
    throw wrong(node, value, "something to print");
  }

  /** A value as plain text. */
  String text(TemplateNode node, Value value) {
    Value printed = printed(node, value);
    if (printed instanceof Value.Text text) {
      return text.text();
    }
    throw wrong(node, value, "a text");
  }

  private Value items(TemplateNode node, Scope scope) {
    budget.list(node.parts().size());
    List<Value> values = new ArrayList<>();
    for (TemplateNode item : node.operands("item value")) {
      values.add(needed(item, scope));
    }
    return new Value.Items(values);
  }

  private Value fields(TemplateNode node, Scope scope) {
    budget.list(node.parts().size());
    List<TemplateNode> keys = node.operands("item key");
    List<TemplateNode> values = node.operands("item value");
    Value.Fields fields = new Value.Fields();
    for (int i = 0; i < keys.size(); i++) {
      fields.put(text(keys.get(i), needed(keys.get(i), scope)), needed(values.get(i), scope));
    }
    return fields;
  }

  /** The sum of numbers; texts, lists or mappings joined. */
  Value plus(Value left, Value right) {
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return number(a.number().add(b.number()));
    } else if (left instanceof Value.Items a && right instanceof Value.Items b) {
      budget.list((long) a.values().size() + b.values().size());
      List<Value> joined = new ArrayList<>(a.values());
      joined.addAll(b.values());
      return new Value.Items(joined);
    } else if (left instanceof Value.Fields a && right instanceof Value.Fields b) {
      budget.list((long) a.size() + b.size());
      Value.Fields joined = new Value.Fields();
      a.keys().forEach(key -> joined.put(key, a.get(key)));
      b.keys().forEach(key -> joined.put(key, b.get(key)));
      return joined;
    }
    Value first = printed(null, left);
    Value second = printed(null, right);
    if (first instanceof Value.Text a && second instanceof Value.Text b) {
      budget.text((long) a.text().length() + b.text().length());
      return new Value.Text(a.text() + b.text());
    }
    budget.text((long) characters(first) + characters(second));
    return markup(markdown(first) + markdown(second));
  }

  private Value arithmetic(TemplateNode node, Scope scope) {
    BigDecimal left = decimal(node.operand(0), scope);
    return number(reckon(node.symbol(), left, decimal(node.operand(1), scope)));
  }

  /** The result of {@code -}, {@code *}, {@code /} or {@code %}. */
  static BigDecimal reckon(String sign, BigDecimal left, BigDecimal right) {
    switch (sign) {
      case "-":
        return left.subtract(right);
      case "*":
        BigDecimal product = left.multiply(right);
        return product.scale() > DECIMALS
            ? product.setScale(DECIMALS, RoundingMode.HALF_UP)
            : product;
      case "/":
        if (right.signum() == 0) {
          throw TemplateFault.of("a number is divided by 0");
        }
        int scale = Math.max(DECIMALS, Math.max(left.scale(), right.scale()));
        return left.divide(right, scale, RoundingMode.HALF_UP);
      default:
        if (right.longValue() == 0) {
          throw TemplateFault.of("a number is divided by 0");
        }
        return BigDecimal.valueOf(left.longValue() % right.longValue());
    }
  }

  /** A number, unless it has more digits than any has. */
  static Value number(BigDecimal number) {
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_SCALE) {
      throw TemplateFault.of("a number has more than " + MAX_DIGITS + " digits");
    }
    return new Value.Num(number);
  }

  private Value sign(TemplateNode node, Scope scope) {
    BigDecimal number = decimal(node.operand(0), scope);
    return new Value.Num(node.symbol().startsWith("-") ? number.negate() : number);
  }

  private Value comparison(TemplateNode node, Scope scope) {
    Value left = needed(node.operand(0), scope);
    Value right = needed(node.operand(1), scope);
    return new Value.Truth(
        switch (node.symbol()) {
          case "==", "=" -> same(left, right);
          case "!=" -> !same(left, right);
          case "gt", ">", "&gt;", "\\gt" -> compare(left, right) > 0;
          case "gte", ">=", "&gt;=", "\\gte" -> compare(left, right) >= 0;
          case "lt", "<", "&lt;", "\\lt" -> compare(left, right) < 0;
          case "lte", "<=", "&lt;=", "\\lte" -> compare(left, right) <= 0;
          default -> throw TemplateFault.of("the sign " + node.symbol() + " is not known");
        });
  }

  /** Whether two values of the same kind are equal. */
  boolean same(Value left, Value right) {
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return a.number().compareTo(b.number()) == 0;
    } else if (left instanceof Value.Text a && right instanceof Value.Text b) {
      budget.work(1 + Math.min(a.text().length(), b.text().length()) / 64);
      return a.text().equals(b.text());
    } else if (left instanceof Value.Truth a && right instanceof Value.Truth b) {
      return a.value() == b.value();
    }
    throw TemplateFault.of("can't compare " + left.noun() + " to " + right.noun());
  }

  private static int compare(Value left, Value right) {
    if (left instanceof Value.Num a && right instanceof Value.Num b) {
      return a.number().compareTo(b.number());
    }
    throw TemplateFault.of(
        "only numbers are larger or smaller, not " + left.noun() + " and " + right.noun());
  }

  private Value otherwise(TemplateNode node, Scope scope) {
    Value there = ifThere(node.operand(0), scope);
    if (there != null) {
      return there;
    }
    return node.operand(1) == null ? new Value.Text("") : value(node.operand(1), scope);
  }

  /** The value or null; in brackets, a part of the way to it may be missing too. */
  Value ifThere(TemplateNode node, Scope scope) {
    try {
      return value(node, scope);
    } catch (TemplateFault e) {
      if (node.kind() == Kind.BRACKETS && e.isMissing()) {
        return null;
      }
      throw e;
    }
  }

  private Value call(TemplateNode node, Scope scope) {
    TemplateNode callee = node.operand(0);
    List<TemplateNode> given = node.operands("argument value");
    if (callee.kind() == Kind.BUILT_IN) {
      return builtIns.value(callee, scope, given);
    }
    Value function = value(callee, scope);
    if (function == null && callee.kind() == Kind.NAME) {
      throw noFunction(callee, scope).in(callee.place(scope.file));
    }
    function = needed(callee, scope);
    List<Value> arguments = new ArrayList<>();
    for (TemplateNode argument : given) {
      arguments.add(needed(argument, scope));
    }
    return call(callee, function, arguments);
  }

  Value call(TemplateNode node, Value function, List<Value> arguments) {
    if (function instanceof Value.Function ours) {
      return ours.body().call(arguments);
    } else if (function instanceof Value.Macro macro) {
      return macros.call(macro, arguments);
    }
    throw wrong(node, function, "a function");
  }

  /** The value, which must be there. */
  Value needed(TemplateNode node, Scope scope) {
    Value value = value(node, scope);
    if (value == null) {
      throw missing(node, scope).in(node.place(scope.file));
    }
    return value;
  }

  /** What to say of an expression that has no value. */
  private TemplateFault missing(TemplateNode node, Scope scope) {
    String shown = node.shown();
    if (node.kind() == Kind.FIELD && shown.endsWith(".share")) {
      String row = shown.substring(0, shown.lastIndexOf('.'));
      return TemplateFault.missing(
          "\"" + shown + "\" is a share that is not published; ask has(" + row + ".ref) first");
    }
    if (node.kind() == Kind.NAME && isQuestion(shown)) {
      return TemplateFault.missing(
          "\""
              + shown
              + "\" is a question; figures are named in quotation marks, such as \""
              + shown
              + ".ROW\"");
    }
    if (node.kind() == Kind.FIELD && value(node.operand(0), scope) instanceof Value.Fields fields) {
      String field = shown.substring(shown.lastIndexOf('.') + 1);
      return TemplateFault.missing(
          node.operand(0).shown()
              + " has no \""
              + field
              + "\""
              + Closest.hint(field, List.copyOf(fields.keys())));
    }
    List<String> known = scope.names();
    known.addAll(host.values().keys());
    return TemplateFault.missing(
        "\"" + shown + "\" is nothing that the template knows" + Closest.match(shown, known));
  }

  /** What to say of a call of nothing. */
  private TemplateFault noFunction(TemplateNode called, Scope scope) {
    Value.Fields values = host.values();
    List<String> functions = new ArrayList<>(scope.names());
    values.keys().stream()
        .filter(key -> values.get(key) instanceof Value.Function)
        .forEach(functions::add);
    String near = Closest.match(called.shown(), functions);
    return TemplateFault.missing(
        "there is no function \""
            + called.shown()
            + "\""
            + (near.isEmpty() ? "; there are: " + String.join(", ", functions) : near));
  }

  private boolean isQuestion(String name) {
    return host.values().get("questions") instanceof Value.Items questions
        && questions.values().stream()
            .anyMatch(
                question ->
                    question instanceof Value.Fields fields
                        && fields.get("id") instanceof Value.Text id
                        && id.text().equals(name));
  }

  boolean truth(TemplateNode node, Scope scope) {
    Value value = needed(node, scope);
    if (value instanceof Value.Truth truth) {
      return truth.value();
    }
    throw wrong(node, value, "a truth value").in(node.place(scope.file));
  }

  BigDecimal decimal(TemplateNode node, Scope scope) {
    Value value = needed(node, scope);
    if (value instanceof Value.Num number) {
      return number.number();
    }
    throw wrong(node, value, "a number").in(node.place(scope.file));
  }

  /** What an operand is, which has to be a whole number. */
  int whole(TemplateNode node, Scope scope) {
    return whole(new Value.Num(decimal(node, scope)), node);
  }

  /** A number as a place in a list or text. */
  private static int whole(Value.Num number, TemplateNode node) {
    if (number.number().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw TemplateFault.of(node.shown() + " is too large a number");
    }
    return number.number().intValue();
  }

  /** Says that a value is of another kind than is wanted. */
  static TemplateFault wrong(TemplateNode node, Value value, String wanted) {
    String shown = node == null ? "a part" : "\"" + node.shown() + "\"";
    String how =
        value instanceof Value.Truth && List.of("a text", "something to print").contains(wanted)
            ? "; print it with ?then(\"yes\", \"no\")"
            : "";
    return TemplateFault.of(shown + " is " + value.noun() + ", not " + wanted + how);
  }
}
