package io.etude.narrative.template;

import io.etude.internal.Closest;
import io.etude.internal.Counted;
import java.util.ArrayList;
import java.util.List;

/** Gives the parameters of a macro or function their values. */
final class MacroArguments {

  private MacroArguments() {}

  /**
   * Puts the values into the names that the macro's body sees.
   *
   * @param names the names that the call gives its values; empty if it gives them by their order
   */
  static void bind(
      TemplateNode macro,
      List<String> names,
      List<Value> values,
      Scope body,
      Expressions expressions,
      Budget budget) {
    List<String> parameters = macro.texts("parameter name");
    String rest = macro.text("catch-all parameter name");
    budget.list(values.size());
    if (names.isEmpty()) {
      byOrder(macro, parameters, rest, values, body);
    } else {
      byName(macro, parameters, rest, names, values, body);
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!body.locals.containsKey(parameters.get(i))) {
        TemplateNode standard = macro.operand(2 + 2 * i);
        if (standard == null) {
          throw TemplateFault.of(
              called(macro) + " is called without its \"" + parameters.get(i) + "\"");
        }
        body.locals.put(parameters.get(i), expressions.needed(standard, body));
      }
    }
  }

  private static String called(TemplateNode macro) {
    return "\"" + macro.text("assignment target") + "\"";
  }

  private static void byOrder(
      TemplateNode macro, List<String> parameters, String rest, List<Value> values, Scope body) {
    if (values.size() > parameters.size() && rest == null) {
      throw TemplateFault.of(
          called(macro)
              + " takes "
              + Counted.of(parameters.size(), "value")
              + ", not "
              + values.size());
    }
    int given = Math.min(values.size(), parameters.size());
    for (int i = 0; i < given; i++) {
      body.locals.put(parameters.get(i), values.get(i));
    }
    if (rest != null) {
      body.locals.put(rest, new Value.Items(new ArrayList<>(values.subList(given, values.size()))));
    }
  }

  private static void byName(
      TemplateNode macro,
      List<String> parameters,
      String rest,
      List<String> names,
      List<Value> values,
      Scope body) {
    Value.Fields others = new Value.Fields();
    for (int i = 0; i < names.size(); i++) {
      if (parameters.contains(names.get(i))) {
        body.locals.put(names.get(i), values.get(i));
      } else if (rest != null) {
        others.put(names.get(i), values.get(i));
      } else {
        throw TemplateFault.of(
            called(macro)
                + " has no \""
                + names.get(i)
                + "\""
                + Closest.match(names.get(i), parameters));
      }
    }
    if (rest != null) {
      body.locals.put(rest, others);
    }
  }
}
