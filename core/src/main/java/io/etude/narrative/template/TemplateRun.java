package io.etude.narrative.template;

import io.etude.EtudeException;
import io.etude.Limits;
import io.etude.Place;
import io.etude.internal.BoundedCache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a template within its limits, in the thread of the caller. One value serves one run.
 *
 * <p>Faults are {@link TemplateFault}s that begin with file and line.
 */
public final class TemplateRun {

  /** How a directive ends, for what encloses it. */
  enum End {
    DONE,
    BREAK,
    CONTINUE,
    RETURN
  }

  private final Host host;
  private final Budget budget;
  private final Expressions expressions;
  private final Loops loops;
  private final BoundedCache<Host.Source, TemplateNode> known;
  private final Map<String, TemplateNode> parsed = new HashMap<>();
  private final Map<String, Value.Fields> imported = new HashMap<>();
  private final Output out = new Output();
  private int silent;

  /**
   * A run that begins now.
   *
   * @param known templates that other runs have parsed, which this one adds to
   */
  public TemplateRun(Host host, Limits limits, BoundedCache<Host.Source, TemplateNode> known) {
    this.host = host;
    this.known = known;
    budget = new Budget(limits);
    expressions = new Expressions(host, budget, this::call);
    loops = new Loops(this, expressions, budget);
  }

  /**
   * What the template of that name writes, with all that is wrong in it as far as the run can go on
   * after it.
   */
  public Written run(String name) {
    try {
      write(name);
    } catch (TemplateFault e) {
      out.end(e);
    }
    return out.written();
  }

  private void write(String name) {
    try {
      Host.Source source = host.load(name);
      TemplateNode root = parsed(source);
      Value.Fields home = new Value.Fields();
      define(root, source.name(), home);
      run(root, Scope.of(source.name(), home));
    } catch (TemplateFault e) {
      throw e.in(Place.of(name));
    } catch (StackOverflowError e) {
      throw TemplateFault.at(
          Place.of(name), "macros, functions or expressions nest without end, or too deeply", e);
    }
  }

  private TemplateNode parsed(Host.Source source) {
    return parsed.computeIfAbsent(
        source.name(),
        name -> known.get(source, s -> TemplateParser.parse(s.name(), s.text(), budget)));
  }

  /** A template's macros can be called before the line that they stand in. */
  private static void define(TemplateNode node, String file, Value.Fields home) {
    if (node.kind() == Kind.MACRO) {
      home.put(node.text("assignment target"), new Value.Macro(node, file, home));
    }
    node.children().forEach(child -> define(child, file, home));
  }

  End run(TemplateNode node, Scope scope) {
    Place place = node.place(scope.file);
    try {
      budget.work(1);
      return execute(node, scope);
    } catch (TemplateFault e) {
      return after(e.in(place), node);
    } catch (EtudeException e) {
      return after(TemplateFault.at(place, e.problems().get(0), e), node);
    }
  }

  /**
   * Goes on after a fault, so that the author learns of the next ones too; but not where what
   * follows needs what failed, such as a value that was to be assigned.
   */
  private End after(TemplateFault fault, TemplateNode node) {
    boolean goesOn =
        switch (node.kind()) {
          case INTERPOLATION, IF, CONDITION, LIST, LIST_OR_ELSE, SWITCH, CALL -> true;
          default -> false;
        };
    if (fault.isLast() || silent > 0) {
      throw fault;
    } else if (!goesOn) {
      throw fault.last();
    }
    out.add(fault);
    return End.DONE;
  }

