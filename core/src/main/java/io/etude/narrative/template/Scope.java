package io.etude.narrative.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that an expression sees: of loops and lambdas, of a macro, of its template. */
final class Scope {

  /** A list that is being gone through. */
  static final class Loop {
    final String name;
    int index;
    boolean hasNext;

    Loop(String name) {
      this.name = name;
    }
  }

  /** A list whose items are still to come ({@code <#items>}). */
  record Pending(List<Value> first, List<Value> second) {}

  /**
   * A call of a macro: what it encloses and where that sees its names.
   *
   * @param node the call
   * @param caller the names of the caller
   */
  record Call(TemplateNode node, Scope caller) {}

  final String file;
  final Value.Fields home;
  final Scope outer;
  final Map<String, Value> locals = new HashMap<>();
  final boolean macro;
  Call call;
  Loop loop;
  Pending pending;
  Value returned;

  private Scope(String file, Value.Fields home, Scope outer, boolean macro) {
    this.file = file;
    this.home = home;
    this.outer = outer;
    this.macro = macro;
  }

  /** Of a template whose names are {@code home}. */
  static Scope of(String file, Value.Fields home) {
    return new Scope(file, home, null, false);
  }

  /** Of a macro's body. */
  static Scope of(Value.Macro macro, Call call) {
    Scope scope = new Scope(macro.file(), macro.home(), null, true);
    scope.call = call;
    return scope;
  }

  /** Within a loop or a lambda. */
  Scope inner() {
    return new Scope(file, home, this, false);
  }

  /** Of a template that is included here, which sees the same names. */
  Scope included(String other) {
    return new Scope(other, home, this, false);
  }

  /** The innermost macro's names; null outside of macros. */
  Scope body() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.macro) {
        return scope;
      }
    }
    return null;
  }

  Value local(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Value value = scope.locals.get(name);
      if (value != null) {
        return value;
      }
    }
    return home.get(name);
  }

  Loop loop(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.loop != null && scope.loop.name.equals(name)) {
        return scope.loop;
      }
    }
    throw TemplateFault.of("\"" + name + "\" is not the variable of a list that is gone through");
  }

  /** The innermost loop; null outside of loops. */
  Scope inLoop() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.loop != null) {
        return scope;
      }
    }
    return null;
  }

  /** The innermost list whose items are to come; null if there is none. */
  Scope pendingItems() {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.pending != null) {
        return scope;
      }
    }
    return null;
  }

  /** The names that it sees of its own, for the nearest to a wrong one. */
  List<String> names() {
    List<String> names = new ArrayList<>(home.keys());
    for (Scope scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.locals.keySet());
    }
    return names;
  }
}
