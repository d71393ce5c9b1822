package io.etude.narrative.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code <#list>} and {@code <#items>}: over lists, mappings and ranges of whole numbers. */
final class Loops {

  private final TemplateRun run;
  private final Expressions expressions;
  private final Budget budget;

  Loops(TemplateRun run, Expressions expressions, Budget budget) {
    this.run = run;
    this.expressions = expressions;
    this.budget = budget;
  }

  TemplateRun.End listed(TemplateNode list, Scope scope, TemplateNode otherwise) {
    TemplateNode source = list.operand(0);
    List<String> names = list.texts("target loop variable");
    if (source.kind() == Kind.RANGE) {
      Range range = range(source, scope);
      if (range.size() == 0 && otherwise != null) {
        return run.run(otherwise, scope);
      }
      return names.isEmpty()
          ? pending(list, scope, new Scope.Pending(range.values(budget), null))
          : ranged(list, scope, names.get(0), range);
    }
    Value value = expressions.needed(source, scope);
    Scope.Pending values = values(source, value, names.size() == 2);
    if (values.first().isEmpty()) {
      return otherwise == null ? TemplateRun.End.DONE : run.run(otherwise, scope);
    }
    return names.isEmpty()
        ? pending(list, scope, values)
        : loop(list.children(), scope, names, values);
  }

  private Scope.Pending values(TemplateNode source, Value value, boolean pairs) {
    if (value instanceof Value.Items items && !pairs) {
      return new Scope.Pending(items.values(), null);
    } else if (value instanceof Value.Fields fields) {
      budget.list(2L * fields.size());
      List<Value> keys = new ArrayList<>();
      List<Value> values = new ArrayList<>();
      for (String key : fields.keys()) {
        keys.add(new Value.Text(key));
        values.add(fields.get(key));
      }
      return new Scope.Pending(keys, values);
    }
    throw Expressions.wrong(source, value, pairs ? "a mapping" : "a list");
  }

  private TemplateRun.End pending(TemplateNode list, Scope scope, Scope.Pending values) {
    if (values.first().isEmpty()) {
      return TemplateRun.End.DONE;
    }
    Scope inner = scope.inner();
    inner.pending = values;
    return run.all(list.children(), inner);
  }

  TemplateRun.End items(TemplateNode node, Scope scope) {
    Scope listed = scope.pendingItems();
    if (listed == null) {
      throw TemplateFault.of("<#items> stands once in a <#list> that names no variable");
    }
    Scope.Pending values = listed.pending;
    listed.pending = null;
    return loop(node.children(), scope, node.texts("target loop variable"), values);
  }

  private TemplateRun.End loop(
      List<TemplateNode> body, Scope scope, List<String> names, Scope.Pending values) {
    if (names.size() == 2 && values.second() == null) {
      throw TemplateFault.of("two variables go through a mapping, not through a list");
    } else if (names.size() == 1 && values.second() != null) {
      throw TemplateFault.of("a mapping is gone through with two variables: as key, value");
    }
    Scope inner = scope.inner();
    inner.loop = new Scope.Loop(names.get(0));
    for (int i = 0; i < values.first().size(); i++) {
      Map<String, Value> locals = inner.locals;
      locals.clear();
      locals.put(names.get(0), values.first().get(i));
      if (names.size() == 2) {
        locals.put(names.get(1), values.second().get(i));
      }
      TemplateRun.End end = step(body, inner, i, i + 1 < values.first().size());
      if (end != TemplateRun.End.DONE) {
        return end == TemplateRun.End.BREAK ? TemplateRun.End.DONE : end;
      }
    }
    return TemplateRun.End.DONE;
  }

  /** One round of a loop; what ends the round only is no end. */
  private TemplateRun.End step(List<TemplateNode> body, Scope inner, int index, boolean hasNext) {
    budget.work(1);
    String name = inner.loop.name;
    inner.loop.index = index;
    inner.loop.hasNext = hasNext;
    inner.locals.put(name + "_index", new Value.Num(BigDecimal.valueOf(index)));
    inner.locals.put(name + "_has_next", new Value.Truth(hasNext));
    TemplateRun.End end = run.all(body, inner);
    return end == TemplateRun.End.CONTINUE ? TemplateRun.End.DONE : end;
  }

  /** Whole numbers, one after the other. */
  private record Range(int from, long size, int by) {
    List<Value> values(Budget budget) {
      budget.list(size);
      List<Value> values = new ArrayList<>();
      for (long i = 0; i < size; i++) {
        values.add(new Value.Num(BigDecimal.valueOf(from + i * by)));
      }
      return values;
    }
  }

  private Range range(TemplateNode node, Scope scope) {
    int from = expressions.whole(node.operand(0), scope);
    int to = expressions.whole(node.operand(1), scope);
    return switch (node.symbol()) {
      case ".." -> new Range(from, Math.abs((long) to - from) + 1, to < from ? -1 : 1);
      case "..<" -> new Range(from, Math.abs((long) to - from), to < from ? -1 : 1);
      default -> new Range(from, Math.abs((long) to), to < 0 ? -1 : 1);
    };
  }

  private TemplateRun.End ranged(TemplateNode list, Scope scope, String name, Range range) {
    Scope inner = scope.inner();
    inner.loop = new Scope.Loop(name);
    for (long i = 0; i < range.size(); i++) {
      inner.locals.clear();
      inner.locals.put(name, new Value.Num(BigDecimal.valueOf(range.from() + i * range.by())));
      TemplateRun.End end = step(list.children(), inner, (int) i, i + 1 < range.size());
      if (end != TemplateRun.End.DONE) {
        return end == TemplateRun.End.BREAK ? TemplateRun.End.DONE : end;
      }
    }
    return TemplateRun.End.DONE;
  }
}