  private End execute(TemplateNode node, Scope scope) {
    switch (node.kind()) {
      case MIXED, LIST_ELSE, CASE, ON, ASSIGNMENTS:
        return all(node.children(), scope);
      case TEXT:
        write(node.text("content"), scope, node);
        return End.DONE;
      case COMMENT, TRIM:
        return End.DONE;
      case INTERPOLATION:
        TemplateNode shown = node.operand(0);
        Value value = expressions.needed(shown, scope);
        write(expressions.markdown(expressions.printed(shown, value)), scope, node);
        return End.DONE;
      case IF:
        return branch(node.children(), scope);
      case CONDITION: // alone, without else
        return branch(List.of(node), scope);
      case LIST_OR_ELSE:
        return loops.listed(node.children().get(0), scope, node.children().get(1));
      case LIST:
        return loops.listed(node, scope, null);
      case ITEMS:
        return loops.items(node, scope);
      case SEP:
        Scope loop = scope.inLoop();
        return loop != null && loop.loop.hasNext ? all(node.children(), scope) : End.DONE;
      case BREAK:
        return End.BREAK;
      case CONTINUE:
        return End.CONTINUE;
      case SWITCH:
        return choice(node, scope);
      case ASSIGNMENT:
        assign(node, scope);
        return End.DONE;
      case MACRO:
        String name = node.text("assignment target");
        scope.home.put(name, new Value.Macro(node, scope.file, scope.home));
        return End.DONE;
      case CALL:
        return macro(node, scope);
      case NESTED:
        return nested(node, scope);
      case RETURN:
        return returned(node, scope);
      case INCLUDE:
        return include(node, scope);
      case IMPORT:
        imported(node, scope);
        return End.DONE;
      case STOP:
        throw TemplateFault.ends("stops here" + reason(node, scope));
      default:
        throw TemplateFault.of(node.shown() + " can't stand here");
    }
  }

  End all(List<TemplateNode> nodes, Scope scope) {
    for (TemplateNode node : nodes) {
      End end = run(node, scope);
      if (end != End.DONE) {
        return end;
      }
    }
    return End.DONE;
  }

  private void write(String markdown, Scope scope, TemplateNode node) {
    budget.output(out.length(), markdown.length());
    if (silent == 0) {
      out.write(markdown, scope.file, node);
    }
  }

  private String reason(TemplateNode node, Scope scope) {
    TemplateNode reason = node.operand(0);
    return reason == null ? "" : ": " + expressions.text(reason, expressions.needed(reason, scope));
  }

  private End branch(List<TemplateNode> branches, Scope scope) {
    for (TemplateNode branch : branches) {
      TemplateNode condition = branch.operand(0);
      if (condition == null || expressions.truth(condition, scope)) {
        return all(branch.children(), scope);
      }
    }
    return End.DONE;
  }

  private End choice(TemplateNode node, Scope scope) {
    Value value = expressions.needed(node.operand(0), scope);
    boolean on = node.children().stream().anyMatch(branch -> branch.kind() == Kind.ON);
    TemplateNode standard = null;
    boolean found = false;
    for (TemplateNode branch : node.children()) {
      List<TemplateNode> conditions = branch.operands("condition");
      if (branch.kind() == Kind.CASE && conditions.isEmpty()) {
        standard = branch;
      } else if (branch.kind() != Kind.CASE && branch.kind() != Kind.ON) {
        continue;
      }
      if (found || holds(conditions, value, scope)) {
        found = true;
        End end = run(branch, scope);
        if (on || end != End.DONE) {
          return afterBranch(end, on);
        }
      }
    }
    return found || standard == null ? End.DONE : afterBranch(run(standard, scope), on);
  }

  /**
   * A break or a continue ends a {@code case}, as in FreeMarker, but goes on to what holds an
   * {@code on}.
   */
  private static End afterBranch(End end, boolean on) {
    return !on && (end == End.BREAK || end == End.CONTINUE) ? End.DONE : end;
  }

  private boolean holds(List<TemplateNode> conditions, Value value, Scope scope) {
    for (TemplateNode condition : conditions) {
      if (expressions.same(value, expressions.needed(condition, scope))) {
        return true;
      }
    }
    return false;
  }

  private void assign(TemplateNode node, Scope scope) {
    String name = node.text("assignment target");
    boolean local = node.symbol().equals("#local");
    Scope body = scope.body();
    if (local && body == null) {
      throw TemplateFault.of("<#local> stands in macros and functions only");
    }
    String sign = node.text("assignment operator");
    Value value;
    if (sign.equals("=")) {
      value = expressions.needed(node.operand(2), scope);
    } else {
      Value before = local ? body.locals.get(name) : scope.home.get(name);
      if (before == null) {
        throw TemplateFault.of("\"" + name + "\" has no value yet to change by " + sign);
      }
      value = changed(node, sign, before, scope);
    }
    if (local) {
      body.locals.put(name, value);
    } else {
      scope.home.put(name, value);
    }
  }

