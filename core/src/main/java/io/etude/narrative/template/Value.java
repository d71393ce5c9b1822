package io.etude.narrative.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The only values that templates ever see. A value that is missing is Java's null. */
public sealed interface Value {

  /** What messages call its kind. */
  String noun();

  /** A text, which is escaped where it is written. */
  record Text(String text) implements Value {
    @Override
    public String noun() {
      return "a text";
    }
  }

  /** Markdown that is written as it is: a token of a figure, or text that is escaped already. */
  record Markup(String markdown) implements Value {
    @Override
    public String noun() {
      return "a figure or another piece of Markdown";
    }
  }

  /** A number. */
  record Num(BigDecimal number) implements Value {
    @Override
    public String noun() {
      return "a number";
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Value {
    @Override
    public String noun() {
      return "a truth value";
    }
  }

  /** A list. */
  record Items(List<Value> values) implements Value {

    /** Keeps the list, which nobody changes any more. */
    public Items {
      values = Collections.unmodifiableList(values);
    }

    @Override
    public String noun() {
      return "a list";
    }
  }

  /** Values by name, in their order. Not to be changed once a template has it. */
  final class Fields implements Value {
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** Puts a value. */
    public Fields put(String key, Value value) {
      values.put(key, value);
      return this;
    }

    /** Puts a text. */
    public Fields put(String key, String text) {
      return put(key, new Text(text));
    }

    /** The value of a name, or null. */
    public Value get(String key) {
      return values.get(key);
    }

    /** The names. */
    List<String> keys() {
      return new ArrayList<>(values.keySet());
    }

    int size() {
      return values.size();
    }

    @Override
    public String noun() {
      return "a mapping";
    }
  }

  /** A function of ours. */
  record Function(String name, Body body) implements Value {

    /** What it does. */
    @FunctionalInterface
    public interface Body {
      /** The value of a call. */
      Value call(List<Value> arguments);
    }

    @Override
    public String noun() {
      return "a function";
    }
  }

  /**
   * A macro or function of a template.
   *
   * @param node its definition
   * @param file the template that it stands in
   * @param home the names that it sees
   */
  record Macro(TemplateNode node, String file, Fields home) implements Value {
    @Override
    public String noun() {
      return node.symbol().equals("#function") ? "a function" : "a macro";
    }
  }
}
