package io.etude.examples.withheld;

import io.etude.document.table.StatTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the public methods of a value give, and of the values that they give, as text:
 * what a user's renderer could write if it wrote all that it can reach. Only {@code complete()} is
 * not called, and neither are builders.
 */
final class Values {

  private static final Map<Class<?>, List<Method>> GETTERS = new HashMap<>();

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  private Values() {}

  static String of(Object value) {
    Values values = new Values();
    values.open.add(value);
    while (!values.open.isEmpty()) {
      values.visit(values.open.remove());
    }
    return values.text.toString();
  }

  private void visit(Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(open::add);
    } else if (value instanceof Iterable<?> many && !(value instanceof java.nio.file.Path)) {
      many.forEach(each -> Optional.ofNullable(each).ifPresent(open::add));
    } else if (value instanceof Map<?, ?> map) {
      open.add(map.keySet());
      open.add(map.values());
    } else if (!value.getClass().getName().startsWith("io.etude.") || value instanceof Enum<?>) {
      print(value);
    } else if (seen.add(value)) {
      if (!(value instanceof Record)) {
        print(value);
      }
      getters(value.getClass()).forEach(getter -> call(getter, value));
      if (value instanceof StatTable table) {
        cells(table);
      }
    }
  }

  private void print(Object value) {
    if (value instanceof OptionalDouble number) {
      number.ifPresent(x -> text.append(x).append('\n'));
    } else if (value instanceof OptionalLong number) {
      number.ifPresent(x -> text.append(x).append('\n'));
    } else if (value instanceof OptionalInt number) {
      number.ifPresent(x -> text.append(x).append('\n'));
    } else {
      text.append(value).append('\n');
    }
  }

  private void cells(StatTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        for (StatTable.Measure measure : StatTable.Measure.values()) {
          open.add(table.cell(row, column, measure));
        }
      }
    }
  }

  private void call(Method getter, Object value) {
    try {
      Optional.ofNullable(getter.invoke(value)).ifPresent(open::add);
    } catch (InvocationTargetException e) {
      text.append(e.getCause()).append('\n');
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Method> getters(Class<?> type) {
    return GETTERS.computeIfAbsent(
        type,
        t ->
            types(t)
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(Values::isGetter)
                .sorted(Comparator.comparing(Method::toString))
                .toList());
  }

  private static Stream<Class<?>> types(Class<?> type) {
    return type == null || !type.getName().startsWith("io.etude.")
        ? Stream.empty()
        : Stream.concat(
            Stream.of(type),
            Stream.concat(
                Stream.of(type.getInterfaces()).flatMap(Values::types),
                types(type.getSuperclass())));
  }

  private static boolean isGetter(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && method.getReturnType() != method.getDeclaringClass()
        && !Set.of("complete", "toBuilder", "hashCode", "toString").contains(method.getName());
  }
}