  private Value changed(TemplateNode node, String sign, Value before, Scope scope) {
    if (sign.equals("+=")) {
      return expressions.plus(before, expressions.needed(node.operand(2), scope));
    }
    if (!(before instanceof Value.Num number)) {
      throw TemplateFault.of("only a number can be changed by " + sign + ", not " + before.noun());
    }
    return switch (sign) {
      case "++" -> Expressions.number(number.number().add(BigDecimal.ONE));
      case "--" -> Expressions.number(number.number().subtract(BigDecimal.ONE));
      default ->
          Expressions.number(
              Expressions.reckon(
                  sign.substring(0, 1),
                  number.number(),
                  expressions.decimal(node.operand(2), scope)));
    };
  }

  private End macro(TemplateNode node, Scope scope) {
    TemplateNode callee = node.operand(0);
    Value value = expressions.needed(callee, scope);
    if (!(value instanceof Value.Macro macro) || isFunction(macro)) {
      throw Expressions.wrong(callee, value, "a macro");
    }
    List<String> names = node.texts("argument name");
    List<Value> values = new ArrayList<>();
    for (TemplateNode argument : node.operands("argument value")) {
      values.add(expressions.needed(argument, scope));
    }
    Scope body = Scope.of(macro, new Scope.Call(node, scope));
    MacroArguments.bind(macro.node(), names, values, body, expressions, budget);
    enter(macro, body);
    return End.DONE;
  }

  private void enter(Value.Macro macro, Scope body) {
    budget.enter();
    try {
      all(macro.node().children(), body);
    } finally {
      budget.leave();
    }
  }

  private static boolean isFunction(Value.Macro macro) {
    return macro.node().symbol().equals("#function");
  }

  private Value call(Value.Macro macro, List<Value> arguments) {
    if (!isFunction(macro)) {
      throw TemplateFault.of("a macro is called as <@name …/>, a function as name(…)");
    }
    Scope body = Scope.of(macro, null);
    MacroArguments.bind(macro.node(), List.of(), arguments, body, expressions, budget);
    silent++;
    try {
      enter(macro, body);
    } finally {
      silent--;
    }
    return body.returned;
  }

  private End nested(TemplateNode node, Scope scope) {
    Scope body = scope.body();
    if (body == null || body.call == null) {
      throw TemplateFault.of("<#nested> stands in macros only");
    }
    List<String> names = body.call.node().texts("target loop variable");
    List<TemplateNode> passed = node.operands("passed value");
    Scope inner = body.call.caller().inner();
    for (int i = 0; i < names.size() && i < passed.size(); i++) {
      inner.locals.put(names.get(i), expressions.needed(passed.get(i), scope));
    }
    budget.enter();
    try {
      End end = all(body.call.node().children(), inner);
      return end == End.RETURN ? End.DONE : end;
    } finally {
      budget.leave();
    }
  }

  private End returned(TemplateNode node, Scope scope) {
    Scope body = scope.body();
    if (body != null && node.operand(0) != null) {
      body.returned = expressions.needed(node.operand(0), scope);
    }
    return End.RETURN;
  }

  private String named(TemplateNode node, Scope scope) {
    TemplateNode name = node.operands("template name").get(0);
    return host.resolve(scope.file, expressions.text(name, expressions.needed(name, scope)));
  }

  private End include(TemplateNode node, Scope scope) {
    String name = named(node, scope);
    budget.enter();
    Host.Source source = load(name);
    TemplateNode root = parsed(source);
    define(root, source.name(), scope.home);
    End end = run(root, scope.included(source.name()));
    budget.leave();
    return end;
  }

  private Host.Source load(String name) {
    return parsed.containsKey(name) ? new Host.Source(name, "") : host.load(name);
  }

  private void imported(TemplateNode node, Scope scope) {
    String name = named(node, scope);
    Value.Fields home = imported.get(name);
    if (home == null) {
      home = new Value.Fields();
      imported.put(name, home);
      budget.enter();
      Host.Source source = load(name);
      TemplateNode root = parsed(source);
      define(root, source.name(), home);
      silent++;
      try {
        run(root, Scope.of(source.name(), home));
      } finally {
        silent--;
        budget.leave();
      }
    }
    scope.home.put(node.text("namespace"), home);
  }
}
