package io.etude.narrative.template;

import freemarker.template.Template;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * FreeMarker's tree of a template. FreeMarker shows it to nobody outside of its package, but its
 * module is automatic and therefore open.
 */
final class ParsedTree {

  private static final Class<?> OBJECT = type("TemplateObject");
  private static final Class<?> ELEMENT = type("TemplateElement");
  private static final Class<?> BUILT_IN = type("BuiltIn");
  private static final Method PARTS = method(OBJECT, "getParameterCount");
  private static final Method PART = method(OBJECT, "getParameterValue", int.class);
  private static final Method ROLE = method(OBJECT, "getParameterRole", int.class);
  private static final Method SYMBOL = method(OBJECT, "getNodeTypeSymbol");
  private static final Method LINE = method(OBJECT, "getBeginLine");
  private static final Method COLUMN = method(OBJECT, "getBeginColumn");
  private static final Method CHILDREN = method(ELEMENT, "getChildCount");
  private static final Method CHILD = method(ELEMENT, "getChild", int.class);
  private static final Method ROOT = method(Template.class, "getRootTreeNode");

  private ParsedTree() {}

  private static Class<?> type(String name) {
    try {
      return Class.forName("freemarker.core." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("another FreeMarker than expected", e);
    }
  }

  private static Method method(Class<?> type, String name, Class<?>... arguments) {
    try {
      Method method = type.getDeclaredMethod(name, arguments);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("another FreeMarker than expected", e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("another FreeMarker than expected", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static Object root(Template template) {
    return call(ROOT, template);
  }

  static boolean isNode(Object part) {
    return OBJECT.isInstance(part);
  }

  static String kind(Object node) {
    return BUILT_IN.isInstance(node) ? "BuiltIn" : node.getClass().getSimpleName();
  }

  static String symbol(Object node) {
    return (String) call(SYMBOL, node);
  }

  static int line(Object node) {
    return (int) call(LINE, node);
  }

  static int column(Object node) {
    return (int) call(COLUMN, node);
  }

  static int parts(Object node) {
    return (int) call(PARTS, node);
  }

  static Object part(Object node, int index) {
    return call(PART, node, index);
  }

  static String role(Object node, int index) {
    return call(ROLE, node, index).toString();
  }

  static List<Object> children(Object node) {
    List<Object> children = new ArrayList<>();
    if (ELEMENT.isInstance(node)) {
      int count = (int) call(CHILDREN, node);
      for (int i = 0; i < count; i++) {
        children.add(call(CHILD, node, i));
      }
    }
    return children;
  }
}
